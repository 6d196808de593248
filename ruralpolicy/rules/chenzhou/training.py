"""Part two, section three, item 9: training doctors for the villages, and who may be used where."""

from datetime import date
from fractions import Fraction

from ruralpolicy.conditions import no, one_of, percent, stated
from ruralpolicy.facts import City, County, HealthWorker, InstitutionKind, VillageDoctor
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.recurring import share_reached

__all__ = [
    "assistant_general_practitioner",
    "city_subsidy",
    "county_managed_township_used",
    "county_share",
    "entitled_district",
    "exam_free_registration",
    "general_practitioner",
    "has_training_cost",
    "not_yet_registered",
    "subsidy_for_all_trainees",
    "township_managed_village_used",
    "train_100",
]

pack.attested(
    "2.3.9",
    "order-students",
    "农村订单生计划",
    "Carry out the provincial rural order-oriented student plan",
    County,
    "order_oriented_student_plan_implemented",
    responsible=("市卫生健康委", "市财政局"),
    summary="The county does its part in the province's plan for medical students who are trained to order for the countryside.",
)

pack.attested(
    "2.3.9",
    "localized-college",
    "本土化大专培养计划",
    "Carry out the provincial localised junior-college training plan",
    County,
    "localized_college_training_plan_implemented",
    responsible=("市卫生健康委", "市财政局"),
    summary="The county does its part in the province's plan that sends local people to junior college and home again.",
)


@pack.target(
    "2.3.9",
    "2022-2024年每年培养村医100名",
    "Train 100 village doctors a year, 2022 to 2024",
    by=(date(2022, 12, 31), date(2023, 12, 31), date(2024, 12, 31)),
    responsible=("市卫生健康委", "市财政局"),
)
def train_100(city: City, *, trainees: int = 100) -> bool:
    """From 2022 to 2024 the city sends at least a hundred future village doctors a year to the college named for it."""
    return (
        (city.village_doctor_trainees_2022 >= trainees)
        & (city.village_doctor_trainees_2023 >= trainees)
        & (city.village_doctor_trainees_2024 >= trainees)
    )


train_100.read_as(
    Reading(
        "each-year-for-itself",
        "每年100名是全市当年招录的人数，各年分别计算；某一年不足，不能用以后年份补足。",
        "A number for the city and for those taken on in each year; a bad year cannot be made up in a later one.",
    ),
    Reading(
        "a-finished-year-decides",
        "已经过去的年份不足100名，当即为未达到，不等最后期限。",
        "A year that is over and fell short is unmet at once, whatever is still to come.",
    ),
)


def has_training_cost(county: County) -> bool:
    """Something has been spent on training the county's future village doctors."""
    return county.village_doctor_training_cost_cny > 0


@pack.obligation(
    "2.3.9",
    "村医培养资金县级补助不低于60%",
    "County finance bears at least 60% of the training cost",
    applies_to=has_training_cost,
    responsible=("市卫生健康委", "市财政局"),
)
def county_share(county: County, *, share: Fraction = percent(60)) -> bool:
    """The county pays 60 % or more of what training its village doctors costs."""
    return share_reached(county.county_training_subsidy_cny, share, county.village_doctor_training_cost_cny)


county_share.read_as(
    Reading(
        "what-has-fallen-due",
        "培养期间按目前已经发生的资金计算；市级补助由区里支出的，计入该区的补助。",
        "What has fallen due so far is compared; the city's money counts for a district once the district pays it out.",
    )
)


def entitled_district(county: County, *, beihu: str = "431002", suxian: str = "431003") -> bool:
    """The county is Beihu or Suxian district."""
    return one_of(county.division_code, beihu, suxian)


def subsidy_for_all_trainees(county: County, *, cny_per_trainee: int = 10_000) -> int:
    """The sum for each trainee, once, times the trainees."""
    return cny_per_trainee * county.village_doctor_trainees


@pack.entitlement(
    "2.3.9",
    "市级一次性补助北湖、苏仙1万元/人",
    "City pays two districts a one-off 10,000 yuan per trainee",
    applies_to=entitled_district,
    amount=subsidy_for_all_trainees,
    unit="CNY once",
    responsible=("市卫生健康委", "市财政局"),
)
def city_subsidy(county: County) -> bool:
    """Beihu and Suxian get 10,000 yuan from the city for each of their trainees, one time."""
    return county.village_doctor_trainees > 0


city_subsidy.said(says=("北湖区（431002）、苏仙区（431003）", "北湖区 (431002) and 苏仙区 (431003)"))


city_subsidy.read_as(
    Reading(
        "once-for-two-districts",
        "每人在整个培养周期内补助一次，不是每年一次；其他县市不在此列。",
        "Once for the whole of the training, not for each year of it; the other counties have no share in it.",
    )
)


def general_practitioner(worker: HealthWorker) -> bool:
    """The person is a general practitioner."""
    return worker.is_general_practitioner


@pack.permission(
    "2.3.9",
    "全科医生“县管乡用”",
    "General practitioners may be employed by the county and used in townships",
    applies_to=general_practitioner,
    responsible=("市卫生健康委", "市财政局"),
)
def county_managed_township_used(worker: HealthWorker) -> bool:
    """General practitioners with residency training who serve a township centre may be on the staff of a county institution."""
    return worker.residency_training_passed & (worker.workplace_kind == InstitutionKind.TOWNSHIP_HEALTH_CENTER)


county_managed_township_used.read_as(
    Reading(
        "township-centers-alone",
        "只写了乡镇卫生院，社区卫生服务中心不在本句之内。",
        "Township health centres alone are named, not those of communities.",
    )
)


def assistant_general_practitioner(worker: HealthWorker) -> bool:
    """The person is an assistant general practitioner."""
    return worker.is_assistant_general_practitioner


@pack.permission(
    "2.3.9",
    "助理全科医生“乡管村用”",
    "Assistant general practitioners may be employed by the township and used in villages",
    applies_to=assistant_general_practitioner,
    responsible=("市卫生健康委", "市财政局"),
)
def township_managed_village_used(worker: HealthWorker) -> bool:
    """Trained assistant general practitioners who serve a village clinic may be on the staff of the township centre."""
    return worker.assistant_gp_training_passed & (worker.workplace_kind == InstitutionKind.VILLAGE_CLINIC)


township_managed_village_used.read_as(
    Reading(
        "village-clinics-alone",
        "只写了村卫生室，社区卫生服务站不在本句之内。",
        "Village clinics alone are named, not community health stations.",
    )
)


def not_yet_registered(doctor: VillageDoctor) -> bool:
    """The person is not registered as village doctor, or nothing is stated about it."""
    return no(stated(doctor.is_registered, False))


@pack.permission(
    "2.3.9",
    "高校毕业生免试申请乡村医生注册",
    "Medical graduates may register as village doctors without examination",
    applies_to=not_yet_registered,
    responsible=("市卫生健康委", "市财政局"),
)
def exam_free_registration(doctor: VillageDoctor) -> bool:
    """Who has a degree in medicine may ask to be registered as village doctor without sitting an examination."""
    return doctor.is_medical_college_graduate


exam_free_registration.read_as(
    Reading(
        "any-medical-graduate",
        "没有限定毕业年份、学历层次和专业目录，高等学校医学专业毕业即可；中专毕业不算。",
        "No year, degree or subject is printed; a school below the level of higher education is not enough.",
    ),
    Reading(
        "unregistered-unless-stated",
        "已经注册的不适用；没有填报是否注册的，按未注册处理。",
        "Who is registered already is outside; where nothing is stated, the person is not registered.",
    ),
)


pack.attested(
    "2.3.9",
    "conversion",
    "推动乡村医生向执业（助理）医师转化",
    "Help village doctors become licensed (assistant) physicians",
    County,
    "village_doctor_conversion_promoted",
    responsible=("市卫生健康委", "市财政局"),
    modality=Modality.ENCOURAGEMENT,
    force="推动",
    summary="The county helps its village doctors on to the licence of a physician or assistant physician.",
).read_as(
    Reading(
        "encouragement",
        "“推动乡村医生向执业（助理）医师转化”是倡导，没有做到不算未达到。",
        "推动 is encouragement: not doing it is never unmet.",
        short_zh="“推动”按倡导理解",
        short_en="推动 is read as encouragement",
    )
).otherwise(
    Reading(
        "duty",
        "“推动乡村医生向执业（助理）医师转化”是应当开展的工作，没有开展即为未达到。",
        "Promoting the conversion is a duty: not done is unmet.",
    )
)
