"""The Chenzhou action plan of 26 December 2022 for primary health care in 2023 to 2025, one module for each part or group of items."""

from ruralpolicy.rules.chenzhou import (
    assessment,
    chinese_medicine,
    consortia_and_platform,
    contract_services,
    funding_and_posts,
    goals,
    hospital_grades,
    implementation,
    insurance_benefits,
    insurance_payment,
    medicines,
    pay,
    public_health,
    titles,
    training,
)
from ruralpolicy.rules.chenzhou._document import pack

__all__ = [
    "assessment",
    "chinese_medicine",
    "consortia_and_platform",
    "contract_services",
    "funding_and_posts",
    "goals",
    "hospital_grades",
    "implementation",
    "insurance_benefits",
    "insurance_payment",
    "medicines",
    "pack",
    "pay",
    "public_health",
    "titles",
    "training",
]
