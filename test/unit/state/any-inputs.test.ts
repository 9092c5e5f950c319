// Any JSON value under every name that a gate reads, as a transform of the program may leave it.
import * as fc from "fast-check";

import { KINDS } from "../../../src/kinds/kinds.ts";
import { argumentsOf, type GateInputs } from "../../../src/state/gate-inputs.ts";
import { parseGate, parseState } from "../../../src/state/parse.ts";
import { UNKNOWN, validateInputs } from "../../../src/state/validation.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const NAMES = [
  ...new Set(KINDS.flatMap(argumentsOf)),
  ...["__kind", "__urn", "__provider", "__mistakes", "__found", "__stateVersion", "__proto__"],
  ...["status", "drift", "toString"],
];
/** Values that are right for some name, so that a wrong value is also beside good values. */
const GOOD = fc.constantFrom<unknown>(
  ...[UNKNOWN, JOB_ARN, DATASET_ARN, "10s", "2026-01-31", "fail", "ml", ["a"]],
  ...[{ create: "45m" }, { create: UNKNOWN }, { __unsendable: "a Map" }],
);
const ODD = fc.constantFrom<unknown>(
  ...["45m", ["45m"], 5, true, { __unsendable: { toString: 1, valueOf: 1 } }, { create: [] }],
);
const VALUE = fc.oneof(GOOD, ODD, fc.jsonValue());
const INPUTS = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), VALUE), { maxLength: 6 })
  .chain((entries) =>
    fc.constantFrom({ datasetImportJobArn: JOB_ARN }, { datasetArn: DATASET_ARN }, {}).map(
      // As over the wire, a value with the name "__proto__" is a member like any other.
      (target) => Object.fromEntries([...Object.entries(target), ...entries]) as GateInputs,
    ),
  );

test("a check names the mistakes in any inputs in sentences, and never throws", () => {
  fc.assert(
    fc.property(INPUTS, (inputs) => {
      return validateInputs(inputs).every(
        ({ property, reason }: { readonly property: string; readonly reason: unknown }) =>
          typeof reason === "string" && reason.includes(property),
      );
    }),
    { numRuns: 1_000 },
  );
});

test("inputs that pass the check are parsed, and every value has the type that it is said to have", () => {
  fc.assert(
    fc.property(INPUTS, (inputs) => {
      fc.pre(validateInputs(inputs).length === 0);
      const { target, access, deadlines, bounds, urn, inputs: kept } = parseGate(inputs);
      const texts = [access.profile, access.assumeRoleArn, urn, target.arn, target.parentArn];
      const { customTimeouts = {} }: { readonly customTimeouts?: unknown } = kept;
      return (
        texts.every((text) => text === undefined || typeof text === "string") &&
        Object.values(deadlines).every(Number.isFinite) &&
        Object.values(bounds).every(({ minMs, maxMs }) => minMs <= maxMs) &&
        (customTimeouts === UNKNOWN ||
          (typeof customTimeouts === "object" && !Array.isArray(customTimeouts)))
      );
    }),
    { numRuns: 300, maxSkipsPerRun: 1_000 },
  );
});

test("the unchecked properties of a get are parsed too, and so is any state", () => {
  fc.assert(
    fc.property(INPUTS, fc.constantFrom(...KINDS), (inputs, { name: __kind }) => {
      parseGate({ ...inputs, __kind });
      parseState({ ...inputs, __kind, __stateVersion: 1 });
    }),
    { numRuns: 1_000 },
  );
});
