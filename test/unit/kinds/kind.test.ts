// Tests of how a kind is found by its name, and of kinds with a succession.
import { arnMemberOf, isSuccessive, memberOf, modeOf } from "../../../src/kinds/kind.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { IMPORTS } from "../../support/import-job.ts";

test.each([
  ["Campaign", "campaign", "campaignArn"],
  ["DatasetImportJob", "datasetImportJob", "datasetImportJobArn"],
  ["BatchInferenceJob", "batchInferenceJob", "batchInferenceJobArn"],
] as const)("a %s stands in an answer under %s, and its ARN under %s", (name, member, arn) => {
  expect(memberOf({ name })).toBe(member);
  expect(arnMemberOf({ name })).toBe(arn);
});

test("only imports and versions come one after the other", () => {
  expect(isSuccessive(kindNamed("DatasetImportJob"))).toBe(true);
  expect(isSuccessive(kindNamed("SolutionVersion"))).toBe(true);
  expect(isSuccessive(kindNamed("Dataset"))).toBe(false);
});

test.each([
  ["the one that AWS names", { importMode: "INCREMENTAL" }, "INCREMENTAL"],
  ["FULL where AWS names none", {}, "FULL"],
  ["FULL where AWS names no text", { importMode: 5 }, "FULL"],
  ["FULL where only another member is one", { trainingMode: "UPDATE" }, "FULL"],
])("the mode of an import is %s", (_, members, mode) => {
  expect(modeOf(IMPORTS.succession, members)).toBe(mode);
});
