/** The width at which the CLI has room for the status of a wait, after its own columns. The documents name it too. */
export const ENOUGH_COLUMNS = 160;

/** The advice on a narrower terminal. */
export function narrowTerminal(columns: number): string {
  return `The terminal has ${columns} columns. Make it at least ${ENOUGH_COLUMNS} columns wide to see the live status.`;
}
