// The table of kinds, beside botocore's model of the service.
import type { EmulatedKind } from "../../src/emulator/kinds/emulated-kind.ts";
import { arnMemberOf, listMemberOf, memberOf } from "../../src/emulator/kinds/member-names.ts";
import { EMULATED_KINDS } from "../../src/emulator/kinds/table.ts";
import type { Constraint } from "../../src/emulator/protocol/constraint.ts";
import { OPERATIONS, SERVICE_OPERATIONS } from "../../src/emulator/operations/table.ts";
import { installations, sayNotTested } from "../support/aws-clients/installations.ts";
import { personalizeModel, type ServiceModel } from "../support/aws-clients/service-model.ts";

const { boto3 } = installations();
if ("missing" in boto3) {
  sayNotTested("botocore's model of the service", boto3.missing);
}
const inFolder = "missing" in boto3 ? describe.skip : describe;

inFolder("beside botocore's model of the service", () => {
  let model: ServiceModel;
  beforeAll(() => {
    model = personalizeModel("folder" in boto3 ? boto3.folder : "");
  });

  test.each(EMULATED_KINDS)("the constraints of Create$name are the model's", ({ name, input }) => {
    const shape = model.operations[`Create${name}`]?.input.shape ?? "";
    expect(constraints({ type: "structure", members: input })).toEqual(modeled(shape, model));
  });

  test.each(EMULATED_KINDS.filter(({ update }) => update))(
    "the constraints of Update$name are the model's",
    (kind) => {
      const shape = model.operations[`Update${kind.name}`]?.input.shape ?? "";
      const input = { ...kind.update?.input };
      expect(constraints({ type: "structure", members: input })).toEqual(
        without(modeled(shape, model), arnMemberOf(kind)),
      );
    },
  );

  test.each(SERVICE_OPERATIONS)("the constraints of $name are the model's", ({ name, input }) => {
    const shape = model.operations[name]?.input.shape ?? "";
    expect(constraints({ type: "structure", members: input })).toEqual(modeled(shape, model));
  });

  test.each(EMULATED_KINDS)(
    "the members that Describe and List show of $name are the model's",
    (kind) => {
      const { name, summary, nameMember, update, latest, listedBy, input, hidden = [] } = kind;
      const described = answerMembers(`Describe${name}`, memberOf(kind));
      const listed = answerMembers(`List${name}s`, listMemberOf(kind));
      const asked =
        model.shapes[model.operations[`List${name}s`]?.input.shape ?? ""]?.members ?? {};
      const more = [update?.member, latest?.member].filter((member) => member !== undefined);
      const unseen = Object.keys(input).filter((member) => !described.includes(member));
      expect(described).toEqual(expect.arrayContaining([arnMemberOf(kind), nameMember, ...more]));
      expect(unseen.filter((member) => member !== "tags")).toEqual(hidden);
      expect(listed).toEqual(expect.arrayContaining([arnMemberOf(kind), ...summary]));
      expect(Object.keys(asked).sort()).toEqual(
        ["maxResults", "nextToken", ...(listedBy === undefined ? [] : [listedBy])].sort(),
      );
      expect([described.includes("failureReason"), listed.includes("failureReason")]).toEqual(
        TOLD[kind.failureReason],
      );
      expect([described.includes("status"), listed.includes("status")]).toEqual(
        Array(2).fill(kind.timelines.created !== undefined),
      );
    },
  );

  test.each(EMULATED_KINDS.filter(({ parents }) => Object.keys(parents).length > 0))(
    "Create$name finds a parent in use only where the model knows that error",
    ({ name, neverInUse }) => {
      const errors = model.operations[`Create${name}`]?.errors?.map(({ shape }) => shape);
      expect(errors?.includes("ResourceInUseException")).toBe(neverInUse !== true);
    },
  );

  test("the emulator deletes and updates the kinds that AWS does, and has the operations that AWS has", () => {
    for (const { name, deletion, update } of EMULATED_KINDS) {
      expect([name, deletion !== undefined, update !== undefined]).toEqual([
        name,
        `Delete${name}` in model.operations,
        `Update${name}` in model.operations,
      ]);
    }
    expect([...OPERATIONS.keys()].sort()).toEqual(Object.keys(model.operations).sort());
  });

  function answerMembers(operation: string, holder: string): string[] {
    const answer = model.shapes[model.operations[operation]?.output?.shape ?? ""];
    const held = model.shapes[answer?.members?.[holder]?.shape ?? ""];
    const item = held?.member === undefined ? held : model.shapes[held.member.shape];
    return Object.keys(item?.members ?? {});
  }
});

const TOLD: Readonly<Record<EmulatedKind["failureReason"], readonly boolean[]>> = {
  "described and listed": [true, true],
  described: [true, false],
  never: [false, false],
};

/** Constraints in one form for both sides; a minimum length of a name is in its pattern too. */
type Constraints = Readonly<Record<string, unknown>>;

function constraints(constraint: Constraint): Constraints {
  switch (constraint.type) {
    case "text":
      return text(constraint.max, constraint.pattern, constraint.oneOf);
    case "boolean":
      return { type: "boolean" };
    case "integer":
    case "number":
      return { type: constraint.type, min: constraint.min, max: constraint.max };
    case "list":
    case "map":
      return { type: constraint.type, max: constraint.max, of: constraints(constraint.of) };
    case "structure":
      return {
        members: mapped(constraint.members, (member) => constraints(member)),
        required: Object.keys(constraint.members)
          .filter((name) => constraint.members[name]?.required)
          .sort(),
      };
  }
}

function modeled(name: string, model: ServiceModel): Constraints {
  const { type, min, max, pattern, required = [], ...shape } = model.shapes[name] ?? { type: "" };
  const of = shape.member ?? shape.value;
  switch (type) {
    case "string":
      return text(max, pattern, shape.enum);
    case "boolean":
      return { type };
    case "integer":
    case "double":
      return { type: type === "double" ? "number" : type, min, max };
    case "list":
    case "map":
      // Too many tags are an error of their own.
      return { type, max: name === "Tags" ? undefined : max, of: modeled(of?.shape ?? "", model) };
    default:
      return {
        members: mapped(shape.members ?? {}, (member) => modeled(member.shape, model)),
        required: [...required].sort(),
      };
  }
}

function text(
  max: number | undefined,
  pattern: string | undefined,
  values: readonly string[] | undefined,
): Constraints {
  return { type: "text", max, pattern, oneOf: values };
}

function mapped<Value, Result>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}

function without({ members, required }: Constraints, name: string): Constraints {
  const rest = Object.entries(members as object).filter(([member]) => member !== name);
  return {
    members: Object.fromEntries(rest),
    required: (required as string[]).filter((member) => member !== name),
  };
}
