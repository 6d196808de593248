"""The township health centre and the community health centre."""

from fractions import Fraction
from typing import ClassVar

import attrs

from ruralpolicy.facts.declarations import money, quantity, reference, reported, share, strict
from ruralpolicy.facts.enums import FeeSchedule, HealthCenterKind, HospitalGrade, PublicInstitutionClass, ServiceCapabilityLevel
from ruralpolicy.facts.fact import Fact

__all__ = ["HealthCenter"]


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class HealthCenter(Fact):
    """Township health centre or community health centre."""

    term_zh: ClassVar[str] = "乡镇卫生院（社区卫生服务中心）"
    term_en: ClassVar[str] = "health centre (township or community)"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "kind",
            "central",
            "government_run",
            "in_county_area",
            "located_in_urban_area",
            "is_established_township_center",
            "is_branch_center",
            "in_weak_upgrade_program",
            "service_population",
            "rural_service_population",
            "county_hospital_performance_pay_per_capita_cny",
            "annual_surplus_cny",
            "medical_service_income_cny",
            "medical_service_cost_cny",
            "qualified_candidates_available",
            "staff_cost_due_cny",
            "higher_level_fee_policy_changed",
            "ct_conditions_met",
            "fiscal_input_before_review_cny",
            "fiscal_compensation_before_review_cny",
            "insurance_payment_before_review_ratio",
        }
    )

    county: str = reference("所属县（市、区）", "County")
    township: str = reference("所属乡镇（街道）", "Township")
    village: str = reference("所在行政村", "Village")
    consortium: str = reference("所属医共体", "Consortium")
    kind: HealthCenterKind = reported("机构类型", "kind of health centre")
    central: bool = reported(
        "中心卫生院", "the centre has the status of a central township health centre; a community health centre is never central"
    )
    government_run: bool = reported("政府办", "the institution is run by the government")
    in_county_area: bool = reported("县域内", "for a community health centre, that it lies inside the county-level area")
    located_in_urban_area: bool = reported("城区内", "the centre lies inside the built-up urban area of its county-level unit")
    is_established_township_center: bool = reported(
        "建制乡镇卫生院", "health centre of an established township, not a branch in a merged former township"
    )
    is_branch_center: bool = reported("分中心", "the unit is a branch (分中心) of a community health centre, run as part of it")
    standardized: bool = reported("标准化建设达标", "the centre has passed the standardised-construction check")
    service_capability_level: ServiceCapabilityLevel = reported(
        "服务能力标准（优质服务基层行）", "result of the service capability evaluation"
    )
    meets_community_hospital_standard: bool = reported(
        "达到二级医院（社区医院）标准", "the centre reaches the level-two hospital (community hospital) standard"
    )
    passed_community_hospital_review: bool = reported("通过社区医院评审", "the centre passed the community hospital review")
    reviewed_hospital_grade: HospitalGrade = reported(
        "医院等级评审结果", "grade for which the centre passed a formal review or comprehensive evaluation; ungraded = none"
    )
    recognized_as_secondary_standard: bool = reported(
        "经认定符合二级医院基本标准", "the health authority recognises that the centre meets the basic standard of a secondary hospital"
    )
    selected_as_subcenter: bool = reported(
        "县域医疗卫生次中心", "the centre was chosen by its county to become a county medical sub-centre"
    )
    subcenter_acceptance_passed: bool = reported("次中心通过验收", "the sub-centre passed the acceptance check")
    common_diseases_treatable: int = quantity(
        "能识别和初步诊治的常见病、多发病种数",
        "common and frequent diseases the centre can recognise and give first diagnosis and treatment for",
        "diseases",
    )
    in_weak_upgrade_program: bool = reported(
        "薄弱乡镇卫生院补短达标", "the centre is one of the weak health centres being brought up to standard under this plan"
    )
    weak_upgrade_completed: bool = reported(
        "薄弱卫生院标准化改造完成", "the centre has completed standardisation under the weak-centre programme"
    )
    approved_beds: int = quantity("核定床位", "beds approved (核定) for the centre", "beds")
    allocated_beds: int = quantity("配置床位", "beds allocated (配置), health-and-elder-care beds excluded", "beds")
    allocated_elder_care_beds: int = quantity("健康养老床位", "health-and-elder-care beds allocated", "beds")
    service_population: int = quantity("服务人口", "population the centre serves", "persons")
    rural_service_population: int = quantity(
        "乡村人口", "rural residents in the service area of the centre", "persons", at_most="service_population"
    )
    is_practice_model: bool = reported("实践样板", "the institution was set up as one of the five kinds of practice models")
    practice_model_acceptance_passed: bool = reported("实践样板通过验收", "the practice model passed acceptance")
    has_tcm_clinic: bool = reported("中医馆", "the health centre has a clinic of Chinese medicine")
    has_standard_tcm_clinic: bool = reported("标准化中医馆", "the centre has a standardised TCM clinic")
    has_flagship_tcm_clinic: bool = reported("旗舰中医馆", "the TCM clinic of the centre meets the flagship standard")
    tcm_technique_categories: int = quantity(
        "中医适宜技术类数", "categories of suitable TCM techniques the institution can properly perform", "categories"
    )
    tcm_technique_items: int = quantity(
        "中医适宜技术项数", "items of suitable TCM techniques the institution can properly perform", "techniques"
    )
    has_tcm_specialty: bool = reported(
        "中医特色专科（专病）", "the centre offers a characteristic TCM specialty or specialty-disease service"
    )
    has_characteristic_specialty: bool = reported(
        "基层特色科室（专病）", "the centre has at least one characteristic specialty or specialty-disease department"
    )
    has_municipal_specialty: bool = reported(
        "市级特色专科", "the centre holds a characteristic specialty recognised at prefecture-city level"
    )
    telemedicine_connected: bool = reported("远程医疗服务覆盖", "remote medical services are available at the institution")
    connected_to_regional_platform: bool = reported(
        "接入区域全民健康信息平台", "application systems are connected to the regional health information platform or network"
    )
    on_primary_information_system: bool = reported(
        "基层医疗服务信息系统覆盖", "the centre is on the primary medical service information system"
    )
    is_paperless: bool = reported("全面无纸化", "the centre works fully without paper")
    has_cdss: bool = reported("人工智能临床辅助决策系统（CDSS）", "CDSS is in operation at the centre")
    has_tcm_online: bool = reported("中医药“服务在线”应用", "the centre has the TCM service-online application")
    has_health_express_vehicle: bool = reported("卫生健康直通车", "the centre is equipped with a health express vehicle")
    meets_restricted_technology_conditions: bool = reported(
        "符合限制类医疗技术备案条件", "the centre meets the conditions set for the restricted medical technology"
    )
    insurance_drug_list_grade: HospitalGrade = reported("医保药品目录级别", "grade of the insurance drug list applied to the centre")
    insurance_item_list_grade: HospitalGrade = reported(
        "医保诊疗项目目录级别", "grade of the insurance service item list applied to the centre"
    )
    institution_class: PublicInstitutionClass = reported("公益类事业单位类别", "category of the centre as a public institution")
    fiscal_guarantee_class: PublicInstitutionClass = reported(
        "财政保障类别", "category whose fiscal guarantee policy is applied to the centre"
    )
    performance_pay_per_capita_cny: Fraction = money(
        "绩效工资人均水平", "average performance pay per head in the centre", "CNY per person and year"
    )
    county_hospital_performance_pay_per_capita_cny: Fraction = money(
        "县级公立医院绩效工资平均水平", "average performance pay per head in the public hospitals of the county", "CNY per person and year"
    )
    performance_pay_total_cny: Fraction = money("绩效工资总量", "performance pay total planned or paid for the year", "CNY per year")
    performance_pay_control_level_cny: Fraction = money(
        "现行绩效工资调控水平", "current control level of the performance pay total of the institution", "CNY per year"
    )
    performance_pay_county_approved_cny: Fraction = money(
        "县核定绩效工资总量", "total approved by the county, control level plus tilt", "CNY per year"
    )
    annual_surplus_cny: Fraction = reported("当年收支结余", "income minus expenditure of the year", unit="CNY per year", decimals=2)
    surplus_to_incentive_pay_cny: Fraction = money(
        "用于增发奖励性绩效的结余", "part of the surplus used for extra incentive performance pay", "CNY per year"
    )
    medical_service_income_cny: Fraction = money("医疗服务收入", "medical service income of the year", "CNY per year")
    medical_service_cost_cny: Fraction = money("医疗服务成本", "cost of the medical services of the year", "CNY per year")
    prescribed_funds_cny: Fraction = money(
        "按规定提取的各项基金", "funds set aside from medical service income as regulations require", "CNY per year"
    )
    staff_reward_from_service_income_cny: Fraction = money(
        "人员奖励",
        "staff rewards paid or planned out of medical service income after costs and prescribed funds",
        "CNY per year",
        at_most="medical_service_income_cny",
    )
    posts_within_structure_limits: bool = reported("岗位在规定结构比例内", "the posts lie within the prescribed structure ratio")
    established_posts: int = quantity("编制数", "authorised establishment posts of the centre", "posts")
    established_posts_professional: int = quantity(
        "专业技术人员编制数", "establishment posts of the centre for professional and technical staff", "posts", at_most="established_posts"
    )
    established_staff: int = quantity("编制人员数", "staff of the centre in establishment posts", "persons")
    established_posts_vacant: int = quantity("空编数", "vacant establishment posts of the centre", "posts", at_most="established_posts")
    established_posts_used_by_others: int = quantity(
        "被挤占编制数",
        "establishment posts of the centre used for other bodies or for persons not working for it",
        "posts",
        at_most="established_posts",
    )
    qualified_candidates_available: bool = reported("有合格医务人员来源", "qualified medical staff are available to be hired")
    vacancy_filling_underway: bool = reported("有编即补", "filling of the vacant posts is under way")
    general_practitioners: int = quantity("全科医生数", "general practitioners working in the centre, of any education", "persons")
    general_practitioners_bachelor_plus: int = quantity(
        "本科以上学历全科医生数",
        "general practitioners of the centre with bachelor degree or higher",
        "persons",
        at_most="general_practitioners",
    )
    physicians_incl_assistants: int = quantity("执业（助理）医师数", "physicians and assistant physicians of the centre", "persons")
    tcm_physicians: int = quantity(
        "中医类别执业医师数",
        "physicians of the Chinese medicine class in the centre, assistants not counted",
        "persons",
        at_most="tcm_physicians_incl_assistants",
    )
    tcm_physicians_incl_assistants: int = quantity(
        "中医类别医师数",
        "physicians and assistant physicians of the Chinese medicine class in the centre",
        "persons",
        at_most="physicians_incl_assistants",
    )
    public_health_physicians: int = quantity(
        "公共卫生医师数",
        "licensed public health physicians of the centre, assistants not counted",
        "persons",
        at_most="public_health_physicians_incl_assistants",
    )
    public_health_physicians_incl_assistants: int = quantity(
        "公共卫生类别执业（助理）医师数",
        "physicians and assistant physicians of the public health class in the centre",
        "persons",
        at_most="physicians_incl_assistants",
    )
    nurses: int = quantity("护士数", "nurses in the centre", "persons")
    receives_counterpart_support: bool = reported("接受对口支援", "the centre receives counterpart support")
    villages_supported: int = quantity("包村数", "villages assigned to the centre for support", "villages")
    staff_cost_budgeted_cny: Fraction = money(
        "财政保障的人员经费", "the year's cost of the named items for established staff that the county budget carries", "CNY per year"
    )
    staff_cost_due_cny: Fraction = money("应保障的人员经费", "year's cost of the seven named items for established staff", "CNY per year")
    special_fund_allocated_cny: Fraction = money(
        "基础设施和设备专项资金", "special fund for infrastructure and equipment allotted to this centre for the year", "CNY per year"
    )
    special_fund_spent_cny: Fraction = money("专项资金支出", "total spent from the special fund in the year", "CNY per year")
    special_fund_spent_equipment_cny: Fraction = money(
        "专项资金医疗设备支出",
        "spent from the special fund on acquiring or renewing medical equipment",
        "CNY per year",
        at_most="special_fund_spent_cny",
    )
    special_fund_spent_infrastructure_cny: Fraction = money(
        "专项资金基础设施支出",
        "spent from the special fund on infrastructure construction",
        "CNY per year",
        at_most="special_fund_spent_cny",
    )
    fee_schedule: FeeSchedule = reported("执行的收费标准", "fee schedule actually applied")
    higher_level_fee_policy_changed: bool = reported(
        "上级收费政策调整", "a higher level has changed the fee policy for such institutions since the document was issued"
    )
    ct_conditions_met: bool = reported("有条件配置CT", "premises, staff and demand allow a CT")
    ct_scanners: int = quantity("CT台数", "CT scanners installed", "scanners")
    fiscal_input_cny: Fraction = money("财政投入", "yearly fiscal input now", "CNY per year")
    fiscal_input_before_review_cny: Fraction = money(
        "评审前财政投入", "yearly fiscal input in the year before the hospital grade review was passed", "CNY per year"
    )
    fiscal_compensation_cny: Fraction = money("财政补偿", "yearly fiscal compensation now", "CNY per year")
    fiscal_compensation_before_review_cny: Fraction = money(
        "评审前财政补偿", "yearly fiscal compensation in the year before the hospital grade review was passed", "CNY per year"
    )
    insurance_payment_ratio: Fraction = share("医保支付水平", "insurance payment level now")
    insurance_payment_before_review_ratio: Fraction = share(
        "评审前医保支付水平", "insurance payment level before the hospital grade review was passed"
    )
    selected_for_key_development: bool = reported("遴选重点建设", "chosen by the county for key development")
    construction_funds_arranged_by_government: bool = reported(
        "基本建设支出由政府安排", "basic construction spending is arranged by the government"
    )
    equipment_funds_arranged_by_government: bool = reported(
        "设备购置支出由政府安排", "equipment purchase spending is arranged by the government"
    )
    has_cool_cabinet: bool = reported("阴凉柜", "has a cool cabinet or similar storage equipment")
    has_drug_refrigerator: bool = reported("药品冰箱", "has a refrigerator for medicines")
    has_standard_fever_room: bool = reported("规范化发热诊室", "the institution has a standard fever room", implies="has_fever_room")
    special_disease_outpatient_designated: bool = reported(
        "特殊病种门诊统筹定点", "the centre is designated for special-disease outpatient pooling"
    )
    performance_assessed: bool = reported("实施绩效考核", "the institution's performance was assessed in the assessment year")
