"""What is known of places, institutions, people and events: one class a kind of fact, and statements about facts.

The words with which a class declares its attributes are imported by name: a star would hide whatever else is called ``reference``.
"""

from ruralpolicy.facts._kinds import KINDS
from ruralpolicy.facts._unknown import UNKNOWN, Between
from ruralpolicy.facts.attestation import Attestation
from ruralpolicy.facts.counties import County
from ruralpolicy.facts.declarations import Attribute
from ruralpolicy.facts.declarations import attributes as attributes
from ruralpolicy.facts.declarations import money as money
from ruralpolicy.facts.declarations import quantity as quantity
from ruralpolicy.facts.declarations import reference as reference
from ruralpolicy.facts.declarations import reported as reported
from ruralpolicy.facts.declarations import share as share
from ruralpolicy.facts.declarations import strict as strict
from ruralpolicy.facts.enums import (
    PRIMARY_INSTITUTIONS,
    AdminLevel,
    AssessmentDomain,
    AssessmentUse,
    ClinicBuilder,
    CountyKind,
    Department,
    Education,
    Engagement,
    FeeSchedule,
    HealthCenterKind,
    HospitalGrade,
    InstitutionKind,
    InsuranceScheme,
    ManagementForm,
    PayTiltFactor,
    PensionScheme,
    PhysicianCategory,
    PlatformModule,
    PracticeQualification,
    PublicInstitutionClass,
    RecruitingBody,
    ReferralDirection,
    RequesterKind,
    ServiceCapabilityLevel,
    ServiceMode,
    ServiceType,
    Specialty,
    TalentClass,
    TitleLevel,
    TownshipKind,
    VillageClinicKind,
)
from ruralpolicy.facts.events import Contract, Encounter, Secondment
from ruralpolicy.facts.fact import Fact
from ruralpolicy.facts.health_centers import HealthCenter
from ruralpolicy.facts.institutions import Consortium, DrugSupplier, Hospital, VillageClinic
from ruralpolicy.facts.people import HealthWorker, VillageDoctor
from ruralpolicy.facts.places import City, Township, Village
from ruralpolicy.facts.terms import Ordered, Term
from ruralpolicy.facts.world import World
from ruralpolicy.facts.world import gather as gather

__all__ = [
    "KINDS",
    "PRIMARY_INSTITUTIONS",
    "UNKNOWN",
    "AdminLevel",
    "AssessmentDomain",
    "AssessmentUse",
    "Attestation",
    "Attribute",
    "Between",
    "City",
    "ClinicBuilder",
    "Consortium",
    "Contract",
    "County",
    "CountyKind",
    "Department",
    "DrugSupplier",
    "Education",
    "Encounter",
    "Engagement",
    "Fact",
    "FeeSchedule",
    "HealthCenter",
    "HealthCenterKind",
    "HealthWorker",
    "Hospital",
    "HospitalGrade",
    "InstitutionKind",
    "InsuranceScheme",
    "ManagementForm",
    "Ordered",
    "PayTiltFactor",
    "PensionScheme",
    "PhysicianCategory",
    "PlatformModule",
    "PracticeQualification",
    "PublicInstitutionClass",
    "RecruitingBody",
    "ReferralDirection",
    "RequesterKind",
    "Secondment",
    "ServiceCapabilityLevel",
    "ServiceMode",
    "ServiceType",
    "Specialty",
    "TalentClass",
    "Term",
    "TitleLevel",
    "Township",
    "TownshipKind",
    "Village",
    "VillageClinic",
    "VillageClinicKind",
    "VillageDoctor",
    "World",
]
