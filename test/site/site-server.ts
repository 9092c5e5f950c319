// A web server on loopback for the site, as it is published: files, and a page of its own for an address without a file.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

import { SITE_FOLDER } from "../../build/site/folders.ts";
import { repositoryRoot } from "../support/repository-root.ts";
import { SITE_BASE } from "./site-files.ts";

const FOLDER = join(repositoryRoot(), SITE_FOLDER);

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
  const file = normalize(path.endsWith("/") ? `${path}index.html` : path);
  const body = await contentOf(file);
  if (body !== undefined) {
    return { status: 200, type: TYPES[extname(file)] ?? "application/octet-stream", body };
  }
  return {
    status: 404,
    type: TYPES[".html"] ?? "",
    body: await readFile(join(FOLDER, "404.html")),
  };
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  if (!file.startsWith(SITE_BASE)) {
    return undefined;
  }
  return readFile(join(FOLDER, file.slice(SITE_BASE.length))).catch(() => undefined);
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
