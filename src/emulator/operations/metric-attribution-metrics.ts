// The operation ListMetricAttributionMetrics.
import { metricName, metricsIn } from "../kinds/metric.ts";
import { locationOf } from "../protocol/arn.ts";
import { ARN, MAX_RESULTS, NEXT_TOKEN } from "../protocol/shared-constraints.ts";
import { pageOf } from "./page.ts";
import type { ServiceOperation } from "./service-operation.ts";

/** The largest number of metrics in an answer ("ListMetricAttributionMetrics"). */
const PAGE_SIZE = 10;

/** The metrics of one attribution, or of all in the region. As in the lists of kinds, an unknown ARN has no metrics. */
export const LIST_METRIC_ATTRIBUTION_METRICS: ServiceOperation = {
  name: "ListMetricAttributionMetrics",
  input: { metricAttributionArn: ARN, maxResults: MAX_RESULTS, nextToken: NEXT_TOKEN },
  perform: ({ metricAttributionArn, maxResults, nextToken }, { region, store }) => {
    const metrics = store
      .all("MetricAttribution")
      .filter(
        ({ arn }) => locationOf(arn)?.region === region && (metricAttributionArn ?? arn) === arn,
      )
      .flatMap(({ arn, members }) =>
        metricsIn(members).map((metric) => ({ key: `${arn} ${metricName(metric)}`, metric })),
      );
    const page = pageOf(metrics, ({ key }) => key, {
      question: `MetricAttributionMetrics ${region} ${String(metricAttributionArn)}`,
      token: nextToken as string | undefined,
      size: Math.min(Number(maxResults ?? PAGE_SIZE), PAGE_SIZE),
    });
    return { metrics: page.items.map(({ metric }) => metric), nextToken: page.nextToken };
  },
};
