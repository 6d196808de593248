"""Tonglu County (桐庐县): its places, the names that clauses read as printed, and its health centres."""

from invention import Dice, Divisions, Place, Row, health_center, is_urban, shares_of

COUNTY = "330122"
PLACES = Divisions.of("tonglu")
SHARES = shares_of("tonglu")

# Clauses read these names as printed, so that it is the code which says that the row is invented.
PRINTED_NAMES = {
    "横村镇",
    "富春江镇",
    "江南镇",
    "凤川街道社区卫生服务中心",
    "城南街道社区卫生服务中心",
    "桐君街道社区卫生服务中心",
    "钟山乡卫生院",
    "分水镇卫生院",
    "桐庐县第二人民医院医共体",
}
CENTRAL = {"富春江镇", "横村镇", "分水镇", "瑶琳镇", "江南镇"}
REVIEWED = {"分水镇", "横村镇"}
LED_BY = {"分水镇": 2, "瑶琳镇": 2, "百江镇": 2, "合村乡": 2, "江南镇": 3, "新合乡": 3}


def center(place: Place, seat: str, *, branch: str = "") -> Row:
    """The row of a township's health centre, or of its branch in the village called *branch*."""
    row = health_center(place, seat)
    if branch:
        row |= {"code": f"{row['code']}-1", "name": f"{str(row['name']).removesuffix('（虚构）')}{branch}分中心（虚构）"}
    printed = str(row["name"]).removesuffix("（虚构）")
    dice, central = Dice(str(row["code"])), place["name"] in CENTRAL
    physicians = dice.between(6, 14) if central or is_urban(place) else dice.between(3, 8)
    public_health = dice.between(0, 2)
    level = dice.pick(below_basic=0.1, basic=0.5, recommended=0.4)
    grade = "secondary" if place["name"] in REVIEWED else "ungraded"
    row |= {
        "name": printed if printed in PRINTED_NAMES else row["name"],
        "consortium": f"M{LED_BY.get(place['name'], 1)}",
        "central": central,
        "government_run": place["name"] != "旧县街道",
        "is_branch_center": bool(branch),
        "standardized": dice.chance(0.9),
        "service_capability_level": level,
        "selected_for_key_development": central and dice.chance(0.7),
        "reviewed_hospital_grade": grade,
        "ct_conditions_met": dice.chance(0.7),
        "ct_scanners": int(dice.chance(0.6)),
        "physicians_incl_assistants": physicians,
        "tcm_physicians_incl_assistants": dice.between(0, physicians // 2),
        "public_health_physicians_incl_assistants": public_health,
        "public_health_physicians": dice.between(0, public_health),
        "has_tcm_specialty": dice.chance(0.9),
        "has_characteristic_specialty": dice.chance(0.93),
        "has_municipal_specialty": dice.chance(0.5),
        "has_standard_tcm_clinic": dice.chance(0.95),
        "has_flagship_tcm_clinic": dice.chance(0.25),
        "has_health_express_vehicle": dice.chance(0.9),
        "has_cdss": dice.chance(0.95),
        "has_tcm_online": True,
        "is_paperless": dice.chance(0.9),
        "institution_class": dice.pick(class_one=0.8, class_two=0.15, other=0.05),
        "fiscal_guarantee_class": dice.pick(class_one=0.85, class_two=0.15),
        **dice.statements(SHARES["HealthCenter"]),
    }
    if grade == "secondary":
        before = 10_000 * dice.between(400, 900)
        row |= {
            "fiscal_input_before_review_cny": before,
            "fiscal_input_cny": before * dice.between(98, 115) // 100,
            "fiscal_compensation_before_review_cny": before // 4,
            "fiscal_compensation_cny": before * dice.between(92, 108) // 400,
            "insurance_payment_before_review_ratio": 0.7,
            "insurance_payment_ratio": 0.7 if place["name"] == "横村镇" else 0.65,
        }
    groups = {
        "branch": branch,
        "secondary": grade == "secondary",
        "building": row.get("construction_planned_or_underway"),
        "value_added": row.get("has_value_added_income"),
        place["name"]: not branch,
    }
    for group, belongs in groups.items():
        if belongs:
            row |= dice.statements(SHARES.get(f"HealthCenter/{group}", {}))
    return row
