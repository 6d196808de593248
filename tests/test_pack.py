"""Packs and provisions: order, ids, printed clauses, what they read, other figures, installed packs."""

import importlib.metadata
import subprocess
import sys
from datetime import UTC, date, datetime
from fractions import Fraction
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import attrs
import demo_pack
import pytest

from ruralpolicy import (
    UNKNOWN,
    Assessable,
    Document,
    Modality,
    Outcome,
    PackNotFoundError,
    RuleError,
    RulePack,
    Status,
    assess,
    available_packs,
    load_pack,
)
from ruralpolicy.conditions import percent, stated, when
from ruralpolicy.facts import City, County, HealthCenter, VillageClinic, VillageDoctor
from ruralpolicy.pack._numbering import printed_clause

PACK = demo_pack.build()


def test_the_order_is_clause_number_then_place_in_the_module() -> None:
    clauses = [provision.clause for provision in PACK.provisions]

    assert sorted(clauses, key=lambda clause: [int(number) for number in clause.split(".")]) == clauses
    assert ["demo/5-plan", "demo/5-fees", "demo/5-ways"] == [provision.id for provision in PACK.provisions if provision.clause == "5"][:3]
    assert "demo/9-aim" not in [provision.id for provision in PACK.decidable]
    assert f"<RulePack demo, {len(PACK.provisions)} provisions>" == repr(PACK)


@pytest.mark.parametrize(
    ("clause", "printed"),
    [("1", "一"), ("2.4", "二（四）"), ("3.2.6", "三（二）6"), ("3.10", "三（十）"), ("3.12", "三（十二）"), ("3.20.15", "三（二十）15")],
)
def test_clauses_are_printed_as_the_documents_print_them(clause: str, printed: str) -> None:
    assert printed == printed_clause(clause)


def test_a_document_may_print_a_clause_otherwise() -> None:
    assert "结尾段" == PACK["9-aim"].printed
    with pytest.raises(RuleError, match="is no clause number"):
        PACK.printed("three")


def test_a_provision_is_found_by_its_id_with_or_without_the_packs_name() -> None:
    assert PACK["1-coverage"] is PACK["demo/1-coverage"]
    with pytest.raises(KeyError):
        PACK["1-nothing"]


def test_a_provision_knows_what_it_reads() -> None:
    coverage = PACK["1-coverage"]

    assert ("village_clinics_total", "village_clinics_integrated") == coverage.reads
    assert {"share": Fraction(3, 5)} == dict(coverage.figures)
    assert (Modality.TARGET, Assessable.COMPUTED, County, date(2026, 12, 31)) == (
        coverage.modality,
        coverage.assessable,
        coverage.subject,
        coverage.deadline,
    )
    assert ("县（市、区）",) == coverage.responsible
    assert "At least 60 % of village clinics are under integrated management." == coverage.summary
    assert "<Provision demo/1-coverage>" == repr(coverage)
    assert ("plan_issued",) == PACK["5-plan"].topics == PACK["5-plan"].reads
    assert date(2026, 12, 31) == PACK["1.2-milestones"].deadline
    assert PACK["4.2-licence-in-time"].deadline is None
    assert ("base_reimbursement_ratio",) == PACK["3.3-referral"].reads[1:]
    assert {
        "County": frozenset({"plan_issued", "fees_overcharged", "by_car", "on_foot"}),
        "HealthCenter": frozenset({"has_fever_room", "tests_available"}),
    } == PACK.attestation_topics


def test_calling_a_provision_decides_the_body_alone() -> None:
    assert PACK["1-coverage"](County(code="1", village_clinics_total=10, village_clinics_integrated=6)) is True
    assert PACK["1-coverage"](County(code="1", village_clinics_total=10, village_clinics_integrated=5)) is False
    assert PACK["1-coverage"](County(code="1", village_clinics_total=10)) is UNKNOWN
    assert PACK["4.1-rehiring"](VillageDoctor(code="1", birth_date=date(1964, 6, 30)), as_of=date(2024, 6, 30)) is True
    assert PACK["5-plan"](County(code="1"), topics={"plan_issued": True}) is True
    assert PACK["5-plan"](County(code="1")) is UNKNOWN
    assert PACK["4.3-beds"](HealthCenter(code="1", central=True)) is True
    fever = PACK["4.5-tests-fever"]
    assert fever(HealthCenter(code="1", allocated_beds=1), topics={"tests_available": True}) is True
    assert fever(HealthCenter(code="1", allocated_beds=1)) is UNKNOWN
    assert ("central", "has_fever_room", "tests_available", "allocated_beds") == fever.reads
    with pytest.raises(TypeError):
        PACK["4.1-rehiring"](VillageDoctor(code="1", birth_date=date(1964, 6, 30)))


def test_other_figures_change_the_copy_alone() -> None:
    county = County(code="1", village_clinics_total=10, village_clinics_integrated=6)
    stricter = PACK.with_figures({"demo/1-coverage": {"share": percent(61)}})

    assert PACK["1-coverage"](county) is True
    assert stricter["1-coverage"](county) is False
    outcomes = [assess([county], pack, as_of=date(2026, 12, 31)).where(provision="demo/1-coverage")[0].outcome for pack in (PACK, stricter)]
    assert [Outcome.MET, Outcome.UNMET] == outcomes
    assert stricter.topics == PACK.topics


def test_figures_of_scope_deadline_and_amount_can_be_changed_too() -> None:
    doctor = VillageDoctor(code="1", registration_date=date(2020, 1, 1), is_medical_college_graduate=False)
    longer = PACK.with_figures({"demo/4.2-licence-in-time": {"years": 7}, "demo/3.3-referral": {"points": percent(6)}})

    assert assess([doctor], longer, as_of=date(2026, 1, 1)).where(provision="demo/4.2-licence-in-time")[0].outcome is Outcome.PENDING
    assert longer["3.3-referral"].figures["points"] == percent(6)


def test_a_draft_has_no_beginning_before_its_day_of_adoption_and_then_that() -> None:
    draft = demo_pack.build(demo_pack.DRAFT)
    adopted = draft.adopted(on=date(2024, 7, 1)).document

    assert draft.document.status is Status.DRAFT
    assert draft.document.reason_on(date(1990, 1, 1)) == ""
    assert adopted.status is Status.TAKEN_AS_IN_FORCE
    assert ("not yet in force", "") == (adopted.reason_on(date(2024, 6, 30)), adopted.reason_on(date(2024, 7, 1)))
    assert draft.adopted(on=date(2024, 2, 29))["1.3-upgraded"].deadline == date(2027, 2, 28)
    assert draft["1-coverage"].document is not draft.adopted(on=date(2024, 1, 1))["1-coverage"].document


def test_the_printed_end_of_a_draft_binds_with_and_without_a_day_of_adoption() -> None:
    pack = demo_pack.build(attrs.evolve(demo_pack.DRAFT, expires=date(2026, 12, 31)))
    county = County(code="1", village_clinics_total=10, village_clinics_integrated=5)

    for one in (pack, pack.adopted(on=date(2024, 7, 1))):
        outcomes = [
            assess([county], one, as_of=day).where(provision="demo/1-coverage")[0] for day in (date(2026, 12, 31), date(2027, 1, 1))
        ]
        assert [Outcome.UNMET, Outcome.NOT_APPLICABLE] == [finding.outcome for finding in outcomes]
        assert "expired" == outcomes[1].reason


@pytest.mark.parametrize("name", ["issued", "in_force", "expires", "adopted_on"])
def test_a_moment_is_no_day_of_a_document(name: str) -> None:
    with pytest.raises(RuleError, match="is no day"):
        Document(title_zh="文", title_en="Text", **{name: datetime(2024, 1, 1, tzinfo=UTC)})  # type: ignore[arg-type]  # by name


def test_a_document_does_not_expire_before_it_is_in_force() -> None:
    with pytest.raises(RuleError, match="expires on 2023-12-31, before it is in force on 2024-01-01"):
        Document(title_zh="文", title_en="Text", in_force=date(2024, 1, 1), expires=date(2023, 12, 31))


def test_adoption_and_deadlines_take_days_and_no_moments() -> None:
    moment = datetime(2024, 1, 1, tzinfo=UTC)
    with pytest.raises(RuleError, match="is no day"):
        PACK.adopted(on=moment)
    with pytest.raises(RuleError, match="is no day"):
        demo_pack.build().narrative("9.1", "x", "题", "X", County, modality=Modality.PRINCIPLE, summary="X.", by=moment)


def test_a_clause_may_ask_for_the_day_of_adoption() -> None:
    pack = RulePack("mini", demo_pack.DRAFT)

    @pack.obligation("1", "新建由政府建设", "New ones are built by government")
    def built_since(clinic: VillageClinic, *, adopted_on: date) -> bool:
        """A clinic completed since adoption."""
        return clinic.built_on >= adopted_on

    clinic = VillageClinic(code="x", built_on=date(2024, 1, 15))
    said = {day: pack.adopted(on=day)["1-built-since"] for day in (date(2024, 1, 15), date(2024, 1, 16))}
    (open_finding,) = assess([clinic], pack, as_of=date(2025, 1, 1))

    assert [True, False] == [provision(clinic) for provision in said.values()]
    assert UNKNOWN is built_since(clinic)
    assert (Outcome.UNDETERMINED, ("adopted_on",)) == (open_finding.outcome, open_finding.missing)
    for day, outcome in zip(said, (Outcome.MET, Outcome.UNMET), strict=True):
        (finding,) = assess([clinic], pack.adopted(on=day), as_of=date(2025, 1, 1))
        assert outcome is finding.outcome


def test_what_is_due_on_the_day_itself_is_due_at_once_and_has_no_deadline() -> None:
    pack = RulePack("mini", demo_pack.DRAFT)

    def accepted_or_end_of_2025(center: HealthCenter, *, as_of: date) -> date:
        return when(stated(center.subcenter_acceptance_passed, False), as_of, date(2025, 12, 31))

    @pack.obligation("1", "病种", "Diseases", by=accepted_or_end_of_2025)
    def diseases(center: HealthCenter) -> bool:
        """A hundred diseases."""
        return center.common_diseases_treatable >= 100

    centers = [
        HealthCenter(code=f"{treatable}-{accepted}", common_diseases_treatable=treatable, subcenter_acceptance_passed=accepted)
        for treatable in (99, 100)
        for accepted in (True, UNKNOWN)
    ]
    findings: list[Any] = list(assess(centers, pack, as_of=date(2024, 6, 30)))

    assert {
        "99-True": (Outcome.UNMET, None, False),
        "99-UNKNOWN": (Outcome.PENDING, date(2025, 12, 31), False),
        "100-True": (Outcome.MET, None, False),
        "100-UNKNOWN": (Outcome.MET, date(2025, 12, 31), False),
    } == {finding.subject.code: (finding.outcome, finding.deadline, finding.after_deadline) for finding in findings}


def test_the_shangrao_pack_is_installed() -> None:
    assert "shangrao" in available_packs()
    assert load_pack("shangrao") is load_pack("shangrao")


def test_a_pack_that_is_not_installed_is_named_with_those_that_are() -> None:
    with pytest.raises(PackNotFoundError) as caught:
        load_pack("shangroa")

    assert ("shangroa", available_packs()) == (caught.value.name, caught.value.available)


@pytest.mark.parametrize(("target", "message"), [("ruralpolicy.facts:County", "no RulePack"), ("test_pack:EMPTY", "no provisions")])
def test_an_entry_point_must_give_a_pack_with_provisions(monkeypatch: pytest.MonkeyPatch, target: str, message: str) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent)
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [EntryPoint("odd", target, group)])

    with pytest.raises(RuleError, match=message):
        load_pack.__wrapped__("odd")


EMPTY = RulePack("empty", Document(title_zh="空", title_en="Empty"))


def test_a_circle_through_a_city_is_named_by_its_members() -> None:
    pack = RulePack("circle", demo_pack.DOCUMENT)

    def clinics(city: City) -> bool:
        """C."""
        return city.village_clinics_total > 0

    pack.obligation("1", "题", "T", given="1-clinics")(clinics)
    with pytest.raises(RuleError, match="circle/1-clinics → circle/1-clinics"):
        _ = pack.provisions


def test_a_pack_that_comes_with_the_library_is_loaded_without_a_look_at_what_is_installed() -> None:
    script = "import sys, ruralpolicy; ruralpolicy.load_pack('shangrao'); print('importlib.metadata' in sys.modules)"
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert "False" == finished.stdout.strip()


@pytest.mark.parametrize("name", ["recurring", "__pycache__", "../facts", ""])
def test_what_is_no_pack_beside_the_others_is_not_found(name: str) -> None:
    with pytest.raises(PackNotFoundError):
        load_pack(name)


def test_loading_one_pack_does_not_load_the_others() -> None:
    script = (
        "import sys, ruralpolicy\n"
        "before = {name for name in sys.modules if name.startswith('ruralpolicy.rules.')}\n"
        "ruralpolicy.load_pack('shangrao')\n"
        "after = {name.split('.')[2] for name in sys.modules if name.startswith('ruralpolicy.rules.')}\n"
        "print(sorted(before), sorted(after))"
    )
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert "[] ['recurring', 'recurring_readings', 'shangrao']" == finished.stdout.strip()
