// Tests of the settings of the native provider.
// cspell:ignore profil
import {
  parseSettings,
  validateSettings,
} from "../../../../src/pulumi/native/provider-settings.ts";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

test("no setting has to be given", () => {
  expect(validateSettings({})).toEqual([]);
  expect(parseSettings({})).toEqual({
    defaults: {
      profile: undefined,
      assumeRoleArn: undefined,
      deadlines: { create: undefined, update: undefined, read: undefined },
      minDelay: undefined,
      maxDelay: undefined,
    },
    looksInPreviews: true,
  });
});

test("the settings are the defaults of gates without such arguments", () => {
  const given = {
    profile: "nightly",
    assumeRoleArn: "arn:aws:iam::123456789012:role/look",
    createTimeout: "1h",
    updateTimeout: "2h",
    readTimeout: "0s",
    minDelay: "1s",
    maxDelay: "1m",
  };

  expect(validateSettings(given)).toEqual([]);
  expect(parseSettings(given).defaults).toEqual({
    profile: "nightly",
    assumeRoleArn: "arn:aws:iam::123456789012:role/look",
    deadlines: { create: 3_600_000, update: 7_200_000, read: 0 },
    minDelay: "1s",
    maxDelay: "1m",
  });
});

test.each([
  [true, true],
  ["true", true],
  [false, false],
  ["false", false],
])("lookInPreviews %j lets previews look: %j", (lookInPreviews, looks) => {
  expect(validateSettings({ lookInPreviews })).toEqual([]);
  expect(parseSettings({ lookInPreviews }).looksInPreviews).toBe(looks);
});

test("a setting that is null is not given", () => {
  const given = { profile: null, createTimeout: null, minDelay: null, lookInPreviews: null };

  expect(validateSettings(given)).toEqual([]);
  expect(parseSettings(given)).toEqual(parseSettings({}));
});

test("a setting with a mistake is compared with no other, and hides no mistake of others", () => {
  const propertiesOf = (given: object): readonly string[] =>
    validateSettings({ ...given }).map(({ property }) => property);

  expect(propertiesOf({ profile: "", minDelay: "2s", maxDelay: "1s" })).toEqual([
    "profile",
    "minDelay",
  ]);
  expect(propertiesOf({ minDelay: "2s", maxDelay: "0s" })).toEqual(["maxDelay"]);
});

test("an unknown value passes, and so does a value of Pulumi", () => {
  expect(
    validateSettings({
      profile: UNKNOWN,
      minDelay: UNKNOWN,
      maxDelay: "1s",
      version: "0.1.0",
      pluginDownloadURL: "http://127.0.0.1",
      pluginChecksums: {},
      __internal: {},
      readTimeout: null,
    }),
  ).toEqual([]);
});

test.each([
  [
    { profil: "x" },
    "profil is not a setting of personalize-readiness; its settings are profile, assumeRoleArn, createTimeout, updateTimeout, readTimeout, minDelay, maxDelay, lookInPreviews.",
  ],
  [
    { profile: "" },
    'profile is "", but it must be the name of a profile of the shared AWS configuration.',
  ],
  [{ readTimeout: 5 }, 'readTimeout is 5, but it must be a duration like "90s", "45m" or "3h".'],
  [{ lookInPreviews: "no" }, 'lookInPreviews is "no", but it must be true or false.'],
  [
    { minDelay: "2s", maxDelay: "1s" },
    'minDelay is "2s", but it must be no longer than maxDelay, which is "1s".',
  ],
])("%j is a mistake", (given, reason) => {
  expect(validateSettings(given).map((mistake) => mistake.reason)).toEqual([reason]);
});
