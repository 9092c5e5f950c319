import { kindOf, type GateInputs } from "./inputs.ts";
import { arnMemberOf } from "./kind.ts";
import type { Subject } from "./subject.ts";

/** What tells a gate's state from its inputs: that the ARN in it was found, and not given. */
export interface Found {
  readonly __found?: true;
}

/**
 * What a gate was told to wait for. In a state that is an ARN, or the parent whose newest one was found; outputs of the
 * same names stand beside it there.
 */
export function givenOf(properties: GateInputs & Found): Subject {
  const kind = kindOf(properties);
  const arn = properties[arnMemberOf(kind)] ?? undefined;
  const parentArn = kind.succession && (properties[kind.succession.parentMember] ?? undefined);
  return arn === undefined || properties.__found === true
    ? { kind, parentArn, createdAfter: properties.createdAfter ?? undefined }
    : { kind, arn };
}

/** What a gate with this state waits for: what it was given, or what it has found for it. */
export function pinnedIn(properties: GateInputs & Found): Subject {
  const given = givenOf(properties);
  const arn = properties[arnMemberOf(given.kind)] ?? undefined;
  return { ...given, arn };
}

/** The ID that the engine knows a gate by: the ARN it was given. */
export function idOf(properties: GateInputs & Found): string {
  const { arn, parentArn = "" } = givenOf(properties);
  return arn ?? parentArn;
}
