// The list of all ways of waiting that are measured.
import { botocoreWaiters } from "./botocore.ts";
import type { Contender } from "./contender.ts";
import { notebookLoop } from "./notebook-loop.ts";
import { ours, oursWithHistory } from "./ours.ts";
import { defaultPRetry } from "./p-retry.ts";
import { smithy } from "./smithy.ts";
import { terraform } from "./terraform.ts";

/** Other people's ways of waiting. */
export const PEERS: readonly Contender[] = [
  terraform,
  notebookLoop,
  ...botocoreWaiters,
  smithy,
  defaultPRetry,
];

/** Everybody who is measured, in the order of the tables. */
export const CONTENDERS: readonly Contender[] = [oursWithHistory, ours, ...PEERS];
