"""Part five: organisation, money, departments working together, and supervision."""

from ruralpolicy.facts import City, County, VillageClinic
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import village_clinic
from ruralpolicy.rules.shangrao._document import pack

__all__ = ["eligible_integrated_clinic", "insurance_designation", "insurance_settlement", "subsidies_in_full", "subsidy_due"]

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

# Reading: the plan and what it must hold have no date, so they bind at once.
pack.attested(
    "5.1",
    "implementation-plan",
    "县级实施方案",
    "County implementation plan",
    County,
    "implementation_plan_issued",
    responsible=("各县（市、区）人民政府",),
    summary="Each county government has issued a plan of its own for carrying the opinions out.",
)

pack.attested(
    "5.1",
    "measures-and-responsibility",
    "细化措施明确分工",
    "Measures detailed, duties assigned",
    County,
    "measures_detailed",
    "responsibilities_assigned",
    responsible=("各县（市、区）人民政府",),
    summary="Each county government has spelt out its priorities and measures and said who does what.",
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

pack.attested(
    "5.2",
    "operation-guarantee",
    "运行保障机制",
    "Operation guarantee mechanism",
    County,
    "has_operation_guarantee_mechanism",
    responsible=("各地",),
    summary="The county has a mechanism that keeps village doctors and village clinics going.",
)


def subsidy_due(clinic: VillageClinic) -> bool:
    """A village clinic to which special or fixed subsidies are due."""
    return village_clinic(clinic) & (clinic.special_subsidies_due_cny > 0)


@pack.obligation("5.2", "足额拨付专项补助", "Subsidies to clinics paid in full", applies_to=subsidy_due, responsible=("各地",))
def subsidies_in_full(clinic: VillageClinic) -> bool:
    """A village clinic is paid all the special and fixed subsidies that are due to it."""
    # Reading: how much is due follows from other policies; where nothing is due, the norm does not apply.
    return clinic.special_subsidies_paid_cny >= clinic.special_subsidies_due_cny


# Reading: no day of payment is printed; in time is for the official to say.
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
)

pack.attested(
    "5.2",
    "remuneration",
    "落实村医待遇",
    "Remuneration policies carried out",
    County,
    "village_doctor_remuneration_policies_implemented",
    responsible=("各地",),
    summary="What policy promises village doctors in pay and benefits is given to them.",
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

# Reading: the list of departments is open; the eight named are the least.
pack.attested(
    "5.3",
    "joint-mechanism",
    "多部门推进机制",
    "Multi-department mechanism",
    County,
    "has_joint_mechanism",
    "joint_mechanism_includes_named_departments",
    responsible=("各地",),
    summary="The county has a standing way for its departments to work together, and the eight that are named take part.",
)

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

pack.attested(
    "5.4",
    "rural-revitalization-assessment",
    "纳入乡村振兴实绩考核",
    "Part of rural revitalisation assessment of counties",
    City,
    "rural_health_in_revitalization_appraisal",
    summary="When the city appraises its counties on reviving the countryside, this reform counts.",
)

pack.attested(
    "5.4",
    "department-supervision",
    "市直部门督促指导",
    "City departments supervise and guide",
    City,
    "city_departments_supervise",
    responsible=("市政府各有关部门",),
    summary="Departments of the city do their part, press the work on and give guidance.",
)

pack.attested(
    "5.4",
    "inspection-mechanism",
    "督查通报约谈机制",
    "Inspection, circular and admonition mechanism",
    City,
    "has_inspection_mechanism",
    "has_circular_mechanism",
    "has_admonition_talk_mechanism",
    responsible=("市卫生健康部门",),
    summary="Led by its health department, the city inspects progress, makes the results known and calls in those who lag.",
)

pack.narrative(
    "5.4",
    "accountability",
    "加强考核问责",
    "Assessment and accountability",
    City,
    modality=Modality.OBLIGATION,
    responsible=("市卫生健康部门",),
    summary="The city assesses the work and holds to account, so that measures have effect.",
)


def eligible_integrated_clinic(clinic: VillageClinic) -> bool:
    """A village clinic under integrated management that meets the conditions of an insurance agreement."""
    return village_clinic(clinic) & clinic.under_integrated_management & clinic.meets_insurance_designation_conditions


@pack.obligation(
    "5.4",
    "符合条件的村卫生室纳入医保协议",
    "Eligible integrated clinics under insurance agreement",
    applies_to=eligible_integrated_clinic,
    responsible=("市医保部门", "医保经办机构"),
)
def insurance_designation(clinic: VillageClinic) -> bool:
    """An integrated village clinic that meets the conditions has an agreement with medical insurance."""
    # Reading: judged at the clinic, though the city guides the agencies. Whether it meets the unlisted conditions is stated.
    return clinic.insurance_designated


@pack.obligation(
    "5.4",
    "医保门诊联网结算",
    "Online outpatient settlement",
    applies_to=eligible_integrated_clinic,
    responsible=("市医保部门", "医保经办机构"),
)
def insurance_settlement(clinic: VillageClinic) -> bool:
    """An integrated village clinic that meets the conditions settles outpatient insurance online."""
    # Reading: judged at the clinic, though the city guides the agencies. Whether it meets the unlisted conditions is stated.
    return clinic.insurance_outpatient_settlement_online


pack.attested(
    "5.4",
    "insurance-supervision",
    "医保部门监督",
    "Insurance department supervises",
    City,
    "insurance_agencies_guided",
    "insurance_agreement_clinics_supervised",
    responsible=("市医保部门",),
    summary="The city's insurance department leads its agencies and watches over the clinics under agreement.",
)
