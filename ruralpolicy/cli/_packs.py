"""The commands that list the packs and print a pack's register."""

from typing import Literal

import attrs
from rich.table import Table

from ruralpolicy import report
from ruralpolicy.cli._screen import Language, console, show_table
from ruralpolicy.rules import available_packs, load_pack

__all__ = ["list_packs", "print_register"]


def list_packs(*, lang: Language = "zh") -> int:
    """List the installed rule packs.

    Args:
        lang: the language of the titles.
    """
    screen = console()
    heads = {"zh": ("名称", "文件", "文号", "状态", "条数"), "en": ("Name", "Document", "Number", "Status", "Provisions")}
    table = Table(header_style="bold")
    for head in heads[lang]:
        table.add_column(head, overflow="fold")
    for name in available_packs():
        pack = load_pack(name)
        document = pack.document
        words = (document.title_zh, document.status.term_zh) if lang == "zh" else (document.title_en, document.status.term_en)
        table.add_row(name, words[0], document.number, words[1], str(len(pack.provisions)))
    screen.print(table)
    return 0


def print_register(pack: str, *, lang: Language = "zh", format: Literal["table", "markdown", "csv"] = "table") -> int:  # noqa: A002 - as above
    """Print every provision of a pack as an official's table.

    Args:
        pack: the rule pack, see `ruralpolicy packs`.
        lang: the language of titles and terms.
        format: a table for reading, Markdown or CSV.
    """
    table = report.register_table(load_pack(pack), lang)
    if format == "table":
        # What is read and who answers would not fit on a screen; the other formats have it.
        show_table(attrs.evolve(table, head=table.head[:-2], rows=tuple(row[:-2] for row in table.rows)))
    else:
        print(report.markdown(table) if format == "markdown" else report.to_csv(table.head, table.rows), end="")  # noqa: T201
    return 0
