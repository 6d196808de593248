"""One line for a finding, in Chinese or English: which clause, which outcome, what was measured against what, and by when.

Every number in a line is a reported value or a figure of the clause; nothing is said that the finding does not hold.
"""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, Literal

from ruralpolicy.facts import KINDS, attributes
from ruralpolicy.law import Outcome, Status

if TYPE_CHECKING:
    from ruralpolicy.findings import Amount, Comparison, Finding

__all__ = ["explain", "number", "term", "unit_text"]

Language = Literal["zh", "en"]

_WORD: Final = re.compile(r"[a-z][a-z0-9_]*[a-z0-9]")
_SIGNS: Final = {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}
_WORDS_ZH: Final = {
    "completed_years": "周岁",
    "as_of": "评估日",
    "after": "之后",
    "adopted_on": "施行日期",
    "ceil": "向上取整",
    "floor": "向下取整",
    "greatest": "最大值",
    "least": "最小值",
    "latest": "最晚",
    "stated": "",
    "known": "已填报",
    "when": "按情形",
    "years": "年",
    "months": "月",
    "days": "日",
    "no": "非",
    "one_of": "属于",
    "code": "编码",
    "name": "名称",
}
_REASONS_ZH: Final = {
    "not yet in force": "文件尚未施行",
    "expired": "文件已失效",
    "out of scope": "不在适用范围",
    "no deadline": "未定期限",
}
_UNITS_ZH: Final = {
    "CNY": "元",
    "month": "月",
    "year": "年",
    "once": "一次性",
    "percentage points": "个百分点",
    "reimbursement ratio": "报销比例",
}


def number(value: int | Fraction, places: int = 4) -> str:
    """An exact number for reading: a decimal where it ends within so many places, otherwise rounded to them with ``≈``.

    >>> number(Fraction(3, 10)), number(1234567), number(Fraction(1, 3)), number(Fraction(-7, 3), 2)
    ('0.3', '1,234,567', '≈0.3333', '≈-2.33')
    """
    if value == int(value):
        return f"{int(value):,}"
    scaled = round(value * 10**places)
    whole, rest = divmod(abs(scaled), 10**places)
    text = f"{'-' if scaled < 0 else ''}{whole:,}.{rest:0{places}d}".rstrip("0").rstrip(".")
    return text if Fraction(scaled, 10**places) == value else f"≈{text}"


def _percentage(value: int | Fraction) -> str:
    return f"{number(Fraction(value) * 100, 2)}%"


def term(name: str, kind: str, topics: Mapping[str, str], language: Language) -> str:
    """What an attribute or topic is called: the documents' own term, or its name in words.

    >>> term("village_clinics_total", "County", {}, "zh"), term("village_clinics_total", "County", {}, "en")
    ('村卫生室总数', 'village clinics total')
    """
    if language == "en":
        return name.replace("_", " ")
    known = attributes(KINDS[kind])
    if name in known:
        return known[name].term_zh
    return topics.get(name) or _WORDS_ZH.get(name, name)


def unit_text(unit: str, language: Language) -> str:
    """The unit of an amount in a language.

    >>> unit_text("CNY/month", "zh"), unit_text("CNY once", "zh"), unit_text("CNY/month", "en")
    ('元/月', '元（一次性）', 'CNY/month')
    """
    if language == "en":
        return unit
    if unit in _UNITS_ZH:
        return _UNITS_ZH[unit]
    money, _, once = unit.partition(" ")
    text = "/".join(_UNITS_ZH.get(part, part) for part in money.split("/"))
    return f"{text}（{_UNITS_ZH.get(once, once)}）" if once else text


def _value(value: Any, attribute: str, kind: str, language: Language) -> str:
    if isinstance(value, bool):
        return {"zh": ("否", "是"), "en": ("no", "yes")}[language][value]
    if isinstance(value, int | Fraction):
        return number(value)
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(_value(part, attribute, kind, language) for part in value)
    if isinstance(value, date):
        return value.isoformat()
    declared = attributes(KINDS[kind]).get(attribute)
    if declared is None or declared.enum is None:
        return str(value)
    member: Any = next(member for member in declared.enum if member.value == value)
    return str(member.term_zh) if language == "zh" else str(value).replace("_", " ")


def _comparison(comparison: "Comparison", finding: "Finding", language: Language) -> str:
    kind = finding.subject.kind
    topics: Mapping[str, str] = finding.provision.terms
    name = _WORD.sub(lambda word: term(word.group(), kind, topics, language), comparison.attribute)
    value = _value(comparison.value, comparison.attribute, kind, language)
    bound = _value(comparison.bound, comparison.attribute, kind, language)
    if comparison.comparator == "==" and isinstance(comparison.bound, bool):
        return f"{name}：{value}" if language == "zh" else f"{name}: {value}"
    sign = _SIGNS.get(comparison.comparator, comparison.comparator)
    if language == "zh":
        sign = {"in": "属于", "not in": "不属于", "known": "已填报="}.get(sign, sign)
        return f"{name} {value}，{'符合' if comparison.holds else '应'} {sign} {bound}"
    return f"{name} {value}, {'which is' if comparison.holds else 'must be'} {sign} {bound}"


def _amount(amount: "Amount", language: Language) -> str:
    unit = unit_text(amount.unit, language)
    ratio = amount.unit.endswith("ratio")
    low, high = (None if end is None else _percentage(end) if ratio else number(end) for end in (amount.low, amount.high))
    span = low if low == high else f"{low}–{high}"
    if high is None:
        span = f"不低于 {low}" if language == "zh" else f"at least {low}"
    return f"{unit} {span}" if ratio else f"{span} {unit}".strip()


def _measure(finding: "Finding", language: Language) -> str:
    measured, required = getattr(finding, "measured", None), getattr(finding, "required", None)
    # Shares read as percentages; plain numbers already stand in the comparison.
    if (
        measured is None
        or required is None
        or not 0 <= required <= 1
        or required == int(required) == 0
        or finding.outcome is Outcome.NOT_APPLICABLE
    ):
        return ""
    if (
        isinstance(measured, int)
        and isinstance(required, int)
        and (measured, required) == (finding.because[0].value, finding.because[0].bound)
    ):
        return ""
    share, bound = _percentage(measured), _percentage(required)
    return f"比例 {share}，标准 {bound}" if language == "zh" else f"share {share}, standard {bound}"


def explain(finding: "Finding", language: Language = "zh") -> str:
    """*finding* in one line of *language*, ``zh`` or ``en``.

    Raises:
        ValueError: for any other language.
    """
    if language not in ("zh", "en"):
        raise ValueError(f"there is no language {language!r}; choose zh or en")
    provision, kind, zh = finding.provision, finding.subject.kind, language == "zh"
    who = finding.subject.name or finding.subject.code
    comma, stop, colon = ("；", "。", "：") if zh else ("; ", ".", ": ")
    title = f"{provision.printed}「{provision.title_zh}」" if zh else f"{provision.printed} “{provision.title_en}”"
    parts = [_comparison(comparison, finding, language) for comparison in finding.because]
    if finding.because and (measure := _measure(finding, language)):
        parts.append(measure)
    if finding.missing:
        names = [term(name, kind, provision.terms, language) for name in finding.missing]
        parts.append(f"缺少：{'、'.join(names)}" if zh else f"missing: {', '.join(names)}")
    if finding.reason:
        parts.append(_REASONS_ZH[finding.reason] if zh else finding.reason)
    if (amount := getattr(finding, "amount", None)) is not None:
        parts.append(_amount(amount, language))
    deadline = getattr(finding, "deadline", None)
    if deadline is not None:
        parts.append(f"期限 {deadline.isoformat()}" if zh else f"deadline {deadline.isoformat()}")
    if provision.document.status is Status.DRAFT:
        parts.append("征求意见稿" if zh else "draft")
    outcome = finding.outcome.term_zh if zh else finding.outcome.term_en
    head = f"{title}{who}{colon}{outcome}" if zh else f"{title} {who}{colon}{outcome}"
    return head + (f"{'。' if zh else ': '}{comma.join(parts)}" if parts else "") + stop
