"""The stages of the benchmark. Each is a separate measurement."""

import asyncio
import json
import math
import os
import random
import subprocess
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import duckdb
from confluent_kafka import Message

from benchmarks.pages.answers import Flights
from benchmarks.pages.system import System, machine_cpu
from benchmarks.realtime import flights as chosen
from benchmarks.realtime import peer, topics
from benchmarks.realtime.topics import Topics
from benchmarks.realtime.traveller import Travellers, asked_of

#: How far a probability of the stream may be from the batch job's.
TOLERANCE = 1e-12

_PATIENCE = 60.0
#: Last lines of a command that failed.
_SHOWN = 40
#: The moments of flights that are over, without and with their departure delay in the request.
_KNOWN_MOMENTS = ["two_hours_before", "at_departure"]
_COMMITS = Path("checkpoints/predictions/commits")


@dataclass(frozen=True)
class Load:
    """The machine's load during a measurement: busy cores, those of the system's parts, and those taken by the host."""

    average: float
    cores: float
    ours: dict[str, float]
    generator: float
    stolen: float


@dataclass(frozen=True)
class Asking:
    """Results of requests at a rate: milliseconds of answered requests, and failures."""

    rate: float
    asked: int
    answers: list[float]
    accepted: list[float]
    troubles: dict[str, int]
    sent_again: int
    within_kafka: list[float]
    boundaries: int
    load: Load


@dataclass(frozen=True)
class Burst:
    """
    What came of requests that were sent at once: how many were answered in how many seconds, and the largest difference
    from batch. The first ones find what is looked up for flights, and code, as the rows before left it.
    """

    asked: int
    answered_first: int
    seconds_first: float
    answered: int
    seconds: float
    cpu: float
    difference: float
    different: int
    model: str


@dataclass(frozen=True)
class _AtOnce:
    """Flights with their answers, the seconds to the last of them, and the stream's CPU seconds."""

    answered: list[tuple[dict, Message]]
    seconds: float
    cpu: float


class Stages:
    """Runs the stages on a system and its flights."""

    def __init__(self, system: System, data: Path, seed: int):
        self._system, self._data = system, data
        self._flights = Flights(data)
        self._topics = Topics(system.kafka)
        self._chance = random.Random(seed)

    def ask(self, rate: float, seconds: float, warmup: float) -> Asking:
        """Sends requests by POST to the running system and waits for events."""
        return asyncio.run(self._ask(rate, seconds, warmup))

    async def _ask(self, rate: float, seconds: float, warmup: float) -> Asking:
        picked = chosen.pick(self._flights, round(rate * (warmup + seconds)), self._chance)
        requests = asked_of(picked)
        before, measured = requests[: round(rate * warmup)], requests[round(rate * warmup) :]
        async with Travellers(self._system.port) as travellers:
            await travellers.ask_all(before, rate, _PATIENCE)
            travellers.troubles.clear()
            marks = [self._topics.ends(topic) for topic in (topics.REQUESTS, topics.RESPONSES)]
            meter, begun = _Meter(self._system), time.time()
            await travellers.ask_all(measured, rate, _PATIENCE)
            load, ended = meter.read(), time.time()
        sent, asked_at = self._topics.read(marks[0]), {}
        for one in sent:
            asked_at.setdefault(one.key(), topics.millis(one))
        return Asking(
            rate,
            len(measured),
            [one.millis() for one in measured if one.answered],
            [(one.accepted - one.due) * 1000 for one in measured if one.accepted],
            dict(travellers.troubles),
            len(sent) - len(asked_at),
            self._within_kafka(asked_at, marks[1]),
            self._boundaries(begun, ended),
            load,
        )

    def _within_kafka(self, asked_at: dict[bytes, int], answers: topics.Ends) -> list[float]:
        """The time from a request in its topic to its first answer in the other topic."""
        within = {}
        for one in self._topics.read(answers):
            if one.key() in asked_at:
                within.setdefault(one.key(), topics.millis(one) - asked_at[one.key()])
        return list(within.values())

    def _boundaries(self, begun: float, ended: float) -> int:
        """Batches that the stream finished during the measurement; 0 if its checkpoint is not on this machine."""
        commits = self._data / _COMMITS
        if not commits.is_dir():
            return 0
        ends = [file.stat().st_mtime for file in commits.iterdir() if file.name.isdigit()]
        return sum(begun <= end <= ended for end in ends)

    def ask_peer(self, rate: float, seconds: float, warmup: float, work: Path) -> tuple[list[float], int, Load]:
        """The same for the peer: milliseconds within Kafka, number of requests, load of the machine."""
        picked = chosen.pick(self._flights, round(rate * (warmup + seconds)), self._chance)
        with peer.running(self._system.kafka, self._flights, work):
            skipped = round(rate * warmup)
            since = self._topics.ends(peer.RESPONSES)
            self._send(peer.REQUESTS, picked[:skipped], rate)
            asked, meter = self._topics.ends(peer.REQUESTS), _Meter(self._system)
            self._send(peer.REQUESTS, picked[skipped:], rate)
            load = meter.read()
            answers = self._topics.read(since, until=lambda found: len(found) >= len(picked), patience=20)
            asked_at = {one.key(): topics.millis(one) for one in self._topics.read(asked)}
            within = [topics.millis(one) - asked_at[one.key()] for one in answers if one.key() in asked_at]
        return within, len(picked) - skipped, load

    def _send(self, topic: str, picked: list[dict], rate: float) -> None:
        producer, started = self._topics.producer(), time.perf_counter()
        for number, flight in enumerate(picked):
            time.sleep(max(0.0, started + number / rate - time.perf_counter()))
            key, value = topics.message(self._id(), flight)
            producer.produce(topic, value, key)
            producer.poll(0)
        producer.flush(10)

    def burst(self, count: int, work: Path) -> Burst:
        """Sends requests as fast as possible for flights of the batch job, after the same number of other requests."""
        models = {moment: serving(moment) for moment in _KNOWN_MOMENTS}
        batch = {moment: self._batch(model, work) for moment, model in models.items()}
        first = self._at_once(count)
        then = self._at_once(count)
        differences = [_difference(json.loads(one.value()), flight, batch) for flight, one in then.answered]
        return Burst(
            count,
            len(first.answered),
            first.seconds,
            len(then.answered),
            then.seconds,
            then.cpu,
            max(differences, default=math.inf),
            sum(not difference <= TOLERANCE for difference in differences),
            " and ".join(models.values()),
        )

    def _at_once(self, count: int) -> _AtOnce:
        asked = {self._id(): flight for flight in chosen.pick_known(self._flights, count, self._chance)}
        since = [self._topics.ends(topic) for topic in (topics.REQUESTS, topics.RESPONSES)]
        cpu = self._system.parts["stream"].cpu()
        self._topics.send(topics.REQUESTS, (topics.message(key, flight) for key, flight in asked.items()))
        answers = {}
        for one in self._topics.read(since[1], until=lambda found: len(found) >= count, patience=120):
            answers.setdefault(one.key().decode(), one)
        cpu = self._system.parts["stream"].cpu() - cpu
        began = min(topics.millis(one) for one in self._topics.read(since[0]))
        answered = [(asked[key], one) for key, one in answers.items() if key in asked]
        ended = max((topics.millis(one) for _, one in answered), default=began)
        return _AtOnce(answered, (ended - began) / 1000, cpu)

    def _batch(self, model: str, work: Path) -> dict[tuple, float]:
        month, file = chosen.newest_month(self._flights), work / f"{model.split('/')[0]}.parquet"
        run("model", "evaluate", model, "--months", f"{month}..{month}", "--predictions", str(file))
        rows = duckdb.sql(
            "SELECT Carrier, FlightNum, Origin, Dest, FlightDate::VARCHAR, CRSDepTime, Predicted[2]"
            f" FROM read_parquet('{file}')"
        ).fetchall()
        return {tuple(row[:6]): row[6] for row in rows}

    def _id(self) -> str:
        return str(uuid.uuid4())


class _Meter:
    """Reads the machine's load since this object was created."""

    def __init__(self, system: System):
        self._system = system
        self._before = self._now()

    def _now(self) -> tuple[float, tuple[float, float], dict[str, float], float]:
        return time.monotonic(), machine_cpu(), self._system.cpu(), time.process_time()

    def read(self) -> Load:
        (at, machine, parts, generator), (now, machine_now, parts_now, generator_now) = self._before, self._now()
        seconds = now - at
        return Load(
            os.getloadavg()[0],
            (machine_now[0] - machine[0]) / seconds,
            {name: (cpu - parts[name]) / seconds for name, cpu in parts_now.items()},
            (generator_now - generator) / seconds,
            (machine_now[1] - machine[1]) / seconds,
        )


def _difference(answer: dict, flight: dict, batch: dict[str, dict[tuple, float]]) -> float:
    """The difference from the batch job's prediction; infinite if the answer is for another moment."""
    moment = _KNOWN_MOMENTS["depDelay" in flight]
    if answer["moment"] != moment:
        return math.inf
    return abs(answer["late"] - batch[moment].get(_name(flight), math.inf))


def _name(flight: dict) -> tuple:
    return tuple(flight[name] for name in ("carrier", "flightNum", "origin", "dest", "flightDate", "crsDepTime"))


class NothingServes(Exception):
    """No model answers requests."""


def serving(moment: str) -> str:
    """The model that predicts late arrivals at a moment, as name/version."""
    status = json.loads(
        subprocess.run(["./ontime", "status", "--json"], capture_output=True, text=True, check=False).stdout
    )
    for model in status["models"]:
        if model["name"] == f"late_{moment}" and "champion" in model:
            return f"{model['name']}/{model['champion']['version']}"
    raise NothingServes(f"no late_{moment} serves; learn one: ./ontime job delay_model --moment {moment}")


def run(*arguments: str, **settings: str) -> str:
    """Runs ./ontime with additional settings and returns its output."""
    done = subprocess.run(
        ["./ontime", *arguments], capture_output=True, text=True, check=False, env={**os.environ, **settings}
    )
    if done.returncode:
        last = "\n".join(f"{done.stdout}{done.stderr}".splitlines()[-_SHOWN:])
        raise CommandFailed(f"./ontime {' '.join(arguments)} ended with {done.returncode}:\n{last}")
    return done.stdout


class CommandFailed(Exception):
    """An ./ontime command exited with a code other than 0."""
