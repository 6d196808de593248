"""Part two, section two and item 8: government money for primary institutions, and their authorised posts."""

from fractions import Fraction

from ruralpolicy.conditions import no, one_of, permille, stated
from ruralpolicy.facts import County, HealthCenter, HealthWorker, PublicInstitutionClass, Secondment
from ruralpolicy.rules.chenzhou._document import pack
from ruralpolicy.rules.recurring import community_health_center, is_primary, township_health_center

__all__ = [
    "class_one_funding",
    "clear_absentees",
    "development_spending",
    "government_run",
    "institution_class",
    "long_absent_from_a_post",
    "no_encroachment",
    "no_improper_secondment",
    "not_known_to_be_private",
    "public_community_center",
    "public_township_center",
    "quota_community",
    "quota_township",
    "staff_in_post_lent_out",
]


def government_run(center: HealthCenter) -> bool:
    """The centre is run by the government."""
    return center.government_run


def not_known_to_be_private(center: HealthCenter) -> bool:
    """The centre is run by the government, or nothing else is stated."""
    return stated(center.government_run, True)


@pack.definition(
    "2.2.6",
    "政府办基层机构属公益类事业单位",
    "Government-run primary institutions are public-welfare institutions",
    applies_to=government_run,
    responsible=("市财政局", "市卫生健康委"),
)
def institution_class(center: HealthCenter) -> bool:
    """A centre run by the government counts as a public institution for the common good."""
    # Reading: it says what such centres are; one registered otherwise is out of line.
    return one_of(center.institution_class, PublicInstitutionClass.CLASS_ONE, PublicInstitutionClass.CLASS_TWO)


@pack.obligation(
    "2.2.6",
    "公益一类财政保障",
    "Fiscal guarantee as class-one public-welfare institutions",
    applies_to=government_run,
    responsible=("市财政局", "市卫生健康委"),
)
def class_one_funding(center: HealthCenter, *, guarantee: PublicInstitutionClass = PublicInstitutionClass.CLASS_ONE) -> bool:
    """A centre run by the government is funded in the way of a public institution of class one."""
    # Reading: the money follows class one; the centre itself need not be classed anew.
    return center.fiscal_guarantee_class == guarantee


# Reading: the sentence names nobody; it goes on about the institutions run by the government. How much is for other policies to say.
pack.attested(
    "2.2.6",
    "personnel-funds",
    "人员经费落实",
    "Personnel funds paid as policy provides",
    HealthCenter,
    "personnel_funds_guaranteed",
    applies_to=government_run,
    responsible=("市财政局", "市卫生健康委"),
    summary="A centre run by the government gets the money for its staff that policy gives it.",
)

pack.attested(
    "2.2.6",
    "operating-funds",
    "正常运行经费落实",
    "Normal operating funds paid as policy provides",
    HealthCenter,
    "operating_funds_guaranteed",
    applies_to=government_run,
    responsible=("市财政局", "市卫生健康委"),
    summary="A centre run by the government gets the money for its daily running that policy gives it.",
)

pack.attested(
    "2.2.7",
    "mechanisms",
    "健全保障与补偿机制",
    "Complete the guarantee and compensation mechanisms",
    County,
    "has_guarantee_and_compensation_mechanisms",
    responsible=("市财政局", "市卫生健康委"),
    summary="The county has settled both how primary institutions are secured and how they are compensated.",
)


@pack.obligation(
    "2.2.7",
    "发展建设支出由政府统筹",
    "Government arranges development spending",
    applies_to=not_known_to_be_private,
    responsible=("市财政局", "市卫生健康委"),
)
def development_spending(center: HealthCenter) -> bool:
    """The government sees to the money that a centre needs for building and for buying equipment."""
    # Reading: with the item before it, a centre known not to be the government's is outside; where nothing is stated, it is inside.
    # Reading: how much is for the government to say; decided for health centres.
    return center.construction_funds_arranged_by_government & center.equipment_funds_arranged_by_government


def public_township_center(center: HealthCenter) -> bool:
    """A township health centre that is not known to be anybody's but the government's."""
    return township_health_center(center) & not_known_to_be_private(center)


@pack.obligation(
    "2.3.8",
    "乡镇卫生院每千服务人口1.4个编制",
    "1.4 authorised posts per 1,000 people served in township health centres",
    applies_to=public_township_center,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def quota_township(center: HealthCenter, *, posts_per_person: Fraction = permille("1.4")) -> bool:
    """Posts are authorised for a township health centre at 1.4 or more per thousand people served."""
    # Reading: a floor for each centre, on posts and not on staff, without rounding: a part of a post asks for a whole one.
    return center.established_posts >= posts_per_person * center.service_population


def public_community_center(center: HealthCenter) -> bool:
    """A community health centre that is not known to be anybody's but the government's."""
    return community_health_center(center) & not_known_to_be_private(center)


@pack.obligation(
    "2.3.8",
    "社区中心每千服务人口1个编制",
    "One authorised post per 1,000 people served in community health centres",
    applies_to=public_community_center,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def quota_community(center: HealthCenter, *, posts_per_person: Fraction = permille(1)) -> bool:
    """Posts are authorised for a community health centre at one or more per thousand people served."""
    # Reading: a floor for each centre, on posts and not on staff, without rounding: a part of a post asks for a whole one.
    return center.established_posts >= posts_per_person * center.service_population


pack.attested(
    "2.3.8",
    "recruitment-plan",
    "统筹用编进人计划",
    "Joint plan for using posts and recruiting",
    County,
    "has_joint_recruitment_plan",
    responsible=("市委编办", "市人社局", "市卫生健康委"),
    summary="The health authority plans together with those for posts and personnel which posts are used and who is taken on.",
)

# Reading: within what time a vacancy must be filled is not printed.
pack.attested(
    "2.3.8",
    "fill-vacancies",
    "有编即补",
    "Vacant posts filled as they arise, primary care first",
    County,
    "vacant_posts_filled_with_priority",
    responsible=("市委编办", "市人社局", "市卫生健康委"),
    summary="A post that falls vacant in a primary institution is filled, and before posts elsewhere.",
)


@pack.prohibition("2.3.8", "严禁挤占编制", "No taking of primary institutions' posts", responsible=("市委编办", "市人社局", "市卫生健康委"))
def no_encroachment(center: HealthCenter, *, most: int = 0) -> bool:
    """Nobody else uses the authorised posts of a centre."""
    # Reading: what counts as taking a post is not said; the number is taken as it is reported.
    return center.established_posts_used_by_others > most


def staff_in_post_lent_out(secondment: Secondment) -> bool:
    """Somebody with an authorised post who was at work in a primary institution is lent to another body."""
    return is_primary(secondment.lender_kind) & secondment.has_established_post & secondment.in_post


@pack.prohibition(
    "2.3.8",
    "严禁违规借用在编在岗人员",
    "No improper borrowing of staff on quota and in post",
    applies_to=staff_in_post_lent_out,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def no_improper_secondment(secondment: Secondment) -> bool:
    """Nobody borrows staff with a post from a primary institution against the rules."""
    # Reading: which rules is not printed here; whether they are kept is stated. Staff without a post are not protected.
    return no(secondment.complies_with_secondment_rules)


def long_absent_from_a_post(worker: HealthWorker) -> bool:
    """Somebody holds an authorised post of a primary institution and has long stayed away from it."""
    return is_primary(worker.employer_kind) & worker.has_established_post & worker.is_long_term_absent


@pack.obligation(
    "2.3.8",
    "清退长期在编不在岗人员",
    "Clear out long-term absentees on the quota",
    applies_to=long_absent_from_a_post,
    responsible=("市委编办", "市人社局", "市卫生健康委"),
)
def clear_absentees(worker: HealthWorker) -> bool:
    """Whoever holds a post in a primary institution and has long stayed away from it loses it."""
    # Reading: how long is long is stated, and no reason for being away is excepted.
    return worker.cleared_out
