import type { dynamic } from "@pulumi/pulumi";

import "./pulumi/dynamic/es-modules.ts";
import { attend } from "./pulumi/watchdog.ts";
import { onEngineCancel } from "./pulumi/dynamic/engine-cancel.ts";
import { machineClock } from "./time/clock.ts";
import { engineAt } from "./pulumi/engine.ts";
import type { GateHost } from "./pulumi/plugin-process.ts";
import type { GateInputs } from "./state/gate-inputs.ts";
import * as lifecycle from "./pulumi/lifecycle.ts";
import { keepLookout } from "./aws/personalize-reader.ts";
import { noteRefreshNews } from "./pulumi/refresh-news.ts";
import type { GateState } from "./state/stored-gate.ts";

/** The engine's address is an argument of the plugin process, and of no other that may load this file. */
const [, program = "", address] = process.argv;
const engine = engineAt(program.includes("dynamic-provider") ? address : undefined);
const attendance = attend(
  () => engine.isGone(),
  // The plugin process serves nobody any more, and its open port would keep it alive for ever.
  () => process.exit(1),
);
onEngineCancel(() => {
  attendance.dismiss();
});

let stackProfile: string | undefined;

const host: GateHost = {
  lookout: keepLookout(machineClock),
  stackProfile: () => stackProfile,
  say: (urn, message) => engine.say(urn, message),
  warn: (urn, message) => engine.warn(urn, message),
  clock: machineClock,
  random: Math.random,
  refreshNews: noteRefreshNews(),
  attended: (wait) => attendance.attended(wait),
};

/**
 * What the text in the state leads to, in whichever version of this package is installed then. The name of this
 * export and its subpath are a stored format: they stay for ever.
 */
export const provider: dynamic.ResourceProvider<GateInputs, GateState> = {
  // Not awaited by calls that arrive meanwhile, so all it does is done before its first await.
  configure: async ({ config }) => {
    stackProfile = config.get("aws:profile");
    return Promise.resolve();
  },
  check: async (_olds, news) => Promise.resolve(lifecycle.check(news)),
  diff: async (_id, olds, news) => Promise.resolve(lifecycle.diff(host, olds, news)),
  create: async (inputs) => lifecycle.create(host, inputs),
  read: async (id, properties: GateState | GateInputs = { datasetImportJobArn: id }) =>
    lifecycle.read(host, properties),
  update: async (_id, olds, news) => lifecycle.update(host, olds, news),
  // There is nothing to delete: the gate made nothing.
  delete: async () => Promise.resolve(),
};
