/**
 * A stand-in for `pulumi-language-nodejs`, which runs a Node.js program for the engine.
 * The real host comes only with a downloaded CLI: its Go module is not published.
 */
const { spawn } = require("node:child_process");
const { createRequire } = require("node:module");
const { join } = require("node:path");

const engineAddress = process.argv.at(-1);

/** Node's own exit code for "the user has been told what went wrong", set by cmd/run. */
const ALREADY_REPORTED = 32;

function requireFrom(folder) {
  return createRequire(join(folder, "_"));
}

function pulumiSdk(folder) {
  const fromProject = requireFrom(folder);
  try {
    const sdk = createRequire(fromProject.resolve("@pulumi/pulumi"));
    return {
      grpc: sdk("@grpc/grpc-js"),
      services: sdk("./proto/language_grpc_pb.js"),
      messages: sdk("./proto/language_pb.js"),
      plugins: sdk("./proto/plugin_pb.js"),
      Empty: sdk("google-protobuf/google/protobuf/empty_pb.js").Empty,
    };
  } catch (error) {
    console.error(`@pulumi/pulumi cannot be loaded from ${folder}: run npm install there`);
    throw error;
  }
}

const { grpc, services, messages, plugins, Empty } = pulumiSdk(process.cwd());

function runArguments(request) {
  const info = request.getInfo();
  const flags = {
    monitor: request.getMonitorAddress(),
    engine: engineAddress,
    organization: request.getOrganization(),
    project: request.getProject(),
    stack: request.getStack(),
    "root-directory": info.getRootDirectory(),
    pwd: request.getPwd(),
    parallel: request.getParallel(),
  };
  return [
    requireFrom(info.getProgramDirectory()).resolve("@pulumi/pulumi/cmd/run"),
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
    ...(request.getDryrun() ? ["--dry-run"] : []),
    info.getEntryPoint() || ".",
    ...request.getArgsList(),
  ];
}

function programEnvironment(request) {
  const options = request.getInfo().getOptions()?.toJavaScript() ?? {};
  return {
    ...process.env,
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toArray())),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    PULUMI_NODEJS_TYPESCRIPT: String(options.typescript !== false),
    ...(options.tsconfig ? { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig } : {}),
  };
}

function outcome(code, signal) {
  const response = new messages.RunResponse();
  if (code === ALREADY_REPORTED) {
    response.setBail(true);
    response.setError("the program failed; what went wrong is told above");
  } else if (code !== 0) {
    response.setError(`Program exited with ${signal ?? `non-zero exit code: ${code}`}`);
  }
  return response;
}

function run(call, answer) {
  const program = spawn(process.execPath, runArguments(call.request), {
    env: programEnvironment(call.request),
    stdio: ["ignore", "inherit", "inherit"],
  });
  // The name is gRPC's. cspell:ignore cancelled
  call.on("cancelled", () => program.kill());
  program.on("error", (error) => answer(error));
  program.on("exit", (code, signal) => answer(null, outcome(code, signal)));
}

function about(_call, answer) {
  const response = new messages.AboutResponse();
  response.setExecutable(process.execPath);
  response.setVersion(process.version);
  answer(null, response);
}

function pluginInfo(_call, answer) {
  const response = new plugins.PluginInfo();
  response.setVersion("3.250.0");
  answer(null, response);
}

const server = new grpc.Server();
server.addService(services.LanguageRuntimeService, {
  about,
  getPluginInfo: pluginInfo,
  // With an empty list the engine fetches nothing up front, and looks for a plugin at its first use.
  getRequiredPackages: (_call, answer) => answer(null, new messages.GetRequiredPackagesResponse()),
  getRequiredPlugins: (_call, answer) => answer(null, new messages.GetRequiredPluginsResponse()),
  installDependencies: (call) => call.end(),
  cancel: (_call, answer) => answer(null, new Empty()),
  run,
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(String(port));
});

// The engine holds the other end: when the engine is killed outright, nobody is left to serve.
process.stdin.on("end", () => process.exit()).resume();
