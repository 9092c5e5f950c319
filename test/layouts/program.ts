// A program with one gate, written in each of the ways that users write programs.
import type { TrialProgram } from "../support/engine-trial.ts";
import type { InstalledProject } from "./installed-project.ts";

/** The ways in which users write programs. */
export type ProgramKind =
  "CommonJS TypeScript" | "ES module TypeScript" | "ES module JavaScript" | "plain JavaScript";

const IMPORTS: Readonly<Record<"import" | "require", (gates: string) => string>> = {
  import: (gates) => `
import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "${gates}";
`,
  require: (gates) => `
const pulumi = require("@pulumi/pulumi");
const { DatasetImportJobReadiness } = require("${gates}");
`,
};
const GATE = `
const gate = new DatasetImportJobReadiness("ready", {
  datasetImportJobArn: new pulumi.Config().require("arn"),
  minDelay: "200ms",
  maxDelay: "500ms",
});
`;

/** A program of this kind with one gate, for a project that has this TypeScript, if any. */
export function programOf(
  kind: ProgramKind,
  { programs, gates }: InstalledProject,
  typescript: string | undefined,
): TrialProgram {
  const main = isTypeScript(kind) ? "index.ts" : "index.js";
  return {
    installation: programs,
    files: {
      [main]: sourceOf(kind, gates),
      "package.json": JSON.stringify({
        private: true,
        type: kind.startsWith("ES module") ? "module" : "commonjs",
      }),
      "Pulumi.yaml": projectOf(main, typescript),
      ...(isTypeScript(kind) && typescript !== undefined && typeCheck(gates)),
    },
  };
}

export function isTypeScript(kind: ProgramKind): boolean {
  return kind.endsWith("TypeScript");
}

function sourceOf(kind: ProgramKind, gates: string): string {
  switch (kind) {
    case "CommonJS TypeScript":
    case "ES module TypeScript":
      return `${IMPORTS.import(gates)}${GATE}export const status: pulumi.Output<string> = gate.status;\n`;
    case "ES module JavaScript":
      return `${IMPORTS.import(gates)}${GATE}export const status = gate.status;\n`;
    case "plain JavaScript":
      return `${IMPORTS.require(gates)}${GATE}exports.status = gate.status;\n`;
  }
}

function projectOf(main: string, typescript = ""): string {
  // Pulumi cannot compile with TypeScript 7, and must be told to leave that to Node.js.
  const compiles = !typescript.startsWith("7.");
  return JSON.stringify({
    name: "trial",
    runtime: { name: "nodejs", options: { typescript: compiles } },
    main,
  });
}

/**
 * The settings with which `tsc` fails where it does not find the gate's own types. Without TypeScript Pulumi has its own
 * settings.
 */
function typeCheck(gates: string): Readonly<Record<string, string>> {
  return {
    "types.ts": `${IMPORTS.import(gates)}
declare const gate: DatasetImportJobReadiness;
// @ts-expect-error: it is a string.
export const status: pulumi.Output<number> = gate.status;
`,
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        target: "es2022",
        module: "nodenext",
        // The newest Pulumi has this setting by itself. The oldest Pulumi has a setting that does not fit.
        moduleResolution: "nodenext",
        strict: true,
        skipLibCheck: true,
      },
    }),
  };
}
