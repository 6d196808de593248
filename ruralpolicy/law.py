"""What every policy document has: a name and number, a time in force, norms of a modality, outcomes of a check."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Self

import attrs

from ruralpolicy.errors import RuleError

__all__ = ["Assessable", "Document", "Level", "Modality", "Outcome", "SinceAdoption", "Status"]


class _Term(StrEnum):
    """A closed list of words, each with its Chinese and English term."""

    term_zh: str
    term_en: str

    def __new__(cls, value: str, term_zh: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.term_zh = term_zh
        member.term_en = value.replace("_", " ")
        return member


class Modality(_Term):
    """What kind of norm a provision is; it settles which outcomes a finding can have.

    >>> Modality.TARGET.term_zh
    '目标'
    """

    OBLIGATION = "obligation", "义务"
    PROHIBITION = "prohibition", "禁止"
    PRINCIPLE = "principle", "原则"
    TARGET = "target", "目标"
    PERMISSION = "permission", "允许"
    ENCOURAGEMENT = "encouragement", "鼓励"
    ENTITLEMENT = "entitlement", "待遇"
    DEFINITION = "definition", "定义"


class Outcome(_Term):
    """What a finding says of one subject under one provision.

    >>> Outcome("not_applicable").term_zh, Outcome.NOT_ENTITLED.term_en
    ('不适用', 'not entitled')
    """

    MET = "met", "已达到"
    UNMET = "unmet", "未达到"
    PENDING = "pending", "未到期"
    NOT_APPLICABLE = "not_applicable", "不适用"
    UNDETERMINED = "undetermined", "无法判定"
    PERMITTED = "permitted", "可以"
    NOT_PERMITTED = "not_permitted", "不可以"
    ENTITLED = "entitled", "可享受"
    NOT_ENTITLED = "not_entitled", "不可享受"


class Status(_Term):
    """Whether a document binds or is still a draft; a draft is assessed as if adopted, and every finding says so."""

    DRAFT = "draft", "征求意见稿"
    IN_FORCE = "in_force", "现行有效"


class Level(_Term):
    """The level of government that issued a document."""

    COUNTY = "county", "县级"
    PREFECTURE = "prefecture", "市级"
    PROVINCE = "province", "省级"
    NATIONAL = "national", "国家级"


class Assessable(_Term):
    """How a provision is decided: from attributes, from an official's statements, or by no fact at all."""

    COMPUTED = "computed", "可计算"
    ATTESTED = "attested", "须确认"
    NARRATIVE = "narrative", "叙述性"


@attrs.frozen
class SinceAdoption:
    """A term that counts from the day a document is adopted; the day on which it ends is the deadline.

    >>> SinceAdoption(years=3)
    SinceAdoption(years=3, months=0)
    """

    years: int = 0
    months: int = 0

    def __attrs_post_init__(self) -> None:
        if self.years * 12 + self.months <= 0:
            raise RuleError("a term since adoption must be longer than nothing", hint="give years= or months=")


def _read_only(value: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(value))


@attrs.frozen(kw_only=True)
class Document:
    """A policy document: what it is called, who issued it, from when to when it holds.

    *in_force* and *expires* are the first and the last day on which it holds, both included; None leaves that end open. On days outside,
    every provision is not applicable. No such window is applied to a draft. *printed* names clauses that are not printed as their number.

    >>> Document(title_zh="示范意见", title_en="Demonstration opinion").status.term_zh
    '现行有效'
    """

    title_zh: str
    title_en: str
    number: str = ""
    status: Status = attrs.field(default=Status.IN_FORCE, converter=Status)
    issued: date | None = None
    in_force: date | None = None
    expires: date | None = None
    jurisdiction_zh: str = ""
    jurisdiction_en: str = ""
    level: Level = attrs.field(default=Level.COUNTY, converter=Level)
    division_code: str = ""
    printed: Mapping[str, str] = attrs.field(factory=dict, converter=_read_only, hash=False)
    adopted_on: date | None = None

    def reason_on(self, as_of: date) -> str:
        """Why the document does not hold on *as_of*: ``not yet in force``, ``expired``, or nothing where it does.

        >>> Document(title_zh="文", title_en="Text", in_force=date(2024, 1, 1)).reason_on(date(2023, 12, 31))
        'not yet in force'
        """
        if self.status is Status.DRAFT:
            return ""
        if self.in_force is not None and as_of < self.in_force:
            return "not yet in force"
        return "expired" if self.expires is not None and as_of > self.expires else ""
