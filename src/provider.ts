// What every gate in a state points at: the provider that Pulumi's dynamic-provider process runs.
import type { dynamic } from "@pulumi/pulumi";

import "./pulumi/dynamic/es-modules.ts";
import { personalizeReader } from "./aws/personalize-reader.ts";
import { dynamicProvider } from "./pulumi/dynamic/dynamic-provider.ts";
import { onEngineCancel } from "./pulumi/dynamic/engine-cancel.ts";
import { takeUrnsFromRequests } from "./pulumi/dynamic/urn-of-request.ts";
import { engineAt } from "./pulumi/engine.ts";
import { noticeOf } from "./pulumi/notice.ts";
import { noteRefreshNews } from "./pulumi/refresh-news.ts";
import { startWatchdog } from "./pulumi/watchdog.ts";
import type { GateInputs } from "./state/gate-inputs.ts";
import type { GateState } from "./state/stored-form.ts";
import { machineClock } from "./time/clock.ts";
import { unfitness } from "./wait/surroundings.ts";

/** The engine's address is an argument of the plugin process, and of no other process that may load this file. */
const [, program = "", address = ""] = process.argv;
const engine = engineAt(program.includes("dynamic-provider") ? address : "");
const watchdog = startWatchdog(
  () => engine.isGone(),
  // The plugin process serves nobody any more, and its open port would keep it alive for ever.
  () => process.exit(1),
);
onEngineCancel(() => {
  watchdog.endWaits();
});
takeUrnsFromRequests();

/**
 * The text in the state leads to this export, in whichever version of this package is installed then. The name of this
 * export and its subpath are a stored format: they stay for ever.
 */
export const provider: dynamic.ResourceProvider<GateInputs, GateState> = dynamicProvider({
  reader: personalizeReader(machineClock),
  clock: machineClock,
  random: Math.random,
  engine,
  watchdog,
  refreshNews: noteRefreshNews(),
  notice: noticeOf(
    unfitness({ nodeVersion: process.versions.node, env: process.env, ctrlC: "request" }),
  ),
});
