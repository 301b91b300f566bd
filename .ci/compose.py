"""Checks a compose file against the schema of the Compose specification, and what matters to the data."""

import json
import pathlib
import sys

import jsonschema
import yaml

here = pathlib.Path(__file__).parent
compose = yaml.safe_load(pathlib.Path(sys.argv[1]).read_text())
schema = json.loads((here / "compose-spec" / "compose-spec.json").read_text())
jsonschema.Draft7Validator(schema).validate(compose)

bot, store = compose["services"]["bot"], compose["services"]["store"]
command = dict(zip(store["command"][1::2], store["command"][2::2]))
assert command["--appendonly"] == "yes" and command["--appendfsync"] == "always", command
assert command["--maxmemory-policy"] == "noeviction", command
assert store["image"].count(":") == 1 and store["image"].split(":")[1].count(".") == 2, "the store is not pinned"
assert "ports" not in store, "the store is open to others"
assert bot["environment"]["VITAMINB_PLAYGROUND"] == "false", bot["environment"]
assert all(port.startswith("127.0.0.1:") for port in bot["ports"]), bot["ports"]
for service in compose["services"].values():
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        assert source.startswith("./") or source in compose["volumes"], volume
