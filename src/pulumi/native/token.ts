// The names that Pulumi has for the package, its resources and its types.

/** The name of the package. */
export const PACKAGE = "personalize-readiness";

/** The token of a resource or a type of the package. */
export function tokenOf(name: string): string {
  return `${PACKAGE}:index:${name}`;
}
