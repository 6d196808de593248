"""The document of Tonglu, its pack, and the dates and scopes that its parts share."""

from datetime import date
from typing import Final

from ruralpolicy.facts import County
from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.tonglu._topics import TOPICS

__all__ = [
    "END_OF_2024",
    "END_OF_2025",
    "END_OF_2026",
    "WITHIN",
    "WITHIN_THE_COUNTY",
    "has_clinics_and_stations",
    "has_health_centers",
    "has_residents",
    "pack",
]

# A year, with or without 到, stands for its last day.
END_OF_2024: Final = date(2024, 12, 31)
END_OF_2025: Final = date(2025, 12, 31)
END_OF_2026: Final = date(2026, 12, 31)

_COUNTY: Final = "桐庐县"
_CITY: Final = "杭州市"

# What may stand in front of the name of a place or institution of the county; of one that the city has too, not the city alone.
WITHIN: Final = (_COUNTY, _CITY, _CITY + _COUNTY)
WITHIN_THE_COUNTY: Final = (_COUNTY, _CITY + _COUNTY)

# Month and day of commencement are blank in the draft. It ends on the day on which its last targets fall due; they are decided on that day.
pack: Final = RulePack(
    "tonglu",
    Document(
        title_zh="桐庐县加快推进乡村医疗卫生体系高质量发展行动计划（2024-2026年）（征求意见稿）",
        title_en="Action Plan of Tonglu County for the High-Quality Development of Rural Health Services, 2024-2026 (draft for comment)",
        status=Status.DRAFT,
        issued=None,
        in_force=None,
        expires=END_OF_2026,
        jurisdiction_zh=_COUNTY,
        jurisdiction_en="Tonglu County, Hangzhou, Zhejiang",
        level=Level.COUNTY,
        division_code="330122",
        printed={"4": "结尾段"},
        bodies={"县发改委": "县发改局", "县医保": "县医保局", "民政局": "县民政局"},
    ),
    topics=TOPICS,
)


def has_health_centers(county: County) -> bool:
    """The county has at least one township or community health centre, so that a share can be taken."""
    return county.health_centers_total > 0


def has_clinics_and_stations(county: County) -> bool:
    """The county has at least one village clinic or community health station, so that a share can be taken."""
    return county.village_clinics_and_stations_total > 0


def has_residents(county: County) -> bool:
    """The county has residents, so that a share can be taken."""
    return county.resident_population > 0
