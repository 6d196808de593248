"""What a finding says: outcome, reasons, what is missing, numbers, amounts, deadlines, in both languages, as JSON and back."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import demo_pack
import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet

from ruralpolicy import (
    Amount,
    Assessment,
    Compliance,
    Entitlement,
    FactError,
    Finding,
    Outcome,
    Permission,
    RulePack,
    assess,
    decode_findings,
    encode_findings,
    load_pack,
    second_reading,
)
from ruralpolicy.conditions import percent
from ruralpolicy.facts import (
    Attestation,
    City,
    County,
    Encounter,
    Fact,
    HealthCenter,
    HealthCenterKind,
    InsuranceScheme,
    VillageClinic,
    VillageDoctor,
)
from ruralpolicy.findings import Comparison, Subject, record
from ruralpolicy.report import counts_table, findings_table, register_table
from ruralpolicy.wording.sentence import verdict

PACK = demo_pack.build()
TODAY = date(2026, 1, 1)


def one(fact: Fact, provision: str, *more: Any, as_of: date = TODAY, pack: RulePack = PACK) -> Any:
    (finding,) = assess([fact, *more], pack, as_of=as_of).where(provision=f"demo/{provision}", code=fact.code)
    return finding


def county(**values: Any) -> County:
    return County(code="1", name="甲县", **values)


def test_a_share_is_measured_against_its_bound() -> None:
    finding = one(county(village_clinics_total=200, village_clinics_integrated=119), "1-coverage")

    assert isinstance(finding, Compliance)
    assert (Outcome.PENDING, Fraction(119, 200), Fraction(3, 5), Fraction(-1, 200)) == (
        finding.outcome,
        finding.measured,
        finding.required,
        finding.margin,
    )
    assert (
        Comparison(attribute="village_clinics_integrated", value=119, comparator=">=", bound=120, figure="share", holds=False),
    ) == finding.because
    assert date(2026, 12, 31) == finding.deadline
    assert Subject("County", "1", "甲县") == finding.subject


def test_an_equality_has_a_margin_of_at_most_zero() -> None:
    finding = one(county(village_clinics_total=200, village_clinics_integrated=199), "1-full-coverage")

    assert (Outcome.PENDING, -1, "no deadline", None) == (finding.outcome, finding.margin, finding.reason, finding.deadline)


def test_a_share_of_nothing_is_not_applicable_because_of_the_scope() -> None:
    finding = one(county(village_clinics_total=0), "1-coverage")

    assert (Outcome.NOT_APPLICABLE, None, "") == (finding.outcome, finding.measured, finding.reason)
    assert (Comparison(attribute="village_clinics_total", value=0, comparator=">", bound=0, holds=False),) == tuple(
        comparison for comparison in finding.because if not comparison.holds
    )


def test_what_is_missing_is_named() -> None:
    assert ("village_clinics_total", "village_clinics_integrated") == one(county(), "1-coverage").missing
    assert ("village_clinics_integrated",) == one(county(village_clinics_total=3), "1-coverage").missing
    assert ("plan_issued",) == one(county(), "5-plan").missing
    assert ("by_car", "on_foot") == one(county(), "5-ways").missing


@pytest.mark.parametrize(("as_of", "reason"), [(date(2023, 12, 31), "not yet in force"), (date(2029, 1, 1), "expired")])
def test_outside_the_documents_time_nothing_applies(as_of: date, reason: str) -> None:
    finding = one(county(village_clinics_total=1, village_clinics_integrated=1), "1-coverage", as_of=as_of)

    assert (Outcome.NOT_APPLICABLE, (), reason) == (finding.outcome, finding.because, finding.reason)


@pytest.mark.parametrize("as_of", [date(2024, 1, 1), date(2028, 12, 31)])
def test_the_first_and_the_last_day_are_inside(as_of: date) -> None:
    assert one(county(village_clinics_total=1, village_clinics_integrated=1), "1-coverage", as_of=as_of).outcome is Outcome.MET


MILESTONES = ("village_doctor_trainees_2022", "village_doctor_trainees_2023", "village_doctor_trainees_2024")


@pytest.mark.parametrize(
    ("trained", "as_of", "outcome", "deadline"),
    [
        ((100, 100, 100), date(2024, 6, 1), "met", date(2026, 12, 31)),
        ((99, 100, 100), date(2024, 12, 30), "pending", date(2024, 12, 31)),
        ((99, 100, 100), date(2024, 12, 31), "unmet", date(2024, 12, 31)),
        ((99, 100, None), date(2024, 12, 31), "unmet", date(2024, 12, 31)),
        ((100, 99, None), date(2025, 6, 1), "pending", date(2025, 12, 31)),
        ((100, 100, None), date(2025, 6, 1), "undetermined", date(2026, 12, 31)),
        ((None, 99, 100), date(2025, 6, 1), "undetermined", date(2024, 12, 31)),
        ((None, 99, 100), date(2024, 6, 1), "pending", date(2024, 12, 31)),
    ],
)
def test_each_milestone_counts_from_its_own_day(trained: tuple[int | None, ...], as_of: date, outcome: str, deadline: date) -> None:
    values: dict[str, Any] = {name: number for name, number in zip(MILESTONES, trained, strict=True) if number is not None}
    finding = one(City(code="1", **values), "1.2-milestones", as_of=as_of)

    assert (outcome, deadline) == (finding.outcome, finding.deadline)


def test_a_term_counts_from_adoption_and_is_in_doubt_without_it() -> None:
    city = City(code="1", weak_health_centers_upgraded=59)
    draft = demo_pack.build(demo_pack.DRAFT)
    adopted = draft.adopted(on=date(2023, 10, 1))
    unknown = one(city, "1.3-upgraded", pack=draft)

    assert (Outcome.UNDETERMINED, ("adopted_on",), None) == (unknown.outcome, unknown.missing, unknown.deadline)
    assert one(City(code="1", weak_health_centers_upgraded=60), "1.3-upgraded", pack=draft).outcome is Outcome.MET
    assert draft["1.3-upgraded"].deadline is None
    assert adopted["1.3-upgraded"].deadline == date(2026, 10, 1)
    assert one(city, "1.3-upgraded", pack=adopted, as_of=date(2026, 9, 30)).outcome is Outcome.PENDING
    assert one(city, "1.3-upgraded", pack=adopted, as_of=date(2026, 10, 1)).outcome is Outcome.UNMET
    assert "征求意见稿" in unknown.explain("zh")


def test_a_deadline_of_its_own_for_each_subject() -> None:
    doctor = VillageDoctor(code="1", registration_date=date(2020, 3, 1), is_medical_college_graduate=False)

    assert one(doctor, "4.2-licence-in-time", as_of=date(2025, 3, 1)).outcome is Outcome.PENDING
    late = one(doctor, "4.2-licence-in-time", as_of=date(2025, 3, 2))
    assert (Outcome.UNMET, date(2025, 3, 2)) == (late.outcome, late.deadline)
    unknown = one(VillageDoctor(code="1", is_medical_college_graduate=False), "4.2-licence-in-time")
    assert (Outcome.UNDETERMINED, ("registration_date",), None) == (unknown.outcome, unknown.missing, unknown.deadline)


def test_given_is_scope_and_its_reasons_are_followed() -> None:
    private = one(VillageClinic(code="1", publicly_owned=False), "2.4-licensed")
    unknown = one(VillageClinic(code="1", practice_license_held=False), "2.4-licensed")

    assert private.outcome is Outcome.NOT_APPLICABLE
    assert "publicly_owned" in {comparison.attribute for comparison in private.because}
    assert (Outcome.UNDETERMINED, ("publicly_owned",)) == (unknown.outcome, unknown.missing)


def test_unless_is_requirement_and_unknown_stays_unknown() -> None:
    def outcome(**values: Any) -> Outcome:
        result: Outcome = one(VillageDoctor(code="1", **values), "3.1-remote").outcome
        return result

    assert outcome(serves_remote_area=True, village_resident_population=1001) is Outcome.ENTITLED
    assert outcome(serves_remote_area=True, village_resident_population=1000) is Outcome.NOT_ENTITLED
    assert outcome(serves_remote_area=True) is Outcome.UNDETERMINED
    assert outcome(serves_remote_area=False) is Outcome.NOT_ENTITLED


@pytest.mark.parametrize(
    ("fact", "provision", "amount"),
    [
        (VillageDoctor(code="1", serves_remote_area=True, village_resident_population=2000), "3.1-remote", Amount(300, 300, "CNY/month")),
        (VillageDoctor(code="1", village_resident_population=1000), "3.2-small", Amount(1000, None, "CNY/month")),
        (
            Encounter(code="1", insurance_scheme=InsuranceScheme.RESIDENT, base_reimbursement_ratio=Fraction(3, 5)),
            "3.3-referral",
            Amount(Fraction(13, 20), Fraction(13, 20), "reimbursement ratio"),
        ),
        (
            Encounter(code="1", insurance_scheme=InsuranceScheme.RESIDENT, base_reimbursement_ratio=Fraction(1)),
            "3.3-referral",
            Amount(Fraction(1), Fraction(1), "reimbursement ratio"),
        ),
        (Encounter(code="1", first_contact_at_primary=True), "3.4-band", Amount(percent(5), percent(10))),
        (Encounter(code="1", first_contact_at_primary=True), "3.5-unpriced", None),
        (
            Encounter(code="1", first_contact_at_primary=True, base_reimbursement_ratio=Fraction(3, 5)),
            "4.4-floating",
            Amount(Fraction(13, 20), Fraction(7, 10), "reimbursement ratio"),
        ),
        (Encounter(code="1", first_contact_at_primary=True), "4.4-floating", None),
        (VillageDoctor(code="1", village_resident_population=1001), "3.2-small", None),
    ],
)
def test_amounts_are_exact(fact: Fact, provision: str, amount: Amount | None) -> None:
    finding = one(fact, provision)

    assert isinstance(finding, Entitlement)
    assert amount == finding.amount


def test_an_amount_in_doubt_names_what_is_missing() -> None:
    finding = one(Encounter(code="1", first_contact_at_primary=True), "4.4-floating")

    assert (Outcome.ENTITLED, ("base_reimbursement_ratio",)) == (finding.outcome, finding.missing)


def test_statements_and_attributes_go_together_in_scope_and_body() -> None:
    def said(topic: str, holds: bool) -> Attestation:
        return Attestation(kind="HealthCenter", subject="1", topic=topic, holds=holds)

    center = HealthCenter(code="1", central=False, allocated_beds=3)
    assert one(center, "4.5-tests-fever").missing == ("has_fever_room", "tests_available")
    assert one(center, "4.5-tests-fever", said("has_fever_room", False)).outcome is Outcome.NOT_APPLICABLE
    assert one(center, "4.5-tests-fever", said("has_fever_room", True), said("tests_available", True)).outcome is Outcome.MET
    assert one(center, "4.5-tests-fever", said("has_fever_room", True), said("tests_available", False)).outcome is Outcome.UNMET


def test_a_permission_is_one() -> None:
    finding = one(VillageDoctor(code="1", birth_date=date(1966, 1, 1)), "4.1-rehiring")

    assert isinstance(finding, Permission)
    assert (Outcome.PERMITTED, 60, 60, 0) == (finding.outcome, finding.measured, finding.required, finding.margin)


def test_a_choice_depends_on_its_condition_only_where_it_matters() -> None:
    town = HealthCenter(code="1", kind=HealthCenterKind.TOWNSHIP_HEALTH_CENTER, allocated_beds=98, central=False)

    assert one(town, "4.3-beds").outcome is Outcome.UNMET
    assert one(attrs.evolve(town, allocated_beds=99), "4.3-beds").outcome is Outcome.MET
    assert one(HealthCenter(code="1", allocated_beds=200), "4.3-beds").missing == ("kind", "central")
    assert one(HealthCenter(code="1", central=True), "4.3-beds").outcome is Outcome.MET


def stated(topic: str, holds: bool, subject: str = "1", **more: Any) -> Attestation:
    return Attestation(kind="County", subject=subject, topic=topic, holds=holds, **more)


def test_statements_decide_attested_clauses() -> None:
    assert one(county(), "5-plan", stated("plan_issued", True)).outcome is Outcome.MET
    assert one(county(), "5-plan", stated("plan_issued", False), as_of=date(2025, 6, 29)).outcome is Outcome.PENDING
    assert one(county(), "5-plan", stated("plan_issued", False), as_of=date(2025, 6, 30)).outcome is Outcome.UNMET
    assert one(county(village_clinics_total=1), "5-fees", stated("fees_overcharged", True)).outcome is Outcome.UNMET
    assert one(county(), "5-ways", stated("on_foot", True)).outcome is Outcome.MET
    assert one(county(), "5-one-way", stated("by_car", False)).outcome is Outcome.PENDING
    assert one(county(), "5-grant", stated("plan_issued", True)).amount == Amount(5_000_000, 5_000_000, "CNY")
    assert one(county(), "9-always").outcome is Outcome.MET


def test_a_statement_counts_from_its_day() -> None:
    said = (stated("plan_issued", False), stated("plan_issued", True, attested_on=date(2026, 1, 1)))

    assert one(county(), "5-plan", *said, as_of=date(2025, 12, 31)).outcome is Outcome.UNMET
    assert one(county(), "5-plan", *said, as_of=date(2026, 1, 1)).outcome is Outcome.MET


VISIT = Encounter(code="1", insurance_scheme=InsuranceScheme.RESIDENT)


def everything() -> list[Fact | Attestation]:
    return [
        county(village_clinics_total=200, village_clinics_integrated=119),
        County(code="2", name="乙县"),
        stated("plan_issued", True),
        stated("by_car", False),
        City(code="1", village_doctor_trainees_2022=3, weak_health_centers_upgraded=60),
        VillageClinic(code="1", publicly_owned=True, resident_population=1500, staff_total=2, practice_license_held=True),
        VillageClinic(
            code="2", publicly_owned=True, drug_sales_cny=Fraction(3), drug_purchase_cost_of_sales_cny=Fraction(2), resident_population=1
        ),
        VillageDoctor(code="1", serves_remote_area=True, village_resident_population=900, birth_date=date(1960, 2, 29)),
        Encounter(
            code="1", insurance_scheme=InsuranceScheme.RESIDENT, base_reimbursement_ratio=Fraction(333, 1000), first_contact_at_primary=True
        ),
        HealthCenter(code="1", kind=HealthCenterKind.COMMUNITY_HEALTH_CENTER, allocated_beds=19),
    ]


def ledger(pack: RulePack = PACK) -> Assessment:
    return assess(everything(), pack, as_of=TODAY)


def test_the_ledger_is_a_sequence_with_an_order() -> None:
    findings = ledger()

    assert len(findings) == len(list(findings)) == sum(findings.counts().values())
    assert findings[-1] == list(findings)[-1]
    assert list(findings[2:5]) == list(findings)[2:5]
    assert findings[2:5].counts()[findings[2].outcome] >= 1
    assert findings[0] in findings
    assert findings == ledger()
    assert findings != findings[1:]
    assert findings != 3
    with pytest.raises(IndexError):
        findings[len(findings)]


def test_findings_are_chosen_by_outcome_provision_kind_code_and_modality() -> None:
    findings = ledger()
    chosen = findings.where(outcome="unmet", kind=VillageClinic)

    assert {("VillageClinic", Outcome.UNMET)} == {(finding.subject.kind, finding.outcome) for finding in chosen}
    assert list(chosen) == list(findings.where(kind="VillageClinic").where(outcome=Outcome.UNMET))
    assert ["1", "2"] == [finding.subject.code for finding in findings.where(provision=PACK["1-coverage"])]
    assert {"entitlement"} == {finding.provision.modality for finding in findings.where(modality="entitlement")}
    assert not findings.where(provision="demo/9-aim")
    assert chosen.counts()[Outcome.UNMET] == len(chosen)
    with pytest.raises(ValueError, match="missed"):
        findings.where(outcome="missed")


def test_the_ledger_says_what_it_holds() -> None:
    assert repr(ledger()).startswith("<Assessment demo as of 2026-01-01: ")
    assert repr(assess([], PACK, as_of=TODAY)) == "<Assessment demo as of 2026-01-01: no findings>"
    assert len(assess([], PACK, as_of=TODAY)) == 0
    empty = RulePack("empty", demo_pack.DOCUMENT)
    assert list(assess([county()], empty, as_of=TODAY)) == []


def test_records_are_flat() -> None:
    records = {(one["provision"], one["code"]): one for one in ledger().to_records()}
    row = records["demo/1-coverage", "1"]

    assert (0.595, "119/200", "pending", "一", date(2026, 12, 31)) == (
        row["measured"],
        row["measured_exact"],
        row["outcome"],
        row["clause"],
        row["deadline"],
    )
    assert "village_clinics_total village_clinics_integrated" == records["demo/1-coverage", "2"]["missing"]
    band = records["demo/3.4-band", "1"]
    assert (0.05, "1/20") == (band["amount_low"], band["amount_low_exact"])
    assert (0.1, "1/10") == (band["amount_high"], band["amount_high_exact"])


def test_records_go_into_tables_files_and_databases(tmp_path: Path) -> None:
    records = ledger().to_records()

    frame = pd.DataFrame(records)
    assert {"float64"} == {str(frame[name].dtype) for name in ("measured", "required", "margin", "amount_low")}
    parquet.write_table(pa.Table.from_pylist(records), tmp_path / "records.parquet")
    assert records == parquet.read_table(tmp_path / "records.parquet").to_pylist()
    with closing(sqlite3.connect(":memory:")) as database:
        names = ("provision", "code", "measured", "measured_exact", "after_deadline", "responsible", "force")
        database.execute(f"create table findings ({', '.join(names)})")
        rows = [tuple(record[name] for name in names) for record in records]
        database.executemany("insert into findings values (?, ?, ?, ?, ?, ?, ?)", rows)
        assert rows == database.execute("select * from findings").fetchall()


def test_a_number_that_no_float_holds_stands_as_text() -> None:
    finding = ledger().where(provision="demo/1-coverage", code="1")[0]
    assert isinstance(finding, Compliance)
    row = record(attrs.evolve(finding, measured=10**400, required=Fraction(10**400, 3), margin=2**53 + 1))

    assert (None, "1" + "0" * 400, None, float(2**53), "9007199254740993") == tuple(
        row[name] for name in ("measured", "measured_exact", "required", "margin", "margin_exact")
    )


def test_one_other_fact_changes_some_findings() -> None:
    changed = ledger().with_fact(county(village_clinics_total=200, village_clinics_integrated=120))

    assert {("demo/1-coverage", Outcome.MET), ("demo/1-full-coverage", Outcome.PENDING)} == {
        (finding.provision.id, finding.outcome) for finding in changed
    }
    assert ("demo/5-plan", Outcome.UNMET) in {
        (finding.provision.id, finding.outcome) for finding in ledger().with_fact(stated("plan_issued", False))
    }
    assert () == ledger().with_fact(county(village_clinics_total=200, village_clinics_integrated=119))
    with pytest.raises(FactError):
        ledger().with_fact(stated("plan_issued", True, subject="nobody"))


@pytest.mark.parametrize(
    ("fact", "changes"),
    [
        (county(village_clinics_total=200, village_clinics_integrated=120, resident_population=1), 2),
        (County(code="2", name="丙县"), 8),
        (VillageClinic(code="3", publicly_owned=True), 5),
        (stated("plan_issued", False, subject="2"), 3),
        (VillageDoctor(code="1", serves_remote_area=True, village_resident_population=1001), 3),
    ],
)
def test_asking_what_one_fact_would_change_changes_nothing(fact: Fact | Attestation, changes: int) -> None:
    asked, plain = ledger(), second_reading.assess(everything(), PACK, as_of=TODAY)
    found = asked.with_fact(fact)

    assert changes == len(found)
    assert found == asked.with_fact(fact) == plain.with_fact(fact) == asked.where(outcome="met").with_fact(fact)
    assert ledger() == asked == plain


def test_json_out_and_in_is_the_identity() -> None:
    findings = ledger()
    text = json.dumps(encode_findings(findings), ensure_ascii=False)

    assert tuple(findings) == decode_findings(json.loads(text), packs=[PACK])
    row = json.loads(text)[0]
    assert ("demo/1-coverage", "Compliance", "119/200", "in_force") == (row["provision"], row["finding"], row["measured"], row["status"])


COVERAGE = {"finding": "Compliance", "provision": "demo/1-coverage", "subject": {"kind": "County", "code": "1"}, "as_of": "2026-01-01"}


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"finding": "Verdict"},
        3,
        {"finding": "Compliance", "provision": "demo/1-nothing"},
        COVERAGE | {"outcome": "good"},
        COVERAGE | {"outcome": "met", "measured": 0.5},
    ],
)
def test_rows_that_are_no_findings_are_named(row: Any) -> None:
    with pytest.raises(FactError) as caught:
        decode_findings([row, *encode_findings(ledger()[:1])], packs=[PACK])

    assert ["$[0]"] == [mistake.path for mistake in caught.value.mistakes]


def lines(language: Any) -> list[str]:
    return [finding.explain(language) for finding in ledger()]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_finding_is_one_line_that_names_its_clause_and_outcome(language: Any) -> None:
    for finding in ledger():
        line = finding.explain(language)
        assert "\n" not in line
        assert line.startswith("Closing" if language == "en" and finding.provision.printed == "结尾段" else finding.provision.printed)
        assert verdict(finding, language) in line


def test_the_lines_read_well() -> None:
    chinese, english = lines("zh"), lines("en")

    assert (
        "一「覆盖率」甲县：未到期。实行一体化管理的村卫生室119所，占村卫生室200所的59.5%，尚低于60%；到期应不少于120所，还差1所；期限2026-12-31。"
        in chinese
    )
    assert (
        "一 “Coverage” 甲县: not yet due. Village clinics under integrated management: 119 of 200 village clinics (59.5%), "
        "still below 60%; at least 120 needed, 1 clinic to go; due 2026-12-31."
    ) in english
    assert any("三（四）「区间」就诊（编码1）：可享受" in line for line in chinese)
    assert any("不低于1,000元/月" in line for line in chinese)
    assert any("可享受，报销比例38.3%" in line for line in chinese)
    assert any("可享受，500万元" in line for line in chinese)
    assert any("at least 1,000 yuan a month" in line for line in english)
    assert any("结尾段「总在」" in line for line in chinese)
    assert any("尚缺：" in line for line in chinese)
    assert not any("_" in line for line in english)


def test_texts_are_said_as_they_are() -> None:
    district = County(code="431002", division_code="431002", village_doctor_trainees=12)
    elsewhere = County(code="431003", division_code="431001", village_doctor_trainees=12)
    findings = assess([district, elsewhere], load_pack("chenzhou"), as_of=date(2024, 6, 30)).where(provision="chenzhou/2.3.9-city-subsidy")

    assert ["12万元（一次性）" in findings[0].explain("zh"), "本条只涉及北湖区（431002）" in findings[1].explain("zh")] == [True, True]


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="choose zh or en"):
        ledger()[0].explain("fr")  # type: ignore[arg-type]  # the mistake itself


@pytest.mark.parametrize("language", ["zh", "en"])
def test_tables_hold_every_row(language: Any) -> None:
    findings = ledger(demo_pack.build(demo_pack.DRAFT))

    assert f"{len(findings):,}" == counts_table(findings, language).rows[-1][1]
    for chosen, columns in (
        (findings, 6),
        (findings.where(provision="demo/1-coverage", outcome="pending"), 5),
        (findings.where(modality="permission", outcome="permitted"), 4),
    ):
        table = findings_table(chosen, language)
        assert len(chosen) == len(table.rows)
        assert {columns} == {len(table.head)} | {len(row) for row in table.rows}
    register = register_table(PACK, language)
    assert [provision.id for provision in PACK.provisions] == [row[1] for row in register.rows]
    assert {len(register.head)} == {len(row) for row in register.rows}
    assert register_table(demo_pack.build(demo_pack.DRAFT), language).title


def test_a_finding_is_a_value() -> None:
    first = ledger()[0]

    assert isinstance(first, Finding)
    assert first == ledger()[0]
    assert hash(first.provision) == hash(PACK["1-coverage"])
    assert first.provision != 3
    assert first.provision == demo_pack.build()["1-coverage"]
    assert first.provision != PACK.with_figures({"demo/1-coverage": {"share": percent(61)}})["1-coverage"]
