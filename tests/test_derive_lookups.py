"""Look-ups through references, and how references say where a fact lies."""

from typing import Any

import pytest
from deriving import ALL, NONE, bounds, one

from ruralpolicy.derive import derive
from ruralpolicy.errors import FactError
from ruralpolicy.facts import (
    UNKNOWN,
    AdminLevel,
    City,
    Consortium,
    Contract,
    County,
    Encounter,
    Fact,
    HealthCenter,
    HealthCenterKind,
    HealthWorker,
    Hospital,
    HospitalGrade,
    InstitutionKind,
    Secondment,
    Township,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    gather,
)

TOWNSHIP, COMMUNITY = HealthCenterKind.TOWNSHIP_HEALTH_CENTER, HealthCenterKind.COMMUNITY_HEALTH_CENTER
CLINIC = VillageClinicKind.VILLAGE_CLINIC

# Look-ups.

INSTITUTIONS = [
    (HealthCenter(code="i", kind=TOWNSHIP), InstitutionKind.TOWNSHIP_HEALTH_CENTER),
    (HealthCenter(code="i", kind=COMMUNITY), InstitutionKind.COMMUNITY_HEALTH_CENTER),
    (HealthCenter(code="i"), UNKNOWN),
    (VillageClinic(code="i", kind=CLINIC), InstitutionKind.VILLAGE_CLINIC),
    (VillageClinic(code="i", kind=VillageClinicKind.COMMUNITY_HEALTH_STATION), InstitutionKind.COMMUNITY_HEALTH_STATION),
    (Hospital(code="i", admin_level=AdminLevel.COUNTY), InstitutionKind.COUNTY_HOSPITAL),
    (Hospital(code="i", admin_level=AdminLevel.PREFECTURE), UNKNOWN),
    (Hospital(code="i", name="赣州市第一医院", admin_level=AdminLevel.PREFECTURE), InstitutionKind.CITY_HOSPITAL),
    (Hospital(code="i", admin_level=AdminLevel.PROVINCE), InstitutionKind.OTHER),
    (Hospital(code="i"), UNKNOWN),
]
NAMED: list[tuple[type[Fact], str, str]] = [
    (HealthWorker, "workplace_kind", "workplace"),
    (HealthWorker, "employer_kind", "employer"),
    (Encounter, "institution_kind", "institution"),
    (Secondment, "lender_kind", "lender"),
]


@pytest.mark.parametrize(("kind", "attribute", "through"), NAMED)
@pytest.mark.parametrize(("institution", "expected"), INSTITUTIONS)
def test_the_kind_of_an_institution_is_that_of_the_fact_it_is_named_by(
    kind: type[Fact], attribute: str, through: str, institution: Fact, expected: Any
) -> None:
    assert expected is one(kind, attribute, kind(code="s", **{through: "i"}), institution, complete=NONE)
    assert UNKNOWN is one(kind, attribute, kind(code="s"), institution, complete=NONE)


PLACES = ("", "赣州", "赣州市", "章贡区", "赣州市章贡区")
MUNICIPAL = [f"{place}市立医院{group}" for place in PLACES for group in ("", "集团", "医疗集团", "医疗集团总院")]


@pytest.mark.parametrize("level", [*AdminLevel, UNKNOWN])
@pytest.mark.parametrize("name", MUNICIPAL)
def test_the_municipal_hospital_is_told_by_its_name_whatever_its_level(name: str, level: Any) -> None:
    hospital = Hospital(code="i", name=name, admin_level=level)

    assert InstitutionKind.MUNICIPAL_HOSPITAL is one(
        HealthWorker, "employer_kind", HealthWorker(code="s", employer="i"), hospital, complete=NONE
    )


@pytest.mark.parametrize(
    "name", ["赣州市人民医院", "上饶市立医院", "南康市立医院", "赣州市立医院章江院区", "市立医院分院", "municipal hospital"]
)
@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (AdminLevel.TOWNSHIP, InstitutionKind.OTHER),
        (AdminLevel.COUNTY, InstitutionKind.COUNTY_HOSPITAL),
        (AdminLevel.PREFECTURE, InstitutionKind.CITY_HOSPITAL),
        (AdminLevel.PROVINCE, InstitutionKind.OTHER),
        (UNKNOWN, UNKNOWN),
    ],
)
def test_a_hospital_of_another_name_is_told_by_its_level(name: str, level: Any, expected: Any) -> None:
    hospital = Hospital(code="i", name=name, admin_level=level)

    assert expected is one(HealthWorker, "workplace_kind", HealthWorker(code="s", workplace="i"), hospital, complete=NONE)


def test_a_health_centre_that_bears_the_name_of_the_hospital_is_none() -> None:
    center = HealthCenter(code="i", name="市立医院", kind=TOWNSHIP)

    assert InstitutionKind.TOWNSHIP_HEALTH_CENTER is one(
        HealthWorker, "workplace_kind", HealthWorker(code="s", workplace="i"), center, complete=NONE
    )


LOOK_UPS: list[tuple[type[Fact], str, str, Fact, Any]] = [
    (HealthWorker, "workplace_in_county_area", "workplace", HealthCenter(code="i", in_county_area=True), True),
    (HealthWorker, "workplace_in_county_area", "workplace", VillageClinic(code="i"), UNKNOWN),
    (Secondment, "lender_in_county_area", "lender", HealthCenter(code="i", in_county_area=False), False),
    (
        HealthWorker,
        "employer_hospital_grade",
        "employer",
        Hospital(code="i", hospital_grade=HospitalGrade.TERTIARY),
        HospitalGrade.TERTIARY,
    ),
    (HealthWorker, "employer_hospital_grade", "employer", HealthCenter(code="i"), UNKNOWN),
    (HealthWorker, "employer_is_public_hospital", "employer", Hospital(code="i", is_public=True), True),
    (HealthWorker, "employer_is_public_hospital", "employer", Hospital(code="i"), UNKNOWN),
    (HealthWorker, "employer_is_public_hospital", "employer", HealthCenter(code="i"), False),
    (HealthWorker, "employer_is_public_hospital", "employer", VillageClinic(code="i"), False),
    (Consortium, "lead_hospital_admin_level", "lead_hospital", Hospital(code="i", admin_level=AdminLevel.COUNTY), AdminLevel.COUNTY),
    (HealthWorker, "toured_village_resident_population", "toured_village", Village(code="i", resident_population=0), 0),
    (VillageDoctor, "village_resident_population", "village", Village(code="i", resident_population=812), 812),
    (VillageDoctor, "village_resident_population", "village", Village(code="i"), UNKNOWN),
    (Encounter, "has_family_doctor_contract", "contract", Contract(code="i"), True),
    (Secondment, "has_established_post", "worker", HealthWorker(code="i", has_established_post=False), False),
    (Secondment, "has_established_post", "worker", HealthWorker(code="i"), UNKNOWN),
]


@pytest.mark.parametrize(("kind", "attribute", "through", "target", "expected"), LOOK_UPS)
def test_a_look_up_takes_over_what_the_fact_that_is_named_knows(
    kind: type[Fact], attribute: str, through: str, target: Fact, expected: Any
) -> None:
    assert expected is one(kind, attribute, kind(code="s", **{through: "i"}), target, complete=NONE)
    assert UNKNOWN is one(kind, attribute, kind(code="s"), target)


def test_a_look_up_that_was_given_wins() -> None:
    doctor = VillageDoctor(code="s", village="i", village_resident_population=5)

    assert 5 == one(VillageDoctor, "village_resident_population", doctor, Village(code="i", resident_population=9))


def test_an_employer_leads_a_consortium_where_one_names_it_and_none_where_all_name_others() -> None:
    worker = HealthWorker(code="s", employer="h")
    hospitals = [Hospital(code="h"), Hospital(code="g")]
    named, other = Consortium(code="a", lead_hospital="h"), Consortium(code="b", lead_hospital="g")

    def leads(*facts: Fact, complete: frozenset[type[Fact]] = ALL) -> Any:
        return one(HealthWorker, "employer_is_consortium_lead", *facts, complete=complete)

    assert True is leads(worker, *hospitals, named, other, complete=NONE)
    assert UNKNOWN is leads(worker, *hospitals, other, complete=NONE)
    assert False is leads(worker, *hospitals, other)
    assert False is leads(worker, *hospitals)
    assert UNKNOWN is leads(worker, *hospitals, other, Consortium(code="c"))
    assert UNKNOWN is leads(HealthWorker(code="s"), *hospitals, other)
    assert False is leads(worker, HealthCenter(code="h"), complete=NONE)
    assert UNKNOWN is leads(worker, *hospitals, complete=NONE)


@pytest.mark.parametrize(("shares", "expected"), [(False, 1500), (UNKNOWN, 1500), (True, 2100)])
def test_a_clinic_serves_its_village_and_the_adjacent_one_where_they_share_it(shares: Any, expected: int) -> None:
    village = Village(
        code="v", resident_population=1500, shares_clinic_with_adjacent_village=shares, partner_village_resident_population=600
    )
    world = (VillageClinic(code="s", village="v"), village)

    assert expected == one(VillageClinic, "resident_population", *world, complete=frozenset({Village}))
    assert UNKNOWN is one(VillageClinic, "resident_population", *world, complete=NONE)


# Where a fact lies.

VILLAGE = (Village(code="v", township="t"), Township(code="t", county="s"))
WAYS: list[tuple[tuple[Fact, ...], str]] = [
    ((HealthCenter(code="a", county="s"),), "health_centers_total"),
    ((HealthCenter(code="a", township="t"), *VILLAGE), "health_centers_total"),
    ((HealthCenter(code="a", village="v"), *VILLAGE), "health_centers_total"),
    ((VillageClinic(code="a", county="s"),), "village_clinics_and_stations_total"),
    ((VillageClinic(code="a", village="v"), *VILLAGE), "village_clinics_and_stations_total"),
    ((VillageClinic(code="a", health_center="h"), HealthCenter(code="h", township="t"), *VILLAGE), "village_clinics_and_stations_total"),
    ((VillageClinic(code="a", village="v", county="s"), *VILLAGE), "village_clinics_and_stations_total"),
    ((VillageDoctor(code="a", in_post=True, clinic="c"), VillageClinic(code="c", county="s")), "village_doctors_total"),
    ((VillageDoctor(code="a", in_post=True, village="v"), *VILLAGE), "village_doctors_total"),
    ((Contract(code="a", county="s"),), "residents_contracted"),
    ((Contract(code="a", health_center="h"), HealthCenter(code="h", county="s")), "residents_contracted"),
    ((Contract(code="a", doctor="d"), VillageDoctor(code="d", village="v"), *VILLAGE), "residents_contracted"),
    ((Contract(code="a", doctor="d"), HealthWorker(code="d", workplace="h"), Hospital(code="h", county="s")), "residents_contracted"),
]


@pytest.mark.parametrize(("facts", "total"), WAYS)
def test_any_way_of_references_that_is_known_places_a_fact_in_its_county(facts: tuple[Fact, ...], total: str) -> None:
    world = gather([County(code="s"), County(code="o"), *facts])
    counties = derive(world, ALL).of(County)

    assert [("o", 0), ("s", 1)] == [(county.code, getattr(county, total)) for county in counties]


@pytest.mark.parametrize(
    "clinic",
    [
        (VillageClinic(code="a"),),
        (VillageClinic(code="a", village="v"), Village(code="v")),
        (VillageClinic(code="a", village="v"), Village(code="v", township="t"), Township(code="t")),
        (VillageClinic(code="a", health_center="h"), HealthCenter(code="h", village="v"), Village(code="v")),
    ],
)
def test_a_way_that_ends_before_the_county_leaves_it_open(clinic: tuple[Fact, ...]) -> None:
    assert (0, 1) == bounds(one(County, "village_clinics_and_stations_total", County(code="s"), *clinic))


def test_a_hospital_is_in_its_city_by_the_county_too() -> None:
    worker = HealthWorker(code="a", workplace="h", is_health_professional=True, workplace_kind=InstitutionKind.TOWNSHIP_HEALTH_CENTER)
    hospital = Hospital(code="h", county="c", city="s")
    world = (City(code="s"), County(code="c", city="s"), hospital, worker)

    assert 1 == one(City, "health_center_staff_total", *world)


def test_references_that_lead_to_two_counties_are_a_mistake_of_the_facts() -> None:
    clinic = VillageClinic(code="a", county="o", village="v")

    with pytest.raises(FactError) as caught:
        derive(gather([County(code="s"), County(code="o"), clinic, *VILLAGE]), ALL)

    assert "leads to County 's', another reference of the same fact to 'o'" in str(caught.value)
    assert "VillageClinic('a').village" == caught.value.path
    assert ("VillageClinic", "a", "village", "v") == (caught.value.kind, caught.value.code, caught.value.attribute, caught.value.value)


def test_a_doctor_of_another_county_is_no_contradiction_in_a_contract() -> None:
    contract = Contract(code="a", county="s", doctor="d")
    doctor = [HealthWorker(code="d", workplace="h"), Hospital(code="h", county="o")]

    assert 1 == one(County, "residents_contracted", County(code="s"), County(code="o"), contract, *doctor)
