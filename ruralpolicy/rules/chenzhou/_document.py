"""The document of Chenzhou, its pack, and the days on which the first year of its plan and the plan itself end."""

from datetime import date
from typing import Final

from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.chenzhou._topics import TOPICS

__all__ = ["END_OF_2023", "END_OF_2025", "pack"]

END_OF_2023: Final = date(2023, 12, 31)
END_OF_2025: Final = date(2025, 12, 31)

pack: Final = RulePack(
    "chenzhou",
    Document(
        title_zh="郴州市促进基层卫生健康事业高质量发展三年行动计划（2023－2025年）",
        title_en="Chenzhou three-year action plan for high-quality development of primary health care (2023-2025)",
        number="郴政办发〔2022〕36号",
        status=Status.IN_FORCE,
        issued=date(2022, 12, 26),
        # No commencement is printed: it holds from the day on which it was registered and published to the last day of its validity.
        in_force=date(2022, 12, 27),
        expires=date(2027, 12, 26),
        jurisdiction_zh="郴州市",
        jurisdiction_en="Chenzhou City, Hunan Province",
        level=Level.PREFECTURE,
        division_code="431000",
        bodies={"各县市区人民政府": "县市区人民政府", "各县市区": "县市区人民政府"},
    ),
    topics=TOPICS,
)
