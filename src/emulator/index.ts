// The entry of the package for programs: the emulator and its types.
export type { EmulatorOptions, PersonalizeEmulator } from "./emulator.ts";
export type { Fault, FaultKind } from "./faults/fault.ts";
export { fault } from "./faults/fault.ts";
export type { Interjection, Interjector } from "./faults/interjection.ts";
export type { DatasetDeclaration } from "./fixtures/dataset-declaration.ts";
export type { Life } from "./fixtures/declared-resource.ts";
export type { ImportJobDeclaration } from "./fixtures/import-job-declaration.ts";
export type { Answer } from "./http/answer.ts";
export type { RecordedRequest } from "./http/request.ts";
export type { KindName } from "./protocol/kind-name.ts";
export type { Members } from "./protocol/members.ts";
export { startEmulator } from "./start-emulator.ts";
export type { KindTimelines } from "./state/kind-timelines.ts";
export type { TimelineStep } from "./state/timeline.ts";
