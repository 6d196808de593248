"""Write hengfeng_invented.json and tonglu_invented.json: the real places of two counties with invented, seeded health figures.

The places and their codes come from <county>_divisions.csv. Institutions, persons, figures and statements are made up by dice, and
<county>_shares.csv says of which share of the subjects a statement holds. Run it without arguments.
"""

import hengfeng
import tonglu
from invention import FOLDER, as_text

COUNTIES = {"hengfeng": hengfeng.county_facts, "tonglu": tonglu.county_facts}

if __name__ == "__main__":
    for county, county_facts in COUNTIES.items():
        facts = county_facts()
        (FOLDER / f"{county}_invented.json").write_text(as_text(facts), encoding="utf-8")
        print(f"{county}_invented.json: {', '.join(f'{len(rows)} {kind}' for kind, rows in facts.items())}")
