"""The flights for notebooks in Python."""

import json
import pathlib
import sys

import duckdb
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from ontime_notebooks.data import OnTime  # noqa: E402


@pytest.fixture
def data(tmp_path):
    (tmp_path / "loads").mkdir()
    for month, version in ((1, 4), (2, 3)):
        load = {"month": f"2008-0{month}", "tableVersion": version, "demonstration": month == 2}
        (tmp_path / "loads" / f"2008-0{month}.json").write_text(json.dumps(load))
        folder = tmp_path / "on_time_performance.parquet" / "Year=2008" / f"Month={month}"
        folder.mkdir(parents=True)
        duckdb.sql(f"SELECT 'ATL' AS Origin, {month} AS ArrDelay").write_parquet(str(folder / "part-00000.parquet"))
    return tmp_path


def test_all_loaded_flights_are_in_one_view(data):
    ontime = OnTime(data)

    assert ontime.months == ["2008-01", "2008-02"]
    assert ontime.sql("SELECT Year, Month, ArrDelay FROM flights ORDER BY Month").values.tolist() == [[2008, 1, 1], [2008, 2, 2]]


def test_parameters_are_values(data):
    hostile = "ATL' OR ''='"

    assert OnTime(data).sql("SELECT count(*) AS n FROM flights WHERE Origin = $origin", origin="ATL").n[0] == 2
    assert OnTime(data).sql("SELECT count(*) AS n FROM flights WHERE Origin = $origin", origin=hostile).n[0] == 0


def test_it_describes_the_data(data):
    described = {"dataVersion": 4, "from": "2008-01", "to": "2008-02", "generated": True, "onlyGenerated": False}

    assert json.loads(OnTime(data).describe_data()) == described


def test_without_a_month_it_says_what_to_do(tmp_path):
    with pytest.raises(ValueError, match="no month is loaded"):
        OnTime(tmp_path)


def test_a_month_that_is_not_published_is_named(data):
    (data / "on_time_performance.parquet" / "Year=2008" / "Month=2" / "part-00000.parquet").unlink()
    (data / "on_time_performance.parquet" / "Year=2008" / "Month=2").rmdir()

    with pytest.raises(ValueError, match="2008-02 is not published"):
        OnTime(data)
