"""Part two, section one, item 3: public health, fever rooms and answers to emergencies."""

from fractions import Fraction

from ruralpolicy.conditions import attested, percent
from ruralpolicy.facts import City, County, HealthCenter
from ruralpolicy.law import Modality
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
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
    # Reading: the sentence has no date and binds at once; assistants and physicians shared with others are not counted.
    return center.public_health_physicians >= physicians


def has_committees(county: County) -> bool:
    """There is at least one village or residents' committee, so that a share can be taken."""
    return county.village_and_resident_committees_total > 0


@pack.target(
    "2.1.3",
    "村（居）公共卫生委员会全覆盖",
    "Public health committees in every village and residents' committee",
    by=END_OF_2025,
    applies_to=has_committees,
    responsible=("市卫生健康委", "市民政局"),
)
def public_health_committees(county: County, *, share: Fraction = percent(100)) -> bool:
    """No village or residents' committee of a county is without a committee for public health."""
    # Reading: no date is printed; it is due when the plan ends.
    return share_reached(
        county.village_and_resident_committees_with_public_health_committee, share, county.village_and_resident_committees_total
    )


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

# Reading: no number and no date are printed for these four; a programme that is running is enough.
pack.attested(
    "2.1.3",
    "emergency-department",
    "急诊科达标",
    "Bring emergency departments up to standard",
    County,
    "emergency_department_upgrade_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to bring emergency departments of primary institutions up to standard.",
)

pack.attested(
    "2.1.3",
    "digital-vaccination",
    "数字化预防接种门诊",
    "Build digital vaccination clinics",
    County,
    "digital_vaccination_clinic_program_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to give primary institutions vaccination clinics that run digitally.",
)

pack.attested(
    "2.1.3",
    "fever-room-capacity",
    "发热诊室能力",
    "Build up fever rooms",
    County,
    "fever_room_program_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to give primary institutions rooms for patients with fever.",
)

pack.attested(
    "2.1.3",
    "patient-transfer",
    "患者转运能力",
    "Build up patient transfer capacity",
    County,
    "patient_transfer_program_running",
    responsible=("市卫生健康委", "市民政局"),
    summary="Work is going on in the county to make primary institutions able to move patients to where they are treated.",
)


def able_to_meet_fever(center: HealthCenter) -> bool:
    """A central township health centre, or any health centre with a fever room."""
    return (township_health_center(center) & center.central) | attested(center, "has_fever_room")


# Reading: raising what they can do has no level; being able to test is taken for it. Decided for health centres.
pack.attested(
    "2.1.3",
    "nucleic-acid",
    "核酸检测服务能力",
    "Nucleic acid testing in central township health centres and in institutions with a fever room",
    HealthCenter,
    "nucleic_acid_testing_available",
    applies_to=able_to_meet_fever,
    responsible=("市卫生健康委", "市民政局"),
    summary="A central township health centre, and any health centre with a fever room, is able to test for nucleic acid.",
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
    # Reading: the year alone is printed; it stands for its last day.
    return share_reached(city.health_centers_central_with_standard_fever_room, share, city.health_centers_central_total)


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
    # Reading: one share over both kinds together; a general centre is every township health centre that is not central.
    return share_reached(city.health_centers_noncentral_with_standard_fever_room, share, city.health_centers_noncentral_total)


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
