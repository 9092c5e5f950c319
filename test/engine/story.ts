import { Personalize } from "@aws-sdk/client-personalize";
import type { PersonalizeEmulator } from "../../src/emulator/index.ts";

interface Holding {
  readonly status?: string;
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

/** What was begun and what became ready, in order of time; schemas aside, which never wait. */
export async function story(
  emulator: PersonalizeEmulator,
  datasetGroupArn: string,
): Promise<readonly string[]> {
  const begun = emulator.requests
    .filter(({ operation }) => /^Create(?!Schema)/.test(operation))
    .map(({ operation, at }) => ({ event: operation, at }));
  const held = Object.entries(await holdings(emulator, datasetGroupArn));
  const ready = held.flatMap(([kind, all]) =>
    all
      .filter(({ status }) => status === "ACTIVE")
      .map(({ lastUpdatedDateTime: since }) => ({
        event: `the ${kind} is ACTIVE`,
        at: since?.getTime() ?? NaN,
      })),
  );
  return [...ready, ...begun].sort((one, other) => one.at - other.at).map(({ event }) => event);
}
