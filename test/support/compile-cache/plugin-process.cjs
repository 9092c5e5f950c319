// Loads what a plugin process loads for its first gate, has Node.js write down what it compiled, and ends.
const { flushCompileCache } = require("node:module");

// The engine gives the plugin process an address. Nobody is at this one.
process.argv.push("127.0.0.1:1");
require("@pulumi/pulumi/cmd/dynamic-provider");
const { provider } = require("../../../dist/provider.js");

const end = () => {
  flushCompileCache();
  process.exit();
};
const datasetImportJobArn = "arn:aws:personalize:eu-west-1:123456789012:dataset-import-job/none";
provider.create({ datasetImportJobArn, customTimeouts: { create: "0s" } }).then(end, end);
