// Tests the schema of the package as a whole: it has all gates with all they have, and names that every language accepts.
import { generatedSchema } from "../../../build/schema/package-schema.ts";
import type {
  EnumTypeSpec,
  ObjectTypeSpec,
  ResourceSpec,
} from "../../../build/schema/pulumi-schema.ts";
import { isSuccessive } from "../../../src/kinds/kind.ts";
import { KINDS, kindNamed, type KindName } from "../../../src/kinds/kinds.ts";
import { nativeArguments } from "../../../src/pulumi/native/gate-request.ts";
import { SETTINGS } from "../../../src/pulumi/native/provider-settings.ts";
import { outputNames } from "../../../src/state/stored-form.ts";
import { arnMemberOf } from "../../support/member-names.ts";

const TEXT = generatedSchema();
const SCHEMA = JSON.parse(TEXT) as {
  readonly config: { readonly variables: object };
  readonly provider: { readonly inputProperties: object };
  readonly types: Readonly<Record<string, ObjectTypeSpec | EnumTypeSpec>>;
  readonly resources: Readonly<Record<string, ResourceSpec>>;
};

function resource(name: KindName): ResourceSpec {
  const found = SCHEMA.resources[`personalize-readiness:index:${name}Readiness`];
  if (found === undefined) {
    throw new Error(`There is no resource for ${name}.`);
  }
  return found;
}

function type(name: string): unknown {
  return SCHEMA.types[`personalize-readiness:index:${name}`];
}

test("there is a resource for every kind, and no other", () => {
  expect(Object.keys(SCHEMA.resources)).toEqual(
    KINDS.map(({ name }) => `personalize-readiness:index:${name}Readiness`),
  );
});

describe.each(KINDS)("the resource for a $label", (kind) => {
  const { properties, inputProperties, requiredInputs, required, aliases, stateInputs } = resource(
    kind.name,
  );

  test("has the arguments and the outputs of a gate, and no argument is an output", () => {
    expect(Object.keys(inputProperties)).toEqual(nativeArguments(kind));
    expect(Object.keys(properties)).toEqual(outputNames(kind));
  });

  test("demands the ARN unless the parent's ARN may stand for it, and has its own ARN and status always", () => {
    expect(requiredInputs).toEqual(isSuccessive(kind) ? [] : [arnMemberOf(kind.name)]);
    expect(required).toEqual(
      expect.arrayContaining([arnMemberOf(kind.name), "status", "creationDateTime"]),
    );
    // These outputs are missing on a ready gate, or while nothing has happened.
    expect(required).not.toContain("failureReason");
    expect(required).not.toContain("drift");
  });

  test("is replaced when its ARN or the parent's ARN changes, and by no other change", () => {
    const replacing = Object.entries(inputProperties).filter(
      ([, { willReplaceOnChanges }]) => willReplaceOnChanges,
    );

    expect(replacing.map(([name]) => name)).toEqual([
      arnMemberOf(kind.name),
      ...(isSuccessive(kind) ? [kind.succession.parentMember] : []),
    ]);
  });

  test("takes the place of a gate of the dynamic provider", () => {
    expect(aliases).toEqual([{ type: `pulumi-nodejs:dynamic/personalize:${kind.name}Readiness` }]);
  });

  test("can be read with credentials and without triggers", () => {
    const names = Object.keys(stateInputs.properties);

    expect(names).toEqual(expect.arrayContaining(["profile", "assumeRoleArn"]));
    expect(names).not.toContain("triggers");
  });

  test("has its outputs in Node.js also when a program reads it", () => {
    expect(stateInputs.properties).toMatchObject(properties);
  });

  test("has the same examples in every language", () => {
    const { description } = resource(kind.name);
    const blocks = (language: string): number => description.split(`\`\`\`${language}\n`).length;
    const languages = ["typescript", "python", "go", "csharp", "java", "yaml"];

    expect(new Set(languages.map(blocks)).size).toBe(1);
    expect(blocks("python")).toBeGreaterThan(1);
  });
});

test("an import is read with the dataset and the age that it must have", () => {
  expect(Object.keys(resource("DatasetImportJob").stateInputs.properties)).toEqual(
    expect.arrayContaining(["expectedDatasetArn", "maxAge", "onSuperseded"]),
  );
});

test("the provider's settings are the configuration's settings", () => {
  expect(Object.keys(SCHEMA.provider.inputProperties)).toEqual(Object.keys(SETTINGS));
  expect(SCHEMA.config.variables).toEqual(SCHEMA.provider.inputProperties);
  expect(SCHEMA.config.variables).toMatchObject({
    profile: { type: "string" },
    lookInPreviews: { type: "boolean" },
  });
});

test("values that are fixed are enums: the drift of each succession, and what a later resource means", () => {
  const values = (name: string): unknown[] =>
    (type(name) as EnumTypeSpec).enum.map(({ value }) => value);

  expect(values("OnSuperseded")).toEqual(["report", "fail"]);
  for (const kind of KINDS.filter(isSuccessive)) {
    expect(values(`${kind.name}DriftKind`)).toEqual(
      expect.arrayContaining([
        "superseded",
        "tooOld",
        ...Object.values({ ...kind.succession.drift }),
      ]),
    );
  }
});

test("every value of an enum is described", () => {
  const withoutDescription = Object.values(SCHEMA.types)
    .flatMap((one) => ("enum" in one ? one.enum : []))
    .filter(({ description }) => description === undefined);

  expect(withoutDescription).toEqual([]);
});

test("an output has the type that AWS describes, down to the last member", () => {
  expect(resource("DatasetImportJob").properties).toMatchObject({
    dataSource: { $ref: "#/types/personalize-readiness:index:DataSource" },
    publishAttributionMetricsToS3: { type: "boolean" },
    creationDateTime: { type: "string" },
    // AWS does not name it.
    datasetGroupArn: { type: "string" },
  });
  expect(type("DataSource")).toMatchObject({ properties: { dataLocation: { type: "string" } } });
  expect(kindNamed("Recommender").outputs).toContain("modelMetrics");
  expect(resource("Recommender").properties.modelMetrics).toMatchObject({
    type: "object",
    additionalProperties: { type: "number" },
  });
});

test("every reference leads to a type, and every type is referred to", () => {
  const references = new Set(
    [...TEXT.matchAll(/"#\/types\/([^"]+)"/g)].map(([, token = ""]) => token),
  );

  expect([...references].sort()).toEqual(Object.keys(SCHEMA.types).sort());
});

test("descriptions have no words that only TypeScript understands", () => {
  expect(TEXT).not.toMatch(/\{@|\bundefined\b|\bDates?\b|aws\.Provider|aws:profile/);
});

test("no member has the name of its type, which C# refuses, nor a name of Pulumi's", () => {
  const named = [...Object.entries(SCHEMA.types), ...Object.entries(SCHEMA.resources)];
  const clashes = named.flatMap(([token, spec]) =>
    "properties" in spec
      ? Object.keys(spec.properties).filter(
          (name) =>
            ["id", "urn"].includes(name) || token.toLowerCase().endsWith(`:${name.toLowerCase()}`),
        )
      : [],
  );

  expect(clashes).toEqual([]);
});
