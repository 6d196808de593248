"""Part one and part two, item one: the aims for 2025 and the county sub-centres."""

from typing import Final

from ruralpolicy.conditions import no
from ruralpolicy.facts import City, County, HealthCenter
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.recurring import township_health_center

__all__ = ["award", "diseases", "has_subcenters", "subcenter", "subcenter_cap", "subcenter_central", "subcenter_location"]

_SUBCENTER_BODIES: Final = ("市卫生健康委", "市发展改革委", "市民政局", "市财政局", "市自然资源局")

pack.narrative(
    "1",
    "guiding",
    "总体思路",
    "Guiding line of the plan",
    City,
    modality=Modality.OBLIGATION,
    summary="Led by the Party, county by county and with the workforce first, health care moves to where farmers live.",
)

# Reading: the aims carry no measure; they give the undated tasks on Chinese medicine clinics and on remote care their date.
pack.narrative(
    "1",
    "aims-2025",
    "2025年总体目标",
    "General aims for 2025",
    City,
    modality=Modality.TARGET,
    by=END_OF_2025,
    summary="By the end of 2025 rural care has clearly moved on: its layout, staff, digital tools, prevention and money.",
)


@pack.obligation("2.1", "次中心每县上限3所", "At most three sub-centres per county", responsible=_SUBCENTER_BODIES)
def subcenter_cap(county: County, *, most_subcenters: int = 3) -> bool:
    """A county picks three health centres at most to be built into sub-centres."""
    # Reading: only the ceiling is printed; a county that picks none is within it.
    return county.subcenters_selected <= most_subcenters


def subcenter(center: HealthCenter) -> bool:
    """The centre was picked by its county as a sub-centre."""
    return center.selected_as_subcenter


@pack.obligation("2.1", "次中心设在城区以外", "Sub-centres lie outside the urban area", applies_to=subcenter, responsible=_SUBCENTER_BODIES)
def subcenter_location(center: HealthCenter) -> bool:
    """A sub-centre stands outside the built-up area of its county."""
    # Reading: the built-up area is not defined; where a centre stands is stated.
    return no(center.located_in_urban_area)


@pack.obligation(
    "2.1",
    "次中心须从中心乡镇卫生院中选",
    "Only central township health centres may be chosen",
    applies_to=subcenter,
    responsible=_SUBCENTER_BODIES,
)
def subcenter_central(center: HealthCenter) -> bool:
    """None but a central township health centre becomes a sub-centre."""
    # Reading: community health centres are taken in by a later item only; that does not reach back to this one.
    return township_health_center(center) & center.central


def has_subcenters(county: County) -> bool:
    """The county has picked at least one sub-centre."""
    return county.subcenters_selected > 0


# Reading: the list is open; the three that are named are asked for.
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
)

# Reading: the secondary standard is a guide here; not each of its items is asked for.
pack.attested(
    "2.1",
    "scale",
    "次中心扩大单体规模",
    "Sub-centre enlarged by the secondary-hospital yardstick",
    HealthCenter,
    "scale_expanded_to_secondary_reference",
    applies_to=subcenter,
    responsible=_SUBCENTER_BODIES,
    summary="A sub-centre has grown in size along the lines of a secondary general hospital.",
)

# Reading: no list of departments is printed; that none is lacking is for the official to say.
pack.attested(
    "2.1",
    "departments",
    "次中心临床科室齐全",
    "Sub-centre has complete clinical departments",
    HealthCenter,
    "clinical_departments_complete",
    applies_to=subcenter,
    responsible=_SUBCENTER_BODIES,
    summary="A sub-centre lacks none of the clinical departments that the secondary standard suggests.",
)

# Reading: no list of equipment is printed; that none is lacking is for the official to say.
pack.attested(
    "2.1",
    "equipment",
    "次中心诊疗设备配齐",
    "Sub-centre fully equipped for diagnosis and treatment",
    HealthCenter,
    "diagnostic_equipment_complete",
    applies_to=subcenter,
    responsible=_SUBCENTER_BODIES,
    summary="A sub-centre lacks none of the equipment that diagnosis and treatment at the secondary standard need.",
)


@pack.obligation(
    "2.1", "次中心识别诊治病种不少于100种", "Sub-centre handles at least 100 diseases", applies_to=subcenter, responsible=_SUBCENTER_BODIES
)
def diseases(center: HealthCenter, *, fewest_diseases: int = 100) -> bool:
    """A sub-centre can recognise 100 common diseases or more and begin to treat them."""
    # Reading: no date is printed; a sub-centre that handles fewer is in breach at once.
    return center.common_diseases_treatable >= fewest_diseases


# Reading: by and large has no measure; the formal recognition of which 三（三） speaks is another matter.
pack.attested(
    "2.1",
    "secondary-capability",
    "次中心基本具备二级综合医院能力",
    "Sub-centre basically reaches secondary-hospital capability",
    HealthCenter,
    "has_secondary_hospital_capability",
    applies_to=subcenter,
    responsible=_SUBCENTER_BODIES,
    summary="What a secondary general hospital can do, a sub-centre by and large can do as well.",
)

# Reading: the fifth pair (安疗) is not explained in the document; whether it is there is for the official to say.
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
    responsible=_SUBCENTER_BODIES,
    summary="A sub-centre joins five pairs of services, among them Chinese with Western medicine and treatment with prevention.",
)


@pack.entitlement(
    "2.1",
    "验收合格次中心每所省奖补500万元",
    "Provincial award of 5,000,000 CNY per accepted sub-centre",
    applies_to=subcenter,
    amount=5_000_000,
    unit="CNY",
    responsible=_SUBCENTER_BODIES,
)
def award(center: HealthCenter) -> bool:
    """A sub-centre that has passed its acceptance check gets five million yuan from the province."""
    # Reading: the award does not hang on the county's ceiling; a fourth sub-centre that passes gets it, too.
    return center.subcenter_acceptance_passed
