"""What a fact takes over from another to which it refers."""

from collections.abc import Mapping
from typing import Any, Final

from ruralpolicy.conditions import stated, when
from ruralpolicy.derive.derivation import Derivation, Existence, LookUp, Source
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import (
    AdminLevel,
    Consortium,
    Contract,
    Encounter,
    Fact,
    HealthCenter,
    HealthWorker,
    Hospital,
    InstitutionKind,
    Secondment,
    Village,
    VillageClinic,
    VillageDoctor,
)

__all__ = ["LOOKUPS"]


def residents_served(village: Village) -> int:
    """The residents of the village, and of the adjacent one where it is stated that they share a clinic."""
    return village.resident_population + when(
        stated(village.shares_clinic_with_adjacent_village, False), village.partner_village_resident_population, 0
    )


def _same_value(kind: Any) -> InstitutionKind:
    return InstitutionKind(kind.value)


def _hospital_kind(level: AdminLevel) -> InstitutionKind:
    kinds = {AdminLevel.COUNTY: InstitutionKind.COUNTY_HOSPITAL, AdminLevel.PREFECTURE: InstitutionKind.CITY_HOSPITAL}
    return kinds.get(level, InstitutionKind.OTHER)


# The one hospital that the document of Zhanggong names, as it is written with and without its city, its district and its group.
_MUNICIPAL_HOSPITAL: Final = frozenset(
    f"{place}市立医院{group}"
    for place in ("", "赣州", "赣州市", "章贡区", "赣州市章贡区")
    for group in ("", "集团", "医疗集团", "医疗集团总院")
)


_KIND: Final[Mapping[type[Fact], Source]] = {
    HealthCenter: Source.attribute("kind", _same_value),
    VillageClinic: Source.attribute("kind", _same_value),
    Hospital: Source.named(
        _MUNICIPAL_HOSPITAL,
        InstitutionKind.MUNICIPAL_HOSPITAL,
        Source.attribute("admin_level", _hospital_kind),
        InstitutionKind.CITY_HOSPITAL,
    ),
}
_KIND_MEANING: Final = "The kind of the institution that the {} is; a hospital is told by its level, the municipal hospital by its name."
_IN_COUNTY_AREA: Final[Mapping[type[Fact], Source]] = {HealthCenter: Source.attribute("in_county_area")}
_RESIDENTS: Final[Mapping[type[Fact], Source]] = {Village: Source.attribute("resident_population")}
_NO_HOSPITAL: Final = Source.attribute("code", lambda _: False)


def _look_up(
    kind: type[Fact], attribute: str, through: str, sources: Mapping[type[Fact], Source], meaning: str, *complete: type[Fact]
) -> LookUp:
    return LookUp(kind=kind, attribute=attribute, through=through, sources=sources, meaning=meaning, counted=frozenset(complete))


LOOKUPS: Final[tuple[Derivation, ...]] = (
    _look_up(HealthWorker, "workplace_kind", "workplace", _KIND, _KIND_MEANING.format("workplace")),
    _look_up(HealthWorker, "employer_kind", "employer", _KIND, _KIND_MEANING.format("employer")),
    _look_up(Encounter, "institution_kind", "institution", _KIND, _KIND_MEANING.format("institution visited")),
    _look_up(Secondment, "lender_kind", "lender", _KIND, _KIND_MEANING.format("lender")),
    _look_up(
        HealthWorker,
        "workplace_in_county_area",
        "workplace",
        _IN_COUNTY_AREA,
        "Whether the health centre that is the workplace lies in the county area.",
    ),
    _look_up(
        Secondment, "lender_in_county_area", "lender", _IN_COUNTY_AREA, "Whether the health centre that lends lies in the county area."
    ),
    _look_up(
        HealthWorker,
        "employer_hospital_grade",
        "employer",
        {Hospital: Source.attribute("hospital_grade")},
        "The grade of the hospital that is the employer.",
    ),
    _look_up(
        HealthWorker,
        "employer_is_public_hospital",
        "employer",
        {Hospital: Source.attribute("is_public"), HealthCenter: _NO_HOSPITAL, VillageClinic: _NO_HOSPITAL},
        "Whether the employer is a hospital and public.",
    ),
    Existence(
        kind=HealthWorker,
        attribute="employer_is_consortium_lead",
        meaning="Whether a consortium names the employer as its lead hospital; what is no hospital leads none.",
        counted=frozenset({Consortium}),
        part=Part(of=Consortium, at="lead_hospital"),
        key="employer",
        elsewhere=frozenset({HealthCenter, VillageClinic}),
    ),
    _look_up(
        Consortium,
        "lead_hospital_admin_level",
        "lead_hospital",
        {Hospital: Source.attribute("admin_level")},
        "The administrative level of the lead hospital.",
    ),
    _look_up(
        Secondment,
        "has_established_post",
        "worker",
        {HealthWorker: Source.attribute("has_established_post")},
        "Whether the seconded worker holds an establishment post.",
    ),
    _look_up(
        Encounter,
        "has_family_doctor_contract",
        "contract",
        {Contract: Source.attribute("code", lambda _: True)},
        "True where the encounter names a contract that is among the facts; never false.",
    ),
    _look_up(
        HealthWorker, "toured_village_resident_population", "toured_village", _RESIDENTS, "The usual residents of the village toured."
    ),
    _look_up(VillageDoctor, "village_resident_population", "village", _RESIDENTS, "The usual residents of the village served."),
    _look_up(
        VillageClinic,
        "resident_population",
        "village",
        {Village: Source.amount(residents_served, Village)},
        "The usual residents of the village served and, where the two are stated to share the clinic, of the adjacent one.",
        Village,
    ),
)
