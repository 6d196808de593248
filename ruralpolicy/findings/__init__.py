"""What an assessment says: typed findings, each with its clause, its reasons and what is missing."""

from ruralpolicy.findings._assessment import OUTCOMES, Assessment, Block, record
from ruralpolicy.findings._values import Amount, Comparison, Compliance, Entitlement, Finding, Permission, Subject
from ruralpolicy.law import Outcome

__all__ = [
    "OUTCOMES",
    "Amount",
    "Assessment",
    "Block",
    "Comparison",
    "Compliance",
    "Entitlement",
    "Finding",
    "Outcome",
    "Permission",
    "Subject",
    "record",
]
