// Puts behind the port of the native provider's process what answers the engine.
import type { Server } from "@grpc/grpc-js";

import { engineAddressIn } from "../engine-address.ts";
import { startProcess } from "../started-process.ts";
import { packageSchema, packageVersion } from "./package-schema.ts";
import { ResourceProviderService } from "./protocol.ts";
import { nativeService } from "./service.ts";

/** From now on the server answers. */
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
