"""Notes: defaults that were taken, readings on which the outcome hangs, and figures that are the library's own."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from ruralpolicy.law import Pair
from ruralpolicy.wording._patterns import Flag, Part, Quantity, leaves

if TYPE_CHECKING:
    from ruralpolicy.pack import Provision

__all__ = ["MOST_NOTES", "chosen_note", "default_notes", "eased_note", "reading_note"]

MOST_NOTES: Final = 2
"""How many notes a finding has at most."""

_PEOPLE: Final = frozenset({"VillageDoctor", "HealthWorker", "Contract", "Encounter", "Secondment"})


def default_notes(parts: Iterable[Part], kind: str) -> tuple[Pair, ...]:
    """That an attribute was not reported and how it was taken, for each that decided."""
    flags = [leaf for part in parts for leaf in leaves(part) if isinstance(leaf, Flag) and leaf.assumed]
    return tuple(dict.fromkeys(_default(flag, kind) for flag in flags))


def _default(flag: Flag, kind: str) -> Pair:
    words, who = flag.words, "the person" if kind in _PEOPLE else "it"
    whether = {"with": f"there is {words.en}", "is": f"{who} is {words.en}"}.get(words.form, f"{words.en} is done")
    zh = f"“{words.zh}”未填报，按{'是' if flag.value else '否'}处理"
    return zh, f"whether {whether} was not reported; taken as {'yes' if flag.value else 'no'}"


def eased_note(stricter: tuple[Quantity, ...], figure: Callable[[Quantity], Pair]) -> tuple[Pair, ...]:
    """That of several bounds the easier one counts, and which one does not."""
    return tuple(
        (f"几项标准从宽，不按{figure(one)[0]}计", f"of several bounds the easier one counts, not {figure(one)[1]}") for one in stricter
    )


def chosen_note(provision: "Provision[Any]") -> Pair | None:
    """The reading under which somebody chose to assess, where it is not the one that its author chose."""
    first = provision.elected
    if first is None:
        return None
    return f"按所选理解，{first.short_zh or first.zh}", f"under the reading chosen, {first.short_en or first.en}"


def reading_note(provision: "Provision[Any]", others: tuple[Pair, ...], ours: bool) -> Pair | None:
    """The reading that decided: where others end differently, or it sets a figure that the text does not (*ours*)."""
    chosen = [reading for reading in provision.readings if reading.chosen]
    if not others:
        own = next((reading for reading in chosen if reading.ours), None) if ours else None
        return None if own is None else (own.short_zh, own.short_en)
    said = next((reading for reading in chosen if reading.short_zh), None)
    zh, en = ("原文可作不同理解", "the text can be read in another way") if said is None else (said.short_zh, said.short_en)
    words = tuple(dict.fromkeys(others))
    ended = "或".join(one[0] for one in words), " or ".join(one[1] for one in words)
    return f"{zh}（另一理解：{ended[0]}）", f"{en} (another reading: {ended[1]})"
