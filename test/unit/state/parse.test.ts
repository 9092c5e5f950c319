// Tests of how properties become a gate spec.
import { givenTarget, newestTarget } from "../../../src/kinds/target.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import type { GateInputs } from "../../../src/state/gate-inputs.ts";
import { kindIn, parseGate, parseState } from "../../../src/state/parse.ts";
import type { GateState } from "../../../src/state/stored-form.ts";
import { UNKNOWN } from "../../../src/state/validation.ts";
import { IMPORTS } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const GOOD = { datasetImportJobArn: JOB_ARN };
const NEWEST = { datasetArn: DATASET_ARN, createdAfter: "2026-01-01", triggers: ["a"] };
const CAMPAIGN_ARN = "arn:aws:personalize:eu-west-1:123456789012:campaign/home-page";
const VERSION_ARN = "arn:aws:personalize:eu-west-1:123456789012:solution/ranking/8f3ac1d2";

const OUTPUTS = { jobName: "interactions", status: "ACTIVE", datasetArn: DATASET_ARN };
const state = (more: object): GateState => ({ ...more, __stateVersion: 1 });

test("the kind is the one that the properties name, and an import's in the first version", () => {
  expect(kindIn({ __kind: "Campaign" })).toBe(kindNamed("Campaign"));
  expect(kindIn({})).toBe(IMPORTS);
});

describe("the target", () => {
  test("is the resource of the ARN", () => {
    expect(parseGate(GOOD).target).toEqual(givenTarget(IMPORTS, JOB_ARN));
  });

  test("is the newest of the parent", () => {
    expect(parseGate(NEWEST).target).toEqual(newestTarget(IMPORTS, DATASET_ARN, "2026-01-01"));
  });

  test.each([
    ["null beside the parent", { ...NEWEST, datasetImportJobArn: null }, DATASET_ARN, "2026-01-01"],
    ["nothing at all", { datasetArn: null, createdAfter: null }, "", undefined],
  ])("is a newest one for %s", (_, properties, parentArn, createdAfter) => {
    expect(parseGate(properties as unknown as GateInputs).target).toEqual(
      newestTarget(IMPORTS, parentArn, createdAfter),
    );
  });

  test("is not known yet while the ARN is not", () => {
    expect(parseGate({ datasetImportJobArn: UNKNOWN }).target).toEqual(
      givenTarget(IMPORTS, UNKNOWN),
    );
  });

  test("of a kind without a succession is the resource, even without an ARN", () => {
    expect(parseGate({ __kind: "Campaign" }).target).toEqual(
      givenTarget(kindNamed("Campaign"), ""),
    );
  });
});

describe("a look", () => {
  test("goes to the region of the ARN, with the profile and the role that were given", () => {
    const assumeRoleArn = "arn:aws:iam::123456789012:role/look";

    expect(
      parseGate({ ...GOOD, profile: "ml", assumeRoleArn }, { profile: "stack" }).access,
    ).toEqual({
      region: "eu-west-1",
      profile: "ml",
      assumeRoleArn,
    });
  });

  test("has the provider's role where none was given", () => {
    const provided = "arn:aws:iam::123456789012:role/provided";
    const own = "arn:aws:iam::123456789012:role/own";

    expect(parseGate(GOOD, { assumeRoleArn: provided }).access.assumeRoleArn).toBe(provided);
    expect(
      parseGate({ ...GOOD, assumeRoleArn: own }, { assumeRoleArn: provided }).access.assumeRoleArn,
    ).toBe(own);
  });

  test("has the stack's profile where none was given", () => {
    expect(parseGate(GOOD, { profile: "stack" }).access.profile).toBe("stack");
    expect(parseState(state(GOOD), { profile: "stack" }).spec.access.profile).toBe("stack");
    expect(
      parseGate({ ...GOOD, profile: null as never }, { profile: "stack" }).access.profile,
    ).toBe("stack");
    expect(parseGate(GOOD).access.profile).toBeUndefined();
  });
});

describe("the bounds of the interval", () => {
  test.each([
    [{}, [10_000, 30_000], [2_000, 60_000]],
    [{ minDelay: "1m" }, [60_000, 60_000], [60_000, 60_000]],
    [{ maxDelay: "1s" }, [1_000, 1_000], [1_000, 1_000]],
    [{ minDelay: "5s" }, [5_000, 30_000], [5_000, 60_000]],
    [{ maxDelay: "20s" }, [10_000, 20_000], [2_000, 20_000]],
    [{ minDelay: "200ms", maxDelay: "1s" }, [200, 1_000], [200, 1_000]],
    [{ minDelay: UNKNOWN, maxDelay: 5 as never }, [10_000, 30_000], [2_000, 60_000]],
  ])("of %j are %j without and %j with history", (more, byAge, byHistory) => {
    const bounds = ([minMs, maxMs]: number[]) => ({ minMs, maxMs });

    expect(parseGate({ ...GOOD, ...more }).bounds).toEqual({
      byAge: bounds(byAge),
      byHistory: bounds(byHistory),
    });
  });
});

test("the bounds are the provider's where the gate has none of its own", () => {
  const defaults = { minDelay: "1s", maxDelay: "2s" };

  expect(parseGate(GOOD, defaults).bounds.byAge).toEqual({ minMs: 1_000, maxMs: 2_000 });
  expect(parseGate({ ...GOOD, maxDelay: "3s" }, defaults).bounds.byHistory).toEqual({
    minMs: 1_000,
    maxMs: 3_000,
  });
});

describe("the deadline", () => {
  test("is three hours unless customTimeouts say otherwise", () => {
    const { deadlines } = parseGate({ ...GOOD, customTimeouts: { update: "45m", read: "0s" } });

    expect(deadlines).toEqual({ create: 10_800_000, update: 2_700_000, read: 0 });
  });

  test("of a resumed wait is create's, if update has none of its own", () => {
    const { deadlines } = parseGate({ ...GOOD, customTimeouts: { create: "2s" } });

    expect(deadlines).toEqual({ create: 2_000, update: 2_000, read: 10_800_000 });
  });

  test("may be one look", () => {
    const { deadlines } = parseGate({ ...GOOD, customTimeouts: { create: "0s" } });

    expect(deadlines).toMatchObject({ create: 0, update: 0 });
  });

  test("is the kind's own", () => {
    expect(parseGate({ __kind: "Filter" }).deadlines).toEqual({
      create: 1_800_000,
      update: 1_800_000,
      read: 1_800_000,
    });
  });

  test("is the provider's, where a gate does not say otherwise", () => {
    const deadlinesOf = (customTimeouts: object, deadlines: object): object =>
      parseGate({ ...GOOD, customTimeouts }, { deadlines }).deadlines;

    expect(deadlinesOf({}, { create: 1, update: 2, read: 3 })).toEqual({
      create: 1,
      update: 2,
      read: 3,
    });
    expect(deadlinesOf({}, { create: 1 })).toEqual({ create: 1, update: 1, read: 10_800_000 });
    expect(deadlinesOf({ create: "2s", read: "4s" }, { create: 1, update: 2, read: 3 })).toEqual({
      create: 2_000,
      update: 2_000,
      read: 4_000,
    });
  });

  test("of each operation is its own", () => {
    const customTimeouts = { create: "1s", update: "2s", read: "3s" };

    expect(parseGate({ ...GOOD, customTimeouts }).deadlines).toEqual({
      create: 1_000,
      update: 2_000,
      read: 3_000,
    });
  });

  test("that is not known yet counts as not given", () => {
    const customTimeouts = { create: UNKNOWN };

    expect(parseGate({ ...GOOD, customTimeouts }).deadlines.create).toBe(10_800_000);
  });
});

describe("the promise of a gate", () => {
  test("is empty without arguments", () => {
    const spec = parseGate(GOOD);

    expect(spec.expectedArn).toBeUndefined();
    expect(spec.maxAgeMs).toBeUndefined();
    expect(spec.onSuperseded).toBe("report");
    expect(spec.urn).toBeUndefined();
  });

  test("has the values of the arguments", () => {
    const spec = parseGate({
      ...GOOD,
      expectedDatasetArn: DATASET_ARN,
      maxAge: "1d12h",
      onSuperseded: "fail",
      __urn: "urn",
    });

    expect(spec.expectedArn).toBe(DATASET_ARN);
    expect(spec.maxAgeMs).toBe(129_600_000);
    expect(spec.onSuperseded).toBe("fail");
    expect(spec.urn).toBe("urn");
  });

  test("of a campaign is the version it serves", () => {
    const inputs = { campaignArn: CAMPAIGN_ARN, expectedSolutionVersionArn: VERSION_ARN };

    expect(parseGate({ __kind: "Campaign", ...inputs }).expectedArn).toBe(VERSION_ARN);
    expect(parseGate({ __kind: "Filter", ...inputs }).expectedArn).toBeUndefined();
  });

  test("is nothing where it is no text", () => {
    expect(parseGate({ ...GOOD, maxAge: 5 as never }).maxAgeMs).toBeUndefined();
    expect(parseGate({ ...GOOD, maxAge: ["7d"] as never }).maxAgeMs).toBeUndefined();
    expect(parseGate({ ...GOOD, maxAge: UNKNOWN }).maxAgeMs).toBeUndefined();
  });
});

describe("the inputs that the state keeps", () => {
  const given = (properties: object): object =>
    JSON.parse(JSON.stringify(parseGate(properties as GateInputs).inputs)) as object;

  test("are the arguments and the machinery, and nothing else", () => {
    const inputs = {
      ...GOOD,
      profile: "ml",
      triggers: ["a", 1],
      customTimeouts: { create: "1h" },
      __kind: "DatasetImportJob",
      __urn: "urn",
      __provider: "text",
    };

    expect(given({ ...inputs, status: "ACTIVE", later: true, minDelay: null })).toEqual(inputs);
  });

  test("of a gate with an ARN have no parent, whose ARN is an output then", () => {
    expect(given({ ...GOOD, datasetArn: DATASET_ARN })).toEqual(GOOD);
  });

  test("of a gate with a parent have no ARN, which was found then", () => {
    expect(given({ ...NEWEST, datasetImportJobArn: JOB_ARN, __found: true })).toEqual(NEWEST);
  });
});

describe("a state", () => {
  test("of a gate with an ARN waits for that ARN, though its dataset is beside it", () => {
    const { spec } = parseState(state({ ...GOOD, ...OUTPUTS }));

    expect(spec.target).toEqual(givenTarget(IMPORTS, JOB_ARN));
    expect(spec.inputs).toEqual(parseGate(GOOD).inputs);
  });

  test("of a gate that has found nothing waits for the newest", () => {
    const { spec } = parseState(state(NEWEST));

    expect(spec.target).toEqual(newestTarget(IMPORTS, DATASET_ARN, "2026-01-01"));
    expect(spec.inputs).toEqual(parseGate(NEWEST).inputs);
  });

  test("of a gate that has found the newest waits for that", () => {
    const { spec } = parseState(
      state({ ...NEWEST, ...OUTPUTS, datasetImportJobArn: JOB_ARN, __found: true }),
    );

    expect(spec.target).toEqual({
      ...newestTarget(IMPORTS, DATASET_ARN, "2026-01-01"),
      arn: JOB_ARN,
    });
    expect(spec.inputs).toEqual(parseGate(NEWEST).inputs);
  });

  test("of a kind without a succession has an empty ARN where no ARN is known", () => {
    expect(parseState(state({ __kind: "Campaign" })).spec.target).toEqual(
      givenTarget(kindNamed("Campaign"), ""),
    );
  });

  test("of the first version, which names no kind, is the state of an import", () => {
    expect(parseState(state(GOOD)).spec.target).toEqual(givenTarget(IMPORTS, JOB_ARN));
  });

  test("has the outputs of its kind", () => {
    const { outputs } = parseState(state({ ...GOOD, ...OUTPUTS, later: true }));

    expect(JSON.parse(JSON.stringify(outputs))).toEqual({ ...GOOD, ...OUTPUTS });
  });
});
