// The Java program of this level, built with the SDK that `pulumi package add` makes outside of a project.
import { cp } from "node:fs/promises";
import { delimiter, join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";
import { packageAdded } from "./package-add.ts";
import { DOWNLOADING } from "./plugin-server.ts";

/** The folders that a run by hand leaves beside the program. */
const MADE = /[\\/](?:sdks|target)$/;

/**
 * Builds the program in `folder`, and returns its class path.
 *
 * @param server the place of the plugin, which the SDK names
 */
export async function javaClassPath(
  folder: string,
  server: string,
  say: (line: string) => void,
): Promise<string> {
  say(
    "building a Java program with the SDK that Pulumi makes: minutes the first time, while Maven downloads its libraries",
  );
  const program = join(repositoryRoot(), "test/languages/java");
  await cp(program, folder, { recursive: true, filter: (path) => !MADE.test(path) });
  const environment = {
    ...DOWNLOADING,
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  // Pulumi compiles what is there, so the program too.
  await packageAdded({ folder, environment }, "--server", server, "--language", "java");
  const target = join(folder, "target");
  return [join(target, "classes"), join(target, "dependency", "*")].join(delimiter);
}
