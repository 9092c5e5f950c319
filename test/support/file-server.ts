// A server of archives on loopback, such as a team has for its plugins.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";

export interface FileServer {
  readonly url: string;
  /** The names of the requested files. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Serves the files of a folder by their names. */
export async function startFileServer(folder: string): Promise<FileServer> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    const name = basename(url);
    asked.push(name);
    readFile(join(folder, name)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  // The server keeps no process alive.
  server.unref();
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
