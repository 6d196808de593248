"""Part four, item one: village clinics, who owns and runs them and how many people work there."""

from fractions import Fraction
from math import ceil, floor

from ruralpolicy.conditions import greatest, no, one_of, permille, stated
from ruralpolicy.facts import County, ManagementForm, Village, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import WITH_THE_EIGHT

__all__ = [
    "administrative_village",
    "easy_to_reach",
    "exactly_one_clinic",
    "licence",
    "management_form",
    "needs_a_clinic",
    "public_clinic",
    "publicly_owned_clinic",
    "seat_exemption",
    "shared_clinic",
    "shares_properly",
    "sharing_village",
    "staffing_ratio",
    "staffing_within_the_band",
    "tcm_doctor",
    "village_clinic_with_residents",
]


def administrative_village(village: Village) -> bool:
    """The village is an administrative village, not a neighbourhood committee."""
    return no(village.is_neighborhood_committee)


def needs_a_clinic(village: Village) -> bool:
    """An administrative village other than the one where the township health centre stands."""
    return administrative_village(village) & no(stated(village.hosts_township_health_center, False))


def easy_to_reach(village: Village) -> bool:
    """The area served is small and transport is convenient: what sharing a clinic rests on."""
    return village.has_small_service_radius & village.has_convenient_transport


def shares_properly(village: Village) -> bool:
    """The village shares a clinic with a neighbour, as it may."""
    return village.shares_clinic_with_adjacent_village & easy_to_reach(village)


@pack.principle(
    "4.1",
    "原则上每行政村一所公有村卫生室",
    "One publicly owned clinic per administrative village",
    by=END_OF_2026,
    applies_to=needs_a_clinic,
    force="原则上",
)
def public_clinic(village: Village, *, clinics: int = 1) -> bool:
    """Each administrative village has a village clinic in public ownership, its own or one properly shared with a neighbour."""
    return (village.village_clinics_publicly_owned >= clinics) | shares_properly(village)


public_clinic.said(exception=("与相邻行政村共建且服务半径小、交通便利的除外", "villages that share a clinic nearby excepted"))


def exactly_one_clinic(village: Village, *, clinics: int = 1) -> bool:
    """There is one publicly owned clinic and no second one, or one that is properly shared."""
    return (village.village_clinics_publicly_owned == clinics) | shares_properly(village)


public_clinic.read_as(
    Reading(
        "at-least-one",
        "“设置1所”按至少1所掌握，有两所公有村卫生室也算达到。",
        "At least one public clinic: a second one is met too.",
        short_zh="“1所”按至少1所理解",
        short_en="one clinic is read as at least one",
    ),
    WITH_THE_EIGHT,
    Reading(
        "public-and-shared-now",
        "私人产权的村卫生室不计在内；与相邻村共建要已经建成使用，有共建打算不算。",
        "A privately owned clinic does not count, and a plan to share a clinic is no sharing.",
    ),
    Reading(
        "seat-of-the-centre-outside",
        "乡镇卫生院所在地的行政村不在要求之内；没有填报是否所在地的，按不是处理。",
        "The village where the township health centre stands is outside; where that is not stated, it stands elsewhere.",
    ),
).otherwise(
    Reading(
        "exactly-one",
        "“设置1所”就是1所，有两所也不符合。",
        "Exactly one public clinic: a second one fails.",
        short_zh="“1所”按恰好1所理解",
        short_en="one clinic is read as exactly one",
    ),
    requires=exactly_one_clinic,
)


@pack.obligation("4.1", "依法取得执业许可证", "Practice licence", applies_to=village_clinic)
def licence(clinic: VillageClinic) -> bool:
    """A village clinic works under a practice licence for medical institutions."""
    return clinic.practice_license_held


licence.read_as(
    Reading(
        "as-the-law-asks",
        "“依法取得”是法律本来的要求：句首的“原则上”不管到这里，也不等到2026年底。",
        "The law itself asks for the licence: “as a rule” at the head of the sentence does not soften it, and no date holds it up.",
    )
)


@pack.permission("4.1", "卫生院所在地可不设", "No clinic needed where the township centre is", applies_to=administrative_village)
def seat_exemption(village: Village) -> bool:
    """The administrative village in which the township health centre stands may do without a clinic."""
    return village.hosts_township_health_center


seat_exemption.read_as(
    Reading(
        "village-of-the-centre",
        "“乡镇卫生院所在地”指卫生院所在的那个行政村。",
        "The place of the health centre is the administrative village in which it stands.",
    )
)


pack.attested(
    "4.1",
    "party-service-centre",
    "依托党群服务中心",
    "Clinic built and used with the village party service centre",
    VillageClinic,
    "based_on_party_service_center",
    applies_to=village_clinic,
    by=END_OF_2026,
    summary="A village clinic is set up and used together with the village's party and mass service centre.",
).read_as(
    Reading(
        "village-clinics-generally",
        "这一要求写在两种例外之间，按对各村卫生室的一般要求掌握。",
        "The words stand between two exceptions; they are taken for village clinics in general.",
    ),
    WITH_THE_EIGHT,
)


def sharing_village(village: Village) -> bool:
    """An administrative village that shares a clinic with a neighbouring one."""
    return administrative_village(village) & village.shares_clinic_with_adjacent_village


@pack.permission("4.1", "相邻村可共建", "Adjacent villages may share a clinic", applies_to=sharing_village)
def shared_clinic(village: Village) -> bool:
    """Neighbouring administrative villages may keep one clinic together where the area is small and transport convenient."""
    return easy_to_reach(village)


shared_clinic.read_as(
    Reading(
        "conditions-stated",
        "“服务半径小”“交通便利”没有写数值，由填报的单位确认；几个村共建也没有限定。",
        "No figure is printed for a small radius or convenient transport: both are stated. How many villages share is open.",
    )
)


def publicly_owned_clinic(clinic: VillageClinic) -> bool:
    """A village clinic whose premises are in public ownership."""
    return village_clinic(clinic) & clinic.publicly_owned


pack.attested(
    "4.1",
    "property-management",
    "村卫生室产权由卫生院管理",
    "Clinic property managed by the township centre",
    VillageClinic,
    "property_managed_by_health_center",
    applies_to=publicly_owned_clinic,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="The township health centre of the place looks after the property of its publicly owned village clinics.",
).read_as(
    Reading(
        "managed-public-clinics",
        "产权由卫生院管理，不是归卫生院所有；只管产权公有的村卫生室，私人产权的由“每行政村一所公有村卫生室”一条判定。",
        "Managed, not owned. A clinic in private ownership is the matter of the norm on public clinics alone.",
    ),
    WITH_THE_EIGHT,
)


@pack.obligation(
    "4.1",
    "作为派出机构或内设科室",
    "Clinic is a branch or department of the township centre",
    by=END_OF_2026,
    applies_to=village_clinic,
    responsible=("乡镇卫生院",),
)
def management_form(clinic: VillageClinic) -> bool:
    """The township health centre runs a village clinic as its outpost or as one of its own departments."""
    return one_of(clinic.management_form, ManagementForm.DISPATCHED_INSTITUTION, ManagementForm.INTERNAL_DEPARTMENT)


management_form.read_as(WITH_THE_EIGHT)


pack.narrative(
    "4.1",
    "resource-integration",
    "乡村资源高度融合",
    "Aim: township and village resources merged",
    County,
    modality=Modality.OBLIGATION,
    summary="What townships and villages have for medical care and public health grows together into one.",
)


def village_clinic_with_residents(clinic: VillageClinic) -> bool:
    """A village clinic whose area has residents."""
    return village_clinic(clinic) & (clinic.resident_population > 0)


@pack.principle(
    "4.1",
    "原则上按1‰-1.2‰配备村卫生室人员",
    "Clinic staff 1 to 1.2 per thousand residents",
    by=END_OF_2026,
    applies_to=village_clinic_with_residents,
    force="原则上",
)
def staffing_ratio(clinic: VillageClinic, *, lowest: Fraction = permille(1), highest: Fraction = permille("1.2")) -> bool:
    """One to 1.2 people work in a village clinic for each thousand people who usually live in its area."""
    foot = ceil(lowest * clinic.resident_population)
    head = floor(highest * clinic.resident_population)
    return (clinic.staff_total >= foot) & (clinic.staff_total <= greatest(foot, head))


def staffing_within_the_band(clinic: VillageClinic, *, lowest: Fraction = permille(1), highest: Fraction = permille("1.2")) -> bool:
    """The number of people lies between the two printed rates themselves."""
    return (clinic.staff_total >= lowest * clinic.resident_population) & (clinic.staff_total <= highest * clinic.resident_population)


staffing_ratio.read_as(
    Reading(
        "whole-persons",
        "人数按整数算，1‰至1.2‰之间没有整数时，取不低于1‰的最小整数。",
        "Whole persons are counted; where none lies in the band, the smallest number from 1 per thousand up.",
        short_zh="人数取整，幅度内无整数的取下限以上最小整数",
        short_en="whole persons; where none lies in the band, the smallest number above its foot",
        ours=True,
    ),
    WITH_THE_EIGHT,
    Reading(
        "area-of-the-clinic",
        "“辖区”指该村卫生室自己服务的范围；多于上限也按不符合掌握。",
        "The area is the clinic's own. More people than the band allows do not fit it either.",
    ),
).otherwise(
    Reading(
        "exact-band",
        "严格按1‰至1.2‰，没有整数落在其中的都不符合。",
        "The printed band exactly: where no whole number lies in it, nothing meets it.",
        short_zh="“1‰至1.2‰”按不取整理解",
        short_en="the band is read as printed, without rounding to whole persons",
    ),
    requires=staffing_within_the_band,
)


@pack.encouragement("4.1", "鼓励配备中医村医", "TCM village doctor encouraged", applies_to=village_clinic, force="鼓励")
def tcm_doctor(clinic: VillageClinic, *, doctors: int = 1) -> bool:
    """A village clinic does well to have a village doctor of Chinese medicine."""
    return clinic.tcm_village_doctors >= doctors


tcm_doctor.read_as(
    Reading("one-is-enough", "没有写人数，有1名中医乡村医生即为做到。", "No number is printed; one is enough."),
)
