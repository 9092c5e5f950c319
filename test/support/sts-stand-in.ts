// A server that plays AWS STS, for tests of roles.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request to assume a role, with the key and the region of its signature. */
export interface RoleRequest {
  readonly role: string | null;
  readonly accessKeyId: string | undefined;
  readonly region: string | undefined;
}

/** A Security Token Service that hands out one key for any role, or refuses. */
export interface StsStandIn {
  /** The variables of a process that assumes roles here. */
  readonly environment: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  /** The requests, oldest first. */
  readonly asked: readonly RoleRequest[];
  /** Refuses every role from now on, or none. */
  refuse(whether: boolean): void;
  close(): void;
}

const ACCESS_KEY_ID = "ASIAROLE000000000000";

const SCOPE = /Credential=(?<accessKeyId>[^/]+)\/\d+\/(?<region>[^/]+)/;

const GRANTED = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
  <AccessKeyId>${ACCESS_KEY_ID}</AccessKeyId><SecretAccessKey>hush</SecretAccessKey>
  <SessionToken>hush-token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>
  </Credentials></AssumeRoleResult></AssumeRoleResponse>`;

function refusal(role: string | null): string {
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
  <Code>AccessDenied</Code><Message>User: arn:aws:iam::123456789012:user/deployer is not authorized to perform: sts:AssumeRole on resource: ${role}</Message>
  </Error></ErrorResponse>`;
}

export async function startStsStandIn(): Promise<StsStandIn> {
  const asked: RoleRequest[] = [];
  let refuses = false;
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (text: Buffer) => (body += text.toString()));
    request.on("end", () => {
      const { accessKeyId, region } = SCOPE.exec(request.headers.authorization ?? "")?.groups ?? {};
      const role = new URLSearchParams(body).get("RoleArn");
      asked.push({ role, accessKeyId, region });
      response.writeHead(refuses ? 403 : 200, { "content-type": "text/xml" });
      response.end(refuses ? refusal(role) : GRANTED);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    environment: { AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${port}` },
    accessKeyId: ACCESS_KEY_ID,
    asked,
    refuse(whether) {
      refuses = whether;
    },
    close: () => {
      server.close();
    },
  };
}
