"""The one door to durable-rules: conjunctions of `field == small integer`, matched against flat facts of small integers.

The C module crashes, hangs or answers wrongly on much that looks plausible. Here it has the one shape in which it does not: handles of our
own and no host, so no timer threads; no code in actions; texts written from checked integers; one state at a time, deleted after a batch.
"""

import contextlib
import json
import os
import re
import sys
import threading
import weakref
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ruralpolicy.errors import EngineError, EngineMissingError

__all__ = ["Ruleset"]

_SHARD = 60  # 64 conditions pending for one fact are an error, upon which nothing fires
_FIELDS = 250  # 255 properties of one fact are an error, and three are ours
_BATCH = 100  # a stored fact takes 8 KB: small batches stay in the processor's cache
_VALUES = 2**31  # where C's long is shortest, greater values would be another number
_RESERVED = ("id", "sid", "_")
_ALWAYS = "_"  # stands as 1 in every fact and every rule; the rule of it alone fires for each fact that arrived
_CATCH_ALL = "00"
_SID = "0"
# Of such ids no two share the 32-bit hash by which the engine knows them. The state is new for each batch, so a batch may use them again.
_HEADS = tuple(f'{{"id":"{number:06d}","{_ALWAYS}":1' for number in range(_BATCH))
_find_ids = re.compile(r'{"m":{"id":"(\d{6})"').findall


def _load() -> Any:  # Any: the C module has no type hints
    """Import the C module with symbols bound when first called: Python 3.13 lacks one, which nothing we use calls."""
    bound = hasattr(sys, "setdlopenflags")  # Windows knows no such flags
    flags = sys.getdlopenflags() if bound else 0
    if bound:
        sys.setdlopenflags(os.RTLD_LAZY)
    try:
        import durable_rules_engine  # noqa: PLC0415  # the flags must be set before
    except ImportError as error:
        hint = "on Python 3.13 build it with CPPFLAGS='-DPyEval_CallObject=PyObject_CallObject'"
        raise ImportError(f"durable-rules cannot be loaded ({error}); {hint}", name="durable_rules_engine") from error
    finally:
        if bound:
            sys.setdlopenflags(flags)
    return durable_rules_engine


# Everything that needs no decision works where the engine cannot be had.
_c: Any = None
_missing: ImportError | None = None
try:
    _c = _load()
except ImportError as error:
    _missing = error


class _Gate:
    """The lock of a batch, new in a forked child: there the thread that held it is gone."""

    def __init__(self) -> None:
        self.renew()
        if hasattr(os, "register_at_fork"):  # Windows does not fork
            os.register_at_fork(after_in_child=self.renew)

    def renew(self) -> None:
        self.lock = threading.Lock()


_gate = _Gate()


class Ruleset:
    """Rules that are conjunctions of `field == small integer`, each bearing a tag.

    Args:
        rules: Tag and conjunction of each. Rules that share a tag are its disjuncts; an empty conjunction always fires.

    Raises:
        EngineError: A name or a value that durable-rules would misread.
        EngineMissingError: Where durable-rules cannot be loaded.

    A copy, also one sent to another process, is built anew. Threads and forked children may use the same ruleset.

    >>> ruleset = Ruleset([("met", {"scope": 1, "reached": 1}), ("unmet", {"scope": 1, "reached": 0})])
    >>> ruleset.match([{"scope": 1, "reached": 0}, {"scope": 2}])
    [frozenset({'unmet'}), frozenset()]
    """

    def __init__(self, rules: Iterable[tuple[str, Mapping[str, int]]]) -> None:
        if _missing is not None:
            raise EngineMissingError(str(_missing)) from _missing
        self._rules = tuple((tag, dict(conjunction)) for tag, conjunction in rules)
        tags: dict[tuple[tuple[str, int], ...], set[str]] = {(): set()}
        for tag, conjunction in self._rules:
            for name, value in conjunction.items():
                _check_name(name)
                _check_value(name, value)
            tags.setdefault(tuple(sorted(conjunction.items())), set()).add(tag)
        self._keys = _keys(dict.fromkeys(name for _, conjunction in self._rules for name in conjunction))
        pairs = (pair for conjunction in tags for pair in conjunction)
        self._parts = {(name, value): f"{self._keys[name]}{value}" for name, value in pairs}
        self._shards: list[tuple[int, dict[str, frozenset[str]]]] = []
        self._unfinished = False
        self._finalizer = weakref.finalize(self, _free, self._shards)
        self._finalizer.atexit = False  # the process gives all of it back
        always = frozenset(tags.pop(()))
        conjunctions = list(tags)
        for start in range(0, len(conjunctions) or 1, _SHARD):
            shard = conjunctions[start : start + _SHARD]
            numbers = {f"{number:02d}": frozenset(tags[conjunction]) for number, conjunction in enumerate(shard, 1)}
            self._shards.append((_create(shard), {_CATCH_ALL: always, **numbers}))

    def __reduce__(self) -> tuple[type["Ruleset"], tuple[object]]:
        return type(self), (self._rules,)

    def match(self, facts: Sequence[Mapping[str, int]]) -> list[frozenset[str]]:
        """Give the tags of the rules that fire for each fact, in the order of the facts.

        A field that a fact lacks equals nothing; one that no rule asks for is checked and left out.

        Raises:
            EngineError: A wrong name or value, a closed ruleset, or a fault of durable-rules.

        >>> Ruleset([("either", {"a": 1}), ("either", {"b": 1}), ("always", {})]).match([{"b": 1}]) == [{"either", "always"}]
        True
        """
        fired: list[frozenset[str]] = []
        for start in range(0, len(facts), _BATCH):
            texts = list(map(self._write, _HEADS, facts[start : start + _BATCH]))
            fired += map(frozenset, self._fire(texts))
        return fired

    def close(self) -> None:
        """Free what the ruleset holds in C, as its disappearance also does; it can match no more.

        >>> ruleset = Ruleset([])
        >>> ruleset.close()
        >>> ruleset.match([{}])
        Traceback (most recent call last):
            ...
        ruralpolicy.errors.EngineError: the ruleset is closed; build a new one
        """
        with _gate.lock:
            self._finalizer()

    def _write(self, head: str, fact: Mapping[str, int]) -> str:
        parts = [head]
        for pair in fact.items():
            # The type is asked first, for True == 1 and so would find the part of 1.
            part = self._parts.get(pair) if type(pair[1]) is int else None
            parts.append(self._part(*pair) if part is None else part)
        return "".join(parts) + "}"

    def _part(self, name: str, value: int) -> str:
        _check_value(name, value)
        key = self._keys.get(name)
        if key is None:
            _check_name(name)
            return ""
        return f"{key}{value}"

    def _fire(self, texts: list[str]) -> list[set[str]]:
        fired: list[set[str]] = [set() for _ in texts]
        text = f"[{','.join(texts)}]"
        with _gate.lock:
            if not self._finalizer.alive:
                raise EngineError("the ruleset is closed; build a new one")
            if self._unfinished:  # an interrupt or a fork in the middle of a batch has left facts behind
                for handle, _ in self._shards:
                    _clear(handle)
            self._unfinished = True
            for handle, tags in self._shards:
                try:
                    messages = _drain(handle, text)
                finally:
                    _clear(handle)
                _collect(messages, tags, fired)
            self._unfinished = False
        return fired


def _check_name(name: object) -> None:
    if not isinstance(name, str) or not name:
        raise EngineError(f"{name!r} cannot name a field; use a string that is not empty")
    if name in _RESERVED or name.startswith("$") or "." in name:
        raise EngineError(f"{name!r} cannot name a field; {', '.join(_RESERVED)}, $... and dots mean something to durable-rules")


def _check_value(name: object, value: object) -> None:
    # True would be 1 here and `true` there, and from 1e-05 on a batch would be dropped without a word.
    if type(value) is not int or not 0 <= value < _VALUES:
        raise EngineError(f"{name!r} cannot be {value!r}; use a plain int of at least 0 and below 2**31")


def _keys(names: Iterable[str]) -> dict[str, str]:
    """Write each field's name as it stands in a fact, where no two may share the 32-bit FNV-1a hash by which the engine knows them."""
    keys: dict[str, str] = {}
    hashes: dict[int, str] = {}
    for name in (*_RESERVED, *names):
        key = json.dumps(name)  # in ASCII, for C's char may be signed
        number = 0x811C9DC5
        for byte in key[1:-1].encode():
            number = (number ^ byte) * 16777619 % 2**32
        other = hashes.setdefault(number, name)
        if other != name:
            raise EngineError(f"the fields {other!r} and {name!r} are one to durable-rules, whose hashes of them agree; rename one")
        keys[name] = f",{key}:"
    fields = {name: key for name, key in keys.items() if name not in _RESERVED}
    if len(fields) > _FIELDS:
        raise EngineError(f"the rules ask for {len(fields)} fields, more than the {_FIELDS} a fact may have; split them in two rulesets")
    return fields


def _create(conjunctions: Sequence[tuple[tuple[str, int], ...]]) -> int:
    rules = {
        # With $eq, since a bare name whose hash is that of an operator would be read as one. With cap, one action takes a batch.
        f"{number:02d}": {"all": [{"m": {"$and": [{"$eq": {name: value}} for name, value in ((_ALWAYS, 1), *pairs)]}}], "cap": _BATCH}
        for number, pairs in enumerate([(), *conjunctions])
    }
    try:
        handle: int = _c.create_ruleset("ruralpolicy", json.dumps(rules))
    except _c.error as error:
        raise EngineError(f"durable-rules refused the rules: {error}") from error
    # Before its first action a state holds pointers that were never set and must not be deleted; those to come take its place and are safe.
    try:
        _drain(handle, f"[{_HEADS[0]}}}]")
    except BaseException:
        _c.delete_ruleset(handle)
        raise
    _clear(handle)
    return handle


def _drain(handle: int, text: str) -> list[str]:
    """Assert a batch and return what fires as the engine words it: `{"07":[{"m":{"id":"000042", …`, the catch-all's first."""
    messages: list[str] = []
    try:
        code, state = _c.assert_facts(handle, text)
        started = _c.start_action_for_state(handle, state)
        message = started and started[1]
        while message:
            messages.append(message)
            message = _c.complete_and_start_action(handle, state)
    except _c.error as error:
        raise EngineError(f"durable-rules failed: {error}") from error
    if code:
        raise EngineError(f"durable-rules did not take every fact as new and its own, code {code}")
    return messages


def _collect(messages: Iterable[str], tags: Mapping[str, frozenset[str]], fired: list[set[str]]) -> None:
    arrived = 0
    for message in messages:
        rule = message[2:4]
        ids = _find_ids(message)
        if rule == _CATCH_ALL:
            arrived = len(ids)
        for number in ids if tags[rule] else ():
            fired[int(number)] |= tags[rule]
    if arrived != len(fired):
        raise EngineError(f"{len(fired) - arrived} of {len(fired)} facts did not arrive in durable-rules")


def _clear(handle: int) -> None:
    with contextlib.suppress(_c.error):  # there is no state where an interrupted batch got no further
        _c.delete_state(handle, _SID)


def _free(shards: Iterable[tuple[int, object]]) -> None:
    for handle, _ in shards:
        _clear(handle)
        _c.delete_ruleset(handle)
