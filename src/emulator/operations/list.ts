import { locationOf } from "../protocol/arn.ts";
import type { Call } from "./call.ts";
import { ARN, MAX_RESULTS, NEXT_TOKEN } from "../protocol/shared-constraints.ts";
import { summary } from "./describe.ts";
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { listMemberOf } from "../kinds/table.ts";
import { pageOf } from "./page.ts";
import { refersTo } from "./references.ts";
import { checked } from "../protocol/validation.ts";

/** The service's own default is not documented. */
const PAGE_SIZE = 100;

/**
 * List<Kind>s, in order of ARN. AWS documents no order, and this one says nothing of age, so that a
 * client that takes the first or the last for the newest is found out here.
 */
export function performList(kind: EmulatedKind, { input, region, store }: Call): object {
  const { listedBy } = kind;
  const asked = checked(input, {
    ...(listedBy !== undefined && { [listedBy]: ARN }),
    maxResults: MAX_RESULTS,
    nextToken: NEXT_TOKEN,
  });
  const by = listedBy === undefined ? undefined : (asked[listedBy] as string | undefined);
  const resources = store
    .all(kind.name)
    .filter(
      (resource) =>
        locationOf(resource.arn)?.region === region &&
        (by === undefined || refersTo(kind, resource, by)),
    );
  const page = pageOf(resources, ({ arn }) => arn, {
    question: `${kind.name} ${region} ${by ?? ""}`,
    token: asked.nextToken as string | undefined,
    size: (asked.maxResults as number | undefined) ?? PAGE_SIZE,
  });
  return {
    [listMemberOf(kind)]: page.items.map((resource) => summary(kind, resource, store)),
    nextToken: page.nextToken,
  };
}
