// Tests of how a long text is cut.
import { resultOfError } from "../../../src/aws/aws-result.ts";
import { cut, cutBetweenWords } from "../../../src/aws/cut.ts";

test("a text that is short enough stays as it is", () => {
  expect(cut("", 3)).toBe("");
  expect(cut("ab", 3)).toBe("ab");
  expect(cut("abc", 3)).toBe("abc");
});

test("a longer text ends after so many characters", () => {
  expect(cut("abcd", 3)).toBe("abc");
  expect(cut("abcd", 0)).toBe("");
});

test("a pair of surrogates is kept or left out, and never halved", () => {
  expect(cut("ab🦆c", 2)).toBe("ab");
  expect(cut("ab🦆c", 3)).toBe("ab");
  expect(cut("ab🦆c", 4)).toBe("ab🦆");
  expect(cut("ab🦆", 4)).toBe("ab🦆");
  expect(cut("🦆🦆", 3)).toBe("🦆");
});

test("a text of AWS is shown up to its 500th character, without half an emoji at the end", () => {
  const said = (message: string): unknown => resultOfError(new Error(message));

  expect(said(`${"x".repeat(499)}🦆`)).toMatchObject({ detail: `${"x".repeat(499)}...` });
  expect(said(`${"x".repeat(498)}🦆`)).toMatchObject({ detail: `${"x".repeat(498)}🦆` });
  expect(said("x".repeat(501))).toMatchObject({ detail: `${"x".repeat(500)}...` });
});

test.each([
  ["fits", "to be short", 11, "to be short"],
  ["is cut inside a word", "to be short", 8, "to be"],
  ["is cut at the end of a word", "to be short", 5, "to be"],
  ["is one word", "straightforward", 8, "straight"],
  ["is cut inside its last word of many", "as short as can be", 16, "as short as can"],
])("a text that %s is shown in whole words", (_, text, longest, shown) => {
  expect(cutBetweenWords(text, longest)).toBe(shown);
});

test.each([
  ["JSON", 'no: {"Statement":[{"Effect":"Deny"}]}', 20, 'no: {"Statement":[{'],
  ["JSON, cut inside a name", 'no: {"Statement":[{"Effect":"Deny"}]}', 25, 'no: {"Statement":[{'],
  ["a URL", "at https://a.example/b?c=d&token=e", 29, "at https://a.example/b?c=d"],
  ["letters of any language", "bad: {x}{ééé:ééé}", 14, "bad: {x}"],
  ["JSON alone", "{short}", 4, "{sho"],
  ["an ARN", "no arn:aws:iam::123456789012:role/path/name,a+b=c@d.e-f_g", 56, "no"],
  ["half of its words", 'abcde "fgh:i', 10, "abcde"],
  ["less than half of its words", 'abcd "fg"hij', 10, 'abcd "fg'],
])(
  "a text that ends in a long word, %s, is shown up to a mark that no secret has",
  (_, text, longest, shown) => {
    expect(cutBetweenWords(text, longest)).toBe(shown);
  },
);

test("a policy in a message of AWS is shown up to its 500th character", () => {
  const message = `Invalid policy: {${'"Action":"s3:GetObject",'.repeat(30)}} is not allowed`;

  const { detail } = resultOfError(new Error(message)) as { detail: string };

  expect(message.startsWith(detail.replace(/\.\.\.$/, ""))).toBe(true);
  expect(detail.length).toBeGreaterThan(480);
});
