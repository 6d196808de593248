"""Laws that every pack obeys, whatever its document says, as a class of tests to inherit.

Each law is tried on situations drawn close to what the pack's provisions distinguish: figures at their bounds and a step beside them, days
around deadlines, attributes left out. A law that does not hold is a mistake in the pack, in the facts' vocabulary or in the engine; its
docstring says which mistakes break it.
"""

from ruralpolicy.testing.laws._decisions import DecisionLaws
from ruralpolicy.testing.laws._reasons import ReasonLaws
from ruralpolicy.testing.laws._whole import LedgerLaws

__all__ = ["PackLaws"]


class PackLaws(LedgerLaws, DecisionLaws, ReasonLaws):
    """The laws as test methods; inherit from it in a class whose name begins with ``Test`` and name the pack.

    *examples* says on how many situations each law is tried. Everything that a law calls is a method that can be replaced, so that other
    engines can be held to the same laws: ``assess``, ``reassess``, ``encode``, ``decode``, ``write``, ``read``, ``explain``.

    >>> from ruralpolicy import load_pack
    >>> class TestShangrao(PackLaws):
    ...     pack = load_pack("shangrao")
    ...     examples = 5
    >>> TestShangrao().test_findings_stand_in_the_order_of_the_pack_and_of_codes()
    >>> len([name for name in dir(PackLaws) if name.startswith("test_")])
    26
    """
