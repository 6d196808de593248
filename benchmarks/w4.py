"""W4: what patients are entitled to, by the provisions about encounters of two real packs: in plain Python, and by hand in Polars."""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

import polars as pl

from ruralpolicy.facts import UNKNOWN, Encounter, InstitutionKind, InsuranceScheme, ServiceType
from ruralpolicy.findings import OUTCOMES

__all__ = ["AS_OF", "PACKS", "by_plain_python", "by_polars", "facts", "frame"]

AS_OF: Final = date(2026, 12, 31)
PACKS: Final = ("chenzhou", "pingdingshan")
"""The packs that say anything about encounters."""
_UNKNOWN_SHARE: Final = 0.03
_FIRST_DAY: Final = date(2023, 7, 1)
_DAYS: Final = 1_200
_STATEMENTS: Final = (
    "has_diabetes",
    "has_hypertension",
    "under_standardized_management",
    "first_contact_at_primary",
    "has_family_doctor_contract",
    "referred_by_contracted_doctor",
    "referral_within_county",
    "department_registered",
    "fee_meets_rules",
    "cost_in_policy_scope",
)
_RATIOS: Final = ("0.03", "0.05", "0.08", "0.1", "0.12")
_PRIMARY: Final = (
    InstitutionKind.VILLAGE_CLINIC,
    InstitutionKind.COMMUNITY_HEALTH_STATION,
    InstitutionKind.TOWNSHIP_HEALTH_CENTER,
    InstitutionKind.COMMUNITY_HEALTH_CENTER,
)

Outcome = tuple[str, str, str]


def _rows(number: int) -> Iterator[dict[str, Any]]:
    """Seeded encounters, a value left out as unknown in three of a hundred."""
    dice = random.Random(20261231)
    for place in range(number):
        drawn = {
            "institution_kind": dice.choice((InstitutionKind.VILLAGE_CLINIC, *InstitutionKind)),
            "insurance_scheme": dice.choice((InsuranceScheme.RESIDENT, *InsuranceScheme)),
            "service_type": dice.choice(tuple(ServiceType)),
            "visit_date": _FIRST_DAY + timedelta(days=dice.randrange(_DAYS)),
            "applied_uplift_ratio": dice.choice(_RATIOS),
            **{name: dice.random() < 0.7 for name in _STATEMENTS},
        }
        yield {"code": f"{place:06d}"} | {name: value for name, value in drawn.items() if dice.random() >= _UNKNOWN_SHARE}


def facts(number: int) -> list[Encounter]:
    """The encounters."""
    return [Encounter(**row) for row in _rows(number)]


def frame(number: int) -> pl.DataFrame:
    """The same as a table."""
    texts = ("code", "institution_kind", "insurance_scheme", "service_type")
    schema = dict.fromkeys(texts, pl.String) | {"visit_date": pl.Date, "applied_uplift_ratio": pl.Float64}
    rows = [
        row
        | {name: row[name].value for name in texts[1:] if name in row}
        | {name: float(row[name]) for name in ("applied_uplift_ratio",) if name in row}
        for row in _rows(number)
    ]
    return pl.DataFrame(rows, schema=schema | dict.fromkeys(_STATEMENTS, pl.Boolean))


def _is_one_of(value: Any, *wanted: Any) -> Any:
    return UNKNOWN if value is UNKNOWN else value in wanted


def _outcome(scope: Any, requirement: Any, yes: str = "entitled", no: str = "not_entitled") -> str:
    if scope is False:
        return "not_applicable"
    if scope is UNKNOWN or requirement is UNKNOWN:
        return "undetermined"
    return yes if requirement else no


def _referred(encounter: Encounter) -> Any:
    return encounter.has_family_doctor_contract & encounter.first_contact_at_primary & encounter.referred_by_contracted_doctor


def _inpatient(encounter: Encounter) -> Any:
    return _is_one_of(encounter.service_type, ServiceType.INPATIENT)


def _insured(encounter: Encounter) -> bool:
    return encounter.insurance_scheme is UNKNOWN or encounter.insurance_scheme is not InsuranceScheme.NONE


def _two_diseases(encounter: Encounter) -> str:
    either = encounter.has_hypertension | encounter.has_diabetes
    return _outcome(_insured(encounter) & either, encounter.under_standardized_management)


def _after_referral(encounter: Encounter) -> str:
    return _outcome(_insured(encounter) & _inpatient(encounter), _referred(encounter))


def _uplift_applied(encounter: Encounter) -> str:
    ratio = encounter.applied_uplift_ratio
    within = UNKNOWN if ratio is UNKNOWN else Fraction(1, 20) <= ratio <= Fraction(1, 10)
    inpatient = _insured(encounter) & _inpatient(encounter)
    return _outcome(inpatient & _referred(encounter), within, "met", "unmet")


def _fees_covered(encounter: Encounter) -> str:
    at_clinic = _is_one_of(encounter.institution_kind, InstitutionKind.VILLAGE_CLINIC)
    return _outcome(_insured(encounter) & at_clinic & encounter.department_registered, encounter.fee_meets_rules)


def _rate(encounter: Encounter) -> str:
    day = encounter.visit_date
    outpatient = _is_one_of(encounter.service_type, ServiceType.OUTPATIENT)
    primary = _is_one_of(encounter.institution_kind, *_PRIMARY)
    resident = _is_one_of(encounter.insurance_scheme, InsuranceScheme.RESIDENT)
    in_time = UNKNOWN if day is UNKNOWN else day >= date(2024, 12, 31)
    return _outcome(outpatient & primary & resident & in_time, encounter.cost_in_policy_scope)


def _bonus(encounter: Encounter) -> str:
    referred = encounter.first_contact_at_primary & encounter.referred_by_contracted_doctor & encounter.referral_within_county
    return _outcome(_insured(encounter) & encounter.has_family_doctor_contract, referred)


_PLAIN: Final[dict[str, Callable[[Encounter], str]]] = {
    "chenzhou/2.5.15-two-disease-coverage": _two_diseases,
    "chenzhou/2.5.15-deductible-carry": _after_referral,
    "chenzhou/2.5.15-uplift": _after_referral,
    "chenzhou/2.5.15-uplift-applied": _uplift_applied,
    "pingdingshan/3.2-fees-covered": _fees_covered,
    "pingdingshan/3.3-outpatient-rate-encounter": _rate,
    "pingdingshan/3.4-referral-bonus": _bonus,
}


def by_plain_python(encounters: Iterable[Encounter]) -> list[Outcome]:
    """What a person would write: a function for each provision, a tuple each."""
    return [(id_, encounter.code, rule(encounter)) for encounter in encounters for id_, rule in _PLAIN.items()]


def by_polars(table: pl.DataFrame) -> pl.DataFrame:
    """What somebody who knows Polars would write: an outcome code for each provision."""
    found: Any = table.lazy().select("code", **_expressions()).collect()
    return found  # type: ignore[no-any-return]  # collect() may also give a query in the background, which was not asked for


def _expressions() -> dict[str, pl.Expr]:
    service, scheme, kind = pl.col("service_type"), pl.col("insurance_scheme"), pl.col("institution_kind")
    contract, first = pl.col("has_family_doctor_contract"), pl.col("first_contact_at_primary")
    by_doctor = pl.col("referred_by_contracted_doctor")
    insured = scheme.ne_missing("none")
    inpatient, referred = insured & (service == "inpatient"), contract & first & by_doctor
    visit = (service == "outpatient") & kind.is_in([each.value for each in _PRIMARY]) & (scheme == "resident")
    uplift = pl.col("applied_uplift_ratio")
    applied = _coded(inpatient & referred, (uplift >= 0.05) & (uplift <= 0.1), "met", "unmet")
    written = [
        _coded(insured & (pl.col("has_hypertension") | pl.col("has_diabetes")), pl.col("under_standardized_management")),
        _coded(inpatient, referred),
        _coded(inpatient, referred),
        applied,
        _coded(insured & (kind == "village_clinic") & pl.col("department_registered"), pl.col("fee_meets_rules")),
        _coded(visit & (pl.col("visit_date") >= date(2024, 12, 31)), pl.col("cost_in_policy_scope")),
        _coded(insured & contract, first & by_doctor & pl.col("referral_within_county")),
    ]
    return dict(zip(_PLAIN, written, strict=True))


def _coded(scope: pl.Expr, requirement: pl.Expr, yes: str = "entitled", no: str = "not_entitled") -> pl.Expr:
    number = {each.value: pl.lit(place, dtype=pl.Int8) for place, each in enumerate(OUTCOMES)}
    decided = pl.when(~scope).then(number["not_applicable"]).when(scope & requirement).then(number[yes])
    return decided.when(scope & ~requirement).then(number[no]).otherwise(number["undetermined"])
