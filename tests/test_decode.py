"""The interchange form: read strictly, with every mistake in its place, and written back so that nothing is lost."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType, SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import CODES, TOPICS, attestations, collections, facts, facts_of_any_kind

import ruralpolicy
from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    AssessmentUse,
    Attestation,
    Contract,
    County,
    CountyKind,
    Department,
    Fact,
    HealthCenter,
    Hospital,
    Township,
    Village,
    VillageClinic,
    VillageClinicKind,
    attributes,
)
from ruralpolicy.interchange import facts as decode
from ruralpolicy.interchange.facts import decode_facts, encode_facts
from ruralpolicy.pack import RulePack


def pack_of(**topics: set[str]) -> RulePack:
    """What decoding looks at in a pack."""
    return cast(RulePack, SimpleNamespace(attestation_topics={kind: frozenset(names) for kind, names in topics.items()}))


PACKS = (
    pack_of(County={"unified_personnel", "unified_finance"}, HealthCenter={"has_fever_room"}),
    pack_of(County={"unified_business"}, Village={"has_road"}, Township={"has_road"}),
)
EVERY_TOPIC = (pack_of(**{kind: set(TOPICS[:3]) for kind in KINDS}),)


def mistakes(mapping: Any, **options: Any) -> list[str]:
    """The mistakes in a mapping."""
    with pytest.raises(FactError) as caught:
        decode_facts(mapping, **{"packs": PACKS, **options})
    return [str(mistake) for mistake in caught.value.mistakes]


def test_rows_become_facts_of_their_kind() -> None:
    text = """{
        "County": [{"code": "361102", "name": "信州区", "kind": "district", "village_clinics_total": 120, "roadmap_set": true,
                    "quality_safety_weight_ratio": 0.35, "plan_effective_from": "2024-01-31",
                    "departments_policies_revised": ["health", "finance"], "assessment_result_uses": []}],
        "VillageClinic": [{"code": "a", "kind": "community_health_station"}, {"code": "b"}],
        "Village": []
    }"""
    county = County(
        code="361102",
        name="信州区",
        kind=CountyKind.DISTRICT,
        village_clinics_total=120,
        roadmap_set=True,
        quality_safety_weight_ratio=Fraction(7, 20),
        plan_effective_from=date(2024, 1, 31),
        departments_policies_revised=frozenset({Department.FINANCE, Department.HEALTH}),
        assessment_result_uses=frozenset(),
    )
    clinics = (VillageClinic(code="a", kind=VillageClinicKind.COMMUNITY_HEALTH_STATION), VillageClinic(code="b"))
    assert (county, *clinics) == decode_facts(json.loads(text))
    assert (county, *clinics) == decode_facts(json.loads(text, parse_float=Decimal))


def test_nothing_is_read_from_nothing() -> None:
    assert () == decode_facts({})
    assert () == decode_facts({"County": []})
    assert {} == encode_facts([])


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        (
            '{"County": []}',
            "expected an object with lists of rows, got '{\"County\": []}'; read the JSON text first: json.loads(text) - at $",
        ),
        ([{"code": "a"}], "expected an object with lists of rows, got [{'code': 'a'}]; put the rows under their kind - at $"),
        (None, "expected an object with lists of rows, got None; put the rows under their kind - at $"),
        ({"Conty": []}, "unknown kind of fact; did you mean 'County'? - at $.Conty"),
        ({"Planet": []}, "unknown kind of fact - at $.Planet"),
        ({3: []}, "unknown kind of fact - at $.3"),
        ({"County": {"code": "a"}}, "expected a list of rows, got {'code': 'a'}; put the row in a list - at $.County"),
        ({"County": "a"}, "expected a list of rows, got 'a' - at $.County"),
        ({"County": None}, "expected a list of rows, got None - at $.County"),
        ({"County": ["a"]}, "expected an object, got 'a' - at $.County[0]"),
        ({"County": [{"code": "a"}, None]}, "expected an object, got None - at $.County[1]"),
    ],
)
def test_what_is_no_table_of_rows_is_refused(mapping: Any, message: str) -> None:
    assert [message] == mistakes(mapping)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, "code is required - at $.County[0]"),
        ({"code": 361102}, 'expected a text, got 361102; write "361102", in quotes - at $.County[0].code'),
        ({"code": ""}, "must be a text that is not empty, got '' - at $.County[0].code"),
        ({"code": "a", "village_clinics_total": 2.7}, "expected a whole number, got 2.7 - at $.County[0].village_clinics_total"),
        ({"code": "a", "village_clinics_total": True}, "expected a whole number, got True - at $.County[0].village_clinics_total"),
        (
            {"code": "a", "village_clinics_total": None},
            "expected a whole number, got None; leave it out where it is not known - at $.County[0].village_clinics_total",
        ),
        ({"code": "a", "village_clinics_total": -1}, "must be at least 0, got -1 - at $.County[0].village_clinics_total"),
        (
            {"code": "a", "village_clinics_total": 30, "village_clinics_integrated": 31},
            "must be at most village_clinics_total (30), got 31 - at $.County[0].village_clinics_integrated",
        ),
        (
            {"code": "a", "kind": "distrikt"},
            "expected one of county, county_level_city, district, got 'distrikt'; did you mean 'district'? - at $.County[0].kind",
        ),
        (
            {"code": "a", "plan_effective_from": "2024/1/5"},
            "expected a date, got '2024/1/5'; write 2024-01-05 - at $.County[0].plan_effective_from",
        ),
        (
            {"code": "a", "plan_effective_from": "20240105"},
            "expected a date, got '20240105'; write 2024-01-05 - at $.County[0].plan_effective_from",
        ),
        ({"code": "a", "plan_effective_from": "2024-02-30"}, "expected a date, got '2024-02-30' - at $.County[0].plan_effective_from"),
        (
            {"code": "a", "pay_tilt_factors": ["staff_structure", "staf_structure"]},
            (
                "expected one of public_welfare_goals, assessment_results, staff_structure, service_development, funding_sources, "
                "got 'staf_structure'; did you mean 'staff_structure'? - at $.County[0].pay_tilt_factors"
            ),
        ),
        (
            {"code": "a", "assessment_domains": ["satisfaction", "satisfaction"]},
            (
                "expected several of service_provision, comprehensive_management, sustainable_development, satisfaction, "
                "got ['satisfaction', 'satisfaction']; 'satisfaction' stands there more than once - at $.County[0].assessment_domains"
            ),
        ),
        (
            {"code": "a", "quality_safety_weight_ratio": "35 %"},
            "expected a number, got '35 %'; write 0.35 - at $.County[0].quality_safety_weight_ratio",
        ),
        (
            {"code": "a", "vilage_clinics_total": 3},
            "unknown attribute; did you mean 'village_clinics_total'? - at $.County[0].vilage_clinics_total",
        ),
        ({"code": "a", "zzz": 3}, "unknown attribute - at $.County[0].zzz"),
        ({"code": "a", 7: 3}, "unknown attribute - at $.County[0].7"),
        ({"code": "a", "ct_scanners": 3}, "unknown attribute; it is an attribute of HealthCenter - at $.County[0].ct_scanners"),
        ({"code": "a", "unified_personel": True}, "unknown attribute; did you mean 'unified_personnel'? - at $.County[0].unified_personel"),
        ({"code": "a", "has_road": True}, "unknown attribute; it is a statement about Township, Village - at $.County[0].has_road"),
        ({"code": "a", "unified_business": "true"}, "expected true or false, got 'true' - at $.County[0].unified_business"),
        ({"code": "a", "unified_business": 1}, "expected true or false, got 1 - at $.County[0].unified_business"),
        (
            {"code": "a", "unified_business": None},
            "expected true or false, got None; leave it out where it is not known - at $.County[0].unified_business",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place(row: Any, message: str) -> None:
    assert [message] == mistakes({"County": [row]})


@pytest.mark.parametrize("value", [{"health": 1}, "health", [["health"]], [None], 3])
def test_what_is_no_list_of_values_is_no_set(value: Any) -> None:
    with pytest.raises(FactError) as caught:
        decode_facts({"County": [{"code": "a", "departments_policies_revised": value}]})
    assert ["$.County[0].departments_policies_revised"] == [mistake.path for mistake in caught.value.mistakes]


def test_all_mistakes_are_told_at_once_names_bounds_and_relations_included() -> None:
    mapping = {
        "County": [
            {"code": "a", "village_clinics_total": "20", "health_centers_total": -1, "key_group_total": 2, "key_group_contracted": 3},
            {"village_clinics_total": 20, "kind": "planet", "cod": "b"},
            {"code": "c"},
            7,
        ],
        "Conty": [],
        "Village": [{"code": "v", "resident_population": None}],
    }
    assert [
        "$.County[0].village_clinics_total",
        "$.County[0].health_centers_total",
        "$.County[0].key_group_contracted",
        "$.County[1].cod",
        "$.County[1]",
        "$.County[1].kind",
        "$.County[3]",
        "$.Conty",
        "$.Village[0].resident_population",
    ] == [message.rpartition(" - at ")[2] for message in mistakes(mapping)]


def test_a_mistake_carries_its_data() -> None:
    with pytest.raises(FactError) as caught:
        decode_facts({"County": [{"code": "a", "village_clinics_total": "20"}, {"code": "b", "zzz": 1}]}, packs=[])
    first, second = caught.value.mistakes
    assert ("County", "a", "village_clinics_total", "20", "a whole number") == (
        first.kind,
        first.code,
        first.attribute,
        first.value,
        first.expected,
    )
    assert ("County", "b", "zzz", 1, "$.County[1].zzz") == (second.kind, second.code, second.attribute, second.value, second.path)


def test_numbers_may_be_written_in_any_exact_way() -> None:
    for value in (0.35, "0.35", "7/20", Decimal("0.35"), Fraction(7, 20)):
        (county,) = decode_facts({"County": [{"code": "a", "quality_safety_weight_ratio": value}]})
        assert County(code="a", quality_safety_weight_ratio=Fraction(7, 20)) == county


def test_values_of_python_may_stand_in_rows() -> None:
    row = {"code": "a", "plan_effective_from": date(2024, 1, 1), "kind": CountyKind.COUNTY, "name": UNKNOWN}
    row["assessment_result_uses"] = {AssessmentUse.PAY_LEVEL}
    assert (
        County(
            code="a",
            plan_effective_from=date(2024, 1, 1),
            kind=CountyKind.COUNTY,
            assessment_result_uses=frozenset({AssessmentUse.PAY_LEVEL}),
        ),
    ) == decode_facts({"County": (row,)})
    assert 2 == len(mistakes({"County": [{**row, "kind": 3, "name": UNKNOWN, "roadmap_set": 3}]}))


def test_rows_may_be_any_mappings_and_stay_the_callers() -> None:
    row: dict[str, object] = {"code": "a", "kind": "district", "village_clinics_total": 3}
    counties = decode_facts({"County": [row, MappingProxyType({**row})]})
    row["village_clinics_total"] = "4"
    assert 2 * (County(code="a", kind=CountyKind.DISTRICT, village_clinics_total=3),) == counties


def test_unknown_may_stand_in_rows() -> None:
    assert (County(code="a"), County(code="b", kind=CountyKind.COUNTY)) == decode_facts(
        {"County": [{"code": "a", "name": UNKNOWN, "kind": UNKNOWN}, {"code": "b", "village_clinics_total": UNKNOWN, "kind": "county"}]}
    )


# Statements


def test_a_boolean_under_a_topic_is_a_statement_about_the_rows_fact() -> None:
    row = {"code": "a", "unified_business": False, "village_clinics_total": 3, "unified_personnel": True}
    assert (
        County(code="a", village_clinics_total=3),
        Attestation(kind="County", subject="a", topic="unified_business", holds=False),
        Attestation(kind="County", subject="a", topic="unified_personnel", holds=True),
    ) == decode_facts({"County": [row]}, packs=PACKS)


def test_statements_with_more_to_say_are_rows_of_their_own() -> None:
    row = {
        "kind": "County",
        "subject": "a",
        "topic": "of_no_pack",
        "holds": True,
        "attested_on": "2024-05-01",
        "by": "局",
        "evidence": "文",
    }
    statement = Attestation(
        kind="County", subject="a", topic="of_no_pack", holds=True, attested_on=date(2024, 5, 1), by="局", evidence="文"
    )
    assert (statement,) == decode_facts({"Attestation": [row]}, packs=[])


def test_a_row_of_a_statement_is_as_strict_as_any_other() -> None:
    row = {"kind": "Conty", "subject": "a", "holds": 1, "attested_on": "May", "unified_business": True}
    assert [
        "unknown attribute; it is a statement about County - at $.Attestation[0].unified_business",
        "topic is required - at $.Attestation[0]",
        "must be the name of a kind of fact, got 'Conty'; did you mean 'County'? - at $.Attestation[0].kind",
        "expected true or false, got 1 - at $.Attestation[0].holds",
        "expected a date, got 'May' - at $.Attestation[0].attested_on",
    ] == mistakes({"Attestation": [row]})


def test_a_row_does_not_claim_what_it_denies() -> None:
    row = {"code": "a", "has_standard_fever_room": True, "has_fever_room": False}
    assert ["cannot be true while has_fever_room is false - at $.HealthCenter[0].has_standard_fever_room"] == mistakes(
        {"HealthCenter": [row]}
    )
    assert 2 == len(decode_facts({"HealthCenter": [{**row, "has_fever_room": True}]}, packs=PACKS))
    assert 2 == len(decode_facts({"HealthCenter": [{**row, "has_standard_fever_room": False}]}, packs=PACKS))


def test_packs_are_loaded_only_at_the_first_name_that_is_no_attribute(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[str] = []

    def load(name: str) -> RulePack:
        loaded.append(name)
        return PACKS[len(loaded) - 1]

    monkeypatch.setattr(decode, "available_packs", lambda: ("one", "two"))
    monkeypatch.setattr(decode, "load_pack", load)
    rows: list[dict[str, object]] = [{"code": "a", "village_clinics_total": 3}, {"code": "b"}]
    facts_read = decode_facts({"County": rows})
    encode_facts(facts_read[:2])
    assert [] == loaded
    statement = Attestation(kind="County", subject="b", topic="unified_business", holds=True)
    assert (*facts_read, statement) == decode_facts({"County": [rows[0], {**rows[1], "unified_business": True}]})
    assert ["one", "two"] == loaded


def test_a_misspelt_name_is_looked_for_once_in_a_thousand_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    searches: list[str] = []

    def search(word: str, _: object) -> str:
        searches.append(word)
        return ""

    monkeypatch.setattr(decode, "did_you_mean", search)
    assert 1000 == len(mistakes({"County": [{"code": str(place), "nmae": "x"} for place in range(1000)]}))
    assert ["nmae"] == searches


# Writing


def test_facts_become_rows_by_kind_in_the_order_given() -> None:
    given_facts = [
        Village(code="b"),
        County(code="a", kind=CountyKind.COUNTY, departments_policies_revised=frozenset({Department.HEALTH, Department.STAFFING})),
        Village(code="a", name="x"),
        Contract(code="c", birth_date=date(1960, 2, 29), home_visit_needed=False),
    ]
    assert {
        "Village": [{"code": "b"}, {"code": "a", "name": "x"}],
        "County": [{"code": "a", "kind": "county", "departments_policies_revised": ["staffing", "health"]}],
        "Contract": [{"code": "c", "birth_date": "1960-02-29", "home_visit_needed": False}],
    } == encode_facts(given_facts)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (Fraction(7, 2), 3.5),
        (Fraction(1, 10), 0.1),
        (Fraction(5), 5),
        (Fraction(10**30), 10**30),
        (Fraction(1, 3), "1/3"),
        (Fraction("1234567890123456.789"), "1234567890123456.789"),
        (Fraction("0.1000000000000000055511151231257827"), "0.1000000000000000055511151231257827"),
        (Fraction(10**400 + 1, 2), f"{10**400 // 2}.5"),
        (Fraction(1, 10**400), f"0.{'0' * 399}1"),
    ],
)
def test_a_number_is_written_so_that_it_reads_back_exactly(number: Fraction, written: object) -> None:
    township = Township(code="a", emergency_service_radius_km=number)
    rows = encode_facts([township])
    assert [{"code": "a", "emergency_service_radius_km": written}] == rows["Township"]
    assert type(written) is type(rows["Township"][0]["emergency_service_radius_km"])
    assert (township,) == decode_facts(json.loads(json.dumps(rows)))


def test_a_plain_statement_becomes_a_boolean_in_its_row_and_every_other_a_row() -> None:
    plain = Attestation(kind="County", subject="a", topic="unified_finance", holds=False)
    others = [
        Attestation(kind="County", subject="a", topic="unified_finance", holds=True),
        Attestation(kind="County", subject="b", topic="unified_finance", holds=True),
        Attestation(kind="County", subject="a", topic="of_no_pack", holds=True),
        Attestation(kind="County", subject="a", topic="roadmap_set", holds=True),
        Attestation(kind="County", subject="a", topic="unified_business", holds=True, by="局"),
    ]
    rows = encode_facts([plain, County(code="a"), *others], packs=PACKS)
    assert [{"code": "a", "unified_finance": False}] == rows["County"]
    assert Counter([plain, County(code="a"), *others]) == Counter(decode_facts(rows, packs=PACKS))
    assert len(others) == len(rows["Attestation"])


def test_only_facts_are_written() -> None:
    values: list[Any] = [County(code="a"), "x", Fact(code="a")]
    with pytest.raises(FactError) as caught:
        encode_facts(values)
    assert ["$[1]", "$[2]"] == [mistake.path for mistake in caught.value.mistakes]


# The names of the library


def test_what_reads_and_writes_is_imported_when_somebody_asks_for_it() -> None:
    program = """
import sys
import ruralpolicy
assert not {"cattrs", "ruralpolicy.interchange.facts", "ruralpolicy.interchange.findings"} & {*sys.modules}
from ruralpolicy import decode_facts, encode_findings
assert {"cattrs", "ruralpolicy.interchange.facts", "ruralpolicy.interchange.findings"} <= {*sys.modules}
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_name_of_the_library_is_found_and_no_other() -> None:
    assert sorted(ruralpolicy.__all__) == dir(ruralpolicy)
    # As at first, before anybody has asked.
    for name in ("decode_facts", "encode_facts", "decode_findings", "encode_findings"):
        vars(ruralpolicy).pop(name, None)
    assert (decode_facts, encode_facts) == (ruralpolicy.decode_facts, ruralpolicy.encode_facts)
    assert all(hasattr(ruralpolicy, name) for name in ruralpolicy.__all__)
    with pytest.raises(AttributeError, match="module 'ruralpolicy' has no attribute 'decode_fact'"):
        ruralpolicy.decode_fact  # type: ignore[attr-defined]  # noqa: B018  # the misspelling is the point


# Properties


def through_json(rows: Mapping[str, object], **options: Any) -> Any:
    """The rows after a journey through a file."""
    return json.loads(json.dumps(rows, ensure_ascii=False), **options)


@given(facts_of_any_kind(), st.sampled_from([{}, {"parse_float": Decimal}]))
def test_a_fact_of_any_kind_comes_back_as_it_was(fact: Fact, options: dict[str, Any]) -> None:
    assert (fact,) == decode_facts(through_json(encode_facts([fact], packs=[]), **options), packs=[])


@given(collections())
def test_a_collection_comes_back_as_it_was_but_for_the_order_of_kinds(given_facts: tuple[Fact | Attestation, ...]) -> None:
    read = decode_facts(through_json(encode_facts(given_facts, packs=EVERY_TOPIC)), packs=EVERY_TOPIC)
    assert Counter(given_facts) == Counter(read)
    for kind in KINDS.values():
        assert [fact for fact in given_facts if type(fact) is kind] == [fact for fact in read if type(fact) is kind]


@given(st.lists(attestations(st.sampled_from(["County", "Hospital"]), CODES) | facts(County, CODES) | facts(Hospital, CODES), max_size=8))
def test_even_a_collection_that_does_not_fit_together_comes_back(given_facts: list[Fact | Attestation]) -> None:
    assert Counter(given_facts) == Counter(decode_facts(encode_facts(given_facts, packs=EVERY_TOPIC), packs=EVERY_TOPIC))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["a", "2024-01-01", "district"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5) | st.sampled_from(["code", "kind"]), inner, max_size=3),
    max_leaves=8,
)
ROWS = st.dictionaries(
    st.sampled_from(["code", "kind", "subject", "topic", *attributes(County), *attributes(HealthCenter)]), JSON, max_size=6
)


@given(st.dictionaries(st.sampled_from([*KINDS, "Attestation", "Conty"]), st.lists(ROWS | JSON, max_size=3) | JSON, max_size=3) | JSON)
def test_whatever_is_read_gives_facts_or_a_fact_error(mapping: Any) -> None:
    facts_read: tuple[Fact | Attestation, ...] = ()
    found: tuple[Mistake, ...] = ()
    try:
        facts_read = decode_facts(mapping, packs=PACKS)
    except FactError as error:
        found = error.mistakes
    assert all(mistake.message and mistake.path.startswith("$") and str(mistake) for mistake in found)
    assert Counter(facts_read) == Counter(decode_facts(encode_facts(facts_read, packs=PACKS), packs=PACKS))
