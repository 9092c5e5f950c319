// Turns the command line into the GateSpec of a gate that does the work of the command.
import { isArnOf } from "../kinds/arn.ts";
import { arnMemberOf, isSuccessive, listingOf, type Kind } from "../kinds/kind.ts";
import { KINDS, successionOf } from "../kinds/kinds.ts";
import { withArticle } from "../kinds/spelling.ts";
import { argumentsOf, type GateInputs } from "../state/gate-inputs.ts";
import type { GateSpec } from "../state/gate-spec.ts";
import { parseGate } from "../state/parse.ts";
import { validateInputs } from "../state/validation.ts";
import { inOptions, OPTIONS, type Option, type Task, type Values } from "./options.ts";

/**
 * The kinds whose resources below can be listed. A version has only batch jobs, which the list of its dataset group has too.
 */
export const LISTABLE: readonly Kind[] = KINDS.filter(
  (kind) => !isSuccessive(kind) && KINDS.some((one) => listingOf(one)?.parent === kind),
);

/**
 * The gate that does the work of the command, checked by the rules for gates.
 *
 * @throws RangeError whose message is a sentence or more for the user.
 */
export function requestSpec(task: Task, arn: string, values: Values): GateSpec {
  const { kind, member } = targetArgument(task, arn, values.newest === true);
  const given = OPTIONS.filter(({ name }) => values[name] !== undefined);
  refuse(given.flatMap((option) => misplacement(option, task, values, kind)));

  const inputs = {
    __kind: kind.name,
    [member]: arn,
    ...Object.fromEntries(
      given.flatMap(({ name, argument }) =>
        argument === undefined ? [] : [[argument, values[name]]],
      ),
    ),
    customTimeouts: task === "wait" ? { create: values.timeout } : { read: "0s" },
  } as GateInputs;
  refuse(validateInputs(inputs, inOptions).map(({ reason }) => reason));
  return parseGate(inputs);
}

/** The argument that takes the ARN: of a resource, or of the parent whose newest resource the command looks for. */
function targetArgument(task: Task, arn: string, newest: boolean): { kind: Kind; member: string } {
  const named = KINDS.find((row) => isArnOf(row, arn));
  if (named === undefined) {
    throw new RangeError(`"${arn}" is not the ARN of ${anyOf(KINDS)}.`);
  }
  if (task === "list" && !LISTABLE.includes(named)) {
    throw new RangeError(`list takes the ARN of ${anyOf(LISTABLE)}, not ${arn}.`);
  }
  if (!newest) {
    return { kind: named, member: arnMemberOf(named) };
  }
  const sought = successionOf(named);
  if (sought === undefined) {
    const parents = KINDS.filter(isSuccessive).map(({ succession }) => succession.parent);
    throw new RangeError(`--newest works with the ARN of ${anyOf(parents)}, not with ${arn}.`);
  }
  return { kind: sought, member: sought.succession.parentMember };
}

/** Kinds by their labels: "a dataset or solution". */
export function anyOf(kinds: readonly Pick<Kind, "label">[]): string {
  const labels = kinds.map(({ label }) => label);
  return withArticle(`${labels.slice(0, -1).join(", ")} or ${labels.slice(-1).join("")}`);
}

/** The reason why an option has no meaning here; undefined when the option has a meaning. */
function misplacement(option: Option, task: Task, values: Values, kind: Kind): string[] {
  const { name, argument } = option;
  if (option.tasks?.includes(task) === false) {
    return [`--${name} works only with ${option.tasks.join(" and ")}.`];
  }
  if (argument === "createdAfter" && values.newest !== true) {
    return [`--${name} needs --newest.`];
  }
  return argument === undefined || argumentsOf(kind).includes(argument)
    ? []
    : [`--${name} does not work with ${withArticle(kind.label)}.`];
}

function refuse(complaints: readonly string[]): void {
  if (complaints.length > 0) {
    throw new RangeError(complaints.join(" "));
  }
}
