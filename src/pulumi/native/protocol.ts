// The parts of Pulumi's protocol that the native provider speaks, beyond those that every front needs.
import type * as emptyModule from "google-protobuf/google/protobuf/empty_pb";

import { insidePulumi } from "../inside-pulumi.ts";

export { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
export { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
export {
  CheckFailure,
  CheckResponse,
  ConfigureResponse,
  CreateResponse,
  DiffResponse,
  GetSchemaResponse,
  PropertyDiff,
  ReadResponse,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";

export const { Empty } = insidePulumi(
  "google-protobuf/google/protobuf/empty_pb",
) as typeof emptyModule;
