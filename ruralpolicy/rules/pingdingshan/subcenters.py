"""Part two, item one: the county sub-centres."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import no, stated, when
from ruralpolicy.facts import County, HealthCenter
from ruralpolicy.law import Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import NAMED_ARE_THE_LEAST, due_with_the_subcenter
from ruralpolicy.rules.recurring import township_health_center

__all__ = [
    "award",
    "central_subcenter_outside_the_urban_area",
    "diseases",
    "end_of_2025_or_acceptance",
    "has_subcenters",
    "subcenter",
    "subcenter_cap",
    "subcenter_central",
    "subcenter_location",
]

_SUBCENTER_BODIES: Final = ("市卫生健康委", "市发展改革委", "市民政局", "市财政局", "市自然资源局")


@pack.obligation("2.1", "每县次中心不超过3所", "At most three sub-centres per county", responsible=_SUBCENTER_BODIES)
def subcenter_cap(county: County, *, most_subcenters: int = 3) -> bool:
    """A county picks three health centres at most to be built into sub-centres."""
    return county.subcenters_selected <= most_subcenters


subcenter_cap.read_as(
    Reading("ceiling-only", "只写了上限，一所都不选也不算超出。", "Only the ceiling is printed: a county that picks none is within it.")
)


def subcenter(center: HealthCenter) -> bool:
    """The centre was picked by its county as a sub-centre."""
    return center.selected_as_subcenter


def central_subcenter_outside_the_urban_area(center: HealthCenter) -> bool:
    """A sub-centre made of a central township health centre outside the urban area."""
    return subcenter(center) & township_health_center(center) & center.central & no(center.located_in_urban_area)


@pack.obligation("2.1", "次中心设在城区以外", "Sub-centres lie outside the urban area", applies_to=subcenter, responsible=_SUBCENTER_BODIES)
def subcenter_location(center: HealthCenter) -> bool:
    """A sub-centre stands outside the built-up area of its county."""
    return no(center.located_in_urban_area)


subcenter_location.read_as(
    Reading(
        "place-stated",
        "“城区”没有界定，是否在城区以内由主管部门填报。",
        "The urban area is not defined; where a centre stands is stated by the authority.",
    )
)


@pack.obligation(
    "2.1",
    "次中心须从中心乡镇卫生院中选",
    "Only central township health centres may be chosen",
    applies_to=subcenter,
    responsible=_SUBCENTER_BODIES,
)
def subcenter_central(center: HealthCenter) -> bool:
    """None but a central township health centre becomes a sub-centre."""
    return township_health_center(center) & center.central


subcenter_central.read_as(
    Reading(
        "no-reaching-back",
        "把社区卫生服务中心算作乡镇卫生院，是后一项的规定，不追溯到本项。",
        "Community health centres are taken in by a later item only; that does not reach back to this one.",
    )
)


def has_subcenters(county: County) -> bool:
    """The county has picked at least one sub-centre."""
    return county.subcenters_selected > 0


pack.attested(
    "2.1",
    "selection-factors",
    "选点考虑人口交通经济因素",
    "Selection weighs population, transport and economy",
    County,
    "subcenter_selection_considers_population",
    "subcenter_selection_considers_transport",
    "subcenter_selection_considers_economy",
    applies_to=has_subcenters,
    responsible=_SUBCENTER_BODIES,
    summary="In picking its sub-centres the county looked at population, transport and the economy.",
).read_as(NAMED_ARE_THE_LEAST)


def end_of_2025_or_acceptance(center: HealthCenter, *, as_of: date) -> date:
    """The end of 2025; for a sub-centre that has passed its acceptance check the day itself, since it is due at once."""
    return when(stated(center.subcenter_acceptance_passed, False), as_of, END_OF_2025)


due_with_the_subcenter(
    pack.attested(
        "2.1",
        "scale",
        "次中心扩大单体规模",
        "Sub-centre enlarged by the secondary-hospital yardstick",
        HealthCenter,
        "scale_expanded_to_secondary_reference",
        applies_to=subcenter,
        by=end_of_2025_or_acceptance,
        force="参照",
        responsible=_SUBCENTER_BODIES,
        summary="A sub-centre has grown in size along the lines of a secondary general hospital.",
    ),
    "扩大单体规模",
    "a larger scale",
    Reading(
        "by-reference",
        "“参照”是以二级综合医院标准为参考，不要求逐条符合。",
        "The secondary standard is a guide here; not each of its items is asked for.",
    ),
)

due_with_the_subcenter(
    pack.attested(
        "2.1",
        "departments",
        "次中心临床科室齐全",
        "Sub-centre has complete clinical departments",
        HealthCenter,
        "clinical_departments_complete",
        applies_to=subcenter,
        by=end_of_2025_or_acceptance,
        force="参照",
        responsible=_SUBCENTER_BODIES,
        summary="A sub-centre lacks none of the clinical departments that the secondary standard suggests.",
    ),
    "健全临床科室设置",
    "the clinical departments",
    Reading(
        "no-list",
        "文件没有列出应有的科室，是否齐全由主管部门填报。",
        "No list of departments is printed; that none is lacking is for the official to state.",
    ),
)

due_with_the_subcenter(
    pack.attested(
        "2.1",
        "equipment",
        "次中心诊疗设备配齐",
        "Sub-centre fully equipped for diagnosis and treatment",
        HealthCenter,
        "diagnostic_equipment_complete",
        applies_to=subcenter,
        by=end_of_2025_or_acceptance,
        force="参照",
        responsible=_SUBCENTER_BODIES,
        summary="A sub-centre lacks none of the equipment that diagnosis and treatment at the secondary standard need.",
    ),
    "配齐诊断治疗设备",
    "the full equipment",
    Reading(
        "no-list",
        "文件没有列出应有的设备，是否配齐由主管部门填报。",
        "No list of equipment is printed; that none is lacking is for the official to state.",
    ),
)


@pack.obligation(
    "2.1",
    "次中心识别诊治病种不少于100种",
    "Sub-centre handles at least 100 diseases",
    applies_to=subcenter,
    by=end_of_2025_or_acceptance,
    responsible=_SUBCENTER_BODIES,
)
def diseases(center: HealthCenter, *, fewest_diseases: int = 100) -> bool:
    """A sub-centre can recognise 100 common diseases or more and begin to treat them."""
    return center.common_diseases_treatable >= fewest_diseases


due_with_the_subcenter(diseases, "至少能够识别和初步诊治100种常见病、多发病", "the 100 diseases")


due_with_the_subcenter(
    pack.attested(
        "2.1",
        "secondary-capability",
        "次中心基本具备二级综合医院能力",
        "Sub-centre basically reaches secondary-hospital capability",
        HealthCenter,
        "has_secondary_hospital_capability",
        applies_to=subcenter,
        by=end_of_2025_or_acceptance,
        force="基本",
        responsible=_SUBCENTER_BODIES,
        summary="What a secondary general hospital can do, a sub-centre by and large can do as well.",
    ),
    "基本达到二级综合医院服务能力",
    "the capability of a secondary hospital",
    Reading(
        "no-formal-recognition",
        "“基本达到”没有量化标准；三（三）所说的正式认定是另一回事。",
        "Basically reaching it has no measure; the formal recognition of which 三（三） speaks is another matter.",
    ),
)

due_with_the_subcenter(
    pack.attested(
        "2.1",
        "integrated-functions",
        "次中心五类结合服务功能",
        "Sub-centre offers five integrated service functions",
        HealthCenter,
        "integrates_general_specialist",
        "integrates_treatment_prevention",
        "integrates_chinese_western_medicine",
        "integrates_medical_elderly_care",
        "integrates_an_liao",
        applies_to=subcenter,
        by=end_of_2025_or_acceptance,
        responsible=_SUBCENTER_BODIES,
        summary="A sub-centre joins five pairs of services, among them Chinese with Western medicine and treatment with prevention.",
    ),
    "具备…服务功能",
    "the five combined functions",
    Reading(
        "fifth-pair-stated",
        "“安疗结合”文件没有解释，是否具备由主管部门填报。",
        "The fifth pair (安疗) is not explained in the document; whether it is there is for the official to state.",
    ),
)


@pack.entitlement(
    "2.1",
    "验收合格次中心每所省奖补500万元",
    "Provincial award of 5,000,000 CNY per accepted sub-centre",
    applies_to=central_subcenter_outside_the_urban_area,
    amount=5_000_000,
    unit="CNY",
    responsible=_SUBCENTER_BODIES,
)
def award(center: HealthCenter) -> bool:
    """A sub-centre that has passed its acceptance check gets five million yuan from the province."""
    return center.subcenter_acceptance_passed


award.read_as(
    Reading(
        "covered-centres",
        "只奖补城区以外、由中心乡镇卫生院建成并通过验收的次中心。",
        "Only sub-centres made of central township centres outside the urban area and accepted are funded.",
        short_zh="奖补按只给城区以外由中心卫生院建成的次中心理解",
        short_en="the award is read as for central township centres outside the urban area",
    )
).otherwise(
    Reading(
        "every-accepted",
        "只要被选定并通过验收就给500万元，不问机构类型和位置。",
        "Every selected and accepted centre gets the money, whatever its kind or place.",
        short_zh="奖补按凡选定并通过验收的理解",
        short_en="the award is read as for every centre selected and accepted",
    ),
    applies_to=subcenter,
).otherwise(
    Reading(
        "cap-of-three",
        "奖补也以每县3所为限，第四所起不再奖补；哪一所算第四所，文件没有写。",
        "The award too ends with three per county; which one would be the fourth is not said.",
    )
)
