// Tests of properties as the protocol sends them: plain, unknown and secret values.
import { NO_SECRETS, received, sent, together } from "../../../../src/pulumi/native/properties.ts";
import { Struct } from "../../../../src/pulumi/pulumi-internals.ts";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const secret = (value: unknown): object => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});
const struct = (values: object) =>
  Struct.fromJavaScript(values as Parameters<typeof Struct.fromJavaScript>[0]);

test("a request without properties has none, and no secrets", () => {
  expect(received(undefined)).toEqual({ values: {}, secrets: NO_SECRETS });
});

test("plain values stay as they are", () => {
  const values = { text: "a", number: 1, none: null, list: [true, { deep: "b" }], empty: {} };

  expect(received(struct(values))).toEqual({ values, secrets: NO_SECRETS });
});

test.each([
  ["bool", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"],
  ["number", "3eeb2bf0-c639-47a8-9e75-3b44932eb421"],
  ["text", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"],
  ["list", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"],
  ["asset", "030794c1-ac77-496b-92df-f27374a8bd58"],
  ["archive", "e48ece36-62e2-4504-bad9-02848725956a"],
  ["object", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"],
])("an unknown %s is unknown, at any depth", (_, mark) => {
  expect(received(struct({ value: mark, list: [{ deep: mark }] })).values).toEqual({
    value: UNKNOWN,
    list: [{ deep: UNKNOWN }],
  });
});

test("a secret gives its value, and is remembered by the name of its property and by its texts", () => {
  const { values, secrets } = received(
    struct({
      whole: secret("first"),
      inside: ["plain", secret({ deep: secret("second"), empty: secret(""), number: secret(3) })],
      open: "third",
    }),
  );

  expect(values).toEqual({
    whole: "first",
    inside: ["plain", { deep: "second", empty: "", number: 3 }],
    open: "third",
  });
  expect(secrets.names).toEqual(new Set(["whole", "inside"]));
  expect(new Set(secrets.texts)).toEqual(new Set(["first", "second"]));
});

test("a secret number is remembered as a text where it has four digits in a row", () => {
  const { secrets } = received(
    struct({ triggers: secret([48213377, -4711, 0.1234, 999, -999, 12.34, true]) }),
  );

  expect(secrets.texts).toEqual(["48213377", "-4711", "0.1234"]);
});

test("an object with another signature is no secret", () => {
  const asset = {
    "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17",
    hash: "1",
  };

  expect(received(struct({ asset }))).toEqual({ values: { asset }, secrets: NO_SECRETS });
});

test("an output is sent as a secret when an input of its name is one, or when it holds a secret text", () => {
  const response = sent(
    {
      arn: "arn:one",
      other: "two",
      deep: [{ of: "x arn:one y" }],
      open: ["z"],
      number: 1,
      none: undefined,
    },
    { names: new Set(["other"]), texts: ["arn:one"] },
  );

  expect(response.toJavaScript()).toEqual({
    arn: secret("arn:one"),
    other: secret("two"),
    deep: secret([{ of: "x arn:one y" }]),
    open: ["z"],
    number: 1,
  });
});

test("an ARN that shares a name with a secret ARN is sent as a secret, an ARN of another resource is not", () => {
  const place = "arn:aws:personalize:eu-west-1:123456789012";
  const secrets = { names: new Set<string>(), texts: [`${place}:dataset/hush/ITEMS`] };
  const outputs = {
    datasetGroupArn: `${place}:dataset-group/hush`,
    solutionArn: `${place}:solution/plain`,
  };

  expect(sent(outputs, secrets).toJavaScript()).toEqual({
    ...outputs,
    datasetGroupArn: secret(outputs.datasetGroupArn),
  });
});

test("an output is sent as a secret also where it lacks the spaces and line ends of a secret", () => {
  const secrets = { names: new Set<string>(), texts: ["hush-hush\n", "  "] };

  expect(sent({ reason: "no column hush-hush", open: "a b" }, secrets).toJavaScript()).toEqual({
    reason: secret("no column hush-hush"),
    open: "a b",
  });
});

test("a secret that is a list gives all texts inside, and none where nothing is known yet", () => {
  const { secrets } = received(
    struct({
      list: secret(["first", { deep: "second" }, null, UNKNOWN]),
      unknown: secret(UNKNOWN),
    }),
  );

  expect(secrets).toEqual({ names: new Set(["list", "unknown"]), texts: ["first", "second"] });
});

test("the secrets of several requests are those of each", () => {
  const one = { names: new Set(["a"]), texts: ["first"] };
  const other = { names: new Set(["a", "b"]), texts: ["second"] };

  expect(together(one, NO_SECRETS, other)).toEqual({
    names: new Set(["a", "b"]),
    texts: ["first", "second"],
  });
});

test("an output without a value inside is sent as it is", () => {
  const response = sent({ list: [null, "open"] }, { names: new Set(), texts: ["hush"] });

  expect(response.toJavaScript()).toEqual({ list: [null, "open"] });
});
