/** Loaded before a program: as if @pulumi/pulumi, and what comes with it, were not installed. */
const Module = require("node:module");

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...more) {
  if (/^(?:@pulumi|@grpc|google-protobuf)(?:\/|$)/.test(request)) {
    throw Object.assign(new Error(`Cannot find module '${request}'`), { code: "MODULE_NOT_FOUND" });
  }
  return resolve.call(this, request, ...more);
};
