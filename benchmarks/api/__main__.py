"""Tests the API with requests generated from its OpenAPI document, valid and invalid: no 5xx, nothing undocumented"""

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.pages.system import System, running

_SEED = 2008

#: What every answer has to be.
_CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "unsupported_method",
]


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
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{address}/v3/api-docs",
        f"--url={address}",
        f"--checks={','.join(_CHECKS)}",
        f"--max-examples={options.examples}",
        f"--max-time={options.seconds}",
        f"--seed={_SEED}",
        "--generation-database=none",
        "--continue-on-failure",
        "--no-color",
    ]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
