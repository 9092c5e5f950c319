import { Personalize } from "@aws-sdk/client-personalize";
import type { PersonalizeEmulator } from "../../src/emulator/index.ts";

interface Holding {
  readonly status?: string;
  readonly creationDateTime?: Date;
  readonly lastUpdatedDateTime?: Date;
}

/** What there is in Personalize of a dataset group and all that is made from it, by kind. */
export async function holdings(
  { endpoint }: PersonalizeEmulator,
  datasetGroupArn: string,
): Promise<Readonly<Record<string, readonly Holding[]>>> {
  const personalize = new Personalize({
    endpoint,
    region: "eu-west-1",
    credentials: { accessKeyId: "TEST", secretAccessKey: "test" },
  });
  const [groups, datasets, imports, solutions, versions, campaigns] = await Promise.all([
    personalize.listDatasetGroups({}),
    personalize.listDatasets({ datasetGroupArn }),
    personalize.listDatasetImportJobs({}),
    personalize.listSolutions({ datasetGroupArn }),
    personalize.listSolutionVersions({}),
    personalize.listCampaigns({}),
  ]);
  personalize.destroy();
  return {
    "dataset group": groups.datasetGroups ?? [],
    dataset: datasets.datasets ?? [],
    import: imports.datasetImportJobs ?? [],
    solution: solutions.solutions ?? [],
    "solution version": versions.solutionVersions ?? [],
    campaign: campaigns.campaigns ?? [],
  };
}

/** What comes first of the things of one millisecond, which no clock can tell apart. */
const ORDER = ["ready later than created", "created", "ready when created"] as const;

interface Event {
  readonly event: string;
  readonly at: number;
  readonly what: (typeof ORDER)[number];
}

/**
 * What was begun and what became ready, in order; schemas aside, which never wait. Of one millisecond, what becomes ready comes
 * before what is built from it, and a resource that is ready at once comes after its own creation.
 */
export async function story(
  emulator: PersonalizeEmulator,
  datasetGroupArn: string,
): Promise<readonly string[]> {
  const begun = emulator.requests
    .filter(({ operation }) => /^Create(?!Schema)/.test(operation))
    .map(({ operation, at }): Event => ({ event: operation, at, what: "created" }));
  const held = Object.entries(await holdings(emulator, datasetGroupArn));
  const ready = held.flatMap(([kind, all]) =>
    all
      .filter(({ status }) => status === "ACTIVE")
      .map(({ creationDateTime, lastUpdatedDateTime }): Event => {
        const at = lastUpdatedDateTime?.getTime() ?? NaN;
        const what =
          at === creationDateTime?.getTime() ? "ready when created" : "ready later than created";
        return { event: `the ${kind} is ACTIVE`, at, what };
      }),
  );
  return [...ready, ...begun]
    .sort((one, other) => one.at - other.at || ORDER.indexOf(one.what) - ORDER.indexOf(other.what))
    .map(({ event }) => event);
}
