"""The words of attributes, topics, members, kinds and units: all are there, in both languages, and fit what is declared."""

import pickle
import re
from collections.abc import Iterator
from enum import Enum
from fractions import Fraction

import attrs
import pytest

from ruralpolicy import RulePack, available_packs, facts, load_pack
from ruralpolicy.errors import RuleError
from ruralpolicy.explain import unit_text
from ruralpolicy.facts import KINDS, Attribute, County, Fact, Term, attributes
from ruralpolicy.facts._attributes import money, quantity, reported, strict
from ruralpolicy.law import Document, TopicWords
from ruralpolicy.wording.terms import ENTRIES, UNITS, words_of
from ruralpolicy.wording.words import Words

EACH_KIND = pytest.mark.parametrize("kind", KINDS)
EACH_PACK = pytest.mark.parametrize("name", available_packs())
ENUMS = sorted({each for each in vars(facts).values() if isinstance(each, type) and issubclass(each, Term)}, key=lambda enum: enum.__name__)
# Words of several letters that officials write in Latin letters, and the one letter of the classes of talent.
LATIN = {"CDSS", "CT", "AI", "A", "B", "C", "D", "E"}
CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
# Where a document has a word that no English one renders, the English term holds it too.
AS_PRINTED = {
    "college (大专)",
    "the municipal hospital (市立医院)",
    "another city-level hospital (市级医院)",
    "the function printed as 安疗结合",
}


def of_kind(kind: str) -> Iterator[tuple[Attribute, Words]]:
    return ((each, words_of(kind, name)) for name, each in attributes(KINDS[kind]).items())


def all_topics() -> Iterator[tuple[str, TopicWords]]:
    return ((topic, words) for name in available_packs() for topic, words in load_pack(name).topic_words.items())


@EACH_KIND
def test_every_attribute_has_words_of_its_own_and_no_other_name_has(kind: str) -> None:
    assert set(attributes(KINDS[kind])) == {"name", *ENTRIES[kind]}
    assert all(words.en and words.zh == each.term_zh for each, words in of_kind(kind))
    assert KINDS[kind].term_en


def test_kinds_and_what_has_words_are_the_same() -> None:
    assert list(KINDS) == list(ENTRIES)
    assert ("编码", "code", "name") == (words_of(County, "code").zh, words_of(County, "code").en, words_of("City", "name").en)


@EACH_KIND
def test_the_form_of_an_english_term_fits_what_the_attribute_holds(kind: str) -> None:
    forms = {int: {"count"}, Fraction: {"amount"}, bool: {"with", "is", "done"}}

    assert {} == {each.name: words.form for each, words in of_kind(kind) if words.form not in forms.get(each.type, {"value"})}


@EACH_KIND
def test_every_number_has_a_noun_and_the_unit_that_is_declared(kind: str) -> None:
    for each, words in of_kind(kind):
        if each.unit is None:
            assert ("", None) == (words.noun_zh, words.unit)
            continue
        assert words.noun_zh
        assert words.unit is not None
        # A difference of two shares is told in points; nothing else is told in another unit than the declared one.
        assert words.unit == UNITS[each.unit] or (each.unit == "share" and words.unit == UNITS["percentage points"])


def test_what_is_declared_and_what_is_said_are_one_unit() -> None:
    units = {each.unit for kind in KINDS for each in attributes(KINDS[kind]).values() if each.unit} - {"persons", "share"}
    plain = {unit for unit in units if not unit.startswith("CNY")}

    assert ("people", "per cent") == (UNITS["persons"].many, UNITS["share"].many)
    assert plain == {unit for unit in plain if unit.removesuffix(" per year") == UNITS[unit].many}
    assert units - plain == {unit for unit in units if UNITS[unit].many.startswith("yuan")}
    for provision in (provision for name in available_packs() for provision in load_pack(name).provisions):
        assert not provision.unit or provision.unit in UNITS


@EACH_KIND
def test_every_yes_or_no_has_a_phrase_for_each(kind: str) -> None:
    for each, words in of_kind(kind):
        assert (each.type is bool) is bool(words.yes_zh and words.no_zh)
        assert (each.type is bool) is (words.yes_zh != words.no_zh)


def test_two_figures_are_those_of_the_last_completed_year() -> None:
    assert {"free_training_sessions_in_year", "training_in_year_weeks"} == {
        each.name for kind in KINDS for each, words in of_kind(kind) if words.last_year
    }


def test_chinese_words_are_chinese_and_english_ones_english() -> None:
    words = [words for kind in KINDS for _, words in of_kind(kind)]
    topics = [words for _, words in all_topics()]
    members = [member for enum in ENUMS for member in enum]
    chinese = {text for each in words for text in (each.zh, each.noun_zh, each.yes_zh, each.no_zh)}
    chinese |= {unit.zh for unit in UNITS.values()} | {each.zh for each in topics} | {member.term_zh for member in members}
    english = (
        {each.en for each in words} | {each.en for each in topics} | {text for unit in UNITS.values() for text in (unit.one, unit.many)}
    )
    english |= {member.term_en for member in members} | {kind.term_en for kind in KINDS.values()}

    assert set() == {word for text in chinese for word in re.findall("[A-Za-z]+", text)} - LATIN
    assert AS_PRINTED == {text for text in english if CHINESE.search(text)}
    assert set() == {text for text in english if "_" in text or text != text.strip()}


@EACH_PACK
def test_a_pack_names_every_topic_that_it_reads(name: str) -> None:
    pack = load_pack(name)

    assert set(pack.topic_words) == {topic for topics in pack.attestation_topics.values() for topic in topics}
    assert pack.topics == {topic: words.zh for topic, words in pack.topic_words.items()} == pack.decidable[0].terms


def test_a_topic_of_several_packs_has_one_english_term() -> None:
    named: dict[str, set[tuple[str, str, str]]] = {}
    for topic, words in all_topics():
        named.setdefault(topic, set()).add((words.en, words.form, words.frame))

    assert {} == {topic: several for topic, several in named.items() if len(several) > 1}


def test_what_must_not_be_is_found_and_not_done() -> None:
    found = {topic for topic, words in all_topics() if words.frame == "found"}

    assert {"clinic_money_withheld_or_diverted", "arbitrary_charges_found", "irregular_purchase_found"} < found


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_every_member_has_an_english_term_that_no_other_of_its_enum_has(enum: type[Term]) -> None:
    terms = [member.term_en for member in enum]

    assert all(terms)
    assert len(terms) == len(set(terms))


def test_a_member_without_an_english_term_is_called_by_its_value() -> None:
    class Colour(Term):
        DARK_RED = "dark_red", "暗红"

    assert issubclass(Colour, Enum)
    assert "dark red" == Colour.DARK_RED.term_en


def test_what_is_declared_elsewhere_is_called_as_its_declaration_says() -> None:
    @attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
    class Ward(Fact):
        beds_in_use: int = quantity("在用床位数", "beds in use", "beds")
        income_cny: Fraction = money("收入", "income")
        night_duty: bool = reported("夜班", "whether it has night duty")
        head: str = reported("负责人", "who leads it")
        rooms: int = quantity("房间数", "rooms", "rooms")

    beds, income, night, head = (words_of(Ward, name) for name in ("beds_in_use", "income_cny", "night_duty", "head"))
    assert ("count", "beds in use", "在用床位数", UNITS["beds"]) == (beds.form, beds.en, beds.noun_zh, beds.unit)
    assert ("amount", "收入", UNITS["CNY"]) == (income.form, income.noun_zh, income.unit)
    assert ("is", "night duty", "夜班：是", "夜班：否") == (night.form, night.en, night.yes_zh, night.no_zh)
    assert ("value", "head", "负责人") == (head.form, head.en, head.zh)
    assert words_of(Ward, "rooms").unit is None


def test_a_topic_is_called_as_its_pack_says_else_by_its_name() -> None:
    topics = {"plan_issued": TopicWords("方案已印发", "an issued plan", frame="state")}

    assert Words(zh="方案已印发", en="an issued plan", form="with", frame="state") == words_of("County", "plan_issued", topics)
    assert Words(zh="fees_set", en="fees set", form="done") == words_of(County, "fees_set", topics)


def test_a_pack_takes_chinese_terms_alone_and_both() -> None:
    words = TopicWords("道路", "a road", "with", "state")
    pack = RulePack("t", Document(title_zh="题", title_en="Title"), topics={"fees_set": "收费标准", "road": words})
    provision = pack.attested("1", "road", "道路", "Road", County, "road", summary="There is a road.")

    assert {"fees_set": TopicWords("收费标准", "fees set", "done"), "road": words} == pack.topic_words == provision.topic_words
    assert {"fees_set": "收费标准", "road": "道路"} == pack.topics == provision.terms
    assert pack == pickle.loads(pickle.dumps(pack))  # noqa: S301 - pickled on the line itself
    assert provision.topic_words == pickle.loads(pickle.dumps(provision)).topic_words  # noqa: S301 - likewise
    other = RulePack("t", pack.document, topics={"fees_set": "收费标准", "road": TopicWords("道路", "a street", "with", "state")})
    assert pack != other


@pytest.mark.parametrize(("zh", "en"), [("", "a road"), ("道路", " ")])
def test_a_topic_that_lacks_a_term_is_refused(zh: str, en: str) -> None:
    with pytest.raises(RuleError, match="lacks a term"):
        TopicWords(zh, en)


def test_a_unit_is_said_in_the_number_of_what_is_counted() -> None:
    assert ("1 bed", "2 beds", "beds") == tuple(f"{value or ''} {unit_text('beds', 'en', value)}".strip() for value in (1, 2, None))
    assert ("张", "lanes", "lanes") == (unit_text("beds", "zh"), unit_text("lanes", "en"), unit_text("lanes", "zh", 1))
