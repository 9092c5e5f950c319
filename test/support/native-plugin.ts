// The real process of the native provider, spoken to as the engine speaks to it.
import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import { grpc } from "../../src/pulumi/grpc.ts";
import { Struct } from "../../src/pulumi/pulumi-internals.ts";
import { callPlugin, type Failed, type Method } from "./plugin-call.ts";
import { COMPILED_REPOSITORY } from "./compiled-repository.ts";
import { repositoryRoot } from "./repository-root.ts";

export type Json = Readonly<Record<string, unknown>>;

/** The URN of a gate of the native provider. */
export const NATIVE_URN =
  "urn:pulumi:dev::shop::personalize-readiness:index:DatasetImportJobReadiness::ready";

/** The engine's words besides the properties. */
interface Asked {
  /** The URN. Default: `NATIVE_URN`. */
  readonly urn?: string;
  /** The timeout, in seconds; 0 means none. Default: 0. */
  readonly timeout?: number;
  readonly preview?: boolean;
}

export interface Mistake {
  readonly property: string;
  readonly reason: string;
}

/** The answer of `diff`. */
export interface Difference {
  /** 1: no changes; 2: some changes. */
  readonly changes: number;
  readonly replaces: readonly string[];
  /** The difference of each argument, by its number in the protocol. */
  readonly detailed: Readonly<Record<string, number>>;
}

/** The gate that an operation leaves. */
export interface Left {
  readonly id: string;
  readonly properties: Json;
  readonly inputs: Json;
}

export interface NativePlugin {
  /** The exit code, once the process has ended by itself; null when a signal has ended it. */
  readonly ended: Promise<number | null>;
  /** The output of the process, the port included. */
  output(): string;
  checkConfig(settings: Json): Promise<readonly Mistake[]>;
  configure(settings: Json): Promise<void>;
  check(news: Json, urn?: string): Promise<{ readonly failures?: readonly Mistake[] } & Failed>;
  diff(
    state: { readonly inputs: Json; readonly outputs: Json },
    news: Json,
    urn?: string,
  ): Promise<Partial<Difference> & Failed>;
  create(inputs: Json, asked?: Asked): Promise<Partial<Left> & Failed>;
  update(
    state: { readonly inputs: Json; readonly outputs: Json },
    news: Json,
    asked?: Asked,
  ): Promise<Partial<Left> & Failed>;
  /** A refresh has both; a `get` has inputs; an import has neither. */
  read(
    id: string,
    known?: { readonly inputs?: Json; readonly outputs?: Json },
    asked?: Asked,
  ): Promise<Partial<Left> & Failed>;
  delete(id: string): Promise<Failed>;
  version(): Promise<string>;
  /** Whether other settings make a change: 1 means no change, 2 means some changes. */
  diffConfig(before: Json, settings: Json): Promise<Partial<Difference> & Failed>;
  /** Sends a request as it is, and returns only its failure. */
  ask<Request>(
    call: (client: ResourceProviderClient) => Method<Request, unknown>,
    request: Request,
  ): Promise<Failed>;
  /** Cancels, as the engine does on the first Ctrl-C. */
  cancel(): Promise<void>;
  /** Sends SIGTERM, as a CI runner may when it stops a job. */
  terminate(): void;
  /** Closes the pipe, as an engine does that is killed. */
  closeInput(): void;
  stop(): Promise<void>;
}

/**
 * @param engineArguments flags of the CLI, then the engine's address
 * @param input the standard input of the process: the pipe of an engine, or nothing
 */
export async function startNativePlugin(
  env: Readonly<Record<string, string>>,
  engineArguments: readonly string[],
  input: "pipe" | "ignore" = "pipe",
): Promise<NativePlugin> {
  // The level "delivery" tries the executables in the same way.
  const { NATIVE_EXECUTABLE } = process.env;
  const [command, ...first] = NATIVE_EXECUTABLE
    ? [NATIVE_EXECUTABLE]
    : [process.execPath, join(repositoryRoot(), "dist/pulumi/native/main.js")];
  const child = spawn(command, [...first, ...engineArguments], {
    env: { PATH: process.env.PATH ?? "", ...COMPILED_REPOSITORY, ...env },
    stdio: [input, "pipe", "pipe"],
  }) as ChildProcessByStdio<Writable | null, Readable, Readable>;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => {
      output += text.toString();
    });
  }
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const [port] = (await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then((code) => {
      throw new Error(`The provider ended with ${String(code)} before it said its port: ${output}`);
    }),
  ])) as [string];
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());

  const struct = (value: Json) =>
    Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]);
  const plain = (value: { toJavaScript(): object } | undefined): Json =>
    (value?.toJavaScript() ?? {}) as Json;

  const plugin: NativePlugin = {
    ended,
    output: () => output,
    async checkConfig(settings) {
      const request = new messages.CheckRequest();
      request.setNews(struct(settings));
      const { mistakes } = await callPlugin(client.checkConfig.bind(client), request, (answer) => ({
        mistakes: answer.getFailuresList().map((one) => one.toObject()),
      }));
      return mistakes;
    },
    async configure(settings) {
      const request = new messages.ConfigureRequest();
      request.setArgs(struct(settings));
      request.setAcceptsecrets(true);
      await callPlugin(client.configure.bind(client), request, () => ({}));
    },
    check(news, urn = NATIVE_URN) {
      const request = new messages.CheckRequest();
      request.setUrn(urn);
      request.setNews(struct(news));
      return callPlugin(client.check.bind(client), request, (answer) => ({
        failures: answer.getFailuresList().map((one) => one.toObject()),
      }));
    },
    diff({ inputs, outputs }, news, urn = NATIVE_URN) {
      const request = new messages.DiffRequest();
      request.setUrn(urn);
      request.setOlds(struct(outputs));
      request.setOldInputs(struct(inputs));
      request.setNews(struct(news));
      return callPlugin(client.diff.bind(client), request, (answer) => ({
        changes: answer.getChanges(),
        replaces: answer.getReplacesList(),
        detailed: Object.fromEntries(
          [...answer.getDetaileddiffMap().entries()].map(([name, one]) => [name, one.getKind()]),
        ),
      }));
    },
    create(inputs, { urn = NATIVE_URN, timeout = 0, preview = false } = {}) {
      const request = new messages.CreateRequest();
      request.setUrn(urn);
      request.setProperties(struct(inputs));
      request.setTimeout(timeout);
      request.setPreview(preview);
      return callPlugin(client.create.bind(client), request, (answer) => ({
        id: answer.getId(),
        properties: plain(answer.getProperties()),
      }));
    },
    update({ inputs, outputs }, news, { urn = NATIVE_URN, timeout = 0, preview = false } = {}) {
      const request = new messages.UpdateRequest();
      request.setUrn(urn);
      request.setOlds(struct(outputs));
      request.setOldInputs(struct(inputs));
      request.setNews(struct(news));
      request.setTimeout(timeout);
      request.setPreview(preview);
      return callPlugin(client.update.bind(client), request, (answer) => ({
        properties: plain(answer.getProperties()),
      }));
    },
    read(id, { inputs, outputs } = {}, { urn = NATIVE_URN, timeout = 0 } = {}) {
      const request = new messages.ReadRequest();
      request.setUrn(urn);
      request.setId(id);
      request.setTimeout(timeout);
      if (inputs !== undefined) {
        request.setInputs(struct(inputs));
      }
      if (outputs !== undefined) {
        request.setProperties(struct(outputs));
      }
      return callPlugin(client.read.bind(client), request, (answer) => ({
        id: answer.getId(),
        properties: plain(answer.getProperties()),
        inputs: plain(answer.getInputs()),
      }));
    },
    delete(id) {
      const request = new messages.DeleteRequest();
      request.setUrn(NATIVE_URN);
      request.setId(id);
      return callPlugin(client.delete.bind(client), request, () => ({}));
    },
    diffConfig(before, settings) {
      const request = new messages.DiffRequest();
      request.setOldInputs(struct(before));
      request.setNews(struct(settings));
      return callPlugin(client.diffConfig.bind(client), request, (answer) => ({
        changes: answer.getChanges(),
        replaces: answer.getReplacesList(),
      }));
    },
    ask: (call, request) => callPlugin(call(client), request, () => ({})),
    async version() {
      const { version } = await callPlugin(
        client.getPluginInfo.bind(client),
        new Empty(),
        (answer) => ({ version: answer.getVersion() }),
      );
      return version;
    },
    async cancel() {
      await callPlugin(client.cancel.bind(client), new Empty(), () => ({}));
    },
    terminate() {
      child.kill("SIGTERM");
    },
    closeInput() {
      child.stdin?.end();
    },
    async stop() {
      client.close();
      if (child.exitCode === null && child.signalCode === null) {
        // As the engine does. After SIGTERM the process would live on for a while.
        child.kill("SIGINT");
        await ended;
      }
    },
  };
  await plugin.configure({});
  return plugin;
}
