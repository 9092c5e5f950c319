// Tests of the hint that follows when an argument is given the wrong ARN.
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { inProgram } from "../../../src/kinds/spelling.ts";
import { arnHint } from "../../../src/state/arn-hint.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const CAMPAIGN = kindNamed("Campaign");
const FILTER = kindNamed("Filter");
const TRACKER = "arn:aws:personalize:eu-west-1:123456789012:event-tracker/5d2c8a1e";

test.each([
  [
    IMPORTS,
    "datasetImportJobArn",
    DATASET_ARN,
    " This is the ARN of a dataset. Did you mean datasetArn? With it, the gate waits for the newest dataset import job.",
  ],
  [
    IMPORTS,
    "datasetArn",
    JOB_ARN,
    " This is the ARN of a dataset import job. Did you mean datasetImportJobArn?",
  ],
  [
    IMPORTS,
    "datasetArn",
    TRACKER,
    " This is the ARN of an event tracker. Did you mean EventTrackerReadiness?",
  ],
  [
    CAMPAIGN,
    "campaignArn",
    DATASET_ARN,
    " This is the ARN of a dataset. Did you mean DatasetReadiness?",
  ],
  [
    FILTER,
    "filterArn",
    TRACKER,
    " This is the ARN of an event tracker. Did you mean EventTrackerReadiness?",
  ],
  [CAMPAIGN, "expectedSolutionVersionArn", TRACKER, " This is the ARN of an event tracker."],
  [IMPORTS, "assumeRoleArn", "arn:aws:iam::123456789012:role/look", ""],
  [IMPORTS, "datasetArn", "shop", ""],
  [IMPORTS, "datasetArn", 5, ""],
  [IMPORTS, "datasetArn", [TRACKER], ""],
  [IMPORTS, "profile", TRACKER, ""],
])("row %#: the hint is of the kind that the ARN is of", (kind, argument, value, hint) => {
  expect(arnHint(kind, argument, value, inProgram)).toBe(hint);
});

test("a hint spells the arguments as the caller does", () => {
  const shout = (argument: string): string => argument.toUpperCase();

  expect(arnHint(IMPORTS, "datasetImportJobArn", DATASET_ARN, shout)).toContain("mean DATASETARN?");
  expect(arnHint(IMPORTS, "datasetArn", JOB_ARN, shout)).toContain("mean DATASETIMPORTJOBARN?");
});
