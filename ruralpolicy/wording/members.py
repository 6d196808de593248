"""Members of closed lists that are said by a phrase of their own, without the name of their list."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from ruralpolicy.facts import enums
from ruralpolicy.wording._measures import ITEMS
from ruralpolicy.wording.words import Unit

__all__ = ["called_en", "called_zh", "phrase_zh", "plural_en", "says_all_en", "unit_of"]

# Those that say that there is none: no name of a list stands before them.
_PHRASES_ZH: Final[Mapping[Enum, str]] = {
    enums.ServiceCapabilityLevel.BELOW_BASIC: "服务能力未达基本标准",
    enums.PracticeQualification.NONE: "无执业资格",
    enums.TitleLevel.NONE: "无职称",
    enums.InsuranceScheme.NONE: "未参保",
    enums.PensionScheme.NONE: "未参加养老保险",
    enums.TalentClass.NONE: "未列入人才分类目录",
}
_DEPARTMENTS: Final = Unit("department", "departments", "个")
_WHOLE_EN: Final = (enums.PracticeQualification.NONE, enums.TitleLevel.NONE)
# The kinds that subjects can be, as several of them are called.
_PLURALS: Final[Mapping[Enum, str]] = {
    enums.CountyKind.COUNTY: "counties",
    enums.CountyKind.COUNTY_LEVEL_CITY: "county-level cities",
    enums.CountyKind.DISTRICT: "districts",
    enums.TownshipKind.TOWN: "towns",
    enums.TownshipKind.TOWNSHIP: "townships",
    enums.TownshipKind.SUBDISTRICT: "subdistricts",
    enums.HealthCenterKind.TOWNSHIP_HEALTH_CENTER: "township health centres",
    enums.HealthCenterKind.COMMUNITY_HEALTH_CENTER: "community health centres",
    enums.VillageClinicKind.VILLAGE_CLINIC: "village clinics",
    enums.VillageClinicKind.COMMUNITY_HEALTH_STATION: "community health stations",
}


def phrase_zh(member: Any) -> str:
    """The phrase of a member that is said without the name of its list, or nothing.

    >>> phrase_zh(enums.PracticeQualification.NONE), phrase_zh(enums.Education.BACHELOR)
    ('无执业资格', '')
    """
    return _PHRASES_ZH.get(member, "")


def called_zh(member: Any) -> str:
    """What a member is called in Chinese.

    >>> called_zh(enums.Education.BACHELOR)
    '本科'
    """
    return str(getattr(member, "term_zh", member))


def called_en(member: Any) -> str:
    """What a member is called in English.

    >>> called_en(enums.Education.BACHELOR)
    "bachelor's degree"
    """
    return str(getattr(member, "term_en", member))


def plural_en(member: Any) -> str:
    """What several of the kind that a subject can be are called in English; of other lists the member's own term.

    >>> plural_en(enums.TownshipKind.TOWN), plural_en(enums.Education.BACHELOR)
    ('towns', "bachelor's degree")
    """
    return _PLURALS.get(member) or called_en(member)


def unit_of(members: tuple[Enum, ...]) -> Unit:
    """The word for one of a set of members.

    >>> unit_of((enums.Department.FINANCE,)).zh, unit_of((enums.PlatformModule.TELECONSULTATION,)).zh
    ('个', '项')
    """
    return _DEPARTMENTS if any(isinstance(member, enums.Department) for member in members) else ITEMS


def says_all_en(member: Any) -> bool:
    """Whether the English term of a member says everything without the name of its list.

    >>> says_all_en(enums.PracticeQualification.NONE), says_all_en(enums.Education.BACHELOR)
    (True, False)
    """
    return member in _WHOLE_EN
