"""Part two, section one, item 4: contracts with family doctors, who joins in them, what they offer and who pays."""

from typing import Final

from ruralpolicy.facts import Contract, County, HealthWorker, HospitalGrade
from ruralpolicy.law import Modality, Reading
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

_WITHIN_THE_ENCOURAGEMENT: Final = Reading(
    "within-the-encouragement",
    "这项服务与“鼓励…参与签约服务”同在一句，按鼓励事项掌握；“等”表示人群没有列尽。",
    "It stands in the sentence that encourages, so it is part of the encouragement; the groups named are not the only ones.",
)

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
    in_public_hospital = worker.employer_is_public_hospital & (worker.employer_hospital_grade >= lowest_grade)
    return worker.is_doctor & (worker.employer_is_consortium_lead | in_public_hospital | worker.is_retired)


@pack.encouragement(
    "2.1.4",
    "鼓励牵头医院、二级以上公立医院及退休医生参与签约",
    "Hospital and retired doctors encouraged to join contract services",
    applies_to=eligible_doctor,
    responsible=("市卫生健康委", "市医保局"),
    force="鼓励",
)
def doctors_encouraged(worker: HealthWorker) -> bool:
    """Doctors of lead hospitals, of larger public hospitals and in retirement do well to join the family doctors' contracts."""
    return worker.joins_family_doctor_service


doctors_encouraged.read_as(
    Reading(
        "lead-hospital-at-any-level",
        "“二级以上公立”只限定公立医院；医共体牵头医院不论等级，退休医生不论原单位。",
        "Public and level two go together; a lead hospital counts at any level, and a retired doctor wherever the post was.",
    )
)


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
    force="鼓励",
)
def home_visit(contract: Contract) -> bool:
    """Residents who are old, disabled or alike and cannot do without it are visited at home."""
    return contract.home_visit_provided


home_visit.read_as(_WITHIN_THE_ENCOURAGEMENT)


def needs_long_prescription(contract: Contract) -> bool:
    """A resident of a group in need who really needs prescriptions for a long time."""
    return of_a_group_in_need(contract) & contract.long_prescription_needed


@pack.encouragement(
    "2.1.4",
    "长期处方服务",
    "Long-term prescriptions for the elderly and disabled in real need",
    applies_to=needs_long_prescription,
    responsible=("市卫生健康委", "市医保局"),
    force="鼓励",
)
def long_prescription(contract: Contract) -> bool:
    """Residents who are old, disabled or alike and cannot do without it get prescriptions that last for long."""
    return contract.long_prescription_provided


long_prescription.read_as(_WITHIN_THE_ENCOURAGEMENT)


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

pack.attested(
    "2.1.4",
    "package",
    "逐步完善签约服务包内容",
    "Improve the service package step by step",
    County,
    "contract_package_being_improved",
    modality=Modality.TARGET,
    open_ended=True,
    responsible=("市卫生健康委", "市医保局"),
    force="逐步",
    summary="What a contract offers gets better in the course of time.",
).read_as(
    Reading(
        "open-ended",
        "“逐步”没有期限，也没有写完善到什么程度；没有做到的为未到期，不算未达到。",
        "“Step by step” has neither a date nor an end: what is not done stays pending and is never unmet.",
    )
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
    return county.fee_shared_by_insurance_fund & county.fee_shared_by_public_health_funds & county.fee_shared_by_residents


fee_sharing.read_as(
    Reading(
        "all-three-payers",
        "列名的三方都要出资，没有写各自的比例；“等”允许另有其他出资方。",
        "All three that are named take part; others may join them, and no shares are printed.",
    )
)


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
