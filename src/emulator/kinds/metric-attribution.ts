// The row of metric attributions.
import { listOf, required, shortText, structure } from "../protocol/constraint.ts";
import { textOf, type Members } from "../protocol/members.ts";
import * as is from "../protocol/shared-constraints.ts";
import { invalidInput, metricAlreadyExists, metricNotFound } from "../protocol/wire-errors.ts";
import { DATASET_GROUP } from "./dataset-group.ts";
import type { EmulatedKind } from "./emulated-kind.ts";
import { roleOf, s3Folder } from "./made-up.ts";
import { isExpression, membersIn, metricName, METRICS, metricsIn } from "./metric.ts";
import { DEFAULT_TIMELINE, DELETED } from "./usual-timelines.ts";

const OUTPUT = structure({ s3DataDestination: is.S3_FILES, roleArn: required(is.ROLE_ARN) });

/** "Each metric attribution can have at most 10 metrics" ("Measuring impact of recommendations"). */
const MOST_METRICS = 10;

/** AWS documents neither statuses nor the duration of an update. Here an update is done at once. */
export const METRIC_ATTRIBUTION: EmulatedKind<"MetricAttribution"> = {
  name: "MetricAttribution",
  label: "metric attribution",
  arnType: "metric-attribution",
  arnTail: (_members, id) => id,
  nameMember: "name",
  listedBy: "datasetGroupArn",
  parents: { datasetGroupArn: DATASET_GROUP },
  input: {
    name: required(is.NAME),
    datasetGroupArn: required(is.ARN),
    metrics: required(METRICS),
    metricsOutputConfig: required(OUTPUT),
  },
  hidden: ["metrics"],
  summary: ["name"],
  failureReason: "described and listed",
  timelines: { created: DEFAULT_TIMELINE, updated: [{ status: "ACTIVE" }], deleted: DELETED },
  madeUp: (name, location) => ({
    metrics: [{ eventType: "click", metricName: "clicks", expression: "SAMPLECOUNT()" }],
    metricsOutputConfig: { s3DataDestination: s3Folder(name), roleArn: roleOf(location) },
  }),
  unique: ["name"],
  admit: ({ metrics }) => {
    requireMetrics(membersIn(metrics));
  },
  limit: { most: 1, of: "all", per: ({ datasetGroupArn }) => datasetGroupArn },
  deletion: { blockedBy: [] },
  update: {
    input: {
      addMetrics: METRICS,
      removeMetrics: listOf(shortText(256), 10),
      metricsOutputConfig: OUTPUT,
    },
    admit: requireChange,
    applied: withChangedMetrics,
  },
};

/**
 * Metrics must have different names, and expressions that AWS knows.
 *
 * @throws WireError ResourceAlreadyExistsException, InvalidInputException
 */
function requireMetrics(metrics: readonly Members[]): void {
  const names = metrics.map(metricName);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) {
    throw metricAlreadyExists(twice);
  }
  const odd = metrics.find((metric) => !isExpression(textOf(metric, "expression")));
  if (odd !== undefined) {
    throw invalidInput(
      `Expression "${textOf(odd, "expression")}" is neither SAMPLECOUNT() nor SUM(DatasetType.COLUMN_NAME).`,
    );
  }
}

/**
 * An update must remove only existing metrics, and leave no more than ten.
 *
 * @throws WireError ResourceNotFoundException, ResourceAlreadyExistsException, InvalidInputException
 */
function requireChange(update: Members, attribution: Members): void {
  const names = metricsIn(attribution).map(metricName);
  const missing = namesIn(update.removeMetrics).find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw metricNotFound(missing);
  }
  const metrics = metricsIn(withChangedMetrics(attribution, update));
  requireMetrics(metrics);
  if (metrics.length > MOST_METRICS) {
    throw invalidInput(`A metric attribution has at most ${MOST_METRICS} metrics.`);
  }
}

function withChangedMetrics(
  attribution: Members,
  { addMetrics, removeMetrics, ...members }: Members,
): Members {
  const removed = namesIn(removeMetrics);
  const kept = metricsIn(attribution).filter((metric) => !removed.includes(metricName(metric)));
  return { ...attribution, ...members, metrics: [...kept, ...membersIn(addMetrics)] };
}

function namesIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
