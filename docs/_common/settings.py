"""Sphinx settings that both trees share."""

import sys
from pathlib import Path

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

project = "ruralpolicy"
author = "ruralpolicy contributors"
copyright = "2026, ruralpolicy contributors"  # noqa: A001  # Sphinx gives the setting this name

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
extensions += ["chinese_search", "registers", "source_ledger", "clauses", "reference"]
exclude_patterns = ["_build"]
templates_path = [str(Path(__file__).parent / "templates")]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_default_options = {"members": True, "show-inheritance": True}
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
autodoc_preserve_defaults = True

nitpicky = True
# There is no inventory of the standard library, of attrs and of Hypothesis without the network.
nitpick_ignore_regex = [
    (r"py:.*", rf"({'|'.join(sys.stdlib_module_names)}|attrs?|hypothesis)(\..*)?"),
    # Modules that sibling packages build on; the reference shows what they make, and not them.
    (r"py:.*", r"ruralpolicy\.(conditions\.tree|testing\.search)(\..*)?"),
    (
        r"py:(class|obj|data)",
        r"(date|Decimal|Enum|Fraction|StrEnum|Mapping|Sequence|Iterable|Iterator|Callable|Any|Self|optional|.*\._\w+(\..*)?)",
    ),
]

html_theme = "furo"
html_static_path = [str(Path(__file__).parent / "static")]
html_css_files = ["register.css"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_copy_source = False
html_show_sphinx = False


def keep_colons(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:  # noqa: ARG001  # Sphinx calls it so
    """Without this, what stands before a colon in the first line of a property would be taken for its type."""
    if what == "property":
        lines[:0] = ["..", ""]


def by_short_name(app: Sphinx, env: BuildEnvironment, node: pending_xref, text: Element) -> Element | None:
    """Resolve what the package offers under a short name: it is described with its module."""
    package, _, name = str(node.get("reftarget", "")).rpartition(".")
    if node.get("refdomain") != "py" or package != "ruralpolicy":
        return None
    node["refspecific"] = True
    return env.domains["py"].resolve_xref(env, node["refdoc"], app.builder, node["reftype"], name, node, text)


def setup(app: Sphinx) -> None:
    """Connect both; the first has to come before napoleon, whose priority is 500."""
    app.connect("autodoc-process-docstring", keep_colons, priority=400)
    app.connect("missing-reference", by_short_name)
