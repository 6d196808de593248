"""Sphinx settings of the English tree."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "_common"))
from settings import *

language = "en"
html_title = "ruralpolicy"
html_context = {"other_tree": "zh", "other_name": "中文"}
