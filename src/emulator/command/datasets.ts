// The datasets that an emulator has from its start.
import type { PersonalizeEmulator } from "../emulator.ts";
import { datasetArnParts } from "../protocol/arn.ts";

/** Adds datasets with their groups, so that a request can create a solution on a group. */
export function addDatasets(emulator: PersonalizeEmulator, datasetArns: readonly string[]): void {
  const groups = new Map(
    datasetArns.map((arn) => [arn.slice(0, arn.lastIndexOf("/")), datasetArnParts(arn)]),
  );
  for (const { groupName, region, account } of groups.values()) {
    const timeline = [{ status: "ACTIVE" }];
    emulator.add("DatasetGroup", { name: groupName }, { region, account, timeline });
  }
  for (const datasetArn of datasetArns) {
    emulator.addDataset({ datasetArn });
  }
}
