// Tests of the parts that a gate takes from its resource options: timeouts, provider and profile.
import * as pulumi from "@pulumi/pulumi";

import {
  copiedTimeouts,
  importRefusal,
  isUnderstood,
  profileFor,
  refuseMistakes,
  understoodTimeouts,
} from "../../../src/gates/gate-options.ts";
import { kindNamed } from "../../../src/kinds/kinds.ts";
import { IMPORTS } from "../../support/import-job.ts";

const warnings: string[] = [];
beforeEach(async () => {
  warnings.length = 0;
  jest.spyOn(pulumi.log, "warn").mockImplementation((message) => {
    warnings.push(message);
    return Promise.resolve();
  });
  await pulumi.runtime.setMocks(
    { newResource: ({ inputs }) => ({ id: "id", state: inputs as object }), call: () => ({}) },
    "shop",
    "dev",
  );
});
afterEach(() => {
  jest.restoreAllMocks();
});

class Provider extends pulumi.ProviderResource {
  constructor(
    pkg: string,
    readonly profile?: pulumi.Output<string | undefined>,
  ) {
    super(pkg, pkg);
  }
}

const valueOf = (value: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    (pulumi.output(value) as pulumi.Output<unknown>).apply(resolve);
  });

describe("the copied timeouts", () => {
  test("are the timeouts that a gate uses, good and bad", () => {
    const timeouts = { create: "1h", update: "soon", read: "0s" };

    expect(copiedTimeouts(timeouts, timeouts)).toEqual(timeouts);
  });

  test("change only if the gate itself was given a provider", () => {
    const timeouts = { create: "1h", delete: "5m" };

    expect(copiedTimeouts(timeouts, timeouts)).toEqual(timeouts);
    expect(copiedTimeouts(timeouts, { create: "1h" })).toEqual({ create: "1h" });
    expect(copiedTimeouts(timeouts, undefined)).toEqual({ create: "1h" });
  });

  test.each([["45m"], [45], [["45m"]], [new Map()], [pulumi.output({ create: "45m" })]])(
    "are whatever stands in their place, such as %j, for the check to refuse",
    (timeouts) => {
      expect(copiedTimeouts(timeouts, timeouts)).toBe(timeouts);
      expect(understoodTimeouts(timeouts)).toBeUndefined();
    },
  );

  test.each([[undefined], [null], [{}], [{ delete: "5m" }]])("are none of %j", (timeouts) => {
    expect(copiedTimeouts(timeouts, undefined)).toBeUndefined();
  });
});

test("the engine gets the timeouts that it can parse", () => {
  const timeouts = { create: "1h", update: "soon", read: 5 as never, delete: "3000000h" };

  expect(understoodTimeouts(timeouts)).toEqual({ create: "1h" });
  expect(understoodTimeouts({ create: "soon" })).toBeUndefined();
  expect(understoodTimeouts(undefined)).toBeUndefined();
  expect([isUnderstood("0s"), isUnderstood("soon"), isUnderstood(5)]).toEqual([true, false, false]);
});

describe("the profile", () => {
  const lent = (value: string | undefined): pulumi.Output<string | undefined> =>
    pulumi.output(value);

  test.each<[string, unknown, string | undefined, unknown]>([
    ["the argument's, where there is one", "mine", "lent", "mine"],
    ["the argument's, where that is an Output", pulumi.output("mine"), "lent", "mine"],
    ["the provider's, where there is no argument", undefined, "lent", "lent"],
    ["the provider's, where the argument is null", null, "lent", "lent"],
    [
      "the provider's, where the argument turns out undefined",
      pulumi.output(undefined),
      "lent",
      "lent",
    ],
    [
      "the provider's, where the argument is a promise of nothing",
      Promise.resolve(),
      "lent",
      "lent",
    ],
    ["none, where neither has one", undefined, undefined, undefined],
  ])("is %s", async (_, given, profile, expected) => {
    const provider = new Provider("aws", lent(profile));

    expect(await valueOf(profileFor(IMPORTS, given, { provider }))).toBe(expected);
  });

  test("is the inherited provider's", async () => {
    const providers = { aws: new Provider("aws", lent("inherited")) };
    const parent = new pulumi.ComponentResource("shop:index:Shop", "shop", {}, { providers });

    expect(await valueOf(profileFor(IMPORTS, undefined, { parent }))).toBe("inherited");
  });

  test("is the given provider's rather than the inherited one's", async () => {
    const providers = { aws: new Provider("aws", lent("inherited")) };
    const parent = new pulumi.ComponentResource("shop:index:Shop", "shop", {}, { providers });
    const provider = new Provider("aws", lent("given"));

    expect(await valueOf(profileFor(IMPORTS, undefined, { parent, provider }))).toBe("given");
  });

  test.each([["mine"], [undefined]])("is the given profile, %j, without a provider", (given) => {
    expect(profileFor(IMPORTS, given, {})).toBe(given);
    expect(profileFor(IMPORTS, given, { provider: new Provider("aws") })).toBe(given);
  });

  test("is nothing that a provider of another package has", () => {
    expect(() => profileFor(IMPORTS, "mine", { provider: new Provider("random") })).toThrow(
      new pulumi.RunError(
        'The provider of a DatasetImportJobReadiness must be an aws.Provider, but this provider is of package "random".',
      ),
    );
  });
});

test("a gate whose name begins with a vowel has the article of a vowel", () => {
  const trackers = kindNamed("EventTracker");

  expect(() => profileFor(trackers, "mine", { provider: new Provider("random") })).toThrow(
    "The provider of an EventTrackerReadiness must be",
  );
  expect(() => {
    refuseMistakes(trackers, { timeout: "2s" });
  }).toThrow("Set the deadlines of an EventTrackerReadiness with");
});

describe("an option that is a mistake", () => {
  const refusal = (options: object) => () => {
    refuseMistakes(IMPORTS, options);
  };

  test("is import", () => {
    expect(refusal({ import: "x" })).toThrow(
      new pulumi.RunError(
        "DatasetImportJobReadiness cannot be imported, because a gate creates nothing in AWS. Leave out the resource option import, and pulumi up creates the gate.",
      ),
    );
    expect(importRefusal("FilterReadiness")).toMatch(/^FilterReadiness cannot be imported, /);
  });

  test.each(["timeout", "timeouts", "customTimeout", "deadline"])("is %s", (name) => {
    expect(refusal({ [name]: "2s" })).toThrow(
      new pulumi.RunError(
        `${name} is not a resource option. Set the deadlines of a DatasetImportJobReadiness with customTimeouts, like { customTimeouts: { create: "45m" } }.`,
      ),
    );
  });

  test("is an argument", () => {
    expect(refusal({ maxAge: "7d" })).toThrow(
      new pulumi.RunError(
        "maxAge is an argument of DatasetImportJobReadiness, not a resource option. Give it beside the ARN.",
      ),
    );
  });

  test("may be unknown, which only warns", () => {
    refuseMistakes(kindNamed("Filter"), { dependOn: [] });

    expect(warnings).toEqual([
      "This version of pulumi-personalize-readiness does not know the resource option dependOn. Check its spelling: an option that Pulumi does not know either has no effect on this FilterReadiness.",
    ]);
  });

  test("is none of Pulumi's own", () => {
    const names = [
      ...["id", "urn", "parent", "dependsOn", "protect", "ignoreChanges", "replaceOnChanges"],
      ...["replacementTrigger", "version", "aliases", "provider", "customTimeouts"],
      ...["transformations", "transforms", "stateMigrations", "pluginDownloadURL"],
      ...["retainOnDelete", "deletedWith", "replaceWith", "hooks", "hideDiffs", "envVarMappings"],
      ...["deleteBeforeReplace", "additionalSecretOutputs", "providers"],
    ];

    refuseMistakes(IMPORTS, Object.fromEntries(names.map((name) => [name, "x"])));
    refuseMistakes(IMPORTS, { import: undefined, timeout: undefined, other: undefined });

    expect(warnings).toEqual([]);
  });
});
