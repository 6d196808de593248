"""Section three (two), items 9 to 11: first contact and referral, what health centres can do, and their special fields."""

from typing import Final

from ruralpolicy.conditions import attested
from ruralpolicy.facts import Consortium, HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import township_health_center
from ruralpolicy.rules.recurring_readings import NO_LAST_DAY
from ruralpolicy.rules.zhanggong._document import pack

__all__ = ["ripe_for_hospice_care"]

_CARE = ("区卫健委", "市医疗保障局直属分局")
_SPECIALTIES = ("区卫健委",)

_ASKED_OF_THE_GROUP: Final = Reading(
    "asked-of-the-group",
    "由医疗集团建立的事项，按整个集团判定，不按各成员单位分别判定。",
    "What the medical group sets up is asked of the group as a whole, not of each member.",
)

pack.attested(
    "3.2.9",
    "first-contact",
    "推行基层首诊",
    "First contact at primary level introduced",
    Consortium,
    "primary_first_contact_in_place",
    responsible=_CARE,
    summary="Patients of the medical group turn to a primary institution first.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "scope-of-care",
    "界定各级诊疗范围",
    "Scope of care per level defined",
    Consortium,
    "scope_of_care_defined_per_level",
    responsible=_CARE,
    summary="The medical group has drawn the line between what each level of institution treats.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "tiered-disease-list",
    "明确分级诊疗病种",
    "Diseases for tiered care specified",
    Consortium,
    "tiered_care_disease_list_defined",
    responsible=_CARE,
    summary="The medical group has named the diseases that are treated level by level.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "referral-standards",
    "建立双向转诊标准",
    "Two-way referral standards for common diseases",
    Consortium,
    "two_way_referral_standards_set",
    "referral_standards_cover_common_diseases",
    responsible=_CARE,
    summary="The medical group has standards for referral up and down, made around the diseases most often met.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "referral-management",
    "完善双向转诊制度与流程",
    "Two-way referral system and workflow",
    Consortium,
    "has_two_way_referral_management_system",
    "has_two_way_referral_workflow",
    responsible=_CARE,
    summary="Rules and a course of steps for referral up and down are in place.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "first-contact-catalogue",
    "基层首诊疾病目录",
    "Catalogue of first-contact diseases",
    Consortium,
    "first_contact_catalog_issued",
    responsible=_CARE,
    summary="A list is out of the diseases with which one goes to a primary institution first.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "regional-care-catalogue",
    "区域就诊疾病目录",
    "Catalogue of diseases treated in the region",
    Consortium,
    "regional_care_catalog_issued",
    responsible=_CARE,
    summary="A list is out of the diseases for which one stays in the region.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "regional-referral-catalogue",
    "区域内转诊疾病目录",
    "Catalogue of diseases referred within the region",
    Consortium,
    "regional_referral_catalog_issued",
    responsible=_CARE,
    summary="A list is out of the diseases that are referred from one institution of the region to another.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "outward-referral-standard",
    "区域向外转诊标准",
    "Standard for referral out of the region",
    Consortium,
    "outward_referral_standard_issued",
    responsible=_CARE,
    summary="A standard is out that says when a patient is sent beyond the region.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.9",
    "referral-channels",
    "规范程序畅通转诊",
    "Referral procedure standardised and channels open",
    Consortium,
    "referral_procedure_standardized",
    "referral_channels_open",
    responsible=_CARE,
    summary="Referral goes by fixed steps and its ways are open.",
).read_as(
    Reading(
        "said-twice-asked-once",
        "规范转诊程序在本条写了两次，只在这里判定一次。",
        "That referral goes by fixed steps is said twice in the item and asked once, here.",
    ),
    _ASKED_OF_THE_GROUP,
)

pack.attested(
    "3.2.10",
    "capacity-standard",
    "按2018版服务能力标准建设",
    "Build capacity to the 2018 service standards",
    HealthCenter,
    "applies_service_capability_standard_2018",
    responsible=_CARE,
    summary="A health centre builds up what it can do by the national standard of 2018 for its kind.",
).read_as(
    Reading(
        "standard-not-level",
        "按本类机构的标准建设即可，达到标准中的哪一级不作要求。",
        "A centre works by the standard for its kind; which of its levels is reached is not asked.",
    )
)

pack.attested(
    "3.2.10",
    "group-and-payment-reform",
    "依托集团和支付改革提升能力",
    "Capacity raised through group and payment reform",
    Consortium,
    "group_used_to_raise_primary_capacity",
    "payment_reform_used_to_raise_primary_capacity",
    responsible=_CARE,
    summary="Both the medical group and the reform of insurance payment are used to make primary institutions more able.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.10",
    "surgery-grading",
    "严格手术分级管理",
    "Surgical grading rules strictly applied",
    HealthCenter,
    "surgery_grading_rules_applied",
    responsible=_CARE,
    summary="A health centre strictly keeps to the grades of surgery that it may do.",
).read_as(Reading("no-surgery-keeps-them", "不开展手术的，视为执行。", "A centre that does no surgery keeps the rules."))

pack.attested(
    "3.2.10",
    "emergency-capacity",
    "镇卫生院急诊急救能力",
    "Emergency capacity of township centres",
    HealthCenter,
    "emergency_care_strengthened",
    "can_recognize_and_rescue_critical_cases",
    applies_to=township_health_center,
    responsible=_CARE,
    summary="A township health centre has better emergency care than before and can tell and first treat the critically ill.",
).read_as(
    Reading(
        "added-since-issue",
        "“加强”没有写标准，文件印发以来增加了人员、设备或培训即为加强。",
        "Strengthening has no measure; staff, equipment or training added since the document was issued is taken for it.",
    )
)

pack.attested(
    "3.2.11",
    "specialties",
    "发展特色科室",
    "Distinctive specialty departments",
    Consortium,
    "distinctive_departments_developed",
    responsible=_SPECIALTIES,
    summary="Branches of the medical group have made a name in fields of their own, Chinese medicine and dentistry among them.",
).read_as(
    Reading(
        "nine-examples",
        "列名的九个专科是举例，没有写要办几个、办哪几个，所以按整个集团判定。",
        "Nine fields are named as examples; neither how many nor which a branch needs is said, so the group is asked.",
    )
)


def ripe_for_hospice_care(center: HealthCenter) -> bool:
    """Conditions at the centre are ripe for hospice care."""
    return attested(center, "hospice_conditions_ripe")


pack.attested(
    "3.2.11",
    "hospice",
    "条件成熟的逐步推行安宁疗护",
    "Hospice care where conditions are ripe",
    HealthCenter,
    "hospice_care_introduced",
    modality=Modality.TARGET,
    applies_to=ripe_for_hospice_care,
    open_ended=True,
    force="逐步",
    responsible=_SPECIALTIES,
    summary="Where conditions are ripe, a centre takes up the care of the dying in the course of time.",
).read_as(NO_LAST_DAY)

pack.narrative(
    "3.2.11",
    "differentiation",
    "总院分院功能互补",
    "Complementary, differentiated branches and main hospital",
    Consortium,
    modality=Modality.OBLIGATION,
    responsible=_SPECIALTIES,
    summary="What branches do and what the main hospital does are different things that fit together.",
)

pack.attested(
    "3.2.11",
    "rehabilitation",
    "术后康复能力",
    "Post-operative rehabilitation capacity",
    HealthCenter,
    "postoperative_rehabilitation_strengthened",
    responsible=_SPECIALTIES,
    summary="A health centre can do more than before for patients who recover from surgery.",
).read_as(
    Reading(
        "added-since-issue",
        "“加强”没有写标准，文件印发以来增加了人员、设备或床位即为加强。",
        "Strengthening has no measure; staff, equipment or beds added since the document was issued are taken for it.",
    )
)

pack.attested(
    "3.2.11",
    "green-channel",
    "与总院绿色通道",
    "Green channel with the main hospital",
    Consortium,
    "has_green_channel_with_main_hospital",
    responsible=_SPECIALTIES,
    summary="Between branches and main hospital patients pass without delay.",
).read_as(_ASKED_OF_THE_GROUP)

pack.attested(
    "3.2.11",
    "postop-transfer",
    "术后病人转分院康复",
    "Post-operative patients moved to branches",
    Consortium,
    "postoperative_patients_transferred_to_branches",
    responsible=_SPECIALTIES,
    summary="After surgery in the main hospital patients go to a branch to recover.",
).read_as(_ASKED_OF_THE_GROUP)
