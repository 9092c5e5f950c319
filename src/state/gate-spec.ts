import { kindOf, type GateInputs } from "./gate-inputs.ts";
import { arnMemberOf, isSuccessive } from "../kinds/kind.ts";
import type { GivenSubject, NewestSubject, Subject } from "../kinds/target.ts";

/** What tells a gate's state from its inputs: that the ARN in it was found, and not given. */
export interface Found {
  readonly __found?: true;
}

/**
 * What a gate was told to wait for. In a state that is an ARN, or the parent whose newest one was found; outputs of the
 * same names stand beside it there.
 */
export function givenOf(properties: GateInputs & Found): GivenSubject | NewestSubject {
  const kind = kindOf(properties);
  const arn = properties[arnMemberOf(kind)] ?? undefined;
  if (isSuccessive(kind) && (arn === undefined || properties.__found === true)) {
    const parentArn = properties[kind.succession.parentMember] ?? "";
    return { kind, parentArn, createdAfter: properties.createdAfter ?? undefined };
  }
  return { kind, arn: arn ?? "" };
}

/** What a gate with this state waits for: what it was given, or what it has found for it. */
export function pinnedIn(properties: GateInputs & Found): Subject {
  const given = givenOf(properties);
  const arn = properties[arnMemberOf(given.kind)] ?? undefined;
  return given.parentArn === undefined || arn === undefined ? given : { ...given, arn };
}

/** The ID that the engine knows a gate by: the ARN it was given. */
export function idOf(properties: GateInputs & Found): string {
  const given = givenOf(properties);
  return given.arn ?? given.parentArn;
}
