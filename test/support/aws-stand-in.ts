import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "./repository-root.ts";

export interface AwsChange {
  readonly at: string;
  readonly method: "create" | "update" | "delete";
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly urn: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

export interface AwsStandIn {
  /** for the CLI: with these it takes our plugin for the AWS plugin */
  readonly environment: Readonly<Record<string, string>>;
  /** the changes made so far, oldest first */
  changes(): AwsChange[];
  dispose(): Promise<void>;
}

export interface AwsStandInOptions {
  /**
   * Where resources of Personalize are made: in the log, where they exist as soon as they are asked
   * for, or by calls to the emulator that the CLI's environment leads to. Default: "log".
   */
  readonly createsIn?: "log" | "emulator";
}

export async function startAwsStandIn({
  createsIn = "log",
}: AwsStandInOptions = {}): Promise<AwsStandIn> {
  const home = await mkdtemp(join(tmpdir(), "pulumi-home-"));
  const root = repositoryRoot();
  const version = awsVersion(root);
  // As if installed by `pulumi plugin install`: a plugin found on PATH makes the engine warn.
  const folder = join(home, "plugins", `resource-aws-v${version}`);
  await mkdir(folder, { recursive: true });
  const launcher = "pulumi-resource-aws";
  await symlink(join(root, "test/support/aws-stand-in", launcher), join(folder, launcher));
  const log = join(home, "aws-changes.jsonl");
  return {
    environment: {
      PULUMI_HOME: home,
      AWS_STAND_IN_LOG: log,
      AWS_STAND_IN_CREATES_IN: createsIn,
    },
    changes: () => changesIn(log),
    dispose: () => rm(home, { recursive: true, force: true }),
  };
}

function awsVersion(root: string): string {
  const manifest = readFileSync(join(root, "node_modules/@pulumi/aws/package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

function changesIn(log: string): AwsChange[] {
  if (!existsSync(log)) {
    return [];
  }
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as AwsChange);
}
