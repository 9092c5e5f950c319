// A stack of a real project on a real CLI.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import {
  type Operation,
  type OperationOptions,
  type OperationOutcome,
  runOperation,
} from "./stack-operation.ts";
import { projectName, readStoredState, type StoredState, writeConfig } from "./stack-files.ts";

export type { StoredResource, StoredState } from "./stack-files.ts";

export interface StackOptions {
  /** the Pulumi CLI, by its path or as PATH knows it */
  readonly cli: { readonly command: string };
  /** the folder with Pulumi.yaml */
  readonly folder: string;
  readonly name?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly config?: Readonly<Record<string, string>>;
  /** hears the output of the CLI, as it comes */
  readonly onOutput?: (text: string) => void;
}

/** The outputs of a stack, by name. */
export type StackOutputs = Readonly<Record<string, { readonly value: unknown } | undefined>>;

export interface OpenStack {
  readonly up: Operation;
  readonly preview: Operation;
  readonly refresh: Operation;
  readonly previewRefresh: Operation;
  readonly destroy: Operation;
  /** changes the stack's configuration for the program */
  setConfig(config: Readonly<Record<string, string>>): Promise<void>;
  outputs(): Promise<StackOutputs>;
  /** while no operation runs */
  exportState(): Promise<StoredState>;
  importState(state: StoredState): Promise<void>;
  /** the variables with which a plain `pulumi` works on this stack */
  readonly environment: Readonly<Record<string, string>>;
  /** forgets the stack and leaves the folder as it was, without destroying any resource */
  dispose(): Promise<void>;
}

/** Makes the stack, with a backend of its own in a temporary folder. */
export async function openStack(options: StackOptions): Promise<OpenStack> {
  const { cli, folder, name = "test", onOutput } = options;
  const own = await mkdtemp(join(tmpdir(), "stack-"));
  await mkdir(join(own, "backend"));
  const settings = join(folder, `Pulumi.${name}.yaml`);
  const settingsAreOurs = !existsSync(settings);
  const environment = { ...engineEnvironment(cli.command, own), ...options.environment };
  const project = await projectName(folder);
  const stored = { backendUrl: environment.PULUMI_BACKEND_URL, project, stack: name };
  const run = (args: readonly string[], given?: OperationOptions): Promise<OperationOutcome> =>
    runOperation({ command: cli.command, folder, environment, onOutput }, args, given);
  const operation =
    (...args: readonly string[]): Operation =>
    (given) =>
      run([...args, "--stack", name], given);
  const setConfig: OpenStack["setConfig"] = (config) => writeConfig(settings, project, config);
  const exportState = (): Promise<StoredState> => readStoredState(stored);

  await runOperation({ command: cli.command, folder, environment }, ["stack", "init", name]);
  await setConfig(options.config ?? {});
  return {
    up: operation("up", "--yes", "--skip-preview"),
    preview: operation("preview"),
    refresh: operation("refresh", "--yes", "--skip-preview"),
    previewRefresh: operation("refresh", "--preview-only"),
    destroy: operation("destroy", "--yes", "--skip-preview"),
    setConfig,
    outputs: async () => outputsIn(await exportState()),
    exportState,
    async importState(deployment) {
      const file = join(own, "import.json");
      await writeFile(file, JSON.stringify({ version: 3, deployment }));
      await run(["stack", "import", "--file", file, "--stack", name]);
    },
    environment,
    dispose: async () => {
      await rm(own, { recursive: true, force: true });
      if (settingsAreOurs) {
        await rm(settings, { force: true });
      }
    },
  };
}

function outputsIn({ resources = [] }: StoredState): StackOutputs {
  const { outputs = {} } = resources.find(({ type }) => type === "pulumi:pulumi:Stack") ?? {};
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value }]));
}

function engineEnvironment(command: string, own: string) {
  const cliFolder = isAbsolute(command) ? [dirname(command)] : [];
  return {
    // The engine starts programs and plugins with the `node` on PATH: this must be the `node` that runs us.
    PATH: [...cliFolder, dirname(process.execPath), process.env.PATH].join(delimiter),
    PULUMI_HOME: join(own, "home"),
    PULUMI_BACKEND_URL: `file://${join(own, "backend")}`,
    PULUMI_CONFIG_PASSPHRASE: "",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  };
}
