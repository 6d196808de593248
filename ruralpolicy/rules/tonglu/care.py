"""Part two, item four: medical care, its specialties and the schooling of those who give it."""

from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import percent
from ruralpolicy.facts import County
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.recurring import share_reached
from ruralpolicy.rules.tonglu._document import END_OF_2026, has_health_centers, pack
from ruralpolicy.rules.tonglu._readings import BEING_BUILT, due_when_the_plan_ends

__all__ = [
    "clinical_skills_centre",
    "expert_studios",
    "further_study_township",
    "further_study_village",
    "municipal_specialty_share",
    "practice_bases",
    "public_health_training_centre",
    "specialty_centre_share",
    "tcm_skills_centre",
]

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

expert_studios = pack.attested(
    "2.2.4",
    "expert-studios",
    "专家工作室与联合病房",
    "Expert studios and joint wards",
    County,
    "expert_studios_or_joint_wards_set_up",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="In primary institutions there are studios of experts, or wards run jointly with them.",
)
due_when_the_plan_ends(
    expert_studios,
    "加强…专家工作室（联合病房）建设",
    "setting up expert studios or joint wards",
    Reading(
        "any-number",
        "没有写数量，已经设立即可。",
        "No number is printed; that they have been set up is enough.",
    ),
)


@pack.target(
    "2.2.4",
    "有特色科室的卫生院（中心）90%以上",
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
    "市级特色专科机构占50%以上",
    "Institutions with a municipal characteristic specialty",
    by=END_OF_2026,
    applies_to=has_health_centers,
    responsible=_RESPONSIBLE,
)
def municipal_specialty_share(county: County, *, share: Fraction = percent(50)) -> bool:
    """At least half of the county's health centres have a specialty that the city has recognised."""
    return share_reached(county.health_centers_with_municipal_specialty, share, county.health_centers_total)


municipal_specialty_share.read_as(
    Reading(
        "centers-only",
        "这里的“基层医疗卫生机构”指卫生院（中心），不含村卫生室和站。",
        "The primary institutions meant are health centres; with clinics and stations the figure would be out of reach.",
    )
)


clinical_skills_centre = pack.attested(
    "2.2.4",
    "clinical-skills-centre",
    "县域临床技能培训中心",
    "County clinical skills training centre",
    County,
    "has_clinical_skills_training_center",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The county has, or is building, a place to train clinical skills.",
)
due_when_the_plan_ends(
    clinical_skills_centre,
    "开展县域临床技能培训中心…建设",
    "building the clinical skills training centre",
    BEING_BUILT,
)

tcm_skills_centre = pack.attested(
    "2.2.4",
    "tcm-skills-centre",
    "县域中医技能培训中心",
    "County TCM skills training centre",
    County,
    "has_tcm_skills_training_center",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The county has, or is building, a place to train the skills of Chinese medicine.",
)
due_when_the_plan_ends(
    tcm_skills_centre,
    "开展…县域中医技能培训中心…建设",
    "building the Chinese medicine skills training centre",
    BEING_BUILT,
)

public_health_training_centre = pack.attested(
    "2.2.4",
    "public-health-training-centre",
    "县域公卫培训中心",
    "County public health training centre",
    County,
    "has_public_health_training_center",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="The county has, or is building, a place to train people for public health.",
)
due_when_the_plan_ends(
    public_health_training_centre,
    "开展…县域公共卫生培训中心…建设",
    "building the public health training centre",
    BEING_BUILT,
)

practice_bases = pack.attested(
    "2.2.4",
    "practice-bases",
    "医共体牵头实习基地",
    "Practice bases for primary specialists led by consortia",
    County,
    "primary_specialist_practice_bases_created",
    by=END_OF_2026,
    responsible=_RESPONSIBLE,
    summary="Led by medical consortia, there are places where specialists of primary care learn by practice.",
)
due_when_the_plan_ends(
    practice_bases,
    "创建一批医共体牵头的基层专科人员实习基地",
    "creating the practice bases",
    Reading(
        "any-number",
        "“一批”没有写数量，也不要求每个医共体都牵头一个。",
        "Any number of bases; not every consortium must lead one.",
    ),
)

pack.attested(
    "2.2.4",
    "ai-diagnosis",
    "推动人工智能辅助诊断应用",
    "AI-assisted diagnosis in community institutions",
    County,
    "ai_assisted_diagnosis_in_use",
    modality=Modality.ENCOURAGEMENT,
    force="推动",
    responsible=_RESPONSIBLE,
    summary="Community doctors diagnose better where artificial intelligence helps them, and its use is furthered.",
).read_as(
    Reading(
        "one-is-enough",
        "“推动…应用”没有写范围，有一家机构日常使用即可。",
        "Promoting use names no extent; one centre or station in which it is routine is enough.",
    )
)

pack.attested(
    "2.2.4",
    "three-year-further-study",
    "基层医生进修三年行动",
    "Three-year further-study action for primary doctors",
    County,
    "further_study_action_in_place",
    responsible=_RESPONSIBLE,
    summary="The county carries out its part of the three-year action by which primary doctors go on studying.",
).read_as(
    Reading(
        "name-of-the-action",
        "“万名”和“三年”是行动的名称，不是县里的指标。",
        "The ten thousand and the three years belong to the name of the action.",
    )
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
    return county.township_staff_studied_at_county_hospital >= staff


further_study_township.read_as(
    Reading(
        "cumulative",
        "“到2026年…进修50人”按2024年至2026年累计计算。",
        "Fifty persons over the years 2024 to 2026 together.",
        short_zh="“到2026年”按三年累计理解",
        short_en="“by 2026” is read as three years together",
    )
).otherwise(
    Reading(
        "in-2026",
        "“到2026年…进修50人”按2026年当年计算。",
        "Fifty persons in 2026 alone.",
    )
)


@pack.target("2.2.4", "村社级进修50人", "Fifty village staff study at township level", by=END_OF_2026, responsible=_RESPONSIBLE)
def further_study_village(county: County, *, staff: int = 50) -> bool:
    """Fifty people from village or community level have been to a township institution for further study."""
    return county.village_staff_studied_at_township_level >= staff


further_study_village.read_as(
    Reading(
        "cumulative",
        "“到2026年…进修50人”按2024年至2026年累计计算。",
        "Fifty persons over the years 2024 to 2026 together.",
        short_zh="“到2026年”按三年累计理解",
        short_en="“by 2026” is read as three years together",
    )
).otherwise(
    Reading(
        "in-2026",
        "“到2026年…进修50人”按2026年当年计算。",
        "Fifty persons in 2026 alone.",
    )
)
