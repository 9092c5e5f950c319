// A plugin process whose start and memory can be measured.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repositoryRoot } from "../../support/repository-root.ts";
import { grpc, messages, ResourceProviderClient, Struct } from "./pulumi-protocol.ts";

type Json = Readonly<Record<string, unknown>>;

/** A real process of a provider, spoken to as the engine speaks to it. */
export interface ProviderProcess {
  /** When it was started, in milliseconds since the epoch. */
  readonly startedAtMs: number;
  /** When it said that it serves; until then it has not seen a provider. */
  readonly servesAtMs: number;
  /** Checks the inputs, as the engine does first, then creates; returns the outputs. */
  create(inputs: Json): Promise<Json>;
  /** Ends it, and with it every call under way. */
  stop(): Promise<void>;
}

/** A process of dynamic providers. */
export interface PluginProcess extends ProviderProcess {
  /** The memory in use after a collection of all garbage. */
  memory(): Promise<NodeJS.MemoryUsage>;
}

/** The URN by which a native provider knows of which type a resource is; a dynamic provider reads no URN. */
const URN =
  "urn:pulumi:test::costs::personalize-readiness:index:DatasetImportJobReadiness::import-0";

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts the process of dynamic providers in the folder of a project, and waits until it has been configured. */
export async function startPluginProcess(
  folder: string,
  engineAddress: string,
  environment: Environment,
): Promise<PluginProcess> {
  const script = createRequire(join(folder, "_")).resolve("@pulumi/pulumi/cmd/dynamic-provider");
  const probe = join(repositoryRoot(), "test/bench/costs/memory-probe.cjs");
  const startedAtMs = Date.now();
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--require", probe, script, engineAddress],
    {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["pipe", "pipe", "inherit", "ipc"],
    },
  );
  return {
    ...(await configured(child, startedAtMs)),
    async memory() {
      child.send("memory");
      const [usage] = (await once(child, "message")) as [NodeJS.MemoryUsage];
      return usage;
    },
  };
}

/** Starts the process of a native provider by its command, and waits until it has been configured. */
export function startProvider(
  [program, ...args]: readonly [string, ...string[]],
  folder: string,
  engineAddress: string,
  environment: Environment,
): Promise<ProviderProcess> {
  const startedAtMs = Date.now();
  const child = spawn(program, [...args, engineAddress], {
    cwd: folder,
    env: { ...process.env, ...environment },
    // A native provider ends when the engine closes the pipe to it.
    stdio: ["pipe", "pipe", "inherit"],
  });
  return configured(child, startedAtMs);
}

async function configured(child: ChildProcess, startedAtMs: number): Promise<ProviderProcess> {
  if (child.stdout === null) {
    throw new Error("the plugin process has no stdout to tell its port on");
  }
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  const servesAtMs = Date.now();
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());

  const configuration = new messages.ConfigureRequest();
  configuration.setArgs(struct({}));
  await answered(client.configure.bind(client), configuration);

  return {
    startedAtMs,
    servesAtMs,
    async create(inputs) {
      const check = new messages.CheckRequest();
      check.setUrn(URN);
      check.setOlds(struct({}));
      check.setNews(struct(inputs));
      const checked = await answered(client.check.bind(client), check);
      const create = new messages.CreateRequest();
      create.setUrn(URN);
      create.setProperties(checked.getInputs());
      const created = await answered(client.create.bind(client), create);
      return created.getProperties()?.toJavaScript() ?? {};
    },
    async stop() {
      client.close();
      // As the engine does. After SIGTERM the process would live on for a while.
      child.kill("SIGINT");
      await once(child, "exit");
    },
  };
}

function struct(value: Json): InstanceType<typeof Struct> {
  return Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]);
}

type Method<Q, A> = (
  request: Q,
  metadata: InstanceType<typeof grpc.Metadata>,
  options: object,
  done: (error: Error | null, answer: A) => void,
) => unknown;

function answered<Q, A>(method: Method<Q, A>, request: Q): Promise<A> {
  return new Promise((resolve, reject) => {
    method(request, new grpc.Metadata(), {}, (error, answer) => {
      if (error === null) {
        resolve(answer);
      } else {
        reject(error);
      }
    });
  });
}
