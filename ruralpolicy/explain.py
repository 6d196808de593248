"""One line for a finding, in Chinese or English: which clause, which outcome, what was measured against what, and by when.

Every number in a line is a reported value or a figure of the clause; nothing is said that the finding does not hold.
"""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from ruralpolicy.facts import KINDS, attributes
from ruralpolicy.law import Modality, Outcome, Status
from ruralpolicy.messages import Language
from ruralpolicy.wording.terms import UNITS, words_of

if TYPE_CHECKING:
    from ruralpolicy.findings import Amount, Comparison, Finding
    from ruralpolicy.law import Document, Reading, TopicWords
    from ruralpolicy.pack import Provision

__all__ = ["Language", "document_note", "explain", "force_text", "number", "reading_text", "reasons", "term", "unit_text", "verdict"]


_WORD: Final = re.compile(r"[a-z][a-z0-9_]*[a-z0-9]")
_SIGNS: Final = {"<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}
_WORDS_ZH: Final = {
    "completed_years": "周岁",
    "as_of": "评估日",
    "after": "之后",
    "adopted_on": "文件施行日期",
    "ceil": "向上取整",
    "floor": "向下取整",
    "greatest": "最大值",
    "least": "最小值",
    "latest": "最晚",
    "stated": "",
    "known": "已填报",
    "when": "按情形",
    "years": "年",
    "years of age": "周岁",
    "months": "月",
    "days": "日",
    "no": "非",
    "one_of": "属于",
}
_FORCES: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("principle", "原则上"): ("原则上要求", "asked for as a rule"),
    ("target", "力争"): ("力争目标", "an aim to strive for"),
    ("encouragement", "鼓励"): ("鼓励事项，不作考核", "encouraged, not counted"),
    ("encouragement", "推动"): ("推动事项，不作考核", "promoted, not counted"),
    ("encouragement", "支持"): ("支持事项，不作考核", "supported, not counted"),
    ("encouragement", "探索"): ("探索事项，不作考核", "explored, not counted"),
    ("encouragement", "引导"): ("引导事项，不作考核", "guided, not counted"),
}
_OPEN_ENDED: Final[Mapping[str, tuple[str, str]]] = {
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
_REASONS_ZH: Final = {
    "not yet in force": "文件尚未施行",
    "expired": "文件已失效",
    "out of scope": "不在适用范围",
    "no deadline": "未定期限",
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


def term(name: str, kind: str, topics: Mapping[str, "TopicWords"], language: Language) -> str:
    """What an attribute or topic is called.

    >>> term("village_clinics_integrated", "County", {}, "zh"), term("village_clinics_integrated", "County", {}, "en")
    ('实行一体化管理的村卫生室数', 'village clinics under integrated management')
    """
    words = words_of(kind, name, topics)
    return words.en if language == "en" else _WORDS_ZH.get(name, words.zh)


def reason_text(reason: str, language: Language) -> str:
    """The reason of a finding in a language.

    >>> reason_text("expired", "zh"), reason_text("expired", "en"), reason_text("", "zh")
    ('文件已失效', 'expired', '')
    """
    return _REASONS_ZH[reason] if reason and language == "zh" else reason


def unit_text(unit: str, language: Language, value: object = None) -> str:
    """The unit that stands after a number in a language; one that nobody described as it is written.

    >>> unit_text("CNY/month", "zh"), unit_text("CNY once", "zh"), unit_text("CNY/month", "en"), unit_text("clinics", "en", 1)
    ('元/月', '元（一次性）', 'yuan a month', 'clinic')
    """
    words = UNITS.get(unit)
    if words is None:
        return unit
    return words.zh if language == "zh" else words.of(value)


def force_text(provision: "Provision[Any]", language: Language) -> str:
    """How strongly a provision asks, in the document's word of force and what it means here; empty where it has none.

    >>> from ruralpolicy import load_pack
    >>> force_text(load_pack("zhanggong")["3.2.4-bed-cap"], "zh")
    '原则上要求'
    """
    word, zh = provision.force, language == "zh"
    if not word:
        return ""
    if (said := _FORCES.get((provision.modality.value, word))) is None and provision.open_ended:
        said = _OPEN_ENDED.get(word)
    if said is not None:
        return said[0] if zh else said[1]
    aside = provision.modality is Modality.ENCOURAGEMENT
    if zh:
        return f"原文为“{word}”" + ("，不作考核" if aside else "")
    meaning = f", {_FORCE_WORDS[word]}" if word in _FORCE_WORDS else ""
    return f"the text says {word}{meaning}" + ("; not counted" if aside else "")


def document_note(document: "Document", language: Language) -> str:
    """What has to be said of a document that is no law yet: that it is a draft, or from when it is taken as in force.

    >>> from ruralpolicy import load_pack
    >>> document_note(load_pack("tonglu").adopted(on=date(2024, 7, 1)).document, "zh")
    '按2024-07-01施行计（原为征求意见稿）'
    """
    zh = language == "zh"
    if document.status is Status.DRAFT:
        return "征求意见稿" if zh else "draft for comment"
    if document.status is Status.TAKEN_AS_IN_FORCE and document.adopted_on is not None:
        day = document.adopted_on.isoformat()
        return f"按{day}施行计（原为征求意见稿）" if zh else f"taken as adopted on {day} (printed as a draft)"
    return ""


def reading_text(reading: "Reading", language: Language) -> str:
    """A reading in a language: its sentence, and its name where it is another one than the chosen.

    >>> from ruralpolicy.law import Reading
    >>> reading_text(Reading("fixed-size", "按定数理解。", "A fixed number of beds.", chosen=False), "en")
    'otherwise (fixed-size): A fixed number of beds.'
    """
    if language == "zh":
        return reading.zh if reading.chosen else f"另一理解（{reading.name}）：{reading.zh}"
    return reading.en if reading.chosen else f"otherwise ({reading.name}): {reading.en}"


def _readings_note(finding: "Finding", language: Language) -> str:
    """The reading that decided, named where another one ends differently."""
    zh = language == "zh"
    decided = {name: outcome for name, outcome in finding.otherwise.items() if outcome is not Outcome.UNDETERMINED}
    if not decided:
        return ""
    chosen = finding.provision.readings[0]
    # What entitles to another amount only has the same outcome.
    amount = "金额不同" if zh else "another amount"
    words = [amount if outcome is finding.outcome else outcome.term_zh if zh else outcome.term_en for outcome in decided.values()]
    others = dict.fromkeys(words)
    if zh:
        return f"注：{chosen.short_zh or chosen.zh.rstrip('。')}（另一理解：{'或'.join(others)}）"
    return f"note: {chosen.short_en or chosen.en.rstrip('.')} (another reading: {' or '.join(others)})"


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
    return str(member.term_zh) if language == "zh" else str(member.term_en)


def _comparison(comparison: "Comparison", finding: "Finding", language: Language) -> str:
    kind = finding.subject.kind
    topics = finding.provision.topic_words
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


def verdict(finding: "Finding", language: Language = "zh") -> str:
    """The outcome with how strongly the clause asks, and whether the last day has passed, in brackets.

    >>> from ruralpolicy import assess, load_pack
    >>> from ruralpolicy.facts import HealthCenter
    >>> center = HealthCenter(code="A", central=False, allocated_beds=104, allocated_elder_care_beds=0)
    >>> verdict(assess([center], load_pack("zhanggong"), as_of=date(2024, 6, 30)).where(provision="zhanggong/3.2.4-bed-cap")[0])
    '未达到（原则上要求）'
    """
    zh = language == "zh"
    outcome = finding.outcome.term_zh if zh else finding.outcome.term_en
    beside = [force_text(finding.provision, language) if finding.outcome is not Outcome.NOT_APPLICABLE else ""]
    beside += ["期限已过" if zh else "after the day"] if getattr(finding, "after_deadline", False) else []
    said = ("；" if zh else "; ").join(word for word in beside if word)
    if not said:
        return outcome
    return f"{outcome}（{said}）" if zh else f"{outcome} ({said})"


def reasons(finding: "Finding", language: Language = "zh") -> tuple[str, ...]:
    """What decided a finding or is missing, whose exception it is, how much is due and by when, and what else has to be said of it."""
    provision, zh = finding.provision, language == "zh"
    parts = [_comparison(comparison, finding, language) for comparison in finding.because]
    if finding.because and (measure := _measure(finding, language)):
        parts.append(measure)
    if finding.missing:
        names = [term(name, finding.subject.kind, provision.topic_words, language) for name in finding.missing]
        parts.append(f"缺少：{'、'.join(names)}" if zh else f"missing: {', '.join(names)}")
    if finding.barred_by is not None:
        parts.append(_exception(provision, finding.barred_by, language))
    elif finding.reason:
        parts.append(reason_text(finding.reason, language))
    if (amount := getattr(finding, "amount", None)) is not None:
        parts.append(_amount(amount, language))
    deadline = getattr(finding, "deadline", None)
    if deadline is not None:
        parts.append(f"期限 {deadline.isoformat()}" if zh else f"deadline {deadline.isoformat()}")
    if getattr(finding, "after_deadline", False):
        day = finding.as_of.isoformat()
        parts.append(
            f"系评估日{day}情况，不表明当时已达到" if zh else f"this is the state of {day} and does not show that it was reached in time"
        )
    notes = (document_note(provision.document, language), _readings_note(finding, language))
    return (*parts, *(note for note in notes if note))


def _exception(provision: "Provision[Any]", other: "Provision[Any]", language: Language) -> str:
    """That a provision gives way to another one."""
    if language == "zh":
        named = f"{other.printed}「{other.title_zh}」"
        return f"已按{named}，不再适用本条" if provision.granted else f"依{named}除外"
    return f"{'barred' if provision.granted else 'excepted'} by {other.printed} “{other.title_en}”"


def explain(finding: "Finding", language: Language = "zh") -> str:
    """*finding* in one line of *language*, ``zh`` or ``en``.

    Raises:
        ValueError: for any other language.
    """
    if language not in ("zh", "en"):
        raise ValueError(f"there is no language {language!r}; choose zh or en")
    provision, zh = finding.provision, language == "zh"
    who, said = finding.subject.name or finding.subject.code, verdict(finding, language)
    parts = reasons(finding, language)
    if zh:
        return f"{provision.printed}「{provision.title_zh}」{who}：{said}{'。' * bool(parts)}{'；'.join(parts)}。"
    return f"{provision.printed} “{provision.title_en}” {who}: {said}{': ' * bool(parts)}{'; '.join(parts)}."
