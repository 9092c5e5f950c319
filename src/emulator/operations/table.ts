import type { Call } from "./call.ts";
import { create } from "./create.ts";
import { remove } from "./delete.ts";
import { describe } from "./describe.ts";
import type { Kind } from "../kinds/emulated-kind.ts";
import { KINDS } from "../kinds/table.ts";
import { list } from "./list.ts";
import { transition } from "./transition.ts";
import { update } from "./update.ts";

type Operation = (call: Call) => object;

/** The operations the emulator has, each from wire to wire; they throw WireErrors. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(KINDS.flatMap(operationsOf));

function operationsOf(kind: Kind): readonly [string, Operation][] {
  const { name, deletion, update: updatable, transitions = [] } = kind;
  const all: [string, Operation][] = [
    [`Create${name}`, (call) => create(kind, call)],
    [`Describe${name}`, (call) => describe(kind, call)],
    [`List${name}s`, (call) => list(kind, call)],
  ];
  if (deletion) {
    all.push([`Delete${name}`, (call) => remove(kind, call)]);
  }
  if (updatable) {
    all.push([`Update${name}`, (call) => update(kind, updatable, call)]);
  }
  for (const row of transitions) {
    all.push([row.operation, (call) => transition(kind, row, call)]);
  }
  return all;
}
