import com.pulumi.Pulumi;
import com.pulumi.aws.cloudcontrol.Resource;
import com.pulumi.aws.cloudcontrol.ResourceArgs;
import com.pulumi.core.Output;
import com.pulumi.personalizereadiness.DatasetImportJobReadiness;
import com.pulumi.personalizereadiness.DatasetImportJobReadinessArgs;

public class App {
    public static void main(String[] args) {
        Pulumi.run(context -> {
            var datasetArn = context.config().require("datasetArn");

            // Each `pulumi up` waits here until the newest import of the dataset is ACTIVE ...
            var ready = new DatasetImportJobReadiness("interactions", DatasetImportJobReadinessArgs.builder()
                .datasetArn(datasetArn)
                .build());

            // ... and only then builds resources that use an output of the gate.
            var solution = new Resource("ranking", ResourceArgs.builder()
                .typeName("AWS::Personalize::Solution")
                .desiredState(Output.format(
                    "{\"Name\":\"ranking\",\"DatasetGroupArn\":\"%s\",\"RecipeArn\":\"%s\"}",
                    ready.datasetGroupArn(),
                    Output.of("arn:aws:personalize:::recipe/aws-user-personalization-v2")))
                .build());
            context.export("solutionArn", solution.id());
        });
    }
}
