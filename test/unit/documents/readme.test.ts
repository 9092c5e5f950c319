// Tests that the README is short, and that its programs are the examples. `npm run check:types` compiles its program.
import { codeIn, documentText } from "../../support/documents.ts";

const README = documentText("README.md");

test("the README has 120 lines at most", () => {
  expect(README.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
});

test("the first program in the README is the quickstart, which reads the ARN from its configuration", () => {
  const [first = ""] = codeIn(README, "ts");
  const quickstart = documentText("examples/quickstart/index.ts");
  const ARN = /^const datasetArn = .+;$/m;

  expect(first).toMatch(ARN);
  expect(first.replace(ARN, "")).toBe(quickstart.replace(ARN, ""));
});

test.each([
  ["README.md", "python", "examples/python/__main__.py"],
  ["README.md", "yaml", "examples/yaml/Pulumi.yaml"],
  ["docs/how-to/languages.md", "yaml", "examples/yaml/Pulumi.yaml"],
])("the program of %s in %s is of the example %s", (page, language, example) => {
  const [program = ""] = codeIn(documentText(page), language);

  expect(program).not.toBe("");
  expect(documentText(example)).toContain(program);
});

test("the program in Python on the page about languages is the whole example", () => {
  const [program] = codeIn(documentText("docs/how-to/languages.md"), "python");

  expect(program).toBe(documentText("examples/python/__main__.py"));
});
