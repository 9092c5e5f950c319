// Tests of gates that have found the newest import and follow: when there is an update, and the resource that an update takes.
import { createServer, type AddressInfo, type Socket } from "node:net";

import { DELAYS, URN, startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { Reply } from "../support/plugin-process.ts";
import { HOUR } from "../support/shop.ts";
import { importsOf, type AddDatasetImport } from "./dataset-imports.ts";
import { createFoundGate, type NewestGate, type Properties } from "./found-gate.ts";

const UNCHANGED = { changes: 1, replaces: [] };
const CHANGED = { changes: 2, replaces: [] };

let trial: HostTrial;
let datasetArn: string;
let addImport: AddDatasetImport;
/** The arguments of the gate in the program. */
let gate: NewestGate;
beforeAll(async () => {
  trial = await startHostTrial();
});
beforeEach(() => {
  ({ datasetArn } = trial.shop());
  addImport = importsOf(trial, datasetArn);
  gate = { __kind: "DatasetImportJob", datasetArn, ...DELAYS, __urn: URN };
});
afterEach(() => {
  trial.calmDown();
});
afterAll(() => trial.stop());

/** A gate that has found an import of two hours ago. */
const foundGate = (more: Properties = {}): Promise<{ found: string; state: Properties }> =>
  createFoundGate(trial, { ...gate, ...more });

const diff = (state: Properties, more: Properties = {}): Promise<Reply> =>
  trial.plugin.diff(datasetArn, state, { ...gate, ...more });
const update = (state: Properties, more: Properties = {}): Promise<Reply> =>
  trial.plugin.update(datasetArn, state, { ...gate, ...more });

/** An update that looks once. */
const IMPATIENT = { customTimeouts: { update: "0s" } };

/** Answers an operation with an error from now on. */
const answering = (asked: string, httpStatus: number, error: string): (() => void) =>
  trial.interject(({ operation }) =>
    operation === asked
      ? { httpStatus, body: JSON.stringify({ __type: error, message: "not authorized" }) }
      : undefined,
  );

/** Lists only this import from now on. */
const listing = (only: { datasetImportJobArn: string; hoursAgo: number }): (() => void) =>
  trial.interject(({ operation }) => {
    const { datasetImportJobArn, hoursAgo } = only;
    const creationDateTime = (Date.now() - hoursAgo * HOUR) / 1_000;
    const datasetImportJobs = [{ datasetImportJobArn, status: "ACTIVE", creationDateTime }];
    return operation === "ListDatasetImportJobs"
      ? { httpStatus: 200, body: JSON.stringify({ datasetImportJobs }) }
      : undefined;
  });

test("there is nothing to do while there is no newer one, which costs one List and one Describe of the dataset", async () => {
  const { state } = await foundGate();
  const asked = (): number[] =>
    ["ListDatasetImportJobs", "DescribeDataset"].map((operation) =>
      trial.timesAsked(operation, datasetArn),
    );
  const [lists = 0, parents = 0] = asked();

  expect(await diff(state)).toEqual(UNCHANGED);
  expect(asked()).toEqual([lists + 1, parents + 1]);
  expect(trial.messages()).toEqual([]);
});

test("a newer one is to be taken, and the update waits for it", async () => {
  const { state } = await foundGate();
  const newer = addImport("tonight", 1, "CREATE IN_PROGRESS", "ACTIVE");

  expect(await diff(state)).toEqual(CHANGED);
  expect(trial.messages()).toEqual([
    "The newest dataset import job is tonight, created 1h ago. It is under way, and pulumi up waits for it.",
  ]);
  const updated = await update(state);
  expect(updated).toMatchObject({ properties: { datasetImportJobArn: newer, status: "ACTIVE" } });
  expect(await diff(updated.properties ?? {})).toEqual(UNCHANGED);
});

test("each question is asked again, because the stack may have begun an import since another gate asked", async () => {
  const { state } = await foundGate();
  expect(await diff(state)).toEqual(UNCHANGED);
  addImport("begun-by-the-stack", 0, "CREATE PENDING");

  expect(await diff(state)).toEqual(CHANGED);
});

test("a createdAfter that lets the found one count changes nothing", async () => {
  const createdAfter = new Date(Date.now() - 3 * HOUR).toISOString();
  const { state } = await foundGate({ createdAfter });

  expect(await diff(state, { createdAfter })).toEqual(UNCHANGED);
});

test("a gate that a version without the word follow has stored follows too", async () => {
  const { state } = await foundGate();
  expect(state).not.toHaveProperty("follow");
  addImport("newer", 1, "ACTIVE");

  expect(await diff(state)).toEqual(CHANGED);
});

test("a list that is refused is to be asked again, with a warning that names the permission", async () => {
  const { state } = await foundGate();
  answering("ListDatasetImportJobs", 403, "AccessDeniedException");

  expect(await diff(state)).toEqual(CHANGED);
  const { error } = await update(state);

  expect(trial.messages().join(" ")).toContain(
    "Allow personalize:ListDatasetImportJobs on *, or set follow to false",
  );
  expect(error).toContain(
    "A gate that was ready before does not need this permission if follow is false",
  );
});

test("a gate that was late resumes with the newest", async () => {
  const found = addImport("found", 2, "CREATE IN_PROGRESS");
  const { initFailed } = await trial.plugin.create({ ...gate, customTimeouts: { create: "0s" } });
  expect(initFailed).toMatchObject({ properties: { datasetImportJobArn: found } });
  const newer = addImport("newer", 1, "ACTIVE");

  const reply = await update(initFailed?.properties ?? {});

  expect(reply).toMatchObject({ properties: { datasetImportJobArn: newer, status: "ACTIVE" } });
});

test("the import that was ready stays while the newer one is not, and the newer one is seen again", async () => {
  const { found, state } = await foundGate();
  const tonight = addImport("tonight", 1, "CREATE IN_PROGRESS");

  const { initFailed } = await update(state, IMPATIENT);
  const kept = initFailed?.properties ?? {};
  const refreshed = await trial.plugin.read(datasetArn, kept);

  expect(initFailed?.reasons.join(" ")).toContain(`${tonight} was not ready within 0s`);
  expect(kept).toMatchObject({ datasetImportJobArn: found, status: "ACTIVE" });
  expect(refreshed).toMatchObject({
    properties: {
      datasetImportJobArn: found,
      drift: [{ kind: "importUnderWay", datasetImportJobArn: tonight }],
    },
  });
  const again = (): Promise<Reply> => diff(refreshed.properties ?? {}, IMPATIENT);
  // The first is for the refresh, the second for the next up.
  expect([await again(), await again()]).toEqual([CHANGED, CHANGED]);
});

test("a new import is waited for when the dataset was made again, whose list still has the old one", async () => {
  const { state } = await foundGate();
  trial.emulator.removeDataset(datasetArn);
  trial.emulator.addDataset({ datasetArn, createdAt: Date.now() - HOUR });

  expect(await diff(state)).toEqual(CHANGED);
  const { initFailed } = await update(state, IMPATIENT);

  expect(trial.messages()[0]).toBe(
    "AWS lists no dataset import job that counts any more. pulumi up waits for a new dataset import job.",
  );
  expect(initFailed?.reasons.join(" ")).toContain("none yet 1x");
});

test("a gate never goes back to an earlier import, though the list lacks its own", async () => {
  const earlier = addImport("earlier", 20, "ACTIVE");
  const { found, state } = await foundGate();
  const stop = listing({ datasetImportJobArn: earlier, hoursAgo: 20 });

  const changes = await diff(state);
  const { initFailed } = await update(state, IMPATIENT);
  stop();
  const reply = await update(initFailed?.properties ?? {});

  expect(changes).toEqual(CHANGED);
  expect(initFailed).toMatchObject({
    properties: { datasetImportJobArn: found, status: "ACTIVE" },
  });
  expect(reply).toMatchObject({ properties: { datasetImportJobArn: found, status: "ACTIVE" } });
});

test("a dataset that AWS does not know any more is reported", async () => {
  const { state } = await foundGate();
  answering("ListDatasetImportJobs", 400, "ResourceNotFoundException");

  expect(await diff(state)).toEqual(CHANGED);
  expect(trial.messages()).toEqual([`The dataset ${datasetArn} does not exist any more.`]);
});

test("when nobody gives credentials, each gate says that it does not know whether there is a newer import", async () => {
  const { state } = await foundGate();
  const metadata = await silentServer();
  const keyless = await trial.startPlugin({
    AWS_ACCESS_KEY_ID: "",
    AWS_SECRET_ACCESS_KEY: "",
    AWS_EC2_METADATA_DISABLED: "",
    AWS_EC2_METADATA_SERVICE_ENDPOINT: metadata.address,
  });

  const first = await keyless.diff(datasetArn, state, gate);
  const second = await keyless.diff(datasetArn, state, gate);

  expect([first, second]).toEqual([CHANGED, CHANGED]);
  // unit/aws/personalize-reader tests that the second gate does not ask again: here the first question still goes on.
  expect(metadata.connections()).toBeGreaterThan(0);
  const unknown = expect.stringContaining(
    "The gate cannot check for a newer dataset import job",
  ) as string;
  expect(trial.messages()).toEqual([unknown, unknown]);
  metadata.close();
});

/** A server that takes connections and never answers, as a network does that drops packets. */
async function silentServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => sockets.length,
    close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
    },
  };
}
