"""What the laws read from trees: which way a number pushes, what may be scaled together, what is drawn for whom."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from ruralpolicy import Document, Modality, RulePack
from ruralpolicy.conditions import attested, completed_years, greatest, known, no, percent, stated, when
from ruralpolicy.facts import KINDS, UNKNOWN, Attribute, City, County, VillageDoctor, attributes
from ruralpolicy.facts.declarations import implications
from ruralpolicy.testing.laws import PackLaws
from ruralpolicy.testing.laws._situations import Situation, _aim, made, situations, value_of
from ruralpolicy.testing.laws._situations import stated as statements
from ruralpolicy.testing.laws.monotony import Reading, degree, pushes, reading_of

DOCUMENT = Document(title_zh="示范意见", title_en="Demonstration")


def read(body: Callable[[County], bool], applies_to: Callable[[County], bool] | None = None) -> Reading:
    pack = RulePack("demo", DOCUMENT)
    body.__doc__ = "Something is asked."
    provision = pack.obligation("1", "事项", "Something", name="something", applies_to=applies_to)(body)
    return reading_of(pack, provision)


def share(county: County) -> bool:
    return county.village_clinics_integrated >= percent(60) * county.village_clinics_total


def ceiling(county: County) -> bool:
    return no(ceil(percent(60) * county.village_clinics_total) > county.village_clinics_integrated)


def rest(county: County) -> bool:
    return 5 - county.village_clinics_total < county.village_clinics_integrated + 1


def product(county: County) -> bool:
    return county.village_clinics_total * county.village_clinics_integrated <= greatest(county.health_centers_total, 3)


def odd_product(county: County) -> bool:
    return county.village_clinics_total * (county.village_clinics_integrated - 5) >= 0


def chosen(county: County) -> bool:
    return county.village_clinics_total >= when(county.health_centers_total > 3, 5, 1)


def equal(county: County) -> bool:
    return county.village_clinics_integrated == county.village_clinics_total


def has_clinics(county: County) -> bool:
    return county.village_clinics_total > 0


@pytest.mark.parametrize(
    ("body", "total", "integrated"),
    [(share, -1, 1), (ceiling, -1, 1), (rest, 1, 1), (product, -1, -1), (odd_product, 0, 1), (chosen, 1, 0), (equal, 0, 0)],
)
def test_a_number_pushes_as_its_sign_and_place_say(body: Callable[[County], bool], total: int, integrated: int) -> None:
    reading = read(body)

    assert (total, integrated) == (pushes(reading, "village_clinics_total"), pushes(reading, "village_clinics_integrated"))


def test_what_the_scope_reads_pushes_nowhere() -> None:
    assert 0 == pushes(read(share, has_clinics), "village_clinics_total")


def largest(county: County) -> bool:
    return greatest(county.village_clinics_total, county.health_centers_total) >= county.village_clinics_integrated


def sum_and_figure(county: County) -> bool:
    return county.village_clinics_integrated + 5 >= county.village_clinics_total


def reported(county: County) -> bool:
    return known(county.village_clinics_integrated) & (county.village_clinics_total >= county.health_centers_total)


@pytest.mark.parametrize(
    ("body", "even"),
    [(share, True), (equal, True), (largest, True), (ceiling, False), (sum_and_figure, False), (has_clinics, False), (reported, False)],
)
def test_counts_may_be_scaled_where_all_of_them_meet_counts(body: Callable[[County], bool], even: bool) -> None:
    assert even is degree(read(body, has_clinics))


def test_absence_that_is_taken_for_an_answer_is_known() -> None:
    def body(county: County) -> bool:
        return stated(county.village_clinics_total, 0) >= county.village_clinics_integrated

    assert {"village_clinics_total"} == read(body).guarded


def test_the_day_counts_where_an_age_does() -> None:
    pack = RulePack("demo", DOCUMENT)

    @pack.permission("1", "返聘", "Rehiring")
    def rehiring(doctor: VillageDoctor, *, as_of: date, oldest: int = 60) -> bool:
        """Doctors past sixty may be rehired."""
        return completed_years(doctor.birth_date, as_of) >= oldest

    @pack.permission("2", "退休", "Retiring", given=rehiring)
    def retiring(doctor: VillageDoctor) -> bool:
        """Those may retire too."""
        return doctor.is_registered

    @pack.permission("3", "注册", "Registering")
    def registering(doctor: VillageDoctor) -> bool:
        """Who is registered may practise."""
        return doctor.is_registered

    assert [False, False, True] == [reading_of(pack, provision).timeless for provision in (rehiring, retiring, registering)]


def test_facts_that_do_not_go_together_lose_the_mistaken_values() -> None:
    assert County(code="a", village_clinics_total=1) == made(
        County, {"code": "a", "village_clinics_total": 1, "village_clinics_integrated": 2}
    )


def test_statements_that_an_attribute_contradicts_are_not_made() -> None:
    kind, name, topic = next((kind, name, topic) for kind in KINDS.values() for name, topic in implications(kind))
    told = {topic: False, "another": False}

    assert ["another"] == [one.topic for one in statements(made(kind, {"code": "a", name: True}), told)]
    assert [topic, "another"] == [one.topic for one in statements(kind(code="a"), told)]


@given(
    st.sampled_from([attribute for kind in KINDS.values() for attribute in attributes(kind).values() if not attribute.reference]), st.data()
)
def test_values_keep_to_their_attribute(attribute: Attribute, data: st.DataObject) -> None:
    drawn = data.draw(value_of(attribute, (3, Fraction(1, 3), "乙", date(2024, 1, 1)), date(2024, 1, 1)))

    assert drawn == getattr(KINDS[attribute.kind](code="a", **{attribute.name: drawn}), attribute.name)


def test_a_number_is_put_at_its_bound_and_beside_it() -> None:
    reading = read(share)

    def margins(case: Situation) -> set[int]:
        known = [
            fact for fact in case.facts if fact.village_clinics_integrated is not UNKNOWN and fact.village_clinics_total is not UNKNOWN
        ]
        return {5 * fact.village_clinics_integrated - 3 * fact.village_clinics_total for fact in known}

    find(situations(reading.pack), lambda case: 0 in margins(case))
    find(situations(reading.pack), lambda case: 5 in margins(case))
    find(situations(reading.pack), lambda case: -5 in margins(case))


def test_a_number_whose_bound_hangs_on_a_statement_stays_where_it_was_drawn() -> None:
    def body(county: County) -> bool:
        return county.village_clinics_total >= when(attested(county, "by_car"), 5, 1)

    reading = read(body)
    (node,) = reading.comparisons
    values = {"village_clinics_total": 3}
    _aim(reading, values, (attributes(County)["village_clinics_total"], node.right, 1), date(2024, 1, 1))

    assert {"village_clinics_total": 3} == values


def test_a_situation_says_what_it_is_in_a_line() -> None:
    reading = read(share)
    case = Situation(reading.pack, reading.provision, (County(code="a"),), (), date(2024, 1, 1))

    assert "<demo/1-something on 2024-01-01: County(code='a')>" == repr(case)


def recite(rules: RulePack, many: int) -> None:
    class Recited(PackLaws):
        pack = rules
        examples = many

    for law in (name for name in dir(PackLaws) if name.startswith("test_")):
        getattr(Recited(), law)()


def test_a_pack_that_decides_nothing_obeys() -> None:
    pack = RulePack("demo", DOCUMENT)
    pack.narrative("1", "aim", "总体要求", "Aim", City, modality=Modality.PRINCIPLE, summary="Health care near at hand.")
    recite(pack, 1)


def test_a_clause_that_reads_nothing_and_an_amount_that_is_unknown_obey() -> None:
    pack = RulePack("demo", DOCUMENT)

    @pack.definition("1", "总在", "Always")
    def always(county: County) -> bool:  # noqa: ARG001 - it reads nothing
        """Always fulfilled."""
        return True

    def each(county: County, *, yuan: int = 5) -> int:
        return county.village_clinics_total * yuan

    @pack.entitlement("2", "补助", "Grant", amount=each, unit="CNY")
    def grant(county: County) -> bool:
        """A county whose plan has come into effect gets five yuan for each clinic."""
        return known(county.plan_effective_from)

    recite(pack, 12)


@settings(max_examples=20)
@given(st.data())
def test_situations_of_chosen_provisions_are_about_them(data: st.DataObject) -> None:
    reading = read(share)

    assert reading.provision is data.draw(situations(reading.pack, [reading.provision], fewest=2)).provision
