"""What must never stand in a finding's words, whatever the facts; and the parts that lines do not reach."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from case_files import cases_of

from ruralpolicy.findings import Finding
from ruralpolicy.findings.build import build
from ruralpolicy.law import Outcome
from ruralpolicy.wording.sentence import gap, said

CITIES: Final = ("chenzhou", "pingdingshan", "shangrao", "tonglu", "zhanggong")
IDENTIFIER: Final = re.compile("[a-z]+_[a-z]")
PYTHON: Final = re.compile("False|None|True|frozenset|UNKNOWN|Fraction|Between")
SIGNS: Final = re.compile("[≥≤=×≈<>]")
# Words that Chinese texts write in Latin letters.
LATIN: Final = re.compile("(?<![A-Za-z])(?!(?:CDSS|CT|AI|DR)(?![A-Za-z]))[A-Za-z]{2,}")
LONGEST: Final = 110
# Clauses that join many conditions, several with numbers of their own.
LONG: Final = {"chenzhou/2.3.9-train-100": 130, "zhanggong/3.2.4-bed-ratio": 130, "zhanggong/3.2.6-subsidy-500": 120}


def findings_of(city: str) -> Iterator[Finding]:
    for cases in cases_of(city).values():
        for case in cases:
            yield build(case.pack, case.pack[case.provision], case.outcome, case.scene)


@pytest.mark.parametrize("city", CITIES)
def test_nothing_is_said_that_is_no_word_of_the_language(city: str) -> None:
    reached = set()
    for finding in findings_of(city):
        reached.add((finding.provision.id, finding.outcome))
        for language in ("zh", "en"):
            parts = said(finding, language)
            # Names and titles are somebody else's words.
            own = parts.line.replace(parts.who, "").replace(parts.title, "")
            strange = [pattern.findall(own) for pattern in (IDENTIFIER, PYTHON, SIGNS, *([LATIN] if language == "zh" else []))]
            assert [[] for _ in strange] == strange, parts.line
    assert len(reached) > len({provision for provision, _ in reached})


@pytest.mark.parametrize("city", CITIES)
def test_a_line_is_short_after_its_verdict(city: str) -> None:
    for finding in findings_of(city):
        parts = said(finding, "zh")
        behind = "；".join(part for part in (parts.reason, parts.deadline, parts.document) if part).replace(parts.who, "本对象")
        assert len(behind) <= LONG.get(finding.provision.id, LONGEST), parts.line


@pytest.mark.parametrize("city", CITIES)
def test_a_gap_stands_only_where_something_is_lacking(city: str) -> None:
    lacking = (Outcome.UNMET, Outcome.PENDING, Outcome.NOT_PERMITTED, Outcome.NOT_ENTITLED)
    for finding in findings_of(city):
        found: Any = gap(finding)
        assert found is None or (finding.outcome in lacking and found.number != 0)
