import { hasInteractions } from "../kinds/admission.ts";
import { placeOf } from "../protocol/arn.ts";
import { newResource } from "./create.ts";
import { kindNamed } from "../kinds/table.ts";
import type { Resource } from "../state/resource.ts";
import { standingOf, updateStandingOf } from "../state/resource.ts";
import type { Store } from "../state/store.ts";

/**
 * Starts the first training of each solution that trains automatically, once it has been ACTIVE
 * for the set time and there are imported interactions ("Configuring automatic training"). Later
 * trainings, every seven days in AWS, do not come.
 */
export function trainAutomatically(store: Store): void {
  const kind = kindNamed("SolutionVersion");
  const trained = new Set(store.all("SolutionVersion").flatMap(automaticallyTrained));
  for (const solution of store.all("Solution")) {
    const createdAt = trainingTime(solution, store);
    const place = placeOf(solution.arn);
    if (createdAt === undefined || place === undefined || trained.has(solution.arn)) {
      continue;
    }
    const members = {
      ...kind.defaults,
      solutionArn: solution.arn,
      trainingType: "AUTOMATIC",
    };
    store.put(newResource(kind, members, { place, store, createdAt }));
  }
}

/** The solution it is a version of, if it was trained automatically. */
function automaticallyTrained({ members }: Resource): unknown[] {
  return members.trainingType === "AUTOMATIC" ? [members.solutionArn] : [];
}

/** When its first training is due, in milliseconds since the epoch; undefined while it is not. */
function trainingTime(solution: Resource, store: Store): number | undefined {
  const standing = standingOf(solution, store.now);
  const { members } = solution;
  if (members.performAutoTraining !== true || standing?.step.status !== "ACTIVE") {
    return undefined;
  }
  const updatedAt = updateStandingOf(solution, store.now)?.beganAt ?? standing.beganAt;
  const due = Math.max(standing.beganAt, updatedAt) + store.settings.automaticTrainingMs;
  return due <= store.now && hasInteractions(members.datasetGroupArn, store) ? due : undefined;
}
