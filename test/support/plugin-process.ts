// The real plugin process of dynamic providers, spoken to as the engine speaks to it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

import { grpc } from "../../src/pulumi/grpc.ts";
import { Struct } from "../../src/pulumi/pulumi-internals.ts";
import { STORED_TEXT } from "../../src/gates/stored-text.ts";
import { COMPILED_REPOSITORY } from "./compiled-repository.ts";
import { callPlugin, type Failed, type Method } from "./plugin-call.ts";

type Json = Record<string, unknown>;

/** The reply over gRPC. */
export interface Reply extends Failed {
  readonly id?: string;
  readonly properties?: Json;
  readonly failures?: readonly { property: string; reason: string }[];
  readonly changes?: number;
  readonly replaces?: readonly string[];
}

/** The real plugin process of dynamic providers, spoken to as the engine speaks to it. */
export interface PluginProcess {
  /** The exit code, once the process has ended by itself; null when a signal has ended it. */
  readonly ended: Promise<number | null>;
  /** The output of the process on stderr. */
  stderr(): string;
  configure(config: Json): Promise<void>;
  check(olds: Json, news: Json): Promise<Reply>;
  diff(id: string, olds: Json, news: Json): Promise<Reply>;
  create(inputs: Json): Promise<Reply>;
  /** `urn` is the current URN of the resource. */
  read(id: string, properties: Json, inputs?: Json, urn?: string): Promise<Reply>;
  update(id: string, olds: Json, news: Json): Promise<Reply>;
  delete(id: string, properties: Json): Promise<Reply>;
  /** Cancels, as the engine does on the first Ctrl-C. */
  cancel(): Promise<void>;
  /** Sends SIGTERM, as a CI runner may when it stops a job. */
  terminate(): void;
  stop(): Promise<void>;
}

/** @param engineArguments flags of the CLI, then the engine's address */
export async function startPluginProcess(
  env: Record<string, string>,
  engineArguments: readonly string[],
): Promise<PluginProcess> {
  const child = spawn(
    process.execPath,
    [require.resolve("@pulumi/pulumi/cmd/dynamic-provider"), ...engineArguments],
    {
      env: { PATH: process.env.PATH ?? "", ...COMPILED_REPOSITORY, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => {
    stderr += text.toString();
  });
  const ended = once(child, "exit").then(([code]) => code as number | null);
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());

  const struct = (value: Json) =>
    Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]);
  const withText = (value: Json) => struct({ __provider: STORED_TEXT, ...value });
  const call = <Q, A>(
    method: Method<Q, A>,
    request: Q,
    reply: (answer: A) => Reply,
  ): Promise<Reply> => callPlugin(method, request, reply);

  const plugin: PluginProcess = {
    ended,
    stderr: () => stderr,
    async configure(config) {
      const request = new messages.ConfigureRequest();
      request.setArgs(struct(config));
      await call(client.configure.bind(client), request, () => ({}));
    },
    check(olds, news) {
      const request = new messages.CheckRequest();
      request.setOlds(struct(olds));
      request.setNews(withText(news));
      return call(client.check.bind(client), request, (answer) => ({
        properties: answer.getInputs()?.toJavaScript(),
        failures: answer.getFailuresList().map((failure) => failure.toObject()),
      }));
    },
    diff(id, olds, news) {
      const request = new messages.DiffRequest();
      request.setId(id);
      request.setOlds(withText(olds));
      request.setNews(withText(news));
      return call(client.diff.bind(client), request, (answer) => ({
        changes: answer.getChanges(),
        replaces: answer.getReplacesList(),
      }));
    },
    create(inputs) {
      const request = new messages.CreateRequest();
      request.setProperties(withText(inputs));
      return call(client.create.bind(client), request, (answer) => ({
        id: answer.getId(),
        properties: answer.getProperties()?.toJavaScript(),
      }));
    },
    read(id, properties, inputs, urn = "") {
      const request = new messages.ReadRequest();
      request.setId(id);
      request.setUrn(urn);
      if (inputs === undefined) {
        request.setProperties(withText(properties));
      } else {
        request.setInputs(withText(inputs));
      }
      return call(client.read.bind(client), request, (answer) => ({
        id: answer.getId(),
        properties: answer.getProperties()?.toJavaScript(),
      }));
    },
    update(id, olds, news) {
      const request = new messages.UpdateRequest();
      request.setId(id);
      request.setOlds(withText(olds));
      request.setNews(withText(news));
      return call(client.update.bind(client), request, (answer) => ({
        properties: answer.getProperties()?.toJavaScript(),
      }));
    },
    delete(id, properties) {
      const request = new messages.DeleteRequest();
      request.setId(id);
      request.setProperties(withText(properties));
      return call(client.delete.bind(client), request, () => ({}));
    },
    async cancel() {
      await call(client.cancel.bind(client), new Empty(), () => ({}));
    },
    terminate() {
      child.kill("SIGTERM");
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
  // The engine always configures the provider first.
  await plugin.configure({});
  return plugin;
}
