"""Tonglu County (桐庐县): townships, stations, hospitals, staff and contracts, for what its own plan asks of them."""

from collections.abc import Iterable, Sequence
from datetime import date

from invention import Dice, Facts, Place, Row, clinic_name, is_committee, is_urban, reported, short
from tonglu_centers import COUNTY, PLACES, PRINTED_NAMES, SHARES, center

SHORT_FIELDS = ("women_and_children", "tcm", "psychiatry", "public_health", "dentistry", "anesthesiology", "emergency", "imaging")
HOSPITALS = ("桐庐县第一人民医院", "桐庐县第二人民医院", "桐庐县中医院", "桐庐县妇幼保健院", "桐庐康复医院")


def village(place: Place, residents: int, *, seat: bool, near: bool) -> Row:
    dice = Dice(place["code"])
    return {
        "code": place["code"],
        "name": f"{place['name']}（数据虚构）",
        "township": place["parent"],
        "is_neighborhood_committee": bool(is_committee(place)),
        "resident_population": residents,
        "hosts_township_health_center": seat,
        "primary_care_travel_minutes": dice.between(2, 14) if near else dice.between(7, 24),
        **dice.statements(SHARES["Village"]),
    }


def residents_of(place: Place) -> int:
    dice = Dice(f"P{place['code']}")
    return dice.between(2_900, 8_400) if is_committee(place) else dice.between(480, 2_500)


def join_neighbors(villages: Iterable[Row], residents: dict[str, int]) -> None:
    """Make partners of small villages that follow each other in the list of a township."""
    small: dict[object, Row] = {}
    for row in villages:
        if row["is_neighborhood_committee"] or residents[str(row["code"])] > 1_300:
            continue
        partner = small.pop(row["township"], None)
        if partner is None:
            small[row["township"]] = row
            continue
        minutes = Dice(f"N{row['code']}").between(5, 22)
        for one, other in ((row, partner), (partner, row)):
            one["adjoins_partner_village"] = True
            one["partner_village_resident_population"] = residents[str(other["code"])]
            one["partner_village_travel_minutes"] = minutes
    for row in small.values():
        row["adjoins_partner_village"] = False


def township(place: Place, residents: int) -> Row:
    dice, urban = Dice(place["code"]), is_urban(place)
    stations = int(dice.chance(0.4))
    row: Row = {
        "code": place["code"],
        "name": place["name"] if place["name"] in PRINTED_NAMES else f"{place['name']}（数据虚构）",
        "county": COUNTY,
        "kind": "subdistrict" if urban else "town" if place["name"].endswith("镇") else "township",
        "service_population": residents * dice.between(104, 112) // 100,
        "emergency_stations": stations,
        "emergency_service_radius_km": dice.between(3, 9) if stations else dice.between(8, 18),
    }
    if urban:
        row["community_health_center_capacity_sufficient"] = dice.chance(0.4)
    if place["name"] in PRINTED_NAMES:
        row["new_emergency_station_built"] = place["name"] != "江南镇"
    return row


def clinic(place: Place) -> Row:
    code, station = f"C{place['code']}", bool(is_committee(place))
    dice = Dice(code)
    new, owned = dice.chance(0.3), dice.chance(0.9)
    builders = {"government": 0.9, "village_collective": 0.1} if new else {"government": 0.45, "village_collective": 0.4, "private": 0.15}
    return {
        "code": code,
        "name": clinic_name(place, station=station),
        "kind": "community_health_station" if station else "village_clinic",
        "village": place["code"],
        "health_center": f"H{place['parent']}",
        "county": COUNTY,
        "publicly_owned": owned,
        "built_by": dice.pick(**builders),
        "managed_by_health_center": dice.chance(0.95 if new else 0.8),
        "rent_free": owned and dice.chance(0.95),
        "normalized": dice.chance(0.97),
        "upgraded": dice.chance(0.2),
        "is_zone_center": dice.chance(0.12),
        "smart_star_rating": dice.between(0, 2) if dice.chance(0.9) else dice.between(3, 5),
        "provides_tcm": dice.chance(0.97),
        "has_tcm_pavilion": dice.chance(0.2),
        "newly_built_or_rebuilt": new,
    }


def hospital(number: int, name: str) -> Row:
    dice, public = Dice(f"Y{number}"), name != "桐庐康复医院"
    row: Row = {
        "code": f"Y{number}",
        "name": f"{name}（虚构）",
        "county": COUNTY,
        "admin_level": "county",
        "is_public": public,
        "hospital_grade": "secondary",
        "staff_in_family_doctor_contracting": dice.between(8, 60) if public and name != "桐庐县妇幼保健院" else 0,
    }
    return row | {"consortium": f"M{number}"} if number <= 3 else row


def consortium(number: int) -> Row:
    dice, name = Dice(f"M{number}"), f"{HOSPITALS[number - 1]}医共体"
    return {
        "code": f"M{number}",
        "name": name if name in PRINTED_NAMES else f"{name}（虚构）",
        "county": COUNTY,
        "lead_hospital": f"Y{number}",
        "rural_mobile_medical_vehicles": (1, 1, 0)[number - 1],
        "offers_remote_imaging": True,
        "offers_remote_ultrasound": number != 3,
        "offers_remote_ecg": True,
        **dice.statements(SHARES["Consortium"]),
    }


def worker(center: Row, number: int) -> Row:
    """One of those whom the centre has taken on lately, or who were hired by the county to work in it."""
    code = f"W{center['code']}-{number}"
    dice = Dice(code)
    county_hired = dice.chance(0.4)
    row: Row = {
        "code": code,
        "name": f"{str(center['name']).removesuffix('（虚构）')}{'甲乙丙丁'[number - 1]}（虚构）",
        "workplace": center["code"],
        "employer": str(center["consortium"]).replace("M", "Y") if county_hired else center["code"],
        "birth_date": dice.day(date(1975, 1, 1), date(2002, 12, 31)).isoformat(),
        "education": dice.pick(college=0.25, bachelor=0.65, master=0.1),
        "specialty": SHORT_FIELDS[dice.between(0, len(SHORT_FIELDS) - 1)] if dice.chance(0.6) else "other",
        "recruiter_kind": "county_hospital" if county_hired else center["kind"],
        "is_county_hired_township_used": county_hired,
    }
    if county_hired:
        row |= dice.statements(SHARES["HealthWorker"])
    return row | {"specialty_in_shortage": row["specialty"] != "other" or dice.chance(0.2)}


def contract(doctor: Row, center: Row, number: int) -> Row:
    code = f"F{doctor['code']}-{number}"
    dice = Dice(code)
    born = dice.day(date(1938, 1, 1), date(2025, 3, 31))
    old = born <= date(1960, 6, 30)
    return {
        "code": code,
        "name": f"签约居民{code}（虚构）",
        "doctor": doctor["code"],
        "health_center": center["code"],
        "county": COUNTY,
        "birth_date": born.isoformat(),
        "is_elderly": old,
        "is_pregnant_or_postnatal": date(1982, 1, 1) <= born <= date(2003, 1, 1) and dice.chance(0.06),
        "has_hypertension": dice.chance(0.5 if old else 0.08),
        "has_diabetes": dice.chance(0.2 if old else 0.04),
        "has_other_chronic_disease": dice.chance(0.2 if old else 0.04),
        "in_household_in_difficulty": dice.chance(0.05),
        "has_value_added_service_agreement": dice.chance(0.35),
        "in_other_key_group": dice.chance(0.03),
    }


def county(residents: int) -> Row:
    """What no list in the file adds up to; the totals of health centres and stations are left to be counted."""
    return {
        "code": COUNTY,
        "name": "桐庐县（数据虚构）",
        "city": "330100",
        "kind": "county",
        "resident_population": residents,
        "outpatient_visits_total": 3_120_000,
        "outpatient_visits_primary": 2_090_000,
        "residents_contracted": residents * 54 // 100,
        "key_group_total": residents * 31 // 100,
        "key_group_contracted": residents * 28 // 100,
        "contracted_visits_total": 1_480_000,
        "contracted_visits_primary": 1_130_000,
        "health_centers_with_secondary_hospital_capability": 1,
        "flagship_tcm_clinics": 5,
        "tcm_general_practitioners": residents * 8 // 100_000,
        "oriented_medical_students_trained": 44,
        "station_tcm_apprentices_trained": 41,
        "township_staff_studied_at_county_hospital": 57,
        "village_staff_studied_at_township_level": 46,
        "health_talent_fund_need_cny": 4_600_000,
        "health_talent_fund_budget_cny": 3_000_000,
        "county_talent_fund_contribution_cny": 1_200_000,
        "primary_care_it_fund_cny": 2_500_000,
        **Dice(COUNTY).statements(SHARES["County"]),
    }


def say_so_in_the_code(facts: Facts) -> Facts:
    """Put into the code what the name may not say, and into every reference to it."""
    codes = {
        row["code"]: f"{row['code']}（{'数据' if kind == 'Township' else ''}虚构）"
        for kind, rows in facts.items()
        for row in rows
        if row["name"] in PRINTED_NAMES
    }
    return {
        kind: [{name: codes.get(value, value) if isinstance(value, str) else value for name, value in row.items()} for row in rows]
        for kind, rows in facts.items()
    }


def staff_and_contracts(centers: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    workers, contracts = [], []
    for place in centers:
        team = [worker(place, number) for number in range(1, Dice(f"S{place['code']}").between(2, 4) + 1)]
        workers += team
        contracts += [contract(doctor, place, number) for doctor in team for number in (1, 2)]
    return workers, contracts


def county_facts() -> Facts:
    """All rows of the county, by kind."""
    seats = PLACES.seats()
    urban = {place["code"] for place in PLACES.every("Township") if is_urban(place)}
    residents = {place["code"]: residents_of(place) for place in PLACES.every("Village")}
    served = dict.fromkeys(seats, 0)
    villages, clinics = [], []
    for place in PLACES.every("Village"):
        served[place["parent"]] += residents[place["code"]]
        seat = seats[place["parent"]] == place["code"] and place["parent"] not in urban
        has_clinic = not seat and Dice(f"Z{place['code']}").chance(0.6 if is_committee(place) else 0.85)
        if has_clinic:
            clinics.append(clinic(place))
        near = has_clinic or place["code"] in seats.values()
        villages.append(village(place, residents[place["code"]], seat=seat, near=near))
    join_neighbors(villages, residents)
    centers = [center(place, seats[place["code"]]) for place in PLACES.every("Township")]
    branch_at = next(place for place in PLACES.every("Village") if place["name"].startswith("金东村"))
    chengnan = next(place for place in PLACES.every("Township") if place["code"] == branch_at["parent"])
    centers.append(center(chengnan, branch_at["code"], branch=short(branch_at["name"])))
    workers, contracts = staff_and_contracts(centers)
    return say_so_in_the_code(
        {
            "City": [{"code": "330100", "name": "杭州市"}],
            "County": [county(sum(residents.values()))],
            "Township": reported([township(place, served[place["code"]]) for place in PLACES.every("Township")]),
            "Village": reported(villages),
            "HealthCenter": reported(centers),
            "VillageClinic": reported(clinics),
            "Hospital": reported([hospital(number, name) for number, name in enumerate(HOSPITALS, start=1)]),
            "Consortium": reported([consortium(number) for number in (1, 2, 3)]),
            "HealthWorker": reported(workers),
            "Contract": reported(contracts),
        }
    )
