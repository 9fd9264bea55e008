"""Parameters of Java notebooks: reads their declarations and writes values for papermill."""

import json
import re
from dataclasses import dataclass

import papermill.translators
from papermill.translators import Translator

TAG = "parameters"

_DECLARATION = re.compile(r"^\s*(String|int|long|double|boolean)\s+(\w+)\s*=\s*(.+?)\s*;\s*(?://\s*(.*))?$")


class BadParameter(ValueError):
    """A parameter that the notebook does not have, or a value of the wrong type."""


@dataclass(frozen=True)
class Parameter:
    """A parameter that the notebook's cell with the tag "parameters" declares."""

    type: str
    name: str
    default: str
    about: str

    def read(self, text):
        """Converts a text to the parameter's type."""
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
    """Writes values as Java declarations. Texts become literals: JSON's escapes are valid in Java."""

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
    """Makes papermill write parameters in Java."""
    papermill.translators.papermill_translators.register("java", JavaTranslator)


def declared(notebook):
    """The parameters that a notebook declares, by name."""
    cells = [cell for cell in notebook.cells if TAG in cell.metadata.get("tags", [])]
    lines = [line for cell in cells for line in cell.source.splitlines()]
    found = [_DECLARATION.match(line) for line in lines]
    parameters = [Parameter(*match.groups("")) for match in found if match]
    return {parameter.name: parameter for parameter in parameters}


def read(notebook, given):
    """Converts NAME=VALUE texts to the types that the notebook declares."""
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
