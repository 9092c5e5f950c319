// Tests of a client whose credentials may change.
import type { Sender } from "../../../src/aws/client.ts";
import { renewing } from "../../../src/aws/renewal.ts";

const COMMAND = { input: "command" } as never;
const EXPIRED = Object.assign(new Error("words"), { name: "ExpiredTokenException" });

/** Clients of which the n-th answers as the n-th of these; and how each was made. */
function clients(...answers: (() => Promise<unknown>)[]): { sender: Sender; made: boolean[] } {
  const made: boolean[] = [];
  const sender = renewing((readAgain) => {
    const answer = answers[made.length] ?? (() => Promise.reject(new Error("one too many")));
    made.push(readAgain);
    return { send: answer as Sender["send"] };
  });
  return { sender, made };
}

const good = (): Promise<unknown> => Promise.resolve("good");
const expired = (): Promise<unknown> => Promise.reject(EXPIRED);

test("the client is made with the first command, and serves all commands", async () => {
  const { sender, made } = clients(good);
  expect(made).toEqual([]);

  expect([await sender.send(COMMAND), await sender.send(COMMAND)]).toEqual(["good", "good"]);
  expect(made).toEqual([false]);
});

test("expired credentials are read again, and the command is sent once more", async () => {
  const { sender, made } = clients(expired, good);

  expect(await sender.send(COMMAND)).toBe("good");
  expect(await sender.send(COMMAND)).toBe("good");
  expect(made).toEqual([false, true]);
});

test("credentials that are still refused are not read a second time for the same command", async () => {
  const { sender, made } = clients(expired, expired);

  await expect(sender.send(COMMAND)).rejects.toBe(EXPIRED);
  expect(made).toEqual([false, true]);
});

test("credentials are read again each time they expire", async () => {
  let isWorn = false;
  const worn = (): Promise<unknown> => (isWorn ? expired() : good());
  const { sender, made } = clients(expired, worn, good);
  await sender.send(COMMAND);
  isWorn = true;

  expect(await sender.send(COMMAND)).toBe("good");
  expect(made).toEqual([false, true, true]);
});

test("commands that find out together share the new credentials", async () => {
  const { sender, made } = clients(expired, good);

  expect(await Promise.all([sender.send(COMMAND), sender.send(COMMAND)])).toEqual(["good", "good"]);
  expect(made).toEqual([false, true]);
});

test("any other error is passed on", async () => {
  const denied = Object.assign(new Error("no"), { name: "AccessDeniedException" });
  const { sender, made } = clients(() => Promise.reject(denied));

  await expect(sender.send(COMMAND)).rejects.toBe(denied);
  expect(made).toEqual([false]);
});
