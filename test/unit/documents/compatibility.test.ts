// Tests that the page about compatibility agrees with the tests of layouts and with the demands of the package.
import { NEWEST_PULUMI, OLDEST_PULUMI, type LayoutName } from "../../layouts/layout.ts";
import { ROWS } from "../../layouts/rows.ts";
import { documentText, sectionOf } from "../../support/documents.ts";
import { LANGUAGE_HOSTS } from "../../support/pulumi-cli/language-hosts.ts";
import { cliUnderTest } from "../../support/pulumi-cli/versions.ts";
import manifest from "../../../package.json";

const PAGE = documentText("docs/compatibility.md");

/** The names of the layouts on the page. */
const WORDS: Readonly<Record<LayoutName, string>> = {
  npm: "npm, also",
  "npm workspaces": "also in workspaces",
  pnpm: "pnpm, also",
  "pnpm, through a package of one's own": "also only through a package of your own",
  "Yarn Classic": "Yarn Classic",
  "Yarn, into node_modules": "Yarn with `nodeLinker: node-modules`",
  "Yarn Plug'n'Play": "**Yarn Plug'n'Play**",
  Bun: "; Bun",
};

test("it says where the package runs as the tests of layouts do", () => {
  const where = PAGE.slice(0, PAGE.indexOf("## Not supported"));
  const minor = (version: string): string => version.split(".").slice(0, 2).join(".");
  const compilers = new Set(ROWS.map(({ typescript }) => typescript && minor(typescript)));
  const programs = new Set(ROWS.flatMap((row) => row.programs));

  expect(ROWS.map(({ layout }) => layout)).toEqual(expect.arrayContaining(Object.keys(WORDS)));
  for (const words of Object.values(WORDS)) {
    expect(where).toContain(words);
  }
  expect(where).toContain(`${OLDEST_PULUMI}, which is the oldest, and ${NEWEST_PULUMI};`);
  expect(where).toContain(`the range \`${manifest.peerDependencies["@pulumi/pulumi"]}\``);
  expect(where).toContain("| 5.9, 6.0, or none in the project");
  expect(where).toContain("**TypeScript 7**");
  expect([...compilers].sort()).toEqual(["5.9", "6.0", "7.0", undefined]);
  expect(where).toContain("| TypeScript and JavaScript, CommonJS and ES modules");
  expect(programs.size).toBe(4);
});

test("it names the versions of the Pulumi CLI that the tests run on", () => {
  const { version: oldest } = cliUnderTest("oldest");
  const { version: newest } = cliUnderTest("newest");

  expect(PAGE).toContain(`${oldest}, which is the oldest, and ${newest}`);
});

test("it says that programs in Python, Go and Java run on the newest CLI alone", () => {
  const { version: newest } = cliUnderTest("newest");

  expect(manifest.scripts["test:oldest-cli"]).not.toContain("languages");
  expect(PAGE).toContain(`Python, Go and [Java](#java) (on CLI ${newest} only) and YAML`);
});

test("it names the versions with which the programs in Java run", () => {
  const section = sectionOf(PAGE, "Java");
  const projects = ["examples/java/pom.xml", "test/languages/java/pom.xml"].map(documentText);
  const dependencies = [
    ...projects
      .join("")
      .matchAll(
        /<groupId>com\.pulumi<\/groupId>\s+<artifactId>(.+)<\/artifactId>\s+<version>(.+)<\/version>/g,
      ),
  ];

  expect(section).toContain(`Java ${LANGUAGE_HOSTS.java.version.slice(1)}`);
  expect(dependencies).toHaveLength(3);
  for (const [, name = "", version = ""] of dependencies) {
    expect(section).toContain(`\`com.pulumi:${name}\` ${version}`);
  }
});

test("the page on installation names the language host for YAML that lacks the last step of pulumi package add", () => {
  const { version } = LANGUAGE_HOSTS.yaml;
  const words = documentText("docs/installation-configuration.md").replaceAll(/\s+/g, " ");

  expect(words).toContain(`version ${version.slice(1)} of Pulumi's language host for YAML`);
});

test("it says which versions of Node.js the package demands", () => {
  expect(PAGE).toContain(`\`${manifest.engines.node}\``);
});

test("it says that the oldest Node.js runs no tests of the build tools, as the workflow has it", () => {
  const workflow = documentText(".github/workflows/ci.yml");

  expect(workflow).toContain("matrix.node == '22.12.0' && '--testPathIgnorePatterns unit/machine'");
  expect(PAGE).toContain("22.12 (the oldest, without the tests of the build tools)");
});

test("its table of versions has the version of the package", () => {
  expect(sectionOf(PAGE, "Versions")).toContain(`| ${manifest.version} `);
});

test.each([
  "docs/compatibility.md",
  "docs/getting-started-native.md",
  "docs/getting-started.md",
  "docs/how-to/languages.md",
  "examples/java/Pulumi.yaml",
  "examples/java/README.md",
  "examples/yaml/README.md",
])("the commands of %s name the version of the package", (page) => {
  const versions = documentText(page).match(/(?<=readiness[- @]v?)\d+\.\d+\.\d+/g);

  expect(new Set(versions)).toEqual(new Set([manifest.version]));
});
