"""What a plan says, in Chinese: the language of official notices."""

from collections.abc import Iterable

import attrs

from ruralpolicy.wording import _patterns as pat
from ruralpolicy.wording import _plan as plan
from ruralpolicy.wording import _planning as planning
from ruralpolicy.wording._chinese_gaps import ChineseGaps
from ruralpolicy.wording._chinese_numbers import JOINTS
from ruralpolicy.wording._parts import Piece
from ruralpolicy.wording.members import called_zh

__all__ = ["JOINTS", "Chinese"]


@attrs.frozen(eq=False)
class Chinese(ChineseGaps):
    """Says the items of a plan."""

    def pieces(self, items: Iterable[plan.Item]) -> tuple[Piece, ...]:
        """Every item in its order."""
        return tuple(piece for item in items for piece in self._item(item))

    def _item(self, item: plan.Item) -> tuple[Piece, ...]:
        match item:
            case plan.Fault(pattern):
                return (self.failing(pattern),)
            case plan.Told(patterns):
                return (Piece("，".join(self.told(one) for one in patterns)),)
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
        """Patterns that hold, numbers with one bound together: 甲900人、乙700人，均不超过1,000人."""
        said: list[str] = []
        before: pat.Pattern | None = None
        # What is a short phrase follows a comma, what has a number and a bound stands apart.
        long = any(isinstance(one, pat.Quantity | pat.Band) for one in held)
        for group in planning.alike(held):
            first = group[0]
            if before is not None and isinstance(first, pat.Quantity) and planning.of_one(before, first):
                # Another bound of the same number.
                said[-1] = f"{said[-1]}、{self._plainly(first) if first.measure == 'plain' else self.reached(first)}"
            elif isinstance(first, pat.Quantity) and len(group) > 1:
                numbers = [one for one in group if isinstance(one, pat.Quantity)]
                said.append(f"{'、'.join(self.of(one.side) for one in numbers)}，均{self._plainly(first)}")
            else:
                said.append(self.holding(first))
            before = first
        return ("；" if long else "，").join(said)

    def _in_order(self, held: tuple[pat.Pattern, ...]) -> Piece:
        if len(held) > 2:
            return Piece("其余条件符合")
        return Piece("、".join(self._briefly(one) for one in held), "符合")

    def _briefly(self, pattern: pat.Pattern) -> str:
        """What holds, without what is asked."""
        if isinstance(pattern, pat.Quantity):
            return self.of(pattern.side)
        return self.of(pattern.low.side) if isinstance(pattern, pat.Band) else self.holding(pattern)

    def _counted(self, counted: plan.Counted) -> Piece:
        first = (*counted.failing, *counted.held, *counted.open)[0]
        topics, total = isinstance(first, pat.Topic), counted.total
        found = isinstance(first, pat.Topic) and (first.words.frame == "found" or not first.wanted)
        if found and isinstance(first, pat.Topic):
            named = [
                self._statement(first, self._names(side), value)
                for side, value in ((counted.failing, not first.wanted), (counted.held, first.wanted))
                if side
            ]
            asked = [f"待确认{len(counted.open)}项：{self._names(counted.open)}"] if counted.open else []
            return Piece("；".join((*named, *asked)))
        if counted.open and not counted.failing:
            held = f"{total}项中{len(counted.held)}项已落实，" if counted.held else ""
            return Piece(f"{held}待确认{len(counted.open)}项：{self._names(counted.open)}")
        if not counted.failing:
            names = "" if topics else f"：{self._names(counted.held)}"
            return Piece(f"{'经确认' if topics else ''}{total}项均已落实{names if total <= 2 else ''}")
        said = "经确认" if topics else ""
        still = "尚" if self._pending else ""
        rest = f"其余{len(counted.held)}项已落实" if counted.held else ""
        if len(counted.failing) == total:
            return Piece(f"{said}{total}项均{still}未落实：{self._names(counted.failing)}")
        return Piece(f"{total}项中{said}{still}未落实{len(counted.failing)}项：{self._names(counted.failing)}", rest, apart=True)

    def _names(self, side: Iterable[pat.Flag | pat.Topic]) -> str:
        return "、".join(
            one.words.zh if isinstance(one, pat.Topic) else self.phrase(one.words, one.wanted if one.holds is not False else not one.wanted)
            for one in side
        )

    def _choice(self, parts: tuple[pat.Part, ...]) -> tuple[Piece, ...]:
        if all(isinstance(part, pat.Flag) for part in parts):
            phrases = "，".join(f"{self._so_far}{self.phrase(one.words, not one.wanted)}" for one in parts if isinstance(one, pat.Flag))
            return (Piece(f"{phrases}（有其一即可）"),)
        if len(parts) > 3:
            failing = [leaf for part in parts for leaf in pat.leaves(part) if leaf.holds is False]
            return (Piece(f"{'，'.join(map(self.told, failing))}（有其一即可）"),)
        options = "，或".join(self.option(part) for part in parts)
        return (Piece(f"任一即可：{options}", "均未达到", apart=True),)

    def _one_held(self, held: tuple[plan.Item, ...], others: tuple[pat.Part, ...]) -> tuple[Piece, ...]:
        pieces = self.pieces(held)
        if len(others) != 1:
            return pieces
        (other,) = others
        if isinstance(other, pat.Joint) and len(other.parts) > 2:
            return pieces
        if isinstance(other, pat.Flag) and other.wanted:
            named = other.words.zh
        elif isinstance(other, pat.Listed) and other.sign == "in" and len(other.choices) == 1:
            named = called_zh(other.choices[0])
        else:
            named = self.wanted(other)
        last = pieces[-1]
        return (*pieces[:-1], attrs.evolve(last, reason=f"{last.reason}（与{named}有其一即可）"))
