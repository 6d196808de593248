"""What attributes, topics, members of enums and units are called in a sentence, and how their names enter it."""

from typing import Literal

import attrs

from ruralpolicy.law import Frame

__all__ = ["Form", "Frame", "Unit", "Words"]

Form = Literal["count", "amount", "value", "with", "is", "done"]
"""How an English term enters a sentence: a count or an amount before its number, a value before its word, and three ways of yes or no."""


@attrs.frozen
class Unit:
    """A unit of what is counted or measured.

    >>> Unit("bed", "beds", "张").of(1), Unit("bed", "beds", "张").of(2)
    ('bed', 'beds')
    """

    one: str
    many: str
    zh: str

    def of(self, number: object) -> str:
        """The English word that stands after *number*."""
        return self.one if number == 1 else self.many


@attrs.frozen(kw_only=True)
class Words:
    """The words of one attribute or topic.

    Attributes:
        zh: its term, as it is called on its own; *en* the English term.
        form: how the English term enters a sentence.
        unit: the unit, of numbers.
        noun_zh: of a count or amount, the noun that stands before figure and unit.
        yes_zh: of a yes-or-no attribute, the whole phrase of yes; *no_zh* that of no.
        frame: of a topic, what is said of it.
        last_year: whether a figure is that of the last completed calendar year.
    """

    zh: str
    en: str
    form: Form
    unit: Unit | None = None
    noun_zh: str = ""
    yes_zh: str = ""
    no_zh: str = ""
    frame: Frame = "done"
    last_year: bool = False
