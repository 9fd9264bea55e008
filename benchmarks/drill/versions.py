"""Which two versions of a model a drill promotes in turn."""

from pathlib import Path

from benchmarks.realtime.stages import NothingServes, serving

#: Flights in the past are answered by the models of this moment.
MOMENT = "two_hours_before"


def two_versions(data: Path) -> list[str]:
    """The version that serves, and another one, each as name/version."""
    serves = serving(MOMENT)
    name, version = serves.split("/")
    found = sorted(path.name for path in (data / "models" / name).iterdir() if path.name.isdigit())
    others = [other for other in found if other != version]
    if not others:
        raise NothingServes(f"{name} has one version only; train another: ./ontime job delay_model --model {name}")
    return [serves, f"{name}/{others[0]}"]
