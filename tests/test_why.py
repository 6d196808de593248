"""Why a finding is as it is: where the values came from, the tree that decided it, and all of it again from JSON.

| property | component | kind |
|---|---|---|
| a finding from JSON has the same reasons, proof and defaults, and its proof goes with the outcome | ledger | examples, all five packs |
"""

import copy
import json
import pickle
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import attrs
import pytest
from test_examples import COMPLETE, COUNTIES, DAYS, rows

from ruralpolicy import (
    Document,
    FactError,
    Finding,
    Outcome,
    RulePack,
    Session,
    assess,
    decode_facts,
    decode_findings,
    encode_findings,
    load_pack,
    second_reading,
)
from ruralpolicy.conditions import attested, known, no, percent, stated, tree, when
from ruralpolicy.conditions.units import unit_of
from ruralpolicy.facts import (
    AssessmentUse,
    Attestation,
    Between,
    County,
    CountyKind,
    Engagement,
    HealthWorker,
    Hospital,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
)
from ruralpolicy.findings import Assessment, Origin, Source
from ruralpolicy.rules import available_packs

DAY = date(2024, 12, 31)
# Of what is unmet the proof may be that it is late or that the requirement fails, of what is undetermined part of it is known.
SAID = {
    **dict.fromkeys((Outcome.MET, Outcome.PERMITTED, Outcome.ENTITLED), True),
    **dict.fromkeys((Outcome.NOT_APPLICABLE, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED), False),
}


def sent(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - pickled on the line itself


@cache
def example(county: str, pack: str) -> Assessment:
    return assess(decode_facts(rows(county)), load_pack(pack), as_of=DAYS[county][1], complete=COMPLETE[county])


def back(findings: Any, **packs: Any) -> tuple[Finding, ...]:
    return decode_findings(json.loads(json.dumps(encode_findings(findings))), **packs)


PACK = RulePack("why", Document(title_zh="文", title_en="Text"), topics={"roads": "道路", "lights": "路灯"})


@PACK.obligation("1", "覆盖率", "Coverage", by=DAY)
def coverage(county: County, *, share: Fraction = percent(30)) -> bool:
    """Three of ten."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


@PACK.obligation("2", "道路", "Roads")
def roads(county: County) -> bool:
    """There are roads, and clinics or few people; nothing said of people means many."""
    few = when(stated(attested(county, "lights"), False), county.resident_population, 10_000) < 1000
    return attested(county, "roads") & ((county.village_clinics_total >= 3) | few)


@PACK.obligation("3", "类型", "Kind")
def kind(county: County) -> bool:
    """A county that is one."""
    return (county.kind == CountyKind.COUNTY) & (county.plan_effective_from <= date(2024, 1, 1))


@PACK.obligation("4", "缺人", "Staff")
def grade(worker: HealthWorker) -> bool:
    """Their hospital is public."""
    return worker.employer_is_public_hospital


def found(facts: Any, provision: str, *, complete: Any = (), pack: RulePack = PACK) -> Finding:
    (finding,) = assess(facts, pack, as_of=DAY, complete=complete).where(provision=provision)
    return finding


def county(**values: Any) -> County:
    return County(code="c", **values)


def test_a_comparison_knows_its_node_its_unit_and_where_its_value_came_from() -> None:
    (one,) = found([county(village_clinics_integrated=3, village_clinics_total=20)], "why/1-coverage").because

    assert (PACK["1-coverage"].requirement, "clinics", Origin.REPORTED) == (one.node, one.unit, one.origin)
    assert "node" not in repr(one)


def test_a_total_is_derived_from_the_kinds_that_it_counts() -> None:
    clinics = [
        VillageClinic(code=f"v{at}", county="c", kind=VillageClinicKind.VILLAGE_CLINIC, under_integrated_management=at < 2)
        for at in range(9)
    ]
    facts = [county(village_clinics_total=9), *clinics]
    (one,) = found(facts, "why/1-coverage", complete={VillageClinic}).because

    assert (Origin.DERIVED, ("VillageClinic",)) == (one.origin, one.source.kinds if one.source else None)


def test_what_is_looked_up_is_derived() -> None:
    facts = [Hospital(code="h", is_public=True), HealthWorker(code="w", employer="h")]
    (one,) = found(facts, "why/4-grade").because

    assert one.source == Source(origin=Origin.DERIVED, kinds=("Hospital", "HealthCenter", "VillageClinic"))


def statement(topic: str, **more: Any) -> Attestation:
    return Attestation(kind="County", subject="c", topic=topic, **({"holds": True} | more))


def test_a_statement_has_its_author_and_its_day() -> None:
    old = statement("roads", holds=False, attested_on=date(2020, 1, 1), by="old")
    facts = [county(village_clinics_total=9), old, statement("roads", attested_on=date(2024, 6, 1), by="county")]
    late = statement("roads", holds=False, attested_on=date(2025, 6, 1), by="later")
    first, second = found([*facts, late], "why/2-roads").because

    assert Source(origin=Origin.STATED, by="county", on=date(2024, 6, 1)) == first.source
    assert Origin.REPORTED is second.origin
    (bare, _) = found([county(village_clinics_total=9), statement("roads")], "why/2-roads").because
    assert Source(origin=Origin.STATED) == bare.source


def test_a_default_that_decides_is_named() -> None:
    finding = found([county(village_clinics_total=2, resident_population=5), statement("roads")], "why/2-roads")

    assert [Origin.REPORTED, Origin.DEFAULT] == [one.origin for one in finding.because]
    assert ("lights",) == finding.defaults
    lit = found([county(village_clinics_total=2, resident_population=5000), statement("roads"), statement("lights")], "why/2-roads")
    assert (Outcome.UNMET, ()) == (lit.outcome, lit.defaults)
    assert Origin.STATED is lit.because[1].origin
    assert () == attrs.evolve(finding, case=None).defaults
    assert finding.proof is not None
    assert attrs.evolve(finding, case=None).proof is None


def test_what_no_fact_enters_comes_from_nowhere() -> None:
    pack = RulePack("days", Document(title_zh="文", title_en="Text"))

    @pack.obligation("1", "题", "Title")
    def some(county: County, *, as_of: date) -> bool:
        """Some, known of after the day."""
        return (as_of >= date(2024, 1, 1)) & no(known(county.village_clinics_total))

    assert [None, None] == [one.origin for one in found([county()], "days/1-some", pack=pack).because]
    (day,) = found([county()], "days/1-some", pack=pack).because[:1]
    assert "" == day.unit


def test_a_range_stays_a_range_in_reasons() -> None:
    clinics = [VillageClinic(code="a", county="c", kind=VillageClinicKind.VILLAGE_CLINIC), VillageClinic(code="b", county="c")]
    pack = RulePack("few", Document(title_zh="文", title_en="Text"))

    @pack.obligation("1", "题", "Title")
    def few(county: County) -> bool:
        """Few."""
        return county.village_clinics_total <= 9

    finding = found([county(), *clinics], "few/1-few", complete={VillageClinic}, pack=pack)

    assert Between(1, 2).same(finding.because[0].value)
    assert "在1至2所之间" in finding.explain("zh")
    assert "∞" in str(Between(1, None))
    assert {"between": [1, 2]} == encode_findings([finding])[0]["values"]["village_clinics_total"]
    (again,) = back([finding], packs=[pack])
    assert (finding, finding.proof, Origin.DERIVED) == (again, again.proof, again.because[0].origin)


@pytest.mark.parametrize(
    ("term", "unit"),
    [
        (tree.Attribute("village_clinics_total"), "clinics"),
        (tree.Attribute("kind"), ""),
        (tree.Stated(tree.Attribute("village_clinics_total"), 0), "clinics"),
        (tree.Rounded(True, tree.Attribute("village_clinics_total")), "clinics"),
        (tree.Choice(tree.Holds(tree.Topic("x")), tree.Attribute("village_clinics_total"), tree.Literal(1)), "clinics"),
        (tree.Extreme("least", (tree.Attribute("village_clinics_total"), tree.Attribute("consortia_total"))), ""),
        (tree.Arithmetic("*", tree.Figure("share", Fraction(1, 2)), tree.Attribute("village_clinics_total")), "clinics"),
        (tree.Years(tree.Attribute("plan_effective_from"), tree.AsOf()), ""),
    ],
)
def test_a_term_has_the_unit_of_its_attributes(term: tree.Node, unit: str) -> None:
    assert unit == unit_of(term, County)


def test_a_proof_is_the_tree_with_its_values() -> None:
    finding = found([county(village_clinics_integrated=3, village_clinics_total=20)], "why/1-coverage")
    proof = finding.proof

    assert proof is not None
    assert PACK.settled(PACK["1-coverage"]).late == proof.node
    day, short = proof.parts
    assert (True, True, DAY) == (proof.value, short.value, day.parts[1].value)
    assert (3, 6) == tuple(part.value for part in short.parts[0].parts)
    assert {"is": "Attribute", "name": "village_clinics_integrated", "value": 3} == short.plain()["parts"][0]["parts"][0]
    assert {"is": "Figure", "name": "share", "value": {"fraction": "3/10"}} == short.plain()["parts"][0]["parts"][1]["parts"][0]
    assert json.loads(json.dumps(proof.plain()))["value"] is True


def test_a_proof_has_the_values_of_words_sets_and_what_is_unknown() -> None:
    proof = found([county(kind=CountyKind.DISTRICT)], "why/3-kind").proof

    assert proof is not None
    assert proof == found([county(kind=CountyKind.DISTRICT)], "why/3-kind").proof
    word, day = proof.plain()["parts"]
    assert [{"is": "Attribute", "name": "kind", "value": "district"}, {"is": "Literal", "value": "county"}] == word["parts"]
    assert {"unknown": True} == day["value"]


@pytest.mark.parametrize("pack", available_packs())
@pytest.mark.parametrize("name", DAYS)
def test_a_finding_from_json_knows_again_why_it_is_so(name: str, pack: str) -> None:
    # Under the other packs little of a county is decided: some of that will do.
    findings = example(name, pack)[:: 1 if pack == COUNTIES[name] else 9]
    again = back(findings)

    assert tuple(findings) == again
    for one, other in zip(findings, again, strict=True):
        assert other.case is not None
        assert one.proof is not None
        assert one.proof == other.proof
        assert one.defaults == other.defaults
        assert SAID.get(one.outcome, one.proof.value) is one.proof.value
        assert one.proof.plain() == json.loads(json.dumps(one.proof.plain()))
        assert [(each.node, each.unit, each.source) for each in one.because] == [
            (each.node, each.unit, each.source) for each in other.because
        ]
        assert [one.explain("zh"), one.explain("en")] == [other.explain("zh"), other.explain("en")]


def test_a_finding_whose_clause_has_changed_is_read_as_it_stands() -> None:
    finding = found([county(village_clinics_integrated=3, village_clinics_total=20)], "why/1-coverage")
    other = PACK.with_figures({"why/1-coverage": {"share": percent(5)}})
    (again,) = back([finding], packs=[other])

    assert (None, None, Fraction(3, 10)) == (again.case, again.proof, getattr(again, "required", None))
    assert again.because == finding.because


def test_a_total_in_doubt_names_the_lower_facts_from_json_too() -> None:
    facts = [County(code="361125"), VillageClinic(code="a", name="甲村卫生室", county="361125")]
    findings = assess(facts, load_pack("shangrao"), as_of=date(2024, 12, 31), complete={VillageClinic})
    (finding,) = findings.where(provision="shangrao/3-coverage-2024")
    (again,) = decode_findings(json.loads(json.dumps(encode_findings([finding]))))

    assert "甲村卫生室" in finding.explain("zh")
    assert finding.explain("zh") == again.explain("zh")


def test_rows_without_values_are_read_as_they_stand() -> None:
    finding = found([county(village_clinics_integrated=3, village_clinics_total=20)], "why/1-coverage")
    (row,) = encode_findings([attrs.evolve(finding, case=None)])

    assert "values" not in row
    assert (finding,) == decode_findings([row], packs=[PACK])


@pytest.mark.parametrize(
    "wrong",
    [
        {"values": {"village_clinics_total": "many"}},
        {"values": {"village_clinics_totals": 3}},
        {"values": {"plan_effective_from": "2024-13-01"}},
        {"values": {}, "derived": ["roads"]},
        {"values": {}, "stated": {"roads": {"on": "soon"}}},
        {"values": {}, "topics": {"roads": "yes"}},
    ],
)
def test_values_that_no_subject_can_have_are_refused(wrong: dict[str, Any]) -> None:
    (row,) = encode_findings([found([county(village_clinics_integrated=3, village_clinics_total=20)], "why/1-coverage")])
    with pytest.raises(FactError) as caught:
        decode_findings([row | wrong], packs=[PACK])
    assert ["no-finding"] == [mistake.problem for mistake in caught.value.mistakes]


def test_who_stated_what_comes_back_from_json() -> None:
    facts = [
        county(village_clinics_total=2, name="县"),
        statement("roads", by="county", attested_on=date(2024, 6, 1)),
        statement("lights", by="town"),
    ]
    finding = found(facts, "why/2-roads")
    (row,) = encode_findings([finding])

    assert {"roads": {"by": "county", "on": "2024-06-01"}, "lights": {"by": "town"}} == row["stated"]
    (again,) = back([finding], packs=[PACK])
    assert again.case is not None
    assert again.case.sources == (finding.case.sources if finding.case else None)


@pytest.mark.parametrize("assessed", [assess, second_reading.assess])
def test_findings_that_are_sent_or_changed_know_why(assessed: Any) -> None:
    facts: list[Any] = [Village(code="a"), county(village_clinics_total=9), statement("roads", by="county")]
    for finding in assessed(facts, PACK, as_of=DAY):
        for twin in (sent(finding), copy.copy(finding), copy.deepcopy(finding)):
            assert (finding, finding.proof, finding.defaults) == (twin, twin.proof, twin.defaults)
    ledger = assessed(facts, PACK, as_of=DAY)
    (changed,) = (one for one in ledger.with_fact(county(village_clinics_total=4)) if one.provision.id == "why/2-roads")
    assert ["county", ""] == [one.source.by for one in changed.because if one.source]
    session = Session(facts, PACK, as_of=DAY)
    (change,) = (one.after for one in session.put(county(village_clinics_total=4)) if one.after and one.after.provision.id == "why/2-roads")
    assert ["county", ""] == [one.source.by for one in change.because if one.source]
    (later,) = session.assessment.where(provision="why/2-roads")
    assert [one.source for one in change.because] == [one.source for one in later.because]


def test_a_statement_that_nobody_made_is_derived_and_a_set_is_written_as_a_list() -> None:
    pack = RulePack("told", Document(title_zh="文", title_en="Text"))

    @pack.obligation("1", "题", "Title")
    def everywhere(county: County) -> bool:
        """Everywhere."""
        return attested(county, "township_hired_village_used_everywhere")

    @pack.obligation("2", "题", "Title")
    def uses(county: County) -> bool:
        """One use."""
        return county.assessment_result_uses >= frozenset(list(AssessmentUse)[:1])

    doctor = VillageDoctor(code="d", clinic="v", in_post=True, engagement=Engagement.OTHER)
    facts = [county(assessment_result_uses=frozenset(AssessmentUse)), VillageClinic(code="v", county="c"), doctor]
    finding = found(facts, "told/1-everywhere", pack=pack)

    assert Source(origin=Origin.DERIVED, kinds=("VillageDoctor",)) == finding.because[0].source
    (row,) = encode_findings([finding])
    assert (["township_hired_village_used_everywhere"], {"township_hired_village_used_everywhere": False}) == (
        row["derived"],
        row["topics"],
    )
    assert back([finding], packs=[pack])[0].because[0].source == finding.because[0].source
    proof = found(facts, "told/2-uses", pack=pack).proof
    assert proof is not None
    assert sorted(use.value for use in AssessmentUse) == proof.plain()["parts"][0]["value"]
