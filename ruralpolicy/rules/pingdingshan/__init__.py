"""The Pingdingshan draft plan on reforming and improving rural health care, one module for one or two of its items.

An item that fills two modules stands in them in the order of their names.
"""

from ruralpolicy.rules.pingdingshan import (
    clinics,
    consortia,
    funding,
    goals,
    hospital_support,
    information,
    insurance_of_outpatients,
    insurance_payment,
    models,
    organization,
    pay,
    pay_of_general_practitioners,
    posts,
    posts_and_persons,
    range_of_services,
    subcenters,
    technology,
    tiered_care,
    titles,
    village_doctors,
    weak_centers,
    workforce,
    workforce_in_2025,
)
from ruralpolicy.rules.pingdingshan._document import pack

__all__ = [
    "clinics",
    "consortia",
    "funding",
    "goals",
    "hospital_support",
    "information",
    "insurance_of_outpatients",
    "insurance_payment",
    "models",
    "organization",
    "pack",
    "pay",
    "pay_of_general_practitioners",
    "posts",
    "posts_and_persons",
    "range_of_services",
    "subcenters",
    "technology",
    "tiered_care",
    "titles",
    "village_doctors",
    "weak_centers",
    "workforce",
    "workforce_in_2025",
]
