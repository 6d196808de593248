"""The county-level unit: its totals, its budget and its arrangements."""

from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs

from ruralpolicy.facts.declarations import money, quantity, reference, reported, share, strict
from ruralpolicy.facts.enums import AssessmentDomain, AssessmentUse, CountyKind, Department, PayTiltFactor, PlatformModule
from ruralpolicy.facts.fact import Fact

__all__ = ["County"]


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class County(Fact):
    """County-level unit: totals, budget and county-level arrangements."""

    term_zh: ClassVar[str] = "县（市、区）"
    term_en: ClassVar[str] = "county (county-level city, district)"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "kind",
            "plan_effective_from",
            "resident_population",
            "health_centers_total",
            "village_clinics_total",
            "village_clinics_and_stations_total",
            "village_doctors_total",
            "village_and_resident_committees_total",
            "insurance_fund_spent_cny",
            "insurance_fund_spent_prior_year_cny",
            "insurance_fund_spent_rural_prior_year_cny",
            "inpatient_fund_budget_cny",
            "inpatient_fund_budget_prior_year_cny",
            "inpatient_fund_budget_primary_prior_year_cny",
            "outpatient_visits_total",
            "contracted_visits_total",
            "insured_visits_total",
            "key_group_total",
            "village_doctor_trainees",
            "village_doctor_training_cost_cny",
            "eligible_essential_medicines",
            "quality_safety_weight_at_issue_ratio",
            "rural_capital_need_cny",
            "health_talent_fund_need_cny",
        }
    )

    city: str = reference("所属地级市", "City")
    kind: CountyKind = reported("县级单位类型", "kind of county-level unit")
    division_code: str = reported("行政区划代码", "GB/T 2260 code of the county-level division")
    plan_effective_from: date = reported("文件施行日期", "date on which the plan took effect; left out while it is a draft")
    resident_population: int = quantity("常住人口", "usual residents, urban and rural", "persons")
    consortia_total: int = quantity("县域医共体数", "county medical consortia", "consortia")
    health_centers_total: int = quantity(
        "乡镇卫生院和社区卫生服务中心总数", "township and community health centres; branches are not counted", "centres"
    )
    health_centers_on_primary_information_system: int = quantity(
        "接入基层医疗服务信息系统的机构数",
        "health centres on the information system of primary medical services",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_standardized: int = quantity(
        "标准化乡镇卫生院（社区卫生服务中心）数",
        "health centres recognised as standardised (标准化)",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_with_secondary_hospital_capability: int = quantity(
        "服务能力达到二级综合医院水平的机构数",
        "health centres whose capacity fully, not just basically, reaches secondary general hospital level",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_paperless: int = quantity(
        "全面无纸化的基层医疗机构数", "health centres working fully without paper", "centres", at_most="health_centers_total"
    )
    health_centers_with_cdss: int = quantity(
        "建成CDSS的机构数", "health centres with CDSS in operation", "centres", at_most="health_centers_total"
    )
    health_centers_with_characteristic_specialty: int = quantity(
        "建成特色科室（专病）的机构数",
        "health centres with at least one characteristic specialty",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_with_flagship_tcm_clinic: int = quantity(
        "设置旗舰中医馆的机构数", "health centres with a flagship TCM clinic", "centres", at_most="health_centers_total"
    )
    health_centers_with_health_express: int = quantity(
        "配置卫生健康直通车的机构数", "health centres equipped with a health express vehicle", "centres", at_most="health_centers_total"
    )
    health_centers_with_municipal_specialty: int = quantity(
        "取得市级特色专科的机构数",
        "health centres holding a specialty recognised at prefecture-city level",
        "centres",
        at_most="health_centers_total",
    )
    health_centers_with_standard_tcm_clinic: int = quantity(
        "有标准化中医馆的机构数", "health centres with a standardised TCM clinic", "centres", at_most="health_centers_total"
    )
    health_centers_with_tcm_online: int = quantity(
        "布局中医药服务在线的机构数", "health centres with the TCM service-online application", "centres", at_most="health_centers_total"
    )
    health_centers_with_tcm_specialty: int = quantity(
        "有中医特色专科（专病）的机构数",
        "health centres offering a characteristic TCM specialty",
        "centres",
        at_most="health_centers_total",
    )
    flagship_tcm_clinics: int = quantity(
        "旗舰中医馆数",
        "recognised flagship TCM clinics, any host institution",
        "clinics",
        at_least="health_centers_with_flagship_tcm_clinic",
    )
    village_clinics_total: int = quantity("村卫生室总数", "village clinics; community health stations are not counted", "clinics")
    village_clinics_integrated: int = quantity(
        "实行一体化管理的村卫生室数",
        "village clinics under integrated management of township and village",
        "clinics",
        at_most="village_clinics_total",
    )
    village_clinics_and_stations_total: int = quantity(
        "村卫生室和社区卫生服务站总数",
        "village clinics plus community health stations",
        "clinics and stations",
        at_least="village_clinics_total",
    )
    village_clinics_and_stations_normalized: int = quantity(
        "规范化村卫生室（社区卫生服务站）数",
        "village clinics and stations built to the norm (规范化)",
        "clinics and stations",
        at_most="village_clinics_and_stations_total",
    )
    village_clinics_and_stations_providing_tcm: int = quantity(
        "能提供中医药服务的村卫生室（站）数",
        "village clinics and stations able to provide TCM services",
        "clinics and stations",
        at_most="village_clinics_and_stations_total",
    )
    village_clinics_and_stations_with_tcm_pavilion: int = quantity(
        "建有中医阁的村卫生室（站）数",
        "village clinics and stations with a recognised TCM pavilion",
        "clinics and stations",
        at_most="village_clinics_and_stations_total",
    )
    village_clinics_and_stations_smart_three_star: int = quantity(
        "三星级及以上智慧化站室数",
        "village clinics and stations rated three stars or more as smart stations",
        "clinics and stations",
        at_most="village_clinics_and_stations_total",
    )
    village_clinics_and_stations_upgraded: int = quantity(
        "提标改造站室数",
        "village clinics and stations upgraded to a higher standard under the plan",
        "clinics and stations",
        at_most="village_clinics_and_stations_total",
    )
    village_clinics_and_stations_zone_center: int = quantity(
        "片区中心站室数", "zone centre stations built", "stations", at_most="village_clinics_and_stations_total"
    )
    village_clinic_vacancies: int = quantity("村卫生室空缺名额", "vacant village clinic posts", "posts")
    village_doctors_total: int = quantity("乡村医生总数", "village doctors in post", "persons")
    village_doctors_licensed: int = quantity(
        "具备执业（助理）医师资格的乡村医生数",
        "village doctors with a physician or assistant physician licence",
        "persons",
        at_most="village_doctors_total",
    )
    subcenters_selected: int = quantity(
        "选定的县域医疗卫生次中心数", "number of health centres the county has selected as sub-centres", "centres"
    )
    subcenters_with_secondary_hospital_capability: int = quantity(
        "具备二级综合医院服务能力的县域医疗次中心数",
        "completed county medical sub-centres with secondary general hospital capability",
        "centres",
    )
    practice_models_built: int = quantity("实践样板数", "practice models built in the county-level unit", "models")
    village_and_resident_committees_total: int = quantity(
        "村（居）民委员会总数", "village committees plus urban residents' committees", "committees"
    )
    village_and_resident_committees_with_public_health_committee: int = quantity(
        "设公共卫生委员会的村（居）民委员会数",
        "village and residents' committees with a public health committee",
        "committees",
        at_most="village_and_resident_committees_total",
    )
    established_posts_total: int = quantity("乡镇卫生院编制总数", "establishment posts of township health centres", "posts")
    established_posts_filled: int = quantity("已用编制数", "establishment posts of township health centres that are filled", "posts")
    established_posts_professional: int = quantity(
        "专业技术人员编制数",
        "establishment posts of township health centres for professional and technical staff",
        "posts",
        at_most="established_posts_total",
    )
    established_posts_used_by_others: int = quantity(
        "被挤占的乡村医疗卫生机构编制数", "establishment posts of rural health institutions used for other bodies", "posts"
    )
    established_posts_last_adjusted: date = reported(
        "编制总量最近调整日期", "date of the last adjustment of the establishment total of township health centres"
    )
    insurance_fund_spent_cny: Fraction = money("县域医保基金支出", "insurance fund spent in the year", "CNY per year")
    insurance_fund_spent_rural_cny: Fraction = money(
        "用于乡村医疗卫生机构的医保基金",
        "insurance fund spent on rural institutions in the year",
        "CNY per year",
        at_most="insurance_fund_spent_cny",
    )
    insurance_fund_spent_prior_year_cny: Fraction = money("上年县域医保基金支出", "insurance fund spent in the year before", "CNY per year")
    insurance_fund_spent_rural_prior_year_cny: Fraction = money(
        "上年用于乡村医疗卫生机构的医保基金",
        "insurance fund spent on rural institutions in the year before",
        "CNY per year",
        at_most="insurance_fund_spent_prior_year_cny",
    )
    inpatient_fund_budget_cny: Fraction = money(
        "县域住院医保基金年度预算支付总额", "this year's inpatient insurance budget payment total", "CNY per year"
    )
    inpatient_fund_budget_prior_year_cny: Fraction = money(
        "上年县域住院医保基金预算支付总额", "previous year's inpatient insurance budget payment total", "CNY per year"
    )
    inpatient_fund_budget_primary_cny: Fraction = money(
        "基层住院医保基金年度预算支付总额",
        "this year's inpatient insurance budget payment total of primary institutions",
        "CNY per year",
        at_most="inpatient_fund_budget_cny",
    )
    inpatient_fund_budget_primary_prior_year_cny: Fraction = money(
        "上年基层住院医保基金预算支付总额",
        "previous year's inpatient insurance budget payment total of primary institutions",
        "CNY per year",
        at_most="inpatient_fund_budget_prior_year_cny",
    )
    primary_admissions_cap_set: bool = reported(
        "基层年度住院人次控制指标", "a control indicator on the yearly admissions to primary institutions is set for the current year"
    )
    primary_inpatient_fund_cap_set: bool = reported(
        "基层年度住院医保基金控制指标",
        "a control indicator on the yearly inpatient insurance fund of primary institutions is set for the current year",
    )
    outpatient_visits_total: int = quantity(
        "县域门诊总量", "all outpatient visits in medical institutions within the county in the year", "visits per year"
    )
    outpatient_visits_primary: int = quantity(
        "基层医疗机构门诊量",
        "outpatient visits in primary medical institutions in the year",
        "visits per year",
        at_most="outpatient_visits_total",
    )
    contracted_visits_total: int = quantity("签约居民就诊人次", "all visits of contracted residents in the year", "visits per year")
    contracted_visits_primary: int = quantity(
        "签约居民基层就诊人次",
        "visits of contracted residents to primary institutions in the year",
        "visits per year",
        at_most="contracted_visits_total",
    )
    insured_visits_total: int = quantity(
        "参保居民就诊人次", "visits made anywhere in the year by the county's insured residents", "visits per year"
    )
    insured_visits_within_county: int = quantity(
        "县域内就诊人次",
        "visits of the county's insured residents made at institutions within the county",
        "visits per year",
        at_most="insured_visits_total",
    )
    insured_visits_primary: int = quantity(
        "基层医疗卫生机构就诊人次",
        "visits of the county's insured residents to primary institutions within the county",
        "visits per year",
        at_most="insured_visits_within_county",
    )
    residents_contracted: int = quantity(
        "家庭医生签约居民数", "residents with a valid family-doctor contract", "persons", at_most="resident_population"
    )
    key_group_total: int = quantity("重点人群人数", "residents belonging to the key groups", "persons", at_most="resident_population")
    key_group_contracted: int = quantity(
        "重点人群签约人数", "key-group residents with a family-doctor contract", "persons", at_most="key_group_total"
    )
    tcm_general_practitioners: int = quantity("中医类别全科医生数", "qualified general practitioners of the TCM category", "persons")
    oriented_medical_students_trained: int = quantity(
        "基层定向培养医学生数", "medical students trained under primary-care orders since 2024", "persons"
    )
    station_tcm_apprentices_trained: int = quantity(
        "站室中医师承培养人数", "TCM apprentices trained for village stations since 2024", "persons"
    )
    township_staff_studied_at_county_hospital: int = quantity(
        "乡镇级赴县级医院进修人数", "township-level staff who completed further study at a county-level hospital since 2024", "persons"
    )
    village_staff_studied_at_township_level: int = quantity(
        "村（社）级赴乡镇级进修人数",
        "village or community-level staff who completed further study at a township-level institution since 2024",
        "persons",
    )
    village_doctor_trainees: int = quantity("2022至2024年培养乡村医生人数", "trainees in the cohorts of 2022 to 2024", "persons")
    village_doctor_training_cost_cny: Fraction = money(
        "乡村医生培养所需资金", "training funds that have fallen due so far for the trainees of 2022 to 2024", "CNY"
    )
    county_training_subsidy_cny: Fraction = money(
        "县财政培养补助", "county subsidy towards the training funds that have fallen due, paid or allocated so far", "CNY"
    )
    eligible_essential_medicines: int = quantity(
        "符合条件的国家基本药物挂网药品数",
        "national essential medicines listed on the provincial platform and fit for clinical use by its rules",
        "medicines",
    )
    eligible_essential_medicines_in_scope: int = quantity(
        "纳入基层采购范围的药品数",
        "of eligible_essential_medicines, those in the procurement scope of primary institutions",
        "medicines",
        at_most="eligible_essential_medicines",
    )
    quality_safety_weight_ratio: Fraction = share(
        "医疗质量安全考核权重", "present weight of quality and safety in the performance assessment of primary institutions"
    )
    quality_safety_weight_at_issue_ratio: Fraction = share("文件印发时医疗质量安全考核权重", "the same weight when the plan was issued")
    rural_capital_budgeted_cny: Fraction = money(
        "纳入县级财政预算的发展建设支出", "development spending of government-run rural institutions budget", "CNY per year"
    )
    rural_capital_need_cny: Fraction = money(
        "发展建设支出需求", "development spending needed in the year by government-run rural institutions", "CNY per year"
    )
    health_talent_fund_need_cny: Fraction = money(
        "卫生人才招引专项经费需求", "special funds needed in the year to bring in health talent", "CNY per year"
    )
    health_talent_fund_budget_cny: Fraction = money(
        "卫生人才招引专项经费预算", "special funds budgeted for bringing in health talent", "CNY per year"
    )
    county_talent_fund_contribution_cny: Fraction = money(
        "全县人才招引专项经费列支", "paid from the county-wide talent fund towards the health talent fund", "CNY per year"
    )
    primary_care_it_fund_cny: Fraction = money(
        "基层医疗信息化专项资金", "special funds for primary-care information projects in the current budget year", "CNY per year"
    )
    gp_allowance_standard_assistant_monthly_cny: Fraction = money(
        "全科执业助理医师岗位津贴标准", "county standard for general practice assistant physicians", "CNY per month"
    )
    gp_allowance_standard_physician_monthly_cny: Fraction = money(
        "注册全科执业医师岗位津贴标准", "county standard for general practice physicians", "CNY per month"
    )
    roadmap_set: bool = reported("路线图", "a road map exists")
    assessment_domains: frozenset[AssessmentDomain] = reported(
        "绩效考核内容", "fields covered by the performance assessment of primary institutions"
    )
    assessment_result_uses: frozenset[AssessmentUse] = reported(
        "绩效考核结果应用", "matters in which the assessment results of primary institutions serve as a reference"
    )
    departments_policies_revised: frozenset[Department] = reported(
        "修订完善现行政策的部门", "departments that have sorted out and revised their current policies"
    )
    fee_shared_by_insurance_fund: bool = reported("医保基金分担签约服务费", "the insurance fund pays a part of the contract fee")
    fee_shared_by_public_health_funds: bool = reported(
        "基本公共卫生经费分担签约服务费", "basic public health funds pay a part of the contract fee"
    )
    fee_shared_by_residents: bool = reported("签约居民付费", "contracted residents pay a part of the contract fee")
    pay_tilt_factors: frozenset[PayTiltFactor] = reported("倾斜幅度考虑因素", "factors weighed when the pay tilt was fixed")
    platform_modules: frozenset[PlatformModule] = reported(
        "医疗服务信息平台功能", "functions in operation on the county medical service information platform"
    )
