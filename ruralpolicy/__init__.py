"""Rural health policy of Chinese local governments as a library: typed facts in, typed findings out, each citing its clause."""

from typing import TYPE_CHECKING

from ruralpolicy._on_demand import on_demand
from ruralpolicy.comparison import compare
from ruralpolicy.engine import assess
from ruralpolicy.errors import (
    EngineError,
    EngineMissingError,
    FactError,
    Mistake,
    NoAssessmentError,
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
from ruralpolicy.timeline import Piece, Timeline, timeline

if TYPE_CHECKING:
    from ruralpolicy.interchange.facts import decode_facts, decode_json, encode_facts
    from ruralpolicy.interchange.findings import decode_findings, encode_findings
else:
    # What reads and writes JSON rests on cattrs, which takes a while to import: it is imported when somebody asks for it.
    __getattr__ = on_demand(
        __name__,
        {
            "decode_facts": "interchange.facts",
            "decode_json": "interchange.facts",
            "encode_facts": "interchange.facts",
            "decode_findings": "interchange.findings",
            "encode_findings": "interchange.findings",
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
    "NoAssessmentError",
    "OddCellsWarning",
    "Outcome",
    "OutcomeChange",
    "PackNotFoundError",
    "Permission",
    "Piece",
    "Provision",
    "RuleError",
    "RulePack",
    "RuralPolicyError",
    "SelectionError",
    "Session",
    "SinceAdoption",
    "Status",
    "Timeline",
    "TopicWords",
    "UnreadableCellsWarning",
    "assess",
    "available_packs",
    "compare",
    "decode_facts",
    "decode_findings",
    "decode_json",
    "encode_facts",
    "encode_findings",
    "load_pack",
    "timeline",
]


def __dir__() -> list[str]:
    return __all__
