"""Part two, section six: which medicines primary institutions have, and how they are delivered and kept."""

from ruralpolicy.facts import County, DrugSupplier, HealthCenter, VillageClinic
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.recurring import village_clinic

__all__ = [
    "cold_storage_center",
    "cold_storage_clinic",
    "elimination",
    "has_eligible_medicines",
    "last_and_late",
    "medicine_range",
    "procurement_scope",
]

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
    # Reading: all such medicines; that one can be bought obliges nobody to buy it.
    return county.eligible_essential_medicines_in_scope == county.eligible_essential_medicines


# Reading: no share is printed. Primary institutions take in village clinics and stations, here and in the item that follows.
pack.attested(
    "2.6.16",
    "central-purchase-priority",
    "卫生院（中心）优先采购使用集采药品",
    "Centrally procured medicines bought and used first in health centres",
    HealthCenter,
    "centrally_procured_drugs_given_priority",
    responsible=("市卫生健康委", "市医保局"),
    summary="A health centre turns first to medicines from central procurement, in buying and in use.",
)

pack.attested(
    "2.6.16",
    "central-purchase-priority-clinic",
    "村卫生室（站）优先采购使用集采药品",
    "Centrally procured medicines bought and used first in village clinics and stations",
    VillageClinic,
    "centrally_procured_drugs_given_priority",
    responsible=("市卫生健康委", "市医保局"),
    summary="A village clinic or station turns first to medicines from central procurement, in buying and in use.",
)

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
    # Reading: only the last of those who broke their contract is meant, not each of them; how they are ranked is not printed.
    return (supplier.late_deliveries >= late_deliveries) & supplier.is_ranked_last


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
    # Reading: the authorities are to urge it; what they urge is looked at. One of the two is enough.
    return center.has_drug_refrigerator | center.has_cool_cabinet


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
    # Reading: the authorities are to urge it; what they urge is looked at. One of the two is enough.
    return clinic.has_drug_refrigerator | clinic.has_cool_cabinet


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
    # Reading: both are needed, and one physician or one assistant is enough; stations are not named.
    return clinic.under_integrated_management & ((clinic.physicians >= physicians) | (clinic.assistant_physicians >= physicians))
