"""Findings as JSON and back: exact numbers, provisions by id, each row readable on its own.

What a provision reads of its subject stands in the row too, so that a finding that comes back knows again what it was decided by.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.strategies import configure_tagged_union

from ruralpolicy.errors import FactError, Mistake
from ruralpolicy.findings import Comparison, Compliance, Entitlement, Finding, Permission
from ruralpolicy.findings.build import build
from ruralpolicy.findings.plain import from_plain, plain
from ruralpolicy.interchange._cases import case_of, values_of_case
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


def _left_out(*names: str) -> dict[str, Any]:
    return dict.fromkeys(names, override(omit=True))


def _converter(find: Callable[[str], Provision[Any]]) -> cattrs.Converter:
    converter = cattrs.Converter()
    converter.register_unstructure_hook_func(lambda kind: kind is Any, plain)
    converter.register_structure_hook_func(lambda kind: kind is Any, lambda value, _: from_plain(value))
    converter.register_unstructure_hook_func(lambda kind: kind in (int | Fraction, int | Fraction | None), _number)
    converter.register_structure_hook_func(lambda kind: kind in (int | Fraction, int | Fraction | None), _exact)
    converter.register_unstructure_hook_func(lambda kind: kind in (date, date | None), lambda day: day and day.isoformat())
    converter.register_structure_hook_func(lambda kind: kind in (date, date | None), lambda text, _: text and date.fromisoformat(text))
    converter.register_unstructure_hook_func(lambda kind: kind == Provision[Any], lambda provision: provision.id)
    converter.register_structure_hook_func(lambda kind: kind == Provision[Any], lambda name, _: find(name))
    converter.register_unstructure_hook_func(lambda kind: kind == Provision[Any] | None, lambda provision: provision and provision.id)
    converter.register_structure_hook_func(lambda kind: kind == Provision[Any] | None, lambda name, _: name and find(name))
    # What follows from the clause and the values is worked out again.
    rebuilt: Mapping[type, dict[str, Any]] = {
        Comparison: _left_out("node", "unit", "source"),
        **dict.fromkeys((Compliance, Permission, Entitlement), _left_out("case")),
    }
    for kind, left_out in rebuilt.items():
        converter.register_unstructure_hook(kind, make_dict_unstructure_fn(kind, converter, **left_out))
        converter.register_structure_hook(kind, make_dict_structure_fn(kind, converter, **left_out))
    configure_tagged_union(_Kinds, converter, tag_name="finding")
    return converter


def encode_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings as plain lists and dictionaries for :mod:`json`.

    Fractions are written as text (``"31/120"``), days in ISO form, provisions by their id, with clause, titles, modality, force, the
    document's status, responsible bodies and readings beside it. Under ``values`` and ``topics`` stands what the provision reads of the
    subject and what is known of it, in the interchange form of facts; ``derived`` names what was derived, ``stated`` says by whom and
    when a topic was stated, where that is known.

    >>> from ruralpolicy import assess, load_pack
    >>> from ruralpolicy.facts import County
    >>> county = County(code="361102", village_clinics_total=120, village_clinics_integrated=31)
    >>> row = encode_findings(
    ...     assess([county], load_pack("shangrao"), as_of=date(2024, 12, 31)).where(provision="shangrao/3-coverage-2024")
    ... )[0]
    >>> str(row["outcome"]), row["measured"], row["clause"]
    ('unmet', '31/120', '三')
    >>> row["values"]
    {'village_clinics_total': 120, 'village_clinics_integrated': 31}
    """
    converter = _converter(lambda name: load_pack(name.partition("/")[0])[name])
    return [
        _context(finding) | converter.unstructure(finding, unstructure_as=_Kinds) | values_of_case(finding.case) for finding in findings
    ]


def _context(finding: Finding) -> dict[str, Any]:
    provision = finding.provision
    readings = [attrs.asdict(reading, filter=_filled) for reading in provision.readings]
    what = (provision.printed, provision.title_zh, provision.title_en, provision.modality.value, provision.force)
    return dict(zip(_CONTEXT, (*what, provision.document.status.value, list(provision.responsible), readings), strict=True))


def _filled(_: Any, value: object) -> bool:
    return value != ""


def decode_findings(rows: Iterable[Mapping[str, Any]], *, packs: Iterable[RulePack] = ()) -> tuple[Finding, ...]:
    """The findings that :func:`encode_findings` wrote.

    Each knows again what it was decided by, where its provision still finds so of the values in the row.

    Args:
        rows: what was written.
        packs: packs to look provisions up in; those of other names are loaded as installed.

    Raises:
        FactError: with the number of each row that cannot be read.
        PackNotFoundError: for findings of a pack that is neither given nor installed.
    """
    given = {pack.name: pack for pack in packs}

    def pack_of(name: str) -> RulePack:
        pack = name.partition("/")[0]
        return given.get(pack) or load_pack(pack)

    def find(name: str) -> Provision[Any]:
        return pack_of(name)[name]

    converter = _converter(find)
    found: list[Finding] = []
    mistakes: list[Mistake] = []
    for place, row in enumerate(rows):
        try:
            finding: Finding = converter.structure(row, _Kinds)  # type: ignore[arg-type]  # cattrs takes unions, its annotation only classes
            found.append(_decided_again(finding, row, pack_of(finding.provision.id)))
        except (cattrs.BaseValidationError, ValueError, TypeError, KeyError) as error:
            first = error.exceptions[0] if isinstance(error, cattrs.BaseValidationError) else error
            mistakes.append(Mistake(problem="no-finding", values={"detail": first}, path=f"$[{place}]", value=row))
    if mistakes:
        raise FactError(*mistakes)
    return tuple(found)


def _decided_again(finding: Finding, row: Mapping[str, Any], pack: RulePack) -> Finding:
    """The finding built from the values in its row; as it stands there, where the row has none or another finding comes of them."""
    case = case_of(finding.subject, row)
    if case is None:
        return finding
    scene, sources, lacks = case
    again = build(pack, finding.provision, finding.outcome, attrs.evolve(scene, as_of=finding.as_of), finding.otherwise, sources, lacks)
    return again if again == finding else finding
