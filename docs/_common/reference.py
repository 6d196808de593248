"""What the reference shows: what is for users and nothing else, and the options of pytest and of the commands as they are declared."""

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from inspect import Parameter
from typing import Any, NamedTuple

import attrs
from docstrings import described
from docutils import nodes
from docutils.parsers.rst import Directive
from registers import language_of, table
from sphinx.application import Sphinx

from ruralpolicy.cli import app as commands
from ruralpolicy.facts.fact import Checked
from ruralpolicy.testing.plugin import pytest_addoption

# Public for other rooms of the library, not for its users.
INTERNAL = frozenset(
    {
        "ruralpolicy.conformance.pytest_generate_tests",
        "ruralpolicy.facts.World",
        "ruralpolicy.findings.Assessment.of",
        "ruralpolicy.findings.Block",
        "ruralpolicy.law.checked_day",
        "ruralpolicy.pack.Provision.counts_from_adoption",
        "ruralpolicy.pack.Provision.in_document",
        "ruralpolicy.pack.Provision.late",
        "ruralpolicy.pack.Provision.version",
        "ruralpolicy.pack.Provision.whole_requirement",
        "ruralpolicy.pack.Provision.whole_scope",
        "ruralpolicy.pack.RulePack.enter",
        "ruralpolicy.pack.RulePack.layout",
        "ruralpolicy.pack.RulePack.settled",
        "ruralpolicy.pack.RulePack.standing",
        "ruralpolicy.testing.laws.PackLaws.drawn",
        "ruralpolicy.testing.laws.PackLaws.findings",
        "ruralpolicy.testing.laws.PackLaws.hold",
        "ruralpolicy.testing.laws.PackLaws.hold_for",
        "ruralpolicy.testing.laws.PackLaws.readings",
        "ruralpolicy.testing.laws.PackLaws.situations",
        "ruralpolicy.testing.mutation.chosen",
        "ruralpolicy.testing.mutation.replaced",
    }
)
# Nobody but the library makes one, so that nobody needs to know of what.
MADE_BY_THE_LIBRARY = frozenset(
    {
        "ruralpolicy.findings.Assessment",
        "ruralpolicy.findings.Changes",
        "ruralpolicy.pack.Provision",
        "ruralpolicy.testing.Draw",
        "ruralpolicy.testing.Witness",
        "ruralpolicy.testing.mutation.Change",
        "ruralpolicy.testing.mutation.Survivor",
        "ruralpolicy.testing.mutation.Witness",
    }
)
# They import what they offer when it is asked for, which Sphinx does not do.
ON_DEMAND = ("ruralpolicy.frames", "ruralpolicy.testing")

_FIELD = type(vars(NamedTuple("_Pair", [("left", int)]))["left"])

WORDS = {
    "zh": {"options": ("选项", "默认值", "含义（英文）"), "arguments": ("参数", "默认值", "可选值", "含义（英文）"), "required": "必填"},
    "en": {"options": ("Option", "Default", "Meaning"), "arguments": ("Argument", "Default", "Choices", "Meaning"), "required": "required"},
}


def found(name: str) -> Any:
    """What a dotted name names."""
    module = name
    while module:
        try:
            owner: Any = import_module(module)
            break
        except ModuleNotFoundError:
            module = module.rpartition(".")[0]
    for part in name.removeprefix(module).strip(".").split("."):
        owner = inspect.getattr_static(owner, part) if inspect.isclass(owner) else getattr(owner, part)
    return owner


def bare(member: Any) -> Any:
    """The function of a property, a class method or a bound method, by which they are known again; anything else as it is."""
    return getattr(member, "fget", None) or getattr(member, "__func__", None) or member


def skip(app: Sphinx, what: str, name: str, member: Any, skipped: bool, options: Any) -> bool | None:  # noqa: ARG001  # Sphinx calls it so
    """Leave out what is internal, and the fields of named tuples, whose docstrings say nothing."""
    internal = any(bare(member) is bare(found(each)) for each in INTERNAL if each.endswith(f".{name}"))
    return True if internal or isinstance(member, _FIELD) else None


def signature(
    app: Sphinx,  # noqa: ARG001  # Sphinx calls it so
    what: str,
    name: str,
    member: Any,
    options: Any,  # noqa: ARG001  # as above
    arguments: str | None,
    returned: str | None,
) -> tuple[str, str | None] | None:
    """Show defaults of attributes as they are, and no arguments of what nobody but the library makes."""
    if name in MADE_BY_THE_LIBRARY:
        return "", None
    if what not in ("class", "exception") or not arguments or not attrs.has(member):
        return None
    fields = attrs.fields_dict(member)
    shown = re.sub(r"attr_dict\['(\w+)'\]\.default", lambda match: repr(fields[match[1]].default), arguments)
    return shown.replace("=NOTHING", "=..."), returned


def bases(app: Sphinx, name: str, member: type, options: Any, shown: list[Any]) -> None:  # noqa: ARG001  # Sphinx calls it so
    """Leave out a base that is the library's own business."""
    shown[:] = [base for base in shown if base is not Checked]


class Option(NamedTuple):
    """An option of pytest as the plugin adds it."""

    name: str
    default: str
    meaning: str


class Recorder:
    """Stands in for the parser of pytest and remembers what is added."""

    def __init__(self) -> None:
        self.options: list[Option] = []

    def getgroup(self, name: str, description: str = "") -> "Recorder":  # pytest calls it so
        return self

    def addoption(self, name: str, *, help: str, metavar: str = "", default: Any = None, **settings: Any) -> None:  # noqa: A002  # as above
        # In a text of help a percent sign stands twice.
        self.options.append(Option(f"{name}={metavar}", "" if default in (None, []) else str(default), help.replace("%%", "%")))


def plugin_options() -> list[Option]:
    """The options that the plugin adds to pytest."""
    recorder = Recorder()
    pytest_addoption(recorder)
    return recorder.options


class PytestOptions(Directive):
    """The options that the plugin adds to pytest, with what it says of them."""

    def run(self) -> list[nodes.Node]:
        # Two hyphens before an option are meant.
        options = plugin_options()
        meanings = [nodes.inline("", option.meaning, support_smartquotes=False) for option in options]
        rows = ((nodes.literal("", one.name), literal(one.default), meaning) for one, meaning in zip(options, meanings, strict=True))
        return [table(WORDS[language_of(self)]["options"], rows)]


def literal(text: str) -> list[nodes.Node]:
    return [nodes.literal("", text)] if text else []


def command_names() -> list[str]:
    return [name for name in commands if not name.startswith("-")]


def arguments_of(name: str) -> Iterator[tuple[str, bool, str, tuple[str, ...], str]]:
    """What a command takes: as it is written, whether it has to be given, its default, its choices, and what it means."""
    command = commands[name]
    said = described(inspect.getdoc(command.default_command))
    for argument in command.assemble_argument_collection():
        field = argument.field_info
        positional = field.kind in (Parameter.POSITIONAL_OR_KEYWORD, Parameter.VAR_POSITIONAL)
        written = field.name.upper() if positional else argument.name
        default = "" if field.default in (None, Parameter.empty) else str(field.default)
        yield written, argument.required, default, tuple(argument.get_choices() or ()), said[field.name]


class Commands(Directive):
    """A section for each command: what it does and what it takes."""

    def run(self) -> list[nodes.Node]:
        return [self.section(name) for name in command_names()]

    def section(self, name: str) -> nodes.section:
        words = WORDS[language_of(self)]
        summary = (inspect.getdoc(commands[name].default_command) or "").partition("\n")[0]
        rows = []
        for written, required, default, choices, said in arguments_of(name):
            meaning = self.state.inline_text(said, self.lineno)[0]
            given = words["required"] if required else literal(default)
            chosen = [nodes.literal("", choice) for choice in choices]
            rows.append((nodes.literal("", written), given, chosen, [nodes.inline("", "", *meaning)]))
        title = nodes.title("", "", nodes.literal("", f"ruralpolicy {name}"))
        return nodes.section("", title, nodes.paragraph("", summary), table(words["arguments"], rows), ids=[f"command-{name}"])


def setup(app: Sphinx) -> dict[str, bool]:
    """Bring in what is imported on demand, connect the hooks and name the directives."""
    for module in map(import_module, ON_DEMAND):
        vars(module).update({name: getattr(module, name) for name in module.__all__})
    app.connect("autodoc-skip-member", skip)
    app.connect("autodoc-process-signature", signature)
    app.connect("autodoc-process-bases", bases)
    app.add_directive("options-of-pytest", PytestOptions)
    app.add_directive("commands", Commands)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
