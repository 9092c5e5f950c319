// Jest takes a global tear-down only as the one thing that a file exports by default.
export { uninstall as default } from "./installation.ts";
