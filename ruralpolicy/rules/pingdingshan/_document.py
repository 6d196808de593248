"""The document of Pingdingshan, its pack, and the dates and scopes that its parts share."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import known, no
from ruralpolicy.facts import Encounter, HealthCenter, InstitutionKind, InsuranceScheme
from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.pingdingshan._topics import TOPICS
from ruralpolicy.rules.recurring import community_health_center, township_health_center

__all__ = ["END_OF_2024", "END_OF_2025", "at_township_level", "in_rural_institution", "insured", "pack", "township_center"]

END_OF_2024: Final = date(2024, 12, 31)
END_OF_2025: Final = date(2025, 12, 31)

pack: Final = RulePack(
    "pingdingshan",
    Document(
        title_zh="平顶山市乡村医疗卫生体系改革提升攻坚行动实施方案（征求意见稿）",
        title_en="Implementation Plan of Pingdingshan City for Reforming and Improving the Rural Health System (draft for comment)",
        status=Status.DRAFT,
        jurisdiction_zh="平顶山市",
        jurisdiction_en="Pingdingshan, Henan",
        level=Level.PREFECTURE,
        division_code="410400",
        bodies={"市卫健委": "市卫生健康委"},
    ),
    topics=TOPICS,
)


def township_center(center: HealthCenter) -> bool:
    """A township health centre, or what 二（二） counts as one: a community health centre inside the county area."""
    return township_health_center(center) | (community_health_center(center) & center.in_county_area)


def at_township_level(kind: InstitutionKind, in_county_area: bool) -> bool:
    """The institution is a township health centre, or a community health centre inside the county area."""
    return (kind == InstitutionKind.TOWNSHIP_HEALTH_CENTER) | ((kind == InstitutionKind.COMMUNITY_HEALTH_CENTER) & in_county_area)


def in_rural_institution(kind: InstitutionKind, in_county_area: bool) -> bool:
    """The institution is a village clinic or stands at the township level."""
    return (kind == InstitutionKind.VILLAGE_CLINIC) | at_township_level(kind, in_county_area)


def insured(encounter: Encounter) -> bool:
    """The patient is not known to be without basic medical insurance; a visit is an insured person's where nothing is stated."""
    return no(known(encounter.insurance_scheme)) | (encounter.insurance_scheme != InsuranceScheme.NONE)
