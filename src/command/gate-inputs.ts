import { isArnOf } from "../kinds/arn.ts";
import { argumentsOf, kindOf, type GateInputs } from "../state/gate-inputs.ts";
import { arnMemberOf, isSuccessive, type Kind } from "../kinds/kind.ts";
import { KINDS, kindNamed } from "../kinds/kinds.ts";
import { validateInputs } from "../state/validation.ts";
import { inOptions, OPTIONS, type Option, type Task, type Values } from "./options.ts";

/**
 * What a gate would be told that does what the command is asked to do, checked by the same rules.
 *
 * @throws RangeError whose message is a sentence or more for the person.
 */
export function gateInputs(task: Task, arn: string, values: Values): GateInputs {
  const subject = subjectInputs(arn, values.newest === true);
  const given = OPTIONS.filter(({ name }) => values[name] !== undefined);
  refuse(given.flatMap((option) => misplacement(option, task, values, kindOf(subject))));

  const inputs = {
    ...subject,
    ...Object.fromEntries(
      given.flatMap(({ name, argument }) =>
        argument === undefined ? [] : [[argument, values[name]]],
      ),
    ),
    customTimeouts: task === "wait" ? { create: values.timeout } : { read: "0s" },
  } as GateInputs;
  refuse(validateInputs(inputs).map(({ reason }) => inOptions(reason)));
  return inputs;
}

/** What an ARN names, or the newest of what that has. */
function subjectInputs(arn: string, newest: boolean): GateInputs {
  const named = KINDS.find((row) => isArnOf(row, arn));
  if (named === undefined) {
    throw new RangeError(`"${arn}" is not the ARN of a ${eitherOf(KINDS)}.`);
  }
  if (!newest) {
    return { __kind: named.name, [arnMemberOf(named)]: arn };
  }
  const successive = KINDS.filter(isSuccessive);
  const sought = successive.find(({ succession }) => succession.parent === named.name);
  if (sought === undefined) {
    const parents = successive.map(({ succession }) => kindNamed(succession.parent));
    throw new RangeError(`--newest is for the ARN of a ${eitherOf(parents)}, not ${arn}.`);
  }
  return { __kind: sought.name, [sought.succession.parentMember]: arn };
}

/** Kinds as people call them: "dataset or solution". */
export function eitherOf(kinds: readonly Pick<Kind, "label">[]): string {
  const labels = kinds.map(({ label }) => label);
  return `${labels.slice(0, -1).join(", ")} or ${labels.slice(-1).join("")}`;
}

/** Why an option has no meaning here, if it has none. */
function misplacement(option: Option, task: Task, values: Values, kind: Kind): string[] {
  const { name, argument } = option;
  if (option.task !== undefined && option.task !== task) {
    return [`--${name} is for ${option.task}.`];
  }
  if (argument === "createdAfter" && values.newest !== true) {
    return [`--${name} goes with --newest.`];
  }
  return argument === undefined || argumentsOf(kind).includes(argument)
    ? []
    : [`--${name} is not for a ${kind.label}.`];
}

function refuse(complaints: readonly string[]): void {
  if (complaints.length > 0) {
    throw new RangeError(complaints.join(" "));
  }
}
