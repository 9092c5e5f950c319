// Tests of the error where a process cannot load ES modules.

/** The error of loading the provider where Node.js cannot load ES modules for this reason. */
function thrownWhere(cause: Error | undefined, pnp?: string): unknown {
  jest.resetModules();
  jest.doMock("node:module", () => ({
    createRequire: () => (name: string) => {
      if (cause !== undefined && name === "p-retry") {
        throw cause;
      }
    },
  }));
  if (pnp !== undefined) {
    process.versions.pnp = pnp;
  }
  try {
    jest.requireActual<object>("../../../../src/pulumi/dynamic/es-modules.ts");
    return undefined;
  } catch (error) {
    return error;
  } finally {
    delete process.versions.pnp;
    jest.dontMock("node:module");
  }
}

const coded = (code: string): Error => Object.assign(new Error("a page of text"), { code });

test("says nothing where ES modules can be loaded", () => {
  expect(thrownWhere(undefined)).toBeUndefined();
});

test("names the version of Node.js that is needed and the one that was found", () => {
  const cause = coded("ERR_REQUIRE_ESM");

  expect(thrownWhere(cause)).toMatchObject({
    message: `pulumi-personalize-readiness needs Node.js 22.12 or later, with require() of ES modules switched on. This is Node.js ${process.versions.node}.`,
    stack: "cannot be loaded",
    cause,
  });
});

test("names Yarn's loader under Plug'n'Play", () => {
  expect(thrownWhere(coded("ERR_MODULE_NOT_FOUND"), "3")).toMatchObject({
    message:
      'Under Yarn Plug\'n\'Play, pulumi-personalize-readiness needs Yarn\'s loader of ES modules. Start Pulumi with "yarn exec pulumi up", or set "nodeLinker: node-modules" in .yarnrc.yml and run "yarn install".',
    stack: "cannot be loaded",
  });
});

test("is one short line where the plugin process prints the error", () => {
  expect(String(thrownWhere(coded("ERR_REQUIRE_ESM")))).toBe("pulumi-personalize-readiness");
});

test("leaves every other error as it is", () => {
  const missing = coded("ERR_MODULE_NOT_FOUND");
  const other = new Error("other");

  expect(thrownWhere(missing)).toBe(missing);
  expect(thrownWhere(other)).toBe(other);
});
