"""Documents that somebody might send: right ones with something wrong in them, as text or as bytes, from a seed."""

import copy
import json
import random
from collections.abc import Callable
from datetime import date
from typing import Any

from ruralpolicy.facts import KINDS, County, attributes
from ruralpolicy.facts.names import kind_called

__all__ = ["Documents"]

_TEXTS = (
    *("", " ", "A4 ", "Ａ４", "A\u200b4", "a\x00b", "\x1b[31m", "\u202e1", "a\nb", "\ud800", "=cmd|' /C calc'!A0", "\u3000", "²", "𝟏", "١"),
    *("是", "否", "真", "村卫生室", "区", "district", "县级市", "NaN", "null", "1/0", "1/3", "35%", "３５％", "2024-02-30"),
    *("２０２４-０１-０１", "-", "2024-01-01T00:00"),
    *("0" * 400, "9" * 12_000, "x" * 5_000, "true", "1e5", "-0", "+7", "0.001", "../../etc", "🏥", "ﬁ", "e\u0301"),
)
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**63, 10**400, 0.1, -0.0, 1e308, 100.5, 12.345, [], {}, [[]], [1], [None], {"a": 1}, ["district"]),
    *(["x", "x"], {"code": "a"}, ["health", "health"], [{}]),
)
_NAMES = (
    *("code", "name", "编码", "名称", "kind", "县", "村卫生室", "village_clincs_total", "unified_personnel", "统一人员管理", "topic", ""),
    *("subject", "holds", "attested_on", "\x00", "\ud800", "a.b", "a b", "__class__", "🏥", "x" * 300, "constructor", "\u202ecode"),
)
_NUMBERS = (
    "NaN",
    "-Infinity",
    "1e99999999999",
    "1e9999999999999999999999",
    "9" * 5_000,
    "-" + "1" * 6_000,
    "0.1e-6000",
    "01",
    "1.",
    "0x1",
    "1_0",
)


class Documents:
    """Draws one document after another."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - seeded on purpose

    def draw(self) -> str | bytes:
        """A text in the interchange form, most with a few faults; the faults of text itself come last."""
        kinds = [self._kind() for _ in range(self.dice.randrange(4))]
        document = {name: [self._row(name) for _ in range(self.dice.randrange(4))] for name in kinds}
        for _ in range(self.dice.randrange(4)):
            self.dice.choice((self._spoil_value, self._spoil_value, self._spoil_name, self._copy_row, self._spoil_shape))(document)
        text = json.dumps(document, ensure_ascii=self.dice.random() < 0.5, indent=self.dice.choice((None, 1)))
        faults: tuple[Callable[[str], str], ...] = (self._double, self._cut, self._insert, self._number, self._nest)
        for _ in range(self.dice.choice((0, 0, 0, 1, 2))):
            text = self.dice.choice(faults)(text)
        return self._encoded(text)

    def _kind(self) -> str:
        return self.dice.choice((*KINDS, *KINDS, *KINDS, "Attestation", "县", "村卫生室", "county", "Conty"))

    def _row(self, name: str) -> Any:
        known = attributes(kind_called(name) or County)
        row: dict[str, Any] = {"code": self.dice.choice((*"123456789", *_TEXTS[2:6]))}
        if name == "Attestation":
            topic = self.dice.choice(("unified_personnel", "unified_personel"))
            row = {"kind": self.dice.choice(("County", "县")), "subject": "1", "topic": topic, "holds": self.dice.random() < 0.5}
        for each in self.dice.sample(list(known.values()), min(len(known), self.dice.randrange(6))):
            row[self.dice.choice((each.name, each.name, each.term_zh))] = self._right(each)
        return row

    def _right(self, each: Any) -> Any:
        if each.enum is not None:
            members = [self.dice.choice((member.value, member.term_zh)) for member in each.enum]
            return self.dice.sample(members, self.dice.randrange(3)) if each.many else self.dice.choice(members)
        if each.type is bool:
            return self.dice.choice((True, False, "是", "否"))
        if each.type is date:
            return f"{self.dice.randrange(1900, 2100)}-{self.dice.randrange(1, 14):02d}-{self.dice.randrange(1, 32):02d}"
        if each.type is str:
            return self.dice.choice(("1", "2", "甲"))
        return self.dice.choice((self.dice.randrange(3), self.dice.randrange(10**6), 0.25, "0.5", "1/3", "１/３"))

    def _somewhere(self, document: Any) -> dict[str, Any] | None:
        rows = [row for rows in document.values() if isinstance(rows, list) for row in rows if isinstance(row, dict)]
        return self.dice.choice(rows) if rows else None

    def _any(self, *values: Any) -> Any:
        # A list may become a place for the next fault.
        return copy.deepcopy(self.dice.choice(values))

    def _spoil_value(self, document: Any) -> None:
        if row := self._somewhere(document):
            row[self.dice.choice(list(row))] = self._any(*_TEXTS, *_VALUES)

    def _spoil_name(self, document: Any) -> None:
        if (row := self._somewhere(document)) is not None:
            row[self.dice.choice((*_NAMES, *_TEXTS))] = self._any(*_VALUES, "1")

    def _copy_row(self, document: Any) -> None:
        for rows in document.values():
            if isinstance(rows, list) and rows:
                rows.append(self.dice.choice(rows))

    def _spoil_shape(self, document: Any) -> None:
        document[self.dice.choice((*_NAMES, "County"))] = self._any(*_VALUES, [self._any(*_VALUES, *_TEXTS)])

    def _double(self, text: str) -> str:
        """A name that stands twice in an object."""
        places = [at for at, sign in enumerate(text) if sign == "{"]
        at = self.dice.choice(places or [0])
        return f'{text[: at + 1]}"code": "x", "code": "y", {text[at + 1 :]}'

    def _cut(self, text: str) -> str:
        return text[: self.dice.randrange(len(text) + 1)]

    def _insert(self, text: str) -> str:
        at = self.dice.randrange(len(text) + 1)
        return (
            text[:at]
            + self.dice.choice(('"', "{", "]", ",", "\\", "\x00", "\ufeff", "//", "'", "}" * 50, "\\ud800", "\r", "nul"))
            + text[at:]
        )

    def _number(self, text: str) -> str:
        return text.replace("1", self.dice.choice(_NUMBERS), 1)

    def _nest(self, text: str) -> str:
        return self.dice.choice(("[" * 50_000, '{"a":' * 3_000, f'{{"County": {"[" * 800}{"]" * 800}}}', f"[{text}]"))

    def _encoded(self, text: str) -> str | bytes:
        form = self.dice.choice((None, None, "utf-8", "utf-8-sig", "utf-16", "gb18030", "latin-1", "utf-32"))
        if form is None:
            return text
        data = text.encode(form, errors="replace")
        if self.dice.random() < 0.1:
            at = self.dice.randrange(len(data) + 1)
            data = data[:at] + bytes([self.dice.randrange(256)]) + data[at:]
        return data
