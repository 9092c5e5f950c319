import { setTimeout as sleep } from "node:timers/promises";

import type { PersonalizeEmulator, RecordedRequest } from "pulumi-personalize-readiness/emulator";

export const REGION = "eu-west-1";
const ACCOUNT = `arn:aws:personalize:${REGION}:123456789012`;
export const DATASET_ARN = `${ACCOUNT}:dataset/shop/INTERACTIONS`;

const JOB = `${ACCOUNT}:dataset-import-job`;
export const FIRST_IMPORT = `${JOB}/first-import`;
export const FAILING_IMPORT = `${JOB}/failing-import`;
export const LATER_IMPORT = `${JOB}/later-import`;
export const MENDED_IMPORT = `${JOB}/mended-import`;

export const FAILURE_REASON = "Input CSV is missing the following columns: [TIMESTAMP]";

const DAY = 86_400_000;
/** The usual duration of an import of the dataset, in milliseconds. */
const USUAL_MS = 180_000;
/** The age of the first import at the first look: so old that the gate looks often. */
const AGE_AT_FIRST_LOOK_MS = 150_000;

/** The times of an import in its statuses, from the first look on. */
interface Life {
  readonly pendingMs: number;
  readonly inProgressMs: number;
}

const FIRST_IMPORT_LIFE: Life = { pendingMs: 3_000, inProgressMs: 60_000 };

/** Adds the dataset, with imports from which the gate learns the usual duration. */
export function addDataset(emulator: PersonalizeEmulator): void {
  emulator.addDataset({ datasetArn: DATASET_ARN, createdAt: Date.now() - 30 * DAY });
  for (const daysAgo of [1, 2, 3]) {
    emulator.addImportJob({
      jobName: `earlier-import-${daysAgo}`,
      datasetArn: DATASET_ARN,
      createdAt: Date.now() - daysAgo * DAY,
      timeline: [{ status: "CREATE IN_PROGRESS", forMs: USUAL_MS }, { status: "ACTIVE" }],
    });
  }
}

/** Adds the first import at the first request, so that the import is pending then, however slow the machine is. */
export function addFirstImport(
  emulator: PersonalizeEmulator,
  { pendingMs, inProgressMs }: Life = FIRST_IMPORT_LIFE,
): void {
  const forgetInterjection = emulator.interject(() => {
    forgetInterjection();
    emulator.addImportJob({
      jobName: nameIn(FIRST_IMPORT),
      datasetArn: DATASET_ARN,
      createdAt: Date.now() - AGE_AT_FIRST_LOOK_MS,
      timeline: [
        { status: "CREATE PENDING", forMs: AGE_AT_FIRST_LOOK_MS + pendingMs },
        { status: "CREATE IN_PROGRESS", forMs: inProgressMs },
        { status: "ACTIVE" },
      ],
    });
    return undefined;
  });
}

/** The time that the first import still takes after the next look. */
export const REST_OF_FIRST_IMPORT_MS = 4_000;

/** Ends the first import soon after the next look, however late the look is. */
export function endFirstImportSoonAfterTheNextLook(emulator: PersonalizeEmulator): void {
  const forgetInterjection = emulator.interject(() => {
    forgetInterjection();
    emulator.setTimeline(FIRST_IMPORT, [
      { status: "CREATE IN_PROGRESS", forMs: REST_OF_FIRST_IMPORT_MS },
      { status: "ACTIVE" },
    ]);
    return undefined;
  });
}

export function isLook({ operation }: RecordedRequest): boolean {
  return operation === "DescribeDatasetImportJob";
}

/** Resolves this many milliseconds after a look at an import; never, if there is no look before the signal. */
export async function lookedAtFor(
  emulator: PersonalizeEmulator,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  while (!emulator.requests.some(isLook)) {
    await sleep(100, undefined, { signal });
  }
  await sleep(ms, undefined, { signal });
}

export function addFailingImport(emulator: PersonalizeEmulator): void {
  add(emulator, FAILING_IMPORT, "CREATE FAILED", FAILURE_REASON);
}

export function addLaterImport(emulator: PersonalizeEmulator): void {
  add(emulator, LATER_IMPORT, "ACTIVE");
}

export function addMendedImport(emulator: PersonalizeEmulator): void {
  add(emulator, MENDED_IMPORT, "ACTIVE");
}

function add(
  emulator: PersonalizeEmulator,
  arn: string,
  status: string,
  failureReason?: string,
): void {
  const timeline = [{ status, failureReason }];
  emulator.addImportJob({ jobName: nameIn(arn), datasetArn: DATASET_ARN, timeline });
}

function nameIn(arn: string): string {
  return arn.slice(JOB.length + 1);
}
