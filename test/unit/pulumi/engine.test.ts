// Tests of the lines that go to the engine, and of the connection to it.
import type { GetRootResourceRequest, LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import fc from "fast-check";

import { engineAt, type Engine } from "../../../src/pulumi/engine.ts";
import { grpc } from "../../../src/pulumi/grpc.ts";
import * as internals from "../../../src/pulumi/pulumi-internals.ts";

/** A line as the engine gets it. */
interface LoggedLine {
  readonly severity: number;
  readonly urn: string;
  readonly message: string;
  readonly ephemeral: boolean;
}
type Done = (error: { code: number } | null) => void;
interface Options {
  readonly deadline: number;
}

/** The questions to the client, and the answers of the engine. */
const mockEngine = {
  addresses: [] as string[],
  options: [] as object[],
  logs: [] as LoggedLine[],
  deadlines: [] as number[],
  answer: null as { code: number } | null,
  cannotConnect: false,
};

jest.mock("../../../src/pulumi/pulumi-internals.ts", () => ({
  ...jest.requireActual<typeof internals>("../../../src/pulumi/pulumi-internals.ts"),
  EngineClient: class {
    constructor(address: string, _credentials: unknown, options: object) {
      mockEngine.addresses.push(address);
      mockEngine.options.push(options);
      if (mockEngine.cannotConnect) {
        throw new Error("Could not parse target name");
      }
    }
    log(request: LogRequest, _metadata: unknown, { deadline }: Options, done: Done): void {
      mockEngine.logs.push({
        severity: request.getSeverity(),
        urn: request.getUrn(),
        message: request.getMessage(),
        ephemeral: request.getEphemeral(),
      });
      mockEngine.deadlines.push(deadline - Date.now());
      done(mockEngine.answer);
    }
    getRootResource(
      _request: GetRootResourceRequest,
      _metadata: unknown,
      { deadline }: Options,
      done: Done,
    ): void {
      mockEngine.deadlines.push(deadline - Date.now());
      done(mockEngine.answer);
    }
  },
}));

const { LogSeverity } = internals;
const LINE = { name: "tonight", says: "CREATE PENDING" };
const REFUSED = { code: grpc.status.UNAVAILABLE };
const TOO_LATE = { code: grpc.status.DEADLINE_EXCEEDED };
const OTHER = { code: grpc.status.UNIMPLEMENTED };

let engine: Engine;
beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(mockEngine, {
    ...{ addresses: [], options: [], logs: [], deadlines: [] },
    ...{ answer: null, cannotConnect: false },
  });
  engine = engineAt("127.0.0.1:4000");
});
afterEach(() => {
  jest.useRealTimers();
});

test("a status line stays on the row of its resource until the next line", async () => {
  await engine.say("urn:a", LINE);

  expect(mockEngine.logs).toEqual([
    {
      severity: LogSeverity.INFO,
      urn: "urn:a",
      message: "tonight: CREATE PENDING",
      ephemeral: true,
    },
  ]);
});

test("a line that is kept stays among the diagnostics of its resource, with the whole name", async () => {
  const name = "interactions-of-the-nightly-export-2026-11-26";
  await engine.sayAndKeep("urn:a", { name, says: "CREATE PENDING" });

  expect(mockEngine.logs).toEqual([
    {
      severity: LogSeverity.INFO,
      urn: "urn:a",
      message: `${name}: CREATE PENDING`,
      ephemeral: false,
    },
  ]);
});

test("a warning stays among the diagnostics of its resource", async () => {
  await engine.warn("urn:a", "superseded");

  expect(mockEngine.logs).toEqual([
    { severity: LogSeverity.WARNING, urn: "urn:a", message: "superseded", ephemeral: false },
  ]);
});

test("news stays among the diagnostics of its resource, and is no warning", async () => {
  await engine.tell("urn:a", "a newer one is there");

  expect(mockEngine.logs).toEqual([
    {
      severity: LogSeverity.INFO,
      urn: "urn:a",
      message: "a newer one is there",
      ephemeral: false,
    },
  ]);
});

test("half a surrogate pair, which gRPC cannot carry, becomes the replacement character", async () => {
  await engine.say("urn:a", { name: "a", says: "\uD83E and 🦆" });
  await engine.warn("urn:a", "\uDD86");

  expect(mockEngine.logs.map(({ message }) => message)).toEqual(["a: \uFFFD and 🦆", "\uFFFD"]);
});

test("every line can be sent, in any UTF-16", async () => {
  const units = fc.array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })));
  await fc.assert(
    fc.asyncProperty(units, async (codes) => {
      const text = String.fromCharCode(...codes);
      await engine.say("urn:a", { name: text, says: text });

      expect(mockEngine.logs.at(-1)?.message.isWellFormed()).toBe(true);
    }),
  );
});

test("a line that the engine does not take is no error", async () => {
  mockEngine.answer = REFUSED;

  await expect(engine.say("urn:a", LINE)).resolves.toBeUndefined();
});

test("an engine to which no connection can be made hears nothing and is not missed, without an error", async () => {
  mockEngine.cannotConnect = true;

  await expect(engine.say("urn:a", LINE)).resolves.toBeUndefined();
  await expect(engine.sayAndKeep("urn:a", LINE)).resolves.toBeUndefined();
  await expect(engine.tell("urn:a", "newer")).resolves.toBeUndefined();
  await expect(engine.warn("urn:a", "superseded")).resolves.toBeUndefined();
  expect(await engine.isGone()).toBe(false);
});

test("a line may take half a second, and the question whether the engine is there five", async () => {
  await engine.say("urn:a", LINE);
  await engine.isGone();

  expect(mockEngine.deadlines).toEqual([500, 5_000]);
});

test("everything goes over one connection, which is made on first use", async () => {
  expect(mockEngine.addresses).toEqual([]);

  await engine.say("urn:a", LINE);
  await engine.warn("urn:a", "superseded");
  await engine.isGone();

  expect(mockEngine.addresses).toEqual(["127.0.0.1:4000"]);
});

test("the process never uses a proxy for its engine, whatever the environment says", async () => {
  await engine.isGone();

  expect(mockEngine.options).toEqual([{ "grpc.enable_http_proxy": 0 }]);
});

describe("an engine", () => {
  const isGoneAfter = async (...answers: (typeof mockEngine.answer)[]): Promise<boolean> => {
    let isGone = false;
    for (const answer of answers) {
      mockEngine.answer = answer;
      isGone = await engine.isGone();
    }
    return isGone;
  };

  test.each([
    ["that answers is there", [null], false],
    ["that answers with an error is there", [OTHER], false],
    ["that refuses the connection is gone, whether it ever answered or not", [REFUSED], true],
    ["that is busy is there", [TOO_LATE], false],
    ["that answers again is there", [REFUSED, null], false],
  ])("%s", async (_, answers, isGone) => {
    expect(await isGoneAfter(...answers)).toBe(isGone);
  });
});

test.each(["", "engine", "127.0.0.1:", "127.0.0.1:4000/path"])(
  "with %p for an address there is nobody to talk to, and nobody to miss",
  async (address) => {
    const nobody = engineAt(address);

    await expect(nobody.say("urn:a", LINE)).resolves.toBeUndefined();
    await expect(nobody.warn("urn:a", "x")).resolves.toBeUndefined();
    expect(await nobody.isGone()).toBe(false);
    expect(mockEngine.addresses).toEqual([]);
  },
);
