// The table of operations: what each kind can do, by the name of the operation.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { EMULATED_KINDS } from "../kinds/table.ts";
import type { Call } from "./call.ts";
import { performCreate } from "./create.ts";
import { performDelete } from "./delete.ts";
import { performDescribe } from "./describe.ts";
import { performList } from "./list.ts";
import { performTransition } from "./transition.ts";
import { performUpdate } from "./update.ts";

/** Performs a request and gives the members of the answer. @throws WireError */
type Operation = (call: Call) => object;

/** The operations the emulator has, by name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  EMULATED_KINDS.flatMap(operationsOf),
);

function operationsOf(kind: EmulatedKind): readonly [string, Operation][] {
  const { name, deletion, update, transitions = [] } = kind;
  const all: [string, Operation][] = [
    [`Create${name}`, (call) => performCreate(kind, call)],
    [`Describe${name}`, (call) => performDescribe(kind, call)],
    [`List${name}s`, (call) => performList(kind, call)],
  ];
  if (deletion) {
    all.push([`Delete${name}`, (call) => performDelete(kind, call)]);
  }
  if (update) {
    all.push([`Update${name}`, (call) => performUpdate(kind, update, call)]);
  }
  for (const row of transitions) {
    all.push([row.operation, (call) => performTransition(kind, row, call)]);
  }
  return all;
}
