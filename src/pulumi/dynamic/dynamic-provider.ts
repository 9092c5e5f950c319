// The dynamic provider: the functions that Pulumi's dynamic-provider process calls, over the operations of all fronts.
import type { dynamic } from "@pulumi/pulumi";

import type { GateInputs } from "../../state/gate-inputs.ts";
import { parseGate, parseState, type GateDefaults } from "../../state/parse.ts";
import type { GateState } from "../../state/stored-form.ts";
import { validateInputs } from "../../state/validation.ts";
import * as lifecycle from "../lifecycle.ts";
import type { PluginProcess } from "../plugin-process.ts";
import { checked, diffResult, readResult, written } from "./dynamic-response.ts";

/** The provider of all gates of a plugin process. */
export function dynamicProvider(
  plugin: PluginProcess,
): dynamic.ResourceProvider<GateInputs, GateState> {
  /** The profile of the stack's configuration counts for gates that name no profile. */
  let defaults: GateDefaults = {};
  return {
    // Other calls do not wait for this call to end, so everything is done before the first await.
    configure: async ({ config }) => {
      defaults = { profile: config.get("aws:profile") };
      return Promise.resolve();
    },
    check: async (_olds, news) => Promise.resolve(checked(news, validateInputs(news))),
    diff: async (_id, olds, news) =>
      diffResult(await lifecycle.diff(plugin, parseState(olds), parseGate(news, defaults))),
    create: async (inputs) => written(await lifecycle.create(plugin, parseGate(inputs, defaults))),
    // Only a state has a version: the properties of a `get` are inputs.
    read: async (id, properties: GateState | GateInputs = { datasetImportJobArn: id }) =>
      readResult(
        "__stateVersion" in properties
          ? await lifecycle.refresh(plugin, parseState(properties, defaults))
          : await lifecycle.get(
              plugin,
              parseGate(properties, defaults),
              validateInputs(properties),
            ),
      ),
    update: async (_id, olds, news) =>
      written(await lifecycle.update(plugin, parseState(olds), parseGate(news, defaults))),
    // The gate made nothing, so there is nothing to delete.
    delete: async () => Promise.resolve(),
  };
}
