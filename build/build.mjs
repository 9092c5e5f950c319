// Makes dist, unless the dist that is there was made from what is there now.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { madeFrom } from "./made-from.mjs";

const DIST = madeFrom("dist.json", {
  // The last of these says which packages are installed, the compiler among them.
  from: ["src", "build", "package.json", "tsconfig.json", "node_modules/.package-lock.json"],
  made: ["dist"],
});

const TSC = ["node_modules/typescript/bin/tsc", "--project", "src/tsconfig.json"];

async function build() {
  rmSync("dist", { recursive: true, force: true });
  // Comments are in the declarations alone. The declarations check the types of both.
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
