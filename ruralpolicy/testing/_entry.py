"""What Hypothesis calls when it is imported: from then on it can draw facts of every kind by their type."""

__all__ = ["register"]


def register() -> None:
    """Let ``st.from_type`` draw facts of the fourteen kinds.

    >>> from hypothesis import strategies as st
    >>> from ruralpolicy.facts import DrugSupplier
    >>> register()
    >>> from hypothesis import find
    >>> find(st.from_type(DrugSupplier), lambda supplier: supplier.is_eliminated is True)
    DrugSupplier(code='1', is_eliminated=True)
    """
    # Imported here, since Hypothesis is not there yet when it looks for this module.
    from hypothesis import strategies as st  # noqa: PLC0415

    from ruralpolicy.facts import KINDS  # noqa: PLC0415
    from ruralpolicy.testing._facts import facts  # noqa: PLC0415

    for kind in KINDS.values():
        st.register_type_strategy(kind, facts(kind))
