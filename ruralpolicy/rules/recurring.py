"""What recurs between cities, said once: scopes that the documents share, named places, and the share that must be reached.

What only looks alike stays with its document.
"""

from collections.abc import Sequence
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
    "called",
    "center_of_subdistrict",
    "center_of_township",
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


def share_reached(part: int | Fraction, share: Fraction, whole: int | Fraction) -> bool:
    """*part* is at least *share* of *whole*, compared by multiplying; whether there is a whole at all is the scope's matter."""
    return part >= share * whole


def called(name: str, *texts: str, within: Sequence[str]) -> bool:
    """Whether *name* is one of *texts*, alone or with one of the places *within* which it lies in front; UNKNOWN while *name* is.

    >>> called("桐庐县江南镇", "横村镇", "江南镇", within=("桐庐县", "杭州市桐庐县"))
    True
    >>> called("临安区江南镇", "横村镇", "江南镇", within=("桐庐县", "杭州市桐庐县"))
    False
    """
    return one_of(name, *(front + text for text in texts for front in ("", *within)))


def center_of_subdistrict(subdistrict: str) -> tuple[str, str]:
    """What the community health centre of a subdistrict is called: with and without the word for subdistrict.

    >>> center_of_subdistrict("凤川")
    ('凤川街道社区卫生服务中心', '凤川社区卫生服务中心')
    """
    return f"{subdistrict}街道社区卫生服务中心", f"{subdistrict}社区卫生服务中心"


def center_of_township(township: str) -> tuple[str, str]:
    """What the health centre of a town or township is called: without and with the word for a central one.

    >>> center_of_township("分水镇")
    ('分水镇卫生院', '分水镇中心卫生院')
    """
    return f"{township}卫生院", f"{township}中心卫生院"
