import type { Clock } from "./clock.ts";
import type { Answer, DescribedJob } from "./describe.ts";
import type { WaitFacts } from "./errors.ts";

/** What is known after a look. */
export interface LookOutcome {
  readonly facts: WaitFacts;
  readonly answer: Answer;
  /** Milliseconds since the last good answer, or since the start; zero when this was one. */
  readonly silentMs: number;
  /** How many looks in a row had no answer, this one included. */
  readonly unanswered: number;
}

/** Keeps the facts of one wait. */
export interface Watch {
  /** Takes down what a look found. */
  note(answer: Answer): LookOutcome;
  facts(): WaitFacts;
}

/** Begins to count: time, looks, and what they find. */
export function startWatch(datasetImportJobArn: string, clock: Clock): Watch {
  const startMs = clock.elapsedMs();
  const seen = new Map<string, number>();
  let looks = 0;
  let unanswered = 0;
  let answeredMs = startMs;
  let job: DescribedJob | undefined;
  let bornMs: number | undefined;

  const facts = (): WaitFacts => ({
    datasetImportJobArn,
    waitedMs: clock.elapsedMs() - startMs,
    looks,
    seen,
    job,
    jobAgeMs: bornMs === undefined ? undefined : clock.elapsedMs() - bornMs,
  });

  return {
    facts,
    note(answer) {
      looks += 1;
      const what = nameOf(answer);
      seen.set(what, (seen.get(what) ?? 0) + 1);
      unanswered = answer.kind === "noAnswer" ? unanswered + 1 : 0;
      if (unanswered === 0) {
        answeredMs = clock.elapsedMs();
      }
      if (answer.kind === "job") {
        job = answer.job;
        // Asked of the wall clock once only: it may jump later, and a job cannot be younger than its first sight.
        bornMs ??= clock.elapsedMs() - Math.max(0, ageMs(job, clock) ?? 0);
      }
      return { facts: facts(), answer, silentMs: clock.elapsedMs() - answeredMs, unanswered };
    },
  };
}

function ageMs(job: DescribedJob, clock: Clock): number | undefined {
  const created = job.creationDateTime?.getTime();
  return created === undefined ? undefined : clock.wallMs() - created;
}

function nameOf(answer: Answer): string {
  switch (answer.kind) {
    case "job":
      return answer.job.status;
    case "notFound":
      return "not found";
    case "refused":
    case "noAnswer":
      return answer.error;
  }
}
