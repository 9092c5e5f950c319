// One line of the command's log for each request.
import type { Answer } from "../http/answer.ts";
import type { RecordedRequest } from "../http/request.ts";
import { isMembers, jsonMembers, type Members } from "../protocol/members.ts";

/** The time, the region, the operation, the resource, and the answer in a word or two. */
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

/** The resource of a request: the first name in the request, or the first ARN. */
function subject(input: Members): string[] {
  const given = Object.entries(input).flatMap(([member, value]) =>
    typeof value === "string" && /arn$|name$/i.test(member) ? [[member, value] as const] : [],
  );
  const [, value] = given.find(([member]) => /name$/i.test(member)) ?? given[0] ?? [];
  return value === undefined ? [] : [value.slice(value.lastIndexOf(":") + 1)];
}

/** An answer in a word or two: the error, the status of the described resource, or the number of listed resources. */
function gist(body: string): string[] {
  const answer = jsonMembers(body) ?? {};
  if (typeof answer.__type === "string") {
    return [`${answer.__type}:`, String(answer.message)];
  }
  return Object.entries(answer).flatMap(([member, value]) => {
    if (Array.isArray(value)) {
      return [`${member}: ${value.length}`];
    }
    return isMembers(value) && typeof value.status === "string" ? [value.status] : [];
  });
}
