// Tests of which inputs are refused, and in which words.
// cspell:ignore craete
import { unknownValue } from "@pulumi/pulumi/runtime/rpc";

import { InvalidInputsError, UNKNOWN, validateInputs } from "../../../src/state/validation.ts";
import { unsendable } from "../../../src/state/unsendable.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const GOOD = { datasetImportJobArn: JOB_ARN };

test("the unknown value is the engine's", () => {
  expect(UNKNOWN).toBe(unknownValue);
});

describe("valid inputs", () => {
  test.each([
    [{}],
    [
      {
        expectedDatasetArn: DATASET_ARN,
        profile: "ml",
        assumeRoleArn: "arn:aws:iam::123456789012:role/look",
      },
    ],
    [{ triggers: ["anything", { nested: [1] }] }],
    [{ minDelay: "100ms", maxDelay: "1h" }],
    [{ minDelay: "30s", maxDelay: "30s" }],
    [{ minDelay: "5m" }],
    [{ maxAge: "7d", onSuperseded: "fail" }],
    [{ customTimeouts: { create: "45m", update: "1h30m", read: "0s" } }],
    [{ __provider: "text", __urn: "urn" }],
    [{ profile: null, minDelay: undefined, __kind: null }],
  ])("%j", (more) => {
    expect(validateInputs({ ...GOOD, ...more })).toEqual([]);
  });

  test.each([
    [{ datasetArn: DATASET_ARN }],
    [{ datasetArn: DATASET_ARN, createdAfter: "2026-01-31" }],
    [{ datasetArn: DATASET_ARN, createdAfter: "2026-01-31T22:00+02:00" }],
    [{ datasetArn: DATASET_ARN, createdAfter: "2026-01-31T22:00:00.123Z" }],
    [{ datasetArn: UNKNOWN, createdAfter: UNKNOWN }],
    [{ datasetArn: DATASET_ARN, datasetImportJobArn: UNKNOWN }],
    [{ datasetArn: UNKNOWN, datasetImportJobArn: JOB_ARN }],
  ])("the newest of a parent: %j", (args) => {
    expect(validateInputs(args)).toEqual([]);
  });

  test("the ARN of a kind without an expected ARN", () => {
    const filterArn = "arn:aws:personalize:eu-west-1:123456789012:filter/not-bought";

    expect(validateInputs({ __kind: "Filter", filterArn })).toEqual([]);
  });

  test("a value that is not known yet", () => {
    expect(
      validateInputs({
        datasetImportJobArn: UNKNOWN,
        expectedDatasetArn: UNKNOWN,
        profile: UNKNOWN,
        assumeRoleArn: UNKNOWN,
        triggers: UNKNOWN,
        minDelay: UNKNOWN,
        maxDelay: "1s",
        customTimeouts: UNKNOWN,
      }),
    ).toEqual([]);
  });
});

describe("a refusal that names property, value and expectation", () => {
  test.each([
    ["datasetImportJobArn", "interactions", "the ARN of a dataset import job"],
    ["datasetImportJobArn", DATASET_ARN, "the ARN of a dataset import job"],
    ["datasetImportJobArn", 5, "the ARN of a dataset import job"],
    ["expectedDatasetArn", JOB_ARN, "the ARN of a dataset, like"],
    ["profile", "", "the name of a profile"],
    ["assumeRoleArn", "look", "the ARN of an IAM role"],
    ["maxAge", "a week", 'a duration above zero, like "36h", "7d" or "2w"'],
    ["maxAge", "0d", 'a duration above zero, like "36h", "7d" or "2w"'],
    ["onSuperseded", "ignore", '"report" or "fail"'],
    ["minDelay", "fast", "a duration between 0.1s and 1h"],
    ["minDelay", "0s", "a duration between 0.1s and 1h"],
    ["minDelay", 10, "a duration between 0.1s and 1h"],
    ["maxDelay", "2h", "a duration between 0.1s and 1h"],
  ])("%s %j", (property, value, expectation) => {
    const failures = validateInputs({ ...GOOD, [property]: value });

    expect(failures).toHaveLength(1);
    expect(failures[0]?.property).toBe(property);
    expect(failures[0]?.reason).toContain(
      `${property} is ${JSON.stringify(value)}, but it must be ${expectation}`,
    );
  });

  test.each(["create", "update", "read"])("a bad customTimeouts.%s", (operation) => {
    expect(validateInputs({ ...GOOD, customTimeouts: { [operation]: "5 minutes" } })).toEqual([
      {
        property: `customTimeouts.${operation}`,
        reason: `customTimeouts.${operation} is "5 minutes", but it must be a duration like "90s", "45m" or "3h".`,
      },
    ]);
  });

  test.each(["45m", 45, ["45m"], true])("customTimeouts that are %j", (customTimeouts) => {
    expect(validateInputs({ ...GOOD, customTimeouts })).toEqual([
      {
        property: "customTimeouts",
        reason: `customTimeouts is ${JSON.stringify(customTimeouts)}, but it must be an object like { create: "45m" }.`,
      },
    ]);
  });

  test.each([
    ["__mistakes", "text", "a list of texts"],
    ["__mistakes", [5], "a list of texts"],
    ["__urn", {}, "a text"],
    ["__kind", "Widget", "the name of a kind that this version knows"],
    ["__kind", UNKNOWN, "the name of a kind that this version knows"],
  ])("what no program gives, %s, where a transform makes it %j", (property, value, expectation) => {
    expect(validateInputs({ ...GOOD, [property]: value })).toEqual([
      {
        property,
        reason: `${property} is ${JSON.stringify(value)}, but it must be ${expectation}.`,
      },
    ]);
  });

  test("a timeout longer than Pulumi can hold", () => {
    expect(validateInputs({ ...GOOD, customTimeouts: { create: "3000000h" } })[0]?.reason).toBe(
      'customTimeouts.create is "3000000h", but it must be a duration like "90s", "45m" or "3h". The longest duration is 2562047h.',
    );
  });

  test("a timeout that does not exist, such as a misspelt one, or is of no use", () => {
    const customTimeouts = { craete: "1h", delete: "30m" };

    expect(validateInputs({ ...GOOD, customTimeouts }).map(({ reason }) => reason)).toEqual([
      "customTimeouts.craete is not a timeout. The timeouts of a gate are create, update and read.",
      "customTimeouts.delete is not a timeout. The timeouts of a gate are create, update and read.",
    ]);
  });

  test("a value that looks like a credential, which is not repeated", () => {
    const secret = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY12";

    expect(validateInputs({ datasetImportJobArn: secret })[0]?.reason).toContain(
      'is "(credential)"',
    );
  });

  test.each([
    [{ a: "secret" }, "an object"],
    [5, "a number"],
  ])("triggers that are %j, as %s", (triggers, shown) => {
    expect(validateInputs({ ...GOOD, triggers })[0]?.reason).toBe(
      `triggers is ${shown}, but it must be a list like ["2026-01-31"].`,
    );
  });

  test("triggers that are no list, and are not repeated", () => {
    expect(validateInputs({ ...GOOD, triggers: "a secret" })).toEqual([
      {
        property: "triggers",
        reason: 'triggers is a string, but it must be a list like ["2026-01-31"].',
      },
    ]);
  });

  test("a minimum above the maximum", () => {
    expect(validateInputs({ ...GOOD, minDelay: "20s", maxDelay: "10s" })).toEqual([
      {
        property: "minDelay",
        reason: 'minDelay is "20s", but it must be no longer than maxDelay, which is "10s".',
      },
    ]);
  });

  test.each([[{}], [{ datasetImportJobArn: null, datasetArn: null }]])(
    "a missing ARN: %j",
    (inputs) => {
      expect(validateInputs(inputs)).toEqual([
        {
          property: "datasetImportJobArn",
          reason:
            "datasetImportJobArn is missing. It must be the ARN of a dataset import job, like " +
            "arn:aws:personalize:us-east-1:123456789012:dataset-import-job/interactions. Or give datasetArn, " +
            "and the gate waits for the newest dataset import job.",
        },
      ]);
    },
  );

  test("a missing ARN of a kind of which none comes after the other", () => {
    expect(validateInputs({ __kind: "Campaign" })).toEqual([
      {
        property: "campaignArn",
        reason:
          "campaignArn is missing. It must be the ARN of a campaign, like " +
          "arn:aws:personalize:us-east-1:123456789012:campaign/home-page.",
      },
    ]);
  });

  test.each([
    "",
    "yesterday",
    "2026-02-31",
    "2026-02-31T22:00Z",
    "2026-02-30T25:00Z",
    "2026-01-31T22:00:00",
    "1760000000",
  ])("a moment written %j", (createdAfter) => {
    expect(validateInputs({ datasetArn: DATASET_ARN, createdAfter })[0]?.reason).toContain(
      "it must be a date in UTC like",
    );
  });

  test("two things to wait for at once", () => {
    const failures = validateInputs({ ...GOOD, datasetArn: DATASET_ARN });

    expect(failures).toEqual([
      {
        property: "datasetArn",
        reason:
          "datasetArn is for a gate that finds the newest dataset import job, but datasetImportJobArn names " +
          "a dataset import job. Remove one of the two.",
      },
    ]);
  });

  test("each argument for finding the newest, beside an ARN", () => {
    const inputs = { ...GOOD, createdAfter: "2026-01-31", follow: true };

    expect(validateInputs(inputs).map(({ property }) => property)).toEqual([
      "createdAfter",
      "follow",
    ]);
  });

  test("an argument for finding the newest, for a kind without a succession", () => {
    const campaignArn = "arn:aws:personalize:eu-west-1:123456789012:campaign/home-page";
    const inputs = { __kind: "Campaign", campaignArn, createdAfter: "2026-01-31" };

    expect(validateInputs(inputs)).toEqual([
      {
        property: "createdAfter",
        reason:
          "createdAfter is not an argument of CampaignReadiness. Its arguments are campaignArn, " +
          "expectedSolutionVersionArn, profile, assumeRoleArn, triggers, minDelay, maxDelay.",
      },
    ]);
  });

  test("an argument that does not exist, such as a misspelt one", () => {
    expect(validateInputs({ ...GOOD, expectedDatasetARN: DATASET_ARN })).toEqual([
      {
        property: "expectedDatasetARN",
        reason:
          "expectedDatasetARN is not an argument of DatasetImportJobReadiness. Its arguments are " +
          "datasetImportJobArn, datasetArn, createdAfter, follow, expectedDatasetArn, profile, assumeRoleArn, triggers, " +
          "minDelay, maxDelay, maxAge, onSuperseded.",
      },
    ]);
  });

  test("everything that is wrong at once", () => {
    expect(
      validateInputs({ datasetImportJobArn: "x", minDelay: "y", profile: "" }).map(
        ({ property }) => property,
      ),
    ).toEqual(["datasetImportJobArn", "profile", "minDelay"]);
  });

  test("a huge value, of which only the beginning is repeated", () => {
    const shown = `datasetImportJobArn is "${"x".repeat(119)}..., but it must be the ARN`;

    expect(validateInputs({ datasetImportJobArn: "x".repeat(119) })[0]?.reason).toContain(
      `is "${"x".repeat(119)}..., but`,
    );
    expect(validateInputs({ datasetImportJobArn: "x".repeat(118) })[0]?.reason).toContain(
      `is "${"x".repeat(118)}", but`,
    );
    expect(validateInputs({ datasetImportJobArn: "x".repeat(100_000) })[0]?.reason).toContain(
      shown,
    );
  });
});

test("a wrong value is shown up to its 120th character, without half an emoji at the end", () => {
  const shown = (value: string): string | undefined =>
    validateInputs({ datasetImportJobArn: value })[0]?.reason.replace(/, but it must be.*/, "");

  expect(shown(`${"x".repeat(118)}🦆`)).toBe(`datasetImportJobArn is "${"x".repeat(118)}...`);
  expect(shown(`${"x".repeat(117)}🦆`)).toBe(`datasetImportJobArn is "${"x".repeat(117)}🦆...`);
  expect(shown("x".repeat(118))).toBe(`datasetImportJobArn is "${"x".repeat(118)}"`);
});

test.each([
  ["minDelay", { minDelay: UNKNOWN, maxDelay: "1s" }],
  ["maxDelay", { minDelay: "20s", maxDelay: UNKNOWN }],
])("a %s that is not known yet is not compared", (_, delays) => {
  expect(validateInputs({ ...GOOD, ...delays })).toEqual([]);
});

test.each([
  ["minDelay", { minDelay: "2h", maxDelay: "10s" }, "2h"],
  ["maxDelay", { minDelay: "10s", maxDelay: "0s" }, "0s"],
])("a bad %s is not compared with the other interval", (property, delays, shown) => {
  expect(validateInputs({ ...GOOD, ...delays })).toEqual([
    {
      property,
      reason: `${property} is "${shown}", but it must be a duration between 0.1s and 1h like "10s" or "2m".`,
    },
  ]);
});

test("intervals are compared though another argument is bad", () => {
  const inputs = { ...GOOD, profile: "", minDelay: "20s", maxDelay: "10s" };

  expect(validateInputs(inputs).map(({ property }) => property)).toEqual(["profile", "minDelay"]);
});

test("timeouts that are null are none", () => {
  expect(validateInputs({ ...GOOD, customTimeouts: null })).toEqual([]);
});

test("sentences spell the arguments as their front does", () => {
  const shout = (argument: string): string => argument.toUpperCase();
  const reasonsOf = (inputs: object): string[] =>
    validateInputs(inputs, shout).map(({ reason }) => reason);

  expect(reasonsOf({})[0]).toMatch(/^DATASETIMPORTJOBARN is missing\. .* Or give DATASETARN, /);
  expect(reasonsOf({ ...GOOD, datasetArn: DATASET_ARN })[0]).toMatch(
    /^DATASETARN is for .*, but DATASETIMPORTJOBARN names/,
  );
  expect(reasonsOf({ ...GOOD, minDelay: "20s", maxDelay: "10s" })).toEqual([
    'MINDELAY is "20s", but it must be no longer than MAXDELAY, which is "10s".',
  ]);
});

test("the error of a get says all that is wrong", () => {
  const error = new InvalidInputsError(["This is wrong.", "That too."]);

  expect(error.name).toBe("InvalidInputsError");
  expect(error.message).toBe("This is wrong. That too.");
});

describe("the ARN of another kind", () => {
  const CAMPAIGN = "arn:aws:personalize:eu-west-1:123456789012:campaign/home-page";

  test.each([
    [
      { datasetImportJobArn: DATASET_ARN },
      "This is the ARN of a dataset. Did you mean datasetArn? With it, the gate waits for the newest dataset import job.",
    ],
    [
      { datasetArn: JOB_ARN },
      "This is the ARN of a dataset import job. Did you mean datasetImportJobArn?",
    ],
    [
      { datasetImportJobArn: CAMPAIGN },
      "This is the ARN of a campaign. Did you mean CampaignReadiness?",
    ],
    [{ ...GOOD, expectedDatasetArn: CAMPAIGN }, "This is the ARN of a campaign."],
  ])("in %j is named", (inputs, hint) => {
    const [failure, ...others] = validateInputs(inputs);

    expect(others).toEqual([]);
    expect(failure?.reason.endsWith(`. ${hint}`)).toBe(true);
  });
});

describe("an expected ARN", () => {
  const elsewhere = "arn:aws:personalize:us-east-1:123456789012:dataset/shop/INTERACTIONS";
  const jobElsewhere = "arn:aws:personalize:us-east-1:123456789012:dataset-import-job/interactions";
  const ofAnother = "arn:aws:personalize:eu-west-1:210987654321:dataset/shop/INTERACTIONS";

  test.each([
    [elsewhere, "region us-east-1 of account 123456789012"],
    [ofAnother, "region eu-west-1 of account 210987654321"],
  ])("%s is refused where the gate's own is elsewhere", (expectedDatasetArn, place) => {
    expect(validateInputs({ ...GOOD, expectedDatasetArn })).toEqual([
      {
        property: "expectedDatasetArn",
        reason:
          `expectedDatasetArn is in ${place}, but datasetImportJobArn is in region eu-west-1 of account 123456789012, ` +
          "and both must be in the same region and account. Correct one of the two ARNs.",
      },
    ]);
  });

  test("is compared with the parent's where that was given", () => {
    const failures = validateInputs({ datasetArn: DATASET_ARN, expectedDatasetArn: elsewhere });

    expect(failures.map(({ reason }) => reason.slice(0, 130))).toEqual([
      expect.stringContaining("but datasetArn is in region eu-west-1"),
    ]);
  });

  test.each([
    [{ datasetImportJobArn: UNKNOWN, expectedDatasetArn: elsewhere }],
    [{ ...GOOD, expectedDatasetArn: UNKNOWN }],
  ])("is not compared while one is not known: %j", (inputs) => {
    expect(validateInputs(inputs)).toEqual([]);
  });

  test.each([
    ["datasetImportJobArn", { datasetImportJobArn: "x", expectedDatasetArn: elsewhere }],
    ["datasetImportJobArn", { datasetImportJobArn: DATASET_ARN, expectedDatasetArn: elsewhere }],
    ["expectedDatasetArn", { ...GOOD, expectedDatasetArn: jobElsewhere }],
  ])("is not compared where %s is wrong anyway: %j", (property, inputs) => {
    expect(validateInputs(inputs).map((failure) => failure.property)).toEqual([property]);
  });

  test("is compared though another argument is wrong", () => {
    const inputs = { ...GOOD, profile: "", expectedDatasetArn: elsewhere };

    expect(validateInputs(inputs).map(({ property }) => property)).toEqual([
      "profile",
      "expectedDatasetArn",
    ]);
  });
});

describe("a value that was lost on the way", () => {
  test("is refused by name and position, and by nothing else", () => {
    const inputs = {
      ...GOOD,
      profile: unsendable("a function"),
      triggers: ["a", { since: [unsendable("a Map")] }],
    };

    expect(validateInputs(inputs)).toEqual([
      {
        property: "profile",
        reason:
          "profile is a function, which Pulumi cannot store. Give the important part as a text, a number, a list " +
          "or a plain object.",
      },
      {
        property: "triggers",
        reason:
          "triggers[1].since[0] is a Map, which Pulumi cannot store. Give the important part as a text, a number, " +
          "a list or a plain object.",
      },
    ]);
  });
});

test("a value that was lost hides no other mistake", () => {
  const inputs = { ...GOOD, profile: unsendable("a function"), minDelay: "fast" };

  expect(validateInputs(inputs).map(({ property }) => property)).toEqual(["profile", "minDelay"]);
});

test("mistakes that only the program could see are said as they are", () => {
  expect(validateInputs({ ...GOOD, __mistakes: ["That was wrong."] })).toEqual([
    { property: "", reason: "That was wrong." },
  ]);
});
