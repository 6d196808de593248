"""What would mend a finding: the smallest changes of its subject under which a duty is met or something is granted.

A remedy is found from the clause's tree and tried out: the facts are assessed again with it. Only what an institution or an authority can
bring about is changed, as ``changeable`` of an attribute says, and topics.
"""

from ruralpolicy.remedies._remedies import remedies
from ruralpolicy.remedies._values import Change, Remedy

__all__ = ["Change", "Remedy", "remedies"]
