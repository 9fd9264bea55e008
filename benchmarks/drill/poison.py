"""poison: invalid messages among valid requests; the stream keeps running, and each becomes a dead letter with its reason"""

import argparse
import asyncio
import json
import random
import threading
import time
from collections import Counter

from confluent_kafka import KafkaError, Message

from benchmarks import page
from benchmarks.drill.ledger import judge
from benchmarks.drill.report import Outcome, row, rows_of_ledger
from benchmarks.pages.answers import Flights
from benchmarks.pages.system import System, list_parts
from benchmarks.realtime import flights as chosen
from benchmarks.realtime import topics
from benchmarks.realtime.report import latencies, percentile, table_of_latencies
from benchmarks.realtime.topics import Topics
from benchmarks.realtime.traveller import Asked, Travellers, asked_of

_TIMEOUT = 90.0
# BTS uses most three-letter codes: QQQ is Grass Valley.
_NO_AIRPORT = "ZQZ"
_MAX_SLOWDOWN = 2.0
#: The longest message that the topic accepts, less what Kafka adds.
_LONGEST = (1 << 20) - 200
_TOO_LONG = 5 << 20


def options(parser: argparse.ArgumentParser) -> None:
    """Options of this drill."""
    parser.add_argument("--messages", type=int, default=10_000, help="in total, a tenth of them invalid (10,000)")
    parser.add_argument("--rate", type=float, default=50, help="messages a second (50)")
    parser.add_argument("--quiet", type=float, default=60, help="seconds of valid requests alone before (60)")


def is_full(given: argparse.Namespace) -> bool:
    """Whether the drill is long enough for the page."""
    return given.messages >= 10_000 and given.quiet >= 60


def drill(system: System, given: argparse.Namespace) -> Outcome:
    """Sends requests without and with invalid messages, and reads the dead letters."""
    chance = random.Random(given.seed)
    flights, kafka = Flights(given.data), Topics(system.kafka)
    count = given.messages // 10
    good_rate = given.rate * 0.9
    warm, quiet, good = (
        asked_of(chosen.pick(flights, number, chance))
        for number in (round(good_rate * 15), round(good_rate * given.quiet), given.messages - count)
    )
    asyncio.run(_ask(system, warm, good_rate))
    marks = {name: kafka.ends(name) for name in (topics.RESPONSES, topics.DEAD_LETTERS)}
    troubles = asyncio.run(_ask(system, quiet, good_rate))
    stream = list_parts()["stream"].pid
    poisoner = _Poisoner(kafka, _poison(chosen.pick(flights, count, chance), chance), given.rate / 10)
    poisoner.start()
    troubles += asyncio.run(_ask(system, good, good_rate))
    poisoner.join()
    refused = kafka.send(topics.REQUESTS, [(b"too long", chance.randbytes(_TOO_LONG)) for _ in range(5)])
    letters = kafka.read(marks[topics.DEAD_LETTERS], until=lambda found: len(found) >= count, patience=_TIMEOUT)
    verdict = judge([*quiet, *good], kafka, marks[topics.RESPONSES])
    sent = Counter((one.partition(), one.offset()) for one in poisoner.outcomes)
    found = Counter(_where(one) for one in letters)
    reasons = Counter(_header(one, "reason") for one in letters)
    slower = _p95(good) / _p95(quiet)
    rows = [
        row("invalid messages that the topic accepted", f"{count:,}", f"{len(sent):,}"),
        row("dead letters of these, by partition and offset", f"{count:,}", f"{(found & sent).total():,}"),
        row("other dead letters", "0", str((found - sent).total())),
        row("dead letters without a reason", "0", str(reasons[""])),
        row("messages of 5 MB that the broker accepted", "0", str(sum(not isinstance(one, KafkaError) for one in refused))),
        row("the stream is still the same process", "yes", "yes" if list_parts()["stream"].pid == stream else "no"),
        *rows_of_ledger(verdict),
        [
            "p95 with invalid messages / without",
            f"at most {_MAX_SLOWDOWN:g}",
            f"{slower:.2f}",
            "met" if slower <= _MAX_SLOWDOWN else "falls short",
        ],
    ]
    text = "\n\n".join(
        [
            (
                f"{count:,} of {given.messages:,} messages are invalid and sent to the topic itself, in turn: random bytes, the longest"
                " message that the topic accepts (1 MiB), wrong types, null bytes or no value, an unknown airport. The broker rejects"
                f" messages of 5 MB with {_name(refused)}, so the stream never sees them."
                f" Reasons: {', '.join(f'{number} {reason}' for reason, number in sorted(reasons.items()))}. Failed HTTP"
                f" requests: {', '.join(f'{number} {name}' for name, number in sorted(troubles.items())) or 'none'}."
            ),
            page.table(["what", "asked", "seen", "verdict"], rows),
            table_of_latencies(
                [
                    latencies("valid requests alone, POST to event", _millis(quiet), len(quiet)),
                    latencies("valid requests among invalid messages", _millis(good), len(good)),
                ]
            ),
        ]
    )
    is_good = verdict.is_kept() and found == sent and not reasons[""] and slower <= _MAX_SLOWDOWN
    return Outcome(text, is_good)


async def _ask(system: System, requests: list[Asked], rate: float) -> Counter[str]:
    async with Travellers(system.port) as travellers:
        await travellers.ask_all(requests, rate, _TIMEOUT)
        await travellers.look_again(requests)
    return travellers.troubles


def _millis(requests: list[Asked]) -> list[float]:
    return [one.millis() for one in requests if one.answered]


def _p95(requests: list[Asked]) -> float:
    return percentile(_millis(requests), 0.95)


def _poison(picked: list[dict], chance: random.Random) -> list[tuple[bytes | None, bytes | None]]:
    """One message per flight, of each kind in turn."""
    kinds = [_random_bytes, _long, _wrong_types, _null_bytes, _unknown_airport]
    return [kinds[number % len(kinds)](flight, number, chance) for number, flight in enumerate(picked)]


def _request(flight: dict, chance: random.Random) -> tuple[bytes, dict]:
    key, value = topics.message(str(_uuid(chance)), flight)
    return key, json.loads(value)


def _uuid(chance: random.Random) -> str:
    digits = f"{chance.getrandbits(128):032x}"
    return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])


def _random_bytes(flight: dict, number: int, chance: random.Random) -> tuple[bytes | None, bytes | None]:
    return (chance.randbytes(36) if number % 2 else None), chance.randbytes(chance.randrange(1, 2_000))


def _long(flight: dict, number: int, chance: random.Random) -> tuple[bytes | None, bytes | None]:
    key, value = _request(flight, chance)
    value["carrier"] = "A" * (_LONGEST - 400)
    return key, json.dumps(value).encode()


def _wrong_types(flight: dict, number: int, chance: random.Random) -> tuple[bytes | None, bytes | None]:
    key, value = _request(flight, chance)
    value[chance.choice(["flightNum", "flightDate", "origin", "crsDepTime", "askedAt"])] = {
        "of": ["another", None, 1.5]
    }
    return key, json.dumps(value).encode()


def _null_bytes(flight: dict, number: int, chance: random.Random) -> tuple[bytes | None, bytes | None]:
    key, value = _request(flight, chance)
    return key, [None, b"", bytes(300), json.dumps(value).encode().replace(b",", b"\0")][number // 5 % 4]


def _unknown_airport(flight: dict, number: int, chance: random.Random) -> tuple[bytes | None, bytes | None]:
    key, value = _request(flight, chance)
    value[chance.choice(["origin", "dest"])] = _NO_AIRPORT
    return key, json.dumps(value).encode()


class _Poisoner(threading.Thread):
    """Sends messages at a constant rate beside the valid requests."""

    def __init__(self, kafka: Topics, messages: list[tuple[bytes | None, bytes | None]], rate: float):
        super().__init__()
        self._kafka, self._messages, self._rate = kafka, messages, rate
        self.outcomes: list[Message] = []

    def run(self) -> None:
        """Sends all messages."""
        producer, started = self._kafka.producer(), time.perf_counter()
        for number, (key, value) in enumerate(self._messages):
            time.sleep(max(0.0, started + number / self._rate - time.perf_counter()))
            producer.produce(topics.REQUESTS, value, key, on_delivery=self._delivered)
            producer.poll(0)
        producer.flush(60)

    def _delivered(self, error: KafkaError | None, message: Message) -> None:
        if not error:
            self.outcomes.append(message)


def _header(letter: Message, name: str) -> str:
    return dict(letter.headers() or []).get(name, b"").decode()


def _where(letter: Message) -> tuple[int, int]:
    return int(_header(letter, "partition") or -1), int(_header(letter, "offset") or -1)


def _name(refused: list) -> str:
    return next((one.name() for one in refused if isinstance(one, KafkaError)), "nothing")
