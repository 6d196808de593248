"""A rule module as it should be written: both type checkers accept every line."""

from datetime import date
from fractions import Fraction

from ruralpolicy import Assessment, Document, Finding, Provision, RulePack, SinceAdoption, assess, decode_facts
from ruralpolicy.conditions import after, completed_years, no, one_of, percent, stated, when
from ruralpolicy.facts import Attestation, County, Engagement, Fact, HealthCenter, VillageDoctor

pack = RulePack("typed", Document(title_zh="文", title_en="Text"))


def has_clinics(county: County) -> bool:
    return county.village_clinics_total > 0


@pack.target("1", "覆盖率", "Coverage", by=date(2026, 12, 31), applies_to=has_clinics)
def coverage(county: County, *, share: Fraction = percent(30)) -> bool:
    """A share is reached."""
    return county.village_clinics_integrated >= share * county.village_clinics_total


@pack.obligation("2", "乡聘村用", "Township-hired", by=SinceAdoption(years=3), responsible=["县"])
def hired(doctor: VillageDoctor) -> bool:
    """Hired by the township."""
    return one_of(doctor.engagement, Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED) | no(stated(doctor.in_post, True))


def in_five_years(doctor: VillageDoctor, *, years: int = 5) -> date:
    return after(doctor.registration_date, years=years)


@pack.prohibition("3", "到龄", "Age limit", by=in_five_years, unless=hired)
def age(doctor: VillageDoctor, *, as_of: date, oldest_years: int = 60) -> bool:
    """Nobody past sixty."""
    return completed_years(doctor.birth_date, as_of) < oldest_years


@pack.entitlement("4", "补贴", "Allowance", amount=(300, None), unit="CNY/month", given="3-age")
def allowance(doctor: VillageDoctor) -> bool:
    """An allowance."""
    return doctor.serves_remote_area


@pack.permission("5", "床位", "Beds")
def beds(center: HealthCenter) -> bool:
    """Beds."""
    return center.allocated_beds >= when(center.central, 150, 100)


county_rule: Provision[County] = coverage
doctor_rule: Provision[VillageDoctor] = age
truth: bool = coverage(County(code="1", village_clinics_total=3))
findings: Assessment = assess([County(code="1")], pack, as_of=date(2026, 12, 31), complete={VillageDoctor})
first: Finding = findings[0]
some: Assessment = findings[1:3]
read: tuple[Fact | Attestation, ...] = decode_facts({"County": [{"code": "361102"}]}, packs=[pack])
