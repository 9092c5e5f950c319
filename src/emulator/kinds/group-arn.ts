// The dataset group that a resource belongs to.
import { textOf, type Members } from "../protocol/members.ts";
import type { StoreReader } from "../state/store.ts";

/** The ARN of the group, which the resource or its solution version names; undefined when neither does. */
export function groupArnOf(members: Members, store: StoreReader): unknown {
  const version = store.resource(textOf(members, "solutionVersionArn"));
  return members.datasetGroupArn ?? version?.members.datasetGroupArn;
}
