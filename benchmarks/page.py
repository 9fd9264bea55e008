"""The page of results: a benchmark replaces what stands between its own markers and leaves the rest alone."""

from pathlib import Path

_PAGE = Path("docs/benchmarks.md")


def write(name: str, text: str) -> Path:
    """Puts a benchmark's text between its markers."""
    start, end = f"<!-- bench:{name} -->", f"<!-- /bench:{name} -->"
    before, found_start, rest = _PAGE.read_text().partition(start)
    _, found_end, after = rest.partition(end)
    if not (found_start and found_end):
        raise ValueError(f"{_PAGE} lacks {start} ... {end}")
    _PAGE.write_text(f"{before}{start}\n{text.strip()}\n{end}{after}")
    return _PAGE


def table(header: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown; the first column is text, the others are numbers."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
