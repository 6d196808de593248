"""The catalogue of all that is said about mistakes: by key, in English, in Chinese, and, where it helps, what was expected in both.

A name in braces stands for a value of that name; ``:named`` shows a word as it is to be written. A key that ends in ``@command`` says the
same in the syntax of the command line.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["WORDINGS"]


def _expected(en: str, zh: str) -> tuple[str, ...]:
    return f"expected {en}, got {{value}}", f"应为{zh}，实为 {{value}}", en, zh


def _must_be(en: str, zh: str) -> tuple[str, ...]:
    return f"must be {en}, got {{value}}", f"应为{zh}，实为 {{value}}", en, zh


# What is wrong with a value.
_VALUES: Final = {
    "not-a-whole-number": _expected("a whole number", "整数"),
    "not-a-number": _expected("a number", "数"),
    "not-true-or-false": _expected("true or false", "是或否（true、false）"),
    "not-a-date": _expected("a date", "日期"),
    "not-a-text": _expected("a text", "文字"),
    "not-one-of": _expected("one of {choices:named}", "以下之一：{choices:named}"),
    "not-several-of": _expected("several of {choices:named}", "以下若干项：{choices:named}"),
    "empty-text": _must_be("a text that is not empty", "非空文字"),
    "half-of-a-pair": _must_be("a text without halves of surrogate pairs", "不含半个代理对的文字"),
    "acting-character": (
        "must be a text that acts on nothing, got {value} with the character {character}",
        "含有不可见的控制字符或方向字符（{character}）：{value}",
        "a text without control characters and marks of direction",
        "不含控制字符和方向标记的文字",
    ),
    "too-many-decimals": (
        "must be an amount with at most {decimals} decimals, got {value}",
        "金额最多 {decimals} 位小数，实为 {value}",
        "an amount with at most {decimals} decimals",
        "最多 {decimals} 位小数的金额",
    ),
    "below-bound": _must_be("at least {bound}", "不小于 {bound} 的数"),
    "above-bound": _must_be("at most {bound}", "不大于 {bound} 的数"),
    "not-a-kind-name": _must_be("the name of a kind of fact", "事实种类的名称"),
    "not-a-topic-name": _must_be(
        "a topic, one word of letters, digits and underscores", "声明事项的名称（由字母、数字和下划线组成的一个词）"
    ),
    "above-other": (
        "must be at most {other} ({bound}), got {value}",
        "应不大于{other}（{bound}），实为 {value}",
        "at most {other}",
        "不大于{other}",
    ),
    "below-other": (
        "must be at least {other} ({bound}), got {value}",
        "应不小于{other}（{bound}），实为 {value}",
        "at least {other}",
        "不小于{other}",
    ),
    "before-other": (
        "must not be before {other} ({bound}), got {value}",
        "应不早于{other}（{bound}），实为 {value}",
        "not before {other}",
        "不早于{other}",
    ),
    "implied-false": ("cannot be true while {topic} is false", "{topic}为否时，此项不能为是"),
    "implied-denied": ("cannot be true while {topic} is stated not to hold", "已声明{topic}不成立时，此项不能为是"),
}

# What is wrong with facts side by side.
_FACTS: Final = {
    "not-a-fact": _expected("a fact", "事实"),
    "code-twice": (
        "there are two facts of kind {kind} with this code, {first} and {second}",
        "有两条{kind}事实用了同一编码：{first} 和 {second}",
    ),
    "reference-to-nothing": (
        "{value} is the code of no {kinds} that was given",
        "{value} 不是已给出的任何{kinds}的编码",
        "the code of one {kinds}",
        "唯一一个{kinds}的编码",
    ),
    "reference-to-several": (
        "{value} is the code of several facts: {found}",
        "{value} 同时是{found}的编码",
        "the code of one {kinds}",
        "唯一一个{kinds}的编码",
    ),
    "statement-about-nothing": (
        "{value} is the code of no {kind} that was given",
        "{value} 不是已给出的任何{kind}的编码",
        "the code of a {kind}",
        "一个{kind}的编码",
    ),
    "contradiction": ("{topic} is stated both to hold and not to hold, without a day", "{topic}既声明成立又声明不成立，且均未注明日期"),
    "contradiction-on-a-day": (
        "{topic} is stated both to hold and not to hold, on {day}",
        "{topic}在 {day} 既声明成立又声明不成立",
    ),
    "stated-later": (
        "is stated on {day}, after the day of assessment ({as_of}), and does not count yet",
        "声明日期 {day} 晚于评估日（{as_of}），暂不计入",
    ),
    "two-homes": (
        "leads to {area} {home}, another reference of the same fact to {other}",
        "此处指向{area} {home}，同一事实的另一处引用指向 {other}",
        "the same {area} by every reference",
        "各处引用指向同一{area}",
    ),
    "not-there": _expected("a fact that is there", "现有的事实"),
}

# What is wrong with rows in the interchange form.
_ROWS: Final = {
    "not-rows-by-kind": _expected("an object with lists of rows", "按种类列出各行的对象"),
    "unknown-kind": ("unknown kind of fact", "没有这一种类的事实"),
    "not-a-list-of-rows": _expected("a list of rows", "由各行组成的列表"),
    "not-an-object": _expected("an object", "对象"),
    "missing-attribute": ("{attribute:named} is required", "缺少必填项 {attribute:named}"),
    "unknown-attribute": ("unknown attribute", "没有这一属性"),
    "kind-twice": ("the kind {kind} stands there already, as {other}", "{kind}已以“{other}”给出"),
    "attribute-twice": ("{attribute:named} stands there already, as {other}", "{attribute:named} 已在该行以“{other}”给出"),
    "topic-of-no-pack": ("no rule reads the topic {topic}", "没有规则用到声明事项 {topic}"),
    "no-finding": ("no finding can be read: {detail}", "无法读出结论：{detail}"),
}

# What is wrong with a text that should be JSON.
_TEXTS: Final = {
    "not-a-text-file": ("not a text in {encoding}: byte {byte}", "文件编码不是 {encoding}（第 {byte} 个字节）"),
    "not-json": ("not JSON: {detail}", "不是有效的 JSON 文本"),
    "name-twice": (
        "stands twice in one object: in line {line}, column {column} and in line {again_line}, column {again_column}",
        "在同一对象中出现了两次：第 {line} 行第 {column} 列和第 {again_line} 行第 {again_column} 列",
    ),
    "not-in-json": ("{value} is no value of JSON", "{value} 不是合法的 JSON 值"),
    "too-many-digits": ("must be a number of at most {most} digits", "数字最多 {most} 位"),
    "too-deep": ("nested more deeply than {most} levels", "嵌套超过 {most} 层"),
}

# What is wrong with the arguments of a call.
_ARGUMENTS: Final = {
    "not-a-pack": _expected("a rule pack", "规则包"),
    "not-a-day": _expected("a day", "某一天"),
    "ends-before-it-starts": (
        "the last day, {value}, is before the first, {start}",
        "末日 {value} 早于首日 {start}",
        "a day that is not before the first",
        "不早于首日的某一天",
    ),
    "outside-the-days": (
        "{value} is not one of the days from {start} to {end}",
        "{value} 不在 {start} 至 {end} 之内",
        "one of the days that are looked at",
        "所考察的某一天",
    ),
    "not-a-kind": _expected("a kind of fact", "事实的种类"),
    "not-a-form": _expected("'wide' or 'long'", " 'wide' 或 'long'"),
    "no-such-word": ("there is no {what} {given}", "没有这一{what}：{given}"),
    "complete-without-fact": (
        "there is no fact of kind {kind}, which is said to be complete: totals count none",
        "声明{kind}的名单完整，但没有给出任何一条：合计按零计算",
    ),
    "unknown-pack": ("no rule pack is called {name}; available: {available}", "没有名为 {name} 的规则包；现有：{available}"),
}

# What is wrong with tables.
_TABLES: Final = {
    "unreadable-cells": ("{said}", "{said}"),
    "not-a-dataframe": ("expected a dataframe, got a {type}", "应为数据表，实为 {type}", "a dataframe", "数据表"),
    "not-of-spark": (
        "expected a dataframe of Spark, as the first is, got a {type} of {library}",
        "第一张表属于 {engine}，此处也应如此，实为 {library} 的 {type}",
        "a dataframe of Spark, as the first is",
        "与第一张表相同，属于 {engine} 的数据表",
    ),
    "engines-apart": (
        "tables of an engine of their own do not go together with frames in memory",
        "自带引擎的表不能与内存中的表一起评估",
    ),
    "table-twice": ("the table of this kind is the first argument", "这一种类的表已作为第一个参数给出"),
    "unknown-column": ("unknown column", "没有这一列"),
    "no-column-to-keep": ("there is no such column to keep", "表中没有要保留的这一列"),
    "column-taken": ("the result has a column of its own under this name", "结果表自有同名的列"),
    "no-column": ("there is no such column", "表中没有这一列"),
    "not-a-table-file": ("expected a file of {forms}, got {value}", "应为以下格式的文件：{forms}，实为 {value}"),
    "nested-in-csv": ("CSV has no cells that hold several values", "此格式的单元格不能容纳多个值"),
    "not-parquet": ("not a Parquet file: {detail}", "无法按 .parquet 格式读取：{detail}"),
    "not-csv": ("not CSV: {detail}", "无法按 .csv 格式读取：{detail}"),
    "no-head": ("expected a line of column names, got nothing", "应有一行列名，实为空"),
    "columns-twice": ("two columns are called {value}", "有两列同名：{value}"),
    "no-lines": ("expected an object a line, got none", "应每行一个对象，实为空"),
    "engine-missing": ("{detail}", "此处无法加载规则引擎：{detail}"),
    "no-regular-file": ("no regular file", "不是普通文件"),
    "tables-missing": ("whole tables need {library}", "评估表格需要 {library}"),
    "not-a-plain-text": _expected("a text without control characters", "不含控制字符的文字"),
    "not-a-subject": _expected("the code of a subject, not a line of totals or notes", "一个对象的编码，而非合计行或说明行"),
    "code-not-once": _expected("a code that stands once", "只出现一次的编码"),
    "in-two-rows": (" in rows {first} and {second}", "，见第 {first} 行和第 {second} 行"),
    "nothing": ("nothing", "空"),
    "other-type": ("a value of type {type}", "{type} 类型的值"),
    "not-a-word-and-meaning": (
        "expected a text and what it means, true or false, got {value}: {meaning}",
        "应为一个词及其含义（是或否），实为 {value}: {meaning}",
    ),
    "digits-of-others": ("digits that are not those of ASCII were read as what they are", "含全角等数字，已按其数值读取"),
    "codes-put-in-order": (
        "codes were read without blanks, invisible characters and full-width forms",
        "编码中的空格、不可见字符和全角字符已规整",
    ),
    "cells-in-a-row": ("expected {wanted} cells, got {found}", "应有 {wanted} 格，实有 {found} 格"),
    "unknown-attribute-named": ("unknown attribute {name}", "没有 {name} 这一属性"),
    "not-a-pair": ("expected a name, = and a word, got {value}", "应为“名称=词”，实为 {value}"),
    "no-such-encoding": ("there is no encoding {value}", "没有名为 {value} 的编码"),
    "not-text-in": ("not text in {encoding}", "不是 {encoding} 编码的文字"),
    "two-for-one": (
        "the columns {one} and {other} are both of {attribute}",
        "“{one}”列和“{other}”列都对应{attribute}",
    ),
    "no-such-unit": ("{unit} is no unit of {attribute}", "{unit}不是{attribute}的单位"),
    "unit-of-nothing": ("there is no column {value} of numbers", "没有名为 {value} 的数值列"),
    "unit-not-stated": _expected("a number whose unit is stated", "写明单位的数"),
    "unit-in-doubt": _expected("a number in one unit with the rest of its column", "与本列其余各格单位一致的数"),
    "unit-in-doubt-here": (
        "they contradict others of their column in their unit; they were read in the unit of the vocabulary",
        "与同列其他数值的单位可能不一致；已按词表的单位读取",
    ),
    "read-as": ("the file was read as {encoding}", "文件按 {encoding} 编码读取"),
    "lines-above-head": ("{lines} lines above the head were passed over", "表头以上 {lines} 行已略过"),
}

# What to do instead.
_HINTS: Final = {
    "did-you-mean": ("did you mean '{meant:named}'?", "是否应为“{meant:named}”？"),
    "leave-out-unknown": ("leave it out where it is not known", "不知道时请不要写这一项"),
    "write": ("write {write}", "请写 {write}"),
    "write-unquoted": ("write {write} without quotes", "请写 {write}，不加引号"),
    "write-quoted": ('write "{write}", in quotes', '请写 "{write}"，加引号'),
    "percent-is-written": ("{percent} % is written {write}", "{percent}% 应写为 {write}"),
    "stands-twice": ("{twice} stands there more than once", "{twice} 出现了不止一次"),
    "write-a-set": ("write a set, in braces", "请写成集合，用花括号"),
    "take-the-date": ("a date has no time of day: take .date()", "日期不含时刻，请取 .date()"),
    "read-json-first": ("read the JSON text first: json.loads(text)", "请先读出文本：json.loads(text)"),
    "put-under-kinds": ("put the rows under their kind", "请把各行放在所属种类之下"),
    "put-in-a-list": ("put the row in a list", "请把该行放进列表"),
    "statement-about": ("it is a statement about {kinds}", "它是关于{kinds}的声明事项"),
    "attribute-of": ("it is an attribute of {kinds}", "它是{kinds}的属性"),
    "give-an-instance": ("give an instance, not the class", "请给出实例，而不是类"),
    "use-decode-facts": ("read the interchange form with decode_facts", "请用 decode_facts 读取"),
    "give-that-fact-too": ("give that fact too, or leave the reference out", "请一并给出该事实，或去掉这一引用"),
    "leave-out-the-wrong-one": ("leave out the reference that is wrong", "请去掉有误的引用"),
    "name-by-kind-and-code": (
        "name it by kind and code, (VillageClinic, '361125001'), or give the fact or statement",
        "请用种类和编码指明，如 (VillageClinic, '361125001')，或直接给出该事实或声明",
    ),
    "load-a-pack": ("load_pack('shangrao') gives one", "可用 load_pack('shangrao') 取得"),
    "give-a-day": ("as_of=date(2026, 12, 31)", "如 as_of=date(2026, 12, 31)"),
    "give-a-day@command": ("--as-of 2026-12-31", "如 --as-of 2026-12-31"),
    "give-date": ("a day is date(2026, 12, 31)", "日期写作 date(2026, 12, 31)"),
    "swap-days": ("swap the two days", "请对调这两个日期"),
    "give-complete": ("complete={{VillageClinic}}", "如 complete={{VillageClinic}}"),
    "give-complete@command": ("--complete VillageClinic", "如 --complete VillageClinic"),
    "give-encoding": ("--encoding says which it is", "可用 --encoding 指明编码"),
    "give-words": ('words={{"1": True, "0": False}}', '如 words={{"1": True, "0": False}}'),
    "give-kind": ("kind=VillageClinic", "如 kind=VillageClinic"),
    "give-kind@command": ("--kind VillageClinic", "如 --kind VillageClinic"),
    "ids-look-like": ("ids look like {example}", "编号形如 {example}"),
    "choose-from": ("choose from {choices:named}", "可选：{choices:named}"),
    "give-a-frame": (
        "give a frame of Polars, pandas, PyArrow, DuckDB, PySpark or another library that narwhals knows",
        "请给出 Polars、pandas、PyArrow、DuckDB、PySpark 等 narwhals 所支持的数据表",
    ),
    "collect-it": ("collect it, or give all tables in one engine", "请先取到内存中，或让各表属于同一引擎"),
    "create-in-spark": ("spark.createDataFrame takes tables of Arrow and pandas", "可用 spark.createDataFrame 转换 Arrow 或 pandas 的表"),
    "leave-out-here": ("leave it out here", "此处请去掉"),
    "keep-it": ("keep=[{name}] carries it along", "可用 keep=[{name}] 原样带到结果中"),
    "keep-it@command": ("--keep {word} carries it along", "可用 --keep {word} 原样带到结果中"),
    "rename-before": ("leave it out, or rename it before", "请去掉，或先改名"),
    "needs-a-code": ("each {kind} needs a code of its own", "每个{kind}都要有自己的编码"),
    "write-nested": ("write .parquet or .jsonl, or leave it out", "请写成 .parquet 或 .jsonl，或不保留此列"),
    "close-the-quotation": ("is a quotation mark never closed?", "是否有引号没有成对？"),
    "use-reference": ("{call} gives the same findings without it, slower", "可改用 {call}，结论相同，速度较慢"),
    "write-to-a-file": ("write the table to a file first", "请先把表格存成文件"),
    "install-extra": ("install ruralpolicy with the extra `{extra}`, as README says", "请安装附加组件 {extra}，方法见说明文件"),
}

# Where something stands that has no path.
_PLACES: Final = {
    "line": ("line {line}, column {column}", "第 {line} 行第 {column} 列"),
    "row": ("row {row}", "第 {row} 行"),
    "cell": ("row {row}, column {column}", "第 {row} 行“{column}”列"),
    "cell-of-code": ("code {code}, column {column}", "编码 {code}，“{column}”列"),
    "column": ("column {column}", "“{column}”列"),
    "beside": ("beside: {kind}", "旁表 {kind}"),
    "code": ("code {code}", "编码 {code}"),
    "cell-beside": ("beside: {kind}: row {row}, column {column}", "旁表 {kind} 第 {row} 行“{column}”列"),
    "row-beside": ("beside: {kind}: row {row}", "旁表 {kind} 第 {row} 行"),
}

WORDINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {**_VALUES, **_FACTS, **_ROWS, **_TEXTS, **_ARGUMENTS, **_TABLES, **_HINTS, **_PLACES}
)
