"""The Shangrao opinions of 28 December 2023 on the integrated management of rural health services, one module for each part."""

from ruralpolicy.rules.shangrao import finance_and_drugs, goals, institutions, personnel, safeguards, services
from ruralpolicy.rules.shangrao._document import pack

__all__ = ["finance_and_drugs", "goals", "institutions", "pack", "personnel", "safeguards", "services"]
