import { hasInteractions } from "../kinds/admission.ts";
import { locationOf } from "../protocol/arn.ts";
import { newResource } from "./create.ts";
import { emulatedKindNamed } from "../kinds/table.ts";
import type { Resource } from "../state/resource.ts";
import { currentStepOf, currentUpdateStepOf } from "../state/resource.ts";
import type { Store } from "../state/store.ts";

/**
 * Starts the first training of each solution that trains automatically, once it has been ACTIVE
 * for the set time and there are imported interactions ("Configuring automatic training"). Later
 * trainings, every seven days in AWS, do not come.
 */
export function trainAutomatically(store: Store): void {
  const kind = emulatedKindNamed("SolutionVersion");
  const trained = new Set(store.all("SolutionVersion").flatMap(automaticallyTrained));
  for (const solution of store.all("Solution")) {
    const createdAt = trainingTime(solution, store);
    const location = locationOf(solution.arn);
    if (createdAt === undefined || location === undefined || trained.has(solution.arn)) {
      continue;
    }
    const members = {
      ...kind.defaults,
      solutionArn: solution.arn,
      trainingType: "AUTOMATIC",
    };
    store.put(newResource(kind, members, { location, store, createdAt }));
  }
}

/** The solution it is a version of, if it was trained automatically. */
function automaticallyTrained({ members }: Resource): unknown[] {
  return members.trainingType === "AUTOMATIC" ? [members.solutionArn] : [];
}

/** When its first training is due, in milliseconds since the epoch; undefined while it is not. */
function trainingTime(solution: Resource, store: Store): number | undefined {
  const current = currentStepOf(solution, store.now);
  const { members } = solution;
  if (members.performAutoTraining !== true || current?.step.status !== "ACTIVE") {
    return undefined;
  }
  const updatedAt = currentUpdateStepOf(solution, store.now)?.beganAt ?? current.beganAt;
  const due = Math.max(current.beganAt, updatedAt) + store.settings.automaticTrainingMs;
  return due <= store.now && hasInteractions(members.datasetGroupArn, store) ? due : undefined;
}
