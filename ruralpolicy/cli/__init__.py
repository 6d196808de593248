"""The command line: assess a file of facts, list the packs, print a pack's register.

Exit status: 0 assessed; 1 with ``--fail-on``, and a finding of that outcome about anything but an encouragement or a definition; 2 for
bad input, whose every mistake is listed, for a wrong way of calling, and where a file cannot be read or written; 3 when all was assessed
but what could not be read; 4 when nothing was assessed; 70 for a fault of the library itself, whose traceback ``--debug`` shows. Where
several hold, the first of 70, 2, 4, 1, 3.
"""

import sys
from collections.abc import Sequence

from ruralpolicy.errors import EngineError, EngineMissingError, RuralPolicyError

try:
    from cyclopts import App, CycloptsError, Parameter

    from ruralpolicy.cli._assess import assess_file
    from ruralpolicy.cli._packs import list_packs, print_register
    from ruralpolicy.cli._screen import Screen, hush, refuse, say, steady
    from ruralpolicy.cli._status import Status
    from ruralpolicy.cli._words import fault, language_of, reason, usage, wrong
    from ruralpolicy.messages import Language
except ImportError as error:  # the command is installed with the library, its extra may not be
    print(f"the command line needs the extra `cli`: install ruralpolicy with it, as README says ({error})", file=sys.stderr)  # noqa: T201
    raise SystemExit(2) from None

__all__ = ["app", "main"]

_DEBUG = "--debug"

app = App(
    name="ruralpolicy",
    help="Assess rural health institutions against written policy.",
    help_epilogue=f"{_DEBUG}, with any command: show the traceback of a fault.",
    default_parameter=Parameter(negative=()),
    console=Screen(),
)
app.command(assess_file, name="assess")
app.command(list_packs, name="packs")
app.command(print_register, name="register")
# Loaded when it is called: it needs the extra `testing`.
app.command("ruralpolicy.cli._mutate:mutate", name="mutate", help="List the changes of a pack that its tests do not notice.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    steady()
    tokens = list(sys.argv[1:] if arguments is None else arguments)
    end = tokens.index("--") if "--" in tokens else len(tokens)
    debug = _DEBUG in tokens[:end]
    own = [token for place, token in enumerate(tokens) if place >= end or token != _DEBUG]
    if "" not in sys.path:
        # A pack may be named as module:pack, and its module stand in the current folder.
        sys.path.append("")
    return int(_status(own, language_of(tokens[:end]), debug=debug))


def _status(tokens: list[str], lang: Language, *, debug: bool) -> int:
    try:
        # Help and the version give no status.
        return app(tokens, result_action="return_value", exit_on_error=False, print_error=False) or Status.FINE
    except CycloptsError as error:
        return refuse(usage(error, lang))
    except EngineMissingError as error:
        return refuse(*wrong(error, lang))
    except EngineError as error:
        return _faulty(error, lang, debug=debug)
    except RuralPolicyError as error:
        return refuse(*wrong(error, lang))
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        hush(sys.stdout)
        return Status.FINE
    except OSError as error:
        return refuse(": ".join(filter(None, (str(error.filename or ""), reason(error, lang)))))
    except MemoryError:
        return refuse("内存不足" if lang == "zh" else "there is not enough memory")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told in one line, and with --debug as it is
        return _faulty(error, lang, debug=debug)


def _faulty(error: Exception, lang: Language, *, debug: bool) -> Status:
    if debug:
        raise error
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import

    try:
        program = f"ruralpolicy {version('ruralpolicy')}"
    except PackageNotFoundError:
        program = "ruralpolicy"
    say(fault(error, program, lang))
    return Status.FAULT
