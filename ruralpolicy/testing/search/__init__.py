"""The search for facts that have an outcome, lie near a bound, or show that two packs differ."""

__all__: list[str] = []
