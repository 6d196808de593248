"""What findings say of lateness, exceptions, force, responsible bodies and amounts, and how they are chosen."""

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import demo_pack
import pytest

from ruralpolicy import (
    Document,
    Modality,
    RuleError,
    RulePack,
    SelectionError,
    Session,
    assess,
    decode_facts,
    decode_findings,
    encode_findings,
    load_pack,
    second_reading,
)
from ruralpolicy.conditions import when
from ruralpolicy.facts import County, HealthCenter, VillageClinic, VillageDoctor
from ruralpolicy.findings import Amount, Compliance, Entitlement, Finding
from ruralpolicy.law import DUTIES, Outcome
from ruralpolicy.report import findings_table

PACK = demo_pack.build()
DOCUMENT = Document(title_zh="示范意见", title_en="Demonstration opinion", bodies={"市卫生健康委": "市卫健委"})
DAY = date(2025, 1, 1)
WAYS = pytest.mark.parametrize("way", [assess, second_reading.assess])


def remote(doctor: VillageDoctor) -> bool:
    """In a remote area."""
    return doctor.serves_remote_area


def retired(doctor: VillageDoctor) -> bool:
    """Past the age."""
    return doctor.is_medical_college_graduate


def registered(doctor: VillageDoctor) -> bool:
    """Registered."""
    return doctor.is_registered


def new() -> RulePack:
    return RulePack("demo", DOCUMENT)


def only(pack: RulePack, fact: Any, provision: str, day: date = DAY, way: Any = assess) -> Any:
    (finding,) = way([fact], pack, as_of=day).where(provision=f"demo/{provision}")
    return finding


# Prohibitions.


@WAYS
def test_the_body_of_a_prohibition_says_what_is_forbidden(way: Any) -> None:
    pack = new()
    rule = pack.prohibition("1", "不得偏远", "Not remote", name="remote")(remote)
    outcomes = {held: only(pack, VillageDoctor(code="a", serves_remote_area=held), "1-remote", way=way).outcome for held in (True, False)}

    assert {True: Outcome.UNMET, False: Outcome.MET} == outcomes
    assert Outcome.UNDETERMINED is only(pack, VillageDoctor(code="a"), "1-remote", way=way).outcome
    assert rule(VillageDoctor(code="a", serves_remote_area=True)) is True


@WAYS
def test_any_one_of_the_topics_of_a_prohibition_breaches_it(way: Any) -> None:
    pack = new()
    pack.attested("1", "no", "不得", "No", County, "taken", "hidden", modality=Modality.PROHIBITION, summary="Neither.")

    def outcome(**said: bool) -> object:
        (finding,) = way(decode_facts({"County": [{"code": "a", **said}]}, packs=[pack]), pack, as_of=DAY)
        return finding.outcome

    assert Outcome.UNMET is outcome(taken=True) is outcome(hidden=True, taken=False)
    assert Outcome.MET is outcome(taken=False, hidden=False)
    assert Outcome.UNDETERMINED is outcome(taken=False)


def test_what_is_forbidden_is_measured_against_the_bound_that_keeps_it() -> None:
    pack = new()

    def too_many(center: HealthCenter, *, most: int = 100) -> bool:
        """More than a hundred beds."""
        return center.allocated_beds > most

    pack.prohibition("1", "床位", "Beds", name="beds")(too_many)
    finding = only(pack, HealthCenter(code="a", allocated_beds=104), "1-beds")

    assert (104, 100, -4) == (finding.measured, finding.required, finding.margin)
    assert Outcome.UNMET is finding.outcome


def test_a_prohibition_of_everything_and_one_with_other_lists_than_topics_are_refused() -> None:
    pack = new()

    def everything(_county: County) -> bool:
        """All."""
        return True

    with pytest.raises(RuleError, match="a prohibition of everything can never be kept"):
        pack.prohibition("1", "题", "T")(everything)
    lists: Any
    for lists in ({"but_not": ("a",)}, {"any_of": ("a",)}):
        with pytest.raises(RuleError, match="a prohibition has topics alone"):
            pack.attested("1", "x", "题", "T", County, "b", modality=Modality.PROHIBITION, summary="X.", **lists)
    with pytest.raises(RuleError, match="no topic is named"):
        pack.attested("1", "x", "题", "T", County, modality=Modality.PROHIBITION, summary="X.")


# unless=.


def excepting(modality: str) -> RulePack:
    pack = new()
    pack.definition("2", "退休人员", "Retired", name="retired")(retired)
    getattr(pack, modality)("1", "须注册", "Registered", unless="2-retired", name="registered")(registered)
    return pack


@WAYS
@pytest.mark.parametrize("modality", ["obligation", "principle", "target", "encouragement", "definition"])
def test_a_duty_does_not_apply_to_whom_another_clause_excepts(modality: str, way: Any) -> None:
    finding = only(excepting(modality), VillageDoctor(code="a", is_medical_college_graduate=True), "1-registered", way=way)

    assert (Outcome.NOT_APPLICABLE, "excepted by demo/2-retired") == (finding.outcome, finding.reason)
    assert finding.barred_by is not None
    assert "demo/2-retired" == finding.barred_by.id
    assert finding.because == ()
    assert "依二「退休人员」除外" in finding.explain("zh")
    assert "Excepted by 二 “Retired”" in finding.explain("en")


@WAYS
@pytest.mark.parametrize(("modality", "outcome"), [("permission", Outcome.NOT_PERMITTED), ("entitlement", Outcome.NOT_ENTITLED)])
def test_what_is_given_is_barred_by_another_clause(modality: str, outcome: Outcome, way: Any) -> None:
    doctor = VillageDoctor(code="a", is_medical_college_graduate=True, is_registered=True)
    finding = only(excepting(modality), doctor, "1-registered", way=way)

    assert (outcome, "barred by demo/2-retired") == (finding.outcome, finding.reason)
    assert finding.barred_by == excepting(modality)["2-retired"]
    assert "已按二「退休人员」" in finding.explain("zh")
    assert "lready entitled under 二 “Retired”" in finding.explain("en")
    assert (finding,) == decode_findings(encode_findings([finding]), packs=[excepting(modality)])


def test_what_fails_by_itself_is_barred_by_nothing() -> None:
    pack = excepting("entitlement")
    doctor = VillageDoctor(code="a", is_medical_college_graduate=True, is_registered=False)

    assert only(pack, doctor, "1-registered").barred_by is None
    assert only(pack, attrs.evolve(doctor, is_registered=True, is_medical_college_graduate=False), "1-registered").barred_by is None


@WAYS
def test_an_exception_and_several_deadlines_go_together(way: Any) -> None:
    pack = new()
    pack.definition("2", "退休人员", "Retired", name="retired")(retired)

    @pack.obligation("1", "两步", "Two steps", by=(date(2023, 1, 1), date(2026, 1, 1)), unless="2-retired")
    def steps(doctor: VillageDoctor) -> bool:
        """Registered, then remote."""
        return doctor.is_registered & doctor.serves_remote_area

    doctor = VillageDoctor(code="a", is_registered=True, serves_remote_area=False, is_medical_college_graduate=False)
    assert Outcome.PENDING is only(pack, doctor, "1-steps", way=way).outcome
    assert Outcome.UNMET is only(pack, attrs.evolve(doctor, is_registered=False), "1-steps", way=way).outcome
    assert Outcome.NOT_APPLICABLE is only(pack, attrs.evolve(doctor, is_medical_college_graduate=True), "1-steps", way=way).outcome


# Lateness.


@pytest.mark.parametrize(("day", "late"), [(date(2026, 12, 30), False), (date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_what_is_fulfilled_after_the_last_day_only_is_met_and_says_so(day: date, *, late: bool) -> None:
    county = County(code="1", village_clinics_total=10, village_clinics_integrated=6)
    finding = only(PACK, county, "1-coverage", day)

    assert (Outcome.MET, late) == (finding.outcome, finding.after_deadline)
    assert late is ("已达到（期限已过）" in finding.explain("zh"))
    assert late is ("does not show that it was reached in time" in finding.explain("en"))


def test_what_is_not_met_or_has_no_deadline_is_never_late() -> None:
    county = County(code="1", village_clinics_total=10, village_clinics_integrated=5)
    findings = [finding for finding in assess([county], PACK, as_of=date(2027, 1, 1)) if isinstance(finding, Compliance)]

    assert [] == [one for one in findings if one.after_deadline and (one.outcome is not Outcome.MET or one.deadline is None)]
    assert [finding for finding in findings if finding.outcome is Outcome.UNMET]


def test_a_session_tells_when_a_finding_turns_late() -> None:
    session = Session([County(code="1", village_clinics_total=10, village_clinics_integrated=6)], PACK, as_of=date(2026, 12, 31))
    changes = session.advance(date(2027, 1, 1))

    changed = {change.after.provision.id for change in changes if change.after is not None}
    assert "demo/1-coverage" in changed
    assert () == tuple(change for change in changes.outcomes if change.provision == "demo/1-coverage")


# Drafts with a day, force, bodies.


def test_a_draft_that_is_taken_as_in_force_is_called_so_and_no_draft() -> None:
    draft = demo_pack.build(demo_pack.DRAFT)
    adopted = draft.adopted(on=date(2024, 7, 1))
    county = County(code="1", village_clinics_total=10, village_clinics_integrated=6)

    assert only(draft, county, "1-coverage").explain("zh").endswith("征求意见稿。")
    assert only(adopted, county, "1-coverage").explain("zh").endswith("按2024-07-01施行计（原为征求意见稿）。")
    assert only(adopted, county, "1-coverage").explain("en").endswith("taken as adopted on 2024-07-01 (printed as a draft).")
    before = only(adopted, county, "1-coverage", date(2024, 6, 30))
    assert (Outcome.NOT_APPLICABLE, "not yet in force") == (before.outcome, before.reason)


@pytest.mark.parametrize(
    ("modality", "force", "options", "zh", "en"),
    [
        ("principle", "原则上", {}, "（原则上要求）", "(asked for as a rule)"),
        ("target", "力争", {}, "（力争目标）", "(an aim to strive for)"),
        ("target", "逐步", {"open_ended": True}, "（逐步推进，未定期限）", "(step by step, no date set)"),
        ("obligation", "逐步", {}, "（原文为“逐步”）", "(the text says 逐步, step by step)"),
        ("encouragement", "鼓励", {}, "（鼓励事项，不作考核）", "(encouraged, not counted)"),
        ("encouragement", "适当", {}, "（原文为“适当”，不作考核）", "(the text says 适当, as appropriate; not counted)"),
        ("obligation", "尽量", {}, "（原文为“尽量”）", "(the text says 尽量)"),
        ("obligation", "", {}, "未落实。", "not met. "),
    ],
)
def test_the_word_of_force_stands_with_the_finding(modality: str, force: str, options: dict[str, Any], zh: str, en: str) -> None:
    pack = new()
    getattr(pack, modality)("1", "注册", "Registered", force=force, name="registered", **options)(registered)
    finding = only(pack, VillageDoctor(code="a", is_registered=False), "1-registered")

    assert force == finding.provision.force
    assert zh in finding.explain("zh")
    assert en in finding.explain("en")


def test_only_what_binds_can_fail_anybody() -> None:
    assert {"obligation", "prohibition", "principle", "target"} == DUTIES


def test_a_body_has_one_name_however_it_is_printed() -> None:
    pack = new()
    rule = pack.obligation("1", "注册", "Registered", responsible=("市卫生健康委", "市财政局"), name="registered")(registered)
    pack.obligation("2", "注册", "Registered", responsible=("市卫健委",), name="again")(registered)
    findings = assess([VillageDoctor(code="a")], pack, as_of=DAY)

    assert (("市卫生健康委", "市财政局"), ("市卫健委", "市财政局")) == (rule.responsible, rule.responsible_bodies)
    assert ["demo/1-registered", "demo/2-again"] == [one.provision.id for one in findings.where(responsible="市卫健委")]
    assert ["demo/1-registered"] == [one.provision.id for one in findings.where(responsible="市卫生健康委")]
    assert 0 == len(findings.where(responsible="市教育局"))


# Choosing.


def test_findings_are_chosen_by_several_outcomes_by_force_and_by_deadline() -> None:
    pack = new()
    pack.target("1", "力争", "Strive", force="力争", by=date(2024, 12, 31), name="strive")(registered)
    pack.target("2", "后年", "Later", by=date(2026, 12, 31), name="later")(registered)
    pack.encouragement("3", "鼓励", "Encouraged", force="鼓励", name="encouraged")(registered)
    findings = assess([VillageDoctor(code="a", is_registered=False), VillageDoctor(code="b", is_registered=True)], pack, as_of=DAY)

    def ids(chosen: Any) -> list[str]:
        return [f"{finding.provision.id.removeprefix('demo/')} {finding.subject.code}" for finding in chosen]

    assert ["1-strive a", "2-later a", "3-encouraged a"] == ids(findings.where(outcome=["unmet", Outcome.PENDING]))
    assert ["1-strive a", "1-strive b"] == ids(findings.where(force="力争"))
    assert ["1-strive a", "1-strive b"] == ids(findings.where(deadline_before=date(2026, 12, 31)))
    assert 4 == len(findings.where(deadline_before=date(2027, 1, 1)))
    assert ["2-later a"] == ids(findings.where(modality=["target", "principle"]).where(outcome="pending"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"outcome": "unmett"}, "there is no outcome 'unmett'; did you mean 'unmet'?"),
        ({"outcome": ["met", "xyz"]}, "there is no outcome 'xyz'; choose from met, unmet"),
        ({"modality": "duty"}, "there is no modality 'duty'; choose from obligation"),
    ],
)
def test_a_word_that_does_not_exist_is_an_error_of_the_library(words: Any, message: str) -> None:
    with pytest.raises(SelectionError) as caught:
        assess([], PACK, as_of=DAY).where(**words)
    assert message in str(caught.value)
    assert isinstance(caught.value, ValueError)


# Amounts.


def granted(**options: Any) -> RulePack:
    pack = new()
    pack.entitlement("1", "补助", "Grant", unit="CNY/month", name="grant", **options)(remote)
    return pack


def entitled(pack: RulePack, **known: Any) -> Entitlement:
    finding = only(pack, VillageDoctor(code="a", serves_remote_area=True, **known), "1-grant")
    assert isinstance(finding, Entitlement)
    return finding


def test_plain_amounts_are_figures() -> None:
    pack, band, floor = granted(amount=300), granted(amount=(300, 500)), granted(amount=(300, None))

    assert [{"amount": 300}, {"amount_low": 300, "amount_high": 500}, {"amount_low": 300}] == [
        dict(one["1-grant"].figures) for one in (pack, band, floor)
    ]
    assert Amount(12, 12, "CNY/month") == entitled(pack.with_figures({"demo/1-grant": {"amount": 12}})).amount
    assert Amount(300, 501, "CNY/month") == entitled(band.with_figures({"demo/1-grant": {"amount_high": 501}})).amount


def test_amounts_are_never_negative_and_bands_in_their_order() -> None:
    for amount in (-1, (-1, 3), (-1, None)):
        with pytest.raises(RuleError, match="the amount -1 is negative"):
            granted(amount=amount)
    with pytest.raises(RuleError, match="the band from 3 to 2 ends below its foot"):
        granted(amount=(3, 2))
    for changes, message in (({"amount_low": -1}, "is negative"), ({"amount_low": 501}, "ends below its foot")):
        with pytest.raises(RuleError, match=message):
            granted(amount=(300, 500)).with_figures({"demo/1-grant": changes})


def by_registration(doctor: VillageDoctor, *, more: int = 4, less: int = 3) -> int:
    """Four where registered, three elsewhere."""
    return when(doctor.is_registered, more, less)


def doubled(doctor: VillageDoctor) -> int:
    """Twice that, and one."""
    return 2 * when(doctor.is_registered, 4, 3) + 1


def without_end(doctor: VillageDoctor) -> int:
    """By the people of the village, where nobody knows them."""
    return when(doctor.is_registered, doctor.village_resident_population, 3)


@pytest.mark.parametrize(
    ("amount", "known", "expected"),
    [
        (by_registration, {}, (3, 4)),
        (by_registration, {"is_registered": True}, (4, 4)),
        (by_registration, {"is_registered": False}, (3, 3)),
        (doubled, {}, (7, 9)),
        (without_end, {}, None),
        (without_end, {"village_resident_population": 1}, (1, 3)),
    ],
)
def test_an_amount_that_facts_leave_open_is_an_interval(amount: Any, known: dict[str, Any], expected: tuple[int, int] | None) -> None:
    finding = entitled(granted(amount=amount), **known)

    assert (None if expected is None else Amount(*expected, "CNY/month")) == finding.amount
    assert ("is_registered" in finding.missing) is ("is_registered" not in known)


def test_what_is_outstanding_is_what_is_due_less_what_was_paid() -> None:
    pack = granted(amount=300, paid="remote_subsidy_paid_monthly_cny")

    assert "remote_subsidy_paid_monthly_cny" in pack["1-grant"].reads
    assert [100, 0, -50, None] == [
        entitled(pack, **paid).outstanding for paid in (*({"remote_subsidy_paid_monthly_cny": sum_} for sum_ in (200, 300, 350)), {})
    ]
    assert (
        entitled(granted(amount=(300, None), paid="remote_subsidy_paid_monthly_cny"), remote_subsidy_paid_monthly_cny=1).outstanding is None
    )
    assert entitled(granted(amount=300), remote_subsidy_paid_monthly_cny=1).outstanding is None
    doctor = VillageDoctor(code="a", serves_remote_area=True, remote_subsidy_paid_monthly_cny=Fraction(200))
    records = assess([doctor], pack, as_of=DAY).to_records()
    assert 100 == records[0]["outstanding"]


@pytest.mark.parametrize(("paid", "hint"), [("remote_subsidy_paid", "did you mean"), ("serves_remote_area", "paid= names what was paid")])
def test_what_was_paid_is_a_number_of_the_subject(paid: str, hint: str) -> None:
    with pytest.raises(RuleError, match=f"VillageDoctor has no number '{paid}'") as caught:
        granted(amount=300, paid=paid)
    assert hint in caught.value.hint


def test_records_and_ledger_carry_force_bodies_and_readings() -> None:
    county = County(code="1", village_clinics_total=10, village_clinics_integrated=6)
    findings = assess([county], PACK, as_of=date(2026, 12, 31), readings="all").where(provision="demo/1-coverage")
    (row,), (kept,) = findings.to_records(), encode_findings(findings)

    assert ("", "县（市、区）", False) == (row["force"], row["responsible"], row["after_deadline"])
    assert ["县（市、区）"] == kept["responsible"]
    assert {"bound-excluded": "unmet"} == kept["otherwise"]
    assert ["bound-included", "bound-excluded", "at-once"] == [reading["name"] for reading in kept["readings"]]
    assert tuple(findings) == decode_findings([kept], packs=[PACK])
    assert Fraction(3, 5) == findings[0].measured  # type: ignore[attr-defined]  # an assessment
    assert isinstance(findings[0], Finding)


def test_a_table_keeps_verdict_and_reasons_apart_and_names_what_totals_lack() -> None:
    pack = load_pack("shangrao")
    facts = [County(code="361125", name="横峰县"), VillageClinic(code="c1", name="甲村卫生室", county="361125")]
    findings = assess(facts, pack, as_of=DAY, complete={VillageClinic})
    coverage = findings.where(provision="shangrao/3-coverage-2024")

    for language, words in (
        ("zh", ("无法判定", "尚有1所未填报“机构类型”：甲村卫生室")),
        ("en", ("cannot be decided", "not reported by 1: 甲村卫生室")),
    ):
        table = findings_table(findings.where(kind="County"), language)  # type: ignore[arg-type]  # a parameter
        (row,) = (row for row in table.rows if row[1] in (coverage[0].provision.title_zh, coverage[0].provision.title_en))
        assert words[0] == row[3]
        assert words[1] in row[4]
