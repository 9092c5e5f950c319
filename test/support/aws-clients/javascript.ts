// The AWS SDK for JavaScript as a client of the emulator.
import * as personalize from "@aws-sdk/client-personalize";
import type { AwsClient } from "./client.ts";

type AnyCommand = Parameters<personalize.PersonalizeClient["send"]>[0];
type CommandClass = new (input: object) => AnyCommand;

/** The AWS SDK for JavaScript. */
export function javascriptSdk(): AwsClient {
  return {
    checksRequests: false,
    call: async ({ operation, input, endpoint, region }) => {
      const client = new personalize.PersonalizeClient({
        endpoint,
        region,
        credentials: { accessKeyId: "AKIDSCENARIO", secretAccessKey: "secret" },
        maxAttempts: 1,
      });
      try {
        return { output: await client.send(new (commandClass(operation))(input)) };
      } catch (error) {
        return { error: (error as Error).name };
      } finally {
        client.destroy();
      }
    },
    close: () => undefined,
  };
}

function commandClass(operation: string): CommandClass {
  const found = Object.entries(personalize).find(([name]) => name === `${operation}Command`);
  if (found === undefined) {
    throw new Error(`the AWS SDK has no operation ${operation}`);
  }
  return found[1] as CommandClass;
}
