"""Totals over health workers, village doctors and contracts."""

from datetime import date
from typing import Final

from ruralpolicy.conditions import completed_years, no, one_of
from ruralpolicy.derive._declare import count
from ruralpolicy.derive.derivation import Derivation, Existence, Total
from ruralpolicy.derive.part import Part
from ruralpolicy.facts import (
    City,
    Contract,
    County,
    Education,
    Engagement,
    HealthCenter,
    HealthWorker,
    Hospital,
    InstitutionKind,
    PhysicianCategory,
    PracticeQualification,
    TitleLevel,
    VillageClinic,
    VillageDoctor,
)

__all__ = ["PEOPLE"]


def with_established_post(worker: HealthWorker) -> bool:
    """Health workers in establishment posts."""
    return worker.has_established_post


def general_practitioner(worker: HealthWorker) -> bool:
    """General practitioners."""
    return worker.is_general_practitioner


def general_practitioner_with_degree(worker: HealthWorker) -> bool:
    """General practitioners with a bachelor degree or higher."""
    return general_practitioner(worker) & (worker.education >= Education.BACHELOR)


def nurse(worker: HealthWorker) -> bool:
    """Nurses."""
    return worker.is_nurse


def contracting(worker: HealthWorker) -> bool:
    """Health workers who take part in family-doctor contracts."""
    return worker.joins_family_doctor_service


def physician_or_assistant(worker: HealthWorker) -> bool:
    """Physicians and assistant physicians."""
    return worker.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN


def physician(worker: HealthWorker) -> bool:
    """Physicians, assistants left out."""
    return worker.practice_qualification == PracticeQualification.PHYSICIAN


def assistant_physician(worker: HealthWorker) -> bool:
    """Assistant physicians."""
    return worker.practice_qualification == PracticeQualification.ASSISTANT_PHYSICIAN


def of_tcm(worker: HealthWorker) -> bool:
    """Health workers of the TCM category."""
    return worker.physician_category == PhysicianCategory.TCM


def of_public_health(worker: HealthWorker) -> bool:
    """Health workers of the public health category."""
    return worker.physician_category == PhysicianCategory.PUBLIC_HEALTH


def tcm_general_practitioner(worker: HealthWorker) -> bool:
    """General practitioners of the TCM category."""
    return general_practitioner(worker) & of_tcm(worker)


def tcm_physician(worker: HealthWorker) -> bool:
    """Physicians of the TCM category, assistants left out."""
    return physician(worker) & of_tcm(worker)


def tcm_physician_or_assistant(worker: HealthWorker) -> bool:
    """Physicians and assistant physicians of the TCM category."""
    return physician_or_assistant(worker) & of_tcm(worker)


def public_health_physician(worker: HealthWorker) -> bool:
    """Physicians of the public health category, assistants left out."""
    return physician(worker) & of_public_health(worker)


def public_health_physician_or_assistant(worker: HealthWorker) -> bool:
    """Physicians and assistant physicians of the public health category."""
    return physician_or_assistant(worker) & of_public_health(worker)


def health_center_professional(worker: HealthWorker) -> bool:
    """Health professionals of township health centres and of the community health centres inside the county area."""
    township = worker.workplace_kind == InstitutionKind.TOWNSHIP_HEALTH_CENTER
    community = worker.workplace_kind == InstitutionKind.COMMUNITY_HEALTH_CENTER
    return worker.is_health_professional & (township | (community & worker.workplace_in_county_area))


def professional_with_intermediate_title(worker: HealthWorker) -> bool:
    """Health professionals of the same centres with an intermediate title and no higher one."""
    return health_center_professional(worker) & (worker.title_level == TitleLevel.INTERMEDIATE)


def professional_with_senior_title(worker: HealthWorker) -> bool:
    """Health professionals of the same centres with an associate senior or senior title."""
    return health_center_professional(worker) & (worker.title_level >= TitleLevel.ASSOCIATE_SENIOR)


def doctor_in_post(doctor: VillageDoctor) -> bool:
    """Village doctors in post."""
    return doctor.in_post


def tcm_doctor_in_post(doctor: VillageDoctor) -> bool:
    """Village doctors in post who practise Chinese medicine."""
    return doctor_in_post(doctor) & doctor.is_tcm


def doctor_with_licence(doctor: VillageDoctor) -> bool:
    """Village doctors in post with the licence of a physician or assistant physician."""
    return doctor_in_post(doctor) & (doctor.practice_qualification >= PracticeQualification.ASSISTANT_PHYSICIAN)


def doctor_physician(doctor: VillageDoctor) -> bool:
    """Village doctors in post who are physicians."""
    return doctor_in_post(doctor) & (doctor.practice_qualification == PracticeQualification.PHYSICIAN)


def doctor_assistant_physician(doctor: VillageDoctor) -> bool:
    """Village doctors in post who are assistant physicians."""
    return doctor_in_post(doctor) & (doctor.practice_qualification == PracticeQualification.ASSISTANT_PHYSICIAN)


def doctor_not_township_hired(doctor: VillageDoctor) -> bool:
    """Village doctors in post who are neither hired by the township nor rehired."""
    return doctor_in_post(doctor) & no(one_of(doctor.engagement, Engagement.TOWNSHIP_HIRED_VILLAGE_USED, Engagement.REHIRED))


def of_key_group(contract: Contract, *, oldest_child: int = 6, as_of: date) -> bool:
    """Family-doctor contracts of persons in the key groups."""
    age = completed_years(contract.birth_date, as_of)
    return (
        ((age >= 0) & (age <= oldest_child))
        | contract.is_elderly
        | contract.is_pregnant_or_postnatal
        | contract.has_hypertension
        | contract.has_diabetes
        | contract.has_other_chronic_disease
        | contract.in_household_in_difficulty
    )


def _at_clinic(attribute: str, meaning: str, doctors: Part, workers: Part) -> Total:
    both = frozenset({VillageDoctor, HealthWorker})
    return Total(kind=VillageClinic, attribute=attribute, meaning=meaning, counted=both, ways=((doctors, workers),))


PEOPLE: Final[tuple[Derivation, ...]] = (
    *count("health_center_staff_total", HealthWorker, health_center_professional, City),
    *count("health_center_staff_intermediate_title", HealthWorker, professional_with_intermediate_title, City),
    *count("health_center_staff_senior_title", HealthWorker, professional_with_senior_title, City),
    *count("tcm_general_practitioners", HealthWorker, tcm_general_practitioner, County),
    *count("established_staff", HealthWorker, with_established_post, HealthCenter, at="workplace"),
    *count("general_practitioners", HealthWorker, general_practitioner, HealthCenter, at="workplace"),
    *count("general_practitioners_bachelor_plus", HealthWorker, general_practitioner_with_degree, HealthCenter, at="workplace"),
    *count("physicians_incl_assistants", HealthWorker, physician_or_assistant, HealthCenter, at="workplace"),
    *count("tcm_physicians", HealthWorker, tcm_physician, HealthCenter, at="workplace"),
    *count("tcm_physicians_incl_assistants", HealthWorker, tcm_physician_or_assistant, HealthCenter, at="workplace"),
    *count("public_health_physicians", HealthWorker, public_health_physician, HealthCenter, at="workplace"),
    *count("public_health_physicians_incl_assistants", HealthWorker, public_health_physician_or_assistant, HealthCenter, at="workplace"),
    *count("nurses", HealthWorker, nurse, HealthCenter, at="workplace"),
    *count("staff_in_family_doctor_contracting", HealthWorker, contracting, Hospital, at="workplace"),
    *count("village_doctors_total", VillageDoctor, doctor_in_post, County, City),
    *count("village_doctors_licensed", VillageDoctor, doctor_with_licence, County, City),
    *count("tcm_village_doctors", VillageDoctor, tcm_doctor_in_post, VillageClinic, at="clinic"),
    _at_clinic(
        "staff_total",
        "Village doctors in post at the clinic and health workers whose workplace it is, counted together.",
        Part(of=VillageDoctor, where=doctor_in_post, at="clinic"),
        Part(of=HealthWorker, at="workplace"),
    ),
    _at_clinic(
        "physicians",
        "Village doctors in post and health workers of the clinic who are physicians, counted together.",
        Part(of=VillageDoctor, where=doctor_physician, at="clinic"),
        Part(of=HealthWorker, where=physician, at="workplace"),
    ),
    _at_clinic(
        "assistant_physicians",
        "Village doctors in post and health workers of the clinic who are assistant physicians, counted together.",
        Part(of=VillageDoctor, where=doctor_assistant_physician, at="clinic"),
        Part(of=HealthWorker, where=assistant_physician, at="workplace"),
    ),
    *count("residents_contracted", Contract, "Family-doctor contracts", County),
    *count("key_group_contracted", Contract, of_key_group, County),
    Existence(
        kind=County,
        attribute="township_hired_village_used_everywhere",
        meaning="Whether every village doctor in post in the county is hired by the township or rehired.",
        counted=frozenset({VillageDoctor}),
        part=Part(of=VillageDoctor, where=doctor_not_township_hired),
        none=True,
        stated=True,
    ),
)
