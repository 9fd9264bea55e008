"""What travellers were promised, and whether it was kept."""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.realtime.topics import Ends, Topics
from benchmarks.realtime.traveller import Asked


@dataclass(frozen=True)
class Verdict:
    """Of a ledger of accepted requests: how many have no answer, and how many of their answers did not stay the same."""

    asked: int
    acknowledged: int
    lost: int
    rejected: int
    changed: int
    #: Answers in the topic beyond one a request, and requests whose answers there differ: only the first one is shown.
    replayed: int
    replayed_otherwise: int

    def is_kept(self) -> bool:
        """Whether every request was acknowledged and answered, and each answer stayed."""
        return self.acknowledged == self.asked and not self.lost and not self.rejected and not self.changed


def judge(requests: Sequence[Asked], topics: Topics, answers: Ends) -> Verdict:
    """Compares all that travellers saw, and what the topic of answers holds since a moment."""
    acknowledged = [asked for asked in requests if asked.id]
    told = defaultdict(list)
    for message in topics.read(answers):
        told[(message.key() or b"").decode(errors="replace")].append(message.value())
    ours = [told[asked.id] for asked in acknowledged if asked.id in told]
    return Verdict(
        len(requests),
        len(acknowledged),
        sum(not asked.seen for asked in acknowledged),
        sum(asked.seen[0]["status"] == "REJECTED" for asked in acknowledged if asked.seen),
        sum(len({_text(state) for state in asked.seen}) > 1 for asked in acknowledged),
        sum(len(values) - 1 for values in ours),
        sum(len({_said(value) for value in values}) > 1 for values in ours),
    )


def _text(state: dict) -> str:
    return json.dumps(state, sort_keys=True)


def _said(value: bytes) -> str:
    """What an answer says, but for when it was given."""
    return _text({name: said for name, said in json.loads(value).items() if name != "answeredAt"})
