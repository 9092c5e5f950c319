// The command pulumi-personalize-emulator, run as a process.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { startEmulator } from "../../../src/emulator/index.ts";
import { DATASET, jobArn } from "../arns.ts";
import { clientOf, closeAfterTest, demoEmulator } from "../harness.ts";
import { COMMAND, ENVIRONMENT } from "./from-source.ts";

/** The command as a process of its own, and its standard output line by line. */
function running(...args: string[]) {
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    env: ENVIRONMENT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  closeAfterTest(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const output: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => output.push(line));
  const seen = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const line = output.find((candidate) => pattern.test(candidate));
      if (line !== undefined) {
        return line;
      }
      await once(lines, "line");
    }
  };
  return { child, ended, output, seen };
}

/** The command run to its end. */
async function completed(...args: string[]) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [...COMMAND, ...args],
      { env: ENVIRONMENT },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr });
      },
    );
  });
}

test("the command prints its address, serves the demo dataset, logs each request and ends on Ctrl-C", async () => {
  const { child, ended, output, seen } = running("--pending", "0s", "--in-progress", "0ms");
  await seen(/^Ctrl-C/);
  const endpoint = output[0]?.replace("Personalize emulator at ", "") ?? "";
  expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(output).toEqual(
    expect.arrayContaining([
      `Dataset ${DATASET}`,
      `  export AWS_ENDPOINT_URL_PERSONALIZE=${endpoint}`,
      "  export AWS_ACCESS_KEY_ID=EMULATOR",
      "  export AWS_SECRET_ACCESS_KEY=emulator",
      "  export AWS_EC2_METADATA_DISABLED=true",
    ]),
  );
  expect(output.join("\n")).toContain(
    "aws personalize create-dataset-import-job --region us-east-1",
  );
  expect(output).toContain(`  npx pulumi-personalize-readiness wait ${DATASET} --newest`);

  expect(await (await fetch(endpoint)).text()).toContain("dataset/demo/INTERACTIONS");

  const client = clientOf(endpoint);
  const { datasetGroupArn } = await client.createDatasetGroup({ name: "new" });
  const group = await client.describeDatasetGroup({ datasetGroupArn });
  expect(group.datasetGroup?.status).toBe("ACTIVE");
  const { datasetImportJobArn } = await client.createDatasetImportJob({
    jobName: "first-import",
    datasetArn: DATASET,
    dataSource: { dataLocation: "s3://bucket/a.csv" },
  });
  expect(
    (await client.describeDatasetImportJob({ datasetImportJobArn })).datasetImportJob?.status,
  ).toBe("ACTIVE");
  expect(await seen(/ CreateDatasetImportJob /)).toMatch(/ us-east-1 .* first-import -> 200$/);
  expect(await seen(/ DescribeDatasetImportJob /)).toMatch(
    /^\d{4}-.*Z us-east-1 DescribeDatasetImportJob dataset-import-job\/first-import -> 200 ACTIVE$/,
  );
  await expect(
    client.describeDatasetImportJob({ datasetImportJobArn: jobArn("nobody") }),
  ).rejects.toThrow();
  await seen(/nobody -> 400 ResourceNotFoundException: Resource Arn .* does not exist\.$/);

  child.kill("SIGINT");
  expect(await ended).toEqual([0, null]);
});

test("the command serves the given datasets, and --fail makes import jobs fail", async () => {
  const items = "arn:aws:personalize:eu-west-1:210987654321:dataset/shop/ITEMS";
  const users = "arn:aws:personalize:eu-west-1:210987654321:dataset/shop/USERS";
  const { child, ended, output, seen } = running(
    ...["--dataset", items, "--dataset", users, "--dataset", items],
    ...["--pending", "0s", "--in-progress", "0s", "--fail", "no such column"],
  );
  await seen(/^Ctrl-C/);
  expect(output.filter((line) => line.startsWith("Dataset "))).toEqual([
    `Dataset ${items}`,
    `Dataset ${users}`,
  ]);
  const client = clientOf(output[0]?.replace("Personalize emulator at ", "") ?? "", "eu-west-1");
  const { datasetImportJobArn } = await client.createDatasetImportJob({
    jobName: "doomed",
    datasetArn: users,
    dataSource: { dataLocation: "s3://bucket/a.csv" },
  });
  expect(
    (await client.describeDatasetImportJob({ datasetImportJobArn })).datasetImportJob,
  ).toMatchObject({
    status: "CREATE FAILED",
    failureReason: "no such column",
  });
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

test("--help prints the help and ends well", async () => {
  expect(await completed("--help")).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^pulumi-personalize-emulator emulates .*\n/) as string,
    stderr: "",
  });
});

test("the words of the command control an emulator that runs already", async () => {
  const { emulator, client } = await demoEmulator();
  const controlled = async (...args: string[]) =>
    completed(...args, "--endpoint", emulator.endpoint);
  const job = ["--name", "tonight", "--mode", "INCREMENTAL", "--duration", "1h"];
  expect(await controlled("add-import", DATASET, ...job, "--fail", "no such column")).toEqual({
    code: 0,
    stdout: `Import job ${jobArn("tonight")} has been added.\n`,
    stderr: "",
  });
  expect((await controlled("advance", "1h")).code).toBe(0);
  await controlled("add-import", DATASET);
  await controlled("fail", jobArn("by-hand-1"), "--reason=- no rows -");
  expect((await client.listDatasetImportJobs({})).datasetImportJobs).toMatchObject([
    { jobName: "by-hand-1", status: "CREATE FAILED", failureReason: "- no rows -" },
    {
      jobName: "tonight",
      importMode: "INCREMENTAL",
      status: "CREATE FAILED",
      failureReason: "no such column",
    },
  ]);
});

test("a refusal of the emulator is the command's one sentence, with exit code 1", async () => {
  const { emulator } = await demoEmulator();
  expect(await completed("fail", jobArn("nobody"), "--endpoint", emulator.endpoint)).toEqual({
    code: 1,
    stdout: "",
    stderr: `pulumi-personalize-emulator: The emulator has no import job ${jobArn("nobody")}.\n`,
  });
});

test("the command answers a bad argument with one sentence and exit code 2", async () => {
  expect(await completed("--port", "70000")).toEqual({
    code: 2,
    stdout: "",
    stderr:
      'pulumi-personalize-emulator: --port takes a number from 0 to 65535, not "70000". See --help.\n',
  });
});

test("the command answers a port in use with one sentence and exit code 1", async () => {
  const holder = await startEmulator();
  closeAfterTest(() => holder.close());
  const { port } = new URL(holder.endpoint);
  expect(await completed("--port", port)).toEqual({
    code: 1,
    stdout: "",
    stderr: `pulumi-personalize-emulator: Port ${port} is in use.\n`,
  });
});
