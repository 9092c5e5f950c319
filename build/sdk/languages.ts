// The languages that have a generator here.
export const LANGUAGES = ["python", "nodejs", "go"] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(name: string): name is Language {
  return (LANGUAGES as readonly string[]).includes(name);
}
