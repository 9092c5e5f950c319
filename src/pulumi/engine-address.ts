// Finds the engine's address among the arguments of a plugin process.

/**
 * The address is the last argument: before it the engine puts `--logtostderr`, `-v` and `--tracing` if the CLI was given them.
 * Empty where there is no argument.
 *
 * @param argv the arguments of the process, with the program and the file that it runs
 */
export function engineAddressIn(argv: readonly string[]): string {
  return argv.slice(2).at(-1) ?? "";
}
