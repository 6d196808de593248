"""The finders find what differs, what clashes and what is not decided, and print tests that show it again.

| property | component | kind |
| --- | --- | --- |
| two cities differ in what a person can read | difference | snapshot |
| a changed figure is found | difference | seeded changes, each outcome-bearing figure of a sample |
| a clash is found, and only a clash | conflict | made-up packs, a real document without its reading |
| what stays open is found | gap | made-up pack; all installed packs |
| the printed test passes | Witness.as_test | each witness of this file |
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import demo_pack
import pytest

from ruralpolicy import Document, Provision, RulePack, SinceAdoption, available_packs, load_pack
from ruralpolicy.conditions import attested, known, no, one_of, percent
from ruralpolicy.facts import (
    AssessmentDomain,
    City,
    County,
    HealthCenter,
    HealthCenterKind,
    Hospital,
    Township,
    Village,
    VillageClinic,
    VillageDoctor,
)
from ruralpolicy.testing import Witness, conflict, difference, gap

DAY = date(2026, 12, 31)

CLINICS = """\
VillageClinic(code="1", tcm_technique_items=5) on 2026-12-31 - chenzhou/2.1.5-techniques-clinic-items: unmet, tonglu: silent
VillageClinic(code="1", tcm_technique_categories=3) on 2026-12-31 - chenzhou/2.1.5-techniques-clinic-categories: unmet, tonglu: silent
VillageClinic(code="1", has_cool_cabinet=False, has_drug_refrigerator=False) on 2026-12-31 - chenzhou/2.6.17-cold-storage-clinic: unmet, \
tonglu: silent
VillageClinic(code="1", kind=VillageClinicKind.VILLAGE_CLINIC, under_integrated_management=False) on 2026-12-31 - \
chenzhou/2.6.18-medicine-range: not_permitted, tonglu: silent
VillageClinic(code="1"), Attestation(kind="VillageClinic", subject="1", topic="drugs_stored_as_required", holds=False) on 2026-12-31 - \
chenzhou/2.6.17-storage-clinic: unmet, tonglu: silent
VillageClinic(code="1"), Attestation(kind="VillageClinic", subject="1", topic="centrally_procured_drugs_given_priority", holds=False) on \
2026-12-31 - chenzhou/2.6.16-central-purchase-priority-clinic: unmet, tonglu: silent
VillageClinic(code="1", rent_free=False), Attestation(kind="VillageClinic", subject="1", topic="newly_built_or_rebuilt", holds=True) on \
2026-12-31 - tonglu/2.1.3-rent-free: unmet, chenzhou: silent
VillageClinic(code="1", managed_by_health_center=False), Attestation(kind="VillageClinic", subject="1", topic="newly_built_or_rebuilt", \
holds=True) on 2026-12-31 - tonglu/2.1.3-centre-managed: unmet, chenzhou: silent
VillageClinic(code="1", built_by=ClinicBuilder.VILLAGE_COLLECTIVE), Attestation(kind="VillageClinic", subject="1", \
topic="newly_built_or_rebuilt", holds=True) on 2026-12-31 - tonglu/2.1.3-government-built: unmet, chenzhou: silent"""


def run(witness: Witness, **packs: RulePack) -> None:
    """Execute the test that a witness prints, as pytest would."""
    names: dict[str, Any] = {}
    exec(compile(str(witness), "printed", "exec"), names)  # noqa: S102 - the printed text is what is tested
    (test,) = [value for name, value in names.items() if name.startswith("test_")]
    test(**packs)


def fresh(name: str = "made-up", document: Document = demo_pack.DOCUMENT, topics: Mapping[str, str] | None = None) -> RulePack:
    return RulePack(name, document, topics=topics)


def test_two_cities_differ_on_village_clinics_in_what_a_person_can_read() -> None:
    found = difference("tonglu", "chenzhou", kind=VillageClinic, as_of=DAY)

    assert CLINICS == "\n".join(map(repr, found))
    for witness in found:
        run(witness)


def test_two_cities_that_ask_the_same_otherwise_contradict_each_other() -> None:
    one, other = fresh("one"), fresh("other", topics={"wide": "宽"})

    @one.obligation("1", "一", "One")
    def small(village: Village, *, most: int = 900) -> bool:
        """At most 900 residents."""
        return village.resident_population <= most

    @other.obligation("1", "一", "Other")
    def large(village: Village, *, fewest: int = 901) -> bool:
        """At least 901 residents, or wide."""
        return (village.resident_population >= fewest) | attested(village, "wide")

    @other.permission("2", "二", "Permission")
    def may(village: Village, *, most: int = 5) -> bool:
        """Permitted up to five residents: no duty."""
        return village.resident_population <= most

    @other.obligation("3", "三", "Every county")
    def everywhere(village: Village) -> bool:
        """It asks nothing that could fail."""
        return village.resident_population >= 0

    found = difference(one, other, kind=Village, as_of=DAY)

    assert {("unmet", "met"), ("met", "unmet")} <= {
        tuple(ruling.outcome.value for ruling in witness.rulings if ruling.outcome is not None) for witness in found
    }
    for witness in found:
        packs = {ruling.pack.name: ruling.pack for ruling in witness.rulings}
        run(witness, **packs)


def test_what_a_pack_asks_of_everybody_is_not_silent() -> None:
    one, other = fresh("one"), fresh("other")

    @one.obligation("1", "一", "One")
    def small(village: Village, *, most: int = 900) -> bool:
        """At most 900 residents."""
        return village.resident_population <= most

    @other.permission("1", "一", "May")
    def may(village: Village) -> bool:
        """Permitted to all that have residents or none."""
        return village.resident_population >= 0

    assert () == difference(one, other, kind=Village, as_of=DAY)


FIGURES: list[tuple[str, str, type[Any], Any]] = [
    ("shangrao", "shangrao/3-coverage-2024", County, percent(31)),
    ("zhanggong", "zhanggong/3.2.4-bed-floor", HealthCenter, 21),
    ("zhanggong", "zhanggong/3.2.4-bed-cap", HealthCenter, 99),
    ("tonglu", "tonglu/2.2.6-tcm-physician-share", HealthCenter, percent("25.1")),
    ("chenzhou", "chenzhou/2.1.5-techniques-clinic-items", VillageClinic, 7),
]


@pytest.mark.parametrize(("name", "provision", "kind", "value"), FIGURES)
def test_a_changed_figure_is_found(name: str, provision: str, kind: type[Any], value: Any) -> None:
    figure = next(iter(load_pack(name)[provision].figures))
    changed = load_pack(name).with_figures({provision: {figure: value}})
    found = difference(name, changed, kind=kind, as_of=DAY)

    assert {provision} == {ruling.provision.id for witness in found for ruling in witness.rulings if ruling.provision}
    for witness in found:
        run(witness)


def test_the_same_pack_does_not_differ_from_itself() -> None:
    assert () == difference("shangrao", "shangrao", kind=County, as_of=DAY)


def test_a_changed_scope_is_found_between_versions() -> None:
    def version(fewest: int) -> RulePack:
        pack = fresh()

        def large(village: Village) -> bool:
            return village.resident_population >= fewest

        @pack.obligation("1", "一", "One", applies_to=large)
        def shared(village: Village) -> bool:
            """No neighbourhood committee."""
            return no(village.is_neighborhood_committee)

        return pack

    one, other = version(100), version(101)
    found = difference(one, other, kind=Village, as_of=DAY)

    assert {100} == {getattr(witness.draw.subject, "resident_population", None) for witness in found}
    for witness in found:
        run(witness, made_up=one, made_up_2=other)


def clashing() -> RulePack:
    pack = fresh()

    @pack.obligation("1", "一", "Floor")
    def floor(center: HealthCenter, *, fewest: int = 20) -> bool:
        """At least 20 beds."""
        return center.allocated_beds >= fewest

    @pack.obligation("2", "二", "Cap", by=date(2030, 1, 1))
    def cap(center: HealthCenter, *, most: int = 19) -> bool:
        """At most 19 beds, later."""
        return center.allocated_beds <= most

    @pack.obligation("3", "三", "Even fewer is no clash")
    def room(center: HealthCenter, *, fewest: int = 5) -> bool:
        """At least five beds."""
        return center.allocated_beds >= fewest

    @pack.obligation("4", "四", "Of another kind")
    def other(hospital: Hospital) -> bool:
        """A hospital reads nothing that a centre does."""
        return known(hospital.county)

    @pack.obligation("6", "六", "Of something else")
    def rooms(center: HealthCenter) -> bool:
        """Nothing in common with beds."""
        return center.performance_assessed

    @pack.definition("5", "五", "No duty")
    def tiny(center: HealthCenter) -> bool:
        """A tiny centre has no beds."""
        return center.allocated_beds == 0

    return pack


def test_a_clash_is_found_with_both_ways_to_fulfil_a_half_of_it() -> None:
    pack = clashing()
    (found,) = conflict(pack, as_of=DAY)

    assert ["met", "pending", "met", "unmet"] == [ruling.outcome.value for ruling in found.rulings if ruling.outcome]
    assert {"made-up/1-floor", "made-up/2-cap"} == {ruling.provision.id for ruling in found.rulings if ruling.provision}
    run(found, made_up=pack)


def test_duties_that_no_one_could_fulfil_alone_do_not_clash() -> None:
    pack = fresh()

    @pack.obligation("1", "一", "Floor")
    def floor(center: HealthCenter, *, fewest: int = 20) -> bool:
        """At least 20 beds."""
        return center.allocated_beds >= fewest

    @pack.obligation("2", "二", "Never")
    def never(center: HealthCenter) -> bool:
        """Below no beds at all."""
        return center.allocated_beds < 0

    assert () == conflict(pack, as_of=DAY)


def test_the_floor_of_zhanggong_clashes_with_its_ratio_where_the_reading_is_left_out() -> None:
    pack = load_pack("zhanggong")
    ratio, floor = "zhanggong/3.2.4-bed-ratio", "zhanggong/3.2.4-bed-floor"
    literal = pack.with_figures({ratio: {"fewest_beds": 0}})
    (found,) = conflict(literal, as_of=DAY, among=(literal[ratio], literal[floor]))

    assert isinstance(found.draw.subject, HealthCenter)
    assert found.draw.subject.rural_service_population * Fraction("0.0012") < 20
    assert () == conflict(pack, as_of=DAY, among=(pack[ratio], pack[floor]))
    run(found)


def test_a_term_without_an_adoption_leaves_a_gap() -> None:
    pack = demo_pack.build(demo_pack.DRAFT)
    (found,) = gap(pack, pack["1.3-upgraded"])

    assert ["undetermined"] == [ruling.outcome.value for ruling in found.rulings if ruling.outcome]
    run(found, demo=pack)


def test_the_installed_packs_have_no_other_gaps() -> None:
    packs = [load_pack(name) for name in available_packs()]
    found = {provision.id for pack in packs for provision in pack.decidable if gap(pack, provision)}

    def without_day(provision: Provision[Any]) -> bool:
        return isinstance(provision.by, SinceAdoption)

    assert found <= {provision.id for pack in packs for provision in pack.decidable if without_day(provision)}


def test_an_adopted_draft_is_written_with_its_day() -> None:
    draft = load_pack("pingdingshan").adopted(on=date(2023, 1, 1))
    provision, figure = next((each, name) for each in draft.decidable for name in each.figures if type(each.figures[name]) is int)
    changed = draft.with_figures({provision.id: {figure: provision.figures[figure] + 1}})
    found = difference(draft, changed, kind=provision.subject, as_of=DAY)

    assert found
    assert "adopted(on=date(2023, 1, 1)).with_figures" in str(found[0])
    for witness in found:
        run(witness)


def test_every_value_is_written_as_python() -> None:
    topics = {"plan": "方案"}
    one = fresh("one", topics=topics)

    @one.obligation("1", "一", "One")
    def one_thing(doctor: VillageDoctor, *, since: date = date(1970, 1, 1)) -> bool:
        """Born before 1970."""
        return (doctor.birth_date < since) & attested(doctor, "plan")

    @one.obligation("2", "二", "Centre")
    def center_kind(center: HealthCenter) -> bool:
        """Named and of a kind."""
        return one_of(center.kind, HealthCenterKind.TOWNSHIP_HEALTH_CENTER) & (center.name == "甲")

    @one.obligation("3", "三", "Domains")
    def domains(county: County, *, every: frozenset[AssessmentDomain] = frozenset(AssessmentDomain)) -> bool:
        """Assessed in every domain."""
        return county.assessment_domains >= every

    for kind in (VillageDoctor, HealthCenter, City, Township, County):
        for witness in difference(one, fresh("other"), kind=kind, as_of=DAY):
            run(witness, one=one, other=fresh("other"))
