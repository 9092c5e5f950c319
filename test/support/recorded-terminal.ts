// Reads the text of the recorded terminals in the documents.

/** The width of a character in the drawing. */
const WIDTH = 8;

/**
 * The text of a recorded terminal, frame by frame; a line that had no room on one row is one line again. The input is a
 * drawing of termtosvg: each row once, and frames that refer to rows.
 */
export function framesIn(svg: string): string[] {
  const columns = Number(/columns="(\d+)"/.exec(svg)?.[1]);
  const rows = new Map(
    [...svg.matchAll(/<g id="(g\d+)">(.*?)<\/g>/g)].map(([, id, runs = ""]) => [id, rowIn(runs)]),
  );
  const [, view = ""] = svg.split('<g id="screen_view">');
  const frames = view.split("<g>").slice(1);
  return frames.map((frame) =>
    [...frame.matchAll(/href="#(g\d+)"/g)]
      .map(([, id]) => rows.get(id) ?? "")
      .map((row) => (row.length === columns ? row : `${row}\n`))
      .join(""),
  );
}

function rowIn(runs: string): string {
  let row = "";
  for (const [, x, text = ""] of runs.matchAll(/<text x="(\d+)"[^>]*>([^<]*)</g)) {
    row = row.padEnd(Number(x) / WIDTH) + unescaped(text);
  }
  return row;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
