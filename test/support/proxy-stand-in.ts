// A proxy as in a company: the only way out, which tunnels TLS.
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";

/** A proxy that tunnels to ports of this machine. */
export interface ProxyStandIn {
  readonly url: string;
  /** The hosts in requests for a tunnel, and the credentials, oldest first. */
  readonly asked: readonly { readonly host: string; readonly authorization: string | undefined }[];
  /** Refuses every request for a tunnel with this status from now on. */
  refuse(status: number): void;
  close(): void;
}

/** @param ports the port in place of each host */
export async function startProxyStandIn(
  ports: Readonly<Record<string, number>>,
): Promise<ProxyStandIn> {
  const asked: { host: string; authorization: string | undefined }[] = [];
  let refusal: number | undefined;
  const server = createServer((_request, response) => {
    response.writeHead(502).end();
  });
  server.on("connect", (request, from) => {
    const host = (request.url ?? "").replace(/:443$/, "");
    asked.push({ host, authorization: request.headers["proxy-authorization"] });
    const port = ports[host];
    if (refusal !== undefined || port === undefined) {
      from.end(`HTTP/1.1 ${refusal ?? 502} No\r\n\r\n`);
      return;
    }
    const to = connect(port, "127.0.0.1", () => {
      from.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      from.pipe(to).pipe(from);
    });
    from.on("error", () => to.destroy());
    to.on("error", () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    refuse(status) {
      refusal = status;
    },
    close: () => {
      server.close();
    },
  };
}
