// Tests the sentences of the command for a list that AWS did not give.
import { unlistedOf } from "../../../src/command/unlisted.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { DATASET_GROUP_ARN } from "../../support/shop.ts";

const HERE = { region: "eu-west-1" };
const said = { error: "Oops", detail: "words" };
const SUBJECT = `The command cannot list the event trackers of dataset group ${DATASET_GROUP_ARN}`;
const WHOSE =
  "The command takes the credentials of --profile, or else of the AWS SDK's default chain.";

let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  environment = process.env;
  process.env = {};
});
afterEach(() => {
  process.env = environment;
});

test.each([
  [
    { type: "refused", ...said } as const,
    6,
    [
      `${SUBJECT}: Oops: words.`,
      "The credentials must allow personalize:ListEventTrackers on *.",
      WHOSE,
    ],
  ],
  [
    { type: "unauthenticated", ...said } as const,
    6,
    [`${SUBJECT} with the current credentials: Oops: words.`, WHOSE],
  ],
  [
    { type: "misconfigured", ...said, remedy: "Correct it." } as const,
    9,
    [`${SUBJECT} with the settings of this machine: Oops: words.`, "Correct it."],
  ],
  [
    { type: "noAnswer", ...said } as const,
    7,
    [
      `${SUBJECT} because AWS does not answer: Oops: words.`,
      "The work in AWS goes on, so run the command again.",
    ],
  ],
])("%j has an exit code and words of its own", (result, exitCode, sentences) => {
  const unlisted = unlistedOf(kindNamed("EventTracker"), DATASET_GROUP_ARN, result, HERE);

  expect(unlisted.ending.exitCode).toBe(exitCode);
  expect(unlisted.sentences).toEqual(sentences);
});

test("which profile was refused is said, and only then", () => {
  const access = { ...HERE, profile: "nightly" };
  const sentencesOf = (type: "refused" | "noAnswer"): string =>
    unlistedOf(kindNamed("Filter"), DATASET_GROUP_ARN, { type, ...said }, access).sentences.join(
      " ",
    );

  expect(sentencesOf("refused")).toContain('The credentials come from profile "nightly"');
  expect(sentencesOf("noAnswer")).not.toContain("nightly");
});
