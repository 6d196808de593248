"""What every policy document has: a name and number, a time in force, norms of a modality, outcomes of a check."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Literal, Self, TypeGuard

import attrs

from ruralpolicy.errors import RuleError

__all__ = [
    "DENIED",
    "DUTIES",
    "FULFILLED",
    "GRANTING",
    "OUTCOMES_OF",
    "Aspect",
    "Assessable",
    "Document",
    "Frame",
    "Level",
    "Likeness",
    "Modality",
    "Occasion",
    "Outcome",
    "Pair",
    "Phrases",
    "Reading",
    "SinceAdoption",
    "Status",
    "TopicWords",
    "checked_day",
    "is_day",
]

# What is said of a topic: that it is done, that it was found (what must not be), or that it is so.
Frame = Literal["done", "found", "state"]


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


# Who does not do what these ask has failed; what is encouraged or defined fails nobody.
DUTIES: Final = frozenset({Modality.OBLIGATION, Modality.PROHIBITION, Modality.PRINCIPLE, Modality.TARGET})


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


# A permission or an entitlement gives something; every other provision asks or says something.
GRANTING: Final = frozenset({Modality.PERMISSION, Modality.ENTITLEMENT})
FULFILLED: Final = frozenset({Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED})
# The requirement fails, whether its day has come or not.
DENIED: Final = frozenset({Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED})

_OF_DUTIES: Final = (Outcome.MET, Outcome.UNMET, Outcome.PENDING, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED)
OUTCOMES_OF: Final[Mapping[Modality, tuple[Outcome, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(Modality, _OF_DUTIES),
        Modality.PERMISSION: (Outcome.PERMITTED, Outcome.NOT_PERMITTED, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED),
        Modality.ENTITLEMENT: (Outcome.ENTITLED, Outcome.NOT_ENTITLED, Outcome.NOT_APPLICABLE, Outcome.UNDETERMINED),
    }
)
"""The outcomes that findings about a provision of each modality can have."""


class Occasion(_Term):
    """What happens on the day from which something else is found of a subject.

    >>> Occasion.DEADLINE.term_zh, Occasion("document_expired").term_en
    ('期限届满', 'document expired')
    """

    DOCUMENT_BEGINS = "document_begins", "文件开始施行"
    DOCUMENT_EXPIRED = "document_expired", "文件已失效"
    DEADLINE = "deadline", "期限届满"
    AGE = "age", "周年已满"
    TERM = "term", "时限届满"
    ADOPTION = "adoption", "施行之日或自其起算的日期已到"
    DAY = "day", "日期已到"
    STATEMENT = "statement", "声明开始计入"
    DERIVED = "derived", "推算结果变化"


class Aspect(_Term):
    """In what two assessments differ before anything is decided.

    >>> Aspect("figures").term_zh
    '指标'
    """

    DAY = "day", "评估日"
    FIGURES = "figures", "指标"
    READINGS = "readings", "理解"
    DOCUMENT = "document", "文件"
    PROVISIONS = "provisions", "条款"
    FACTS = "facts", "事实"


class Likeness(_Term):
    """How near two norms of different documents are, by what they read of their subject.

    >>> Likeness.ASKS_THE_SAME.term_zh
    '所问相同'
    """

    ASKS_THE_SAME = "asks_the_same", "所问相同"
    ASKS_ALIKE = "asks_alike", "所问相交"
    READS_ALIKE = "reads_alike", "所读相交"


class Status(_Term):
    """Whether a document binds, is still a draft, or is a draft that is taken as in force from a day on.

    A draft is assessed as if adopted, and every finding says so.
    """

    DRAFT = "draft", "征求意见稿"
    IN_FORCE = "in_force", "现行有效"
    TAKEN_AS_IN_FORCE = "taken_as_in_force", "按施行计"


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


_NAME: Final = re.compile("[a-z0-9]+(-[a-z0-9]+)*")


@attrs.frozen
class Reading:
    """One way to understand a clause whose words leave a choice.

    Attributes:
        name: what it is called in ``pack.with_readings(...)``: lower case letters, digits and hyphens.
        zh: one or two plain Chinese sentences that say how the clause is understood; *en* the same in English.
        chosen: whether the provision is decided by it.
        short_zh: the same as a short clause for use inside a sentence, or nothing; *short_en* likewise.
        ours: whether it sets a figure that the text does not: it is then said with every finding that the figure decided.

    Raises:
        RuleError: for a name of another form or a sentence that is missing.

    >>> Reading("floor-only", "10万元是保底，超过30万元也算达到。", "Only the 100,000 bind.", chosen=False).name
    'floor-only'
    """

    name: str
    zh: str
    en: str
    chosen: bool = True
    short_zh: str = ""
    short_en: str = ""
    ours: bool = False

    def __attrs_post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise RuleError(f"{self.name!r} cannot be the name of a reading", hint="use lower case letters, digits and hyphens")
        if not self.zh.strip() or not self.en.strip():
            raise RuleError(f"the reading {self.name!r} has no sentence", hint="say it in Chinese and in English")


@attrs.frozen
class TopicWords:
    """What a topic is called on which officials make statements.

    Attributes:
        zh: the Chinese term; *en* the English one.
        form: how the English term enters a sentence: "with TERM" and "without TERM", "TERM" and "not TERM", or TERM as what is done.
        frame: what is said of it: that it is done, that it was found, or that it is so.

    Raises:
        RuleError: for a term that is missing.

    >>> TopicWords("方案已印发", "an issued plan").form
    'with'
    """

    zh: str
    en: str
    form: Literal["with", "is", "done"] = "with"
    frame: Frame = "done"

    def __attrs_post_init__(self) -> None:
        if not self.zh.strip() or not self.en.strip():
            raise RuleError(f"the topic {self.zh or self.en!r} lacks a term", hint="give one in Chinese and one in English")


Pair = tuple[str, str]
"""A text in Chinese and in English."""


@attrs.frozen(kw_only=True)
class Phrases:
    """What the text of a clause says and no condition can: it enters sentences about the clause and decides nothing.

    Attributes:
        asks: what it asks, as a clause without a subject: 退出乡村医生岗位.
        says: whom it concerns, where its scope would be said badly from its parts.
        per: what a norm is counted per, in the document's words, and the Chinese unit of the norm: 每千名服务人口, per 1,000, 张.
        unit: the document's own word for what is counted: singular, plural, Chinese.
        term: what a sum or a difference is called: 空编; *rate* its share of the whole: 空编率.
        ratio: what a multiple is called that the document prints as 1∶1.1: 医护比; *norm* a norm in the document's words: 2倍左右.
        exception: who is let off: 返聘的除外.
        amount_is: what the amount is, where it is nothing that is received.
        words: the words of the outcomes, where the clause has its own.

    >>> Phrases(term=("空编", "vacant posts")).term
    ('空编', 'vacant posts')
    """

    asks: Pair | None = None
    says: Pair | None = None
    per: tuple[str, str, str] | None = None
    unit: tuple[str, str, str] | None = None
    term: Pair | None = None
    rate: Pair | None = None
    ratio: Pair | None = None
    norm: Pair | None = None
    exception: Pair | None = None
    amount_is: Pair | None = None
    words: Mapping[Outcome, Pair] = attrs.field(factory=dict, hash=False)


def checked_day(day: object, hint: str) -> date:
    """*day*, once it is known to be a day and no moment.

    Raises:
        RuleError: for anything else, a datetime among it, with *hint*.
    """
    if not is_day(day):
        raise RuleError(f"{day!r} is no day", hint=hint)
    return day


def is_day(day: object) -> TypeGuard[date]:
    """Whether it is a day and no moment: a datetime is one of these, though Python takes it for a date.

    >>> is_day(date(2024, 1, 1)), is_day(datetime(2024, 1, 1))
    (True, False)
    """
    return isinstance(day, date) and not isinstance(day, datetime)


def _day_or_none(day: object) -> date | None:
    return None if day is None else checked_day(day, "a document has days: in_force=date(2024, 1, 1)")


def _read_only(value: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(value))


@attrs.frozen(kw_only=True)
class Document:
    """A policy document: what it is called, who issued it, from when to when it holds.

    *in_force* and *expires* are the first and the last day on which it holds, both included; None leaves that end open. On days outside,
    every provision is not applicable. A draft has no first day before somebody says from when it is to count as adopted
    (``pack.adopted(on=...)``); the end that it prints binds. *printed* names clauses that are not printed as their number, *bodies* gives
    the one name for a responsible body that the document prints in several ways.

    Raises:
        RuleError: for a datetime in the place of a day, and a document that expires before it is in force.

    >>> Document(title_zh="示范意见", title_en="Demonstration opinion").status.term_zh
    '现行有效'
    """

    title_zh: str
    title_en: str
    number: str = ""
    status: Status = attrs.field(default=Status.IN_FORCE, converter=Status)
    issued: date | None = attrs.field(default=None, converter=_day_or_none)
    in_force: date | None = attrs.field(default=None, converter=_day_or_none)
    expires: date | None = attrs.field(default=None, converter=_day_or_none)
    jurisdiction_zh: str = ""
    jurisdiction_en: str = ""
    level: Level = attrs.field(default=Level.COUNTY, converter=Level)
    division_code: str = ""
    printed: Mapping[str, str] = attrs.field(factory=dict, converter=_read_only, hash=False)
    bodies: Mapping[str, str] = attrs.field(factory=dict, converter=_read_only, hash=False)
    adopted_on: date | None = attrs.field(default=None, converter=_day_or_none)

    def __attrs_post_init__(self) -> None:
        if self.begins is not None and self.expires is not None and self.expires < self.begins:
            raise RuleError(f"the document expires on {self.expires}, before it is in force on {self.begins}", hint="swap the two days")

    def __reduce__(self) -> tuple[Any, ...]:
        fields = attrs.asdict(self, recurse=False)
        return _document, (fields | {"printed": dict(self.printed), "bodies": dict(self.bodies)},)

    @property
    def begins(self) -> date | None:
        """The first day on which it holds: for a draft the day of adoption, where somebody has said one."""
        return self.in_force if self.status is Status.IN_FORCE else self.adopted_on

    def reason_on(self, as_of: date) -> str:
        """Why the document does not hold on *as_of*: ``not yet in force``, ``expired``, or nothing where it does.

        >>> Document(title_zh="文", title_en="Text", in_force=date(2024, 1, 1)).reason_on(date(2023, 12, 31))
        'not yet in force'
        """
        if self.begins is not None and as_of < self.begins:
            return "not yet in force"
        return "expired" if self.expires is not None and as_of > self.expires else ""


def _document(fields: dict[str, Any]) -> Document:
    return Document(**fields)
