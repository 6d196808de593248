"""Part two, section six: which medicines primary institutions have, and how they are delivered and kept."""

from typing import Final

from ruralpolicy.facts import County, DrugSupplier, HealthCenter, VillageClinic
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import task_of_the_plan
from ruralpolicy.rules.recurring import village_clinic

__all__ = [
    "cold_storage_center",
    "cold_storage_clinic",
    "elimination",
    "has_eligible_medicines",
    "last_and_late",
    "late",
    "medicine_range",
    "procurement_scope",
]

_FIRST_WITHOUT_A_SHARE: Final = Reading(
    "first-without-a-share",
    "“优先”没有写比例；基层医疗卫生机构包括村卫生室和社区卫生服务站。",
    "No share is printed; primary institutions take in village clinics and stations.",
)
_STORED_PROPERLY_AT_ALL_TIMES: Final = Reading(
    "at-once",
    "“严格按照贮存要求贮存药品”是现行要求，冰箱或阴凉柜随时都应具备。",
    "Drugs must be stored as required at all times, so a miss of the equipment is unmet at once.",
    short_zh="按现行要求、随时应做到理解",
    short_en="read as a standing requirement, due at once",
)
_WHAT_IS_URGED: Final = Reading(
    "what-is-urged",
    "文件写的是由主管部门指导督促，这里判定机构有没有配备；冰箱、阴凉柜有其一即可，村卫生室也在内。",
    "The authorities are to urge it; what they urge is looked at. One of the two is enough, and village clinics are meant as well.",
)
_EQUIPPED_BY_THE_END: Final = task_of_the_plan("配备冰箱或阴凉柜等设备", "Equipping")

pack.attested(
    "2.6.16",
    "essential-drugs",
    "落实国家基本药物制度",
    "Carry out the national essential medicines system",
    County,
    "essential_medicines_system_implemented",
    responsible=("市卫生健康委", "市医保局"),
    summary="Primary institutions of the county work under the national system of essential medicines.",
)


def has_eligible_medicines(county: County) -> bool:
    """There is at least one medicine that qualifies."""
    return county.eligible_essential_medicines > 0


@pack.obligation(
    "2.6.16",
    "基药目录内挂网药品纳入采购范围",
    "Listed essential medicines within the procurement scope of primary institutions",
    applies_to=has_eligible_medicines,
    responsible=("市卫生健康委", "市医保局"),
)
def procurement_scope(county: County) -> bool:
    """Primary institutions can buy every essential medicine that is on the province's platform and fit for clinical use."""
    return county.eligible_essential_medicines_in_scope == county.eligible_essential_medicines


procurement_scope.read_as(
    Reading(
        "all-of-them-none-must-be-bought",
        "符合条件的药品全部纳入采购范围；纳入范围不等于必须采购。",
        "All such medicines; that one can be bought obliges nobody to buy it.",
    )
)


pack.attested(
    "2.6.16",
    "central-purchase-priority",
    "卫生院（中心）优先采购使用集采药品",
    "Centrally procured medicines bought and used first in health centres",
    HealthCenter,
    "centrally_procured_drugs_given_priority",
    responsible=("市卫生健康委", "市医保局"),
    summary="A health centre turns first to medicines from central procurement, in buying and in use.",
).read_as(_FIRST_WITHOUT_A_SHARE)

pack.attested(
    "2.6.16",
    "central-purchase-priority-clinic",
    "村卫生室（站）优先采购使用集采药品",
    "Centrally procured medicines bought and used first in village clinics and stations",
    VillageClinic,
    "centrally_procured_drugs_given_priority",
    responsible=("市卫生健康委", "市医保局"),
    summary="A village clinic or station turns first to medicines from central procurement, in buying and in use.",
).read_as(_FIRST_WITHOUT_A_SHARE)

pack.attested(
    "2.6.17",
    "delivery-supervision",
    "药品配送监管",
    "Supervise medicine delivery to primary institutions",
    County,
    "drug_delivery_supervised",
    responsible=("市市场监管局", "市卫生健康委"),
    summary="In the county somebody watches over the delivery of medicines to primary institutions.",
)


def last_and_late(supplier: DrugSupplier, *, late_deliveries: int = 1) -> bool:
    """The supplier failed to deliver in time and ranks last."""
    return (supplier.late_deliveries >= late_deliveries) & supplier.is_ranked_last


def late(supplier: DrugSupplier, *, late_deliveries: int = 1) -> bool:
    """The supplier failed to deliver in time."""
    return supplier.late_deliveries >= late_deliveries


@pack.obligation(
    "2.6.17",
    "配送企业末位淘汰",
    "Last-placed suppliers that fail to deliver are eliminated",
    applies_to=last_and_late,
    responsible=("市市场监管局", "市卫生健康委"),
)
def elimination(supplier: DrugSupplier) -> bool:
    """A supplier that did not deliver as its contract says and comes last among its like is dropped."""
    return supplier.is_eliminated


elimination.said(asks=("予以淘汰", "it is to be eliminated"))


elimination.read_as(
    Reading(
        "last-ranked",
        "未及时配送到位的企业，排在末位的才淘汰。",
        "Of the suppliers that delivered late, the one that ranks last is eliminated.",
        short_zh="“末位淘汰”按只淘汰末位理解",
        short_en="only the last of those that delivered late is read as eliminated",
    ),
    Reading(
        "rank-as-stated",
        "按什么范围、多长时间排名没有写，是否末位由填报的单位确认。",
        "How they are ranked, and over what time, is not printed; whether one is last is stated.",
    ),
).otherwise(
    Reading(
        "every-late",
        "凡未及时配送到位的企业都应淘汰。",
        "Every supplier that delivered late is eliminated.",
        short_zh="未及时配送的都应淘汰",
        short_en="every late supplier is eliminated",
    ),
    applies_to=late,
)


pack.attested(
    "2.6.17",
    "storage-supervision",
    "药品贮存使用管理",
    "Supervise storage and use of medicines",
    County,
    "drug_storage_supervised",
    responsible=("市市场监管局", "市卫生健康委"),
    summary="In the county somebody guides and checks how primary institutions keep and use medicines.",
)


@pack.obligation(
    "2.6.17", "卫生院（中心）药品冷藏设备", "Refrigerator or cool cabinet in health centres", responsible=("市市场监管局", "市卫生健康委")
)
def cold_storage_center(center: HealthCenter) -> bool:
    """A health centre has a refrigerator, a cool cabinet or the like for its medicines."""
    return center.has_drug_refrigerator | center.has_cool_cabinet


cold_storage_center.read_as(_STORED_PROPERLY_AT_ALL_TIMES, _WHAT_IS_URGED).otherwise(_EQUIPPED_BY_THE_END, by=END_OF_2025)


pack.attested(
    "2.6.17",
    "storage-center",
    "卫生院（中心）药品贮存合规",
    "Medicines stored as required in health centres",
    HealthCenter,
    "drugs_stored_as_required",
    responsible=("市市场监管局", "市卫生健康委"),
    summary="A health centre keeps its medicines exactly as they have to be kept.",
)


@pack.obligation(
    "2.6.17",
    "村卫生室（站）药品冷藏设备",
    "Refrigerator or cool cabinet in village clinics and stations",
    responsible=("市市场监管局", "市卫生健康委"),
)
def cold_storage_clinic(clinic: VillageClinic) -> bool:
    """A village clinic or station has a refrigerator, a cool cabinet or the like for its medicines."""
    return clinic.has_drug_refrigerator | clinic.has_cool_cabinet


cold_storage_clinic.read_as(_STORED_PROPERLY_AT_ALL_TIMES, _WHAT_IS_URGED).otherwise(_EQUIPPED_BY_THE_END, by=END_OF_2025)


pack.attested(
    "2.6.17",
    "storage-clinic",
    "村卫生室（站）药品贮存合规",
    "Medicines stored as required in village clinics and stations",
    VillageClinic,
    "drugs_stored_as_required",
    responsible=("市市场监管局", "市卫生健康委"),
    summary="A village clinic or station keeps its medicines exactly as they have to be kept.",
)


@pack.permission(
    "2.6.18",
    "村卫生室用药范围与乡镇卫生院衔接",
    "Village clinics may share the township medicine range",
    applies_to=village_clinic,
    responsible=("市卫生健康委", "市医保局"),
)
def medicine_range(clinic: VillageClinic, *, physicians: int = 1) -> bool:
    """A village clinic under integrated management that has a physician or assistant may use the medicines of the township centre."""
    return clinic.under_integrated_management & ((clinic.physicians >= physicians) | (clinic.assistant_physicians >= physicians))


medicine_range.read_as(
    Reading(
        "both-conditions-one-physician",
        "一体化管理和配备执业（助理）医师两个条件都要具备，有1名即可；社区卫生服务站不在本句之内。",
        "Both are needed, and one physician or one assistant is enough; stations are not named.",
    )
)
