// The example in Java: its SDK, its story, and what the compiler finds in right programs and in a wrong one.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { filesOf } from "../examples/example-trial.ts";
import { codeIn } from "../support/documents.ts";
import { startTrial, type Trial } from "../support/engine-trial.ts";
import { tellQuickstart } from "../support/quickstart-story.ts";
import { registryPage } from "../support/registry-page.ts";
import { DATASET_ARN } from "../support/shop.ts";
import manifest from "../../package.json";
import schema from "../../src/pulumi/native/schema.json";
import { mistakesIn } from "./maven.ts";
import { packageAdded } from "./package-add.ts";
import { QUICK } from "./quick-looks.ts";
import { required } from "./required.ts";

const VERSION_FILE =
  "sdks/personalize-readiness/src/main/resources/com/pulumi/personalize-readiness/version.txt";

let exampleProject: string;
let trial: Trial;
let added: string;
beforeAll(async () => {
  const installation = required("LANGUAGE_TESTS");
  trial = await startTrial({ installation, files: filesOf("java"), usesPlugin: true });
  await trial.configure({ ...QUICK, datasetArn: DATASET_ARN });
  const project = join(trial.folder, "Pulumi.yaml");
  exampleProject = await readFile(project, "utf8");
  await writeFile(project, exampleProject.replace(/^packages:\n(?: .*\n)+/m, ""));
  added = await packageAdded({ folder: trial.folder, environment: trial.stack.environment });
});
afterAll(() => trial.dispose());

const textIn = (file: string): Promise<string> => readFile(join(trial.folder, file), "utf8");

test("pulumi package add writes the SDK where pom.xml expects it, and the lines that the example's Pulumi.yaml has", async () => {
  expect(added).toContain("Successfully generated a Java SDK");
  expect(await textIn(VERSION_FILE)).toBe(manifest.version);
  expect(exampleProject).toContain("packages:\n");
  expect(await textIn("Pulumi.yaml")).toBe(exampleProject);
});

test("the quickstart in Java builds its solution only when the newest import is ready, and nothing when that failed", async () => {
  await tellQuickstart(trial, { previewLooks: true });
});

/** The programs that Pulumi's Registry shows: the examples of the resources, and the program of each of the two pages. */
const OF_THE_REGISTRY = [
  ...Object.values(schema.resources).flatMap(({ description }) => codeIn(description, "java")),
  ...["_index", "installation-configuration"].map(
    (page) => registryPage(page).choosers[0]?.programs.java ?? "",
  ),
];

const WRONG = `import com.pulumi.personalizereadiness.*;
import com.pulumi.personalizereadiness.enums.OnSuperseded;

class App {
    void declare() {
        var args = CampaignReadinessArgs.builder().campaignArn("arn").maxDelay("30s").build();
        CampaignReadinessArgs.builder().campaignArn(5);
        CampaignReadinessArgs.builder().campaign("arn");
        DatasetImportJobReadinessArgs.builder().onSuperseded(OnSuperseded.Explode);
        new CampaignReadiness("live", args).campaignName();
    }
}
`;

test("Maven finds nothing wrong with the programs of Pulumi's Registry, and every mistake in a wrong one", async () => {
  const project = join(required("LANGUAGE_TESTS"), "java-programs");
  await cp(trial.folder, project, { recursive: true });
  await rm(join(project, "src"), { recursive: true });
  // Each program is a class of the same name, so each gets a package of its own.
  const write = async (name: string, program: string): Promise<void> => {
    const folder = join(project, "src/main/java", name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "App.java"), `package ${name}; ${program}`);
  };
  for (const [i, program] of OF_THE_REGISTRY.entries()) {
    expect(program).toContain("Pulumi.run(");
    await write(`program${i}`, program);
  }

  expect(OF_THE_REGISTRY.length).toBeGreaterThan(Object.keys(schema.resources).length);
  expect(await mistakesIn(project)).toEqual([]);

  await write("wrong", WRONG);

  expect(await mistakesIn(project)).toEqual([7, 8, 9, 10].map((line) => `wrong/App.java:${line}`));
});
