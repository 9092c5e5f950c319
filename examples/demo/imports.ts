import type { PersonalizeEmulator } from "pulumi-personalize-readiness/emulator";

export const REGION = "eu-west-1";
const ACCOUNT = `arn:aws:personalize:${REGION}:123456789012`;
export const DATASET_ARN = `${ACCOUNT}:dataset/shop/INTERACTIONS`;

const JOB = `${ACCOUNT}:dataset-import-job`;
export const FIRST_IMPORT = `${JOB}/first-import`;
export const FAILING_IMPORT = `${JOB}/failing-import`;
export const LATER_IMPORT = `${JOB}/later-import`;
export const MENDED_IMPORT = `${JOB}/mended-import`;

export const FAILURE_REASON = "Input CSV is missing the following columns: [TIMESTAMP]";

/** How long an import is what it is before it is ACTIVE, from the first look at it on. */
interface Life {
  readonly pendingMs: number;
  readonly inProgressMs: number;
}

const FIRST_IMPORT_LIFE: Life = { pendingMs: 4_000, inProgressMs: 5_000 };
export const FIRST_IMPORT_MS = msOf(FIRST_IMPORT_LIFE);

function msOf({ pendingMs, inProgressMs }: Life): number {
  return pendingMs + inProgressMs;
}

/** From which the gate learns how long an import of this dataset usually takes. */
function addEarlierImports(emulator: PersonalizeEmulator, life: Life): void {
  for (const daysAgo of [1, 2, 3]) {
    emulator.addImportJob({
      jobName: `earlier-import-${daysAgo}`,
      datasetArn: DATASET_ARN,
      createdAt: Date.now() - daysAgo * 86_400_000,
      timeline: [{ status: "CREATE IN_PROGRESS", forMs: msOf(life) }, { status: "ACTIVE" }],
    });
  }
}

/** It is created at the first look, so that it is pending then however slow the machine is. */
export function addFirstImport(emulator: PersonalizeEmulator, life = FIRST_IMPORT_LIFE): void {
  addEarlierImports(emulator, life);
  const forgetInterjection = emulator.interject(() => {
    forgetInterjection();
    emulator.addImportJob({
      jobName: nameIn(FIRST_IMPORT),
      datasetArn: DATASET_ARN,
      timeline: [
        { status: "CREATE PENDING", forMs: life.pendingMs },
        { status: "CREATE IN_PROGRESS", forMs: life.inProgressMs },
        { status: "ACTIVE" },
      ],
    });
    return undefined;
  });
}

/** However long it takes until somebody looks at it again. */
export function endFirstImportSoonAfterTheNextLook(emulator: PersonalizeEmulator): void {
  const forgetInterjection = emulator.interject(() => {
    forgetInterjection();
    emulator.setTimeline(FIRST_IMPORT, [
      { status: "CREATE IN_PROGRESS", forMs: 4_000 },
      { status: "ACTIVE" },
    ]);
    return undefined;
  });
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

export function failFirstImport(emulator: PersonalizeEmulator): void {
  emulator.setTimeline(FIRST_IMPORT, [{ status: "CREATE FAILED", failureReason: FAILURE_REASON }]);
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
