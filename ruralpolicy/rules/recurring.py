"""What recurs between cities, said once: scopes that the documents share, and the share that must be reached.

What only looks alike stays with its document.
"""

from fractions import Fraction

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import (
    HealthCenter,
    HealthCenterKind,
    HealthWorker,
    InstitutionKind,
    TitleLevel,
    VillageClinic,
    VillageClinicKind,
    VillageDoctor,
)

__all__ = [
    "community_health_center",
    "in_post",
    "intermediate_title_or_above",
    "is_primary",
    "share_reached",
    "township_health_center",
    "village_clinic",
]


def village_clinic(clinic: VillageClinic) -> bool:
    """The clinic is a village clinic, not a community health station."""
    return clinic.kind == VillageClinicKind.VILLAGE_CLINIC


def township_health_center(center: HealthCenter) -> bool:
    """The centre is a township health centre, not a community health centre."""
    return center.kind == HealthCenterKind.TOWNSHIP_HEALTH_CENTER


def community_health_center(center: HealthCenter) -> bool:
    """The centre is a community health centre."""
    return center.kind == HealthCenterKind.COMMUNITY_HEALTH_CENTER


def in_post(doctor: VillageDoctor) -> bool:
    """The person works in a village clinic now."""
    return doctor.in_post


def is_primary(kind: InstitutionKind) -> bool:
    """The institution belongs to primary care (基层医疗卫生机构): village clinic, station, township or community health centre."""
    return one_of(
        kind,
        InstitutionKind.VILLAGE_CLINIC,
        InstitutionKind.COMMUNITY_HEALTH_STATION,
        InstitutionKind.TOWNSHIP_HEALTH_CENTER,
        InstitutionKind.COMMUNITY_HEALTH_CENTER,
    )


def intermediate_title_or_above(worker: HealthWorker) -> bool:
    """The person holds an intermediate or a senior title."""
    return worker.title_level >= TitleLevel.INTERMEDIATE


def share_reached(part: int, share: Fraction, whole: int) -> bool:
    """*part* is at least *share* of *whole*, compared by multiplying; whether there is a whole at all is the scope's matter."""
    return part >= share * whole
