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

test("the program in Python in the README begins the example, without the import that only the rest needs", () => {
  const [program = ""] = codeIn(README, "python");
  const example = documentText("examples/python/__main__.py");

  expect(program).not.toBe("");
  expect(example.replace("import pulumi_aws as aws\n", "")).toContain(program);
});

test.each([
  ["README.md", "yaml", "examples/yaml/Pulumi.yaml"],
  ["docs/how-to/languages.md", "yaml", "examples/yaml/Pulumi.yaml"],
])("the program of %s in %s is of the example %s", (page, language, example) => {
  const [program = ""] = codeIn(documentText(page), language);

  expect(program).not.toBe("");
  expect(documentText(example)).toContain(program);
});

test("the page about languages has the lines of the example's pom.xml, without their indentation there", () => {
  const unindented = (text: string): string => text.replaceAll(/^ +/gm, "");
  const pom = unindented(documentText("examples/java/pom.xml"));
  const blocks = codeIn(documentText("docs/how-to/languages.md"), "xml");

  expect(blocks).toHaveLength(2);
  for (const lines of blocks) {
    expect(pom).toContain(unindented(lines));
  }
});

test("the program in Python on the page about languages is the whole example", () => {
  const [program] = codeIn(documentText("docs/how-to/languages.md"), "python");

  expect(program).toBe(documentText("examples/python/__main__.py"));
});
