// What an update of a gate would change.
import { isDeepStrictEqual } from "node:util";

import { arnMemberOf } from "../kinds/kind.ts";
import { argumentsOf } from "./gate-inputs.ts";
import type { GateSpec } from "./gate-spec.ts";
import { asJson } from "./json.ts";

/** What an update would change. */
export interface GateDiff {
  /** Whether there is anything to do. */
  readonly changes: boolean;
  /** The arguments that the program gives otherwise than the state has them. */
  readonly changed: string[];
  /** The changed arguments that make the gate another gate. */
  readonly replaces: string[];
}

/**
 * Compares what the state holds with what the program says, argument by argument. A change of the target makes another
 * gate; any other change looks again. Whatever else a state holds, such as outputs or what another version of this package
 * kept there, is no difference.
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

/** Whether an argument changed that is about finding the newest, so that the resource that was found does not count any more. */
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

/** The state is JSON: a part of a value that JSON cannot hold makes no difference. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : asJson(value);
}
