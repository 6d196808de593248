"""Part four, item four: the money of village clinics."""

from ruralpolicy.facts import HealthCenter, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import township_health_center, village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import REGULARITY_STATED, WITH_THE_EIGHT

__all__: list[str] = []

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
).read_as(WITH_THE_EIGHT)

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
).read_as(REGULARITY_STATED)

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
).read_as(WITH_THE_EIGHT)
