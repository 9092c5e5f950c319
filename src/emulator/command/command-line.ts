// The request of the command line.
import { milliseconds } from "../control/duration.ts";
import { CONTROL_OPERATIONS, controlOperationNamed } from "../control/table.ts";
import { EMULATED_KINDS } from "../kinds/table.ts";
import { datasetArnParts } from "../protocol/arn.ts";
import type { KindName } from "../protocol/kind-name.ts";
import type { KindTimelines } from "../state/kind-timelines.ts";
import { endingWith, type TimelineStep } from "../state/timeline.ts";
import { parseControl, type ControlCommand } from "./control-words.ts";
import { optionValues, START_OPTIONS } from "./options.ts";

/** The request of the arguments. */
export type Command = { readonly type: "help" } | StartCommand | ControlCommand;

/** The start of an emulator. */
export interface StartCommand {
  readonly type: "start";
  readonly port: number;
  readonly datasetArns: readonly string[];
  readonly timelines: Readonly<Partial<Record<KindName, KindTimelines>>>;
}

/** The request of the arguments. @throws RangeError whose message is one sentence for the person. */
export function parseCommandLine(args: readonly string[]): Command {
  const [word = "", ...rest] = args;
  const operation = controlOperationNamed(word);
  if (operation !== undefined) {
    return parseControl(operation, rest);
  }
  if (/^[^-]/.test(word)) {
    const words = CONTROL_OPERATIONS.map(({ name }) => name);
    throw new RangeError(
      `"${word}" is not a word of this command. The words are ${words.slice(0, -1).join(", ")} and ${words.slice(-1).join("")}.`,
    );
  }
  return parseStart(args);
}

function parseStart(args: readonly string[]): Command {
  const { values } = optionValues(args, START_OPTIONS);
  if (values.help) {
    return { type: "help" };
  }
  values.dataset.forEach(datasetArnParts);
  const pendingMs = milliseconds("--pending", values.pending);
  const inProgressMs = milliseconds("--in-progress", values["in-progress"]);
  return {
    type: "start",
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

/** A timeline of creation with other durations. With a reason the timeline ends as CREATE FAILED. */
function paced(
  [pending, inProgress, ...end]: readonly TimelineStep[],
  pendingMs: number,
  inProgressMs: number,
  failureReason: string | undefined,
): readonly TimelineStep[] {
  const course = [
    ...(pending ? [{ ...pending, forMs: pendingMs }] : []),
    ...(inProgress ? [{ ...inProgress, forMs: inProgressMs }] : []),
    ...end,
  ];
  return failureReason === undefined
    ? course
    : endingWith(course, { status: "CREATE FAILED", failureReason });
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) {
    return Number(text);
  }
  throw new RangeError(`--port takes a number from 0 to 65535, not "${text}".`);
}
