// The row of solution versions.
import { oneOf, required } from "../protocol/constraint.ts";
import { pick, textOf, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput } from "../protocol/wire-errors.ts";
import type { StoreReader } from "../state/store.ts";
import { hasInteractions } from "./bulk-data.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { SOLUTION } from "./solution.ts";
import { DEFAULT_TIMELINE } from "./usual-timelines.ts";

export const SOLUTION_VERSION: EmulatedKind<"SolutionVersion"> = {
  name: "SolutionVersion",
  label: "solution version",
  arnType: "solution",
  arnTail: tailOf,
  nameMember: "name",
  listedBy: "solutionArn",
  parents: { solutionArn: SOLUTION },
  input: {
    name: is.NAME,
    tags: is.TAGS,
    solutionArn: required(is.ARN),
    trainingMode: oneOf("FULL", "UPDATE", "AUTOTRAIN"),
  },
  summary: ["trainingMode", "trainingType"],
  failureReason: "described and listed",
  timelines: {
    created: DEFAULT_TIMELINE,
    stopped: {
      "CREATE PENDING": [{ status: "CREATE STOPPED" }],
      "CREATE IN_PROGRESS": [
        { status: "CREATE STOPPING", forMs: 1_000 },
        { status: "CREATE STOPPED" },
      ],
    },
  },
  defaults: { trainingMode: "FULL", trainingType: "MANUAL" },
  derived: (members, { id, store }) => ({
    ...pick(store.resource(textOf(members, "solutionArn"))?.members ?? {}, [
      "performHPO",
      "performAutoML",
      "performIncrementalUpdate",
      "recipeArn",
      "eventType",
      "datasetGroupArn",
      "solutionConfig",
    ]),
    name: members.name ?? tailOf(members, id),
  }),
  unique: ["solutionArn", "name"],
  admit: (members, store) => {
    requireTrainingData(members, store);
    requireFullModel(members, store);
  },
  limit: { most: 20, of: "under way" },
  transitions: [
    { operation: "StopSolutionVersionCreation", timelines: "stopped", answersArn: false },
  ],
};

/** "SOLUTION/ID" */
function tailOf(members: Members, id: string): string {
  return `${textOf(members, "solutionArn").split("/")[1] ?? ""}/${id}`;
}

/**
 * Training needs interactions: from a bulk import that is ACTIVE, or from an event tracker, which may have recorded some
 * ("Getting Data into Amazon Personalize"). AWS does not document the error.
 *
 * @throws WireError InvalidInputException
 */
function requireTrainingData(members: Members, store: StoreReader): void {
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

/**
 * Training mode UPDATE needs a version that was trained in mode FULL ("CreateSolutionVersion").
 *
 * @throws WireError InvalidInputException
 */
function requireFullModel({ solutionArn, trainingMode }: Members, store: StoreReader): void {
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
