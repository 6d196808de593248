"""What durable-rules crashes on, hangs on or gets silently wrong, as far as it could be reached through a ruleset.

Each runs in a process of its own, so that a crash is a failure and not the end of the tests; it must print `fine` and nothing else.
"""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

START = """
    import random
    from ruralpolicy.engine._durable import Ruleset
    from ruralpolicy.errors import EngineError

    RULES = [("met", {"scope": 1, "reached": 1}), ("unmet", {"scope": 1, "reached": 0}), ("seen", {})]
    FACTS = [{"scope": scope, "reached": reached} for scope in range(3) for reached in range(3)]

    def plain(rules, facts):
        return [{tag for tag, conjunction in rules if conjunction.items() <= fact.items()} for fact in facts]
"""
END = 'print("fine")'


def run(script: str, *, start: str = START, **environment: str) -> tuple[int, str, str]:
    """Exit code, output and complaints of a script in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "\n".join(map(dedent, (start, script, END)))],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), "PYTHONFAULTHANDLER": "1", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


FINE = (0, "fine\n", "")


def test_numbers_that_the_engine_cannot_read_are_refused_and_no_fact_is_dropped() -> None:
    assert FINE == run("""
        ruleset = Ruleset(RULES)
        for wrong in (1e-05, 1e16, 1e20, 5e-324, float("nan"), float("inf"), None, 2**53 + 1, 2**63, True, "1"):
            try:
                ruleset.match([*FACTS, {"scope": wrong}, *FACTS])
            except EngineError:
                assert plain(RULES, FACTS) == ruleset.match(FACTS)
            else:
                raise AssertionError(wrong)
    """)


def test_names_in_chinese_are_told_apart() -> None:
    assert FINE == run("""
        fields = ["村卫生室", "乡镇卫生院", "村卫生室总数", "卫生室", "一体化", "一体化管理"]
        rules = [(field + str(value), {field: value}) for field in fields for value in range(3)]
        facts = [{field: value, other: 1} for field in fields for other in fields for value in range(3)]
        assert plain(rules, facts) == Ruleset(rules).match(facts)
    """)


@pytest.mark.parametrize("count", [63, 64, 65, 255, 256, 511, 512, 1025])
def test_any_number_of_rules_may_fire_for_one_fact(count: int) -> None:
    assert FINE == run(f"""
        fields = [f"a{{number}}" for number in range(250)]
        sets = [{{one}} for one in fields] + [{{one, other}} for one in fields[:45] for other in fields[:45] if one < other]
        rules = [(str(number), dict.fromkeys(chosen, 1)) for number, chosen in enumerate(sets[:{count}])]
        assert {count} == len(rules)
        assert [set(map(str, range({count}))), set()] == Ruleset(rules).match([dict.fromkeys(fields, 1), {{}}])
    """)


@pytest.mark.parametrize("count", [60, 61, 511, 512, 1025])
def test_any_number_of_rules_may_ask_for_values_of_one_field(count: int) -> None:
    assert FINE == run(f"""
        rules = [(str(value), {{"a": value}}) for value in range({count})]
        assert [{{str(value)}} for value in range({count})] == Ruleset(rules).match([{{"a": value}} for value in range({count})])
    """)


def test_conjunctions_that_are_the_beginning_of_others_fire_with_them() -> None:
    assert FINE == run("""
        rules = [(str(depth), {f"a{field:03d}": 1 for field in range(depth)}) for depth in range(200)]
        facts = [{f"a{field:03d}": 1 for field in range(depth)} for depth in range(0, 200, 9)]
        assert plain(rules, facts) == Ruleset(rules).match(facts)
    """)


def test_empty_batches_and_empty_facts_neither_crash_nor_hang() -> None:
    assert FINE == run("""
        ruleset = Ruleset(RULES)
        assert [] == ruleset.match([]) == ruleset.match(())
        assert [{"seen"}] == ruleset.match([{}])
        assert [{"seen", "met"}, {"seen"}, {"seen"}] == ruleset.match([{"scope": 1, "reached": 1}, {}, {}])
    """)


def test_60000_facts_are_all_answered_and_none_is_taken_for_another() -> None:
    assert FINE == run("""
        ruleset = Ruleset([(str(digit), {"integer": digit}) for digit in range(10)] + [("false duplicate", {"integer": 46010})])
        answers = ruleset.match([{"integer": number} for number in range(60_000)])
        assert 60_000 == len(answers)
        assert {**{number: {str(number)} for number in range(10)}, 46010: {"false duplicate"}} == dict(
            (number, tags) for number, tags in enumerate(answers) if tags
        )
    """)


def test_facts_that_are_equal_are_answered_each() -> None:
    assert FINE == run("""
        assert [{"seen", "met"}] * 1000 == Ruleset(RULES).match([{"scope": 1, "reached": 1}] * 1000)
    """)


def test_no_thread_is_started() -> None:
    assert FINE == run("""
        import threading
        from pathlib import Path

        ruleset = Ruleset(RULES)
        ruleset.match(FACTS)
        assert 1 == threading.active_count()
        tasks = Path("/proc/self/task")  # where there is one, threads of C are seen too
        assert not tasks.exists() or 1 == len(list(tasks.iterdir()))
    """)


def test_eight_threads_may_share_a_ruleset_and_have_their_own() -> None:
    assert FINE == run("""
        import sys
        from concurrent.futures import ThreadPoolExecutor

        sys.setswitchinterval(1e-5)
        shared = Ruleset(RULES)

        def work(seed):
            drawn = random.Random(seed)
            right = 0
            for _ in range(60):
                facts = drawn.choices(FACTS, k=drawn.choice([1, 2, 30, 150]))
                own = Ruleset([(f"{seed}", {"scope": seed % 3})])
                right += plain(RULES, facts) == shared.match(facts)
                right += [{f"{seed}"} if fact["scope"] == seed % 3 else set() for fact in facts] == own.match(facts)
            return right

        with ThreadPoolExecutor(8) as threads:
            assert [120] * 8 == list(threads.map(work, range(8)))
    """)


def test_memory_stays_flat_over_2000_uses_and_over_60000_facts() -> None:
    assert FINE == run("""
        import resource
        from pathlib import Path

        def memory():
            pages = Path("/proc/self/statm")  # the peak, where there is no such file, could be one that was inherited
            return int(pages.read_text().split()[1]) if pages.exists() else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

        def use(times):
            for number in range(times):
                ruleset = Ruleset([*RULES, *((f"{n}", {"a": n, "b": number}) for n in range(9))])
                ruleset.match(FACTS)
                if number % 2:
                    ruleset.close()

        ruleset = Ruleset(RULES)
        use(200), ruleset.match(FACTS * 1000)
        before = memory()
        use(2000), [ruleset.match(FACTS[:1]) for _ in range(2000)], ruleset.match(FACTS * 7000)
        after = memory()
        assert after < before * 1.2, (before, after)
    """)


def test_interrupts_anywhere_leave_the_ruleset_usable() -> None:
    assert FINE == run("""
        import signal

        def interrupt(*_):
            raise KeyboardInterrupt

        signal.signal(signal.SIGALRM, interrupt)
        drawn = random.Random(1)
        rules = [*RULES, *((f"{n}", {"scope": n % 3, "n": n}) for n in range(90))]
        facts = [*FACTS, *({"scope": n % 3, "n": n} for n in range(150))]
        ruleset, expected, interrupted = Ruleset(rules), plain(rules, facts), 0
        for _ in range(250):
            try:
                signal.setitimer(signal.ITIMER_REAL, drawn.uniform(0.00005, 0.006))
                for _ in range(1000):
                    assert expected[:1] == ruleset.match(facts[:1])
                    assert expected == ruleset.match(facts)
            except KeyboardInterrupt:
                interrupted += 1
            assert expected == ruleset.match(facts)
        assert 250 == interrupted
    """)


def test_an_interrupt_while_building_leaves_the_next_ruleset_right() -> None:
    assert FINE == run("""
        import signal

        def interrupt(*_):
            raise KeyboardInterrupt

        signal.signal(signal.SIGALRM, interrupt)
        drawn = random.Random(2)
        interrupted = 0
        for _ in range(60):
            built = []  # freed before the timer starts, since Python swallows what is raised while it frees
            try:
                signal.setitimer(signal.ITIMER_REAL, drawn.uniform(0.00005, 0.003))
                for _ in range(1000):
                    built.append(Ruleset(RULES))
            except KeyboardInterrupt:
                interrupted += 1
            assert plain(RULES, FACTS) == Ruleset(RULES).match(FACTS)
        assert 60 == interrupted
    """)


def test_children_forked_in_the_middle_of_a_batch_can_match() -> None:
    assert FINE == run("""
        import os
        import sys
        import threading
        import warnings

        sys.setswitchinterval(1e-5)
        warnings.simplefilter("ignore", DeprecationWarning)  # from Python 3.12 on, of forking beside threads: this is what is tested
        ruleset, over = Ruleset(RULES), threading.Event()

        def work():
            while not over.is_set():
                assert plain(RULES, FACTS * 20) == ruleset.match(FACTS * 20)

        thread = threading.Thread(target=work)
        thread.start()
        codes = []
        for _ in range(25):
            child = os.fork()
            if not child:
                right = all(plain(RULES, FACTS) == each.match(FACTS) for each in (ruleset, Ruleset(RULES), ruleset))
                os._exit(0 if right else 1)
            codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        over.set()
        thread.join()
        assert [0] * 25 == codes, codes
    """)


def test_a_ruleset_collected_in_the_middle_of_a_batch_of_another_neither_hangs_nor_disturbs_it() -> None:
    assert FINE == run("""
        from ruralpolicy.engine import _durable

        real, others = _durable._c, [Ruleset(RULES) for _ in range(3)]

        class Collecting:
            def __getattr__(self, name):
                if name == "complete_and_start_action" and others:
                    others.pop()
                return getattr(real, name)

        ruleset = Ruleset(RULES)
        _durable._c = Collecting()
        assert plain(RULES, FACTS) == ruleset.match(FACTS)
        assert [] == others
    """)


@pytest.mark.parametrize("filled", ["85", "170"])
def test_memory_that_was_never_set_is_never_read(filled: str) -> None:
    script = """
        for unused in range(20):
            Ruleset(RULES).close()
        drawn = random.Random(3)
        for _ in range(25):
            fields = [f"a{number}" for number in range(drawn.randint(1, 9))]
            some = lambda: {field: drawn.randint(0, 2) for field in fields if drawn.random() < 0.5}
            rules = [(f"tag {drawn.randint(0, 30)}", some()) for _ in range(drawn.randint(1, 150))]
            facts = [some() for _ in range(drawn.choice([1, 5, 120]))]
            assert plain(rules, facts) == Ruleset(rules).match(facts)
    """

    assert FINE == run(script, MALLOC_PERTURB_=filled)


@pytest.mark.parametrize("stopped", ["start_action_for_state", "complete_and_start_action", "delete_state"])
def test_a_state_may_be_deleted_wherever_its_first_batch_stopped(stopped: str) -> None:
    script = f"""
        from ruralpolicy.engine import _durable

        class Stopping:
            def __getattr__(self, name):
                if name == "{stopped}":
                    raise KeyboardInterrupt
                return getattr(real, name)

        real = _durable._c
        for _ in range(20):
            ruleset = Ruleset(RULES)
            _durable._c = Stopping()
            try:
                ruleset.match(FACTS)
            except KeyboardInterrupt:
                _durable._c = real
            assert plain(RULES, FACTS) == ruleset.match(FACTS)
    """

    assert FINE == run(script, MALLOC_PERTURB_="85")


def test_the_c_module_is_loaded_with_symbols_bound_late_and_the_flags_are_as_before() -> None:
    script = """
        import os
        import sys

        seen = []

        class Finder:
            def find_spec(self, name, *_):
                if name == "durable_rules_engine":
                    seen.append(sys.getdlopenflags())

        before = sys.getdlopenflags()
        sys.meta_path.insert(0, Finder())
        import ruralpolicy.engine._durable
        assert [os.RTLD_LAZY] == seen
        assert before == sys.getdlopenflags()
        assert "durable" not in sys.modules, "the package beside the C module starts threads"
    """

    assert FINE == run(script, start="")
