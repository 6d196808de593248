"""Part two, item four: medical care, its specialties and the schooling of those who give it."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import County
from ruralpolicy.law import Modality
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_health_centers, pack

__all__ = ["further_study_township", "further_study_village", "municipal_specialty_share", "specialty_centre_share"]

_RESPONSIBLE: Final = ("县卫健局", "县民政局", "各乡镇街道")

pack.narrative(
    "2.2.4",
    "basic-care",
    "基本医疗能力",
    "Basic medical care capacity",
    County,
    modality=Modality.OBLIGATION,
    responsible=_RESPONSIBLE,
    summary="Resting on general practice, common diseases are treated better, weak specialties catch up and each place has its own.",
)

pack.attested(
    "2.2.4",
    "one-centre-one-specialty",
    "一院一品建设",
    "One specialty per institution programme",
    County,
    "one_center_one_specialty_program_running",
    responsible=_RESPONSIBLE,
    summary="The programme runs under which each primary institution builds up one specialty or disease of its own.",
)

# Reading: no number is printed; that they have been set up is enough.
pack.attested(
    "2.2.4",
    "expert-studios",
    "专家工作室与联合病房",
    "Expert studios and joint wards",
    County,
    "expert_studios_or_joint_wards_set_up",
    responsible=_RESPONSIBLE,
    summary="In primary institutions there are studios of experts, or wards run jointly with them.",
)


@pack.target(
    "2.2.4",
    "有特色科室的卫生院（中心）占比",
    "Centres with at least one characteristic specialty",
    by=END_OF_2026,
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def specialty_centre_share(county: County, *, share: Fraction = percent(90)) -> bool:
    """At least 90 % of health centres have one or more departments or services of a special kind."""
    return share_reached(county.health_centers_with_characteristic_specialty, share, county.health_centers_total)


@pack.target(
    "2.2.4",
    "市级特色专科机构占比",
    "Institutions with a municipal characteristic specialty",
    by=END_OF_2026,
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def municipal_specialty_share(county: County, *, share: Fraction = percent(50)) -> bool:
    """At least half of the county's health centres have a specialty that the city has recognised."""
    # Reading: the primary institutions meant are health centres; with clinics and stations the figure would be out of reach.
    return share_reached(county.health_centers_with_municipal_specialty, share, county.health_centers_total)


# Reading: undated; a training centre that is being built is enough, here and in the next two.
pack.attested(
    "2.2.4",
    "clinical-skills-centre",
    "县域临床技能培训中心",
    "County clinical skills training centre",
    County,
    "has_clinical_skills_training_center",
    responsible=_RESPONSIBLE,
    summary="The county has, or is building, a place to train clinical skills.",
)

pack.attested(
    "2.2.4",
    "tcm-skills-centre",
    "县域中医技能培训中心",
    "County TCM skills training centre",
    County,
    "has_tcm_skills_training_center",
    responsible=_RESPONSIBLE,
    summary="The county has, or is building, a place to train the skills of Chinese medicine.",
)

pack.attested(
    "2.2.4",
    "public-health-training-centre",
    "县域公卫培训中心",
    "County public health training centre",
    County,
    "has_public_health_training_center",
    responsible=_RESPONSIBLE,
    summary="The county has, or is building, a place to train people for public health.",
)

# Reading: any number of bases; not every consortium must lead one.
pack.attested(
    "2.2.4",
    "practice-bases",
    "医共体牵头实习基地",
    "Practice bases for primary specialists led by consortia",
    County,
    "primary_specialist_practice_bases_created",
    responsible=_RESPONSIBLE,
    summary="Led by medical consortia, there are places where specialists of primary care learn by practice.",
)

# Reading: promoting use names no extent; one centre or station in which it is routine is enough.
pack.attested(
    "2.2.4",
    "ai-diagnosis",
    "人工智能辅助诊断应用",
    "AI-assisted diagnosis in community institutions",
    County,
    "ai_assisted_diagnosis_in_use",
    modality=Modality.ENCOURAGEMENT,
    responsible=_RESPONSIBLE,
    summary="Community doctors diagnose better where artificial intelligence helps them, and its use is furthered.",
)

# Reading: the ten thousand and the three years belong to the name of the action.
pack.attested(
    "2.2.4",
    "three-year-further-study",
    "基层医生进修三年行动",
    "Three-year further-study action for primary doctors",
    County,
    "further_study_action_in_place",
    responsible=_RESPONSIBLE,
    summary="The county carries out its part of the three-year action by which primary doctors go on studying.",
)

pack.attested(
    "2.2.4",
    "trainees-to-higher-hospitals",
    "委培生与师承人员进修",
    "Commissioned students and TCM apprentices sent to higher hospitals",
    County,
    "trainees_sent_to_higher_hospitals",
    responsible=_RESPONSIBLE,
    summary="Students trained on commission and apprentices of Chinese medicine alike go on to study at higher hospitals.",
)


@pack.target("2.2.4", "乡镇级进修50人", "Fifty township staff study at county hospitals", by=END_OF_2026, responsible=_RESPONSIBLE)
def further_study_township(county: County, *, staff: int = 50) -> bool:
    """Fifty people from township level have been to a county hospital for further study."""
    # Reading: persons, added up over the years of the plan.
    return county.township_staff_studied_at_county_hospital >= staff


@pack.target("2.2.4", "村社级进修50人", "Fifty village staff study at township level", by=END_OF_2026, responsible=_RESPONSIBLE)
def further_study_village(county: County, *, staff: int = 50) -> bool:
    """Fifty people from village or community level have been to a township institution for further study."""
    # Reading: persons, added up over the years of the plan.
    return county.village_staff_studied_at_township_level >= staff
