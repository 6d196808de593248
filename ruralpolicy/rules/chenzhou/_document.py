"""The document of Chenzhou, its pack, and the day on which its plan ends."""

from datetime import date
from typing import Final

from ruralpolicy.law import Document, Level, Status
from ruralpolicy.pack import RulePack
from ruralpolicy.rules.chenzhou._topics import TOPICS

__all__ = ["END_OF_2025", "pack"]

# Reading: a year without a day stands for its last one; what the plan wants built or raised without a date is due when the plan ends.
END_OF_2025: Final = date(2025, 12, 31)

pack: Final = RulePack(
    "chenzhou",
    Document(
        title_zh="郴州市促进基层卫生健康事业高质量发展三年行动计划（2023－2025年）",
        title_en="Chenzhou three-year action plan for high-quality development of primary health care (2023-2025)",
        number="郴政办发〔2022〕36号",
        status=Status.IN_FORCE,
        issued=date(2022, 12, 26),
        # Reading: no commencement is printed; it holds from its registration and publication to the last day given for its validity.
        in_force=date(2022, 12, 27),
        expires=date(2027, 12, 26),
        jurisdiction_zh="郴州市",
        jurisdiction_en="Chenzhou City, Hunan Province",
        level=Level.PREFECTURE,
        division_code="431000",
    ),
    topics=TOPICS,
)
