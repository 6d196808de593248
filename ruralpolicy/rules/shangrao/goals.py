"""Parts one to three: overall aim, principles of work and the goals up to the end of 2026."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import City, County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring_readings import LAST_DAY_OF_THE_YEAR
from ruralpolicy.rules.shangrao._document import END_OF_2024, END_OF_2026, pack

__all__ = ["coverage_2024", "coverage_2025", "coverage_2026", "has_village_clinics"]

_OF_CLINICS: Final = Reading(
    "of-clinics",
    "比例按实行一体化管理的村卫生室占全部村卫生室计算。",
    "The share is that of village clinics under integrated management.",
    short_zh="“一体化管理”的覆盖按占全部村卫生室的比例理解",
    short_en="coverage is read as a share of all village clinics",
)
_OF_VILLAGES: Final = Reading(
    "of-villages",
    "比例按实行一体化管理的行政村（或乡镇）占全部行政村（或乡镇）计算。",
    "The share is that of villages (or townships) under integrated management.",
)

pack.narrative(
    "1",
    "overall",
    "总体要求",
    "Guiding thought and overall aim",
    City,
    modality=Modality.PRINCIPLE,
    summary="Build up village clinics and what they can do, and bring rural health services under one management across the city.",
)

pack.narrative(
    "2",
    "government-led",
    "坚持政府主导",
    "Principle: government-led",
    City,
    modality=Modality.PRINCIPLE,
    summary="Government answers for policy, money, services and oversight, and keeps basic care a public good.",
)

pack.narrative(
    "2",
    "reform",
    "坚持改革创新",
    "Principle: reform and innovation",
    City,
    modality=Modality.PRINCIPLE,
    force="推动",
    summary="Reform starts at the primary level: matching policies, tiered care, and resources that move down to towns and villages.",
)

pack.narrative(
    "2",
    "dual-orientation",
    "坚持双重导向",
    "Principle: goals and problems both guide",
    City,
    modality=Modality.PRINCIPLE,
    force="逐步",
    summary="Work follows both its goals and the problems found, to the good of residents, of staff and of the system.",
)

pack.attested(
    "3",
    "eight-unifications",
    "2026年底实现八统一",
    "Eight unifications in every county by end of 2026",
    County,
    "unified_institution",
    "unified_personnel",
    "unified_entry_exit",
    "unified_finance",
    "unified_drugs_and_devices",
    "unified_business",
    "unified_performance",
    "unified_information",
    modality=Modality.TARGET,
    by=END_OF_2026,
    responsible=("各县（市、区）",),
    summary="Every county has all eight unifications in place by the end of 2026.",
)


def has_village_clinics(county: County) -> bool:
    """There is at least one village clinic, so that a share can be taken."""
    return county.village_clinics_total > 0


@pack.target(
    "3",
    "2024年一体化覆盖率",
    "Coverage 30 per cent in 2024",
    by=END_OF_2024,
    applies_to=has_village_clinics,
    responsible=("各县（市、区）",),
)
def coverage_2024(county: County, *, share: Fraction = percent(30)) -> bool:
    """At least 30 % of a county's village clinics are under integrated management by the end of 2024."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


coverage_2024.read_as(_OF_CLINICS, LAST_DAY_OF_THE_YEAR).otherwise(_OF_VILLAGES)


@pack.target(
    "3",
    "2025年一体化覆盖率",
    "Coverage 60 per cent in 2025",
    by=date(2025, 12, 31),
    applies_to=has_village_clinics,
    responsible=("各县（市、区）",),
)
def coverage_2025(county: County, *, share: Fraction = percent(60)) -> bool:
    """At least 60 % of a county's village clinics are under integrated management by the end of 2025."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


coverage_2025.read_as(_OF_CLINICS, LAST_DAY_OF_THE_YEAR).otherwise(_OF_VILLAGES)


@pack.target(
    "3",
    "2026年一体化全覆盖",
    "Full coverage in 2026",
    by=END_OF_2026,
    applies_to=has_village_clinics,
    responsible=("各县（市、区）",),
)
def coverage_2026(county: County, *, share: Fraction = percent(100)) -> bool:
    """All of a county's village clinics are under integrated management by the end of 2026."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


coverage_2026.read_as(_OF_CLINICS, LAST_DAY_OF_THE_YEAR).otherwise(_OF_VILLAGES)


pack.narrative(
    "3",
    "service-system",
    "健全基层服务体系",
    "Aim: sound primary service system",
    City,
    modality=Modality.TARGET,
    by=END_OF_2026,
    responsible=("各县（市、区）",),
    summary="By the end of 2026 primary care is well laid out, well equipped, able to do its tasks and near to people.",
)
