// Tests of the calls of the engine to the native provider, in virtual time and without a connection.
import * as messages from "@pulumi/pulumi/proto/provider_pb";

import type { AwsResult } from "../../../../src/aws/aws-result.ts";
import type { DescribedResource } from "../../../../src/kinds/status.ts";
import { nativeService } from "../../../../src/pulumi/native/service.ts";
import {
  ErrorResourceInitFailed,
  Status,
  Struct,
} from "../../../../src/pulumi/pulumi-internals.ts";
import { UNKNOWN } from "../../../../src/state/validation.ts";
import { answered } from "../../../support/import-job.ts";
import { pluginProcess } from "../../../support/plugin-process-in-test.ts";
import { readerThatFinds, type FoundBesides } from "../../../support/reader-in-test.ts";
import { DATASET_ARN, JOB_ARN } from "../../../support/shop.ts";

const URN = "urn:pulumi:dev::shop::personalize-readiness:index:DatasetImportJobReadiness::ready";
const ACTIVE = answered("ACTIVE");
const WAITING = answered("CREATE IN_PROGRESS");
const INPUTS = { datasetImportJobArn: JOB_ARN };
const OUTPUTS = { ...INPUTS, status: "ACTIVE", datasetArn: DATASET_ARN, __stateVersion: 1 };
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const secret = (value: unknown): object => ({
  [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270",
  value,
});

type Json = Readonly<Record<string, unknown>>;

const struct = (value: Json): Struct =>
  Struct.fromJavaScript(value as Parameters<typeof Struct.fromJavaScript>[0]);
type Struct = ReturnType<typeof Struct.fromJavaScript>;

const plain = (value: Struct | undefined): unknown => value?.toJavaScript();

interface CallError {
  readonly code: number;
  readonly details: string;
  readonly metadata: { get(name: string): (string | Buffer)[] };
}

/** A service whose looks find these results. */
function serviceThatFinds(
  results: readonly AwsResult<DescribedResource>[],
  besides?: FoundBesides,
) {
  const reader = readerThatFinds(results, besides);
  const ending = new AbortController();
  const said: string[] = [];
  const say = async (_urn: string, line: string): Promise<void> => {
    said.push(line);
    return Promise.resolve();
  };
  const plugin = pluginProcess({
    ...{ reader, clock: reader.clock, signal: ending.signal },
    ...{ say, sayAndKeep: say, tell: say, warn: say },
  });
  const service = nativeService({
    ...plugin,
    watchdog: {
      watched: plugin.watchdog.watched,
      endWaits: () => {
        ending.abort();
      },
    },
    version: () => "1.2.3",
    schema: () => ({ name: "personalize-readiness" }),
  });
  /** The answer of the service; rejects with the error as gRPC sends it. */
  const call = <Answer>(method: string, request: object = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const handle = service[method] as unknown as (
        call: { request: object },
        respond: (error: CallError | null, answer?: Answer) => void,
      ) => void;
      handle({ request }, (error, answer) => {
        if (error === null) {
          resolve(answer as Answer);
        } else {
          // gRPC takes an error that is no Error.
          reject(Object.assign(new Error(error.details), error));
        }
      });
    });
  return { call, reader, said };
}

const failureOf = (outcome: Promise<unknown>): Promise<CallError> =>
  outcome.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: unknown) => error as CallError,
  );

/** The parts that the engine keeps of a gate that is not ready. */
function initFailureIn({
  metadata,
}: CallError): InstanceType<typeof ErrorResourceInitFailed> | undefined {
  const [packed] = metadata.get("grpc-status-details-bin");
  if (!Buffer.isBuffer(packed)) {
    return undefined;
  }
  const [any] = Status.deserializeBinary(packed).getDetailsList();
  return ErrorResourceInitFailed.deserializeBinary(any?.getValue_asU8() ?? new Uint8Array());
}

function createRequest(inputs: Json, asked: { preview?: boolean; timeout?: number } = {}) {
  const request = new messages.CreateRequest();
  request.setUrn(URN);
  request.setProperties(struct(inputs));
  request.setPreview(asked.preview ?? false);
  request.setTimeout(asked.timeout ?? 0);
  return request;
}

function updateRequest(
  news: Json,
  state: { inputs?: Json; outputs?: Json } = {},
  asked: { preview?: boolean; timeout?: number } = {},
) {
  const request = new messages.UpdateRequest();
  request.setUrn(URN);
  request.setOldInputs(struct(state.inputs ?? INPUTS));
  request.setOlds(struct(state.outputs ?? OUTPUTS));
  request.setNews(struct(news));
  request.setPreview(asked.preview ?? false);
  request.setTimeout(asked.timeout ?? 0);
  return request;
}

function readRequest(id: string, known: { inputs?: Json; outputs?: Json } = {}, timeout = 0) {
  const request = new messages.ReadRequest();
  request.setUrn(URN);
  request.setId(id);
  request.setTimeout(timeout);
  request.setInputs(struct(known.inputs ?? {}));
  request.setProperties(struct(known.outputs ?? {}));
  return request;
}

function diffRequest(before: Json, now: Json, outputs: Json = OUTPUTS) {
  const request = new messages.DiffRequest();
  request.setUrn(URN);
  request.setOldInputs(struct(before));
  request.setOlds(struct(outputs));
  request.setNews(struct(now));
  return request;
}

describe("the plugin", () => {
  test("returns its version, and its schema", async () => {
    const { call } = serviceThatFinds([]);

    const info = await call<{ getVersion(): string }>("getPluginInfo");
    const schema = await call<messages.GetSchemaResponse>("getSchema");

    expect(info.getVersion()).toBe("1.2.3");
    expect(JSON.parse(schema.getSchema())).toEqual({ name: "personalize-readiness" });
  });

  test("takes secrets, and is asked in previews", async () => {
    const { call } = serviceThatFinds([]);

    const response = await call<messages.ConfigureResponse>(
      "configure",
      new messages.ConfigureRequest(),
    );

    expect([response.getAcceptsecrets(), response.getSupportspreview()]).toEqual([true, true]);
  });

  test("has nothing to delete", async () => {
    const { call, reader } = serviceThatFinds([]);

    expect(await call("delete", new messages.DeleteRequest())).toBeDefined();
    expect(reader.looks).toEqual([]);
  });
});

describe("check", () => {
  test("returns the inputs as they came, and each mistake with its property", async () => {
    const { call } = serviceThatFinds([]);
    const request = new messages.CheckRequest();
    request.setUrn(URN);
    request.setNews(struct({ ...INPUTS, minDelay: 7 }));

    const response = await call<messages.CheckResponse>("check", request);

    expect(plain(response.getInputs())).toEqual({ ...INPUTS, minDelay: 7 });
    expect(response.getFailuresList().map((one) => one.getProperty())).toEqual(["minDelay"]);
  });

  test("of the configuration does so too", async () => {
    const { call } = serviceThatFinds([]);
    const request = new messages.CheckRequest();
    request.setNews(struct({ createTimeout: "soon" }));

    const response = await call<messages.CheckResponse>("checkConfig", request);

    expect(plain(response.getInputs())).toEqual({ createTimeout: "soon" });
    expect(response.getFailuresList().map((one) => one.getProperty())).toEqual(["createTimeout"]);
  });
});

test("other settings are a change, by the old inputs or, where an engine sends none, the old outputs", async () => {
  const { call } = serviceThatFinds([]);
  const changesOf = async (old: "setOldInputs" | "setOlds", before: Json, now: Json) => {
    const request = new messages.DiffRequest();
    request[old](struct(before));
    request.setNews(struct(now));
    return (await call<messages.DiffResponse>("diffConfig", request)).getChanges();
  };

  expect(await changesOf("setOldInputs", { profile: "a" }, { profile: "a" })).toBe(1);
  expect(await changesOf("setOldInputs", { profile: "a" }, { profile: "b" })).toBe(2);
  expect(await changesOf("setOlds", { profile: "a" }, { profile: "a" })).toBe(1);
  expect(await changesOf("setOlds", {}, { profile: "b" })).toBe(2);
});

describe("diff", () => {
  const { ADD, DELETE, UPDATE, UPDATE_REPLACE } = messages.PropertyDiff.Kind;

  test.each<[string, Json, Json, number, Record<string, number>, string[]]>([
    ["the same arguments", INPUTS, INPUTS, 1, {}, []],
    ["one more", INPUTS, { ...INPUTS, profile: "ml" }, 2, { profile: ADD }, []],
    ["one less", { ...INPUTS, profile: "ml" }, INPUTS, 2, { profile: DELETE }, []],
    [
      "another value",
      { ...INPUTS, profile: "a" },
      { ...INPUTS, profile: "b" },
      2,
      { profile: UPDATE },
      [],
    ],
    [
      "another job",
      INPUTS,
      { datasetImportJobArn: `${JOB_ARN}-2` },
      2,
      { datasetImportJobArn: UPDATE_REPLACE },
      ["datasetImportJobArn"],
    ],
    [
      "a dataset in place of a job",
      INPUTS,
      { datasetArn: DATASET_ARN },
      2,
      {
        datasetImportJobArn: messages.PropertyDiff.Kind.DELETE_REPLACE,
        datasetArn: messages.PropertyDiff.Kind.ADD_REPLACE,
      },
      ["datasetImportJobArn", "datasetArn"],
    ],
  ])(
    "of %s says which arguments differ, and how",
    async (_, before, now, changes, kinds, replaces) => {
      const { call } = serviceThatFinds([]);

      const response = await call<messages.DiffResponse>("diff", diffRequest(before, now));

      const detailed = [...response.getDetaileddiffMap().entries()];
      expect(response.getChanges()).toBe(changes);
      expect(response.getReplacesList()).toEqual(replaces);
      expect(response.getHasdetaileddiff()).toBe(detailed.length > 0);
      expect(Object.fromEntries(detailed.map(([name, one]) => [name, one.getKind()]))).toEqual(
        kinds,
      );
      expect(detailed.every(([, one]) => one.getInputdiff())).toBe(true);
    },
  );

  test("of a gate that was never ready is something to do, without an argument that differs", async () => {
    const { call } = serviceThatFinds([]);

    const response = await call<messages.DiffResponse>(
      "diff",
      diffRequest(INPUTS, INPUTS, { ...OUTPUTS, status: "CREATE PENDING" }),
    );

    expect([response.getChanges(), response.getHasdetaileddiff()]).toEqual([2, false]);
  });
});

describe("create", () => {
  test("waits, and returns the ARN as the ID and AWS's answer as the outputs", async () => {
    const { call, reader } = serviceThatFinds([WAITING, ACTIVE]);

    const response = await call<messages.CreateResponse>("create", createRequest(INPUTS));

    expect(response.getId()).toBe(JOB_ARN);
    expect(plain(response.getProperties())).toMatchObject({ status: "ACTIVE", __stateVersion: 1 });
    expect(reader.looks).toHaveLength(2);
  });

  test("that is late is an init failure, with its observations and without the arguments", async () => {
    const { call } = serviceThatFinds([WAITING]);

    const error = await failureOf(
      call("create", createRequest({ ...INPUTS, triggers: ["a"] }, { timeout: 60 })),
    );

    const kept = initFailureIn(error);
    expect(error.details).toBe("not ready");
    expect(kept?.getId()).toBe(JOB_ARN);
    expect(plain(kept?.getProperties())).toMatchObject({ status: "CREATE IN_PROGRESS" });
    expect(plain(kept?.getProperties())).not.toHaveProperty("triggers");
    expect(kept?.getReasonsList()[0]).toContain("was not ready within 1m");
  });

  test("of a failed resource leaves nothing behind", async () => {
    const { call } = serviceThatFinds([answered("CREATE FAILED", { failureReason: "no column" })]);

    const error = await failureOf(call("create", createRequest(INPUTS)));

    expect(error.details).toContain("no column");
    expect(initFailureIn(error)).toBeUndefined();
  });

  test("in a preview looks once, and waits for nothing", async () => {
    const { call, reader, said } = serviceThatFinds([WAITING]);

    const response = await call<messages.CreateResponse>(
      "create",
      createRequest(INPUTS, { preview: true }),
    );

    expect(response.getId()).toBe("");
    expect(plain(response.getProperties())).toMatchObject({ ...INPUTS, status: UNKNOWN });
    expect(reader.looks).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining("up will wait for it")]);
  });

  test.each<[string, Json, Json]>([
    ["with a value that is not known yet", {}, { ...INPUTS, triggers: [{ of: UNKNOWN }] }],
    ["whose provider does not look in previews", { lookInPreviews: "false" }, INPUTS],
  ])("in a preview %s asks nobody", async (_, settings, inputs) => {
    const { call, reader } = serviceThatFinds([ACTIVE]);
    const configure = new messages.ConfigureRequest();
    configure.setArgs(struct(settings));
    await call("configure", configure);

    const response = await call<messages.CreateResponse>(
      "create",
      createRequest(inputs, { preview: true }),
    );

    expect(plain(response.getProperties())).toMatchObject({ ...INPUTS, status: UNKNOWN });
    expect(reader.looks).toEqual([]);
  });

  test("in a preview looks, too, where a value is null", async () => {
    const { call, reader } = serviceThatFinds([ACTIVE]);

    await call("create", createRequest({ ...INPUTS, triggers: [null] }, { preview: true }));

    expect(reader.looks).toHaveLength(1);
  });

  test("looks with the provider's profile where the gate has none", async () => {
    const { call, reader } = serviceThatFinds([ACTIVE]);
    const configure = new messages.ConfigureRequest();
    configure.setArgs(struct({ profile: "of the provider" }));
    await call("configure", configure);

    await call("create", createRequest(INPUTS));
    await call("create", createRequest({ ...INPUTS, profile: "own" }));

    expect(reader.looks.map(({ access }) => access.profile)).toEqual(["of the provider", "own"]);
  });

  test("keeps secrets secret, in outputs and in errors", async () => {
    const ready = await serviceThatFinds([ACTIVE]).call<messages.CreateResponse>(
      "create",
      createRequest({ datasetImportJobArn: secret(JOB_ARN) }),
    );
    const error = await failureOf(
      serviceThatFinds([answered("CREATE FAILED")]).call(
        "create",
        createRequest({ datasetImportJobArn: secret(JOB_ARN) }),
      ),
    );

    expect(plain(ready.getProperties())).toMatchObject({ datasetImportJobArn: secret(JOB_ARN) });
    expect(error.details).toContain("[secret]");
    expect(error.details).not.toContain(JOB_ARN);
  });
});

describe("update", () => {
  test("waits, and returns the outputs", async () => {
    const { call } = serviceThatFinds([WAITING, ACTIVE]);

    const response = await call<messages.UpdateResponse>(
      "update",
      updateRequest({ ...INPUTS, triggers: ["a"] }),
    );

    expect(plain(response.getProperties())).toMatchObject({ status: "ACTIVE", drift: [] });
  });

  test("has the deadline of its request", async () => {
    const { call } = serviceThatFinds([WAITING]);

    const error = await failureOf(call("update", updateRequest(INPUTS, {}, { timeout: 90 })));

    expect(initFailureIn(error)?.getReasonsList()[0]).toContain("was not ready within 1m 30s");
  });

  test("without a deadline of its own goes by the deadline of create, also after a refresh", async () => {
    const { call } = serviceThatFinds([WAITING]);
    const reasonsOf = (error: CallError) => initFailureIn(error)?.getReasonsList()[0];
    const outputsOf = (error: CallError) => plain(initFailureIn(error)?.getProperties()) as Json;

    const created = await failureOf(call("create", createRequest(INPUTS, { timeout: 60 })));
    const first = await failureOf(
      call("update", updateRequest(INPUTS, { outputs: outputsOf(created) })),
    );
    const refreshed = await failureOf(
      call("read", readRequest(JOB_ARN, { inputs: INPUTS, outputs: outputsOf(first) }, 1)),
    );
    const second = await failureOf(
      call("update", updateRequest(INPUTS, { outputs: outputsOf(refreshed) })),
    );

    for (const error of [created, first, second]) {
      expect(reasonsOf(error)).toContain("was not ready within 1m");
    }
    expect(reasonsOf(refreshed)).toContain("was not ready within 1s");
  });

  test("in a preview looks once", async () => {
    const { call, reader } = serviceThatFinds([WAITING]);

    const response = await call<messages.UpdateResponse>(
      "update",
      updateRequest(INPUTS, {}, { preview: true }),
    );

    expect(plain(response.getProperties())).toMatchObject({ status: UNKNOWN });
    expect(reader.looks).toHaveLength(1);
  });

  test("hides a value that was secret only before", async () => {
    const { call } = serviceThatFinds([answered("CREATE FAILED")]);
    const inputs = { datasetImportJobArn: secret(JOB_ARN) };

    const error = await failureOf(call("update", updateRequest(INPUTS, { inputs })));

    expect(error.details).toContain("[secret]");
    expect(error.details).not.toContain(JOB_ARN);
  });
});

describe("read", () => {
  test("of a state returns AWS's answer of now, and the inputs unchanged", async () => {
    const { call } = serviceThatFinds([answered("ACTIVE", { jobName: "renamed" })]);
    const state = { inputs: { ...INPUTS, minDelay: "1s" }, outputs: OUTPUTS };

    const response = await call<messages.ReadResponse>("read", readRequest(JOB_ARN, state));

    expect(response.getId()).toBe(JOB_ARN);
    expect(plain(response.getInputs())).toEqual(state.inputs);
    expect(plain(response.getProperties())).toMatchObject({ jobName: "renamed" });
    expect(plain(response.getProperties())).not.toHaveProperty("drift");
  });

  test("of a state with a list of drift returns a list, even if it is empty", async () => {
    const { call } = serviceThatFinds([ACTIVE]);
    const state = { inputs: INPUTS, outputs: { ...OUTPUTS, drift: [] } };

    const response = await call<messages.ReadResponse>("read", readRequest(JOB_ARN, state));

    expect(plain(response.getProperties())).toHaveProperty("drift", []);
  });

  test("of a resource that is gone returns an empty ID and nothing else", async () => {
    const { call } = serviceThatFinds([{ type: "notFound" }]);

    const response = await call<messages.ReadResponse>(
      "read",
      readRequest(JOB_ARN, { inputs: INPUTS, outputs: OUTPUTS }),
    );

    expect(response.getId()).toBe("");
    expect([response.hasProperties(), response.hasInputs()]).toEqual([false, false]);
  });

  test("of a resource that is not ready is an init failure, which adds no list of drift", async () => {
    const { call } = serviceThatFinds([answered("CREATE FAILED")]);

    const error = await failureOf(
      call("read", readRequest(JOB_ARN, { inputs: INPUTS, outputs: OUTPUTS })),
    );

    const kept = plain(initFailureIn(error)?.getProperties());
    expect(kept).toMatchObject({ status: "CREATE FAILED" });
    expect(kept).not.toHaveProperty("drift");
  });

  test("has the deadline of its request", async () => {
    const { call } = serviceThatFinds([WAITING]);

    const error = await failureOf(
      call("read", readRequest(JOB_ARN, { inputs: INPUTS, outputs: OUTPUTS }, 90)),
    );

    expect(initFailureIn(error)?.getReasonsList()[0]).toContain("was not ready within 1m 30s");
  });

  test("of an ID alone is an import, which returns the inputs that the ID means", async () => {
    const { call } = serviceThatFinds([ACTIVE]);

    const response = await call<messages.ReadResponse>("read", readRequest(JOB_ARN));

    expect(plain(response.getInputs())).toEqual(INPUTS);
    expect(plain(response.getProperties())).toMatchObject({ status: "ACTIVE", drift: [] });
  });

  test("of an ID alone that reaches its deadline says that the same command waits again", async () => {
    const { call } = serviceThatFinds([WAITING]);

    const error = await failureOf(call("read", readRequest(JOB_ARN, {}, 90)));

    expect(initFailureIn(error)).toBeUndefined();
    expect(error.details).toMatch(/^The dataset import job .* was not ready within 1m 30s\. Its /);
    expect(error.details).toMatch(
      / To wait longer, raise the gate's customTimeouts\.read or the provider's readTimeout\. The work in AWS goes on, and the same command waits again\.$/,
    );
  });

  test("of an ID with arguments is a get, whose arguments are checked", async () => {
    const { call, reader } = serviceThatFinds([ACTIVE]);

    await call("read", readRequest(JOB_ARN, { inputs: { profile: "ml" } }));
    const error = await failureOf(
      call("read", readRequest(JOB_ARN, { inputs: { minDelay: secret("hush-hush") } })),
    );

    expect(reader.looks.map(({ access }) => access.profile)).toEqual(["ml"]);
    expect(error.details).toContain("minDelay is [secret], but it must be");
  });
});

test("an error that no operation expects hides the secrets of the settings too", async () => {
  const { call } = serviceThatFinds([]);
  const configure = new messages.ConfigureRequest();
  configure.setArgs(struct({ profile: secret("hush-profile") }));
  await call("configure", configure);
  const request = createRequest(INPUTS);
  request.setUrn("urn:pulumi:dev::shop::personalize-readiness:index:hush-profile::ready");

  const { details } = await failureOf(call("create", request));

  expect(details).toContain('no resource of type "personalize-readiness:index:[secret]"');
});

test("cancel ends all waits, which are kept for the next up", async () => {
  const { call, reader } = serviceThatFinds([WAITING]);
  reader.clock.at(60_000, () => void call("cancel"));

  const error = await failureOf(call("create", createRequest(INPUTS)));

  expect(initFailureIn(error)?.getReasonsList()[0]).toContain("was canceled");
});

test("a type that is not a gate fails in a sentence, and so does a defect", async () => {
  const { call } = serviceThatFinds([]);
  const request = createRequest(INPUTS);
  request.setUrn("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::ready");

  const unknown = await failureOf(call("create", request));
  const defect = await failureOf(call("create", createRequest(INPUTS)));

  expect(unknown.details).toContain('no resource of type "aws:s3/bucket:Bucket"');
  expect(defect.details).toBe("Error: a reader needs a result");
  expect([unknown, defect].map(initFailureIn)).toEqual([undefined, undefined]);
});
