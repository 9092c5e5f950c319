// Reads the imports of src, and draws the rooms as a Mermaid graph.
import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";

import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { repositoryRoot } from "../support/repository-root.ts";
import { ARROWS, roomOf } from "./arrows.ts";
import { RULES, RULES_AT_RUN_TIME } from "./rules.ts";

/** The rooms of the sources, and for each the rooms that its files import. */
export type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

const OPTIONS: ICruiseOptions = {
  // Types count: a circle of types is a circle for a reader of the files.
  tsPreCompilationDeps: true,
  tsConfig: { fileName: "tsconfig.json" },
  doNotFollow: { path: "node_modules" },
};

/** The imports that break a rule, as texts for people; empty when all is well. */
export async function violations(rooms: Rooms): Promise<string[]> {
  const cruises = [
    { ...OPTIONS, ruleSet: RULES },
    { ...OPTIONS, ruleSet: RULES_AT_RUN_TIME, tsPreCompilationDeps: false },
  ];
  const reports = await Promise.all(
    cruises.map((options) =>
      cruise(["src", "build"], { ...options, validate: true, outputType: "err-long" }),
    ),
  );
  const broken = reports.flatMap(({ output, exitCode }) =>
    exitCode > 0 ? [output as string] : [],
  );
  return [...broken, ...(await homelessFiles()), ...circlesIn(rooms)];
}

async function homelessFiles(): Promise<string[]> {
  const files = await readdir(join(repositoryRoot(), "src"), { recursive: true });
  return files
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && roomOf(file) === undefined)
    .map((file) => `${file} is in a room that the table of arrows does not have.`);
}

function circlesIn(rooms: Rooms): string[] {
  return [...rooms.keys()]
    .filter((room) => reaches(rooms, room, room, new Set()))
    .map((room) => `${room} leads back to itself.`);
}

/** The rooms and their arrows as a Mermaid flowchart. An arrow that a longer way implies is left out. */
export function picture(rooms: Rooms): string {
  const order = Object.keys(ARROWS).filter((room) => rooms.has(room));
  const idOf = (room: string): string => room.replaceAll(/[/-]/g, "_");
  const nodes = order.map((room) => `  ${idOf(room)}["${room.replace("src/", "")}"]`);
  const arrows = order.flatMap((from) =>
    order
      .filter((to) => rooms.get(from)?.has(to) === true && !isImplied(rooms, from, to))
      .map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  );
  return ["flowchart TD", ...nodes, ...arrows].join("\n");
}

export async function roomsInCode(): Promise<Rooms> {
  const { output } = await cruise(["src"], OPTIONS);
  const rooms = new Map<string, Set<string>>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    const from = roomOf(source);
    if (from !== undefined) {
      const arrows = rooms.get(from) ?? new Set();
      const to = dependencies.flatMap(({ resolved }) => roomOf(resolved) ?? []);
      rooms.set(from, new Set([...arrows, ...to.filter((room) => room !== from)]));
    }
  }
  return rooms;
}

function isImplied(rooms: Rooms, from: string, to: string): boolean {
  return [...(rooms.get(from) ?? [])].some(
    (next) => next !== to && reaches(rooms, next, to, new Set()),
  );
}

function reaches(rooms: Rooms, from: string, to: string, passed: Set<string>): boolean {
  return [...(rooms.get(from) ?? [])].some((next) => {
    if (next === to) {
      return true;
    }
    const isNew = !passed.has(next);
    passed.add(next);
    return isNew && reaches(rooms, next, to, passed);
  });
}
