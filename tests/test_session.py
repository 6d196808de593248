"""A session says what changes with each change, and is at any time what a full assessment of its facts would be.

| property | component | kind |
| --- | --- | --- |
| ledger equals a full assessment after any sequence of changes | session against assess | stateful |
| the changes are the difference of the two ledgers, in their order | changes against assess | stateful |
| a change that is refused leaves everything as it was | session | stateful, examples |
"""

import gc
import threading
import weakref
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, ClassVar

import attrs
import demo_pack
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from ruralpolicy import Assessment, FactError, Outcome, RulePack, assess, load_pack
from ruralpolicy.engine import decided
from ruralpolicy.facts import (
    KINDS,
    UNKNOWN,
    Attestation,
    City,
    County,
    DrugSupplier,
    Encounter,
    Fact,
    HealthCenter,
    Village,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
    attributes,
)
from ruralpolicy.findings import Change, Changes, Finding, OutcomeChange
from ruralpolicy.session import Session
from ruralpolicy.testing._values import values
from ruralpolicy.testing._worlds import worlds

PACK = demo_pack.build()
TODAY = date(2026, 1, 1)
DAY = timedelta(days=1)

Given = Fact | Attestation
Place = tuple[int, str]


def by_place(findings: Iterable[Finding], pack: RulePack) -> dict[Place, Finding]:
    """Findings by the place of their provision and the code of their subject."""
    places = {provision.id: place for place, provision in enumerate(pack.decidable)}
    return {(places[finding.provision.id], finding.subject.code): finding for finding in findings}


def difference(before: Assessment, after: Assessment) -> list[Change]:
    """What a look at every finding of both ledgers shows to have changed."""
    old, new = (by_place(ledger, ledger.pack) for ledger in (before, after))
    found = []
    for place in sorted(old.keys() | new.keys()):
        was, now = old.get(place), new.get(place)
        if was is None or now is None or attrs.evolve(was, as_of=now.as_of) != now:
            found.append(Change(before=was, after=now))
    return found


def outcomes(changes: Iterable[Change]) -> list[OutcomeChange]:
    """What the outcomes of changes are, taken from their findings."""
    found = []
    for change in changes:
        old, new = (None if one is None else one.outcome for one in (change.before, change.after))
        finding = change.after or change.before
        assert finding is not None
        if old is not new:
            found.append(OutcomeChange(finding.provision.id, finding.subject.kind, finding.subject.code, old, new))
    return found


def key(one: Given) -> tuple[object, ...]:
    if isinstance(one, Attestation):
        return (one.kind, one.subject, one.topic, str(one.attested_on))
    return (type(one).__name__, one.code)


class Sessions(RuleBasedStateMachine):
    """A session beside a plain dictionary of the same facts."""

    pack: ClassVar[RulePack]
    complete: ClassVar[frozenset[type[Fact]]]
    days: ClassVar[tuple[date, ...]]

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        facts = data.draw(worlds(unknown=0.7, most=4, pack=self.pack))
        self.held = {key(one): one for one in facts}
        self.as_of = data.draw(st.sampled_from(self.days))
        self.session = Session(self.held.values(), self.pack, as_of=self.as_of, complete=self.complete)
        self.ledger = self.assessed(self.held, self.as_of)

    def assessed(self, held: dict[tuple[object, ...], Given], as_of: date) -> Assessment:
        return assess(held.values(), self.pack, as_of=as_of, complete=self.complete)

    def expect(self, held: dict[tuple[object, ...], Given], as_of: date, change: Any) -> None:
        """That *change* does what takes the session to the facts *held*, or refuses to where they do not go together."""
        try:
            ledger = self.assessed(held, as_of)
        except FactError:
            with pytest.raises(FactError):
                change()
            return
        changes = change()
        expected = difference(self.ledger, ledger)
        assert expected == list(changes)
        assert outcomes(expected) == list(changes.outcomes)
        self.held, self.as_of, self.ledger = held, as_of, ledger

    def fact(self, data: st.DataObject) -> Fact:
        return data.draw(st.sampled_from([one for one in self.held.values() if isinstance(one, Fact)]))

    def changed(self, data: st.DataObject, fact: Fact) -> Fact:
        """The fact with another value of an attribute, often one that the pack reads."""
        declared = attributes(type(fact))
        read = {name for provision in self.pack.decidable if provision.subject is type(fact) for name in provision.reads}
        name = data.draw(st.sampled_from(sorted(declared.keys() & read or declared)) | st.sampled_from(sorted(declared)))
        attribute = declared[name]
        codes = [one.code for one in self.held.values() if isinstance(one, Fact) and type(one).__name__ in attribute.reference]
        value = data.draw(st.just(UNKNOWN) | (st.sampled_from(codes or ["nobody"]) if attribute.reference else values(attribute)))
        try:
            return attrs.evolve(fact, **{name: value})
        except FactError:
            return fact

    @rule(data=st.data(), number=st.integers(1, 3))
    def put_changed_facts(self, data: st.DataObject, number: int) -> None:
        facts = list({key(one): one for one in (self.changed(data, self.fact(data)) for _ in range(number))}.values())
        self.expect(self.held | {key(one): one for one in facts}, self.as_of, lambda: self.session.put(*facts))

    @rule(data=st.data(), kind=st.sampled_from(list(KINDS.values())))
    def put_a_new_fact(self, data: st.DataObject, kind: type[Fact]) -> None:
        fact = self.changed(data, kind(code=f"new-{data.draw(st.integers(1, 3))}"))
        self.expect(self.held | {key(fact): fact}, self.as_of, lambda: self.session.put(fact))

    @rule(data=st.data(), holds=st.booleans(), day=st.just(UNKNOWN) | st.dates(date(2023, 1, 1), date(2027, 12, 31)))
    def put_a_statement(self, data: st.DataObject, holds: bool, day: Any) -> None:
        about = self.fact(data)
        topics = sorted(self.pack.attestation_topics.get(type(about).__name__, {"a_topic_of_no_pack"}))
        topic = data.draw(st.sampled_from(topics))
        statement = Attestation(kind=type(about).__name__, subject=about.code, topic=topic, holds=holds, attested_on=day)
        self.expect(self.held | {key(statement): statement}, self.as_of, lambda: self.session.put(statement))

    @rule(data=st.data(), number=st.integers(1, 2))
    def withdraw(self, data: st.DataObject, number: int) -> None:
        # The city stays, so that there is always something to change.
        those = data.draw(st.lists(st.sampled_from([one for one in self.held.values() if not isinstance(one, City)]), max_size=number))
        gone = {key(one) for one in those}
        rest = {name: one for name, one in self.held.items() if name not in gone}
        self.expect(rest, self.as_of, lambda: self.session.withdraw(*those))

    @rule(data=st.data())
    def advance(self, data: st.DataObject) -> None:
        as_of = data.draw(st.sampled_from(self.days))
        self.expect(self.held, as_of, lambda: self.session.advance(as_of))

    @invariant()
    def the_session_is_a_full_assessment(self) -> None:
        if hasattr(self, "session"):
            assert self.ledger == self.session.assessment
            assert self.as_of == self.session.as_of == self.session.assessment.as_of
            assert self.held == {key(one): one for one in self.session.facts}


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("name", "complete", "first"),
    [
        ("shangrao", {VillageClinic, VillageDoctor, HealthCenter}, date(2023, 10, 1)),
        ("tonglu", {VillageClinic}, date(2024, 12, 31)),
    ],
)
def test_a_session_is_always_what_a_full_assessment_would_be(name: str, complete: set[type[Fact]], first: date) -> None:
    days = (first - DAY, first, date(2025, 12, 30), date(2025, 12, 31), date(2026, 6, 30), date(2027, 1, 1))
    machine = type("Machine", (Sessions,), {"pack": load_pack(name), "complete": frozenset(complete), "days": days})
    quick = settings(
        max_examples=5,
        stateful_step_count=12,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
    run_state_machine_as_test(machine, settings=quick)


@pytest.mark.long
@pytest.mark.parametrize("name", ["chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong"])
def test_so_it_is_after_thousands_of_changes(name: str) -> None:
    days = (date(2023, 6, 1), date(2024, 12, 31), date(2025, 12, 31), date(2026, 1, 1), date(2027, 1, 1))
    complete = frozenset({VillageClinic, VillageDoctor, HealthCenter, Village})
    machine = type("Machine", (Sessions,), {"pack": load_pack(name), "complete": complete, "days": days})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=60,
            stateful_step_count=40,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
        ),
    )


def county(**known: Any) -> County:
    return County(code="1", name="甲县", **known)


def stated(topic: str, holds: bool = True, **more: Any) -> Attestation:
    return Attestation(kind="County", subject="1", topic=topic, holds=holds, **more)


def checked(session: Session, change: Any, complete: Iterable[type[Fact]] = ()) -> Changes:
    """The changes of *change*, compared with the difference of two full assessments."""
    before = session.assessment
    changes: Changes = change()
    after = assess(session.facts, PACK, as_of=session.as_of, complete=complete)
    assert after == session.assessment
    assert difference(before, after) == list(changes)
    assert outcomes(changes) == list(changes.outcomes)
    return changes


CLINICS = [
    VillageClinic(code="a", publicly_owned=True, practice_license_held=True, resident_population=1000, staff_total=1),
    VillageClinic(code="b", publicly_owned=False),
]


def test_a_change_names_what_was_and_what_is() -> None:
    session = Session([county(village_clinics_total=10, village_clinics_integrated=5)], PACK, as_of=TODAY)
    changes = checked(session, lambda: session.put(county(village_clinics_total=10, village_clinics_integrated=6)))

    assert [OutcomeChange("demo/1-coverage", "County", "1", Outcome.PENDING, Outcome.MET)] == list(changes.outcomes)
    assert ["demo/1-coverage", "demo/1-full-coverage"] == [change.after.provision.id for change in changes if change.after]
    assert 2 == len(changes)
    assert (changes[1],) == changes[1:]
    assert "<Changes: 2 findings, 1 of them in outcome>" == repr(changes)
    assert repr(session).startswith("<Session of <Assessment demo as of 2026-01-01: ")


def test_what_one_attribute_enters_is_decided_without_a_new_assessment(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session([county(), *CLINICS], PACK, as_of=TODAY)
    monkeypatch.delattr(decided, "checked")

    # The licence counts where the clinic is public, which is decided by a provision that does not read it.
    changes = session.put(attrs.evolve(CLINICS[0], practice_license_held=False))
    assert [("demo/2.4-licensed", Outcome.UNMET)] == [(change.provision, change.after) for change in changes.outcomes]
    assert {"demo/2.3-public", "demo/2.4-licensed", "demo/2.5-markup"} == {
        change.provision for change in session.put(attrs.evolve(CLINICS[1], publicly_owned=True)).outcomes
    }
    more = attrs.evolve(CLINICS[0], practice_license_held=False, resident_population=3000, staff_total=2)
    assert ["demo/2.1-staffing"] == [change.provision for change in session.put(more).outcomes]
    monkeypatch.undo()
    assert assess(session.facts, PACK, as_of=TODAY) == session.assessment


def test_what_nobody_reads_changes_nothing() -> None:
    session = Session([*CLINICS, DrugSupplier(code="s")], PACK, as_of=TODAY)

    assert [] == list(checked(session, lambda: session.put(attrs.evolve(CLINICS[0], common_diseases_treatable=3))))
    assert [] == list(checked(session, lambda: session.put(attrs.evolve(CLINICS[0], common_diseases_treatable=3))))
    assert [] == list(checked(session, lambda: session.put(DrugSupplier(code="s", name="供应商"))))
    assert [] == list(checked(session, session.put))
    assert {3} == {fact.common_diseases_treatable for fact in session.facts if isinstance(fact, VillageClinic) and fact.code == "a"}
    assert {"供应商"} == {fact.name for fact in session.facts if isinstance(fact, DrugSupplier)}


def test_another_name_changes_every_finding() -> None:
    session = Session(CLINICS, PACK, as_of=TODAY)
    changes = checked(session, lambda: session.put(attrs.evolve(CLINICS[1], name="村卫生室")))

    assert (5, 0) == (len(changes), len(changes.outcomes))
    assert {"村卫生室"} == {change.after.subject.name for change in changes if change.after}


def test_totals_in_doubt_follow_the_facts_that_are_counted() -> None:
    kind = VillageClinicKind.VILLAGE_CLINIC
    clinics = [VillageClinic(code=code, county="1", kind=kind) for code in "abc"]
    session = Session([county(), City(code="1"), *clinics], PACK, as_of=TODAY, complete={VillageClinic})

    changes = checked(session, lambda: session.put(attrs.evolve(clinics[0], under_integrated_management=False)), {VillageClinic})
    assert [("demo/1-full-coverage", Outcome.PENDING)] == [(change.provision, change.after) for change in changes.outcomes]
    # The county's row has a total in doubt, and its name takes part in no total.
    changes = checked(session, lambda: session.put(attrs.evolve(county(), name="乙县")), {VillageClinic})
    assert {"乙县"} == {change.after.subject.name for change in changes if change.after}
    checked(session, lambda: session.put(attrs.evolve(clinics[1], staff_total=3)), {VillageClinic})
    checked(session, lambda: session.put(attrs.evolve(clinics[2], county=UNKNOWN)), {VillageClinic})
    checked(session, lambda: session.withdraw((VillageClinic, "b")), {VillageClinic})
    assert ("village_clinics_integrated", "village_clinics_total") == session.assessment.where(provision="demo/1-coverage")[0].missing


def test_several_facts_are_put_at_once_or_not_at_all() -> None:
    session = Session([county(), *CLINICS], PACK, as_of=TODAY)
    before, facts = session.assessment, session.facts
    with pytest.raises(FactError, match="'nowhere' is the code of no Village"):
        session.put(attrs.evolve(CLINICS[0], publicly_owned=False), attrs.evolve(CLINICS[1], village="nowhere"))

    assert before is session.assessment
    assert facts == session.facts
    changes = checked(session, lambda: session.put(*(attrs.evolve(clinic, tcm_village_doctors=1) for clinic in CLINICS)))
    assert [("demo/2.2-chinese-medicine", "a"), ("demo/2.2-chinese-medicine", "b")] == [change[0:3:2] for change in changes.outcomes]
    checked(session, lambda: session.put(VillageClinic(code="c", staff_total=1), stated("plan_issued"), VillageClinic(code="d")))
    assert VillageClinic(code="d") in session.facts


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        (
            (VillageClinic(code="c", staff_total=1), VillageClinic(code=" Ｃ"), VillageClinic(code="c")),
            r"two facts of kind VillageClinic with this code, \$\[0\] and \$\[2\] - at VillageClinic\('c'\)\.code",
        ),
        ((stated("plan_issued"), stated("plan_issued", False)), "plan_issued is stated both to hold and not to hold, without a day"),
        (
            (stated("on_foot", attested_on=TODAY), stated("on_foot", False, attested_on=TODAY)),
            f"on_foot is stated both to hold and not to hold, on {TODAY}",
        ),
        ((stated("plan_isued"),), "no rule reads the topic 'plan_isued'; did you mean 'plan_issued'"),
    ],
)
def test_what_is_put_at_once_goes_together_as_it_must_for_an_assessment(facts: tuple[Any, ...], message: str) -> None:
    session = Session([county()], PACK, as_of=TODAY)
    with pytest.raises(FactError, match=message):
        session.put(*facts)
    with pytest.raises(FactError):
        assess([county(), *facts], PACK, as_of=TODAY)

    assert (county(),) == session.facts


def test_two_who_say_the_same_at_once_are_both_kept() -> None:
    said = [stated("plan_issued", by=by) for by in ("甲", "乙")]
    session = Session([county()], PACK, as_of=TODAY)
    checked(session, lambda: session.put(*said))

    assert {county(), *said} == set(session.facts)


def test_a_code_is_one_code_however_it_is_written() -> None:
    session = Session([county(), *CLINICS], PACK, as_of=TODAY)

    assert 5 == len(session.assessment.where(kind=VillageClinic, code="\u3000ａ\u200b"))
    checked(session, lambda: session.withdraw((VillageClinic, " Ａ".lower())))
    assert CLINICS[0] not in session.facts


def test_what_refers_and_what_is_referred_to_come_and_go_together() -> None:
    session = Session([county()], PACK, as_of=TODAY)
    beside: list[Given] = [VillageClinic(code="c", county="1"), stated("plan_issued", False)]
    changes = checked(session, lambda: session.put(*beside))

    assert 1 + 5 <= len(changes)
    assert {None} == {change.before for change in changes.outcomes if change.kind == "VillageClinic"}
    with pytest.raises(FactError, match="'1' is the code of no County"):
        session.withdraw((County, "1"))
    changes = checked(session, lambda: session.withdraw((County, "1"), *beside))
    assert {None} == {change.after for change in changes}
    assert ((), 0) == (session.facts, len(session.assessment))


def test_statements_are_put_and_withdrawn_by_their_day() -> None:
    first, later = stated("plan_issued", False), stated("plan_issued", attested_on=date(2025, 12, 1))
    session = Session([county(), first], PACK, as_of=TODAY)

    assert (Outcome.UNMET, Outcome.MET) == checked(session, lambda: session.put(later)).outcomes[0][3:]
    assert (Outcome.MET, Outcome.UNMET) == checked(session, lambda: session.advance(date(2025, 11, 30))).outcomes[0][3:]
    assert (Outcome.UNMET, Outcome.MET) == checked(session, lambda: session.put(stated("plan_issued"))).outcomes[0][3:]
    changes = checked(session, lambda: session.withdraw(first, later))
    assert (Outcome.MET, Outcome.UNDETERMINED) == changes.outcomes[0][3:]
    assert (county(),) == session.facts


def test_two_officials_may_say_the_same() -> None:
    said = [stated("plan_issued", by=by) for by in ("甲", "乙")]
    session = Session([county(), *said], PACK, as_of=TODAY)

    checked(session, lambda: session.put(stated("on_foot")))
    checked(session, lambda: session.withdraw(stated("on_foot")))
    assert {county(), *said} == set(session.facts)


@pytest.mark.parametrize(
    ("those", "message"),
    [
        ((VillageClinic(code="z"),), r"got VillageClinic z; name it by kind and code.* - at \$\[0\]"),
        (((VillageClinic, "a"), (VillageClinic, "z")), r"got VillageClinic z; name it .* - at \$\[1\]"),
        ((("VillageClinic", "z"),), "got VillageClinic z"),
        ((stated("plan_issued"),), "got County 1 plan_issued"),
        (("a",), "got a"),
        (((VillageClinic,),), "got"),
    ],
)
def test_what_is_not_there_cannot_be_withdrawn(those: tuple[Any, ...], message: str) -> None:
    session = Session(CLINICS, PACK, as_of=TODAY)
    with pytest.raises(FactError, match=message):
        session.withdraw(*those)

    assert set(CLINICS) == set(session.facts)


class County2(County):
    """A kind of somebody's own."""


@pytest.mark.parametrize("wrong", [{"code": "a"}, VillageClinic, None, County2(code="1")])
def test_what_is_no_fact_cannot_be_put(wrong: Any) -> None:
    session = Session(CLINICS, PACK, as_of=TODAY)
    for refuse in (session.put, lambda *facts: session.assessment.with_fact(facts[1])):
        with pytest.raises(FactError, match=r"expected a fact, got"):
            refuse(CLINICS[0], wrong)

    assert set(CLINICS) == set(session.facts)


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(FactError, match="two facts of kind VillageClinic"):
        Session([*CLINICS, CLINICS[0]], PACK, as_of=TODAY)
    session = Session(CLINICS, PACK, as_of=TODAY)
    with pytest.raises(FactError, match="expected a day, got '2027-01-01'"):
        session.advance("2027-01-01")  # type: ignore[arg-type]  # the mistake itself

    assert TODAY == session.as_of == session.assessment.as_of


@pytest.mark.parametrize("as_of", [date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2026, 12, 31), date(2029, 1, 1)])
@pytest.mark.parametrize("then", [date(2023, 6, 1), date(2024, 6, 1), date(2025, 12, 31), date(2029, 6, 1)])
def test_another_day_changes_what_counts_from_days(as_of: date, then: date) -> None:
    facts: list[Given] = [
        county(village_clinics_total=10, village_clinics_integrated=5),
        stated("plan_issued", False),
        City(code="1"),
        City(code="2", village_doctor_trainees_2022=100, village_doctor_trainees_2024=99),
        VillageDoctor(code="1", birth_date=date(1965, 3, 1), registration_date=date(2020, 3, 1), is_medical_college_graduate=False),
        VillageDoctor(code="2", serves_remote_area=True, village_resident_population=900),
        Encounter(code="1", first_contact_at_primary=True),
        *CLINICS,
    ]
    session = Session(facts, PACK, as_of=as_of)

    checked(session, lambda: session.advance(then))
    assert [] == list(checked(session, lambda: session.advance(then)))


def test_of_several_deadlines_what_is_missing_changes_with_the_day() -> None:
    facts = [City(code="1", village_doctor_trainees_2024=99)]
    session = Session(facts, PACK, as_of=date(2024, 12, 31))
    (change,) = checked(session, lambda: session.advance(date(2025, 12, 31)))

    assert () == session.put(*facts).outcomes
    assert change.before is not None
    assert change.after is not None
    assert change.before.outcome is change.after.outcome is Outcome.UNDETERMINED
    assert set(change.before.missing) < set(change.after.missing)


def test_what_was_read_stays_as_it_was() -> None:
    session = Session(CLINICS, PACK, as_of=TODAY)
    before = session.assessment
    ledger = list(before)
    changes = session.put(attrs.evolve(CLINICS[0], publicly_owned=False))
    session.put(VillageClinic(code="0"))
    session.advance(date(2030, 1, 1))

    assert ledger == list(before)
    assert assess(CLINICS, PACK, as_of=TODAY) == before
    assert before.with_fact(attrs.evolve(CLINICS[0], publicly_owned=False)) == tuple(change.after for change in changes)
    assert list(changes) == difference(before, assess([attrs.evolve(CLINICS[0], publicly_owned=False), CLINICS[1]], PACK, as_of=TODAY))


def test_a_pack_that_grows_does_not_mix_up_changes() -> None:
    pack = demo_pack.build()
    session = Session(CLINICS, pack, as_of=TODAY)
    changes = session.put(attrs.evolve(CLINICS[0], practice_license_held=False))

    @pack.obligation("1", "先", "First")
    def first(clinic: VillageClinic) -> bool:
        """A clause that stands before the others."""
        return clinic.staff_total > 0

    assert ["demo/2.4-licensed"] == [change.provision for change in changes.outcomes]
    assert ["demo/1-first", "demo/2.1-staffing"] == [finding.provision.id for finding in assess(CLINICS, pack, as_of=TODAY)[::2][:2]]


@pytest.mark.unmeasured
def test_ten_thousand_changes_keep_nothing_of_what_was() -> None:
    session = Session(CLINICS, PACK, as_of=TODAY)
    put = []
    for number in range(10_000):
        fact = attrs.evolve(CLINICS[0], staff_total=number)
        session.put(fact)
        put.append(weakref.ref(fact))
    gc.collect()

    # The one that it holds, which is the loop's last.
    assert 1 == sum(one() is not None for one in put)


def test_threads_share_a_session() -> None:
    clinics = [VillageClinic(code=f"{number:02}", publicly_owned=True) for number in range(8)]
    session = Session(clinics, PACK, as_of=TODAY)
    wrong: list[object] = []
    ready = threading.Barrier(6)

    def write(mine: range) -> None:
        ready.wait()
        for turn in range(60):
            for number in mine:
                holds = turn % 2 == 0
                # Two attributes that a reader must always find alike.
                session.put(VillageClinic(code=f"{number:02}", publicly_owned=True, practice_license_held=holds, staff_total=int(holds)))
            if turn % 20 == 0:
                session.put(VillageClinic(code=f"new-{mine.start}"))
                session.withdraw((VillageClinic, f"new-{mine.start}"))

    def read() -> None:
        ready.wait()
        for _ in range(60):
            ledger, facts = session.assessment, session.facts
            licensed = ledger.where(provision="demo/2.4-licensed", outcome=Outcome.MET)
            if {fact.code for fact in ledger.blocks["VillageClinic"].subjects if fact.staff_total is not UNKNOWN and fact.staff_total} != {
                finding.subject.code for finding in licensed
            }:
                wrong.append(ledger)
            if not 8 <= len(facts) <= 12:
                wrong.append(facts)

    threads = [threading.Thread(target=write, args=(range(start, start + 2),)) for start in (0, 2, 4, 6)]
    threads += [threading.Thread(target=read) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [] == wrong
    assert {clinic.code for clinic in clinics} == {fact.code for fact in session.facts if isinstance(fact, VillageClinic)}
    assert assess(session.facts, PACK, as_of=TODAY) == session.assessment
