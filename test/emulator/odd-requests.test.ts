// Random requests never make the emulator itself fail.
import fc from "fast-check";
import { arnMemberOf } from "../../src/emulator/kinds/member-names.ts";
import { EMULATED_KINDS } from "../../src/emulator/kinds/table.ts";
import { OPERATIONS, SERVICE_OPERATIONS } from "../../src/emulator/operations/table.ts";
import type { Constraint } from "../../src/emulator/protocol/constraint.ts";
import { DATASET, PLACE } from "./arns.ts";
import { ACTIVE, demoEmulator } from "./harness.ts";

const ARNS = [
  DATASET,
  ...["dataset-group/demo", "schema/demo", "solution/demo", "solution/demo/$LATEST"].map(
    (resource) => `${PLACE}:${resource}`,
  ),
];
const ODD = fc.oneof(fc.constantFrom("", "/$LATEST", "__proto__", "\u0000", ...ARNS), fc.json());
const LIKELY = fc.constantFrom("demo", "INTERACTIONS", "s3://bucket/a.csv", ...ARNS);

/** A value that mostly meets the constraint of a member, and sometimes not at all. */
function likely(constraint: Constraint): fc.Arbitrary<unknown> {
  const { type } = constraint;
  const text = type === "text" && constraint.oneOf ? fc.constantFrom(...constraint.oneOf) : LIKELY;
  const values = {
    text: () => text,
    integer: () => fc.integer({ min: -1, max: 101 }),
    number: () => fc.double(),
    boolean: () => fc.boolean(),
    structure: () => (type === "structure" ? members(constraint.members) : ODD),
    list: () => (type === "list" ? fc.array(likely(constraint.of), { maxLength: 3 }) : ODD),
    map: () => (type === "map" ? fc.dictionary(fc.string(), likely(constraint.of)) : ODD),
  };
  return fc.oneof({ weight: 9, arbitrary: values[type]() }, ODD);
}

function members(constraints: Readonly<Record<string, Constraint>>): fc.Arbitrary<object> {
  const each = Object.entries(constraints).map(
    ([name, constraint]) => [name, likely(constraint)] as const,
  );
  return fc.record(Object.fromEntries(each), { requiredKeys: [] });
}

const requests = fc.oneof(
  ...[...OPERATIONS.keys()].map((operation) => {
    const kind = EMULATED_KINDS.filter(({ name }) => operation.includes(name)).at(-1);
    const service = SERVICE_OPERATIONS.find(({ name }) => name === operation);
    const constraints = service?.input ?? { ...kind?.input, ...kind?.update?.input };
    const arn = kind === undefined ? {} : { [arnMemberOf(kind)]: { type: "text" } as const };
    return fc.tuple(fc.constant(operation), members({ ...constraints, ...arn }));
  }),
);

test("every request is answered or refused, and none makes the emulator itself fail", async () => {
  const { emulator } = await demoEmulator();
  emulator.add("DatasetGroup", { name: "demo" }, ACTIVE);
  emulator.add("Schema", { name: "demo" });
  await fc.assert(
    fc.asyncProperty(requests, async ([operation, input]) => {
      const response = await fetch(emulator.endpoint, {
        method: "POST",
        headers: {
          authorization:
            "AWS4-HMAC-SHA256 Credential=AKID/20260102/us-east-1/personalize/aws4_request",
          "x-amz-target": `AmazonPersonalize.${operation}`,
        },
        body: JSON.stringify(input),
      });
      expect([200, 400]).toContain(response.status);
      expect(await response.json()).toEqual(expect.any(Object));
      emulator.advance(500);
    }),
    { numRuns: 500 },
  );
});
