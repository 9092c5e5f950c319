// Puts behind the port of the native provider's process what answers the engine.
import type { Server } from "@grpc/grpc-js";

import { startProcess } from "../started-process.ts";
import { packageSchema, packageVersion } from "./package-schema.ts";
import { ResourceProviderService } from "./protocol.ts";
import { nativeService } from "./service.ts";

/** From now on the server answers. The engine's address is the argument of the process. */
export function serve(server: Server): void {
  const [, , address = ""] = process.argv;
  server.addService(
    ResourceProviderService,
    nativeService({
      ...startProcess(address, "call"),
      version: packageVersion,
      schema: packageSchema,
    }),
  );
}
