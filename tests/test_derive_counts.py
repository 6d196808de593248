"""What the totals count: COUNTS says of each what counts, what does not and what may.

The tests place these facts in the subject, in another one of its kind, and nowhere. What is no count is in test_derive.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
import pytest
from deriving import ALL, NONE, TODAY, bounds

from ruralpolicy.derive import derive
from ruralpolicy.facts import (
    UNKNOWN,
    City,
    Consortium,
    Contract,
    County,
    Education,
    Fact,
    HealthCenter,
    HealthCenterKind,
    HealthWorker,
    Hospital,
    InstitutionKind,
    PhysicianCategory,
    PracticeQualification,
    ServiceCapabilityLevel,
    TitleLevel,
    Township,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    World,
    gather,
)

TOWNSHIP, COMMUNITY = HealthCenterKind.TOWNSHIP_HEALTH_CENTER, HealthCenterKind.COMMUNITY_HEALTH_CENTER
CLINIC, STATION = VillageClinicKind.VILLAGE_CLINIC, VillageClinicKind.COMMUNITY_HEALTH_STATION
DOCTOR, ASSISTANT = PracticeQualification.PHYSICIAN, PracticeQualification.ASSISTANT_PHYSICIAN
UNLICENSED = PracticeQualification.VILLAGE_DOCTOR
TCM, PUBLIC = PhysicianCategory.TCM, PhysicianCategory.PUBLIC_HEALTH


Row = Mapping[str, Any]


@attrs.frozen
class Count:
    """A total and lower facts that count, that do not and of which nobody knows."""

    on: tuple[type[Fact], ...]
    attribute: str
    of: type[Fact]
    counting: tuple[Row, ...]
    other: tuple[Row, ...] = ()
    unsure: tuple[Row, ...] = ()


def flag(on: type[Fact] | tuple[type[Fact], ...], attribute: str, of: type[Fact], name: str, *other: Row, **also: Any) -> Count:
    """A total of those of which one flag is true, with whatever else must be so."""
    rows = {value: {**also, name: value} for value in (True, False)}
    return Count(on if isinstance(on, tuple) else (on,), attribute, of, (rows[True],), (rows[False], *other), (also,))


def centers(attribute: str, name: str) -> Count:
    """A county's centres of which a flag is true; a branch never counts, and only what is stated is one."""
    branch = {name: True, "is_branch_center": True}
    count = flag(County, attribute, HealthCenter, name, branch)
    return attrs.evolve(count, counting=(*count.counting, {name: True, "is_branch_center": False}))


def workers(attribute: str, counting: Row, unsure: Row, *other: Row) -> Count:
    return Count((HealthCenter,), attribute, HealthWorker, (counting,), other, (unsure,))


GP, QUALIFIED, IN_CLASS = "is_general_practitioner", "practice_qualification", "physician_category"
PROFESSIONAL = {"is_health_professional": True}
LICENSED = {"in_post": True, QUALIFIED: ASSISTANT}
CENTRAL = {"kind": TOWNSHIP, "central": True}
NOT_WEAK = {"in_weak_upgrade_program": False}
MERGED = {"kind": TOWNSHIP, "is_established_township_center": False}
FEVER, FLAGSHIP = "has_standard_fever_room", "has_flagship_tcm_clinic"
DESIGNATED = "special_disease_outpatient_designated"
BOTH = "health_centers_established_or_community"
KEY_GROUP = (
    "is_elderly",
    "is_pregnant_or_postnatal",
    "has_hypertension",
    "has_diabetes",
    "has_other_chronic_disease",
    "in_household_in_difficulty",
)
SITES = "village_clinics_and_stations"

COUNTS = [
    Count((City,), "health_center_staff_total", HealthWorker, (PROFESSIONAL,), ({"is_health_professional": False},), ({},)),
    Count(
        (City,),
        "health_center_staff_intermediate_title",
        HealthWorker,
        ({**PROFESSIONAL, "title_level": TitleLevel.INTERMEDIATE},),
        (
            {**PROFESSIONAL, "title_level": TitleLevel.ASSOCIATE_SENIOR},
            {"title_level": TitleLevel.JUNIOR},
            {"is_health_professional": False},
        ),
        (PROFESSIONAL,),
    ),
    Count(
        (City,),
        "health_center_staff_senior_title",
        HealthWorker,
        ({**PROFESSIONAL, "title_level": TitleLevel.ASSOCIATE_SENIOR}, {**PROFESSIONAL, "title_level": TitleLevel.SENIOR}),
        ({**PROFESSIONAL, "title_level": TitleLevel.INTERMEDIATE},),
        ({"title_level": TitleLevel.SENIOR},),
    ),
    Count((City, County), "village_clinics_total", VillageClinic, ({"kind": CLINIC},), ({"kind": STATION},), ({},)),
    flag((City, Village), "village_clinics_publicly_owned", VillageClinic, "publicly_owned", {"kind": STATION}, kind=CLINIC),
    flag(City, "village_clinics_standardized", VillageClinic, "standardized", {"kind": STATION}, kind=CLINIC),
    flag(City, "village_clinics_administrative_total", VillageClinic, "is_administrative_village_clinic", {"kind": STATION}, kind=CLINIC),
    flag(
        City,
        "village_clinics_administrative_with_tcm_pavilion",
        VillageClinic,
        "has_tcm_pavilion",
        {"has_tcm_pavilion": True, "is_administrative_village_clinic": False},
        kind=CLINIC,
        is_administrative_village_clinic=True,
    ),
    flag((City, County), "village_doctors_total", VillageDoctor, "in_post"),
    Count(
        (City, County),
        "village_doctors_licensed",
        VillageDoctor,
        (LICENSED, {"in_post": True, QUALIFIED: DOCTOR}),
        ({"in_post": True, QUALIFIED: UNLICENSED}, {"in_post": False, QUALIFIED: DOCTOR}, {"in_post": False}),
        ({"in_post": True}, {QUALIFIED: DOCTOR}),
    ),
    flag(City, "weak_health_centers_upgraded", HealthCenter, "weak_upgrade_completed", NOT_WEAK, in_weak_upgrade_program=True),
    Count((City,), "health_centers_total", HealthCenter, ({}, {"kind": COMMUNITY}, {"is_branch_center": True})),
    Count(
        (City,),
        "health_centers_capability_recommended",
        HealthCenter,
        ({"service_capability_level": ServiceCapabilityLevel.RECOMMENDED},),
        ({"service_capability_level": ServiceCapabilityLevel.BASIC},),
        ({},),
    ),
    flag(City, "health_centers_at_community_hospital_standard", HealthCenter, "meets_community_hospital_standard"),
    Count((City,), "health_centers_township_total", HealthCenter, ({"kind": TOWNSHIP},), ({"kind": COMMUNITY},), ({},)),
    flag(City, "health_centers_township_standardized", HealthCenter, "standardized", {"kind": COMMUNITY}, kind=TOWNSHIP),
    flag(City, "health_centers_central_total", HealthCenter, "central", {"kind": COMMUNITY}, kind=TOWNSHIP),
    flag(City, "health_centers_central_with_standard_fever_room", HealthCenter, FEVER, {"central": False}, **CENTRAL),
    Count(
        (City,),
        "health_centers_noncentral_total",
        HealthCenter,
        ({"kind": COMMUNITY}, {"kind": TOWNSHIP, "central": False}, {"central": False}),
        (CENTRAL,),
        ({"kind": TOWNSHIP}, {"central": True}),
    ),
    flag(City, "health_centers_noncentral_with_standard_fever_room", HealthCenter, FEVER, CENTRAL, kind=COMMUNITY),
    Count(
        (City,),
        f"{BOTH}_total",
        HealthCenter,
        ({"kind": COMMUNITY}, {"is_established_township_center": True}),
        (MERGED,),
        ({"kind": TOWNSHIP}, {"is_established_township_center": False}),
    ),
    flag(City, f"{BOTH}_with_flagship_tcm_clinic", HealthCenter, FLAGSHIP, MERGED, kind=COMMUNITY),
    flag(City, f"{BOTH}_special_disease_designated", HealthCenter, DESIGNATED, MERGED, is_established_township_center=True),
    Count((County,), "consortia_total", Consortium, ({}, {})),
    Count((County,), "health_centers_total", HealthCenter, ({}, {"is_branch_center": False}), ({"is_branch_center": True},)),
    attrs.evolve(centers("health_centers_standardized", "standardized"), on=(County, Township)),
    centers("health_centers_on_primary_information_system", "on_primary_information_system"),
    centers("health_centers_paperless", "is_paperless"),
    centers("health_centers_with_cdss", "has_cdss"),
    centers("health_centers_with_characteristic_specialty", "has_characteristic_specialty"),
    centers("health_centers_with_flagship_tcm_clinic", FLAGSHIP),
    centers("health_centers_with_health_express", "has_health_express_vehicle"),
    centers("health_centers_with_municipal_specialty", "has_municipal_specialty"),
    centers("health_centers_with_standard_tcm_clinic", "has_standard_tcm_clinic"),
    centers("health_centers_with_tcm_online", "has_tcm_online"),
    centers("health_centers_with_tcm_specialty", "has_tcm_specialty"),
    flag(County, "subcenters_selected", HealthCenter, "selected_as_subcenter"),
    flag(County, "village_clinics_integrated", VillageClinic, "under_integrated_management", {"kind": STATION}, kind=CLINIC),
    Count((County,), f"{SITES}_total", VillageClinic, ({}, {"kind": STATION})),
    flag(County, f"{SITES}_normalized", VillageClinic, "normalized"),
    flag(County, f"{SITES}_providing_tcm", VillageClinic, "provides_tcm"),
    flag(County, f"{SITES}_with_tcm_pavilion", VillageClinic, "has_tcm_pavilion"),
    Count(
        (County,),
        f"{SITES}_smart_three_star",
        VillageClinic,
        ({"smart_star_rating": 3}, {"smart_star_rating": 5}),
        ({"smart_star_rating": 2},),
        ({},),
    ),
    flag(County, f"{SITES}_upgraded", VillageClinic, "upgraded"),
    flag(County, f"{SITES}_zone_center", VillageClinic, "is_zone_center"),
    Count((County,), "village_and_resident_committees_total", Village, ({}, {"is_neighborhood_committee": True})),
    flag(County, "village_and_resident_committees_with_public_health_committee", Village, "has_public_health_committee"),
    Count((County,), "residents_contracted", Contract, ({}, {"is_elderly": False})),
    Count(
        (County,),
        "key_group_contracted",
        Contract,
        (
            *({name: True} for name in KEY_GROUP),
            {"birth_date": date(2018, 7, 1)},
            {"birth_date": TODAY},
        ),
        (
            {"birth_date": date(2018, 6, 30), **dict.fromkeys(KEY_GROUP, False)},
            {"birth_date": date(2025, 7, 1), **dict.fromkeys(KEY_GROUP, False)},
        ),
        ({"birth_date": date(2018, 6, 30)}, {}),
    ),
    flag(County, "tcm_general_practitioners", HealthWorker, GP, {IN_CLASS: PUBLIC}, physician_category=TCM),
    flag(HealthCenter, "established_staff", HealthWorker, "has_established_post"),
    flag(HealthCenter, "general_practitioners", HealthWorker, GP),
    workers(
        "general_practitioners_bachelor_plus",
        {GP: True, "education": Education.BACHELOR},
        {"education": Education.MASTER},
        {GP: True, "education": Education.COLLEGE},
        {GP: False},
    ),
    workers("physicians_incl_assistants", {QUALIFIED: ASSISTANT}, {}, {QUALIFIED: UNLICENSED}),
    workers("tcm_physicians", {QUALIFIED: DOCTOR, IN_CLASS: TCM}, {IN_CLASS: TCM}, {QUALIFIED: ASSISTANT}, {IN_CLASS: PUBLIC}),
    workers(
        "tcm_physicians_incl_assistants",
        {QUALIFIED: ASSISTANT, IN_CLASS: TCM},
        {QUALIFIED: DOCTOR},
        {QUALIFIED: UNLICENSED},
        {IN_CLASS: PUBLIC},
    ),
    workers("public_health_physicians", {QUALIFIED: DOCTOR, IN_CLASS: PUBLIC}, {IN_CLASS: PUBLIC}, {QUALIFIED: ASSISTANT}, {IN_CLASS: TCM}),
    workers(
        "public_health_physicians_incl_assistants",
        {QUALIFIED: ASSISTANT, IN_CLASS: PUBLIC},
        {QUALIFIED: DOCTOR},
        {QUALIFIED: UNLICENSED},
        {IN_CLASS: TCM},
    ),
    flag(HealthCenter, "nurses", HealthWorker, "is_nurse"),
    flag(VillageClinic, "tcm_village_doctors", VillageDoctor, "is_tcm", {"in_post": False}, in_post=True),
    Count((VillageClinic,), "staff_total", VillageDoctor, ({"in_post": True},), ({"in_post": False},), ({},)),
    Count((VillageClinic,), "staff_total", HealthWorker, ({}, {"in_post": False})),
    Count(
        (VillageClinic,),
        "physicians",
        VillageDoctor,
        ({"in_post": True, QUALIFIED: DOCTOR},),
        (LICENSED, {"in_post": False, QUALIFIED: DOCTOR}),
        ({"in_post": True}, {QUALIFIED: DOCTOR}),
    ),
    Count((VillageClinic,), "physicians", HealthWorker, ({QUALIFIED: DOCTOR},), ({QUALIFIED: ASSISTANT},), ({},)),
    Count(
        (VillageClinic,), "assistant_physicians", VillageDoctor, (LICENSED,), ({"in_post": True, QUALIFIED: DOCTOR},), ({"in_post": True},)
    ),
    Count((VillageClinic,), "assistant_physicians", HealthWorker, ({QUALIFIED: ASSISTANT},), ({QUALIFIED: DOCTOR},), ({},)),
    flag(Hospital, "staff_in_family_doctor_contracting", HealthWorker, "joins_family_doctor_service"),
]
EACH = pytest.mark.parametrize(
    ("kind", "count"), [pytest.param(kind, count, id=f"{kind.__name__}-{count.attribute}") for count in COUNTS for kind in count.on]
)


def frame(place: str) -> list[Fact]:
    """Everything a fact may lie in, of the code *place*, each in the next; no code stands for two kinds of workplace."""
    return [
        City(code=place),
        County(code=place, city=place),
        Township(code=place, county=place),
        Village(code=place, township=place),
        HealthCenter(code=f"{place}-center", county=place, kind=TOWNSHIP),
    ]


# How a lower fact says where it lies, in the frame or in the subject.
LIES = {
    HealthCenter: {"county": "{}"},
    VillageClinic: {"village": "{}"},
    Village: {"township": "{}"},
    VillageDoctor: {"village": "{}"},
    HealthWorker: {"workplace": "{}-center"},
    Contract: {"health_center": "{}-center"},
    Consortium: {"county": "{}"},
}
IN_SUBJECT = {(Township, HealthCenter): "township", (Village, VillageClinic): "village", (VillageClinic, VillageDoctor): "clinic"}


def lies(kind: type[Fact], of: type[Fact], place: str) -> dict[str, str]:
    if of is HealthWorker and kind in (HealthCenter, VillageClinic, Hospital):
        return {"workplace": place}
    if (kind, of) in IN_SUBJECT:
        return {IN_SUBJECT[kind, of]: place}
    return {name: text.format(place) for name, text in LIES[of].items()}


def world_of(kind: type[Fact], of: type[Fact], here: tuple[Row, ...], elsewhere: tuple[Row, ...] = (), lost: tuple[Row, ...] = ()) -> World:
    """A world with subjects of the kind called ``here`` and ``there``, and lower facts in them or nowhere."""
    area = kind in (City, County)
    facts: list[Fact] = [*frame("here"), *frame("there")] if area else [kind(code="here"), kind(code="there")]
    placed = [(row, lies(kind, of, "here")) for row in here] + [(row, lies(kind, of, "there")) for row in elsewhere]
    # The lower facts of a frame are no part of the case.
    facts = [fact for fact in facts if type(fact) is not of]
    facts += [of(code=f"{place}", **row, **where) for place, (row, where) in enumerate([*placed, *((row, {}) for row in lost)])]
    return gather(facts)


def derived(world: World, kind: type[Fact], attribute: str, complete: frozenset[type[Fact]] = ALL, code: str = "here") -> Any:
    fact = derive(world, complete, TODAY).get(kind.__name__, code)
    return getattr(fact, attribute)


@EACH
def test_what_fulfils_the_condition_is_counted_and_nothing_else(kind: type[Fact], count: Count) -> None:
    world = world_of(kind, count.of, (*count.counting, *count.other, *count.counting), count.counting)

    assert 2 * len(count.counting) == derived(world, kind, count.attribute)
    assert len(count.counting) == derived(world, kind, count.attribute, code="there")


@EACH
def test_unknowns_among_the_counted_leave_a_total_within_bounds(kind: type[Fact], count: Count) -> None:
    world = world_of(kind, count.of, (*count.counting, *count.other, *count.unsure))
    low = len(count.counting)

    assert (low, low + len(count.unsure)) == bounds(derived(world, kind, count.attribute))
    assert (0, 0) == bounds(derived(world, kind, count.attribute, code="there"))


@EACH
def test_what_lies_nobody_knows_where_may_count_anywhere(kind: type[Fact], count: Count) -> None:
    # Where a health worker works is also what the worker works in.
    lost = tuple(
        {"workplace_kind": InstitutionKind.TOWNSHIP_HEALTH_CENTER, **row} if count.of is HealthWorker else row for row in count.counting
    )
    world = world_of(kind, count.of, count.counting, lost=(*lost, *count.other))
    low = len(count.counting)

    assert (low, 2 * low) == bounds(derived(world, kind, count.attribute))
    assert (0, low) == bounds(derived(world, kind, count.attribute, code="there"))


@EACH
def test_a_total_of_a_list_that_is_not_complete_stays_unknown(kind: type[Fact], count: Count) -> None:
    world = world_of(kind, count.of, count.counting)

    assert UNKNOWN is derived(world, kind, count.attribute, NONE)
    assert UNKNOWN is derived(world, kind, count.attribute, ALL - {count.of, County})


@EACH
def test_a_total_that_was_given_wins(kind: type[Fact], count: Count) -> None:
    world = world_of(kind, count.of, count.counting)
    facts = [fact for fact in world.given if not (isinstance(fact, kind) and fact.code == "here")]
    known: dict[str, Any] = {count.attribute: 77}
    facts.append(attrs.evolve(world.of(kind)[0], **known))

    assert 77 == derived(gather(facts), kind, count.attribute)
    assert 0 == derived(gather(facts), kind, count.attribute, code="there")
