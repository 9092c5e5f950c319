// A server on loopback with an archive of the plugin, from which the generated SDKs have Pulumi download it.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";

import { archiveName } from "../../build/plugin/archives.ts";
import { thisMachine } from "../../build/plugin/platforms.ts";
import { run } from "../../build/machine/command.ts";
import { startFileServer } from "../support/file-server.ts";
import { GATES_PLUGIN, placePlugin } from "../support/plugin-folder.ts";
import manifest from "../../package.json";

/** The variables with which the CLI downloads the plugin from the server. */
export const DOWNLOADING = {
  NO_PROXY: "127.0.0.1",
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false",
};

/** Starts the server, which ends with this process, and returns its URL. The plugin is the compiled one of this repository. */
export async function startPluginServer(folder: string): Promise<string> {
  const plugin = join(folder, "plugin");
  const served = join(folder, "served");
  await placePlugin(plugin);
  await mkdir(served);
  const archive = join(served, archiveName(manifest.version, thisMachine()));
  await run("tar", ["-czf", archive, `pulumi-resource-${GATES_PLUGIN.name}`], { cwd: plugin });
  return (await startFileServer(served)).url;
}
