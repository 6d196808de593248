"""Facts are strict when they are made, compare and copy with unknowns in them, and are gathered only when they fit together."""

import copy
import inspect
import pickle
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import DAYS, collections, facts_of_any_kind

from ruralpolicy import facts
from ruralpolicy._numbers import exact, in_words
from ruralpolicy.errors import FactError
from ruralpolicy.facts import (
    KINDS,
    PRIMARY_INSTITUTIONS,
    UNKNOWN,
    AssessmentUse,
    Attestation,
    Between,
    City,
    Consortium,
    Contract,
    County,
    CountyKind,
    Department,
    DrugSupplier,
    Encounter,
    Fact,
    HealthCenter,
    HealthWorker,
    Hospital,
    HospitalGrade,
    InstitutionKind,
    Ordered,
    Secondment,
    Term,
    TitleLevel,
    Township,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    attributes,
    gather,
)
from ruralpolicy.facts.declarations import reference, reported, strict
from ruralpolicy.facts.fact import differing, unchecked


def mistakes(make: Any, *args: Any, **values: Any) -> list[str]:
    """The mistakes that making a fact, or whatever *make* does, gives rise to."""
    with pytest.raises(FactError) as caught:
        make(*args, **values)
    return [str(mistake) for mistake in caught.value.mistakes]


def raised(make: Any) -> FactError:
    """The error of what cannot be made."""
    with pytest.raises(FactError) as caught:
        make()
    return caught.value


# The vocabulary


def test_there_are_fourteen_kinds_with_all_their_attributes() -> None:
    numbers = {
        "City": 41, "County": 92, "Township": 9, "Village": 19, "HealthCenter": 103, "VillageClinic": 49, "Hospital": 14, "Consortium": 11,
        "HealthWorker": 60, "VillageDoctor": 53, "Encounter": 22, "Contract": 21, "Secondment": 13, "DrugSupplier": 5,
    }  # fmt: skip
    assert numbers == {name: len(attributes(kind)) for name, kind in KINDS.items()}
    assert list(numbers) == list(KINDS)


def test_every_attribute_says_what_it_means_in_both_languages() -> None:
    for kind in KINDS.values():
        assert kind.term_zh
        for attribute in attributes(kind).values():
            assert attribute.term_zh
            assert attribute.meaning
            assert not attribute.required


def test_what_has_a_unit_is_a_number_and_every_number_has_one() -> None:
    every = [attribute for kind in KINDS.values() for attribute in attributes(kind).values()]
    assert [each for each in every if each.type in (int, Fraction)] == [each for each in every if each.unit]
    assert {"annual_surplus_cny"} == {each.name for each in every if each.unit and each.low is None}
    assert {True} == {each.high == 1 for each in every if each.unit == "share"}


def test_an_attribute_is_described_as_its_class_declares_it() -> None:
    part = attributes(County)["village_clinics_integrated"]
    assert ("County", "village_clinics_integrated", int, "实行一体化管理的村卫生室数", "clinics", 0, None) == (
        part.kind, part.name, part.type, part.term_zh, part.unit, part.low, part.high,
    )  # fmt: skip
    assert (("at_most", "village_clinics_total"),) == part.relations
    assert (None, (), False) == (part.enum, part.reference, part.many)
    assert ("HealthCenter", "VillageClinic", "Hospital") == attributes(HealthWorker)["workplace"].reference
    assert (HospitalGrade, HospitalGrade) == (attributes(Hospital)["hospital_grade"].type, attributes(Hospital)["hospital_grade"].enum)
    assert (Department, True) == (
        attributes(County)["departments_policies_revised"].enum,
        attributes(County)["departments_policies_revised"].many,
    )
    assert "code" not in attributes(County)
    assert "name" in attributes(County)


def test_the_enums_are_those_of_the_attributes() -> None:
    used = {each.enum for kind in KINDS.values() for each in attributes(kind).values() if each.enum is not None}
    public = {each for each in vars(facts).values() if isinstance(each, type) and issubclass(each, Enum)}
    assert 31 == len(used)
    assert used == public - {Term, Ordered}
    for enum in used:
        assert [member.name for member in enum] == [member.value.upper() for member in enum]
        assert all(member.term_zh for member in enum)


def test_all_that_is_public_is_listed_in_order() -> None:
    assert sorted(facts.__all__, key=lambda name: (not name.isupper(), not name[0].isupper(), name)) == facts.__all__
    assert all(hasattr(facts, name) for name in facts.__all__)


# Enums


def test_ordered_values_compare_in_their_own_enum_only() -> None:
    low, high = HospitalGrade.PRIMARY, HospitalGrade.TERTIARY
    assert (True, True, False, False) == (low < high, low <= high, low > high, low >= high)
    assert [0, 1, 2, 3] == [grade.rank for grade in HospitalGrade]
    for compare in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert NotImplemented is getattr(low, compare)(TitleLevel.SENIOR)
    with pytest.raises(TypeError):
        assert InstitutionKind.OTHER < InstitutionKind.VILLAGE_CLINIC  # type: ignore[operator]  # no order is the point


def test_a_comparison_of_a_value_with_unknown_is_unknown() -> None:
    assert HospitalGrade.PRIMARY.__ge__(UNKNOWN) is NotImplemented
    assert (HospitalGrade.PRIMARY >= UNKNOWN) is UNKNOWN
    assert (HospitalGrade.PRIMARY == UNKNOWN) is UNKNOWN


def test_values_of_different_enums_are_never_equal() -> None:
    assert InstitutionKind.VILLAGE_CLINIC != VillageClinicKind.VILLAGE_CLINIC  # type: ignore[comparison-overlap]  # no overlap is the point
    assert InstitutionKind("village_clinic") is InstitutionKind.VILLAGE_CLINIC


def test_the_institutions_of_primary_care_are_four() -> None:
    assert {"village_clinic", "community_health_station", "township_health_center", "community_health_center"} == {
        kind.value for kind in PRIMARY_INSTITUTIONS
    }


# What an attribute takes


def test_what_was_not_given_is_unknown() -> None:
    county = County(code="361102")
    assert all(getattr(county, name) is UNKNOWN for name in attributes(County))


@pytest.mark.parametrize(
    ("kind", "attribute", "value", "message"),
    [
        (County, "village_clinics_total", "20", "expected a whole number, got '20'; write 20 without quotes"),
        (County, "village_clinics_total", "twenty", "expected a whole number, got 'twenty'"),
        (County, "village_clinics_total", True, "expected a whole number, got True"),
        (County, "village_clinics_total", 20.0, "expected a whole number, got 20.0; write 20"),
        (County, "village_clinics_total", Decimal(20), "expected a whole number, got Decimal('20'); write 20"),
        (County, "village_clinics_total", 2.7, "expected a whole number, got 2.7"),
        (County, "village_clinics_total", None, "expected a whole number, got None; leave it out where it is not known"),
        (County, "village_clinics_total", Between(1, 2), "expected a whole number, got Between(low=1, high=2)"),
        (County, "village_clinics_total", -1, "must be at least 0, got -1"),
        (VillageClinic, "smart_star_rating", 6, "must be at most 5, got 6"),
        (County, "roadmap_set", 1, "expected true or false, got 1"),
        (County, "roadmap_set", "True", "expected true or false, got 'True'; write true without quotes"),
        (County, "roadmap_set", "是", "expected true or false, got '是'"),
        (County, "name", 361102, 'expected a text, got 361102; write "361102", in quotes'),
        (County, "name", b"x", "expected a text, got b'x'"),
        (County, "name", "", "must be a text that is not empty, got ''"),
        (County, "name", "\ud800", "must be a text without halves of surrogate pairs, got '\\ud800'"),
        (Village, "township", "", "must be a text that is not empty, got ''"),
        (
            Contract,
            "birth_date",
            datetime(1960, 1, 1),  # noqa: DTZ001  # no zone is the point: it is no date whatever its zone
            "expected a date, got datetime.datetime(1960, 1, 1, 0, 0); a date has no time of day: take .date()",
        ),
        (Contract, "birth_date", "1960-01-01", "expected a date, got '1960-01-01'; write date(1960, 1, 1)"),
        (Contract, "birth_date", "1960年1月1日", "expected a date, got '1960年1月1日'; write 1960-01-01"),
        (Contract, "birth_date", "1960-02-30", "expected a date, got '1960-02-30'"),
        (Contract, "birth_date", "long ago", "expected a date, got 'long ago'"),
        (County, "kind", "district", "expected one of county, county_level_city, district, got 'district'; write CountyKind.DISTRICT"),
        (County, "kind", "区", "expected one of county, county_level_city, district, got '区'; did you mean 'district'?"),
        (County, "kind", "Distrct", "expected one of county, county_level_city, district, got 'Distrct'; did you mean 'district'?"),
        (County, "kind", 3, "expected one of county, county_level_city, district, got 3"),
        (County, "kind", None, "expected one of county, county_level_city, district, got None; leave it out where it is not known"),
        (
            HealthWorker,
            "title_level",
            HospitalGrade.UNGRADED,
            "expected one of none, junior, intermediate, associate_senior, senior, got HospitalGrade.UNGRADED",
        ),
        (
            Contract,
            "insurance_scheme",
            TitleLevel.NONE,
            "expected one of resident, employee, none, got TitleLevel.NONE; write InsuranceScheme.NONE",
        ),
        (County, "quality_safety_weight_ratio", 35, "must be at most 1, got 35; 35 % is written 0.35"),
        (County, "quality_safety_weight_ratio", 101, "must be at most 1, got 101"),
        (County, "quality_safety_weight_ratio", "35%", "expected a number, got '35%'; write 0.35"),
        (County, "village_clinics_total", "35%", "expected a whole number, got '35%'"),
        (County, "quality_safety_weight_ratio", "1e-3", "expected a number, got '1e-3'"),
        (County, "quality_safety_weight_ratio", "1/0", "expected a number, got '1/0'"),
        (County, "quality_safety_weight_ratio", True, "expected a number, got True"),
        (County, "quality_safety_weight_ratio", float("nan"), "expected a number, got nan"),
        (County, "quality_safety_weight_ratio", float("-inf"), "expected a number, got -inf"),
        (County, "quality_safety_weight_ratio", Decimal("sNaN"), "expected a number, got Decimal('sNaN')"),
        (County, "quality_safety_weight_ratio", Decimal("1E+999999999"), "expected a number, got Decimal('1E+999999999')"),
        (County, "quality_safety_weight_ratio", [1], "expected a number, got [1]"),
        (County, "quality_safety_weight_ratio", Fraction(-1, 3), "must be at least 0, got -1/3"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_with_what_to_write(kind: type[Fact], attribute: str, value: object, message: str) -> None:
    assert [f"{message} - at {kind.__name__}('a').{attribute}"] == mistakes(kind, code="a", **{attribute: value})


DEPARTMENTS = "staffing, development_and_reform, finance, human_resources, health, medical_insurance"


@pytest.mark.parametrize(
    ("value", "messages"),
    [
        ("health", [f"expected several of {DEPARTMENTS}, got 'health'"]),
        (None, [f"expected several of {DEPARTMENTS}, got None; leave it out where it is not known"]),
        ([Department.HEALTH], [f"expected several of {DEPARTMENTS}, got [<Department.HEALTH: 'health'>]; write a set, in braces"]),
        (["health", "health"], [f"expected several of {DEPARTMENTS}, got ['health', 'health']; 'health' stands there more than once"]),
        ([UNKNOWN, 1], [f"expected several of {DEPARTMENTS}, got [UNKNOWN, 1]; write a set, in braces"]),
        (
            {Department.HEALTH, "helth", AssessmentUse.PAY_LEVEL},
            [
                f"expected one of {DEPARTMENTS}, got 'helth'; did you mean 'health'?",
                f"expected one of {DEPARTMENTS}, got AssessmentUse.PAY_LEVEL",
            ],
        ),
    ],
)
def test_a_wrong_set_is_refused_member_by_member(value: object, messages: list[str]) -> None:
    path = "County('a').departments_policies_revised"
    assert [f"{message} - at {path}" for message in messages] == mistakes(County, code="a", departments_policies_revised=value)


@pytest.mark.parametrize("value", [Fraction(7, 20), Decimal("0.35"), Decimal("3.5E-1"), "0.35", "+0.350", "7/20", 0.35, Fraction("0.35")])
def test_a_number_is_held_as_an_exact_fraction(value: Any) -> None:
    held = County(code="a", quality_safety_weight_ratio=value).quality_safety_weight_ratio
    assert (Fraction, Fraction(7, 20)) == (type(held), held)


def test_a_whole_number_may_stand_for_a_fraction() -> None:
    held = Township(code="a", emergency_service_radius_km=7).emergency_service_radius_km  # type: ignore[arg-type]  # held as a Fraction
    assert (Fraction, Fraction(7)) == (type(held), held)


def test_whole_numbers_of_any_size_are_exact() -> None:
    assert 10**5000 + 1 == County(code="a", resident_population=10**5000 + 1).resident_population
    assert ["must be at least 0, got <int> - at County('a').resident_population"] == mistakes(
        County, code="a", resident_population=-(10**5000)
    )


def test_a_float_counts_as_the_decimal_it_prints_even_in_a_subclass_that_prints_otherwise() -> None:
    class Loud(float):
        def __repr__(self) -> str:
            return "Loud!"

    assert Fraction(1, 10) == exact(Loud(0.1))


def test_a_set_is_held_frozen() -> None:
    county = County(code="a", departments_policies_revised={Department.HEALTH})  # type: ignore[arg-type]  # any set may be given
    assert frozenset({Department.HEALTH}) == county.departments_policies_revised
    assert isinstance(county.departments_policies_revised, frozenset)
    assert frozenset() == County(code="a", departments_policies_revised=frozenset()).departments_policies_revised


def test_a_text_may_hold_what_does_not_print() -> None:
    assert "a\nb\ue000" == County(code="a", name="a\nb\ue000").name


def test_a_value_that_fails_to_show_itself_is_refused_all_the_same() -> None:
    class Broken:
        def __repr__(self) -> str:
            raise OSError

    assert ["expected a text, got <Broken> - at County('a').name"] == mistakes(County, code="a", name=Broken())


def test_a_long_value_is_cut_in_the_message() -> None:
    assert [f"expected a whole number, got '{'9x' * 28}... - at County('a').village_clinics_total"] == mistakes(
        County, code="a", village_clinics_total="9x" * 40
    )


# Codes and relations


@pytest.mark.parametrize("code", ["", 361102, None, UNKNOWN, "\udfff"])
def test_a_fact_has_a_code_that_is_a_text(code: Any) -> None:
    with pytest.raises(FactError) as caught:
        Village(code=code)
    assert "code" == caught.value.attribute


def test_names_that_are_no_attributes_are_no_arguments() -> None:
    message = r"County\(\) has no attribute 'vilage_clinics_total'; did you mean 'village_clinics_total'\?"
    with pytest.raises(TypeError, match=message):
        County(code="a", vilage_clinics_total=3)  # type: ignore[call-arg]  # the misspelling is the point
    with pytest.raises(TypeError, match=r"County\(\) has no attribute 'zzz'$"):
        County(code="a", zzz=3)  # type: ignore[call-arg]  # likewise
    with pytest.raises(TypeError, match=r"County\(\) needs code=\.\.\.$"):
        County()  # type: ignore[call-arg]  # so is the missing code
    with pytest.raises(TypeError, match="positional"):
        County("a")  # type: ignore[call-arg]  # and the missing name


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: County(code="a", village_clinics_total=30, village_clinics_integrated=31),
            "must be at most village_clinics_total (30), got 31 - at County('a').village_clinics_integrated",
        ),
        (
            lambda: County(code="a", village_clinics_total=3, village_clinics_and_stations_total=2),
            "must be at least village_clinics_total (3), got 2 - at County('a').village_clinics_and_stations_total",
        ),
        (
            lambda: Secondment(code="a", start_date=date(2024, 1, 2), end_date=date(2024, 1, 1)),
            "must not be before start_date (2024-01-02), got 2024-01-01 - at Secondment('a').end_date",
        ),
    ],
)
def test_attributes_that_cannot_stand_together_are_refused(make: Any, message: str) -> None:
    assert [message] == mistakes(make)


def test_a_relation_binds_only_where_both_ends_are_known_and_right() -> None:
    assert 31 == County(code="a", village_clinics_integrated=31).village_clinics_integrated
    assert 30 == County(code="a", village_clinics_integrated=30, village_clinics_total=30).village_clinics_integrated
    assert 1 == len(mistakes(County, code="a", village_clinics_integrated=31, village_clinics_total=-1))
    for wrong in ("30", None, Between(1, 2)):
        assert ["village_clinics_total"] == [
            each.attribute
            for each in raised(lambda other=wrong: County(code="a", village_clinics_integrated=31, village_clinics_total=other)).mistakes
        ]
    assert 31 == County(code="a", village_clinics_integrated=31, village_clinics_total=UNKNOWN).village_clinics_integrated
    assert date(2024, 1, 1) == Secondment(code="a", start_date=date(2024, 1, 1), end_date=date(2024, 1, 1)).end_date


WRONG: dict[str, Any] = {"code": "a", "name": "", "village_clinics_total": -1, "health_centers_total": "3", "roadmap_set": None}


def test_all_mistakes_of_a_fact_are_told_at_once() -> None:
    with pytest.raises(FactError) as caught:
        County(**WRONG)
    assert ["name", "health_centers_total", "village_clinics_total", "roadmap_set"] == [each.attribute for each in caught.value.mistakes]
    assert {"County"} == {each.kind for each in caught.value.mistakes}
    assert {"a"} == {each.code for each in caught.value.mistakes}
    assert (-1, "at least 0") == (caught.value.mistakes[2].value, caught.value.mistakes[2].expected)


# Facts as values


def test_facts_compare_hash_and_stand_in_sets_with_unknowns_in_them() -> None:
    one, same, other = County(code="a"), County(code="a"), County(code="a", name="x")
    assert one == same
    assert one != other
    assert other != one
    assert one != Township(code="a")
    assert one != "a"
    assert {one, other} == {same, other}
    assert same in [other, one]
    assert one != County(code="b")


def change_its_dictionary(fact: Any) -> None:
    vars(fact)["name"] = "x"


WAYS_TO_CHANGE: list[Any] = [
    lambda fact: setattr(fact, "name", "x"),
    lambda fact: setattr(fact, "nickname", "x"),
    lambda fact: delattr(fact, "name"),
    lambda fact: setattr(fact, "__class__", Township),
    lambda fact: setattr(fact, "__dict__", {"code": "b"}),
    lambda fact: fact.__init__(code="b"),
    lambda fact: fact.__attrs_init__(code="b"),
    lambda fact: fact.__setstate__({"code": "b"}),
    change_its_dictionary,
]


@pytest.mark.parametrize("change", WAYS_TO_CHANGE)
def test_facts_are_frozen(change: Any) -> None:
    county = County(code="a", village_clinics_total=3)
    # A FrozenInstanceError is an AttributeError.
    with pytest.raises((AttributeError, TypeError)):
        change(county)
    assert (County, "County(code='a', village_clinics_total=3)") == (type(county), repr(county))


def test_a_fact_holds_what_was_given_and_nothing_of_the_caller() -> None:
    given_values: dict[str, Any] = {"village_clinics_total": 3, "code": "a", "name": UNKNOWN}
    county = County(**given_values)
    given_values["village_clinics_total"] = 4
    assert {"code": "a", "village_clinics_total": 3} == vars(county)
    assert (county, hash(county)) == (County(code="a", village_clinics_total=3), hash(County(code="a", village_clinics_total=3)))


def test_facts_show_only_what_they_know() -> None:
    county = County(code="a", kind=CountyKind.DISTRICT, quality_safety_weight_ratio="0.35")  # type: ignore[arg-type]  # held as a Fraction
    assert "County(code='a', kind=<CountyKind.DISTRICT: 'district'>, quality_safety_weight_ratio=Fraction(7, 20))" == repr(county)


def test_a_changed_copy_is_checked_again() -> None:
    county = County(code="a", village_clinics_total=30)
    assert 31 == attrs.evolve(county, village_clinics_total=31).village_clinics_total
    assert 1 == len(mistakes(attrs.evolve, county, village_clinics_integrated=31))


def test_a_changed_copy_may_know_less() -> None:
    county = County(code="a", village_clinics_total=30, village_clinics_integrated=30)
    assert County(code="a", village_clinics_integrated=30) == attrs.evolve(county, village_clinics_total=UNKNOWN)


def test_a_copy_is_the_fact_itself() -> None:
    county = County(code="a")
    assert county is copy.copy(county)
    assert county is copy.deepcopy([county])[0]


def test_a_fact_with_a_total_within_bounds_equals_its_like_and_survives_a_journey() -> None:
    county, known = (unchecked(County, {"code": "a", "village_clinics_total": total}) for total in (Between(3, 5), 3))
    narrower = unchecked(County, {"code": "a", "village_clinics_total": Between(3, 4)})
    assert county == pickle.loads(pickle.dumps(county))  # noqa: S301  # our own
    assert county != narrower
    assert county != known
    assert known != county
    assert county != County(code="a", village_clinics_integrated=3)
    assert 2 == len({county, unchecked(County, dict(vars(county))), narrower})


def test_facts_differ_in_what_either_knows() -> None:
    one = County(code="a", name="x", village_clinics_total=3, health_centers_total=1)
    other = County(code="a", village_clinics_total=4, health_centers_total=1, roadmap_set=True)
    assert {"name", "village_clinics_total", "roadmap_set"} == differing(one, other) == differing(other, one)
    assert frozenset() == differing(one, attrs.evolve(one))
    bounds = [unchecked(County, {"code": "a", "village_clinics_total": Between(3, 5)}) for _ in range(2)]
    assert frozenset() == differing(*bounds)
    assert {"village_clinics_total"} == differing(County(code="a", village_clinics_total=3), bounds[0])


def test_a_class_of_facts_tells_its_arguments() -> None:
    arguments = inspect.signature(County).parameters
    assert ["code", *attributes(County)] == list(arguments) == [field.name for field in attrs.fields(County)]
    assert (inspect.Parameter.empty, UNKNOWN) == (arguments["code"].default, arguments["name"].default)
    assert int is arguments["village_clinics_total"].annotation
    assert {"code": "a", "name": UNKNOWN} == {name: attrs.asdict(Village(code="a"))[name] for name in ("code", "name")}


def test_a_kind_made_with_slots_is_refused() -> None:
    with pytest.raises(TypeError, match="Ward: a kind of fact is made with slots=False"):

        @attrs.frozen(kw_only=True, field_transformer=strict)
        class Ward(Fact):
            beds: int = reported("床位", "beds")


WORDS = ("kind", "subject", "topic")


@given(st.builds(DrugSupplier, code=st.just("a")) | st.builds(Attestation, **dict.fromkeys(WORDS, st.just("County"))))
def test_a_generator_that_knows_the_annotations_only_makes_facts(fact: Any) -> None:
    assert fact == type(fact)(**vars(fact))


@given(facts_of_any_kind())
def test_copies_and_pickles_are_equal(fact: Fact) -> None:
    for twin in (copy.copy(fact), copy.deepcopy(fact), pickle.loads(pickle.dumps(fact)), attrs.evolve(fact)):  # noqa: S301
        assert fact == twin
        assert hash(fact) == hash(twin)
        assert all((getattr(fact, name) is UNKNOWN) == (getattr(twin, name) is UNKNOWN) for name in attributes(type(fact)))


# Declarations


def test_a_class_whose_values_could_not_be_checked_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Ward\.beds: no fact holds a <class 'float'>"):

        @attrs.frozen(kw_only=True, field_transformer=strict)
        class Ward:
            beds: float = reported("床位", "beds")

    with pytest.raises(TypeError, match=r"Room\.beds: related to bedz, which is no attribute"):

        @attrs.frozen(kw_only=True, field_transformer=strict)
        class Room:
            hospital: str = reference("所属医院", "Hospital")
            beds: int = reported("床位", "beds", at_most="bedz")


def test_sets_of_enums_only_are_held() -> None:
    with pytest.raises(TypeError, match=r"frozenset\[int\]"):

        @attrs.frozen(kw_only=True, field_transformer=strict)
        class Ward:
            beds: frozenset[int] = reported("床位", "beds")

    assert (Department,) == get_args(attributes(County)["departments_policies_revised"].type)


# Numbers


@given(st.fractions())
def test_a_number_in_words_reads_back_as_itself(number: Fraction) -> None:
    assert number == exact(in_words(number))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_a_decimal_in_words_is_a_decimal(number: Decimal) -> None:
    assert "/" not in in_words(Fraction(number))
    assert Decimal(in_words(Fraction(number))) == number


def test_numbers_beyond_the_digits_of_int_are_written_too() -> None:
    number = Fraction(10**5000 + 1, 3)
    assert number == exact(in_words(number))


# Statements


def test_a_statement_is_as_strict_as_a_fact() -> None:
    path = "Attestation('Conty', '', 'a b', 1)"
    assert [
        f"must be the name of a kind of fact, got 'Conty'; did you mean 'County'? - at {path}.kind",
        f"must be a text that is not empty, got '' - at {path}.subject",
        f"must be a topic, one word of letters, digits and underscores, got 'a b' - at {path}.topic",
        f"expected true or false, got 1 - at {path}.holds",
        f"expected a date, got '2024.1.5'; write 2024-01-05 - at {path}.attested_on",
        f"must be a text that is not empty, got '' - at {path}.by",
    ] == mistakes(Attestation, kind="Conty", subject="", topic="a b", holds=1, attested_on="2024.1.5", by="")


def test_a_statement_shows_and_compares_like_a_fact() -> None:
    statement = Attestation(kind="County", subject="a", topic="一体化", holds=False)
    assert "Attestation(kind='County', subject='a', topic='一体化', holds=False)" == repr(statement)
    assert statement == Attestation(kind="County", subject="a", topic="一体化", holds=False)
    assert statement != attrs.evolve(statement, by="县卫生健康委")


# Facts together


def test_facts_are_found_by_kind_and_code() -> None:
    world = gather([Village(code="b", township="t"), Village(code="a"), Township(code="t")])
    assert ("a", "b") == tuple(village.code for village in world.of(Village))
    assert () == world.of(County)
    assert Township(code="t") == world.get("Township", "t")
    assert world.get("Township", "a") is None
    assert world.get("County", "a") is None


def test_a_code_stands_once_in_its_kind() -> None:
    assert ["there are two facts of kind Village with this code, $.Village[0] and $.Village[1] - at Village('a').code"] == mistakes(
        gather, [Village(code="a"), Township(code="a"), Village(code="a", name="x")]
    )


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("x", "expected a fact, got 'x'; read the interchange form with decode_facts"),
        ({"code": "a"}, "expected a fact, got {'code': 'a'}; read the interchange form with decode_facts"),
        (County, "expected a fact, got <class 'ruralpolicy.facts.counties.County'>; give an instance, not the class"),
        (3, "expected a fact, got 3"),
        (Fact(code="a"), "expected a fact, got Fact(code='a')"),
    ],
)
def test_only_facts_are_gathered(value: Any, message: str) -> None:
    assert [f"{message} - at $[1]"] == mistakes(gather, [County(code="a"), value])


def test_a_reference_hits_a_fact_that_was_given() -> None:
    hint = "; give that fact too, or leave the reference out"
    for others in ([Township(code="t")], [County(code="x")], []):
        assert [f"'x' is the code of no Township that was given{hint} - at Village('a').township"] == mistakes(
            gather, [Village(code="a", township="x"), *others]
        )
    assert 1 == len(gather([Village(code="a", township="x"), Township(code="x")]).of(Village))


def test_a_reference_to_one_of_several_kinds_hits_one_fact() -> None:
    worker = HealthWorker(code="w", workplace="h")
    hint = "; give that fact too, or leave the reference out"
    assert [f"'h' is the code of several facts: HealthCenter, Hospital{hint} - at HealthWorker('w').workplace"] == mistakes(
        gather, [worker, Hospital(code="h"), HealthCenter(code="h")]
    )
    assert [
        f"'h' is the code of no HealthCenter or VillageClinic or Hospital that was given{hint} - at HealthWorker('w').workplace"
    ] == mistakes(gather, [worker, Hospital(code="i"), HealthCenter(code="j"), HealthWorker(code="v")])
    assert worker == gather([worker, VillageClinic(code="h"), Hospital(code="i")]).get("HealthWorker", "w")


def test_all_mistakes_of_a_collection_are_told_at_once() -> None:
    found = mistakes(
        gather,
        [
            3,
            Village(code="a"),
            Village(code="a"),
            Village(code="b", township="x"),
            Township(code="t"),
            Attestation(kind="County", subject="c", topic="roads", holds=True),
        ],
    )
    assert 4 == len(found)
    assert "'c' is the code of no County that was given - at Attestation('County', 'c', 'roads').subject" == found[-1]


def stated(holds: bool, day: date | None = None, topic: str = "roads") -> Attestation:
    return Attestation(kind="Village", subject="a", topic=topic, holds=holds, attested_on=UNKNOWN if day is None else day)


def test_statements_of_one_day_do_not_contradict_each_other() -> None:
    village, day = Village(code="a"), date(2024, 5, 1)
    path = "Attestation('Village', 'a', 'roads').holds"
    assert [f"roads is stated both to hold and not to hold, on 2024-05-01 - at {path}"] == mistakes(
        gather, [village, stated(True, day), stated(False, day)]
    )
    assert [f"roads is stated both to hold and not to hold, without a day - at {path}"] == mistakes(
        gather, [village, stated(True), stated(False)]
    )
    assert 3 == len(gather([village, stated(True, day), stated(True, day), stated(False, day, "water")]).attestations)


def test_the_newest_statement_that_is_not_of_the_future_counts() -> None:
    world = gather(
        [Village(code="a"), stated(False, date(2024, 5, 1)), stated(True), stated(True, date(2025, 1, 1)), stated(True, None, "water")]
    )
    subject = ("Village", "a")
    assert {subject: {"roads": True, "water": True}} == world.topics(date(2024, 4, 30))
    assert {subject: {"roads": False, "water": True}} == world.topics(date(2024, 5, 1))
    assert {subject: {"roads": False, "water": True}} == world.topics(date(2024, 12, 31))
    assert {subject: {"roads": True, "water": True}} == world.topics(date(2025, 1, 1))
    assert {} == gather([Village(code="a"), stated(True, date(2025, 1, 1))]).topics(date(2024, 1, 1))


def test_a_fact_does_not_claim_what_the_newest_statement_denies() -> None:
    center = HealthCenter(code="a", has_standard_fever_room=True)
    yes = Attestation(kind="HealthCenter", subject="a", topic="has_fever_room", holds=True)
    no = attrs.evolve(yes, holds=False, attested_on=date(2024, 1, 1))
    assert ["cannot be true while has_fever_room is stated not to hold - at HealthCenter('a').has_standard_fever_room"] == mistakes(
        gather, [center, yes, no]
    )
    assert center == gather([center, yes]).get("HealthCenter", "a")
    assert 1 == len(gather([HealthCenter(code="a"), no]).attestations)
    assert 2 == len(gather([center, no, attrs.evolve(yes, attested_on=date(2025, 1, 1))]).attestations)


@given(collections(), DAYS)
def test_a_collection_that_fits_together_is_gathered_whole(given_facts: tuple[Fact | Attestation, ...], day: date) -> None:
    world = gather(given_facts)
    gathered = [fact for kind in KINDS.values() for fact in world.of(kind)]
    assert set(given_facts) == {*gathered, *world.attestations}
    assert len(given_facts) == len(gathered) + len(world.attestations)
    assert set(world.topics(day)) <= {(type(fact).__name__, fact.code) for fact in gathered}


def test_every_kind_may_be_named_in_a_reference_or_stand_alone() -> None:
    whole = [
        City(code="1"), County(code="2", city="1"), Township(code="3", county="2"), Village(code="4", township="3"),
        HealthCenter(code="5", village="4", township="3", county="2", consortium="8"), VillageClinic(code="6", village="4"),
        Hospital(code="7", county="2"), Consortium(code="8", lead_hospital="7"), HealthWorker(code="9", workplace="6", employer="7"),
        VillageDoctor(code="10", clinic="6"), Contract(code="11", doctor="10"), Encounter(code="12", contract="11", institution="5"),
        Secondment(code="13", worker="9", lender="5"),
    ]  # fmt: skip
    assert len(whole) == sum(len(gather(whole).of(kind)) for kind in KINDS.values())
