import * as pulumi from "@pulumi/pulumi";
import { DatasetImportJobReadiness } from "pulumi-personalize-readiness";

const config = new pulumi.Config();

const imported = new DatasetImportJobReadiness("interactions", {
  datasetImportJobArn: config.require("datasetImportJobArn"),
  minDelay: config.get("minDelay"),
  maxDelay: config.get("maxDelay"),
});

// The output for other stacks comes from the gate, so that it is not there before the data.
export const datasetGroupArn = imported.datasetGroupArn;
export const dataAsOf = imported.creationDateTime;
