"""Packs that are made and dropped give back what was made for them."""

import subprocess
import sys

import pytest

SCRIPT = """
import gc, itertools, sys
from datetime import date
from ruralpolicy import Document, RulePack, Session, assess
from ruralpolicy.engine import _shapes
from ruralpolicy.facts import County, attributes

DOCUMENT, DAY = Document(title_zh="文", title_en="Text"), date(2025, 1, 1)
FACTS = [County(code="1", village_clinics_total=3)]
NAMES = [name for name, known in attributes(County).items() if known.type is int]
JOINTS = list(itertools.product("&|", repeat=5))

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6

def pack(number):
    made = RulePack("demo", DOCUMENT)
    for clause in (1, 2):
        text = "(county.village_clinics_total >= 1)"
        for at, joint in enumerate(JOINTS[(number * 2 + clause) % len(JOINTS)]):
            text = f"({text} {joint} (county.{NAMES[at % len(NAMES)]} >= {at + 2}))"
        scope = {"County": County}
        exec(f"def rule(county: County) -> bool:\\n    'D.'\\n    return {text}", scope)
        made.obligation(str(clause), "题", "Title")(scope["rule"])
    return made

def use(made):
    assess(FACTS, made, as_of=DAY).counts()
    Session(FACTS, made, as_of=DAY).put(County(code="1", village_clinics_total=4)).outcomes

# What is imported and kept for good is there after the first.
for number in range(20):
    use(pack(number))
gc.collect()
before = resident()
for number in range(500):
    use(pack(number))
gc.collect()
alive = sum(isinstance(one, RulePack) for one in gc.get_objects())
print(alive, len(_shapes._rulesets), len(_shapes._decisions), resident() - before < 10, file=sys.stderr)
"""


@pytest.mark.unmeasured
def test_five_hundred_packs_give_their_memory_back() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert "0 0 0 True" == done.stderr.strip()
