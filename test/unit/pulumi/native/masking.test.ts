// Tests of how secrets are hidden in texts.
import { maskOf, namesIn } from "../../../../src/pulumi/native/masking.ts";

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

test("a short secret is hidden where it stands alone, and a very short one is not", () => {
  expect(maskOf(["look", "at"])("look at looks")).toBe("[secret] at looks");
});

test("the names in an ARN are those after its type, and another text has none", () => {
  expect(namesIn(ARN)).toEqual(["shop-a", "INTERACTIONS"]);
  expect(namesIn("shop/INTERACTIONS")).toEqual([]);
});
