"""The statements an official ticks under the Tonglu pack, with their terms, in the order of the document."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.law import TopicWords

__all__ = ["TOPICS"]

TOPICS: Final[Mapping[str, TopicWords]] = {
    "basic_public_health_all_standards_met": TopicWords(
        "国家基本公共卫生服务项目全面达标", "meeting of all basic public health standards", "done"
    ),
    "layout_optimization_rolled_out": TopicWords("全县推进优化布局", "county-wide roll-out of layout optimisation", "done"),
    "layout_adjustment_completed": TopicWords("完成一次布局调整", "completion of the layout adjustment", "done"),
    "managed_by_parent_center": TopicWords(
        "分中心人财物事一体化管理", "managed by the parent centre in staff, money, assets and operations", "is"
    ),
    "key_development_centers_selected": TopicWords("遴选重点建设机构", "selection of centres for key development", "done"),
    "construction_planned_or_underway": TopicWords("新建、迁建或改（扩）建", "construction planned or under way", frame="state"),
    "construction_meets_provincial_standard": TopicWords("符合省基层医疗卫生机构建设标准", "construction to the provincial standard"),
    "colocated_with_elderly_care_or_community_complex": TopicWords(
        "与养老机构、综合体毗邻设置或联建", "next to elderly care or a community complex", "is"
    ),
    "public_health_building_completed": TopicWords("公卫大楼建设完成", "completion of the public health building", "done"),
    "primary_care_functions_separated": TopicWords("基层卫生服务功能分设", "separation of primary care functions", "done"),
    "second_site_preliminary_study_started": TopicWords("新院区前期论证", "opening of the preliminary study for a second site", "done"),
    "relocation_preliminary_study_started": TopicWords("迁建项目前期论证", "opening of the preliminary study for the project", "done"),
    "relocation_completed": TopicWords("迁建工程完成", "completion of the relocation", "done"),
    "relocation_started": TopicWords("启动迁建项目", "start of the relocation", "done"),
    "newly_built_or_rebuilt": TopicWords("新建和改扩建", "newly built, rebuilt or extended", "is", frame="state"),
    "clinic_batch_built_in_collective_premises": TopicWords(
        "依托集体用房建设站室", "building of a batch of stations in collective premises", "done"
    ),
    "clinics_supplemented_by_outreach": TopicWords(
        "巡回医疗、派驻服务、远程医疗补充", "mobile, posted or remote services to supplement stations", "done"
    ),
    "one_center_one_specialty_program_running": TopicWords("一院一品", 'the "one centre, one specialty" programme running'),
    "expert_studios_or_joint_wards_set_up": TopicWords("专家工作室（联合病房）", "expert studios or joint wards"),
    "has_clinical_skills_training_center": TopicWords("县域临床技能培训中心", "a clinical skills training centre"),
    "has_tcm_skills_training_center": TopicWords("县域中医技能培训中心", "a TCM skills training centre"),
    "has_public_health_training_center": TopicWords("县域公共卫生培训中心", "a public health training centre"),
    "primary_specialist_practice_bases_created": TopicWords("基层专科人员实习基地", "practice bases for primary specialists"),
    "ai_assisted_diagnosis_in_use": TopicWords("人工智能辅助诊断", "AI-assisted diagnosis in use"),
    "further_study_action_in_place": TopicWords("万名基层医生进修三年行动", "the three-year further-study action running"),
    "trainees_sent_to_higher_hospitals": TopicWords(
        "委培生和师承人员赴上级医院进修", "sending of trainees and TCM apprentices to higher hospitals", "done"
    ),
    "equipment_meets_recommended_standard": TopicWords("设备达到推荐标准", "equipment to the recommended standard"),
    "barrier_free_renovated": TopicWords("无障碍化改造", "barrier-free renovation", "done"),
    "emergency_station_support_increased": TopicWords("急救站点保障力度", "stronger support for emergency stations", "done"),
    "emergency_aides_added": TopicWords("增配急救辅助人员", "adding of emergency aides", "done"),
    "prehospital_staff_meets_demand": TopicWords("院前医疗急救人员满足需求", "enough pre-hospital emergency staff"),
    "mobile_care_it_investment_increased": TopicWords("巡回医疗信息化投入", "more spending on mobile care IT", "done"),
    "has_mobile_vehicle_running_subsidy": TopicWords("农村巡回医疗车日常运行专项补助", "a running subsidy for mobile vehicles"),
    "tcm_premises_and_equipment_strengthened": TopicWords("中医药场地和设备建设", "strengthening of TCM premises and equipment", "done"),
    "tcm_protocols_and_techniques_promoted": TopicWords("推广中医诊疗方案和适宜技术", "promotion of TCM protocols and techniques", "done"),
    "tcm_prescription_reform_running": TopicWords("中医处方一件事改革", "the TCM prescription reform", "done"),
    "tcm_constitution_identified_in_checkup": TopicWords("中医体质辨识纳入体检", "TCM constitution identification in check-ups"),
    "tcm_constitution_used_clinically": TopicWords("中医体质辨识临床应用", "clinical use of TCM constitution identification", "done"),
    "tcm_contract_package_offered": TopicWords("中医药个性服务包", "a TCM contract package"),
    "public_health_quality_action_running": TopicWords("基本公共卫生服务质量提升行动", "the public health quality action running"),
    "public_health_committee_linked_with_institutions": TopicWords(
        "公共卫生委员会协调联动机制", "a public health committee linked with health institutions"
    ),
    "public_health_committee_controls_epidemics": TopicWords(
        "公共卫生委员会参与疫情防控处置", "epidemic control by the public health committee", "done"
    ),
    "public_health_committee_assists_key_groups": TopicWords(
        "公共卫生委员会协助重点人群健康管理", "help for key groups by the public health committee", "done"
    ),
    "has_health_lecturer_team": TopicWords("健康讲师团", "a health lecturer team"),
    "has_health_education_outreach": TopicWords(
        "健康教育进村社、进文化礼堂、进企业", "health education in villages, halls and enterprises", "done"
    ),
    "performance_evaluated_by_satisfaction": TopicWords("以满意度和服务结果为主的绩效评价", "evaluation by satisfaction and results"),
    "has_public_health_grid_management": TopicWords("基本公共卫生服务网格化管理", "grid management of public health"),
    "family_doctor_teams_equipped": TopicWords("家庭医生团队装备", "equipped for family doctor teams", "is"),
    "first_contact_package_offered": TopicWords("首诊签约服务包", "a first-contact contract package"),
    "has_contract_performance_training": TopicWords("履约能力培训", "training in performing contracts", "done"),
    "has_contract_performance_evaluation": TopicWords("签约服务绩效评价机制", "evaluation of contract services"),
    "has_value_added_income": TopicWords("增值服务收入", "income from value-added services", frame="state"),
    "value_added_income_paid_to_contract_staff": TopicWords(
        "增值服务报酬用于签约服务人员薪酬", "payment of value-added income to contract staff", "done"
    ),
    "value_added_pay_follows_assessment": TopicWords("增值服务报酬考核后发放", "payment of value-added pay after assessment only", "done"),
    "contract_service_funds_fully_guaranteed": TopicWords("签约服务专项经费足额保障", "full funding of contract services", "done"),
    "health_data_center_extended": TopicWords("医疗卫生大数据中心延伸应用", "extension of the health data centre", "done"),
    "has_remote_medical_center": TopicWords("远程医疗中心", "a remote medical centre"),
    "primary_care_systems_interconnected": TopicWords("系统互联互通", "the five primary care systems interconnected"),
    "major_digital_apps_in_use": TopicWords("重大应用开发和应用", "the major digital applications in use"),
    "staff_posts_pooled": TopicWords("人才和编制上下统筹", "posts and staff pooled"),
    "title_standard_same_as_township_staff": TopicWords("职称评聘与乡镇事业人员同等标准", "the title standard of township staff"),
    "has_staff_exchange_mechanism": TopicWords("成员单位间人员交流使用机制", "a staff exchange mechanism"),
    "has_targeted_training_fund": TopicWords("定向培养专项补助经费", "a targeted training fund"),
    "targeted_training_scale_enlarged": TopicWords("扩大定向培养规模", "enlargement of targeted training", "done"),
    "has_village_doctor_exit_mechanism": TopicWords("一体化管理乡村医生退出机制", "an exit mechanism for village doctors"),
    "health_talent_measures_implemented": TopicWords("落实卫生人才实施办法", "carrying out of the health talent measures", "done"),
    "western_primary_care_scheme_implemented": TopicWords(
        "杭州市西部区县基层能力提升工程", "carrying out of the western primary care scheme", "done"
    ),
    "talent_retention_project_running": TopicWords("聚英留才工程", "the talent retention project", "done"),
    "development_spending_guaranteed": TopicWords("发展建设支出专项保障", "funding of development spending", "done"),
    "personnel_funds_guaranteed": TopicWords("落实人员经费", "provision of personnel funds as policy requires", "done"),
    "operating_funds_guaranteed": TopicWords("单位正常运行保障", "provision of operating funds as policy requires", "done"),
    "has_subsidy_growth_mechanism": TopicWords("补助专项年度增幅机制", "a growth mechanism for subsidies"),
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
    "dual_use_upgrade_underway": TopicWords("平急两用提标改造", "dual-use upgrade of primary institutions", "done"),
    "cdc_investment_increased": TopicWords("疾控中心投入", "more spending on the CDC", "done"),
    "mobile_vehicles_match_need": TopicWords("按需配置农村巡回医疗车", "the mobile vehicles it needs"),
    "round_visit_vehicles_match_need": TopicWords("按需配置巡诊车", "the round-visit vehicles it needs"),
    "has_mobile_care_compensation_fund": TopicWords("农村巡回医疗财政补偿专项资金", "a compensation fund for mobile care"),
    "basic_equipment_funding_increased": TopicWords("基础医疗设备财政投入", "more funding of basic equipment", "done"),
    "primary_care_it_investment_increased": TopicWords("基层医疗信息化投入", "more spending on primary care IT", "done"),
    "named_it_projects_under_way": TopicWords("信息化项目建设", "the four named IT projects under way"),
    "leading_group_established": TopicWords("工作领导小组", "a leading group"),
    "has_coordination_mechanism": TopicWords("工作协调机制", "a co-ordination mechanism"),
    "joint_meetings_held_regularly": TopicWords("定期召开联席会议", "regular joint meetings", "done"),
    "finance_input_increased": TopicWords("财政加大投入", "more input from the county budget", "done"),
    "insurance_policy_studied": TopicWords("研究医保政策", "study of insurance policy", "done"),
    "talent_attraction_increased": TopicWords("加大人才招引力度", "more posts or funds to attract talent", "done"),
    "task_lists_drawn_up": TopicWords("任务清单", "task lists"),
    "has_target_assessment_mechanism": TopicWords("目标考核机制", "a target assessment mechanism"),
    "leading_group_office_assesses": TopicWords("领导小组办公室考核", "assessment by the leading group's office", "done"),
    "supervised_with_notices": TopicWords("督促检查、通报", "inspection with notices", "done"),
    "health_authority_leads_implementation": TopicWords("卫健部门牵头组织实施", "leading of the work by the health authority", "done"),
}
