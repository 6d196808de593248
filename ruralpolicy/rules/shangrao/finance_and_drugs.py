"""Part four, items four and five: the money of village clinics, their medicines and devices."""

from ruralpolicy.facts import County, HealthCenter, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import township_health_center, village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack

__all__ = ["zero_markup_consumables", "zero_markup_drugs"]

pack.attested(
    "4.4",
    "unified-finance",
    "统收统支单独核算",
    "Unified income and spending, separate accounts",
    VillageClinic,
    "income_and_spending_unified",
    "has_separate_books",
    "has_separate_accounting",
    applies_to=village_clinic,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="A village clinic's income and spending run through the township health centre, in books and accounts of their own.",
)

pack.attested(
    "4.4",
    "vouchers",
    "收费有据账目有录",
    "Receipts, records and vouchers",
    VillageClinic,
    "charges_have_receipts",
    "accounts_recorded",
    "spending_has_vouchers",
    applies_to=village_clinic,
    responsible=("乡镇卫生院",),
    summary="In a village clinic each charge leaves a receipt, each account a record and each payment a voucher.",
)

pack.attested(
    "4.4",
    "no-misappropriation",
    "不得截留挪用坐收坐支",
    "No diversion of clinic money",
    HealthCenter,
    "clinic_money_withheld_or_diverted",
    "clinic_receipts_spent_directly",
    modality=Modality.PROHIBITION,
    applies_to=township_health_center,
    responsible=("乡镇卫生院",),
    summary="A township health centre neither keeps back nor diverts the money of its clinics, nor spends their takings on the spot.",
)

pack.attested(
    "4.4",
    "account-inspection",
    "定期不定期检查账目",
    "Regular and spot checks of accounts and charges",
    HealthCenter,
    "clinic_accounts_checked_regularly",
    "clinic_accounts_checked_irregularly",
    applies_to=township_health_center,
    responsible=("卫生院",),
    summary="A township health centre looks through its clinics' accounts and charges, at fixed times and unannounced.",
)

pack.attested(
    "4.4",
    "no-arbitrary-charges",
    "杜绝乱收费",
    "No arbitrary charges",
    VillageClinic,
    "arbitrary_charges_found",
    modality=Modality.PROHIBITION,
    applies_to=village_clinic,
    responsible=("卫生院",),
    summary="A village clinic charges nothing beyond what is allowed.",
)

pack.attested(
    "4.4",
    "asset-register",
    "固定资产清查登记",
    "Fixed assets checked, registered, managed",
    HealthCenter,
    "clinic_fixed_assets_checked",
    "clinic_fixed_assets_registered",
    "clinic_asset_ledger_kept",
    "clinic_assets_managed_together",
    applies_to=township_health_center,
    by=END_OF_2026,
    responsible=("乡镇卫生院",),
    summary="A township health centre has counted and listed its clinics' fixed assets, enters them in a ledger and manages them as one.",
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
    # Reading: selling below cost is no mark-up. Totals of the period are compared, not single items.
    return clinic.drug_sales_cny <= clinic.drug_purchase_cost_of_sales_cny


@pack.obligation("4.5", "耗材零差率", "Consumables sold at cost", applies_to=village_clinic)
def zero_markup_consumables(clinic: VillageClinic) -> bool:
    """A village clinic takes no more for medical consumables than it paid for them."""
    # Reading: selling below cost is no mark-up. Totals of the period are compared, not single items.
    return clinic.consumable_sales_cny <= clinic.consumable_purchase_cost_of_sales_cny


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
)

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

# Reading: how often is regular is not printed; here and below it is for the official to say.
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
)

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
)

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
