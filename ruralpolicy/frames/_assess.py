"""One table in, one table out: the arguments checked, and the library of the table found that decides it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal

from ruralpolicy.engine.given import listed, misused
from ruralpolicy.errors import FactError, Mistake, RuralPolicyError
from ruralpolicy.facts import KINDS, Fact
from ruralpolicy.messages import Language, Said, Syntax, Word
from ruralpolicy.pack import RulePack

__all__ = ["TablesMissingError", "assess_frame", "unreadable_rows"]


class TablesMissingError(RuralPolicyError, ImportError):
    """The libraries that whole tables need are not installed.

    >>> print(TablesMissingError("polars"))
    whole tables need polars; install ruralpolicy with the extra `tables`, as README says
    """

    def text(self, lang: Language, syntax: Syntax = "python") -> str:
        """Which library is missing, and what brings it."""
        said = (Said("tables-missing", library=Word(str(self.args[0]))), Said("install-extra", extra=Word("tables")))
        return ("；" if lang == "zh" else "; ").join(one.text(lang, syntax) for one in said)

    def __str__(self) -> str:
        return self.text("en")


def assess_frame(
    frame: Any,
    pack: RulePack,
    *,
    kind: type[Fact],
    as_of: date,
    form: Literal["wide", "long"] = "wide",
    keep: Iterable[str] = (),
    beside: Mapping[Any, Any] | None = None,
    complete: Iterable[type[Fact]] = (),
    words: Mapping[str, bool] | None = None,
    unreadable: Literal["warn", "keep", "raise"] = "warn",
    lang: Literal["zh", "en"] = "en",
) -> Any:
    """The outcome of each provision about a kind for every row of a table.

    Columns are the ``code``, attributes of the kind by name, and topics of the pack as booleans; null is unknown, as is a column that is
    not there. Texts are read as the numbers, days and words that they write, full-width digits and Chinese words (是, 村卫生室) among them.
    A cell that cannot be read is unknown too, with words on what is wrong in ``unreadable``; the row is assessed by what else it holds.
    Only a row without a code of its own has null for every outcome.

    Args:
        frame: a dataframe of Polars, pandas, PyArrow, DuckDB, PySpark or another library that narwhals knows, lazy or not.
        pack: the rules.
        kind: what a row is about.
        as_of: the day on which the outcomes are to hold.
        form: ``wide`` has a column for each provision with numbers as in `OUTCOME_CODES`; ``long`` a row for each provision and subject,
            with the outcome in words.
        keep: other columns that are carried along.
        beside: tables of other kinds, by kind, from which totals and look-ups follow that were not given.
        complete: the kinds of which the tables hold every row there is; only from such are totals derived.
        words: what stands for true and false beside ``true``, ``false``, 是 and 否, such as ``{"1": True, "0": False}`` for tables of
            databases that have no booleans.
        unreadable: what is done about cells that cannot be read, where the frames are in memory: ``warn`` of them and of odd ones, ``keep``
            silent of both since the result has it, or ``raise`` them. A lazy frame is not looked at before it is asked for.
        lang: the language of ``unreadable``.

    Returns:
        A dataframe of the same kind, in the order of the rows where they have one and then with their number in ``row``.

    Raises:
        FactError: for columns that are neither attributes nor topics, and other mistakes in the arguments; for cells that cannot be
            read where that was asked for.
        EngineError: for a clause of a pack of one's own that is too rich for columns.
        TablesMissingError: without the extra ``tables``.

    Warns:
        UnreadableCellsWarning: of cells that cannot be read.
        OddCellsWarning: of cells that were read but are odd, once a column.

    >>> import polars as pl
    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> counties = pl.DataFrame({"code": ["361102", "361125"], "village_clinics_total": [120, 80], "village_clinics_integrated": [31, 40]})
    >>> result = assess_frame(counties, load_pack("shangrao"), kind=County, as_of=date(2024, 12, 31))
    >>> from ruralpolicy.findings import OUTCOMES
    >>> [OUTCOMES[code] for code in result["shangrao/3-coverage-2024"]]
    [<Outcome.UNMET: 'unmet'>, <Outcome.MET: 'met'>]
    """
    others = dict(beside or {})
    kinds = listed(complete)
    mistakes = [*misused(pack, as_of, kinds), *_misused(kind, form, others), *_misused_words(words or {}, unreadable, lang)]
    if mistakes:
        raise FactError(*mistakes)
    try:
        from ruralpolicy.frames._native import assessed_natively, is_spark  # noqa: PLC0415 - half a second that only tables need
        from ruralpolicy.frames._tables import Question  # noqa: PLC0415 - as above
        from ruralpolicy.frames._texts import word_of  # noqa: PLC0415 - as above
        from ruralpolicy.frames._told import speak  # noqa: PLC0415 - as above
    except ModuleNotFoundError as error:
        raise TablesMissingError(error.name) from error
    asked = Question(
        pack=pack,
        kind=kind,
        as_of=as_of,
        form=form,
        keep=tuple(dict.fromkeys(keep)),
        complete=frozenset(kinds),
        words={word_of(word): means for word, means in (words or {}).items()},
        lang=lang,
    )
    frames = {kind: frame, **others}
    if is_spark(frame):
        from ruralpolicy.frames import _spark  # noqa: PLC0415 - Spark is an extra of its own

        result = _spark.assess(frames, asked)
    else:
        result = assessed_natively(frames, asked)
    speak(asked.told, unreadable)
    return result


def _misused(kind: object, form: object, beside: Mapping[Any, Any]) -> Iterable[Mistake]:
    for path, each in (("kind", kind), *(("beside", other) for other in beside)):
        if not isinstance(each, type) or KINDS.get(each.__name__) is not each:
            yield Mistake(problem="not-a-kind", values={"value": each}, advice=Said("give-kind"), path=path, value=each)
    if kind in beside:
        yield Mistake(problem="table-twice", advice=Said("leave-out-here"), path="beside", value=kind)
    if form not in ("wide", "long"):
        yield Mistake(problem="not-a-form", values={"value": form}, path="form", value=form)


def _misused_words(words: Mapping[Any, Any], unreadable: object, lang: object) -> Iterable[Mistake]:
    for word, means in words.items():
        if type(word) is not str or type(means) is not bool:
            values = {"value": word, "meaning": means}
            yield Mistake(problem="not-a-word-and-meaning", values=values, advice=Said("give-words"), path="words", value=word)
    for path, given, choices in (("unreadable", unreadable, ("warn", "keep", "raise")), ("lang", lang, ("zh", "en"))):
        if given not in choices:
            values = {"choices": tuple(map(Word, choices)), "value": given}
            yield Mistake(problem="not-one-of", values=values, path=path, value=given)


def unreadable_rows(result: Any) -> tuple[Mistake, ...]:
    """What could not be read in each row of a result, cell by cell.

    >>> import polars as pl
    >>> from ruralpolicy import load_pack
    >>> from ruralpolicy.facts import County
    >>> counties = pl.DataFrame({"code": ["361102", "361125"], "village_clinics_total": ["120", "about 80"]})
    >>> result = assess_frame(counties, load_pack("shangrao"), kind=County, as_of=date(2024, 12, 31), unreadable="keep")
    >>> print(*unreadable_rows(result))
    expected a whole number, got 'about 80' - at row 2, column village_clinics_total
    """
    from ruralpolicy.frames._native import unreadable  # noqa: PLC0415 - as above

    return unreadable(result)
