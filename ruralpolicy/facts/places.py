"""The places beside the county: cities, townships and villages."""

from fractions import Fraction
from typing import ClassVar

import attrs

from ruralpolicy.facts.declarations import money, quantity, reference, reported, share, strict
from ruralpolicy.facts.enums import TownshipKind
from ruralpolicy.facts.fact import Fact

__all__ = ["City", "Township", "Village"]


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class City(Fact):
    """Prefecture-level city: totals and city-level arrangements."""

    term_zh: ClassVar[str] = "地级市"
    term_en: ClassVar[str] = "prefecture-level city"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "health_center_staff_total",
            "resident_insurance_contribution_cny",
            "village_clinics_total",
            "village_clinics_administrative_total",
            "village_doctors_total",
            "associate_senior_candidates",
            "full_senior_candidates",
            "deductible_gap_at_issue_cny",
            "reimbursement_gap_at_issue_ratio",
            "health_centers_total",
            "health_centers_township_total",
            "health_centers_central_total",
            "health_centers_noncentral_total",
            "health_centers_established_or_community_total",
        }
    )

    health_center_staff_total: int = quantity(
        "乡镇卫生院卫生专业技术人员数",
        "health professionals of all township health centres, with community health centres in the county area",
        "persons",
    )
    health_center_staff_intermediate_title: int = quantity(
        "乡镇卫生院中级职称人员数",
        "health professionals of township health centres with exactly an intermediate title",
        "persons",
        at_most="health_center_staff_total",
    )
    health_center_staff_senior_title: int = quantity(
        "乡镇卫生院高级职称人员数",
        "health professionals of township health centres with an associate senior or senior title",
        "persons",
        at_most="health_center_staff_total",
    )
    outpatient_pooling_annual_cap_cny: Fraction = money(
        "居民医保门诊统筹年度支付限额",
        "yearly ceiling of residents outpatient pooling payment per insured person",
        "CNY per person and year",
    )
    resident_insurance_contribution_cny: Fraction = money(
        "居民医保个人缴费标准", "yearly personal contribution to the residents' medical insurance", "CNY per person and year"
    )
    primary_outpatient_reimbursement_ratio: Fraction = share(
        "基层普通门诊统筹政策范围内报销比例",
        "reimbursement rate for in-policy costs of ordinary outpatient pooling at primary institutions",
    )
    professionals_recruited_or_trained: int = quantity(
        "引进、培养医疗卫生专业人才数",
        "health professionals brought in or trained for county and township institutions under the plan",
        "persons",
    )
    village_clinics_total: int = quantity("村卫生室总数", "village clinics; community health stations are not counted", "clinics")
    village_clinics_publicly_owned: int = quantity(
        "公有产权村卫生室数", "village clinics whose premises are publicly owned", "clinics", at_most="village_clinics_total"
    )
    village_clinics_standardized: int = quantity(
        "标准化村卫生室数", "village clinics that are standardised (标准化)", "clinics", at_most="village_clinics_total"
    )
    village_clinics_administrative_total: int = quantity("行政村卫生室数", "village clinics of administrative villages", "clinics")
    village_clinics_administrative_with_tcm_pavilion: int = quantity(
        "设置中医阁的行政村卫生室数",
        "clinics of administrative villages that have a TCM pavilion",
        "clinics",
        at_most="village_clinics_administrative_total",
    )
    village_doctors_total: int = quantity("乡村医生总数", "village doctors in post", "persons")
    village_doctors_licensed: int = quantity(
        "具备执业（助理）医师资格的乡村医生数",
        "village doctors with a physician or assistant physician licence",
        "persons",
        at_most="village_doctors_total",
    )
    weak_health_centers_upgraded: int = quantity(
        "完成标准化改造的薄弱乡镇卫生院数", "weak health centres that completed standardisation under the plan", "centres"
    )
    associate_senior_candidates: int = quantity(
        "副高级职称参评人数", "candidates of primary institutions in the review for associate senior titles", "persons"
    )
    associate_senior_passed: int = quantity(
        "副高级职称评审通过人数",
        "candidates of primary institutions who passed the review for associate senior titles",
        "persons",
        at_most="associate_senior_candidates",
    )
    full_senior_candidates: int = quantity(
        "正高级职称参评人数", "candidates of primary institutions in the review for senior titles", "persons"
    )
    full_senior_passed: int = quantity(
        "正高级职称评审通过人数",
        "candidates of primary institutions who passed the review for senior titles",
        "persons",
        at_most="full_senior_candidates",
    )
    deductible_gap_cny: Fraction = money("起付线差距", "present gap in deductible between primary and provincial/city institutions", "CNY")
    deductible_gap_at_issue_cny: Fraction = money(
        "文件印发时起付线差距", "gap in deductible between primary and provincial/city institutions when the plan was issued", "CNY"
    )
    reimbursement_gap_ratio: Fraction = share(
        "报销比例差距", "present gap in reimbursement rate between primary and provincial/city institutions (25 percentage points = 0.25)"
    )
    reimbursement_gap_at_issue_ratio: Fraction = share("文件印发时报销比例差距", "the same gap when the plan was issued")
    health_centers_total: int = quantity(
        "乡镇卫生院和社区卫生服务中心总数", "township health centres plus community health centres", "centres"
    )
    health_centers_capability_recommended: int = quantity(
        "达到推荐标准的卫生院（中心）数", "health centres at the recommended capability standard", "centres", at_most="health_centers_total"
    )
    health_centers_at_community_hospital_standard: int = quantity(
        "达到二级医院（社区医院）标准的机构数",
        "township/community health centres that reach the level-two hospital (community hospital) standard",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_township_total: int = quantity(
        "乡镇卫生院总数", "township health centres, community health centres not counted", "centres", at_most="health_centers_total"
    )
    health_centers_township_standardized: int = quantity(
        "标准化建设达标的乡镇卫生院数",
        "township health centres that passed the standardised-construction check",
        "centres",
        at_most="health_centers_township_total",
    )
    health_centers_central_total: int = quantity(
        "中心乡镇卫生院总数", "central township health centres", "centres", at_most="health_centers_total"
    )
    health_centers_central_with_standard_fever_room: int = quantity(
        "有规范化发热诊室的中心乡镇卫生院数",
        "central township health centres with a standard fever room",
        "centres",
        at_most="health_centers_central_total",
    )
    health_centers_noncentral_total: int = quantity(
        "一般卫生院和社区卫生服务中心总数",
        "township health centres that are not central, plus community health centres",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_noncentral_with_standard_fever_room: int = quantity(
        "有规范化发热诊室的一般卫生院和社区卫生服务中心数",
        "those of health_centers_noncentral_total with a standard fever room",
        "centres",
        at_most="health_centers_noncentral_total",
    )
    health_centers_established_or_community_total: int = quantity(
        "社区卫生服务中心和建制乡镇卫生院总数",
        "community health centres plus health centres of established townships; branches in merged townships are not counted",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_established_or_community_with_flagship_tcm_clinic: int = quantity(
        "中医馆达到旗舰中医馆标准的机构数",
        "those of health_centers_established_or_community_total whose TCM clinic meets the flagship standard",
        "centres",
        at_most="health_centers_established_or_community_total",
    )
    health_centers_established_or_community_special_disease_designated: int = quantity(
        "特殊病种门诊统筹定点机构数",
        "those of health_centers_established_or_community_total designated for special-disease outpatient pooling",
        "centres",
        at_most="health_centers_established_or_community_total",
    )
    two_disease_application_required: bool = reported(
        "两病门诊用药保障资格申请", "an application for the two-disease outpatient medicine coverage is still asked for"
    )
    two_disease_review_required: bool = reported(
        "两病门诊用药保障资格审核", "a review of eligibility for the two-disease outpatient medicine coverage is still made"
    )
    village_doctor_trainees_2022: int = quantity(
        "2022年培养乡村医生人数", "village doctors taken into full-time junior-college training in clinical medicine in 2022", "persons"
    )
    village_doctor_trainees_2023: int = quantity(
        "2023年培养乡村医生人数", "village doctors taken into full-time junior-college training in clinical medicine in 2023", "persons"
    )
    village_doctor_trainees_2024: int = quantity(
        "2024年培养乡村医生人数", "village doctors taken into full-time junior-college training in clinical medicine in 2024", "persons"
    )


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Township(Fact):
    """Town, township or subdistrict."""

    term_zh: ClassVar[str] = "乡镇（街道）"
    term_en: ClassVar[str] = "township (town, subdistrict)"
    fixed: ClassVar[frozenset[str]] = frozenset({"kind", "emergency_service_radius_km", "service_population"})

    county: str = reference("所属县（市、区）", "County")
    kind: TownshipKind = reported("乡镇街道类型", "town, township or subdistrict")
    community_health_center_capacity_sufficient: bool = reported(
        "现有社区卫生服务中心服务能力充足", "the existing community health centre has enough capacity for the service population"
    )
    emergency_service_radius_km: Fraction = quantity(
        "急救服务半径", "farthest distance from a settlement of the township to its nearest emergency station", "km"
    )
    emergency_stations: int = quantity("急救站点数", "pre-hospital emergency stations in the township", "stations")
    new_emergency_station_built: bool = reported("新建急救站点", "a new emergency station has been built in this town")
    service_population: int = quantity("服务人口", "people served within the township or subdistrict", "persons")
    health_centers_standardized: int = quantity(
        "标准化乡镇卫生院（社区卫生服务中心）数", "standardised health centres in the township or subdistrict", "centres"
    )


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Village(Fact):
    """Administrative village, or a residents' committee where `is_neighborhood_committee` says so."""

    term_zh: ClassVar[str] = "行政村（社区）"
    term_en: ClassVar[str] = "administrative village (community)"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "adjoins_partner_village",
            "partner_village_resident_population",
            "partner_village_travel_minutes",
            "has_small_resident_population",
            "has_small_service_radius",
            "has_convenient_transport",
            "resident_population",
            "primary_care_travel_minutes",
            "suitable_for_own_clinic",
            "hosts_township_health_center",
            "is_neighborhood_committee",
        }
    )

    township: str = reference("所属乡镇（街道）", "Township")
    adjoins_partner_village: bool = reported("与共建村相邻", "the village adjoins the village it would share a clinic with")
    partner_village_resident_population: int = quantity(
        "相邻行政村常住人口", "usual residents of the village it would share a clinic with", "persons"
    )
    partner_village_travel_minutes: Fraction = quantity(
        "与相邻行政村路程时间", "travel time to the village it would share a clinic with", "minutes"
    )
    shares_clinic_with_adjacent_village: bool = reported(
        "相邻行政村共建村卫生室", "shares a publicly owned clinic with an adjacent village; a plan alone does not count"
    )
    has_fixed_service_place: bool = reported("固定服务场所", "the village keeps a fixed place where health services are given")
    has_small_resident_population: bool = reported("常住人口少", "the village has a small resident population")
    has_small_service_radius: bool = reported("服务半径小", "the service radius is small")
    has_convenient_transport: bool = reported("交通便利", "transport is convenient")
    resident_population: int = quantity("常住人口", "usual residents of the village", "persons")
    primary_care_travel_minutes: Fraction = quantity(
        "到最近基层医疗机构时间",
        "travel time from the usual residential point to the nearest health centre, village clinic or community health station",
        "minutes",
    )
    has_stationed_service: bool = reported("派驻服务", "medical staff are stationed in the village")
    has_visiting_service: bool = reported("巡诊服务", "visiting medical service reaches the village")
    suitable_for_own_clinic: bool = reported("适宜单设卫生室", "the village is suited to having a clinic of its own")
    hosts_township_health_center: bool = reported("乡镇卫生院所在地", "a township health centre stands in this administrative village")
    is_neighborhood_committee: bool = reported("居委会", "the unit is a residents' committee rather than an administrative village")
    village_clinics_publicly_owned: int = quantity("产权公有村卫生室数", "publicly owned village clinics in the village", "clinics")
    has_public_health_committee: bool = reported("设有公共卫生委员会", "the village or residents' committee has a public health committee")
