"""The document of Shangrao, its pack, and the dates that its parts share.

No day of commencement is printed, so the document holds from the day it was signed. The ends of 2024 and 2026 are the first and the last
of the steps that part three sets.
"""

from datetime import date
from typing import Final

from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.shangrao._topics import TOPICS

__all__ = ["END_OF_2024", "END_OF_2026", "ISSUED", "pack"]

ISSUED: Final = date(2023, 12, 28)
END_OF_2024: Final = date(2024, 12, 31)
END_OF_2026: Final = date(2026, 12, 31)

pack: Final = RulePack(
    "shangrao",
    Document(
        title_zh="关于推进乡村卫生健康服务一体化管理的实施意见",
        title_en="Implementation Opinions of Shangrao City on Advancing the Integrated Management of Rural Health Services",
        number="饶府办字〔2023〕56号",
        status=Status.IN_FORCE,
        issued=ISSUED,
        in_force=ISSUED,
        expires=None,
        jurisdiction_zh="上饶市",
        jurisdiction_en="Shangrao City, Jiangxi",
        level=Level.PREFECTURE,
        division_code="361100",
        bodies={
            "各县（市、区）": "各县（市、区）人民政府",
            "县（市、区）": "各县（市、区）人民政府",
            "县（市、区）卫生健康行政管理部门": "县级卫生健康行政管理部门",
            "卫生院": "乡镇卫生院",
        },
    ),
    topics=TOPICS,
)
