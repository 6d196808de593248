"""The words of the attributes of health workers and village doctors."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.terms._forms import Entry, amount, count, is_, value, with_

__all__ = ["HEALTH_WORKER", "VILLAGE_DOCTOR"]

HEALTH_WORKER: Final[Mapping[str, Entry]] = {
    "workplace": value("the institution where the person works"),
    "employer": value("the institution that employs the person"),
    "toured_village": value("the village toured"),
    "workplace_kind": value("kind of workplace"),
    "workplace_in_county_area": with_("a workplace inside the county area", "工作机构在县域内", "工作机构不在县域内"),
    "workplace_start_date": value("first day of work in this institution"),
    "employer_kind": value("kind of employer"),
    "employer_hospital_grade": value("grade of the employing hospital"),
    "employer_is_consortium_lead": is_(
        "employed by a consortium's lead hospital", "用人单位是医共体牵头医院", "用人单位不是医共体牵头医院"
    ),
    "employer_is_public_hospital": is_("employed by a public hospital", "用人单位是公立医院", "用人单位不是公立医院"),
    "recruiter_kind": value("kind of recruiting institution"),
    "recruiter_in_county_area": with_("a recruiting institution inside the county area", "招聘机构在县域内", "招聘机构不在县域内"),
    "birth_date": value("date of birth"),
    "education": value("highest education"),
    "has_full_time_education": with_("full-time education", "学历为全日制", "学历非全日制"),
    "has_medical_major": with_("a medical major", "所学为医学类专业", "所学非医学类专业"),
    "is_graduate": is_("a graduate", "是毕业生", "不是毕业生"),
    "is_college_graduate": is_("a college or university graduate", "是高校毕业生", "不是高校毕业生"),
    "practice_qualification": value("practice qualification"),
    "physician_category": value("physician category"),
    "title_level": value("professional title"),
    "is_doctor": is_("a doctor", "是医生", "不是医生"),
    "is_nurse": is_("a nurse", "是护士", "不是护士"),
    "is_health_professional": is_("a health professional", "是卫生专业技术人员", "不是卫生专业技术人员"),
    "is_general_practitioner": is_("a general practitioner", "是全科医生", "不是全科医生"),
    "is_assistant_general_practitioner": is_("an assistant general practitioner", "是助理全科医生", "不是助理全科医生"),
    "registered_in_general_practice": is_("registered in general practice", "已注册全科", "未注册全科"),
    "gp_allowance_monthly_cny": amount("general practitioner allowance paid"),
    "has_established_post": is_("in an established post", "在编", "不在编"),
    "in_post": is_("at work in the post", "在岗", "不在岗"),
    "is_long_term_absent": is_("absent from the post for a long time", "长期在编不在岗", "未长期离岗"),
    "cleared_out": is_("removed from the establishment", "已清退", "未清退"),
    "loan_relief_rules_met": is_("eligible under the student loan rules", "符合国家助学贷款代偿条件", "不符合国家助学贷款代偿条件"),
    "meets_promotion_conditions": is_("eligible for promotion", "符合晋升条件", "不符合晋升条件"),
    "post_within_structure_limits": with_("a post within the structure limits", "岗位在规定结构比例内", "岗位超出规定结构比例"),
    "title_exam_or_review_passed": with_("a title gained by examination or review", "职称经考试或评审取得", "职称未经考试或评审取得"),
    "in_service_period": is_("within the contracted service period", "在服务期内", "不在服务期内"),
    "meets_recruitment_rules": is_(
        "eligible under provincial and city recruitment rules", "符合省、市公开招聘规定", "不符合省、市公开招聘规定"
    ),
    "is_order_trained_student": is_("an order-trained student", "是定向生", "不是定向生"),
    "primary_service_longest_continuous_months": amount("longest unbroken service at primary level", "基层连续服务"),
    "primary_service_total_months": amount("total service at primary level", "基层累计服务"),
    "primary_care_technical_years": amount("professional work in primary care"),
    "seeks_senior_physician_title": is_("up for promotion to a senior physician title", "拟晋升高级医师", "未申报晋升高级医师"),
    "toured_village_resident_population": count("usual residents of the village toured"),
    "is_touring_doctor": is_("a touring doctor", "是巡诊医生", "不是巡诊医生"),
    "is_county_hired_township_used": is_("hired by the county for work in a township", "是县聘乡用人员", "不是县聘乡用人员"),
    "specialty": value("field of the post"),
    "specialty_in_shortage": is_("in another shortage field", "属于其他紧缺专业", "不属于其他紧缺专业"),
    "assistant_gp_training_passed": is_("passed in assistant GP training", "助理全科医生培训合格", "助理全科医生培训未合格"),
    "residency_training_passed": is_("passed in residency training", "住院医师规范化培训合格", "住院医师规范化培训未合格"),
    "joins_family_doctor_service": is_("taking part in family-doctor services", "已参与签约服务", "未参与签约服务"),
    "has_long_term_township_service": with_("long service in township health centres", "长期在乡镇卫生院工作", "未长期在乡镇卫生院工作"),
    "matching_grade_post_vacant": with_("a vacant post of the matching grade", "单位有相应等级空缺岗位", "单位无相应等级空缺岗位"),
    "meets_title_application_conditions": is_("eligible to apply for the title", "符合申报条件", "不符合申报条件"),
    "has_national_special_requirement": is_("under a special national requirement", "国家对该职称有特别要求", "国家对该职称无特别要求"),
    "recruited_as_high_level_professional": is_(
        "recruited as high-level talent", "是引进的高层次卫生专业技术人才", "不是引进的高层次卫生专业技术人才"
    ),
    "is_retired": is_("a retired doctor", "已退休", "未退休"),
    "talent_catalog_class": value("class in the Chenzhou talent catalogue"),
    "has_full_time_medical_bachelor": with_("a full-time medical bachelor's degree", "有全日制医学本科学历", "无全日制医学本科学历"),
}

VILLAGE_DOCTOR: Final[Mapping[str, Entry]] = {
    "clinic": value("the clinic where the doctor works"),
    "village": value("the village served"),
    "birth_date": value("date of birth"),
    "in_post": is_("in post", "在岗", "不在岗"),
    "engagement": value("form of engagement"),
    "practice_qualification": value("practice qualification"),
    "is_tcm": is_("a TCM village doctor", "是中医乡村医生", "不是中医乡村医生"),
    "is_medical_college_graduate": is_("a medical graduate of a college or university", "是医学专业高校毕业生", "不是医学专业高校毕业生"),
    "registered_without_exam": is_("registered without examination", "经免试注册", "非免试注册"),
    "is_registered": is_("registered", "已注册", "未注册"),
    "registration_date": value("day of registration"),
    "recruited_date": value("day of recruitment"),
    "practice_start_date": value("first day of practice"),
    "service_years": amount("service as village doctor"),
    "exit_age_date": value("day on which the age limit is reached"),
    "exited_at_age_limit": is_("retired at the age limit", "已到龄退出", "未到龄退出"),
    "statutory_retirement_date": value("day on which retirement age is reached"),
    "rehire_needed": is_("really needed at work after the age limit", "确因工作需要返聘", "无工作需要返聘"),
    "in_good_health": is_("in good health", "身体健康", "身体不健康"),
    "trusted_by_public": is_("trusted by residents", "群众信赖", "不为群众信赖"),
    "appraisal_failed": is_("failed in the appraisal", "考核不合格", "考核未出现不合格"),
    "managed_by_health_center": is_("managed by the health centre", "已由乡镇卫生院管理", "未由乡镇卫生院管理"),
    "meets_management_conditions": is_(
        "eligible for management by the health centre", "符合纳入管理的规定条件", "不符合纳入管理的规定条件"
    ),
    "labor_contract_signed": with_("a signed labour contract", "已签订劳动合同", "未签订劳动合同"),
    "pension_scheme": value("pension scheme"),
    "medical_insurance_scheme": value("medical insurance scheme"),
    "employee_pension_subsidized_by_treasury": with_(
        "a public subsidy for employee pension insurance", "参加职工养老保险已获财政补助", "参加职工养老保险未获财政补助"
    ),
    "pension_contribution_base_cny": amount("pension contribution base"),
    "pension_lowest_base_cny": amount("lowest pension contribution base"),
    "meets_clinic_filing_conditions": is_("eligible to file a private clinic", "符合个体诊所备案条件", "不符合个体诊所备案条件"),
    "has_equal_conditions": is_("equal to the other applicants", "与其他应聘者条件同等", "与其他应聘者条件不同等"),
    "in_engagement_period": is_("within the engagement period", "在聘用期内", "不在聘用期内"),
    "free_training_sessions_in_year": count("free training sessions in the year", "免费培训", last_year=True),
    "training_in_year_weeks": amount("training in the year", "累计培训", last_year=True),
    "further_study_completed": with_("a completed off-the-job further study", "已完成脱产进修", "未完成脱产进修"),
    "last_further_study_date": value("last day of the latest further study"),
    "last_further_study_months": amount("length of the latest further study"),
    "on_training_or_further_study": is_("on training or further study", "正在培训或脱产进修", "不在培训或脱产进修期间"),
    "touring_cover_assigned": with_("a touring doctor as cover", "已选派医生巡诊", "未选派医生巡诊"),
    "practice_place_changed": with_("a change of practice place", "已变更执业地点", "未变更执业地点"),
    "practice_place_change_approved": with_("approval and registration of the change", "变更已经批准登记", "变更未经批准登记"),
    "practices_in_pooling_designated_clinic": is_(
        "practising in a clinic designated for outpatient pooling", "在门诊统筹定点村卫生室执业", "不在门诊统筹定点村卫生室执业"
    ),
    "serves_remote_area": is_("serving a remote area", "在边远地区服务", "不在边远地区服务"),
    "remote_subsidy_paid_monthly_cny": amount("remote-area subsidy paid"),
    "small_village_subsidy_paid_monthly_cny": amount("small-village subsidy paid"),
    "service_mode": value("mode of service"),
    "village_resident_population": count("usual residents of the village served"),
    "accepts_unified_deployment": is_(
        "ready for unified deployment by the health centre", "服从乡镇卫生院统一调配", "不服从乡镇卫生院统一调配"
    ),
    "openly_recruited": is_("openly recruited", "经公开招聘", "未经公开招聘"),
    "competitively_selected": is_("selected by competition", "经竞争上岗", "未经竞争上岗"),
    "recruited_by": value("recruiting body"),
    "was_in_good_health_when_recruited": is_("in good health when recruited", "招聘时身体健康", "招聘时身体不健康"),
}
