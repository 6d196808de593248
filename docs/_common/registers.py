"""Directives that print what the library knows of itself: the attributes of each kind of fact, and the register of each pack."""

from collections.abc import Iterable, Sequence
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx import addnodes
from sphinx.application import Sphinx

from ruralpolicy.explain import reading_text
from ruralpolicy.facts import KINDS, Attribute, attributes
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.report import register_table
from ruralpolicy.rules import available_packs, load_pack

ATTRIBUTES = {"zh": ("属性", "中文", "类型", "单位", "含义"), "en": ("Attribute", "Chinese", "Type", "Unit", "Meaning")}
READINGS = {"zh": "所取的解释（英文）", "en": "Chosen readings"}

Cell = str | nodes.Node | Sequence[nodes.Node]


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]], *classes: str) -> nodes.table:
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), cols=len(head))
    group += nodes.thead("", row(head))
    group += nodes.tbody("", *(row(cells) for cells in rows))
    return nodes.table("", group, classes=["colwidths-auto", *classes])


def row(cells: Iterable[Cell]) -> nodes.row:
    """A row; a cell of several nodes has a line for each."""
    lines = ([nodes.Text(cell)] if isinstance(cell, str) else [cell] if isinstance(cell, nodes.Node) else cell for cell in cells)
    return nodes.row("", *(nodes.entry("", *(nodes.paragraph("", "", line) for line in cell)) for cell in lines))


def anchor(provision: Provision[Any]) -> str:
    """What the row of a provision is called in links."""
    return nodes.make_id(f"provision {provision.id}")


def link_to(provision: Provision[Any], page: str) -> addnodes.pending_xref:
    """A link from *page* to the row of a provision in its register."""
    name = provision.id.partition("/")[2]
    target = {"refdomain": "std", "reftype": "ref", "reftarget": anchor(provision), "refexplicit": True, "refwarn": True}
    return addnodes.pending_xref("", nodes.inline("", name), refdoc=page, **target)


def type_name(attribute: Attribute) -> str:
    if attribute.reference:
        return " | ".join(attribute.reference)
    if attribute.enum:
        return f"set of {attribute.enum.__name__}" if attribute.many else attribute.enum.__name__
    return str(attribute.type.__name__)


def language_of(directive: Directive) -> str:
    return str(directive.state.document.settings.env.config.language)[:2]


class Attributes(Directive):
    """The attributes of the kind of fact that the argument names."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        rows = (
            (nodes.literal("", name), attribute.term_zh, type_name(attribute), attribute.unit or "", attribute.meaning)
            for name, attribute in attributes(KINDS[self.arguments[0]]).items()
        )
        return [table(ATTRIBUTES[language_of(self)], rows)]


class Registers(Directive):
    """A section for each installed pack: its document, its register, and the readings chosen."""

    def run(self) -> list[nodes.Node]:
        return [self.section(load_pack(name)) for name in available_packs()]

    def section(self, pack: RulePack) -> nodes.section:
        language, document = language_of(self), pack.document
        zh = language == "zh"
        register = register_table(pack, "zh" if zh else "en")
        about = [document.jurisdiction_zh if zh else document.jurisdiction_en]
        about += [document.status.term_zh if zh else document.status.term_en, f"{document.in_force or ''} – {document.expires or ''}"]
        words = ", ".join(part for part in about if part.strip(" –"))
        rows = (self.cells(one, line, zh=zh) for one, line in zip(pack.provisions, register.rows, strict=True))
        return nodes.section(
            "",
            nodes.title("", register.title),
            nodes.paragraph("", "", nodes.literal("", pack.name), nodes.Text(f": {words}")),
            table(register.head, rows, "register"),
            nodes.rubric("", READINGS[language]),
            self.readings(pack, zh=zh),
            ids=[f"pack-{pack.name}"],
        )

    def cells(self, provision: Provision[Any], line: Sequence[str], *, zh: bool) -> list[Cell]:
        env = self.state.document.settings.env
        env.domains.standard_domain.note_hyperlink_target(anchor(provision), env.docname, anchor(provision))
        clause, name, title, *rest = line
        # A summary is written in English only.
        words = [nodes.Text(title)] if zh else [nodes.strong("", title), nodes.Text(provision.summary)]
        return [clause, nodes.literal("", name, ids=[anchor(provision)]), words, *rest]

    def readings(self, pack: RulePack, *, zh: bool) -> nodes.bullet_list:
        env = self.state.document.settings.env
        listed = ((one, reading_text(reading, "zh" if zh else "en")) for one in pack.provisions for reading in one.readings)
        items = (nodes.paragraph("", "", link_to(one, env.docname), nodes.Text(f": {text}")) for one, text in listed)
        return nodes.bullet_list("", *(nodes.list_item("", item) for item in items), bullet="-")


def setup(app: Sphinx) -> dict[str, bool]:
    """Name the directives."""
    app.add_directive("attributes-of", Attributes)
    app.add_directive("registers-of-all-packs", Registers)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
