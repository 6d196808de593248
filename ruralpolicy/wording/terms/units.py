"""The words of the units that attributes declare and of those in which provisions give amounts."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.words import Unit

__all__ = ["POINTS", "UNITS"]

_YUAN: Final = Unit("yuan", "yuan", "元")
_MONTHLY: Final = Unit("yuan a month", "yuan a month", "元/月")
_PER_CENT: Final = Unit("per cent", "per cent", "%")

POINTS: Final = Unit("percentage point", "percentage points", "个百分点")
"""The unit of a difference of two shares."""

# The period of a yearly total is not said; that of a monthly standard is.
UNITS: Final[Mapping[str, Unit]] = {
    "persons": Unit("person", "people", "人"),
    "clinics": Unit("clinic", "clinics", "所"),
    "clinics and stations": Unit("clinic or station", "clinics and stations", "所"),
    "stations": Unit("station", "stations", "个"),
    "centres": Unit("centre", "centres", "所"),
    "consortia": Unit("consortium", "consortia", "个"),
    "beds": Unit("bed", "beds", "张"),
    "posts": Unit("post", "posts", "个"),
    "models": Unit("model", "models", "个"),
    "committees": Unit("committee", "committees", "个"),
    "villages": Unit("village", "villages", "个"),
    "townships": Unit("township", "townships", "个"),
    "counties": Unit("county", "counties", "个"),
    "vehicles": Unit("vehicle", "vehicles", "辆"),
    "scanners": Unit("scanner", "scanners", "台"),
    "diseases": Unit("disease", "diseases", "种"),
    "categories": Unit("category", "categories", "类"),
    "techniques": Unit("technique", "techniques", "项"),
    "medicines": Unit("medicine", "medicines", "种"),
    "stars": Unit("star", "stars", "星"),
    "visits per year": Unit("visit", "visits", "人次"),
    "sessions per year": Unit("session", "sessions", "次"),
    "deliveries": Unit("delivery", "deliveries", "次"),
    "weeks per year": Unit("week", "weeks", "周"),
    "months": Unit("month", "months", "个月"),
    "years of age": Unit("year of age", "years of age", "周岁"),
    "years": Unit("year", "years", "年"),
    "minutes": Unit("minute", "minutes", "分钟"),
    "km": Unit("km", "km", "公里"),
    "share": _PER_CENT,
    "CNY": _YUAN,
    "CNY per year": _YUAN,
    "CNY per period": _YUAN,
    "CNY per person and year": _YUAN,
    "CNY per month": _MONTHLY,
    "CNY/month": _MONTHLY,
    "CNY/year": Unit("yuan a year", "yuan a year", "元/年"),
    "CNY once": Unit("yuan, once", "yuan, once", "元（一次性）"),
    "reimbursement ratio": Unit("reimbursement rate", "reimbursement rate", "报销比例"),
    "percentage points": POINTS,
}
"""The words of a unit by what declarations and provisions call it."""
