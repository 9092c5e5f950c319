import { jsonMembers, type RecordedRequest } from "./arrival.ts";
import { type Answer } from "./server.ts";

/** One line of the command's log: when, where, what was asked about, and what was said. */
export function requestLine(request: RecordedRequest, answer: Answer): string {
  return [
    new Date(request.at).toISOString(),
    request.region ?? "unsigned",
    request.operation === "" ? "no operation" : request.operation,
    ...subject(request.input),
    "->",
    answer.httpStatus,
    ...gist(answer.body),
  ].join(" ");
}

function subject({ datasetImportJobArn, jobName, datasetArn }: RecordedRequest["input"]): string[] {
  const name = datasetImportJobArn ?? jobName ?? datasetArn;
  return typeof name === "string" ? [name.slice(name.lastIndexOf(":") + 1)] : [];
}

function gist(body: string): string[] {
  const { __type, message, datasetImportJob, datasetImportJobs, dataset } = jsonMembers(body) ?? {};
  const described = datasetImportJob ?? dataset;
  if (typeof __type === "string") return [`${__type}:`, String(message)];
  if (typeof described === "object" && described !== null && "status" in described) {
    return [String(described.status)];
  }
  return Array.isArray(datasetImportJobs) ? [`jobs: ${datasetImportJobs.length}`] : [];
}
