"""Assessing: what is refused, what plausible input could upset, and that nothing is lost, mixed up or leaked."""

import gc
import json
import subprocess
import sys
import textwrap
import threading
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import demo_pack
import pytest

from ruralpolicy import (
    Amount,
    Compliance,
    EngineError,
    Entitlement,
    FactError,
    Outcome,
    RulePack,
    assess,
    decode_findings,
    encode_findings,
    second_reading,
)
from ruralpolicy.conditions import least, one_of, percent, stated, tree, when
from ruralpolicy.engine._shapes import Decisions, shape_of
from ruralpolicy.engine.compile import compile_kind
from ruralpolicy.facts import (
    Attestation,
    Between,
    City,
    County,
    Engagement,
    HealthCenter,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
)
from ruralpolicy.law import Modality

PACK = demo_pack.build()
TODAY = date(2026, 12, 31)


def outcome(total: int, integrated: int, pack: RulePack = PACK) -> Outcome:
    county = County(code="1", village_clinics_total=total, village_clinics_integrated=integrated)
    return assess([county], pack, as_of=TODAY).where(provision="demo/1-coverage")[0].outcome


def test_every_mistake_of_a_call_is_named_at_once() -> None:
    facts: list[Any] = [
        County(code="1"),
        County(code="1"),
        {"code": "2"},
        Village(code="v", township="nowhere"),
        Attestation(kind="County", subject="nobody", topic="plan_issued", holds=True),
        Attestation(kind="County", subject="1", topic="plan_issued", holds=True),
        Attestation(kind="County", subject="1", topic="plan_issued", holds=False),
    ]
    with pytest.raises(FactError) as caught:
        assess(facts, PACK, as_of="2026-12-31", complete=["VillageClinic", City])  # type: ignore[arg-type,list-item]  # the mistakes themselves

    paths = [mistake.path for mistake in caught.value.mistakes]
    assert {"as_of", "complete", "$[2]", "County('1').code", "Village('v').township"} <= set(paths)
    assert any("nobody" in str(mistake) for mistake in caught.value.mistakes)
    assert any("plan_issued" in str(mistake) for mistake in caught.value.mistakes)
    assert len(str(caught.value).splitlines()) == len(caught.value.mistakes) == 7


@pytest.mark.parametrize("as_of", ["2026-12-31", datetime(2026, 12, 31), None, 20261231])  # noqa: DTZ001
def test_a_day_is_a_date(as_of: Any) -> None:
    with pytest.raises(FactError, match="expected a day"):
        assess([], PACK, as_of=as_of)


def test_a_pack_is_a_pack() -> None:
    with pytest.raises(FactError, match="expected a rule pack, got 'shangrao'"):
        assess([], "shangrao", as_of=TODAY)  # type: ignore[arg-type]  # the mistake itself


def test_one_complete_kind_may_stand_alone() -> None:
    clinics = [VillageClinic(code=str(number), county="1", kind=VillageClinicKind.VILLAGE_CLINIC) for number in range(3)]
    findings = assess([County(code="1"), *clinics], PACK, as_of=TODAY, complete=VillageClinic)  # type: ignore[arg-type]  # one will do

    assert findings.where(provision="demo/1-coverage")[0].missing == ("village_clinics_integrated",)
    with pytest.raises(FactError, match="expected a kind of fact, got 3"):
        assess([], PACK, as_of=TODAY, complete=3)  # type: ignore[arg-type]  # the mistake itself


@pytest.mark.parametrize("total", [5, 10**16, 2**53, 2**53 + 1, 2**63, 10**30])
def test_numbers_of_any_size_are_compared_exactly(total: int) -> None:
    at = -(-total * 3 // 5)

    assert outcome(total, at) is Outcome.MET
    assert outcome(total, at - 1) is Outcome.UNMET


@pytest.mark.parametrize(
    ("held", "given"), [(Fraction(1, 100_000), 1e-05), (Fraction(3, 10), 0.1 + 0.2), (Fraction(1, 3), Fraction(1, 3)), (Fraction(1), 1e0)]
)
def test_decimals_are_taken_as_they_print(held: Fraction, given: Any) -> None:
    city = City(code="1", primary_outpatient_reimbursement_ratio=given)

    assert abs(held - city.primary_outpatient_reimbursement_ratio) < Fraction(1, 10**15)


def test_chinese_codes_names_and_topics_come_through() -> None:
    pack = RulePack("zh", demo_pack.DOCUMENT)
    pack.attested("1", "plan", "方案", "Plan", County, "方案已印发", summary="The plan is out.")
    facts: list[Any] = [County(code="县甲", name="甲县"), Attestation(kind="County", subject="县甲", topic="方案已印发", holds=True)]

    (finding,) = assess(facts, pack, as_of=TODAY)
    assert (Outcome.MET, "县甲", "方案已印发") == (finding.outcome, finding.subject.code, finding.because[0].attribute)


def test_no_facts_give_no_findings() -> None:
    assert list(assess([], PACK, as_of=TODAY)) == []
    assert list(assess(iter([]), PACK, as_of=TODAY)) == []


@pytest.mark.parametrize("number", [59, 60, 61, 64, 65, 511, 512, 600])
def test_any_number_of_provisions_fires(number: int) -> None:
    pack = RulePack("many", demo_pack.DOCUMENT)
    for place in range(number):

        def clause(county: County, *, fewest: int = place) -> bool:
            """So many clinics."""
            return county.village_clinics_total >= fewest

        pack.obligation("1", f"第{place}", f"No. {place}", name=f"no-{place}")(clause)
    findings = assess([County(code="1", village_clinics_total=number // 2)], pack, as_of=TODAY)

    assert [Outcome.MET] * (number // 2 + 1) + [Outcome.UNMET] * (number - number // 2 - 1) == [finding.outcome for finding in findings]


def test_a_clause_of_many_alternatives_is_decided() -> None:
    pack = RulePack("wide", demo_pack.DOCUMENT)
    topics = [f"topic_{number}" for number in range(70)]
    pack.attested("1", "all", "全部", "All", County, *topics, summary="All of them.")
    pack.attested("2", "any", "任一", "Any", County, any_of=topics, summary="One of them.")

    def stated(holding: set[str]) -> list[Outcome]:
        said = [Attestation(kind="County", subject="1", topic=topic, holds=topic in holding) for topic in topics]
        return [finding.outcome for finding in assess([County(code="1"), *said], pack, as_of=TODAY)]

    assert [Outcome.MET, Outcome.MET] == stated(set(topics))
    assert [Outcome.UNMET, Outcome.MET] == stated({"topic_69"})
    assert [Outcome.UNMET, Outcome.UNMET] == stated(set())


def test_a_clause_of_too_many_alternatives_says_so() -> None:
    pairs = tuple(tree.Either((tree.Holds(tree.Topic(f"a{place}")), tree.Holds(tree.Topic(f"b{place}")))) for place in range(10))
    with pytest.raises(EngineError, match="split it"):
        shape_of(tree.Always(), tree.All(pairs), None)


def test_an_atom_that_must_hold_and_fail_never_fires() -> None:
    atom = tree.Holds(tree.Topic("a"))
    shape, atoms = shape_of(tree.Always(), tree.All((atom, tree.Not(atom))), None)
    decisions = Decisions(shape, Modality.PERMISSION)

    assert (atom,) == atoms
    assert [Outcome.NOT_PERMITTED, Outcome.NOT_PERMITTED, Outcome.UNDETERMINED] == [tuple(Outcome)[decisions[truth]] for truth in range(3)]


def test_two_outcomes_of_one_situation_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    shape, _ = shape_of(tree.Always(), tree.Holds(tree.Topic("a")), None)
    decisions = Decisions(shape, Modality.PERMISSION)

    class Both:
        def match(self, _: object) -> list[frozenset[str]]:
            return [frozenset({"permitted", "not_permitted"})]

    monkeypatch.setattr(decisions, "_verdicts", Both())
    with pytest.raises(EngineError, match="2 outcomes: not_permitted, permitted"):
        decisions[0]


def test_a_total_in_doubt_is_decided_where_both_ends_agree() -> None:
    def clinics(unknown: int) -> list[Any]:
        yes, no = {"under_integrated_management": True}, {"under_integrated_management": False}
        held: list[dict[str, Any]] = [yes] * 6 + [{}] * unknown + [no] * (4 - unknown)
        kind = VillageClinicKind.VILLAGE_CLINIC
        return [VillageClinic(code=str(place), county="1", kind=kind, **values) for place, values in enumerate(held)]

    decided = assess([County(code="1"), *clinics(4)], PACK, as_of=TODAY, complete={VillageClinic}).where(provision="demo/1-coverage")[0]
    assert Outcome.MET is decided.outcome
    assert Between(6, 10).same(decided.because[0].value)
    doubtful = assess([County(code="1"), *clinics(4)], PACK, as_of=TODAY, complete={VillageClinic}).where(provision="demo/1-full-coverage")[
        0
    ]
    assert isinstance(doubtful, Compliance)
    assert (Outcome.UNDETERMINED, ("village_clinics_integrated",), None) == (doubtful.outcome, doubtful.missing, doubtful.measured)
    facts: list[Any] = [County(code="1"), *clinics(3)]
    plain = second_reading.assess(facts, PACK, as_of=TODAY, complete={VillageClinic})
    assert plain == assess(facts, PACK, as_of=TODAY, complete={VillageClinic})


def test_one_other_fact_changes_totals_in_doubt_too() -> None:
    kind = VillageClinicKind.VILLAGE_CLINIC
    clinics = [VillageClinic(code=code, county="1", kind=kind) for code in "abc"]
    findings = assess([County(code="1"), City(code="1"), *clinics], PACK, as_of=TODAY, complete={VillageClinic})
    changed = findings.with_fact(attrs.evolve(clinics[0], under_integrated_management=False))

    assert [("demo/1-full-coverage", "1", Outcome.PENDING)] == [
        (finding.provision.id, finding.subject.code, finding.outcome) for finding in changed
    ]
    assert {"d"} == {finding.subject.code for finding in findings.with_fact(VillageClinic(code="d", publicly_owned=True))} - {"1"}
    assert () == findings.with_fact(City(code="1"))


def test_rich_terms_are_decided_with_totals_in_doubt() -> None:
    clinic = VillageClinic(code="1", resident_population=2000, staff_total=2)
    doubtful = attrs.evolve(clinic)
    object.__setattr__(doubtful, "staff_total", Between(2, 3))
    program = compile_kind([provision for provision in PACK.decidable if provision.subject is VillageClinic])
    sure, unsure = program.run([clinic, doubtful], [False, True], {}, TODAY)

    assert (Outcome.MET, Outcome.UNDETERMINED) == (tuple(Outcome)[sure[0]], tuple(Outcome)[unsure[0]])


def rich_pack() -> RulePack:
    """Clauses whose terms are more than one line of generated code can say, and clauses that say a thing twice."""
    pack = RulePack("rich", demo_pack.DOCUMENT)

    @pack.obligation("1", "取小", "Least of choices")
    def least_of_choices(center: HealthCenter) -> bool:
        """Terms within terms."""
        beds = when(center.central, 150, 100)
        return 3 + least(beds, stated(center.established_posts, 7), 2 * center.allocated_beds) >= percent(50) * (1 + beds)

    @pack.obligation("2", "一", "One of one")
    def least_of_one(center: HealthCenter) -> bool:
        """The least of one number is that number."""
        return least(center.allocated_beds) >= 1

    @pack.obligation("3", "重复", "Said twice")
    def said_twice(center: HealthCenter) -> bool:
        """A part that makes another superfluous."""
        return center.central | (center.central & (center.allocated_beds >= 1))

    @pack.obligation("4", "至少一", "At least one")
    def at_least_one(center: HealthCenter) -> bool:
        """A bound of one."""
        return center.allocated_beds >= 1

    @pack.obligation("5", "类别与日期", "Kind, list and day")
    def listed(doctor: VillageDoctor) -> bool:
        """One of two, since a day, below a share."""
        kind = one_of(doctor.engagement, Engagement.REHIRED, Engagement.TOWNSHIP_HIRED_VILLAGE_USED)
        return kind & (doctor.birth_date >= date(1970, 1, 1)) & (doctor.last_further_study_months < percent(150))

    def due(county: County) -> int:
        return 10 * county.village_clinics_total

    @pack.entitlement("6", "按数", "By number", amount=due, unit="CNY")
    def by_number(county: County) -> bool:
        """So much a clinic."""
        return county.resident_population > 0

    return pack


@pytest.mark.parametrize("central", [True, False, None])
@pytest.mark.parametrize("beds", [0, 1, 75, 76, None])
@pytest.mark.parametrize("posts", [0, 72, 73, None])
def test_rich_terms_are_decided_as_the_reference_does(central: bool | None, beds: int | None, posts: int | None) -> None:
    values: dict[str, Any] = {"central": central, "allocated_beds": beds, "established_posts": posts}
    center = HealthCenter(code="1", **{name: value for name, value in values.items() if value is not None})
    pack = rich_pack()

    assert list(second_reading.assess([center], pack, as_of=TODAY)) == list(assess([center], pack, as_of=TODAY))


def test_kinds_lists_and_days_read_well_and_survive_json() -> None:
    doctor = VillageDoctor(code="1", engagement=Engagement.REHIRED, birth_date=date(1969, 12, 31), last_further_study_months=Fraction(5, 4))
    later = attrs.evolve(doctor, birth_date=date(1970, 1, 1), code="2")
    pack = rich_pack()
    findings = assess([doctor, later, HealthCenter(code="1", allocated_beds=1, central=True)], pack, as_of=TODAY)

    chinese = "".join(finding.explain("zh") for finding in findings)
    english = "".join(finding.explain("en") for finding in findings)
    assert "聘用方式为返聘" in chinese
    assert "form of engagement: rehired" in english.lower()
    assert "出生日期为1969-12-31，不在1970-01-01及以后" in chinese
    assert tuple(findings) == decode_findings(json.loads(json.dumps(encode_findings(findings))), packs=[pack])


def test_an_amount_of_a_total_in_doubt_is_a_band() -> None:
    kind = VillageClinicKind.VILLAGE_CLINIC
    clinics = [VillageClinic(code="a", county="1", kind=kind), VillageClinic(code="b", county="1")]
    findings = assess([County(code="1", resident_population=1), *clinics], rich_pack(), as_of=TODAY, complete={VillageClinic})
    (finding,) = findings

    assert isinstance(finding, Entitlement)
    assert (Amount(10, 20, "CNY"), ("village_clinics_total",)) == (finding.amount, finding.missing)


def test_sixty_thousand_facts_are_all_assessed() -> None:
    clinics = [
        VillageClinic(code=f"{number:05d}", publicly_owned=number % 2 == 0, practice_license_held=number % 3 == 0)
        for number in range(60_000)
    ]
    counts = assess(clinics, PACK, as_of=TODAY).where(provision="demo/2.4-licensed").counts()

    assert (10_000, 20_000, 30_000) == (counts[Outcome.MET], counts[Outcome.UNMET], counts[Outcome.NOT_APPLICABLE])


def facts_of(seed: int) -> list[Any]:
    return [
        County(code=str(seed), village_clinics_total=100, village_clinics_integrated=seed),
        HealthCenter(code=str(seed), allocated_beds=seed, central=seed % 2 == 0),
        VillageDoctor(code=str(seed), serves_remote_area=seed % 3 == 0, village_resident_population=990 + seed),
    ]


@pytest.mark.unmeasured
def test_eight_threads_assess_at_once() -> None:
    expected = {seed: list(assess(facts_of(seed), PACK, as_of=TODAY)) for seed in range(24)}
    other = demo_pack.build()
    wrong: list[object] = []
    ready = threading.Barrier(8)

    def work(mine: int) -> None:
        ready.wait()
        for seed in range(24):
            found = list(assess(facts_of(seed), other if mine % 2 else PACK, as_of=TODAY))
            if found != expected[seed]:
                wrong.append((mine, seed))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def run(script: str, seconds: int = 120) -> subprocess.CompletedProcess[str]:
    code = "import sys; sys.path.insert(0, 'tests')\n" + textwrap.dedent(script)
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
        cwd=Path(__file__).parents[1],
    )


@pytest.mark.unmeasured
def test_two_thousand_assessments_leave_memory_flat() -> None:
    finished = run("""
        import gc, resource
        from datetime import date
        import demo_pack
        from ruralpolicy import assess
        from ruralpolicy.conditions import percent
        from ruralpolicy.facts import County, VillageClinic
        pack = demo_pack.build()
        def rss():
            gc.collect()
            return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 2**20
        def once(number):
            changed = pack.with_figures({"demo/1-coverage": {"share": percent(number % 100)}}) if number % 10 == 0 else pack
            list(assess([County(code="1", village_clinics_total=100, village_clinics_integrated=number % 100),
                         VillageClinic(code="1", publicly_owned=True)], changed, as_of=date(2026, 12, 31)))
        for number in range(400):
            once(number)
        before = rss()
        for number in range(2000):
            once(number)
        print(rss() - before)
    """)
    assert finished.returncode == 0, finished.stderr
    assert float(finished.stdout) < 8


def test_an_interrupt_leaves_the_engine_usable() -> None:
    finished = run("""
        import signal, threading
        from datetime import date
        import demo_pack
        from ruralpolicy import assess
        from ruralpolicy.facts import County
        facts = [County(code=str(n), village_clinics_total=n, village_clinics_integrated=n // 2) for n in range(40_000)]
        interrupted = 0
        for wait in (0.001, 0.02, 0.05, 0.1):
            signal.signal(signal.SIGALRM, signal.default_int_handler)
            signal.setitimer(signal.ITIMER_REAL, wait)
            try:
                assess(facts, demo_pack.build(), as_of=date(2026, 12, 31))
            except KeyboardInterrupt:
                interrupted += 1
        signal.setitimer(signal.ITIMER_REAL, 0)
        counts = assess(facts, demo_pack.build(), as_of=date(2026, 12, 31)).where(provision="demo/1-coverage").counts()
        print(interrupted, sum(counts.values()))
    """)
    assert finished.returncode == 0, finished.stderr
    interrupted, counted = finished.stdout.split()
    assert int(interrupted) >= 1
    assert counted == "40000"


def test_a_forked_child_assesses_too() -> None:
    finished = run("""
        import os, sys
        from datetime import date
        import demo_pack
        from ruralpolicy import assess
        from ruralpolicy.facts import County
        facts = [County(code="1", village_clinics_total=10, village_clinics_integrated=6)]
        pack = demo_pack.build()
        first = [finding.outcome for finding in assess(facts, pack, as_of=date(2026, 12, 31))]
        child = os.fork()
        again = [finding.outcome for finding in assess(facts, demo_pack.build(), as_of=date(2026, 12, 30))]
        if child == 0:
            os._exit(0 if len(again) == len(first) else 1)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """)
    assert finished.returncode == 0, finished.stderr


def test_packs_that_are_gone_leave_nothing_behind() -> None:
    from ruralpolicy.engine.decided import _programs

    gc.collect()
    before = len(_programs)
    for number in range(20):
        assess([County(code="1")], PACK.with_figures({"demo/1-coverage": {"share": percent(number)}}), as_of=TODAY)
    gc.collect()
    assert len(_programs) <= before
