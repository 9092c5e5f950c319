#!/usr/bin/env node
// The native provider's process: Pulumi's engine starts it, reads its port, and calls it.
import { fstatSync } from "node:fs";

import { personalizeReader } from "../../aws/personalize-reader.ts";
import { machineClock } from "../../time/clock.ts";
import { unfitness } from "../../wait/surroundings.ts";
import { engineAt } from "../engine.ts";
import { noticeOf } from "../notice.ts";
import { grpc } from "../pulumi-internals.ts";
import { noteRefreshNews } from "../refresh-news.ts";
import { startWatchdog } from "../watchdog.ts";
import { packageSchema } from "./package-schema.ts";
import { ResourceProviderService } from "./protocol.ts";
import { nativeService } from "./service.ts";

/** The process serves nobody any more, and its open port would keep it alive for ever. */
const end = (): void => {
  process.exit(1);
};

function main(): void {
  const [, , address = ""] = process.argv;
  const engine = engineAt(address);
  const watchdog = startWatchdog(() => engine.isGone(), end);
  endWithInput();

  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  server.addService(
    ResourceProviderService,
    nativeService({
      reader: personalizeReader(machineClock),
      clock: machineClock,
      random: Math.random,
      engine,
      watchdog,
      refreshNews: noteRefreshNews(),
      notice: noticeOf(
        unfitness({ nodeVersion: process.versions.node, env: process.env, ctrlC: "call" }),
      ),
      schema: packageSchema,
      endWaits: () => {
        watchdog.endWaits();
      },
    }),
  );
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
      throw error;
    }
    // The engine takes the first line for the port, and shows every later one to the user.
    process.stdout.write(`${port}\n`);
  });
}

/** An engine that is killed closes the pipe to this process. What has no pipe, as under `run-plugin`, is left to the watchdog. */
function endWithInput(): void {
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) {
    process.stdin.on("end", end).resume();
  }
}

main();
