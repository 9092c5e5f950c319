// Tests that programs cannot give inputs that only the package may give.
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { argumentsOf, MACHINERY } from "../../../src/state/gate-inputs.ts";

const ACCESS = ["profile", "assumeRoleArn"];
const WAITING = ["triggers", "minDelay", "maxDelay"];

test.each([
  ["Filter", ["filterArn", ...ACCESS, ...WAITING, "customTimeouts"]],
  [
    "Campaign",
    ["campaignArn", "expectedSolutionVersionArn", ...ACCESS, ...WAITING, "customTimeouts"],
  ],
  [
    "SolutionVersion",
    [
      ...["solutionVersionArn", "solutionArn", "createdAfter", "follow", ...ACCESS, ...WAITING],
      ...["maxAge", "onSuperseded", "customTimeouts"],
    ],
  ],
  [
    "DatasetImportJob",
    [
      ...[
        "datasetImportJobArn",
        "datasetArn",
        "createdAfter",
        "follow",
        "expectedDatasetArn",
        ...ACCESS,
      ],
      ...[...WAITING, "maxAge", "onSuperseded", "customTimeouts"],
    ],
  ],
])("a gate on a %s takes %j", (name, expected) => {
  expect(argumentsOf(kindNamed(name))).toEqual(expected);
});

test("the names of the machinery, which no program sets, are a stored format", () => {
  expect(MACHINERY).toEqual(["__kind", "__urn", "__provider"]);
});
