// botocore's model of Amazon Personalize.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A shape of botocore's model of a service, as far as the tests read it. */
export interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
}

export interface ServiceModel {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

interface Operation {
  readonly input: { readonly shape: string };
  readonly output?: { readonly shape: string };
  readonly errors?: readonly { readonly shape: string }[];
}

/** The model of Personalize in the boto3 of this folder. */
export function personalizeModel(boto3Folder: string): ServiceModel {
  const file = join(boto3Folder, "botocore/data/personalize/2018-05-22/service-2.json.gz");
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as ServiceModel;
}
