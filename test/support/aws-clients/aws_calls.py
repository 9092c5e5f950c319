"""A plugin of the AWS CLI: `aws calls` makes call after call in the CLI's own process.

In:  one JSON object per line: {"arguments", "environment"}
Out: one JSON object per line: {"code", "stdout", "stderr"}

Each call gets a driver and a session of its own, as a process of its own would. The drivers share only the files
of service models that have been read, which is what takes the time.
"""

import contextlib
import io
import json
import os
import sys

from awscli.clidriver import AWSCLIEntryPoint, create_clidriver
from awscli.customizations.commands import BasicCommand

LOADER = "data_loader"


def awscli_initialize(hooks):
    hooks.register("building-command-table.main", add_command)


def add_command(command_table, session, **_):
    command_table["calls"] = Calls(session)


class Calls(BasicCommand):
    NAME = "calls"
    DESCRIPTION = "Reads calls from standard input, a line of JSON each, and makes them."

    def _run_main(self, parsed_args, parsed_globals):
        loader = self._session.get_component(LOADER)
        for line in sys.stdin:
            print(json.dumps(outcome(json.loads(line), loader)), flush=True)
        return 0


def outcome(call, loader):
    os.environ.update(call["environment"])
    driver = create_clidriver(call["arguments"])
    driver.session.register_component(LOADER, loader)
    stdout, stderr = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(stdout), contextlib.redirect_stderr(stderr):
        code = AWSCLIEntryPoint(driver).main(call["arguments"])
    return {"code": code, "stdout": stdout.getvalue(), "stderr": stderr.getvalue()}
