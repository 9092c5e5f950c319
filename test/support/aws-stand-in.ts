// A stand-in for the AWS plugin, which a stack takes for the real one.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { PATIENCE_MS } from "./patience.ts";
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
  /** the variables with which the CLI takes our plugin for the AWS plugin */
  readonly environment: Readonly<Record<string, string>>;
  /** the changes made so far, oldest first */
  changes(): AwsChange[];
  dispose(): Promise<void>;
}

export interface AwsStandInOptions {
  /**
   * The place of new resources of Personalize: in the log, where they exist as soon as they are asked
   * for, or by calls to the emulator that `environment` leads to. Default: "log".
   */
  readonly createsIn?: "log" | "emulator";
  /** With the region in which resources are made. */
  readonly environment: Readonly<Record<string, string>> & { readonly AWS_REGION: string };
}

/** Starts one process for all operations: a process for each operation would cost a second every time. */
export async function startAwsStandIn({
  createsIn = "log",
  environment,
}: AwsStandInOptions): Promise<AwsStandIn> {
  const home = await mkdtemp(join(tmpdir(), "pulumi-home-"));
  const log = join(home, "aws-changes.jsonl");
  const plugin = join(repositoryRoot(), "test/support/aws-stand-in/plugin.cjs");
  const child = spawn(process.execPath, [plugin], {
    env: {
      ...process.env,
      ...environment,
      AWS_STAND_IN_LOG: log,
      AWS_STAND_IN_CREATES_IN: createsIn,
      AWS_STAND_IN_PATIENCE_MS: String(PATIENCE_MS),
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    environment: { PULUMI_HOME: home, PULUMI_DEBUG_PROVIDERS: `aws:${port}` },
    changes: () => changesIn(log),
    async dispose() {
      if (child.exitCode === null && child.signalCode === null) {
        child.stdin.end();
        await once(child, "exit");
      }
      await rm(home, { recursive: true, force: true });
    },
  };
}

function changesIn(log: string): AwsChange[] {
  if (!existsSync(log)) {
    return [];
  }
  const lines = readFileSync(log, "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as AwsChange);
}
