// Jest's global tear-down of the levels on the real engine.
export { uninstall as default } from "./installation.ts";
