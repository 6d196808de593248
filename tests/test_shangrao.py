"""The Shangrao pack against its case file: the engine, the reference and the functions themselves must each say what the case says.

A function decides the body alone, so it is called where the provision is known to apply.
"""

from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

from ruralpolicy import engine, reference
from ruralpolicy.conditions import percent, permille
from ruralpolicy.decode import decode_facts
from ruralpolicy.facts import KINDS, UNKNOWN, Attestation, Fact
from ruralpolicy.findings import Assessment, Finding
from ruralpolicy.law import Assessable, Outcome, Status
from ruralpolicy.pack import Provision
from ruralpolicy.rules.shangrao import pack

REGISTER: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "shangrao.yaml").read_text(encoding="utf-8"))


@attrs.frozen(kw_only=True)
class Case:
    """One case of the file, with its facts complete."""

    provision: str
    subject: str
    row: dict[str, object]
    as_of: date
    outcome: Outcome
    scope_unknown: bool
    values: dict[str, Fraction]

    @property
    def facts(self) -> tuple[Fact | Attestation, ...]:
        plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in self.row.items()}
        return decode_facts({self.subject: [{"code": "x", **plain}]}, packs=[pack])


def _number(text: int | str) -> Fraction:
    """``3``, ``2/7`` or ``29.5 %``."""
    return percent(text.removesuffix("%").strip()) if isinstance(text, str) and text.endswith("%") else Fraction(text)


def _row(usual: dict[str, object], said: dict[str, Any]) -> dict[str, object]:
    if "only" in said:
        return dict(said["only"])
    return {name: value for name, value in {**usual, **said.get("but", {})}.items() if name != said.get("without")}


def _cases() -> list[Case]:
    return [
        Case(
            provision=provision,
            subject=entry["subject"],
            row=_row(entry["usual"], said),
            as_of=said["date"],
            outcome=Outcome(said["outcome"]),
            scope_unknown=said.get("applies") == "unknown",
            values={name: _number(said[name]) for name in ("measured", "margin") if name in said},
        )
        for provision, entry in REGISTER.items()
        for said in entry.get("cases", ())
    ]


CASES = _cases()
EACH_CASE = pytest.mark.parametrize("case", CASES, ids=[f"{case.provision}-{number}-{case.outcome}" for number, case in enumerate(CASES)])
EACH_PROVISION = pytest.mark.parametrize("provision", pack.provisions, ids=lambda provision: provision.id)


def _finding(assessment: Assessment, provision: str) -> Finding:
    (finding,) = assessment.where(provision=provision)
    return finding


BODY = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED), True),
    **dict.fromkeys((Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED), False),
    Outcome.UNDETERMINED: UNKNOWN,
}


@EACH_CASE
def test_engine_reference_and_function_say_what_the_case_says(case: Case) -> None:
    facts, provision = case.facts, pack[case.provision]
    findings = [_finding(assess(facts, pack, as_of=case.as_of), case.provision) for assess in (engine.assess, reference.assess)]

    for finding in findings:
        assert case.outcome == finding.outcome
        assert case.values == {name: getattr(finding, name) for name in case.values}
    if provision.assessable is Assessable.COMPUTED and case.outcome in BODY and not case.scope_unknown:
        (fact,) = (fact for fact in facts if isinstance(fact, Fact))
        assert BODY[case.outcome] is provision(fact, as_of=case.as_of)


def test_the_register_names_every_provision_in_the_order_of_the_document() -> None:
    assert list(REGISTER) == [provision.id for provision in pack.provisions]


def test_the_pack_has_ninety_seven_provisions_of_three_sorts() -> None:
    counted = Counter(provision.assessable for provision in pack.provisions)

    expected = {Assessable.ATTESTED: 60, Assessable.COMPUTED: 24, Assessable.NARRATIVE: 13}
    assert expected == counted


@EACH_PROVISION
def test_a_provision_stands_where_the_register_says(provision: Provision[Any]) -> None:
    entry = REGISTER[provision.id]

    assert entry["clause"] == provision.printed
    assert entry["modality"] == provision.modality
    assert entry["decided"] == provision.assessable
    assert KINDS[entry["subject"]] is provision.subject
    assert (entry.get("due") == "never") == provision.open_ended
    assert (None if provision.open_ended else entry.get("due")) == provision.deadline


@EACH_PROVISION
def test_the_cases_bring_about_every_outcome_that_a_provision_can_have(provision: Provision[Any]) -> None:
    possible = set() if provision.assessable is Assessable.NARRATIVE else set(provision.outcomes)
    if provision.open_ended:
        possible -= {Outcome.UNMET}
    elif provision.deadline is None:
        possible -= {Outcome.PENDING}

    assert possible == {case.outcome for case in CASES if case.provision == provision.id}


@EACH_PROVISION
def test_the_cases_state_all_that_a_provision_reads(provision: Provision[Any]) -> None:
    stated = {name for case in CASES if case.provision == provision.id for name in case.row}

    assert stated >= set(provision.reads)


def test_no_case_stands_twice() -> None:
    counted = Counter((case.provision, tuple(sorted(case.row.items())), case.as_of) for case in CASES)

    assert set(counted.values()) == {1}


def test_every_topic_has_a_chinese_term_and_every_term_a_reader() -> None:
    assert set(pack.topics) == {topic for provision in pack.provisions for topic in provision.topics}


def test_each_attested_topic_is_read_by_one_provision_alone() -> None:
    counted = Counter(topic for provision in pack.provisions for topic in provision.topics)

    assert set(counted.values()) == {1}


def test_the_document_is_the_opinions_of_2023() -> None:
    document = pack.document

    assert document.number == "饶府办字〔2023〕56号"
    assert document.status is Status.IN_FORCE
    assert (date(2023, 12, 28), date(2023, 12, 28), None) == (document.issued, document.in_force, document.expires)
    assert document.division_code == "361100"


def test_the_figures_are_those_of_the_document() -> None:
    expected = {
        "shangrao/3-coverage-2024": {"share": percent(30)},
        "shangrao/3-coverage-2025": {"share": percent(60)},
        "shangrao/3-coverage-2026": {"share": percent(100)},
        "shangrao/4.1-public-clinic": {"clinics": 1},
        "shangrao/4.1-staffing-ratio": {"lowest": permille(1), "highest": permille("1.2")},
        "shangrao/4.1-tcm-doctor": {"doctors": 1},
        "shangrao/4.2-open-recruitment": {"recruited_from": date(2023, 12, 28)},
        "shangrao/4.2-health": {"recruited_from": date(2023, 12, 28)},
        "shangrao/4.2-deployment": {"recruited_from": date(2023, 12, 28)},
        "shangrao/4.2-physician-majority": {"share": percent(50)},
        "shangrao/4.3-age-60": {"exit_age": 60},
        "shangrao/4.3-rehire": {"exit_age": 60},
    }
    assert expected == {provision.id: dict(provision.figures) for provision in pack.provisions if provision.figures}


@pytest.mark.parametrize(
    ("provision", "changes", "row", "outcome"),
    [
        ("3-coverage-2024", {"share": percent(35)}, {"village_clinics_total": 200, "village_clinics_integrated": 60}, "unmet"),
        ("4.1-public-clinic", {"clinics": 2}, {"is_neighborhood_committee": False, "village_clinics_publicly_owned": 2}, "met"),
        (
            "4.1-staffing-ratio",
            {"highest": permille("1.4")},
            {"kind": "village_clinic", "resident_population": 5000, "staff_total": 7},
            "met",
        ),
        ("4.2-health", {"recruited_from": date(2025, 1, 1)}, {"in_post": True, "recruited_date": "2024-12-31"}, "not_applicable"),
        ("4.3-rehire", {"exit_age": 65}, {"birth_date": "1962-12-31"}, "not_applicable"),
    ],
)
def test_a_changed_figure_changes_what_is_found(provision: str, changes: dict[str, object], row: dict[str, object], outcome: str) -> None:
    changed = pack.with_figures({f"shangrao/{provision}": changes})
    facts = decode_facts({pack[provision].subject.__name__: [{"code": "x", **row}]}, packs=[pack])
    finding = _finding(engine.assess(facts, changed, as_of=date(2026, 12, 31)), f"shangrao/{provision}")

    assert outcome == finding.outcome


@EACH_PROVISION
def test_a_summary_is_one_sentence(provision: Provision[Any]) -> None:
    assert provision.summary.endswith(".")
    assert provision.summary[0].isupper()


def test_chosen_readings_reach_the_reader_of_a_provision() -> None:
    expected = ("the area is the clinic's own. Whole persons; where none lies in the band, the smallest number above its foot.",)
    assert expected == pack["4.1-staffing-ratio"].ambiguity
