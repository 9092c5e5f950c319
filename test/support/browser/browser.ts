// A real browser for tests of a page.
import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "./install.ts";

/** A headless Chromium, which is installed if it is missing. */
export async function startBrowser(): Promise<Browser> {
  const { executable, environment } = await ensureChromium((line) => {
    process.stderr.write(`browser test: ${line}\n`);
  });
  return chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    args: ["--disable-gpu", "--disable-quic", "--disable-sync"],
  });
}

/** A page, and the errors that it writes to its console. */
export async function openedPage(
  browser: Browser,
  { width = 1280, dark = false }: { readonly width?: number; readonly dark?: boolean } = {},
): Promise<{ page: Page; errors: readonly string[] }> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
  });
  // A slow machine is no failure: only the time limit of a whole test ends a step that hangs.
  page.setDefaultTimeout(0);
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      errors.push(message.text());
    }
  });
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, errors };
}
