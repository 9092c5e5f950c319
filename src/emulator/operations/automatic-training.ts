// The automatic training of solutions, which the emulator starts without a request.
import { hasInteractions } from "../kinds/bulk-data.ts";
import { SOLUTION_VERSION } from "../kinds/solution-version.ts";
import { locationOf } from "../protocol/arn.ts";
import { currentStepOf, currentUpdateStepOf, type Resource } from "../state/resource.ts";
import type { Store } from "../state/store.ts";
import { newResource } from "./new-resource.ts";

/**
 * Starts the first training of each solution that trains automatically, once the solution has been ACTIVE for the set
 * time and there are imported interactions ("Configuring automatic training"). AWS trains again every seven days; the
 * emulator does not.
 */
export function trainAutomatically(store: Store): void {
  const trained = new Set(store.all("SolutionVersion").flatMap(automaticallyTrained));
  for (const solution of store.all("Solution")) {
    const createdAt = trainingTime(solution, store);
    const location = locationOf(solution.arn);
    if (createdAt === undefined || location === undefined || trained.has(solution.arn)) {
      continue;
    }
    const members = {
      ...SOLUTION_VERSION.defaults,
      solutionArn: solution.arn,
      trainingType: "AUTOMATIC",
    };
    store.put(newResource(SOLUTION_VERSION, members, { location, store, createdAt }));
  }
}

/** The ARN of the solution of a version that was trained automatically; empty for another version. */
function automaticallyTrained({ members }: Resource): unknown[] {
  return members.trainingType === "AUTOMATIC" ? [members.solutionArn] : [];
}

/** The time when the first training of a solution was due, in milliseconds since the epoch; undefined while it is not due. */
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
