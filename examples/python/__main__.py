import pulumi
import pulumi_aws as aws
import pulumi_personalize_readiness as readiness

dataset_arn = pulumi.Config().require("datasetArn")

# Each `pulumi up` waits here until the newest import of the dataset is ACTIVE ...
ready = readiness.DatasetImportJobReadiness("interactions", dataset_arn=dataset_arn)

# ... and only then builds resources that use an output of the gate.
solution = aws.cloudcontrol.Resource(
    "ranking",
    type_name="AWS::Personalize::Solution",
    desired_state=pulumi.Output.json_dumps(
        {
            "Name": "ranking",
            "DatasetGroupArn": ready.dataset_group_arn,
            "RecipeArn": "arn:aws:personalize:::recipe/aws-user-personalization-v2",
        }
    ),
)
pulumi.export("solutionArn", solution.id)
