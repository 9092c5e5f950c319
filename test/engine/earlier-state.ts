import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Life } from "../../src/emulator/index.ts";
import type { StoredState } from "../support/stack.ts";

/** A state as an earlier version wrote it. */
export interface EarlierState {
  readonly state: StoredState;
  /** What it holds of its gate. */
  readonly gate: Readonly<Record<string, unknown>>;
  /** The configuration of the program that it was written for. */
  readonly config: Readonly<Record<string, unknown>>;
}

/** Reads one of the folder `states`. */
export async function earlierState(name: string): Promise<EarlierState> {
  const text = await readFile(join(__dirname, "states", `${name}.json`), "utf8");
  const state = JSON.parse(text) as StoredState;
  const gate = outputsOf(state, "pulumi-nodejs:dynamic/personalize:");
  const config = outputsOf(state, "pulumi:providers:pulumi-nodejs");
  return { state, gate, config: withoutNamespace(config) };
}

/** How what a gate is on has lived, for the emulator. */
export function lifeOf(gate: Readonly<Record<string, unknown>>): Life {
  const createdAt = Date.parse(String(gate.creationDateTime));
  const forMs = Date.parse(String(gate.lastUpdatedDateTime)) - createdAt;
  return { createdAt, timeline: [{ status: "CREATE PENDING", forMs }, { status: "ACTIVE" }] };
}

function outputsOf(
  { resources = [] }: StoredState,
  typeBegins: string,
): Readonly<Record<string, unknown>> {
  const found = resources.find(({ type }) => type.startsWith(typeBegins));
  if (found?.outputs === undefined) {
    throw new Error(`The state holds no ${typeBegins}`);
  }
  return found.outputs;
}

/** The engine gives a default provider the whole configuration, under the project's name. */
function withoutNamespace(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key.replace(/^.*:/, ""), value]),
  );
}
