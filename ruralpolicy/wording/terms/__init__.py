"""What attributes and topics are called in Chinese and English, and how their names enter a sentence."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import Final

from ruralpolicy.facts import KINDS, Fact
from ruralpolicy.facts.declarations import Attribute, attributes
from ruralpolicy.law import TopicWords
from ruralpolicy.wording.terms._forms import Entry, amount, count, is_, value
from ruralpolicy.wording.terms.counties import COUNTY
from ruralpolicy.wording.terms.events import CONTRACT, ENCOUNTER, SECONDMENT
from ruralpolicy.wording.terms.health_centers import HEALTH_CENTER
from ruralpolicy.wording.terms.institutions import CONSORTIUM, DRUG_SUPPLIER, HOSPITAL, VILLAGE_CLINIC
from ruralpolicy.wording.terms.people import HEALTH_WORKER, VILLAGE_DOCTOR
from ruralpolicy.wording.terms.places import CITY, TOWNSHIP, VILLAGE
from ruralpolicy.wording.terms.units import UNITS
from ruralpolicy.wording.words import Words

__all__ = ["ENTRIES", "UNITS", "words_of"]

_CODE: Final = Words(zh="编码", en="code", form="value")
ENTRIES: Final[Mapping[str, Mapping[str, Entry]]] = {
    "City": CITY,
    "County": COUNTY,
    "Township": TOWNSHIP,
    "Village": VILLAGE,
    "HealthCenter": HEALTH_CENTER,
    "VillageClinic": VILLAGE_CLINIC,
    "Hospital": HOSPITAL,
    "Consortium": CONSORTIUM,
    "HealthWorker": HEALTH_WORKER,
    "VillageDoctor": VILLAGE_DOCTOR,
    "Encounter": ENCOUNTER,
    "Contract": CONTRACT,
    "Secondment": SECONDMENT,
    "DrugSupplier": DRUG_SUPPLIER,
}
_NO_TOPICS: Final[Mapping[str, TopicWords]] = MappingProxyType({})


def words_of(kind: type[Fact] | str, name: str, topics: Mapping[str, TopicWords] = _NO_TOPICS) -> Words:
    """The words of an attribute of a kind of fact, or of one of the *topics* of a pack.

    What nobody named is called in English by its name with blanks, in Chinese by its name.

    >>> words = words_of("County", "village_clinics_integrated")
    >>> words.noun_zh, words.en, words.unit.of(2)
    ('实行一体化管理的村卫生室', 'village clinics under integrated management', 'clinics')
    >>> words_of("County", "plan_issued", {"plan_issued": TopicWords("方案已印发", "an issued plan")}).zh
    '方案已印发'
    """
    if (told := _words_by_name(KINDS[kind] if isinstance(kind, str) else kind).get(name)) is not None:
        return told
    if (topic := topics.get(name)) is not None:
        return Words(zh=topic.zh, en=topic.en, form=topic.form, frame=topic.frame)
    return Words(zh=name, en=name.replace("_", " "), form="done")


def _all_words(kind: type) -> Mapping[str, Words]:
    entries = {"name": value("name"), **ENTRIES.get(kind.__name__, {})}
    told = {
        name: entries.get(name, _undescribed(each))(each.term_zh, UNITS.get(each.unit or "")) for name, each in attributes(kind).items()
    }
    return {"code": _CODE, **told}


# Written out, since mypy holds that a class with a hash of its own cannot be the key of a cache.
_words_by_name: Callable[[type], Mapping[str, Words]] = cache(_all_words)


def _undescribed(attribute: Attribute) -> Entry:
    """The words of an attribute of which only the declaration is known."""
    en = attribute.name.replace("_", " ")
    if attribute.type is bool:
        return is_(en, f"{attribute.term_zh}：是", f"{attribute.term_zh}：否")
    return {int: count, Fraction: amount}.get(attribute.type, value)(en)
