// The provider that every gate in a state points at, and that Pulumi's dynamic-provider process runs.
import type { dynamic } from "@pulumi/pulumi";

import "./pulumi/dynamic/es-modules.ts";
import { dynamicProvider } from "./pulumi/dynamic/dynamic-provider.ts";
import { onEngineCancel } from "./pulumi/dynamic/engine-cancel.ts";
import { takeUrnsFromRequests } from "./pulumi/dynamic/urn-of-request.ts";
import { engineAddressIn } from "./pulumi/engine-address.ts";
import { startProcess } from "./pulumi/started-process.ts";
import type { GateInputs } from "./state/gate-inputs.ts";
import type { GateState } from "./state/stored-form.ts";

/** The engine's address is an argument of the plugin process, and of no other process that may load this file. */
const [, program = ""] = process.argv;
const address = program.includes("dynamic-provider") ? engineAddressIn(process.argv) : "";
const plugin = startProcess(address, "request");
onEngineCancel(() => {
  plugin.watchdog.endWaits();
});
takeUrnsFromRequests();

/**
 * The text in the state leads to this export, in the installed version of this package. The name of this
 * export and its subpath are a stored format: they stay forever.
 */
export const provider: dynamic.ResourceProvider<GateInputs, GateState> = dynamicProvider(plugin);
