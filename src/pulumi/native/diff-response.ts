// The response to `diff`: whether anything differs, and the difference of each argument.
import type { GateDiff } from "../../state/diff.ts";
import type { Properties } from "./properties.ts";
import { DiffResponse, PropertyDiff } from "./protocol.ts";

const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;

/** A response that says only whether anything differs. */
export function changesResponse(changes: boolean): DiffResponse {
  const response = new DiffResponse();
  response.setChanges(changes ? DIFF_SOME : DIFF_NONE);
  return response;
}

/** The response about the arguments of a gate. */
export function diffResponse(
  { changes, changed, replaces }: GateDiff,
  before: Properties,
  now: Properties,
): DiffResponse {
  const response = changesResponse(changes);
  response.setReplacesList([...replaces]);
  response.setHasdetaileddiff(changed.length > 0);
  for (const name of changed) {
    const difference = new PropertyDiff();
    difference.setKind(kindOfDifference(before[name], now[name], replaces.includes(name)));
    difference.setInputdiff(true);
    response.getDetaileddiffMap().set(name, difference);
  }
  return response;
}

function kindOfDifference(before: unknown, now: unknown, replaces: boolean): PropertyDiff.Kind {
  const { ADD, ADD_REPLACE, DELETE, DELETE_REPLACE, UPDATE, UPDATE_REPLACE } = PropertyDiff.Kind;
  if (before === undefined) {
    return replaces ? ADD_REPLACE : ADD;
  }
  if (now === undefined) {
    return replaces ? DELETE_REPLACE : DELETE;
  }
  return replaces ? UPDATE_REPLACE : UPDATE;
}
