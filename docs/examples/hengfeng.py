"""Hengfeng County (横峰县): village clinics, their doctors and their health centres, for what Shangrao asks of them."""

from collections.abc import Iterable, Sequence
from datetime import date

from invention import Dice, Divisions, Facts, Place, Row, clinic_name, health_center, is_committee, is_urban, reported, shares_of, short

PLACES = Divisions.of("hengfeng")
SHARES = shares_of("hengfeng")


def village(place: Place, *, seat: bool) -> tuple[Row, int]:
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


def center(township: Place, seat: str) -> Row:
    row = health_center(township, seat)
    return row if is_urban(township) else row | Dice(f"H{township['code']}").statements(SHARES["HealthCenter"])


def clinic(place: Place, residents: int, doctors: Sequence[Row]) -> Row:
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
        "name": clinic_name(place, station=station),
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
    return row if station else row | dice.statements(SHARES["VillageClinic"])


def village_doctor(place: Place, number: int) -> Row:
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
    return row if old else row | dice.statements(SHARES["VillageDoctor"])


def team(place: Place, residents: int) -> list[Row]:
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
    return {"code": "361125", "name": "横峰县（数据虚构）", "city": "361100"} | totals | Dice("361125").statements(SHARES["County"])


def county_facts() -> Facts:
    """All rows of the county, by kind."""
    seats = PLACES.seats()
    urban = {place["code"] for place in PLACES.every("Township") if is_urban(place)}
    villages, clinics, doctors = [], [], []
    for place in PLACES.every("Village"):
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
        "City": [{"code": "361100", "name": "上饶市（数据虚构）"} | Dice("361100").statements(SHARES["City"])],
        "County": [county(clinics, doctors)],
        "Township": [{"code": place["code"], "name": place["name"], "county": place["parent"]} for place in PLACES.every("Township")],
        "Village": reported(villages),
        "HealthCenter": reported([center(place, seats[place["code"]]) for place in PLACES.every("Township")]),
        "VillageClinic": reported(clinics),
        "VillageDoctor": reported(doctors),
    }
