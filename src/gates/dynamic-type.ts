// The type that a gate of a program in Node.js has for the engine. A stored format.

const TYPE = /^pulumi-nodejs:dynamic\/personalize:(\w+)Readiness$/;

/** The type of the gates on a kind. */
export function typeOf(kind: string): string {
  return `pulumi-nodejs:dynamic/personalize:${kind}Readiness`;
}

/** The name of the kind of the gates with this type; undefined where another resource has the type. */
export function kindWithType(type: string): string | undefined {
  return TYPE.exec(type)?.[1];
}
