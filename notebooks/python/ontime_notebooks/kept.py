"""./ontime notebook --keep-output: runs chapters on generated flights and keeps what they showed in their files."""

import base64
import hashlib
import io
import json
import pathlib
import re
import sys

import nbformat
from papermill.exceptions import PapermillExecutionError
from PIL import Image

from ontime_notebooks import report

COLORS = 32


class NotGenerated(Exception):
    """The loaded flights are real, and what notebooks show of them is not kept."""


def fingerprint(notebook):
    """A digest of the code, which changes if the output must be made again."""
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    return hashlib.sha256(json.dumps(code).encode()).hexdigest()[:16]


def is_current(notebook):
    """Whether the output is that of the code."""
    return notebook.metadata.get(report.KEPT, {}).get("code") == fingerprint(notebook)


def keep(source, executed):
    """The source with the output of its run. Raises NotGenerated if the flights were not generated."""
    data = report.data_of(executed)
    if not data.pop("onlyGenerated"):
        raise NotGenerated("some of the loaded flights are real; docs/notebooks.md says how to load generated ones")
    notebook = nbformat.from_dict(source)
    outputs = {cell.id: cell.outputs for cell in executed.cells if cell.cell_type == "code"}
    for count, cell in enumerate((cell for cell in notebook.cells if cell.cell_type == "code"), start=1):
        cell.outputs = _joined(small for output in outputs[cell.id] if (small := _small(output)))
        cell.execution_count = count
    notebook.metadata[report.KEPT] = {"code": fingerprint(notebook), **data}
    return notebook


def _joined(outputs):
    """Outputs in which what was printed in parts is one text."""
    joined = []
    for output in outputs:
        if joined and output.output_type == joined[-1].output_type == "stream":
            joined[-1].text += output.text
        else:
            joined.append(output)
    return joined


def _small(output):
    """What readers need of an output: a picture, a table or a text. Nothing of errors and logs, which name files."""
    if output.output_type == "stream":
        return nbformat.v4.new_output("stream", name="stdout", text=output.text) if output.name == "stdout" else None
    if "image/png" in output.data:
        picture = {"image/png": _fewer_colors(output.data["image/png"])}
        return nbformat.v4.new_output("display_data", data=picture, metadata=output.metadata)
    if "text/html" in output.data:
        return nbformat.v4.new_output("display_data", data={"text/html": report.cleaned(output.data["text/html"])})
    return nbformat.v4.new_output("display_data", data={"text/plain": output.data["text/plain"]})


def _fewer_colors(picture):
    """A plot has few colors: with a palette it is a quarter of its size."""
    whole = Image.open(io.BytesIO(base64.b64decode(picture))).convert("RGB")
    small = io.BytesIO()
    whole.quantize(COLORS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return base64.b64encode(small.getvalue()).decode()


def notebooks(paths):
    """The files, and the notebooks in the folders."""
    return [file for path in map(pathlib.Path, paths) for file in ([path] if path.is_file() else sorted(path.glob("*.ipynb")))]


def main(paths):
    for file in notebooks(paths):
        source = nbformat.read(file, as_version=4)
        try:
            kept = keep(source, report.run(source, {}))
        except NotGenerated as e:
            print(f"ontime notebook: {e}", file=sys.stderr)
            return 1
        except PapermillExecutionError as e:
            print(f"ontime notebook: {file} failed in its cell {e.cell_index}", file=sys.stderr)
            print(re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(e.traceback)), file=sys.stderr)
            return 1
        report.write(file, nbformat.writes(kept) + "\n")
        print(f"{file.name}: its output is kept")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
