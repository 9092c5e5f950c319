// The table of deployments: layout, versions of Pulumi and TypeScript, programs.
import type { Packages } from "./installed-project.ts";
import {
  NEWEST_PULUMI,
  OLDEST_PULUMI,
  TYPESCRIPT_5,
  TYPESCRIPT_7,
  type LayoutName,
} from "./layout.ts";
import type { ProgramKind } from "./program.ts";
import manifest from "../../package.json";

/** One installation, and the programs that run on it. */
export interface Row extends Packages {
  readonly layout: LayoutName;
  readonly programs: readonly ProgramKind[];
}

const pulumi = NEWEST_PULUMI;
const typescript = manifest.devDependencies.typescript;
const oldest = { pulumi: OLDEST_PULUMI, typescript: TYPESCRIPT_5 };

/** The rows: every value occurs, and the most used values occur with several others. */
export const ROWS: readonly Row[] = [
  {
    layout: "npm",
    pulumi,
    typescript: TYPESCRIPT_5,
    programs: ["CommonJS TypeScript", "ES module TypeScript"],
  },
  { layout: "npm", pulumi, programs: ["plain JavaScript", "CommonJS TypeScript"] },
  {
    layout: "npm workspaces",
    pulumi,
    typescript,
    programs: ["CommonJS TypeScript", "ES module JavaScript"],
  },
  { layout: "pnpm", pulumi, typescript, programs: ["CommonJS TypeScript", "ES module JavaScript"] },
  {
    layout: "pnpm, through a package of one's own",
    ...oldest,
    programs: ["CommonJS TypeScript", "plain JavaScript"],
  },
  {
    layout: "pnpm, through a package of one's own",
    pulumi,
    typescript: TYPESCRIPT_7,
    programs: ["ES module TypeScript", "plain JavaScript"],
  },
  {
    layout: "Yarn Classic",
    ...oldest,
    programs: ["ES module TypeScript", "ES module JavaScript"],
  },
  {
    layout: "Yarn, into node_modules",
    pulumi,
    typescript,
    programs: ["ES module TypeScript", "plain JavaScript"],
  },
  { layout: "Bun", pulumi, typescript, programs: ["CommonJS TypeScript", "ES module JavaScript"] },
  { layout: "Yarn Plug'n'Play", pulumi, programs: ["ES module JavaScript"] },
];
