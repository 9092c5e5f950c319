// Adds an import of the shop's dataset to an emulator, in the few words that a test needs.
import type { PersonalizeEmulator } from "../../src/emulator/index.ts";
import { DATASET_ARN, HOUR } from "./shop.ts";
import { timelineOf } from "./timeline.ts";

/** The properties of an import in a test. */
export interface AddedImport {
  readonly jobName: string;
  /** The statuses that the import goes through. Default: "ACTIVE" alone. */
  readonly statuses?: readonly string[];
  /** The time of the import in each status but the last, in milliseconds. Default: 300. */
  readonly stepMs?: number;
  /** The age of the import, in hours. Default: 0. */
  readonly hoursAgo?: number;
  /** The moment of its creation, in milliseconds since 1970, where a test knows that moment. Default: by `hoursAgo`. */
  readonly createdAt?: number;
  /** ARN of the dataset. Default: the shop's interactions. */
  readonly datasetArn?: string;
  readonly importMode?: "FULL" | "INCREMENTAL";
  readonly failureReason?: string;
}

/** Adds the import and returns its ARN. */
export function addImport(emulator: PersonalizeEmulator, added: AddedImport): string {
  const { jobName, statuses = ["ACTIVE"], stepMs = 300, hoursAgo = 0, importMode } = added;
  return emulator.addImportJob({
    jobName,
    datasetArn: added.datasetArn ?? DATASET_ARN,
    ...(importMode !== undefined && { importMode }),
    createdAt: added.createdAt ?? Date.now() - hoursAgo * HOUR,
    timeline: timelineOf(statuses, stepMs, added.failureReason),
  });
}
