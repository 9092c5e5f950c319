// Tests that no error that ends a wait has more than four sentences, on both fronts and in the command.
import { settingFor } from "../../../src/aws/setting.ts";
import { endingOf } from "../../../src/command/ending.ts";
import { KINDS, kindNamed } from "../../../src/kinds/kinds.ts";
import { listGrant, type Kind } from "../../../src/kinds/kind.ts";
import { standingOf } from "../../../src/kinds/status.ts";
import { givenTarget, newestTarget } from "../../../src/kinds/target.ts";
import {
  AccessRefusedError,
  CredentialsError,
  DeadlinePassedError,
  FailedError,
  NoAnswerError,
  NotFoundError,
  OutdatedError,
  SettingError,
  UnexpectedError,
  WaitCanceledError,
} from "../../../src/wait/errors.ts";
import type { ReadinessError } from "../../../src/wait/readiness-error.ts";
import { siblingsDemanded, UncheckedError } from "../../../src/wait/unchecked.ts";
import type { ReadyFacts, WaitFacts } from "../../../src/wait/wait-facts.ts";
import { IMPORTS, TARGET, describedJob, successive } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const MOST = 4;
const PROFILE = { AWS_PROFILE: "nobody", AWS_ACCESS_KEY_ID: "AKIA" };
const PROXY = { HTTPS_PROXY: "http://proxy:3128" };
const ACCESS = { region: "eu-west-1", assumeRoleArn: "arn:aws:iam::123456789012:role/deploy" };
const DENIED = ["AccessDenied", "not authorized to perform: sts:AssumeRole"] as const;
/** A reason of AWS that has advice. */
const REASON = "Insufficient privileges for accessing data in S3";

const NEWEST = newestTarget(IMPORTS, DATASET_ARN);
const FOUND = { ...NEWEST, arn: JOB_ARN };
const KEEPING = { ...newestTarget(IMPORTS, DATASET_ARN, undefined, false), arn: JOB_ARN };
const SEEN = new Map([
  ["CREATE PENDING", 2],
  ["none yet", 1],
]);
const GIVEN: WaitFacts = { target: TARGET, waitedMs: 90_000, looks: 3, seen: SEEN, ageMs: 1_000 };
const SEEKING: WaitFacts = { target: NEWEST, waitedMs: 90_000, looks: 3, seen: SEEN };
const PENDING: WaitFacts = { ...GIVEN, resource: describedJob("CREATE PENDING") };
const READY: ReadyFacts = { ...GIVEN, resource: describedJob("ACTIVE") };

/** The setting that the error without a certificate's issuer is laid to. */
const REMEDY = settingFor({ name: "Error", message: "", code: "CERT_UNTRUSTED" }) ?? "";
const DEMANDED = siblingsDemanded(READY, successive(IMPORTS));
const MISCONFIGURED = siblingsDemanded(READY, successive(IMPORTS), REMEDY);

function failed(target: WaitFacts["target"], kind: Kind, status: string): ReadinessError {
  return new FailedError({ ...GIVEN, target }, standingOf(kind, { status, failureReason: REASON }));
}

function ofKind(kind: Kind): WaitFacts["target"] {
  return givenTarget(kind, `arn:aws:personalize:eu-west-1:123456789012:${kind.arnExample}`);
}

const UPDATED = kindNamed("Campaign");
const UPDATE_FAILED = {
  status: "ACTIVE",
  latestCampaignUpdate: { status: "CREATE FAILED", failureReason: REASON },
};

/** Every error with as many facts as it can have. */
const ERRORS: readonly (readonly [string, () => ReadinessError])[] = [
  ...KINDS.flatMap((kind) =>
    Object.keys(kind.statuses.failure).map(
      (status) =>
        [`a ${kind.label} is ${status}`, () => failed(ofKind(kind), kind, status)] as const,
    ),
  ),
  ["a followed import failed", () => failed(FOUND, IMPORTS, "CREATE FAILED")],
  ["a kept import failed", () => failed(KEEPING, IMPORTS, "CREATE FAILED")],
  [
    "an update failed",
    () =>
      new FailedError({ ...GIVEN, target: ofKind(UPDATED) }, standingOf(UPDATED, UPDATE_FAILED)),
  ],
  ["AWS found nothing", () => new NotFoundError(GIVEN)],
  ["AWS refused to describe", () => new AccessRefusedError(GIVEN, ACCESS, ...DENIED)],
  ["AWS refused to list", () => new AccessRefusedError(SEEKING, ACCESS, ...DENIED)],
  ["the credentials expired", () => new CredentialsError(PENDING, ACCESS, "Expired", "no")],
  ["the credentials of a search expired", () => new CredentialsError(SEEKING, ACCESS, "E", "no")],
  [
    "the credentials of a check expired",
    () => new CredentialsError(READY, ACCESS, "Expired", "no", DEMANDED),
  ],
  ["a setting is wrong", () => new SettingError(GIVEN, "CERT_UNTRUSTED", "no", REMEDY)],
  ...(["superseded", "datasetReplaced", "tooOld"] as const).map(
    (kind) =>
      [
        `the resource is outdated: ${kind}`,
        () => {
          const drift = [{ kind, since: "2026-01-01T00:00:00.000Z" }];
          return new OutdatedError(READY, successive(IMPORTS), drift, drift);
        },
      ] as const,
  ),
  [
    "another value was expected",
    () => {
      const expected = IMPORTS.expected;
      if (expected === undefined) {
        throw new RangeError("imports expect a dataset");
      }
      return new UnexpectedError(READY, expected, "other");
    },
  ],
  ...(["create", "update", "read"] as const).flatMap((operation) => [
    [`${operation} is late`, () => new DeadlinePassedError(PENDING, 1_000, operation)] as const,
    [
      `${operation} found nothing`,
      () => new DeadlinePassedError(SEEKING, 1_000, operation),
    ] as const,
  ]),
  ["AWS was silent", () => new NoAnswerError(PENDING, 1_000, "ENOTFOUND", "no")],
  ["AWS was silent in a search", () => new NoAnswerError(SEEKING, 1_000, "ENOTFOUND", "no")],
  ["AWS was silent in a check", () => new NoAnswerError(READY, 1_000, "ENOTFOUND", "no", DEMANDED)],
  [
    "a setting prevents a check",
    () => new NoAnswerError(READY, 1_000, "ENOTFOUND", "no", MISCONFIGURED),
  ],
  ["the wait was canceled", () => new WaitCanceledError(PENDING)],
  ["the search was canceled", () => new WaitCanceledError(SEEKING)],
  [
    "AWS refused a check",
    () =>
      new UncheckedError(READY, successive(IMPORTS), {
        error: "AccessDenied",
        detail: listGrant(successive(IMPORTS)),
      }),
  ],
];

/** The number of sentences in these texts. */
function countOf(texts: readonly string[]): number {
  return texts.join(" ").match(/[.!?](?=\s|$)/g)?.length ?? 0;
}

const { env, versions } = process;
afterEach(() => {
  process.env = env;
  Object.defineProperty(process, "versions", { value: versions });
});

describe.each([
  ["without settings", {}, versions.node],
  ["with a profile and keys", PROFILE, versions.node],
  ["with a proxy that this Node.js does not use", { ...PROFILE, ...PROXY }, "22.12.0"],
])("%s", (_surroundings, environment, node) => {
  beforeEach(() => {
    process.env = environment;
    Object.defineProperty(process, "versions", { value: { ...versions, node } });
  });

  test.each(ERRORS)("at most four sentences say that %s", (_matter, errorOf) => {
    const error = errorOf();
    const { advice = "" } = endingOf(error.outcome) ?? {};
    const told = [
      error.sentences("dynamic"),
      error.sentences("dynamic", false),
      error.sentences("native"),
      error.sentences("native", false),
      [...error.findings((name) => `--${name}`), advice],
    ];

    expect(told.filter((texts) => countOf(texts) > MOST)).toEqual([]);
  });
});
