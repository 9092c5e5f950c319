import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { startHostTrial, type HostTrial } from "../support/host-trial.ts";
import type { PluginProcess } from "../support/plugin-process.ts";

const ROLE_ARN = "arn:aws:iam::123456789012:role/look";

/** What was asked of the Security Token Service, which hands out one key. */
const asked: { region: string | undefined; role: string | null }[] = [];
let sts: Server;
let trial: HostTrial;
let plugin: PluginProcess;

beforeAll(async () => {
  sts = createServer((request, response) => {
    let body = "";
    request.on("data", (text: Buffer) => (body += text.toString()));
    request.on("end", () => {
      asked.push({
        region: /Credential=[^/]+\/\d+\/([^/]+)/.exec(request.headers.authorization ?? "")?.[1],
        role: new URLSearchParams(body).get("RoleArn"),
      });
      response.setHeader("content-type", "text/xml");
      response.end(
        `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
         <AccessKeyId>ASIAROLE000000000000</AccessKeyId><SecretAccessKey>hush</SecretAccessKey>
         <SessionToken>hush-token</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration>
         </Credentials></AssumeRoleResult></AssumeRoleResponse>`,
      );
    });
  });
  await new Promise<void>((resolve) => sts.listen(0, "127.0.0.1", resolve));
  trial = await startHostTrial();
  plugin = await trial.anotherPlugin({
    AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${(sts.address() as AddressInfo).port}`,
  });
});
afterAll(async () => {
  await plugin.stop();
  await trial.stop();
  sts.close();
});

test("gates with a role look with its credentials, which are fetched once and never kept", async () => {
  const datasetImportJobArn = trial.job(["ACTIVE"]);
  const inputs = { datasetImportJobArn, assumeRoleArn: ROLE_ARN };

  const replies = [await plugin.create(inputs), await plugin.create(inputs)];

  expect(replies[0]?.properties).toMatchObject({ status: "ACTIVE", assumeRoleArn: ROLE_ARN });
  expect(trial.emulator.requests.map(({ accessKeyId }) => accessKeyId)).toEqual([
    "ASIAROLE000000000000",
    "ASIAROLE000000000000",
  ]);
  expect(asked).toEqual([{ region: "eu-west-1", role: ROLE_ARN }]);
  expect(JSON.stringify([replies, plugin.stderr()])).not.toMatch(/hush|ASIA/);
});
