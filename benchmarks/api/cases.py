"""How schemathesis is called."""

import sys
from pathlib import Path

#: What every answer has to be.
_CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "unsupported_method",
]


def command(address: str, examples: int, seconds: int, seed: int) -> list[str]:
    """The command that sends requests made from the API's document.

    :param examples: of an operation, at most
    :param seconds: at most
    """
    return [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{address}/v3/api-docs",
        f"--url={address}",
        f"--checks={','.join(_CHECKS)}",
        f"--max-examples={examples}",
        f"--max-time={seconds}",
        f"--seed={seed}",
        "--generation-database=none",
        "--continue-on-failure",
        "--no-color",
    ]
