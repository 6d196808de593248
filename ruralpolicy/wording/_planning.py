"""From conditions to items: which parts of a condition are said, and in which order."""

from collections.abc import Iterable

import attrs

from ruralpolicy.facts import UNKNOWN
from ruralpolicy.wording._patterns import Flag, Joint, Listed, Part, Pattern, Quantity, Topic, leaves
from ruralpolicy.wording._plan import (
    Choice,
    Counted,
    Fault,
    InOrder,
    Item,
    Kept,
    Lacking,
    Manner,
    OneHeld,
    Told,
)

__all__ = [
    "alike",
    "alternatives_open",
    "bounds_eased",
    "decisive",
    "eased",
    "faults",
    "in_doubt",
    "kept",
    "of_one",
    "open_points",
    "outside",
    "told",
]


def _split(parts: Iterable[Part]) -> tuple[list[Part], list[Part], list[Part]]:
    sides: tuple[list[Part], list[Part], list[Part]] = ([], [], [])
    for part in parts:
        sides[0 if part.holds is False else 1 if part.holds is True else 2].append(part)
    return sides


def _countable(part: Joint, manner: Manner) -> bool:
    topics = all(isinstance(one, Topic) for one in part.parts)
    flags = all(isinstance(one, Flag) and one.wanted for one in part.parts)
    return part.every and manner.counts and len(part.parts) > 1 and (topics or flags)


def _counted(part: Joint) -> Counted:
    failing, held, open_ = _split(part.parts)
    return Counted(*(tuple(one for one in side if isinstance(one, Flag | Topic)) for side in (failing, held, open_)))


def _easiest(part: Joint) -> Part:
    """Alternative bounds of one number as one: the one that is easiest to reach counts, said with the words of the first."""
    numbers = [one for one in part.parts if isinstance(one, Quantity) and one.needed is not None]
    first = next((one for one in numbers), None)
    if first is None:
        return part
    same = [one for one in numbers if [s.words for s in one.side.named] == [s.words for s in first.side.named] and one.upper is first.upper]
    if len(same) < 2:
        return part
    if (fulfilled := next((one for one in same if one.holds is True), None)) is not None:
        # What is fulfilled is said as it is.
        rest = [one for one in part.parts if one not in same]
        return attrs.evolve(part, parts=(fulfilled, *rest)) if rest else fulfilled
    pick = max if first.upper else min
    easiest = pick(same, key=lambda one: one.needed or 0)
    merged = attrs.evolve(
        first, bound=easiest.bound, sign=easiest.sign, holds=part.holds if len(same) == len(part.parts) else easiest.holds
    )
    rest = [one for one in part.parts if one not in same]
    return attrs.evolve(part, parts=(merged, *rest)) if rest else merged


def eased(part: Part) -> Part:
    """The condition with alternative bounds of one number taken together."""
    if not isinstance(part, Joint):
        return part
    done = attrs.evolve(part, parts=tuple(eased(one) for one in part.parts))
    return done if done.every else _easiest(done)


def bounds_eased(part: Part) -> tuple[Quantity, ...]:
    """The stricter bounds that count for nothing because an easier one stands beside them."""
    found: list[Quantity] = []
    for one in part.parts if isinstance(part, Joint) else ():
        found += bounds_eased(one)
    if isinstance(part, Joint) and not part.every:
        easiest = _easiest(part)
        merged = easiest.parts[0] if isinstance(easiest, Joint) else easiest
        first = part.parts[0]
        if isinstance(merged, Quantity) and isinstance(first, Quantity) and merged.needed != first.needed and merged.holds is False:
            found.append(first)
    return tuple(found)


def faults(part: Part, manner: Manner) -> tuple[Item, ...]:
    """What is said of a condition that fails."""
    if not isinstance(part, Joint):
        return (Fault(part),)
    if not part.every and manner.excepting:
        norm, *exceptions = part.parts
        missed = _numbers(norm)
        rest = tuple(leaf for one in exceptions for leaf in leaves(one) if leaf.holds is False and not _among(leaf, missed))
        return (*faults(norm, manner), *((Told(rest),) if rest else ()))
    if not part.every:
        return (Choice(part.parts),)
    if _countable(part, manner):
        return (_counted(part),)
    failing, held, _ = _split(part.parts)
    plain = [one for one in failing if not isinstance(one, Joint)]
    # What is a phrase without a bound stands together.
    phrases = tuple(one for one in plain if isinstance(one, Flag)) if manner.ask != "grant" else ()
    said: list[Item] = [item for one in plain if one not in phrases for item in faults(one, manner)]
    said += [Told(phrases)] if phrases else []
    behind = [item for one in failing if isinstance(one, Joint) for item in faults(one, manner)]
    order = _in_order(held, failing)
    # What holds is short, alternatives are long: these come last.
    return (*said, *order, *behind)


def _in_order(held: list[Part], failing: list[Part]) -> list[Item]:
    """What holds beside what does not, without other bounds of a number that fails."""
    missed = frozenset(number for one in failing for number in _numbers(one))
    return list(_ordered(leaf for one in held for leaf in decisive(one) if not _among(leaf, missed)))


def _ordered(held: Iterable[Pattern]) -> tuple[Item, ...]:
    """What is in order, without the kind that the subject is of."""
    named = tuple(one for one in held if not _unspoken(one))
    return (InOrder(named),) if named else ()


def _unspoken(pattern: Pattern) -> bool:
    """Whether nothing is to be said of it beside others: the kind that the subject is of, and what counts because it is not known."""
    return (isinstance(pattern, Listed) and pattern.own) or getattr(pattern, "value", None) is UNKNOWN


def _names(quantity: Quantity) -> tuple[str, ...]:
    return tuple(side.name for side in quantity.side.named)


def _numbers(part: Part) -> frozenset[tuple[str, ...]]:
    """The numbers that a condition is about, by the names of what they are made of."""
    return frozenset(_names(leaf) for leaf in leaves(part) if isinstance(leaf, Quantity))


def _among(leaf: Pattern, numbers: frozenset[tuple[str, ...]]) -> bool:
    return isinstance(leaf, Quantity) and _names(leaf) in numbers


def decisive(part: Part) -> tuple[Pattern, ...]:
    """The patterns that decided a condition: one that fails decides a joint of all, one that holds a joint of alternatives."""
    if not isinstance(part, Joint):
        return (part,)
    alone = part.holds is not part.every and part.holds is not UNKNOWN
    return tuple(leaf for one in part.parts if not alone or one.holds is part.holds for leaf in decisive(one))


def kept(part: Part, manner: Manner) -> tuple[Item, ...]:
    """What is said of a condition that holds."""
    if not isinstance(part, Joint):
        return (Kept((part,)),)
    if not part.every:
        held = [one for one in part.parts if one.holds is True]
        if manner.excepting and held[0] is part.parts[0]:
            return kept(held[0], manner)
        said = tuple(item for one in held[:1] for item in kept(one, manner))
        return (OneHeld(said, tuple(one for one in part.parts if one is not held[0])),)
    if _countable(part, manner):
        return (_counted(part),)
    items = [item for one in part.parts if getattr(one, "value", None) is not UNKNOWN for item in kept(one, manner)]
    plain = tuple(pattern for item in items if isinstance(item, Kept) for pattern in item.patterns)
    behind = [item for item in items if not isinstance(item, Kept)]
    return (*((Kept(plain),) if plain else ()), *behind)


def open_points(part: Part, manner: Manner) -> tuple[Item, ...]:
    """What is said of a condition that is open: what is known first, then what is missing, each once."""
    items = _open_points(part, manner)
    in_order = _once(pattern for item in items if isinstance(item, InOrder) for pattern in item.patterns)
    lacking = [item for item in items if isinstance(item, Lacking)]
    missing = _once(pattern for item in lacking for pattern in item.patterns)
    said: list[Item] = []
    for item in items:
        if not isinstance(item, InOrder | Lacking):
            said.append(item)
        elif isinstance(item, InOrder) and not any(isinstance(one, InOrder) for one in said):
            said.append(InOrder(in_order))
    return (*said, *((Lacking(missing, alternative=len(lacking) == 1 and lacking[0].alternative),) if missing else ()))


def _once(patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Patterns in their order, of those that one attribute makes in the same way only the first."""
    found: dict[object, Pattern] = {}
    for one in patterns:
        words = getattr(one, "words", None)
        found.setdefault(id(one) if words is None else (type(one), words), one)
    return tuple(found.values())


def _open_points(part: Part, manner: Manner) -> tuple[Item, ...]:
    if not isinstance(part, Joint):
        return (Lacking((part,)),)
    if _countable(part, manner):
        return (_counted(part),)
    part = part if part.every else _one_list(part)
    failing, held, open_ = _split(part.parts)
    known: tuple[Item, ...] = ()
    if part.every and held:
        about = frozenset(number for one in open_ for number in _numbers(one))
        known = _ordered(leaf for one in held for leaf in decisive(one) if not _among(leaf, about))
    elif not part.every and failing:
        missed = tuple(leaf for one in failing for leaf in leaves(one) if leaf.holds is False and not _unspoken(leaf))
        known = (Told(missed),) if missed else ()
    plain = tuple(one for one in open_ if not isinstance(one, Joint))
    behind = tuple(item for one in open_ if isinstance(one, Joint) for item in _open_points(one, manner))
    return (*known, *((Lacking(plain, alternative=not part.every),) if plain else ()), *behind)


def _one_list(part: Joint) -> Joint:
    """Alternatives of which several ask for a member of the same list, with all members together where the first stands."""
    lists = [leaf for leaf in leaves(part) if isinstance(leaf, Listed) and leaf.sign == "in" and leaf.holds is UNKNOWN]
    same = [one for one in lists if one.words == lists[0].words]
    if len(same) < 2:
        return part
    merged = attrs.evolve(same[0], choices=tuple(dict.fromkeys(member for one in same for member in one.choices)))
    rest = [_without(one, same) for one in part.parts]
    return attrs.evolve(part, parts=(merged, *(one for one in rest if one is not None)))


def _without(part: Part, gone: list[Listed]) -> Part | None:
    if not isinstance(part, Joint):
        return None if part in gone else part
    parts = tuple(one for one in (_without(each, gone) for each in part.parts) if one is not None)
    return attrs.evolve(part, parts=parts) if len(parts) > 1 else parts[0] if parts else None


def in_doubt(quantity: Quantity) -> bool:
    """Whether a number is open though something is known of each of its terms: some lie between two numbers."""
    sides = [quantity.side, *([quantity.whole] if quantity.whole else []), *([quantity.other] if quantity.other else [])]
    return all(one.value is not UNKNOWN for side in sides for one in side.named)


def alike(held: tuple[Pattern, ...]) -> tuple[tuple[Pattern, ...], ...]:
    """Patterns in their order, numbers that follow each other and have one bound and unit together."""
    groups: list[list[Pattern]] = []
    for one in held:
        last = groups[-1][-1] if groups else None
        if (
            isinstance(one, Quantity)
            and isinstance(last, Quantity)
            and (one.measure, last.measure) == ("plain", "plain")
            and (one.sign, one.needed, one.side.unit) == (last.sign, last.needed, last.side.unit)
        ):
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(map(tuple, groups))


def alternatives_open(part: Part) -> bool:
    """Whether there are alternatives of which none holds, or none is known to."""
    if not isinstance(part, Joint):
        return isinstance(part, Listed) and part.holds is not True
    return part.holds is not True and (not part.every or any(map(alternatives_open, part.parts)))


def of_one(left: Pattern, right: Pattern) -> bool:
    """Whether two numbers are the same one, measured in the same way."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.measure != right.measure:
        return False
    wholes = [None if one.whole is None else one.whole.name for one in (left, right)]
    return _names(left) == _names(right) and wholes[0] == wholes[1] and left.measure in ("plain", "share", "density", "multiple")


def told(part: Part) -> tuple[Item, ...]:
    """A part that fails beside others that are open: what is the case, without what is asked."""
    failing = tuple(leaf for leaf in leaves(part) if leaf.holds is False)
    return (Told(failing),) if failing else ()


def outside(part: Part) -> Part:
    """The part of a scope that is said to fail: of several that have to hold the first."""
    while isinstance(part, Joint) and part.every:
        part = next(one for one in part.parts if one.holds is False)
    return part
