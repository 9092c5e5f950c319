// Tests of the credentials that are taken out of texts that are about to be shown.
import { redacted } from "../../../src/aws/redaction.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

test.each([
  ["AKIAIOSFODNN7EXAMPLE may not", "(credential) may not"],
  ["user ASIAIOSFODNN7EXAMPLE, AKIAIOSFODNN7EXAMPLE", "user (credential), (credential)"],
  [`key ${SECRET}.`, "key (credential)."],
  [SECRET, "(credential)"],
  ["AKIA123456789012", "(credential)"],
])("%j is shown as %j", (text, shown) => {
  expect(redacted(text)).toBe(shown);
});

test.each([
  ["an ARN", "arn:aws:personalize:eu-west-1:123456789012:dataset/shop/INTERACTIONS"],
  ["a short word that begins like a key", "AKIA12345678901"],
  ["a key inside of a longer word", "XAKIAIOSFODNN7EXAMPLE"],
  ["a word of 39 characters", SECRET.slice(1)],
  ["a word of 41 characters", `${SECRET}x`],
  ["40 characters of a longer path", `-${SECRET}`],
  ["40 characters of a longer value", `${SECRET}=`],
])("%s stays as it is", (_what, text) => {
  expect(redacted(text)).toBe(text);
});
