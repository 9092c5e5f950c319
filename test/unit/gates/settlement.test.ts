// Tests of the properties and options that a gate registers, before and after transformations.
import * as pulumi from "@pulumi/pulumi";

import { promiseOf, settle, settleLast } from "../../../src/gates/settlement.ts";
import { typeOf } from "../../../src/gates/dynamic-type.ts";
import { STORED_TEXT } from "../../../src/gates/stored-text.ts";
import { validateInputs } from "../../../src/state/validation.ts";
import { JOB_ARN } from "../../support/shop.ts";

const TYPE = "pulumi-nodejs:dynamic/personalize:DatasetImportJobReadiness";

class Provider extends pulumi.ProviderResource {
  constructor(
    pkg: string,
    readonly profile?: pulumi.Output<string>,
  ) {
    super(pkg, pkg);
  }
}

beforeEach(() =>
  pulumi.runtime.setMocks(
    { newResource: ({ inputs }) => ({ id: "id", state: inputs as object }), call: () => ({}) },
    "shop",
    "dev",
  ),
);

describe("in the constructor", () => {
  const resource = Object.create(null) as pulumi.Resource;
  const settled = (
    props: object,
    opts: pulumi.CustomResourceOptions = {},
    given: pulumi.CustomResourceOptions = opts,
  ) => settle("DatasetImportJob", { resource, type: TYPE, name: "data", props, opts }, given);

  test("properties are the arguments and the machinery, and a place for every output", async () => {
    const { props } = settled({ datasetImportJobArn: JOB_ARN, triggers: [new Date(0)] });
    const { __urn, ...others } = props as Record<string, unknown>;

    expect(JSON.parse(JSON.stringify(others))).toEqual({
      datasetImportJobArn: JOB_ARN,
      triggers: ["1970-01-01T00:00:00.000Z"],
      __provider: STORED_TEXT,
    });
    expect(Object.keys(others)).toEqual(
      expect.arrayContaining(["status", "datasetArn", "datasetGroupArn", "drift"]),
    );
    await expect(__urn).resolves.toBe(`urn:pulumi:dev::shop::${TYPE}::data`);
  });

  test("every kind but the usual kind is named", () => {
    const props = { campaignArn: "arn" };
    const { props: told } = settle(
      "Campaign",
      { resource, type: typeOf("Campaign"), name: "data", props, opts: {} },
      {},
    );

    expect(told).toMatchObject({ campaignArn: "arn", __kind: "Campaign" });
  });

  test("an output that was given as an argument keeps its value", () => {
    expect(settled({ datasetArn: "arn" }).props).toMatchObject({ datasetArn: "arn" });
  });

  test("the provider lends its profile, and the engine does not see it", async () => {
    const provider = new Provider("aws", pulumi.output("ireland"));
    const { props, opts } = settled({}, { provider, protect: true });
    const { profile } = props as { readonly profile: pulumi.Output<string> };

    expect(opts).toEqual({ protect: true, provider: undefined, customTimeouts: undefined });
    expect(await new Promise((resolve) => profile.apply(resolve))).toBe("ireland");
  });

  test("timeouts are copied, and the engine sees those that it understands", () => {
    const customTimeouts = { create: "45m", read: "soon" };
    const { props, opts } = settled({}, { customTimeouts });

    expect(props).toMatchObject({ customTimeouts });
    expect(opts).toMatchObject({ customTimeouts: { create: "45m" } });
  });

  test("a useless timeout is a mistake if the program gave it to the gate, and not if a transformation did", () => {
    const customTimeouts = { create: "45m", delete: "5m" };

    expect(settled({}, { customTimeouts }).props).toMatchObject({ customTimeouts });
    expect(settled({}, { customTimeouts }, {}).props).toMatchObject({
      customTimeouts: { create: "45m" },
    });
  });

  test.each([["45m"], [45], [new Map([["create", "45m"]])]])(
    "timeouts that are no object, such as %p, are sent for the check to refuse",
    (odd) => {
      const { props, opts } = settled({}, { customTimeouts: odd as never });

      const { customTimeouts } = props as { readonly customTimeouts: unknown };
      expect(validateInputs({ datasetImportJobArn: JOB_ARN, customTimeouts })).toEqual([
        expect.objectContaining({ property: "customTimeouts" }),
      ]);
      expect(opts).toMatchObject({ customTimeouts: undefined });
    },
  );

  test("without timeouts there is no property for them", () => {
    expect(settled({}).props).not.toHaveProperty("customTimeouts");
  });

  test("an option that is a mistake is refused", () => {
    expect(() => settled({}, { import: JOB_ARN })).toThrow("cannot be imported");
  });
});

test("a gate fails if its URN never comes, such as that of a child whose parent failed", async () => {
  const urn = pulumi.output(Promise.reject<string>(new Error("no parent")));
  // Pulumi does not handle these promises, and Jest would fail at an unhandled rejection.
  const { isKnown, isSecret } = urn as unknown as Record<string, Promise<boolean>>;
  await Promise.allSettled([isKnown, isSecret]);

  await expect(promiseOf(urn)).rejects.toThrow("no parent");
  await expect(promiseOf(pulumi.output("urn"))).resolves.toBe("urn");
});

describe("after all transforms", () => {
  const NONE = { create: "", update: "", read: "", delete: "" };
  const ARGS = { datasetImportJobArn: JOB_ARN };
  const settled = (props: object, opts: pulumi.CustomResourceOptions, type = TYPE) =>
    settleLast({ custom: true, type, name: "data", props, opts });

  test.each([
    ["nobody set anything", ARGS, { customTimeouts: NONE, import: "" }],
    ["nothing is said of timeouts", ARGS, {}],
    [
      "the engine holds what was copied",
      { ...ARGS, customTimeouts: { create: "1h", read: "0s" } },
      { customTimeouts: { ...NONE, create: "1h", read: "0s" } },
    ],
    [
      "an old engine does not know a timeout",
      { ...ARGS, customTimeouts: { create: "1h", read: "0s" } },
      { customTimeouts: { create: "1h", update: "", delete: "" } },
    ],
    [
      "the engine was not told what it does not understand",
      { ...ARGS, customTimeouts: { create: "soon" } },
      { customTimeouts: NONE },
    ],
    [
      "a transform has put something else in the place of the copy, for the check to refuse",
      { ...ARGS, customTimeouts: "45m" },
      { customTimeouts: { ...NONE, create: "2s" } },
    ],
    ["the provider is that of dynamic resources", ARGS, { provider: "pulumi-nodejs" }],
    [
      "only the timeout of the deletion was set",
      ARGS,
      { customTimeouts: { ...NONE, delete: "1m" } },
    ],
  ])("nothing changes where %s", (_, props, opts) => {
    const provider = "provider" in opts ? new Provider(opts.provider) : undefined;

    expect(settled(props, { ...opts, provider })).toBeUndefined();
  });

  test("a resource that is not a gate is left alone", () => {
    const options = { customTimeouts: { create: "2s" } };

    expect(settled({}, options, "shop:index:Part")).toBeUndefined();
    expect(settled({}, options, "pulumi-nodejs:dynamic:Resource")).toBeUndefined();
    expect(settled({}, options, `x${TYPE}`)).toBeUndefined();
    expect(settled({}, options, `${TYPE}:more`)).toBeUndefined();
  });

  test.each([
    [
      "set",
      {},
      { create: "2s", update: "3s", read: "0s" },
      { create: "2s", update: "3s", read: "0s" },
    ],
    [
      "changed",
      { create: "1h", update: "1h" },
      { create: "2s", update: "1h" },
      { create: "2s", update: "1h" },
    ],
    ["removed", { create: "1h", update: "1h" }, { update: "1h" }, { update: "1h" }],
    ["set beside a bad one", { read: "soon" }, { create: "2s" }, { read: "soon", create: "2s" }],
    ["set to a bad one", {}, { create: "3000000h" }, { create: "3000000h" }],
  ])("timeouts that were %s are copied", (_, copied, held, expected) => {
    const { props } =
      settled({ ...ARGS, customTimeouts: copied }, { customTimeouts: { ...NONE, ...held } }) ?? {};

    expect(props).toEqual({ ...ARGS, customTimeouts: expected });
  });

  test("the engine keeps the timeouts that it understands, and every other option", () => {
    const customTimeouts = { ...NONE, create: "3000000h", update: "2s", delete: "1m" };

    expect(settled(ARGS, { customTimeouts, protect: true })?.opts).toEqual({
      protect: true,
      provider: undefined,
      import: undefined,
      customTimeouts: { update: "2s", delete: "1m" },
    });
  });

  test("a provider is kept from the engine, and refused", () => {
    expect(settled(ARGS, { provider: new Provider("aws") })).toEqual({
      props: {
        ...ARGS,
        __mistakes: [
          "A transform sets the resource option provider of this gate, but the gate cannot see the profile of that " +
            "provider. Give the gate its profile as an argument, or let the transform skip resources whose type " +
            "begins with pulumi-nodejs:dynamic/personalize.",
        ],
      },
      opts: { provider: undefined, import: undefined, customTimeouts: undefined },
    });
  });

  test("a provider is kept from the engine, and not refused, if the gate has a profile", () => {
    const props = { ...ARGS, profile: "ml" };

    expect(settled(props, { provider: new Provider("aws") })).toEqual({
      props,
      opts: { provider: undefined, import: undefined, customTimeouts: undefined },
    });
  });

  test("the provider of dynamic resources stays", () => {
    const provider = new Provider("pulumi-nodejs");

    expect(settled(ARGS, { provider, customTimeouts: { create: "2s" } })?.opts.provider).toBe(
      provider,
    );
  });

  test("an import is refused", () => {
    const { props, opts } = settled(ARGS, { import: JOB_ARN }) ?? {};

    expect(props).toMatchObject({
      __mistakes: [expect.stringMatching(/^DatasetImportJobReadiness cannot be imported/)],
    });
    expect(opts).toMatchObject({ import: undefined });
  });
});
