// Tests of how secrets are hidden in texts.
// cspell:ignore axbb tery xtwelve charsx xeleven charx interactio defghijkl
import { maskOf, withMaskedEngine } from "../../../../src/pulumi/native/masking.ts";
import { readyLine } from "../../../../src/wait/progress.ts";
import { pluginProcess } from "../../../support/plugin-process-in-test.ts";
import { readerThatFinds } from "../../../support/reader-in-test.ts";

const ARN = "arn:aws:personalize:eu-west-1:210987654321:dataset/shop-a/INTERACTIONS";

test("without secrets every text stays as it is", () => {
  expect(maskOf([])("a text ...")).toBe("a text ...");
});

test.each([
  ["the secret", `The dataset ${ARN} is gone.`, "The dataset [secret] is gone."],
  ["a longer ARN that begins with the secret", `${ARN}-2`, "[secret]-2"],
  [
    "the names and the account in an ARN",
    "shop-a/INTERACTIONS of 210987654321",
    "[secret]/[secret] of [secret]",
  ],
  [
    "the beginning of a secret that was cut",
    `is "${ARN.slice(0, 30)}..., but`,
    'is "[secret]..., but',
  ],
])("%s is hidden", (_, text, shown) => {
  expect(maskOf([ARN])(text)).toBe(shown);
});

test("a secret is hidden also as JSON spells it, and letter by letter, not as a pattern", () => {
  const mask = maskOf(['say "hush" (now)', "a.b*"]);

  expect(mask(JSON.stringify('say "hush" (now)'))).toBe('"[secret]"');
  expect(mask("a.b* axbb")).toBe("[secret] axbb");
});

test("a short secret is hidden where it is a word of its own, and a very short secret where it is quoted", () => {
  expect(maskOf(["look", "at"])("look at looks")).toBe("[secret] at looks");
  expect(maskOf(["dev"])('devices of profile "dev", using profile: [dev]')).toBe(
    "devices of profile [secret], using profile: [secret]",
  );
});

test.each([
  [
    "Profile dev requires multi-factor authentication",
    "Profile [secret] requires multi-factor authentication",
  ],
  ["The session of profile=dev is invalid", "The session of profile=[secret] is invalid"],
  ["Profiles visited: two, dev.", "Profiles visited: two, [secret]."],
  ["Profile 'dev' is not devised", "Profile '[secret]' is not devised"],
  ["a dev is not at work", "a dev is not at work"],
])("a very short secret is hidden in a text about profiles: %s", (text, shown) => {
  expect(maskOf(["dev"])(text)).toBe(shown);
});

test.each([
  ["ends a path", "version ranking/dev", "version ranking/[secret]"],
  ["begins a path", "group dev/INTERACTIONS", "group [secret]/INTERACTIONS"],
  ["is the whole text", "dev", "[secret]"],
  // The word is as far from the beginning of the text as from the end.
  ["is one word of several", "a dev b", "a dev b"],
])("a very short secret that %s: %s becomes %s", (_, text, shown) => {
  expect(maskOf(["dev"])(text)).toBe(shown);
});

test.each([
  ["its line end", "correct-horse\n", "for correct-horse.", "for [secret]."],
  ["the spaces before it", "  correct-horse", "correct-horse is not", "[secret] is not"],
  ["its other lines", "pin4711\r\nsecond-line", "for pin4711...", "for [secret]..."],
  ["the line end of a short name", "dev\n", 'profile "dev"', "profile [secret]"],
])("a secret is hidden also without %s", (_, secret, text, shown) => {
  expect(maskOf([secret])(text)).toBe(shown);
});

test("a secret of several lines is hidden whole, also without the spaces around it", () => {
  expect(maskOf([" pin4711\nsecond-line\n"])("for pin4711\nsecond-line.")).toBe("for [secret].");
});

test("a secret that has only spaces hides nothing", () => {
  expect(maskOf([" \n"])('no profile "" among []')).toBe('no profile "" among []');
});

test("a secret is hidden whole where another secret is a part of it, also where it was cut", () => {
  const mask = maskOf(["hush-user", "hush-user,hush-item", "hush-item-of-the-vault"]);

  expect(mask("of hush-user,hush-it...")).toBe("of [secret]...");
  expect(mask("of hush-user,hush-item-of-the-vault.")).toBe("of [secret].");
});

test.each([
  ["eight characters", "of correct-...", "of [secret]..."],
  ["seven characters", "of correct...", "of correct..."],
])("a secret that was cut is hidden from eight characters on: %s", (_, text, shown) => {
  expect(maskOf(["correct-horse-battery"])(text)).toBe(shown);
});

test("three characters before the dots are too few, also when the secret has the dots itself", () => {
  expect(maskOf(["abc...defghijkl"])("of abc...")).toBe("of abc...");
});

test("a secret that was cut is hidden also when it has three dots itself", () => {
  expect(maskOf(["correct...horse-battery"])("of correct...horse-ba...")).toBe("of [secret]...");
});

/** The row that an engine shows for a resource with this name, while these texts are secret. */
async function rowOf(name: string, secrets: readonly string[]): Promise<string | undefined> {
  const rows: string[] = [];
  const plugin = pluginProcess({
    reader: readerThatFinds([]),
    say: async (_, row) => Promise.resolve(void rows.push(row)),
  });
  const { engine } = withMaskedEngine(plugin, maskOf(secrets));
  await engine.say("urn", readyLine({ name, status: "ACTIVE", waitedMs: 1_000 }));
  return rows[0];
}

const arnOf = (resource: string): string =>
  `arn:aws:personalize:eu-west-1:210987654321:${resource}`;

describe("a row hides", () => {
  test.each([
    [
      "a secret name that is too long for it",
      "nightly-interactions-2026-11-27",
      arnOf("dataset-import-job/nightly-interactions-2026-11-27"),
      "[secret]",
    ],
    [
      "a secret at the end of a name that is too long for it",
      "x-correct-horse-battery-staple",
      "correct-horse-battery-staple",
      "x-[secret]",
    ],
    [
      "a secret of which few letters would be left on both sides",
      "interactions-2026-purple-cow-of-november",
      "purple-cow-of-november",
      "interactio...26-[secret]",
    ],
    [
      "a secret in the middle of a name, of which few letters would be left",
      "nightly-monsoon-battery-staple-27",
      "monsoon-battery-staple",
      "nightly-[secret]-27",
    ],
    ["a very short name in a secret ARN", "vip", arnOf("dataset-import-job/vip"), "[secret]"],
    [
      "a very short name in a secret ARN in front of another name",
      "vip/8f3ac1d2",
      arnOf("solution/vip"),
      "[secret]/8f3ac1d2",
    ],
    [
      "the names of a secret dataset, however short",
      "ab/INTERACTIONS",
      arnOf("dataset/ab/INTERACTIONS"),
      "[secret]/[secret]",
    ],
    [
      "both parts of the name of a secret solution version",
      "a-very-long-solution-name/8f3ac1d2",
      arnOf("solution/a-very-long-solution-name/8f3ac1d2"),
      "[secret]/[secret]",
    ],
  ])("%s", async (_, name, secret, shown) => {
    expect(await rowOf(name, [secret])).toBe(`${shown}: ACTIVE, ready after 1s`);
  });

  test("no name that only has a very short secret inside", async () => {
    expect(await rowOf("vip-of-tonight", [arnOf("dataset-import-job/vip")])).toMatch(
      /^vip-of-tonight:/,
    );
  });
});

test("a very short name in a secret ARN is hidden in a text where another name follows it", () => {
  expect(maskOf([arnOf("solution/vip")])("The newest is vip/8f3ac1d2, and vip is not.")).toBe(
    "The newest is [secret]/8f3ac1d2, and vip is not.",
  );
});

test("a secret of twelve characters is hidden inside a word, and a shorter one is not", () => {
  expect(maskOf(["twelve-chars", "eleven-char"])("xtwelve-charsx xeleven-charx")).toBe(
    "x[secret]x xeleven-charx",
  );
});

test("a name in an ARN that is very short is not hidden", () => {
  expect(maskOf([ARN.replace("shop-a", "ab")])("ab of INTERACTIONS")).toBe("ab of [secret]");
});

test("every place of a secret is hidden, whole or cut, in the order of the text", () => {
  const mask = maskOf(["hush-item-of-the-vault"]);

  expect(mask("hush-item-of... and hush-item-of-the-vault")).toBe("[secret]... and [secret]");
  expect(mask("hush-item-x and hush-item-of...")).toBe("hush-item-x and [secret]...");
});

test("a mask that fails hides the whole text", () => {
  expect(maskOf([undefined as never])("a text")).toBe("[secret]");
});

test("an engine gets no secret, by any kind of message", async () => {
  const heard: string[][] = [];
  const hear = async (...said: string[]): Promise<void> => Promise.resolve(void heard.push(said));
  const plugin = pluginProcess({
    reader: readerThatFinds([]),
    say: hear,
    sayAndKeep: hear,
    tell: hear,
    warn: hear,
  });
  const { engine } = withMaskedEngine(plugin, maskOf(["hush-hush", "hu"]));

  await engine.say("urn", { name: "hush-hush", says: "say hush-hush" });
  // A name that is too short to be hidden in a sentence.
  await engine.sayAndKeep("urn", { name: "hu", says: "keep hush-hush" });
  await engine.tell("urn", "tell hush-hush");
  await engine.warn("urn", "warn hush-hush");

  expect(heard).toEqual([
    ["urn", "[secret]: say [secret]"],
    ["urn", "[secret]: keep [secret]"],
    ["urn", "tell [secret]"],
    ["urn", "warn [secret]"],
  ]);
});

describe("a message of 3 kB is compared with few of", () => {
  const letters = Array.from({ length: 40_000 }, (_, at) =>
    String.fromCharCode(33 + ((at * at) % 89)),
  );

  test.each([
    ["20,000 short secrets", Array.from({ length: 20_000 }, (_, at) => `key-${at}`)],
    ["a secret of 200 kB", [Array.from({ length: 20_000 }, (_, at) => `item-${at}`).join("\n")]],
    ["40 kB of any letters", [letters.join("")]],
  ])("%s", (_, secrets) => {
    const [first = ""] = secrets;
    const mask = maskOf(secrets);
    const beginning = first.slice(0, 1_000);
    const text = `${"The dataset import job is not ready. ".repeat(50)}${beginning}...`;
    mask("");
    const comparisons = jest.spyOn(String.prototype, "startsWith");

    const shown = mask(text);
    const { length } = comparisons.mock.calls;
    comparisons.mockRestore();

    expect(shown).not.toContain(beginning.slice(0, 8));
    // A few for each character, however many the secrets are.
    expect(length).toBeLessThan(10 * text.length);
  });
});
