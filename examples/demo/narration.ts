import { styleText } from "node:util";

type Style = "bold" | "green" | "red" | "dim";

export function say(text: string, style: Style = "dim"): void {
  process.stdout.write(`${styleText(style, text, { stream: process.stdout })}\n`);
}
