"""What came out, in one form whichever way it came: provision, subject, outcome, record by record. A time counts where all agree."""

from collections.abc import Iterable, Iterator, Sequence

import polars as pl
import thresholds

from ruralpolicy import Assessment
from ruralpolicy.findings import OUTCOMES

__all__ = ["Outcome", "of_assessment", "of_digits", "of_frame", "same_outcomes"]

Outcome = tuple[str, str, str]


def of_assessment(kind: str, *assessments: Assessment) -> Iterator[Outcome]:
    """The outcomes about one kind, read from the rows of assessments of the same facts."""
    blocks = [assessment.blocks[kind] for assessment in assessments]
    ids = [one.id for assessment in assessments for one in assessment.pack.decidable if one.subject.__name__ == kind]
    for place, subject in enumerate(blocks[0].subjects):
        numbers = (number for block in blocks for number in block.rows[place])
        yield from ((id_, subject.code, OUTCOMES[number].value) for id_, number in zip(ids, numbers, strict=True))


def of_frame(*frames: pl.DataFrame) -> Iterator[Outcome]:
    """The outcomes in the columns that are named by provisions, of tables with the same rows."""
    ids = [[name for name in frame.columns if "/" in name] for frame in frames]
    rows = zip(*(frame.select(names).iter_rows() for frame, names in zip(frames, ids, strict=True)), strict=True)
    named = [name for names in ids for name in names]
    for code, parts in zip(frames[0]["code"], rows, strict=True):
        numbers = (number for part in parts for number in part)
        yield from ((id_, code, OUTCOMES[number].value) for id_, number in zip(named, numbers, strict=True))


def of_digits(digits: str, rows: Iterable[thresholds.Row]) -> Iterator[Outcome]:
    """The outcomes of W1 as a peer prints them."""
    ids = [rule.id for rule in thresholds.thresholds()]
    subjects = ((id_, row["code"]) for row in rows for id_ in ids)
    return ((id_, code, thresholds.OUTCOMES[int(digit)]) for (id_, code), digit in zip(subjects, digits, strict=True))


def same_outcomes(expected: Sequence[Outcome], *others: Iterable[Outcome]) -> int:
    """How many outcomes all share.

    Raises:
        AssertionError: at the first on which two differ.
        ValueError: where one ends before another.
    """
    for other in others:
        for mine, theirs in zip(expected, other, strict=True):
            if mine != theirs:
                raise AssertionError(f"{theirs} is not {mine}")
    return len(expected)
