// The first page of the site: the purpose of the package at a glance, then the README.
import { stringify } from "yaml";

/** The programs side by side, by the language of their code block. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  python: "Python",
  yaml: "YAML",
};
/** A program, with the paragraph before it if that leads to it. */
const PROGRAM = new RegExp(
  `(?<lead>[^\\n]+:\\n\\n)?\`\`\`(?<language>${Object.keys(LANGUAGES).join("|")})\\n(?<text>[^]*?)\\n\`\`\`\\n\\n`,
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

/** The text with one group of programs in the place of the first program. The leads of the other programs follow the group. */
function sideBySide(text: string): string {
  const programs = [...text.matchAll(PROGRAM)].map(({ groups = {} }) => groups);
  const blocks = programs.map(
    ({ language = "", text: program = "" }) =>
      `\`\`\`${language} [${LANGUAGES[language] ?? ""}]\n${program}\n\`\`\``,
  );
  const leads = programs.map(({ lead = "" }) => lead.replace(/:\n\n$/, ".\n\n")).join("");
  const group = `::: code-group\n\n${blocks.join("\n\n")}\n\n:::\n\n${leads}`;
  let isFirst = true;
  return text.replace(PROGRAM, () => {
    const replacement = isFirst ? group : "";
    isFirst = false;
    return replacement;
  });
}
