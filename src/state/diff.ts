import { isDeepStrictEqual } from "node:util";

import { givenOf, type Found } from "./gate-spec.ts";
import { argumentsOf, kindOf, type GateInputs } from "./gate-inputs.ts";
import { asJson } from "./json.ts";
import { arnMemberOf } from "../kinds/kind.ts";
import { inputsOf } from "./stored-gate.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What an update would change. */
export interface Difference {
  readonly changes: boolean;
  /** The arguments whose change makes it another gate. */
  readonly replaces: string[];
}

/**
 * Compares what the state holds with what the program says, argument by argument: what is waited for makes another
 * gate, any other change looks again. Whatever else a state holds, such as outputs or what another version of this
 * package kept there, is no difference.
 */
export function compareArguments(olds: GateInputs & Found, news: GateInputs): Difference {
  const kind = kindOf(news);
  const changed = changedArguments(olds, news);
  const identity: (string | undefined)[] = [arnMemberOf(kind), kind.succession?.parentMember];
  return {
    changes: changed.length > 0,
    replaces: changed.filter((name) => identity.includes(name)),
  };
}

/** Whether the newest one of the parent is to be found anew: nothing else leaves the one that was found. */
export function isSoughtAnew(olds: GateInputs & Found, news: GateInputs): boolean {
  const changed = changedArguments(olds, news);
  return (
    givenOf(news).arn === undefined &&
    (changed.includes("triggers") || changed.includes("createdAfter"))
  );
}

function changedArguments(olds: GateInputs & Found, news: GateInputs): string[] {
  const before = inputsOf(olds) as Properties;
  const now = inputsOf(news) as Properties;
  return argumentsOf(kindOf(news)).filter(
    (name) => !isDeepStrictEqual(plain(before[name]), plain(now[name])),
  );
}

/** State is JSON: what it cannot hold is no difference. */
function plain(value: unknown): unknown {
  return value === undefined || value === null ? undefined : asJson(value);
}
