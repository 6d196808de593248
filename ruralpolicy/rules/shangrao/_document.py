"""The document of Shangrao, its pack, and the dates that its parts share."""

from datetime import date
from typing import Final

from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.shangrao._topics import TOPICS

__all__ = ["END_OF_2026", "ISSUED", "pack"]

# Reading: no day of commencement is printed; the document is in force from the day it was signed.
ISSUED: Final = date(2023, 12, 28)

# Reading: part four prints no dates; what builds up the eight unifications is due when part three wants them all, what restates
# other law or speaks of conduct binds at once.
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
    ),
    topics=TOPICS,
)
