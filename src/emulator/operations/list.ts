// The operations List<Kind>s.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { listMemberOf } from "../kinds/member-names.ts";
import { locationOf } from "../protocol/arn.ts";
import { ARN, MAX_RESULTS, NEXT_TOKEN } from "../protocol/shared-constraints.ts";
import { checked } from "../protocol/validation.ts";
import type { Call } from "./call.ts";
import { pageOf } from "./page.ts";
import { refersTo } from "./references.ts";
import { summary } from "./summary.ts";

/** The size of a page by default. AWS documents no default. */
const PAGE_SIZE = 100;

/**
 * List<Kind>s, in order of ARN. AWS documents no order. The order does not follow age: a client that takes the first
 * or the last resource for the newest gets a wrong resource here, and its test fails.
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
