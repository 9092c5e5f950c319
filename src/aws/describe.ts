// One look: makes a Describe call and checks the answer.
import { arnMemberOf, memberOf, type Kind } from "../kinds/kind.ts";
import { saysStatus, type DescribedResource } from "../kinds/status.ts";
import { IncompleteAnswer } from "./aws-result.ts";
import type { Sender } from "./client.ts";
import { sdk } from "./sdk.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * Describes a resource: one Describe call.
 *
 * @throws what the SDK throws; IncompleteAnswer when the answer is not about the resource, or names no status.
 * Source: "Describe<Kind>", Amazon Personalize API Reference.
 */
export async function describeResource(
  client: Sender,
  kind: Kind,
  arn: string,
  abortSignal: AbortSignal,
): Promise<DescribedResource> {
  const Describe: new (input: object) => never = sdk()[`Describe${kind.name}Command`] as never;
  const command = new Describe({ [arnMemberOf(kind)]: arn });
  const response: object = await client.send(command, { abortSignal });
  return resourceIn((response as Members)[memberOf(kind)], kind, arn);
}

function resourceIn(answer: unknown, kind: Kind, arn: string): DescribedResource {
  if (!saysStatus(answer)) {
    throw new IncompleteAnswer("the answer has no status");
  }
  const resource: DescribedResource = answer;
  const { succession } = kind;
  if (succession !== undefined && typeof resource[succession.parentMember] !== "string") {
    throw new IncompleteAnswer(`the answer has no ${succession.parentMember}`);
  }
  const about = resource[arnMemberOf(kind)];
  if (about !== undefined && about !== arn) {
    throw new IncompleteAnswer(`the answer describes another ${kind.label}`);
  }
  return {
    ...resource,
    [arnMemberOf(kind)]: arn,
    creationDateTime: validDate(resource.creationDateTime),
    lastUpdatedDateTime: validDate(resource.lastUpdatedDateTime),
  };
}

/** The SDK turns a number that is not a point in time into an invalid date; arithmetic with such a date would never end. */
function validDate(date: Date | undefined): Date | undefined {
  return date !== undefined && Number.isFinite(date.getTime()) ? date : undefined;
}
