"""The statements an official ticks under the Pingdingshan pack, with their terms, in the order of the document."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.law import TopicWords

__all__ = ["TOPICS"]

TOPICS: Final[Mapping[str, TopicWords]] = {
    "subcenter_selection_considers_population": TopicWords(
        "次中心选择考虑人口", "weighing of population in the choice of sub-centres", "done"
    ),
    "subcenter_selection_considers_transport": TopicWords(
        "次中心选择考虑交通", "weighing of transport in the choice of sub-centres", "done"
    ),
    "subcenter_selection_considers_economy": TopicWords(
        "次中心选择考虑经济发展", "weighing of the economy in the choice of sub-centres", "done"
    ),
    "scale_expanded_to_secondary_reference": TopicWords(
        "参照二级综合医院标准扩大规模", "enlargement to the secondary hospital yardstick", "done"
    ),
    "clinical_departments_complete": TopicWords("健全临床科室设置", "a complete range of clinical departments"),
    "diagnostic_equipment_complete": TopicWords("配齐诊断治疗设备", "complete diagnostic and treatment equipment"),
    "has_secondary_hospital_capability": TopicWords(
        "基本达到二级综合医院服务能力", "basically the capability of a secondary general hospital"
    ),
    "integrates_general_specialist": TopicWords("全专结合", "general practice and specialist care combined"),
    "integrates_treatment_prevention": TopicWords("医防结合", "treatment and prevention combined"),
    "integrates_chinese_western_medicine": TopicWords("中西医结合", "Chinese and Western medicine combined"),
    "integrates_medical_elderly_care": TopicWords("医养结合", "medical and elderly care combined"),
    "integrates_an_liao": TopicWords("安疗结合", "the function printed as 安疗结合"),
    "floor_area_approved_to_standard": TopicWords("按标准核定建筑面积", "approval of the floor area to standard", "done"),
    "has_practice_model_funding_guidance": TopicWords("实践样板资金引导", "funding guidance for practice models"),
    "has_practice_model_technical_support": TopicWords("实践样板技术支援", "technical support for practice models"),
    "based_on_party_service_center": TopicWords("依托村党群服务中心", "based on the village Party and mass service centre", "is"),
    "ai_assisted_diagnosis_in_use": TopicWords("人工智能辅助诊断系统", "AI-assisted diagnosis in use"),
    "has_urban_rural_joint_mechanism": TopicWords(
        "城乡融合、共建共享共管机制", "an urban-rural mechanism of joint building, sharing and management"
    ),
    "unified_administration": TopicWords("行政统一管理", "unified administration"),
    "unified_personnel": TopicWords("人事统一管理", "unified personnel management"),
    "unified_finance": TopicWords("财务统一管理", "unified financial management"),
    "unified_business": TopicWords("业务统一管理", "unified medical business management"),
    "unified_drugs_and_devices": TopicWords("药械统一管理", "unified management of medicines and devices"),
    "unified_performance": TopicWords("绩效统一管理", "unified performance management"),
    "unified_information": TopicWords("信息统一管理", "unified information management"),
    "insurance_global_budget_applied": TopicWords("医保总额付费", "a global budget from the insurance fund"),
    "insurance_surplus_retained": TopicWords("结余留用", "surpluses kept by the consortium"),
    "insurance_overspend_shared": TopicWords("合理超支分担", "reasonable overruns shared"),
    "county_township_management_integrated": TopicWords("县乡一体化管理", "county-township integrated management"),
    "township_village_management_integrated": TopicWords("乡村一体化管理", "township-village integrated management"),
    "has_shared_imaging_center": TopicWords("影像中心", "a shared imaging centre"),
    "has_shared_ecg_center": TopicWords("心电中心", "a shared ECG centre"),
    "has_shared_pathology_center": TopicWords("病理诊断中心", "a shared pathology centre"),
    "has_shared_laboratory_center": TopicWords("医学检验中心", "a shared medical laboratory"),
    "has_shared_sterile_supply_center": TopicWords("消毒供应中心", "a shared sterile supply centre"),
    "primary_exams_diagnosed_at_upper_level": TopicWords("基层检查、上级诊断", "primary examination with higher-level diagnosis"),
    "test_results_mutually_recognized": TopicWords("检查检验结果互认", "mutual recognition of test results"),
    "beds_pooled_within": TopicWords("医共体内部床位统筹使用", "beds pooled within the consortium"),
    "appointments_pooled_within": TopicWords("医共体内部号源统筹使用", "appointment slots pooled within the consortium"),
    "equipment_pooled_within": TopicWords("医共体内部设备统筹使用", "equipment pooled within the consortium"),
    "beds_pooled_across": TopicWords("医共体间床位统筹使用", "beds pooled across consortia"),
    "appointments_pooled_across": TopicWords("医共体间号源统筹使用", "appointment slots pooled across consortia"),
    "equipment_pooled_across": TopicWords("医共体间设备统筹使用", "equipment pooled across consortia"),
    "consortium_supervised_and_appraised": TopicWords("县域医共体监管考核", "supervision and appraisal of consortia", "done"),
    "monitors_patient_flow": TopicWords("门诊及住院病人流向监测", "monitoring of patient flow", "done"),
    "monitors_in_county_payment_share": TopicWords(
        "医保基金县域内支付率监测", "monitoring of the share of the fund paid within the county", "done"
    ),
    "monitors_primary_fund_share": TopicWords(
        "基层医保基金占比监测", "monitoring of the share of the fund going to primary institutions", "done"
    ),
    "indicator_results_circulated": TopicWords("监测评价通报制度", "circulation of the monitoring results", "done"),
    "bed_policy_reviewed": TopicWords("床位规模政策梳理调整", "review of the rules on beds", "done"),
    "equipment_policy_reviewed": TopicWords("医疗装备政策梳理调整", "review of the rules on equipment", "done"),
    "department_policy_reviewed": TopicWords("诊疗科目政策梳理调整", "review of the rules on clinical departments", "done"),
    "drug_list_policy_reviewed": TopicWords("药物目录政策梳理调整", "review of the rules on drug lists", "done"),
    "insurance_payment_policy_reviewed": TopicWords("医保支付政策梳理调整", "review of the rules on insurance payment", "done"),
    "surgery_service_available": TopicWords("外科服务", "surgical service"),
    "obstetrics_gynecology_service_available": TopicWords("妇产科服务", "obstetrics and gynaecology service"),
    "routine_surgery_capable": TopicWords("可开展常规手术", "the ability to do routine operations"),
    "has_medical_risk_fund": TopicWords("医疗风险基金", "a medical risk fund"),
    "has_collective_liability_insurance": TopicWords("整体参加医疗责任保险", "collective medical liability insurance"),
    "has_collective_work_injury_insurance": TopicWords("整体参加工伤保险", "collective work injury insurance"),
    "has_collective_accident_insurance": TopicWords("整体参加意外伤害保险", "collective accident insurance"),
    "primary_service_item_conditions_relaxed": TopicWords(
        "放宽基层诊疗项目条件", "easing of the conditions for primary service items", "done"
    ),
    "primary_drug_conditions_relaxed": TopicWords(
        "放宽基层药品配备使用条件", "easing of the conditions for medicines at primary level", "done"
    ),
    "drug_catalog_unified": TopicWords("统一用药目录", "one drug list for county and township level"),
    "essential_drug_share_unified": TopicWords("统一基本药物使用比例", "one essential medicines ratio for county and township level"),
    "has_primary_disease_point_catalog": TopicWords("按病种分值付费基层病种目录", "a point-based payment list of primary-level diseases"),
    "primary_diseases_paid_same_standard": TopicWords(
        "基层病种同病同标准付费", "the same payment for primary-level diseases at every level"
    ),
    "has_single_member_global_budget": TopicWords(
        "对单一医疗机构实行总额付费", "a global budget for a single member institution", frame="found"
    ),
    "outpatient_pooling_paid_by_capitation": TopicWords("门诊统筹按人头付费", "outpatient pooling paid by capitation"),
    "primary_first_contact_in_place": TopicWords("基层首诊", "first contact at primary level"),
    "two_way_referral_in_place": TopicWords("双向转诊", "two-way referral"),
    "basic_contract_package_issued": TopicWords("统一制定基础性签约服务包", "a uniform basic contract package"),
    "package_includes_priority_visit": TopicWords("优先就诊", "priority visits in the package"),
    "package_includes_booked_referral": TopicWords("预约转诊", "booked referral in the package"),
    "package_includes_long_prescription": TopicWords("慢病长处方管理", "long prescriptions for chronic disease in the package"),
    "package_includes_medication_and_path_guidance": TopicWords(
        "合理用药和就医路径指导", "guidance on medicines and care path in the package"
    ),
    "package_includes_admission_discharge_follow_up": TopicWords("入出院跟踪随访", "follow-up of admission and discharge in the package"),
    "monitors_contract_renewal_rate": TopicWords("续约率监测考核", "monitoring of the contract renewal rate", "done"),
    "monitors_hospitalization_rate": TopicWords("住院率监测考核", "monitoring of the hospitalisation rate", "done"),
    "monitors_primary_outpatient_share": TopicWords(
        "基层门（急）诊人次占比监测考核", "monitoring of the share of primary outpatient visits", "done"
    ),
    "gps_act_as_family_doctors": TopicWords("全科医生作为家庭医生", "its general practitioners acting as family doctors"),
    "gps_serve_at_primary": TopicWords("全科医生在基层提供服务", "its general practitioners serving at primary level"),
    "new_fiscal_capacity_favors_rural_health": TopicWords("地方政府新增财力倾斜", "new fiscal capacity leaning towards rural health"),
    "health_investment_increment_favors_rural_health": TopicWords(
        "卫生健康基本建设投资增量倾斜", "new health investment leaning towards rural health"
    ),
    "rural_health_projects_in_bond_scope": TopicWords("纳入政府债券支持范围", "rural health projects within bond support"),
    "rural_health_projects_in_land_revenue_scope": TopicWords(
        "纳入土地出让金支持范围", "rural health projects within land revenue support"
    ),
    "has_diversified_funding_mechanism": TopicWords("政府主导的多元化资金保障机制", "a government-led diversified funding mechanism"),
    "basic_public_health_subsidy_implemented": TopicWords(
        "国家基本公共卫生服务项目补助资金", "full provision of the basic public health subsidy", "done"
    ),
    "two_permissions_implemented": TopicWords("两个允许", 'the "two permissions" in effect'),
    "established_staff_social_insurance_in_county_budget": TopicWords(
        "在编人员五险一金纳入县级财政预算", "social insurance and housing fund of established staff in the county budget"
    ),
    "established_staff_basic_wage_in_county_budget": TopicWords(
        "在编人员基本工资纳入县级财政预算", "basic wages of established staff in the county budget"
    ),
    "performance_pay_from_service_fees": TopicWords(
        "在编人员绩效工资通过服务收费补偿", "performance pay of established staff met from service fees"
    ),
    "non_established_staff_cost_from_service_fees": TopicWords(
        "非在编人员经费通过服务收费补偿", "the cost of non-established staff met from service fees"
    ),
    "gp_post_allowance_established": TopicWords("全科医生岗位津贴", "a general practitioner post allowance"),
    "gp_allowance_subsidized_by_treasury": TopicWords("岗位津贴财政补助", "a fiscal subsidy for the general practitioner allowance"),
    "primary_senior_nursing_title_available": TopicWords("护理类基层高级职称", "a senior nursing title at primary level"),
    "departed_staff_removed_promptly": TopicWords(
        "离职、退休人员及时减编", "prompt removal of leavers and retirees from the establishment", "done"
    ),
    "county_managed_township_used": TopicWords("县管乡用", "county-managed staff working in townships"),
    "township_hired_village_used": TopicWords("推行乡聘村用", "township-hired staff working in villages"),
    "takes_part_in_provincial_talent_project": TopicWords(
        "省基层卫生人才工程", "part in the provincial primary health talent project", "done"
    ),
    "takes_part_in_university_village_doctor_recruitment": TopicWords(
        "大学生村医招聘专项计划", "part in the recruitment of university village doctors", "done"
    ),
    "takes_part_in_commissioned_training": TopicWords(
        "大学生村医订单定向培养计划", "part in commissioned training of university village doctors", "done"
    ),
    "takes_part_in_campus_training": TopicWords("在岗优秀村医校园培训计划", "part in campus training of village doctors", "done"),
    "takes_part_in_subject_leader_selection_this_year": TopicWords(
        "基层中青年学科带头人选拔培养", "part in this year's selection of subject leaders", "done"
    ),
    "gp_transfer_training_organized": TopicWords("全科医生转岗培训", "transfer training in general practice", "done"),
    "village_doctor_licensing_supported": TopicWords(
        "支持乡村医生考取执业（助理）医师资格", "support for village doctors seeking a licence"
    ),
    "township_hired_village_used_everywhere": TopicWords("全面推行乡聘村用", "township-hired staff working in villages everywhere"),
    "subsidizes_flexible_village_doctor_insurance": TopicWords(
        "补助灵活就业身份参保的乡村医生", "a subsidy for the insurance of other village doctors"
    ),
    "guides_primary_institutions": TopicWords("指导基层", "guidance of primary institutions", "done"),
    "serves_downward": TopicWords("下沉服务", "services sent down to primary level", "done"),
    "trains_primary_staff_free": TopicWords("接收基层医务人员免费进修", "free further training of primary staff", "done"),
    "counterpart_support_supervised": TopicWords("驻点和巡诊帮扶监管考核", "supervision of counterpart support", "done"),
    "promotion_linked_to_counterpart_support": TopicWords("晋升职称与对口支援挂钩", "promotion tied to counterpart support"),
    "health_information_standards_unified": TopicWords("统一卫生健康信息标准", "uniform health information standards"),
    "population_information_linked": TopicWords("县域人口信息互联互通", "population information linked"),
    "electronic_medical_records_linked": TopicWords("电子病历互联互通", "electronic medical records linked"),
    "electronic_health_records_linked": TopicWords("电子健康档案互联互通", "electronic health records linked"),
    "public_health_information_linked": TopicWords("公共卫生信息互联互通", "public health information linked"),
    "family_doctor_contract_information_linked": TopicWords("家庭医生签约服务信息互联互通", "family-doctor contract information linked"),
    "referral_information_linked": TopicWords("县域内双向转诊信息互联互通", "referral information linked"),
    "county_health_data_shared": TopicWords("县域卫生健康数据互通共享", "county health data linked and shared"),
    "has_city_county_working_mechanism": TopicWords("市负总责、县抓落实的工作机制", 'the mechanism "city in charge, counties carry out"'),
    "rural_health_in_party_secretary_agenda": TopicWords(
        "五级书记抓乡村振兴的重要内容", "rural health in the Party secretaries' work on rural revitalisation"
    ),
    "primary_health_in_development_plan": TopicWords("纳入经济社会发展规划", "primary health care in the development plan"),
    "regular_reports_heard": TopicWords("定期听取情况汇报", "regular reports on rural health", "done"),
    "problems_solved_promptly": TopicWords("及时解决存在问题", "prompt solution of problems found", "done"),
    "has_five_medical_fields_joint_mechanism": TopicWords(
        "医疗、医保、医药、医养、医教协同", "a joint mechanism for the five medical fields"
    ),
    "measures_detailed": TopicWords("细化政策措施", "detailed measures"),
    "responsibilities_assigned": TopicWords("明确责任分工", "assigned responsibilities"),
    "timetable_set": TopicWords("明确时间节点", "a timetable"),
    "has_joint_mechanism": TopicWords("多部门参与的工作推进机制", "a joint working mechanism of departments"),
    "joint_mechanism_includes_named_departments": TopicWords(
        "文件所列部门参与工作推进机制", "all departments named in the document in the mechanism"
    ),
    "public_health_committee_active": TopicWords("公共卫生委员会发挥作用", "an active public health committee"),
    "has_supervision_evaluation_mechanism": TopicWords("乡村医疗卫生体系督导评估机制", "a supervision and evaluation mechanism"),
    "county_policy_guarantees_evaluated": TopicWords("对县政策保障综合督导评估", "evaluation of the counties' policy guarantees", "done"),
    "county_funding_evaluated": TopicWords("对县经费投入综合督导评估", "evaluation of the counties' funding", "done"),
    "county_service_system_evaluated": TopicWords("对县服务体系综合督导评估", "evaluation of the counties' service system", "done"),
    "county_workforce_evaluated": TopicWords("对县人才队伍建设综合督导评估", "evaluation of the counties' workforce", "done"),
    "rural_health_in_revitalization_appraisal": TopicWords("纳入乡村振兴考核", "rural health in the rural revitalisation appraisal"),
}
