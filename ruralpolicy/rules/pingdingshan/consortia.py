"""Part three, item one: county medical consortia."""

from typing import Final

from ruralpolicy.conditions import known, no
from ruralpolicy.facts import Consortium, County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack
from ruralpolicy.rules.pingdingshan._readings import NAMED_ARE_THE_LEAST, NO_TARGETS, PROMOTING_ENCOURAGES, due_with_the_plan

__all__ = ["several_consortia"]

_CONSORTIUM_BODIES: Final = ("市卫生健康委", "市发展改革委", "市财政局", "市医保局")

due_with_the_plan(
    pack.attested(
        "3.1",
        "urban-rural-mechanism",
        "城乡共建共享共管机制",
        "Urban-rural mechanism of joint building, sharing and management",
        County,
        "has_urban_rural_joint_mechanism",
        by=END_OF_2025,
        responsible=_CONSORTIUM_BODIES,
        summary="Town and country build, use and run their health resources together, and there is a mechanism for it.",
    ),
    "建立健全城乡融合、共建共享共管机制",
    "setting up the joint urban-rural mechanism",
)

pack.attested(
    "3.1",
    "unified-management",
    "医共体七个方面统一管理",
    "Seven kinds of unified management in the consortium",
    Consortium,
    "unified_administration",
    "unified_personnel",
    "unified_finance",
    "unified_business",
    "unified_drugs_and_devices",
    "unified_performance",
    "unified_information",
    responsible=_CONSORTIUM_BODIES,
    summary="One hand runs a consortium: administration, staff, money, clinical work, supplies, performance and information.",
).read_as(NAMED_ARE_THE_LEAST)

pack.attested(
    "3.1",
    "global-budget",
    "医共体按总额付费",
    "Insurance fund pays the consortium by global budget",
    Consortium,
    "insurance_global_budget_applied",
    responsible=_CONSORTIUM_BODIES,
    summary="Medical insurance pays a consortium as a whole, under one budget.",
).read_as(
    Reading(
        "consortium-as-a-whole",
        "与三（三）取消对单一机构的总额付费并行：总额付给整个医共体。",
        "Stands beside 三（三）, which does away with budgets for single members: the budget is that of the whole consortium.",
    )
)

pack.attested(
    "3.1",
    "surplus-retention",
    "医保结余由医共体留用",
    "Consortium keeps fund surpluses",
    Consortium,
    "insurance_surplus_retained",
    responsible=_CONSORTIUM_BODIES,
    summary="What a consortium saves of its insurance budget stays its own.",
)

pack.attested(
    "3.1",
    "overrun-sharing",
    "合理超支分担",
    "Reasonable overruns are shared",
    Consortium,
    "insurance_overspend_shared",
    responsible=_CONSORTIUM_BODIES,
    summary="Where a consortium overspends with good reason, insurance bears its part.",
).read_as(
    Reading(
        "ratio-not-printed",
        "分担比例和何为“合理”都没有写，是否分担由主管部门填报。",
        "Neither the ratio nor what is reasonable is printed; that overruns are shared is stated by the authority.",
    )
)

pack.attested(
    "3.1",
    "county-township-integration",
    "县与乡管理一体",
    "County-township integrated management",
    Consortium,
    "county_township_management_integrated",
    responsible=_CONSORTIUM_BODIES,
    summary="County and township institutions of a consortium are under one management.",
)

pack.attested(
    "3.1",
    "township-village-integration",
    "乡与村管理一体",
    "Township-village integrated management",
    Consortium,
    "township_village_management_integrated",
    responsible=_CONSORTIUM_BODIES,
    summary="Township and village institutions of a consortium are under one management.",
)

due_with_the_plan(
    pack.attested(
        "3.1",
        "shared-centers",
        "五类共享中心",
        "Five shared service centres",
        Consortium,
        "has_shared_imaging_center",
        "has_shared_ecg_center",
        "has_shared_pathology_center",
        "has_shared_laboratory_center",
        "has_shared_sterile_supply_center",
        by=END_OF_2025,
        responsible=_CONSORTIUM_BODIES,
        summary="A consortium has centres open to all for imaging, heart tracings, pathology, laboratory work and sterile supplies.",
    ),
    "建立开放共享的…中心",
    "setting up the five shared centres",
    NAMED_ARE_THE_LEAST,
    Reading("consortium-level", "没有写明由哪一级建立，按医共体理解。", "The level is not named and is taken to be the consortium."),
)

pack.attested(
    "3.1",
    "remote-diagnosis",
    "基层检查上级诊断",
    "Primary examination with higher-level diagnosis",
    Consortium,
    "primary_exams_diagnosed_at_upper_level",
    modality=Modality.ENCOURAGEMENT,
    force="推动",
    responsible=_CONSORTIUM_BODIES,
    summary="Patients are examined near home while doctors at a higher level make the diagnosis.",
).read_as(PROMOTING_ENCOURAGES)

pack.attested(
    "3.1",
    "result-recognition",
    "检验检查互认",
    "Mutual recognition of test results",
    Consortium,
    "test_results_mutually_recognized",
    modality=Modality.ENCOURAGEMENT,
    force="推动",
    responsible=_CONSORTIUM_BODIES,
    summary="Institutions accept each other's examinations and tests.",
).read_as(PROMOTING_ENCOURAGES)

pack.attested(
    "3.1",
    "resource-use-within",
    "医共体内床位号源设备统筹",
    "Pooled use of beds, slots and equipment within the consortium",
    Consortium,
    "beds_pooled_within",
    "appointments_pooled_within",
    "equipment_pooled_within",
    responsible=_CONSORTIUM_BODIES,
    summary="Members of a consortium share beds, appointments and equipment.",
)


def several_consortia(county: County, *, fewest_consortia: int = 2) -> bool:
    """The county has at least two consortia; where their number is not stated it counts as having several."""
    return no(known(county.consortia_total)) | (county.consortia_total >= fewest_consortia)


pack.attested(
    "3.1",
    "resource-use-across",
    "医共体间床位号源设备统筹",
    "Pooled use of beds, slots and equipment across consortia",
    County,
    "beds_pooled_across",
    "appointments_pooled_across",
    "equipment_pooled_across",
    applies_to=several_consortia,
    responsible=_CONSORTIUM_BODIES,
    summary="Consortia of a county share beds, appointments and equipment with one another.",
).said(says=("有两个以上县域医共体的县", "counties with two or more county consortia")).read_as(
    Reading(
        "two-or-more",
        "全县只有一个医共体时，没有“医共体间”可言，不适用。",
        "A county with one consortium has nothing to pool across: not applicable.",
        short_zh="“医共体间”按有两个以上医共体理解",
        short_en="between consortia is read as between two or more",
    )
).otherwise(
    Reading(
        "no-exception",
        "文件没有写例外，只有一个医共体的县也算未达到。",
        "The text makes no exception: a county with one consortium is unmet.",
        short_zh="“医共体间”按没有例外理解",
        short_en="between consortia is read as without exception",
    ),
    applies_to=None,
)

pack.attested(
    "3.1",
    "supervision",
    "对医共体监管与考核",
    "Supervision and appraisal of consortia",
    County,
    "consortium_supervised_and_appraised",
    responsible=_CONSORTIUM_BODIES,
    summary="The county watches over its consortia and appraises them.",
)

pack.attested(
    "3.1",
    "indicator-monitoring",
    "关键指标监测评价通报",
    "Key indicators monitored, evaluated and reported",
    County,
    "monitors_patient_flow",
    "monitors_in_county_payment_share",
    "monitors_primary_fund_share",
    "indicator_results_circulated",
    responsible=_CONSORTIUM_BODIES,
    summary="The county follows where patients and insurance money go, and makes known what it finds.",
).read_as(NAMED_ARE_THE_LEAST, NO_TARGETS)

pack.narrative(
    "3.1",
    "aims",
    "医共体建设目的",
    "Aim of consortium building",
    Consortium,
    modality=Modality.OBLIGATION,
    force="引导",
    responsible=_CONSORTIUM_BODIES,
    summary="Good consortia draw people, techniques and patients with common diseases to rural institutions.",
)
