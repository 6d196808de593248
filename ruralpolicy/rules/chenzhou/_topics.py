"""The statements an official ticks under the Chenzhou pack, with their terms, in the order of the document."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.law import TopicWords

__all__ = ["TOPICS"]

TOPICS: Final[Mapping[str, TopicWords]] = {
    "tight_knit_consortium_in_progress": TopicWords("推进紧密型县域医共体建设", "a close-knit county consortium set up or under way"),
    "has_hospital_public_health_collaboration": TopicWords(
        "县级医院与专业公共卫生机构分工协作", "division of work between county hospitals and public health bodies"
    ),
    "platform_led_by_county_hospital": TopicWords("县级医院为平台龙头", "a platform led by a county hospital"),
    "platform_connects_city_county_township_village": TopicWords(
        "市县乡村一体平台", "a platform joining city, county, township and village"
    ),
    "quality_service_campaign_running": TopicWords("优质服务基层行", "the quality-service-at-the-grassroots activity running"),
    "emergency_department_upgrade_running": TopicWords("急诊科达标", "a programme for emergency departments running"),
    "digital_vaccination_clinic_program_running": TopicWords("数字化预防接种门诊", "a programme for digital vaccination clinics running"),
    "fever_room_program_running": TopicWords("发热诊室能力建设", "a programme for fever rooms running"),
    "patient_transfer_program_running": TopicWords("患者转运能力建设", "a programme for patient transfer running"),
    "has_fever_room": TopicWords("发热诊室", "a fever room", frame="state"),
    "nucleic_acid_testing_available": TopicWords("核酸检测服务能力", "nucleic acid testing"),
    "family_doctor_team_enlarged": TopicWords("充实家庭医生签约队伍", "enlargement of family doctor teams", "done"),
    "period_set_by_resident_need": TopicWords("灵活确定签约周期", "a contract period set by the resident's needs"),
    "contract_package_being_improved": TopicWords("完善签约服务包", "improvement of the contract package", "done"),
    "contract_fee_set_and_applied": TopicWords("签约服务费", "a contract fee set and applied"),
    "primary_specialty_departments_program_running": TopicWords("特色专科建设", "a programme for special departments running"),
    "tcm_techniques_promoted": TopicWords("中医适宜技术推广", "promotion of suitable TCM techniques", "done"),
    "personnel_funds_guaranteed": TopicWords("落实人员经费", "provision of personnel funds as policy requires", "done"),
    "operating_funds_guaranteed": TopicWords("落实正常运行经费", "provision of operating funds as policy requires", "done"),
    "has_guarantee_and_compensation_mechanisms": TopicWords("保障机制和补偿机制", "guarantee and compensation mechanisms"),
    "has_joint_recruitment_plan": TopicWords("统筹安排用编进人计划", "a joint recruitment plan"),
    "vacant_posts_filled_with_priority": TopicWords("有编即补", "filling of vacant posts with priority", "done"),
    "order_oriented_student_plan_implemented": TopicWords("农村订单定向医学生培养", "the order-oriented student plan in effect"),
    "localized_college_training_plan_implemented": TopicWords("本土化大专培养计划", "the localised college training plan in effect"),
    "village_doctor_conversion_promoted": TopicWords(
        "乡村医生向执业（助理）医师转化", "helping village doctors become licensed (assistant) physicians", "done"
    ),
    "has_targeted_title_system": TopicWords("定向评价、定向使用的基层卫生职称制度", "titles evaluated for and used in primary care"),
    "title_quota_listed_separately": TopicWords("比例单列", "separate ratios for primary-care titles"),
    "title_total_controlled": TopicWords("总量控制", "control of the number of primary-care titles"),
    "titles_not_counted_in_local_posts": TopicWords("不占当地专业技术岗位比例", "titles outside the local post ratio"),
    "title_post_numbers_pooled": TopicWords("统筹使用岗位数", "pooled posts for titles"),
    "two_permissions_implemented": TopicWords("两个允许", 'the "two permissions" in effect'),
    "primary_pay_preference_given": TopicWords("绩效工资总量倾斜", "a pay preference for primary institutions"),
    "pay_tilt_balanced_with_county_hospitals": TopicWords(
        "与县级公立医院绩效工资合理平衡", "a pay preference balanced with county hospitals"
    ),
    "has_performance_pay_growth_mechanism": TopicWords("绩效工资正常增长机制", "a growth mechanism for performance pay"),
    "has_independent_legal_person": TopicWords("法人地位", "independent legal-person status"),
    "has_management_autonomy": TopicWords("管理自主权", "management autonomy"),
    "insurance_global_budget_applied": TopicWords("医保总额付费", "a global budget from the insurance fund"),
    "insurance_surplus_retained": TopicWords("结余留用", "surpluses kept by the consortium"),
    "insurance_overspend_shared": TopicWords("合理超支分担", "reasonable overruns shared"),
    "insurance_payment_supervised": TopicWords("医保支付监督考核", "supervision of insurance payment", "done"),
    "service_price_items_regulated": TopicWords("规范医疗服务价格项目管理", "management of service price items", "done"),
    "service_prices_adjusted_dynamically": TopicWords("动态调整医疗服务价格", "dynamic adjustment of service prices", "done"),
    "payment_methods_improved_within_budget": TopicWords("完善医保支付方式", "improvement of payment methods within the budget", "done"),
    "outpatient_pooling_managed": TopicWords("门诊统筹推进管理", "management of outpatient pooling", "done"),
    "outpatient_benefits_raised": TopicWords("提高普通门诊保障水平", "ordinary outpatient benefits higher than at the issue of the plan"),
    "has_special_outpatient_rules": TopicWords("特殊门诊管理细则", "rules on special outpatient care"),
    "essential_medicines_system_implemented": TopicWords("国家基本药物制度", "the essential medicines system in effect"),
    "centrally_procured_drugs_given_priority": TopicWords(
        "优先采购和使用集中采购药品", "priority for centrally procured medicines", "done"
    ),
    "drug_delivery_supervised": TopicWords("药品配送监管", "supervision of medicine delivery", "done"),
    "drug_storage_supervised": TopicWords("药品贮存使用管理", "supervision of medicine storage and use", "done"),
    "drugs_stored_as_required": TopicWords("按贮存要求贮存药品", "medicines stored as required"),
    "has_quality_management_system": TopicWords("医疗质量管理体系", "a medical quality management system"),
    "has_quality_management_rules": TopicWords("医疗质量管理制度", "medical quality management rules"),
    "common_clinical_techniques_mastered": TopicWords("掌握临床常用诊疗技术", "mastery of common clinical techniques"),
    "clinical_norms_followed": TopicWords("执行临床诊疗规范", "following of clinical norms", "done"),
    "public_health_items_properly_done": TopicWords("规范开展公共卫生服务项目", "proper delivery of public health service items", "done"),
    "regional_quality_studio_set_up": TopicWords("质量控制与评价工作室", "a regional quality control studio"),
    "has_primary_grade_review_system": TopicWords("等级评审评价制度", "a grade review system for primary institutions"),
    "grade_one_two_review_running": TopicWords("一、二级医院等级评审", "level-one and level-two reviews running"),
    "insurance_benefit_level_kept": TopicWords("医保待遇保障水平不降低", "insurance benefits kept at their level"),
    "grade_standard_applied_to_talent_team": TopicWords(
        "人才梯队按等级医院政策标准执行", "hospital grade standard for the talent team", "done"
    ),
    "grade_standard_applied_to_technical_posts": TopicWords(
        "专业技术岗位按等级医院政策标准执行", "hospital grade standard for professional posts", "done"
    ),
    "grade_standard_applied_to_technology": TopicWords(
        "医疗技术按等级医院政策标准执行", "hospital grade standard for medical technology", "done"
    ),
    "grade_standard_applied_to_medicines": TopicWords("药品配备按等级医院政策标准执行", "hospital grade standard for medicines", "done"),
    "assessment_indicators_reviewed": TopicWords("优化绩效考核指标体系", "review of the assessment indicators", "done"),
    "assessment_results_reported": TopicWords(
        "考核结果通报同级有关部门", "reporting of assessment results to departments of the same level", "done"
    ),
    "has_consortium_monitoring_indicators": TopicWords("紧密型县域医共体监测指标体系", "monitoring indicators for consortia"),
    "has_primary_health_leadership": TopicWords("组织领导", "named leadership for primary health development"),
    "has_target_responsibility_system": TopicWords("目标责任制", "a target responsibility system"),
    "responsibilities_assigned": TopicWords("明确责任分工", "assigned responsibilities"),
    "timetable_set": TopicWords("时间节点/时间表", "a timetable"),
    "health_law_publicized": TopicWords("宣传贯彻基本医疗卫生与健康促进法", "publicity for the basic health law", "done"),
    "health_investment_duty_fulfilled": TopicWords("落实投入责任", "performance of the investment duty", "done"),
    "has_target_assessment_mechanism": TopicWords("目标考核机制", "a target assessment mechanism"),
    "primary_health_supervised_strictly": TopicWords("严格督导考核", "strict supervision of primary health development", "done"),
    "policy_guided_by_category": TopicWords("分类指导和动态管理", "guidance by category and dynamic management", "done"),
    "regularly_supervised": TopicWords("定期调度督导", "regular supervision", "done"),
    "plan_evaluation_organized": TopicWords("组织开展评估", "evaluation of the plan", "done"),
    "progress_reported_to_city_government": TopicWords("及时向市政府报告", "timely reporting to the city government", "done"),
    "congress_supervision_accepted": TopicWords("接受人大监督", "acceptance of supervision by the people's congress", "done"),
}
