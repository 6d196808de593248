"""The commands that list the packs and print a pack's register."""

from collections.abc import Mapping
from typing import Final, Literal

import attrs

from ruralpolicy import report
from ruralpolicy.cli._screen import put, screen_table, show, show_table
from ruralpolicy.cli._status import Status
from ruralpolicy.messages import Language
from ruralpolicy.rules import Installed, find_pack, installed_packs

__all__ = ["list_packs", "print_register"]

_HEADS: Final[Mapping[Language, tuple[str, ...]]] = {
    "zh": ("名称", "文件", "文号", "状态", "条数", "来自"),
    "en": ("Name", "Document", "Number", "Status", "Provisions", "From"),
}
_BROKEN: Final[Mapping[Language, tuple[str, ...]]] = {
    "zh": ("不能用的规则包", "来自", "原因"),
    "en": ("Cannot be used", "From", "Reason"),
}


def list_packs(*, lang: Language = "zh") -> int:
    """List the installed rule packs, with the reason where one cannot be used.

    Args:
        lang: the language of the titles.
    """
    found = installed_packs()
    show(screen_table(report.Table("", _HEADS[lang], tuple(row for one in found for row in _listed(one, lang)))))
    if broken := tuple((one.name, one.distribution, one.problem) for one in found if one.pack is None):
        show(screen_table(report.Table("", _BROKEN[lang], broken)))
    return Status.FINE


def _listed(one: Installed, lang: Language) -> list[tuple[str, ...]]:
    if one.pack is None:
        return []
    document = one.pack.document
    words = (document.title_zh, document.status.term_zh) if lang == "zh" else (document.title_en, document.status.term_en)
    return [(one.name, words[0], document.number, words[1], str(len(one.pack.provisions)), one.distribution)]


def print_register(pack: str, *, lang: Language = "zh", format: Literal["table", "markdown", "csv"] = "table") -> int:  # noqa: A002 - the option's name
    """Print every provision of a pack as an official's table.

    Args:
        pack: the rule pack, see `ruralpolicy packs`; or module:name.
        lang: the language of titles and terms.
        format: a table for reading, Markdown or CSV.
    """
    table = report.register_table(find_pack(pack), lang)
    if format == "table":
        # What is read, who answers and how it is understood would not fit on a screen; the other formats have it.
        show_table(attrs.evolve(table, head=table.head[:-3], rows=tuple(row[:-3] for row in table.rows)))
    else:
        put(report.markdown(table) if format == "markdown" else report.to_csv(table.head, table.rows))
    return Status.FINE
