"""Directives that print what a clause may have, read from the signatures and docstrings of the decorators and of what follows a clause.

English meanings are those of the docstrings, the Chinese ones stand in ``clauses_zh.yaml``; tests say where one is missing.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Concatenate, Union, get_args, get_origin, get_type_hints, is_typeddict

import attrs
import yaml
from docstrings import described
from docutils import nodes
from docutils.parsers.rst import Directive
from registers import language_of, table
from sphinx.application import Sphinx

from ruralpolicy.law import OUTCOMES_OF, Document, Modality
from ruralpolicy.pack import Provision, RulePack, _clauses, _parts
from ruralpolicy.pack._choices import AsChosen

CHINESE = Path(__file__).with_suffix("").with_name("clauses_zh.yaml")

# Types that are too long for a cell; the page spells them out below.
NAMED = {"Deadline": _parts.Deadline, "Amount": _parts.Amount, "Number": _parts.Number}
# Methods that enter a provision and are no part of the grammar.
NO_GRAMMAR = frozenset({"enter"})
# Methods that give another provision, of another reading, other figures or another document, where those of the grammar give the same one.
ANOTHER = frozenset({"under", "with_figures", "in_document"})

SIGNS = {"required": "●", "optional": "○"}
WORDS = {
    "zh": {
        "norms": ("装饰器", "规范种类", "可得出的结论"),
        "options": ("参数", "类型", "默认值"),
        "meaning": "含义",
        "methods": ("方法", "参数", "类型", "默认值", "含义"),
        "types": ("类型", "写法"),
        "signs": "● 必须写明；○ 可以省略；空白：没有这一参数。",
        "required": "必填",
        "as chosen": "同所取的解释",
        "comma": "、",
    },
    "en": {
        "norms": ("Decorator", "Kind of norm", "Outcomes"),
        "options": ("Option", "Type", "Default"),
        "meaning": "Meaning",
        "methods": ("Method", "Argument", "Type", "Default", "Meaning"),
        "types": ("Type", "Written out"),
        "signs": "● has to be given, ○ may be left out, empty: there is no such option.",
        "required": "required",
        "as chosen": "as under the chosen reading",
        "comma": ", ",
    },
}


@attrs.frozen
class Option:
    """One thing that may be given somewhere: its type as it is written, and its default where it has one."""

    name: str
    type: Any
    required: bool
    default: Any = inspect.Parameter.empty


@attrs.frozen
class Place:
    """Where options are given: a decorator, or a method of a pack or a provision."""

    name: str
    options: Mapping[str, Option]


def options_of(function: Callable[..., Any]) -> Iterator[Option]:
    """What a function takes, the options among its keywords too."""
    hints = get_type_hints(function)
    for name, parameter in list(inspect.signature(function).parameters.items()):
        if name == "self":
            continue
        (keywords,) = get_args(hints[name]) if parameter.kind is parameter.VAR_KEYWORD else (None,)
        if is_typeddict(keywords):
            for option, hint in get_type_hints(keywords).items():
                yield Option(option, hint, required=option in keywords.__required_keys__)
            continue
        several = parameter.kind is parameter.VAR_POSITIONAL
        needed = parameter.default is parameter.empty and not several
        yield Option(f"*{name}" if several else name, hints[name], needed, parameter.default)


def place_of(name: str, function: Callable[..., Any]) -> Place:
    return Place(name, {option.name: option for option in options_of(function)})


@cache
def sample() -> RulePack:
    return RulePack("sample", Document(title_zh="示范", title_en="Sample"))


def decorators() -> dict[str, Place]:
    """The decorator of each modality."""
    found = {modality.value: getattr(sample(), modality.value) for modality in Modality}
    return {name: place_of(name, type(decorator).__call__) for name, decorator in found.items()}


def giving_provisions(owner: type) -> dict[str, Callable[..., Any]]:
    """The public methods of *owner* that give a provision."""
    methods = {name: each for name, each in vars(owner).items() if inspect.isfunction(each) and not name.startswith("_")}
    kinds = {name: get_type_hints(each).get("return") for name, each in methods.items()}
    return {name: methods[name] for name, kind in kinds.items() if Provision in (kind, get_origin(kind))}


def statements() -> dict[str, Place]:
    """The methods of a pack that enter a clause without a function."""
    found = giving_provisions(RulePack)
    return {name: place_of(name, method) for name, method in found.items() if name not in NO_GRAMMAR}


def followers() -> dict[str, Place]:
    """The methods of a provision that say more about its clause."""
    found = giving_provisions(Provision)
    return {name: place_of(name, method) for name, method in found.items() if name not in ANOTHER}


def english(place: str = "") -> dict[str, str]:
    """What each option means: of a method of provisions what its own docstring says, else what stands with the decorators."""
    if place:
        return described(getattr(Provision, place).__doc__) | {
            name: said for each in vocabularies(getattr(Provision, place)) for name, said in described(each.__doc__).items()
        }
    sources = [_clauses.Duty.__call__, *(each for each in vars(_clauses).values() if is_typeddict(each))]
    sources += [getattr(RulePack, name) for name in statements()]
    return {name: said for source in sources for name, said in described(source.__doc__).items()}


def vocabularies(function: Callable[..., Any]) -> Iterator[type]:
    """The typed dictionaries that the keywords of a function are."""
    yield from (each for hint in get_type_hints(function).values() for each in get_args(hint) if is_typeddict(each))


@cache
def chinese() -> Mapping[str, Mapping[str, str]]:
    """What each option means, by where it is given; those of every clause stand under ``clause``."""
    read: Mapping[str, Mapping[str, str]] = yaml.safe_load(CHINESE.read_text(encoding="utf-8"))
    return read


def meanings(language: str, place: str = "") -> Mapping[str, str]:
    return chinese().get(place or "clause", {}) if language == "zh" else english(place)


def written(hint: Any, *, within: str = "") -> str:
    """A type as its author would write it; those of :data:`NAMED` by their names, but not within themselves.

    That an option may be None where it is left out, or stays as under the chosen reading, is said by its default.
    """
    if hint is Ellipsis or get_origin(hint) is Concatenate:
        return "..."
    arguments = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        ends = ["None"] if within and type(None) in arguments else []
        parts = called_by_name([part for part in arguments if part not in (type(None), AsChosen)], within)
        return " | ".join([*(part if isinstance(part, str) else written(part, within=within) for part in parts), *ends])
    name = str(getattr(get_origin(hint) or hint, "__name__", hint))
    if not arguments or get_origin(hint) is Provision:
        return name
    return f"{name}[{', '.join(written(each, within=within or name) for each in arguments)}]"


def called_by_name(parts: list[Any], within: str) -> list[Any]:
    """The parts of a union, with the name of one of :data:`NAMED` in the place of what it is made of."""
    for name, named in NAMED.items():
        own = get_args(named)
        if name != within and set(own) <= set(parts):
            first = min(map(parts.index, own))
            parts = [name if at == first else part for at, part in enumerate(parts) if at == first or part not in own]
    return parts


def default_of(option: Option, language: str) -> str:
    """The default as it is written, empty where there is none to speak of."""
    if option.required:
        return WORDS[language]["required"]
    if isinstance(option.default, AsChosen):
        return WORDS[language]["as chosen"]
    if option.default is inspect.Parameter.empty:
        return ""
    return str(option.default) if isinstance(option.default, Enum) else repr(option.default)


def grouped(places: Mapping[str, Place]) -> list[tuple[str, Place]]:
    """Places of the same options in one column, under all of their names."""
    columns: list[tuple[list[str], Place]] = []
    for name, place in places.items():
        alike = next((column for column in columns if column[1].options == place.options), None)
        if alike:
            alike[0].append(name)
        else:
            columns.append(([name], place))
    return [(", ".join(names), place) for names, place in columns]


def literal(text: str) -> Sequence[nodes.Node]:
    return [nodes.literal("", text)] if text else []


def types_of(name: str, columns: Sequence[tuple[str, Place]]) -> list[nodes.Node]:
    """The type of an option, and where it is another one, that with the name of the place."""
    found: dict[str, list[str]] = {}
    for head, place in columns:
        if name in place.options:
            found.setdefault(written(place.options[name].type), []).append(head)
    (usual, _), *others = found.items()
    said = (nodes.inline("", "", nodes.Text(f"{', '.join(heads)}: "), nodes.literal("", hint)) for hint, heads in others)
    return [nodes.literal("", usual), *said]


class Norms(Directive):
    """The decorators with the kinds of norm and their outcomes."""

    def run(self) -> list[nodes.Node]:
        zh, words = language_of(self) == "zh", WORDS[language_of(self)]
        rows = []
        for modality in Modality:
            outcomes = [each.term_zh if zh else each.term_en for each in OUTCOMES_OF[modality]]
            kind = modality.term_zh if zh else modality.term_en
            rows.append((nodes.literal("", f"@pack.{modality.value}"), kind, words["comma"].join(outcomes)))
        return [table(words["norms"], rows)]


class Options(Directive):
    """What may be given with a clause: a column for each way of writing one."""

    def run(self) -> list[nodes.Node]:
        language = language_of(self)
        words, said = WORDS[language], meanings(language)
        columns = grouped(decorators() | statements())
        names = dict.fromkeys(name for _, place in columns for name in place.options)
        rows = []
        for name in names:
            held = [place.options.get(name) for _, place in columns]
            given = [option for option in held if option is not None]
            shown = next((each for each in given if each.default is not inspect.Parameter.empty), given[0])
            default = "" if shown.required else default_of(shown, language)
            cells = ("" if each is None else SIGNS["required" if each.required else "optional"] for each in held)
            meaning = self.state.inline_text(said.get(name.lstrip("*"), ""), self.lineno)[0]
            rows.append((literal(name), types_of(name, columns), literal(default), *cells, [nodes.inline("", "", *meaning)]))
        heads = (*words["options"], *(head for head, _ in columns), words["meaning"])
        return [table(heads, rows, "clause-options"), nodes.paragraph("", words["signs"])]


class Followers(Directive):
    """What may be said of a clause after it, method by method."""

    def run(self) -> list[nodes.Node]:
        language = language_of(self)
        rows = []
        for name, place in followers().items():
            said = meanings(language, name)
            for option in place.options.values():
                meaning = self.state.inline_text(said.get(option.name.lstrip("*"), ""), self.lineno)[0]
                cells = (literal(option.name), literal(written(option.type)), default_of(option, language))
                rows.append((literal(f".{name}()"), *cells, [nodes.inline("", "", *meaning)]))
        return [table(WORDS[language]["methods"], rows)]


class Types(Directive):
    """The types that are called by a name, written out."""

    def run(self) -> list[nodes.Node]:
        rows = ((literal(name), literal(written(hint, within=name))) for name, hint in NAMED.items())
        return [table(WORDS[language_of(self)]["types"], rows)]


def setup(app: Sphinx) -> dict[str, bool]:
    """Name the directives."""
    app.add_directive("norms-of-clauses", Norms)
    app.add_directive("options-of-clauses", Options)
    app.add_directive("after-a-clause", Followers)
    app.add_directive("types-of-options", Types)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
