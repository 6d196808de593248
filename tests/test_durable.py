"""The ruleset on durable-rules: what it matches, what it refuses, and what it does when the C module fails it."""

import copy
import gc
import math
import os
import pickle
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any  # Any: what the C module takes and gives has no type hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ruralpolicy.engine import _durable
from ruralpolicy.engine._durable import Ruleset
from ruralpolicy.errors import EngineError

Rules = Sequence[tuple[str, Mapping[str, int]]]
Facts = Sequence[Mapping[str, int]]

THREE: Rules = [("met", {"scope": 1, "reached": 1}), ("unmet", {"scope": 1, "reached": 0}), ("seen", {})]


class Watched:
    """The C module, some functions of it replaced, and a list of the names of all that were called."""

    def __init__(self, **replaced: Callable[..., Any]) -> None:
        self.called: list[str] = []
        self.replaced = replaced

    def __getattr__(self, name: str) -> Any:
        function = self.replaced.get(name, getattr(REAL, name))
        if name != "error":
            self.called.append(name)
        return function


REAL = _durable._c


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def plain(rules: Rules, facts: Facts) -> list[frozenset[str]]:
    """The same answer without durable-rules."""
    return [frozenset(tag for tag, conjunction in rules if conjunction.items() <= fact.items()) for fact in facts]


def drawn(rng: random.Random, rules: int, facts: int) -> tuple[Rules, Facts]:
    """Random rules and facts over the same few fields, some of which the facts lack and some of which no rule asks for."""
    fields = [f"a{number}" if number % 2 else f"村卫生室{number}" for number in range(rng.randint(1, 12))]
    tags = [f"tag {number}" for number in range(rng.randint(1, rules))]

    def some(names: Sequence[str], share: float) -> dict[str, int]:
        return {name: rng.randint(0, 3) for name in names if rng.random() < share}

    return (
        [(rng.choice(tags), some(fields, 3 / len(fields))) for _ in range(rules)],
        [some([*fields, "unasked"], 0.8) for _ in range(facts)],
    )


names = st.text(min_size=1, max_size=4).filter(lambda name: name not in {"id", "sid", "_"} and name[0] != "$" and "." not in name)
conjunctions = st.dictionaries(st.shared(st.lists(names, min_size=1, max_size=5), key="names").flatmap(st.sampled_from), st.integers(0, 2))


@pytest.mark.parametrize("examples", [25, pytest.param(300, marks=pytest.mark.long)])
def test_small_rulesets_answer_as_plain_python_does(examples: int) -> None:
    @settings(max_examples=examples, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.tuples(st.sampled_from("pqr"), conjunctions), max_size=30), st.lists(conjunctions, max_size=12))
    def answers(rules: Rules, facts: Facts) -> None:
        assert plain(rules, facts) == Ruleset(rules).match(facts)

    answers()


@pytest.mark.parametrize("examples", [10, pytest.param(120, marks=pytest.mark.long)])
def test_rulesets_of_up_to_300_rules_answer_as_plain_python_does(examples: int) -> None:
    @settings(max_examples=examples)
    @given(st.integers(1, 300), st.integers(1, 40), st.randoms(use_true_random=False))
    def answers(rules: int, facts: int, rng: random.Random) -> None:
        many = drawn(rng, rules, facts)

        assert plain(*many) == Ruleset(many[0]).match(many[1])

    answers()


@pytest.mark.parametrize("size", [1, 2, 99, 100, 101, 200, 250])
def test_the_answers_come_in_the_order_of_the_facts(size: int) -> None:
    rules = [(f"is {number}", {"number": number}) for number in range(size)]
    facts = [{"number": number} for number in reversed(range(size))]

    assert plain(rules, facts) == Ruleset(rules).match(facts)


def test_one_fact_at_a_time_gives_what_a_batch_gives() -> None:
    rules, facts = drawn(random.Random(20241231), 80, 300)  # noqa: S311  # no secret
    ruleset = Ruleset(rules)

    assert ruleset.match(facts) == [fired for fact in facts for fired in ruleset.match([fact])]


def test_no_facts_need_no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    ruleset = Ruleset(THREE)
    watched = Watched()
    monkeypatch.setattr(_durable, "_c", watched)

    assert [] == ruleset.match([])
    assert "assert_facts" not in watched.called


def test_no_rules_fire_for_nothing() -> None:
    assert [frozenset(), frozenset()] == Ruleset([]).match([{"a": 1}, {}])


def test_an_empty_conjunction_fires_for_every_fact() -> None:
    assert [{"seen"}, {"seen", "met"}] == Ruleset(THREE).match([{}, {"scope": 1, "reached": 1}])


def test_rules_that_share_a_tag_are_its_disjuncts() -> None:
    ruleset = Ruleset([("either", {"a": 1}), ("either", {"b": 1})])

    assert [{"either"}, {"either"}, {"either"}, set()] == ruleset.match([{"a": 1}, {"b": 1}, {"a": 1, "b": 1}, {"a": 0, "b": 0}])


@pytest.mark.parametrize("count", [2, 255, 256, 300])
def test_any_number_of_tags_may_share_one_conjunction(count: int) -> None:
    ruleset = Ruleset([(f"tag {number}", {"a": 1}) for number in range(count)])

    assert [{f"tag {number}" for number in range(count)}, set()] == ruleset.match([{"a": 1}, {"a": 2}])


@pytest.mark.parametrize(
    "name", ["村卫生室", 'a"b', "a\\b", "a\\", "a\nb", "a\0b", "{", "},", "[1]", "'", " ", "é", "😀", "\ud800", "m", "all", "and"]
)
def test_a_field_may_have_any_name_that_means_nothing_to_the_engine(name: str) -> None:
    ruleset = Ruleset([("one", {name: 1}), ("two", {name: 2, "other": 1})])

    assert [{"one"}, {"two"}, set()] == ruleset.match([{name: 1}, {name: 2, "other": 1}, {"other": 1}])


@pytest.mark.parametrize("text", ['{"m":{"id":"000001"', '"},{"id":"000000","_":1,"b":"'])
def test_a_name_that_looks_like_the_engines_own_text_stays_a_name(text: str) -> None:
    ruleset = Ruleset([("one", {text: 1}), ("two", {"b": 1})])

    assert [{"one"}, set(), {"two"}] == ruleset.match([{text: 1}, {text: 0}, {"b": 1}])


def test_values_reach_to_just_below_two_to_the_31st() -> None:
    ruleset = Ruleset([("greatest", {"a": 2**31 - 1}), ("next", {"a": 2**31 - 2}), ("least", {"a": 0})])

    assert [{"greatest"}, {"next"}, {"least"}, set()] == ruleset.match([{"a": 2**31 - 1}, {"a": 2**31 - 2}, {"a": 0}, {"a": 2**31 - 3}])


FLOATS = [1.0, 1e-05, 1e16, 2.0**53 + 1, math.nan, math.inf]
WRONG_VALUES = [*FLOATS, True, False, None, "1", Decimal(1), Fraction(1), [1], {"a": 1}, -1, 2**31, 2**53 + 1, 2**64]


@pytest.mark.parametrize("value", WRONG_VALUES, ids=repr)
def test_a_value_that_is_no_small_integer_is_refused_in_a_rule(value: Any) -> None:
    with pytest.raises(EngineError, match=r"'a' cannot be .*; use a plain int of at least 0 and below") as caught:
        Ruleset([("tag", {"a": value})])

    assert repr(value) in str(caught.value)


@pytest.mark.parametrize("name", ["scope", "unasked"])
@pytest.mark.parametrize("value", WRONG_VALUES, ids=repr)
def test_a_value_that_is_no_small_integer_is_refused_in_a_fact_and_nothing_of_the_batch_is_asserted(
    value: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ruleset = Ruleset(THREE)
    watched = Watched()
    monkeypatch.setattr(_durable, "_c", watched)
    with pytest.raises(EngineError, match=rf"'{name}' cannot be .*; use a plain int"):
        ruleset.match([{"scope": 1}, {name: value}])

    assert "assert_facts" not in watched.called
    assert [{"seen"}] == ruleset.match([{}])


WRONG_NAMES = ["", "id", "sid", "_", "$s", "$and", "$", "a.b", ".", 5, None, b"a"]


@pytest.mark.parametrize("name", WRONG_NAMES, ids=repr)
def test_a_name_that_means_something_to_the_engine_is_refused_in_a_rule(name: Any) -> None:
    with pytest.raises(EngineError, match=r"cannot name a field; .") as caught:
        Ruleset([("tag", {name: 1})])

    assert str(caught.value).startswith(repr(name))


@pytest.mark.parametrize("name", WRONG_NAMES, ids=repr)
def test_a_name_that_means_something_to_the_engine_is_refused_in_a_fact(name: Any) -> None:
    with pytest.raises(EngineError, match="cannot name a field; "):
        Ruleset(THREE).match([{name: 1}])


@pytest.mark.parametrize(("one", "other"), [("liquid", "costarring"), ("sid", "phjrejs")])
def test_names_whose_hashes_agree_are_refused(one: str, other: str) -> None:
    with pytest.raises(EngineError, match=f"the fields '{one}' and '{other}' are one to durable-rules.*; rename one"):
        Ruleset([("tag", {name: 1 for name in (one, other) if name != "sid"})])


def test_the_rules_may_ask_for_250_fields_and_no_more() -> None:
    fields = {f"a{number}": 1 for number in range(251)}
    most = dict(list(fields.items())[:250])

    unasked = {f"b{number}": 1 for number in range(300)}

    assert [{"all"}, set(), {"all"}] == Ruleset([("all", most)]).match([most, {"a0": 1}, fields | unasked])
    with pytest.raises(EngineError, match="251 fields, more than the 250 a fact may have; split"):
        Ruleset([("all", fields)])


def test_a_closed_ruleset_matches_no_more_and_may_be_closed_again() -> None:
    ruleset = Ruleset(THREE)
    ruleset.close()
    ruleset.close()

    with pytest.raises(EngineError, match="the ruleset is closed; build a new one"):
        ruleset.match([{}])
    assert [] == ruleset.match([])


@pytest.mark.parametrize("shards", [1, 3])
def test_a_ruleset_that_disappears_frees_its_memory_in_c(shards: int, monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()
    watched = Watched()
    monkeypatch.setattr(_durable, "_c", watched)
    ruleset = Ruleset([(f"tag {number}", {"a": number}) for number in range(60 * shards)])
    assert shards == watched.called.count("create_ruleset")
    del ruleset
    gc.collect()

    assert shards == watched.called.count("delete_ruleset")


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda ruleset: pickle.loads(pickle.dumps(ruleset))])  # noqa: S301  # our own pickle
def test_a_copy_is_a_ruleset_of_its_own(copied: Callable[[Ruleset], Ruleset]) -> None:
    ruleset = Ruleset(THREE)
    other = copied(ruleset)
    ruleset.close()

    assert [{"seen", "unmet"}] == other.match([{"scope": 1, "reached": 0}])


def test_each_batch_leaves_no_state_behind() -> None:
    ruleset = Ruleset(THREE)
    ruleset.match([{}] * 250)

    for handle, _ in ruleset._shards:
        with pytest.raises(REAL.error, match="309"):
            REAL.get_state(handle, "0")


def without_first(handle: int, text: str) -> Any:
    return REAL.assert_facts(handle, "[" + text[text.index("},{") + 2 :])


def replacing(old: str, new: str) -> Callable[[int, str], Any]:
    return lambda handle, text: REAL.assert_facts(handle, text.replace(old, new))


FAULTS: list[tuple[Watched, str]] = [
    (Watched(assert_facts=without_first), "1 of 3 facts did not arrive in durable-rules"),
    (Watched(start_action_for_state=lambda *_: None), "3 of 3 facts did not arrive in durable-rules"),
    (Watched(assert_facts=replacing("000002", "000000")), "durable-rules did not take .* code 2"),
    (Watched(assert_facts=replacing('"_"', '"n"')), "durable-rules did not take .* code 1"),
    (Watched(assert_facts=lambda handle, _: REAL.assert_fact(handle, '{"a": 1e-05}')), "durable-rules failed: .* error code: 204"),
]


@pytest.mark.parametrize(("faulty", "message"), FAULTS, ids=[message for _, message in FAULTS])
def test_after_a_fault_of_the_engine_the_ruleset_is_usable(faulty: Watched, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ruleset = Ruleset(THREE)
    with monkeypatch.context() as patch:
        patch.setattr(_durable, "_c", faulty)
        with pytest.raises(EngineError, match=message):
            ruleset.match([{"scope": 1, "reached": 1}, {}, {}])

    assert [{"seen", "met"}, {"seen"}] == ruleset.match([{"scope": 1, "reached": 1}, {}])


def test_rules_that_the_engine_refuses_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_durable, "_c", Watched(create_ruleset=lambda name, _: REAL.create_ruleset(name, "[1]")))

    with pytest.raises(EngineError, match=r"durable-rules refused the rules: .* error code: \d+"):
        Ruleset(THREE)


def test_a_fault_while_building_frees_what_was_built(monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = Watched(start_action_for_state=stop)
    monkeypatch.setattr(_durable, "_c", faulty)

    with pytest.raises(KeyboardInterrupt):
        Ruleset(THREE)
    # A state in which no action ran must not be deleted.
    assert ["create_ruleset", "assert_facts", "start_action_for_state", "delete_ruleset"] == faulty.called


def test_a_batch_that_was_interrupted_even_in_its_clearing_is_cleared_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    ruleset = Ruleset(THREE)
    with monkeypatch.context() as patch:
        patch.setattr(_durable, "_c", Watched(complete_and_start_action=stop, delete_state=stop))
        with pytest.raises(KeyboardInterrupt):
            ruleset.match([{"scope": 1, "reached": 1}])

    assert [{"seen"}] == ruleset.match([{}])
    assert [{"seen", "met"}] == ruleset.match([{"scope": 1, "reached": 1}])


def test_the_lock_that_a_fork_leaves_locked_is_renewed() -> None:
    lock = _durable._gate.lock
    with lock:
        _durable._gate.renew()

        assert [{"seen"}] == Ruleset(THREE).match([{}])
    assert lock is not _durable._gate.lock


@pytest.mark.parametrize("found", [True, False])
def test_the_import_binds_lazily_and_restores_the_flags(found: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    set_flags: list[int] = []
    monkeypatch.setattr(sys, "setdlopenflags", set_flags.append)
    monkeypatch.setitem(sys.modules, "durable_rules_engine", SimpleNamespace(here=True) if found else None)
    if found:
        assert _durable._load().here
    else:
        with pytest.raises(ImportError, match=r"durable-rules cannot be loaded .*; on Python 3.13 build it with CPPFLAGS") as caught:
            _durable._load()
        assert "durable_rules_engine" == caught.value.name

    assert [os.RTLD_LAZY, sys.getdlopenflags()] == set_flags
