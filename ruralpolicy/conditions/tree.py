"""The tree that a clause is: terms, comparisons, and how they are joined. Every other reading of a clause starts here.

The node in general stands in `_node`.
"""

import operator
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import attrs

from ruralpolicy.conditions import values
from ruralpolicy.conditions._node import Node, Scene
from ruralpolicy.facts import UNKNOWN

__all__ = [
    "COMPARATORS",
    "All",
    "Always",
    "Arithmetic",
    "AsOf",
    "Attribute",
    "Choice",
    "Comparison",
    "Either",
    "Extreme",
    "Figure",
    "Holds",
    "IsKnown",
    "Literal",
    "Member",
    "Never",
    "Node",
    "Not",
    "Rounded",
    "Scene",
    "Shifted",
    "SinceAdopted",
    "Standing",
    "Stated",
    "Topic",
    "Years",
]

COMPARATORS: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


@attrs.frozen
class Attribute(Node):
    """What was reported of the subject under a name."""

    name: str

    def value(self, scene: Scene) -> Any:
        return getattr(scene.subject, self.name)


@attrs.frozen
class Topic(Node):
    """What an official stated about the subject under a topic."""

    name: str

    def value(self, scene: Scene) -> Any:
        return scene.topics.get(self.name, UNKNOWN)


@attrs.frozen
class Standing(Node):
    """Where another provision stands for the same subject: its scope and requirement together."""

    provision: str


@attrs.frozen
class Figure(Node):
    """A figure of the clause: its name and what it amounts to."""

    name: str
    content: Any

    def value(self, scene: Scene) -> Any:
        return self.content


@attrs.frozen
class Literal(Node):
    """A value written in the clause's body."""

    content: Any

    def value(self, scene: Scene) -> Any:
        return self.content


@attrs.frozen
class AsOf(Node):
    """The day for which the assessment is made."""

    def value(self, scene: Scene) -> Any:
        return scene.as_of


@attrs.frozen
class SinceAdopted(Node):
    """The day on which a term that counts from adoption ends; UNKNOWN while the document has no day of adoption."""

    years: int
    months: int
    adopted_on: date | None

    def value(self, scene: Scene) -> Any:
        return values.after(UNKNOWN if self.adopted_on is None else self.adopted_on, years=self.years, months=self.months)


@attrs.frozen
class Arithmetic(Node):
    """Two numbers added, subtracted or multiplied."""

    sign: str
    left: Node
    right: Node

    def value(self, scene: Scene) -> Any:
        left, right = self.left.value(scene), self.right.value(scene)
        if self.sign == "+":
            return left + right
        return left - right if self.sign == "-" else left * right

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@attrs.frozen
class Rounded(Node):
    """A number rounded to a whole one, up or down."""

    up: bool
    term: Node

    def value(self, scene: Scene) -> Any:
        return values.rounded(self.term.value(scene), up=self.up)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.term,)


@attrs.frozen
class Extreme(Node):
    """The smallest or the greatest of several numbers, or the latest of several days."""

    word: str
    terms: tuple[Node, ...]

    def value(self, scene: Scene) -> Any:
        return values.extreme(self.word, [term.value(scene) for term in self.terms])

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.terms


@attrs.frozen
class Choice(Node):
    """One term where a condition holds and another where it does not; UNKNOWN while the condition is."""

    condition: Node
    then: Node
    otherwise: Node

    def value(self, scene: Scene) -> Any:
        return values.choice(self.condition.value(scene), self.then.value(scene), self.otherwise.value(scene))

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.condition, self.then, self.otherwise)


@attrs.frozen
class Stated(Node):
    """A reported value, or a default where it was not reported."""

    term: Node
    default: Any

    def value(self, scene: Scene) -> Any:
        return values.stated(self.term.value(scene), self.default)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.term,)


@attrs.frozen
class Shifted(Node):
    """A day some years, months and days after another."""

    day: Node
    years: Node
    months: Node
    days: Node

    def value(self, scene: Scene) -> Any:
        years, months, days = (part.value(scene) for part in (self.years, self.months, self.days))
        return values.after(self.day.value(scene), years=years, months=months, days=days)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.day, self.years, self.months, self.days)


@attrs.frozen
class Years(Node):
    """Years completed from one day to another."""

    birth: Node
    until: Node

    def value(self, scene: Scene) -> Any:
        return values.completed_years(self.birth.value(scene), self.until.value(scene))

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.birth, self.until)


@attrs.frozen
class Comparison(Node):
    """Two terms compared."""

    sign: str
    left: Node
    right: Node

    def value(self, scene: Scene) -> Any:
        return COMPARATORS[self.sign](self.left.value(scene), self.right.value(scene))

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.left, self.right)


@attrs.frozen
class Holds(Node):
    """A yes-or-no term that is yes."""

    term: Node

    def value(self, scene: Scene) -> Any:
        return self.term.value(scene)

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.term,)


@attrs.frozen
class Member(Node):
    """A term that is one of several."""

    term: Node
    choices: tuple[Node, ...]

    def value(self, scene: Scene) -> Any:
        return values.one_of(self.term.value(scene), *(choice.value(scene) for choice in self.choices))

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.term, *self.choices)


@attrs.frozen
class IsKnown(Node):
    """Whether a term was reported: True or False, never UNKNOWN."""

    term: Node

    def value(self, scene: Scene) -> Any:
        return self.term.value(scene) is not UNKNOWN

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.term,)


@attrs.frozen
class Always(Node):
    """A condition that every subject fulfils."""

    def value(self, scene: Scene) -> Any:
        return True


@attrs.frozen
class Never(Node):
    """A condition that no subject fulfils: the due date of what has none."""

    def value(self, scene: Scene) -> Any:
        return False


@attrs.frozen
class All(Node):
    """Conditions joined with ``&``."""

    conditions: tuple[Node, ...]

    def value(self, scene: Scene) -> Any:
        return values.all_of([condition.value(scene) for condition in self.conditions])

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.conditions


@attrs.frozen
class Either(Node):
    """Conditions joined with ``|``."""

    conditions: tuple[Node, ...]

    def value(self, scene: Scene) -> Any:
        return values.any_of([condition.value(scene) for condition in self.conditions])

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.conditions


@attrs.frozen
class Not(Node):
    """A condition negated."""

    condition: Node

    def value(self, scene: Scene) -> Any:
        return values.no(self.condition.value(scene))

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.condition,)
