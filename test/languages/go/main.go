// Declares the gates that the stack's configuration asks for, with the Automation API: deploy up, refresh, or destroy.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	readiness "example.com/pulumi-personalize-readiness/sdk/go/personalizereadiness"
	"github.com/pulumi/pulumi/sdk/v3/go/auto"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optdestroy"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optrefresh"
	"github.com/pulumi/pulumi/sdk/v3/go/auto/optup"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

// Wanted is what the configuration says of a gate.
type Wanted struct {
	DatasetImportJobArn *string
	DatasetArn          *string
	// A gate that is only read.
	Get *string
	// A trigger that nobody may read in the state.
	SecretTrigger *string
	CreateTimeout string
}

func main() {
	// The CLI hears a Ctrl-C itself. A context that ends with it would be the second one, at which the CLI saves nothing.
	signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	if err := deploy(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "The deployment failed.")
		os.Exit(1)
	}
}

func deploy(ctx context.Context, operation string) error {
	stack, err := auto.UpsertStackInlineSource(ctx, "test", "trial", program, auto.WorkDir("."))
	if err != nil {
		return err
	}
	switch operation {
	case "up":
		_, err = stack.Up(ctx, optup.ProgressStreams(os.Stdout), optup.ErrorProgressStreams(os.Stdout))
	case "refresh":
		_, err = stack.Refresh(ctx, optrefresh.ProgressStreams(os.Stdout), optrefresh.ErrorProgressStreams(os.Stdout))
	case "destroy":
		_, err = stack.Destroy(ctx, optdestroy.ProgressStreams(os.Stdout), optdestroy.ErrorProgressStreams(os.Stdout))
	default:
		err = fmt.Errorf("there is no operation %q", operation)
	}
	return err
}

func program(ctx *pulumi.Context) error {
	var gates map[string]Wanted
	config.RequireObject(ctx, "gates", &gates)
	for name, wanted := range gates {
		gate, err := declare(ctx, name, wanted)
		if err != nil {
			return err
		}
		source := gate.DataSource.DataLocation().Elem()
		ctx.Export(name, pulumi.Sprintf("%s is %s, from %s", gate.DatasetImportJobArn, gate.Status, source))
	}
	return nil
}

func declare(ctx *pulumi.Context, name string, wanted Wanted) (*readiness.DatasetImportJobReadiness, error) {
	if wanted.Get != nil {
		// Pulumi's Go SDK sends no version and no place of the plugin with a read: the read takes those of a provider.
		provider, err := readiness.NewProvider(ctx, name, nil)
		if err != nil {
			return nil, err
		}
		return readiness.GetDatasetImportJobReadiness(ctx, name, pulumi.ID(*wanted.Get), nil, pulumi.Provider(provider))
	}
	args := readiness.DatasetImportJobReadinessArgs{
		DatasetImportJobArn: pulumi.StringPtrFromPtr(wanted.DatasetImportJobArn),
		DatasetArn:          pulumi.StringPtrFromPtr(wanted.DatasetArn),
		OnSuperseded:        readiness.OnSupersededReport,
	}
	if wanted.SecretTrigger != nil {
		args.Triggers = pulumi.Array{pulumi.ToSecret(pulumi.String(*wanted.SecretTrigger))}
	}
	timeouts := pulumi.Timeouts(&pulumi.CustomTimeouts{Create: wanted.CreateTimeout, Update: "10m"})
	return readiness.NewDatasetImportJobReadiness(ctx, name, &args, timeouts)
}
