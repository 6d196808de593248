"""The document of Zhanggong, its pack, and the day and scopes that its parts share.

No day of commencement or expiry is printed, so the document holds from the day it was given out.
"""

from datetime import date
from typing import Final

from ruralpolicy.conditions import one_of
from ruralpolicy.facts import InstitutionKind
from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.zhanggong._topics import TOPICS

__all__ = ["ISSUED", "is_health_center", "pack"]

ISSUED: Final = date(2020, 12, 30)

pack: Final = RulePack(
    "zhanggong",
    Document(
        title_zh="章贡区加强基层卫生健康服务能力建设实施方案",
        title_en="Implementation Plan of Zhanggong District for Strengthening the Service Capacity of Primary Health Care",
        number="区府办字〔2020〕56号",
        status=Status.IN_FORCE,
        issued=ISSUED,
        in_force=ISSUED,
        expires=None,
        jurisdiction_zh="赣州市章贡区",
        jurisdiction_en="Zhanggong District, Ganzhou, Jiangxi",
        level=Level.COUNTY,
        division_code="360702",
    ),
    topics=TOPICS,
)


def is_health_center(kind: InstitutionKind) -> bool:
    """The institution is a township health centre or the community health centre of a street (镇卫生院（街道社区卫生服务中心）)."""
    return one_of(kind, InstitutionKind.TOWNSHIP_HEALTH_CENTER, InstitutionKind.COMMUNITY_HEALTH_CENTER)
