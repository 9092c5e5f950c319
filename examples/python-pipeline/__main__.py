import json
from typing import Any, Mapping, Optional

import pulumi
import pulumi_aws as aws
import pulumi_personalize_readiness as readiness

from interactions import SCHEMA, made_up_interactions

config = pulumi.Config()
name = f"{pulumi.get_project()}-{pulumi.get_stack()}"


def personalize(
    kind: str, properties: Mapping[str, Any], opts: Optional[pulumi.ResourceOptions] = None
) -> aws.cloudcontrol.Resource:
    """A resource of Personalize, which Cloud Control knows by its ARN."""
    return aws.cloudcontrol.Resource(
        kind,
        type_name=f"AWS::Personalize::{kind}",
        desired_state=pulumi.Output.json_dumps({"Name": name, **properties}),
        opts=opts,
    )


def policy(**statement: Any) -> pulumi.Output[str]:
    return pulumi.Output.json_dumps({"Version": "2012-10-17", "Statement": [statement]})


# The data, and the permission for Personalize to read the data.
bucket = aws.s3.Bucket("data")
file = aws.s3.BucketObjectv2(
    "made-up", bucket=bucket.bucket, key="made-up.csv", content=made_up_interactions()
)
service = {"Service": "personalize.amazonaws.com"}
reading = {
    "Effect": "Allow",
    "Action": ["s3:GetObject", "s3:ListBucket"],
    "Resource": [bucket.arn, pulumi.Output.concat(bucket.arn, "/*")],
}
role = aws.iam.Role(
    "importer",
    assume_role_policy=policy(Effect="Allow", Principal=service, Action="sts:AssumeRole"),
)
role_may_read = aws.iam.RolePolicy("importer-may-read", role=role.name, policy=policy(**reading))
service_may_read = aws.s3.BucketPolicy(
    "service-may-read", bucket=bucket.bucket, policy=policy(**reading, Principal=service)
)

# From here on each step uses an output of the gate before it, and so waits for that gate.
schema = personalize("Schema", {"Schema": json.dumps(SCHEMA)})
group = personalize("DatasetGroup", {})
group_ready = readiness.DatasetGroupReadiness("group", dataset_group_arn=group.id)

job_name = f"{name}-{config.require('importJob')}"
dataset = personalize(
    "Dataset",
    {
        "DatasetGroupArn": group_ready.dataset_group_arn,
        "DatasetType": "Interactions",
        "SchemaArn": schema.id,
        "DatasetImportJob": {
            "JobName": job_name,
            "DataSource": {
                "DataLocation": pulumi.Output.concat(
                    "s3://", bucket.bucket, "/", config.require("dataKey")
                )
            },
            "RoleArn": role.arn,
        },
    },
    pulumi.ResourceOptions(depends_on=[file, role_may_read, service_may_read]),
)
# The job's name makes its ARN known. The newest import of the dataset might still be an earlier import.
imported = readiness.DatasetImportJobReadiness(
    "imported",
    dataset_import_job_arn=dataset.id.apply(
        lambda arn: f"{arn.split(':dataset/')[0]}:dataset-import-job/{job_name}"
    ),
    expected_dataset_arn=dataset.id,
)

solution = personalize(
    "Solution",
    {
        "DatasetGroupArn": imported.dataset_group_arn,
        "RecipeArn": "arn:aws:personalize:::recipe/aws-user-personalization-v2",
    },
)
trained = readiness.SolutionVersionReadiness("trained", solution_arn=solution.id)

campaign = personalize(
    "Campaign", {"SolutionVersionArn": trained.solution_version_arn, "MinProvisionedTPS": 1}
)
live = readiness.CampaignReadiness(
    "live",
    campaign_arn=campaign.id,
    expected_solution_version_arn=trained.solution_version_arn,
)

pulumi.export("bucketName", bucket.bucket)
pulumi.export("campaignArn", live.campaign_arn)
