// The files in which the CLI keeps a stack: its configuration, and its state in a backend of files.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";

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

/** The place of a state in a backend of files. */
export interface StatePlace {
  readonly backendUrl: string;
  readonly project: string;
  readonly stack: string;
}

interface Settings {
  readonly config?: Readonly<Record<string, unknown>>;
}

export async function projectName(folder: string): Promise<string> {
  const text = await readFile(join(folder, "Pulumi.yaml"), "utf8");
  return (parse(text) as { name: string }).name;
}

/** The deployment that `pulumi stack export` prints, without half a second of a CLI. */
export async function readStoredState({
  backendUrl,
  project,
  stack,
}: StatePlace): Promise<StoredState> {
  const file = join(fileURLToPath(backendUrl), ".pulumi", "stacks", project, `${stack}.json`);
  const { checkpoint } = JSON.parse(await readFile(file, "utf8")) as {
    checkpoint: { latest?: StoredState | null };
  };
  return checkpoint.latest ?? {};
}

/**
 * Does the work of `pulumi config set` for values that are no secrets. A key belongs to the project unless it names a
 * namespace.
 */
export async function writeConfig(
  settingsFile: string,
  project: string,
  config: Readonly<Record<string, string>>,
): Promise<void> {
  const settings = parse(await readFile(settingsFile, "utf8")) as Settings | null;
  const added = Object.entries(config).map(([key, value]): [string, string] => [
    key.includes(":") ? key : `${project}:${key}`,
    value,
  ]);
  const changed: Settings = {
    ...settings,
    config: { ...settings?.config, ...Object.fromEntries(added) },
  };
  await writeFile(settingsFile, stringify(changed));
}
