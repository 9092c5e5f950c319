// Tests of targets that are given by an ARN or by the ARN of a parent.
import {
  givenArnOf,
  givenTarget,
  named,
  newestTarget,
  parentOf,
  type Target,
} from "../../../src/kinds/target.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const PLACE = { region: "eu-west-1", account: "123456789012" };
const NEWEST = newestTarget(IMPORTS, DATASET_ARN, "2026-01-01");
const FOUND: Target = { ...NEWEST, arn: JOB_ARN };

test("a given ARN says where the resource is", () => {
  expect(givenTarget(IMPORTS, JOB_ARN)).toEqual({ kind: IMPORTS, arn: JOB_ARN, ...PLACE });
});

test("the ARN of a parent says where its newest resource is", () => {
  expect(NEWEST).toEqual({
    kind: IMPORTS,
    parentArn: DATASET_ARN,
    createdAfter: "2026-01-01",
    follows: true,
    ...PLACE,
  });
  expect(newestTarget(IMPORTS, DATASET_ARN, undefined, false).follows).toBe(false);
});

test("a text that is not an ARN, such as an unknown value, has no place", () => {
  expect(givenTarget(IMPORTS, "soon")).toEqual({
    kind: IMPORTS,
    arn: "soon",
    region: "",
    account: "",
  });
});

test("the parent is a target of its own kind, at the same place", () => {
  expect(parentOf(NEWEST)).toEqual({
    kind: IMPORTS.succession.parent,
    arn: DATASET_ARN,
    ...PLACE,
  });
});

test.each<[string, Target, string]>([
  ["its own", givenTarget(IMPORTS, JOB_ARN), JOB_ARN],
  ["the parent's, before anything was found", NEWEST, DATASET_ARN],
  ["the parent's, after something was found", FOUND, DATASET_ARN],
])("the ARN that a gate was given is %s", (_, target, arn) => {
  expect(givenArnOf(target)).toBe(arn);
});

test.each<[string, Target]>([
  [`the dataset import job ${JOB_ARN}`, givenTarget(IMPORTS, JOB_ARN)],
  [`the dataset import job ${JOB_ARN}`, FOUND],
  [`the newest dataset import job of dataset ${DATASET_ARN}`, newestTarget(IMPORTS, DATASET_ARN)],
  [`the newest dataset import job of dataset ${DATASET_ARN} created after 2026-01-01`, NEWEST],
])("a sentence names %s", (name, target) => {
  expect(named(target, "the")).toBe(name);
});

test("a sentence may begin with a target", () => {
  expect(named(givenTarget(IMPORTS, JOB_ARN), "The")).toBe(`The dataset import job ${JOB_ARN}`);
});
