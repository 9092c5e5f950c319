"use strict";

/** A native provider that does nothing: the least that a resource of a native provider can cost. */
const { createRequire } = require("node:module");

const pulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const grpc = pulumi("@grpc/grpc-js");
const { ResourceProviderService } = pulumi("./proto/provider_grpc_pb.js");
const messages = pulumi("./proto/provider_pb.js");
const { PluginInfo } = pulumi("./proto/plugin_pb.js");
const { Empty } = pulumi("google-protobuf/google/protobuf/empty_pb.js");

const answers = {
  getPluginInfo() {
    const info = new PluginInfo();
    info.setVersion("0.0.1");
    return info;
  },
  checkConfig: inputsOf,
  check: inputsOf,
  diffConfig: noChange,
  diff: noChange,
  configure() {
    const response = new messages.ConfigureResponse();
    response.setAcceptsecrets(true);
    return response;
  },
  create(request) {
    const response = new messages.CreateResponse();
    response.setId("empty");
    response.setProperties(request.getProperties());
    return response;
  },
  read(request) {
    const response = new messages.ReadResponse();
    response.setId(request.getId());
    response.setProperties(request.getProperties());
    response.setInputs(request.getInputs());
    return response;
  },
  delete: () => new Empty(),
  cancel: () => new Empty(),
};

function inputsOf(request) {
  const response = new messages.CheckResponse();
  response.setInputs(request.getNews());
  return response;
}

function noChange() {
  const response = new messages.DiffResponse();
  response.setChanges(messages.DiffResponse.DiffChanges.DIFF_NONE);
  return response;
}

const server = new grpc.Server();
server.addService(
  ResourceProviderService,
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (call, done) => {
        done(null, answer(call.request));
      },
    ]),
  ),
);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (_error, port) => {
  process.stdout.write(`${port}\n`);
});
process.stdin
  .on("end", () => {
    process.exit();
  })
  .resume();
