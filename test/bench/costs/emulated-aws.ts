// Starts the emulator in a process of its own, and asks it how often it was called.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { repositoryRoot } from "../../support/repository-root.ts";
import type { Demand, EmulatedAwsMessage, Tally } from "./emulated-jobs.ts";

/** A Personalize in a process of its own, with the jobs of `emulated-jobs.ts`, all in one status forever. */
export interface EmulatedAws {
  /** The variables with which a process reaches this AWS, and no other AWS. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The requests since `countFromZero`. */
  tally(): Promise<Tally>;
  /** The requests until now; from here on the count begins at zero. */
  countFromZero(): Promise<Tally>;
  stop(): Promise<void>;
}

export async function startEmulatedAws(status: string): Promise<EmulatedAws> {
  const child = fork(join(repositoryRoot(), "test/bench/costs/emulated-aws-process.ts"), [status], {
    execArgv: ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"],
  });
  const greeting = await heard(child);
  if (!("environment" in greeting)) {
    throw new Error("the emulated AWS did not say where it is");
  }
  const asked = async (demand: Demand): Promise<Tally> => {
    child.send(demand);
    const message = await heard(child);
    if (!("tally" in message)) {
      throw new Error("the emulated AWS gave no tally");
    }
    return message.tally;
  };
  return {
    environment: {
      ...greeting.environment,
      AWS_PROFILE: undefined,
      AWS_SESSION_TOKEN: undefined,
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    },
    tally: () => asked("tally"),
    countFromZero: () => asked("count from zero"),
    async stop() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

async function heard(child: ChildProcess): Promise<EmulatedAwsMessage> {
  const ended = new AbortController();
  const [message] = (await Promise.race([
    once(child, "message", { signal: ended.signal }),
    once(child, "exit", { signal: ended.signal }).then(() => {
      throw new Error("the emulated AWS has ended");
    }),
  ]).finally(() => {
    ended.abort();
  })) as [EmulatedAwsMessage];
  return message;
}
