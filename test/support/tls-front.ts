// A TLS server with a certificate of its own, in front of a server that speaks HTTP.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";

/** A TLS server that hands everything on to another port. */
export interface TlsFront {
  readonly port: number;
  /** The file in PEM form with the certificate, which no process trusts by itself. */
  readonly certificateFile: string;
  close(): void;
}

/** @param host the name that the certificate is for, besides "localhost" */
export async function startTlsFront(host: string, portBehind: number): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), "tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=test", "-newkey", "ec"],
      ...["-pkeyopt", "ec_paramgen_curve:prime256v1", "-keyout", key, "-out", cert],
      ...["-addext", `subjectAltName=DNS:${host},DNS:localhost`],
    ],
    { stdio: "ignore" },
  );
  const server = createServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    (from): void => {
      const to = connect(portBehind, "127.0.0.1");
      from.on("error", () => to.destroy());
      to.on("error", () => from.destroy());
      from.pipe(to).pipe(from);
    },
  );
  // A client that does not trust the certificate hangs up.
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    certificateFile: cert,
    close() {
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
