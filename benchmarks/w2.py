"""W2: shares of the village clinics of each county, counted from the clinics: as a pack, in plain Python, and by hand in Polars."""

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final, NamedTuple

import polars as pl

from ruralpolicy import Document, RulePack
from ruralpolicy.facts import UNKNOWN, County, VillageClinic, VillageClinicKind
from ruralpolicy.findings import OUTCOMES

__all__ = ["AS_OF", "by_plain_python", "by_polars", "facts", "frames", "pack"]

AS_OF: Final = date(2026, 12, 31)
_UNKNOWN_SHARE: Final = 0.03
_OFTEN: Final = {
    "under_integrated_management": 0.6,
    "normalized": 0.7,
    "provides_tcm": 0.8,
    "has_tcm_pavilion": 0.5,
    "upgraded": 0.4,
    "is_zone_center": 0.2,
}

Outcome = tuple[str, str, str]
Row = dict[str, Any]


class Share(NamedTuple):
    """One rule: of a county's clinics (*whole*), at least *percent* in a hundred count as *part* from the day *due* on."""

    id: str
    part: str
    whole: str
    percent: int
    due: date

    @property
    def missed(self) -> str:
        """The outcome of who lies below the share."""
        return "unmet" if self.due <= AS_OF else "pending"


def _shares() -> list[Share]:
    past, ahead = date(2024, 12, 31), date(2027, 12, 31)
    clinics, all_ = "village_clinics_total", "village_clinics_and_stations_total"
    rules = [
        ("village_clinics_integrated", clinics, 55, past),
        ("village_clinics_integrated", clinics, 60, ahead),
        ("village_clinics_and_stations_normalized", all_, 68, past),
        ("village_clinics_and_stations_providing_tcm", all_, 80, ahead),
        ("village_clinics_and_stations_with_tcm_pavilion", all_, 50, past),
        ("village_clinics_and_stations_smart_three_star", all_, 38, ahead),
        ("village_clinics_and_stations_upgraded", all_, 40, past),
        ("village_clinics_and_stations_zone_center", all_, 20, ahead),
    ]
    return [Share(f"w2/{number}-share-{number}", *rule) for number, rule in enumerate(rules, 1)]


def _rows(counties: int, clinics: int) -> Iterator[Row]:
    """Seeded clinics, a value left out as unknown in three of a hundred."""
    dice = random.Random(20261231)
    kinds = [kind.value for kind in (VillageClinicKind.VILLAGE_CLINIC, *VillageClinicKind)]
    for place in range(counties * clinics):
        drawn: Row = {"kind": dice.choice(kinds), "smart_star_rating": dice.randrange(1, 6)}
        drawn |= {name: dice.random() < often for name, often in _OFTEN.items()}
        known = {name: value if dice.random() >= _UNKNOWN_SHARE else None for name, value in drawn.items()}
        yield {"code": f"{place:07d}", "county": f"{place % counties:05d}", **known}


def facts(counties: int, clinics: int) -> list[County | VillageClinic]:
    """The counties and *clinics* of each."""
    made: list[County | VillageClinic] = [County(code=f"{place:05d}") for place in range(counties)]
    for row in _rows(counties, clinics):
        known = {name: VillageClinicKind(value) if name == "kind" else value for name, value in row.items() if value is not None}
        made.append(VillageClinic(**known))
    return made


def frames(counties: int, clinics: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The same as two tables."""
    return pl.DataFrame({"code": [f"{place:05d}" for place in range(counties)]}), pl.DataFrame(list(_rows(counties, clinics)))


_CLAUSE = '''
def scope_{number}(county: County) -> bool:
    """There are clinics to take a share of."""
    return county.{whole} > 0


@pack.target("{number}", "比例{number}", "Share {number}", by={due}, applies_to=scope_{number})
def share_{number}(county: County, *, share: Fraction = percent({percent})) -> bool:
    """A share is reached."""
    return county.{part} >= share * county.{whole}
'''


def pack() -> RulePack:
    """The rules as a pack."""
    rules = RulePack("w2", Document(title_zh="比例测试", title_en="Shares"))
    imports = "from fractions import Fraction\nfrom ruralpolicy.conditions import percent"
    scope: dict[str, object] = {"dt": dt, "County": County, "pack": rules}
    exec(imports, scope)  # noqa: S102 - the line above
    for number, rule in enumerate(_shares(), 1):
        due = f"dt.date({rule.due.year}, {rule.due.month}, {rule.due.day})"
        text = _CLAUSE.format(number=number, **rule._asdict() | {"due": due})
        exec(compile(text, f"<share {number}>", "exec"), scope)  # noqa: S102 - the template above
    return rules


def by_plain_python(given: Iterable[County | VillageClinic]) -> list[Outcome]:
    """What a person would write: count each clinic where it lies, what is unknown as what may count besides, then compare."""
    sure: dict[str, defaultdict[str, int]] = {name: defaultdict(int) for rule in _shares() for name in (rule.part, rule.whole)}
    maybe: dict[str, defaultdict[str, int]] = {name: defaultdict(int) for name in sure}
    counties = []
    for fact in given:
        if isinstance(fact, County):
            counties.append(fact.code)
            continue
        for name, truth in _counted(fact):
            if truth is True:
                sure[name][fact.county] += 1
            elif truth is UNKNOWN:
                maybe[name][fact.county] += 1
    return [(rule.id, code, _decided(rule, sure, maybe, code)) for code in counties for rule in _shares()]


def _counted(clinic: VillageClinic) -> Iterator[tuple[str, Any]]:
    kind, integrated, stars = clinic.kind, clinic.under_integrated_management, clinic.smart_star_rating
    village = UNKNOWN if kind is UNKNOWN else kind is VillageClinicKind.VILLAGE_CLINIC
    yield "village_clinics_total", village
    yield "village_clinics_integrated", village & integrated
    yield "village_clinics_and_stations_total", True
    yield "village_clinics_and_stations_normalized", clinic.normalized
    yield "village_clinics_and_stations_providing_tcm", clinic.provides_tcm
    yield "village_clinics_and_stations_with_tcm_pavilion", clinic.has_tcm_pavilion
    yield "village_clinics_and_stations_smart_three_star", UNKNOWN if stars is UNKNOWN else stars >= 3
    yield "village_clinics_and_stations_upgraded", clinic.upgraded
    yield "village_clinics_and_stations_zone_center", clinic.is_zone_center


def _decided(rule: Share, sure: dict[str, defaultdict[str, int]], maybe: dict[str, defaultdict[str, int]], code: str) -> str:
    part, whole = sure[rule.part][code], sure[rule.whole][code]
    most_part, most_whole = part + maybe[rule.part][code], whole + maybe[rule.whole][code]
    if most_whole == 0:
        return "not_applicable"
    if whole == 0:
        return "undetermined"
    if 100 * part >= rule.percent * most_whole:
        return "met"
    return rule.missed if 100 * most_part < rule.percent * whole else "undetermined"


def by_polars(counties: pl.DataFrame, clinics: pl.DataFrame) -> pl.DataFrame:
    """What somebody who knows Polars would write: group the clinics, join the sums to the counties, compare."""
    village = pl.col("kind") == VillageClinicKind.VILLAGE_CLINIC.value
    counted = {
        "village_clinics_total": village,
        "village_clinics_integrated": village & pl.col("under_integrated_management"),
        "village_clinics_and_stations_normalized": pl.col("normalized"),
        "village_clinics_and_stations_providing_tcm": pl.col("provides_tcm"),
        "village_clinics_and_stations_with_tcm_pavilion": pl.col("has_tcm_pavilion"),
        "village_clinics_and_stations_smart_three_star": pl.col("smart_star_rating") >= 3,
        "village_clinics_and_stations_upgraded": pl.col("upgraded"),
        "village_clinics_and_stations_zone_center": pl.col("is_zone_center"),
    }
    sums = [each.sum().cast(pl.Int64).alias(name) for name, each in counted.items()]
    most = [(each.sum() + each.null_count()).cast(pl.Int64).alias(f"most {name}") for name, each in counted.items()]
    every = pl.len().cast(pl.Int64)
    whole = "village_clinics_and_stations_total"
    totals = clinics.lazy().group_by("county").agg(*sums, *most, every.alias(whole), every.alias(f"most {whole}"))
    joined = counties.lazy().join(totals, left_on="code", right_on="county", how="left", maintain_order="left").fill_null(0)
    found: Any = joined.select("code", *map(_expression, _shares())).collect()
    return found  # type: ignore[no-any-return]  # collect() may also give a query in the background, which was not asked for


def _code(outcome: str) -> pl.Expr:
    return pl.lit([each.value for each in OUTCOMES].index(outcome), dtype=pl.Int8)


def _expression(rule: Share) -> pl.Expr:
    part, whole, most_part, most_whole = (pl.col(name) for name in (rule.part, rule.whole, f"most {rule.part}", f"most {rule.whole}"))
    decided = pl.when(most_whole == 0).then(_code("not_applicable")).when(whole == 0).then(_code("undetermined"))
    decided = decided.when(100 * part >= rule.percent * most_whole).then(_code("met"))
    lacking = 100 * most_part < rule.percent * whole
    return decided.when(lacking).then(_code(rule.missed)).otherwise(_code("undetermined")).alias(rule.id)
