"""The words of the attributes of the county-level unit."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.terms._forms import Entry, amount, count, is_, value, with_

__all__ = ["COUNTY"]

COUNTY: Final[Mapping[str, Entry]] = {
    "consortia_total": count("county consortia", "县域医共体"),
    "city": value("the city it belongs to"),
    "kind": value("kind of county-level unit"),
    "division_code": value("administrative division code"),
    "plan_effective_from": value("day on which the plan took effect"),
    "resident_population": count("usual residents"),
    "health_centers_total": count("health centres (township and community)", "乡镇卫生院和社区卫生服务中心"),
    "health_centers_on_primary_information_system": count(
        "health centres on the primary care information system", "接入基层医疗服务信息系统的机构"
    ),
    "health_centers_standardized": count("standardised health centres", "标准化乡镇卫生院（社区卫生服务中心）"),
    "health_centers_with_secondary_hospital_capability": count(
        "health centres at secondary general hospital level", "服务能力达到二级综合医院水平的机构"
    ),
    "health_centers_paperless": count("paperless health centres", "全面无纸化的基层医疗机构"),
    "health_centers_with_cdss": count("health centres with CDSS in operation", "建成CDSS的机构"),
    "health_centers_with_characteristic_specialty": count("health centres with a characteristic specialty", "建成特色科室（专病）的机构"),
    "health_centers_with_flagship_tcm_clinic": count("health centres with a flagship TCM clinic", "设置旗舰中医馆的机构"),
    "health_centers_with_health_express": count("health centres with a health express vehicle", "配置卫生健康直通车的机构"),
    "health_centers_with_municipal_specialty": count("health centres with a city-level specialty", "取得市级特色专科的机构"),
    "health_centers_with_standard_tcm_clinic": count("health centres with a standardised TCM clinic", "有标准化中医馆的机构"),
    "health_centers_with_tcm_online": count("health centres with TCM services online", "布局中医药服务在线的机构"),
    "health_centers_with_tcm_specialty": count("health centres with a TCM specialty", "有中医特色专科（专病）的机构"),
    "flagship_tcm_clinics": count("flagship TCM clinics", "旗舰中医馆"),
    "village_clinics_total": count("village clinics", "村卫生室"),
    "village_clinics_integrated": count("village clinics under integrated management", "实行一体化管理的村卫生室"),
    "village_clinics_and_stations_total": count("village clinics and stations", "村卫生室和社区卫生服务站"),
    "village_clinics_and_stations_normalized": count("clinics and stations built to the norm", "规范化村卫生室（社区卫生服务站）"),
    "village_clinics_and_stations_providing_tcm": count("clinics and stations providing TCM services", "能提供中医药服务的村卫生室（站）"),
    "village_clinics_and_stations_with_tcm_pavilion": count("clinics and stations with a TCM pavilion", "建有中医阁的村卫生室（站）"),
    "village_clinics_and_stations_smart_three_star": count("smart clinics and stations of three stars or more", "三星级及以上智慧化站室"),
    "village_clinics_and_stations_upgraded": count("upgraded clinics and stations", "提标改造站室"),
    "village_clinics_and_stations_zone_center": count("zone centre stations", "片区中心站室"),
    "village_clinic_vacancies": count("vacant village clinic posts"),
    "village_doctors_total": count("village doctors", "乡村医生"),
    "village_doctors_licensed": count(
        "village doctors with a physician's or assistant physician's licence", "具备执业（助理）医师资格的乡村医生"
    ),
    "subcenters_selected": count("selected county sub-centres", "选定的县域医疗卫生次中心"),
    "subcenters_with_secondary_hospital_capability": count(
        "county sub-centres at secondary general hospital level", "具备二级综合医院服务能力的县域医疗次中心"
    ),
    "practice_models_built": count("practice models", "实践样板"),
    "village_and_resident_committees_total": count("village and residents' committees", "村（居）民委员会"),
    "village_and_resident_committees_with_public_health_committee": count(
        "village and residents' committees with a public health committee", "设公共卫生委员会的村（居）民委员会"
    ),
    "established_posts_total": count("established posts of township health centres", "乡镇卫生院编制"),
    "established_posts_filled": count("filled established posts", "已用编制"),
    "established_posts_professional": count("established posts for professional and technical staff", "专业技术人员编制"),
    "established_posts_used_by_others": count("posts of rural institutions used by others", "被挤占的乡村医疗卫生机构编制"),
    "established_posts_last_adjusted": value("day of the last adjustment of the post total"),
    "insurance_fund_spent_cny": amount("insurance fund spent in the county"),
    "insurance_fund_spent_rural_cny": amount("insurance fund spent on rural institutions"),
    "insurance_fund_spent_prior_year_cny": amount("insurance fund spent in the county the year before"),
    "insurance_fund_spent_rural_prior_year_cny": amount("insurance fund spent on rural institutions the year before"),
    "inpatient_fund_budget_cny": amount("inpatient insurance budget of the county"),
    "inpatient_fund_budget_prior_year_cny": amount("inpatient insurance budget of the county the year before"),
    "inpatient_fund_budget_primary_cny": amount("inpatient insurance budget of primary institutions"),
    "inpatient_fund_budget_primary_prior_year_cny": amount("inpatient insurance budget of primary institutions the year before"),
    "primary_admissions_cap_set": with_(
        "a cap on inpatient admissions in primary institutions", "已设住院人次控制指标", "未设住院人次控制指标"
    ),
    "primary_inpatient_fund_cap_set": with_(
        "a cap on the inpatient fund of primary institutions", "已设住院医保基金控制指标", "未设住院医保基金控制指标"
    ),
    "outpatient_visits_total": count("outpatient visits in the county", "县域门诊"),
    "outpatient_visits_primary": count("outpatient visits at primary level", "基层医疗机构门诊"),
    "contracted_visits_total": count("visits of contracted residents", "签约居民就诊"),
    "contracted_visits_primary": count("visits of contracted residents at primary level", "签约居民基层就诊"),
    "insured_visits_total": count("visits of insured residents", "参保居民就诊"),
    "insured_visits_within_county": count("visits within the county", "县域内就诊"),
    "insured_visits_primary": count("visits at primary institutions", "基层医疗卫生机构就诊"),
    "residents_contracted": count("residents with a family-doctor contract", "家庭医生签约居民"),
    "key_group_total": count("residents in key groups", "重点人群"),
    "key_group_contracted": count("residents in key groups with a contract", "重点人群签约"),
    "tcm_general_practitioners": count("TCM general practitioners", "中医类别全科医生"),
    "oriented_medical_students_trained": count("medical students trained for primary care", "基层定向培养医学生"),
    "station_tcm_apprentices_trained": count("TCM apprentices trained for stations", "站室中医师承培养"),
    "township_staff_studied_at_county_hospital": count("township staff sent to study at county hospitals", "乡镇级赴县级医院进修"),
    "village_staff_studied_at_township_level": count("village staff sent to study at township level", "村（社）级赴乡镇级进修"),
    "village_doctor_trainees": count("village doctors taken into training in 2022–2024", "2022至2024年培养乡村医生"),
    "village_doctor_training_cost_cny": amount("cost of training village doctors"),
    "county_training_subsidy_cny": amount("county subsidy for training"),
    "eligible_essential_medicines": count("eligible essential medicines on the platform", "符合条件的国家基本药物挂网药品"),
    "eligible_essential_medicines_in_scope": count(
        "eligible essential medicines in the primary procurement scope", "纳入基层采购范围的药品"
    ),
    "quality_safety_weight_ratio": amount("weight of quality and safety in the assessment"),
    "quality_safety_weight_at_issue_ratio": amount("weight of quality and safety at the issue of the plan"),
    "rural_capital_budgeted_cny": amount("development spending in the county budget"),
    "rural_capital_need_cny": amount("development spending needed"),
    "health_talent_fund_need_cny": amount("health talent funds needed"),
    "health_talent_fund_budget_cny": amount("health talent funds budgeted"),
    "county_talent_fund_contribution_cny": amount("payment from the county talent fund"),
    "primary_care_it_fund_cny": amount("special fund for primary care IT"),
    "gp_allowance_standard_assistant_monthly_cny": amount("county allowance for GP assistant physicians"),
    "gp_allowance_standard_physician_monthly_cny": amount("county allowance for GP physicians"),
    "roadmap_set": with_("a road map", "已有路线图", "尚无路线图"),
    "assessment_domains": value("fields of the assessment"),
    "assessment_result_uses": value("uses of the assessment results"),
    "departments_policies_revised": value("departments that revised their policies"),
    "fee_shared_by_insurance_fund": is_("paid in part by the insurance fund", "医保基金已分担签约服务费", "医保基金未分担签约服务费"),
    "fee_shared_by_public_health_funds": is_(
        "paid in part by public health funds", "基本公共卫生经费已分担签约服务费", "基本公共卫生经费未分担签约服务费"
    ),
    "fee_shared_by_residents": is_("paid in part by residents", "签约居民已付费", "签约居民未付费"),
    "pay_tilt_factors": value("factors weighed in the pay preference"),
    "platform_modules": value("functions of the medical service platform"),
}
