// Asks npm whether the packages that are installed with this one have known vulnerabilities: npm run audit.
import { spawnSync } from "node:child_process";

const AUDIT = "npm audit --omit=dev --fetch-retries=0";

/** The output of npm: a report where the registry answers, the error where it does not. */
interface Answer {
  readonly auditReportVersion?: number;
  readonly message?: string;
}

/** Fails when npm knows of a vulnerability in an installed package; says so when npm does not answer. */
function main(): void {
  // Through a shell, since npm is a batch file on Windows.
  const { stdout } = spawnSync(`${AUDIT} --json`, { shell: true, encoding: "utf8" });
  const { auditReportVersion, message = "no reason given" } = JSON.parse(stdout) as Answer;
  if (auditReportVersion === undefined) {
    console.error(`\nNOT AUDITED: the registry does not answer npm audit (${message}).\n`);
  } else {
    process.exitCode = spawnSync(AUDIT, { shell: true, stdio: "inherit" }).status ?? 1;
  }
}

main();
