// Tests that no text is shown with a credential in it.
import { redacted } from "../../../src/aws/redaction.ts";

const SECRET = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY/+";

test.each([
  ["a long-lived access key", "AKIAIOSFODNN7EXAMPLE may not", "(credential) may not"],
  ["a temporary access key", "key ASIAIOSFODNN7EXAMPLE.", "key (credential)."],
  ["the shortest access key", "AKIA123456789012", "(credential)"],
  ["a secret key", `secret ${SECRET}, said twice`, "secret (credential), said twice"],
  ["each of several", `AKIAIOSFODNN7EXAMPLE ${SECRET}`, "(credential) (credential)"],
])("%s is taken out of a text", (_, text, shown) => {
  expect(redacted(text)).toBe(shown);
});

test.each([
  ["a key that is too short", "AKIA12345678901"],
  ["a key in lower case", "akiaiosfodnn7example"],
  ["what begins in the middle of a word", "XAKIAIOSFODNN7EXAMPLE"],
  ["what has one character less than a secret key", SECRET.slice(1)],
  ["what has one character more", `${SECRET}A`],
  ["a value with a sign before it", `=${SECRET}`],
  ["a value with a dash after it", `${SECRET}-`],
])("%s is no credential", (_, text) => {
  expect(redacted(text)).toBe(text);
});
