"""Random packs as the text of a module: every word of the grammar, every modality, every option."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final

from ruralpolicy import RulePack, conditions, facts
from ruralpolicy.errors import RuleError
from ruralpolicy.facts import Attribute, Fact, Ordered, attributes
from ruralpolicy.law import Document, SinceAdoption

__all__ = ["EDGES", "Clauses", "Sort", "pack_of", "sort_of"]

TOPICS: Final = ("plan_kept", "room_kept", "list_kept")
# Where machines change their minds: 32, 53, 64 and 128 bits and their roots and quotients.
EDGES: Final = tuple(
    number + step
    for number in (2**31, 2**43, 2**53, 2**62, 2**63, 2**63 // 10, 2**64, 2**127, 10**7, 10**12, 10**18, 10**30)
    for step in (-1, 0, 1)
)
_PARTS: Final = tuple(Fraction(*part) for part in ((3, 10), (1, 3), (3, 2), (-1, 2), (2**65, 3), (1, 2**61 - 1)))
_DOCUMENTS: Final = (
    "",
    "",
    ', status="draft"',
    ", in_force=date(2022, 1, 1), expires=date(2025, 12, 31)",
    ', status="draft", expires=date(2024, 1, 1)',
)
_NUMBERS: Final = (0, 1, 2, 3, 5, 7, 10, 60, 100, -1, -2, -7)
_DUTIES: Final = ("obligation", "prohibition", "principle", "target", "encouragement", "definition")
_MODALITIES: Final = (*_DUTIES, *_DUTIES, "permission", "entitlement", "entitlement")
_SIGNS: Final = ("<", "<=", ">", ">=", "==", "!=")

# What a term is: number, day, text or flag; an enum for a word of it, and a frozenset of one for a set of its words.
Sort = str | type[Enum] | tuple[type[Enum]]


def sort_of(attribute: Attribute) -> Sort:
    if attribute.enum is not None:
        return (attribute.enum,) if attribute.many else attribute.enum
    return {int: "number", Fraction: "number", date: "day", bool: "flag"}.get(attribute.type, "text")


def pack_of(text: str) -> RulePack:
    """The pack that a text makes."""
    names: dict[str, Any] = {name: getattr(conditions, name) for name in conditions.__all__}
    names |= {name: getattr(facts, name) for name in facts.__all__}
    names |= {"RulePack": RulePack, "Document": Document, "SinceAdoption": SinceAdoption, "Fraction": Fraction, "date": date}
    names |= {"ceil": ceil, "floor": floor}
    exec(compile(text, "drawn", "exec"), names)  # noqa: S102 - drawn here
    pack: RulePack = names["pack"]
    return pack


class Clauses:
    """Writes clauses about one kind; it remembers the values that it writes, for facts that come near them."""

    def __init__(self, dice: random.Random, kind: type[Fact]) -> None:
        self.dice = dice
        self.kind = kind
        known = {name: each for name, each in attributes(kind).items() if not each.reference}
        by_sort: dict[Sort, list[str]] = {}
        for name in dice.sample(sorted(known), len(known)):
            by_sort.setdefault(sort_of(known[name]), []).append(name)
        # Few names, so that they meet in a clause.
        self.names: Mapping[Sort, list[str]] = {sort: names[: dice.choice((2, 3, 5))] for sort, names in by_sort.items()}
        self.numbers: list[Fraction] = []
        self.days: list[date] = []
        self.texts: list[str] = ["a", "b", "村", "é", "A", ""]
        self._figures: list[str] = []
        self._figure_count = 0
        self._asks_day = False
        self._functions: list[str] = []

    # Values.

    def _figure(self, annotation: str, value: str) -> str:
        """A value as it stands, or as a figure of the function that is being written."""
        if self.dice.random() < 0.75:
            return value
        self._figure_count += 1
        self._figures.append(f"f{self._figure_count}: {annotation} = {value}")
        return f"f{self._figure_count}"

    def _number(self) -> str:
        dice = self.dice
        if dice.random() < 0.3:
            part = dice.choice(
                (Fraction(3, 10), Fraction(1, 3), Fraction(3, 2), Fraction(-1, 2), Fraction(2**65, 3), Fraction(1, 2**61 - 1))
            )
            self.numbers.append(part)
            return self._figure("Fraction", repr(part))
        number = dice.choice(EDGES) if dice.random() < 0.25 else dice.choice(_NUMBERS)
        self.numbers.append(Fraction(number))
        return self._figure("int", str(number))

    def _day(self) -> str:
        days = (date(2020, 2, 29), date(2023, 12, 31), date(2024, 1, 31), date(1964, 6, 30), date(9999, 12, 30), date(1, 1, 2))
        day = self.dice.choice(days)
        self.days.append(day)
        return self._figure("date", f"date{day.timetuple()[:3]}")

    def literal(self, sort: Sort) -> str:
        dice = self.dice
        if sort == "number":
            return self._number()
        if sort == "day":
            if dice.random() < 0.3:
                self._asks_day = True
                return "as_of"
            return self._day()
        if sort == "text":
            return self._figure("str", repr(dice.choice(self.texts)))
        if sort == "flag":
            return dice.choice(("True", "False"))
        enum = sort[0] if isinstance(sort, tuple) else sort
        assert isinstance(enum, type)
        words = [f"{enum.__name__}.{member.name}" for member in dice.sample(list(enum), dice.randint(1, min(3, len(enum))))]
        return f"frozenset({{{', '.join(words)}}})" if isinstance(sort, tuple) else self._figure(enum.__name__, words[0])

    # Terms.

    def term(self, sort: Sort, depth: int, *, live: bool = True) -> str:
        """A term; a *live* one reads something of the subject."""
        dice = self.dice
        if not live and dice.random() < 0.5:
            return self.literal(sort)
        if depth > 0 and (more := self._composed(sort, depth - 1)):
            return more
        names = self.names.get(sort, [])
        if names and (sort != "flag" or dice.random() < 0.6):
            return f"s.{dice.choice(names)}"
        if sort == "flag":
            return f'attested(s, "{dice.choice(TOPICS)}")'
        return f"when({self.condition(0)}, {self.literal(sort)}, {self.literal(sort)})"

    def _composed(self, sort: Sort, depth: int) -> str:
        dice = self.dice
        shape = dice.random()
        if shape < 0.15:
            return f"when({self.condition(depth)}, {self.term(sort, depth, live=False)}, {self.term(sort, depth, live=False)})"
        if shape < 0.25:
            default = self.literal(sort)
            return f"stated({self.term(sort, depth)}, {default})" if not default.startswith(("f", "as_of")) or "(" in default else ""
        if sort == "number" and shape < 0.8:
            return self._reckoned(depth)
        if sort == "flag" and shape < 0.5:
            return self.condition(depth)
        if sort == "day" and shape < 0.7:
            years, months, days = (dice.choice((0, 0, 1, 3, 6, 12, 31, 9000)) for _ in range(3))
            latest = f"latest({self.term('day', depth)}, {self.term('day', depth, live=False)})"
            moved = f"after({self.term('day', depth)}, years={years}, months={months}, days={days})"
            return dice.choice((latest, moved, f"day_after({self.term('day', depth)})"))
        return ""

    def _reckoned(self, depth: int) -> str:
        dice = self.dice
        one, other = self.term("number", depth), self.term("number", depth, live=False)
        first, second = (one, other) if dice.random() < 0.5 else (other, one)
        sign = dice.choice("+-**")
        shapes = [f"({first} {sign} {second})"] * 4
        shapes += [f"{word}({one})" for word in ("ceil", "floor")] + [f"{word}({first}, {second})" for word in ("least", "greatest")]
        if "day" in self.names:
            shapes.append(f"completed_years({self.term('day', depth)}, {self.term('day', depth, live=False)})")
        return dice.choice(shapes)

    # Conditions.

    def condition(self, depth: int) -> str:
        dice = self.dice
        shape = dice.random()
        if depth > 0 and shape < 0.35:
            return f"({self.condition(depth - 1)} {dice.choice('&|')} {self.condition(depth - 1)})"
        if depth > 0 and shape < 0.42:
            return f"no({self.condition(depth - 1)})"
        sort = dice.choice([*self.names, "number", "number"] if "number" in self.names else [*self.names, "flag"])
        if shape < 0.5:
            return f"known({self.term(sort, depth)})"
        if sort == "flag":
            return self.term("flag", depth)
        if shape < 0.62:
            choices = [self.term(sort, max(0, depth - 1), live=dice.random() < 0.3) for _ in range(dice.randint(1, 3))]
            return f"one_of({self.term(sort, depth)}, {', '.join(choices)})"
        one, other = self.term(sort, depth), self.term(sort, depth, live=False)
        first, second = (one, other) if dice.random() < 0.7 else (other, one)
        return f"({first} {dice.choice(self._signs(sort))} {second})"

    def _signs(self, sort: Sort) -> Sequence[str]:
        return ("==", "!=") if isinstance(sort, type) and not issubclass(sort, Ordered) else _SIGNS

    # Functions, provisions, packs.

    def _function(self, name: str, gives: str, result: str) -> str:
        day = ["as_of: date"] if self._asks_day else []
        rest = ", ".join([*self._figures, *day])
        self._figures, self._asks_day = [], False
        star = f", *, {rest}" if rest else ""
        return f'def {name}(s: {self.kind.__name__}{star}) -> {gives}:\n    """Drawn."""\n    return {result}\n'

    def _helper(self, name: str, gives: str, result: str) -> str:
        self._functions.append(self._function(name, gives, result))
        return name

    def _due(self, number: int) -> str:
        dice = self.dice
        shape = dice.random()
        if shape < 0.25:
            return f", by=date({dice.choice((2023, 2024))}, 12, 31)"
        if shape < 0.4:
            return f", by=SinceAdoption(years={dice.randint(0, 2)}, months={dice.randint(1, 11)})"
        if shape < 0.55:
            return ", by=(date(2023, 12, 31), date(2024, 6, 30))"
        if shape < 0.7 and "day" in self.names:
            return f", by={self._helper(f'due{number}', 'date', self.term('day', 1))}"
        return ", open_ended=True" if shape < 0.85 else ""

    def _amount(self, number: int) -> str:
        low, high = sorted((self.dice.choice((0, 1, 100, 10**12)), self.dice.choice((5, 600, 10**20))))
        function = self._helper(f"amount{number}", "int", self.term("number", 1)) if "number" in self.names else str(low)
        return f", amount={self.dice.choice((str(low), f'({low}, {high})', f'({low}, None)', function, f'({function}, None)'))}"

    def provision(self, number: int, modality: str) -> str:
        dice = self.dice
        self._functions = []
        due = self._due(number) if modality in _DUTIES else ""
        due = "" if modality == "prohibition" and "by=(" in due else due
        extra = self._amount(number) if modality == "entitlement" and dice.random() < 0.7 else ""
        options = f", applies_to={self._helper(f'scope{number}', 'bool', self.condition(1))}" if dice.random() < 0.4 else ""
        for word in ("given", "unless"):
            options += f", {word}=p{dice.randrange(number)}" if number and dice.random() < 0.25 else ""
        body = self.condition(dice.choice((1, 2, 3)))
        main = self._function(f"p{number}", "bool", f"{self.condition(0)} & ({body})" if "by=(" in due else body)
        head = f'pack.{modality}("{number + 1}", "条", "Clause"{options}{due}{extra})'
        if dice.random() < 0.1:
            topics = ", ".join(f'"{topic}"' for topic in dice.sample(TOPICS, 2))
            due = due if "by=(" not in due else ""
            made = f'p{number} = pack.attested("{number + 1}", "p{number}", "条", "Clause", {self.kind.__name__}, {topics}'
            return "\n".join([*self._functions, f'{made}, modality="{modality}"{options}{due}{extra}, summary="Drawn.")\n'])
        return "\n".join([*self._functions, f"@{head}\n{main}"])

    def pack(self, provisions: int) -> str:
        """The text of a pack of so many provisions."""
        dice = self.dice
        parts = [f'pack = RulePack("drawn", Document(title_zh="文", title_en="Text"{dice.choice(_DOCUMENTS)}))\n']
        for number in range(provisions):
            parts.append(self._accepted(parts, number))
        if dice.random() < 0.6:
            parts.append("pack = pack.adopted(on=date(2022, 2, 28))\n")
        return "\n".join(parts)

    def _accepted(self, before: Sequence[str], number: int) -> str:
        """A provision that can be meant: money that is compared with beds, say, is refused when a pack is loaded."""
        while True:
            drawn = self.provision(number, self.dice.choice(_MODALITIES))
            try:
                pack_of("\n".join([*before, drawn]))
            except RuleError:
                continue
            return drawn

    def as_of(self) -> date:
        days = (*self.days, date(2023, 12, 31), date(2024, 6, 30), date(2025, 12, 31), date(2026, 1, 1), date(2022, 2, 27))
        day = self.dice.choice(days)
        return day + timedelta(self.dice.choice((-1, 0, 1))) if 1 < day.year < 9999 else date(2024, 2, 29)
