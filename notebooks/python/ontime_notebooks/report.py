"""./ontime report: runs a notebook with parameters and publishes its output as a page under /reports."""

import argparse
import datetime
import hashlib
import html
import json
import os
import pathlib
import re
import sys
import tempfile
import time

import bleach
import nbformat
import papermill
from nbconvert import HTMLExporter
from nbconvert.preprocessors import CoalesceStreamsPreprocessor
from papermill.exceptions import PapermillExecutionError

from ontime_notebooks import java_parameters

PUBLISHED, FAILED, MISUSED = 0, 1, 2
CHAPTERS = "chapters"
FOLDERS = (CHAPTERS, "templates", "mine")
DATA_TAG = "ontime-data"
KEPT = "ontime"  # metadata of a chapter whose output was kept

# How a notebook prints which data it read, by language. Its variable must be called "ontime".
_DATA = {"java": "System.out.println(ontime.describeData());", "python": "print(ontime.describe_data())"}

# The title of a plot, in the code that makes it.
_PLOT_TITLE = re.compile(r"""(?:Charts\.\w+|title)\(\s*["']([^"']+)["']|title=["']([^"']+)["']""")

# The HTML of Markdown and tables. All other HTML of a notebook is removed.
_TAGS = """a abbr b blockquote br caption code del dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li ol p pre span strong sub sup
table tbody td tfoot th thead tr ul""".split()
_ATTRIBUTES = {"a": ["href", "title"], "img": ["alt", "src"], "td": ["colspan"], "th": ["colspan", "scope"]}

# Elements whose text is no text for people.
_HIDDEN = re.compile(r"<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)

# A table that is wider than a phone scrolls, also by keyboard.
_SCROLLED = '<div class="scroll" role="region" aria-label="Table" tabindex="0">'

_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }}
img {{ max-width: 100%; height: auto; background: white; }}
table {{ border-collapse: collapse; display: block; overflow-x: auto; margin: 1rem 0; }}
th, td {{ border: 1px solid #8888; padding: .25rem .6rem; text-align: right; }}
th:first-child, td:first-child {{ text-align: left; }}
pre {{ overflow-x: auto; }}
footer {{ border-top: 1px solid #8888; margin-top: 2rem; font-size: .9rem; }}
</style>
</head>
<body>
<main>
{body}
</main>
<footer><p>{about}</p></footer>
</body>
</html>
"""


class Misuse(Exception):
    """The command line is wrong."""


def notebooks(root):
    """The notebooks that can be reports, by name."""
    found = {}
    for folder in FOLDERS:
        for file in sorted((root / folder).glob("*.ipynb")):
            found[re.sub(r"^\d+[-_]", "", file.stem).replace("-", "_")] = file
    return found


def title_of(notebook, name):
    """The first heading, or the name."""
    for cell in notebook.cells:
        heading = re.match(r"#\s+(.+)", cell.source) if cell.cell_type == "markdown" else None
        if heading:
            return heading.group(1).strip()
    return name


def language_of(notebook):
    """The language of its kernel: java or python."""
    return notebook.metadata.kernelspec.language


def with_data_cell(notebook):
    """Adds a cell at the end that prints which data the notebook read."""
    cell = nbformat.v4.new_code_cell(_DATA[language_of(notebook)], metadata={"tags": [DATA_TAG]})
    return nbformat.from_dict({**notebook, "cells": [*notebook.cells, cell]})


def data_of(executed):
    """The output of the cell at the end."""
    cell = next(cell for cell in executed.cells if DATA_TAG in cell.metadata.get("tags", []))
    said = "".join(output.text for output in cell.outputs if output.output_type == "stream" and output.name == "stdout")
    return json.loads(said)


def cleaned(text):
    """Removes scripts, styles and hidden links from HTML."""
    return bleach.clean(_HIDDEN.sub("", text), tags=_TAGS, attributes=_ATTRIBUTES, strip=True)


def name_plots(executed):
    """Gives each plot its title as a description, for those who do not see it."""
    for cell in executed.cells:
        titles = [first or second for first, second in _PLOT_TITLE.findall(cell.source)]
        plots = [output for output in cell.get("outputs", []) if "image/png" in output.get("data", {})]
        for title, plot in zip(titles, plots):
            plot.metadata["image/png"] = {"alt": title}


def body_of(executed, with_code=False):
    """The notebook's output without scripts, and without code unless its texts explain the code."""
    cells = [cell for cell in executed.cells if DATA_TAG not in cell.metadata.get("tags", [])]
    exporter = HTMLExporter(
        template_name="basic",
        exclude_input=not with_code,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_anchor_links=True,
        sanitize_html=True,
        embed_images=True,
    )
    # Java prints a line in parts, each of which would be a paragraph.
    exporter.register_preprocessor(CoalesceStreamsPreprocessor, enabled=True)
    # The exporter's own sanitizer removes headings and paragraphs.
    exporter.register_filter("clean_html", cleaned)
    body, _ = exporter.from_notebook_node(nbformat.from_dict({**executed, "cells": cells}))
    return body.replace("<table", _SCROLLED + "<table").replace("</table>", "</table></div>")


def run(notebook, parameters):
    """The notebook after its run."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "notebook.ipynb")
        nbformat.write(with_data_cell(notebook), source)
        executed = papermill.execute_notebook(
            str(source),
            str(pathlib.Path(folder, "executed.ipynb")),
            parameters=parameters,
            kernel_name=notebook.metadata.kernelspec.name,
            language=language_of(notebook),
            progress_bar=sys.stderr.isatty(),
            start_timeout=300,
        )
    name_plots(executed)
    return executed


def report_id(name, parameters):
    """The report's id, which depends on the parameters."""
    if not parameters:
        return name
    text = json.dumps(parameters, sort_keys=True)
    return f"{name}.{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def write(file, text):
    """Replaces a file atomically."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".aside")
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(text)
    os.chmod(aside, 0o644)
    os.replace(aside, file)


def without_output(executed):
    """The notebook that made a report, with the values of its parameters."""
    cells = [cell for cell in executed.cells if DATA_TAG not in cell.metadata.get("tags", [])]
    for cell in cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    metadata = {key: value for key, value in executed.metadata.items() if key not in ("papermill", KEPT)}
    return nbformat.from_dict({**executed, "cells": cells, "metadata": metadata})


def publish(reports, name, title, parameters, executed, seconds, with_code=False):
    """Writes the page and the notebook, then the entry in the list."""
    identity = report_id(name, parameters)
    known = {
        "id": identity,
        "name": name,
        "title": title,
        "parameters": {key: str(value) for key, value in parameters.items()},
        "publishedAt": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "seconds": round(seconds, 1),
        **data_of(executed),
    }
    about = (
        f"Made {known['publishedAt']} from data version {known['dataVersion']}, {known['from']} to {known['to']}"
        f"{', generated flights' if known['generated'] else ''}."
        f" {', '.join(f'{key}={value}' for key, value in known['parameters'].items())}"
    )
    page = _PAGE.format(title=html.escape(title), body=body_of(executed, with_code), about=html.escape(about))
    write(reports / f"{identity}.html", page)
    write(reports / f"{identity}.ipynb", nbformat.writes(without_output(executed)) + "\n")
    write(reports / f"{identity}.json", json.dumps(known, indent=2))
    return identity


def list_notebooks(root):
    for name, file in notebooks(root).items():
        notebook = nbformat.read(file, as_version=4)
        print(f"{name:24} {title_of(notebook, name)}")
        for parameter in java_parameters.declared(notebook).values():
            print(f"{'':24}   -p {parameter.name}={parameter.default.strip(chr(34))}  {parameter.about}")
    return PUBLISHED


def make(root, reports, name, given):
    file = notebooks(root).get(name)
    if file is None:
        raise Misuse(f"no notebook {name}; there are: {', '.join(notebooks(root))}")
    notebook = nbformat.read(file, as_version=4)
    parameters = java_parameters.read(notebook, given)
    started = time.monotonic()
    executed = run(notebook, parameters)
    seconds = time.monotonic() - started
    with_code = file.parent.name == CHAPTERS
    identity = publish(reports, name, title_of(notebook, name), parameters, executed, seconds, with_code)
    print(f"Published after {seconds:.0f} s: /reports/{identity}")
    return PUBLISHED


def main(arguments):
    parser = argparse.ArgumentParser(prog="./ontime report")
    parser.add_argument("--notebooks", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--reports", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("name", nargs="?")
    parser.add_argument("-p", "--parameter", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args(arguments)
    java_parameters.register()
    try:
        if options.list:
            return list_notebooks(options.notebooks)
        if options.name is None:
            raise Misuse("which notebook? --list shows them")
        return make(options.notebooks, options.reports, options.name, options.parameter)
    except (Misuse, java_parameters.BadParameter) as e:
        print(f"ontime report: {e}", file=sys.stderr)
        return MISUSED
    except PapermillExecutionError as e:
        print(f"ontime report: {options.name} failed in its cell {e.cell_index}; nothing is published", file=sys.stderr)
        print(re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(e.traceback)), file=sys.stderr)
        return FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
