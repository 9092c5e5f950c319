import { parseArgs } from "node:util";
import { datasetArnParts } from "./arn.ts";
import { type TimelineStep } from "./timeline.ts";

export const HELP = `pulumi-personalize-emulator: an Amazon Personalize on this machine, for trying out import jobs.

  --port N            port on 127.0.0.1 (default: any free one)
  --dataset ARN       dataset to have; may be given several times
                      (default: arn:aws:personalize:us-east-1:123456789012:dataset/demo/INTERACTIONS)
  --pending 1s        how long a new job is CREATE PENDING
  --in-progress 4s    how long it is CREATE IN_PROGRESS after that
  --fail "reason"     make jobs end as CREATE FAILED with this reason instead of ACTIVE
  --help              this text

Durations are written like 500ms, 90s, 2m or 1h. Ctrl-C ends it; nothing is kept.
`;

export interface Command {
  readonly port: number;
  readonly datasetArns: readonly string[];
  readonly timeline: readonly TimelineStep[];
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
  if (values.help) return "help";
  values.dataset.forEach(datasetArnParts);
  return {
    port: portOf(values.port),
    datasetArns: [...new Set(values.dataset)],
    timeline: [
      { status: "CREATE PENDING", forMs: milliseconds("--pending", values.pending) },
      { status: "CREATE IN_PROGRESS", forMs: milliseconds("--in-progress", values["in-progress"]) },
      values.fail === undefined
        ? { status: "ACTIVE" }
        : { status: "CREATE FAILED", failureReason: values.fail },
    ],
  };
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new RangeError(`--port takes a number from 0 to 65535, not "${text}".`);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

function milliseconds(option: string, text: string): number {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const scale = UNITS[unit];
  if (scale !== undefined) return Number(amount) * scale;
  throw new RangeError(`${option} takes a duration like 500ms, 90s or 2m, not "${text}".`);
}
