"""What is published of a notebook, and how its parameters are read and written."""

import json
import pathlib
import sys

import nbformat
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from ontime_notebooks import java_parameters, report  # noqa: E402

NOTEBOOKS = pathlib.Path(__file__).parents[2]


def notebook(*cells, tags=()):
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell, metadata={"tags": list(tags)}) for cell in cells])


DECLARED = notebook(
    'String origin = "ATL"; // where from\nint least = 20;\nboolean all = true;\ndouble share = 0.5;\n// nothing', tags=["parameters"]
)


def test_parameters_are_those_that_the_tagged_cell_declares():
    known = java_parameters.declared(DECLARED)

    assert list(known) == ["origin", "least", "all", "share"]
    assert known["origin"].about == "where from"


def test_values_have_the_declared_type():
    values = java_parameters.read(DECLARED, ["origin=LGA", "least=7", "all=false", "share=0.25"])

    assert values == {"origin": "LGA", "least": 7, "all": False, "share": 0.25}


@pytest.mark.parametrize("given", ["dest=LGA", "origin", "least=many", "all=yes", "share=half"])
def test_what_the_notebook_does_not_know_is_refused(given):
    with pytest.raises(java_parameters.BadParameter):
        java_parameters.read(DECLARED, [given])


@pytest.mark.parametrize(
    ("value", "java"),
    [
        ("ATL", '"ATL"'),
        ('"; System.exit(1); //', '"\\"; System.exit(1); //"'),
        ("a\\u0022b", '"a\\\\u0022b"'),
        ("line\nline", '"line\\nline"'),
        ("é", '"\\u00e9"'),
        (7, "7"),
        (3_000_000_000, "3000000000L"),
        (True, "true"),
        (0.25, "0.25"),
    ],
)
def test_a_value_is_a_literal_of_java_whatever_it_holds(value, java):
    assert java_parameters.JavaTranslator.translate(value) == java


def test_papermill_declares_them():
    assert java_parameters.JavaTranslator.codify({"origin": "LGA"}).strip().endswith('var origin = "LGA";')


def test_another_value_is_another_report():
    assert report.report_id("delays", {}) == "delays"
    assert report.report_id("delays", {"a": 1}) != report.report_id("delays", {"a": 2})
    assert report.report_id("delays", {"a": 1, "b": 2}) == report.report_id("delays", {"b": 2, "a": 1})


def executed():
    made = notebook("Charts.bars()")
    made.cells[-1].outputs = [
        nbformat.v4.new_output("display_data", data={"text/html": "<style>td { color: red }</style><table><tr><td>7</td></tr></table><script>alert(1)</script>"})
    ]
    made.cells.insert(0, nbformat.v4.new_markdown_cell("# Delays\n\nHow *late* are they?"))
    said = nbformat.v4.new_code_cell("say", metadata={"tags": [report.DATA_TAG]})
    known = '{"dataVersion": 3, "from": "2008-01", "to": "2008-02", "generated": true}'
    said.outputs = [nbformat.v4.new_output("stream", name="stdout", text=known)]
    made.cells.append(said)
    return made


def test_a_chapter_shows_its_code_too_because_its_texts_explain_it(tmp_path):
    identity = report.publish(tmp_path, "records", "Records", {}, executed(), 1.23, with_code=True)

    page = (tmp_path / f"{identity}.html").read_text()
    assert "Charts" in page and "<script" not in page and "say" not in page


def test_the_notebook_of_a_report_is_beside_it_without_output(tmp_path):
    identity = report.publish(tmp_path, "delays", "Delays", {}, executed(), 1.23)

    beside = nbformat.read(tmp_path / f"{identity}.ipynb", as_version=4)
    assert [cell.cell_type for cell in beside.cells] == ["markdown", "code"]
    assert beside.cells[1].outputs == [] and beside.cells[1].execution_count is None


def test_a_plot_is_described_by_its_title():
    made = notebook('Charts.bars("Flights by hour", rows)', 'axes.set_title("Flights by delay")')
    for cell in made.cells:
        cell.outputs = [nbformat.v4.new_output("display_data", data={"image/png": "AAAA"})]

    report.name_plots(made)

    assert [cell.outputs[0].metadata["image/png"]["alt"] for cell in made.cells] == ["Flights by hour", "Flights by delay"]


def test_a_report_shows_what_came_out_without_code_or_scripts(tmp_path):
    identity = report.publish(tmp_path, "delays", "Delays <of>", {"origin": "ATL"}, executed(), 1.23)

    page = (tmp_path / f"{identity}.html").read_text()
    assert "<td>7</td>" in page and "Delays &lt;of&gt;" in page and "origin=ATL" in page
    assert "<h1>Delays</h1>" in page and "<p>How <em>late</em> are they?</p>" in page
    assert "Charts.bars" not in page and "<script" not in page and "dataVersion" not in page
    assert "color: red" not in page and "alert(1)" not in page
    known = json.loads((tmp_path / f"{identity}.json").read_text())
    assert known["dataVersion"] == 3 and known["parameters"] == {"origin": "ATL"} and known["id"] == identity
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".html", ".ipynb", ".json"]


def test_what_java_prints_in_parts_is_one_text():
    made = executed()
    parts = ["From ", "ATL", " to ", "LGA", "\n"]
    made.cells[1].outputs = [nbformat.v4.new_output("stream", name="stdout", text=part) for part in parts]

    assert "From ATL to LGA" in report.body_of(made)


def test_a_report_takes_the_place_of_the_one_before(tmp_path):
    report.publish(tmp_path, "delays", "Delays", {}, executed(), 1)
    report.publish(tmp_path, "delays", "Delays again", {}, executed(), 1)

    assert "Delays again" in (tmp_path / "delays.html").read_text()
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("arguments", [[], ["no_such_notebook"], ["delays_of_route", "-p", "from=ATL"]])
def test_what_makes_no_sense_ends_with_2(arguments, tmp_path, capsys):
    fixed = ["--notebooks", str(NOTEBOOKS), "--reports", str(tmp_path)]

    assert report.main([*fixed, *arguments]) == report.MISUSED
    assert capsys.readouterr().err.startswith("ontime report: ")


def test_every_notebook_is_listed_with_its_parameters(tmp_path, capsys):
    assert report.main(["--notebooks", str(NOTEBOOKS), "--reports", str(tmp_path), "--list"]) == report.PUBLISHED

    listed = capsys.readouterr().out
    assert "improving_predictions" in listed and "-p origin=ATL" in listed


@pytest.mark.parametrize("file", sorted(NOTEBOOKS.glob("[ct]*/*.ipynb")), ids=lambda file: file.name)
def test_a_notebook_has_a_question_and_an_answer_and_a_template_no_outputs(file):
    kept = nbformat.read(file, as_version=4)
    text = "\n".join(cell.source for cell in kept.cells if cell.cell_type == "markdown")
    code = [cell for cell in kept.cells if cell.cell_type == "code"]

    nbformat.validate(kept)
    assert "**Question.**" in text and "**Answer.**" in text
    assert file.parent.name == report.CHAPTERS or all(not cell.outputs and cell.execution_count is None for cell in code)
