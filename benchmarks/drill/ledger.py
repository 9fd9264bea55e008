"""Checks that every accepted request has exactly one answer, which stays the same."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.realtime.topics import Ends, Topics
from benchmarks.realtime.traveller import Asked


@dataclass(frozen=True)
class Verdict:
    """Counts over all requests: accepted, lost, rejected, and answers that changed."""

    asked: int
    acknowledged: int
    lost: int
    rejected: int
    changed: int
    #: Answers in the topic beyond one per request, and requests whose answers there differ: users see only the first one.
    replayed: int
    replayed_otherwise: int

    def is_kept(self) -> bool:
        """Whether every request was accepted and answered, and no answer changed."""
        return self.acknowledged == self.asked and not self.lost and not self.rejected and not self.changed


def judge(requests: Sequence[Asked], topics: Topics, answers: Ends) -> Verdict:
    """Compares what the clients saw with what the topic of answers has received since."""
    acknowledged = [asked for asked in requests if asked.id]
    answered = defaultdict(list)
    for message in topics.read(answers):
        answered[(message.key() or b"").decode(errors="replace")].append(message.value())
    ours = [answered[asked.id] for asked in acknowledged if asked.id in answered]
    return Verdict(
        len(requests),
        len(acknowledged),
        sum(not asked.seen for asked in acknowledged),
        sum(asked.seen[0]["status"] == "REJECTED" for asked in acknowledged if asked.seen),
        sum(len({_text(state) for state in asked.seen}) > 1 for asked in acknowledged),
        sum(len(values) - 1 for values in ours),
        sum(len({_content(value) for value in values}) > 1 for values in ours),
    )


def _text(state: dict) -> str:
    return json.dumps(state, sort_keys=True)


def _content(value: bytes) -> str:
    """An answer without its time."""
    return _text({name: one for name, one in json.loads(value).items() if name != "answeredAt"})
