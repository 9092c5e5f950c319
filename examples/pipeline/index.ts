import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  CampaignReadiness,
  DatasetGroupReadiness,
  DatasetImportJobReadiness,
  SolutionVersionReadiness,
} from "pulumi-personalize-readiness";
import { madeUpInteractions, SCHEMA } from "./interactions";

const config = new pulumi.Config();
const pace = { minDelay: config.get("minDelay"), maxDelay: config.get("maxDelay") };
const name = `${pulumi.getProject()}-${pulumi.getStack()}`;

/** A resource of Personalize, which Cloud Control knows by its ARN. */
function personalize(
  kind: string,
  properties: Readonly<Record<string, unknown>>,
  opts?: pulumi.CustomResourceOptions,
): aws.cloudcontrol.Resource {
  const desiredState = pulumi.jsonStringify({ Name: name, ...properties });
  return new aws.cloudcontrol.Resource(
    kind,
    { typeName: `AWS::Personalize::${kind}`, desiredState },
    opts,
  );
}

// The data, and the permission for Personalize to read the data.
const bucket = new aws.s3.Bucket("data");
const file = new aws.s3.BucketObjectv2("made-up", {
  bucket: bucket.bucket,
  key: "made-up.csv",
  content: madeUpInteractions(),
});
const service = { Service: "personalize.amazonaws.com" };
const reading = {
  Effect: "Allow",
  Action: ["s3:GetObject", "s3:ListBucket"],
  Resource: [bucket.arn, pulumi.interpolate`${bucket.arn}/*`],
};
const policy = (...Statement: object[]): pulumi.Output<string> =>
  pulumi.jsonStringify({ Version: "2012-10-17", Statement });
const role = new aws.iam.Role("importer", {
  assumeRolePolicy: policy({ Effect: "Allow", Principal: service, Action: "sts:AssumeRole" }),
});
const roleMayRead = new aws.iam.RolePolicy("importer-may-read", {
  role: role.name,
  policy: policy(reading),
});
const serviceMayRead = new aws.s3.BucketPolicy("service-may-read", {
  bucket: bucket.bucket,
  policy: policy({ ...reading, Principal: service }),
});

// From here on each step uses an output of the gate before it, and so waits for that gate.
const schema = personalize("Schema", { Schema: JSON.stringify(SCHEMA) });
const group = personalize("DatasetGroup", {});
const groupReady = new DatasetGroupReadiness("group", { datasetGroupArn: group.id, ...pace });

const jobName = `${name}-${config.require("importJob")}`;
const dataset = personalize(
  "Dataset",
  {
    DatasetGroupArn: groupReady.datasetGroupArn,
    DatasetType: "Interactions",
    SchemaArn: schema.id,
    DatasetImportJob: {
      JobName: jobName,
      DataSource: {
        DataLocation: pulumi.interpolate`s3://${bucket.bucket}/${config.require("dataKey")}`,
      },
      RoleArn: role.arn,
    },
  },
  { dependsOn: [file, roleMayRead, serviceMayRead] },
);
// The job's name makes its ARN known. The newest import of the dataset might still be an earlier import.
const imported = new DatasetImportJobReadiness("imported", {
  datasetImportJobArn: dataset.id.apply((arn) =>
    arn.replace(/:dataset\/.*/, `:dataset-import-job/${jobName}`),
  ),
  expectedDatasetArn: dataset.id,
  ...pace,
});

const solution = personalize("Solution", {
  DatasetGroupArn: imported.datasetGroupArn,
  RecipeArn: "arn:aws:personalize:::recipe/aws-user-personalization-v2",
});
const trained = new SolutionVersionReadiness("trained", { solutionArn: solution.id, ...pace });

const campaign = personalize("Campaign", {
  SolutionVersionArn: trained.solutionVersionArn,
  MinProvisionedTPS: 1,
});
const live = new CampaignReadiness("live", {
  campaignArn: campaign.id,
  expectedSolutionVersionArn: trained.solutionVersionArn,
  ...pace,
});

export const bucketName = bucket.bucket;
export const campaignArn = live.campaignArn;
