// The Java program of this level, built with the SDK that `pulumi package add` makes outside of a project.
import { cp } from "node:fs/promises";
import { delimiter, join } from "node:path";

import { lastLines } from "../../build/machine/process-output.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { addPackage } from "./package-add.ts";

/**
 * Builds the program in `folder`, and returns its class path.
 *
 * @param server the place of the plugin, which the SDK names
 */
export async function javaProgram(folder: string, server: string): Promise<string> {
  await cp(join(repositoryRoot(), "test/languages/java"), folder, { recursive: true });
  const environment = {
    NO_PROXY: "127.0.0.1",
    PULUMI_BACKEND_URL: `file://${folder}`,
    PULUMI_HOME: join(folder, "home"),
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  // Pulumi compiles what is there, so the program too.
  const { code, output } = await addPackage(
    { folder, environment },
    ...["--server", server, "--language", "java"],
  );
  if (code !== 0) {
    throw new Error(`The Java program cannot be built:\n${lastLines(output, 30)}`);
  }
  const target = join(folder, "target");
  return [join(target, "classes"), join(target, "dependency", "*")].join(delimiter);
}
