// The resources in the emulator's Personalize.
import { Personalize } from "@aws-sdk/client-personalize";

import type { PersonalizeEmulator } from "../../src/emulator/index.ts";

/** The numbers of resources of each kind in a dataset group and below. */
export async function holdings(
  { endpoint }: PersonalizeEmulator,
  datasetGroupArn: string,
): Promise<Readonly<Record<string, number>>> {
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
    DatasetGroup: groups.datasetGroups?.length ?? 0,
    Dataset: datasets.datasets?.length ?? 0,
    DatasetImportJob: imports.datasetImportJobs?.length ?? 0,
    Solution: solutions.solutions?.length ?? 0,
    SolutionVersion: versions.solutionVersions?.length ?? 0,
    Campaign: campaigns.campaigns?.length ?? 0,
  };
}
