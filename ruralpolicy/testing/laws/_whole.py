"""Laws about the ledger as a whole: what stands in it, in which order, and what it must not depend on."""

# Laws are tests: they say what they ask by asserting it.
# ruff: noqa: S101

import json
from collections import Counter
from datetime import date

import attrs
from hypothesis import strategies as st

from ruralpolicy.facts import KINDS, Fact
from ruralpolicy.findings import Compliance, Entitlement, Permission, Subject
from ruralpolicy.law import Modality
from ruralpolicy.testing._facts import facts
from ruralpolicy.testing.laws._situations import Situation
from ruralpolicy.testing.laws._subject import PackUnderTest
from ruralpolicy.wording.sentence import verdict

__all__ = ["LedgerLaws"]

_FORMS = {Modality.PERMISSION: Permission, Modality.ENTITLEMENT: Entitlement}


class LedgerLaws(PackUnderTest):
    """What holds of all findings together."""

    def test_each_provision_says_one_thing_of_each_subject_of_its_kind(self) -> None:
        """Broken by an engine that forgets a provision or a subject, or speaks of one twice."""

        def law(case: Situation) -> None:
            kind = case.provision.subject
            expected = {(one.id, fact.code): 1 for one in self.pack.decidable if one.subject is kind for fact in case.facts}

            assert expected == Counter((one.provision.id, one.subject.code) for one in self.findings(case))

        self.hold(law, self.situations())

    def test_findings_stand_in_the_order_of_the_pack_and_of_codes(self) -> None:
        """Broken by an engine that hands out findings as they come."""
        place = {provision.id: number for number, provision in enumerate(self.pack.decidable)}

        def law(case: Situation) -> None:
            order = [(place[one.provision.id], one.subject.code) for one in self.findings(case)]

            assert sorted(order) == order

        self.hold(law, self.situations())

    def test_the_order_of_facts_does_not_matter(self) -> None:
        """Broken by an engine that lets the first or the last fact decide."""

        def law(case: Situation, data: st.DataObject) -> None:
            shuffled = data.draw(st.permutations(case.everything))

            assert list(self.findings(case)) == list(self.assess(shuffled, self.pack, case.as_of))

        self.hold(law, self.situations(fewest=2), st.data())

    def test_assessing_twice_says_the_same_twice(self) -> None:
        """Broken by an engine that remembers, or by a clause that reads the clock or throws dice."""

        def law(case: Situation) -> None:
            everything = case.everything

            first = list(self.assess(everything, self.pack, case.as_of))
            assert first == list(self.assess(everything, self.pack, case.as_of))

        self.hold(law, self.situations())

    def test_subjects_do_not_change_each_other(self) -> None:
        """Broken by an engine that mixes up the rows of subjects; what refers to nothing else stands for itself."""

        def law(case: Situation) -> None:
            among_others = self.findings(case)
            for fact in case.facts:
                told = [one for one in case.statements if one.subject == fact.code]
                alone = self.assess((fact, *told), self.pack, case.as_of)
                assert list(alone) == [one for one in among_others if one.subject.code == fact.code]

        self.hold(law, self.situations(fewest=2))

    def test_codes_and_names_are_only_called_so(self) -> None:
        """Broken by a clause or an engine that treats a subject by its code."""
        # How an institution calls itself may be what a clause is about.
        nameless = {reading.provision.id for reading in self.readings() if "name" not in reading.everything}

        def law(case: Situation) -> None:
            renamed = [attrs.evolve(fact, code=f"z{fact.code}", name="改名") for fact in case.facts]
            told = [attrs.evolve(one, subject=f"z{one.subject}") for one in case.statements]
            expected = [attrs.evolve(one, subject=Subject(one.subject.kind, f"z{one.subject.code}", "改名")) for one in self.findings(case)]
            found = self.assess((*renamed, *told), self.pack, case.as_of)

            assert [one for one in expected if one.provision.id in nameless] == [one for one in found if one.provision.id in nameless]

        self.hold(law, self.situations())

    def test_the_engine_and_the_second_reading_agree(self) -> None:
        """Broken by an engine that decides otherwise than the clause's tree read in plain Python."""

        def law(case: Situation) -> None:
            assert list(self.findings(case)) == list(self.reassess(case.everything, self.pack, case.as_of))

        self.hold(law, self.situations())

    def test_no_valid_fact_makes_it_fail(self) -> None:
        """Broken by a clause that cannot reckon with a value that the vocabulary allows, however odd."""
        kinds = sorted({provision.subject.__name__ for provision in self.pack.decidable})

        def law(fact: Fact, day: date) -> None:
            for one in self.assess([fact], self.pack, day):
                assert self.explain(one, "zh") != self.explain(one, "en")

        self.hold(law, st.sampled_from(kinds).flatmap(lambda kind: facts(KINDS[kind])), st.dates())

    def test_facts_come_back_from_json_as_they_were(self) -> None:
        """Broken by a pack whose topics are named like attributes, or by a writer that loses something."""

        def law(case: Situation) -> None:
            back = self.decode(json.loads(json.dumps(self.encode(case.everything))))

            assert Counter(case.everything) == Counter(back)

        self.hold(law, self.situations())

    def test_findings_come_back_from_json_as_they_were(self) -> None:
        """Broken by a figure or an amount that JSON does not hold exactly, or by a writer that loses something."""

        def law(case: Situation) -> None:
            found = list(self.findings(case))

            assert found == list(self.read(json.loads(json.dumps(self.write(found)))))

        self.hold(law, self.situations())

    def test_each_finding_is_cited_in_both_languages(self) -> None:
        """Broken by a provision or a document without its title, number or summary in one of the languages."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                provision, document = one.provision, one.provision.document
                zh, en = self.explain(one, "zh"), self.explain(one, "en")
                texts = (provision.printed, provision.title_zh, provision.title_en, provision.summary, document.title_zh, document.title_en)
                assert all(text.strip() for text in texts), provision.id
                assert f"{provision.printed}「{provision.title_zh}」" in zh
                assert f" “{provision.title_en}” " in en
                assert verdict(one, "zh") in zh
                assert verdict(one, "en") in en
                assert "\n" not in zh + en

        self.hold(law, self.situations())

    def test_outcomes_and_findings_are_those_of_the_modality(self) -> None:
        """Broken by an engine that says of a permission that it is met, or of a duty that it is permitted."""

        def law(case: Situation) -> None:
            for one in self.findings(case):
                assert one.outcome in one.provision.outcomes
                assert type(one) is _FORMS.get(one.provision.modality, Compliance)

        self.hold(law, self.situations())

    def test_its_own_figures_change_nothing(self) -> None:
        """Broken by a pack whose figures do not stand in its trees, or that loses something when it is copied."""
        figures = {provision.id: dict(provision.figures) for provision in self.pack.provisions}
        copy = self.pack.with_figures(figures)

        def law(case: Situation) -> None:
            assert list(self.findings(case)) == list(self.assess(case.everything, copy, case.as_of))

        self.hold(law, self.situations())
