"""OpenFisca-Core: a tax-benefit system whose thirty variables are numpy formulas; arrays go in and come out, unknowns are masks."""

from collections.abc import Sequence
from time import perf_counter
from typing import Any

import numpy as np
from openfisca_core.entities import Entity  # type: ignore[import-not-found]  # stands in the peers' own environment
from openfisca_core.periods import DateUnit  # type: ignore[import-not-found]  # as above
from openfisca_core.simulation_builder import SimulationBuilder  # type: ignore[import-not-found]  # as above
from openfisca_core.taxbenefitsystems import TaxBenefitSystem  # type: ignore[import-not-found]  # as above
from openfisca_core.variables import Variable  # type: ignore[import-not-found]  # as above
from thresholds import AS_OF, ATTRIBUTES, OUTCOMES, Outcomes, Row, Threshold, thresholds

__all__ = ["run"]

_CLINIC = Entity("clinic", "clinics", "A village clinic", "")
_NUMBER = {name: number for number, name in enumerate(OUTCOMES)}


def _input(name: str, type_: type) -> type:
    return type(name, (Variable,), {"value_type": type_, "entity": _CLINIC, "definition_period": DateUnit.YEAR})


def _formula(number: int, rule: Threshold) -> type:
    results = [_NUMBER[outcome] for outcome in ("undetermined", "not_applicable", "undetermined", "met")]

    def formula(clinic: Any, period: Any) -> Any:
        scope, value = clinic(rule.scope, period), clinic(rule.attribute, period)
        no_scope, no_value = ~clinic(f"{rule.scope}_known", period), ~clinic(f"{rule.attribute}_known", period)
        return np.select([no_scope, scope < rule.floor, no_value, value >= rule.bound], results, default=_NUMBER[rule.missed])

    kept = {"value_type": int, "entity": _CLINIC, "definition_period": DateUnit.YEAR, "formula": formula}
    return type(f"threshold_{number}", (Variable,), kept)


def run(rows: Sequence[Row]) -> tuple[float, Outcomes]:
    """Seconds and outcomes."""
    system = TaxBenefitSystem([_CLINIC])
    for name in ATTRIBUTES:
        system.add_variables(_input(name, int), _input(f"{name}_known", bool))
    system.add_variables(*(_formula(number, rule) for number, rule in enumerate(thresholds())))
    arrays = {name: np.array([row.get(name, 0) for row in rows], dtype=np.int32) for name in ATTRIBUTES}
    masks = {f"{name}_known": np.array([name in row for row in rows]) for name in ATTRIBUTES}
    period = str(AS_OF.year)
    start = perf_counter()
    simulation = SimulationBuilder().build_default_simulation(system, count=len(rows))
    for name, array in (arrays | masks).items():
        simulation.set_input(name, period, array)
    columns = [simulation.calculate(f"threshold_{number}", period) for number in range(len(thresholds()))]
    seconds = perf_counter() - start
    return seconds, [OUTCOMES[number] for number in np.stack(columns, axis=1).ravel().tolist()]
