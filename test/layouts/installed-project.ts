// Makes a project with the packed package, in the form of a layout.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

import { installDependencies, runPackageManager } from "../support/package-manager.ts";
import { ITSELF, LAYOUTS, type Layout, type LayoutName } from "./layout.ts";

/** The dependencies of a program's project besides the gates. */
export interface Packages {
  readonly pulumi: string;
  /** None if left out. */
  readonly typescript?: string;
}

/** A project with the packed package in it. */
export interface InstalledProject {
  readonly root: string;
  /** The folder of the programs. */
  readonly programs: string;
  /** The name from which programs import the gates. */
  readonly gates: string;
  /** The variables that the manager adds for the commands that it starts. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Installs the packed package as users of this layout have it. */
export async function installLayout(
  name: LayoutName,
  { pulumi, typescript }: Packages,
): Promise<InstalledProject> {
  const { LAYOUT_TEST_TARBALL: tarball, LAYOUT_TEST_PROJECTS: projects } = process.env;
  if (tarball === undefined || projects === undefined) {
    throw new Error("The layout tests need Jest's global set-up of their level.");
  }
  const layout: Layout = LAYOUTS[name];
  const files = layout.files({
    "@pulumi/pulumi": pulumi,
    ...(typescript !== undefined && { typescript }),
    [ITSELF]: `file:${tarball}`,
  });
  const root = await mkdtemp(join(projects, "project-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await installDependencies(layout.manager, root);
  return {
    root,
    programs: join(root, layout.programs ?? ""),
    gates: layout.gates ?? ITSELF,
    environment: layout.manager === "Yarn" ? await yarnEnvironment(root) : {},
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function yarnEnvironment(root: string): Promise<Readonly<Record<string, string>>> {
  const print = ["exec", "node", "--print", "process.env.NODE_OPTIONS ?? ''"];
  const { output } = await runPackageManager("Yarn", print, root);
  return { NODE_OPTIONS: output.trim() };
}
