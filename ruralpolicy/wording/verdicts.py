"""The words of an outcome by modality, and how strongly a clause asks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from ruralpolicy.law import Modality, Outcome, Pair
from ruralpolicy.wording._patterns import Age, Band, Contains, Day, Part, Quantity, Rivals, Started, Until, leaves
from ruralpolicy.wording._planning import decisive

if TYPE_CHECKING:
    from ruralpolicy.pack import Provision

__all__ = ["force", "spoken"]

_COMMON: Final[Mapping[Outcome, Pair]] = {
    Outcome.PENDING: ("未到期", "not yet due"),
    Outcome.NOT_APPLICABLE: ("不适用", "does not apply"),
    Outcome.UNDETERMINED: ("无法判定", "cannot be decided"),
    Outcome.PERMITTED: ("可以", "allowed"),
    Outcome.NOT_PERMITTED: ("不可以", "not allowed"),
    Outcome.ENTITLED: ("可享受", "entitled"),
    Outcome.NOT_ENTITLED: ("不可享受", "not entitled"),
}
_MET: Final[Mapping[Modality, tuple[Pair, Pair]]] = {
    Modality.TARGET: (("已达到", "reached"), ("未达到", "not reached")),
    Modality.PROHIBITION: (("未违反", "kept"), ("违反", "breached")),
    Modality.ENCOURAGEMENT: (("已开展", "done"), ("未开展", "not done")),
    Modality.DEFINITION: (("属于", "within the definition"), ("不属于", "outside the definition")),
}
_REACHED: Final = (("已达到", "met"), ("未达到", "not met"))
_DONE: Final = (("已落实", "met"), ("未落实", "not met"))
_OVER: Final = (("未超", "within"), ("超出", "too much"))

_FORCES: Final[Mapping[tuple[Modality, str], Pair]] = {
    (Modality.PRINCIPLE, "原则上"): ("原则上要求", "asked for as a rule"),
    (Modality.TARGET, "力争"): ("力争目标", "an aim to strive for"),
    (Modality.ENCOURAGEMENT, "鼓励"): ("鼓励事项，不作考核", "encouraged, not counted"),
    (Modality.ENCOURAGEMENT, "推动"): ("推动事项，不作考核", "promoted, not counted"),
    (Modality.ENCOURAGEMENT, "支持"): ("支持事项，不作考核", "supported, not counted"),
    (Modality.ENCOURAGEMENT, "探索"): ("探索事项，不作考核", "explored, not counted"),
    (Modality.ENCOURAGEMENT, "引导"): ("引导事项，不作考核", "guided, not counted"),
}
_OPEN_ENDED: Final[Mapping[str, Pair]] = {
    "逐步": ("逐步推进，未定期限", "step by step, no date set"),
    "加快": ("加快推进，未定期限", "to be speeded up, no date set"),
    "稳步": ("稳步推进，未定期限", "steadily, no date set"),
}
_FORCE_WORDS: Final[Mapping[str, str]] = {
    "积极": "actively",
    "促进": "promote",
    "参照": "with reference to",
    "适当": "as appropriate",
    "有序": "in good order",
    "稳步": "steadily",
    "加快": "speed up",
    "支持": "support",
    "推动": "promote",
    "积极争创": "actively strive for",
    "引导": "guide",
    "左右": "about",
    "基本": "essentially",
    "逐步": "step by step",
    "探索": "explore",
    "鼓励": "encourage",
    "稳妥": "prudently",
    "原则上": "in principle",
    "力争": "strive for",
}


def force(provision: "Provision[Any]") -> Pair | None:
    """How strongly a provision asks: the document's word of force and what it means here; None where it has none.

    >>> from ruralpolicy import load_pack
    >>> force(load_pack("zhanggong")["3.2.4-bed-cap"])
    ('原则上要求', 'asked for as a rule')
    """
    word = provision.force
    if not word:
        return None
    if (said := _FORCES.get((provision.modality, word))) is None and provision.open_ended:
        said = _OPEN_ENDED.get(word)
    if said is not None:
        return said
    aside = provision.modality is Modality.ENCOURAGEMENT
    meaning = f", {_FORCE_WORDS[word]}" if word in _FORCE_WORDS else ""
    return f"原文为“{word}”{'，不作考核' if aside else ''}", f"the text says {word}{meaning}{'; not counted' if aside else ''}"


def spoken(outcome: Outcome, provision: "Provision[Any]", requirement: Part) -> Pair:
    """The words of an outcome of a provision, whose requirement was read as it stands for the subject."""
    own = provision.phrases.words.get(outcome)
    if own is not None:
        return own
    if outcome in _COMMON:
        return _COMMON[outcome]
    return _pair(provision.modality, requirement, outcome)[outcome is not Outcome.MET]


def _pair(modality: Modality, requirement: Part, outcome: Outcome) -> tuple[Pair, Pair]:
    if modality in _MET:
        return _MET[modality]
    measured = [one for one in leaves(requirement) if isinstance(one, Quantity | Band | Rivals | Contains | Age | Day | Started | Until)]
    if not measured:
        return _DONE
    if outcome is Outcome.MET and not all(isinstance(one, Quantity) and one.upper for one in measured):
        return _REACHED
    bounds = [one for one in _bounds(requirement) if outcome is Outcome.MET or one.holds is False]
    if bounds and all(one.upper for one in bounds):
        counted = all(one.side.counted for one in bounds)
        return _OVER[0], ("超出", "too many" if counted else "too much")
    return _REACHED


def _bounds(part: Part) -> tuple[Quantity, ...]:
    """The numbers whose bounds are fulfilled or missed."""
    found = leaves(part) if part.holds is True else decisive(part)
    bands = [bound for one in found if isinstance(one, Band) for bound in (one.low, one.high)]
    return (*(one for one in found if isinstance(one, Quantity)), *bands)
