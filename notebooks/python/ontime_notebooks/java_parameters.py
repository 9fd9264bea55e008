"""Parameters of notebooks in Java: which a notebook has, and how papermill writes them."""

import json
import re
from dataclasses import dataclass

import papermill.translators
from papermill.translators import Translator

TAG = "parameters"

_DECLARATION = re.compile(r"^\s*(String|int|long|double|boolean)\s+(\w+)\s*=\s*(.+?)\s*;\s*(?://\s*(.*))?$")


class BadParameter(ValueError):
    """A parameter that the notebook lacks, or a value that is not of its type."""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a notebook, as its cell tagged "parameters" declares it."""

    type: str
    name: str
    default: str
    about: str

    def read(self, text):
        """The value of a text, typed."""
        try:
            if self.type in ("int", "long"):
                return int(text)
            if self.type == "double":
                return float(text)
            if self.type == "boolean":
                return {"true": True, "false": False}[text]
            return text
        except (ValueError, KeyError):
            raise BadParameter(f"{self.name} must be of type {self.type}, not: {text}") from None


class JavaTranslator(Translator):
    """Writes values as Java declares them. A text is a literal whatever it holds: JSON's escapes are Java's too."""

    @classmethod
    def translate_str(cls, val):
        return json.dumps(str(val))

    @classmethod
    def translate_int(cls, val):
        return f"{val}L" if abs(val) >= 2**31 else f"{val}"

    @classmethod
    def translate_none(cls, val):
        return "null"

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}"

    @classmethod
    def assign(cls, name, str_val):
        return f"var {name} = {str_val};"


def register():
    """Lets papermill write parameters in Java."""
    papermill.translators.papermill_translators.register("java", JavaTranslator)


def declared(notebook):
    """The parameters that a notebook declares, by name."""
    cells = [cell for cell in notebook.cells if TAG in cell.metadata.get("tags", [])]
    lines = [line for cell in cells for line in cell.source.splitlines()]
    found = [_DECLARATION.match(line) for line in lines]
    parameters = [Parameter(*match.groups("")) for match in found if match]
    return {parameter.name: parameter for parameter in parameters}


def read(notebook, given):
    """The values of NAME=VALUE texts, typed as the notebook declares them."""
    known = declared(notebook)
    values = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not equals:
            raise BadParameter(f"not a parameter as NAME=VALUE: {text}")
        if name not in known:
            raise BadParameter(f"the notebook has no parameter {name}; it has: {', '.join(known) or 'none'}")
        values[name] = known[name].read(value)
    return values
