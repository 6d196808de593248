"""The kinds of facts by name, from the city down."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ruralpolicy.facts.counties import County
from ruralpolicy.facts.events import Contract, Encounter, Secondment
from ruralpolicy.facts.fact import Fact
from ruralpolicy.facts.health_centers import HealthCenter
from ruralpolicy.facts.institutions import Consortium, DrugSupplier, Hospital, VillageClinic
from ruralpolicy.facts.people import HealthWorker, VillageDoctor
from ruralpolicy.facts.places import City, Township, Village

__all__ = ["KINDS"]

_KINDS = (
    City, County, Township, Village,
    HealthCenter, VillageClinic, Hospital, Consortium,
    HealthWorker, VillageDoctor,
    Encounter, Contract, Secondment, DrugSupplier,
)  # fmt: skip

KINDS: Final[Mapping[str, type[Fact]]] = MappingProxyType({kind.__name__: kind for kind in _KINDS})
"""The fourteen kinds of facts. An attestation is a statement about a fact and no kind of its own."""
