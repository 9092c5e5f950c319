"""Makes calls with boto3: one JSON object per line in, one per line out.

In:  {"operation", "input", "endpoint", "region"}
Out: {"output", "strangers"} or {"error"}; strangers are what botocore's model does not know in the answer.
"""

import datetime
import json
import sys

import boto3
from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import ClientError, ParamValidationError

TYPES = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "long": int,
    "double": (int, float),
    "float": (int, float),
    "timestamp": (int, float),
    "structure": dict,
    "map": dict,
    "list": list,
}


def strangers(value, shape, path):
    """Where an answer as it came over the wire differs from the model: names, types, enumerations."""
    if not isinstance(value, TYPES[shape.type_name]):
        return [f"{path} is not of type {shape.type_name}"]
    found = []
    if shape.type_name == "structure":
        for name, member in value.items():
            if name in shape.members:
                found += strangers(member, shape.members[name], f"{path}.{name}")
            else:
                found.append(f"{path}.{name} is not in the model")
    elif shape.type_name == "list":
        for member in value:
            found += strangers(member, shape.member, f"{path}[]")
    elif shape.type_name == "map":
        for key, member in value.items():
            found += strangers(member, shape.value, f"{path}.{key}")
    elif shape.type_name == "string" and shape.enum and value not in shape.enum:
        found.append(f"{path} is none of {shape.enum}")
    maximum = shape.metadata.get("max")
    if isinstance(value, (str, list, dict)) and maximum is not None and len(value) > maximum:
        found.append(f"{path} is longer than {maximum}")
    return found


def as_json(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(type(value))


def answered(call):
    found = []

    def compare(operation_model, response_dict, **_):
        if response_dict["status_code"] == 200:
            body = json.loads(response_dict["body"] or b"{}")
            shape = operation_model.output_shape
            found.extend(strangers(body, shape, operation_model.name) if shape else sorted(body))

    client = boto3.client(
        "personalize",
        endpoint_url=call["endpoint"],
        region_name=call["region"],
        config=Config(retries={"total_max_attempts": 1}),
    )
    client.meta.events.register("before-parse.personalize.*", compare)
    try:
        output = getattr(client, xform_name(call["operation"]))(**call["input"])
    except ParamValidationError:
        return {"error": "ParamValidationError"}
    except ClientError as error:
        return {"error": error.response["Error"]["Code"]}
    del output["ResponseMetadata"]
    return {"output": output, "strangers": found}


for line in sys.stdin:
    print(json.dumps(answered(json.loads(line)), default=as_json), flush=True)
