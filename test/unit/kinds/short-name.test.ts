// Tests of the short name of a target.
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { shortName } from "../../../src/kinds/short-name.ts";
import { givenTarget, newestTarget } from "../../../src/kinds/target.ts";
import { describedJob, IMPORTS, TARGET } from "../../support/import-job.ts";
import { DATASET_ARN } from "../../support/shop.ts";

const HOME = "arn:aws:personalize:eu-west-1:123456789012";
const VERSION = givenTarget(kindNamed("SolutionVersion"), `${HOME}:solution/ranking/8f3ac1d2`);

test("an import is named as AWS describes it", () => {
  expect(shortName(TARGET, describedJob("ACTIVE", { jobName: "tonight" }))).toBe("tonight");
});

test("another resource is named as AWS describes it", () => {
  expect(shortName(VERSION, { status: "ACTIVE", name: "autumn" })).toBe("autumn");
});

test.each([
  ["that was not described yet", undefined],
  ["without a name", { status: "ACTIVE" }],
  ["with an empty name", { status: "ACTIVE", name: "" }],
])("a resource %s is named as its ARN ends", (_, resource) => {
  expect(shortName(VERSION, resource)).toBe("ranking/8f3ac1d2");
});

test("a resource that was not found yet has the name at the end of its parent's ARN", () => {
  const newest = newestTarget(IMPORTS, DATASET_ARN);

  expect(shortName(newest, undefined)).toBe("shop/INTERACTIONS");
  expect(shortName({ ...newest, arn: `${HOME}:dataset-import-job/tonight` }, undefined)).toBe(
    "tonight",
  );
});

test("a text that is not an ARN is itself the name", () => {
  expect(shortName(givenTarget(IMPORTS, "soon"), undefined)).toBe("soon");
});
