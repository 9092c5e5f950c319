// The newest version of a solution, which a request may name as "SOLUTION/$LATEST" ("CreateCampaign").
import type { Resource } from "../state/resource.ts";
import type { StoreReader } from "../state/store.ts";

const LATEST = "/$LATEST";

/** Whether a reference is to the newest version of a solution. */
export function namesLatest(arn: string): boolean {
  return arn.endsWith(LATEST);
}

/** The version that "SOLUTION/$LATEST" means in a region; undefined when no version is ACTIVE there. */
export function latestVersion(
  arn: string,
  region: string,
  store: StoreReader,
): Resource | undefined {
  const solutionArn = arn.slice(0, -LATEST.length);
  if (store.find("Solution", region, solutionArn) === undefined) {
    return undefined;
  }
  const active = store
    .all("SolutionVersion")
    .filter(
      (version) =>
        version.members.solutionArn === solutionArn && store.status(version) === "ACTIVE",
    );
  return newest(active);
}

/** The resource that was created last. Of two resources of the same time, the later in the list. */
export function newest(resources: readonly Resource[]): Resource | undefined {
  return resources.reduce<Resource | undefined>(
    (best, next) => (best === undefined || next.createdAt >= best.createdAt ? next : best),
    undefined,
  );
}
