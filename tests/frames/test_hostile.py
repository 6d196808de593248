"""Tables as nobody should write them: what cannot be read is told of by its place, costs itself alone, and ends nothing.

Every table is drawn from a seed, so that one that fails can be drawn again.
"""

import json
import random
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pandas as pd
import polars as pl
import pytest

from ruralpolicy import Document, RulePack
from ruralpolicy.errors import FactError
from ruralpolicy.facts import County, Fact, HealthCenter, VillageClinic, attributes
from ruralpolicy.frames import assess_file, assess_frame, unreadable_rows
from ruralpolicy.frames.files import _slices

pytestmark = pytest.mark.unmeasured

DAY: Final = date(2026, 12, 31)
KINDS: Final[tuple[type[Fact], ...]] = (County, HealthCenter, VillageClinic)
TEXTS: Final = (
    "", " ", "0", "0.0", "1", "-1", "+2", "007", "12.50", "1e3", "１２", "٣", "5²", "①", "1,234", "3-5", "约80", "2人", "81%", "0.35",
    "3.0e0", "NaN", "inf", "true", "FALSE", "是", "否", "有", "√", "None", "null", "2024-12-31", "２０２４-12-31", "2024-02-30",
    "2024/1/1", "20241231", "village_clinic", "村卫生室", "县", "none", "A4", "Ａ４", "A4\u3000", "A\u200b4", "合计", "注：", "=1+1",
    "@x", "\x1b[2J", "\x00", "\u202eabc", "a\nb", "a\tb", '"', "'", "\\", "; kind: expected y", "x"*500, "9"*18, "9"*19, "9"*400,
    "\ufeff", "𝟙", "é", "e\u0301", "ﬁ", "�",
)  # fmt: skip
VALUES: Final = (
    0, 1, -1, 2**53+1, 2**63, 10**30, 0.0, 1.5, 1e-7, 1e300, float("nan"), float("inf"), True, False, None, pd.NA, pd.NaT,
    Decimal("0.30"), Decimal("1E+2"), Decimal("NaN"), Fraction(1, 3), date(2024, 12, 31), datetime(2024, 12, 31),  # noqa: DTZ001 - tables have such
    datetime(2024, 12, 31, 8), pd.Timestamp("2024-12-31"), [1], {"a": 1}, b"x", object(), "a\ud800",  # noqa: DTZ001 - as above
)  # fmt: skip


def pack_of(kind: type[Fact], names: list[str]) -> RulePack:
    """A pack whose outcomes say of each attribute whether it is known, and something of its value."""
    pack = RulePack("hostile", Document(title_zh="表", title_en="Tables"))
    for place, name in enumerate(names, 1):
        pack.obligation(str(place), name, name, name="reads")(_reading(kind, name))
    pack.attested("90", "records", "记录", "Records", kind, "records_kept", summary="Records are kept.")
    return pack


def _reading(kind: type[Fact], name: str) -> Any:
    says = _saying(name, attributes(kind)[name])

    def reads(fact: Any) -> bool:
        """Something is as it is."""
        return says(fact)  # type: ignore[no-any-return]  # it is read with symbols

    reads.__annotations__ = {"fact": kind, "return": bool}
    return reads


def _saying(name: str, attribute: Any) -> Callable[[Any], Any]:
    if attribute.type is bool:
        return lambda fact: getattr(fact, name)
    if attribute.type in (int, Fraction):
        return lambda fact: getattr(fact, name) >= 1
    if attribute.type is date:
        return lambda fact: getattr(fact, name) <= DAY
    if attribute.many:
        return lambda fact: getattr(fact, name) >= frozenset({next(iter(attribute.enum))})
    return lambda fact: getattr(fact, name) == (next(iter(attribute.enum)) if attribute.enum else "A4")


class Drawn:
    """What is drawn from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - a draw that can be repeated
        self.kind = self.random.choice(KINDS)
        names = self.random.sample(sorted(attributes(self.kind)), self.random.randint(1, 6))
        self.names = ["code", *names, *(["records_kept"] if self.random.random() < 0.3 else [])]
        self.pack = pack_of(self.kind, names)
        self.height = self.random.randint(1, 6)

    def text(self) -> str:
        return self.random.choice(TEXTS)

    def code(self) -> str:
        return self.text() if self.random.random() < 0.3 else f"c{self.random.randint(0, 20)}"

    def frame(self) -> pl.DataFrame:
        """A frame of texts and of columns of other types."""
        columns = {name: [self.text() if self.random.random() < 0.9 else None for _ in range(self.height)] for name in self.names}
        columns["code"] = [self.code() for _ in range(self.height)]
        frame = pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))
        for name in self.names[1:]:
            if self.random.random() < 0.3:
                dtype = self.random.choice([pl.Float64, pl.Int64, pl.Float32, pl.UInt8, pl.Boolean, pl.Date, pl.Categorical, pl.Int128])
                frame = frame.with_columns(pl.Series(name, [self.number(dtype) for _ in range(self.height)], dtype=dtype, strict=False))
        return frame

    def number(self, dtype: Any) -> Any:
        if dtype == pl.Categorical:
            return self.text()
        if dtype == pl.Date:
            return self.random.choice([None, date(1, 1, 1), date(2024, 2, 29), date(9999, 12, 31)])
        return self.random.choice([None, 0, 1, 2, 250, -3, 2**40, 0.5, 1e300, float("nan"), True, False])

    def objects(self) -> pd.DataFrame:
        """A frame of pandas with Python objects of all sorts."""
        columns = {name: [self.random.choice((*VALUES, *TEXTS)) for _ in range(self.height)] for name in self.names}
        columns["code"] = [self.code() for _ in range(self.height)]
        return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in columns.items()})

    def csv(self) -> bytes:
        """A file of CSV, or of what may once have been one."""
        quote = self.random.choice([lambda text: '"' + text.replace('"', '""') + '"', lambda text: text])
        rows = [[self.code(), *(self.text() for _ in self.names[1:])] for _ in range(self.height)]
        head = [self.random.choice([name, name, name, f"{name}（万人）"]) if name != "code" else name for name in self.names]
        lines = [",".join(map(quote, row)) for row in [head, *rows]]
        if self.random.random() < 0.2:
            lines.insert(0, self.random.choice(["台账", ",,单位：万元", '"', "\x00"]))
        content = self.random.choice(["\n", "\r\n", "\r"]).join(lines)
        text = content.encode(self.random.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "gb18030"]), errors="replace")
        return self.spoilt(text)

    def lines(self) -> bytes:
        """Lines of JSON, or of what looks like it."""
        plain: tuple[Any, ...] = (0, 1, -1, 1.5, 1e-7, True, False, None, "x", "１２", "是", [], ["a"], {"a": 1}, 10**30, "a\x1b")
        rows = [{name: self.random.choice(plain) for name in self.names} | {"code": self.code()} for _ in range(self.height)]
        return self.spoilt("\n".join(json.dumps(row, ensure_ascii=self.random.random() < 0.5) for row in rows).encode())

    def spoilt(self, content: bytes) -> bytes:
        """The bytes, now and then with some lost, doubled or of another kind."""
        if self.random.random() < 0.3 and content:
            place = self.random.randrange(len(content))
            content = content[:place] + self.random.choice([b"", b"\xff", b"\x00", b'"', b",", b"\n", b"{", b"\xd6"]) + content[place + 1 :]
        return content


def placed(error: FactError) -> None:
    """A mistake has words and a place."""
    assert error.mistakes
    assert all(mistake.message and mistake.path not in ("", "$") and mistake.text("zh") for mistake in error.mistakes)


def frames(seed: int) -> None:
    """What is told of is as unknown as nothing, and tells nothing of its neighbours."""
    drawn = Drawn(seed)
    frame = drawn.frame()
    question: dict[str, Any] = {"kind": drawn.kind, "as_of": DAY, "unreadable": "keep"}
    result = assess_frame(frame, drawn.pack, **question)
    assert frame.height == result.height

    told = unreadable_rows(result)
    assert all(mistake.attribute in drawn.names for mistake in told)
    related = {name: {other for _, other in attribute.relations} for name, attribute in attributes(drawn.kind).items()}
    blank: set[tuple[int, str]] = set()
    for mistake in told:
        row = int(mistake.path.split(",")[0].removeprefix("row "))
        others = {other for other in related.get(mistake.attribute, ()) if f" {other} " in mistake.message}
        blank |= {(row, name) for name in {mistake.attribute, *others} - {"code"}}
    rest = frame.with_columns(
        pl.when(pl.Series([(row + 1, name) in blank for row in range(frame.height)])).then(None).otherwise(pl.col(name)).alias(name)
        for name in drawn.names[1:]
    )
    again = assess_frame(rest, drawn.pack, **question)
    assert result.drop("unreadable").equals(again.drop("unreadable"))
    assert {"code"} >= {mistake.attribute for mistake in unreadable_rows(again)}

    # One by one they are read as they are together.
    row = drawn.random.randrange(frame.height)
    alone = assess_frame(frame[row : row + 1], drawn.pack, **question)
    if f"row {row + 1}, column code" not in {mistake.path for mistake in told}:
        assert result[row].drop("row", "unreadable").equals(alone.drop("row", "unreadable"))


def objects(seed: int) -> None:
    """A cell of a column of Python objects is read as it would be without the others."""
    drawn = Drawn(seed)
    frame = drawn.objects()
    question: dict[str, Any] = {"kind": drawn.kind, "as_of": DAY, "unreadable": "keep"}
    result = assess_frame(frame, drawn.pack, **question)
    assert len(frame) == len(result)
    row = drawn.random.randrange(len(frame))
    alone = assess_frame(frame.iloc[row : row + 1], drawn.pack, **question)
    one, other = (each.to_dict("records")[place] for each, place in ((result, row), (alone, 0)))
    if "code: " not in str(one["unreadable"]):
        assert {name: str(value) for name, value in one.items() if name not in ("row", "unreadable")} == {
            name: str(value) for name, value in other.items() if name not in ("row", "unreadable")
        }
        told = [mistake.attribute for mistake in unreadable_rows(result) if mistake.path.startswith(f"row {row + 1},")]
        assert told == [mistake.attribute for mistake in unreadable_rows(alone)]


def files(seed: int, folder: Path, form: str) -> None:
    """A file gives a row for a row, or a mistake with its place; nothing that acts comes out."""
    drawn = Drawn(seed)
    source, output = folder / f"facts.{form}", folder / drawn.random.choice(["outcomes.csv", "outcomes.jsonl", "outcomes.parquet"])
    source.write_bytes(drawn.csv() if form == "csv" else drawn.lines())
    output.unlink(missing_ok=True)
    try:
        done = assess_file(source, output, drawn.pack, kind=drawn.kind, as_of=DAY, lang=drawn.random.choice(["zh", "en"]))
    except FactError as error:
        placed(error)
        assert not output.exists()
        return
    if output.suffix == ".csv":
        text = output.read_text(encoding="utf-8-sig")
        assert not [each for each in text if unicodedata.category(each) in ("Cc", "Cf") and each not in "\n\r\t\u200b\u200d\u00ad"]
    assert done.unreadable <= done.rows
    assert all(mistake.message and mistake.path.startswith("row ") for mistake in done.first)


def drawn_tables(seeds: range, folder: Path) -> int:
    ways: tuple[Callable[[int], None], ...] = (
        frames,
        frames,
        objects,
        lambda seed: files(seed, folder, "csv"),
        lambda seed: files(seed, folder, "csv"),
        lambda seed: files(seed, folder, "jsonl"),
    )
    for seed in seeds:
        try:
            ways[seed % len(ways)](seed)
        except FactError as error:
            placed(error)
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error
    return len(seeds)


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_slices, "_BYTES", 200)
    monkeypatch.setattr(_slices, "_BYTES_OF_LINES", 200)


def test_hostile_tables_end_in_mistakes_with_a_place_or_in_cells_that_are_told_of(tmp_path: Path) -> None:
    assert 36 == drawn_tables(range(36), tmp_path)


@pytest.mark.long
def test_ten_thousand_hostile_tables_end_in_mistakes_with_a_place_or_in_cells_that_are_told_of(tmp_path: Path) -> None:
    assert 12_000 == drawn_tables(range(1_000, 13_000), tmp_path)
