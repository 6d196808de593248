"""Part two, section one, item 3: public health, fever rooms and answers to emergencies."""

from fractions import Fraction

from ruralpolicy.conditions import attested, percent
from ruralpolicy.facts import City, County, HealthCenter
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import LAST_DAY_OF_THE_YEAR, PROGRAMME_RUNS, due_with_the_plan, task_of_the_plan
from ruralpolicy.rules.recurring import share_reached, township_health_center

__all__ = [
    "able_to_meet_fever",
    "fever_room_central",
    "fever_room_general",
    "has_central_centers",
    "has_committees",
    "has_noncentral_centers",
    "public_health_committees",
    "public_health_physician",
]


@pack.obligation(
    "2.1.3",
    "卫生院（中心）公卫医师不少于1名",
    "At least one public health physician in each health centre",
    responsible=("市卫生健康委", "市民政局"),
)
def public_health_physician(center: HealthCenter, *, physicians: int = 1) -> bool:
    """No township or community health centre is without a public health physician of its own."""
    return center.public_health_physicians >= physicians


public_health_physician.read_as(
    Reading(
        "at-once",
        "“至少要配备一名公共卫生医师”是人员配备标准，随时应当达到，达不到即为未达到。",
        "One public health physician is a staffing norm in force: a miss is unmet at once.",
        short_zh="按现行要求、随时应做到理解",
        short_en="read as a standing requirement, due at once",
    ),
    Reading(
        "physician-of-the-center",
        "指本机构的公共卫生医师；助理医师和与其他机构共用的医师不计在内。",
        "A physician of the centre itself: assistants and physicians shared with others are not counted.",
    ),
).otherwise(task_of_the_plan("至少要配备一名公共卫生医师", "One public health physician"), by=END_OF_2025)


def has_committees(county: County) -> bool:
    """There is at least one village or residents' committee, so that a share can be taken."""
    return county.village_and_resident_committees_total > 0


@pack.target(
    "2.1.3",
    "推动村（居）公共卫生委员会全覆盖",
    "Public health committees in every village and residents' committee",
    by=END_OF_2025,
    applies_to=has_committees,
    responsible=("市卫生健康委", "市民政局"),
    force="推动",
)
def public_health_committees(county: County, *, share: Fraction = percent(100)) -> bool:
    """No village or residents' committee of a county is without a committee for public health."""
    return share_reached(
        county.village_and_resident_committees_with_public_health_committee, share, county.village_and_resident_committees_total
    )


due_with_the_plan(public_health_committees, "实现全覆盖", "full coverage with public health committees")


pack.attested(
    "2.1.3",
    "quality-campaign",
    "优质服务基层行活动",
    "Keep up the quality-service-at-the-grassroots activity",
    County,
    "quality_service_campaign_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="The campaign for good service at the primary level goes on.",
)

pack.attested(
    "2.1.3",
    "emergency-department",
    "急诊科达标",
    "Bring emergency departments up to standard",
    County,
    "emergency_department_upgrade_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to bring emergency departments of primary institutions up to standard.",
).read_as(PROGRAMME_RUNS)

pack.attested(
    "2.1.3",
    "digital-vaccination",
    "数字化预防接种门诊",
    "Build digital vaccination clinics",
    County,
    "digital_vaccination_clinic_program_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to give primary institutions vaccination clinics that run digitally.",
).read_as(PROGRAMME_RUNS)

pack.attested(
    "2.1.3",
    "fever-room-capacity",
    "发热诊室能力",
    "Build up fever rooms",
    County,
    "fever_room_program_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to give primary institutions rooms for patients with fever.",
).read_as(PROGRAMME_RUNS)

pack.attested(
    "2.1.3",
    "patient-transfer",
    "患者转运能力",
    "Build up patient transfer capacity",
    County,
    "patient_transfer_program_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to make primary institutions able to move patients to where they are treated.",
).read_as(PROGRAMME_RUNS)


def able_to_meet_fever(center: HealthCenter) -> bool:
    """A central township health centre, or any health centre with a fever room."""
    return (township_health_center(center) & center.central) | attested(center, "has_fever_room")


due_with_the_plan(
    pack.attested(
        "2.1.3",
        "nucleic-acid",
        "核酸检测服务能力",
        "Nucleic acid testing in central township health centres and in institutions with a fever room",
        HealthCenter,
        "nucleic_acid_testing_available",
        applies_to=able_to_meet_fever,
        responsible=("市卫生健康委", "市民政局"),
        by=END_OF_2025,
        summary="A central township health centre, and any health centre with a fever room, is able to test for nucleic acid.",
    ),
    "提升…核酸检测服务能力",
    "raising nucleic acid testing capacity",
).read_as(
    Reading(
        "able-to-test",
        "“提升…能力”没有写到什么程度，能够开展核酸检测即为做到；只判定卫生院和社区卫生服务中心。",
        "How far to raise it is not printed: being able to test is taken for it. Decided for health centres.",
    )
)


def has_central_centers(city: City) -> bool:
    """There is at least one central township health centre, so that a share can be taken."""
    return city.health_centers_central_total > 0


@pack.target(
    "2.1.3",
    "中心卫生院规范化发热诊室100%",
    "All central township health centres with a standard fever room by 2025",
    by=END_OF_2025,
    applies_to=has_central_centers,
    responsible=("市卫生健康委", "市民政局"),
)
def fever_room_central(city: City, *, share: Fraction = percent(100)) -> bool:
    """By the end of 2025 every central township health centre has a fever room that is up to standard."""
    return share_reached(city.health_centers_central_with_standard_fever_room, share, city.health_centers_central_total)


fever_room_central.read_as(LAST_DAY_OF_THE_YEAR)


def has_noncentral_centers(city: City) -> bool:
    """There is at least one community health centre or township health centre that is not central."""
    return city.health_centers_noncentral_total > 0


@pack.target(
    "2.1.3",
    "一般卫生院和社区中心规范化发热诊室50%",
    "Half of general township and community health centres with a standard fever room by 2025",
    by=END_OF_2025,
    applies_to=has_noncentral_centers,
    responsible=("市卫生健康委", "市民政局"),
)
def fever_room_general(city: City, *, share: Fraction = percent(50)) -> bool:
    """By the end of 2025 at least half of all other health centres have a fever room that is up to standard."""
    return share_reached(city.health_centers_noncentral_with_standard_fever_room, share, city.health_centers_noncentral_total)


fever_room_general.read_as(
    Reading(
        "pooled",
        "一般卫生院和社区卫生服务中心合并计算，建设比例达到50%即可。",
        "General township centres and community centres are counted together and reach 50%.",
        short_zh="两类机构按合并计算理解",
        short_en="both kinds are read as counted together",
    ),
    Reading(
        "general-is-not-central",
        "“一般卫生院”指中心乡镇卫生院以外的全部乡镇卫生院。",
        "A general centre is every township health centre that is not central.",
    ),
    LAST_DAY_OF_THE_YEAR,
).otherwise(
    Reading(
        "each-kind",
        "一般卫生院、社区卫生服务中心应当各自达到50%。",
        "General township centres and community centres must each reach 50%.",
    )
)


pack.narrative(
    "2.1.3",
    "aims",
    "提高疾控与应急水平",
    "Stronger disease control and emergency response",
    City,
    modality=Modality.TARGET,
    responsible=("市卫生健康委", "市民政局"),
    summary="The primary level becomes better at controlling disease and at answering emergencies.",
)
