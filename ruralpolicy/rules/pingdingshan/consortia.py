"""Part three, item one: county medical consortia."""

from typing import Final

from ruralpolicy.facts import Consortium, County
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import pack

__all__: list[str] = []

_CONSORTIUM_BODIES: Final = ("市卫生健康委", "市发展改革委", "市财政局", "市医保局")

pack.attested(
    "3.1",
    "urban-rural-mechanism",
    "城乡共建共享共管机制",
    "Urban-rural mechanism of joint building, sharing and management",
    County,
    "has_urban_rural_joint_mechanism",
    responsible=_CONSORTIUM_BODIES,
    summary="Town and country build, use and run their health resources together, and there is a mechanism for it.",
)

# Reading: the list is open; all seven that are named are asked for.
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
)

# Reading: stands beside 三（三）, which does away with budgets for single members.
pack.attested(
    "3.1",
    "global-budget",
    "医共体按总额付费",
    "Insurance fund pays the consortium by global budget",
    Consortium,
    "insurance_global_budget_applied",
    responsible=_CONSORTIUM_BODIES,
    summary="Medical insurance pays a consortium as a whole, under one budget.",
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

# Reading: neither the ratio nor what is a good reason is printed.
pack.attested(
    "3.1",
    "overrun-sharing",
    "合理超支共担",
    "Reasonable overruns are shared",
    Consortium,
    "insurance_overspend_shared",
    responsible=_CONSORTIUM_BODIES,
    summary="Where a consortium overspends with good reason, insurance bears its part.",
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

# Reading: the list is open and the five named are asked for; the level is not named and is taken to be the consortium.
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
    responsible=_CONSORTIUM_BODIES,
    summary="A consortium has centres open to all for imaging, heart tracings, pathology, laboratory work and sterile supplies.",
)

# Reading: pushing something without a figure is encouragement.
pack.attested(
    "3.1",
    "remote-diagnosis",
    "基层检查上级诊断",
    "Primary examination with higher-level diagnosis",
    Consortium,
    "primary_exams_diagnosed_at_upper_level",
    modality=Modality.ENCOURAGEMENT,
    responsible=_CONSORTIUM_BODIES,
    summary="Patients are examined near home while doctors at a higher level make the diagnosis.",
)

# Reading: pushing something without a figure is encouragement.
pack.attested(
    "3.1",
    "result-recognition",
    "检验检查互认",
    "Mutual recognition of test results",
    Consortium,
    "test_results_mutually_recognized",
    modality=Modality.ENCOURAGEMENT,
    responsible=_CONSORTIUM_BODIES,
    summary="Institutions accept each other's examinations and tests.",
)

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

# Reading: a county with a single consortium is not excepted.
pack.attested(
    "3.1",
    "resource-use-across",
    "医共体间床位号源设备统筹",
    "Pooled use of beds, slots and equipment across consortia",
    County,
    "beds_pooled_across",
    "appointments_pooled_across",
    "equipment_pooled_across",
    responsible=_CONSORTIUM_BODIES,
    summary="Consortia of a county share beds, appointments and equipment with one another.",
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

# Reading: the list is open; three indicators are named, and no target goes with them.
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
)

pack.narrative(
    "3.1",
    "aims",
    "医共体建设目的",
    "Aim of consortium building",
    Consortium,
    modality=Modality.OBLIGATION,
    responsible=_CONSORTIUM_BODIES,
    summary="Good consortia draw people, techniques and patients with common diseases to rural institutions.",
)
