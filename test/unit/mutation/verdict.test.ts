// Tests of the verdict on a run of all mutants.
import { verdictOn, type Equivalent, type Mutation, type Tried } from "../../mutation/verdict.ts";

const MUTATION: Mutation = {
  file: "src/time/clock.ts",
  line: "return ms > 0;",
  mutator: "EqualityOperator",
  replacement: "ms >= 0",
};
const KILLED: Tried = { ...MUTATION, lineNumber: 7, isKilled: true };
const SURVIVOR: Tried = { ...KILLED, isKilled: false };
const EQUIVALENT: Equivalent = { ...MUTATION, reason: "nobody waits for no time" };

test("the score is the share of mutants that were killed", () => {
  expect(verdictOn([KILLED, KILLED, KILLED, SURVIVOR], [])).toEqual({
    killed: 3,
    survivors: [SURVIVOR],
    outdated: [],
    score: 0.75,
  });
});

test("a survivor that is listed as equivalent does not count, wherever its line is now", () => {
  expect(verdictOn([KILLED, { ...SURVIVOR, lineNumber: 9 }], [EQUIVALENT])).toEqual({
    killed: 1,
    survivors: [],
    outdated: [],
    score: 1,
  });
});

test.each([
  { file: "src/time/duration.ts" },
  { line: "return delay > 0;" },
  { mutator: "ConditionalExpression" },
  { replacement: "true" },
])("a survivor that differs from the listed one by %j counts", (difference) => {
  const survivor = { ...SURVIVOR, ...difference };
  expect(verdictOn([survivor], [EQUIVALENT])).toMatchObject({ survivors: [survivor], score: 0 });
});

test("a mutant that is listed as equivalent, and yet was killed, is outdated", () => {
  expect(verdictOn([KILLED], [EQUIVALENT])).toEqual({
    killed: 1,
    survivors: [],
    outdated: [EQUIVALENT],
    score: 1,
  });
});

test("a listed mutant of a file that was not mutated this time is not outdated", () => {
  expect(verdictOn([{ ...KILLED, file: "src/aws/list.ts" }], [EQUIVALENT]).outdated).toEqual([]);
});

test("where all mutants are listed as equivalent, the score is full", () => {
  expect(verdictOn([SURVIVOR], [EQUIVALENT])).toMatchObject({ killed: 0, score: 1 });
});
