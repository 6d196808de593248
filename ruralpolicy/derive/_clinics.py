"""Totals over village clinics, community health stations and villages."""

from typing import Final

from ruralpolicy.derive._declare import count
from ruralpolicy.derive.derivation import Derivation, Total
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import City, County, Village, VillageClinic, VillageClinicKind

__all__ = ["CLINICS"]


def normalized(clinic: VillageClinic) -> bool:
    """Village clinics and stations built to the norm."""
    return clinic.normalized


def providing_tcm(clinic: VillageClinic) -> bool:
    """Village clinics and stations that provide TCM."""
    return clinic.provides_tcm


def with_tcm_pavilion(clinic: VillageClinic) -> bool:
    """Village clinics and stations with a TCM pavilion."""
    return clinic.has_tcm_pavilion


def smart_three_star(clinic: VillageClinic) -> bool:
    """Village clinics and stations with three smart stars or more."""
    return clinic.smart_star_rating >= 3


def upgraded(clinic: VillageClinic) -> bool:
    """Village clinics and stations that were upgraded."""
    return clinic.upgraded


def zone_center(clinic: VillageClinic) -> bool:
    """Village clinics and stations that are zone centres."""
    return clinic.is_zone_center


def village_clinic(clinic: VillageClinic) -> bool:
    """Village clinics, stations left out."""
    return clinic.kind == VillageClinicKind.VILLAGE_CLINIC


def integrated(clinic: VillageClinic) -> bool:
    """Village clinics under integrated management."""
    return village_clinic(clinic) & clinic.under_integrated_management


def publicly_owned(clinic: VillageClinic) -> bool:
    """Village clinics in public ownership."""
    return village_clinic(clinic) & clinic.publicly_owned


def standardized(clinic: VillageClinic) -> bool:
    """Standardised village clinics."""
    return village_clinic(clinic) & clinic.standardized


def administrative(clinic: VillageClinic) -> bool:
    """Village clinics of administrative villages."""
    return village_clinic(clinic) & clinic.is_administrative_village_clinic


def administrative_with_tcm_pavilion(clinic: VillageClinic) -> bool:
    """Village clinics of administrative villages, with a TCM pavilion."""
    return administrative(clinic) & clinic.has_tcm_pavilion


def with_public_health_committee(village: Village) -> bool:
    """Village committees and residents' committees with a public health committee."""
    return village.has_public_health_committee


CLINICS: Final[tuple[Derivation, ...]] = (
    Total(
        kind=City,
        attribute="village_clinics_total",
        meaning="Village clinics of the counties in the city, summed up; without the counties, village clinics counted in the city.",
        counted=frozenset({VillageClinic}),
        ways=(
            (Part(of=County, adds="village_clinics_total"),),
            (Part(of=VillageClinic, where=village_clinic),),
        ),
    ),
    *count("village_clinics_total", VillageClinic, village_clinic, County),
    *count("village_clinics_integrated", VillageClinic, integrated, County),
    *count("village_clinics_publicly_owned", VillageClinic, publicly_owned, City),
    *count("village_clinics_publicly_owned", VillageClinic, publicly_owned, Village, at="village"),
    *count("village_clinics_standardized", VillageClinic, standardized, City),
    *count("village_clinics_administrative_total", VillageClinic, administrative, City),
    *count("village_clinics_administrative_with_tcm_pavilion", VillageClinic, administrative_with_tcm_pavilion, City),
    *count("village_clinics_and_stations_total", VillageClinic, "Village clinics and community health stations", County),
    *count("village_clinics_and_stations_normalized", VillageClinic, normalized, County),
    *count("village_clinics_and_stations_providing_tcm", VillageClinic, providing_tcm, County),
    *count("village_clinics_and_stations_with_tcm_pavilion", VillageClinic, with_tcm_pavilion, County),
    *count("village_clinics_and_stations_smart_three_star", VillageClinic, smart_three_star, County),
    *count("village_clinics_and_stations_upgraded", VillageClinic, upgraded, County),
    *count("village_clinics_and_stations_zone_center", VillageClinic, zone_center, County),
    *count("village_and_resident_committees_total", Village, "Village committees and residents' committees", County),
    *count("village_and_resident_committees_with_public_health_committee", Village, with_public_health_committee, County),
)
