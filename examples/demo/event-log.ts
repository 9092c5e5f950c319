import { existsSync, readFileSync } from "node:fs";

/** The part of an engine event that is words; "Engine events", Pulumi's apitype package. */
interface EngineEvent {
  readonly stdoutEvent?: { readonly message: string };
  readonly diagnosticEvent?: { readonly message: string };
}

/** The variables that make the CLI write the events of its engine into the file. */
export function eventLogEnvironment(file: string): Record<string, string> {
  return { PULUMI_DEBUG_COMMANDS: "true", PULUMI_OPTION_EVENT_LOG: file };
}

/** All words in the log, one message per line. */
export function messagesIn(file: string): string {
  if (!existsSync(file)) {
    return "";
  }
  const events = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as EngineEvent);
  return events
    .map(({ stdoutEvent, diagnosticEvent }) => (stdoutEvent ?? diagnosticEvent)?.message)
    .filter((message) => message !== undefined)
    .join("\n");
}

/** Whether the messages show a Ctrl-C. On a terminal the CLI reads the keys itself, and leaves no other trace. */
export function tellsOfCtrlC(messages: string): boolean {
  return messages.includes("^C received");
}
