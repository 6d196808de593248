"""Rural health policy of Chinese local governments as a library: typed facts in, typed findings out, each citing its clause."""

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
from ruralpolicy.decode import decode_facts, encode_facts
from ruralpolicy.engine import assess
from ruralpolicy.errors import EngineError, FactError, Mistake, PackNotFoundError, RuleError, RuralPolicyError
from ruralpolicy.facts import UNKNOWN
from ruralpolicy.findings import Amount, Assessment, Compliance, Entitlement, Finding, Permission
from ruralpolicy.law import Assessable, Document, Level, Modality, Outcome, SinceAdoption, Status
from ruralpolicy.ledger import decode_findings, encode_findings
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import available_packs, load_pack

__all__ = [
    "UNKNOWN",
    "Amount",
    "Assessable",
    "Assessment",
    "Compliance",
    "Document",
    "EngineError",
    "Entitlement",
    "FactError",
    "Finding",
    "Level",
    "Mistake",
    "Modality",
    "Outcome",
    "PackNotFoundError",
    "Permission",
    "Provision",
    "RuleError",
    "RulePack",
    "RuralPolicyError",
    "SinceAdoption",
    "Status",
    "after",
    "assess",
    "available_packs",
    "completed_years",
    "day_after",
    "decode_facts",
    "decode_findings",
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
