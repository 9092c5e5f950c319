export { type RecordedRequest } from "./arrival.ts";
export { type DatasetDeclaration } from "./dataset.ts";
export { type EmulatorOptions, type PersonalizeEmulator } from "./emulator.ts";
export { type ImportJobDeclaration } from "./import-job.ts";
export { type Interjection, type Interjector } from "./interjection.ts";
export { type Answer } from "./server.ts";
export { startEmulator } from "./start-emulator.ts";
export { type TimelineStep } from "./timeline.ts";
