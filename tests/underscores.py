"""The contract that an underscore means this package alone: a module so named is imported from within the package that it stands in."""

from typing import Any

from grimp import ImportGraph
from importlinter.application import output
from importlinter.domain.contract import Contract, ContractCheck

__all__ = ["UnderscoreContract"]


class UnderscoreContract(Contract):
    """Kept where no module outside a package imports one whose name in that package begins with an underscore."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Every import of a private module that comes from outside."""
        outside = [
            (importer, imported)
            for imported in graph.modules
            for home in homes_of_private(imported)
            for importer in graph.find_modules_that_directly_import(imported)
            if importer != home and not importer.startswith(f"{home}.")
        ]
        return ContractCheck(kept=not outside, metadata={"outside": sorted(outside)})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line for each such import."""
        found: Any = check.metadata["outside"]
        for importer, imported in found:
            output.print_error(f"{importer} imports {imported}")


def homes_of_private(module: str) -> list[str]:
    """The packages that a module must not be imported from outside of."""
    parts = module.split(".")
    return [".".join(parts[:at]) for at, name in enumerate(parts) if name.startswith("_")]
