"""Waits for simulated imports with botocore's own Waiter, in virtual time.

Usage: wait.py IMPORTS.json OUTCOMES.json DELAY_SECONDS MAX_ATTEMPTS
"""

import json
import sys
from unittest import mock

import botocore.waiter


class VirtualClock:
    """Time that passes only when somebody sleeps, and then at once."""

    def __init__(self):
        self.now_ms = 0

    def sleep(self, seconds):
        self.now_ms += seconds * 1000


def waiter_config(delay, max_attempts):
    """What botocore would read from a waiters-2.json of Personalize, if there were one."""
    status = {"matcher": "path", "argument": "datasetImportJob.status"}
    return {
        "version": 2,
        "waiters": {
            "DatasetImportJobActive": {
                "operation": "DescribeDatasetImportJob",
                "delay": delay,
                "maxAttempts": max_attempts,
                "acceptors": [
                    {**status, "expected": "ACTIVE", "state": "success"},
                    {**status, "expected": "CREATE FAILED", "state": "failure"},
                ],
            }
        },
    }


def wait_for(duration_ms, config):
    clock = VirtualClock()
    looks_ms = []

    def describe_dataset_import_job():
        looks_ms.append(clock.now_ms)
        status = "ACTIVE" if clock.now_ms >= duration_ms else "CREATE IN_PROGRESS"
        return {"datasetImportJob": {"status": status}}

    waiter = botocore.waiter.Waiter(
        "DatasetImportJobActive", config, describe_dataset_import_job
    )
    with mock.patch.object(botocore.waiter.time, "sleep", clock.sleep):
        waiter.wait()
    return {
        "calls": len(looks_ms),
        "lagMs": clock.now_ms - duration_ms,
        "longestGapMs": max(b - a for a, b in zip([0, *looks_ms], looks_ms)),
    }


def main():
    imports_path, outcomes_path, delay, max_attempts = sys.argv[1:]
    model = botocore.waiter.WaiterModel(waiter_config(int(delay), int(max_attempts)))
    config = model.get_waiter("DatasetImportJobActive")
    with open(imports_path, encoding="utf-8") as file:
        imports = json.load(file)
    outcomes = [wait_for(simulated["durationMs"], config) for simulated in imports]
    with open(outcomes_path, "w", encoding="utf-8") as file:
        json.dump(outcomes, file)


main()
