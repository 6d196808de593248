"""Part one: the aims for 2025."""

from ruralpolicy.facts import City
from ruralpolicy.law import Modality, Reading
from ruralpolicy.rules.pingdingshan._document import END_OF_2025, pack

__all__: list[str] = []


pack.narrative(
    "1",
    "guiding",
    "总体思路",
    "Guiding line of the plan",
    City,
    modality=Modality.OBLIGATION,
    force="推动",
    summary="Led by the Party, county by county and with the workforce first, health care moves to where farmers live.",
)

pack.narrative(
    "1",
    "aims-2025",
    "2025年总体目标",
    "General aims for 2025",
    City,
    modality=Modality.TARGET,
    by=END_OF_2025,
    force="基本",
    summary="By the end of 2025 rural care has clearly moved on: its layout, staff, digital tools, prevention and money.",
).read_as(
    Reading(
        "aims-carry-no-measure",
        "总体目标没有量化指标，不单独评判；其中的2025年，用作中医馆、远程医疗等未写期限的任务的期限。",
        "The aims carry no measure and nothing is judged by them; their year gives the undated tasks on Chinese medicine "
        "clinics and remote care their date.",
    )
)
