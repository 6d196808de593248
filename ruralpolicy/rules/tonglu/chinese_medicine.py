"""Part two, item six: traditional Chinese medicine, written TCM in the titles."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import County, HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_clinics_and_stations, has_health_centers, has_residents, pack
from ruralpolicy.rules.tonglu._readings import due_when_the_plan_ends

__all__ = [
    "clinics_tcm_service",
    "flagship_tcm_share",
    "has_physicians",
    "standard_tcm_clinic",
    "tcm_gp_density",
    "tcm_pavilion_share",
    "tcm_physician_share",
    "tcm_premises_equipment",
]

_RESPONSIBLE: Final = ("县卫健局", "各乡镇街道")

pack.narrative(
    "2.2.6",
    "tcm-aims",
    "中医药服务拓展",
    "Wider TCM services",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="Chinese medicine does more, above all to keep in health those at risk and those who are not quite well.",
)

tcm_premises_equipment = pack.attested(
    "2.2.6",
    "tcm-premises-equipment",
    "中医场地与诊断设备",
    "TCM premises and diagnostic equipment",
    County,
    "tcm_premises_and_equipment_strengthened",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="Both rooms and diagnostic devices for Chinese medicine are being added in primary institutions.",
)
due_when_the_plan_ends(
    tcm_premises_equipment,
    "加强中医药服务场地建设和中医诊断设备配置",
    "building the premises and placing the equipment for Chinese medicine",
)

pack.attested(
    "2.2.6",
    "tcm-protocols-techniques",
    "中医方案与适宜技术推广",
    "TCM protocols and suitable techniques promoted",
    County,
    "tcm_protocols_and_techniques_promoted",
    responsible=_RESPONSIBLE,
    summary="Plans of treatment where Chinese medicine is strong, and its simple techniques, are spread among primary institutions.",
)

pack.attested(
    "2.2.6",
    "tcm-prescription-reform",
    "中医处方一件事改革",
    "One-stop reform of TCM prescriptions",
    County,
    "tcm_prescription_reform_running",
    responsible=_RESPONSIBLE,
    summary="Everything about a prescription of Chinese medicine is being made one errand.",
)

pack.attested(
    "2.2.6",
    "tcm-constitution-checkup",
    "体质辨识纳入居民体检",
    "TCM constitution identification in resident check-ups",
    County,
    "tcm_constitution_identified_in_checkup",
    responsible=_RESPONSIBLE,
    summary="The check-up that is the same for all residents of town and country tells their constitution in terms of Chinese medicine.",
)

pack.attested(
    "2.2.6",
    "tcm-constitution-clinical-use",
    "中医体质辨识临床应用",
    "TCM constitution identification used in care",
    County,
    "tcm_constitution_used_clinically",
    responsible=_RESPONSIBLE,
    summary="What is found about a person's constitution is put to use in care.",
).read_as(
    Reading(
        "in-use",
        "“强化”没有写标准，临床上已经使用即可。",
        "No measure is printed for stronger use; that it is used in clinical work is enough.",
    )
)


@pack.target(
    "2.2.6",
    "每万居民中医类全科医生",
    "TCM general practitioners per ten thousand residents",
    by=END_OF_2026,
    applies_to=has_residents,
    responsible=_RESPONSIBLE,
)
def tcm_gp_density(county: County, *, per_ten_thousand: Fraction = Fraction(7, 10)) -> bool:
    """For each 10,000 residents there are at least 0.7 qualified general practitioners of Chinese medicine."""
    return 10_000 * county.tcm_general_practitioners >= per_ten_thousand * county.resident_population


tcm_gp_density.said(per=("每万名居民", "per 10,000", "名"))


def has_physicians(center: HealthCenter) -> bool:
    """The centre has at least one physician or assistant physician, so that a share can be taken."""
    return center.physicians_incl_assistants > 0


@pack.target(
    "2.2.6",
    "中医类别医生占比25%以上",
    "TCM physicians among a centre's physicians",
    by=END_OF_2026,
    applies_to=has_physicians,
    responsible=_RESPONSIBLE,
)
def tcm_physician_share(center: HealthCenter, *, share: Fraction = percent(25)) -> bool:
    """Of the physicians of a health centre at least 25 % practise Chinese medicine."""
    return share_reached(center.tcm_physicians_incl_assistants, share, center.physicians_incl_assistants)


tcm_physician_share.read_as(
    Reading(
        "with-assistants",
        "“中医类别医生”和“医师总数”都含执业助理医师。",
        "Assistant physicians count in both numbers.",
        short_zh="“医师总数”按含执业助理医师理解",
        short_en="physicians are read as including assistant physicians",
    ),
    Reading(
        "each-centre",
        "每家卫生院（中心）都要达到。",
        "Each centre must reach it.",
    ),
).otherwise(
    Reading(
        "without-assistants",
        "“中医类别医生”和“医师总数”都只算执业医师，不含执业助理医师。",
        "Only full physicians count, in both numbers.",
    )
)


@pack.target(
    "2.2.6",
    "标准化中医馆全覆盖",
    "Standardised TCM clinic in every health centre",
    by=END_OF_2026,
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def standard_tcm_clinic(county: County, *, share: Fraction = percent(100)) -> bool:
    """No health centre is without a clinic of Chinese medicine that is up to the standard."""
    return share_reached(county.health_centers_with_standard_tcm_clinic, share, county.health_centers_total)


standard_tcm_clinic.read_as(
    Reading(
        "flagship-counts",
        "旗舰中医馆也算标准化中医馆。",
        "A flagship clinic counts as one that is up to the standard.",
    )
)


pack.attested(
    "2.2.6",
    "tcm-contract-package",
    "中医签约个性服务包",
    "TCM contract package",
    County,
    "tcm_contract_package_offered",
    modality=Modality.TARGET,
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="With a family doctor residents can contract for a package of Chinese medicine that suits them.",
).read_as(
    Reading(
        "dated-by-its-sentence",
        "这一项在“到2026年”的句子之内，随该句到期。",
        "It stands in the sentence on 2026 and is due with it.",
    )
)


@pack.target(
    "2.2.6",
    "站室均能提供中医药服务",
    "All clinics and stations provide TCM services",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
    responsible=_RESPONSIBLE,
)
def clinics_tcm_service(county: County, *, share: Fraction = percent(100)) -> bool:
    """Every village clinic and community health station can treat with Chinese medicine."""
    return share_reached(county.village_clinics_and_stations_providing_tcm, share, county.village_clinics_and_stations_total)


clinics_tcm_service.read_as(
    Reading(
        "able-to",
        "能够提供即可，不要求设中医阁。",
        "Being able to is enough; a pavilion is not needed for it.",
    )
)


@pack.target(
    "2.2.6",
    "25%以上卫生院（中心）设旗舰中医馆",
    "Flagship TCM clinics as a share of health centres",
    by=END_OF_2026,
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def flagship_tcm_share(county: County, *, share: Fraction = percent(25)) -> bool:
    """At least 25 % of health centres have a flagship clinic of Chinese medicine."""
    return share_reached(county.health_centers_with_flagship_tcm_clinic, share, county.health_centers_total)


flagship_tcm_share.read_as(
    Reading(
        "besides-the-four",
        "第一部分的4家另行判断；这里按机构数，那里按家数。",
        "The four of part one are asked for besides; here institutions count, there clinics.",
    )
)


@pack.target(
    "2.2.6",
    "15%以上站室设置中医阁（任务）",
    "TCM pavilions in stations and clinics (tasks)",
    by=END_OF_2026,
    applies_to=has_clinics_and_stations,
    responsible=_RESPONSIBLE,
)
def tcm_pavilion_share(county: County, *, share: Fraction = percent(15)) -> bool:
    """Pavilions for Chinese medicine have been set up in at least 15 % of stations and village clinics."""
    return share_reached(county.village_clinics_and_stations_with_tcm_pavilion, share, county.village_clinics_and_stations_total)


tcm_pavilion_share.read_as(
    Reading(
        "same-as-goal",
        "与第一部分是同一个数字，一处达到，另一处也达到。",
        "It is the figure of part one: who reaches it there reaches it here.",
    )
)
