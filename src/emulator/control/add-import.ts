// The control operation that adds an import to a dataset.
import { importJobArn } from "../fixtures/import-job-declaration.ts";
import { DEFAULT_TIMELINE } from "../kinds/usual-timelines.ts";
import { textOf, type Members } from "../protocol/members.ts";
import type { Store } from "../state/store.ts";
import { endingWith, type TimelineStep } from "../state/timeline.ts";
import type { ControlOperation } from "./control-operation.ts";

const IMPORT_MODES = ["FULL", "INCREMENTAL"] as const;

export const ADD_IMPORT: ControlOperation = {
  name: "add-import",
  label: "Add an import",
  meaning: "adds an import job to a dataset, without quotas",
  inputs: [
    {
      name: "datasetArn",
      type: "dataset",
      required: true,
      example: "DATASET_ARN",
      meaning: "the dataset",
    },
    {
      name: "jobName",
      type: "text",
      option: "name",
      example: "NAME",
      meaning: "name of the job (default: by-hand-1, ...)",
    },
    {
      name: "importMode",
      type: "choice",
      choices: IMPORT_MODES,
      option: "mode",
      example: IMPORT_MODES.join("|"),
      meaning: "import mode (default: FULL)",
    },
    {
      name: "duration",
      type: "duration",
      option: "duration",
      example: "10m",
      meaning: "how long the job is in progress",
    },
    {
      name: "failureReason",
      type: "text",
      option: "fail",
      example: "REASON",
      meaning: "the job fails with this reason",
    },
  ],
  perform: (given, { fixtures, store }) => {
    const datasetArn = textOf(given, "datasetArn");
    const arn = fixtures.addImportJob({
      datasetArn,
      jobName: (given.jobName as string | undefined) ?? freeName(datasetArn, store),
      importMode: given.importMode as (typeof IMPORT_MODES)[number] | undefined,
      timeline: courseOf(given, store),
    });
    return { message: `Import job ${arn} has been added.`, arn };
  },
};

/** The timeline of the import: a given duration changes the middle, a given reason changes the end. */
function courseOf({ duration, failureReason }: Members, store: Store): readonly TimelineStep[] {
  const { created = DEFAULT_TIMELINE } = store.timelines("DatasetImportJob");
  const course =
    typeof duration === "number"
      ? [{ status: "CREATE IN_PROGRESS", forMs: duration }, ...created.slice(-1)]
      : created;
  return typeof failureReason === "string"
    ? endingWith(course, { status: "CREATE FAILED", failureReason })
    : course;
}

function freeName(datasetArn: string, store: Store): string {
  for (let number = 1; ; number += 1) {
    const name = `by-hand-${number}`;
    if (store.resource(importJobArn(datasetArn, name)) === undefined) {
      return name;
    }
  }
}
