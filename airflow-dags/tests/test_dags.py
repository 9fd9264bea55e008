"""Checks the DAG files: they import, describe themselves, and run only commands that exist."""

import re
import subprocess

import pytest
from airflow.dag_processing.dagbag import DagBag
from ontime_airflow.failure import tell
from ontime_airflow.jobs import POOL, PROJECT, command

# Airflow finds runs by these names: a renamed task loses its history.
TASKS = {
    "monthly_ingest": ["collect", "ingest", "publish", "scores", "recalibrate", "purge", "agreement"],
    "model_training": ["before_departure", "two_hours_before", "at_departure"],
    "daily_predictions": ["fetch", "predict", "load", "mail"],
    "housekeeping": ["models", "purge", "agreement"],
    "reports": ["delays_of_airline"],
}


@pytest.fixture(scope="session")
def bag():
    return DagBag(PROJECT / "airflow-dags/dags", load_op_links=False)


@pytest.fixture(scope="session")
def jobs():
    """The names that ./ontime jobs lists."""
    module = PROJECT / "spark-jobs/target"
    [jar] = module.glob("spark-jobs-*.jar")
    path = f"{jar}:{(module / 'classpath.txt').read_text().strip()}"
    listed = subprocess.run(
        ["java", "-cp", path, "ontime.jobs.Jobs", "--list"], capture_output=True, text=True, check=True
    )
    return {line.split()[0] for line in listed.stdout.splitlines()}


def all_tasks(bag):
    return [task for dag in bag.dags.values() for task in dag.tasks]


def words(task):
    """The arguments of a task's command."""
    return re.sub(r"{{.*?}}", "TEMPLATE", task.bash_command).split()[2:]


def test_every_file_is_a_dag_of_its_name(bag):
    assert bag.import_errors == {}
    files = [file.stem for file in (PROJECT / "airflow-dags/dags").glob("*.py")]
    assert sorted(bag.dag_ids) == sorted(files)
    assert all(dag.fileloc.endswith(f"/{dag.dag_id}.py") for dag in bag.dags.values())


def test_the_names_of_tasks_stay_as_they_are(bag):
    for dag_id, tasks in TASKS.items():
        assert [task.task_id for task in bag.dags[dag_id].tasks] == tasks


def test_the_documentation_draws_the_tasks_and_their_order(bag):
    page = (PROJECT / "docs/airflow.md").read_text()
    for section in page.split("\n## ")[1:]:
        heading, _, text = section.partition("\n")
        for graph in re.findall(r"```mermaid\nflowchart LR\n(.*?)```", text, re.DOTALL):
            [dag_id] = re.findall(r"`(\w+)`", heading)
            drawn = {line.strip() for line in graph.splitlines()}
            tasks = bag.dags[dag_id].tasks
            orders = {f"{task.task_id} --> {next}" for task in tasks for next in task.downstream_task_ids}
            alone = {task.task_id for task in tasks if not task.downstream_task_ids | task.upstream_task_ids}
            assert drawn == orders | alone, dag_id
    assert page.count("```mermaid") == 4


def test_every_dag_says_what_it_does_and_whose_it_is(bag):
    for dag in bag.dags.values():
        assert dag.description and len(dag.doc_md) > 100
        assert dag.owner == "ontime"


def test_no_dag_catches_up_or_runs_beside_itself(bag):
    for dag in bag.dags.values():
        assert dag.catchup is False
        assert dag.max_active_runs == 1
        assert dag.dagrun_timeout


def test_every_task_is_tried_again_later_and_ends_where_it_hangs(bag):
    for task in all_tasks(bag):
        assert task.retries >= 2
        assert task.retry_exponential_backoff == 2 and task.retry_delay < task.max_retry_delay
        assert task.execution_timeout < task.dag.dagrun_timeout
        assert task.on_failure_callback == [tell]
        assert task.pool == POOL


def test_every_task_calls_a_command_that_there_is(bag, jobs):
    notebooks = {file.stem for file in (PROJECT / "notebooks/templates").glob("*.ipynb")}
    for task in all_tasks(bag):
        kind, name, *arguments = words(task)
        assert kind in ("job", "model", "report"), task
        if kind == "job":
            assert name in jobs, task
        if kind == "report":
            assert name in notebooks, task
        if name == "publish":
            assert arguments == ["--monthly"] or set(arguments) <= jobs, task


def test_one_task_publishes_what_a_month_brings(bag):
    """PublishManyCommandTest checks which datasets these are: the catalog of stored datasets lists them."""
    published = [words(task) for task in bag.dags["monthly_ingest"].tasks if words(task)[:2] == ["job", "publish"]]
    assert published == [["job", "publish", "--monthly"]]


def test_a_day_of_flights_begins_when_its_interval_ends(bag):
    for task in bag.dags["daily_predictions"].tasks:
        assert "--date {{ data_interval_end.strftime('%Y-%m-%d') }}" in task.bash_command


def test_a_command_is_that_of_the_project_or_the_one_that_airflow_was_started_by(monkeypatch):
    monkeypatch.delenv("ONTIME_COMMAND", raising=False)
    assert command("one", "jobs").bash_command == f"exec {PROJECT}/ontime jobs"
    monkeypatch.setenv("ONTIME_COMMAND", "/a folder/ontime")
    assert command("two", "jobs").bash_command == "exec '/a folder/ontime' jobs"
