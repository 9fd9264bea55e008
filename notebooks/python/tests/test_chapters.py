"""What every chapter has, and what is kept of its output."""

import base64
import copy
import io
import pathlib
import re
import sys

import nbformat
import pytest
from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from ontime_notebooks import kept, report  # noqa: E402

CHAPTERS = sorted((pathlib.Path(__file__).parents[2] / "chapters").glob("*.ipynb"))
MOST_BYTES = 120_000


def chapter(file):
    return nbformat.read(file, as_version=4)


@pytest.fixture(params=CHAPTERS, ids=lambda file: file.stem)
def file(request):
    return request.param


def test_a_chapter_begins_with_its_question_and_ends_with_an_exercise_and_its_solution(file):
    cells = chapter(file).cells

    assert re.match(r"# .+\?\n\n\*\*Question\.\*\* ", cells[0].source)
    assert "## Exercise\n" in cells[-2].source and "**Answer.**" in cells[-2].source
    assert cells[-1].metadata.tags == ["solution"] and cells[-1].metadata.jupyter.source_hidden


def test_every_cell_of_code_is_explained_before_it(file):
    kinds = [cell.cell_type for cell in chapter(file).cells[:-1]]

    assert "code code code" not in " ".join(kinds)
    assert kinds.count("markdown") >= kinds.count("code")


def test_the_kept_output_is_that_of_the_code_on_generated_flights(file):
    notebook = chapter(file)

    assert kept.is_current(notebook), "run ./ontime notebook --keep-output on generated flights"
    assert notebook.metadata.ontime.generated
    assert any(cell.get("outputs") for cell in notebook.cells)


def test_the_kept_output_is_small_and_names_no_place_of_a_machine(file):
    text = file.read_text(encoding="utf-8")
    shown = str([cell.outputs for cell in chapter(file).cells if cell.cell_type == "code"])

    assert len(text) < MOST_BYTES
    assert not re.search(r"/(tmp|home|root|opt|Users|var)/|file:|localhost|127\.0\.0\.1|<script|<style|class=", shown)


def test_every_plot_is_described(file):
    for cell in chapter(file).cells:
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                assert output.metadata["image/png"]["alt"]


def test_other_code_needs_new_output():
    notebook = chapter(CHAPTERS[0])
    notebook.cells[-1].source += " "

    assert not kept.is_current(notebook)


def run(generated="true"):
    """A run that printed, warned, drew and showed a table."""
    image = io.BytesIO()
    Image.effect_noise((200, 100), 50).save(image, "PNG")
    plot = nbformat.v4.new_code_cell('Charts.bars("Flights by day", rows)')
    plot.outputs = [
        nbformat.v4.new_output("stream", name="stderr", text="WARN /home/somebody/data"),
        nbformat.v4.new_output("stream", name="stdout", text="7 "),
        nbformat.v4.new_output("stream", name="stdout", text="flights\n"),
        nbformat.v4.new_output("display_data", data={"text/html": "<style>td {}</style><table class='x'><tr><td>7</td></tr></table>"}),
        nbformat.v4.new_output(
            "execute_result",
            data={"image/png": base64.b64encode(image.getvalue()).decode(), "text/plain": "BufferedImage@6d8a"},
            execution_count=7,
        ),
    ]
    source = nbformat.v4.new_notebook(cells=[copy.deepcopy(plot)])
    data = nbformat.v4.new_code_cell("say", metadata={"tags": [report.DATA_TAG]})
    data.outputs = [
        nbformat.v4.new_output(
            "stream", name="stdout", text=f'{{"dataVersion": 3, "from": "2008-01", "to": "2008-02", "generated": true, "onlyGenerated": {generated}}}'
        )
    ]
    executed = nbformat.v4.new_notebook(cells=[plot, data])
    report.name_plots(executed)
    return source, executed


def test_kept_are_texts_tables_and_plots_of_few_colors():
    source, executed = run()
    before = len(executed.cells[0].outputs[4].data["image/png"])

    notebook = kept.keep(source, executed)

    text, table, plot = notebook.cells[0].outputs
    assert text.text == "7 flights\n"
    assert table.data == {"text/html": "<table><tbody><tr><td>7</td></tr></tbody></table>"}
    assert list(plot.data) == ["image/png"] and len(plot.data["image/png"]) < before
    assert plot.metadata["image/png"]["alt"] == "Flights by day"
    assert kept.is_current(notebook) and notebook.metadata.ontime["from"] == "2008-01"


def test_output_of_real_flights_is_not_kept():
    with pytest.raises(kept.NotGenerated):
        kept.keep(*run(generated="false"))
