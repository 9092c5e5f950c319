// The first page of the site: the purpose of the package at a glance, then the README.
import { stringify } from "yaml";

/** The programs side by side, by the language of their code block. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  python: "Python",
  yaml: "YAML",
};
const PROGRAM = new RegExp(
  `(?<ends>:?)\\n\\n\`\`\`(?<language>${Object.keys(LANGUAGES).join("|")})\\n(?<text>[^]*?)\\n\`\`\`(?=\\n)`,
  "g",
);

/** The Markdown of the first page. */
export function homePage(readme: string): string {
  const [, title = "", tagline = "", rest = ""] =
    /^# (.+)\n+(?:\[!\[[^]*?\n\n)?([^]+?)\n\n([^]*)$/.exec(readme) ?? [];
  const frontMatter = {
    layout: "home",
    source: "README.md",
    hero: {
      name: title,
      tagline: tagline.replace(/\s+/g, " ").replaceAll("**", ""),
      image: { src: "/icon.svg", alt: "A gate that opens" },
      actions: [
        { theme: "brand", text: "Get started", link: "/getting-started" },
        { theme: "alt", text: "How to", link: "/how-to/pipeline" },
        { theme: "alt", text: "Troubleshooting", link: "/troubleshooting" },
      ],
    },
  };
  return `---\n${stringify(frontMatter)}---\n\n${sideBySide(rest)}`;
}

/** The text with one group of programs, in the place of the first program. */
function sideBySide(text: string): string {
  const programs = [...text.matchAll(PROGRAM)].map(({ groups = {} }) => {
    const { language = "", text: program = "" } = groups;
    return `\`\`\`${language} [${LANGUAGES[language] ?? ""}]\n${program}\n\`\`\``;
  });
  const group = `\n\n::: code-group\n\n${programs.join("\n\n")}\n\n:::`;
  let isFirst = true;
  return text.replace(PROGRAM, (_, ends: string) => {
    const replacement = isFirst ? `${ends}${group}` : ends.replace(":", ".");
    isFirst = false;
    return replacement;
  });
}
