import { arnMemberOf } from "../../src/kinds/kind.ts";
import { KINDS, kindNamed, type KindName } from "../../src/kinds/kinds.ts";
import { startHostTrial, type HostTrial } from "../support/host-trial.ts";
import { addResource } from "../support/resources.ts";
import { timelineOf } from "../support/timeline.ts";

let trial: HostTrial;
beforeAll(async () => {
  trial = await startHostTrial();
  addResource(trial.emulator, "Solution", "ranking", [{ status: "ACTIVE" }]);
});
afterAll(() => trial.stop());

const urnOf = (kind: KindName): string =>
  `urn:pulumi:dev::shop::pulumi-nodejs:dynamic/personalize:${kind}Readiness::gate`;

const gateOn = (kind: KindName, arn: string, more: Record<string, unknown> = {}) => ({
  __kind: kind,
  [arnMemberOf(kindNamed(kind))]: arn,
  minDelay: "100ms",
  maxDelay: "100ms",
  __urn: urnOf(kind),
  ...more,
});

const resource = (kind: KindName, name: string, status: string): string =>
  addResource(trial.emulator, kind, `${name}-${kind}`, [{ status }]);

/** As AWS spells them, which is not as the table folds them. */
const CREATED = ["CREATE PENDING", "CREATE IN_PROGRESS", "ACTIVE"];
const LIVES: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  DataDeletionJob: ["PENDING", "IN_PROGRESS", "COMPLETED"],
  Recommender: ["START PENDING", "START IN_PROGRESS", "ACTIVE"],
  BatchInferenceJob: ["PENDING", "IN PROGRESS", "ACTIVE"],
  BatchSegmentJob: ["PENDING", "IN PROGRESS", "ACTIVE"],
};

describe.each(KINDS)("a gate on a $label", (kind) => {
  const { name } = kind;

  test("shows its statuses while it waits, and is ready with its outputs", async () => {
    const life = LIVES[name] ?? CREATED;
    const [first = ""] = life;
    const arn = resource(name, "born", first);
    const begin = trial.emulator.interject(() => {
      begin();
      trial.emulator.setTimeline(arn, timelineOf(life, 150));
      return undefined;
    });
    trial.engine.lines.length = 0;

    const { id, properties, error } = await trial.plugin.create(gateOn(name, arn));

    expect(error).toBeUndefined();
    expect(id).toBe(arn);
    expect(properties).toMatchObject({ [arnMemberOf(kind)]: arn, status: life.at(-1) });
    expect(properties?.creationDateTime).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    const shown = trial.engine.lines.map(({ message }) => message);
    expect(shown[0]).toMatch(new RegExp(`^\\S+: ${first} \\d`));
    expect(shown.at(-1)).toMatch(new RegExp(`^\\S+: ${life.at(-1) ?? ""}, ready after`));
  });

  test("is unchanged by a refresh, gone when it is not there, and never asks to be deleted", async () => {
    const arn = resource(name, "lasting", (LIVES[name] ?? CREATED).at(-1) ?? "");
    const { properties = {} } = await trial.plugin.create(gateOn(name, arn));

    expect(await trial.plugin.read(arn, properties)).toEqual({ id: arn, properties });

    trial.emulator.remove(arn);
    expect(await trial.plugin.read(arn, properties)).toMatchObject({ id: "" });
    expect(await trial.plugin.delete(arn, properties)).toEqual({});
  });

  test.each(Object.entries(kind.statuses.failure))(
    "fails at once when it is %s, and says what to do",
    async (status, remedy) => {
      const arn = resource(name, status.replaceAll(" ", "-"), status);

      const { error } = await trial.plugin.create(gateOn(name, arn));

      expect(error).toContain(`The ${kind.label} ${arn} `);
      expect(error).toContain(`its status is ${status}`);
      expect(error).toContain(remedy);
    },
  );

  test("is denied by the name of the action and of what it is granted on", async () => {
    const arn = resource(name, "hidden", "ACTIVE");
    const stop = trial.emulator.interject(() => ({
      httpStatus: 403,
      body: JSON.stringify({ __type: "AccessDeniedException", message: "not authorized" }),
    }));
    try {
      const { error } = await trial.plugin.create(gateOn(name, arn));

      const on = name === "SolutionVersion" ? arn.slice(0, arn.lastIndexOf("/")) : arn;
      expect(error).toContain(`allow personalize:Describe${name} on ${on}.`);
    } finally {
      stop();
    }
  });
});

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
  let campaigns = 0;
  const campaign = async (...update: { status: string; failureReason?: string }[]) => {
    campaigns += 1;
    const arn = resource("Campaign", `updated-${campaigns}`, "ACTIVE");
    await personalize("UpdateCampaign", { campaignArn: arn, minProvisionedTPS: 2 });
    trial.emulator.setUpdateTimeline(
      arn,
      update.map((step, i) => ({ ...step, ...(i < update.length - 1 && { forMs: 300 }) })),
    );
    return arn;
  };

  test("of what is ACTIVE is waited for, and then taken in", async () => {
    const arn = await campaign({ status: "CREATE IN_PROGRESS" }, { status: "ACTIVE" });
    trial.engine.lines.length = 0;

    const { properties } = await trial.plugin.create(gateOn("Campaign", arn));

    expect(trial.engine.lines[0]?.message).toMatch(
      /^updated-1-Campaign: update CREATE IN_PROGRESS \S+, next look/,
    );
    expect(properties).toMatchObject({
      status: "ACTIVE",
      minProvisionedTPS: 2,
      latestCampaignUpdate: { status: "ACTIVE", creationDateTime: expect.any(String) as string },
    });
  });

  test("that failed fails the gate with its own reason", async () => {
    const arn = await campaign({ status: "CREATE FAILED", failureReason: "No capacity" });

    const { error } = await trial.plugin.create(gateOn("Campaign", arn));

    expect(error).toContain(`The latest update of the campaign ${arn} failed`);
    expect(error).toContain("AWS's reason: No capacity.");
    expect(error).toContain("The campaign is still what it was before");
  });

  test("that fails after the gate was ready makes it unhealthy on refresh", async () => {
    const arn = await campaign({ status: "ACTIVE" });
    const { properties = {} } = await trial.plugin.create(gateOn("Campaign", arn));
    await personalize("UpdateCampaign", { campaignArn: arn, minProvisionedTPS: 3 });
    trial.emulator.setUpdateTimeline(arn, [{ status: "CREATE FAILED", failureReason: "Full" }]);

    const { initFailed } = await trial.plugin.read(arn, properties);

    expect(initFailed?.reasons.join(" ")).toContain("AWS's reason: Full.");
  });
});

describe("a campaign that is expected to serve a solution version", () => {
  const version = (id: string): string =>
    `arn:aws:personalize:eu-west-1:123456789012:solution/ranking/${id}`;

  test("is ready when it does, and fails naming both when it serves another", async () => {
    const arn = resource("Campaign", "serving", "ACTIVE");

    const right = await trial.plugin.create(
      gateOn("Campaign", arn, { expectedSolutionVersionArn: version("1") }),
    );
    const wrong = await trial.plugin.create(
      gateOn("Campaign", arn, { expectedSolutionVersionArn: version("2") }),
    );

    expect(right.properties).toMatchObject({ solutionVersionArn: version("1") });
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
        "maxAge is not an argument of CampaignReadiness; its arguments are campaignArn",
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
