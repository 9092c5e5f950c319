export { clear as default } from "./installation.ts";
