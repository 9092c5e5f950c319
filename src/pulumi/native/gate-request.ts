// The gate of a request, in the form that all fronts share.
import type { Kind } from "../../kinds/kind.ts";
import { inProgram } from "../../kinds/spelling.ts";
import { KINDS } from "../../kinds/kinds.ts";
import { argumentsOf, type GateInputs } from "../../state/gate-inputs.ts";
import type { WaitOperation } from "../../state/gate-spec.ts";
import { TIMEOUT } from "../../state/rules.ts";
import {
  failure,
  InvalidInputsError,
  validateInputs,
  type InputFailure,
} from "../../state/validation.ts";
import type { Properties } from "./properties.ts";
import { tokenOf } from "./token.ts";

/** The gate of a request. */
export interface RequestedGate {
  readonly urn: string;
  readonly kind: Kind;
}

/** The request is for a gate that this version does not know. */
export class UnknownTypeError extends Error {
  override readonly name = "UnknownTypeError";
}

/** The gate with this URN. @throws UnknownTypeError */
export function gateWithUrn(urn: string): RequestedGate {
  const [, , types = ""] = urn.split("::");
  const type = types.slice(types.lastIndexOf("$") + 1);
  const kind = KINDS.find(({ name }) => tokenOf(`${name}Readiness`) === type);
  if (kind === undefined) {
    throw new UnknownTypeError(
      `This version of personalize-readiness has no resource of type "${type}": install the version of the plugin that the program's SDK has.`,
    );
  }
  return { urn, kind };
}

/** The arguments of a gate, as the native provider takes them: the deadline comes with each request. */
export function nativeArguments(kind: Kind): readonly string[] {
  return argumentsOf(kind).filter((name) => name !== "customTimeouts");
}

/** The mistakes in all given properties, also in properties that are not arguments. */
export function mistakesIn({ urn, kind }: RequestedGate, given: Properties): InputFailure[] {
  const { customTimeouts, ...rest } = given;
  // Names that begin with two underscores are Pulumi's, and not the program's.
  const args = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith("__")));
  const mistakes = validateInputs({ ...args, __kind: kind.name, __urn: urn });
  return customTimeouts === undefined || customTimeouts === null
    ? mistakes
    : [
        ...mistakes,
        {
          property: "customTimeouts",
          reason:
            "customTimeouts is an option of the resource, and no argument: give it with the options, as the program's language has them.",
        },
      ];
}

/** The time for each operation, in seconds, as requests give it; 0 or left out means no time. */
export type Timeouts = Readonly<Partial<Record<WaitOperation, number>>>;

/** The inputs of a gate. @throws InvalidInputsError when a time is negative, which the engine lets pass */
export function inputsIn(
  { urn, kind }: RequestedGate,
  given: Properties,
  timeouts: Timeouts = {},
): GateInputs {
  const names = nativeArguments(kind);
  const times = Object.entries(timeouts).filter(([, seconds]) => seconds !== 0);
  const negative = times
    .filter(([, seconds]) => seconds < 0)
    .map(([operation, seconds]) => {
      const name = `customTimeouts.${operation}`;
      return failure(name, `${seconds}s`, TIMEOUT[0], inProgram).reason;
    });
  if (negative.length > 0) {
    throw new InvalidInputsError(negative);
  }
  return {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))),
    ...(times.length > 0 && {
      // Nine decimals are nanoseconds, of which Pulumi's durations are made.
      customTimeouts: Object.fromEntries(
        times.map(([operation, seconds]) => [operation, `${seconds.toFixed(9)}s`]),
      ),
    }),
    __kind: kind.name,
    __urn: urn,
  };
}
