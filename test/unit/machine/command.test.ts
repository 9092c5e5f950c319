// Tests of what a user reads of a command that fails.
import { run } from "../../../build/machine/command.ts";

const cwd = process.cwd();
const printing = (program: string): Promise<void> =>
  run(process.execPath, ["-e", program], { cwd, failure: "The work failed" });

test("of a command that fails the user reads what failed, and the last thirty lines on both streams", async () => {
  const program = `
    for (let line = 1; line < 40; line++) console.log("line " + line);
    console.error("line 40");
    process.exitCode = 3;`;
  const last = Array.from({ length: 30 }, (_, at) => `line ${at + 11}`).join("\n");

  await expect(printing(program)).rejects.toThrow(new Error(`The work failed:\n${last}`));
});

test("a command that is ended by a signal fails", async () => {
  await expect(printing("process.kill(process.pid, 'SIGKILL')")).rejects.toThrow("The work failed");
});

test("a command that does its work says nothing, whatever it warns of", async () => {
  const written = [jest.spyOn(process.stdout, "write"), jest.spyOn(process.stderr, "write")];

  await printing('console.log("done"); console.warn("a warning")');

  for (const write of written) {
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  }
});

test("without words of its own a command is named by its line", async () => {
  await expect(run(process.execPath, ["-e", "process.exit(1)"], { cwd })).rejects.toThrow(
    `"${process.execPath} -e process.exit(1)" failed:`,
  );
});

test("a command that is not there is an error that says what is missing", async () => {
  const missing = "The work needs a tool on PATH.";

  await expect(run("no-such-tool", [], { cwd, missing })).rejects.toThrow(missing);
  await expect(run("no-such-tool", [], { cwd })).rejects.toThrow("ENOENT");
});
