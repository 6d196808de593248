"""Two assessments beside each other: what changed under one pack, or what two packs ask of the same subjects."""

from ruralpolicy.comparison._differences import Difference, Differences, Value, differences
from ruralpolicy.comparison._norms import Pair, SideBySide, TwoOutcomes, side_by_side
from ruralpolicy.findings import Assessment
from ruralpolicy.law import Aspect, Likeness

__all__ = ["Aspect", "Difference", "Differences", "Likeness", "Pair", "SideBySide", "TwoOutcomes", "Value", "compare"]


def compare(before: Assessment, after: Assessment) -> Differences | SideBySide:
    """What is different between two assessments.

    Under packs of one name, with other figures or readings too, they are compared finding by finding: the result has a row for each one
    that ends otherwise or is there on one side only. Under packs of different names no provision has a counterpart by its id: the result
    pairs the norms about the same kind of subject that read the same of it, and puts their outcomes side by side.

    >>> from datetime import date
    >>> from ruralpolicy import assess, load_pack
    >>> from ruralpolicy.conditions import percent
    >>> from ruralpolicy.facts import County
    >>> county, pack = County(code="361125", village_clinics_total=50, village_clinics_integrated=29), load_pack("shangrao")
    >>> milder = pack.with_figures({"shangrao/3-coverage-2025": {"share": percent(50)}})
    >>> found = compare(*(assess([county], each, as_of=date(2025, 12, 31)) for each in (pack, milder)))
    >>> found
    <Differences of shangrao in figures: 1 changed, 0 appeared, 0 disappeared>
    >>> [(one.provision.id, one.before.outcome.value, one.after.outcome.value) for one in found]
    [('shangrao/3-coverage-2025', 'unmet', 'met')]
    """
    return differences(before, after) if before.pack.name == after.pack.name else side_by_side(before, after)
