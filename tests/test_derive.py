"""Derivation: that all of it is there, totals of another make than plain counts, and the world it gives."""

from datetime import date
from typing import Any

import attrs
import pytest
from deriving import ALL, NONE, TODAY, bounds, one

import ruralpolicy.derive
from ruralpolicy.derive import DERIVABLE, derive
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    AdminLevel,
    Attestation,
    City,
    Contract,
    County,
    Engagement,
    Fact,
    HealthCenter,
    HealthCenterKind,
    HealthWorker,
    Hospital,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    attributes,
    gather,
)

TOWNSHIP, COMMUNITY = HealthCenterKind.TOWNSHIP_HEALTH_CENTER, HealthCenterKind.COMMUNITY_HEALTH_CENTER
CLINIC = VillageClinicKind.VILLAGE_CLINIC
HIRED, WAGE = "township_hired_village_used_everywhere", "established_staff_basic_wage_in_county_budget"

NAMES = {
    "City": """
        health_center_staff_total health_center_staff_intermediate_title health_center_staff_senior_title village_clinics_total
        village_clinics_publicly_owned village_clinics_standardized village_clinics_administrative_total
        village_clinics_administrative_with_tcm_pavilion village_doctors_total village_doctors_licensed weak_health_centers_upgraded
        health_centers_total health_centers_capability_recommended health_centers_at_community_hospital_standard
        health_centers_township_total health_centers_township_standardized health_centers_central_total
        health_centers_central_with_standard_fever_room health_centers_noncentral_total
        health_centers_noncentral_with_standard_fever_room health_centers_established_or_community_total
        health_centers_established_or_community_with_flagship_tcm_clinic
        health_centers_established_or_community_special_disease_designated""",
    "County": """
        consortia_total
        health_centers_total health_centers_on_primary_information_system health_centers_standardized health_centers_paperless
        health_centers_with_cdss health_centers_with_characteristic_specialty health_centers_with_flagship_tcm_clinic
        health_centers_with_health_express health_centers_with_municipal_specialty health_centers_with_standard_tcm_clinic
        health_centers_with_tcm_online health_centers_with_tcm_specialty village_clinics_total village_clinics_integrated
        village_clinics_and_stations_total village_clinics_and_stations_normalized village_clinics_and_stations_providing_tcm
        village_clinics_and_stations_with_tcm_pavilion village_clinics_and_stations_smart_three_star
        village_clinics_and_stations_upgraded village_clinics_and_stations_zone_center village_doctors_total village_doctors_licensed
        subcenters_selected practice_models_built village_and_resident_committees_total
        village_and_resident_committees_with_public_health_committee established_posts_total established_posts_filled
        established_posts_professional established_posts_used_by_others residents_contracted key_group_contracted
        tcm_general_practitioners township_hired_village_used_everywhere established_staff_basic_wage_in_county_budget""",
    "Township": "health_centers_standardized",
    "Village": "hosts_township_health_center village_clinics_publicly_owned",
    "HealthCenter": """
        established_staff established_posts_vacant general_practitioners general_practitioners_bachelor_plus physicians_incl_assistants
        tcm_physicians tcm_physicians_incl_assistants public_health_physicians public_health_physicians_incl_assistants nurses""",
    "VillageClinic": "staff_total tcm_village_doctors physicians assistant_physicians resident_population",
    "Hospital": "staff_in_family_doctor_contracting",
    "Consortium": "lead_hospital_admin_level",
    "HealthWorker": """
        workplace_kind workplace_in_county_area employer_kind employer_hospital_grade employer_is_consortium_lead
        employer_is_public_hospital toured_village_resident_population""",
    "VillageDoctor": "village_resident_population",
    "Encounter": "has_family_doctor_contract institution_kind",
    "Secondment": "lender_kind lender_in_county_area has_established_post",
}
TOPICS = {("County", "township_hired_village_used_everywhere"), ("County", "established_staff_basic_wage_in_county_budget")}


def test_every_attribute_that_the_vocabulary_lets_derive_is_derived_and_no_other() -> None:
    names = {(kind, name) for kind, text in NAMES.items() for name in text.split()}

    assert 93 == len(names)
    assert names == set(DERIVABLE)


def test_what_is_derived_is_an_attribute_of_its_kind_or_a_topic() -> None:
    assert TOPICS == {(kind, name) for kind, name in DERIVABLE if name not in attributes(KINDS[kind])}


def test_derivations_form_no_circle() -> None:
    order = {(each.kind.__name__, each.attribute): place for place, each in enumerate(ruralpolicy.derive._in_order())}

    assert set(DERIVABLE) == set(order)
    assert [] == [name for name, each in DERIVABLE.items() for read in each.reads() if order.get(read, -1) >= order[name]]


def test_every_derivation_reads_attributes_of_facts_and_says_in_words_what_it_does() -> None:
    reads = {read for each in DERIVABLE.values() for read in each.reads()}

    assert set() == {(kind, name) for kind, name in reads if name != "code" and name not in attributes(KINDS[kind])}
    assert [] == [name for name, each in DERIVABLE.items() if not each.meaning.endswith(".")]


def stated(topic: str, *facts: Fact | Attestation, complete: frozenset[type[Fact]] = ALL, as_of: date = TODAY) -> Any:
    """What is stated on a topic of the county ``s``."""
    return derive(gather(facts), complete, as_of).topics(as_of).get(("County", "s"), {}).get(topic, UNKNOWN)


# Totals of another make.

SUMS = [
    ("established_posts_total", "established_posts"),
    ("established_posts_filled", "established_staff"),
    ("established_posts_professional", "established_posts_professional"),
    ("established_posts_used_by_others", "established_posts_used_by_others"),
]


@pytest.mark.parametrize(("total", "summed"), SUMS)
def test_posts_of_the_county_are_those_of_its_centers_summed_up(total: str, summed: str) -> None:
    def center(code: str, **known: Any) -> HealthCenter:
        return HealthCenter(code=code, **{"county": "s", "kind": TOWNSHIP, **known})

    two = (County(code="s"), center("a", **{summed: 3}), center("b", **{summed: 4}))
    known = frozenset({HealthCenter})

    assert 7 == one(County, total, *two, complete=known)
    assert UNKNOWN is one(County, total, *two, complete=NONE)
    assert (7, None) == bounds(one(County, total, *two, center("c"), complete=known))
    assert (7, 12) == bounds(one(County, total, *two, center("c", county=UNKNOWN, **{summed: 5}), complete=known))
    assert (7, None) == bounds(one(County, total, *two, center("c", county=UNKNOWN), complete=known))


def test_posts_of_a_community_center_count_only_inside_the_county_area_except_those_used_by_others() -> None:
    def posts(total: str, **known: Any) -> Any:
        given = {"established_posts": 5, "established_posts_used_by_others": 5, "county": "s", **known}
        return bounds(one(County, total, County(code="s"), HealthCenter(code="a", **given)))

    assert (5, 5) == posts("established_posts_total", kind=COMMUNITY, in_county_area=True)
    assert (0, 0) == posts("established_posts_total", kind=COMMUNITY, in_county_area=False)
    assert (0, 5) == posts("established_posts_total", kind=COMMUNITY)
    assert (5, 5) == posts("established_posts_used_by_others", kind=COMMUNITY, in_county_area=False)


def test_practice_models_of_a_county_are_never_fewer_than_its_centers_that_are_and_may_be_more() -> None:
    models = [HealthCenter(code=code, county="s", is_practice_model=True) for code in "ab"]

    assert (2, None) == bounds(one(County, "practice_models_built", County(code="s"), *models))
    assert UNKNOWN is one(County, "practice_models_built", County(code="s"), *models, complete=NONE)


@pytest.mark.parametrize(("posts", "staff", "vacant"), [(5, 3, 2), (5, 5, 0), (3, 5, 0), (UNKNOWN, 3, UNKNOWN), (3, UNKNOWN, UNKNOWN)])
def test_vacant_posts_are_the_posts_less_the_staff(posts: Any, staff: Any, vacant: Any) -> None:
    center = HealthCenter(code="s", established_posts=posts, established_staff=staff)

    assert vacant is one(HealthCenter, "established_posts_vacant", center, complete=NONE)


def test_what_was_derived_is_counted_in_turn_up_to_the_city() -> None:
    center = HealthCenter(code="s", county="s", kind=TOWNSHIP, established_posts=5)
    staff = [HealthWorker(code=code, workplace="s", has_established_post=True) for code in "ab"]
    clinics = [VillageClinic(code=code, county="s", kind=CLINIC) for code in "xy"]
    world = (City(code="s"), County(code="s", city="s"), center, *staff, HealthWorker(code="c", workplace="s"), *clinics)

    assert (2, 3) == bounds(one(HealthCenter, "established_staff", *world))
    assert (2, 3) == bounds(one(HealthCenter, "established_posts_vacant", *world))
    assert (2, 3) == bounds(one(County, "established_posts_filled", *world))
    assert 2 == one(City, "village_clinics_total", *world)


def test_a_city_sums_up_its_counties_and_counts_clinics_only_without_them() -> None:
    counties = [County(code="s", city="s", village_clinics_total=100), County(code="t", city="s"), County(code="u", city="v")]
    clinics = [VillageClinic(code=code, county="t", kind=CLINIC) for code in "xyz"]
    world = (City(code="s"), City(code="v"), *counties, *clinics)

    def total(*complete: type[Fact], facts: tuple[Fact, ...] = world) -> Any:
        return bounds(one(City, "village_clinics_total", *facts, complete=frozenset(complete)))

    assert (103, 103) == total(County, VillageClinic)
    assert (100, None) == total(County)
    assert (3, 3) == total(VillageClinic)
    assert (UNKNOWN, UNKNOWN) == total()
    # Counties that nobody gave say nothing, although their list is said to be complete.
    assert (0, 1) == total(County, VillageClinic, facts=(City(code="s"), VillageClinic(code="x", kind=CLINIC)))
    assert (0, 0) == total(County, facts=(City(code="s"),))


def test_staff_of_a_clinic_are_its_doctors_and_its_workers_and_both_lists_must_be_complete() -> None:
    world = (
        VillageClinic(code="s"),
        VillageDoctor(code="a", clinic="s", in_post=True),
        HealthWorker(code="a", workplace="s"),
        HealthWorker(code="b"),
    )

    assert (2, 3) == bounds(one(VillageClinic, "staff_total", *world))
    for lacking in (VillageDoctor, HealthWorker):
        assert UNKNOWN is one(VillageClinic, "staff_total", *world, complete=ALL - {lacking})


@pytest.mark.parametrize(
    ("center", "expected"),
    [
        ({"kind": TOWNSHIP, "in_county_area": False}, (1, 1)),
        ({"kind": COMMUNITY, "in_county_area": True}, (1, 1)),
        ({"kind": COMMUNITY, "in_county_area": False}, (0, 0)),
        ({"kind": COMMUNITY}, (0, 1)),
        ({}, (0, 1)),
    ],
)
def test_staff_of_the_city_work_in_township_centers_or_in_community_centers_of_the_county_area(
    center: dict[str, Any], expected: tuple[int, int]
) -> None:
    places = (City(code="s"), County(code="c", city="s"), HealthCenter(code="w", county="c", **center))
    worker = HealthWorker(code="a", workplace="w", is_health_professional=True)

    assert expected == bounds(one(City, "health_center_staff_total", *places, worker))


def test_staff_of_clinics_and_hospitals_are_no_staff_of_health_centers() -> None:
    places = (City(code="s"), VillageClinic(code="v", kind=CLINIC), Hospital(code="h", admin_level=AdminLevel.COUNTY))
    staff = [HealthWorker(code=code, workplace=code, is_health_professional=True) for code in "vh"]

    assert 0 == one(City, "health_center_staff_total", *places, *staff)


def test_the_age_of_key_groups_needs_a_day() -> None:
    world = (County(code="s"), Contract(code="a", county="s", birth_date=date(2020, 1, 1)), Contract(code="b", county="s", is_elderly=True))

    assert (2, 2) == bounds(one(County, "key_group_contracted", *world))
    assert (1, 2) == bounds(one(County, "key_group_contracted", *world, as_of=None))


def test_a_township_center_in_the_village_is_proof_and_its_absence_takes_the_whole_list() -> None:
    def hosts(*centers: HealthCenter, complete: frozenset[type[Fact]] = ALL) -> Any:
        return one(Village, "hosts_township_health_center", Village(code="s"), Village(code="t"), *centers, complete=complete)

    here = HealthCenter(code="a", village="s", kind=TOWNSHIP)
    elsewhere = HealthCenter(code="b", village="t", kind=TOWNSHIP)

    assert True is hosts(here, elsewhere, complete=NONE)
    assert UNKNOWN is hosts(elsewhere, complete=NONE)
    assert UNKNOWN is hosts(complete=NONE)
    assert False is hosts(elsewhere, attrs.evolve(here, kind=COMMUNITY))
    assert False is hosts()
    assert UNKNOWN is hosts(attrs.evolve(here, kind=UNKNOWN))
    assert UNKNOWN is hosts(HealthCenter(code="c", kind=TOWNSHIP))


def doctors(*engagements: Any, in_post: Any = True) -> list[Fact]:
    clinic = VillageClinic(code="v", county="s")
    return [
        County(code="s"),
        clinic,
        *(VillageDoctor(code=str(at), clinic="v", in_post=in_post, engagement=each) for at, each in enumerate(engagements)),
    ]


def test_township_hiring_is_everywhere_where_no_doctor_in_post_is_engaged_otherwise() -> None:
    hired, rehired, other = Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED, Engagement.OTHER

    assert True is stated(HIRED, *doctors(hired, rehired))
    assert UNKNOWN is stated(HIRED, *doctors(hired, rehired), complete=NONE)
    assert False is stated(HIRED, *doctors(hired, other), complete=NONE)
    assert UNKNOWN is stated(HIRED, *doctors(hired, UNKNOWN))
    assert UNKNOWN is stated(HIRED, *doctors(other, in_post=UNKNOWN))
    assert True is stated(HIRED, *doctors(other, in_post=False))


@pytest.mark.parametrize("day", [UNKNOWN, TODAY])
def test_a_statement_that_was_given_wins_over_one_that_follows_from_the_facts(day: Any) -> None:
    given_one = Attestation(kind="County", subject="s", topic=HIRED, holds=True, attested_on=day)
    world = derive(gather([*doctors(Engagement.OTHER), given_one]), NONE, TODAY)

    assert True is world.topics(TODAY)["County", "s"][HIRED]
    assert [given_one] == [each for each in world.given if isinstance(each, Attestation)]


def test_basic_wages_are_in_the_budget_where_that_is_stated_of_every_center_with_established_staff() -> None:
    def wages(*holds: Any, staff: Any = 1, complete: frozenset[type[Fact]] = ALL, as_of: date = TODAY) -> Any:
        centers = [HealthCenter(code=str(at), county="s", established_staff=staff) for at, _ in enumerate(holds)]
        statements = [
            Attestation(kind="HealthCenter", subject=str(at), topic="basic_wage_in_county_budget", holds=each, attested_on=TODAY)
            for at, each in enumerate(holds)
            if each is not UNKNOWN
        ]
        return stated(WAGE, County(code="s"), *centers, *statements, complete=complete, as_of=as_of)

    assert True is wages(True, True)
    assert UNKNOWN is wages(True, True, complete=NONE)
    assert False is wages(True, False, complete=NONE)
    assert UNKNOWN is wages(True, UNKNOWN)
    assert True is wages(False, staff=0)
    assert UNKNOWN is wages(True, False, as_of=date(2025, 6, 29))
    assert UNKNOWN is wages(False, staff=UNKNOWN, complete=frozenset({HealthCenter}))


def test_without_a_day_the_newest_statement_about_a_center_counts() -> None:
    center = HealthCenter(code="a", county="s", established_staff=1)
    statement = Attestation(kind="HealthCenter", subject="a", topic="basic_wage_in_county_budget", holds=True, attested_on=date(2999, 1, 1))
    world = derive(gather([County(code="s"), center, statement]), ALL)

    assert [True] == [each.holds for each in world.attestations if each.topic == WAGE]


# The world that comes back.


def test_the_world_keeps_what_was_given_and_names_what_is_in_doubt() -> None:
    county, other = County(code="s"), County(code="o", village_clinics_total=2)
    clinics = [VillageClinic(code="a", county="s", kind=CLINIC), VillageClinic(code="b", county="s", normalized=True)]
    before = gather([*clinics, county, other])
    after = derive(before, frozenset({VillageClinic}))

    assert before.given == after.given
    assert UNKNOWN is county.village_clinics_total
    assert county is before.get("County", "s")
    assert {("County", "s")} == after.doubtful
    assert clinics[0] is after.get("VillageClinic", "a")
    assert list(before.facts) == list(after.facts)
    assert ["o", "s"] == [each.code for each in after.of(County)]
    assert 0 == after.of(County)[0].village_clinics_integrated


def test_where_nothing_follows_the_world_is_returned_as_it_is() -> None:
    plain = gather([County(code="s"), VillageClinic(code="a", county="s")])
    known = gather([Village(code="v", resident_population=3), VillageDoctor(code="a", village="v", village_resident_population=3)])

    assert plain is derive(plain, NONE)
    assert known is derive(known, NONE)


def test_a_total_within_bounds_decides_where_both_ends_agree() -> None:
    world = gather([County(code="s"), *(VillageClinic(code=code, county="s", kind=CLINIC) for code in "ab"), VillageClinic(code="c")])
    total = derive(world, ALL).of(County)[0].village_clinics_total

    assert (True, UNKNOWN, False) == (total >= 2, total >= 3, total >= 4)
