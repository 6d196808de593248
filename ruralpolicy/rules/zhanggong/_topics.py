"""The statements an official ticks under the Zhanggong pack, with their terms, in the order of the document."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.law import TopicWords

__all__ = ["TOPICS"]

TOPICS: Final[Mapping[str, TopicWords]] = {
    "basic_wage_in_county_budget": TopicWords("基本工资纳入财政预算", "basic wages in the budget"),
    "basic_performance_pay_in_county_budget": TopicWords("基本绩效纳入财政预算", "basic performance pay in the budget"),
    "pension_insurance_in_county_budget": TopicWords("养老保险纳入财政预算", "pension insurance in the budget"),
    "occupational_annuity_in_county_budget": TopicWords("职业年金纳入财政预算", "occupational annuity in the budget"),
    "employee_medical_insurance_in_county_budget": TopicWords("职工医疗保险纳入财政预算", "employee medical insurance in the budget"),
    "housing_fund_in_county_budget": TopicWords("住房公积金纳入财政预算", "the housing fund in the budget"),
    "medical_liability_insurance_in_county_budget": TopicWords("医疗责任险纳入财政预算", "medical liability insurance in the budget"),
    "follows_new_higher_level_fee_rule": TopicWords("执行新的收费规定", "following of the new higher-level fee rule", "done"),
    "bed_plan_based_on_function": TopicWords("按功能定位配置床位", "planning of beds by function", "done"),
    "bed_plan_based_on_workload": TopicWords("按承担任务量配置床位", "planning of beds by workload", "done"),
    "bed_plan_based_on_need": TopicWords("按居民需求配置床位", "planning of beds by residents' need", "done"),
    "talent_recruitment_procedures_simplified": TopicWords("简化人才引进手续", "simplification of recruitment procedures", "done"),
    "talent_recruitment_conditions_relaxed": TopicWords("放宽人才引进条件", "easing of recruitment conditions", "done"),
    "talent_subsidy_paid": TopicWords("发放人才生活补贴", "talent living subsidies being paid", frame="state"),
    "talent_subsidy_within_performance_pay_total": TopicWords(
        "生活补贴纳入绩效工资总量", "the living subsidy within total performance pay"
    ),
    "talent_subsidy_item_set_up": TopicWords("绩效工资总量内设立补贴项目", "a subsidy item within total performance pay"),
    "talent_subsidy_distributed_by_unit": TopicWords("生活补贴由单位自主分配", "the subsidy distributed by the unit itself"),
    "extra_incentive_pay_granted": TopicWords("增发奖励性绩效工资", "extra incentive pay granted", frame="state"),
    "incentive_pay_favors_clinical_front_line": TopicWords("向临床一线倾斜", "extra pay weighted to the clinical front line"),
    "incentive_pay_favors_key_posts": TopicWords("向关键岗位倾斜", "extra pay weighted to key posts"),
    "incentive_pay_favors_backbone_staff": TopicWords("向业务骨干倾斜", "extra pay weighted to backbone staff"),
    "pay_gap_reasonably_widened": TopicWords("合理拉开收入差距", "a reasonably wider pay gap"),
    "primary_first_contact_in_place": TopicWords("基层首诊制", "first contact at primary level"),
    "scope_of_care_defined_per_level": TopicWords("界定各级医疗机构诊疗范围", "a defined scope of care for each level"),
    "tiered_care_disease_list_defined": TopicWords("分级诊疗病种", "a list of diseases for tiered care"),
    "two_way_referral_standards_set": TopicWords("双向转诊标准", "two-way referral standards"),
    "referral_standards_cover_common_diseases": TopicWords(
        "双向转诊标准覆盖主要常见病、多发病", "referral standards covering the main common diseases"
    ),
    "has_two_way_referral_management_system": TopicWords("双向转诊管理制度", "a two-way referral management system"),
    "has_two_way_referral_workflow": TopicWords("双向转诊流程", "a two-way referral workflow"),
    "first_contact_catalog_issued": TopicWords("基层首诊疾病目录", "a catalogue of first-contact diseases"),
    "regional_care_catalog_issued": TopicWords("区域就诊疾病目录", "a catalogue of diseases treated in the region"),
    "regional_referral_catalog_issued": TopicWords("区域内转诊疾病目录", "a catalogue of diseases referred within the region"),
    "outward_referral_standard_issued": TopicWords("区域向外转诊标准", "a standard for referral out of the region"),
    "referral_procedure_standardized": TopicWords("规范转诊程序", "a standardised referral procedure"),
    "referral_channels_open": TopicWords("转诊通道畅通", "open referral channels"),
    "applies_service_capability_standard_2018": TopicWords(
        "执行2018年版服务能力标准", "work to the 2018 service capability standard", "done"
    ),
    "group_used_to_raise_primary_capacity": TopicWords(
        "依托医疗集团建设提升基层能力", "use of the medical group to raise primary capacity", "done"
    ),
    "payment_reform_used_to_raise_primary_capacity": TopicWords(
        "依托医保支付方式改革提升基层能力", "use of payment reform to raise primary capacity", "done"
    ),
    "surgery_grading_rules_applied": TopicWords("执行手术分级管理办法", "graded management of surgery", "done"),
    "emergency_care_strengthened": TopicWords("急诊急救能力建设", "strengthening of emergency care", "done"),
    "can_recognize_and_rescue_critical_cases": TopicWords("急危重症判断和初步抢救", "the ability to recognise and rescue critical cases"),
    "distinctive_departments_developed": TopicWords("分院特色科室建设", "distinctive departments in the branches"),
    "hospice_conditions_ripe": TopicWords("安宁疗护条件成熟", "conditions ripe for hospice care", frame="state"),
    "hospice_care_introduced": TopicWords("安宁疗护", "hospice care"),
    "postoperative_rehabilitation_strengthened": TopicWords("术后康复能力建设", "strengthening of post-operative rehabilitation", "done"),
    "has_green_channel_with_main_hospital": TopicWords("与总院的绿色通道", "a green channel with the main hospital"),
    "postoperative_patients_transferred_to_branches": TopicWords("术后病人转分院康复", "post-operative patients moved to branches"),
    "integrated_information_system_built": TopicWords("医疗集团一体化信息系统", "an integrated information system of the group"),
    "three_level_network_synchronized": TopicWords("三级信息网络同步化管理", "a three-level information network managed in step"),
    "system_covers_essential_medicines": TopicWords("系统涵盖基本药物供应使用", "essential medicines in the system"),
    "system_covers_health_management": TopicWords("系统涵盖居民健康管理", "health management in the system"),
    "system_covers_public_health": TopicWords("系统涵盖公共卫生服务", "public health services in the system"),
    "system_covers_basic_medical_services": TopicWords("系统涵盖基本医疗服务", "basic medical services in the system"),
    "system_covers_performance_assessment": TopicWords("系统涵盖绩效考核", "performance assessment in the system"),
    "three_level_telemedicine_built": TopicWords("三级远程医疗信息系统", "three-level telemedicine"),
    "telemedicine_includes_imaging_diagnosis": TopicWords("远程医疗涵盖影像诊断", "imaging diagnosis in telemedicine"),
    "telemedicine_used_in_performance_assessment": TopicWords(
        "远程医疗系统用于绩效考核", "use of telemedicine in performance assessment", "done"
    ),
    "telemedicine_used_in_service_supervision": TopicWords(
        "远程医疗系统用于服务监管", "use of telemedicine in service supervision", "done"
    ),
    "public_health_services_purchased": TopicWords("政府购买公共卫生服务", "government purchase of public health services", "done"),
    "social_forces_integrated": TopicWords("整合社会力量", "bringing in of social forces", "done"),
    "internet_plus_contracting_promoted": TopicWords("互联网+签约服务", "promotion of Internet Plus contracting", "done"),
    "offers_online_contracting": TopicWords("在线签约", "online contracting"),
    "offers_online_health_consultation": TopicWords("在线健康咨询", "online health advice"),
    "offers_online_chronic_disease_follow_up": TopicWords("在线慢病随访", "online chronic disease follow-up"),
    "offers_online_report_lookup": TopicWords("在线报告查询", "online report look-up"),
    "contract_management_digitized": TopicWords("签约服务管理信息化", "digital contract management"),
    "family_doctor_teams_do_checkups": TopicWords("家庭医生团队开展健康体检", "check-ups by family doctor teams", "done"),
    "family_doctor_teams_give_guidance": TopicWords("家庭医生团队开展健康指导", "health guidance by family doctor teams", "done"),
    "checkup_quality_ensured": TopicWords("确保健康体检质量", "assured quality of check-ups"),
    "checkup_results_true": TopicWords("体检结果客观真实", "true check-up results"),
    "checkup_records_complete": TopicWords("体检记录完整", "complete check-up records"),
    "population_health_data_integrated": TopicWords("人口健康大数据", "integration of population health data", "done"),
    "checkup_results_used_for_poverty_registration_screening": TopicWords(
        "建档立卡初诊甄别依据", "use of check-up results for poverty registration", "done"
    ),
    "checkup_results_used_for_poverty_early_warning": TopicWords(
        "防贫监测对象预警依据", "use of check-up results for poverty early warning", "done"
    ),
    "unified_personnel": TopicWords("人员一体化", "unified personnel management"),
    "unified_business": TopicWords("业务一体化", "unified medical business management"),
    "unified_drugs_and_devices": TopicWords("药械一体化", "unified management of medicines and devices"),
    "unified_finance": TopicWords("财务一体化", "unified financial management"),
    "unified_performance": TopicWords("绩效一体化", "unified performance management"),
    "unified_pension": TopicWords("养老一体化", "unified pension arrangements"),
    "village_assessment_covers_quality": TopicWords("考核服务质量", "quality of services in the assessment"),
    "village_assessment_covers_quantity": TopicWords("考核服务数量", "quantity of services in the assessment"),
    "village_assessment_covers_medical_ethics": TopicWords("考核医德医风", "medical ethics in the assessment"),
    "meets_existing_subsidy_rules": TopicWords("符合现有政策补助条件", "eligible under the existing subsidy rules", "is", frame="state"),
    "village_doctor_registration_management_strengthened": TopicWords(
        "乡村医生注册管理", "checking of the village doctor register within the last year", "done"
    ),
    "pension_declared_by_town": TopicWords("以镇为单位申报参保", "pension enrolment declared by the town", "done"),
    "village_doctor_pension_employer_share_in_county_budget": TopicWords(
        "单位承担参保缴费列入财政预算", "the employer's pension share in the budget"
    ),
    "medical_liability_insured": TopicWords("医疗责任保险", "medical liability insurance"),
    "medical_liability_insurance_bought_centrally": TopicWords("统一购买医疗责任保险", "liability insurance bought centrally"),
    "liability_insurance_break_even": TopicWords("保本微利", "a premium at cost with a small margin"),
    "liability_insurance_dynamically_adjusted": TopicWords("动态调整", "a premium adjusted over time"),
    "training_base_municipal_hospital": TopicWords("市立医院培训基地", "the municipal hospital as training base"),
    "training_base_health_vocational_school": TopicWords("区卫生职业技术学校培训基地", "the health vocational school as training base"),
    "training_base_shashi_central_health_center": TopicWords(
        "沙石镇中心卫生院培训基地", "the Shashi central health centre as training base"
    ),
    "primary_health_in_development_plan": TopicWords("纳入经济社会发展规划", "primary health care in the development plan"),
    "primary_health_in_annual_assessment": TopicWords("纳入年度考核目标", "primary health care in the annual assessment targets"),
    "health_authority_leads_implementation": TopicWords("卫健部门牵头组织实施", "leading of the work by the health authority", "done"),
    "difficulties_coordinated_and_solved": TopicWords("协调解决困难和问题", "co-ordination and solution of difficulties", "done"),
    "primary_health_in_government_inspection": TopicWords(
        "列入政府督查重点", "primary health care among the key items of government inspection"
    ),
    "supervision_and_assessment_strengthened": TopicWords("督促检查和考核", "supervision and assessment within the last year", "done"),
}
