// A real AWS client whose requests get the answers of a script, without a network.
import { ListSchemasCommand, PersonalizeClient } from "@aws-sdk/client-personalize";

/** The reaction to one request: it hangs, its socket closes, or it gets an answer. */
export type Scene =
  | "hang"
  | "close"
  | {
      readonly httpStatus: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** AWS's end of the wire for the real SDK client, without sockets and without time of its own. */
export interface ScriptedAws {
  readonly client: PersonalizeClient;
  /** The number of requests of this operation. */
  requests(operation: string): number;
  /** The number of requests without an answer that nobody has given up. */
  underWay(): number;
}

/** `script` gives the reaction to the n-th request, from 0, of an operation. */
export function scriptedAws(
  script: (n: number, operation: string) => Scene,
  retryMode = "adaptive",
): ScriptedAws {
  const counts = new Map<string, number>();
  let underWay = 0;

  const answer = async (
    scene: Scene,
    signal: AbortSignal | undefined,
  ): Promise<{ response: object }> => {
    if (scene === "close") {
      throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    }
    if (scene === "hang") {
      underWay += 1;
      return new Promise((_, reject) => {
        signal?.addEventListener("abort", () => {
          underWay -= 1;
          reject(Object.assign(new Error("Request aborted"), { name: "AbortError" }));
        });
      });
    }
    const { httpStatus, headers, body } = scene;
    const response = { statusCode: httpStatus, headers: { ...headers }, body: Buffer.from(body) };
    return Promise.resolve({ response });
  };

  const client = new PersonalizeClient({
    region: "eu-west-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    retryMode,
    maxAttempts: 3,
    requestHandler: {
      handle: (
        request: { headers: Record<string, string> },
        { abortSignal }: { abortSignal?: AbortSignal } = {},
      ) => {
        const operation = (request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
        const n = counts.get(operation) ?? 0;
        counts.set(operation, n + 1);
        return answer(script(n, operation), abortSignal);
      },
    } as never,
  });
  return {
    client,
    requests: (operation) => counts.get(operation) ?? 0,
    underWay: () => underWay,
  };
}

/**
 * Lets the SDK read its files, which it then keeps. Reading takes real time, in which a test with virtual time would let minutes
 * pass before the first request.
 */
export async function letSdkReadItsFiles(): Promise<void> {
  const { client } = scriptedAws(() => ({ httpStatus: 200, body: "{}" }));
  await client.send(new ListSchemasCommand({}));
}
