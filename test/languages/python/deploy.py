"""Declares the gates that the stack's configuration asks for, with the Automation API: deploy.py up, refresh, or destroy."""

import signal
import sys
from typing import Any, Optional

import pulumi
import pulumi_personalize_readiness as readiness
from pulumi import automation


def declare(
    name: str,
    dataset_import_job_arn: Optional[str] = None,
    dataset_arn: Optional[str] = None,
    get: Optional[str] = None,
    secret_trigger: Optional[str] = None,
    create_timeout: Optional[str] = None,
) -> readiness.DatasetImportJobReadiness:
    if get is not None:
        return readiness.DatasetImportJobReadiness.get(name, get)
    return readiness.DatasetImportJobReadiness(
        name,
        dataset_import_job_arn=dataset_import_job_arn,
        dataset_arn=dataset_arn,
        on_superseded=readiness.OnSuperseded.REPORT,
        triggers=None if secret_trigger is None else [pulumi.Output.secret(secret_trigger)],
        opts=pulumi.ResourceOptions(
            custom_timeouts=pulumi.CustomTimeouts(create=create_timeout, update="10m")
        ),
    )


def program() -> None:
    gates: Any = pulumi.Config().require_object("gates")
    for name, wanted in gates.items():
        gate = declare(
            name,
            dataset_import_job_arn=wanted.get("datasetImportJobArn"),
            dataset_arn=wanted.get("datasetArn"),
            get=wanted.get("get"),
            secret_trigger=wanted.get("secretTrigger"),
            create_timeout=wanted.get("createTimeout"),
        )
        pulumi.export(
            name,
            pulumi.Output.format(
                "{} is {}, from {}",
                gate.dataset_import_job_arn,
                gate.status,
                gate.data_source.data_location,
            ),
        )


def deploy(operation: str) -> None:
    stack = automation.create_or_select_stack(
        "test",
        project_name="trial",
        program=program,
        opts=automation.LocalWorkspaceOptions(work_dir="."),
    )
    if operation == "up":
        stack.up(on_output=print, on_error=print)
    elif operation == "refresh":
        stack.refresh(on_output=print, on_error=print)
    elif operation == "destroy":
        stack.destroy(on_output=print, on_error=print)
    else:
        raise ValueError(operation)


if __name__ == "__main__":
    # The CLI hears the Ctrl-C itself, and needs this program until the state is saved.
    signal.signal(signal.SIGINT, lambda *_: None)
    try:
        deploy(sys.argv[1])
    except automation.errors.CommandError:
        sys.exit("The deployment failed.")
