// The properties of a resource as Pulumi's protocol sends them: plain values, unknown values and secrets.
import { namesInArn } from "../../kinds/arn.ts";
import { asJson } from "../../state/json.ts";
import { UNKNOWN } from "../../state/validation.ts";
import { Struct } from "../pulumi-internals.ts";

/** Properties as plain values, an unknown value among them as `UNKNOWN`. */
export type Properties = Readonly<Record<string, unknown>>;

/** Properties, and the user's secrets among them. */
export interface ReceivedProperties {
  readonly values: Properties;
  readonly secrets: Secrets;
}

/** The secrets among received properties. */
export interface Secrets {
  /** Names of properties that are secret or have a secret inside. */
  readonly names: ReadonlySet<string>;
  /** The texts among and inside the secrets, and the numbers that a text may tell. */
  readonly texts: readonly string[];
}

/** The key, and its value, that mark an object of the protocol as a secret. Source: "Property values", Pulumi's developer documentation. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/**
 * The text in place of a value that is not known yet, for each type that the value will have.
 * Source: Pulumi's SDK for Go, package plugin, rpc.go.
 */
const UNKNOWNS: readonly unknown[] = [
  UNKNOWN,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];

/** The properties of a request; none where the request has none. */
export function received(struct: { toJavaScript(): object } | undefined): ReceivedProperties {
  const names = new Set<string>();
  const texts: string[] = [];
  const values = Object.entries(struct?.toJavaScript() ?? {}).map(([name, value]) => {
    const plain = plainOf(value, (secret) => {
      names.add(name);
      // No spread: there may be more texts than a call takes arguments.
      for (const text of textsIn(secret)) {
        texts.push(text);
      }
    });
    return [name, plain];
  });
  return { values: Object.fromEntries(values) as Properties, secrets: { names, texts } };
}

function plainOf(value: unknown, onSecret: (secret: unknown) => void): unknown {
  if (UNKNOWNS.includes(value)) {
    return UNKNOWN;
  }
  if (Array.isArray(value)) {
    return value.map((item) => plainOf(item, onSecret));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const members = value as Properties;
  if (members[SIGNATURE] === SECRET) {
    const secret = plainOf(members.value, onSecret);
    onSecret(secret);
    return secret;
  }
  return Object.fromEntries(
    Object.entries(members).map(([key, member]) => [key, plainOf(member, onSecret)]),
  );
}

/** The numbers to hide: fewer digits in a row say nothing in a text. */
const TELLING = /\d{4}/;

function textsIn(secret: unknown): string[] {
  if (typeof secret === "object" && secret !== null) {
    return Object.values(secret).flatMap(textsIn);
  }
  if (typeof secret === "number") {
    return TELLING.test(String(secret)) ? [String(secret)] : [];
  }
  return typeof secret === "string" && secret !== "" && secret !== UNKNOWN ? [secret] : [];
}

/** No secrets. */
export const NO_SECRETS: Secrets = { names: new Set(), texts: [] };

/** The secrets of several properties together. */
export function together(...secrets: readonly Secrets[]): Secrets {
  return {
    names: new Set(secrets.flatMap(({ names }) => [...names])),
    texts: secrets.flatMap(({ texts }) => texts),
  };
}

/**
 * The names of the values that are secret. A value is secret when it has a secret input's name or holds a secret text. So is an
 * ARN that shares a name with a secret ARN, as the ARN of a dataset group does with its dataset's. Another resource in the same
 * account is no secret.
 */
export function secretNames(values: Properties, { names, texts }: Secrets): ReadonlySet<string> {
  const namesOfArns = texts.flatMap(namesInArn);
  // A secret that was read from a file ends in a line end, which AWS does not repeat.
  const trimmed = texts.map((secret) => secret.trim() || secret);
  const isSecret = (text: string): boolean =>
    trimmed.some((secret) => text.includes(secret)) ||
    [text, ...namesInArn(text)].some((name) => namesOfArns.includes(name));
  return new Set(
    Object.keys(values).filter((name) => names.has(name) || holds(values[name], isSecret)),
  );
}

/** Properties for a response, the secret ones marked. */
export function sent(values: Properties, secrets: Secrets): Sent {
  const json = asJson(values);
  const names = secretNames(json, secrets);
  const marked = Object.entries(json).map(([name, value]) => [
    name,
    names.has(name) ? { [SIGNATURE]: SECRET, value } : value,
  ]);
  return Struct.fromJavaScript(
    Object.fromEntries(marked) as Parameters<typeof Struct.fromJavaScript>[0],
  );
}

/** Properties as a message of the protocol. */
export type Sent = ReturnType<typeof Struct.fromJavaScript>;

function holds(value: unknown, isSecret: (text: string) => boolean): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).some((member) => holds(member, isSecret))
    : typeof value === "string" && isSecret(value);
}
