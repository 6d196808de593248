"""What an assessment says: typed findings, each with its clause, its reasons and what is missing."""

from ruralpolicy.findings._proof import Proof
from ruralpolicy.findings._records import record
from ruralpolicy.findings.assessment import Assessment
from ruralpolicy.findings.block import OUTCOMES, Block
from ruralpolicy.findings.changes import Change, Changes, OutcomeChange
from ruralpolicy.findings.sources import Origin, Source
from ruralpolicy.findings.values import Amount, Comparison, Compliance, Entitlement, Finding, Permission, Subject
from ruralpolicy.law import Outcome

__all__ = [
    "OUTCOMES",
    "Amount",
    "Assessment",
    "Block",
    "Change",
    "Changes",
    "Comparison",
    "Compliance",
    "Entitlement",
    "Finding",
    "Origin",
    "Outcome",
    "OutcomeChange",
    "Permission",
    "Proof",
    "Source",
    "Subject",
    "record",
]
