"""Part five, items one to three: leadership, money, and departments working together."""

from ruralpolicy.facts import County, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import village_clinic
from ruralpolicy.rules.recurring_readings import NAMED_ONES_AT_LEAST
from ruralpolicy.rules.shangrao._document import END_OF_2024, END_OF_2026, pack
from ruralpolicy.rules.shangrao._readings import due_with_the_first_step, due_with_the_plan

__all__ = ["subsidies_in_full", "subsidy_due"]

pack.narrative(
    "5.1",
    "organization",
    "强化组织领导",
    "Counties are responsible and put the work on the agenda",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各县（市、区）人民政府",),
    summary="County governments answer for the work and carry it out, give it a place on their agenda and clear up problems in time.",
)

due_with_the_first_step(
    pack.attested(
        "5.1",
        "implementation-plan",
        "县级实施方案",
        "County implementation plan",
        County,
        "implementation_plan_issued",
        by=END_OF_2024,
        responsible=("各县（市、区）人民政府",),
        summary="Each county government has issued a plan of its own for carrying the opinions out.",
    ),
    "制定出台具体的实施方案",
    "issuing the county plan",
)

due_with_the_first_step(
    pack.attested(
        "5.1",
        "measures-and-responsibility",
        "细化措施明确分工",
        "Measures detailed, duties assigned",
        County,
        "measures_detailed",
        "responsibilities_assigned",
        by=END_OF_2024,
        responsible=("各县（市、区）人民政府",),
        summary="Each county government has spelt out its priorities and measures and said who does what.",
    ),
    "细化实化工作重点和政策措施，明确责任分工",
    "detailing measures and duties",
)

pack.attested(
    "5.2",
    "cost-guarantee",
    "保障村卫生室支出",
    "Spending of village clinics guaranteed",
    County,
    "village_clinic_construction_funded",
    "village_clinic_equipment_funded",
    "village_clinic_training_funded",
    "village_clinic_social_security_funded",
    force="积极",
    responsible=("各地",),
    summary="There is money for the building, equipment, training and social insurance that village clinics need.",
)

pack.attested(
    "5.2",
    "pension-policy",
    "完善村医养老政策",
    "Village-doctor pension policy improved",
    County,
    "village_doctor_pension_policy_completed",
    responsible=("各地",),
    summary="The county has made or bettered its rules on the old age of village doctors.",
)

due_with_the_plan(
    pack.attested(
        "5.2",
        "operation-guarantee",
        "运行保障机制",
        "Operation guarantee mechanism",
        County,
        "has_operation_guarantee_mechanism",
        by=END_OF_2026,
        responsible=("各地",),
        summary="The county has a mechanism that keeps village doctors and village clinics going.",
    ),
    "健全村医、村卫生室运行保障机制",
    "completing the mechanism that keeps village doctors and clinics running",
)


def subsidy_due(clinic: VillageClinic) -> bool:
    """A village clinic to which special or fixed subsidies are due."""
    return village_clinic(clinic) & (clinic.special_subsidies_due_cny > 0)


@pack.obligation("5.2", "足额拨付专项补助", "Subsidies to clinics paid in full", applies_to=subsidy_due, responsible=("各地",))
def subsidies_in_full(clinic: VillageClinic) -> bool:
    """A village clinic is paid all the special and fixed subsidies that are due to it."""
    return clinic.special_subsidies_paid_cny >= clinic.special_subsidies_due_cny


subsidies_in_full.read_as(
    Reading(
        "due-under-other-policies",
        "应拨付多少由相关补助政策确定；没有应拨补助的村卫生室不适用。",
        "How much is due follows from other policies; where nothing is due, the norm does not apply.",
    )
)


pack.attested(
    "5.2",
    "subsidies-on-time",
    "及时兑现补助",
    "Subsidies to clinics paid in time",
    VillageClinic,
    "special_subsidies_paid_on_time",
    applies_to=subsidy_due,
    responsible=("各地",),
    summary="A village clinic does not have to wait for the special and fixed subsidies that are due to it.",
).read_as(
    Reading(
        "in-time-as-stated",
        "“及时”没有写发放日期，是否及时由填报的单位确认。",
        "No day of payment is printed; whether it is in time is stated.",
    )
)

pack.attested(
    "5.2",
    "remuneration",
    "推动村医待遇政策落到实处",
    "Remuneration policies carried out",
    County,
    "village_doctor_remuneration_policies_implemented",
    modality=Modality.ENCOURAGEMENT,
    force="推动",
    responsible=("各地",),
    summary="What policy promises village doctors in pay and benefits is given to them.",
).read_as(
    Reading(
        "encouragement",
        "“推动村医相关待遇政策落到实处”是倡导，没有做到不算未达到。",
        "推动 is encouragement: not doing it is never unmet.",
        short_zh="“推动”按倡导理解",
        short_en="推动 is read as encouragement",
    )
).otherwise(
    Reading(
        "duty",
        "句首“各地要”管到这里，没有做到即为未达到。",
        "The sentence opens with 要, so it is a duty: not done is unmet.",
    )
)

pack.attested(
    "5.2",
    "fund-supervision",
    "监督资金使用",
    "Use of funds supervised",
    County,
    "fund_use_supervised",
    responsible=("各地",),
    summary="Somebody checks how the money is managed and what it is spent on.",
)

due_with_the_first_step(
    pack.attested(
        "5.3",
        "joint-mechanism",
        "多部门推进机制",
        "Multi-department mechanism",
        County,
        "has_joint_mechanism",
        "joint_mechanism_includes_named_departments",
        by=END_OF_2024,
        responsible=("各地",),
        summary="The county has a standing way for its departments to work together, and the eight that are named take part.",
    ),
    "建立…工作推进机制",
    "setting up the joint mechanism",
).read_as(NAMED_ONES_AT_LEAST)

pack.narrative(
    "5.3",
    "cooperation",
    "部门密切配合",
    "Close cooperation",
    County,
    modality=Modality.OBLIGATION,
    responsible=("各地",),
    summary="Departments act together and in step.",
)
