"""Part three, item nine: how the rural workforce is recruited, trained and staffed."""

from datetime import date
from fractions import Fraction
from typing import Final

from ruralpolicy.conditions import after, day_after, no, percent
from ruralpolicy.facts import City, County, Education, HealthCenter, HealthWorker, PracticeQualification, VillageDoctor
from ruralpolicy.law import Modality
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, END_OF_2025, in_rural_institution, pack, township_center
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "after_the_fifth_year",
    "center_gp",
    "center_public_health",
    "center_tcm",
    "center_with_doctors",
    "doctor_nurse_ratio",
    "exit_after_five_years",
    "graduate_registered_without_exam",
    "has_village_doctors",
    "licensed_village_doctors",
    "loan_relief",
    "recruited_by_a_rural_institution",
    "simplified_recruitment",
    "talent_number",
    "works_in_a_rural_institution",
]

_WORKFORCE_BODIES: Final = ("市委编办", "市人力资源和社会保障局", "市财政局", "市教育和体育局", "市卫生健康委")

pack.attested(
    "3.9",
    "county-managed",
    "县管乡用",
    "County-managed staff working in townships",
    County,
    "county_managed_township_used",
    responsible=_WORKFORCE_BODIES,
    summary="Health staff are managed by the county and work in its townships.",
)

# Reading: 三（十） asks for the same everywhere; that is a statement of its own.
pack.attested(
    "3.9",
    "township-hired",
    "乡聘村用",
    "Township-hired staff working in villages",
    County,
    "township_hired_village_used",
    responsible=_WORKFORCE_BODIES,
    summary="Village doctors are hired by the township and work in its villages.",
)

pack.narrative(
    "3.9",
    "pooling",
    "县域人才统筹",
    "Health staff in the county allotted and managed together",
    County,
    modality=Modality.OBLIGATION,
    responsible=_WORKFORCE_BODIES,
    summary="The county places and steers its health staff as a whole.",
)


def recruited_by_a_rural_institution(worker: HealthWorker) -> bool:
    """A township health centre or a village clinic recruits the person."""
    return in_rural_institution(worker.recruiter_kind, worker.recruiter_in_county_area)


@pack.permission(
    "3.9",
    "医学大专以上毕业生简化招聘",
    "Simplified recruitment of medical graduates",
    applies_to=recruited_by_a_rural_institution,
    responsible=_WORKFORCE_BODIES,
)
def simplified_recruitment(worker: HealthWorker, *, lowest_education: Education = Education.COLLEGE) -> bool:
    """A rural institution may recruit medical graduates of college level or higher in a simpler way."""
    # Reading: which subjects are medical is not printed.
    return worker.has_medical_major & (worker.education >= lowest_education) & worker.is_graduate


pack.attested(
    "3.9",
    "talent-project",
    "参与省基层卫生人才工程",
    "Part in the provincial primary health talent project",
    City,
    "takes_part_in_provincial_talent_project",
    responsible=_WORKFORCE_BODIES,
    summary="The city stays in the province's project for talent in primary health.",
)


@pack.target(
    "3.9", "2025年前引进培养2000人", "2,000 or more staff brought in or trained before 2025", by=END_OF_2024, responsible=_WORKFORCE_BODIES
)
def talent_number(city: City, *, professionals: int = 2000) -> bool:
    """Before 2025 two thousand professionals or more join, or are trained for, institutions of counties and townships."""
    # Reading: before 2025 ends with 2024.
    # Reading: those who joined and those who were trained are added up; from when is not printed.
    return city.professionals_recruited_or_trained >= professionals


pack.attested(
    "3.9",
    "village-doctor-programs",
    "参与三项省村医计划",
    "Three provincial village doctor programmes",
    City,
    "takes_part_in_university_village_doctor_recruitment",
    "takes_part_in_commissioned_training",
    "takes_part_in_campus_training",
    responsible=_WORKFORCE_BODIES,
    summary="The city has its part in the province's three programmes for village doctors.",
)

pack.attested(
    "3.9",
    "subject-leaders",
    "每年参与学科带头人选拔",
    "Yearly selection of young and middle-aged subject leaders",
    City,
    "takes_part_in_subject_leader_selection_this_year",
    responsible=_WORKFORCE_BODIES,
    summary="This year, as every year, the city had its part in finding young leaders of their subject.",
)

pack.attested(
    "3.9",
    "gp-transfer-training",
    "组织全科转岗培训",
    "Physicians trained to become general practitioners",
    City,
    "gp_transfer_training_organized",
    responsible=_WORKFORCE_BODIES,
    summary="The city has physicians trained over to general practice.",
)


def works_in_a_rural_institution(worker: HealthWorker) -> bool:
    """The person works in a township health centre or a village clinic."""
    return in_rural_institution(worker.workplace_kind, worker.workplace_in_county_area)


@pack.entitlement(
    "3.9",
    "到乡村就业助学贷款代偿",
    "Student loan repayment for graduates going to rural institutions",
    applies_to=works_in_a_rural_institution,
    responsible=_WORKFORCE_BODIES,
)
def loan_relief(worker: HealthWorker) -> bool:
    """Medical graduates who go to work in rural institutions have their student loans repaid by the state."""
    # Reading: the sum and the other conditions are those of national rules; that they are met is stated.
    return worker.is_college_graduate & worker.has_medical_major & worker.loan_relief_rules_met


pack.attested(
    "3.9",
    "support-license",
    "支持村医考取医师资格",
    "Support for village doctors seeking a licence",
    County,
    "village_doctor_licensing_supported",
    modality=Modality.ENCOURAGEMENT,
    responsible=_WORKFORCE_BODIES,
    summary="Village doctors in post are helped on the way to a physician's licence.",
)


def graduate_registered_without_exam(doctor: VillageDoctor) -> bool:
    """A medical graduate who was registered as village doctor without examination."""
    return doctor.registered_without_exam & doctor.is_medical_college_graduate


def after_the_fifth_year(doctor: VillageDoctor, *, years: int = 5) -> date:
    """The day after the fifth anniversary of the registration."""
    return day_after(after(doctor.registration_date, years=years))


@pack.obligation(
    "3.9",
    "免试注册村医5年未获医师资格退出",
    "Graduate village doctors without a licence after five years leave the post",
    by=after_the_fifth_year,
    applies_to=graduate_registered_without_exam,
    responsible=_WORKFORCE_BODIES,
)
def exit_after_five_years(doctor: VillageDoctor) -> bool:
    """A graduate registered without examination gains a licence within five years or leaves the post."""
    # Reading: the years count from the registration, and the fifth anniversary is the last day.
    # Reading: a licence gained later heals the breach; graduates of junior colleges are meant, too.
    return (doctor.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN) | no(doctor.in_post)


@pack.target(
    "3.9",
    "2025年每院1名本科全科医生",
    "One general practitioner with a bachelor degree in each centre by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_WORKFORCE_BODIES,
)
def center_gp(center: HealthCenter, *, persons: int = 1) -> bool:
    """By the end of 2025 each township health centre has a general practitioner with a bachelor's degree."""
    # Reading: whether one person may count for two of the three posts is not said; each number is taken as it is reported.
    return center.general_practitioners_bachelor_plus >= persons


@pack.target(
    "3.9",
    "2025年每院1名中医执业医师",
    "One Chinese medicine physician in each centre by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_WORKFORCE_BODIES,
)
def center_tcm(center: HealthCenter, *, persons: int = 1) -> bool:
    """By the end of 2025 each township health centre has a physician of Chinese medicine."""
    # Reading: whether one person may count for two of the three posts is not said; each number is taken as it is reported. Assistants do
    # not count.
    return center.tcm_physicians >= persons


@pack.target(
    "3.9",
    "2025年每院1名公卫执业(助理)医师",
    "One public health physician or assistant in each centre by 2025",
    by=END_OF_2025,
    applies_to=township_center,
    responsible=_WORKFORCE_BODIES,
)
def center_public_health(center: HealthCenter, *, persons: int = 1) -> bool:
    """By the end of 2025 each township health centre has a physician or assistant physician of public health."""
    # Reading: whether one person may count for two of the three posts is not said; each number is taken as it is reported. Assistants
    # count.
    return center.public_health_physicians_incl_assistants >= persons


def center_with_doctors(center: HealthCenter) -> bool:
    """A township health centre with at least one physician or assistant physician, so that a ratio can be taken."""
    return township_center(center) & (center.physicians_incl_assistants > 0)


def has_village_doctors(city: City) -> bool:
    """The city has at least one village doctor, so that a share can be taken."""
    return city.village_doctors_total > 0


@pack.target(
    "3.9",
    "2025年医护比1:1.1以上",
    "At least 1.1 nurses per doctor by 2025",
    by=END_OF_2025,
    applies_to=center_with_doctors,
    responsible=_WORKFORCE_BODIES,
)
def doctor_nurse_ratio(center: HealthCenter, *, nurses_per_doctor: Fraction = Fraction("1.1")) -> bool:
    """By the end of 2025 a township health centre has 1.1 nurses or more for each doctor."""
    # Reading: each centre for itself; more nurses are better, and assistants count as doctors.
    return center.nurses >= nurses_per_doctor * center.physicians_incl_assistants


@pack.target(
    "3.9",
    "2025年具医师资格村医占比45%以上",
    "At least 45% of village doctors hold a physician licence by 2025",
    by=END_OF_2025,
    applies_to=has_village_doctors,
    responsible=_WORKFORCE_BODIES,
)
def licensed_village_doctors(city: City, *, share: Fraction = percent(45)) -> bool:
    """By the end of 2025 at least 45 % of the city's village doctors are physicians or assistant physicians."""
    # Reading: the level is not named; the share is that of the whole city.
    return share_reached(city.village_doctors_licensed, share, city.village_doctors_total)
