// Elements of an SVG picture, as text.
import type { Spot } from "./label-placement.ts";

/** A straight line of a style, which is a class of the style sheet. */
export function svgLine(style: string, from: Spot, to: Spot): string {
  return `<line class="${style}" x1="${px(from.x)}" y1="${px(from.y)}" x2="${px(to.x)}" y2="${px(to.y)}"/>`;
}

/** One line of text; `at` is on its base line, at its start, middle or end. */
export function svgText(
  style: string,
  at: Spot,
  anchor: "start" | "middle" | "end",
  content: string,
  degrees = 0,
): string {
  const turned = degrees === 0 ? "" : ` transform="rotate(${px(degrees)} ${px(at.x)} ${px(at.y)})"`;
  return `<text class="${style}" x="${px(at.x)}" y="${px(at.y)}" text-anchor="${anchor}"${turned}>${escaped(content)}</text>`;
}

/** A tenth of a pixel is fine enough, and the same on every machine. */
export function px(value: number): string {
  return value.toFixed(1);
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
