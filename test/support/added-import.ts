// Adds an import of the shop's dataset to an emulator, in the few words that a test needs.
import type { PersonalizeEmulator } from "../../src/emulator/index.ts";
import { DATASET_ARN, HOUR } from "./shop.ts";
import { timelineOf } from "./timeline.ts";

/** What a test says of an import. */
export interface AddedImport {
  readonly jobName: string;
  /** The statuses that the import goes through. Default: "ACTIVE" alone. */
  readonly statuses?: readonly string[];
  /** How long the import stays in each status but the last, in milliseconds. Default: 300. */
  readonly stepMs?: number;
  /** How many hours ago the import was created. Default: 0, now. */
  readonly hoursAgo?: number;
  /** The moment of its creation, in milliseconds since 1970, where a test knows that. Default: what `hoursAgo` says. */
  readonly createdAt?: number;
  /** Default: the shop's interactions. */
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
