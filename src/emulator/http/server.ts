// The HTTP server of the emulator, on 127.0.0.1 only.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Reaction } from "./answer.ts";
import type { HttpRequest } from "./request.ts";

interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves HTTP on 127.0.0.1 only. Rejects with Node's error when the port is not free. */
export async function serveLoopback(
  port: number,
  react: (request: HttpRequest) => Promise<Reaction>,
): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    exchange(request, response, react).catch(() => {
      // The client went away in the middle of its request, so it gets no answer.
      request.destroy();
    });
  });
  // An idle connection closed by the server races with the client's next request on it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      (closing ??= new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      })),
  };
}

async function exchange(
  request: IncomingMessage,
  response: ServerResponse,
  react: (request: HttpRequest) => Promise<Reaction>,
): Promise<void> {
  request.setEncoding("utf8");
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
  }
  const { method = "", url = "", headers } = request;
  const reaction = await react({ method, url, headers, body });
  if (reaction === "cut") {
    request.socket.destroy();
  } else if (reaction !== "hang") {
    response.writeHead(reaction.httpStatus, reaction.headers).end(reaction.body);
  }
}
