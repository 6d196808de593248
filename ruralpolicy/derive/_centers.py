"""Totals over health centres. A branch is part of its centre, and a centre is a branch only where that is stated."""

from typing import Final

from ruralpolicy.conditions import greatest, no, stated
from ruralpolicy.derive._declare import count
from ruralpolicy.derive.derivation import Derivation, Existence, Own
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import City, Consortium, County, HealthCenter, HealthCenterKind, ServiceCapabilityLevel, Township, Village

__all__ = ["CENTERS"]


def no_branch(center: HealthCenter) -> bool:
    """Health centres that are not stated to be branches."""
    return no(stated(center.is_branch_center, False))


def standardized(center: HealthCenter) -> bool:
    """Standardised health centres, branches left out."""
    return no_branch(center) & center.standardized


def on_information_system(center: HealthCenter) -> bool:
    """Health centres on the primary information system, branches left out."""
    return no_branch(center) & center.on_primary_information_system


def paperless(center: HealthCenter) -> bool:
    """Health centres without paper, branches left out."""
    return no_branch(center) & center.is_paperless


def with_cdss(center: HealthCenter) -> bool:
    """Health centres with a decision support system, branches left out."""
    return no_branch(center) & center.has_cdss


def with_characteristic_specialty(center: HealthCenter) -> bool:
    """Health centres with a characteristic specialty, branches left out."""
    return no_branch(center) & center.has_characteristic_specialty


def with_flagship_tcm_clinic(center: HealthCenter) -> bool:
    """Health centres with a flagship TCM clinic, branches left out."""
    return no_branch(center) & center.has_flagship_tcm_clinic


def with_health_express(center: HealthCenter) -> bool:
    """Health centres with a health express vehicle, branches left out."""
    return no_branch(center) & center.has_health_express_vehicle


def with_municipal_specialty(center: HealthCenter) -> bool:
    """Health centres with a specialty recognised by the city, branches left out."""
    return no_branch(center) & center.has_municipal_specialty


def with_standard_tcm_clinic(center: HealthCenter) -> bool:
    """Health centres with a standardised TCM clinic, branches left out."""
    return no_branch(center) & center.has_standard_tcm_clinic


def with_tcm_online(center: HealthCenter) -> bool:
    """Health centres with the TCM service-online application, branches left out."""
    return no_branch(center) & center.has_tcm_online


def with_tcm_specialty(center: HealthCenter) -> bool:
    """Health centres with a TCM specialty, branches left out."""
    return no_branch(center) & center.has_tcm_specialty


def subcenter(center: HealthCenter) -> bool:
    """Health centres selected as sub-centres of the county."""
    return center.selected_as_subcenter


def practice_model(center: HealthCenter) -> bool:
    """Health centres that are practice models."""
    return center.is_practice_model


def weak_center_upgraded(center: HealthCenter) -> bool:
    """Weak health centres whose upgrading is completed."""
    return center.in_weak_upgrade_program & center.weak_upgrade_completed


def capability_recommended(center: HealthCenter) -> bool:
    """Health centres at the recommended standard of service capability."""
    return center.service_capability_level == ServiceCapabilityLevel.RECOMMENDED


def at_community_hospital_standard(center: HealthCenter) -> bool:
    """Health centres at the standard of a community hospital."""
    return center.meets_community_hospital_standard


def township_center(center: HealthCenter) -> bool:
    """Township health centres."""
    return center.kind == HealthCenterKind.TOWNSHIP_HEALTH_CENTER


def township_center_standardized(center: HealthCenter) -> bool:
    """Standardised township health centres."""
    return township_center(center) & center.standardized


def central(center: HealthCenter) -> bool:
    """Central township health centres."""
    return township_center(center) & center.central


def central_with_fever_room(center: HealthCenter) -> bool:
    """Central township health centres with a standard fever room."""
    return central(center) & center.has_standard_fever_room


def not_central(center: HealthCenter) -> bool:
    """Health centres other than central township health centres."""
    return no(central(center))


def not_central_with_fever_room(center: HealthCenter) -> bool:
    """Health centres other than central township health centres, with a standard fever room."""
    return not_central(center) & center.has_standard_fever_room


def community_center(center: HealthCenter) -> bool:
    """Community health centres."""
    return center.kind == HealthCenterKind.COMMUNITY_HEALTH_CENTER


def established_or_community(center: HealthCenter) -> bool:
    """Community health centres and the centres of established townships."""
    return community_center(center) | center.is_established_township_center


def established_or_community_with_flagship(center: HealthCenter) -> bool:
    """Community health centres and the centres of established townships, with a flagship TCM clinic."""
    return established_or_community(center) & center.has_flagship_tcm_clinic


def established_or_community_designated(center: HealthCenter) -> bool:
    """Community health centres and the centres of established townships, designated for special diseases."""
    return established_or_community(center) & center.special_disease_outpatient_designated


def in_county_area(center: HealthCenter) -> bool:
    """Township health centres and the community health centres inside the county area."""
    return township_center(center) | (community_center(center) & center.in_county_area)


def with_established_staff(center: HealthCenter) -> bool:
    """Health centres with staff in establishment posts."""
    return center.established_staff > 0


def vacant_posts(center: HealthCenter) -> int:
    """Establishment posts that nobody holds, never below none."""
    return greatest(0, center.established_posts - center.established_staff)


_EITHER_KIND: Final = "Township health centres and community health centres"

CENTERS: Final[tuple[Derivation, ...]] = (
    *count("health_centers_total", HealthCenter, _EITHER_KIND, City),
    *count("health_centers_total", HealthCenter, no_branch, County),
    *count("consortia_total", Consortium, "County medical consortia", County, at="county"),
    *count("health_centers_standardized", HealthCenter, standardized, County, Township),
    *count("health_centers_on_primary_information_system", HealthCenter, on_information_system, County),
    *count("health_centers_paperless", HealthCenter, paperless, County),
    *count("health_centers_with_cdss", HealthCenter, with_cdss, County),
    *count("health_centers_with_characteristic_specialty", HealthCenter, with_characteristic_specialty, County),
    *count("health_centers_with_flagship_tcm_clinic", HealthCenter, with_flagship_tcm_clinic, County),
    *count("health_centers_with_health_express", HealthCenter, with_health_express, County),
    *count("health_centers_with_municipal_specialty", HealthCenter, with_municipal_specialty, County),
    *count("health_centers_with_standard_tcm_clinic", HealthCenter, with_standard_tcm_clinic, County),
    *count("health_centers_with_tcm_online", HealthCenter, with_tcm_online, County),
    *count("health_centers_with_tcm_specialty", HealthCenter, with_tcm_specialty, County),
    *count("subcenters_selected", HealthCenter, subcenter, County),
    # Hospitals and others may be practice models too.
    *count("practice_models_built", HealthCenter, practice_model, County, open_ended=True),
    *count("weak_health_centers_upgraded", HealthCenter, weak_center_upgraded, City),
    *count("health_centers_capability_recommended", HealthCenter, capability_recommended, City),
    *count("health_centers_at_community_hospital_standard", HealthCenter, at_community_hospital_standard, City),
    *count("health_centers_township_total", HealthCenter, township_center, City),
    *count("health_centers_township_standardized", HealthCenter, township_center_standardized, City),
    *count("health_centers_central_total", HealthCenter, central, City),
    *count("health_centers_central_with_standard_fever_room", HealthCenter, central_with_fever_room, City),
    *count("health_centers_noncentral_total", HealthCenter, not_central, City),
    *count("health_centers_noncentral_with_standard_fever_room", HealthCenter, not_central_with_fever_room, City),
    *count("health_centers_established_or_community_total", HealthCenter, established_or_community, City),
    *count("health_centers_established_or_community_with_flagship_tcm_clinic", HealthCenter, established_or_community_with_flagship, City),
    *count("health_centers_established_or_community_special_disease_designated", HealthCenter, established_or_community_designated, City),
    *count("established_posts_total", HealthCenter, in_county_area, County, adds="established_posts"),
    *count("established_posts_filled", HealthCenter, in_county_area, County, adds="established_staff"),
    *count("established_posts_professional", HealthCenter, in_county_area, County, adds="established_posts_professional"),
    *count("established_posts_used_by_others", HealthCenter, _EITHER_KIND, County, adds="established_posts_used_by_others"),
    Own(
        kind=HealthCenter,
        attribute="established_posts_vacant",
        meaning="The establishment posts of the centre less its established staff, never below none.",
        function=vacant_posts,
    ),
    Existence(
        kind=Village,
        attribute="hosts_township_health_center",
        meaning="Whether a township health centre names the village as its place.",
        counted=frozenset({HealthCenter}),
        part=Part(of=HealthCenter, where=township_center, at="village"),
    ),
    Existence(
        kind=County,
        attribute="established_staff_basic_wage_in_county_budget",
        meaning="Whether the basic wage is in the county budget at every health centre in the county with established staff.",
        counted=frozenset({HealthCenter}),
        part=Part(of=HealthCenter, where=with_established_staff, lacking="basic_wage_in_county_budget"),
        none=True,
        stated=True,
    ),
)
