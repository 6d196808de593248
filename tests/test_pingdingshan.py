"""The Pingdingshan pack against its case file: the engine, the reference and the functions themselves must each say what the case says."""

from collections import Counter
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
import yaml

from ruralpolicy import engine, reference
from ruralpolicy.conditions import _tree as tree
from ruralpolicy.conditions import percent, permille
from ruralpolicy.decode import decode_facts
from ruralpolicy.facts import KINDS, UNKNOWN, AdminLevel, Attestation, Education, Fact, HospitalGrade, ServiceCapabilityLevel, TitleLevel
from ruralpolicy.findings import Amount, Entitlement, Finding
from ruralpolicy.law import Assessable, Modality, Outcome, SinceAdoption, Status
from ruralpolicy.pack import Provision
from ruralpolicy.rules.pingdingshan import pack

REGISTER: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "pingdingshan.yaml").read_text(encoding="utf-8"))


@attrs.frozen(kw_only=True)
class Case:
    """One case of the file, with its facts complete."""

    code: str
    provision: str
    subject: str
    row: dict[str, object]
    as_of: date
    adopted: date | None
    outcome: Outcome
    scope_unknown: bool
    values: dict[str, Fraction]
    due_unknown: bool
    amount: str | None

    @property
    def day(self) -> tuple[date, date | None]:
        return (self.as_of, self.adopted)


def _number(text: int | str) -> Fraction:
    """``3``, ``2/7`` or ``29.5 %``."""
    return percent(text.removesuffix("%").strip()) if isinstance(text, str) and text.endswith("%") else Fraction(text)


def _row(usual: dict[str, object], said: dict[str, Any]) -> dict[str, object]:
    if "only" in said:
        return dict(said["only"])
    return {name: value for name, value in {**usual, **said.get("but", {})}.items() if name != said.get("without")}


def _adopted(entry: dict[str, Any], said: dict[str, Any]) -> date | None:
    on = said.get("adopted", entry.get("adopted"))
    return on if isinstance(on, date) else None


def _cases() -> list[Case]:
    given = [(provision, entry, said) for provision, entry in REGISTER.items() for said in entry.get("cases", ())]
    return [
        Case(
            code=f"case {number}",
            provision=provision,
            subject=entry["subject"],
            row=_row(entry["usual"], said),
            as_of=said["date"],
            adopted=_adopted(entry, said),
            outcome=Outcome(said["outcome"]),
            scope_unknown=said.get("applies") == "unknown",
            due_unknown=said.get("due") == "unknown",
            values={name: _number(said[name]) for name in ("measured", "margin") if name in said},
            amount=str(said["amount"]) if "amount" in said else None,
        )
        for number, (provision, entry, said) in enumerate(given)
    ]


CASES = _cases()
EACH_CASE = pytest.mark.parametrize("case", CASES, ids=[f"{case.provision}-{case.code}-{case.outcome}" for case in CASES])
EACH_PROVISION = pytest.mark.parametrize("provision", pack.provisions, ids=lambda provision: provision.id)


def _facts(case: Case) -> tuple[Fact | Attestation, ...]:
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in case.row.items()}
    return decode_facts({case.subject: [{"code": case.code, **plain}]}, packs=[pack])


def _finding(assessment: Any, provision: str, code: str = "x") -> Finding:
    (finding,) = assessment.where(provision=provision, code=code)
    assert isinstance(finding, Finding)
    return finding


@cache
def _assessed(module: ModuleType, as_of: date, adopted: date | None) -> Any:
    """All cases of that day at once, each about a subject of its own."""
    facts = [fact for case in CASES if (as_of, adopted) == case.day for fact in _facts(case)]
    return module.assess(facts, pack if adopted is None else pack.adopted(on=adopted), as_of=as_of)


def _amount(case: Case) -> Amount | None:
    if case.amount is None or case.amount == "unknown":
        return None
    low, entry = _number(case.amount), REGISTER[case.provision]
    return Amount(low, None if entry.get("floor") else low, entry["unit"])


def _check(case: Case, finding: Finding) -> None:
    assert case.outcome == finding.outcome
    for name, value in case.values.items():
        assert value == getattr(finding, name), name
    if isinstance(finding, Entitlement):
        assert _amount(case) == finding.amount


@EACH_CASE
@pytest.mark.parametrize("module", [engine, reference], ids=["engine", "reference"])
def test_the_engine_and_the_reference_say_what_the_case_says(module: ModuleType, case: Case) -> None:
    _check(case, _finding(_assessed(module, *case.day), case.provision, case.code))


BODY = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED), True),
    **dict.fromkeys((Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED), False),
    Outcome.UNDETERMINED: UNKNOWN,
}


def _decides_the_body(case: Case) -> bool:
    """Whether the outcome tells what the body came to: not where scope or the day alone left it open."""
    open_elsewhere = case.scope_unknown or case.due_unknown
    return pack[case.provision].assessable is Assessable.COMPUTED and case.outcome in BODY and not open_elsewhere


@pytest.mark.parametrize("case", [case for case in CASES if _decides_the_body(case)], ids=lambda case: f"{case.provision}-{case.outcome}")
def test_the_function_called_on_the_fact_says_what_the_case_says(case: Case) -> None:
    (fact,) = (fact for fact in _facts(case) if isinstance(fact, Fact))

    assert BODY[case.outcome] is pack[case.provision](fact, as_of=case.as_of)


def test_the_register_names_every_provision_in_the_order_of_the_document() -> None:
    assert list(REGISTER) == [provision.id for provision in pack.provisions]


def test_the_pack_has_a_hundred_and_eighty_six_provisions_of_three_sorts() -> None:
    counted = Counter(provision.assessable for provision in pack.provisions)

    expected = {Assessable.COMPUTED: 90, Assessable.ATTESTED: 79, Assessable.NARRATIVE: 17}
    assert expected == counted


TERMS = {"3 years after adoption": SinceAdoption(years=3), "5 years after adoption": SinceAdoption(years=5)}


@EACH_PROVISION
def test_a_provision_stands_where_the_register_says(provision: Provision[Any]) -> None:
    entry = REGISTER[provision.id]
    due = entry.get("due")

    assert entry["clause"] == provision.printed
    assert entry["modality"] == provision.modality
    assert entry["decided"] == provision.assessable
    assert KINDS[entry["subject"]] is provision.subject
    assert (due == "never") == provision.open_ended
    assert (due == "after five years") == callable(provision.by)
    assert TERMS.get(str(due)) == (provision.by if isinstance(provision.by, SinceAdoption) else None)
    assert (due if isinstance(due, date) else None) == provision.deadline


# What no fact can bring about: nothing is asked within the scope, or every contribution that is known will do.
NEVER = {
    "pingdingshan/2.2-definition": {Outcome.UNMET},
    "pingdingshan/3.4-contract-fee": {Outcome.NOT_ENTITLED},
    "pingdingshan/3.6-exceed-wage-level": {Outcome.NOT_PERMITTED},
    "pingdingshan/3.6-internal-pay-ratio": {Outcome.NOT_PERMITTED},
    "pingdingshan/3.10-other-insurance": {Outcome.NOT_PERMITTED},
}


@EACH_PROVISION
def test_the_cases_bring_about_every_outcome_that_a_provision_can_have(provision: Provision[Any]) -> None:
    possible = set() if provision.assessable is Assessable.NARRATIVE else set(provision.outcomes) - NEVER.get(provision.id, set())
    if provision.open_ended:
        possible -= {Outcome.UNMET}
    elif provision.by is None:
        possible -= {Outcome.PENDING}
    if isinstance(provision.whole_scope, tree.Always):
        possible -= {Outcome.NOT_APPLICABLE}

    assert possible == {case.outcome for case in CASES if case.provision == provision.id}


@EACH_PROVISION
def test_the_cases_state_all_that_a_provision_reads(provision: Provision[Any]) -> None:
    stated = {name for case in CASES if case.provision == provision.id for name in case.row}

    assert stated >= set(provision.reads)


def test_no_case_stands_twice() -> None:
    counted = Counter((case.provision, tuple(sorted(case.row.items())), case.as_of, case.adopted) for case in CASES)

    assert set(counted.values()) == {1}


def test_every_topic_has_a_chinese_term_and_every_term_a_reader() -> None:
    assert set(pack.topics) == {topic for provision in pack.provisions for topic in provision.topics}


def test_each_attested_topic_is_read_by_one_provision_of_its_kind_alone() -> None:
    counted = Counter((provision.subject, topic) for provision in pack.provisions for topic in provision.topics)

    assert set(counted.values()) == {1}


def test_the_document_is_an_undated_draft_with_no_window() -> None:
    document = pack.document

    assert document.status is Status.DRAFT
    assert (None, None, None, None) == (document.issued, document.in_force, document.expires, document.adopted_on)
    assert document.number == ""
    assert document.division_code == "410400"


def test_terms_count_from_the_day_of_adoption() -> None:
    adopted = pack.adopted(on=date(2023, 10, 1))

    assert date(2026, 10, 1) == adopted["2.2-weak-centers"].deadline
    assert date(2028, 10, 1) == adopted["2.3-county-models"].deadline
    assert date(2025, 12, 31) == adopted["2.2-tcm-clinic"].deadline


def test_what_hangs_on_the_day_of_adoption_says_that_it_is_missing() -> None:
    facts = decode_facts({"City": [{"code": "x", "weak_health_centers_upgraded": 59}]}, packs=[pack])
    finding = _finding(engine.assess(facts, pack, as_of=date(2030, 1, 1)), "pingdingshan/2.2-weak-centers")

    assert ("adopted_on",) == finding.missing


@pytest.mark.parametrize(
    ("population", "beds", "needed"), [(20000, 23, Fraction(24)), (20001, 24, Fraction("24.0012")), (1000, 2, Fraction("1.2"))]
)
def test_the_share_of_beds_comes_to_the_beds_that_the_population_needs(population: int, beds: int, needed: Fraction) -> None:
    row = {"kind": "township_health_center", "in_weak_upgrade_program": True, "approved_beds": beds, "service_population": population}
    facts = decode_facts({"HealthCenter": [{"code": "x", **row}]}, packs=[pack])
    finding: Any = _finding(engine.assess(facts, pack, as_of=date(2026, 10, 1)), "pingdingshan/2.2-beds")

    assert needed == finding.required * population


def test_the_figures_are_those_of_the_document() -> None:
    per_month = {"physician_cny_per_month": 600, "assistant_cny_per_month": 300}
    expected = {
        "2.1-subcenter-cap": {"most_subcenters": 3},
        "2.1-diseases": {"fewest_diseases": 100},
        "2.2-weak-centers": {"centers": 60},
        "2.2-beds": {"beds_per_person": permille("1.2")},
        "2.2-capability": {"level": ServiceCapabilityLevel.BASIC},
        "2.2-diseases": {"fewest_diseases": 75},
        "2.3-county-models": {"models": 3},
        "2.3-district-models": {"models": 1},
        "2.4-public-ownership": {"share": percent(90)},
        "2.4-capability": {"level": ServiceCapabilityLevel.BASIC},
        "2.4-diseases": {"fewest_diseases": 20},
        "2.4-tcm-techniques": {"classes": 4},
        "3.3-outpatient-cap": {"multiple": 2, "tolerance": percent(10)},
        "3.3-outpatient-rate-2024": {"rate": percent(60)},
        "3.3-outpatient-rate-2025": {"rate": percent(70)},
        "3.3-outpatient-rate-encounter": {
            "from_2024": date(2024, 1, 1),
            "rate_2024": percent(60),
            "rate_2025": percent(70),
            "from_2025": date(2025, 1, 1),
        },
        "3.3-secondary-drug-list": {"grade": HospitalGrade.SECONDARY},
        "3.3-secondary-item-list": {"grade": HospitalGrade.SECONDARY},
        "3.4-referral-bonus": {"points": percent(5), "whole": percent(100)},
        "3.4-contract-fee": {"share": percent("7.5")},
        "3.4-hospital-gps": {"lowest_grade": HospitalGrade.SECONDARY},
        "3.6-surplus-share": {"share": percent(60)},
        "3.6-gp-allowance-paid": per_month,
        "3.6-gp-allowance-standard": per_month,
        "3.7-intermediate-share": {"share": percent(45)},
        "3.7-senior-share": {"share": percent(16)},
        "3.8-establishment-adjustment": {"years": 5},
        "3.8-professional-share": {"share": percent(90)},
        "3.8-vacancy-rate": {"share": percent(5)},
        "3.8-priority-hiring": {"lowest_education": Education.BACHELOR, "lowest_title": TitleLevel.INTERMEDIATE},
        "3.9-simplified-recruitment": {"lowest_education": Education.COLLEGE},
        "3.9-talent-number": {"professionals": 2000},
        "3.9-exit-after-five-years": {"years": 5},
        "3.9-center-gp": {"persons": 1},
        "3.9-center-tcm": {"persons": 1},
        "3.9-center-public-health": {"persons": 1},
        "3.9-doctor-nurse-ratio": {"nurses_per_doctor": Fraction("1.1")},
        "3.9-licensed-village-doctors": {"share": percent(45)},
        "3.10-elderly-allowance": {"allowance_age": 65},
        "3.11-hospital-duties": {"lowest_level": AdminLevel.COUNTY},
        "3.11-tertiary-county": {"partners": 1},
        "3.11-secondary-township": {"partners": 1},
        "3.11-center-village": {"partners": 1},
    }
    figures = {provision.id: dict(provision.figures) for provision in pack.provisions if provision.figures}

    assert {f"pingdingshan/{clause}": named for clause, named in expected.items()} == figures


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("2.1-subcenter-cap", {"most_subcenters": 4}, {"subcenters_selected": 4}, "met"),
        (
            "3.3-outpatient-cap",
            {"tolerance": percent(0)},
            {"outpatient_pooling_annual_cap_cny": 799, "resident_insurance_contribution_cny": 400},
            "unmet",
        ),
        ("3.8-vacancy-rate", {"share": percent(6)}, {"established_posts_total": 1000, "established_posts_filled": 940}, "met"),
        ("3.9-center-gp", {"persons": 2}, {"kind": "township_health_center", "general_practitioners_bachelor_plus": 1}, "unmet"),
        ("3.10-elderly-allowance", {"allowance_age": 70}, {"birth_date": "1960-03-01"}, "not_applicable"),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"pingdingshan/{provision}": changes})
    facts = decode_facts({pack[provision].subject.__name__: [{"code": "x", **row}]}, packs=[pack])
    finding = _finding(engine.assess(facts, changed, as_of=date(2026, 12, 31)), f"pingdingshan/{provision}")

    assert outcome == finding.outcome


def test_each_center_that_the_definition_takes_in_is_judged_by_what_comes_after_it() -> None:
    rows = [
        {"code": "inside", "kind": "community_health_center", "in_county_area": True},
        {"code": "outside", "kind": "community_health_center", "in_county_area": False},
        {"code": "open", "kind": "community_health_center"},
        {"code": "township", "kind": "township_health_center"},
    ]
    assessment = engine.assess(decode_facts({"HealthCenter": rows}, packs=[pack]), pack, as_of=date(2025, 6, 30))
    said = {
        clause: {finding.subject.code: finding.outcome for finding in assessment if finding.provision.id == f"pingdingshan/{clause}"}
        for clause in ("2.2-definition", "3.6-internal-pay-ratio")
    }

    inside = dict.fromkeys(("inside", "township"), Outcome.MET)
    apart = {"outside": Outcome.NOT_APPLICABLE, "open": Outcome.UNDETERMINED}
    assert {**inside, **apart} == said["2.2-definition"]
    assert {**dict.fromkeys(inside, Outcome.PERMITTED), **apart} == said["3.6-internal-pay-ratio"]


@EACH_PROVISION
def test_a_summary_is_one_sentence(provision: Provision[Any]) -> None:
    assert provision.summary.endswith(".")
    assert provision.summary[0].isupper()


def test_every_finding_about_a_duty_of_the_draft_says_that_it_is_a_draft() -> None:
    facts = decode_facts({"County": [{"code": "410423", "name": "鲁山县", "subcenters_selected": 4}]}, packs=[pack])
    finding = _finding(engine.assess(facts, pack, as_of=date(2024, 6, 30)), "pingdingshan/2.1-subcenter-cap", "410423")

    assert Modality.OBLIGATION is finding.provision.modality
    assert finding.explain("zh").startswith("二（一）「次中心每县上限3所」鲁山县：未达到")
    assert finding.explain("zh").endswith("征求意见稿。")


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = (
        "about tolerates 10 % below, a figure of ours and not of the text; more than twice is no breach.",
        "the contribution is that of the same year.",
    )
    assert expected == pack["3.3-outpatient-cap"].ambiguity
