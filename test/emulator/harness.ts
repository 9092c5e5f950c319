// An emulator with a client and a clock for the tests of this folder.
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Personalize } from "@aws-sdk/client-personalize";
import {
  startEmulator,
  type EmulatorOptions,
  type PersonalizeEmulator,
} from "../../src/emulator/index.ts";
import { DATASET } from "./arns.ts";

/** The life of a resource that is ready from the beginning. */
export const ACTIVE = { timeline: [{ status: "ACTIVE" }] };

/** The clients and emulators that are still open; closed after each test. */
const open: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of open.splice(0)) {
    await close();
  }
});

export function closeAfterTest(close: () => unknown): void {
  open.push(close);
}

/** A clock that moves only when a test moves it. */
export class Clock {
  ms = Date.UTC(2026, 0, 2, 3, 4, 5, 678);
  readonly now = (): number => this.ms;

  pass(milliseconds: number): void {
    this.ms += milliseconds;
  }
}

/** An emulator with one dataset, a clock, and a client of the dataset's region. */
export async function demoEmulator(options: EmulatorOptions = {}): Promise<{
  emulator: PersonalizeEmulator;
  client: Personalize;
  clock: Clock;
}> {
  const clock = new Clock();
  const emulator = await startEmulator({ now: clock.now, ...options });
  closeAfterTest(() => emulator.close());
  emulator.addDataset({ datasetArn: DATASET });
  return { emulator, clock, client: clientOf(emulator.endpoint) };
}

export function clientOf(endpoint: string, region = "us-east-1"): Personalize {
  const client = new Personalize({
    endpoint,
    region,
    credentials: { accessKeyId: "AKIDEMULATORTEST", secretAccessKey: "secret" },
    maxAttempts: 1,
  });
  closeAfterTest(() => {
    client.destroy();
  });
  return client;
}

/** Resolves once the emulator has this many requests. */
export async function arrived(requests: readonly unknown[], count: number): Promise<void> {
  while (requests.length < count) {
    await new Promise(setImmediate);
  }
}

/**
 * Does something just before the end of a delay that the emulator begins next, however slow the machine is: of two
 * timers of the same length, the timer that starts first ends first.
 */
export function justBeforeTheEndOf(delayMs: number, action: () => void): void {
  setTimeout(action, delayMs);
}

/** The address of a server that is no emulator. */
export async function otherServer(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closeAfterTest(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A request that no SDK would send. */
export async function post(
  endpoint: string,
  { headers, body }: { headers: Record<string, string>; body?: string },
): Promise<{ httpStatus: number; type: unknown; message: unknown; headers: Headers }> {
  const response = await fetch(endpoint, { method: "POST", headers, body });
  const error = (await response.json()) as { __type?: unknown; message?: unknown };
  return {
    httpStatus: response.status,
    type: error.__type,
    message: error.message,
    headers: response.headers,
  };
}
