"""The pages of results. A benchmark or drill replaces the text between its markers and leaves the rest unchanged."""

from pathlib import Path

_BENCHMARKS = Path("docs/benchmarks.md")
_DRILLS = Path("docs/reliability.md")


def write(name: str, text: str) -> Path:
    """Puts a benchmark's text between its markers."""
    return _write(_BENCHMARKS, f"bench:{name}", text)


def write_drill(name: str, text: str) -> Path:
    """Puts a drill's text between its markers."""
    return _write(_DRILLS, f"drill:{name}", text)


def _write(page: Path, name: str, text: str) -> Path:
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, found_start, rest = page.read_text().partition(start)
    _, found_end, after = rest.partition(end)
    if not (found_start and found_end):
        raise ValueError(f"{page} lacks {start} ... {end}")
    page.write_text(f"{before}{start}\n{text.strip()}\n{end}{after}")
    return page


def table(header: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown; the first column is text, the others are numbers."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
