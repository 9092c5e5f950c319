// Tests of a gate on each kind of resource. The expectations are here and not in the code under test: statuses are
// from "Describe<Kind>", Amazon Personalize API Reference, and grants from "Actions, resources, and condition keys for
// Amazon Personalize", Service Authorization Reference.
import type { KindName } from "../../src/emulator/index.ts";
import { KINDS } from "../../src/kinds/kinds.ts";
import { DELAYS, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { arnMemberOf } from "../support/member-names.ts";
import { addResource } from "../support/resources.ts";
import { SOLUTION_ARN } from "../support/shop.ts";
import { timelineOf } from "../support/timeline.ts";
import { until } from "../support/until.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
  addResource(trial.emulator, "Solution", "ranking", [{ status: "ACTIVE" }]);
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

/** The expectations of a kind. */
interface ExpectedKind {
  readonly label: string;
  /** The statuses that a resource goes through until it is ready, as AWS spells them. */
  readonly life: readonly string[];
  /** The advice for each status that does not lead to ready. */
  readonly failures: Readonly<Record<string, string>>;
  /** The resource on which Describe is granted, where that is not the described resource. */
  readonly grantedOn?: string;
}

const CREATED = ["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"];
/** "Describe<Kind>" spells the first statuses of batch jobs without CREATE. */
const BATCH = ["PENDING", "IN PROGRESS", "ACTIVE"];
const IT_IS_DELETED = "Wait until it is deleted, and create it again.";
const DELETED = { "DELETE PENDING": IT_IS_DELETED, "DELETE IN_PROGRESS": IT_IS_DELETED };
const START_IT = "The recommender is stopped, so start it with StartRecommender.";
const STOPPED = "The training was stopped, so create a new solution version.";

/**
 * The expectations of a kind that can be deleted and made again. The reference names no statuses of filters and metric
 * attributions.
 */
const lasting = (label: string): ExpectedKind => ({
  label,
  life: CREATED,
  failures: {
    "CREATE FAILED": "Correct the cause, delete the resource and create it again.",
    ...DELETED,
  },
});
const another = (label: string): string => `Correct the cause and create a new ${label}.`;
const job = (label: string, life = CREATED): ExpectedKind => ({
  label,
  life,
  failures: { "CREATE FAILED": another(label) },
});

const EXPECTED: Readonly<Partial<Record<KindName, ExpectedKind>>> = {
  DatasetGroup: lasting("dataset group"),
  Dataset: lasting("dataset"),
  DatasetImportJob: job("dataset import job"),
  DatasetExportJob: job("dataset export job"),
  DataDeletionJob: {
    label: "data deletion job",
    life: ["PENDING", "IN_PROGRESS", "COMPLETED"],
    failures: { FAILED: another("data deletion job") },
  },
  Solution: lasting("solution"),
  SolutionVersion: {
    label: "solution version",
    life: CREATED,
    failures: {
      "CREATE FAILED": another("solution version"),
      "CREATE STOPPING": STOPPED,
      "CREATE STOPPED": STOPPED,
    },
    grantedOn: SOLUTION_ARN,
  },
  Campaign: lasting("campaign"),
  Recommender: {
    label: "recommender",
    life: ["CREATE PENDING", "CREATE IN_PROGRESS", "START PENDING", "START IN_PROGRESS", "ACTIVE"],
    failures: {
      ...lasting("recommender").failures,
      INACTIVE: START_IT,
      "STOP PENDING": START_IT,
      "STOP IN_PROGRESS": START_IT,
    },
  },
  Filter: lasting("filter"),
  EventTracker: lasting("event tracker"),
  MetricAttribution: lasting("metric attribution"),
  BatchInferenceJob: job("batch inference job", BATCH),
  BatchSegmentJob: job("batch segment job", BATCH),
};

const gateOn = (kind: KindName, arn: string, more: Record<string, unknown> = {}) => ({
  __kind: kind,
  [arnMemberOf(kind)]: arn,
  ...DELAYS,
  __urn: `urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:${kind}Readiness::gate`,
  ...more,
});

const resource = (kind: KindName, name: string, status: string): string =>
  addResource(trial.emulator, kind, `${name}-${kind}`, [{ status }]);

test("every kind that a gate can wait for is tested here", () => {
  expect(KINDS.map(({ name }) => name)).toEqual(Object.keys(EXPECTED));
});

describe.each(Object.entries(EXPECTED) as [KindName, ExpectedKind][])(
  "a gate on %s",
  (kind, { label, life, failures, grantedOn }) => {
    const [first = ""] = life;
    const ready = life.at(-1) ?? "";

    test("shows its statuses while it waits, and is ready with its outputs", async () => {
      const arn = resource(kind, "born", first);
      trial.live(arn, life);

      const { id, properties, error } = await trial.plugin.create(gateOn(kind, arn));

      expect(error).toBeUndefined();
      expect(id).toBe(arn);
      expect(properties).toMatchObject({ [arnMemberOf(kind)]: arn, status: ready });
      expect(properties?.creationDateTime).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(trial.messages()).toEqual([
        ...life
          .slice(0, -1)
          .map((status) => expect.stringMatching(new RegExp(`^\\S+: ${status} \\d`)) as string),
        expect.stringMatching(new RegExp(`^\\S+: ${ready}, ready after`)),
      ]);
    });

    test("is unchanged by a refresh, gone when it is not there, and never asks to be deleted", async () => {
      const arn = resource(kind, "lasting", ready);
      const { properties = {} } = await trial.plugin.create(gateOn(kind, arn));

      expect(await trial.plugin.read(arn, properties)).toEqual({ id: arn, properties });

      trial.emulator.remove(arn);
      expect(await trial.plugin.read(arn, properties)).toMatchObject({ id: "" });
      expect(await trial.plugin.delete(arn, properties)).toEqual({});
    });

    test.each(Object.entries(failures))(
      "fails at once when it is %s, and says what to do",
      async (status, remedy) => {
        const arn = resource(kind, status.replaceAll(" ", "-"), status);

        const { error } = await trial.plugin.create(gateOn(kind, arn));

        expect(error).toContain(`The ${label} ${arn} `);
        expect(error).toContain(`its status is ${status}`);
        expect(error).toContain(remedy);
      },
    );

    test("is denied with the name of the action and of the resource that it is granted on", async () => {
      const arn = resource(kind, "hidden", ready);
      trial.interject(() => ({
        httpStatus: 403,
        body: JSON.stringify({ __type: "AccessDeniedException", message: "not authorized" }),
      }));

      const { error } = await trial.plugin.create(gateOn(kind, arn));

      expect(error).toContain(`allow personalize:Describe${kind} on ${grantedOn ?? arn}.`);
    });
  },
);

describe("an update", () => {
  const personalize = async (operation: string, input: object): Promise<void> => {
    await fetch(trial.emulator.endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": `AmazonPersonalize.${operation}`,
        authorization:
          "AWS4-HMAC-SHA256 Credential=TEST/20260101/eu-west-1/personalize/aws4_request",
      },
      body: JSON.stringify(input),
    });
  };
  const updatedCampaign = async (name: string, status: string, failureReason?: string) => {
    const arn = resource("Campaign", name, "ACTIVE");
    await personalize("UpdateCampaign", { campaignArn: arn, minProvisionedTPS: 2 });
    trial.emulator.setUpdateTimeline(arn, timelineOf([status], 0, failureReason));
    return arn;
  };

  test("of an ACTIVE resource is waited for, and then counts", async () => {
    const arn = await updatedCampaign("updated", "CREATE IN_PROGRESS");
    const waiting = trial.plugin.create(gateOn("Campaign", arn));
    await until(() => trial.messages().length > 0);
    trial.emulator.setUpdateTimeline(arn, [{ status: "ACTIVE" }]);

    const { properties } = await waiting;

    expect(trial.messages()[0]).toMatch(
      /^updated-Campaign: update CREATE IN_PROGRESS \S+, next look/,
    );
    expect(properties).toMatchObject({
      status: "ACTIVE",
      minProvisionedTPS: 2,
      latestCampaignUpdate: { status: "ACTIVE", creationDateTime: expect.any(String) as string },
    });
  });

  test("that failed fails the gate with its own reason", async () => {
    const arn = await updatedCampaign("denied", "CREATE FAILED", "No capacity");

    const { error } = await trial.plugin.create(gateOn("Campaign", arn));

    expect(error).toContain(`The latest update of the campaign ${arn} failed`);
    expect(error).toContain("AWS's reason: No capacity.");
    expect(error).toContain("The campaign is as it was before the update");
  });

  test("that fails after the gate was ready makes it unhealthy on refresh", async () => {
    const arn = await updatedCampaign("late", "ACTIVE");
    const { properties = {} } = await trial.plugin.create(gateOn("Campaign", arn));
    await personalize("UpdateCampaign", { campaignArn: arn, minProvisionedTPS: 3 });
    trial.emulator.setUpdateTimeline(arn, [{ status: "CREATE FAILED", failureReason: "Full" }]);

    const { initFailed } = await trial.plugin.read(arn, properties);

    expect(initFailed?.reasons.join(" ")).toContain("AWS's reason: Full.");
  });
});

describe("a campaign that is expected to serve a solution version", () => {
  const version = (id: string): string => `${SOLUTION_ARN}/${id}`;

  test("is ready when it does, and fails naming both when it serves another", async () => {
    const arn = resource("Campaign", "serving", "ACTIVE");

    const right = await trial.plugin.create(
      gateOn("Campaign", arn, { expectedSolutionVersionArn: version("1") }),
    );
    const wrong = await trial.plugin.create(
      gateOn("Campaign", arn, { expectedSolutionVersionArn: version("2") }),
    );

    expect(right).toMatchObject({ properties: { solutionVersionArn: version("1") } });
    expect(wrong.error).toContain(
      `serves solution version ${version("1")}, but expectedSolutionVersionArn is ${version("2")}`,
    );
  });
});

test("an argument of another kind is refused by name", async () => {
  const arn = resource("Campaign", "checked", "ACTIVE");

  const { failures } = await trial.plugin.check({}, gateOn("Campaign", arn, { maxAge: "7d" }));

  expect(failures).toEqual([
    {
      property: "",
      reason: expect.stringContaining(
        "maxAge is not an argument of CampaignReadiness. Its arguments are campaignArn",
      ) as string,
    },
  ]);
});

test("a filter's expression is in no state", async () => {
  const arn = addResource(trial.emulator, "Filter", "secret", [{ status: "ACTIVE" }], {
    filterExpression: 'EXCLUDE ItemID WHERE Items.PLAN IN ("hush")',
  });

  const { properties } = await trial.plugin.create(gateOn("Filter", arn));

  expect(JSON.stringify(properties)).not.toContain("hush");
});
