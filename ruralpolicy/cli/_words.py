"""What the command says when something is wrong, in both languages."""

import errno
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from cyclopts import CycloptsError

from ruralpolicy._atomic_write import INPUT, LINK, SPECIAL
from ruralpolicy.errors import FactError, RuleError, RuralPolicyError
from ruralpolicy.messages import Language

__all__ = ["fault", "language_of", "nothing", "reason", "usage", "wrong"]

_REASONS_ZH: Final[Mapping[int, str]] = {
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样做",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "文件过大",
    errno.EROFS: "磁盘只读",
    errno.ENAMETOOLONG: "文件名过长",
    errno.EPIPE: "没有人再读取输出",
}
_OWN_ZH: Final[Mapping[str, str]] = {
    LINK: "这是一个链接，请写出文件本身",
    SPECIAL: "不是普通文件",
    INPUT: "会覆盖作为输入的数据文件",
}


def language_of(tokens: list[str]) -> Language:
    """The language that a command line asks for, also where the rest of it is wrong.

    >>> language_of(["packs", "--lang", "en"]), language_of(["packs", "--lang=en"]), language_of(["packs"])
    ('en', 'en', 'zh')
    """
    pairs = {f"{option}={value}" for option, value in pairwise(tokens)}
    return "en" if "--lang=en" in pairs.union(tokens) else "zh"


def reason(error: OSError, lang: Language) -> str:
    """Why a file cannot be read or written.

    >>> reason(FileNotFoundError(2, "No such file or directory", "a.json"), "zh")
    '没有这个文件或文件夹'
    """
    words = error.strerror or str(error) or type(error).__name__
    return words if lang == "en" else _OWN_ZH.get(words) or _REASONS_ZH.get(error.errno or 0, words)


def wrong(error: RuralPolicyError, lang: Language, file: Path | None = None) -> list[str]:
    """What is wrong, line by line; with the *file* that it is about."""
    if isinstance(error, FactError):
        # A mistake of the file as a whole names it already.
        heads = ("" if file is None or mistake.path == str(file) else f"{file}: " for mistake in error.mistakes)
        return [f"{head}{mistake.text(lang, 'command')}" for head, mistake in zip(heads, error.mistakes, strict=True)]
    about = "规则包有误：" if lang == "zh" and isinstance(error, RuleError) else ""
    return [f"{about}{line}" for line in error.text(lang, "command").splitlines()]


def nothing(lang: Language, kinds: str, pack: str) -> str:
    """That nothing was assessed, and what would have been."""
    if lang == "zh":
        return f"没有评估任何对象：数据中没有规则包 {pack} 所涉及的对象（{kinds}）"
    return f"nothing was assessed: the data hold nothing that the pack {pack} is about ({kinds})"


def fault(error: BaseException, program: str, lang: Language) -> str:
    """One line for a fault of the library's own; *program* is its name and version."""
    what = f"{type(error).__name__}: {error}".strip().rstrip(":")
    if lang == "zh":
        return f"{program} 自身出错：{what}。请连同命令和 --debug 的输出一并报告给提供本软件的人（见 README“报告问题”）"
    told = "please report it to where you have ruralpolicy from, with the command and what --debug shows (README, “Report a fault”)"
    return f"a fault of {program} itself: {what}; {told}"


def usage(error: CycloptsError, lang: Language) -> str:
    """What is wrong with the way in which a command was called."""
    error.verbose = False
    english = str(error).strip()
    worded = _USAGE_ZH.get(type(error).__name__)
    return english if lang == "en" else "用法有误：" + (english if worded is None else worded(error)) + "；见 --help"


def _argument(error: Any) -> str:
    return str(getattr(error, "keyword", None) or error.argument.name)


def _given(error: Any) -> str:
    return str(error.token.keyword or error.token.value)


_USAGE_ZH: Final[Mapping[str, Callable[[Any], str]]] = {
    "UnknownCommandError": lambda error: f"没有命令 {' '.join(error.unused_tokens or ())}",
    "UnknownOptionError": lambda error: f"没有选项 {_given(error)}",
    "UnusedCliTokensError": lambda error: f"多余的内容 {' '.join(error.unused_tokens or ())}",
    "MissingArgumentError": lambda error: f"{_argument(error)} 需要一个值",
    "CoercionError": lambda error: f"{_argument(error)} 不能是“{error.token.value}”",
    "RepeatArgumentError": lambda error: f"{_given(error)} 写了不止一次",
}
