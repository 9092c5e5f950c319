// Lets the processes of all operations share the code that Node.js has compiled once.
import { join } from "node:path";
import { run } from "../../build/machine/command.ts";

/** The files of Pulumi and of the gates that a plugin process loads. Its first argument is the engine's address. */
const LOADED = [
  "@pulumi/pulumi/cmd/dynamic-provider",
  "@pulumi/pulumi/proto/language_grpc_pb.js",
  "@aws-sdk/client-personalize",
  "@aws-sdk/credential-providers",
  "pulumi-personalize-readiness/provider",
];

/** The variable with which every process of a project uses the compiled code in its folder. */
export function compiledCode(folder: string): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: join(folder, "compiled") };
}

/**
 * Fills the folder with the compiled code of a plugin process. The engine ends that by a signal, and then Node.js keeps
 * nothing.
 *
 * @param folder the folder for the code; default: the project's own
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
