"""What DAGs tell one another of."""

from airflow.sdk import Asset

FLIGHTS = Asset(
    name="on_time_performance",
    uri="ontime://on_time_performance",
    extra={"what": "the table of all flights, with documents and index that agree with it"},
)
