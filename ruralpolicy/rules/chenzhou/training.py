"""Part two, section three, item 9: training doctors for the villages, and who may be used where."""

from datetime import date
from fractions import Fraction

from ruralpolicy.conditions import no, one_of, percent, stated
from ruralpolicy.facts import City, County, HealthWorker, InstitutionKind, VillageDoctor
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
    # Reading: a number for the city and for those taken on in each year; a bad year cannot be made up in a later one.
    # Reading: a year that is over and fell short is unmet at once, whatever is still to come.
    return (
        (city.village_doctor_trainees_2022 >= trainees)
        & (city.village_doctor_trainees_2023 >= trainees)
        & (city.village_doctor_trainees_2024 >= trainees)
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
    # Reading: what has fallen due so far is compared; the city's money counts for a district once the district pays it out.
    return share_reached(county.county_training_subsidy_cny, share, county.village_doctor_training_cost_cny)


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
    # Reading: once for the whole of the training, not for each year of it; the other counties have no share in it.
    return county.village_doctor_trainees > 0


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
    # Reading: township health centres alone are named, not those of communities.
    return worker.residency_training_passed & (worker.workplace_kind == InstitutionKind.TOWNSHIP_HEALTH_CENTER)


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
    # Reading: village clinics alone are named, not community health stations.
    return worker.assistant_gp_training_passed & (worker.workplace_kind == InstitutionKind.VILLAGE_CLINIC)


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
    # Reading: no year, degree or subject is printed; a school below the level of higher education is not enough.
    return doctor.is_medical_college_graduate


pack.attested(
    "2.3.9",
    "conversion",
    "乡村医生向执业（助理）医师转化",
    "Help village doctors become licensed (assistant) physicians",
    County,
    "village_doctor_conversion_promoted",
    responsible=("市卫生健康委", "市财政局"),
    summary="The county helps its village doctors on to the licence of a physician or assistant physician.",
)
