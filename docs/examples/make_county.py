"""Write hengfeng_invented.json: the real places of 横峰县 with invented, seeded health figures.

Places and their codes come from hengfeng_divisions.csv. Institutions, persons, figures and statements are made up by dice whose seed is
the subject's code, so the file is the same on every machine and a change to one row moves no other. invented_shares.csv says of which
share of the subjects a statement holds. Run it without arguments.
"""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent
COUNTY = FOLDER / "hengfeng_invented.json"
SEED = "ruralpolicy 2026"

Row = dict[str, object]
REFERENCES = frozenset({"code", "name", "kind", "city", "county", "township", "village", "health_center", "clinic"})


class Dice:
    """Dice of one subject, made of ``random()`` alone, whose numbers no version of Python changes."""

    def __init__(self, code: str) -> None:
        self._random = Random(f"{SEED}/{code}").random

    def chance(self, share: float) -> bool:
        return self._random() < share

    def between(self, low: int, high: int) -> int:
        return low + int(self._random() * (high - low + 1))

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.between(0, (last - first).days))

    def pick(self, **weights: float) -> str:
        point = self._random() * sum(weights.values())
        for choice, weight in weights.items():
            point -= weight
            if point < 0:
                return choice
        return next(iter(weights))

    def statements(self, kind: str) -> Row:
        return {topic: self.chance(share) for topic, share in SHARES[kind].items()}


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PLACES = table("hengfeng_divisions.csv")
SHARES: dict[str, dict[str, float]] = {}
for line in table("invented_shares.csv"):
    SHARES.setdefault(line["kind"], {})[line["topic"]] = float(line["share"])


def places(kind: str) -> list[dict[str, str]]:
    return [place for place in PLACES if place["kind"] == kind]


def is_committee(place: Mapping[str, str]) -> bool | None:
    """A residents' committee; nobody knows it of the placeholder rows that statistics keep for the forest farms."""
    return None if "虚拟" in place["name"] else not place["name"].endswith("村委会")


def is_urban(township: Mapping[str, str]) -> bool:
    """A subdistrict, which has a community health centre in place of a township health centre."""
    return township["name"].endswith("街道")


def short(name: str) -> str:
    """葛源村 for 葛源村委会, 城中社区 for 城中社区居委会."""
    if name.endswith("村委会"):
        return name.removesuffix("村委会").removesuffix("村") + "村"
    return name.removesuffix("居委会")


def village(place: Mapping[str, str], *, seat: bool) -> tuple[Row, int]:
    """The village's row and its residents."""
    dice, committee = Dice(place["code"]), is_committee(place)
    residents = dice.between(2100, 6800) if committee else dice.between(580, 2900)
    row: Row = {
        "code": place["code"],
        "name": f"{place['name']}（数据虚构）",
        "township": place["parent"],
        "resident_population": residents,
        "hosts_township_health_center": seat,
        "village_clinics_publicly_owned": 0,
        "shares_clinic_with_adjacent_village": committee is False and not seat and dice.chance(0.08),
        "has_small_service_radius": dice.chance(0.7),
        "has_convenient_transport": dice.chance(0.75),
    }
    return (row if committee is None else row | {"is_neighborhood_committee": committee}), residents


def health_center(township: Mapping[str, str], seat: str) -> Row:
    code, community = f"H{township['code']}", is_urban(township)
    row: Row = {
        "code": code,
        "name": f"{township['name']}{'社区卫生服务中心' if community else '卫生院'}（虚构）",
        "kind": "community_health_center" if community else "township_health_center",
        "county": township["parent"],
        "township": township["code"],
        "village": seat,
    }
    return row if community else row | Dice(code).statements("HealthCenter")


def clinic(place: Mapping[str, str], residents: int, doctors: Sequence[Row]) -> Row:
    code, station = f"C{place['code']}", bool(is_committee(place))
    dice = Dice(code)
    integrated, owned = dice.chance(0.88), dice.chance(0.85)
    eligible = integrated and dice.chance(0.9)
    designated = eligible and dice.chance(0.9)
    drugs, consumables = dice.between(18_000, 96_000), dice.between(900, 8_000)
    subsidy = 0 if station or dice.chance(0.05) else 100 * dice.between(60, 180)
    in_post = [doctor for doctor in doctors if doctor["in_post"]]
    row: Row = {
        "code": code,
        "name": f"{short(place['name'])}{'卫生服务站' if station else '卫生室'}（虚构）",
        "kind": "community_health_station" if station else "village_clinic",
        "village": place["code"],
        "health_center": f"H{place['parent']}",
        "county": "361125",
        "practice_license_held": dice.chance(0.97),
        "publicly_owned": owned,
        "under_integrated_management": integrated,
        "management_form": dice.pick(dispatched_institution=0.7, internal_department=0.3) if integrated else "independent",
        "staff_total": len(in_post),
        "tcm_village_doctors": sum(doctor["is_tcm"] is True for doctor in in_post),
        "resident_population": residents,
        "connected_to_regional_platform": dice.chance(0.9),
        "drug_purchase_cost_of_sales_cny": drugs,
        "drug_sales_cny": drugs if dice.chance(0.94) else drugs * 11 // 10,
        "consumable_purchase_cost_of_sales_cny": consumables,
        "consumable_sales_cny": consumables if dice.chance(0.9) else consumables * 11 // 10,
        "special_subsidies_due_cny": subsidy,
        "special_subsidies_paid_cny": subsidy if dice.chance(0.85) else subsidy * dice.between(50, 95) // 100,
        "meets_insurance_designation_conditions": eligible,
        "insurance_designated": designated,
        "insurance_outpatient_settlement_online": designated and dice.chance(0.92),
    }
    return row if station else row | dice.statements("VillageClinic")


def village_doctor(place: Mapping[str, str], number: int) -> Row:
    dice = Dice(f"D{place['code']}-{number}")
    born = dice.day(date(1957, 1, 1), date(2001, 12, 31))
    recruited = dice.day(date(born.year + 22, 1, 1), min(date(born.year + 50, 12, 31), date(2026, 6, 30)))
    old = born <= date(1966, 12, 31)
    in_post = not (old and dice.chance(0.35))
    row: Row = {
        "code": f"D{place['code']}-{number}",
        "name": f"{short(place['name'])}村医{'甲乙丙丁'[number - 1]}（虚构）",
        "clinic": f"C{place['code']}",
        "village": place["code"],
        "birth_date": born.isoformat(),
        "in_post": in_post,
        "is_registered": in_post or dice.chance(0.2),
        "is_tcm": dice.chance(0.3),
        "engagement": dice.pick(rehired=0.7, other=0.3) if old else dice.pick(township_hired_village_used=0.92, other=0.08),
        "practice_qualification": dice.pick(village_doctor=0.58, assistant_physician=0.26, physician=0.13, none=0.03),
        "recruited_date": recruited.isoformat(),
    }
    if old:
        row |= {"rehire_needed": dice.chance(0.85), "in_good_health": dice.chance(0.85), "trusted_by_public": dice.chance(0.92)}
    if recruited >= date(2023, 12, 28):
        row["recruited_by"] = dice.pick(county_health_authority=0.85, township_health_center=0.15)
        row |= {"openly_recruited": dice.chance(0.93), "competitively_selected": dice.chance(0.9)}
        row |= {"was_in_good_health_when_recruited": dice.chance(0.97), "accepts_unified_deployment": dice.chance(0.93)}
    return row if old else row | dice.statements("VillageDoctor")


def team(place: Mapping[str, str], residents: int) -> list[Row]:
    """One to three doctors in post, mostly as many as the residents ask for, and now and then one who has left."""
    dice = Dice(f"T{place['code']}")
    wanted = min(3, max(1, -(-residents // 1000) - dice.chance(0.12) + dice.chance(0.06)))
    doctors: list[Row] = []
    while len(doctors) < 4 and sum(doctor["in_post"] is True for doctor in doctors) < wanted:
        doctors.append(village_doctor(place, len(doctors) + 1))
    return doctors


def county(clinics: Iterable[Row], doctors: Iterable[Row]) -> Row:
    proper = [row for row in clinics if row["kind"] == "village_clinic"]
    in_post = [row for row in doctors if row["in_post"]]
    totals: Row = {
        "village_clinics_total": len(proper),
        "village_clinics_integrated": sum(row["under_integrated_management"] is True for row in proper),
        "village_clinic_vacancies": 4,
        "village_doctors_total": len(in_post),
        "village_doctors_licensed": sum(row["practice_qualification"] in {"assistant_physician", "physician"} for row in in_post),
    }
    return {"code": "361125", "name": "横峰县（数据虚构）", "city": "361100"} | totals | Dice("361125").statements("County")


def county_facts() -> dict[str, list[Row]]:
    """All rows of the county, by kind."""
    seats: dict[str, str] = {}
    urban = {place["code"] for place in places("Township") if is_urban(place)}
    for place in sorted(places("Village"), key=lambda place: is_committee(place) is not False):
        seats.setdefault(place["parent"], place["code"])
    villages, clinics, doctors = [], [], []
    for place in places("Village"):
        seat = seats[place["parent"]] == place["code"] and place["parent"] not in urban
        row, residents = village(place, seat=seat)
        shares = row["shares_clinic_with_adjacent_village"]
        if not (seat or shares or is_committee(place) is None) and Dice(f"W{place['code']}").chance(0.5 if is_committee(place) else 0.95):
            staff = team(place, residents)
            doctors += staff
            clinics.append(clinic(place, residents, staff))
            row["village_clinics_publicly_owned"] = int(clinics[-1]["kind"] == "village_clinic" and clinics[-1]["publicly_owned"] is True)
        villages.append(row)
    return {
        "City": [{"code": "361100", "name": "上饶市（数据虚构）"} | Dice("361100").statements("City")],
        "County": [county(clinics, doctors)],
        "Township": [{"code": place["code"], "name": place["name"], "county": place["parent"]} for place in places("Township")],
        "Village": reported(villages),
        "HealthCenter": reported([health_center(place, seats[place["code"]]) for place in places("Township")]),
        "VillageClinic": reported(clinics),
        "VillageDoctor": reported(doctors),
    }


def reported(rows: Iterable[Row]) -> list[Row]:
    """Leave out of each row about one value in thirty: what was not reported."""
    kept = []
    for row in rows:
        dice = Dice(f"F{row['code']}")
        kept.append({name: value for name, value in row.items() if name in REFERENCES or not dice.chance(0.03)})
    return kept


def as_text(facts: Mapping[str, Sequence[Row]]) -> str:
    """JSON with one fact a line, so that the difference between two versions reads."""
    kinds = []
    for kind, rows in facts.items():
        lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in rows)
        kinds.append(f"{json.dumps(kind)}: [\n{lines}\n]")
    return "{\n" + ",\n".join(kinds) + "\n}\n"


if __name__ == "__main__":
    facts = county_facts()
    COUNTY.write_text(as_text(facts), encoding="utf-8")
    print(f"{COUNTY.name}: {', '.join(f'{len(rows)} {kind}' for kind, rows in facts.items())}")
