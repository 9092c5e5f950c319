// Makes dist, unless the same sources have already made the dist that is there.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { madeFrom } from "./made-from.mjs";

const DIST = madeFrom("dist.json", {
  // The last file lists the installed packages, the compiler among them.
  from: ["src", "build", "package.json", "tsconfig.json", "node_modules/.package-lock.json"],
  made: ["dist"],
});

const TSC = ["node_modules/typescript/bin/tsc", "--project", "src/tsconfig.json"];

async function build() {
  rmSync("dist", { recursive: true, force: true });
  // Only the declarations have comments. The run for the declarations checks the types.
  await Promise.all([
    compile("--declaration", "false", "--removeComments", "--noCheck"),
    compile("--emitDeclarationOnly"),
  ]);
  await import("./declarations.mjs");
  await import("./commands.mjs");
  await import("./copies.mjs");
}

function compile(...options) {
  return new Promise((resolve) => {
    const tsc = spawn(process.execPath, [...TSC, ...options], { stdio: "inherit" });
    tsc.on("close", (code) => {
      process.exitCode ||= code ?? 1;
      resolve();
    });
  });
}

if (DIST.isUpToDate()) {
  console.log("dist is up to date.");
} else {
  await DIST.make(build);
}
