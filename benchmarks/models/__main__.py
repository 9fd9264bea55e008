"""AUC, log loss, Brier, calibration, accuracy, recall, MAE, ranges and CPU of our models, LightGBM, XGBoost, scikit-learn"""

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy

from benchmarks import machine, page
from benchmarks.figures import Target
from benchmarks.ingest.ours import Ours
from benchmarks.measured import ProgramFailed, measure
from benchmarks.models import cuts, ranges, rivals
from benchmarks.models.contest import LABELS, Contest, Rows

_ARRIVALS = [target for target in LABELS if target != "cancelled"]
_CONTEST = Path("benchmarks/models/ModelContest.java")
_FIRST_SEED = 7
_MOMENTS = ["before_departure", "two_hours_before", "at_departure"]
_OTHER_RECIPES = {
    ("before_departure", "late"): ["regression", "random_forest"],
    ("before_departure", "delay_class"): ["book_forest"],
    ("at_departure", "delay_class"): ["book_forest"],
    ("at_departure", "minutes"): ["regression"],
}
_TITLES = {
    "late": "15 or more minutes late, or not",
    "delay_class": "the book's four classes",
    "minutes": "minutes",
    "range": "10th, 50th and 90th percentile of minutes",
}


@dataclass(frozen=True)
class Told:
    """The cost of one of our models: CPU seconds from rows in memory, CPU seconds with Spark's preparation, and memory in kB."""

    learning: float
    whole: float
    memory: float


def main() -> int:
    """Trains the models, scores them with the same function on the same rows, and writes the table."""
    options = _options()
    try:
        with tempfile.TemporaryDirectory(prefix="models-") as folder:
            make, name = (_cuts, "model-cuts") if options.cuts else (_report, "models")
            text = make(options, Path(folder), options.keep or Path(folder))
    except (ProgramFailed, FileNotFoundError) as failure:
        print(f"bench models: {failure}", file=sys.stderr)
        return 1
    print(text)
    print(f"\nWritten into {page.write(name, text)}.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./ontime bench models", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/bts"), help="folder of BTS's zips")
    parser.add_argument("--table", type=Path, help="a data folder (ONTIME_DATA) whose months are loaded already")
    parser.add_argument("--keep", type=Path, help="folder for features and predictions; what is there is not learned again")
    parser.add_argument("--train", default="2008-01", help="months to learn from, A..B (2008-01)")
    parser.add_argument("--test", default="2008-02", help="later months to be judged by, A..B (2008-02)")
    parser.add_argument("--cuts", help="months A..B: only train up to each month and test on the next")
    parser.add_argument("--moments", type=_names(_MOMENTS), default=_MOMENTS, help="with commas (all)")
    parser.add_argument("--targets", type=_names(list(LABELS)), help="with commas (all; with --cuts late,cancelled,range)")
    parser.add_argument("--mllib", action=argparse.BooleanOptionalAction, default=True, help="MLlib's recipes too (slow)")
    parser.add_argument("--repeats", type=int, default=3, help="runs, each with another seed, of what is quick (3)")
    options = parser.parse_args()
    known = cuts.TARGETS if options.cuts else _ARRIVALS
    options.targets = options.targets or known
    if other := [target for target in options.targets if target not in known]:
        parser.error(f"{other[0]} is only compared {'without' if options.cuts else 'with'} --cuts")
    return options


def _names(known: list[str]):
    def parse(text: str) -> list[str]:
        names = text.split(",")
        if unknown := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(f"{unknown[0]} is none of {', '.join(known)}")
        return names

    return parse


def _report(options: argparse.Namespace, work: Path, keep: Path) -> str:
    ours, started = Ours.read(), datetime.now(UTC)
    environment = Ours.environment(options.table or work / "table")
    if not options.table:
        measure(ours.job(options.data), environment, work / "load.log")
    (work / "classes").mkdir()
    out = keep.resolve() / "out"
    out.mkdir(parents=True, exist_ok=True)
    what = [str(out / "features"), str(out), options.train, options.test, *_ours(options)]
    command = ours.compiled(_CONTEST, "ontime.jobs.model.ModelContest", work / "classes", *what)
    measure(command, environment, work / "contest.log")
    told = _told(out)
    rows = Rows.read(out / "features", options.train, options.test).of("late")
    sections = [
        _section(options, rows, out, told, moment, target)
        for target in options.targets
        for moment in options.moments
        if _takes_part(moment, target)
    ]
    head = (
        f"Seen on {machine.describe()}, load average {os.getloadavg()[0]:.1f} at the end, Java {machine.java_version()},"
        f" LightGBM {machine.package_version('lightgbm')}, XGBoost {machine.package_version('xgboost-cpu')},"
        f" scikit-learn {machine.package_version('scikit-learn')}, commit {machine.commit()},"
        f" {started:%d %B %Y %H:%M} UTC. Learned from {options.train} ({len(rows.train):,} flights), judged by {options.test}"
        f" ({len(rows.test):,}, {rows.test['Late'].mean():.1%} of them 15 or more minutes late); cancelled and diverted flights"
        " are left out. All read the same Parquet file of features and are scored by the same function; of several runs the"
        " mean and the standard deviation over seeds. CPU seconds of learning are from rows in memory to a model; ours hold"
        " both fits, one of them for the calibration; MLlib's recipes read their rows while they learn. With Spark: also"
        " reading the features, encoding them and bringing them into memory. Not in them, for all models share it: the features"
        f" of all flights took {told['features'].whole:.0f} CPU seconds. Our process took"
        f" {max(one.memory for one in told.values()) / 2**20:.1f} GiB at most."
    )
    return "\n\n".join([head, *sections])


def _cuts(options: argparse.Namespace, work: Path, keep: Path) -> str:
    ours, started = Ours.read(), datetime.now(UTC)
    environment = Ours.environment(options.table or work / "table")
    if not options.table:
        measure(ours.job(options.data), environment, work / "load.log")
    (work / "classes").mkdir()
    questions = cuts.Question.of(options.targets, options.moments)
    models = cuts.models(questions, options.mllib)
    features = keep.resolve() / "features"
    tables = {target: cuts.Table(target) for target in options.targets}
    # The longest cut first: its features hold those of the others.
    for cut in reversed(cuts.Cut.of(options.cuts)):
        out = keep.resolve() / f"cut-{cut.test}"
        out.mkdir(parents=True, exist_ok=True)
        what = [str(features), str(out), cut.train, cut.test, *models]
        command = ours.compiled(_CONTEST, "ontime.jobs.model.ModelContest", work / "classes", *what)
        measure(command, environment, work / "contest.log")
        rows = Rows.read(features, cut.train, cut.test)
        for question in questions:
            said = cuts.predictions(question, rows, out)
            tables[question.target].add(cut, question, rows.of(question.target).test, said)
    head = (
        f"Seen on {machine.describe()}, LightGBM {machine.package_version('lightgbm')}, commit {machine.commit()},"
        f" {started:%d %B %Y %H:%M} UTC. The worst tenth is the largest difference between predicted and actual share"
        " in tenths with at least 500 flights; 80 % or more are the flights that were given so much. The book's forest"
        " knows two hours before what it knows days ahead. Below each table are the targets that OnTime does not meet."
    )
    return "\n\n".join([head, *(table.text() for table in tables.values())])


def _told(out: Path) -> dict[str, Told]:
    lines = map(str.split, (out / "told.txt").read_text().splitlines())
    return {name: Told(*map(float, numbers)) for name, *numbers in lines}


def _takes_part(moment: str, target: str) -> bool:
    """The book predicts four classes with and without the departure delay."""
    return target != "delay_class" or moment != "two_hours_before"


def _seeds(options: argparse.Namespace, target: str) -> list[int]:
    return list(range(_FIRST_SEED, _FIRST_SEED + (options.repeats if target == "late" else 1)))


def _name(moment: str, target: str, recipe: str, seed: int) -> str:
    return f"{moment}-{target}-{recipe}-{seed}"


def _ours(options: argparse.Namespace) -> list[str]:
    names = []
    for target in options.targets:
        for moment in options.moments:
            if _takes_part(moment, target):
                names += [_name(moment, target, "boosted_trees", seed) for seed in _seeds(options, target)]
                names += [_name(moment, target, recipe, _FIRST_SEED) for recipe in _others(options, moment, target)]
    return names


def _others(options: argparse.Namespace, moment: str, target: str) -> list[str]:
    return _OTHER_RECIPES.get((moment, target), []) if options.mllib else []


def _section(options: argparse.Namespace, rows: Rows, out: Path, told: dict[str, Told], moment: str, target: str) -> str:
    title = f"### {_TITLES[target]}: {moment}, {len(rows.features(moment, target))} features"
    if target == "range":
        name = _name(moment, target, "boosted_trees", _FIRST_SEED)
        tables = ranges.section(
            rows.train, rows.test, rows.features(moment, target), out / f"{name}.parquet", told[name].learning
        )
        return f"{title}\n\n{tables}"
    contest, seeds = Contest(rows, moment, target), _seeds(options, target)
    label = rows.train[LABELS[target]]
    contest.constant("prior", _prior(label, target))
    if target == "delay_class":
        contest.constant("majority", numpy.eye(4)[int(label.mode()[0])] * (1 - 4e-9) + 1e-9)
    for recipe in ["boosted_trees", *_others(options, moment, target)]:
        names = [_name(moment, target, recipe, seed) for seed in (seeds if recipe == "boosted_trees" else seeds[:1])]
        took = [told[name] for name in names]
        files = [out / f"{name}.parquet" for name in names]
        contest.ours(recipe, files, [one.learning for one in took], [one.whole for one in took])
    if target == "late":
        contest.rival("LightGBM", rivals.lightgbm_as_it_comes, seeds[:1], raw=True)
    contest.rival("LightGBM", rivals.lightgbm_as_it_comes, seeds)
    if target == "late":
        contest.rival("LightGBM, our parameters", rivals.lightgbm_our_way, seeds[:1])
        contest.rival("XGBoost", rivals.xgboost_as_it_comes, seeds)
        contest.rival("scikit-learn regression", rivals.regression, seeds[:1])
    entries = list(contest.entries.values())
    header = ["", "features", "runs", *entries[0].runs[0], "CPU s to learn", "with Spark"]
    verdicts = "\n".join(
        f"* {wanted.name}: {wanted.measured:.4f}, asked at most {wanted.most:.4f}: {wanted.verdict()}"
        for wanted in (_wanted(contest, moment) if target == "late" else [])
    )
    return "\n\n".join(part for part in [title, page.table(header, [entry.cells() for entry in entries]), verdicts] if part)


def _prior(label, target: str) -> numpy.ndarray:
    if target == "minutes":
        return numpy.array(label.median())
    if target == "late":
        return numpy.array(label.mean())
    return label.value_counts(normalize=True).reindex(range(4), fill_value=0.0).to_numpy()


def _wanted(contest: Contest, moment: str) -> list[Target]:
    own, light = contest.entries["OnTime boosted_trees, all"], contest.entries["LightGBM, all"]
    prior = contest.entries["prior, none"]
    targets = [
        Target("LightGBM's AUC on the same features, less ours", 0.005, light.mean("AUC") - own.mean("AUC")),
        Target("calibration error", 0.03, own.mean("calibration error")),
        Target("log loss, at most the prior's", prior.mean("log loss"), own.mean("log loss")),
        Target("Brier score, at most the prior's", prior.mean("Brier"), own.mean("Brier")),
        Target("CPU to learn, times LightGBM's", 10, own.mean_cpu() / light.mean_cpu()),
        Target("CPU with Spark, times LightGBM's to learn", 10, own.mean_whole_cpu() / light.mean_cpu()),
    ]
    if moment == "two_hours_before":
        raw = contest.entries["LightGBM, schedule"]
        targets.append(Target("LightGBM's AUC on schedule columns, less ours", -0.04, raw.mean("AUC") - own.mean("AUC")))
    if moment == "before_departure":
        regression = contest.entries["scikit-learn regression, all"]
        targets.append(Target("logistic regression's AUC, less ours", 0.0, regression.mean("AUC") - own.mean("AUC")))
    return targets


if __name__ == "__main__":
    sys.exit(main())
