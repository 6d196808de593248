"""Reading the columns of a table: into one type for each sort of attribute, with the cells found out that no fact could hold.

The rules are those of the attributes' declarations; here they are expressions. A cell that cannot be read is unknown and told of; the
others of its row stand. Only a row whose code cannot be read is held as a whole.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import Any, Final

import attrs

from ruralpolicy.facts.declarations import Attribute
from ruralpolicy.frames._cells import typed
from ruralpolicy.frames._marks import Complaint, Voice, expected_of
from ruralpolicy.frames._texts import CONTROL, SPOILT, as_code, odd_code, unfit_code
from ruralpolicy.messages import Said

__all__ = ["HELD", "UNREAD", "Column", "Reading", "Related", "read"]

HELD: Final = "{} held"
"""The column with what there is to say of cells that were held before they came here."""

UNREAD: Final = "{} unread"
"""The column with what was found in a column of Python objects and is no text, for attributes that are texts."""

TOTALS: Final = (
    "合计",
    "总计",
    "小计",
    "共计",
    "累计",
    "总数",
    "平均",
    "均值",
    "其中",
    "全县",
    "全市",
    "全区",
    "全省",
    "全镇",
    "全乡",
    "全部",
    "汇总",
)
NOTES: Final = (
    "注：",
    "注:",
    "备注",
    "说明",
    "填表人",
    "填报人",
    "审核人",
    "制表人",
    "单位负责人",
    "填报日期",
    "填报单位",
    "联系电话",
    "示例",
)
_NO_SUBJECT: Final = f"^({'|'.join((*TOTALS, *NOTES))})"


@attrs.frozen(eq=False)
class Column:
    """A column as it is read: *quick* are its values where *odd* holds of no cell, *full* all that can be read, null elsewhere.

    *straight* says that the quick values are the cells as they stand, *notes* are words on odd cells, with which cells these are.
    """

    name: str
    quick: Any
    full: Any
    odd: Any
    complaints: tuple[Complaint, ...]
    straight: bool = False
    notes: Mapping[Said, Any] = attrs.field(factory=dict)


@attrs.frozen(eq=False)
class Related:
    """Two columns that must stand to each other in some way: a quick look whether they may not, and the complaint."""

    names: tuple[str, str]
    odd: Any
    complaint: Complaint


@attrs.frozen(eq=False)
class Reading:
    """A table's columns as they are read, and how they are related. *twice* is the complaint about codes that stand more than once."""

    columns: Mapping[str, Column]
    related: tuple[Related, ...]
    voice: Voice

    @property
    def glance(self) -> list[Any]:
        """Whether something is odd about each column, and then about each relation, in one row."""
        odd = [column.odd for column in self.columns.values()] + [each.odd for each in self.related]
        return [wrong.any().alias(str(place)) for place, wrong in enumerate(odd)]

    def suspects(self, found: tuple[bool | None, ...]) -> frozenset[str]:
        """The columns that are not to be read quickly, by what the glance found."""
        looked_at = (*((name,) for name in self.columns), *(each.names for each in self.related))
        return frozenset(name for names, wrong in zip(looked_at, found, strict=True) if wrong for name in names)

    def values(self, suspects: frozenset[str]) -> dict[str, Any]:
        """What each column is read as, with the cells left out that contradict others."""
        contradicted: dict[str, list[Any]] = {}
        for each in self.related:
            for name in each.names if suspects.intersection(each.names) else ():
                contradicted.setdefault(name, []).append(each.complaint.wrong.fill_null(False))
        ns = self.voice.ns
        values = {name: column.full if name in suspects else column.quick for name, column in self.columns.items()}
        for name, wrong in contradicted.items():
            values[name] = ns.when(~reduce(or_, wrong)).then(values[name])
        return {name: value.alias(name) for name, value in values.items()}

    def said_of_cells(self, suspects: frozenset[str]) -> list[Any]:
        """What there is to say of cells, null where nothing is."""
        of_columns = [each.words for name in self.columns if name in suspects - {"code"} for each in self.columns[name].complaints]
        return of_columns + [each.complaint.words for each in self.related if suspects.intersection(each.names)]

    def said_of_rows(self, suspects: frozenset[str]) -> list[Any]:
        """What there is to say of codes, without which a row is about nothing."""
        return [each.words for each in self.columns["code"].complaints] if "code" in suspects else []


def read(
    voice: Voice,
    columns: Mapping[str, Any],
    attributes: Mapping[str, Attribute],
    words: Mapping[str, bool],
) -> Reading:
    """Read the columns of a table.

    Args:
        voice: how complaints are worded, and in which namespace expressions are written.
        columns: their names and types.
        attributes: the declarations of those that are no topics.
        words: which words stand for true and false beside the usual ones.
    """
    found: dict[str, Column] = {}
    for name, dtype in columns.items():
        if name.endswith((UNREAD.format(""), HELD.format(""))):
            continue
        attribute = attributes.get(name)
        if attribute is not None and attribute.type is str:
            found[name] = _text(voice, attribute, dtype, apart=UNREAD.format(name) in columns)
        else:
            column = _value(voice, name, attribute, dtype, words)
            found[name] = _held(voice.ns, column) if HELD.format(name) in columns else column
    return Reading(found, tuple(_related(voice, found, attributes)), voice)


def _value(voice: Voice, name: str, attribute: Attribute | None, dtype: Any, words: Mapping[str, bool]) -> Column:
    ns, nw = voice.ns, voice.nw
    col = ns.col(name)
    cells = typed(ns, nw, col, attribute, dtype, words)
    quick, full = cells.quick, cells.full
    complaints: list[Complaint] = []
    odd = []
    if not cells.whole:
        given = ~col.is_null()
        odd.append(given & quick.is_null())
        complaints.append(voice.expected(name, given & full.is_null(), expected_of(attribute), col, dtype))
    for sign, bound in () if attribute is None else _bounds(attribute):
        odd.append(_beyond(sign, quick, bound))
        wrong = _beyond(sign, cells.full, bound)
        said = Said("below-bound" if sign == "<" else "above-bound", bound=bound)
        complaints.append(voice.expected(name, wrong, said, col, dtype))
        full = ns.when(~wrong).then(full)
    notes: dict[Said, Any] = {}
    if attribute is not None:
        notes |= {Said("unit-in-doubt-here"): beside for beside in _beside_others(attribute, col, dtype, cells.full, nw)}
    if _is_number_or_day(attribute) and isinstance(dtype, nw.String):
        notes[Said("digits-of-others")] = ~full.is_null() & ~col.str.contains(r"^[\x00-\x7f]*$")
    return Column(name, quick, full, reduce(or_, odd) if odd else ns.lit(False), tuple(complaints), quick is col, notes)


def _beside_others(attribute: Attribute, col: Any, dtype: Any, value: Any, nw: Any) -> Iterator[Any]:
    """Which cells contradict others of their column in their unit: shares up to 1 beside larger ones, persons beside parts of one."""
    if attribute.unit == "share":
        yield (value > 0) & (value <= 1) & (value > 1).any()
    if attribute.unit == "persons" and (dtype.is_float() or isinstance(dtype, nw.String)):
        parts = col % 1 != 0 if dtype.is_float() else col.str.contains(r"^[0-9]+\.[0-9]*[1-9]")
        yield (value > 0) & parts.any()


def _held(ns: Any, column: Column) -> Column:
    """The column with what was said before of its cells."""
    words = ns.col(HELD.format(column.name))
    wrong = ~words.is_null()
    return attrs.evolve(column, odd=column.odd.fill_null(False) | wrong, complaints=(*column.complaints, Complaint(wrong, words)))


def _is_number_or_day(attribute: Attribute | None) -> bool:
    return attribute is not None and attribute.enum is None and attribute.type is not bool


def _bounds(attribute: Attribute) -> Iterator[tuple[str, int]]:
    """The bounds of a number, with what is beyond them."""
    if attribute.type in (int, Fraction):
        if attribute.low is not None:
            yield "<", attribute.low
        if attribute.high is not None:
            yield ">", attribute.high


def _beyond(sign: str, value: Any, bound: int) -> Any:
    return value < bound if sign == "<" else value > bound


def _text(voice: Voice, attribute: Attribute, dtype: Any, *, apart: bool) -> Column:
    """A column of texts; codes, also of other facts, are brought into the form in which they are compared."""
    ns, nw, name = voice.ns, voice.nw, attribute.name
    expected = expected_of(attribute)
    col, straight = ns.col(name), isinstance(dtype, nw.String)
    if not isinstance(dtype, nw.String | nw.Categorical | nw.Enum):
        nothing, given = ns.lit(None, dtype=ns.String), ~col.is_null()
        complaints = [voice.expected(name, given, expected, col, dtype)]
        missing = [voice.missing(name, col.is_null(), expected)] if attribute.required else []
        return Column(name, nothing, nothing, given | attribute.required, (*complaints, *missing))
    text = col if straight else col.cast(ns.String)
    is_code = attribute.required or bool(attribute.reference)
    full = as_code(ns, text) if is_code else text
    spoilt = unfit_code(ns, full) if is_code else text.str.contains(SPOILT)
    empty = full == ""
    complaints = [
        voice.expected(name, empty, Said("empty-text"), text, nw.String()),
        voice.expected(name, spoilt, Said("not-a-plain-text"), text, nw.String()),
    ]
    odd = (odd_code(text) if is_code else text.str.contains(SPOILT)) | (text == "")
    if attribute.required:
        no_subject = full.str.contains(_NO_SUBJECT)
        complaints.append(voice.expected(name, no_subject, Said("not-a-subject"), text, nw.String()))
        odd = odd | col.is_null()
        full = full.str.replace_all(f"[{CONTROL}]", "\ufffd")
    else:
        full = ns.when(~(empty | spoilt)).then(full)
    unread = ns.col(UNREAD.format(name))
    if apart:
        complaints.append(voice.unread(name, ~unread.is_null(), expected, unread))
        odd = odd.fill_null(False) | ~unread.is_null()
    if attribute.required:
        complaints.append(voice.missing(name, col.is_null() & unread.is_null() if apart else col.is_null(), expected))
    return Column(name, text, full, odd, tuple(complaints), straight, {Said("codes-put-in-order"): full != text} if is_code else {})


def _related(voice: Voice, columns: Mapping[str, Column], attributes: Mapping[str, Attribute]) -> Iterator[Related]:
    """What may be wrong between the columns of a row."""
    for name in columns:
        for word, other in attributes[name].relations if name in attributes else ():
            if other not in columns:
                continue
            quick, full = (_unrelated(word, getattr(columns[name], which), getattr(columns[other], which)) for which in ("quick", "full"))
            ends = (columns[other].full, columns[name].full)
            complaint = voice.denied(name, full, other) if word == "implies" else voice.related(name, full, word, other, ends)
            yield Related((name, other), quick, complaint)


def _unrelated(word: str, value: Any, bound: Any) -> Any:
    """Whether two cells are not related as they must be."""
    if word == "implies":
        return value & ~bound
    return value > bound if word == "at_most" else value < bound
