"""Part two, section one, item 4: contracts with family doctors, who joins in them, what they offer and who pays."""

from ruralpolicy.facts import Contract, County, HealthWorker, HospitalGrade
from ruralpolicy.law import Modality
from ruralpolicy.rules.chenzhou._document import pack

__all__ = [
    "doctors_encouraged",
    "eligible_doctor",
    "fee_sharing",
    "home_visit",
    "long_prescription",
    "needs_home_visit",
    "needs_long_prescription",
]

pack.attested(
    "2.1.4",
    "team",
    "充实家庭医生签约队伍",
    "Enlarge family doctor teams",
    County,
    "family_doctor_team_enlarged",
    responsible=("市卫生健康委", "市医保局"),
    summary="The county takes steps so that more people work as family doctors.",
)


def eligible_doctor(worker: HealthWorker, *, lowest_grade: HospitalGrade = HospitalGrade.SECONDARY) -> bool:
    """A doctor of a consortium's lead hospital or of a public hospital of level two or above, or a retired doctor."""
    # Reading: public and level two go together; a lead hospital counts at any level.
    in_public_hospital = worker.employer_is_public_hospital & (worker.employer_hospital_grade >= lowest_grade)
    return worker.is_doctor & (worker.employer_is_consortium_lead | in_public_hospital | worker.is_retired)


@pack.encouragement(
    "2.1.4",
    "鼓励牵头医院、二级以上公立医院及退休医生参与签约",
    "Hospital and retired doctors encouraged to join contract services",
    applies_to=eligible_doctor,
    responsible=("市卫生健康委", "市医保局"),
)
def doctors_encouraged(worker: HealthWorker) -> bool:
    """Doctors of lead hospitals, of larger public hospitals and in retirement do well to join the family doctors' contracts."""
    return worker.joins_family_doctor_service


def of_a_group_in_need(contract: Contract) -> bool:
    """The resident is elderly, disabled or of another group in need."""
    return contract.is_elderly | contract.is_disabled | contract.has_other_special_need


def needs_home_visit(contract: Contract) -> bool:
    """A resident of a group in need who really needs care at home."""
    return of_a_group_in_need(contract) & contract.home_visit_needed


@pack.encouragement(
    "2.1.4",
    "上门医疗服务",
    "Home visits for the elderly and disabled in real need",
    applies_to=needs_home_visit,
    responsible=("市卫生健康委", "市医保局"),
)
def home_visit(contract: Contract) -> bool:
    """Residents who are old, disabled or alike and cannot do without it are visited at home."""
    # Reading: it stands in the sentence that encourages, so it is part of the encouragement.
    return contract.home_visit_provided


def needs_long_prescription(contract: Contract) -> bool:
    """A resident of a group in need who really needs prescriptions for a long time."""
    return of_a_group_in_need(contract) & contract.long_prescription_needed


@pack.encouragement(
    "2.1.4",
    "长期处方服务",
    "Long-term prescriptions for the elderly and disabled in real need",
    applies_to=needs_long_prescription,
    responsible=("市卫生健康委", "市医保局"),
)
def long_prescription(contract: Contract) -> bool:
    """Residents who are old, disabled or alike and cannot do without it get prescriptions that last for long."""
    # Reading: it stands in the sentence that encourages, so it is part of the encouragement.
    return contract.long_prescription_provided


pack.attested(
    "2.1.4",
    "contract-period",
    "签约周期灵活确定",
    "Contract period follows the resident's needs",
    Contract,
    "period_set_by_resident_need",
    responsible=("市卫生健康委", "市医保局"),
    summary="How long a contract runs is settled by what the resident needs.",
)

# Reading: "gradually" has neither a date nor an end; it stays open.
pack.attested(
    "2.1.4",
    "package",
    "完善签约服务包",
    "Improve the service package step by step",
    County,
    "contract_package_being_improved",
    modality=Modality.TARGET,
    open_ended=True,
    responsible=("市卫生健康委", "市医保局"),
    summary="What a contract offers gets better in the course of time.",
)

pack.attested(
    "2.1.4",
    "fee-set",
    "合理确定签约服务费",
    "Set a reasonable contract fee and apply it",
    County,
    "contract_fee_set_and_applied",
    responsible=("市卫生健康委", "市医保局"),
    summary="There is a sensible fee for the contracts, and it is charged.",
)


@pack.obligation(
    "2.1.4",
    "签约服务费三方分担",
    "Contract fee shared by insurance, public health funds and residents",
    responsible=("市卫生健康委", "市医保局"),
)
def fee_sharing(county: County) -> bool:
    """Health insurance, the money for public health and the residents themselves each carry a part of the contract fee."""
    # Reading: all three that are named take part; others may join them, and no shares are printed.
    return county.fee_shared_by_insurance_fund & county.fee_shared_by_public_health_funds & county.fee_shared_by_residents


pack.narrative(
    "2.1.4",
    "aims",
    "体现家庭医生劳动价值",
    "Fee reflects the family doctor's work",
    County,
    modality=Modality.TARGET,
    responsible=("市卫生健康委", "市医保局"),
    summary="Contracts become more than paper, and what family doctors earn by them is worth their work.",
)
