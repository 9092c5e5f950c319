// The preview of a gate: one look, no waiting, no failing.
import { PATIENCE_MS } from "../../aws/patience.ts";
import { shownStatus } from "../../kinds/status.ts";
import { shortName } from "../../kinds/short-name.ts";
import { estimateFrom } from "../../schedule/estimate.ts";
import type { GateSpec } from "../../state/gate-spec.ts";
import { outputNames, type StoredGate } from "../../state/stored-form.ts";
import { UNKNOWN } from "../../state/validation.ts";
import { withinLimit } from "../../time/time-limit.ts";
import { NOT_FOUND_TOLERANCE_MS } from "../../wait/decision.ts";
import {
  AccessRefusedError,
  CredentialsError,
  DeadlinePassedError,
  NoAnswerError,
  NotFoundError,
  SettingError,
} from "../../wait/errors.ts";
import { earlierDurationsOf } from "../../wait/readiness.ts";
import { forecastLine, noAnswerLine, notFoundLine } from "../../wait/progress.ts";
import { ReadinessError } from "../../wait/readiness-error.ts";
import type { RowLine } from "../../wait/row-line.ts";
import { create, update } from "../lifecycle.ts";
import type { PluginProcess } from "../plugin-process.ts";
import { refusalText } from "./native-response.ts";
import type { Properties } from "./properties.ts";
import { outputsOf } from "./stored-gate.ts";

/** The longest time for a history, in milliseconds: a silence is noted before that, so that the next gate need not wait. */
const LONGEST_HISTORY_MS = PATIENCE_MS + 1_000;

/** The errors of a look without an answer, and the reason in words. A look that was canceled needs no words. */
const WITHOUT_ANSWER = [
  [NoAnswerError, "AWS did not answer"],
  [AccessRefusedError, "AWS refused to answer"],
  [CredentialsError, "AWS got no valid credentials"],
  [SettingError, "a setting of this machine prevents an answer"],
] as const;

/**
 * Asks what `pulumi up` would do now. A ready resource shows its outputs. For another, a message says what `up` would
 * wait for, or why AWS has told nothing, or a warning says why `up` would fail. In these cases `unknownOutputs` makes the
 * outputs.
 *
 * @param before the gate that `up` would update; undefined where `up` would create the gate
 */
export async function previewed(
  process: PluginProcess,
  spec: GateSpec,
  before?: StoredGate,
): Promise<Properties> {
  const plugin = withShortPatience(process);
  const oneLook: GateSpec = { ...spec, deadlines: { create: 0, update: 0, read: 0 } };
  const response = await (before === undefined
    ? create(plugin, oneLook)
    : update(plugin, before, oneLook));
  if (response.type === "ready") {
    return outputsOf(response.gate);
  }
  const { urn } = spec;
  const { error } = response;
  if (urn !== undefined && error instanceof ReadinessError) {
    const name = shortName(error.facts.target, error.facts.resource);
    if (error instanceof DeadlinePassedError) {
      await plugin.engine.sayAndKeep(urn, await forecast(plugin, spec, name, error));
    } else if (error instanceof NotFoundError && before === undefined) {
      // The same `up` may make first what the gate waits for.
      const forMs = Math.min(NOT_FOUND_TOLERANCE_MS, spec.deadlines.create);
      await plugin.engine.sayAndKeep(urn, notFoundLine(name, forMs));
    } else if (error.outcome.onRefresh !== "fails") {
      const message = `As it is now, pulumi up would fail: ${refusalText(error)}`;
      await plugin.engine.warn(urn, message);
    } else {
      const [, reason] = WITHOUT_ANSWER.find(([type]) => error instanceof type) ?? [];
      if (reason !== undefined) {
        await plugin.engine.sayAndKeep(urn, noAnswerLine(name, reason));
      }
    }
  }
  return unknownOutputs(spec);
}

/**
 * The outputs before the gate opens. Known are the ARNs that the gate is given, the ARN that it expects, and the outputs that
 * derive from these: the gate opens with no others. The rest is unknown.
 */
export function unknownOutputs({ target: { kind }, inputs, expectedArn }: GateSpec): Properties {
  const given = inputs as Properties;
  const { expected, derived } = kind;
  const names = outputNames(kind).filter((name) => name !== "drift");
  const certain = Object.fromEntries(
    names.map((name) => [
      name,
      given[name] ?? (name === expected?.member ? expectedArn : undefined),
    ]),
  );
  return Object.fromEntries(
    names.map((name) => [name, certain[name] ?? derived?.[name]?.(certain) ?? UNKNOWN]),
  );
}

/** The same plugin process, which takes a short silence of AWS for no answer, also for the gates that a preview asks about next. */
function withShortPatience(plugin: PluginProcess): PluginProcess {
  const { reader, clock } = plugin;
  const { briefly } = reader;
  return {
    ...plugin,
    reader: {
      ...briefly,
      briefly,
      poll: (access, kind, arn) => ({
        ...reader.poll(access, kind, arn),
        look: (signal) => briefly.resource(access, kind, arn, clock.elapsedMs(), signal),
      }),
    },
  };
}

/** The line about the wait of `up`. */
async function forecast(
  { reader, clock, watchdog }: PluginProcess,
  spec: GateSpec,
  name: string,
  { facts: { target, resource, ageMs } }: DeadlinePassedError,
): Promise<RowLine> {
  const siblings = reader.briefly.history;
  const estimate =
    resource &&
    (await watchdog
      .watched((signal) =>
        withinLimit(LONGEST_HISTORY_MS, signal, (own) =>
          earlierDurationsOf(spec, { reader: { ...reader, siblings }, clock }, resource, own),
        ),
      )
      .then((durations) => durations && estimateFrom(durations))
      // The message can do without the history, and a long list takes long.
      .catch(() => undefined));
  return forecastLine({
    name,
    status: resource && shownStatus(target.kind, resource),
    ageMs,
    estimate,
  });
}
