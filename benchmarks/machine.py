"""Describes the machine of a measurement."""

import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path


def describe() -> str:
    """Processor, cores, memory and operating system."""
    model = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    kilobytes = int(re.search(r"^MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(), re.MULTILINE).group(1))
    cores = len(os.sched_getaffinity(0))
    name = model.group(1).strip() if model else platform.machine()
    return f"{name}, {cores} cores, {kilobytes / 2**20:.0f} GiB of memory, {platform.system()} {platform.release()}"


def java_version() -> str:
    """The version of the java command in PATH."""
    told = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    return re.search(r'version "([^"]+)"', told).group(1)


def package_version(name: str) -> str:
    """The version of an installed Python package."""
    return version(name)


def commit() -> str:
    """The project's commit, and whether files changed since."""
    try:
        told = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return told.stdout.strip()
