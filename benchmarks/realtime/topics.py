"""Reads and writes the topics of predictions directly."""

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from confluent_kafka import Consumer, KafkaError, Message, Producer, TopicPartition

REQUESTS = "flight_delay_classification_request"
RESPONSES = "flight_delay_classification_response"
DEAD_LETTERS = "flight_delay_classification_dead_letter"

_WAIT = 10.0
_LONGEST_MESSAGE = 16 << 20


@dataclass(frozen=True)
class Ends:
    """The end offsets of a topic's partitions at some time."""

    topic: str
    offsets: dict[int, int]

    def count_since(self, earlier: "Ends") -> int:
        """The number of messages since an earlier time."""
        return sum(end - earlier.offsets[partition] for partition, end in self.offsets.items())


class Topics:
    """The topics of a broker, with the settings of its clients: its address and a login."""

    def __init__(self, client: dict[str, str]):
        self._client = client

    def ends(self, topic: str) -> Ends:
        """The current end offsets."""
        consumer = self._consumer()
        try:
            partitions = consumer.list_topics(topic, _WAIT).topics[topic].partitions
            return Ends(
                topic,
                {
                    number: consumer.get_watermark_offsets(TopicPartition(topic, number), _WAIT)[1]
                    for number in partitions
                },
            )
        finally:
            consumer.close()

    def read(
        self, since: Ends, until: Callable[[list[Message]], bool] | None = None, patience: float = 60
    ) -> list[Message]:
        """Messages since some time: up to now, or until there are enough or the timeout ends."""
        end = self.ends(since.topic)
        consumer = self._consumer()
        consumer.assign([TopicPartition(since.topic, number, offset) for number, offset in since.offsets.items()])
        missing, found = end.count_since(since), []
        deadline = time.monotonic() + patience
        try:
            while (not until(found) if until else len(found) < missing) and time.monotonic() < deadline:
                found += [message for message in consumer.consume(1_000, 0.2) if not message.error()]
            if not until and len(found) < missing:
                raise TimeoutError(f"{len(found)} of {missing} messages of {since.topic} were read in {patience:g} s")
            return found
        finally:
            consumer.close()

    def producer(self) -> Producer:
        """A producer that waits for all acknowledgements and does not wait to fill batches."""
        return Producer(
            {
                **self._client,
                "acks": "all",
                "enable.idempotence": True,
                "linger.ms": 0,
                "message.max.bytes": _LONGEST_MESSAGE,
            }
        )

    def send(self, topic: str, messages: Iterable[tuple[bytes | None, bytes | None]]) -> list[Message | KafkaError]:
        """Sends messages as fast as possible and returns the result of each, in order."""
        producer, outcomes = self.producer(), []
        for place, (key, value) in enumerate(messages):
            outcomes.append(None)

            def told(error: KafkaError | None, message: Message, place: int = place) -> None:
                outcomes[place] = error or message

            while True:
                try:
                    producer.produce(topic, value, key, on_delivery=told)
                    break
                except BufferError:
                    producer.poll(0.1)
            producer.poll(0)
        producer.flush(60)
        return outcomes

    def _consumer(self) -> Consumer:
        return Consumer(
            {
                **self._client,
                "group.id": "ontime-bench",
                "enable.auto.commit": False,
                "auto.offset.reset": "error",
                "fetch.wait.max.ms": 20,
            }
        )


def message(request_id: str, flight: dict, now: str = "2008-01-01T00:00:00Z") -> tuple[bytes, bytes]:
    """A request's key and value, as the web application writes them."""
    value = {"id": request_id, **flight, "flightNum": int(flight["flightNum"]), "askedAt": now}
    return request_id.encode(), json.dumps(value).encode()


def millis(one: Message) -> int:
    """The producer's timestamp in milliseconds since 1970."""
    return one.timestamp()[1]
