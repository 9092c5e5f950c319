import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

export interface TerminalOptions {
  readonly columns: number;
  readonly rows: number;
  /** where the shell is */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** where the recording goes, as an asciicast */
  readonly file: string;
  /** aborted when nobody wants it any more */
  readonly interrupted: AbortSignal;
}

/** What the shell shows when it has nothing to do. */
export const PROMPT = "$ ";
export const CTRL_C = "\x03";
/** The CLI ends in good order on the first, and at once on the second. */
const CTRL_CS = 2;
const CTRL_C_MS = 5_000;

/** How long somebody who types needs for a key. */
const KEY_MS = 40;
/** Longer than any command should take on a busy machine. */
const PATIENCE_MS = 90_000;

/** A shell in a terminal of its own, with somebody at its keyboard, and all of it recorded. */
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
      // A Ctrl-C where we run must not take the terminal away from what still has to end in it.
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

  /** Waits until it shows a text, later than the one that was waited for before. */
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

  /** Ends what still runs in it, and the recording with it. */
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
