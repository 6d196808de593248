"""Readings of a clause: the chosen one, others with and without a rule, a pack under another one, and what each would give."""

from datetime import date

import demo_pack
import pytest

from ruralpolicy import Document, Modality, RuleError, RulePack, SelectionError, assess, second_reading
from ruralpolicy.facts import City, County, HealthCenter, VillageDoctor
from ruralpolicy.findings import Amount, Entitlement
from ruralpolicy.law import Outcome, Reading
from ruralpolicy.pack import Provision

PACK = demo_pack.build()
DOCUMENT = Document(title_zh="示范意见", title_en="Demonstration opinion")
SIX_OF_TEN = County(code="1", village_clinics_total=10, village_clinics_integrated=6)
CHOSEN, OTHER = Reading("chosen", "按此理解。", "Read so."), Reading("other", "另一理解。", "Read otherwise.")


def beds(center: HealthCenter, *, fewest: int = 20) -> bool:
    """At least twenty beds."""
    return center.allocated_beds >= fewest


def fewer_beds(center: HealthCenter, *, few: int = 10) -> bool:
    """At least ten beds."""
    return center.allocated_beds >= few


def central(center: HealthCenter) -> bool:
    """A central centre."""
    return center.central


def new() -> tuple[RulePack, Provision[HealthCenter]]:
    pack = RulePack("demo", DOCUMENT)
    return pack, pack.obligation("1", "床位", "Beds", by=date(2025, 12, 31), applies_to=central)(beds)


def outcome(pack: RulePack, fact: HealthCenter, day: date = date(2026, 1, 1)) -> Outcome:
    (finding,) = assess([fact], pack, as_of=day)
    return finding.outcome


def test_the_chosen_reading_stands_first_and_the_others_behind_it() -> None:
    readings = PACK["1-coverage"].readings

    assert [("bound-included", True), ("bound-excluded", False), ("at-once", False)] == [(one.name, one.chosen) for one in readings]
    assert () == PACK["1.2-milestones"].readings


@pytest.mark.parametrize("way", [assess, second_reading.assess])
def test_all_readings_leave_the_outcome_and_say_what_the_others_would_give(way: object) -> None:
    assert callable(way)
    on, before = date(2026, 12, 31), date(2026, 12, 30)
    five = County(code="1", village_clinics_total=10, village_clinics_integrated=5)
    found = {
        (fact.village_clinics_integrated, day): way([fact], PACK, as_of=day, readings="all").where(provision="demo/1-coverage")[0]
        for fact in (five, SIX_OF_TEN)
        for day in (on, before)
    }

    assert (Outcome.MET, {"bound-excluded": Outcome.UNMET}) == (found[6, on].outcome, found[6, on].otherwise)
    assert (Outcome.MET, {"bound-excluded": Outcome.PENDING}) == (found[6, before].outcome, found[6, before].otherwise)
    assert (Outcome.PENDING, {"at-once": Outcome.UNMET}) == (found[5, before].outcome, found[5, before].otherwise)
    assert (Outcome.UNMET, {}) == (found[5, on].outcome, found[5, on].otherwise)
    assert "注：“60%”按含本数理解（另一理解：未达到）" in found[6, on].explain("zh")
    assert "Note: 60 % counts (another reading: not reached)" in found[6, on].explain("en")


def test_other_readings_are_decided_with_totals_in_doubt_and_with_what_they_depend_on() -> None:
    pack = RulePack("demo", DOCUMENT)
    first = pack.obligation("1", "在编", "In post")(doctor_in_post)
    second = pack.obligation("2", "执业", "Licensed", given=first)(licensed).read_as(CHOSEN)
    second.otherwise(OTHER, requires=doctor_in_post)
    doctors = [VillageDoctor(code="a", in_post=True, is_registered=False), VillageDoctor(code="b", in_post=False)]

    for way in (assess, second_reading.assess):
        findings = way(doctors, pack, as_of=date(2025, 1, 1), readings="all").where(provision="demo/2-licensed")
        assert [{"other": Outcome.MET}, {}] == [finding.otherwise for finding in findings]


def doctor_in_post(doctor: VillageDoctor) -> bool:
    """In post."""
    return doctor.in_post


def licensed(doctor: VillageDoctor) -> bool:
    """Registered."""
    return doctor.is_registered


def test_an_undetermined_other_reading_is_told_but_not_said() -> None:
    pack = RulePack("demo", DOCUMENT)
    rule = pack.obligation("1", "床位", "Beds")(beds).read_as(CHOSEN).otherwise(OTHER, applies_to=central)
    (finding,) = assess([HealthCenter(code="a", allocated_beds=5)], pack, as_of=date(2025, 1, 1), readings="all")

    assert rule is pack["1-beds"]
    assert {"other": Outcome.UNDETERMINED} == finding.otherwise
    assert "另一理解" not in finding.explain("zh")


def test_only_two_ways_to_decide_readings_are_known() -> None:
    for way in (assess, second_reading.assess):
        with pytest.raises(SelectionError, match="there is no way to decide readings 'every'; choose from chosen, all"):
            way([], PACK, as_of=date(2025, 1, 1), readings="every")  # type: ignore[arg-type]  # no such word


def test_a_pack_under_another_reading_and_back() -> None:
    other = PACK.with_readings({"demo/1-coverage": "bound-excluded"})
    back = other.with_readings({"demo/1-coverage": "bound-included"})

    assert other["1-coverage"](SIX_OF_TEN) is False
    assert [("bound-excluded", True), ("bound-included", False), ("at-once", False)] == [
        (one.name, one.chosen) for one in other["1-coverage"].readings
    ]
    assert back["1-coverage"](SIX_OF_TEN) is True
    assert other["1-coverage"] != PACK["1-coverage"]
    assert {"bound-included", "at-once"} == set(other["1-coverage"].other_readings)
    assert PACK.with_readings({"demo/1-coverage": "bound-included"})["1-coverage"] == PACK["1-coverage"]


def test_another_reading_may_change_scope_deadline_figures_and_amount_alone() -> None:
    pack, rule = new()
    rule.read_as(CHOSEN).otherwise(Reading("all", "都算。", "All count."), applies_to=None)
    rule.otherwise(Reading("later", "晚一年。", "A year later."), by=date(2026, 12, 31))
    rule.otherwise(Reading("for-ever", "不限期。", "No end."), open_ended=True, by=None)
    rule.otherwise(Reading("fewer", "十张。", "Ten."), figures={"fewest": 10})
    rule.otherwise(Reading("few", "十张。", "Ten."), requires=fewer_beds)
    rule.otherwise(Reading("unsaid", "无规则。", "No rule."))
    small, no_center = HealthCenter(code="a", central=True, allocated_beds=10), HealthCenter(code="a", central=False, allocated_beds=10)

    def under(name: str) -> RulePack:
        return pack.with_readings({"demo/1-beds": name})

    assert (Outcome.UNMET, Outcome.NOT_APPLICABLE) == (outcome(pack, small), outcome(pack, no_center))
    assert Outcome.UNMET is outcome(under("all"), no_center)
    assert Outcome.PENDING is outcome(under("later"), small) is outcome(under("for-ever"), small)
    assert Outcome.MET is outcome(under("fewer"), small) is outcome(under("few"), small)
    assert {"fewest": 10} == dict(under("fewer")["1-beds"].figures)
    assert {"few": 10} == dict(under("few")["1-beds"].figures)
    assert {"all", "later", "for-ever", "fewer", "few"} == set(rule.other_readings)


def test_an_amount_may_be_read_otherwise() -> None:
    pack = RulePack("demo", DOCUMENT)
    rule = pack.entitlement("1", "补助", "Grant", amount=300, unit="CNY")(doctor_in_post)
    rule.read_as(CHOSEN).otherwise(OTHER, amount=(400, None))
    (finding,) = assess([VillageDoctor(code="a", in_post=True)], pack.with_readings({rule.id: "other"}), as_of=date(2025, 1, 1))

    assert {"amount_low": 400} == dict(rule.under("other").figures)
    assert isinstance(finding, Entitlement)
    assert Amount(400, None, "CNY") == finding.amount


def test_another_amount_is_told_of_though_the_outcome_is_the_same() -> None:
    pack = RulePack("demo", DOCUMENT)
    rule = pack.entitlement("1", "补助", "Grant", amount=300, unit="CNY")(doctor_in_post)
    rule.read_as(CHOSEN).otherwise(OTHER, amount=400).otherwise(Reading("same", "同额。", "The same."), figures={"amount": 300})
    doctors = [VillageDoctor(code="a", in_post=True), VillageDoctor(code="b", in_post=False)]

    for way in (assess, second_reading.assess):
        entitled, not_entitled = way(doctors, pack, as_of=date(2025, 1, 1), readings="all")
        assert {"other": Outcome.ENTITLED} == entitled.otherwise
        assert {} == not_entitled.otherwise
        assert "（另一理解：400元）" in entitled.explain("zh")
        assert "(another reading: 400 yuan)" in entitled.explain("en")


def test_a_changed_figure_reaches_the_readings_that_share_it_and_no_other() -> None:
    pack, rule = new()
    rule.read_as(CHOSEN).otherwise(Reading("later", "晚。", "Later."), by=date(2026, 12, 31))
    rule.otherwise(Reading("fewer", "十张。", "Ten."), figures={"fewest": 10})
    changed = pack.with_figures({"demo/1-beds": {"fewest": 5}})

    assert 5 == changed.with_readings({"demo/1-beds": "later"})["1-beds"].figures["fewest"]
    assert 10 == changed.with_readings({"demo/1-beds": "fewer"})["1-beds"].figures["fewest"]


def test_terms_since_adoption_reach_the_other_readings_too() -> None:
    draft = demo_pack.build(demo_pack.DRAFT)
    draft["1.3-upgraded"].read_as(CHOSEN).otherwise(OTHER, applies_to=with_clinics)
    other = draft.adopted(on=date(2024, 1, 1)).with_readings({"demo/1.3-upgraded": "other"})

    assert date(2027, 1, 1) == other["1.3-upgraded"].deadline


def with_clinics(city: City) -> bool:
    """A city with clinics."""
    return city.village_clinics_total > 0


def test_statements_and_narratives_have_readings_too() -> None:
    pack = RulePack("demo", DOCUMENT)
    plan = pack.attested("1", "plan", "方案", "Plan", County, "plan_issued", summary="A plan.").read_as(CHOSEN)
    aim = pack.narrative("2", "aim", "目标", "Aim", County, modality=Modality.TARGET, summary="Aim.").read_as(
        CHOSEN, Reading("b", "乙。", "B.")
    )

    assert (CHOSEN,) == plan.readings
    assert ["chosen", "b"] == [reading.name for reading in aim.readings]


@pytest.mark.parametrize("name", ["Two words", "", "Capital", "unter_strich"])
def test_a_reading_has_a_name_of_one_form(name: str) -> None:
    with pytest.raises(RuleError, match="cannot be the name of a reading"):
        Reading(name, "甲。", "A.")


def test_a_reading_has_a_sentence_in_both_languages() -> None:
    with pytest.raises(RuleError, match="has no sentence"):
        Reading("a", " ", "A.")


def test_what_is_wrong_with_readings_is_said_with_the_provision() -> None:
    pack, rule = new()
    with pytest.raises(RuleError, match="'other' is another reading, and none is chosen") as none_chosen:
        rule.otherwise(OTHER, by=None)
    rule.read_as(CHOSEN)
    with pytest.raises(RuleError, match="the reading 'chosen' stands twice") as twice:
        rule.otherwise(CHOSEN, by=None)
    rule.otherwise(OTHER).otherwise(Reading("later", "晚。", "Later."), by=date(2026, 12, 31))
    with pytest.raises(SelectionError, match="there is no reading with a rule 'other'; choose from later"):
        pack.with_readings({"demo/1-beds": "other"})
    with pytest.raises(SelectionError, match="there is no reading 'laterr'; did you mean 'later'"):
        pack.with_readings({"demo/1-beds": "laterr"})
    with pytest.raises(SelectionError, match="there is no provision 'demo/1-bedss'; did you mean 'demo/1-beds'") as unknown:
        pack.with_readings({"demo/1-bedss": "later"})

    assert "没有这一条款" in unknown.value.text("zh")
    for caught in (none_chosen, twice):
        assert "demo/1-beds" == caught.value.provision
    assert none_chosen.value.file.endswith("test_pack_readings.py")


def test_a_figure_of_another_reading_keeps_one_value() -> None:
    pack = RulePack("demo", DOCUMENT)

    def scope(center: HealthCenter, *, fewest: int = 3) -> bool:
        """Three beds or more."""
        return center.allocated_beds >= fewest

    rule = pack.obligation("1", "床位", "Beds")(beds).read_as(CHOSEN)
    with pytest.raises(RuleError, match="the figure 'fewest' has two values: 20 and 3"):
        rule.otherwise(OTHER, applies_to=scope)
    rule.otherwise(OTHER, applies_to=scope, requires=fewer_beds)

    assert {"fewest": 3, "few": 10} == dict(rule.under("other").figures)
