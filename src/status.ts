/** What a status means for a wait. `unknown` is a status this version has never heard of. */
export type StatusClass = "pending" | "target" | "failure" | "unknown";

/** Source: "DatasetImportJob", Amazon Personalize API Reference. */
const CLASSES: ReadonlyMap<string, StatusClass> = new Map([
  ["CREATE PENDING", "pending"],
  ["CREATE IN PROGRESS", "pending"],
  ["ACTIVE", "target"],
  ["CREATE FAILED", "failure"],
]);

/**
 * The class of a status string. AWS types it as an open string and mixes spaces with underscores, so both count as
 * the same, as do upper and lower case; only whole strings match.
 */
export function classifyStatus(status: string): StatusClass {
  return CLASSES.get(folded(status)) ?? "unknown";
}

/**
 * Whether a status says that the resource is being deleted, or will be.
 * Source: "Dataset", Amazon Personalize API Reference.
 */
export function isBeingDeleted(status: string): boolean {
  return folded(status).startsWith("DELETE");
}

function folded(status: string): string {
  return status
    .trim()
    .toUpperCase()
    .replace(/[\s_]+/g, " ");
}
