"""Directives that print what the library knows of itself: the attributes of each kind of fact, and the clauses of a pack."""

from collections.abc import Iterable, Sequence

from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from ruralpolicy.facts import KINDS, Attribute, Fact, attributes
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import available_packs, load_pack

ATTRIBUTES = {"zh": ("属性", "中文", "类型", "单位", "含义"), "en": ("Attribute", "Chinese", "Type", "Unit", "Meaning")}
PROVISIONS = {
    "zh": ("条款", "编号", "标题", "性质", "对象", "判定", "期限"),
    "en": ("Clause", "Id", "Title", "Modality", "Subject", "Decided", "Due", "Summary"),
}


def table(head: Sequence[str], rows: Iterable[Sequence[str | nodes.Node]]) -> nodes.table:
    group = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in head), cols=len(head))
    group += nodes.thead("", row(head))
    group += nodes.tbody("", *(row(cells) for cells in rows))
    return nodes.table("", group, classes=["colwidths-auto"])


def row(cells: Sequence[str | nodes.Node]) -> nodes.row:
    texts = (nodes.Text(cell) if isinstance(cell, str) else cell for cell in cells)
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", text)) for text in texts))


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


class Provisions(Directive):
    """A section for each installed pack: its document and its clauses."""

    def run(self) -> list[nodes.Node]:
        return [self.section(load_pack(name)) for name in available_packs()]

    def section(self, pack: RulePack) -> nodes.section:
        zh, document = language_of(self) == "zh", pack.document
        title = document.title_zh if zh else document.title_en
        about = [document.jurisdiction_zh if zh else document.jurisdiction_en, document.number]
        about += [document.status.term_zh if zh else document.status.term_en, f"{document.in_force or ''} – {document.expires or ''}"]
        words = ", ".join(part for part in about if part.strip(" –"))
        return nodes.section(
            "",
            nodes.title("", title),
            nodes.paragraph("", "", nodes.literal("", pack.name), nodes.Text(f": {words}")),
            table(PROVISIONS["zh" if zh else "en"], (self.cells(one, zh=zh) for one in pack.provisions)),
            ids=[f"pack-{pack.name}"],
        )

    def cells(self, provision: Provision[Fact], *, zh: bool) -> list[str | nodes.Node]:
        common = [provision.printed, nodes.literal("", provision.id)]
        if zh:
            words = [provision.title_zh, provision.modality.term_zh, provision.subject.__name__, provision.assessable.term_zh]
        else:
            words = [provision.title_en, provision.modality.term_en, provision.subject.__name__, provision.assessable.term_en]
        return [*common, *words, str(provision.deadline or ""), *([] if zh else [provision.summary])]


def setup(app: Sphinx) -> dict[str, bool]:
    """Name the directives."""
    app.add_directive("attributes-of", Attributes)
    app.add_directive("provisions-of-all-packs", Provisions)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
