import { isDeepStrictEqual } from "node:util";

import { ARGUMENTS } from "./inputs.ts";

/** What an update would change. */
export interface Difference {
  readonly changes: boolean;
  /** The arguments whose change makes it another gate. */
  readonly replaces: string[];
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Compares what the state holds with what the program says, argument by argument: another job is another gate, any
 * other change looks again. Whatever else a state holds, such as outputs or what another version of this package
 * kept there, is no difference.
 */
export function compareArguments(olds: Properties, news: Properties): Difference {
  const changed = ARGUMENTS.filter(
    (name) => !isDeepStrictEqual(plain(olds[name]), plain(news[name])),
  );
  return {
    changes: changed.length > 0,
    replaces: changed.filter((name) => name === "datasetImportJobArn"),
  };
}

/** State is JSON: what it cannot hold is no difference. */
function plain(value: unknown): unknown {
  return value === undefined || value === null ? undefined : JSON.parse(JSON.stringify(value));
}
