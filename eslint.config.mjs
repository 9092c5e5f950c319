import js from "@eslint/js";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["dist/", "coverage/", "artifacts/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,mts}"],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    // One program for all: with one for each example, the types of @pulumi/aws are in memory as often.
    languageOptions: { parserOptions: { project: "tsconfig.json" } },
    rules: {
      // Node strips types without knowing what a name is, so a type must say that it is one.
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // One style: "import type" where all names are types, "type" before a name among others, one import for a module.
      "@typescript-eslint/no-import-type-side-effects": "error",
      "no-duplicate-imports": "error",
      // Loaded with the first need, in words that a bundler follows.
      "@typescript-eslint/no-require-imports": [
        "error",
        {
          allow: [
            "^@aws-sdk/client-personalize$",
            "^\\./(schema\\.json|serve\\.js)$",
            "/package\\.json$",
          ],
        },
      ],
      curly: ["error", "all"],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["build/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly" } },
  },
  {
    files: ["**/*.{cjs,js}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        console: "readonly",
      },
    },
  },
);
