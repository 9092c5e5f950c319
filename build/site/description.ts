// The description of a page: its first paragraph, as plain text.

const FRONT_MATTER = /^---\n[^]*?\n---\n/;
const LONGEST = 200;

/** The first sentences of the first paragraph below the title of a Markdown text, without links and code marks; "" if there is none. */
export function descriptionOf(markdown: string): string {
  const [, rest = ""] = /^# .+\n([^]*)/m.exec(markdown.replace(FRONT_MATTER, "")) ?? [];
  const paragraph = rest
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .find((part) => /^[A-Z`*[]/.test(part) && !part.startsWith("[!["));
  return shortened(plain(paragraph ?? ""));
}

function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[`*]|\\(?=\W)/g, "")
    .replace(/\s+/g, " ")
    .replace(/:$/, ".");
}

function shortened(text: string): string {
  const sentences = text.match(/[^]+?[.!?](?= |$)/g) ?? [text];
  let description = "";
  for (const sentence of sentences) {
    if (description !== "" && description.length + sentence.length > LONGEST) {
      break;
    }
    description += sentence;
  }
  return description.trim();
}
