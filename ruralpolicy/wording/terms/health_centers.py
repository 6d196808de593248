"""The words of the attributes of health centres."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.terms._forms import Entry, amount, count, is_, value, with_

__all__ = ["HEALTH_CENTER"]

HEALTH_CENTER: Final[Mapping[str, Entry]] = {
    "county": value("the county it belongs to"),
    "township": value("the township it stands in"),
    "village": value("the village it stands in"),
    "consortium": value("the consortium it belongs to"),
    "kind": value("kind of institution"),
    "central": is_("a central township health centre", "是中心卫生院", "不是中心卫生院"),
    "government_run": is_("run by government", "是政府办机构", "不是政府办机构"),
    "in_county_area": is_("inside the county area", "在县域内", "不在县域内"),
    "located_in_urban_area": is_("inside the urban area", "在城区内", "在城区外"),
    "is_established_township_center": is_("the centre of an established township", "是建制乡镇卫生院", "不是建制乡镇卫生院"),
    "is_branch_center": is_("a branch centre", "是分中心", "不是分中心"),
    "standardized": is_("standardised", "标准化建设已达标", "标准化建设未达标"),
    "service_capability_level": value("service capability level"),
    "meets_community_hospital_standard": is_(
        "at community hospital standard", "达到二级医院（社区医院）标准", "未达到二级医院（社区医院）标准"
    ),
    "passed_community_hospital_review": is_("passed in the community hospital review", "已通过社区医院评审", "未通过社区医院评审"),
    "reviewed_hospital_grade": value("hospital grade by review"),
    "recognized_as_secondary_standard": is_(
        "recognised as meeting the secondary hospital standard", "经认定符合二级医院基本标准", "未经认定符合二级医院基本标准"
    ),
    "selected_as_subcenter": is_("selected as county sub-centre", "已选为县域医疗卫生次中心", "未选为县域医疗卫生次中心"),
    "subcenter_acceptance_passed": is_("accepted as sub-centre", "次中心已通过验收", "次中心未通过验收"),
    "common_diseases_treatable": count("common diseases it can recognise and treat", "能识别和初步诊治的常见病、多发病"),
    "in_weak_upgrade_program": is_(
        "in the programme for weak health centres", "列入薄弱卫生院补短达标范围", "未列入薄弱卫生院补短达标范围"
    ),
    "weak_upgrade_completed": is_("done with its upgrading as a weak centre", "已完成标准化改造", "未完成标准化改造"),
    "approved_beds": count("approved beds"),
    "allocated_beds": count("allocated beds"),
    "allocated_elder_care_beds": count("allocated elder-care beds"),
    "service_population": count("people served"),
    "rural_service_population": count("rural residents served"),
    "is_practice_model": is_("a practice model", "是实践样板", "不是实践样板"),
    "practice_model_acceptance_passed": is_("accepted as practice model", "实践样板已通过验收", "实践样板未通过验收"),
    "has_tcm_clinic": with_("a TCM clinic", "已设中医馆", "未设中医馆"),
    "has_standard_tcm_clinic": with_("a standardised TCM clinic", "已设标准化中医馆", "未设标准化中医馆"),
    "has_flagship_tcm_clinic": with_("a flagship TCM clinic", "已设旗舰中医馆", "未设旗舰中医馆"),
    "tcm_technique_categories": count("categories of suitable TCM techniques", "中医适宜技术"),
    "tcm_technique_items": count("suitable TCM techniques", "中医适宜技术"),
    "has_tcm_specialty": with_("a TCM specialty", "已有中医特色专科（专病）", "尚无中医特色专科（专病）"),
    "has_characteristic_specialty": with_("a characteristic specialty", "已建成特色科室（专病）", "未建成特色科室（专病）"),
    "has_municipal_specialty": with_("a city-level specialty", "已取得市级特色专科", "未取得市级特色专科"),
    "telemedicine_connected": is_("covered by telemedicine", "远程医疗服务已覆盖", "远程医疗服务未覆盖"),
    "connected_to_regional_platform": is_(
        "connected to the regional health platform", "已接入区域全民健康信息平台（网络）", "未接入区域全民健康信息平台（网络）"
    ),
    "on_primary_information_system": is_(
        "on the primary care information system", "已接入基层医疗服务信息系统", "未接入基层医疗服务信息系统"
    ),
    "is_paperless": is_("paperless", "已全面无纸化", "未全面无纸化"),
    "has_cdss": with_("CDSS in operation", "已建成CDSS", "未建成CDSS"),
    "has_tcm_online": with_("TCM services online", "已布局中医药“服务在线”", "未布局中医药“服务在线”"),
    "has_health_express_vehicle": with_("a health express vehicle", "已配置卫生健康直通车", "未配置卫生健康直通车"),
    "meets_restricted_technology_conditions": is_(
        "within the conditions for restricted technologies", "符合限制类医疗技术备案条件", "不符合限制类医疗技术备案条件"
    ),
    "insurance_drug_list_grade": value("grade of the insurance drug list applied"),
    "insurance_item_list_grade": value("grade of the insurance item list applied"),
    "institution_class": value("class of public institution"),
    "fiscal_guarantee_class": value("class of fiscal guarantee"),
    "performance_pay_per_capita_cny": amount("average performance pay per head"),
    "county_hospital_performance_pay_per_capita_cny": amount("average performance pay in county public hospitals"),
    "performance_pay_total_cny": amount("total performance pay"),
    "performance_pay_control_level_cny": amount("control level of performance pay"),
    "performance_pay_county_approved_cny": amount("total performance pay approved by the county"),
    "annual_surplus_cny": amount("surplus of the year"),
    "surplus_to_incentive_pay_cny": amount("surplus used for extra incentive pay"),
    "medical_service_income_cny": amount("medical service income"),
    "medical_service_cost_cny": amount("cost of medical services"),
    "prescribed_funds_cny": amount("funds set aside as prescribed"),
    "staff_reward_from_service_income_cny": amount("staff rewards from service income"),
    "posts_within_structure_limits": is_("within the structure limits for posts", "岗位在规定结构比例内", "岗位超出规定结构比例"),
    "established_posts": count("established posts", "编制"),
    "established_posts_professional": count("established posts for professional and technical staff", "专业技术人员编制"),
    "established_staff": count("staff in established posts", "编制人员"),
    "established_posts_vacant": count("vacant established posts", "空编"),
    "established_posts_used_by_others": count("posts used by others", "被挤占编制"),
    "qualified_candidates_available": with_("qualified candidates", "有合格医务人员来源", "无合格医务人员来源"),
    "vacancy_filling_underway": with_("vacancies being filled", "正在补员", "未启动补员"),
    "general_practitioners": count("general practitioners", "全科医生"),
    "general_practitioners_bachelor_plus": count("general practitioners with a bachelor's degree or higher", "本科以上学历全科医生"),
    "physicians_incl_assistants": count("physicians and assistant physicians", "执业（助理）医师"),
    "tcm_physicians": count("TCM physicians", "中医类别执业医师"),
    "tcm_physicians_incl_assistants": count("TCM physicians and assistant physicians", "中医类别医师"),
    "public_health_physicians": count("public health physicians", "公共卫生医师"),
    "public_health_physicians_incl_assistants": count("public health physicians and assistant physicians", "公共卫生类别执业（助理）医师"),
    "nurses": count("nurses", "护士"),
    "receives_counterpart_support": with_("a counterpart support partner", "已接受对口支援", "未接受对口支援"),
    "villages_supported": count("villages supported", "包村"),
    "staff_cost_budgeted_cny": amount("staff cost carried by the budget"),
    "staff_cost_due_cny": amount("staff cost due"),
    "special_fund_allocated_cny": amount("special fund allotted for infrastructure and equipment"),
    "special_fund_spent_cny": amount("special fund spent"),
    "special_fund_spent_equipment_cny": amount("special fund spent on equipment"),
    "special_fund_spent_infrastructure_cny": amount("special fund spent on infrastructure"),
    "fee_schedule": value("fee schedule applied"),
    "higher_level_fee_policy_changed": with_("a change of higher-level fee policy", "上级收费政策已调整", "上级收费政策未调整"),
    "ct_conditions_met": is_("able to run a CT scanner", "具备配置CT的条件", "不具备配置CT的条件"),
    "ct_scanners": count("CT scanners", "CT"),
    "fiscal_input_cny": amount("fiscal input"),
    "fiscal_input_before_review_cny": amount("fiscal input before the review"),
    "fiscal_compensation_cny": amount("fiscal compensation"),
    "fiscal_compensation_before_review_cny": amount("fiscal compensation before the review"),
    "insurance_payment_ratio": amount("insurance payment level"),
    "insurance_payment_before_review_ratio": amount("insurance payment level before the review"),
    "selected_for_key_development": is_("selected for key development", "已遴选为重点建设机构", "未遴选为重点建设机构"),
    "construction_funds_arranged_by_government": with_(
        "construction spending arranged by government", "基本建设支出已由政府安排", "基本建设支出未由政府安排"
    ),
    "equipment_funds_arranged_by_government": with_(
        "equipment spending arranged by government", "设备购置支出已由政府安排", "设备购置支出未由政府安排"
    ),
    "has_cool_cabinet": with_("a cool cabinet", "已配阴凉柜", "未配阴凉柜"),
    "has_drug_refrigerator": with_("a medicine refrigerator", "已配药品冰箱", "未配药品冰箱"),
    "has_standard_fever_room": with_("a standard fever room", "已设规范化发热诊室", "未设规范化发热诊室"),
    "special_disease_outpatient_designated": is_(
        "designated for special-disease outpatient pooling", "已定为特殊病种门诊统筹定点", "未定为特殊病种门诊统筹定点"
    ),
    "performance_assessed": is_("assessed for performance", "已实施绩效考核", "未实施绩效考核"),
}
