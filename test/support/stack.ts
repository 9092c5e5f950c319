import {
  LocalWorkspace,
  type OutputMap,
  type PulumiCommand,
  type Stack,
} from "@pulumi/pulumi/automation/index.js";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { type CommonOptions, type Operation, perform } from "./stack-operation.ts";

export interface StackOptions {
  readonly cli: PulumiCommand;
  /** where Pulumi.yaml is */
  readonly folder: string;
  readonly name?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, string>>;
  /** hears everything that the CLI prints, as it comes */
  readonly onOutput?: (text: string) => void;
}

export interface StoredResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly initErrors?: readonly string[];
}

export interface StoredState {
  readonly resources?: readonly StoredResource[];
  readonly pending_operations?: readonly unknown[];
}

export interface OpenStack {
  readonly up: Operation;
  readonly preview: Operation;
  readonly refresh: Operation;
  readonly previewRefresh: Operation;
  readonly destroy: Operation;
  /** changes what the program reads from the stack's configuration */
  setConfig(config: Readonly<Record<string, string>>): Promise<void>;
  outputs(): Promise<OutputMap>;
  exportState(): Promise<StoredState>;
  importState(state: StoredState): Promise<void>;
  /** what a plain `pulumi` needs in its environment to work on this stack */
  readonly environment: Readonly<Record<string, string>>;
  /** forgets the stack and leaves the folder as it was; it destroys nothing first */
  dispose(): Promise<void>;
}

/** A stack of a real project on a real CLI, with a backend of its own in a temporary folder. */
export async function openStack(options: StackOptions): Promise<OpenStack> {
  const { cli, folder, name = "test" } = options;
  const own = await mkdtemp(join(tmpdir(), "stack-"));
  await mkdir(join(own, "backend"));
  const settings = join(folder, `Pulumi.${name}.yaml`);
  const settingsAreOurs = !existsSync(settings);
  const environment = { ...engineEnvironment(cli, own), ...options.environment };
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName: name, workDir: folder },
    { pulumiCommand: cli, envVars: environment },
  );
  const setConfig = (config: Readonly<Record<string, string>>): Promise<void> =>
    stack.setAllConfig(
      Object.fromEntries(Object.entries(config).map(([key, value]) => [key, { value }])),
    );
  await setConfig(options.config ?? {});
  const operation =
    (run: (stack: Stack, common: CommonOptions) => Promise<unknown>): Operation =>
    (given = {}) =>
      perform((common) => run(stack, common), given, options.onOutput);
  return {
    up: operation((it, common) => it.up(common)),
    preview: operation((it, common) => it.preview(common)),
    refresh: operation((it, common) => it.refresh(common)),
    previewRefresh: operation((it, common) => it.previewRefresh(common)),
    destroy: operation((it, common) => it.destroy(common)),
    setConfig,
    outputs: () => stack.outputs(),
    exportState: async () => (await stack.exportStack()).deployment as StoredState,
    importState: (deployment) => stack.importStack({ version: 3, deployment }),
    environment,
    dispose: async () => {
      await rm(own, { recursive: true, force: true });
      if (settingsAreOurs) {
        await rm(settings, { force: true });
      }
    },
  };
}

function engineEnvironment(cli: PulumiCommand, own: string): Record<string, string> {
  const cliFolder = isAbsolute(cli.command) ? [dirname(cli.command)] : [];
  return {
    // The engine starts programs and plugins with the `node` it finds: let it be the one that runs us.
    PATH: [...cliFolder, dirname(process.execPath), process.env.PATH].join(delimiter),
    PULUMI_HOME: join(own, "home"),
    PULUMI_BACKEND_URL: `file://${join(own, "backend")}`,
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  };
}
