// Installs the packed package, and opens stacks of the contenders' programs on it.
import type { PulumiCommand } from "@pulumi/pulumi/automation/index.js";
import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { installProject, packPackage } from "../../support/project.ts";
import { placePlugin, type ProviderPlugin } from "../../support/plugin-folder.ts";
import { repositoryRoot } from "../../support/repository-root.ts";
import { openStack, type OpenStack } from "../../support/stack.ts";
import type { Contender } from "./contender.ts";
import type { EmulatedAws } from "./emulated-aws.ts";
import { jobArnOf, SHOPS } from "./emulated-jobs.ts";

/** A project that has the packed package, Pulumi and the AWS SDK as a user has them. */
export interface InstalledPrograms {
  readonly folder: string;
  /** A new stack of this contender's program, and the folder in which the engine runs it. */
  open(contender: Contender): Promise<OpenProgram>;
}

export interface OpenProgram {
  readonly folder: string;
  readonly stack: OpenStack;
  close(): Promise<void>;
}

export async function installPrograms(
  folder: string,
  cli: PulumiCommand,
): Promise<InstalledPrograms> {
  const { dependencies, devDependencies } = manifest();
  const tarball = await packPackage();
  await installProject({
    folder,
    tarball,
    dependencies: {
      "@pulumi/pulumi": devDependencies["@pulumi/pulumi"] ?? "",
      "@aws-sdk/client-personalize": dependencies["@aws-sdk/client-personalize"] ?? "",
    },
  });
  await rm(dirname(tarball), { recursive: true });
  return {
    folder,
    async open({ program, plugin }) {
      const own = await mkdtemp(join(folder, "program-"));
      await copyFile(
        join(repositoryRoot(), "test/bench/costs/programs", program),
        join(own, "index.js"),
      );
      const plugins = plugin === undefined ? "" : await pluginLines(join(own, "plugin"), plugin);
      await writeFile(
        join(own, "Pulumi.yaml"),
        `name: costs\nruntime: nodejs\nmain: index.js\n${plugins}`,
      );
      const stack = await openStack({ cli, folder: own });
      return {
        folder: own,
        stack,
        async close() {
          await stack.dispose();
          await rm(own, { recursive: true, force: true });
        },
      };
    },
  };
}

/** Makes the folder of the plugin, and returns the lines of a Pulumi.yaml that name the folder. */
async function pluginLines(folder: string, plugin: ProviderPlugin): Promise<string> {
  await placePlugin(folder, plugin);
  return `plugins:\n  providers:\n    - name: ${plugin.name}\n      path: ${folder}\n`;
}

/** The environment of the programs and their plugin processes. */
export function programEnvironment(
  aws: EmulatedAws,
  resources: number,
): Readonly<Record<string, string | undefined>> {
  return {
    ...aws.environment,
    BENCH_RESOURCES: String(resources),
    BENCH_JOBS: jobArnOf(""),
    BENCH_SHOPS: SHOPS,
  };
}

type Versions = Readonly<Record<string, string>>;

function manifest(): { readonly dependencies: Versions; readonly devDependencies: Versions } {
  const text = readFileSync(join(repositoryRoot(), "package.json"), "utf8");
  return JSON.parse(text) as { dependencies: Versions; devDependencies: Versions };
}
