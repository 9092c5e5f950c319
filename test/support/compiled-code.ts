// Lets the processes of all operations share what Node.js has compiled once.
import { join } from "node:path";
import { run } from "../../build/machine/command.ts";

/** What a plugin process loads, of Pulumi and of the gates. Its first argument is the engine's address. */
const LOADED = [
  "@pulumi/pulumi/cmd/dynamic-provider",
  "@pulumi/pulumi/proto/language_grpc_pb.js",
  "@aws-sdk/client-personalize",
  "@aws-sdk/credential-providers",
  "pulumi-personalize-readiness/provider",
];

/** The variable that has every process of a project use the code that is kept in its folder. */
export function compiledCode(folder: string): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: join(folder, "compiled") };
}

/**
 * Fills it with what a plugin process compiles, because the engine ends that by a signal, and then Node.js keeps nothing.
 *
 * @param folder the folder that keeps the code, where that is not the project's own
 */
export async function compilePluginProcess(project: string, folder = project): Promise<void> {
  const loading = LOADED.map((name) => `require(${JSON.stringify(name)});`).join("");
  const args = ["-e", `${loading} process.exit()`, "plugin", "127.0.0.1:1"];
  await run(process.execPath, args, {
    cwd: project,
    env: compiledCode(folder),
    failure: "Node.js cannot load what a plugin process loads",
  });
}
