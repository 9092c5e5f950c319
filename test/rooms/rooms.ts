import { cruise, type ICruiseOptions, type ICruiseResult } from "dependency-cruiser";

import { ARROWS, roomOf } from "./arrows.ts";
import { RULES } from "./rules.ts";

/** The rooms of the sources, and for each the rooms that its files import. */
type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

const OPTIONS: ICruiseOptions = {
  // Types count: a circle of types is a circle for whoever reads the files.
  tsPreCompilationDeps: true,
  tsConfig: { fileName: "tsconfig.json" },
  doNotFollow: { path: "node_modules" },
};

/** The imports that break a rule, as a text for people; and how many there are. */
export async function violations(): Promise<{ report: string; count: number }> {
  const { output, exitCode } = await cruise(["src"], {
    ...OPTIONS,
    validate: true,
    ruleSet: RULES,
    outputType: "err-long",
  });
  return { report: output as string, count: exitCode };
}

/** The rooms and their arrows as a Mermaid flowchart. An arrow that a longer way implies is left out. */
export async function picture(): Promise<string> {
  const rooms = await roomsInCode();
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

async function roomsInCode(): Promise<Rooms> {
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
  return [...(rooms.get(from) ?? [])].some((next) => next !== to && reaches(rooms, next, to));
}

function reaches(rooms: Rooms, from: string, to: string): boolean {
  return [...(rooms.get(from) ?? [])].some((next) => next === to || reaches(rooms, next, to));
}
