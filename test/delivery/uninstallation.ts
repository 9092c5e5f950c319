// Jest takes a global tear-down only as the default export of a file.
export { uninstall as default } from "./installation.ts";
