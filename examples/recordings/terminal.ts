import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  /** the working directory of the shell */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** the file for the recording, an asciicast */
  readonly file: string;
  /** aborted when nobody wants the recording any more */
  readonly interrupted: AbortSignal;
}

/** The prompt of the shell. */
export const PROMPT = "$ ";
export const CTRL_C = "\x03";
/** The CLI ends in good order on the first Ctrl-C, and at once on the second. */
const CTRL_CS = 2;
const CTRL_C_MS = 5_000;

/** The time for typing a key, in milliseconds. */
const KEY_MS = 40;
/** A time that is longer than any command should take on a busy machine. */
const PATIENCE_MS = 90_000;

/** A shell in a terminal of its own, with somebody at the keyboard, and a recording. */
export class Terminal {
  readonly #recorder: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #interrupted: AbortSignal;
  readonly #ended: Promise<number | null>;
  #shown = "";
  #read = 0;
  #said = "";

  constructor({ columns, rows, folder, environment, file, interrupted }: TerminalOptions) {
    this.#interrupted = interrupted;
    const args = ["-m", "termtosvg", "record", file, "-g", `${columns}x${rows}`, "-c", "sh"];
    this.#recorder = spawn("python3", args, {
      cwd: folder,
      env: environment,
      stdio: "pipe",
      // A Ctrl-C at our own terminal must not end this terminal before its commands have ended.
      detached: true,
    });
    this.#ended = new Promise((resolve) => {
      this.#recorder.once("close", resolve);
    });
    for (const emitter of [this.#recorder, this.#recorder.stdin]) {
      emitter.on("error", ({ message }: Error) => {
        this.#said += `${message}\n`;
      });
    }
    this.#recorder.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.#shown += text;
    });
    this.#recorder.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#said += text;
    });
  }

  /** Types a command and presses Enter. */
  async enter(command: string): Promise<void> {
    for (const key of command) {
      await this.press(key);
    }
    await this.rest(300);
    await this.press("\r");
  }

  async press(key: string): Promise<void> {
    this.#recorder.stdin.write(key);
    await this.rest(KEY_MS);
  }

  async rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#interrupted });
  }

  /** Waits until the terminal shows a text, after the text of the last wait. */
  async until(text: string): Promise<void> {
    const late = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = this.#shown.indexOf(text, this.#read);
      if (found >= 0) {
        this.#read = found + text.length;
        return;
      }
      if (late.aborted || this.#recorder.exitCode !== null) {
        throw new Error(`The terminal never showed "${text}", only:\n${this.#shown}${this.#said}`);
      }
      await this.rest(20);
    }
  }

  /** Ends the commands that still run in the terminal, and the recording. */
  async end(): Promise<void> {
    for (let tries = 0; tries < CTRL_CS && !this.#isIdle(); tries += 1) {
      this.#recorder.stdin.write(CTRL_C);
      const late = AbortSignal.timeout(CTRL_C_MS);
      while (!late.aborted && !this.#isIdle()) {
        await sleep(20);
      }
    }
    this.#recorder.stdin.end();
    const code = await this.#ended;
    if (code !== 0) {
      throw new Error(`The recorder ended with ${String(code)}:\n${this.#said}`);
    }
  }

  #isIdle(): boolean {
    return this.#recorder.exitCode !== null || this.#shown.endsWith(PROMPT);
  }
}
