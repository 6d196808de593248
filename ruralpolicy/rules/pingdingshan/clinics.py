"""Part two, item four: village clinics in public hands."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import no, percent
from ruralpolicy.facts import City, ClinicBuilder, ServiceCapabilityLevel, Village, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import CITY_IN_AGGREGATE, PUBLIC_CLINICS_ONLY, due_with_the_2025_before
from ruralpolicy.rules.recurring import share_reached, village_clinic

__all__ = [
    "capability",
    "center_managed",
    "diseases",
    "fixed_service_place",
    "free_use",
    "government_built",
    "has_village_clinics",
    "joint_clinic",
    "public_clinic",
    "public_clinic_built_since_adoption",
    "public_ownership",
    "tcm_techniques",
    "unsuited_to_its_own",
]

_CLINIC_BODIES: Final = ("市卫生健康委", "市发展改革委")

pack.narrative(
    "2.4",
    "standardization",
    "推进村卫生室公有化与标准化",
    "Drive for public and standardised village clinics",
    VillageClinic,
    modality=Modality.OBLIGATION,
    responsible=_CLINIC_BODIES,
    summary="Village clinics pass into public hands and are built to one standard.",
)


def public_clinic(clinic: VillageClinic) -> bool:
    """A village clinic whose premises are publicly owned."""
    return village_clinic(clinic) & clinic.publicly_owned


def public_clinic_built_since_adoption(clinic: VillageClinic, *, adopted_on: date) -> bool:
    """A public village clinic that was completed on the day of adoption or later."""
    return public_clinic(clinic) & (clinic.built_on >= adopted_on)


@pack.obligation(
    "2.4",
    "村卫生室政府建设",
    "Village clinic built by government",
    applies_to=public_clinic_built_since_adoption,
    responsible=_CLINIC_BODIES,
)
def government_built(clinic: VillageClinic) -> bool:
    """A public village clinic that was completed since adoption was built by government."""
    return clinic.built_by == ClinicBuilder.GOVERNMENT


government_built.read_as(
    Reading(
        "built-since-adoption",
        "“政府建设”管文件施行以后建成的公有村卫生室，以前建成的不适用。",
        "Government building is asked of public clinics completed since adoption; older ones are outside.",
        short_zh="“政府建设”按只管施行后建成的理解",
        short_en="building by government is read as asked only of clinics completed since adoption",
    ),
    PUBLIC_CLINICS_ONLY,
    Reading(
        "builder-decides",
        "由村集体或个人建成的，不论现在归谁所有，都不是政府建设。",
        "One that the village or a private person built is not built by government, whoever owns it now.",
    ),
).otherwise(
    Reading(
        "every-public-clinic",
        "凡公有村卫生室，不论何时建成，不是政府建设的即为未达到。",
        "Every public clinic, whenever completed, must have been built by the government.",
        short_zh="“政府建设”按管全部公有村卫生室理解",
        short_en="building by government is read as asked of every public clinic",
    ),
    applies_to=public_clinic,
)


@pack.obligation(
    "2.4", "村卫生室由卫生院管理", "Village clinic managed by the health centre", applies_to=public_clinic, responsible=_CLINIC_BODIES
)
def center_managed(clinic: VillageClinic) -> bool:
    """A public village clinic is run by the township health centre."""
    return clinic.managed_by_health_center


center_managed.read_as(PUBLIC_CLINICS_ONLY)


@pack.obligation(
    "2.4", "乡村医生无偿使用村卫生室", "Village doctor uses the clinic free of charge", applies_to=public_clinic, responsible=_CLINIC_BODIES
)
def free_use(clinic: VillageClinic) -> bool:
    """The village doctor pays nothing for a public village clinic."""
    return clinic.rent_free


free_use.read_as(PUBLIC_CLINICS_ONLY)


def has_village_clinics(city: City) -> bool:
    """There is at least one village clinic, so that a share can be taken."""
    return city.village_clinics_total > 0


@pack.target(
    "2.4",
    "2025年公有产权村卫生室占比90%以上",
    "At least 90% of village clinics publicly owned by 2025",
    by=END_OF_2025,
    applies_to=has_village_clinics,
    responsible=_CLINIC_BODIES,
)
def public_ownership(city: City, *, share: Fraction = percent(90)) -> bool:
    """Nine in ten of the city's village clinics are publicly owned by the end of 2025."""
    return share_reached(city.village_clinics_publicly_owned, share, city.village_clinics_total)


public_ownership.read_as(CITY_IN_AGGREGATE)


@pack.target(
    "2.4",
    "村卫生室能力全部达基本标准以上",
    "Every village clinic at basic capability or above",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_CLINIC_BODIES,
)
def capability(clinic: VillageClinic, *, level: ServiceCapabilityLevel = ServiceCapabilityLevel.BASIC) -> bool:
    """By the end of 2025 each village clinic reaches the basic level of service capability or a higher one."""
    return clinic.service_capability_level >= level


due_with_the_2025_before(capability, "全部达到基本标准以上", "the basic standard for all village clinics")


@pack.target(
    "2.4",
    "村卫生室识别诊治病种不少于20种",
    "Village clinic handles at least 20 common diseases",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_CLINIC_BODIES,
)
def diseases(clinic: VillageClinic, *, fewest_diseases: int = 20) -> bool:
    """By the end of 2025 a village clinic can recognise 20 common diseases or more and begin to treat them."""
    return clinic.common_diseases_treatable >= fewest_diseases


due_with_the_2025_before(diseases, "至少能够识别和初步诊治20种常见病", "the 20 common diseases")


@pack.target(
    "2.4",
    "村卫生室掌握4类以上中医药适宜技术",
    "Village clinic masters at least 4 classes of Chinese medicine techniques",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_CLINIC_BODIES,
)
def tcm_techniques(clinic: VillageClinic, *, classes: int = 4) -> bool:
    """By the end of 2025 a village clinic has mastered suitable techniques of Chinese medicine of four classes."""
    return clinic.tcm_technique_categories >= classes


due_with_the_2025_before(
    tcm_techniques,
    "掌握4类以上中医药适宜技术",
    "the four kinds of suitable techniques",
    Reading("classes-counted", "按类别计数，不按单项技术计数。", "Classes are counted, not single techniques."),
)


pack.attested(
    "2.4",
    "party-service-center",
    "鼓励卫生室设在党群服务中心",
    "Clinic hosted in the village Party service centre",
    VillageClinic,
    "based_on_party_service_center",
    modality=Modality.ENCOURAGEMENT,
    applies_to=village_clinic,
    force="鼓励",
    responsible=_CLINIC_BODIES,
    summary="A village clinic does well to share the roof of the village's Party and mass service centre.",
)


@pack.permission("2.4", "相邻小村可合建中心卫生室", "Adjacent small villages may share a central clinic", responsible=_CLINIC_BODIES)
def joint_clinic(village: Village) -> bool:
    """Small neighbouring villages within easy reach of each other may build one central clinic."""
    easy_to_reach = village.has_small_service_radius & village.has_convenient_transport
    return village.has_small_resident_population & easy_to_reach & village.adjoins_partner_village


joint_clinic.read_as(
    Reading(
        "all-conditions",
        "文件没有写数值标准，各项条件由主管部门填报；须同时具备，合建的每个村都要符合。",
        "No threshold is printed; each condition is stated, all are asked for, and each of the villages must meet them.",
    )
)


def unsuited_to_its_own(village: Village) -> bool:
    """The village is not suited to a clinic of its own."""
    return no(village.suitable_for_own_clinic)


@pack.obligation(
    "2.4",
    "不宜单设卫生室的村保留固定服务场所",
    "Village without its own clinic keeps a fixed service place",
    applies_to=unsuited_to_its_own,
    responsible=_CLINIC_BODIES,
)
def fixed_service_place(village: Village) -> bool:
    """A village unsuited to a clinic of its own keeps a fixed place where care is given."""
    return village.has_fixed_service_place


fixed_service_place.read_as(
    Reading(
        "beside-a-joint-clinic",
        "是否“不适宜单设”由主管部门填报；已合建中心村卫生室的，也要保留固定服务场所。",
        "What makes a village suited is not printed and is stated; having a share in a central clinic does not replace the place.",
    )
)
