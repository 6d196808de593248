"""What the laws are about: a pack and the ways in which it is assessed, written down and explained; each can be replaced."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ruralpolicy import engine, second_reading
from ruralpolicy.explain import Language
from ruralpolicy.findings import Finding
from ruralpolicy.interchange import findings as ledger
from ruralpolicy.interchange.facts import decode_facts, encode_facts
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.testing.laws._situations import Situation, situations
from ruralpolicy.testing.laws.monotony import Reading, reading_of

__all__ = ["PackUnderTest"]

# Each draw assesses a whole pack, and laws are particular about what they are tried on.
_SLOW = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)


class PackUnderTest:
    """The pack, how many examples each law is tried on, and everything that a law calls.

    Attributes:
        pack: the pack that has to obey.
        examples: how many situations each law is tried on.
    """

    pack: RulePack
    examples: int = 100

    def assess(self, facts: Iterable[Any], pack: RulePack, as_of: date) -> Sequence[Finding]:
        """The findings, by the engine."""
        return engine.assess(facts, pack, as_of=as_of)

    def reassess(self, facts: Iterable[Any], pack: RulePack, as_of: date) -> Sequence[Finding]:
        """The findings, by the second reading that the engine is compared with."""
        return second_reading.assess(facts, pack, as_of=as_of)

    def encode(self, facts: Iterable[Any]) -> Mapping[str, Any]:
        """Facts as JSON holds them."""
        return encode_facts(facts)

    def decode(self, rows: Mapping[str, Any]) -> Sequence[Any]:
        """Facts from what JSON holds."""
        return decode_facts(rows, packs=[self.pack])

    def write(self, findings: Iterable[Finding]) -> Sequence[Mapping[str, Any]]:
        """Findings as JSON holds them."""
        return ledger.encode_findings(findings)

    def read(self, rows: Iterable[Mapping[str, Any]]) -> Sequence[Finding]:
        """Findings from what JSON holds."""
        return ledger.decode_findings(rows, packs=[self.pack])

    def explain(self, finding: Finding, language: Language) -> str:
        """A finding in one line."""
        return finding.explain(language)

    def hold(self, law: Callable[..., None], *strategies: st.SearchStrategy[Any]) -> None:
        """Try *law* on draws of *strategies*; in a pack that decides nothing every law holds."""
        if not self.pack.decidable:
            return
        unhurried = settings(max_examples=self.examples, deadline=None, suppress_health_check=_SLOW)
        unhurried(given(*strategies)(law))()

    def findings(self, case: Situation) -> Sequence[Finding]:
        """The findings in a situation."""
        return self.assess(case.everything, self.pack, case.as_of)

    def drawn(self, case: Situation, *, facts: Iterable[Any] | None = None, as_of: date | None = None) -> dict[str, Finding]:
        """What is found under the provision that the situation was drawn for, by the subject's code; on other facts or another day."""
        given_facts = case.everything if facts is None else facts
        found = self.assess(given_facts, self.pack, case.as_of if as_of is None else as_of)
        return {one.subject.code: one for one in found if one.provision.id == case.provision.id}

    def situations(self, *, fewest: int = 1) -> st.SearchStrategy[Situation]:
        """Situations of every provision that is decided."""
        return situations(self.pack, fewest=fewest)

    def hold_for(self, law: Callable[..., None], provisions: Sequence[Provision[Any]], *strategies: st.SearchStrategy[Any]) -> None:
        """Try *law* on situations of *provisions*; where the pack has none, it holds."""
        if provisions:
            self.hold(law, situations(self.pack, provisions), *strategies)

    def readings(self) -> Iterator[Reading]:
        """The readings of all provisions that are decided."""
        return (reading_of(self.pack, provision) for provision in self.pack.decidable)
