"""Mistakes of a rule's author that both type checkers see; the line of each is marked."""

from datetime import date
from fractions import Fraction

import ruralpolicy
from ruralpolicy import Document, Provision, RulePack
from ruralpolicy.conditions import percent
from ruralpolicy.facts import City, County, VillageClinic

pack = RulePack("typed", Document(title_zh="文", title_en="Text"))


def city_scope(city: City) -> bool:
    return city.village_clinics_total > 0


@pack.target("1", "拼错", "Misspelt attribute")
def misspelt(county: County) -> bool:
    """A misspelt attribute."""
    return county.village_clinic_total > 0  # rejected


@pack.target("2", "他类", "Attribute of another kind")
def other_kind(county: County) -> bool:
    """An attribute of another kind."""
    return county.publicly_owned  # rejected


@pack.target("3", "指标", "Figure of the wrong type")
def wrong_figure(county: County, *, share: Fraction = 0.3) -> bool:  # rejected
    """A figure of the wrong type."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


@pack.target("4", "范围", "Scope about another kind", applies_to=city_scope)  # rejected
def other_scope(county: County) -> bool:
    """A scope about another kind."""
    return county.village_clinics_total > 0


@pack.target("5", "期限", "Deadline that is none", by="2026-12-31")  # rejected
def no_deadline(county: County, *, share: Fraction = percent(30)) -> bool:
    """A deadline that is none."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


@pack.permission("6", "期限", "Permission with a deadline", by=date(2026, 12, 31))  # rejected
def late_permission(county: County) -> bool:
    """A permission has no deadline."""
    return county.village_clinics_total > 0


@pack.target("7", "比较", "Text against number")
def mixed(county: County) -> bool:
    """A number is compared with a text."""
    return county.village_clinics_total > "3"  # rejected


clinic_rule: Provision[VillageClinic] = misspelt  # rejected
misspelt(VillageClinic(code="1"))  # rejected
county_of_text = County(code="1", village_clinics_total="3")  # rejected
county_without_code = County(village_clinics_total=3)  # rejected
county_by_position = County("1")  # rejected
County(code="1").name = "x"  # rejected
ruralpolicy.decode_fact({})  # rejected
