import { readFile, writeFile } from "node:fs/promises";
import { runProcess } from "../../build/machine/process-output.ts";

/** The longest pause. A longer pause looks like a picture that does not move. */
const LONGEST_PAUSE_MS = 1_000;
const LAST_FRAME_MS = 5_000;
/** The CLI redraws far more often than anybody can read. */
const SHORTEST_FRAME_MS = 100;

export interface Drawing {
  /** an asciicast */
  readonly cast: string;
  /** the SVG that is drawn */
  readonly svg: string;
  readonly title: string;
  /** the folder with the template of the drawing */
  readonly folder: string;
  /** the folder in which python3 finds the recorder */
  readonly recorder: string;
}

/** Draws a recorded terminal, which plays forever. */
export async function draw({ cast, svg, title, folder, recorder }: Drawing): Promise<void> {
  const args = [
    ...["-m", "termtosvg", "render", cast, svg, "-t", `${folder}/template.svg`],
    ...["-m", `${SHORTEST_FRAME_MS}`, "-M", `${LONGEST_PAUSE_MS}`, "-D", `${LAST_FRAME_MS}`],
  ];
  const { code, output } = await runProcess("python3", args, {
    cwd: folder,
    env: { PYTHONPATH: recorder },
  });
  if (code !== 0) {
    throw new Error(`The recording could not be drawn:\n${output}`);
  }
  const drawn = await readFile(svg, "utf8");
  await writeFile(svg, drawn.replace('<title id="title"/>', `<title id="title">${title}</title>`));
}
