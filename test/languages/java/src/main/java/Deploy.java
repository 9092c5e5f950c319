import com.pulumi.Context;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.LocalWorkspace;
import com.pulumi.automation.LocalWorkspaceOptions;
import com.pulumi.automation.ProjectRuntimeName;
import com.pulumi.automation.ProjectSettings;
import com.pulumi.automation.RefreshOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.core.Output;
import com.pulumi.core.TypeShape;
import com.pulumi.personalizereadiness.DatasetImportJobReadiness;
import com.pulumi.personalizereadiness.DatasetImportJobReadinessArgs;
import com.pulumi.personalizereadiness.enums.OnSuperseded;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.CustomTimeouts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sun.misc.Signal;

/** Declares the gates that the stack's configuration asks for, with the Automation API: deploy up, refresh, or destroy. */
public class Deploy {
    private static final Consumer<String> PRINT = System.out::println;

    public static void main(String[] args) {
        // The CLI hears the Ctrl-C itself, and needs this program until the state is saved.
        Signal.handle(new Signal("INT"), signal -> {});
        try {
            deploy(args[0]);
        } catch (AutomationException e) {
            System.err.println("The deployment failed.");
            System.exit(1);
        }
    }

    private static void deploy(String operation) throws AutomationException {
        // As in the Pulumi.yaml of the folder, which has to agree.
        var project = ProjectSettings.builder("trial", ProjectRuntimeName.NODEJS).build();
        var options = LocalWorkspaceOptions.builder().workDir(Path.of(".")).projectSettings(project).build();
        var stack = LocalWorkspace.createOrSelectStack("trial", "test", Deploy::program, options);
        switch (operation) {
            case "up":
                stack.up(UpOptions.builder().onStandardOutput(PRINT).onStandardError(PRINT).build());
                break;
            case "refresh":
                stack.refresh(RefreshOptions.builder().onStandardOutput(PRINT).onStandardError(PRINT).build());
                break;
            case "destroy":
                stack.destroy(DestroyOptions.builder().onStandardOutput(PRINT).onStandardError(PRINT).build());
                break;
            default:
                throw new IllegalArgumentException(operation);
        }
    }

    private static void program(Context context) {
        var gates = TypeShape.<Map<String, Map<String, String>>>builder(Map.class)
            .addParameter(String.class)
            .addParameter(TypeShape.map(String.class, String.class))
            .build();
        context.config().getObject("gates", gates).orElseThrow().forEach((name, wanted) -> {
            var gate = declare(name, wanted);
            // A text: the Automation API in Java fails after an up that has other outputs.
            context.export(name, Output.format(
                "%s is %s, from %s",
                gate.datasetImportJobArn(),
                gate.status(),
                gate.dataSource().applyValue(source -> source.dataLocation().orElseThrow())));
        });
    }

    private static DatasetImportJobReadiness declare(String name, Map<String, String> wanted) {
        if (wanted.containsKey("get")) {
            return DatasetImportJobReadiness.get(name, Output.of(wanted.get("get")), null, null);
        }
        var args = DatasetImportJobReadinessArgs.builder().onSuperseded(OnSuperseded.Report);
        if (wanted.containsKey("datasetImportJobArn")) {
            args.datasetImportJobArn(wanted.get("datasetImportJobArn"));
        }
        if (wanted.containsKey("datasetArn")) {
            args.datasetArn(wanted.get("datasetArn"));
        }
        if (wanted.containsKey("secretTrigger")) {
            args.triggers(Output.ofSecret(List.of(wanted.get("secretTrigger"))));
        }
        var timeouts = CustomTimeouts.builder().update(Duration.ofMinutes(10));
        if (wanted.containsKey("createTimeout")) {
            timeouts.create(Duration.parse("PT" + wanted.get("createTimeout")));
        }
        var options = CustomResourceOptions.builder().customTimeouts(timeouts.build()).build();
        return new DatasetImportJobReadiness(name, args.build(), options);
    }
}
