"""The values that attributes of facts may take where they are neither number, date nor text.

Each member has the ``value`` of the interchange form and the Chinese term. Members of different enums are never equal.
"""

from ruralpolicy.facts.terms import Ordered, Term

__all__ = [
    "PRIMARY_INSTITUTIONS",
    "AdminLevel",
    "AssessmentDomain",
    "AssessmentUse",
    "ClinicBuilder",
    "CountyKind",
    "Department",
    "Education",
    "Engagement",
    "FeeSchedule",
    "HealthCenterKind",
    "HospitalGrade",
    "InstitutionKind",
    "InsuranceScheme",
    "ManagementForm",
    "PayTiltFactor",
    "PensionScheme",
    "PhysicianCategory",
    "PlatformModule",
    "PracticeQualification",
    "PublicInstitutionClass",
    "RecruitingBody",
    "ReferralDirection",
    "RequesterKind",
    "ServiceCapabilityLevel",
    "ServiceMode",
    "ServiceType",
    "Specialty",
    "TalentClass",
    "TitleLevel",
    "TownshipKind",
    "VillageClinicKind",
]


class CountyKind(Term):
    """What a county-level unit is called."""

    COUNTY = "county", "县"
    COUNTY_LEVEL_CITY = "county_level_city", "县级市"
    DISTRICT = "district", "区"


class TownshipKind(Term):
    """What a township-level unit is called."""

    TOWN = "town", "镇"
    TOWNSHIP = "township", "乡"
    SUBDISTRICT = "subdistrict", "街道"


class HealthCenterKind(Term):
    """Township health centre or community health centre."""

    TOWNSHIP_HEALTH_CENTER = "township_health_center", "乡镇卫生院"
    COMMUNITY_HEALTH_CENTER = "community_health_center", "社区卫生服务中心"


class VillageClinicKind(Term):
    """Village clinic or community health station."""

    VILLAGE_CLINIC = "village_clinic", "村卫生室"
    COMMUNITY_HEALTH_STATION = "community_health_station", "社区卫生服务站"


class InstitutionKind(Term):
    """Every kind of institution a person may work for or a patient may visit."""

    VILLAGE_CLINIC = "village_clinic", "村卫生室"
    COMMUNITY_HEALTH_STATION = "community_health_station", "社区卫生服务站"
    TOWNSHIP_HEALTH_CENTER = "township_health_center", "乡镇卫生院"
    COMMUNITY_HEALTH_CENTER = "community_health_center", "社区卫生服务中心"
    COUNTY_HOSPITAL = "county_hospital", "县级医院"
    MUNICIPAL_HOSPITAL = "municipal_hospital", "市立医院（文件所指）"
    CITY_HOSPITAL = "city_hospital", "市级医院（市立医院除外）"
    OTHER = "other", "其他"


class AdminLevel(Ordered):
    """The levels of administration; a district counts as county level."""

    VILLAGE = "village", "村级"
    TOWNSHIP = "township", "乡级"
    COUNTY = "county", "县级（县、市、区）"
    PREFECTURE = "prefecture", "市级"
    PROVINCE = "province", "省级"
    NATIONAL = "national", "国家级"


class HospitalGrade(Ordered):
    """The grade of a hospital; ``PRIMARY`` is grade one, and a centre never reviewed is ``UNGRADED``."""

    UNGRADED = "ungraded", "未定级"
    PRIMARY = "primary", "一级"
    SECONDARY = "secondary", "二级"
    TERTIARY = "tertiary", "三级"


class ServiceCapabilityLevel(Ordered):
    """What the evaluation of service capability came to."""

    BELOW_BASIC = "below_basic", "未达基本标准"
    BASIC = "basic", "基本标准"
    RECOMMENDED = "recommended", "推荐标准"


class Education(Ordered):
    """The highest education; ``SECONDARY`` covers everything below college."""

    SECONDARY = "secondary", "中专及以下"
    COLLEGE = "college", "大专"
    BACHELOR = "bachelor", "本科"
    MASTER = "master", "硕士"
    DOCTOR = "doctor", "博士"


class TitleLevel(Ordered):
    """The level of a professional title; ``NONE`` says that there is none, which is not the same as not known."""

    NONE = "none", "无职称"
    JUNIOR = "junior", "初级"
    INTERMEDIATE = "intermediate", "中级"
    ASSOCIATE_SENIOR = "associate_senior", "副高级"
    SENIOR = "senior", "正高级"


class PracticeQualification(Ordered):
    """What a person may practise as, from nothing to physician."""

    NONE = "none", "无执业资格"
    VILLAGE_DOCTOR = "village_doctor", "乡村医生执业资格"
    ASSISTANT_PHYSICIAN = "assistant_physician", "执业助理医师"
    PHYSICIAN = "physician", "执业医师"


class PhysicianCategory(Term):
    """The class in which a physician is registered."""

    CLINICAL = "clinical", "临床"
    TCM = "tcm", "中医"
    DENTAL = "dental", "口腔"
    PUBLIC_HEALTH = "public_health", "公共卫生"


class PublicInstitutionClass(Term):
    """The class of a public institution."""

    CLASS_ONE = "class_one", "公益一类"
    CLASS_TWO = "class_two", "公益二类"
    OTHER = "other", "其他"


class InsuranceScheme(Term):
    """The basic medical insurance of a person; ``NONE`` is not insured."""

    RESIDENT = "resident", "居民医保"
    EMPLOYEE = "employee", "职工医保"
    NONE = "none", "未参保"


class PensionScheme(Term):
    """The pension scheme of a person; ``NONE`` is not insured."""

    ENTERPRISE_EMPLOYEE = "enterprise_employee", "企业职工基本养老保险"
    URBAN_RURAL_RESIDENT = "urban_rural_resident", "城乡居民基本养老保险"
    NONE = "none", "未参保"


class ServiceType(Term):
    """A visit or a stay."""

    OUTPATIENT = "outpatient", "门诊"
    INPATIENT = "inpatient", "住院"


class ReferralDirection(Term):
    """Whether a patient is sent to a higher or to a lower institution."""

    UP = "up", "上转"
    DOWN = "down", "下转"


class FeeSchedule(Term):
    """The schedule of fees an institution charges by."""

    GRADE_ONE_HOSPITAL = "grade_one_hospital", "一级医院收费标准"
    PRIMARY_INSTITUTION = "primary_institution", "基层医疗机构收费标准"
    OTHER = "other", "其他"


class Engagement(Term):
    """How a village doctor is engaged."""

    TOWNSHIP_HIRED_VILLAGE_USED = "township_hired_village_used", "乡聘村用（镇聘村用）"
    REHIRED = "rehired", "返聘"
    OTHER = "other", "其他"


class ServiceMode(Term):
    """How a village doctor serves the village."""

    PUBLIC_CLINIC = "public_clinic", "公有产权村卫生室服务"
    TOWNSHIP_HIRED_VILLAGE_USED = "township_hired_village_used", "乡聘村用"
    PART_TIME = "part_time", "兼诊"
    OTHER = "other", "其他"


class RecruitingBody(Term):
    """Who recruited a village doctor."""

    COUNTY_HEALTH_AUTHORITY = "county_health_authority", "县级卫生健康行政管理部门"
    TOWNSHIP_HEALTH_CENTER = "township_health_center", "乡镇卫生院"
    VILLAGE = "village", "村"
    OTHER = "other", "其他"


class RequesterKind(Term):
    """Which department asks for a person on secondment."""

    ORGANIZATION_DEPARTMENT = "organization_department", "组织部门"
    PERSONNEL_DEPARTMENT = "personnel_department", "人事部门"
    OTHER = "other", "其他"


class ClinicBuilder(Term):
    """Who paid for and carried out the building of a clinic."""

    GOVERNMENT = "government", "政府"
    VILLAGE_COLLECTIVE = "village_collective", "村集体"
    PRIVATE = "private", "个人"
    OTHER = "other", "其他"


class ManagementForm(Term):
    """What a clinic is to the health centre that manages it."""

    DISPATCHED_INSTITUTION = "dispatched_institution", "派出机构"
    INTERNAL_DEPARTMENT = "internal_department", "内设科室"
    INDEPENDENT = "independent", "独立"


class Specialty(Term):
    """A professional field in short supply."""

    WOMEN_AND_CHILDREN = "women_and_children", "妇儿"
    TCM = "tcm", "中医"
    PSYCHIATRY = "psychiatry", "精神"
    PUBLIC_HEALTH = "public_health", "公卫"
    DENTISTRY = "dentistry", "口腔"
    ANESTHESIOLOGY = "anesthesiology", "麻醉"
    EMERGENCY = "emergency", "急救"
    IMAGING = "imaging", "影像"
    OTHER = "other", "其他"


class TalentClass(Term):
    """The class of a person in a catalogue of talents."""

    A = "A", "A类"
    B = "B", "B类"
    C = "C", "C类"
    D = "D", "D类"
    E = "E", "E类"
    NONE = "none", "无"


class PlatformModule(Term):
    """What an information platform of medical services can do."""

    TELECONSULTATION = "teleconsultation", "远程会诊"
    TWO_WAY_REFERRAL = "two_way_referral", "双向转诊"
    IMAGING_DIAGNOSIS = "imaging_diagnosis", "影像诊断"
    MULTIDISCIPLINARY_CONSULTATION = "multidisciplinary_consultation", "多学科会诊"
    ECG_DIAGNOSIS = "ecg_diagnosis", "心电诊断"
    ULTRASOUND_GUIDANCE = "ultrasound_guidance", "超声指导"
    MEDICAL_RECORD_SHARING = "medical_record_sharing", "病历资料共享"
    TRAINING_EDUCATION = "training_education", "培训教育"
    MEDICAL_SUPERVISION = "medical_supervision", "医疗业务监管"
    RECORD_QUALITY_CONTROL = "record_quality_control", "病历质控"
    HOSPITAL_MANAGEMENT = "hospital_management", "医院管理"
    CHRONIC_DISEASE_MANAGEMENT = "chronic_disease_management", "慢病管理"
    HEALTH_RECORD_MANAGEMENT = "health_record_management", "健康档案管理"


class AssessmentDomain(Term):
    """A field of the performance assessment."""

    SERVICE_PROVISION = "service_provision", "服务提供"
    COMPREHENSIVE_MANAGEMENT = "comprehensive_management", "综合管理"
    SUSTAINABLE_DEVELOPMENT = "sustainable_development", "可持续发展"
    SATISFACTION = "satisfaction", "满意度评价"


class AssessmentUse(Term):
    """What the results of the performance assessment count for."""

    FISCAL_SUBSIDY = "fiscal_subsidy", "财政补助"
    INSURANCE_PAYMENT = "insurance_payment", "医保基金支付"
    PAY_LEVEL = "pay_level", "薪酬水平"
    APPOINTMENT_OF_HEADS = "appointment_of_heads", "负责人聘任"
    NATIONAL_SANITARY_TOWN = "national_sanitary_town", "创建国家卫生乡镇（县城）"


class Department(Term):
    """A department of the county government."""

    STAFFING = "staffing", "机构编制"
    DEVELOPMENT_AND_REFORM = "development_and_reform", "发展改革"
    FINANCE = "finance", "财政"
    HUMAN_RESOURCES = "human_resources", "人力资源社会保障"
    HEALTH = "health", "卫生健康"
    MEDICAL_INSURANCE = "medical_insurance", "医保"


class PayTiltFactor(Term):
    """What is weighed when the pay of an institution is raised above its control level."""

    PUBLIC_WELFARE_GOALS = "public_welfare_goals", "公益目标完成情况"
    ASSESSMENT_RESULTS = "assessment_results", "绩效考核情况"
    STAFF_STRUCTURE = "staff_structure", "人员结构"
    SERVICE_DEVELOPMENT = "service_development", "事业发展"
    FUNDING_SOURCES = "funding_sources", "经费来源"


PRIMARY_INSTITUTIONS = frozenset(
    {
        InstitutionKind.VILLAGE_CLINIC,
        InstitutionKind.COMMUNITY_HEALTH_STATION,
        InstitutionKind.TOWNSHIP_HEALTH_CENTER,
        InstitutionKind.COMMUNITY_HEALTH_CENTER,
    }
)
"""The institutions of primary care (基层医疗卫生机构)."""
