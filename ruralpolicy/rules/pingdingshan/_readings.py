"""Readings that several clauses of the Pingdingshan draft share, each said once."""

from typing import Any, Final

from ruralpolicy.law import Reading
from ruralpolicy.pack import Provision
from ruralpolicy.rules.pingdingshan._document import END_OF_2025
from ruralpolicy.rules.recurring_readings import at_once, plan_end

__all__ = [
    "CITY_IN_AGGREGATE",
    "CONDITIONS_STATED",
    "COUNTY_IN_AGGREGATE",
    "EACH_ONE",
    "FILING_IS_PROCEDURE",
    "INSURED_UNLESS_STATED",
    "LAST_DAY_OF_THE_YEAR",
    "NAMED_ARE_THE_LEAST",
    "NO_TARGETS",
    "PROMOTING_ENCOURAGES",
    "PUBLIC_CLINICS_ONLY",
    "TERM_SINCE_ADOPTION",
    "TOWNSHIP_CENTERS_MEANT",
    "at_once",
    "due_with_the_2025_before",
    "due_with_the_aims",
    "due_with_the_first_step",
    "due_with_the_plan",
    "due_with_the_subcenter",
]

_AT_ONCE_SHORT: Final = ("按现行要求、随时应做到理解", "read as a standing requirement, due at once")
_PLAN_END_SHORT: Final = ("原文未写期限，按计划期末到期理解", "no date is printed; read as due when the plan ends")


def due_with_the_plan(provision: Provision[Any], words: str, matter: str, *further: Reading) -> Provision[Any]:
    """What is to be set up or covered without a date is due when the plan ends; read otherwise, at once."""
    return provision.read_as(
        plan_end(words, matter, END_OF_2025),
        *further,
    ).otherwise(at_once(words, matter), by=None)


def due_with_the_aims(provision: Provision[Any], words: str, matter: str, *further: Reading) -> Provision[Any]:
    """A full coverage without a date is due with the aims of part one for the same matter; read otherwise, at once."""
    return provision.read_as(
        Reading(
            "plan-end",
            f"“{words}”没有写期限，按总目标2025年12月31日到期，此前为未到期。",
            f"No date is printed for {matter}: due with the general aims, 2025-12-31, and pending before.",
            short_zh=_PLAN_END_SHORT[0],
            short_en=_PLAN_END_SHORT[1],
        ),
        *further,
    ).otherwise(at_once(words, matter), by=None)


def due_with_the_2025_before(provision: Provision[Any], words: str, matter: str, *further: Reading) -> Provision[Any]:
    """The year at the head of the sentence before governs this one too; read otherwise, it has no date and binds at once."""
    return provision.read_as(
        Reading(
            "carried-over-2025",
            f"前一句的“到2025年”一并管“{words}”，2025年12月31日到期，此前为未到期。",
            f"The 2025 of the sentence before governs {matter} too: due 2025-12-31, pending before.",
            short_zh="“到2025年”按一并管本句理解",
            short_en="“by 2025” is read as governing this sentence too",
        ),
        *further,
    ).otherwise(at_once(words, matter), by=None)


def due_with_the_first_step(provision: Provision[Any], words: str, matter: str, *further: Reading) -> Provision[Any]:
    """What the plan is carried out with is due with its first dated step; read otherwise, at once or when the plan ends."""
    return (
        provision.read_as(
            Reading(
                "first-step",
                f"“{words}”没有写期限；它是组织实施的前提，按文件的第一个时间节点2024年12月31日到期，此前为未到期。",
                f"No date is printed for {matter}, which comes before the work itself: due with the first dated step, 2024-12-31, "
                "and pending before.",
                short_zh="原文未写期限，按首个时限节点到期理解",
                short_en="no date is printed; read as due with the first step",
            ),
            *further,
        )
        .otherwise(at_once(words, matter), by=None)
        .otherwise(
            Reading(
                "plan-end",
                f"“{words}”没有写期限，按计划期末2025年12月31日到期，此前为未到期。",
                f"No date is printed for {matter}: due when the plan ends, 2025-12-31, and pending before.",
                short_zh=_PLAN_END_SHORT[0],
                short_en=_PLAN_END_SHORT[1],
            ),
            by=END_OF_2025,
        )
    )


def due_with_the_subcenter(provision: Provision[Any], words: str, matter: str, *further: Reading) -> Provision[Any]:
    """What makes a sub-centre is due when the plan ends, and at once where it is accepted; read otherwise, from its selection on."""
    return provision.read_as(
        Reading(
            "plan-end",
            f"“{words}”是建成次中心的内容，2025年12月31日到期，此前为未到期；已通过验收的，没有做到即为未达到。",
            f"Building a sub-centre includes {matter}: due 2025-12-31 and pending before; once the acceptance is passed, a miss is "
            "unmet at once.",
            short_zh="“建成”按2025年底到期、通过验收的随时应做到理解",
            short_en="a sub-centre is read as to be built by the end of 2025, at once where it is accepted",
        ),
        *further,
    ).otherwise(
        Reading(
            "at-once",
            f"一经选定为次中心就应“{words}”，没有做到即为未达到。",
            f"A centre is asked for {matter} as soon as it is selected: a miss is unmet at once.",
            short_zh=_AT_ONCE_SHORT[0],
            short_en=_AT_ONCE_SHORT[1],
        ),
        by=None,
    )


NAMED_ARE_THE_LEAST: Final = Reading(
    "named-are-the-least",
    "“等”表示列举未尽，文件列出的各项是最低要求，缺一项即不算做到；未列出的不作要求。",
    "The list is open: the items that are named are the least, all of them are asked for, and nothing beyond them is.",
)
PUBLIC_CLINICS_ONLY: Final = Reading(
    "public-clinics-only",
    "只对公有产权村卫生室提出，因为文件并不要求全部村卫生室公有。",
    "Asked of public clinics only, since not all of them have to be public.",
)
EACH_ONE: Final = Reading(
    "each-one",
    "“全部”“全覆盖”按每一个单位分别判断。",
    "Full coverage is judged unit by unit: each one has to be there.",
)
CONDITIONS_STATED: Final = Reading(
    "conditions-stated",
    "文件没有列出条件，是否符合条件由主管部门填报。",
    "The conditions are not printed; whether they are met is stated by the authority.",
)
FILING_IS_PROCEDURE: Final = Reading(
    "filing-is-procedure",
    "备案是办理手续，不是可以与否的条件。",
    "Filing is the way to use the permission and no condition of it.",
)
PROMOTING_ENCOURAGES: Final = Reading(
    "promoting-encourages",
    "“推动”没有数量要求，按鼓励事项理解，不作考核。",
    "Promoting something without a figure is encouragement and fails nobody.",
)
TOWNSHIP_CENTERS_MEANT: Final = Reading(
    "township-centers-meant",
    "本句没有写明机构，按本项开头所说的乡镇卫生院理解，县域内社区卫生服务中心一并包括。",
    "No institution is named: township health centres are meant, with whose establishment the item opens, and community health centres "
    "inside the county area with them.",
)
COUNTY_IN_AGGREGATE: Final = Reading(
    "county-in-aggregate",
    "本项以“以县为单位”开头，按全县乡镇卫生院合计计算。",
    "The county opens the item, so all its township health centres are taken together.",
)
LAST_DAY_OF_THE_YEAR: Final = Reading(
    "last-day-of-the-year",
    "只写年份的，按当年12月31日到期理解。",
    "A year alone stands for its last day, 31 December.",
)
CITY_IN_AGGREGATE: Final = Reading(
    "city-in-aggregate",
    "没有写明哪一级，按全市合计计算。",
    "The level is not named: the share is that of the whole city.",
)
TERM_SINCE_ADOPTION: Final = Reading(
    "term-since-adoption",
    "“三年内”“五年内”自文件施行之日起算；不知道施行日期的，没有达到的为无法判定。",
    "The three and the five years count from the day of adoption; while it is not known, what is not reached cannot be decided.",
)
NO_TARGETS: Final = Reading(
    "no-targets",
    "没有为各项指标规定数值，只看是否监测。",
    "No target goes with the indicators; that they are followed is what is asked.",
)
INSURED_UNLESS_STATED: Final = Reading(
    "insured-unless-stated",
    "就诊按参保人的就诊理解，没有填报参保情况的按已参保处理，未参保的不适用。",
    "A visit is an insured person's: where nothing is stated the patient counts as insured, and the uninsured are outside.",
)
