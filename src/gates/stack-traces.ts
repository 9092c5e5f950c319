// The part of the stack that Pulumi sees while a gate's constructor runs: the place in the program that declares the gate.

/** Files below the program: Node.js, which may name no file, and Pulumi's own runner. */
const BELOW_THE_PROGRAM = /^node:|[\\/]@pulumi[\\/]pulumi[\\/]/;

/**
 * Shortens stack traces until the returned function is called. Pulumi keeps several traces for each property. Only a leaked
 * promise would show these, and they take most of the time that a gate costs the program, so they are empty. Another trace
 * shows where the program declares the gate, and Pulumi writes every frame of it into the state. This trace loses the frame of
 * `ownFile`, where Pulumi expects the program, and the frames below the program.
 */
export function shortenStackTraces(ownFile: string): () => void {
  const errors: StackTraces = Error;
  const { stackTraceLimit, prepareStackTrace } = errors;
  errors.stackTraceLimit = 0;
  // If Node.js itself maps positions to sources, it cannot be told which frames to show.
  if (prepareStackTrace !== undefined || !process.sourceMapsEnabled) {
    const format = prepareStackTrace ?? plainFormat;
    errors.prepareStackTrace = (error, frames) => format(error, programsOf(frames, ownFile));
  }
  return () => {
    Object.assign(errors, { stackTraceLimit, prepareStackTrace });
  };
}

/**
 * The members of Error that control V8's stack traces. Programs that Pulumi runs have a `prepareStackTrace`, which maps
 * positions to sources.
 */
interface StackTraces {
  stackTraceLimit: number;
  prepareStackTrace?: ((error: Error, frames: Frame[]) => unknown) | undefined;
}

/** The part of a frame that the declarations of Node.js leave out: the form in which V8 shows the frame. */
interface Frame extends NodeJS.CallSite {
  toString(): string;
}

function programsOf(frames: readonly Frame[], ownFile: string): Frame[] {
  const shown = frames.filter((frame) => frame.getFileName() !== ownFile);
  const last = shown.findLastIndex((one) => !BELOW_THE_PROGRAM.test(one.getFileName() ?? "node:"));
  // Another frame stays, because old versions of Pulumi look for a program above another frame.
  return shown.slice(0, last + 2);
}

/** The stack trace in V8's own format. */
function plainFormat(error: Error, frames: readonly Frame[]): string {
  return [String(error), ...frames.map((frame) => `    at ${frame.toString()}`)].join("\n");
}
