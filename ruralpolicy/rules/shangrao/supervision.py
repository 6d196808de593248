"""Part five, item four: assessment and supervision, and the insurance agreements of integrated clinics."""

from typing import Final

from ruralpolicy.facts import City, VillageClinic
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import village_clinic
from ruralpolicy.rules.shangrao._document import END_OF_2024, pack
from ruralpolicy.rules.shangrao._readings import due_with_the_first_step

__all__ = ["eligible_integrated_clinic", "insurance_designation", "insurance_settlement"]

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

due_with_the_first_step(
    pack.attested(
        "5.4",
        "inspection-mechanism",
        "督查通报约谈机制",
        "Inspection, circular and admonition mechanism",
        City,
        "has_inspection_mechanism",
        "has_circular_mechanism",
        "has_admonition_talk_mechanism",
        by=END_OF_2024,
        responsible=("市卫生健康部门",),
        summary="Led by its health department, the city inspects progress, makes the results known and calls in those who lag.",
    ),
    "建立…督查和通报、约谈机制",
    "setting up inspections, circulars and talks",
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


_JUDGED_AT_THE_CLINIC: Final = Reading(
    "judged-at-the-clinic",
    "由市医保部门指导经办机构办理，但按每个村卫生室判定；条件没有列出，是否符合由填报的单位确认。",
    "Judged at the clinic, though the city guides the agencies. Whether it meets the conditions, which are not listed, is stated.",
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
    return clinic.insurance_designated


insurance_designation.read_as(_JUDGED_AT_THE_CLINIC)


@pack.obligation(
    "5.4",
    "医保门诊联网结算",
    "Online outpatient settlement",
    applies_to=eligible_integrated_clinic,
    responsible=("市医保部门", "医保经办机构"),
)
def insurance_settlement(clinic: VillageClinic) -> bool:
    """An integrated village clinic that meets the conditions settles outpatient insurance online."""
    return clinic.insurance_outpatient_settlement_online


insurance_settlement.read_as(_JUDGED_AT_THE_CLINIC)


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
