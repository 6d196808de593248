"""Part three, item nine, its first half: how the rural workforce is recruited and trained."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import after, day_after, no
from ruralpolicy.facts import City, County, Education, HealthWorker, PracticeQualification, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2024, END_OF_2025, in_rural_institution, pack

__all__ = [
    "day_after_the_fifth_anniversary",
    "exit_after_five_years",
    "fifth_anniversary",
    "graduate_registered_without_exam",
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

pack.attested(
    "3.9",
    "township-hired",
    "乡聘村用",
    "Township-hired staff working in villages",
    County,
    "township_hired_village_used",
    responsible=_WORKFORCE_BODIES,
    summary="Village doctors are hired by the township and work in its villages.",
).read_as(
    Reading(
        "apart-from-full-coverage",
        "三（十）要求全面推行，另作一条；本条只看是否推行。",
        "三（十） asks for the same everywhere; that is a statement of its own.",
    )
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
    return worker.has_medical_major & (worker.education >= lowest_education) & worker.is_graduate


simplified_recruitment.read_as(
    Reading(
        "medical-subjects-stated",
        "哪些专业属于医学专业没有写，由主管部门填报。",
        "Which subjects are medical is not printed; it is stated by the authority.",
    )
)


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
    "3.9",
    "2025年前引进培养2千人以上",
    "2,000 or more staff brought in or trained before 2025",
    by=END_OF_2024,
    responsible=_WORKFORCE_BODIES,
)
def talent_number(city: City, *, professionals: int = 2000) -> bool:
    """Before 2025 two thousand professionals or more join, or are trained for, institutions of counties and townships."""
    return city.professionals_recruited_or_trained >= professionals


talent_number.read_as(
    Reading(
        "before-2025",
        "“2025年前”是2025年1月1日以前，即2024年12月31日到期。",
        "2025年前 means before 1 January 2025: due 2024-12-31.",
        short_zh="“2025年前”按2024年底到期理解",
        short_en="before 2025 is read as by the end of 2024",
    ),
    Reading(
        "added-up",
        "引进和培养的合计计算；从何时算起没有写。",
        "Those who joined and those who were trained are added up; from when is not printed.",
    ),
).otherwise(
    Reading(
        "end-of-2025",
        "“2025年前”按到2025年底理解，2025年12月31日到期。",
        "2025年前 is taken as by the end of 2025: due 2025-12-31.",
        short_zh="“2025年前”按2025年底到期理解",
        short_en="before 2025 is read as by the end of 2025",
    ),
    by=END_OF_2025,
)


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
    force="积极",
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
    force="积极",
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
    return worker.is_college_graduate & worker.has_medical_major & worker.loan_relief_rules_met


loan_relief.read_as(
    Reading(
        "national-rules",
        "金额和其他条件按国家规定，是否符合由主管部门填报。",
        "The sum and the other conditions are those of national rules; that they are met is stated by the authority.",
    )
)


pack.attested(
    "3.9",
    "support-license",
    "支持乡村医生考取执业（助理）医师资格",
    "Support for village doctors seeking a licence",
    County,
    "village_doctor_licensing_supported",
    modality=Modality.ENCOURAGEMENT,
    force="支持",
    responsible=_WORKFORCE_BODIES,
    summary="Village doctors in post are helped on the way to a physician's licence.",
)


def graduate_registered_without_exam(doctor: VillageDoctor) -> bool:
    """A medical graduate who was registered as village doctor without examination."""
    return doctor.registered_without_exam & doctor.is_medical_college_graduate


def fifth_anniversary(doctor: VillageDoctor, *, years: int = 5) -> date:
    """The fifth anniversary of the registration."""
    return after(doctor.registration_date, years=years)


@pack.obligation(
    "3.9",
    "免试注册乡村医生5年内未获资格退出",
    "Graduate village doctors without a licence after five years leave the post",
    by=fifth_anniversary,
    applies_to=graduate_registered_without_exam,
    responsible=_WORKFORCE_BODIES,
)
def exit_after_five_years(doctor: VillageDoctor) -> bool:
    """A graduate registered without examination gains a licence within five years or leaves the post."""
    return (doctor.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN) | no(doctor.in_post)


exit_after_five_years.said(asks=("退出乡村医生岗位", "the post is to be left"))


def day_after_the_fifth_anniversary(doctor: VillageDoctor, *, years: int = 5) -> date:
    """The day after the fifth anniversary of the registration."""
    return day_after(after(doctor.registration_date, years=years))


exit_after_five_years.read_as(
    Reading(
        "anniversary",
        "“5年内”到对应日届满，当天终了仍在岗又未取得资格即为未达到。",
        "Five years end on the anniversary of registration: in post without a licence at its close is unmet.",
        short_zh="“5年内”按对应日届满理解",
        short_en="within five years is read as ending on the anniversary",
    ),
    Reading("from-registration", "五年自免试注册之日起算。", "The years count from the registration without examination."),
    Reading(
        "late-license-heals",
        "满五年以后才取得资格的，自取得起不再违反；“大学毕业生”包括专科毕业生。",
        "A licence gained later heals the breach; graduates of junior colleges are meant, too.",
    ),
).otherwise(
    Reading(
        "through-anniversary",
        "对应日当天还可以考取资格，次日起仍在岗才是未达到。",
        "On the anniversary itself a licence can still be gained; unmet from the day after.",
        short_zh="“5年内”按对应日当天仍在期内理解",
        short_en="within five years is read as including the anniversary",
    ),
    by=day_after_the_fifth_anniversary,
)
