// Every night: a new import, a training on the import, and a campaign that serves the new version.
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  CampaignReadiness,
  DatasetImportJobReadiness,
  SolutionReadiness,
  SolutionVersionReadiness,
} from "pulumi-personalize-readiness";
import { SolutionVersion } from "./solution-version";

const config = new pulumi.Config();
const pace = { minDelay: config.get("minDelay"), maxDelay: config.get("maxDelay") };
/** All times together are below the time limit of the CI job, so that a gate ends the job and not the runner. */
const within = (create: string): pulumi.CustomResourceOptions => ({ customTimeouts: { create } });

// Each `up` looks for a newer import, and waits until the newest is ACTIVE.
const ready = new DatasetImportJobReadiness(
  "interactions",
  { datasetArn: config.require("datasetArn"), ...pace },
  within("75m"),
);
const solution = new aws.cloudcontrol.Resource("ranking", {
  typeName: "AWS::Personalize::Solution",
  desiredState: pulumi.jsonStringify({
    Name: "ranking",
    DatasetGroupArn: ready.datasetGroupArn,
    RecipeArn: "arn:aws:personalize:::recipe/aws-user-personalization-v2",
  }),
});
const trainable = new SolutionReadiness("trainable", { solutionArn: solution.id, ...pace });

// Another import is another training ...
const version = new SolutionVersion("version", {
  solutionArn: trainable.solutionArn,
  trainedOn: ready.datasetImportJobArn,
});
const trained = new SolutionVersionReadiness(
  "trained",
  { solutionVersionArn: version.id, ...pace },
  within("3h"),
);

// ... whose version the campaign serves after the training. Until then, or if it fails, the campaign serves the old version.
const campaign = new aws.cloudcontrol.Resource("home-page", {
  typeName: "AWS::Personalize::Campaign",
  desiredState: pulumi.jsonStringify({
    Name: "home-page",
    SolutionVersionArn: trained.solutionVersionArn,
    MinProvisionedTPS: 1,
  }),
});
const serving = new CampaignReadiness(
  "serving",
  { campaignArn: campaign.id, expectedSolutionVersionArn: trained.solutionVersionArn, ...pace },
  within("45m"),
);

export const campaignArn = serving.campaignArn;
export const solutionVersionArn = serving.solutionVersionArn;
