// Tests of how a plugin process hears that the engine cancels.
import { channel } from "node:diagnostics_channel";

import { onEngineCancel } from "../../../../src/pulumi/dynamic/engine-cancel.ts";

const requests = channel("http2.server.stream.start");

test("hears of the engine's request to cancel, each time, and of no other request", () => {
  const onCancel = jest.fn();
  onEngineCancel(onCancel);

  requests.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Create" } });
  requests.publish({ headers: {} });
  requests.publish({});
  expect(onCancel).not.toHaveBeenCalled();

  requests.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Cancel" } });
  expect(onCancel).toHaveBeenCalledTimes(1);
  requests.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Cancel" } });
  expect(onCancel).toHaveBeenCalledTimes(2);
});
