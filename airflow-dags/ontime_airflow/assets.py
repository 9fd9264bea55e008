"""The assets that start DAGs."""

from airflow.sdk import Asset

FLIGHTS = Asset(
    name="on_time_performance",
    uri="ontime://on_time_performance",
    extra={"what": "the table of all flights, with documents and an index that agree with it"},
)
