"""UNKNOWN follows Kleene, Between is decided where both ends agree, and neither is ever taken for zero or false."""

import copy
import math
import operator
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ruralpolicy.facts import UNKNOWN, Between


def test_unknown_has_no_truth_and_no_tilde() -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(UNKNOWN)
    with pytest.raises(TypeError, match=r"use no\(\.\.\.\)"):
        _ = ~UNKNOWN


def test_unknown_is_one_object() -> None:
    assert pickle.loads(pickle.dumps(UNKNOWN)) is UNKNOWN  # noqa: S301 - pickled on the line itself
    assert copy.copy(UNKNOWN) is copy.deepcopy(UNKNOWN) is UNKNOWN
    assert "UNKNOWN" == repr(UNKNOWN)
    assert 1 == len({UNKNOWN, UNKNOWN})


@pytest.mark.parametrize("other", [True, False, UNKNOWN])
def test_and_and_or_are_kleenes(other: Any) -> None:
    assert (UNKNOWN & other) is (other & UNKNOWN) is (False if other is False else UNKNOWN)
    assert (UNKNOWN | other) is (other | UNKNOWN) is (True if other is True else UNKNOWN)


@pytest.mark.parametrize("join", [operator.and_, operator.or_])
def test_only_conditions_are_joined(join: Callable[[Any, Any], Any]) -> None:
    with pytest.raises(TypeError):
        join(UNKNOWN, 3)


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne])
@pytest.mark.parametrize("other", [0, Fraction(1, 2), "text", frozenset(), UNKNOWN])
def test_a_comparison_with_unknown_is_unknown(compare: Callable[[Any, Any], Any], other: Any) -> None:
    assert compare(UNKNOWN, other) is UNKNOWN
    assert compare(other, UNKNOWN) is UNKNOWN


def test_arithmetic_with_unknown_is_unknown() -> None:
    for result in (UNKNOWN + 1, 1 + UNKNOWN, UNKNOWN - 1, 1 - UNKNOWN, UNKNOWN * 0, Fraction(1, 2) * UNKNOWN, -UNKNOWN):
        assert result is UNKNOWN
    assert math.ceil(UNKNOWN) is math.floor(UNKNOWN) is UNKNOWN


ENDS = st.integers(-5, 5)
INTERVALS = st.tuples(ENDS, ENDS | st.none()).map(lambda ends: Between(ends[0], None if ends[1] is None else ends[0] + abs(ends[1])))
SIGNS = [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne]


def inside(interval: Between) -> list[int]:
    """The whole numbers inside, a long stretch of them where there is no upper end."""
    return list(range(int(interval.low), 60 if interval.high is None else int(interval.high) + 1))


def expected(answers: set[bool]) -> Any:
    return answers.pop() if len(answers) == 1 else UNKNOWN


@pytest.mark.parametrize("compare", SIGNS)
@given(interval=INTERVALS, number=ENDS)
def test_an_interval_is_decided_where_all_its_numbers_agree(compare: Callable[[Any, Any], Any], interval: Between, number: int) -> None:
    assert compare(interval, number) is expected({compare(value, number) for value in inside(interval)})
    assert compare(number, interval) is expected({compare(number, value) for value in inside(interval)})


@pytest.mark.parametrize("compare", SIGNS)
@given(one=INTERVALS, other=INTERVALS)
def test_two_intervals_are_decided_where_all_pairs_agree(compare: Callable[[Any, Any], Any], one: Between, other: Between) -> None:
    found = compare(one, other)
    answers = {compare(left, right) for left in inside(one) for right in inside(other)}

    assert found is UNKNOWN or {found} == answers
    if one.high is not None and other.high is not None:
        assert found is expected(answers)


def holds(held: Any, value: int) -> bool:
    """Whether what was calculated allows *value*."""
    if held is UNKNOWN:
        return True
    return bool(held.low <= value and (held.high is None or value <= held.high)) if isinstance(held, Between) else bool(held == value)


@given(one=INTERVALS, other=INTERVALS, factor=st.integers(0, 3))
def test_sums_differences_and_multiples_hold_every_value(one: Between, other: Between, factor: int) -> None:
    for left in inside(one)[:12]:
        assert holds(one * factor, left * factor)
        assert holds(factor * one, factor * left)
        assert holds(3 - one, 3 - left)
        for right in inside(other)[:12]:
            assert holds(one + other, left + right)
            assert holds(one - other, left - right)


def test_an_interval_is_exact_about_what_it_cannot_say() -> None:
    assert Between(1, 2) * Between(1, 2) is UNKNOWN
    assert Between(1, 2) * -1 is UNKNOWN
    assert Between(1, 2) * 0 == 0
    assert Between(1, 2) - Between(0, None) is UNKNOWN
    assert (Between(1, None) - 1).same(Between(0, None))
    assert (Between(1, None) * 2).same(Between(2, None))
    assert math.ceil(Between(Fraction(1, 2), None)).same(Between(1, None))
    assert math.floor(Between(Fraction(1, 2), None)).same(Between(0, None))
    assert math.ceil(Between(Fraction(1, 2), Fraction(3, 2))).same(Between(1, 2))
    assert math.floor(Between(Fraction(1, 2), Fraction(3, 2))).same(Between(0, 1))
    assert not Between(1, 2).same(1)
    assert hash(Between(1, 2)) == hash(Between(1, 2))


@pytest.mark.parametrize("calculate", [operator.add, operator.sub, operator.mul, operator.lt, operator.le, operator.gt, operator.ge])
def test_intervals_are_of_numbers(calculate: Callable[[Any, Any], Any]) -> None:
    with pytest.raises(TypeError):
        calculate(Between(1, 2), "3")
    with pytest.raises(TypeError):
        calculate("3", Between(1, 2))


def test_an_interval_equals_no_text() -> None:
    assert (Between(1, 2) == "1") is False
    assert (Between(1, 2) != "1") is True
