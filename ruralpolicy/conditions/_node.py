"""What all parts of a clause have in common, and what they are read against.

A node answers three questions: what it is worth in a `Scene` (plain Python, Kleene's logic, exact numbers), which names it reads,
and of what parts it is made.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

__all__ = ["Node", "Scene"]


@attrs.frozen(eq=False, repr=False)
class Scene:
    """What a tree is read against: one subject, the day, and what officials stated about the subject."""

    subject: Any
    as_of: date
    topics: Mapping[str, bool] = attrs.field(factory=dict)


@attrs.frozen
class Node:
    """A part of a clause."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # Found in the class itself, they keep attrs from writing its own for each of two dozen classes, which would double their import.
        for name in ("__eq__", "__hash__", "__repr__"):
            setattr(cls, name, vars(Node)[name])

    def __eq__(self, other: object) -> bool:
        return self._contents() == other._contents() if isinstance(other, Node) and type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self._contents()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._contents()))})"

    def _contents(self) -> tuple[Any, ...]:
        names: tuple[str, ...] = self.__match_args__
        return tuple(getattr(self, name) for name in names)

    def value(self, scene: Scene) -> Any:
        """What the part is worth in *scene*: a number, a day, a text, or True, False or UNKNOWN."""
        raise AssertionError(f"{type(self).__name__} has no value")

    @property
    def parts(self) -> tuple["Node", ...]:
        """The parts it is made of, in the order in which they are written."""
        return ()

    def walk(self) -> Iterator["Node"]:
        """Itself and everything below it, parents first."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def rebuilt(self, change: "Callable[[Node], Node | None]") -> "Node":
        """The tree with every node replaced for which *change* gives another one; the replaced are not looked into."""
        if (replacement := change(self)) is not None:
            return replacement
        if not self.parts:
            return self
        changed: dict[str, Any] = {}
        for field in attrs.fields(type(self)):
            old = getattr(self, field.name)
            if isinstance(old, Node):
                changed[field.name] = old.rebuilt(change)
            elif isinstance(old, tuple):
                changed[field.name] = tuple(part.rebuilt(change) for part in old)
        return attrs.evolve(self, **changed)
