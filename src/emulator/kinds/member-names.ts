// The names of the members that hold a resource, its ARN, or a list of resources.
import type { EmulatedKind } from "./emulated-kind.ts";

/** "datasetImportJob": the member that holds a resource of a kind. */
export function memberOf({ name }: EmulatedKind): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "datasetImportJobArn": the member that holds the ARN of a resource of a kind. */
export function arnMemberOf(kind: EmulatedKind): string {
  return `${memberOf(kind)}Arn`;
}

/** "datasetImportJobs": the member that holds the summaries of a list. */
export function listMemberOf(kind: EmulatedKind): string {
  return kind.listMember ?? `${memberOf(kind)}s`;
}
