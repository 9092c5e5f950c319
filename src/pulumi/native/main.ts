#!/usr/bin/env node
// The native provider's process: Pulumi's engine starts it, reads its port, and calls it.
import { fstatSync } from "node:fs";

import { grpc } from "../grpc.ts";
import type * as serving from "./serve.ts";

function main(): void {
  endWithInput();
  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
      throw error;
    }
    // The engine takes the first line for the port, and shows every later line to the user.
    process.stdout.write(`${port}\n`);
    // The rest is loaded while the engine connects. No request comes before the end of that, because nothing else runs
    // meanwhile.
    const { serve } = require("./serve.js") as typeof serving;
    serve(server);
  });
}

/**
 * An engine that is killed closes the pipe to this process. A process without a pipe, as under `run-plugin`, is left to the
 * watchdog.
 */
function endWithInput(): void {
  const input = fstatSync(0);
  if (input.isFIFO() || input.isSocket()) {
    process.stdin.on("end", () => process.exit(1)).resume();
  }
}

main();
