"""Part four, item one: village clinics, who owns and runs them and how many people work there."""

from fractions import Fraction
from math import ceil, floor

from ruralpolicy.conditions import greatest, no, one_of, permille, stated
from ruralpolicy.facts import County, ManagementForm, Village, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack

__all__ = [
    "administrative_village",
    "easy_to_reach",
    "licence",
    "management_form",
    "needs_a_clinic",
    "public_clinic",
    "publicly_owned_clinic",
    "seat_exemption",
    "shared_clinic",
    "sharing_village",
    "staffing_ratio",
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


@pack.principle(
    "4.1",
    "每行政村一所公有村卫生室",
    "One publicly owned clinic per administrative village",
    by=END_OF_2026,
    applies_to=needs_a_clinic,
)
def public_clinic(village: Village, *, clinics: int = 1) -> bool:
    """Each administrative village has a village clinic in public ownership, its own or one properly shared with a neighbour."""
    # Reading: a second public clinic is no breach, a private one does not count, and a plan to share is no sharing.
    # Reading: the seat of the township health centre is outside the norm; where nothing is stated, it is elsewhere.
    return (village.village_clinics_publicly_owned >= clinics) | (village.shares_clinic_with_adjacent_village & easy_to_reach(village))


@pack.obligation("4.1", "依法取得执业许可证", "Practice licence", applies_to=village_clinic)
def licence(clinic: VillageClinic) -> bool:
    """A village clinic works under a practice licence for medical institutions."""
    # Reading: the law asks for it, so the words that soften the sentence do not reach it and no date holds it up.
    return clinic.practice_license_held


@pack.permission("4.1", "卫生院所在地可不设", "No clinic needed where the township centre is", applies_to=administrative_village)
def seat_exemption(village: Village) -> bool:
    """The administrative village in which the township health centre stands may do without a clinic."""
    # Reading: the place of the health centre is the administrative village in which it stands.
    return village.hosts_township_health_center


# Reading: the words stand between two exceptions; they are taken for village clinics in general.
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
)


def sharing_village(village: Village) -> bool:
    """An administrative village that shares a clinic with a neighbouring one."""
    return administrative_village(village) & village.shares_clinic_with_adjacent_village


@pack.permission("4.1", "相邻村可共建", "Adjacent villages may share a clinic", applies_to=sharing_village)
def shared_clinic(village: Village) -> bool:
    """Neighbouring administrative villages may keep one clinic together where the area is small and transport convenient."""
    # Reading: no figure is printed for either; they are stated. How many villages share is open.
    return easy_to_reach(village)


def publicly_owned_clinic(clinic: VillageClinic) -> bool:
    """A village clinic whose premises are in public ownership."""
    return village_clinic(clinic) & clinic.publicly_owned


# Reading: managed, not owned. A clinic in private ownership is the matter of the norm on public clinics alone.
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
    "村卫生室人员配备比例",
    "Clinic staff 1 to 1.2 per thousand residents",
    by=END_OF_2026,
    applies_to=village_clinic_with_residents,
)
def staffing_ratio(clinic: VillageClinic, *, lowest: Fraction = permille(1), highest: Fraction = permille("1.2")) -> bool:
    """One to 1.2 people work in a village clinic for each thousand people who usually live in its area."""
    # Reading: the area is the clinic's own. Whole persons; where none lies in the band, the smallest number above its foot.
    foot = ceil(lowest * clinic.resident_population)
    head = floor(highest * clinic.resident_population)
    return (clinic.staff_total >= foot) & (clinic.staff_total <= greatest(foot, head))


@pack.encouragement("4.1", "鼓励配备中医村医", "TCM village doctor encouraged", applies_to=village_clinic)
def tcm_doctor(clinic: VillageClinic, *, doctors: int = 1) -> bool:
    """A village clinic does well to have a village doctor of Chinese medicine."""
    # Reading: no number is printed; one is enough.
    return clinic.tcm_village_doctors >= doctors
