"""The source ledger: for each sentence of a document the provisions that cover it, and for each printed figure where it went.

The data lie in ``docs/sources``, one file a document. What is said of a figure is checked against the packs by the tests.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import yaml
from docutils import nodes
from docutils.parsers.rst import Directive
from registers import language_of, link_to, table
from sphinx.application import Sphinx

from ruralpolicy.conditions import tree
from ruralpolicy.explain import term
from ruralpolicy.law import Document, SinceAdoption
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import available_packs, load_pack

SOURCES = Path(__file__).parents[1] / "sources"

HEADS = {"zh": ("条款", "句", "内容", "条文", "数字"), "en": ("Clause", "Sentence", "About", "Provisions", "Figures")}
COUNTS = {
    "zh": "共 {sentences} 句，{provisions} 条条文；{figures} 处数字，其中 {other} 处不具规范意义。",
    "en": "{sentences} sentences, {provisions} provisions; {figures} figures, {other} of them not normative.",
}
UNPRINTED = {"zh": "原文未印数字的指标", "en": "Figures of provisions that are printed nowhere"}
DEADLINES = {"zh": "{} 条条文的期限", "en": "deadline of {}"}
# What is called by no name of its own.
NAMES = {
    "zh": {
        "deadline": "期限",
        "term": "期限",
        "amount": "金额",
        "condition": "条件",
        "statements": "须确认的事项数",
        "document": "文件",
        "issued": "印发日期",
        "in_force": "施行日期",
        "expires": "失效日期",
    },
    "en": {"document": "the document"},
}


@attrs.frozen
class Printed:
    """A figure as it is printed: its value and which names of which provisions hold it, or the reason why none does."""

    text: str
    value: str = ""
    holders: Mapping[str, str] = attrs.field(factory=dict)
    reason: str = ""


@attrs.frozen
class Sentence:
    """One sentence: its clause as printed, its number there, what it is about, and what became of it."""

    clause: str
    number: int
    about: Mapping[str, str]
    provisions: tuple[str, ...]
    reason: str
    figures: tuple[Printed, ...]


@attrs.frozen
class Ledger:
    """All sentences of a document, and the figures of its provisions that are printed nowhere, with the reason."""

    sentences: tuple[Sentence, ...]
    unprinted: Mapping[str, Mapping[str, str]]


@cache
def reasons() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The reasons that the ledgers give, by what they are given for, in both languages."""
    read: Mapping[str, Mapping[str, Mapping[str, str]]] = yaml.safe_load((SOURCES / "reasons.yaml").read_text(encoding="utf-8"))
    return read


def ledger(city: str) -> Ledger:
    """The ledger of one document."""
    read = yaml.safe_load((SOURCES / f"{city}.yaml").read_text(encoding="utf-8"))
    sentences = (_sentence(clause, entry) for clause, entries in read["clauses"].items() for entry in entries)
    return Ledger(tuple(sentences), read.get("unprinted", {}))


def _sentence(clause: str, entry: Mapping[str, Any]) -> Sentence:
    return Sentence(
        clause,
        entry["sentence"],
        {language: entry[language] for language in ("zh", "en") if language in entry},
        tuple(entry.get("provisions", ())),
        entry.get("not_normative", ""),
        tuple(_printed(text, said) for text, said in entry.get("figures", {}).items()),
    )


def _printed(text: str, said: Mapping[str, Any]) -> Printed:
    return Printed(text, str(said.get("value", "")), said.get("of", {}), said.get("not_normative", ""))


def held(provision: Provision[Any]) -> dict[str, list[Any]]:
    """The figures that a provision holds, by name: its own, its deadlines or its term, and the constants of its amount and conditions."""
    by = provision.by
    days = by if isinstance(by, tuple) else (by,) if isinstance(by, date) else ()
    found = {
        "deadline": list(days),
        "term": [by.years] if isinstance(by, SinceAdoption) else [],
        "amount": [value for part in provision.amount or () if part is not None for value in constants(part)],
        "condition": [*constants(provision.scope), *constants(provision.requirement)],
        "statements": [len(provision.topics)] if provision.topics else [],
        **{name: [value] for name, value in provision.figures.items()},
    }
    return {name: values for name, values in found.items() if values}


def days_of(document: Document) -> dict[str, list[Any]]:
    """The days that belong to the document itself."""
    days = {"issued": document.issued, "in_force": document.in_force, "expires": document.expires}
    return {name: [day] for name, day in days.items() if day is not None}


def constants(part: tree.Node) -> Iterator[Any]:
    return (node.content for node in part.walk() if isinstance(node, tree.Literal))


def is_worth(found: Any, value: str) -> bool:
    """Whether what a provision holds is the value as written: ``2025-12-31``, ``30 %``, ``1.2 ‰``, ``300 CNY``, ``secondary``."""
    if isinstance(found, date):
        return found.isoformat() == value
    if isinstance(found, Enum | str):
        return str(getattr(found, "value", found)) == value
    number, _, unit = value.partition(" ")
    if isinstance(found, bool) or not isinstance(found, int | Fraction) or not number.replace(".", "").isdigit():
        return False
    parts = {"%": (100,), "‰": (1000,), "points": (1, 100)}.get(unit, (1,))
    # A count of one is no share of 100 %.
    return any(Fraction(number) / part == found for part in parts if part == 1 or isinstance(found, Fraction))


class SourceLedgers(Directive):
    """A section for each installed pack that has a ledger: its document from start to end."""

    def run(self) -> list[nodes.Node]:
        env = self.state.document.settings.env
        packs = [name for name in available_packs() if (SOURCES / f"{name}.yaml").is_file()]
        for name in ["reasons", *packs]:
            env.note_dependency(str(SOURCES / f"{name}.yaml"))
        return [self.section(load_pack(name), ledger(name)) for name in packs]

    def section(self, pack: RulePack, whole: Ledger) -> nodes.section:
        language = language_of(self)
        figures = [figure for sentence in whole.sentences for figure in sentence.figures]
        words = COUNTS[language].format(
            sentences=len(whole.sentences),
            provisions=len(pack.provisions),
            figures=len(figures),
            other=sum(bool(figure.reason) for figure in figures),
        )
        document = pack.document
        return nodes.section(
            "",
            nodes.title("", document.title_zh if language == "zh" else document.title_en),
            nodes.paragraph("", words),
            table(HEADS[language], (self.cells(pack, sentence, language) for sentence in whole.sentences)),
            *self.unprinted(pack, whole, language),
            ids=[f"source-{pack.name}"],
        )

    def unprinted(self, pack: RulePack, whole: Ledger, language: str) -> list[nodes.Node]:
        page = self.state.document.settings.env.docname
        why = reasons()["unprinted"]
        items = (
            nodes.paragraph(
                "", "", link_to(pack[f"{pack.name}/{holder}"], page), nodes.Text(f": {name.replace('_', ' ')} – {why[reason][language]}")
            )
            for holder, names in whole.unprinted.items()
            for name, reason in names.items()
        )
        return [nodes.rubric("", UNPRINTED[language]), nodes.bullet_list("", *(nodes.list_item("", item) for item in items), bullet="-")]

    def cells(self, pack: RulePack, sentence: Sentence, language: str) -> list[str | list[nodes.Node]]:
        provisions = [pack[f"{pack.name}/{name}"] for name in sentence.provisions]
        titles = [one.title_zh if language == "zh" else one.title_en for one in provisions[:1]]
        covering: list[nodes.Node] = [link_to(one, self.state.document.settings.env.docname) for one in provisions]
        if sentence.reason:
            covering = [nodes.emphasis("", reasons()["sentences"][sentence.reason][language])]
        return [
            sentence.clause,
            str(sentence.number),
            sentence.about.get(language, "".join(titles)),
            covering,
            [nodes.inline("", figure_text(figure, pack, language)) for figure in sentence.figures],
        ]


def figure_text(figure: Printed, pack: RulePack, language: str) -> str:
    """What became of a printed figure, in a line."""
    if figure.reason:
        return f"{figure.text} – {reasons()['figures'][figure.reason][language]}"
    if set(figure.holders.values()) == {"deadline"}:
        where = DEADLINES[language].format(len(figure.holders))
    else:
        where = ("；" if language == "zh" else "; ").join(holding(holder, name, pack, language) for holder, name in figure.holders.items())
    value = f" = {figure.value}" if figure.value not in ("", figure.text) else ""
    return f"{figure.text}{value} → {where}"


def holding(holder: str, name: str, pack: RulePack, language: str) -> str:
    """Who holds a figure under which name: of the document, of a provision, or what it reads."""
    provision = None if holder == "document" else pack[f"{pack.name}/{holder}"]
    if provision and name in provision.reads:
        called = term(name, provision.subject.__name__, provision.topic_words, "zh" if language == "zh" else "en")
    else:
        called = NAMES[language].get(name, name.replace("_", " "))
    return f"{NAMES[language].get(holder, holder)}: {called}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Name the directive."""
    app.add_directive("source-ledgers", SourceLedgers)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
