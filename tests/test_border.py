"""What comes in from people and programs: read as what it is, or refused with its place; nothing is lost and nothing is guessed."""

import builtins
import json
import pickle
import pkgutil
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ruralpolicy
from ruralpolicy import FactError, Session, assess, available_packs, facts, load_pack, second_reading
from ruralpolicy._numbers import plain_digits
from ruralpolicy.derive import lacking
from ruralpolicy.facts import (
    KINDS,
    Attestation,
    City,
    County,
    CountyKind,
    Encounter,
    HealthCenter,
    Village,
    VillageClinic,
    attributes,
    gather,
)
from ruralpolicy.facts import checks as check
from ruralpolicy.facts.names import attribute_called, kind_called
from ruralpolicy.facts.texts import code_of, is_code
from ruralpolicy.interchange._json import parsed, text_of
from ruralpolicy.interchange.facts import decode_facts, decode_json, encode_facts

PACK = load_pack("shangrao")
TODAY = date(2026, 12, 31)


def mistakes(make: Any, *arguments: Any, **known: Any) -> list[str]:
    with pytest.raises(FactError) as caught:
        make(*arguments, **known)
    return [str(mistake) for mistake in caught.value.mistakes]


# Codes


@pytest.mark.parametrize("written", ["A4", "A4 ", "\u3000A4", "A\u200b4", "Ａ４", "\ufeffA4", "A4\n", "A\u00ad4", "A4\ufe0f"])
def test_a_code_is_held_in_one_form_by_facts_references_and_statements(written: str) -> None:
    assert "A4" == County(code=written).code == Village(code="v", township=written).township
    assert "A4" == Attestation(kind="County", subject=written, topic="x", holds=True).subject
    assert County(code="A4") == County(code=written) == gather([County(code=written)]).get("County", f" {written}")
    assert (County(code="A4"),) == decode_facts({"County": [{"code": written}]})
    assert 4 < len(assess([County(code="A4")], PACK, as_of=TODAY).where(code=written))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_form_of_a_code_has_no_other_form(text: str) -> None:
    form = code_of(text)

    assert form == code_of(form) == code_of(f" {form}\u200b")
    assert not is_code(text) or form == text


def test_two_rows_of_one_code_are_a_mistake_that_names_both() -> None:
    rows = [{"code": "A4"}, {"code": "b"}, {"code": "A4 "}, {"code": "Ａ４"}]
    given_facts = decode_facts({"County": rows, "Village": [{"code": "A4"}]})
    assert [
        "there are two facts of kind County with this code, $.County[0] and $.County[2] - at County('A4').code",
        "there are two facts of kind County with this code, $.County[0] and $.County[3] - at County('A4').code",
    ] == mistakes(gather, given_facts)


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u200f", "\u2028"])
def test_what_acts_on_a_terminal_or_turns_writing_is_refused_in_codes_and_names(sign: str) -> None:
    shown = repr(f"a{sign}b")
    said = f"must be a text that acts on nothing, got {shown} with the character U+{ord(sign):04X}"
    assert [f"{said} - at $.County[0].code", f"{said} - at $.County[0].name"] == mistakes(
        decode_facts, {"County": [{"code": f"a{sign}b", "name": f"a{sign}b"}]}
    )
    assert 1 == len(mistakes(Village, code="v", township=f"a{sign}b"))
    assert 1 == len(mistakes(Attestation, kind="County", subject="a", topic="x", holds=True, evidence=f"a{sign}b"))


def test_a_name_may_have_two_lines_and_a_code_may_not() -> None:
    assert "a\n\tb" == County(code="a", name="a\n\tb").name
    assert 1 == len(mistakes(County, code="a\nb"))


# Digits


@pytest.mark.parametrize(("text", "number"), [("０.３５", "0.35"), ("０．３５", "0.35"), ("١/٢", "1/2"), ("－１．５", "-1.5"), ("𝟏", "1")])
def test_digits_of_every_script_are_read_as_what_they_are(text: str, number: str) -> None:
    (center,) = decode_facts({"HealthCenter": [{"code": "a", "annual_surplus_cny": text}]})

    assert Fraction(number) == getattr(center, "annual_surplus_cny", None)
    assert number == plain_digits(text)


def test_days_and_hints_take_digits_of_every_script() -> None:
    (county,) = decode_facts({"VillageDoctor": [{"code": "a", "birth_date": "１９６０-０１-０２"}]})
    assert date(1960, 1, 2) == getattr(county, "birth_date", None)
    assert ["expected a whole number, got '１２０'; write 120 without quotes - at $.County[0].village_clinics_total"] == mistakes(
        decode_facts, {"County": [{"code": "a", "village_clinics_total": "１２０"}]}
    )


def test_what_only_looks_like_a_digit_is_none() -> None:
    assert ["expected a number, got '10²' - at HealthCenter('a').fiscal_input_cny"] == mistakes(
        HealthCenter, code="a", fiscal_input_cny="10²"
    )


# Scalars of other libraries


def test_scalars_of_numpy_and_pandas_are_taken_where_they_are_exact() -> None:
    row: dict[str, Any] = {"code": np.str_("a"), "village_clinics_total": np.int64(3), "quality_safety_weight_ratio": np.float32(0.1)}
    assert County(code="a", village_clinics_total=3, quality_safety_weight_ratio=Fraction(1, 10)) == County(**row)
    assert (County(**row),) == decode_facts({"County": [row]}, packs=[PACK])
    assert County(code="a") == County(code="a", village_clinics_total=pd.NA, name=pd.NaT)
    (doctor,) = decode_facts({"VillageDoctor": [{"code": "a", "birth_date": np.datetime64("1960-01-02")}]})
    assert date(1960, 1, 2) == getattr(doctor, "birth_date", None)
    (_, statement) = decode_facts({"County": [{"code": "a", "unified_personnel": np.bool_(True)}]}, packs=[PACK])
    assert True is getattr(statement, "holds", None)
    assert 1 == len(decode_facts({"County": [{"code": "a", "unified_personnel": pd.NA}]}, packs=[PACK]))


@pytest.mark.parametrize(
    ("attribute", "value", "hint"),
    [
        ("village_clinics_total", np.float64(3.0), "write 3"),
        ("village_clinics_total", Decimal("3.0"), "write 3"),
        ("village_clinics_total", np.array([3]), ""),
        ("quality_safety_weight_ratio", float("nan"), ""),
        ("quality_safety_weight_ratio", np.float64("nan"), ""),
        ("quality_safety_weight_ratio", np.timedelta64(3, "D"), ""),
        ("plan_revised_on", pd.Timestamp("2024-12-31"), "a date has no time of day: take .date()"),
        ("plan_revised_on", np.datetime64("2024-12-31T10:00"), "a date has no time of day: take .date()"),
        ("plan_revised_on", pd.Timestamp("2024-12-31").to_datetime64(), "a date has no time of day: take .date()"),
    ],
)
def test_what_is_not_exact_is_refused_with_a_hint(attribute: str, value: Any, hint: str) -> None:
    days = [name for name, each in attributes(County).items() if each.type is date]
    name = days[0] if attribute == "plan_revised_on" else attribute
    with pytest.raises(FactError) as caught:
        County(code="a", **{name: value})
    assert hint == caught.value.hint


# JSON


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '{"County": [{"code": "a",\n "code": "b"}]}',
            "stands twice in one object: in line 1, column 14 and in line 2, column 2 - at $.County[0].code",
        ),
        ('{"County": [],\n"County": []}', "stands twice in one object: in line 1, column 2 and in line 2, column 1 - at $.County"),
        ('{"County": [{"code": "a", "x": [1, NaN]}]}', "NaN is no value of JSON - at $.County[0].x[1]"),
        ('{"County": [{"x": -Infinity}]}', "-Infinity is no value of JSON - at $.County[0].x"),
        ('{"County": [{"x": ' + "9" * 5000 + "}]}", "must be a number of at most 4300 digits - at $.County[0].x"),
        ('{"County": [{"x": 1e9999999999999999999999}]}', "must be a number of at most 4300 digits - at $.County[0].x"),
        ("[" * 100_000, "nested more deeply than 100 levels - at $[0][0][0][0][0][0][0][0]..."),
        ('{"a": 1,}', "not JSON: Expecting property name enclosed in double quotes - at line 1, column 9"),
        ("", "not JSON: Expecting value - at line 1, column 1"),
        ('{"a": "\x1b"}', "not JSON: Invalid control character at - at line 1, column 8"),
        ("[{]}},:", "not JSON: Expecting property name enclosed in double quotes - at line 1, column 3"),
        ("[1]", "expected an object with lists of rows, got [1]; put the rows under their kind - at $"),
    ],
)
def test_a_fault_of_json_is_told_with_its_place(text: str, said: str) -> None:
    assert [said] == mistakes(decode_json, text)


def test_all_faults_of_a_text_are_told() -> None:
    text = '{"a": {"b\\u0031": 1, "b1": NaN, "b1": 2}, "c\\uzz": 1, "d": 1.5e3, "d": {}'
    assert [
        "NaN is no value of JSON - at $.a.b1",
        "$.a.b1",
        "$.a.b1",
        "$.d",
        "line 1, column 46",
    ] == [
        text if text.startswith("NaN") else text.rpartition(" - at ")[2]
        for text in sorted(mistakes(parsed, text), key=lambda each: (not each.startswith("NaN"), each.startswith("not JSON")))
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"code": "a", "village_clinics_total": Decimal("1e99999999999")}, "expected a whole number, got Decimal('1E+99999999999')"),
        ({"code": "a", "fiscal": "9"}, "unknown attribute"),
        ({"code": "a", "name": "\ud800"}, r"must be a text without halves of surrogate pairs, got '\ud800'"),
        ({"code": "a", "\ud800": 1}, r'unknown attribute - at $.County[0]["\ud800"]'),
        ({"code": "a", "\x1b[2J": 1}, r'unknown attribute - at $.County[0]["\u001b[2J"]'),
        ({"code": "a", "quality_safety_weight_ratio": "9" * 300_000}, "expected a number, got '9999"),
    ],
)
def test_a_value_that_json_can_say_and_no_fact_can_hold_is_told_with_its_place(row: dict[str, Any], said: str) -> None:
    (told,) = mistakes(decode_facts, {"County": [row]})

    assert said in told
    assert "$.County[0]" in told
    assert told.encode()
    assert len(told) < 200


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_is_read_in_the_encoding_that_it_has(encoding: str) -> None:
    text = json.dumps({"County": [{"code": "361102", "name": "信州区"}]}, ensure_ascii=False)

    assert (County(code="361102", name="信州区"),) == decode_json(text.encode(encoding))
    assert (County(code="361102", name="信州区"),) == decode_json("\ufeff" + text)
    assert text == text_of(text.encode(encoding), encoding)


def test_bytes_that_are_no_text_are_told_with_their_place() -> None:
    assert ["not a text in gb18030: byte 2 - at $"] == mistakes(decode_json, b'{"\xff": 1}')
    assert ["not a text in utf-16: byte 4 - at $"] == mistakes(decode_json, b"\xff\xfe{\x00\x00\xd8x\x00")


def test_only_a_few_unknown_names_are_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def search(word: str, *_: object) -> list[str]:
        searched.append(word)
        return []

    monkeypatch.setattr(check, "get_close_matches", search)
    row = {"code": "a", **{f"unknown_{number}": 1 for number in range(1000)}}
    assert 1000 == len(mistakes(decode_facts, {"County": [row, {**row, "code": "b"}][:1]}, packs=[PACK]))
    assert 20 == len(searched)


# Chinese words


def test_kinds_attributes_members_truths_and_topics_may_be_called_in_chinese() -> None:
    rows = {
        "县": [{"编码": "361102", "名称": "信州区", "县级单位类型": "区", "村卫生室总数": 120, "统一人员管理": "是"}],
        "村卫生室": [{"code": "1", "所属县（市、区）": "361102"}],
    }
    assert (
        County(code="361102", name="信州区", kind=CountyKind.DISTRICT, village_clinics_total=120),
        Attestation(kind="County", subject="361102", topic="unified_personnel", holds=True),
        VillageClinic(code="1", county="361102"),
    ) == decode_facts(rows, packs=[PACK])


def test_every_attribute_of_every_kind_is_found_by_its_term() -> None:
    for kind in KINDS.values():
        assert kind is kind_called(kind.term_zh) is kind_called(kind.__name__)
        for name, each in attributes(kind).items():
            assert name == attribute_called(kind, each.term_zh) == attribute_called(kind, name)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"村卫生": []}, "没有这一种类的事实；是否应为“VillageClinic（村卫生室）”？（位置：$.村卫生）"),
        (
            {"县": [{"编码": "a", "村卫生室总": 1}]},
            "没有这一属性；是否应为“village_clinics_total（村卫生室总数）”？（位置：$.县[0].村卫生室总）",
        ),
        (
            {"县": [{"编码": "a", "统一人员管": True}]},
            "没有这一属性；是否应为“unified_personnel（统一人员管理）”？（位置：$.县[0].统一人员管）",
        ),
        ({"县": [{"编码": "a", "code": "b"}]}, "code 已在该行以“编码”给出（位置：$.县[0].code）"),
        ({"县": [{"编码": "a", "统一人员管理": "有"}]}, "应为是或否（true、false），实为 '有'（位置：$.县[0].统一人员管理）"),
        ({"县": [{"编码": "a", "村卫生室总数": -1}]}, "应为不小于 0 的数，实为 -1（位置：$.县[0].村卫生室总数）"),
        ({"县": [], "County": []}, "County已以“县”给出（位置：$.County）"),
        (
            {"县": [{"编码": "a", "统一人员管理": "是", "unified_personnel": False}]},
            "unified_personnel既声明成立又声明不成立，且均未注明日期（位置：$.县[0].unified_personnel）",
        ),
    ],
)
def test_a_mistake_in_chinese_words_is_told_in_chinese(document: dict[str, Any], said: str) -> None:
    with pytest.raises(FactError) as caught:
        decode_facts(document, packs=[PACK])
    assert said == caught.value.text("zh")


# Statements


def stated(topic: str, **more: Any) -> Attestation:
    return Attestation(kind=more.pop("kind", "County"), subject="a", topic=topic, holds=True, **more)


@pytest.mark.parametrize("way", [assess, second_reading.assess, Session])
def test_a_statement_that_no_rule_reads_is_a_mistake(way: Any) -> None:
    path, other = (
        f"Attestation({kind!r}, 'a', {topic!r}).topic" for kind, topic in (("County", "unified_personel"), ("City", "unified_personnel"))
    )
    given_facts = [County(code="a"), City(code="a"), stated("unified_personel"), stated("unified_personnel", kind="City")]
    assert [
        f"no rule reads the topic 'unified_personel'; did you mean 'unified_personnel'? - at {path}",
        f"no rule reads the topic 'unified_personnel'; it is a statement about County - at {other}",
    ] == mistakes(way, given_facts, PACK, as_of=TODAY)


def test_a_statement_that_no_rule_reads_is_a_mistake_in_a_document_too() -> None:
    row = {"kind": "County", "subject": "a", "topic": "unified_personel", "holds": True}
    assert [
        "no rule reads the topic 'unified_personel'; did you mean 'unified_personnel'? - at $.Attestation[0].topic",
    ] == mistakes(decode_facts, {"Attestation": [row, {**row, "topic": "unified_personnel"}]})


def test_a_county_is_assessed_under_one_document_after_another() -> None:
    topics = [(kind, topic) for name in available_packs() for kind, names in load_pack(name).attestation_topics.items() for topic in names]
    given_facts: list[Any] = [
        *(kind(code="a") for kind in KINDS.values()),
        *(stated(topic, kind=kind) for kind, topic in sorted(set(topics))),
    ]
    for name in available_packs():
        assert assess(given_facts, load_pack(name), as_of=TODAY)


def test_what_counts_for_less_than_it_seems_is_told() -> None:
    later = stated("unified_personnel", attested_on=date(2027, 1, 1))
    given_facts: list[Any] = [County(code="a"), later, stated("unified_finance", attested_on=TODAY)]
    for way in (assess, second_reading.assess):
        told = way(given_facts, PACK, as_of=TODAY, complete=[VillageClinic, County]).told
        assert ["complete-without-fact", "stated-later"] == [mistake.problem for mistake in told]
        assert "there is no fact of kind VillageClinic, which is said to be complete: totals count none - at complete" == str(told[0])
        assert "声明日期 2027-01-01 晚于评估日（2026-12-31），暂不计入" in told[1].text("zh")
    session = Session(given_facts, PACK, as_of=TODAY)
    assert 1 == len(session.assessment.told)
    session.advance(date(2027, 1, 1))
    assert 0 == len(session.assessment.told) == len(assess([County(code="a")], PACK, as_of=TODAY).told)


@pytest.mark.parametrize("way", [assess, second_reading.assess])
def test_a_total_in_doubt_names_the_lower_facts_that_lack_the_answer(way: Any) -> None:
    lists = {
        "County": [{"code": "a"}, {"code": "b"}],
        "Village": [{"code": "v"}],
        "VillageClinic": [
            {"code": "1", "county": "a", "kind": "village_clinic", "under_integrated_management": True},
            {"code": "2", "county": "a", "kind": "village_clinic"},
            {"code": "3", "county": "b"},
            {"code": "4", "village": "v", "kind": "village_clinic", "under_integrated_management": True},
            {"code": "5", "county": "b", "kind": "village_clinic", "under_integrated_management": False},
        ],
    }
    findings = way(decode_facts(lists), PACK, as_of=TODAY, complete=[VillageClinic])
    (first, second) = findings.where(provision="shangrao/3-coverage-2024")

    assert {
        "village_clinics_integrated": (("VillageClinic", "2", "under_integrated_management"), ("VillageClinic", "4", "county")),
        "village_clinics_total": (("VillageClinic", "4", "county"),),
    } == findings.lacking(first)
    assert ("VillageClinic", "3", "kind") in findings.lacking(second)["village_clinics_total"]
    alone = way([County(code="a")], PACK, as_of=TODAY)
    again = pickle.loads(pickle.dumps(findings))  # noqa: S301 - our own
    assert (findings.lacking(first), findings.told) == (again.lacking(first), again.told)
    clinic = gather([County(code="1"), VillageClinic(code="a")])
    homeless = lacking(clinic, frozenset({VillageClinic}), None, ("County", "1"), "village_clinics_total")
    assert (("VillageClinic", "a", "county"), ("VillageClinic", "a", "kind")) == homeless
    assert () == lacking(clinic, frozenset(), None, ("County", "1"), "name")
    assert () == lacking(gather([HealthCenter(code="h")]), frozenset(), None, ("HealthCenter", "h"), "established_posts_vacant")
    assert {} == alone.lacking(alone.where(provision="shangrao/3-coverage-2024")[0])


def test_whoever_reads_deep_in_calls_of_his_own_is_told_that_it_is_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr(json, "loads", exhausted)
    with pytest.raises(FactError, match="nested more deeply than 100 levels"):
        parsed("[[1]]")


# Money


def money() -> list[tuple[type[Any], str]]:
    return [(kind, name) for kind in KINDS.values() for name in attributes(kind) if name.endswith("_cny")]


def test_all_amounts_of_money_are_exact_to_the_fen() -> None:
    assert 59 == len(money())
    for kind, name in money():
        assert (Fraction, 2) == (attributes(kind)[name].type, attributes(kind)[name].decimals)
        assert Fraction("0.01") == getattr(kind(code="a", **{name: "0.01"}), name)
        assert [f"must be an amount with at most 2 decimals, got 0.125 - at {kind.__name__}('a').{name}"] == mistakes(
            kind, code="a", **{name: Fraction(1, 8)}
        )


@pytest.mark.parametrize("value", ["12.345", 12.345, Decimal("12.345"), "1/3", 1e-3])
def test_a_third_decimal_is_told_in_json_too(value: Any) -> None:
    (told,) = mistakes(decode_facts, {"Encounter": [{"code": "a", "deductible_receiving_cny": value}]})
    assert told.startswith("must be an amount with at most 2 decimals")


@pytest.mark.parametrize("value", [12, "12.34", 12.34, Decimal("12.340"), Fraction(617, 50)])
def test_an_amount_comes_back_as_it_was(value: Any) -> None:
    visit = Encounter(code="a", deductible_receiving_cny=value)
    assert (visit,) == decode_facts(json.loads(json.dumps(encode_facts([visit]))))
    assert (visit,) == decode_json(json.dumps(encode_facts([visit])))


def test_fen_decide() -> None:
    amounts = [("800.09", Fraction(1, 100)), ("800.10", Fraction(0))]
    for paid, due in amounts:
        row = {"code": "a", "deductible_receiving_cny": Decimal("800.10"), "deductible_already_paid_cny": paid}
        (visit,) = decode_facts({"Encounter": [row]})
        assert due == getattr(visit, "deductible_receiving_cny", 0) - getattr(visit, "deductible_already_paid_cny", 0)


# Names


def test_a_star_hides_nothing() -> None:
    modules = {module.name for module in pkgutil.iter_modules(ruralpolicy.__path__)}
    hidden = {name for name in facts.__all__ if name in modules or hasattr(builtins, name) or name in vars(ruralpolicy.conditions)}

    assert {"Attribute", "UNKNOWN"} >= {name for name in hidden if getattr(facts, name) is not getattr(ruralpolicy.conditions, name, None)}
    assert all(name[0].isupper() for name in facts.__all__)
