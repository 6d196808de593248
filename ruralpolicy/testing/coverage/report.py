"""The coverage of a pack as lines for the terminal, as a page and as JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Any, Final

from ruralpolicy.testing.coverage import Coverage, Item, Sort

__all__ = ["as_json", "html", "lines"]

_HEADS: Final = ("provision", "outcomes", "deadlines", "boundaries")
_SORTS: Final = (Sort.OUTCOME, Sort.DEADLINE, Sort.BOUNDARY)
_STYLE: Final = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top }
td.number { text-align: right; white-space: nowrap }
.seen { color: #17692b } .missed { color: #a3161a; font-weight: 600 }
li { list-style: none } ul { margin: 0; padding: 0 }
"""


def _counted(cover: Coverage, provision: str, sort: Sort) -> str:
    items = [item for item in cover.owed[provision] if item.sort is sort]
    missed = sum(item in cover.missing[provision] for item in items)
    return f"{len(items) - missed}/{len(items)}" if items else "-"


def lines(cover: Coverage) -> Iterator[str]:
    """A line for each provision of which something was missed, and what; at the end how much of the whole was seen."""
    short = [provision for provision in cover.owed if cover.missing[provision]]
    if short:
        width = max(len(provision) for provision in short)
        yield f"{_HEADS[0]:{width}}  {'  '.join(f'{head:>10}' for head in _HEADS[1:])}"
        for provision in short:
            yield f"{provision:{width}}  {'  '.join(f'{_counted(cover, provision, sort):>10}' for sort in _SORTS)}"
            yield f"    missed: {'; '.join(map(str, cover.missed(provision)))}"
    complete = len(cover.owed) - len(short)
    yield f"{complete} of {len(cover.owed)} provisions complete; {cover.seen} of {cover.total} items seen, {cover.percent:g} %"


def _row(cover: Coverage, provision: str) -> dict[str, Any]:
    return {
        "provision": provision,
        "title_zh": cover.pack[provision].title_zh,
        "title_en": cover.pack[provision].title_en,
        "clause": cover.pack[provision].printed,
        "items": [
            {"sort": item.sort.value, "what": item.what, "side": item.side, "seen": item not in cover.missing[provision]}
            for item in cover.owed[provision]
        ],
    }


def as_json(covers: Iterable[Coverage]) -> str:
    """The packs with every item of every provision, seen or missed."""
    packs = [
        {
            "pack": cover.pack.name,
            "seen": cover.seen,
            "total": cover.total,
            "percent": cover.percent,
            "provisions": [_row(cover, provision) for provision in cover.owed],
        }
        for cover in covers
    ]
    return json.dumps({"packs": packs}, ensure_ascii=False, indent=2) + "\n"


def html(covers: Sequence[Coverage]) -> str:
    """One page of all packs; it needs nothing from elsewhere."""
    body = "\n".join(part for cover in covers for part in _section(cover))
    return (
        '<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Policy coverage</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>Policy coverage</h1>\n{body}\n</body>\n</html>\n"
    )


def _section(cover: Coverage) -> Iterator[str]:
    document = cover.pack.document
    yield f"<h2>{escape(cover.pack.name)} · {escape(document.title_zh)} · {escape(document.title_en)}</h2>"
    yield f"<p>{cover.seen} of {cover.total} items seen, {cover.percent:g} %</p>"
    heads = "".join(f"<th>{head}</th>" for head in ("Clause", "Provision", "Seen", "Outcomes", "Deadlines", "Boundaries"))
    yield f"<table><thead><tr>{heads}</tr></thead>\n<tbody>"
    for name, items in cover.owed.items():
        provision, missed = cover.pack[name], len(cover.missing[name])
        cells = "".join(f"<td>{_list(cover, name, sort)}</td>" for sort in _SORTS)
        yield (
            f'<tr><td>{escape(provision.printed)}</td><td title="{escape(provision.summary)}"><code>{escape(name)}</code><br>'
            f"{escape(provision.title_zh)}<br>{escape(provision.title_en)}</td>"
            f'<td class="number {"missed" if missed else "seen"}">{len(items) - missed}/{len(items)}</td>{cells}</tr>'
        )
    yield "</tbody></table>"


def _list(cover: Coverage, provision: str, sort: Sort) -> str:
    items = [item for item in cover.owed[provision] if item.sort is sort]
    return f"<ul>{''.join(_entry(item, item in cover.missing[provision]) for item in items)}</ul>"


def _entry(item: Item, missed: object) -> str:
    sign, name = ("✗", "missed") if missed else ("✓", "seen")
    return f'<li class="{name}">{sign} {escape(str(item))}</li>'
