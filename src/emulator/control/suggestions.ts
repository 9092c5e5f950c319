// The ARNs to suggest for the inputs of control operations.
import { failed } from "../fixtures/failure.ts";
import { EMULATED_KINDS } from "../kinds/table.ts";
import type { Store } from "../state/store.ts";
import type { ControlInput } from "./control-operation.ts";

/** The lists of ARNs, by name. */
export interface Suggestions {
  readonly datasets: readonly string[];
  readonly "can-fail": readonly string[];
}

/** The list for an input of a type; a type that is left out has no list. */
export const LIST_OF: Readonly<Partial<Record<ControlInput["type"], keyof Suggestions>>> = {
  dataset: "datasets",
  resource: "can-fail",
};

/** All datasets, and every resource that can fail now. */
export function suggestions(store: Store): Suggestions {
  return {
    datasets: store.all("Dataset").map(({ arn }) => arn),
    "can-fail": EMULATED_KINDS.flatMap(({ name }) => store.all(name))
      .filter((resource) => failed(resource, "", store.now) !== undefined)
      .map(({ arn }) => arn),
  };
}
