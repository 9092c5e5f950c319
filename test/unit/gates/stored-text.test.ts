// Tests of the text under "__provider", which the plugin process evaluates.
import { runInNewContext } from "node:vm";

import { STORED_TEXT } from "../../../src/gates/stored-text.ts";

test("the text that new states hold is this, byte for byte", () => {
  expect(STORED_TEXT).toBe(
    "exports.handler=()=>{let n='pulumi-personalize-readiness',d=process.cwd();" +
      "try{n=require('module').createRequire(d+'/_').resolve(n+'/provider',{paths:[d,process.argv[1]]})}" +
      "catch{throw Error(n+' is not installed in '+d+'. Install it there and try again.')}" +
      "return require(n).provider}",
  );
});

/** The text of all states that 0.1.0 wrote. */
const TEXT_OF_0_1_0 =
  'exports.handler=()=>{const{createRequire}=require("module");' +
  'for(const from of[process.cwd()+"/_",process.argv[1]]){let path;' +
  'try{path=createRequire(from).resolve("pulumi-personalize-readiness/provider")}catch{continue}' +
  "return require(path).provider}" +
  'throw new Error("pulumi-personalize-readiness is not installed in "+process.cwd()+". Install it there and try again.")};';

describe.each([
  ["the text of today", STORED_TEXT],
  ["the text of 0.1.0", TEXT_OF_0_1_0],
])("%s", (_, text) => {
  const PROVIDER = { name: "the provider" };
  /** The exports that the plugin process in /app gets from the text, where the package is in reach of these files. */
  const provided = (...reach: readonly string[]): unknown => {
    const exports: { handler?: () => unknown } = {};
    const resolve = (from: string, name: string, paths = [from]): string => {
      if (
        name !== "pulumi-personalize-readiness/provider" ||
        !paths.some((path) => reach.includes(path.replace(/\/_$/, "")))
      ) {
        throw new Error("not found");
      }
      return "/found/provider.js";
    };
    runInNewContext(text, {
      exports,
      process: { cwd: () => "/app", argv: ["node", "/pulumi/dynamic-provider"] },
      require: (name: string) =>
        name === "module"
          ? {
              createRequire: (from: string) => ({
                resolve: (what: string, options?: { paths: string[] }) =>
                  resolve(from, what, options?.paths),
              }),
            }
          : name === "/found/provider.js" && { provider: PROVIDER },
    });
    return exports.handler?.();
  };

  test("leads to the provider that is in reach of the program, or of the plugin process", () => {
    expect(provided("/app")).toBe(PROVIDER);
    expect(provided("/pulumi/dynamic-provider")).toBe(PROVIDER);
  });

  test("says where the package is missing", () => {
    expect(() => provided("/elsewhere")).toThrow(
      "pulumi-personalize-readiness is not installed in /app. Install it there and try again.",
    );
  });
});
