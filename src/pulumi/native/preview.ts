// What a preview says of a gate: one look, no waiting, no failing.
import { shownStatus } from "../../kinds/status.ts";
import { shortName } from "../../kinds/short-name.ts";
import { estimateFrom } from "../../schedule/estimate.ts";
import type { GateSpec } from "../../state/gate-spec.ts";
import { outputNames } from "../../state/stored-form.ts";
import { UNKNOWN } from "../../state/validation.ts";
import { withinLimit } from "../../time/time-limit.ts";
import { DeadlinePassedError } from "../../wait/errors.ts";
import { earlierDurationsOf } from "../../wait/readiness.ts";
import { forecastLine } from "../../wait/progress.ts";
import { ReadinessError } from "../../wait/readiness-error.ts";
import type { PluginProcess } from "../plugin-process.ts";
import type { Response } from "../response.ts";
import { sentencesOf } from "../response-limits.ts";
import { outputsOf } from "./gate-request.ts";
import type { Properties } from "./properties.ts";

/** How long a preview waits for an answer of AWS, in milliseconds. */
const PATIENCE_MS = 10_000;

/** AWS has not answered while the preview waited. Nobody is told. */
const TIME_UP = new Error();

/**
 * Asks what `pulumi up` would do now. A ready resource shows its outputs. For another, the row of the gate says what `up` would
 * wait for, or a warning says why `up` would fail; its outputs are unknown, as they are where AWS does not answer.
 *
 * @param operate the operation of `up`, with a spec and a plugin process that give it one look
 */
export async function previewed(
  plugin: PluginProcess,
  spec: GateSpec,
  operate: (plugin: PluginProcess, spec: GateSpec) => Promise<Response>,
): Promise<Properties> {
  const { urn } = spec;
  const response = await operate(impatient(plugin), {
    ...spec,
    deadlines: { create: 0, update: 0, read: 0 },
  });
  if (response.type === "ready") {
    return outputsOf(response.gate);
  }
  const { error } = response;
  if (urn !== undefined && error instanceof ReadinessError) {
    if (error instanceof DeadlinePassedError) {
      await plugin.engine.say(urn, await forecast(plugin, spec, error));
    } else if (error.outcome.onRefresh !== "fails") {
      const reasons = sentencesOf(error, "native").join(" ");
      await plugin.engine.warn(urn, `As it is now, pulumi up would fail. ${reasons}`);
    }
  }
  return unknownOutputs(spec);
}

/** Outputs of which only those are known that the gate is given: its own ARN, or its parent's ARN. */
export function unknownOutputs({ target: { kind }, inputs }: GateSpec): Properties {
  const given = inputs as Properties;
  const names = outputNames(kind).filter((name) => name !== "drift");
  return Object.fromEntries(names.map((name) => [name, given[name] ?? UNKNOWN]));
}

/** The same plugin process, whose waits end when the preview has waited long enough. */
function impatient(plugin: PluginProcess): PluginProcess {
  return {
    ...plugin,
    watchdog: {
      watched: (wait) =>
        plugin.watchdog.watched(async (signal) => {
          const result = await withinLimit(PATIENCE_MS, signal, wait);
          if (result === undefined) {
            throw TIME_UP;
          }
          return result;
        }),
    },
  };
}

/** What `up` would wait for, in a line. */
async function forecast(
  { reader, clock, watchdog }: PluginProcess,
  spec: GateSpec,
  { facts: { target, resource, ageMs } }: DeadlinePassedError,
): Promise<string> {
  const durations =
    resource === undefined
      ? []
      : await watchdog.watched((signal) =>
          withinLimit(PATIENCE_MS, signal, (limited) =>
            earlierDurationsOf(spec, { reader, clock }, resource, limited),
          ).catch(() => undefined),
        );
  return forecastLine({
    name: shortName(target, resource),
    status: resource && shownStatus(target.kind, resource),
    ageMs,
    estimate: estimateFrom(durations ?? []),
  });
}
