// The changes that an update of a gate would make.
import { isDeepStrictEqual } from "node:util";

import { arnMemberOf } from "../kinds/kind.ts";
import { argumentsOf } from "./gate-inputs.ts";
import type { GateSpec } from "./gate-spec.ts";
import { asJson } from "./json.ts";

/** The changes that an update would make. */
export interface GateDiff {
  /** Whether there is any change. */
  readonly changes: boolean;
  /** The arguments with another value in the program than in the state. */
  readonly changed: string[];
  /** The changed arguments that make the gate another gate. */
  readonly replaces: string[];
}

/**
 * Compares the state with the program, argument by argument. A change of the target makes another
 * gate; any other change looks again. All else in a state, such as outputs or properties of another version of this
 * package, is no difference.
 */
export function diffOf(before: GateSpec, now: GateSpec): GateDiff {
  const { kind } = now.target;
  const changed = changedArguments(before, now);
  const identity: (string | undefined)[] = [arnMemberOf(kind), kind.succession?.parentMember];
  return {
    changes: changed.length > 0,
    changed,
    replaces: changed.filter((name) => identity.includes(name)),
  };
}

/** Whether an argument for finding the newest changed, so that the found resource does not count any more. */
export function isSoughtAnew(before: GateSpec, now: GateSpec): boolean {
  const changed = changedArguments(before, now);
  return (
    now.target.arn === undefined &&
    (changed.includes("triggers") || changed.includes("createdAfter"))
  );
}

function changedArguments(before: GateSpec, now: GateSpec): string[] {
  const valueIn = ({ inputs }: GateSpec, name: string): unknown =>
    plain((inputs as Readonly<Record<string, unknown>>)[name]);
  return argumentsOf(now.target.kind).filter(
    (name) => !isDeepStrictEqual(valueIn(before, name), valueIn(now, name)),
  );
}

/** The value as the state, which is JSON, holds it: a part that JSON cannot hold makes no difference. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : asJson(value);
}
