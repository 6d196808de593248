"""What a finding says, in its order, before it is said in a language: which patterns failed, which hold, what is missing."""

from datetime import date
from typing import Any, Literal, TypeAlias

import attrs

from ruralpolicy.law import Pair
from ruralpolicy.wording._patterns import Flag, Part, Pattern, Topic
from ruralpolicy.wording.words import Words

__all__ = [
    "Ask",
    "Asked",
    "Barred",
    "Choice",
    "Counted",
    "Ends",
    "Excepted",
    "Fault",
    "InOrder",
    "Instead",
    "Item",
    "Kept",
    "Lacked",
    "Lacking",
    "Manner",
    "OneHeld",
    "OpenTerm",
    "Outside",
    "Told",
    "Unanswered",
    "Window",
]

Ask = Literal["duty", "principle", "aim", "grant", "ban", "advice"]


@attrs.frozen
class Manner:
    """How the clause asks, and whether what it asks is still to come: *dated* where a day is set for it.

    *excepting* says that the alternatives behind the first only let off: what is asked is the first.
    """

    ask: Ask
    pending: bool = False
    dated: bool = False
    excepting: bool = False

    @property
    def counts(self) -> bool:
        """Whether several statements of the clause are counted: the conditions of what is granted are not."""
        return self.ask != "grant"


@attrs.frozen(eq=False)
class Fault:
    """A pattern that fails, with what is asked and how much is lacking."""

    pattern: Pattern


@attrs.frozen(eq=False)
class Told:
    """Patterns that do not hold and by which nothing is asked: what is the case."""

    patterns: tuple[Pattern, ...]


@attrs.frozen(eq=False)
class Kept:
    """Patterns that hold, with what is asked."""

    patterns: tuple[Pattern, ...]


@attrs.frozen(eq=False)
class InOrder:
    """Patterns that hold beside others that do not; more than two are not named."""

    patterns: tuple[Pattern, ...]


@attrs.frozen(eq=False)
class Counted:
    """Statements or flags of one clause, counted: those that are not so, those that are, and those that nobody has answered."""

    failing: tuple[Flag | Topic, ...]
    held: tuple[Flag | Topic, ...]
    open: tuple[Flag | Topic, ...]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.failing) + len(self.held) + len(self.open)


@attrs.frozen(eq=False)
class Choice:
    """Alternatives of which none holds."""

    parts: tuple[Part, ...]


@attrs.frozen(eq=False)
class OneHeld:
    """What holds of alternatives, and the others, of which each would have been enough."""

    held: tuple["Item", ...]
    others: tuple[Part, ...]


@attrs.frozen(eq=False)
class Lacking:
    """Patterns that the missing value of a term keeps open."""

    patterns: tuple[Pattern, ...]
    alternative: bool = False


@attrs.frozen(eq=False)
class Outside:
    """The first condition of the scope that fails; *share* where a share of nothing is what the clause would ask for."""

    part: Part
    share: bool = False


@attrs.frozen(eq=False)
class Window:
    """The day on which the document begins, or ended."""

    day: date
    begins: bool


@attrs.frozen(eq=False)
class Ends:
    """The last day of the document, where the clause is about its time."""

    day: date


@attrs.frozen(eq=False)
class OpenTerm:
    """A term since adoption whose day nobody has said."""

    years: int
    months: int


@attrs.frozen(eq=False)
class Barred:
    """The clause under which the subject has it already, and what that gives, in the language in which it is said."""

    provision: Any
    amount: str


@attrs.frozen(eq=False)
class Instead:
    """The clause under which the subject has not got it (*open*: has it if what is missing is otherwise)."""

    provision: Any
    open: bool


@attrs.frozen(eq=False)
class Excepted:
    """The clause under which the subject is let off."""

    provision: Any


@attrs.frozen(eq=False)
class Lacked:
    """A fact below a total that lacks an answer: its name, and the words of what was not answered."""

    name: str
    words: Words


@attrs.frozen(eq=False)
class Unanswered:
    """For a total in doubt: the facts below it that lack an answer, and what was not answered."""

    total: Pattern
    lacks: tuple[Lacked, ...]


@attrs.frozen(eq=False)
class Asked:
    """What the clause asks, in its own words; *excepted* who is let off."""

    asks: Pair | None
    excepted: Pair | None


Item: TypeAlias = (
    Fault
    | Told
    | Kept
    | InOrder
    | Counted
    | Choice
    | OneHeld
    | Lacking
    | Outside
    | Window
    | Ends
    | OpenTerm
    | Barred
    | Excepted
    | Instead
    | Unanswered
    | Asked
)
