// The table of layouts: the files and the package manager of each.
import type { PackageManager } from "../support/package-manager.ts";
import manifest from "../../package.json";

type Dependencies = Readonly<Record<string, string>>;

/** A way in which users have their packages on disk. */
export interface Layout {
  readonly manager: PackageManager;
  /** The files that make a folder a project of this layout, with these dependencies of its program. */
  readonly files: (dependencies: Dependencies) => Readonly<Record<string, string>>;
  /** The folder of the programs in the project; default: the root. */
  readonly programs?: string;
  /** The name from which programs import the gates; default: the package itself. */
  readonly gates?: string;
}

export const ITSELF = manifest.name;

export const OLDEST_PULUMI = manifest.peerDependencies["@pulumi/pulumi"].replace("^", "");
export const NEWEST_PULUMI = manifest.devDependencies["@pulumi/pulumi"];
/** Besides the one of this repository. */
export const TYPESCRIPT_5 = "5.9.3";
export const TYPESCRIPT_7 = "7.0.2";

const plain = (dependencies: Dependencies) => ({ "package.json": json({ dependencies }) });
const withLinker = (linker: string) => (dependencies: Dependencies) => ({
  ...plain(dependencies),
  ".yarnrc.yml": `nodeLinker: ${linker}\n`,
});

export const LAYOUTS = {
  npm: { manager: "npm", files: plain },
  // The root holds the oldest Pulumi and, beside it, the gates; the program has the newest to itself.
  "npm workspaces": {
    manager: "npm",
    programs: "packages/infrastructure",
    files: (dependencies) => ({
      "package.json": json({ workspaces: ["packages/*"] }),
      "packages/analytics/package.json": json({
        dependencies: { "@pulumi/pulumi": OLDEST_PULUMI },
      }),
      "packages/infrastructure/package.json": json({ dependencies }),
    }),
  },
  pnpm: { manager: "pnpm", files: plain },
  // Nothing but that package is in reach of the program.
  "pnpm, through a package of one's own": {
    manager: "pnpm",
    gates: "our-gates",
    files: ({ [ITSELF]: gates = "", ...others }) => ({
      "package.json": json({
        dependencies: {
          ...others,
          "our-gates": "file:./our-gates",
          // Pulumi's own ts-node does not follow pnpm's links from one package's types to another's.
          ...(others.typescript !== undefined && { "ts-node": "10.9.2" }),
        },
      }),
      "our-gates/package.json": json({
        name: "our-gates",
        version: "1.0.0",
        types: "index.d.ts",
        dependencies: { [ITSELF]: gates },
        peerDependencies: { "@pulumi/pulumi": "*" },
      }),
      "our-gates/index.js": `
const gates = require("${ITSELF}");
exports.DatasetImportJobReadiness = class extends gates.DatasetImportJobReadiness {};
`,
      "our-gates/index.d.ts": `
import * as gates from "${ITSELF}";
export declare class DatasetImportJobReadiness extends gates.DatasetImportJobReadiness {}
`,
    }),
  },
  "Yarn Classic": { manager: "Yarn Classic", files: plain },
  "Yarn, into node_modules": { manager: "Yarn", files: withLinker("node-modules") },
  Bun: { manager: "Bun", files: plain },
  "Yarn Plug'n'Play": { manager: "Yarn", files: withLinker("pnp") },
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;

function json(manifest: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ private: true, ...manifest }, null, 2)}\n`;
}
