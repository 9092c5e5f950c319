// The advice for an ARN of another kind than the argument takes.
import { isArnOf } from "../kinds/arn.ts";
import { arnMemberOf, type Kind } from "../kinds/kind.ts";
import { KINDS } from "../kinds/kinds.ts";
import { withArticle, type Spelling } from "../kinds/spelling.ts";

/**
 * A sentence about the ARN that the program gave a gate on this kind under this argument; empty for a text that is not an ARN
 * of any kind.
 *
 * @param spell spells the names of arguments
 */
export function arnHint(kind: Kind, argument: string, value: unknown, spell: Spelling): string {
  const found = typeof value === "string" && KINDS.find((other) => isArnOf(other, value));
  if (found === false || found === undefined || !argument.endsWith("Arn")) {
    return "";
  }
  const what = ` This is the ARN of ${withArticle(found.label)}`;
  if (argument === kind.expected?.argument) {
    return `${what}.`;
  }
  const { name } = found;
  const { succession } = kind;
  if (name === succession?.parent.name) {
    return `${what}. Did you mean ${spell(succession.parentMember)}? With it, the gate waits for the newest ${kind.label}.`;
  }
  return name === kind.name
    ? `${what}. Did you mean ${spell(arnMemberOf(kind))}?`
    : `${what}. Did you mean ${name}Readiness?`;
}
