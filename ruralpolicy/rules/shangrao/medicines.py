"""Part four, item five: the medicines and devices of village clinics."""

from typing import Final

from ruralpolicy.facts import County, HealthCenter, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import township_health_center, village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import REGULARITY_STATED, WITH_THE_EIGHT

__all__ = [
    "consumables_sold_at_their_cost",
    "drugs_sold_at_their_cost",
    "zero_markup_consumables",
    "zero_markup_drugs",
]

_NO_MARKUP: Final = Reading(
    "no-markup",
    "“零差率”按合计计算，销售额不高于进价即可，低于进价也算达到。",
    "Totals are compared and must show no mark-up; sales below cost are met.",
    short_zh="“零差率”按合计不加价理解",
    short_en="zero difference is read as no mark-up in total",
)
_EQUALITY: Final = Reading(
    "equality",
    "“零差率”就是销售额等于进价，低于进价也不符合。",
    "Zero difference means equal totals; sales below cost fail too.",
    short_zh="“零差率”按售价等于进价理解",
    short_en="zero difference is read as equal totals",
)
_PER_ITEM: Final = Reading(
    "per-item",
    "“零差率”按每个品种计算，合计相等也可能有违反。",
    "Each single item is compared: equal totals may hide a mark-up.",
)

pack.attested(
    "4.5",
    "essential-medicines",
    "落实基本药物制度",
    "Essential medicine system",
    VillageClinic,
    "essential_medicines_system_implemented",
    applies_to=village_clinic,
    summary="A village clinic works under the national system of essential medicines.",
)


@pack.obligation("4.5", "药品零差率", "Drugs sold at cost", applies_to=village_clinic)
def zero_markup_drugs(clinic: VillageClinic) -> bool:
    """A village clinic takes no more for medicines than it paid for them."""
    return clinic.drug_sales_cny <= clinic.drug_purchase_cost_of_sales_cny


def drugs_sold_at_their_cost(clinic: VillageClinic) -> bool:
    """What was taken for medicines is what was paid for them, no more and no less."""
    return clinic.drug_sales_cny == clinic.drug_purchase_cost_of_sales_cny


zero_markup_drugs.read_as(_NO_MARKUP).otherwise(_EQUALITY, requires=drugs_sold_at_their_cost).otherwise(_PER_ITEM)


@pack.obligation("4.5", "耗材零差率", "Consumables sold at cost", applies_to=village_clinic)
def zero_markup_consumables(clinic: VillageClinic) -> bool:
    """A village clinic takes no more for medical consumables than it paid for them."""
    return clinic.consumable_sales_cny <= clinic.consumable_purchase_cost_of_sales_cny


def consumables_sold_at_their_cost(clinic: VillageClinic) -> bool:
    """What was taken for consumables is what was paid for them, no more and no less."""
    return clinic.consumable_sales_cny == clinic.consumable_purchase_cost_of_sales_cny


zero_markup_consumables.read_as(_NO_MARKUP).otherwise(_EQUALITY, requires=consumables_sold_at_their_cost).otherwise(_PER_ITEM)


pack.attested(
    "4.5",
    "central-procurement",
    "乡镇卫生院统一采购配送管理",
    "Township centre buys, delivers and manages drugs and devices",
    VillageClinic,
    "drugs_bought_by_health_center",
    "drugs_delivered_by_health_center",
    "drugs_managed_by_health_center",
    applies_to=village_clinic,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="The township health centre buys, brings and manages the medicines and devices that a village clinic needs.",
).read_as(WITH_THE_EIGHT)

pack.attested(
    "4.5",
    "no-illegal-purchase",
    "严禁违规非法购进",
    "No irregular or illegal purchase",
    VillageClinic,
    "irregular_purchase_found",
    "illegal_channel_purchase_found",
    modality=Modality.PROHIBITION,
    applies_to=village_clinic,
    summary="A village clinic buys nothing against the rules and nothing from unlawful sources.",
)

pack.attested(
    "4.5",
    "stock-records",
    "出入库账物相符",
    "Stock in and out recorded and matching",
    VillageClinic,
    "stock_movements_managed",
    "stock_matches_books",
    applies_to=village_clinic,
    summary="What enters and leaves a village clinic's store is under control, and the shelves agree with the books.",
)

pack.attested(
    "4.5",
    "rational-use-training",
    "合理用药培训",
    "Training on rational drug use",
    HealthCenter,
    "rational_drug_use_trained_regularly",
    applies_to=township_health_center,
    responsible=("乡镇卫生院",),
    summary="A township health centre gives village doctors regular training in the sensible use of medicines.",
).read_as(REGULARITY_STATED)

pack.attested(
    "4.5",
    "supervision",
    "日常药械监管",
    "Routine supervision of drugs and devices",
    HealthCenter,
    "drug_use_supervised_routinely",
    applies_to=township_health_center,
    responsible=("乡镇卫生院",),
    summary="A township health centre keeps a routine watch on how medicines and devices are used.",
)

pack.attested(
    "4.5",
    "stock-and-expiry-system",
    "进销存和过期药品制度",
    "Systems for stock flow and expired drugs",
    HealthCenter,
    "has_stock_flow_system",
    "has_expired_drug_system",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="A township health centre has rules for stock from purchase to sale and rules for medicines past their date.",
).read_as(WITH_THE_EIGHT)

pack.attested(
    "4.5",
    "adverse-event-monitoring",
    "不良反应事件监测",
    "Adverse reaction and device event monitoring",
    HealthCenter,
    "adverse_events_monitored",
    applies_to=township_health_center,
    responsible=("乡镇卫生院",),
    summary="A township health centre watches for harmful reactions to medicines and for incidents with devices.",
)

pack.narrative(
    "4.5",
    "drug-safety-aim",
    "保证用药安全",
    "Aim: drug safety",
    County,
    modality=Modality.OBLIGATION,
    summary="Medicines are safe to take.",
)
