import type { Members } from "../protocol/members.ts";
import { isMembers, textOf } from "../protocol/members.ts";
import { namesLatest } from "../operations/references.ts";
import type { Store } from "../state/store.ts";
import { invalidInput } from "../protocol/wire-errors.ts";

/**
 * The first bulk import of a dataset has to be a full one ("CreateDatasetImportJob").
 *
 * @throws WireError InvalidInputException
 */
export function requireBulkData(members: Members, store: Store): void {
  const datasetArn = textOf(members, "datasetArn");
  if (members.importMode !== "INCREMENTAL" || hasBulkData(datasetArn, store)) {
    return;
  }
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
  if (members.recipeArn !== undefined || members.performAutoML === true) {
    return;
  }
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
  if (hasTracker || hasInteractions(groupArn, store)) {
    return;
  }
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

/**
 * A model is updated only where there is one that was trained in full ("CreateSolutionVersion").
 *
 * @throws WireError InvalidInputException
 */
export function requireFullModel({ solutionArn, trainingMode }: Members, store: Store): void {
  if (trainingMode !== "UPDATE") {
    return;
  }
  const isThere = store
    .all("SolutionVersion")
    .some(
      (version) =>
        version.members.solutionArn === solutionArn &&
        version.members.trainingMode === "FULL" &&
        store.status(version) === "ACTIVE",
    );
  if (isThere) {
    return;
  }
  throw invalidInput(
    `Training mode UPDATE needs a version of ${String(solutionArn)} trained in mode FULL.`,
  );
}

/**
 * A campaign that follows the solution is created, and updated, by naming the solution
 * ("CampaignConfig").
 *
 * @throws WireError InvalidInputException
 */
export function requireLatest({ campaignConfig, solutionVersionArn }: Members): void {
  if (!isMembers(campaignConfig) || campaignConfig.syncWithLatestSolutionVersion !== true) {
    return;
  }
  if (typeof solutionVersionArn === "string" && namesLatest(solutionVersionArn)) {
    return;
  }
  throw invalidInput(
    "With syncWithLatestSolutionVersion, solutionVersionArn has to be SolutionArn/$LATEST.",
  );
}

/**
 * A role is for the key of the dataset group's data ("CreateDatasetGroup").
 *
 * @throws WireError InvalidInputException
 */
export function requireKey({ roleArn, kmsKeyArn }: Members): void {
  if (roleArn === undefined || kmsKeyArn !== undefined) {
    return;
  }
  throw invalidInput("A dataset group takes roleArn only together with kmsKeyArn.");
}

const DATASET_TYPES = ["INTERACTIONS", "ITEMS", "USERS", "ACTIONS", "ACTION_INTERACTIONS"];

/**
 * There are five types of dataset, in whatever case ("CreateDataset").
 *
 * @throws WireError InvalidInputException
 */
export function requireKnownType(members: Members): void {
  const type = textOf(members, "datasetType");
  if (DATASET_TYPES.includes(type.toUpperCase())) {
    return;
  }
  throw invalidInput(`Dataset type "${type}" is none of ${DATASET_TYPES.join(", ")}.`);
}
