// The resource whose ARN a request names.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { arnMemberOf } from "../kinds/member-names.ts";
import { required } from "../protocol/constraint.ts";
import { textOf } from "../protocol/members.ts";
import { ARN } from "../protocol/shared-constraints.ts";
import { checked } from "../protocol/validation.ts";
import { resourceInUse, resourceNotFound } from "../protocol/wire-errors.ts";
import type { Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import type { Call } from "./call.ts";

/**
 * The resource whose ARN the request names.
 *
 * @throws WireError InvalidInputException, ResourceNotFoundException
 */
export function calledResource(kind: EmulatedKind, { input, region, store }: Call): Resource {
  const member = arnMemberOf(kind);
  const arn = textOf(checked(input, { [member]: required(ARN) }), member);
  const resource = store.find(kind.name, region, arn);
  if (resource === undefined) {
    throw resourceNotFound(arn);
  }
  return resource;
}

/** @throws WireError ResourceInUseException while the resource, or an update of it, is pending or in progress. */
export function requireIdle(resource: Resource, store: Store): void {
  if (!store.isUnderWay(resource)) {
    return;
  }
  throw resourceInUse(
    `Resource Arn ${resource.arn} is in use: it, or an update of it, is on its way.`,
  );
}
