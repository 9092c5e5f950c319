// What Pulumi sees of the stack while a gate's constructor runs: where the program declares the gate, and little else.

/** Files below the program: Node.js, which may name none, and Pulumi's own runner. */
const BELOW_THE_PROGRAM = /^node:|[\\/]@pulumi[\\/]pulumi[\\/]/;

/**
 * Shortens stack traces until the returned function is called. Pulumi keeps several for each property, which only a leaked
 * promise would show, and which take most of the time that a gate costs the program: those are empty. Of the one that says
 * where the program declares the gate, Pulumi writes every frame into the state: it loses the frame of `ownFile`, where Pulumi
 * expects the program, and those below the program.
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

/** What V8 goes by. Programs that Pulumi runs have a `prepareStackTrace`, which maps positions to sources. */
interface StackTraces {
  stackTraceLimit: number;
  prepareStackTrace?: ((error: Error, frames: Frame[]) => unknown) | undefined;
}

/** What the declarations of Node.js leave out: how V8 shows the frame. */
interface Frame extends NodeJS.CallSite {
  toString(): string;
}

function programsOf(frames: readonly Frame[], ownFile: string): Frame[] {
  const shown = frames.filter((frame) => frame.getFileName() !== ownFile);
  const last = shown.findLastIndex((one) => !BELOW_THE_PROGRAM.test(one.getFileName() ?? "node:"));
  // One frame more, because old versions of Pulumi look for a program above another frame.
  return shown.slice(0, last + 2);
}

/** The form of V8. */
function plainFormat(error: Error, frames: readonly Frame[]): string {
  return [String(error), ...frames.map((frame) => `    at ${frame.toString()}`)].join("\n");
}
