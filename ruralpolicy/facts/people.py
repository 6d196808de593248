"""The people: health workers and village doctors."""

from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs

from ruralpolicy.facts.declarations import money, quantity, reference, reported, strict
from ruralpolicy.facts.enums import (
    Education,
    Engagement,
    HospitalGrade,
    InstitutionKind,
    InsuranceScheme,
    PensionScheme,
    PhysicianCategory,
    PracticeQualification,
    RecruitingBody,
    ServiceMode,
    Specialty,
    TalentClass,
    TitleLevel,
)
from ruralpolicy.facts.fact import Fact

__all__ = ["HealthWorker", "VillageDoctor"]


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class HealthWorker(Fact):
    """Person working in, employed by or applying to a health centre, clinic or hospital."""

    term_zh: ClassVar[str] = "医务人员"
    term_en: ClassVar[str] = "health worker"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "workplace_kind",
            "workplace_in_county_area",
            "workplace_start_date",
            "employer_kind",
            "employer_hospital_grade",
            "employer_is_consortium_lead",
            "employer_is_public_hospital",
            "recruiter_kind",
            "recruiter_in_county_area",
            "birth_date",
            "education",
            "has_full_time_education",
            "has_medical_major",
            "is_graduate",
            "is_college_graduate",
            "physician_category",
            "is_doctor",
            "is_nurse",
            "is_health_professional",
            "in_service_period",
            "is_order_trained_student",
            "primary_service_longest_continuous_months",
            "primary_service_total_months",
            "primary_care_technical_years",
            "toured_village_resident_population",
            "specialty",
            "specialty_in_shortage",
            "has_long_term_township_service",
            "has_national_special_requirement",
            "recruited_as_high_level_professional",
            "is_retired",
            "talent_catalog_class",
            "has_full_time_medical_bachelor",
        }
    )

    workplace: str = reference("工作机构", "HealthCenter", "VillageClinic", "Hospital")
    employer: str = reference("编制（用人）单位", "HealthCenter", "VillageClinic", "Hospital")
    toured_village: str = reference("巡诊行政村", "Village")
    workplace_kind: InstitutionKind = reported("工作机构类型", "kind of the institution where the person works")
    workplace_in_county_area: bool = reported(
        "工作机构在县域内", "for a community health centre, that the workplace lies inside the county-level area"
    )
    workplace_start_date: date = reported("到本机构工作日期", "start of work in this health centre")
    employer_kind: InstitutionKind = reported(
        "编制（用人）单位类型",
        "kind of the institution the post belongs to; differs from workplace_kind for seconded or county-hired staff",
    )
    employer_hospital_grade: HospitalGrade = reported("用人医院等级", "grade of the employing hospital")
    employer_is_consortium_lead: bool = reported("医共体牵头医院", "employer leads a county consortium")
    employer_is_public_hospital: bool = reported("公立医院", "employer is a public hospital")
    recruiter_kind: InstitutionKind = reported("招聘机构类型", "kind of the institution recruiting the person or applied to")
    recruiter_in_county_area: bool = reported(
        "招聘机构在县域内", "for a community health centre, that the recruiter lies inside the county-level area"
    )
    birth_date: date = reported("出生日期", "date of birth")
    education: Education = reported("学历", "highest education")
    has_full_time_education: bool = reported("全日制学历", "the highest education was full-time")
    has_medical_major: bool = reported("医学类专业", "the field of study is medical")
    is_graduate: bool = reported("毕业生", "the person is a graduate of a school of any level")
    is_college_graduate: bool = reported("高校毕业生", "graduate of a university or college")
    practice_qualification: PracticeQualification = reported("执业资格", "highest practice qualification held")
    physician_category: PhysicianCategory = reported("医师类别", "registered category of a physician or assistant physician")
    title_level: TitleLevel = reported("专业技术职称级别", "professional title level")
    is_doctor: bool = reported("医生", "the person is a doctor")
    is_nurse: bool = reported("护士", "the person is a registered nurse")
    is_health_professional: bool = reported("卫生专业技术人员", "the person is health professional or technical staff")
    is_general_practitioner: bool = reported("全科医生", "the person is a general practitioner")
    is_assistant_general_practitioner: bool = reported("助理全科医生", "assistant general practitioner")
    registered_in_general_practice: bool = reported("注册全科", "registered in general practice")
    gp_allowance_monthly_cny: Fraction = money("全科医生岗位津贴", "general practice post allowance paid per month", "CNY per month")
    has_established_post: bool = reported("在编", "the person holds (or held until clearance) an establishment post")
    in_post: bool = reported("在岗", "the person is at work in the post")
    is_long_term_absent: bool = reported("长期在编不在岗", "out of post for a long time")
    cleared_out: bool = reported("清退", "removed from the establishment or dismissed")
    loan_relief_rules_met: bool = reported("国家助学贷款代偿条件", "conditions of the state student loan repayment rules are met")
    meets_promotion_conditions: bool = reported("符合晋升条件", "the person meets the promotion conditions")
    post_within_structure_limits: bool = reported(
        "岗位在规定结构比例内", "the post aimed at lies within the structure ratio of the institution"
    )
    title_exam_or_review_passed: bool = reported("考试、评审通过", "the title was gained by passing the examination or review")
    in_service_period: bool = reported("服务期内", "still within the contracted service period")
    meets_recruitment_rules: bool = reported(
        "符合省、市公开招聘规定", "meets the other conditions of provincial and municipal recruitment documents"
    )
    is_order_trained_student: bool = reported("定向生", "order-trained student")
    primary_service_longest_continuous_months: Fraction = quantity(
        "基层连续服务时间",
        "longest unbroken service in township or community health centres",
        "months",
        at_most="primary_service_total_months",
    )
    primary_service_total_months: Fraction = quantity(
        "基层累计服务时间", "cumulative service in township or community health centres", "months"
    )
    primary_care_technical_years: Fraction = quantity(
        "基层从事专业技术工作年限", "completed years of professional work in township or community health centres", "years"
    )
    seeks_senior_physician_title: bool = reported(
        "晋升高级医师", "applying for promotion to a senior physician title, associate senior included"
    )
    toured_village_resident_population: int = quantity(
        "巡诊行政村常住人口", "usual residents of the administrative village toured", "persons"
    )
    is_touring_doctor: bool = reported("巡诊医生", "tours villages as touring doctor")
    is_county_hired_township_used: bool = reported("县聘乡用", "hired by the county and working in a township")
    specialty: Specialty = reported("紧缺专业", "professional field of the post")
    specialty_in_shortage: bool = reported(
        "其他紧缺专业", "the county counts the field of the post as a shortage field, though it is none of the eight that are printed"
    )
    assistant_gp_training_passed: bool = reported("助理全科医生培训合格", "passed the training of assistant general practitioners")
    residency_training_passed: bool = reported("住院医师规范化培训合格", "passed standardised residency training")
    joins_family_doctor_service: bool = reported("参与签约服务", "takes part in family doctor contract services")
    has_long_term_township_service: bool = reported("长期在乡镇卫生院工作", "has worked for a long time in township health centres")
    matching_grade_post_vacant: bool = reported("有相应等级空缺岗位", "the unit has a vacant post of the matching grade")
    meets_title_application_conditions: bool = reported("符合申报条件", "meets the conditions for applying for the title")
    has_national_special_requirement: bool = reported("国家有特别要求", "the state sets special requirements for this title")
    recruited_as_high_level_professional: bool = reported("引进的高层次卫生专业技术人才", "brought in as a high-level health professional")
    is_retired: bool = reported("退休医生", "retired doctor")
    talent_catalog_class: TalentClass = reported("郴州人才目录类别", "class in the city's catalogue of talents")
    has_full_time_medical_bachelor: bool = reported(
        "全日制医学本科", "holds a full-time bachelor degree in a medical discipline, whatever was earned later"
    )


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class VillageDoctor(Fact):
    """Village doctor."""

    term_zh: ClassVar[str] = "乡村医生"
    term_en: ClassVar[str] = "village doctor"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "birth_date",
            "is_tcm",
            "is_medical_college_graduate",
            "registered_without_exam",
            "registration_date",
            "recruited_date",
            "practice_start_date",
            "service_years",
            "exit_age_date",
            "statutory_retirement_date",
            "rehire_needed",
            "in_good_health",
            "trusted_by_public",
            "appraisal_failed",
            "pension_lowest_base_cny",
            "has_equal_conditions",
            "serves_remote_area",
            "village_resident_population",
            "openly_recruited",
            "competitively_selected",
            "recruited_by",
            "was_in_good_health_when_recruited",
        }
    )

    clinic: str = reference("所在卫生室", "VillageClinic")
    village: str = reference("服务行政村", "Village")
    birth_date: date = reported("出生日期", "date of birth")
    in_post: bool = reported("在岗", "currently works as village doctor in a village clinic")
    engagement: Engagement = reported("聘用方式", "how the doctor is engaged")
    practice_qualification: PracticeQualification = reported("执业资格", "highest practice qualification held")
    is_tcm: bool = reported("中医乡村医生", "the village doctor practises Chinese medicine")
    is_medical_college_graduate: bool = reported("医学专业高校毕业生", "graduate of a university or college in a medical specialty")
    registered_without_exam: bool = reported("免试注册", "registered as village doctor without examination")
    is_registered: bool = reported("注册", "currently registered as village doctor")
    registration_date: date = reported("注册日期", "date of registration as village doctor")
    recruited_date: date = reported("聘用日期", "date first taken on for a village clinic; a rehiring at exit age does not change it")
    practice_start_date: date = reported("从业起始日", "start as village doctor")
    service_years: Fraction = quantity("从业年限", "years of village-doctor service, breaks not counted", "years")
    exit_age_date: date = reported("到龄退出日期", "first day on which the doctor has reached the age limit for village doctors")
    exited_at_age_limit: bool = reported("到龄退出", "left the post at the age limit")
    statutory_retirement_date: date = reported("法定退休年龄日期", "date the doctor reaches statutory retirement age")
    rehire_needed: bool = reported("确因工作需要返聘", "work really requires keeping the doctor")
    in_good_health: bool = reported("身体健康", "in good health")
    trusted_by_public: bool = reported("群众信赖", "trusted by residents")
    appraisal_failed: bool = reported("考核不合格", "the appraisal result is unsatisfactory")
    managed_by_health_center: bool = reported("纳入乡镇卫生院统一管理", "under unified management of the township health centre")
    meets_management_conditions: bool = reported(
        "符合规定条件", "meets the conditions set for village doctors to be taken under centre management"
    )
    labor_contract_signed: bool = reported("签订劳动合同", "a labour contract has been signed")
    pension_scheme: PensionScheme = reported("参加的养老保险类型", "pension scheme the doctor is in")
    medical_insurance_scheme: InsuranceScheme = reported("参加的医疗保险类型", "basic medical insurance scheme the doctor is in")
    employee_pension_subsidized_by_treasury: bool = reported(
        "财政补助参加职工养老保险", "public money subsidised the employee pension insurance of the village doctor"
    )
    pension_contribution_base_cny: Fraction = money("养老保险缴费基数", "monthly contribution base used", "CNY per month")
    pension_lowest_base_cny: Fraction = money("养老保险最低缴费档次", "lowest monthly contribution base in force", "CNY per month")
    meets_clinic_filing_conditions: bool = reported("符合个体诊所备案条件", "meets the conditions for filing an individual clinic")
    has_equal_conditions: bool = reported("同等条件", "the applicant is otherwise equal to the rivals")
    in_engagement_period: bool = reported("聘用期内", "within the engagement period")
    free_training_sessions_in_year: int = quantity(
        "年度免费培训次数", "free training sessions attended in the last completed calendar year", "sessions per year"
    )
    training_in_year_weeks: Fraction = quantity(
        "年度累计培训时间", "cumulative training in the last completed calendar year", "weeks per year"
    )
    further_study_completed: bool = reported(
        "脱产进修", "has completed at least once a free off-the-job further study at a host institution of the plan"
    )
    last_further_study_date: date = reported("最近一次进修结束日期", "end of the last off-the-job further study")
    last_further_study_months: Fraction = quantity("最近一次进修时间", "length of the last off-the-job further study", "months")
    on_training_or_further_study: bool = reported("培训或脱产进修期间", "currently in training or off-the-job study")
    touring_cover_assigned: bool = reported("选派医生巡诊", "centre has assigned a touring doctor")
    practice_place_changed: bool = reported("变更执业地点", "the place of practice was changed")
    practice_place_change_approved: bool = reported("变更执业地点经批准登记", "the change of place of practice was approved and registered")
    practices_in_pooling_designated_clinic: bool = reported(
        "门诊统筹定点村卫生室执业", "practises in a village clinic designated for outpatient pooling"
    )
    serves_remote_area: bool = reported("边远地区", "serves in an area listed as remote")
    remote_subsidy_paid_monthly_cny: Fraction = money("边远地区生活补贴", "remote-area living subsidy paid per month", "CNY per month")
    small_village_subsidy_paid_monthly_cny: Fraction = money(
        "人口较少行政村补贴", "subsidy for serving a small village paid per month", "CNY per month"
    )
    service_mode: ServiceMode = reported("服务方式", "how the doctor serves the village")
    village_resident_population: int = quantity("服务行政村常住人口", "usual residents of the administrative village served", "persons")
    accepts_unified_deployment: bool = reported("服从乡镇卫生院统一调配", "accepts deployment by the township health centre")
    openly_recruited: bool = reported("公开招聘", "openly recruited")
    competitively_selected: bool = reported("竞争上岗", "competed for the post")
    recruited_by: RecruitingBody = reported("招聘主体", "body that recruited the village doctor")
    was_in_good_health_when_recruited: bool = reported("招聘时身体健康", "was in good health when recruited")
