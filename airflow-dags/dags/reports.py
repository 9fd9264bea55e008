"""
### Reports about the flights

Runs a notebook when `monthly_ingest` announces new flights, and every Sunday. It publishes the report about the delays of
each airline under `/reports` and replaces the previous one.
"""

from datetime import datetime, timedelta

from airflow.sdk import DAG, AssetOrTimeSchedule, CronTriggerTimetable
from ontime_airflow.assets import FLIGHTS
from ontime_airflow.jobs import DEFAULTS, ONE_AT_A_TIME, command

with DAG(
    dag_id="reports",
    description="Publishes reports about the flights",
    doc_md=__doc__,
    schedule=AssetOrTimeSchedule(timetable=CronTriggerTimetable("0 6 * * 0", timezone="UTC"), assets=[FLIGHTS]),
    start_date=datetime(2008, 1, 1),
    dagrun_timeout=timedelta(hours=3),
    default_args={**DEFAULTS, "execution_timeout": timedelta(hours=1)},
    **ONE_AT_A_TIME,
    tags=["reports"],
) as dag:
    command("delays_of_airline", "report", "delays_of_airline")
