// A web server on loopback for the site, as it is published: files, and a page of its own for what is not there.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

import { SITE_FOLDER } from "../../build/site/folders.ts";
import { repositoryRoot } from "../support/repository-root.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

export interface SiteServer {
  /** Such as "http://127.0.0.1:40000". */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the site that is made. */
export async function startSiteServer(): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    void answerOf(decodeURIComponent(pathname)).then(({ status, type, body }) => {
      response.writeHead(status, { "content-type": type }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

async function answerOf(path: string): Promise<{ status: number; type: string; body: Buffer }> {
  const folder = join(repositoryRoot(), SITE_FOLDER);
  const file = normalize(path.endsWith("/") ? `${path}index.html` : path);
  try {
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    return { status: 200, type, body: await readFile(join(folder, file)) };
  } catch {
    const body = await readFile(join(folder, "404.html"));
    return { status: 404, type: TYPES[".html"] ?? "", body };
  }
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
