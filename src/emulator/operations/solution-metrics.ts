// The operation GetSolutionMetrics. Nothing was trained, so the values are made up.
import { createHash } from "node:crypto";
import { required } from "../protocol/constraint.ts";
import { textOf } from "../protocol/members.ts";
import { ARN } from "../protocol/shared-constraints.ts";
import { resourceNotFound } from "../protocol/wire-errors.ts";
import { requireReady } from "./references.ts";
import type { ServiceOperation } from "./service-operation.ts";

/** The names in the example of "Evaluating an Amazon Personalize solution version with metrics". */
const METRICS = [
  "coverage",
  "mean_reciprocal_rank_at_25",
  "normalized_discounted_cumulative_gain_at_5",
  "normalized_discounted_cumulative_gain_at_10",
  "normalized_discounted_cumulative_gain_at_25",
  "precision_at_5",
  "precision_at_10",
  "precision_at_25",
];

/**
 * GetSolutionMetrics: the metrics of a version that is ACTIVE. The values are made up: numbers from 0 to 1, always the same
 * for one ARN.
 */
export const GET_SOLUTION_METRICS: ServiceOperation = {
  name: "GetSolutionMetrics",
  input: { solutionVersionArn: required(ARN) },
  perform: (given, { region, store }) => {
    const arn = textOf(given, "solutionVersionArn");
    const version = store.find("SolutionVersion", region, arn);
    if (version === undefined) {
      throw resourceNotFound(arn);
    }
    requireReady(version, store, false);
    const metrics = METRICS.map((name) => [name, madeUpValue(arn, name)] as const);
    return { solutionVersionArn: arn, metrics: Object.fromEntries(metrics) };
  },
};

/** The made-up value of a metric, with four decimal places as in AWS's example. */
function madeUpValue(arn: string, name: string): number {
  const digest = createHash("sha256").update(`${arn} ${name}`).digest();
  return Math.floor((digest.readUInt32BE() / 2 ** 32) * 10_000) / 10_000;
}
