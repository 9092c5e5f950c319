import type { Dataset } from "@aws-sdk/client-personalize";

import type { Access } from "./client.ts";
import type { Clock } from "./clock.ts";
import { breaches, driftOf, type DatasetSeen, type Drift } from "./drift.ts";
import { accountOf } from "./drift-account.ts";
import {
  NoAnswerError,
  OutdatedImportError,
  WaitCancelledError,
  type WaitOperation,
} from "./errors.ts";
import { maxAgeMs, type GateInputs } from "./inputs.ts";
import type { Lookout } from "./lookout.ts";
import type { Reply } from "./question.ts";
import type { GateState } from "./state.ts";
import type { ReadyFacts } from "./waiter.ts";

/** What is known of a dataset for so long need not be asked again, in milliseconds. */
export const RECENT_MS = 300_000;
/** But while a gate waits for hours, the world goes on: what it asked at the start is old. */
const FRESH_MS = 5_000;

/** What is to be checked, and with which means. */
export interface Promised {
  readonly lookout: Lookout;
  readonly clock: Clock;
  readonly access: Access;
  readonly inputs: GateInputs;
  readonly operation: WaitOperation;
  readonly facts: ReadyFacts;
  readonly before: GateState | undefined;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => Promise<void>;
}

/**
 * Asks what has become of the data of a job that is ready: everything on refresh and update, and of a new gate only what
 * its arguments demand, so that it costs one call.
 *
 * @throws OutdatedImportError when the data is not what the gate promises.
 * @throws NoAnswerError when AWS did not answer a question on which the promise depends.
 * @throws WaitCancelledError
 */
export async function checkPromise({
  lookout,
  clock,
  access,
  inputs,
  operation,
  facts,
  before,
  signal,
  warn,
}: Promised): Promise<readonly Drift[]> {
  const { job } = facts;
  const datasetArn = job.datasetArn ?? "";
  const onSuperseded = inputs.onSuperseded ?? "report";
  const isNew = operation === "create";
  const maxAge = facts.looks > 1 ? FRESH_MS : RECENT_MS;
  const startMs = clock.elapsedMs();
  try {
    const [imports, dataset] = await Promise.all([
      isNew && onSuperseded === "report"
        ? undefined
        : lookout.imports(access, datasetArn, maxAge, signal),
      isNew ? undefined : lookout.dataset(access, datasetArn, maxAge, signal),
    ]);
    if (imports?.kind === "noAnswer" && onSuperseded === "fail") {
      const silentMs = clock.elapsedMs() - startMs;
      throw new NoAnswerError(facts, silentMs, imports.error, imports.detail);
    }
    const drift = driftOf({
      job,
      imports: imports?.kind === "answer" ? imports.value : undefined,
      dataset: datasetIn(dataset),
      maxAgeMs: maxAgeMs(inputs),
      nowMs: clock.wallMs(),
      before: before?.drift,
    });
    const broken = breaches(drift, onSuperseded);
    if (broken.length > 0) {
      throw new OutdatedImportError(facts, drift, broken);
    }
    const unanswered = [imports, dataset].flatMap((reply) =>
      reply?.kind === "noAnswer" ? [unansweredAccount(reply.error)] : [],
    );
    await Promise.all([...drift.map((one) => accountOf(one, job)), ...unanswered].map(warn));
    return drift;
  } catch (error) {
    throw signal.aborted ? new WaitCancelledError(facts) : error;
  }
}

function datasetIn(reply: Reply<Dataset> | undefined): DatasetSeen | undefined {
  return reply?.kind === "notFound"
    ? { kind: "gone" }
    : reply?.kind === "answer"
      ? { kind: "there", ...reply.value }
      : undefined;
}

function unansweredAccount(error: string): string {
  return `AWS did not answer what has become of the data since (${error}); what was known before stays.`;
}
