"""A finding in parts, before they are joined: each is a text of its own, and none is ever looked into again."""

import attrs

__all__ = ["Joints", "Piece", "Said"]


@attrs.frozen
class Piece:
    """One thing that is said: what is the case, what is asked, and how much is lacking.

    *apart* says that what is asked stands apart from what is the case.
    """

    reason: str
    bound: str = ""
    gap: str = ""
    apart: bool = False


@attrs.frozen
class Joints:
    """How a language joins the parts of a line.

    *said* stands between title, name and verdict, *aside* around what stands in brackets.
    """

    within: str
    between: str
    stop: str
    said: tuple[str, str, str]
    aside: tuple[str, str]
    note: str
    capitals: bool = False


@attrs.frozen(kw_only=True)
class Said:
    """A finding in one language.

    Attributes:
        clause: the clause as it is printed; *title* that of the provision; *who* the subject.
        verdict: the word of the outcome; *given* what somebody is entitled to; *beside* force and lateness, which stand in brackets.
        pieces: what is the case, what is asked, what is lacking, in the order in which they are said.
        deadline: the last lawful day; *document* what has to be said of a draft.
        notes: defaults, readings and figures that are the library's own.
    """

    joints: Joints
    clause: str
    title: str
    who: str
    verdict: str
    given: str = ""
    beside: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    deadline: str = ""
    document: str = ""
    notes: tuple[str, ...] = ()

    @property
    def force(self) -> str:
        """What stands in brackets behind the verdict."""
        return self.joints.between.join(self.beside)

    @property
    def reason(self) -> str:
        """What is the case, with what is asked and what is lacking."""
        return self.joints.between.join(map(self._piece, self.pieces))

    @property
    def note(self) -> str:
        """The notes, as one text."""
        return self.joints.between.join(self.notes)

    def _piece(self, piece: Piece) -> str:
        behind = self.joints.within.join(part for part in (piece.bound, piece.gap) if part)
        return (self.joints.between if piece.apart else self.joints.within).join(part for part in (piece.reason, behind) if part)

    def _started(self, text: str) -> str:
        return text[0].upper() + text[1:] if self.joints.capitals and text else text

    @property
    def judged(self) -> str:
        """The verdict with what stands in brackets: the word of the column of outcomes."""
        opened, closed = self.joints.aside
        return f"{self.verdict}{opened}{self.force}{closed}" if self.beside else self.verdict

    @property
    def line(self) -> str:
        """The whole finding in one line."""
        of_title, named, full = self.joints.said
        behind = self.joints.between.join(part for part in (self.reason, self.deadline, self.document) if part)
        text = f"{self.clause}{of_title}{self.title}{named}{self.who}{full}{self.judged}{self.given}{self.joints.stop}"
        sentences = [text, *([f"{self._started(behind)}{self.joints.stop}"] if behind else [])]
        if self.notes:
            sentences.append(f"{self.joints.note}{self.note}{self.joints.stop}")
        return (" " if self.joints.capitals else "").join(sentences)

    @property
    def cell(self) -> str:
        """Reason, bound, gap and notes: what stands in a table beside clause, subject, outcome and deadline."""
        noted = f"{self.joints.note}{self.note}"
        reason = self._started(self.reason)
        if not self.notes:
            return reason
        return f"{reason}{self.joints.stop}{' ' if self.joints.capitals else ''}{noted}" if reason else noted
