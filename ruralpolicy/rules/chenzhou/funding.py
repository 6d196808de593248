"""Part two, section two: government money for primary institutions."""

from typing import Final

from ruralpolicy.conditions import one_of, stated
from ruralpolicy.facts import County, HealthCenter, PublicInstitutionClass
from ruralpolicy.law import Reading
from ruralpolicy.rules.chenzhou._document import END_OF_2025, pack
from ruralpolicy.rules.chenzhou._readings import due_with_the_plan

__all__ = ["class_one_funding", "development_spending", "government_run", "institution_class", "not_known_to_be_private"]


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
    return one_of(center.institution_class, PublicInstitutionClass.CLASS_ONE, PublicInstitutionClass.CLASS_TWO)


institution_class.read_as(
    Reading(
        "registered-otherwise-is-unmet",
        "“为公益类事业单位”说明这类机构的性质；登记为其他类别的，判为未达到。",
        "It says what such centres are; one that is registered otherwise is unmet.",
    )
)


@pack.obligation(
    "2.2.6",
    "公益一类财政保障",
    "Fiscal guarantee as class-one public-welfare institutions",
    applies_to=government_run,
    responsible=("市财政局", "市卫生健康委"),
)
def class_one_funding(center: HealthCenter, *, guarantee: PublicInstitutionClass = PublicInstitutionClass.CLASS_ONE) -> bool:
    """A centre run by the government is funded in the way of a public institution of class one."""
    return center.fiscal_guarantee_class == guarantee


class_one_funding.read_as(
    Reading(
        "funding-follows-class-one",
        "“实行公益一类事业单位财政保障”讲的是经费，机构本身不必重新定类。",
        "The money follows class one; the centre itself need not be classed anew.",
    )
)


_OF_THE_SENTENCE_BEFORE: Final = Reading(
    "government-run-by-policy",
    "本句没有主语，承上句指政府举办的机构；数额由其他政策规定。",
    "The sentence names nobody; it goes on about the institutions run by the government. How much is for other policies to say.",
)

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
).read_as(_OF_THE_SENTENCE_BEFORE)

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
).read_as(_OF_THE_SENTENCE_BEFORE)

due_with_the_plan(
    pack.attested(
        "2.2.7",
        "mechanisms",
        "健全保障与补偿机制",
        "Complete the guarantee and compensation mechanisms",
        County,
        "has_guarantee_and_compensation_mechanisms",
        responsible=("市财政局", "市卫生健康委"),
        by=END_OF_2025,
        summary="The county has settled both how primary institutions are secured and how they are compensated.",
    ),
    "健全完善相关保障机制和补偿机制",
    "completing the guarantee and compensation mechanisms",
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
    return center.construction_funds_arranged_by_government & center.equipment_funds_arranged_by_government


development_spending.read_as(
    Reading(
        "not-known-to-be-private",
        "与前一项连起来读，已知不是政府办的机构不适用；没有填报是否政府办的，按政府办处理。",
        "With the item before it, a centre known not to be the government's is outside; where nothing is stated, it is inside.",
    ),
    Reading(
        "both-kinds-of-spending",
        "基本建设和设备购置两项都要由政府安排，数额由政府根据需要确定；只判定卫生院和社区卫生服务中心。",
        "Both building and equipment are the government's to arrange, and how much is for it to say; decided for health centres.",
    ),
)
