/** Loaded before a program: as if @pulumi/pulumi, with its dependencies, were not installed. */
const Module = require("node:module");

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...more) {
  if (/^(?:@pulumi|@grpc|google-protobuf)(?:\/|$)/.test(request)) {
    throw Object.assign(new Error(`Cannot find module '${request}'`), { code: "MODULE_NOT_FOUND" });
  }
  return resolve.call(this, request, ...more);
};
