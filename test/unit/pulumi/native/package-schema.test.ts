// Tests of the version and the schema of the native package.
import { packageSchema, packageVersion } from "../../../../src/pulumi/native/package-schema.ts";

const hasSchema = (): boolean =>
  Object.keys(require.cache).some((path) => path.endsWith("schema.json"));

test("the version, for which no schema is loaded, is the version in the schema", () => {
  const version = packageVersion();
  expect(hasSchema()).toBe(false);

  expect(packageSchema()).toMatchObject({ version });
  expect(hasSchema()).toBe(true);
});
