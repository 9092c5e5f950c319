// Shell commands that are longer than their place: a style lets them go on below, and tears no ARN and no option apart.
import type { MarkdownOptions } from "vitepress";

type CodeTransformer = NonNullable<MarkdownOptions["codeTransformers"]>[number];
type Colored = Parameters<NonNullable<CodeTransformer["span"]>>[0];
type Part = Colored["children"][number];

/** Makes an element of each word of a shell command, so that a style can keep the word in one piece. */
export const wordsOfCommands: CodeTransformer = {
  name: "words-of-commands",
  span(colored) {
    if (this.options.lang === "sh") {
      colored.children = colored.children.flatMap((part) =>
        part.type === "text" ? part.value.split(/( +)/).filter(Boolean).map(wordOrSpace) : part,
      );
    }
  },
};

function wordOrSpace(value: string): Part {
  const text: Part = { type: "text", value };
  return value.startsWith(" ")
    ? text
    : { type: "element", tagName: "span", properties: { class: "word" }, children: [text] };
}
