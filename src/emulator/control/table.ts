// The table of control operations.
import { ADD_IMPORT } from "./add-import.ts";
import { ADVANCE } from "./advance.ts";
import type { ControlOperation } from "./control-operation.ts";
import { FAIL } from "./fail.ts";

export const CONTROL_OPERATIONS: readonly ControlOperation[] = [ADD_IMPORT, ADVANCE, FAIL];

/** The row of a control operation; undefined when there is no such row. */
export function controlOperationNamed(name: string): ControlOperation | undefined {
  return CONTROL_OPERATIONS.find((operation) => operation.name === name);
}
