"""What a plan says, in plain English: nouns of the terms, the verdict, then the facts."""

from collections.abc import Iterable

import attrs

from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording import _planning as planning
from ruralpolicy.wording._english_gaps import EnglishGaps
from ruralpolicy.wording._english_numbers import JOINTS
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording.members import called_en

__all__ = ["JOINTS", "English"]


@attrs.frozen(eq=False)
class English(EnglishGaps):
    """Says the items of a plan."""

    def pieces(self, items: Iterable[plan.Item]) -> tuple[Piece, ...]:
        """Every item in its order."""
        return tuple(piece for item in items for piece in self._item(item))

    def _item(self, item: plan.Item) -> tuple[Piece, ...]:
        match item:
            case plan.Fault(pattern):
                return (self.failing(pattern),)
            case plan.Told(patterns):
                return (Piece(", ".join(self.told(one) for one in patterns)),)
            case plan.Kept(held):
                return (Piece(self._together(held)),)
            case plan.InOrder(held):
                return (self._in_order(held),)
            case plan.Counted():
                return (self._counted(item),)
            case plan.Choice(parts):
                return self._choice(parts)
            case plan.OneHeld(held, others):
                return self._one_held(held, others)
            case plan.Lacking(open_, alternative):
                return tuple(self._lacking(open_, alternative))
            case plan.Outside(part, share):
                return (self._outside(part, share),)
            case _:
                return (self.around(item),)

    def _together(self, held: tuple[pat.Pattern, ...]) -> str:
        said: list[str] = []
        before: pat.Pattern | None = None
        long = any(isinstance(one, pat.Quantity | pat.Band) for one in held)
        for group in planning.alike(held):
            first = group[0]
            if before is not None and isinstance(first, pat.Quantity) and planning.of_one(before, first):
                said[-1] = f"{said[-1]}, {self._plainly(first) if first.measure == 'plain' else self.reached(first)}"
            elif isinstance(first, pat.Quantity) and len(group) > 1:
                numbers = [one for one in group if isinstance(one, pat.Quantity)]
                said.append(f"{', '.join(self.of(one.side) for one in numbers)}, {self._plainly(first)} each")
            else:
                said.append(self.holding(first))
            before = first
        return ("; " if long else ", ").join(said)

    def _in_order(self, held: tuple[pat.Pattern, ...]) -> Piece:
        if len(held) > 2:
            return Piece("the other conditions are met")
        return Piece(", ".join(map(self._briefly, held)), "in order")

    def _briefly(self, pattern: pat.Pattern) -> str:
        if isinstance(pattern, pat.Quantity):
            return self.of(pattern.side)
        return self.of(pattern.low.side) if isinstance(pattern, pat.Band) else self.holding(pattern)

    def _counted(self, counted: plan.Counted) -> Piece:
        first = (*counted.failing, *counted.held, *counted.open)[0]
        topics, total = isinstance(first, pat.Topic), counted.total
        if isinstance(first, pat.Topic) and (first.words.frame == "found" or not first.wanted):
            sides = ((counted.failing, not first.wanted), (counted.held, first.wanted))
            named = [self._statement(first, self._names(side), value) for side, value in sides if side]
            asked = [f"not yet stated: {self._names(counted.open)}"] if counted.open else []
            return Piece("; ".join((*named, *asked)))
        held, failing = len(counted.held), len(counted.failing)
        if counted.open and not failing:
            place = f"{held} of {total} in place; " if held else ""
            return Piece(f"{place}not yet stated: {self._names(counted.open)}")
        if not failing:
            return Piece(f"{total} of {total} in place")
        yet = " yet" if self._pending else ""
        said = f"stated as not{yet} done" if topics else f"not{yet} in place"
        rest = f"the other {held} {'is' if held == 1 else 'are'} in place" if held else ""
        return Piece(f"{said}, {failing} of {total}: {self._names(counted.failing)}", rest, apart=True)

    @staticmethod
    def _names(side: Iterable[pat.Flag | pat.Topic]) -> str:
        return ", ".join(one.words.en for one in side)

    def _choice(self, parts: tuple[pat.Part, ...]) -> tuple[Piece, ...]:
        several = "one of the two" if len(parts) == 2 else "one of these"
        if all(isinstance(part, pat.Flag) for part in parts):
            so_far = "so far " if self._pending else ""
            phrases = ", ".join(self.phrase(one.words, not one.wanted) for one in parts if isinstance(one, pat.Flag))
            return (Piece(f"{so_far}{phrases} ({several} is enough)"),)
        if len(parts) > 3:
            failing = [leaf for part in parts for leaf in pat.leaves(part) if leaf.holds is False]
            return (Piece(f"{', '.join(map(self.told, failing))} ({several} is enough)"),)
        options = " or ".join(self.option(part) for part in parts)
        return (Piece(f"{several} is enough: {options}", f"{'neither' if len(parts) == 2 else 'none'} is reached", apart=True),)

    def _one_held(self, held: tuple[plan.Item, ...], others: tuple[pat.Part, ...]) -> tuple[Piece, ...]:
        pieces = self.pieces(held)
        if len(others) != 1:
            return pieces
        (other,) = others
        if isinstance(other, pat.Joint) and len(other.parts) > 2:
            return pieces
        if isinstance(other, pat.Flag) and other.wanted:
            named_ = other.words.en
        elif isinstance(other, pat.Listed) and other.sign == "in" and len(other.choices) == 1:
            named_ = called_en(other.choices[0])
        else:
            named_ = self.wanted(other)
        last = pieces[-1]
        return (*pieces[:-1], attrs.evolve(last, reason=f"{last.reason} (this or {named_} is enough)"))
