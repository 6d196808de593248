"""The Pingdingshan draft plan on reforming and improving rural health care, one module for one or two of its items."""

from ruralpolicy.rules.pingdingshan import (
    clinics_and_technology,
    consortia,
    funding,
    goals_and_subcenters,
    insurance,
    organization,
    pay,
    range_of_services,
    support_and_information,
    tiered_care,
    titles_and_posts,
    village_doctors,
    weak_centers_and_models,
    workforce,
)
from ruralpolicy.rules.pingdingshan._document import pack

__all__ = [
    "clinics_and_technology",
    "consortia",
    "funding",
    "goals_and_subcenters",
    "insurance",
    "organization",
    "pack",
    "pay",
    "range_of_services",
    "support_and_information",
    "tiered_care",
    "titles_and_posts",
    "village_doctors",
    "weak_centers_and_models",
    "workforce",
]
