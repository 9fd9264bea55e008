"""Tests the API with requests generated from its OpenAPI document, valid and invalid: no 5xx, nothing undocumented"""

import argparse
import subprocess
import sys

from benchmarks.api.cases import command
from benchmarks.pages.system import System, running

_SEED = 2008


def main() -> int:
    """Exits with 1 if a response is wrong; schemathesis prints it and how to repeat the request."""
    options = _options()
    with running() as system:
        return _fuzz(system, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench api", description=__doc__)
    parser.add_argument(
        "--seconds", type=int, choices=range(10, 601), metavar="10..600", default=50, help="at most (50)"
    )
    parser.add_argument(
        "--examples", type=int, choices=range(1, 10_001), metavar="1..10000", default=50, help="an operation (50)"
    )
    return parser.parse_args()


def _fuzz(system: System, options: argparse.Namespace) -> int:
    address = f"http://127.0.0.1:{system.port}"
    return subprocess.run(command(address, options.examples, options.seconds, _SEED), check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
