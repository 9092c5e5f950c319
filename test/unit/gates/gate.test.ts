// Tests of gates in a program that runs on Pulumi's mocks.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

import { DatasetImportJobReadiness, EventTrackerReadiness } from "../../../src/index.ts";
import { STORED_TEXT } from "../../../src/gates/stored-text.ts";
import { JOB_ARN } from "../../support/shop.ts";

const TYPE = "pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness";

/** The registration of a resource with the engine. */
interface Registration {
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly provider?: string;
  readonly id?: string;
}

const registered: Registration[] = [];

beforeEach(async () => {
  registered.length = 0;
  await pulumi.runtime.setMocks(
    {
      newResource: (args) => {
        registered.push(args);
        return {
          id: args.id ?? `${args.name}-id`,
          state: { ...(args.inputs as Registration["inputs"]), status: "ACTIVE" },
        };
      },
      call: ({ inputs }) => inputs as Record<string, unknown>,
    },
    "shop",
    "dev",
  );
});

async function registrationOf(make: () => DatasetImportJobReadiness): Promise<Registration> {
  const gate = make();
  await valueOf(gate.urn);
  const args = registered.find(({ type }) => type === TYPE);
  if (args === undefined) {
    throw new Error("the gate was not registered");
  }
  return args;
}

function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply(resolve);
  });
}

test("a gate is a dynamic resource with the constant text, its URN, and the arguments it was given", async () => {
  const { inputs } = await registrationOf(
    () => new DatasetImportJobReadiness("interactions", { datasetImportJobArn: JOB_ARN }),
  );

  expect(inputs).toEqual({
    datasetImportJobArn: JOB_ARN,
    __provider: STORED_TEXT,
    __urn: `urn:pulumi:dev::shop::${TYPE}::interactions`,
  });
});

test("its outputs are outputs", async () => {
  const gate = new DatasetImportJobReadiness("interactions", { datasetImportJobArn: JOB_ARN });

  await expect(valueOf(gate.status)).resolves.toBe("ACTIVE");
  await expect(valueOf(gate.datasetImportJobArn)).resolves.toBe(JOB_ARN);
  expect(pulumi.Output.isInstance(gate.datasetGroupArn)).toBe(true);
});

test("customTimeouts are copied into the inputs, good and bad timeouts", async () => {
  const { inputs } = await registrationOf(
    () =>
      new DatasetImportJobReadiness(
        "interactions",
        { datasetImportJobArn: JOB_ARN },
        { customTimeouts: { create: "45m", read: "soon" } },
      ),
  );

  expect(inputs).toMatchObject({ customTimeouts: { create: "45m", read: "soon" } });
});

describe("the profile", () => {
  const gateUnder =
    (opts: pulumi.CustomResourceOptions, profile?: pulumi.Input<string | undefined>) => () =>
      new DatasetImportJobReadiness(
        "interactions",
        { datasetImportJobArn: JOB_ARN, profile },
        opts,
      );
  const ireland = (): aws.Provider =>
    new aws.Provider("ireland", { region: "eu-west-1", profile: "ireland" });

  test("is the profile of the given aws.Provider, which the engine does not get", async () => {
    const registration = await registrationOf(gateUnder({ provider: ireland() }));

    expect(registration.inputs).toMatchObject({ profile: "ireland" });
    expect(registration.provider ?? "").toBe("");
  });

  test("is the profile of the aws.Provider that a parent passes on", async () => {
    const parent = new pulumi.ComponentResource(
      "shop:index:Shop",
      "shop",
      {},
      { providers: { aws: ireland() } },
    );

    const { inputs } = await registrationOf(gateUnder({ parent }));

    expect(inputs).toMatchObject({
      profile: "ireland",
      __urn: `urn:pulumi:dev::shop::shop:index:Shop$${TYPE}::interactions`,
    });
  });

  test("is the aws.Provider's where the argument turns out undefined", async () => {
    const { inputs } = await registrationOf(
      gateUnder({ provider: ireland() }, pulumi.output(undefined)),
    );

    expect(inputs).toMatchObject({ profile: "ireland" });
  });

  test("is the argument where there is one", async () => {
    const { inputs } = await registrationOf(gateUnder({ provider: ireland() }, "mine"));

    expect(inputs).toMatchObject({ profile: "mine" });
  });
});

test("a provider of another package is refused by name", () => {
  class Other extends pulumi.ProviderResource {
    constructor() {
      super("random", "other");
    }
  }

  expect(
    () =>
      new DatasetImportJobReadiness(
        "interactions",
        { datasetImportJobArn: JOB_ARN },
        { provider: new Other() },
      ),
  ).toThrow('must be an aws.Provider, but this provider is of package "random"');
});

describe("a transformation", () => {
  const gateWith = (transformation: pulumi.ResourceTransformation) => () =>
    new DatasetImportJobReadiness(
      "interactions",
      { datasetImportJobArn: JOB_ARN },
      { transformations: [transformation] },
    );

  test("sees the arguments as they were given", async () => {
    const seen: unknown[] = [];

    await registrationOf(gateWith(({ props }) => void seen.push(props)));

    expect(seen).toEqual([{ datasetImportJobArn: JOB_ARN }]);
  });

  test("sets timeouts and a profile that hold", async () => {
    const { inputs, provider } = await registrationOf(
      gateWith(({ props, opts }) => ({
        props: props,
        opts: {
          ...opts,
          customTimeouts: { create: "2s" },
          provider: new aws.Provider("late", { region: "eu-west-1", profile: "late" }),
        },
      })),
    );

    expect(inputs).toMatchObject({ customTimeouts: { create: "2s" }, profile: "late" });
    expect(provider ?? "").toBe("");
  });

  test("that throws has its own line in the stack trace", () => {
    let stack: string | undefined;

    function mistake(): never {
      throw new TypeError("mine");
    }
    try {
      gateWith(mistake)();
    } catch (error) {
      ({ stack } = error as Error);
    }

    expect(stack).toMatch(/mine\n\s+at mistake .*gate\.test\.ts/);
  });
});

test("a gate leaves stack traces as they were, also when it fails", () => {
  const asTheyAre = (): object => Object.getOwnPropertyDescriptors(Error);
  const before = asTheyAre();

  new DatasetImportJobReadiness("interactions", { datasetImportJobArn: JOB_ARN });
  expect(
    () =>
      new DatasetImportJobReadiness("other", { datasetImportJobArn: JOB_ARN }, { import: JOB_ARN }),
  ).toThrow("cannot be imported");

  expect(asTheyAre()).toEqual(before);
});

test.each([
  [JOB_ARN, "a string"],
  [[JOB_ARN], "a list"],
  [pulumi.output({}), "an Output"],
  [() => ({}), "a function"],
])("arguments that are no object are refused: %s", (args, found) => {
  expect(() => new DatasetImportJobReadiness("interactions", args as never)).toThrow(
    new pulumi.RunError(
      `The arguments of a DatasetImportJobReadiness must be a plain object, like { datasetImportJobArn: "arn:..." }, but ${found} was given.`,
    ),
  );
});

test("a refusal has the article of the kind's name", () => {
  expect(() => new EventTrackerReadiness("clicks", "arn" as never)).toThrow(
    "The arguments of an EventTrackerReadiness must be a plain object",
  );
});

test("options that are not an object are refused", () => {
  expect(
    () =>
      new DatasetImportJobReadiness(
        "interactions",
        { datasetImportJobArn: JOB_ARN },
        "45m" as never,
      ),
  ).toThrow(
    new pulumi.RunError(
      'The resource options of a DatasetImportJobReadiness must be a plain object, like { customTimeouts: { create: "45m" } }, but a string was given.',
    ),
  );
});

test("a moment may be a Date", async () => {
  const createdAfter = new Date("2026-01-31T22:00:00Z");
  const datasetArn = "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/INTERACTIONS";

  const { inputs } = await registrationOf(
    () => new DatasetImportJobReadiness("interactions", { datasetArn, createdAfter }),
  );

  expect(inputs).toMatchObject({ createdAfter: "2026-01-31T22:00:00.000Z" });
});

test("get asks for the job by its ARN", async () => {
  const { id, inputs } = await registrationOf(() =>
    DatasetImportJobReadiness.get("interactions", JOB_ARN, { profile: "ml" }),
  );

  expect(id).toBe(JOB_ARN);
  expect(inputs).toMatchObject({
    datasetImportJobArn: JOB_ARN,
    profile: "ml",
    __urn: `urn:pulumi:dev::shop::${TYPE}::interactions`,
  });
});

test("a missing argument in plain JavaScript is refused by check, not by a TypeError", async () => {
  const nothing = null as unknown as never;

  const { inputs } = await registrationOf(
    () => new DatasetImportJobReadiness("interactions", nothing, nothing),
  );

  expect(inputs).toMatchObject({ __provider: STORED_TEXT });
});
