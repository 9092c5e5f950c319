// Requests for the control of an emulator.
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";

export const JSON_TYPE = { "content-type": "application/json" };

/** A request for control, and the status and body of its answer. */
export async function control(
  endpoint: string,
  path: string,
  body: unknown,
  {
    headers = JSON_TYPE,
    method = "POST",
  }: { headers?: Record<string, string>; method?: string } = {},
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method, headers, body: method === "GET" ? undefined : text };
  const response = await fetch(`${endpoint}/_control/${path}`, init);
  return { httpStatus: response.status, ...((await response.json()) as { message: string }) };
}

/** A request to advance with a host header of one's own, which fetch does not send. */
export async function controlAs(port: number, headers: Record<string, string>) {
  const sent = request({
    port,
    host: "127.0.0.1",
    path: "/_control/advance",
    method: "POST",
    headers,
  });
  sent.end('{"by":"1h"}');
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.setEncoding("utf8");
  const body = (await response.toArray()).join("");
  return { httpStatus: response.statusCode, body };
}
