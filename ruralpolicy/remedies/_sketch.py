"""A subject as it would be: its known values and topics with some of them changed, to try trees on."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date
from types import SimpleNamespace
from typing import Any

from ruralpolicy.conditions import tree
from ruralpolicy.facts import UNKNOWN, Attribute, attributes

__all__ = ["Name", "Sketch"]

Name = tree.Attribute | tree.Topic


class _Subject(SimpleNamespace):
    """What is not known of it is UNKNOWN."""

    def __getattr__(self, name: str) -> Any:
        return UNKNOWN


class Sketch:
    """What is known of a subject, and which names have been given other values."""

    def __init__(self, scene: tree.Scene) -> None:
        self.kind = type(scene.subject)
        self.old = scene
        self.changed: dict[Name, Any] = {}
        self._subject = _Subject(**vars(scene.subject))
        self._topics = dict(scene.topics)
        self._scene = tree.Scene(self._subject, scene.as_of, self._topics)

    @property
    def as_of(self) -> date:
        """The day of the assessment."""
        return self.old.as_of

    def value(self, node: tree.Node) -> Any:
        """What a tree is worth with the changes."""
        return node.value(self._scene)

    def put(self, name: Name, value: Any) -> None:
        """Give a name another value, or the old one back."""
        if _same(value, name.value(self.old)):
            self.changed.pop(name, None)
        else:
            self.changed[name] = value
        self._set(name, value)

    def _set(self, name: Name, value: Any) -> None:
        if isinstance(name, tree.Attribute):
            setattr(self._subject, name.name, value)
        elif value is UNKNOWN:
            self._topics.pop(name.name, None)
        else:
            self._topics[name.name] = value

    @contextmanager
    def trying(self, name: Name) -> Generator[Callable[[Any], None]]:
        """Try values for a name, which has its present one again afterwards."""
        before = self.value(name)
        try:
            yield lambda value: self._set(name, value)
        finally:
            self._set(name, before)

    def declared(self, name: tree.Attribute) -> Attribute:
        """How the attribute is declared."""
        return attributes(self.kind)[name.name]

    def with_change(self, name: Name, value: Any) -> "Sketch":
        """Another sketch with one more change."""
        other = Sketch(self.old)
        for known, new in self.changed.items():
            other.put(known, new)
        other.put(name, value)
        return other


def _same(one: Any, other: Any) -> bool:
    return one is other or (type(one) is type(other) and one is not UNKNOWN and (one == other) is True)
