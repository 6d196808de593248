"""Part two, section one, items 1 and 2: county consortia and the information platform."""

from typing import Final

from ruralpolicy.facts import AdminLevel, City, Consortium, County, PlatformModule
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import NAMED_ONES_AT_LEAST, due_with_the_plan

__all__ = [
    "PLATFORM",
    "consortium_lead",
    "platform_modules",
    "subcenter",
    "tight_knit",
]

PLATFORM: Final = frozenset(
    {
        PlatformModule.TELECONSULTATION,
        PlatformModule.TWO_WAY_REFERRAL,
        PlatformModule.IMAGING_DIAGNOSIS,
        PlatformModule.MULTIDISCIPLINARY_CONSULTATION,
        PlatformModule.ECG_DIAGNOSIS,
        PlatformModule.ULTRASOUND_GUIDANCE,
        PlatformModule.MEDICAL_RECORD_SHARING,
        PlatformModule.TRAINING_EDUCATION,
        PlatformModule.MEDICAL_SUPERVISION,
        PlatformModule.RECORD_QUALITY_CONTROL,
        PlatformModule.HOSPITAL_MANAGEMENT,
        PlatformModule.CHRONIC_DISEASE_MANAGEMENT,
        PlatformModule.HEALTH_RECORD_MANAGEMENT,
    }
)

pack.narrative(
    "2.1.1",
    "coordinated-reform",
    "三医联动",
    "Coordinate care, insurance and medicine reform",
    City,
    modality=Modality.OBLIGATION,
    responsible=("市医改办", "市卫生健康委", "市医保局", "县市区人民政府"),
    summary="The reform of public hospitals sets off reforms of care, insurance and medicines that go hand in hand.",
)

pack.attested(
    "2.1.1",
    "consortium",
    "推进紧密型县域医共体",
    "Advance close-knit county consortia in an orderly way",
    County,
    "tight_knit_consortium_in_progress",
    responsible=("市医改办", "市卫生健康委", "市医保局", "县市区人民政府"),
    force="有序",
    summary="In each county a close-knit medical consortium is being formed or is there already.",
).read_as(
    Reading(
        "under-way",
        "“有序推进”没有写期限和要达到的程度，确认正在推进即为做到。",
        "Neither a date nor an end is printed: a statement that it is under way is enough.",
    )
)


def tight_knit(consortium: Consortium) -> bool:
    """The consortium is a close-knit one."""
    return consortium.is_tight_knit


@pack.obligation(
    "2.1.1",
    "县级医院牵头医共体",
    "A county hospital leads the consortium",
    applies_to=tight_knit,
    responsible=("市医改办", "市卫生健康委", "市医保局", "县市区人民政府"),
)
def consortium_lead(consortium: Consortium, *, level: AdminLevel = AdminLevel.COUNTY) -> bool:
    """At the head of a close-knit consortium stands a hospital of the county."""
    return consortium.lead_hospital_admin_level == level


consortium_lead.read_as(
    Reading(
        "every-close-knit-consortium",
        "每个紧密型县域医共体都应由县级医院牵头；县级中医医院牵头也算。",
        "Asked of every close-knit consortium; a county hospital of Chinese medicine may be the head.",
    )
)


pack.attested(
    "2.1.1",
    "public-health-integration",
    "县级医院与专业公卫机构协作融合",
    "County hospitals and public health bodies share and integrate their work",
    County,
    "has_hospital_public_health_collaboration",
    responsible=("市医改办", "市卫生健康委", "市医保局", "县市区人民政府"),
    summary="County hospitals and the institutions of public health divide their work and grow together in it.",
)


@pack.target(
    "2.1.1",
    "各县市区力争建成1个医疗次中心",
    "Strive for one county medical sub-centre per county by end 2025",
    by=END_OF_2025,
    responsible=("市医改办", "市卫生健康委", "市医保局", "县市区人民政府"),
    force="力争",
)
def subcenter(county: County, *, centers: int = 1) -> bool:
    """When 2025 ends, a county has a medical sub-centre that can do what a level-two general hospital can."""
    return county.subcenters_with_secondary_hospital_capability >= centers


subcenter.read_as(
    Reading(
        "target",
        "“力争各建成1个县域医疗次中心”仍是目标，到期没有实现即为未达到，结果中注明“力争”。",
        "力争 still sets a target, here one sub-centre in each county: a miss at the deadline is unmet, and the word is shown.",
        short_zh="“力争”按目标理解",
        short_en="力争 is read as a target",
    ),
    Reading(
        "at-least-one-at-level-two",
        "“1个”按至少1个掌握；没有达到二级综合医院服务能力的不算。",
        "One means at least one; a sub-centre below the capability of a level-two general hospital does not count.",
    ),
).otherwise(
    Reading(
        "best-effort",
        "“力争各建成1个县域医疗次中心”只要求尽力而为，到期没有实现也不算未达到。",
        "力争 asks for effort only, here for one sub-centre in each county: a miss is not unmet even at the deadline.",
        short_zh="“力争”为尽力而为",
        short_en="力争 asks for effort only",
    ),
    open_ended=True,
)


pack.narrative(
    "2.1.1",
    "county-implementation",
    "县市区政府落实各项任务",
    "County governments implement every task of part two",
    County,
    modality=Modality.DEFINITION,
    responsible=("县市区人民政府",),
    summary="The governments of the counties answer for every item of this part, also where the bodies named leave them out.",
)


@pack.obligation(
    "2.1.2",
    "医疗服务信息平台13项功能",
    "Medical information platform with thirteen functions",
    by=END_OF_2025,
    responsible=("市卫生健康委",),
)
def platform_modules(county: County, *, modules: frozenset[PlatformModule] = PLATFORM) -> bool:
    """A county's information platform for medical services has all thirteen functions that are named."""
    return county.platform_modules >= modules


due_with_the_plan(platform_modules, "打造…医疗服务信息平台", "building the medical service platform").read_as(
    NAMED_ONES_AT_LEAST,
    Reading(
        "one-platform-a-county",
        "没有写平台建在市还是建在县，按牵头医院所在的县逐县判定。",
        "Whether the city or each county has a platform is not printed; decided county by county, where the leading hospital is.",
    ),
)


due_with_the_plan(
    pack.attested(
        "2.1.2",
        "platform-lead",
        "县级医院牵头信息平台",
        "County hospital leads the information platform",
        County,
        "platform_led_by_county_hospital",
        by=END_OF_2025,
        responsible=("市卫生健康委",),
        summary="The information platform is built around the county hospital, which may be one of Chinese medicine.",
    ),
    "以县级医院（含中医医院）为龙头，打造…医疗服务信息平台",
    "building the platform under the county hospital",
)

due_with_the_plan(
    pack.attested(
        "2.1.2",
        "platform-integrated",
        "市县乡村信息一体化推进分级诊疗",
        "City, county, township and village joined by information technology",
        County,
        "platform_connects_city_county_township_village",
        by=END_OF_2025,
        responsible=("市卫生健康委",),
        summary="Data connect the institutions of city, county, township and village, so that each treats what it is there for.",
    ),
    "市县乡村一体，…打造…医疗服务信息平台",
    "building a platform that joins city, county, township and village",
).read_as(
    Reading(
        "four-levels",
        "“市县乡村一体”指市、县、乡、村四级，市一级也在内。",
        "Four levels are meant, the city among them.",
    )
)
