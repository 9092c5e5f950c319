// Jest's global tear-down of this level.
export { clear as default } from "./installation.ts";
