"""Findings as JSON and back: exact numbers, provisions by id, each row readable on its own."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.strategies import configure_tagged_union

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.facts import UNKNOWN, Between
from ruralpolicy.findings import Compliance, Entitlement, Finding, Permission
from ruralpolicy.pack import Provision, RulePack
from ruralpolicy.rules import load_pack

__all__ = ["decode_findings", "encode_findings"]

_Kinds = Compliance | Permission | Entitlement
# Written for whoever reads a row without the pack; read back from the provision.
_CONTEXT = ("clause", "title_zh", "title_en", "modality", "force", "status", "responsible", "readings")


def _number(value: int | Fraction | None) -> int | str | None:
    return f"{value.numerator}/{value.denominator}" if isinstance(value, Fraction) else value


def _exact(value: object, _: object = None) -> int | Fraction | None:
    if value is None or type(value) is int:
        return value
    if isinstance(value, str):
        return Fraction(value)
    raise ValueError(f"expected a whole number or a fraction such as '3/10', got {value!r}")


def _any_out(value: Any) -> Any:
    if value is UNKNOWN:
        return {"unknown": True}
    if isinstance(value, Between):
        return {"between": [_any_out(value.low), _any_out(value.high)]}
    if isinstance(value, Fraction):
        return {"fraction": _number(value)}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return [_any_out(part) for part in value] if isinstance(value, tuple) else value


def _any_in(value: Any, _: object = None) -> Any:
    if isinstance(value, list):
        return tuple(_any_in(part) for part in value)
    if isinstance(value, Mapping):
        ((word, content),) = value.items()
        return _TYPED[word](content)
    return value


_TYPED: Final[Mapping[str, Callable[[Any], Any]]] = {
    "fraction": Fraction,
    "date": date.fromisoformat,
    "unknown": lambda _: UNKNOWN,
    "between": lambda ends: Between(*map(_any_in, ends)),
}


def _converter(find: Callable[[str], Provision[Any]]) -> cattrs.Converter:
    converter = cattrs.Converter()
    converter.register_unstructure_hook_func(lambda kind: kind is Any, _any_out)
    converter.register_structure_hook_func(lambda kind: kind is Any, _any_in)
    converter.register_unstructure_hook_func(lambda kind: kind in (int | Fraction, int | Fraction | None), _number)
    converter.register_structure_hook_func(lambda kind: kind in (int | Fraction, int | Fraction | None), _exact)
    converter.register_unstructure_hook_func(lambda kind: kind in (date, date | None), lambda day: day and day.isoformat())
    converter.register_structure_hook_func(lambda kind: kind in (date, date | None), lambda text, _: text and date.fromisoformat(text))
    converter.register_unstructure_hook_func(lambda kind: kind == Provision[Any], lambda provision: provision.id)
    converter.register_structure_hook_func(lambda kind: kind == Provision[Any], lambda name, _: find(name))
    converter.register_unstructure_hook_func(lambda kind: kind == Provision[Any] | None, lambda provision: provision and provision.id)
    converter.register_structure_hook_func(lambda kind: kind == Provision[Any] | None, lambda name, _: name and find(name))
    for kind in (Compliance, Permission, Entitlement):
        converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, case=override(omit=True)))
        converter.register_structure_hook(kind, make_dict_structure_fn(kind, converter, case=override(omit=True)))
    configure_tagged_union(_Kinds, converter, tag_name="finding")
    return converter


def encode_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings as plain lists and dictionaries for :mod:`json`.

    Fractions are written as text (``"31/120"``), days in ISO form, provisions by their id, with clause, titles, modality, force, the
    document's status, responsible bodies and readings beside it.

    >>> from ruralpolicy import assess, load_pack
    >>> from ruralpolicy.facts import County
    >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=31)
    >>> row = encode_findings(
    ...     assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31)).where(provision="shangrao/3-coverage-2024")
    ... )[0]
    >>> str(row["outcome"]), row["measured"], row["clause"]
    ('unmet', '31/120', '三')
    """
    converter = _converter(lambda name: load_pack(name.partition("/")[0])[name])
    return [_context(finding) | converter.unstructure(finding, unstructure_as=_Kinds) for finding in findings]


def _context(finding: Finding) -> dict[str, Any]:
    provision = finding.provision
    readings = [attrs.asdict(reading, filter=_filled) for reading in provision.readings]
    what = (provision.printed, provision.title_zh, provision.title_en, provision.modality.value, provision.force)
    return dict(zip(_CONTEXT, (*what, provision.document.status.value, list(provision.responsible), readings), strict=True))


def _filled(_: Any, value: object) -> bool:
    return value != ""


def decode_findings(rows: Iterable[Mapping[str, Any]], *, packs: Iterable[RulePack] = ()) -> tuple[Finding, ...]:
    """The findings that :func:`encode_findings` wrote.

    Args:
        rows: what was written.
        packs: packs to look provisions up in; those of other names are loaded as installed.

    Raises:
        FactError: with the number of each row that cannot be read.
        PackNotFoundError: for findings of a pack that is neither given nor installed.
    """
    given = {pack.name: pack for pack in packs}

    def find(name: str) -> Provision[Any]:
        pack = name.partition("/")[0]
        return (given.get(pack) or load_pack(pack))[name]

    converter = _converter(find)
    found: list[Finding] = []
    mistakes: list[Mistake] = []
    for place, row in enumerate(rows):
        try:
            found.append(converter.structure(row, _Kinds))  # type: ignore[arg-type]  # cattrs takes unions, its annotation only classes
        except (cattrs.BaseValidationError, ValueError, TypeError, KeyError) as error:
            first = error.exceptions[0] if isinstance(error, cattrs.BaseValidationError) else error
            mistakes.append(Mistake(problem="no-finding", values={"detail": first}, path=f"$[{place}]", value=row))
    if mistakes:
        raise FactError(*mistakes)
    return tuple(found)
