"""The command line: assess a file of facts, list the packs, print a pack's register.

Exit status: 0 assessed, 1 with ``--fail-on`` and something of that outcome found, 2 for bad input, whose every mistake is listed, 3 when
all of a table was assessed but rows that could not be read.
"""

import os
import sys
from collections.abc import Sequence

from ruralpolicy.errors import RuralPolicyError

try:
    from cyclopts import App, Parameter

    from ruralpolicy.cli._assess import assess_file
    from ruralpolicy.cli._packs import list_packs, print_register
    from ruralpolicy.cli._screen import refuse
except ImportError as error:  # the command is installed with the library, its extra may not be
    raise SystemExit(f"the command line needs the extra `cli`: pip install 'ruralpolicy[cli]' ({error})") from None

__all__ = ["app", "main"]

app = App(name="ruralpolicy", help="Assess rural health institutions against written policy.", default_parameter=Parameter(negative=()))
app.command(assess_file, name="assess")
app.command(list_packs, name="packs")
app.command(print_register, name="register")
# Loaded when it is called: it needs the extra `testing`.
app.command("ruralpolicy.testing._mutate_command:mutate", name="mutate", help="List the changes of a pack that its tests do not notice.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # Chinese text must come out whatever the terminal's locale says.
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # text streams have it, the protocol does not say so
    try:
        status: int = app(arguments, result_action="return_value")
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except RuralPolicyError as error:
        return refuse(str(error))
    return status
