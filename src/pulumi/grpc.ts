// The very copy of gRPC that speaks the engine's protocol in this process.
import type * as grpcModule from "@grpc/grpc-js";

import { insidePulumi } from "./inside-pulumi.ts";

export const grpc = insidePulumi("@grpc/grpc-js") as typeof grpcModule;
