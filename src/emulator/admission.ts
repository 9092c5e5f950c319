import { type Members, textOf } from "./members.ts";
import { type Store } from "./store.ts";
import { invalidInput } from "./wire-errors.ts";

/**
 * The first bulk import of a dataset has to be a full one ("CreateDatasetImportJob").
 *
 * @throws WireError InvalidInputException
 */
export function requireBulkData(members: Members, store: Store): void {
  const datasetArn = textOf(members, "datasetArn");
  if (members.importMode !== "INCREMENTAL" || hasBulkData(datasetArn, store)) return;
  throw invalidInput(
    `The first import into ${datasetArn} must have import mode FULL: it has no bulk data yet.`,
  );
}

/**
 * A recipe is left out only with AutoML ("CreateSolution").
 *
 * @throws WireError InvalidInputException
 */
export function requireRecipe(members: Members): void {
  if (members.recipeArn !== undefined || members.performAutoML === true) return;
  throw invalidInput("A solution needs recipeArn unless performAutoML is true.");
}

/**
 * Training needs interactions: a bulk import that is through, or an event tracker that may have
 * brought some ("Getting Data into Amazon Personalize"). With which error the service refuses is not
 * documented.
 *
 * @throws WireError InvalidInputException
 */
export function requireTrainingData(members: Members, store: Store): void {
  const solution = store.resource(textOf(members, "solutionArn"));
  const groupArn = solution && textOf(solution.members, "datasetGroupArn");
  const hasTracker = store
    .all("EventTracker")
    .some((tracker) => tracker.members.datasetGroupArn === groupArn);
  if (hasTracker || hasInteractions(groupArn, store)) return;
  throw invalidInput(
    `There are no interactions to train on in ${groupArn ?? "the dataset group"}.`,
  );
}

/** Whether interactions have been imported in bulk into a dataset group. */
export function hasInteractions(groupArn: unknown, store: Store): boolean {
  return store
    .all("Dataset")
    .some(
      ({ arn, members }) =>
        members.datasetGroupArn === groupArn &&
        members.datasetType === "INTERACTIONS" &&
        hasBulkData(arn, store),
    );
}

function hasBulkData(datasetArn: string, store: Store): boolean {
  return store
    .all("DatasetImportJob")
    .some(
      (job) =>
        job.members.datasetArn === datasetArn &&
        job.members.importMode === "FULL" &&
        store.status(job) === "ACTIVE",
    );
}
