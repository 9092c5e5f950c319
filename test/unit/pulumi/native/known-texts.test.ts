// Tests of how known texts are found in other texts.
// cspell:ignore abce abcz abzz
import { knownTexts } from "../../../../src/pulumi/native/known-texts.ts";

const any = (): boolean => true;

test("the longest known text at a place is found, and no other", () => {
  const known = knownTexts(["bc", "a", "abcd", "ab", "ab", "abd"]);

  expect(known.lengthAt("abcd", 0, any)).toBe(4);
  expect(known.lengthAt("abce", 0, any)).toBe(2);
  expect(known.lengthAt("abzz", 0, any)).toBe(2);
  expect(known.lengthAt("az", 0, any)).toBe(1);
  expect(known.lengthAt("abcz", 1, any)).toBe(2);
  expect(known.lengthAt("xab", 0, any)).toBe(0);
  expect(known.lengthAt("b", 0, any)).toBe(0);
  expect(known.lengthAt("", 0, any)).toBe(0);
});

test("of the known texts at a place the longest is found that passes", () => {
  const known = knownTexts(["hush", "hush-user", "hush-item", "hush-user-name"]);
  const shorterThan = (length: number) => (text: string) => text.length < length;

  expect(known.lengthAt("of hush-user-name", 3, any)).toBe(14);
  expect(known.lengthAt("of hush-user-name", 3, shorterThan(14))).toBe(9);
  expect(known.lengthAt("of hush-user-name", 3, shorterThan(9))).toBe(4);
  expect(known.lengthAt("of hush-user-name", 3, shorterThan(4))).toBe(0);
});

test("where no text is known, a long text is not copied at each of its places", () => {
  const known = knownTexts([]);
  const text = "a".repeat(1_000);
  const copies = jest.spyOn(String.prototype, "slice");

  const found = Array.from(text, (_, place) => known.lengthAt(text, place, any));
  const copied = copies.mock.results.map(({ value }) => String(value)).join("");
  copies.mockRestore();

  expect([...new Set(found)]).toEqual([0]);
  expect(copied).toBe("");
});

test("a beginning of a known text is one, and the whole text too", () => {
  const known = knownTexts(["hush-item", "hush-user"]);

  expect(
    ["h", "hush-u", "hush-user", "hush-item"].map((text) => known.haveBeginning(text)),
  ).toEqual([true, true, true, true]);
  expect(["ush", "hush-user-name", "hush-a", "z"].map((text) => known.haveBeginning(text))).toEqual(
    [false, false, false, false],
  );
});

test("a text is compared with no known text that cannot stand at the place", () => {
  const known = knownTexts(["a", "b", "b1", "b2", "b3"]);
  const comparisons = jest.spyOn(String.prototype, "startsWith");
  const comparisonsAt = (text: string): number => {
    comparisons.mockClear();
    known.lengthAt(text, 0, () => false);
    return comparisons.mock.calls.length;
  };

  // With "b3", and then with "b", with which "b3" begins; "a" begins neither.
  const counted = [comparisonsAt("b9"), comparisonsAt("c"), comparisonsAt("a")];
  comparisons.mockRestore();

  expect(counted).toEqual([2, 0, 1]);
});

test("where nothing is known, nothing is found", () => {
  const known = knownTexts([]);

  expect([known.lengthAt("a", 0, any), known.haveBeginning("a")]).toEqual([0, false]);
});
