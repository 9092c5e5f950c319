// The gates that a Pulumi program imports.
export type { DriftKind } from "./kinds/kind.ts";
export type { Gate, GateArgs, NewestArgs, SuccessionArgs } from "./gates/gate.ts";
export * from "./gates/batch-inference-job-readiness.ts";
export * from "./gates/batch-segment-job-readiness.ts";
export * from "./gates/campaign-readiness.ts";
export * from "./gates/data-deletion-job-readiness.ts";
export * from "./gates/dataset-export-job-readiness.ts";
export * from "./gates/dataset-group-readiness.ts";
export * from "./gates/dataset-import-job-readiness.ts";
export * from "./gates/dataset-readiness.ts";
export * from "./gates/event-tracker-readiness.ts";
export * from "./gates/filter-readiness.ts";
export * from "./gates/metric-attribution-readiness.ts";
export * from "./gates/recommender-readiness.ts";
export * from "./gates/solution-readiness.ts";
export * from "./gates/solution-version-readiness.ts";
export type { Stored } from "./gates/stored.ts";
