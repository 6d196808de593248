"""Part two, items four and five: village clinics in public hands, and information technology."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import no, percent
from ruralpolicy.facts import City, ClinicBuilder, HealthCenter, ServiceCapabilityLevel, Village, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack, township_center
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
    "public_ownership",
    "tcm_techniques",
    "telemedicine_center",
    "telemedicine_clinic",
    "unsuited_to_its_own",
]

_CLINIC_BODIES: Final = ("市卫生健康委", "市发展改革委")
_TECHNOLOGY_BODIES: Final = ("市卫生健康委", "市发展改革委", "市财政局", "市行政审批政务信息中心")

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


@pack.obligation("2.4", "村卫生室政府建设", "Village clinic built by government", applies_to=public_clinic, responsible=_CLINIC_BODIES)
def government_built(clinic: VillageClinic) -> bool:
    """It was government that built a public village clinic."""
    # Reading: asked of public clinics only, since not all of them have to be public.
    # Reading: one that the village or a private person built stays in breach, whoever owns it now.
    return clinic.built_by == ClinicBuilder.GOVERNMENT


@pack.obligation(
    "2.4", "村卫生室由卫生院管理", "Village clinic managed by the health centre", applies_to=public_clinic, responsible=_CLINIC_BODIES
)
def center_managed(clinic: VillageClinic) -> bool:
    """A public village clinic is run by the township health centre."""
    # Reading: asked of public clinics only, since not all of them have to be public.
    return clinic.managed_by_health_center


@pack.obligation(
    "2.4", "乡村医生免费使用", "Village doctor uses the clinic free of charge", applies_to=public_clinic, responsible=_CLINIC_BODIES
)
def free_use(clinic: VillageClinic) -> bool:
    """The village doctor pays nothing for a public village clinic."""
    # Reading: asked of public clinics only, since not all of them have to be public.
    return clinic.rent_free


def has_village_clinics(city: City) -> bool:
    """There is at least one village clinic, so that a share can be taken."""
    return city.village_clinics_total > 0


@pack.target(
    "2.4",
    "2025年公有村卫生室占比九成以上",
    "At least 90% of village clinics publicly owned by 2025",
    by=END_OF_2025,
    applies_to=has_village_clinics,
    responsible=_CLINIC_BODIES,
)
def public_ownership(city: City, *, share: Fraction = percent(90)) -> bool:
    """Nine in ten of the city's village clinics are publicly owned by the end of 2025."""
    # Reading: the level is not named; the share is that of the whole city.
    return share_reached(city.village_clinics_publicly_owned, share, city.village_clinics_total)


@pack.target(
    "2.4",
    "村卫生室能力全部达基本标准",
    "Every village clinic at basic capability or above",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_CLINIC_BODIES,
)
def capability(clinic: VillageClinic, *, level: ServiceCapabilityLevel = ServiceCapabilityLevel.BASIC) -> bool:
    """By the end of 2025 each village clinic reaches the basic level of service capability or a higher one."""
    # Reading: the year stands at the head of the sentence before and carries over to this one.
    return clinic.service_capability_level >= level


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
    # Reading: the year stands at the head of the sentence before and carries over to this one.
    return clinic.common_diseases_treatable >= fewest_diseases


@pack.target(
    "2.4",
    "村卫生室中医适宜技术不少于4类",
    "Village clinic masters at least 4 classes of Chinese medicine techniques",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_CLINIC_BODIES,
)
def tcm_techniques(clinic: VillageClinic, *, classes: int = 4) -> bool:
    """By the end of 2025 a village clinic has mastered suitable techniques of Chinese medicine of four classes."""
    # Reading: the year stands at the head of the sentence before and carries over to this one. Classes are counted, not single techniques.
    return clinic.tcm_technique_categories >= classes


pack.attested(
    "2.4",
    "party-service-center",
    "鼓励卫生室设在党群服务中心",
    "Clinic hosted in the village Party service centre",
    VillageClinic,
    "based_on_party_service_center",
    modality=Modality.ENCOURAGEMENT,
    applies_to=village_clinic,
    responsible=_CLINIC_BODIES,
    summary="A village clinic does well to share the roof of the village's Party and mass service centre.",
)


@pack.permission("2.4", "相邻小村可合建中心卫生室", "Adjacent small villages may share a central clinic", responsible=_CLINIC_BODIES)
def joint_clinic(village: Village) -> bool:
    """Small neighbouring villages within easy reach of each other may build one central clinic."""
    # Reading: no threshold is printed; each condition is stated, all are asked for, and each of the villages must meet them.
    easy_to_reach = village.has_small_service_radius & village.has_convenient_transport
    return village.has_small_resident_population & easy_to_reach & village.adjoins_partner_village


def unsuited_to_its_own(village: Village) -> bool:
    """The village is not suited to a clinic of its own."""
    return no(village.suitable_for_own_clinic)


@pack.obligation(
    "2.4",
    "不宜设卫生室的村保留固定服务点",
    "Village without its own clinic keeps a fixed service place",
    applies_to=unsuited_to_its_own,
    responsible=_CLINIC_BODIES,
)
def fixed_service_place(village: Village) -> bool:
    """A village unsuited to a clinic of its own keeps a fixed place where care is given."""
    # Reading: what makes a village suited is not printed and is stated; having a share in a central clinic does not replace the place.
    return village.has_fixed_service_place


pack.narrative(
    "2.5",
    "aims",
    "互联网医疗与数字化方向",
    "Internet plus health care and digital level",
    City,
    modality=Modality.OBLIGATION,
    responsible=_TECHNOLOGY_BODIES,
    summary="Online care and artificial intelligence help family doctors, and rural services become more digital.",
)


@pack.target(
    "2.5",
    "远程医疗覆盖乡级",
    "Remote medical services at every township health centre",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_TECHNOLOGY_BODIES,
)
def telemedicine_center(center: HealthCenter) -> bool:
    """Remote care can be had at every township health centre by the end of 2025."""
    # Reading: no date is printed; the aims of part one give it. The countryside to be covered is towns and villages alike.
    return center.telemedicine_connected


@pack.target(
    "2.5",
    "远程医疗覆盖村级",
    "Remote medical services at every village clinic",
    by=END_OF_2025,
    applies_to=village_clinic,
    responsible=_TECHNOLOGY_BODIES,
)
def telemedicine_clinic(clinic: VillageClinic) -> bool:
    """Remote care can be had at every village clinic by the end of 2025."""
    # Reading: no date is printed; the aims of part one give it. The countryside to be covered is towns and villages alike.
    return clinic.telemedicine_connected


# Reading: pushing something without share or date is encouragement.
pack.attested(
    "2.5",
    "ai-center",
    "卫生院配置人工智能辅诊",
    "AI-assisted diagnosis in health centres",
    HealthCenter,
    "ai_assisted_diagnosis_in_use",
    modality=Modality.ENCOURAGEMENT,
    applies_to=township_center,
    responsible=_TECHNOLOGY_BODIES,
    summary="A township health centre does well to diagnose with the help of artificial intelligence, Chinese medicine included.",
)

# Reading: pushing something without share or date is encouragement.
pack.attested(
    "2.5",
    "ai-clinic",
    "村卫生室配置人工智能辅诊",
    "AI-assisted diagnosis in village clinics",
    VillageClinic,
    "ai_assisted_diagnosis_in_use",
    modality=Modality.ENCOURAGEMENT,
    applies_to=village_clinic,
    responsible=_TECHNOLOGY_BODIES,
    summary="A village clinic does well to diagnose with the help of artificial intelligence, Chinese medicine included.",
)
