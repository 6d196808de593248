"""The Tonglu action plan for rural health services up to 2026, a draft for comment, one module for each item or part."""

from ruralpolicy.rules.tonglu import (
    care,
    chinese_medicine,
    digital,
    equipment,
    family_doctors,
    funding,
    goals,
    health_centers,
    layout,
    mobile_care,
    operations,
    organization,
    personnel,
    public_health,
    stations,
    talent,
)
from ruralpolicy.rules.tonglu._document import pack

__all__ = [
    "care",
    "chinese_medicine",
    "digital",
    "equipment",
    "family_doctors",
    "funding",
    "goals",
    "health_centers",
    "layout",
    "mobile_care",
    "operations",
    "organization",
    "pack",
    "personnel",
    "public_health",
    "stations",
    "talent",
]
