// The members of a request, an answer or a resource, as JSON has them.

/** Members of a request or a resource by their names in the API, as JSON has them. */
export type Members = Readonly<Record<string, unknown>>;

/** A member that must be text; empty when the member is absent. */
export function textOf(members: Members, name: string): string {
  const value = members[name];
  return typeof value === "string" ? value : "";
}

/** The named members, in this order. Absent members are undefined, which JSON leaves out. */
export function pick(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(names.map((name) => [name, members[name]]));
}

/** Whether a value is a JSON object. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of a JSON object; undefined when the text is not a JSON object. */
export function jsonMembers(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** All members but the named members. */
export function without(members: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([member]) => !names.includes(member)));
}

/** All members that are not undefined. */
export function withoutAbsent(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
