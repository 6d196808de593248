"""Sphinx settings of the Chinese tree."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "_common"))
from settings import *

language = "zh_CN"
html_title = "ruralpolicy 乡村医疗卫生政策评估"
html_context = {"other_tree": "en", "other_name": "English"}
