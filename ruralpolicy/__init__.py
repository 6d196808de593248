"""Rural health policy of Chinese local governments as a library: typed facts in, typed findings out, each citing its clause."""

from typing import TYPE_CHECKING

from ruralpolicy._on_demand import on_demand
from ruralpolicy.conditions import (
    after,
    completed_years,
    day_after,
    greatest,
    known,
    latest,
    least,
    no,
    one_of,
    percent,
    permille,
    stated,
    when,
)
from ruralpolicy.engine import assess
from ruralpolicy.errors import (
    EngineError,
    EngineMissingError,
    FactError,
    Mistake,
    OddCellsWarning,
    PackNotFoundError,
    RuleError,
    RuralPolicyError,
    SelectionError,
    UnreadableCellsWarning,
)
from ruralpolicy.facts import UNKNOWN
from ruralpolicy.findings import Amount, Assessment, Change, Changes, Compliance, Entitlement, Finding, OutcomeChange, Permission
from ruralpolicy.law import Assessable, Document, Level, Modality, Outcome, SinceAdoption, Status, TopicWords
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import available_packs, load_pack
from ruralpolicy.session import Session

if TYPE_CHECKING:
    from ruralpolicy.decode import decode_facts, decode_json, encode_facts
    from ruralpolicy.ledger import decode_findings, encode_findings
else:
    # What reads and writes JSON rests on cattrs, which takes a while to import: it is imported when somebody asks for it.
    __getattr__ = on_demand(
        __name__,
        {
            "decode_facts": "decode",
            "decode_json": "decode",
            "encode_facts": "decode",
            "decode_findings": "ledger",
            "encode_findings": "ledger",
        },
    )


__all__ = [
    "UNKNOWN",
    "Amount",
    "Assessable",
    "Assessment",
    "Change",
    "Changes",
    "Compliance",
    "Document",
    "EngineError",
    "EngineMissingError",
    "Entitlement",
    "FactError",
    "Finding",
    "Level",
    "Mistake",
    "Modality",
    "OddCellsWarning",
    "Outcome",
    "OutcomeChange",
    "PackNotFoundError",
    "Permission",
    "Provision",
    "RuleError",
    "RulePack",
    "RuralPolicyError",
    "SelectionError",
    "Session",
    "SinceAdoption",
    "Status",
    "TopicWords",
    "UnreadableCellsWarning",
    "after",
    "assess",
    "available_packs",
    "completed_years",
    "day_after",
    "decode_facts",
    "decode_findings",
    "decode_json",
    "encode_facts",
    "encode_findings",
    "greatest",
    "known",
    "latest",
    "least",
    "load_pack",
    "no",
    "one_of",
    "percent",
    "permille",
    "stated",
    "when",
]


def __dir__() -> list[str]:
    return __all__
