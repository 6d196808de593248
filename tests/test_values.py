"""Packs, provisions, findings, ledgers and sessions are values: they are sent, copied, compared and counted among others."""

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import demo_pack
import pytest

from ruralpolicy import (
    UNKNOWN,
    Assessment,
    Document,
    RuleError,
    RulePack,
    Session,
    assess,
    decode_findings,
    encode_findings,
    load_pack,
    second_reading,
)
from ruralpolicy.conditions import percent
from ruralpolicy.facts import Attestation, Between, County, Fact
from ruralpolicy.findings import Comparison
from ruralpolicy.pack import _homes

DAY = date(2024, 12, 31)
FACTS: list[Fact | Attestation] = [
    County(code="361102", village_clinics_total=120, village_clinics_integrated=31),
    County(code="361103", village_clinics_total=80),
    Attestation(kind="County", subject="361102", topic="unified_personnel", holds=True),
]
MORE = County(code="361103", village_clinics_total=80, village_clinics_integrated=80)


def local() -> RulePack:
    """A pack that stands in no module."""
    pack = RulePack("local", Document(title_zh="文", title_en="Text", printed={"1": "一"}, bodies={"甲": "乙"}), topics={"roads": "道路"})

    @pack.obligation("1", "覆盖率", "Coverage", by=DAY)
    def coverage(county: County, *, share: Fraction = percent(30)) -> bool:
        """Three of ten."""
        return county.village_clinics_integrated >= share * county.village_clinics_total

    pack.attested("2", "roads", "道路", "Roads", County, "roads", summary="There are roads.")
    return pack


OWN = local()
CHANGED = OWN.adopted(on=DAY)


def sent(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - pickled on the line itself


PACKS: dict[str, Callable[[], RulePack]] = {
    "of the library": lambda: load_pack("shangrao"),
    "with other figures": lambda: load_pack("shangrao").with_figures({"shangrao/3-coverage-2024": {"share": percent(35)}}),
    "adopted": lambda: load_pack("tonglu").adopted(on=DAY),
    "of one's own": lambda: OWN,
    "of one's own, adopted": lambda: CHANGED,
    "in no module": local,
    "of another module's making": demo_pack.build,
}


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest) -> RulePack:
    return PACKS[request.param]()


def test_a_pack_is_a_value(pack: RulePack) -> None:
    for twin in (sent(pack), copy.copy(pack), copy.deepcopy(pack)):
        assert (pack, hash(pack), {pack}) == (twin, hash(twin), {twin})
        assert repr(assess(FACTS, pack, as_of=DAY)) == repr(assess(FACTS, twin, as_of=DAY))
        assert [(one.id, one.figures, one.deadline, one.topics) for one in pack.provisions] == [
            (one.id, one.figures, one.deadline, one.topics) for one in twin.provisions
        ]


@pytest.mark.parametrize("name", ["of the library", "of one's own", "of one's own, adopted"])
def test_a_pack_that_stands_in_a_module_is_found_there_again(name: str) -> None:
    assert sent(PACKS[name]()) is PACKS[name]()
    assert len(pickle.dumps(PACKS[name]())) < 300


def test_packs_differ_by_name_figures_adoption_readings_and_rules() -> None:
    pack = load_pack("shangrao")
    other = pack.with_figures({"shangrao/3-coverage-2024": {"share": percent(35)}})
    assert pack == pack.with_figures({}) != other
    assert pack.mark == pack.with_figures({}).mark != other.mark
    assert pack != pack.adopted(on=DAY)
    assert pack != load_pack("tonglu")
    assert pack != "shangrao"
    read = next(one for one in load_pack("pingdingshan").provisions if one.choices.versions)
    otherwise = load_pack("pingdingshan").with_readings({read.id: next(iter(read.choices.versions))})
    assert load_pack("pingdingshan") != otherwise == sent(otherwise)
    assert load_pack("pingdingshan").mark != otherwise.mark == sent(otherwise).mark
    one, two = local(), local()
    assert one == two
    two.attested("3", "more", "更多", "More", County, "more", summary="There is more.")
    assert one != two


def test_provisions_differ_by_what_they_ask() -> None:
    def rule(more: bool) -> Any:
        pack = RulePack("demo", demo_pack.DOCUMENT)

        def least(county: County) -> bool:
            """Some."""
            return county.village_clinics_total >= 1

        def most(county: County) -> bool:
            """Some."""
            return county.village_clinics_total <= 1

        return pack.obligation("1", "题", "Title", name="clinics")(least if more else most)

    assert rule(True) == rule(True) != rule(False)
    assert rule(True) != "demo/1-clinics"


def test_a_pack_that_is_another_one_where_it_arrives_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    there = pickle.dumps(OWN)
    monkeypatch.setattr(sys.modules[__name__], "OWN", CHANGED)
    with pytest.raises(RuleError, match=r"test_values:OWN is another pack here than where it was sent from; both processes need"):
        pickle.loads(there)  # noqa: S301 - pickled above
    monkeypatch.delattr(sys.modules[__name__], "OWN")
    with pytest.raises(RuleError, match="another pack"):
        pickle.loads(there)  # noqa: S301 - as above


def test_a_mark_is_the_same_in_every_process() -> None:
    script = "from ruralpolicy import load_pack; print(load_pack('tonglu').mark)"
    marks = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(_homes.__file__).parents[2])},
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert {load_pack("tonglu").mark} == marks


@pytest.mark.parametrize("assessed", [assess, second_reading.assess])
@pytest.mark.parametrize("readings", ["chosen", "all"])
def test_a_ledger_is_a_value(pack: RulePack, assessed: Callable[..., Assessment], readings: str) -> None:
    ledger = assessed(FACTS, pack, as_of=DAY, readings=readings)
    for twin in (sent(ledger), copy.copy(ledger), copy.deepcopy(ledger)):
        assert (ledger, hash(ledger), len({ledger, twin})) == (twin, hash(twin), 1)
        assert ledger.with_fact(MORE) == twin.with_fact(MORE)
        assert bool(ledger.with_fact(MORE)) is (pack.name != "tonglu")
        assert ledger.where(outcome="unmet") == twin.where(outcome="unmet") == sent(ledger.where(outcome="unmet"))


def test_findings_and_provisions_are_values(pack: RulePack) -> None:
    for finding in assess(FACTS, pack, as_of=DAY):
        for twin in (sent(finding), copy.copy(finding), copy.deepcopy(finding)):
            assert (finding, hash(finding), finding.explain("zh")) == (twin, hash(twin), twin.explain("zh"))
    for provision in pack.provisions:
        twin = sent(provision)
        assert (provision, hash(provision), provision.place) == (twin, hash(twin), twin.place)
        assert copy.copy(provision) is copy.deepcopy(provision) is provision


def test_a_provision_that_was_sent_decides_as_before() -> None:
    provision = sent(load_pack("shangrao")["3-coverage-2024"])
    assert provision(County(code="1", village_clinics_total=120, village_clinics_integrated=31)) is False
    assert provision(MORE) is True
    assert provision(County(code="1")) is UNKNOWN


def test_a_session_is_a_value(pack: RulePack) -> None:
    session = Session(FACTS, pack, as_of=DAY)
    for twin in (sent(session), copy.copy(session), copy.deepcopy(session)):
        assert (session, hash(session), session.assessment) == (twin, hash(twin), twin.assessment)
        changes = twin.put(MORE)
        assert session != twin
        assert changes == Session(FACTS, pack, as_of=DAY).put(MORE) == sent(changes)
        assert hash(changes) == hash(sent(changes))
    assert session != "session"
    assert changes != ()


def test_a_process_pool_returns_ledgers() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        ledger = pool.submit(assess, FACTS, load_pack("shangrao"), as_of=DAY).result()
    assert assess(FACTS, load_pack("shangrao"), as_of=DAY) == ledger
    assert load_pack("shangrao") is ledger.pack


@pytest.mark.parametrize("value", [UNKNOWN, Between(3, 5), Between(Fraction(1, 3), None), (3, UNKNOWN), Fraction(1, 3), DAY, "x", 3])
def test_what_is_not_known_is_compared_and_written_as_it_is(value: Any) -> None:
    one, two = (Comparison(attribute="a", value=value, comparator="==", bound=value) for _ in range(2))
    other = Comparison(attribute="a", value=7, comparator="==", bound=value)
    assert (one, hash(one)) == (two, hash(two))
    assert one != other
    assert one == sent(one)
    finding = assess(FACTS, load_pack("shangrao"), as_of=DAY)[0]
    finding = type(finding)(
        provision=finding.provision, subject=finding.subject, outcome=finding.outcome, as_of=finding.as_of, because=(one,)
    )
    assert (finding,) == decode_findings(json.loads(json.dumps(encode_findings([finding]))))
