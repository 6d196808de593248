"""Column expressions: the trees of clauses in the words of dataframes, each exactly what the tree is worth, or refused by name."""

__all__: list[str] = []
