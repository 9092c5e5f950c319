// Tests of the provider as the plugin process loads it.
import { channel } from "node:diagnostics_channel";

import type * as engineModule from "../../src/pulumi/engine.ts";
import type * as providerModule from "../../src/provider.ts";
import type * as watchdogModule from "../../src/pulumi/watchdog.ts";

/** The provider as a process with these arguments loads it. */
function loadedIn(argv: readonly string[]): {
  readonly provider: typeof providerModule.provider;
  readonly addresses: string[];
  readonly endWaits: jest.Mock;
  /** The reaction of the watchdog when the engine is gone. */
  readonly onGone: () => void;
} {
  jest.resetModules();
  const addresses: string[] = [];
  const endWaits = jest.fn();
  let onGone = (): void => undefined;
  jest.doMock("../../src/pulumi/engine.ts", () => ({
    engineAt: (address: string) => {
      addresses.push(address);
      return {} as engineModule.Engine;
    },
  }));
  jest.doMock("../../src/pulumi/watchdog.ts", () => ({
    startWatchdog: (...[, end]: Parameters<typeof watchdogModule.startWatchdog>) => {
      onGone = end;
      return { endWaits, watched: jest.fn() };
    },
  }));
  const before = process.argv;
  process.argv = [...argv];
  try {
    const { provider } = jest.requireActual<typeof providerModule>("../../src/provider.ts");
    return {
      provider,
      addresses,
      endWaits,
      onGone: () => {
        onGone();
      },
    };
  } finally {
    process.argv = before;
  }
}

const listenersBefore = process.listeners("SIGTERM");
afterEach(() => {
  process
    .listeners("SIGTERM")
    .filter((one) => !listenersBefore.includes(one))
    .forEach((one) => process.removeListener("SIGTERM", one));
});

const PLUGIN = ["node", "/app/node_modules/@pulumi/pulumi/cmd/dynamic-provider", "127.0.0.1:4000"];

test("a plugin process has the engine's address among its arguments, and no other process has", () => {
  expect(loadedIn(PLUGIN).addresses).toEqual(["127.0.0.1:4000"]);
  expect(loadedIn(["node", "/app/index.js", "127.0.0.1:4000"]).addresses).toEqual([""]);
  expect(loadedIn(["node"]).addresses).toEqual([""]);
});

test("the provider has every operation that Pulumi may call", () => {
  const { provider } = loadedIn(PLUGIN);

  expect(Object.keys(provider).sort()).toEqual(
    ["check", "configure", "create", "delete", "diff", "read", "update"].sort(),
  );
});

test("the waits end when the engine cancels", () => {
  const { endWaits } = loadedIn(PLUGIN);
  expect(endWaits).not.toHaveBeenCalled();

  channel("http2.server.stream.start").publish({
    headers: { ":path": "/pulumirpc.ResourceProvider/Cancel" },
  });

  expect(endWaits).toHaveBeenCalledTimes(1);
});

test("the waits end on SIGTERM, for which no process listens that no engine has started", () => {
  const listeners = jest.spyOn(process, "once").mockReturnThis();
  loadedIn(["node", "/app/index.js"]);
  expect(listeners).not.toHaveBeenCalled();
  const { endWaits } = loadedIn(PLUGIN);
  const [[name, onSignal] = []] = listeners.mock.calls as [string, () => void][];
  expect(name).toBe("SIGTERM");
  expect(endWaits).not.toHaveBeenCalled();
  const timeout = jest
    .spyOn(globalThis, "setTimeout")
    .mockReturnValue({ unref: jest.fn() } as never);

  onSignal?.();

  expect(endWaits).toHaveBeenCalledTimes(1);
  timeout.mockRestore();
  listeners.mockRestore();
});

test("the process ends when the engine is gone", () => {
  const exit = jest.spyOn(process, "exit").mockImplementation(() => undefined as never);
  const { onGone } = loadedIn(PLUGIN);
  expect(exit).not.toHaveBeenCalled();

  onGone();

  expect(exit.mock.calls).toEqual([[1]]);
  exit.mockRestore();
});

test("the provider loads without the AWS SDK, which only a call needs", () => {
  const load = jest.fn(() => ({}));
  jest.doMock("@aws-sdk/client-personalize", load);

  loadedIn(PLUGIN);

  expect(load).not.toHaveBeenCalled();
  jest.dontMock("@aws-sdk/client-personalize");
});
