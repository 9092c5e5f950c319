import { locationOf } from "../protocol/arn.ts";
import type { HttpRequest } from "./request.ts";
import { EMULATED_KINDS } from "../kinds/table.ts";
import type { Resource } from "../state/resource.ts";
import { currentStepOf, currentUpdateStepOf } from "../state/resource.ts";
import type { Answer } from "./server.ts";
import type { Store } from "../state/store.ts";

/** One line about a resource. */
interface Holding {
  readonly location: string;
  readonly kind: string;
  /** The ARN's last section. */
  readonly resource: string;
  /** With that of an update, if there is one; "-" for a kind without any. */
  readonly status: string;
  /** ISO 8601. */
  readonly since: string;
  readonly failureReason: string;
}

const COLUMNS = ["kind", "resource", "status", "since", "failureReason"] as const;

/** Whether a request is one of a browser, or of curl without more, and not of a client of AWS. */
export function asksForHoldings({ method, headers }: HttpRequest): boolean {
  return (method === "GET" || method === "HEAD") && headers["x-amz-target"] === undefined;
}

/** What the emulator holds, to read: a page for a browser, else text. */
export function holdingsAnswer({ headers }: HttpRequest, store: Store): Answer {
  const isBrowser = (headers.accept ?? "").includes("text/html");
  const type = isBrowser ? "text/html" : "text/plain";
  const locations = new Map<string, Holding[]>();
  for (const holding of holdings(store)) {
    locations.set(holding.location, [...(locations.get(holding.location) ?? []), holding]);
  }
  return {
    httpStatus: 200,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
    body: isBrowser ? page(locations, store.now) : text(locations, store.now),
  };
}

/** In the order of the table of kinds, which is that of a stack, and of age within a kind. */
function holdings(store: Store): readonly Holding[] {
  return EMULATED_KINDS.flatMap(({ name, label }) =>
    store.all(name).map((resource) => ({
      location: locationText(resource.arn),
      kind: label,
      resource: resource.arn.split(":").slice(5).join(":"),
      ...progress(resource, store.now),
    })),
  );
}

function locationText(arn: string): string {
  const { region = "", account = "" } = locationOf(arn) ?? {};
  return `${region} ${account}`;
}

function progress(
  resource: Resource,
  now: number,
): Pick<Holding, "status" | "since" | "failureReason"> {
  const own = currentStepOf(resource, now);
  const update = currentUpdateStepOf(resource, now);
  return {
    status: [own?.step.status ?? "-", ...(update ? [`update ${update.step.status}`] : [])].join(
      ", ",
    ),
    since: new Date(update?.beganAt ?? own?.beganAt ?? resource.createdAt).toISOString(),
    failureReason: (update ?? own)?.step.failureReason ?? "",
  };
}

type Locations = ReadonlyMap<string, readonly Holding[]>;

const NOTHING = "It holds nothing yet.";

function text(locations: Locations, now: number): string {
  const sections = [...locations].map(([location, held]) => {
    const widths = COLUMNS.map((column) => Math.max(...held.map((row) => row[column].length)));
    const lines = held.map((row) =>
      COLUMNS.map((column, index) => row[column].padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    );
    return [location, ...lines.map((line) => `  ${line}`), ""].join("\n");
  });
  const title = `Personalize emulator, ${new Date(now).toISOString()}`;
  return [title, "", sections.length === 0 ? `${NOTHING}\n` : sections.join("\n")].join("\n");
}

function page(locations: Locations, now: number): string {
  const sections = [...locations].map(
    ([location, held]) =>
      `<h2>${escaped(location)}</h2><table><tr>${COLUMNS.map((column) => `<th>${heading(column)}</th>`).join("")}</tr>${held.map(tableRow).join("")}</table>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<title>Personalize emulator</title>
<style>
  :root { color-scheme: light dark; }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; }
  table { border-collapse: collapse; }
  th, td { text-align: left; padding: 0.2rem 1.5rem 0.2rem 0; border-bottom: 1px solid #8884; }
  td:not(:last-child) { white-space: nowrap; }
  h2 { font-size: 1rem; margin-top: 2rem; }
</style>
<h1>Personalize emulator</h1>
<p>${new Date(now).toISOString()}</p>
${sections.length === 0 ? `<p>${NOTHING}</p>` : sections.join("\n")}
</html>
`;
}

function tableRow(row: Holding): string {
  return `<tr>${COLUMNS.map((column) => `<td>${escaped(row[column])}</td>`).join("")}</tr>`;
}

function heading(column: (typeof COLUMNS)[number]): string {
  return column === "failureReason" ? "failure reason" : column;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
