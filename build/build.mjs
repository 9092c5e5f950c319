// Makes dist, unless the dist that is there was made from what is there now.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fingerprint } from "./fingerprint.mjs";

/** The last of these says which packages are installed, the compiler among them. */
const MADE_FROM = [
  "src",
  "build",
  "package.json",
  "tsconfig.json",
  "node_modules/.package-lock.json",
];

/** What dist was when it was made, and from what. Not in dist, which is published. */
const RECORD = "node_modules/.cache/pulumi-personalize-readiness/dist.json";

const TSC = ["node_modules/typescript/bin/tsc", "--project", "src/tsconfig.json"];

const now = () => JSON.stringify({ from: fingerprint(MADE_FROM), made: fingerprint(["dist"]) });

async function build() {
  rmSync(RECORD, { force: true });
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

function keep(record) {
  mkdirSync(dirname(RECORD), { recursive: true });
  // At once or not at all, and never into a file that another folder shares.
  writeFileSync(`${RECORD}.new`, record);
  renameSync(`${RECORD}.new`, RECORD);
}

function recorded() {
  try {
    return readFileSync(RECORD, "utf8");
  } catch {
    return undefined;
  }
}

if (recorded() === now()) {
  console.log("dist is up to date.");
} else {
  const from = fingerprint(MADE_FROM);
  await build();
  // Sources that somebody changed meanwhile are not what dist was made from.
  if (!process.exitCode && fingerprint(MADE_FROM) === from) {
    keep(now());
  }
}
