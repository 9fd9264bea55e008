"""What the drill of a machine compares of the tables."""

#: The flights. The others may be missing: their copy for other programs, and what a load refused or cleared.
_TABLES = ["on_time_performance", "on_time_performance.parquet", "quarantine", "cleared_values"]


def tables_sum(data: str) -> str:
    """A command that prints one checksum of the rows of loaded flights, in a data folder.

    A loaded month is written once, so its files stay. Other files change without a load: models that train after a start,
    copies that the SQL gateway makes of documents, the day's predictions, sums of months, and checkpoints of a table's log.
    """
    tables = " -o ".join(f"-path './{name}/*'" for name in _TABLES)
    rows = f"\\( {tables} \\) -type f -name '*.parquet' -not -path '*/_*' -not -path '*/.*'"
    return f"(cd {data}/{_TABLES[0]} && cd .. && find . {rows} -exec sha256sum {{}} + | sort | sha256sum)"
