// The table of operations: the operations of each kind and all others, by name.
import type { EmulatedKind } from "../kinds/emulated-kind.ts";
import { EMULATED_KINDS } from "../kinds/table.ts";
import { checked } from "../protocol/validation.ts";
import type { Call } from "./call.ts";
import { performCreate } from "./create.ts";
import { performDelete } from "./delete.ts";
import { performDescribe } from "./describe.ts";
import { performList } from "./list.ts";
import { LIST_METRIC_ATTRIBUTION_METRICS } from "./metric-attribution-metrics.ts";
import {
  DESCRIBE_ALGORITHM,
  DESCRIBE_FEATURE_TRANSFORMATION,
  DESCRIBE_RECIPE,
  LIST_RECIPES,
} from "./recipes.ts";
import type { ServiceOperation } from "./service-operation.ts";
import { GET_SOLUTION_METRICS } from "./solution-metrics.ts";
import { LIST_TAGS, TAG_RESOURCE, UNTAG_RESOURCE } from "./tags.ts";
import { performTransition } from "./transition.ts";
import { performUpdate } from "./update.ts";

/** Performs a request and gives the members of the answer. @throws WireError */
type Operation = (call: Call) => object;

/** The operations that do not belong to a single kind. */
export const SERVICE_OPERATIONS: readonly ServiceOperation[] = [
  LIST_METRIC_ATTRIBUTION_METRICS,
  GET_SOLUTION_METRICS,
  LIST_RECIPES,
  DESCRIBE_RECIPE,
  DESCRIBE_ALGORITHM,
  DESCRIBE_FEATURE_TRANSFORMATION,
  TAG_RESOURCE,
  UNTAG_RESOURCE,
  LIST_TAGS,
];

/** All operations of the emulator, by name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ...EMULATED_KINDS.flatMap(operationsOf),
  ...SERVICE_OPERATIONS.map(({ name, input, perform }): [string, Operation] => [
    name,
    (call) => perform(checked(call.input, input), call),
  ]),
]);

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
