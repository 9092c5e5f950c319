"""A CSV file of what nobody has done, and its columns."""

from datetime import datetime, timezone

# The columns of the data, in the form of a Personalize schema.
SCHEMA = {
    "type": "record",
    "name": "Interactions",
    "namespace": "com.amazonaws.personalize.schema",
    "fields": [
        {"name": "USER_ID", "type": "string"},
        {"name": "ITEM_ID", "type": "string"},
        {"name": "TIMESTAMP", "type": "long"},
    ],
    "version": "1.0",
}

FIRST_OF_ALL = int(datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp())


def made_up_interactions() -> str:
    """The file. Personalize trains on no fewer than 1000 interactions of 25 users."""
    lines = ["USER_ID,ITEM_ID,TIMESTAMP"]
    for n in range(1_250):
        user = n % 50
        item = (3 * user + (n // 50) ** 2) % 100
        lines.append(f"user-{user},item-{item},{FIRST_OF_ALL + 60 * n}")
    return "\n".join([*lines, ""])
