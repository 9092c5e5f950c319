// Puts the answers to the engine behind the port of the native provider's process.
import type { Server } from "@grpc/grpc-js";

import { engineAddressIn } from "../engine-address.ts";
import { startProcess } from "../started-process.ts";
import { packageSchema, packageVersion } from "./package-schema.ts";
import { ResourceProviderService } from "./protocol.ts";
import { nativeService } from "./service.ts";

/** Lets the server answer from now on. */
export function serve(server: Server): void {
  server.addService(
    ResourceProviderService,
    nativeService({
      ...startProcess(engineAddressIn(process.argv), "call"),
      version: packageVersion,
      schema: packageSchema,
    }),
  );
}
