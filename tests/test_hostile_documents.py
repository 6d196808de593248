"""Whatever is sent ends in facts that are written back as they are, or in errors of the library's own with their places."""

import json
from collections import Counter

import pytest
from hostile_documents import Documents

from ruralpolicy import FactError, load_pack
from ruralpolicy.facts import gather
from ruralpolicy.interchange.facts import decode_json, encode_facts

PACKS = (load_pack("shangrao"),)


def ending(document: str | bytes) -> str:
    """How the reading of a document ends; anything but the two right ways fails by itself."""
    try:
        facts = decode_json(document, packs=PACKS)
    except FactError as error:
        for mistake in error.mistakes:
            assert mistake.path
            for text in (str(mistake), mistake.text("zh"), mistake.text("zh", "command")):
                assert text.encode()
                assert len(text) < 3_000
                assert not any(sign in text for sign in "\x00\x1b\u202e")
        return "mistakes"
    written = json.dumps(encode_facts(facts, packs=PACKS), ensure_ascii=False)
    assert sorted(map(repr, facts)) == sorted(map(repr, decode_json(written, packs=PACKS)))
    try:
        gather(facts)
    except FactError as error:
        return "facts that do not fit together" if error.text("zh").encode() else "an error that says nothing"
    return "facts"


def test_hostile_documents_end_in_mistakes_with_a_place_or_in_facts() -> None:
    documents = Documents(seed=1)
    endings = Counter(ending(documents.draw()) for _ in range(300))

    assert {"mistakes", "facts"} <= endings.keys()


@pytest.mark.long
def test_twenty_thousand_hostile_documents() -> None:
    documents = Documents(seed=20_000)
    endings = Counter(ending(documents.draw()) for _ in range(20_000))

    assert {"mistakes", "facts", "facts that do not fit together"} == endings.keys()
    assert min(endings.values()) > 200
