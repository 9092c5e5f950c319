import { parseArgs } from "node:util";
import { datasetArnParts } from "../protocol/arn.ts";
import type { KindName } from "../protocol/kind-name.ts";
import type { KindTimelines } from "../state/kind-timelines.ts";
import { EMULATED_KINDS } from "../kinds/table.ts";
import type { TimelineStep } from "../state/timeline.ts";

export const HELP = `pulumi-personalize-emulator: an Amazon Personalize on this machine, for trying out stacks.

  --port N            port on 127.0.0.1 (default: any free one)
  --dataset ARN       dataset to have, with its group; may be given several times
                      (default: arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS)
  --pending 1s        how long anything new is pending
  --in-progress 4s    how long it is in progress after that
  --fail "reason"     make import jobs end as CREATE FAILED with this reason instead of ACTIVE
  --help              this text

Durations are written like 500ms, 90s, 2m or 1h. Ctrl-C ends it; nothing is kept.
`;

export interface Command {
  readonly port: number;
  readonly datasetArns: readonly string[];
  readonly timelines: Readonly<Partial<Record<KindName, KindTimelines>>>;
}

const DEMO_DATASET = "arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS";

/** What the arguments ask for. @throws Error whose message is one sentence for the person. */
export function parseCommandLine(args: readonly string[]): Command | "help" {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "0" },
      dataset: { type: "string", multiple: true, default: [DEMO_DATASET] },
      pending: { type: "string", default: "1s" },
      "in-progress": { type: "string", default: "4s" },
      fail: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    return "help";
  }
  values.dataset.forEach(datasetArnParts);
  const pendingMs = milliseconds("--pending", values.pending);
  const inProgressMs = milliseconds("--in-progress", values["in-progress"]);
  return {
    port: portOf(values.port),
    datasetArns: [...new Set(values.dataset)],
    timelines: Object.fromEntries(
      EMULATED_KINDS.flatMap(({ name, timelines: { created } }) => {
        if (created === undefined) {
          return [];
        }
        const failureReason = name === "DatasetImportJob" ? values.fail : undefined;
        return [[name, { created: paced(created, pendingMs, inProgressMs, failureReason) }]];
      }),
    ),
  };
}

/** A timeline of creation with other durations and, given a reason, an end as CREATE FAILED. */
function paced(
  [pending, inProgress, ...end]: readonly TimelineStep[],
  pendingMs: number,
  inProgressMs: number,
  failureReason: string | undefined,
): readonly TimelineStep[] {
  return [
    ...(pending ? [{ ...pending, forMs: pendingMs }] : []),
    ...(inProgress ? [{ ...inProgress, forMs: inProgressMs }] : []),
    ...(failureReason === undefined ? end : [{ status: "CREATE FAILED", failureReason }]),
  ];
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) {
    return Number(text);
  }
  throw new RangeError(`--port takes a number from 0 to 65535, not "${text}".`);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

function milliseconds(option: string, text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const scale = UNITS[unit];
  if (scale !== undefined) {
    return Number(amount) * scale;
  }
  throw new RangeError(`${option} takes a duration like 500ms, 90s or 2m, not "${text}".`);
}
