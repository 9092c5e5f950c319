import type { DescribedJob } from "./describe.ts";
import { importModeOf } from "./import-mode.ts";
import type { Imports } from "./imports.ts";
import { classifyStatus, isBeingDeleted } from "./status.ts";

/** What may have become of the data of an import that is ACTIVE. A stored format: kinds are added, never renamed. */
export type DriftKind =
  /** A later FULL import has replaced its data. */
  | "superseded"
  /** A later INCREMENTAL import has added to its data. */
  | "extended"
  /** A later import of its dataset is under way. */
  | "importUnderWay"
  /** A later import of its dataset failed. */
  | "importFailed"
  /** Its dataset is not there any more. */
  | "datasetGone"
  /** Its dataset is being deleted. */
  | "datasetDeleting"
  /** Its dataset was deleted and made again after it. */
  | "datasetReplaced"
  /** It is older than `maxAge`. */
  | "tooOld";

/** One thing that has become of it. */
export interface Drift {
  readonly kind: DriftKind;
  /** The later import concerned, if one is. */
  readonly datasetImportJobArn?: string;
  /** When that import or dataset was created, or when the import became too old, ISO 8601. */
  readonly since?: string;
}

/** What AWS says of a dataset. */
export type DatasetSeen =
  | { readonly kind: "gone" }
  | {
      readonly kind: "there";
      readonly status?: string | undefined;
      readonly creationDateTime?: Date | undefined;
    };

/** What is known about an import besides its own description; undefined is what was not asked or not answered. */
export interface DriftFacts {
  readonly job: DescribedJob;
  readonly imports?: Imports | undefined;
  readonly dataset?: DatasetSeen | undefined;
  readonly maxAgeMs?: number | undefined;
  readonly nowMs: number;
  /** What was found the last time: it stays where a question is not answered. */
  readonly before?: readonly Drift[] | undefined;
}

const OF_IMPORTS: readonly DriftKind[] = [
  "superseded",
  "extended",
  "importUnderWay",
  "importFailed",
];
const OF_DATASET: readonly DriftKind[] = ["datasetGone", "datasetDeleting", "datasetReplaced"];

/** What has become of the data of an import, in the order of `DriftKind`; nothing when the list is empty. */
export function driftOf(facts: DriftFacts): Drift[] {
  const { job, imports, dataset, before = [] } = facts;
  const remembered = (kinds: readonly DriftKind[]): Drift[] =>
    before.filter(({ kind }) => kinds.includes(kind));
  return [
    ...(imports === undefined ? remembered(OF_IMPORTS) : driftOfImports(job, imports)),
    ...(dataset === undefined ? remembered(OF_DATASET) : driftOfDataset(job, dataset)),
    ...driftOfAge(facts),
  ];
}

function driftOfImports(job: DescribedJob, imports: Imports): Drift[] {
  const created = job.creationDateTime?.getTime() ?? Infinity;
  const later = imports
    .map((one) => ({
      arn: one.datasetImportJobArn,
      mode: importModeOf(one),
      status: classifyStatus(one.status ?? ""),
      created: one.creationDateTime?.getTime() ?? NaN,
    }))
    .filter((one) => one.created > created && one.arn !== job.datasetImportJobArn)
    .sort((one, other) => other.created - one.created);
  const newest = (holds: (one: (typeof later)[number]) => boolean) => later.find(holds);

  const full = newest(({ status, mode }) => status === "target" && mode === "FULL");
  const added = newest(({ status, mode }) => status === "target" && mode !== "FULL");
  const underWay = newest(({ status }) => status === "pending");
  const failed = newest(({ status }) => status === "failure");
  const ready = Math.max(full?.created ?? 0, added?.created ?? 0);
  return [
    found("superseded", full),
    // What was added before a replacement is gone with it, and a failure before a success is old news.
    found("extended", added && added.created > (full?.created ?? 0) ? added : undefined),
    found("importUnderWay", underWay),
    found("importFailed", failed && failed.created > ready ? failed : undefined),
  ].flat();
}

function driftOfDataset(job: DescribedJob, dataset: DatasetSeen): Drift[] {
  if (dataset.kind === "gone") {
    return found("datasetGone", {});
  }
  const created = dataset.creationDateTime?.getTime() ?? NaN;
  return [
    isBeingDeleted(dataset.status ?? "") ? found("datasetDeleting", {}) : [],
    created > (job.creationDateTime?.getTime() ?? NaN) ? found("datasetReplaced", { created }) : [],
  ].flat();
}

function driftOfAge({ job, maxAgeMs = Infinity, nowMs }: DriftFacts): Drift[] {
  const expires = (job.creationDateTime?.getTime() ?? NaN) + maxAgeMs;
  return nowMs > expires ? found("tooOld", { created: expires }) : [];
}

function found(
  kind: DriftKind,
  what: { readonly arn?: string | undefined; readonly created?: number } | undefined,
): Drift[] {
  return what === undefined
    ? []
    : [
        {
          kind,
          ...(what.arn === undefined ? {} : { datasetImportJobArn: what.arn }),
          ...(what.created === undefined ? {} : { since: new Date(what.created).toISOString() }),
        },
      ];
}

/** Those of the findings that break a gate's promise: it is not ready, whatever the status of its job. */
export function breaches(drift: readonly Drift[], onSuperseded: "report" | "fail"): Drift[] {
  return drift.filter(
    ({ kind }) =>
      OF_DATASET.includes(kind) ||
      kind === "tooOld" ||
      (kind === "superseded" && onSuperseded === "fail"),
  );
}
