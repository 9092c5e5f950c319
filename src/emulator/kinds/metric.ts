// The metrics of a metric attribution.
import { listOf, required, shortText, structure } from "../protocol/constraint.ts";
import { isMembers, textOf, type Members } from "../protocol/members.ts";

/** The constraint on the metrics of a request. */
export const METRICS = listOf(
  structure({
    eventType: required(shortText(256)),
    metricName: required(shortText(256)),
    expression: required(shortText(256)),
  }),
  10,
);

/** The metrics that a metric attribution has. */
export function metricsIn({ metrics }: Members): readonly Members[] {
  return membersIn(metrics);
}

/** The structures of a checked list; empty when the list is left out. */
export function membersIn(list: unknown): readonly Members[] {
  return Array.isArray(list) ? list.filter(isMembers) : [];
}

export const metricName = (metric: Members): string => textOf(metric, "metricName");

const EXPRESSION = /^(?:SAMPLECOUNT\(\)|SUM\((?<dataset>Interactions|Items)\.\w+\))$/i;

/** Whether an expression is SAMPLECOUNT() or SUM(DatasetType.COLUMN_NAME), the functions that AWS has. */
export function isExpression(text: string): boolean {
  return EXPRESSION.test(text);
}

/** Whether a metric sums a column of the items. */
export function isAboutItems(metric: Members): boolean {
  return EXPRESSION.exec(textOf(metric, "expression"))?.groups?.dataset?.toLowerCase() === "items";
}
