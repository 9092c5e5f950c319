"""A stand-in for `pulumi-language-python`, which runs a Python project for the engine.

The real one comes with a downloaded CLI only: its Go module is not published. This one runs the project's `__main__.py` with the
runner that Pulumi's SDK for Python has for the programs of the Automation API.
"""

import contextlib
import os
import runpy
import sys
import threading
from concurrent import futures
from typing import Any

import grpc
from google.protobuf import empty_pb2
from pulumi.automation._server import LanguageServer
from pulumi.runtime.proto import language_pb2_grpc, plugin_pb2


class ProjectServer(LanguageServer):
    def __init__(self, engine_address: str) -> None:
        super().__init__(lambda: None)
        self.engine_address = engine_address

    def Run(self, request: Any, context: Any) -> Any:
        folder = request.info.program_directory
        os.chdir(request.pwd)
        sys.path.insert(0, folder)
        self.program = lambda: runpy.run_path(folder, run_name="__main__") and None
        # An engine tells programs of the Automation API its address as an argument, and a language host when it starts.
        request.args[:] = [self.engine_address]
        return super().Run(request, context)

    def GetPluginInfo(self, request: Any, context: Any) -> Any:
        return plugin_pb2.PluginInfo(version="3.250.0")

    def Cancel(self, request: Any, context: Any) -> Any:
        return empty_pb2.Empty()


def main() -> None:
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=4))
    language_pb2_grpc.add_LanguageRuntimeServicer_to_server(ProjectServer(sys.argv[-1]), server)
    print(server.add_insecure_port("127.0.0.1:0"), flush=True)
    server.start()
    # The engine holds the other end: when it is killed outright nobody is left to serve.
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0))).start()
    # The engine ends its hosts with an interrupt: a traceback would stand in the output of each `up`.
    with contextlib.suppress(KeyboardInterrupt):
        server.wait_for_termination()


main()
