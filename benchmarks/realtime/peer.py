"""The peer: a plain Kafka consumer with a model, in its own process, as a data scientist would write it"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import numpy
import xgboost
from confluent_kafka import Consumer, Producer
from confluent_kafka.admin import AdminClient, NewTopic

from benchmarks.pages.answers import Flights

REQUESTS = "bench_peer_request"
RESPONSES = "bench_peer_response"

_PARTITIONS = 2
_ROWS = 100_000
_ROUNDS = 100
_TREES = {"objective": "binary:logistic", "max_depth": 6, "eta": 0.1, "nthread": 2, "tree_method": "hist"}
_SQL = """
    SELECT Carrier, Origin, Dest, CRSDepTime, isodow(FlightDate), Distance, (ArrDelay >= 15)::INT FROM flights
    WHERE ArrDelay IS NOT NULL USING SAMPLE reservoir({rows} ROWS) REPEATABLE (7)
"""


class Words:
    """Numeric codes of carriers and airports, and the distances of routes."""

    def __init__(self, codes: dict[str, int], miles: dict[str, int]):
        self.codes, self.miles = codes, miles

    def row(self, carrier: str, origin: str, dest: str, time: str, weekday: int) -> list[float]:
        """The features of a flight."""
        codes = [self.codes.get(code, -1) for code in (carrier, origin, dest)]
        return [*codes, int(time[:2]), weekday, self.miles.get(f"{origin}-{dest}", -1)]


@contextmanager
def running(client: dict[str, str], flights: Flights, work: Path) -> Iterator[None]:
    """Trains a model and then answers in its own process. Deletes its topics at the end."""
    admin = AdminClient(client)
    topics = [NewTopic(name, num_partitions=_PARTITIONS) for name in (REQUESTS, RESPONSES)]
    for made in admin.create_topics(topics).values():
        made.result()
    _learn(flights, work)
    command = [sys.executable, "-m", "benchmarks.realtime.peer", str(work)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    # Everybody can read command lines, and the settings have a password.
    print(json.dumps(client), file=process.stdin, flush=True)
    try:
        if not process.stdout.readline():
            raise PeerFailed("the peer ended; what it said is above")
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)
        for deleted in admin.delete_topics([REQUESTS, RESPONSES]).values():
            deleted.result()


class PeerFailed(Exception):
    """The peer ended unexpectedly."""


def _learn(flights: Flights, work: Path) -> None:
    rows = flights.ask(_SQL.format(rows=_ROWS))
    random.Random(7).shuffle(rows)
    codes = {code: number for number, code in enumerate(sorted({code for row in rows for code in row[:3]}))}
    words = Words(codes, {f"{row[1]}-{row[2]}": row[5] for row in rows})
    features = numpy.array([words.row(*row[:5]) for row in rows], dtype=numpy.float32)
    data = xgboost.DMatrix(features, label=numpy.array([row[6] for row in rows]))
    xgboost.train(_TREES, data, _ROUNDS).save_model(work / "peer.ubj")
    (work / "peer.json").write_text(json.dumps({"codes": words.codes, "miles": words.miles}))


def _answer(client: dict[str, str], work: Path) -> None:
    booster = xgboost.Booster({"nthread": 1}, model_file=work / "peer.ubj")
    words = Words(**json.loads((work / "peer.json").read_text()))
    producer = Producer({**client, "acks": "all", "enable.idempotence": True, "linger.ms": 0})
    consumer = Consumer(
        {
            **client,
            "group.id": "bench-peer",
            "auto.offset.reset": "earliest",
            "fetch.wait.max.ms": 500,
        }
    )
    # Told to go on when it has its partitions.
    consumer.subscribe([REQUESTS], on_assign=lambda *_: print("ready", flush=True))
    while True:
        message = consumer.poll(0.02)
        producer.poll(0)
        if message is None or message.error():
            continue
        asked = json.loads(message.value())
        weekday = date.fromisoformat(asked["flightDate"]).isoweekday()
        row = words.row(asked["carrier"], asked["origin"], asked["dest"], asked["crsDepTime"], weekday)
        late = float(booster.inplace_predict(numpy.array([row], dtype=numpy.float32))[0])
        producer.produce(RESPONSES, json.dumps({"id": asked["id"], "late": late}), message.key())
        producer.poll(0)


if __name__ == "__main__":
    _answer(json.loads(sys.stdin.readline()), Path(sys.argv[1]))
