"""The phrases that a clause may be given: what its text says and no condition can."""

from collections.abc import Mapping
from typing import TypedDict

from ruralpolicy.law import Outcome, Pair

__all__ = ["Said"]


class Said(TypedDict, total=False):
    """What :meth:`Provision.said` takes, in Chinese and in English.

    Attributes:
        asks: what the clause asks, as a clause without a subject, such as 退出乡村医生岗位.
        says: whom it concerns, where its scope would be said badly from its parts.
        per: what a norm is counted per, in the document's words, and the Chinese unit of the norm.
        unit: the document's own word for what is counted: singular, plural, Chinese.
        term: what a sum or a difference is called, such as 空编.
        rate: what its share of the whole is called, such as 空编率.
        ratio: what a multiple is called that the document prints as 1∶1.1, such as 医护比.
        norm: a norm in the document's words, such as 2倍左右.
        exception: who is let off, such as 返聘的除外.
        amount_is: what the amount is, where nothing is received.
        words: the words of the outcomes, where the clause has its own.
    """

    asks: Pair
    says: Pair
    per: tuple[str, str, str]
    unit: tuple[str, str, str]
    term: Pair
    rate: Pair
    ratio: Pair
    norm: Pair
    exception: Pair
    amount_is: Pair
    words: Mapping[Outcome, Pair]
