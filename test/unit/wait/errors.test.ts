// Tests of the errors that end a wait: every sentence of each error, and its outcome.
// cspell:ignore xsts
import { driftMessage } from "../../../src/drift/drift-message.ts";
import type { Drift } from "../../../src/drift/drift.ts";
import type { Expected } from "../../../src/kinds/kind.ts";
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
import type { WaitFacts } from "../../../src/wait/wait-facts.ts";
import { KINDS, kindNamed, type KindName } from "../../../src/kinds/kinds.ts";
import { inProgram } from "../../../src/kinds/spelling.ts";
import { givenTarget, newestTarget } from "../../../src/kinds/target.ts";
import { standingOf } from "../../../src/kinds/status.ts";
import { IMPORTS, TARGET, describedJob, successive } from "../../support/import-job.ts";
import { DATASET_ARN, JOB_ARN } from "../../support/shop.ts";

const ACCESS = { region: "eu-west-1" };

let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  environment = process.env;
  process.env = {};
});
afterEach(() => {
  process.env = environment;
});

/** The words that only a stack has. */
const OF_A_STACK = /pulumi|\bgates?\b|\bstack|\bprogram|customTimeouts|triggers/i;

const facts = (kind = KINDS[0] ?? IMPORTS): WaitFacts => ({
  target: givenTarget(kind, `arn:aws:personalize:eu-west-1:123456789012:${kind.arnExample}`),
  waitedMs: 0,
  looks: 1,
  seen: new Map(),
});

describe.each(KINDS)("the findings about a $label have no word of stacks", (kind) => {
  test.each(Object.keys(kind.statuses.failure))("when it is %s", (status) => {
    const { findings } = new FailedError(facts(kind), standingOf(kind, { status }));

    expect(findings(inProgram).join(" ")).not.toMatch(OF_A_STACK);
  });

  test("if AWS refuses to say it", () => {
    const error = new AccessRefusedError(facts(kind), ACCESS, "AccessDenied", "no");

    expect(error.findings(inProgram).join(" ")).not.toMatch(OF_A_STACK);
    expect(error.sentences("dynamic").join(" ")).toMatch(OF_A_STACK);
  });
});

test("a gate needs the new ARN of a resource that changes its ARN when it is made again", () => {
  const nextStep = (name: KindName): string | undefined => {
    const kind = kindNamed(name);
    const standing = standingOf(kind, { status: "CREATE FAILED" });
    return new FailedError(facts(kind), standing).sentences("dynamic").at(-1);
  };

  expect(nextStep("EventTracker")).toBe("Then give the gate the new ARN.");
  expect(nextStep("Campaign")).toBe("Then run pulumi up again.");
});

test("and neither has the drift of an import", () => {
  const account = driftMessage({ kind: "tooOld", since: "today" }, IMPORTS, describedJob("ACTIVE"));

  expect(account).not.toMatch(OF_A_STACK);
});

const FACTS: WaitFacts = { target: TARGET, waitedMs: 90_000, looks: 3, seen: new Map() };
const NEWEST = newestTarget(IMPORTS, DATASET_ARN);
const HISTORY = "AWS gave no status after 3 looks in 1m 30s.";
const RESUMES = "The work in AWS goes on, and the next pulumi up resumes the wait.";

describe("a failure", () => {
  const failureOf = (status: string, failureReason?: string, target = FACTS.target): FailedError =>
    new FailedError({ ...FACTS, target }, standingOf(IMPORTS, { status, failureReason }));

  test("says what failed, AWS's reason, the meaning of that reason, and what to do", () => {
    const error = failureOf("CREATE FAILED", "Insufficient privileges");

    expect(error.sentences("dynamic")).toEqual([
      `The dataset import job ${JOB_ARN} failed: its status is CREATE FAILED, with AWS's reason: Insufficient privileges.`,
      "The role and the bucket policy must both allow Amazon Personalize to list the bucket, to get or put its objects, and to use its KMS key if it has one.",
      "Correct the cause and create a new dataset import job.",
      "Then give the gate the new ARN.",
    ]);
    expect([error.name, error.failureReason]).toEqual(["FailedError", "Insufficient privileges"]);
    expect(error.outcome).toEqual({ resumable: false, onRefresh: "unhealthy", exitCode: 4 });
  });

  test("without a reason says that there was none", () => {
    expect(failureOf("create failed").sentences("dynamic")[1]).toBe("AWS gave no reason.");
    expect(failureOf("CREATE FAILED").failureReason).toBeUndefined();
  });

  test("of a found resource says how a gate finds another resource", () => {
    expect(
      failureOf("CREATE FAILED", "x", { ...NEWEST, arn: JOB_ARN })
        .sentences("dynamic")
        .at(-1),
    ).toBe(
      "Then run pulumi up again, or set follow to false to keep an earlier dataset import job that was ready.",
    );
  });

  test("of a found resource says which resource the gate keeps if it does not follow", () => {
    const target = { ...newestTarget(IMPORTS, DATASET_ARN, undefined, false), arn: JOB_ARN };

    expect(failureOf("CREATE FAILED", "x", target).sentences("dynamic").at(-1)).toBe(
      "Then run pulumi up again, but if the gate was ready before, change its triggers first.",
    );
  });

  test("that is only the end of the resource asks AWS for no reason", () => {
    const kind = kindNamed("SolutionVersion");
    const standing = standingOf(kind, { status: "CREATE STOPPED" });

    expect(new FailedError(facts(kind), standing).sentences("dynamic").slice(0, 2)).toEqual([
      `The solution version arn:aws:personalize:eu-west-1:123456789012:${kind.arnExample} will not become ready: its status is CREATE STOPPED.`,
      "The training was stopped, so create a new solution version.",
    ]);
  });

  test("without a known remedy says only what failed", () => {
    const standing = { ...standingOf(IMPORTS, { status: "CREATE FAILED" }), remedy: undefined };

    expect(new FailedError(FACTS, standing).sentences("dynamic")).toEqual([
      `The dataset import job ${JOB_ARN} failed: its status is CREATE FAILED.`,
      "AWS gave no reason.",
      "Then give the gate the new ARN.",
    ]);
  });

  test("of an update says that the resource is unchanged", () => {
    const kind = kindNamed("Campaign");
    const latestCampaignUpdate = { status: "CREATE FAILED", failureReason: "no capacity" };
    const standing = standingOf(kind, { status: "ACTIVE", latestCampaignUpdate });

    expect(new FailedError(facts(kind), standing).sentences("dynamic")).toEqual([
      `The latest update of the campaign arn:aws:personalize:eu-west-1:123456789012:${kind.arnExample} failed: its status is CREATE FAILED, with AWS's reason: no capacity.`,
      "The campaign is as it was before the update, so correct the cause and update it again.",
      "Then run pulumi up again.",
    ]);
  });
});

test("the error of a missing resource has its place, and the looks if there was more than one", () => {
  const error = new NotFoundError(FACTS);

  expect(error.sentences("dynamic")).toEqual([
    `The dataset import job ${JOB_ARN} was not found in region eu-west-1 of account 123456789012 (after 3 looks in 1m 30s).`,
    "Check the name, the region and the account in the ARN. The credentials must belong to the same account.",
  ]);
  expect(new NotFoundError({ ...FACTS, looks: 1 }).sentences("dynamic")[0]).toBe(
    `The dataset import job ${JOB_ARN} was not found in region eu-west-1 of account 123456789012.`,
  );
  expect(error.name).toBe("NotFoundError");
  expect(error.outcome).toEqual({ resumable: false, onRefresh: "gone", exitCode: 5 });
});

const TAKES =
  "The gate takes the credentials of its profile, or else of its aws.Provider, the stack's aws:profile or the AWS SDK's default chain.";

describe("a refusal", () => {
  test("names the profile that was used", () => {
    const access = { ...ACCESS, profile: "nightly" };

    expect(
      new AccessRefusedError(FACTS, access, "Denied", "no").sentences("dynamic").slice(2),
    ).toEqual(['The credentials come from profile "nightly".']);
  });

  test("to describe names the permission to describe", () => {
    const error = new AccessRefusedError(FACTS, ACCESS, "AccessDeniedException", "not allowed");

    expect(error.sentences("dynamic")).toEqual([
      `The dataset import job ${JOB_ARN} cannot be described: AccessDeniedException: not allowed.`,
      `The credentials must allow personalize:DescribeDatasetImportJob on ${JOB_ARN}.`,
      TAKES,
    ]);
    expect([error.name, error.error]).toEqual(["AccessRefusedError", "AccessDeniedException"]);
    expect(error.outcome).toEqual({ resumable: false, onRefresh: "fails", exitCode: 6 });
  });

  test("says on each front where a gate takes its credentials from", () => {
    const error = new AccessRefusedError(FACTS, ACCESS, "AccessDenied", "no");

    expect(error.sentences("dynamic").at(-1)).toBe(TAKES);
    expect(error.sentences("native").at(-1)).toBe(
      "The gate takes the credentials of its profile, or else of its provider's profile (personalize-readiness:profile) or the AWS SDK's default chain.",
    );
    expect(error.message).toBe(error.sentences("dynamic").join(" "));
  });

  test("says that the credentials assume a role, if they do", () => {
    const access = { ...ACCESS, assumeRoleArn: "arn:aws:iam::123456789012:role/deploy" };
    const told = (profile?: string): string | undefined =>
      new AccessRefusedError(FACTS, { ...access, profile }, "Denied", "no")
        .sentences("dynamic")
        .at(-1);

    expect(told()).toBe(TAKES.replace("takes", "assumes the role in assumeRoleArn with"));
    expect(told("nightly")).toBe(
      'The credentials that assume the role in assumeRoleArn come from profile "nightly".',
    );
  });

  test("to list names the permission to list", () => {
    const error = new AccessRefusedError({ ...FACTS, target: NEWEST }, ACCESS, "Denied", "no.");

    expect(error.sentences("dynamic")).toEqual([
      `The newest dataset import job of dataset ${DATASET_ARN} cannot be found: Denied: no.`,
      "The credentials must allow personalize:ListDatasetImportJobs on *.",
      TAKES,
      "A gate that was ready before does not need this permission if follow is false.",
    ]);
  });

  test.each([
    ["to a gate that does not follow", newestTarget(IMPORTS, DATASET_ARN, undefined, false)],
    ["to describe what was found", { ...NEWEST, arn: JOB_ARN }],
  ])("%s says nothing of follow", (_, target) => {
    const error = new AccessRefusedError({ ...FACTS, target }, ACCESS, "Denied", "no.");

    expect(error.sentences("dynamic").slice(2)).toEqual([TAKES]);
  });

  test("names the resource that IAM grants it on, if that is another resource", () => {
    const kind = kindNamed("SolutionVersion");
    const target = givenTarget(kind, "arn:aws:personalize:eu-west-1:123456789012:solution/s/1a2b");

    expect(
      new AccessRefusedError({ ...FACTS, target }, ACCESS, "Denied", "no").sentences("dynamic")[1],
    ).toBe(
      "The credentials must allow personalize:DescribeSolutionVersion on arn:aws:personalize:eu-west-1:123456789012:solution/s.",
    );
  });

  test("to assume a role is about the role", () => {
    const detail = "not authorized to perform: sts:AssumeRole on resource: r";

    expect(
      new AccessRefusedError(FACTS, ACCESS, "AccessDenied", detail).sentences("dynamic")[1],
    ).toBe(
      "The credentials must be allowed to assume that role, and the trust policy of the role must name them.",
    );
    for (const other of ["sts:AssumeRoleWithWebIdentity", "xsts:AssumeRole"]) {
      expect(
        new AccessRefusedError(FACTS, ACCESS, "AccessDenied", other).sentences("dynamic")[1],
      ).toContain("personalize:Describe");
    }
  });
});

describe("credentials that are not valid", () => {
  const RENEW = "Correct or renew the credentials, and the next pulumi up resumes the wait.";

  test("come with the earlier looks of the wait, and the wait can be resumed", () => {
    const worn = { ...FACTS, resource: describedJob("CREATE IN_PROGRESS") };
    const error = new CredentialsError(worn, ACCESS, "ExpiredTokenException", "it has expired");

    expect(error.sentences("dynamic")).toEqual([
      `The dataset import job ${JOB_ARN} cannot be described with the current credentials: ExpiredTokenException: it has expired.`,
      "Its last status is CREATE IN_PROGRESS after 3 looks in 1m 30s.",
      TAKES,
      RENEW,
    ]);
    expect(error.sentences("dynamic", false).at(-1)).toBe(
      "Correct or renew the credentials, and run the same command again.",
    );
    expect([error.name, error.error]).toEqual(["CredentialsError", "ExpiredTokenException"]);
    expect(error.outcome).toEqual({ resumable: true, onRefresh: "fails", exitCode: 6 });
  });

  test("at the first look have no history, and are named by their profile if they have one", () => {
    process.env = { AWS_PROFILE: "nobody", AWS_ACCESS_KEY_ID: "AKIA" };
    const first = { ...FACTS, target: NEWEST, looks: 1 };

    expect(
      new CredentialsError(first, ACCESS, "CredentialsProviderError", "no").sentences("dynamic"),
    ).toEqual([
      `The newest dataset import job of dataset ${DATASET_ARN} cannot be found with the current credentials: CredentialsProviderError: no.`,
      'The credentials come from profile "nobody" (AWS_PROFILE), not from the keys in AWS_ACCESS_KEY_ID.',
      RENEW,
    ]);
  });
});

test("a wrong setting is named", () => {
  const error = new SettingError(FACTS, "ERR_INVALID_URL", "Invalid URL", "Mend it.");

  expect(error.sentences("dynamic")).toEqual([
    `The dataset import job ${JOB_ARN} cannot be described with the settings of this machine: ERR_INVALID_URL: Invalid URL.`,
    "Mend it.",
    "Then run pulumi up again.",
  ]);
  expect([error.name, error.error]).toEqual(["SettingError", "ERR_INVALID_URL"]);
  expect(error.outcome).toEqual({ resumable: false, onRefresh: "fails", exitCode: 9 });
});

test("the error of a ready and outdated resource has all its drift, in the caller's spelling", () => {
  const drift: Drift[] = [{ kind: "tooOld", since: "2026-01-01T00:00:00.000Z" }];
  const error = new OutdatedError(
    { ...FACTS, resource: describedJob("ACTIVE") },
    successive(IMPORTS),
    drift,
    drift,
  );

  expect(error.findings((name) => `--${name}`)).toEqual([
    `The dataset import job ${JOB_ARN} is ACTIVE, but it is outdated.`,
    expect.stringContaining("--maxAge") as string,
  ]);
  expect(error.sentences("dynamic")).toHaveLength(3);
  expect([error.name, error.drift]).toEqual(["OutdatedError", drift]);
  expect(error.outcome).toEqual({ resumable: false, onRefresh: "unhealthy", exitCode: 8 });
  expect(new OutdatedError(FACTS, successive(IMPORTS), drift, drift).sentences("dynamic")[0]).toBe(
    `The dataset import job ${JOB_ARN} is ready, but it is outdated.`,
  );
});

describe("a value that was not expected", () => {
  const expected: Expected = {
    argument: "expectedDatasetArn",
    member: "datasetArn",
    kind: kindNamed("Dataset"),
    verb: "fills",
    remedy: "Take another one",
  };

  test("comes with the value, the demand and the remedy", () => {
    const resource = describedJob("ACTIVE");
    const error = new UnexpectedError({ ...FACTS, resource }, expected, "other");

    expect(error.sentences("dynamic")).toEqual([
      `The dataset import job ${JOB_ARN} fills dataset ${DATASET_ARN}, but expectedDatasetArn is other.`,
      "Take another one, or correct expectedDatasetArn.",
    ]);
    expect(error.findings((name) => `--${name}`)[0]).toContain("but --expectedDatasetArn is other");
    expect([error.name, error.expectedArn]).toEqual(["UnexpectedError", "other"]);
    expect(error.outcome).toEqual({ resumable: false, onRefresh: "unhealthy", exitCode: 8 });
  });

  test("may be none", () => {
    expect(new UnexpectedError(FACTS, expected, "other").sentences("dynamic")[0]).toContain(
      "fills dataset (not named), but",
    );
  });
});

test("the error of a passed deadline has the observations and says how to raise the deadline", () => {
  const error = new DeadlinePassedError(FACTS, 45_000, "update");

  expect(error.sentences("dynamic")).toEqual([
    `The dataset import job ${JOB_ARN} was not ready within 45s.`,
    HISTORY,
    `To wait longer, raise the gate's customTimeouts.update. ${RESUMES}`,
  ]);
  expect([error.name, error.deadlineMs, error.operation]).toEqual([
    "DeadlinePassedError",
    45_000,
    "update",
  ]);
  expect(error.outcome).toEqual({ resumable: true, onRefresh: "unhealthy", exitCode: 3 });
});

test.each([
  ["dynamic", "create", "customTimeouts.create"],
  ["dynamic", "read", "customTimeouts.read"],
  ["native", "create", "customTimeouts.create and customTimeouts.update"],
  ["native", "update", "customTimeouts.update"],
  ["native", "read", "customTimeouts.read or the provider's readTimeout"],
] as const)(
  "to a user of a %s %s, a deadline is said to be that of %s",
  (front, operation, times) => {
    const error = new DeadlinePassedError(FACTS, 45_000, operation);

    expect(error.sentences(front).at(-1)).toBe(
      `To wait longer, raise the gate's ${times}. ${RESUMES}`,
    );
  },
);

test("where the state keeps no gate, no error says that the next up resumes the wait", () => {
  const errors = [
    new DeadlinePassedError(FACTS, 45_000, "read"),
    new NoAnswerError(FACTS, 600_000, "ECONNRESET", "socket hang up"),
    new WaitCanceledError(FACTS),
  ];

  for (const error of errors) {
    expect(error.sentences("native", false).at(-1)).toMatch(
      /The work in AWS goes on, and the same command waits again\.$/,
    );
  }
});

describe("silence", () => {
  test("comes with its length, the last error, and the observations before", () => {
    const error = new NoAnswerError(FACTS, 600_000, "ECONNRESET", "socket hang up");

    expect(error.sentences("dynamic")).toEqual([
      `AWS did not answer about the dataset import job ${JOB_ARN} for 10m, and the last error is ECONNRESET: socket hang up.`,
      HISTORY,
      RESUMES,
    ]);
    expect([error.name, error.error]).toEqual(["NoAnswerError", "ECONNRESET"]);
    expect(error.outcome).toEqual({ resumable: true, onRefresh: "fails", exitCode: 7 });
  });

  test("about a question that no argument demands is reported like any other silence", () => {
    const undone = { what: "It cannot be asked" };

    expect(
      new NoAnswerError(FACTS, 600_000, "ECONNRESET", "socket hang up", undone)
        .sentences("dynamic")
        .slice(1),
    ).toEqual([HISTORY, RESUMES]);
  });

  describe("behind a proxy that this version of Node.js does not use", () => {
    const { versions } = process;
    beforeEach(() => {
      process.env = { HTTPS_PROXY: "http://proxy:3128" };
      Object.defineProperty(process, "versions", { value: { ...versions, node: "22.12.0" } });
    });
    afterEach(() => {
      Object.defineProperty(process, "versions", { value: versions });
    });

    test.each(["ENOTFOUND", "ECONNRESET", "TimeoutError"])("is laid to the proxy: %s", (error) => {
      expect(new NoAnswerError(FACTS, 0, error, "nobody").sentences("dynamic").slice(2)).toEqual([
        "HTTPS_PROXY is set, but Node.js 22.12.0 does not use this proxy: Node.js 22.21, 24.5 and later versions use it.",
        RESUMES,
      ]);
    });

    test.each(["ThrottlingException", "SomeEPIPE", "EPipe", "MyTimeoutError", "TimeoutErrors"])(
      "is not laid to the proxy where the error is not of the network: %s",
      (error) => {
        expect(new NoAnswerError(FACTS, 0, error, "nobody").sentences("dynamic").slice(2)).toEqual([
          RESUMES,
        ]);
      },
    );
  });

  test.each(["MY_ENOTFOUND", "ENOTFOUND_HERE"])(
    "of %s is no matter of a name that is not known",
    (error) => {
      expect(
        new NoAnswerError(FACTS, 0, error, "getaddrinfo").sentences("dynamic").slice(2),
      ).toEqual([RESUMES]);
    },
  );

  test.each(["ENOTFOUND", "EAI_AGAIN"])(
    "of a name that is not known (%s) is first a matter of this machine, and then of the region",
    (error) => {
      expect(new NoAnswerError(FACTS, 0, error, "getaddrinfo").sentences("dynamic")[2]).toBe(
        "Check this machine's DNS, proxy (HTTPS_PROXY, a URL like http://proxy:3128) and VPN, and whether AWS offers Amazon Personalize in eu-west-1.",
      );
    },
  );
});

test("the error of a canceled wait has its length and its observations", () => {
  const error = new WaitCanceledError(FACTS);

  expect(error.sentences("dynamic")).toEqual([
    `The wait for the dataset import job ${JOB_ARN} was canceled after 1m 30s.`,
    HISTORY,
    RESUMES,
  ]);
  expect(error.name).toBe("WaitCanceledError");
  expect(error.outcome).toEqual({ resumable: true, onRefresh: "fails" });
});
