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

    COUNTY = "county", "县", "county"
    COUNTY_LEVEL_CITY = "county_level_city", "县级市", "county-level city"
    DISTRICT = "district", "区", "district"


class TownshipKind(Term):
    """What a township-level unit is called."""

    TOWN = "town", "镇", "town"
    TOWNSHIP = "township", "乡", "township"
    SUBDISTRICT = "subdistrict", "街道", "subdistrict"


class HealthCenterKind(Term):
    """Township health centre or community health centre."""

    TOWNSHIP_HEALTH_CENTER = "township_health_center", "乡镇卫生院", "township health centre"
    COMMUNITY_HEALTH_CENTER = "community_health_center", "社区卫生服务中心", "community health centre"


class VillageClinicKind(Term):
    """Village clinic or community health station."""

    VILLAGE_CLINIC = "village_clinic", "村卫生室", "village clinic"
    COMMUNITY_HEALTH_STATION = "community_health_station", "社区卫生服务站", "community health station"


class InstitutionKind(Term):
    """Every kind of institution a person may work for or a patient may visit."""

    VILLAGE_CLINIC = "village_clinic", "村卫生室", "village clinic"
    COMMUNITY_HEALTH_STATION = "community_health_station", "社区卫生服务站", "community health station"
    TOWNSHIP_HEALTH_CENTER = "township_health_center", "乡镇卫生院", "township health centre"
    COMMUNITY_HEALTH_CENTER = "community_health_center", "社区卫生服务中心", "community health centre"
    COUNTY_HOSPITAL = "county_hospital", "县级医院", "county hospital"
    MUNICIPAL_HOSPITAL = "municipal_hospital", "市立医院（文件所指）", "the municipal hospital (市立医院)"
    CITY_HOSPITAL = "city_hospital", "市级医院（市立医院除外）", "another city-level hospital (市级医院)"
    OTHER = "other", "其他", "another institution"


class AdminLevel(Ordered):
    """The levels of administration; a district counts as county level."""

    VILLAGE = "village", "村级", "village level"
    TOWNSHIP = "township", "乡级", "township level"
    COUNTY = "county", "县级（县、市、区）", "county level"
    PREFECTURE = "prefecture", "市级", "prefecture-city level"
    PROVINCE = "province", "省级", "provincial level"
    NATIONAL = "national", "国家级", "national level"


class HospitalGrade(Ordered):
    """The grade of a hospital; ``PRIMARY`` is grade one, and a centre never reviewed is ``UNGRADED``."""

    UNGRADED = "ungraded", "未定级", "ungraded"
    PRIMARY = "primary", "一级", "level one"
    SECONDARY = "secondary", "二级", "level two"
    TERTIARY = "tertiary", "三级", "level three"


class ServiceCapabilityLevel(Ordered):
    """What the evaluation of service capability came to."""

    BELOW_BASIC = "below_basic", "未达基本标准", "below the basic standard"
    BASIC = "basic", "基本标准", "basic standard"
    RECOMMENDED = "recommended", "推荐标准", "recommended standard"


class Education(Ordered):
    """The highest education; ``SECONDARY`` covers everything below college."""

    SECONDARY = "secondary", "中专及以下", "secondary school or lower"
    COLLEGE = "college", "大专", "college (大专)"
    BACHELOR = "bachelor", "本科", "bachelor's degree"
    MASTER = "master", "硕士", "master's degree"
    DOCTOR = "doctor", "博士", "doctorate"


class TitleLevel(Ordered):
    """The level of a professional title; ``NONE`` says that there is none, which is not the same as not known."""

    NONE = "none", "无职称", "no title"
    JUNIOR = "junior", "初级", "junior title"
    INTERMEDIATE = "intermediate", "中级", "intermediate title"
    ASSOCIATE_SENIOR = "associate_senior", "副高级", "associate senior title"
    SENIOR = "senior", "正高级", "full senior title"


class PracticeQualification(Ordered):
    """What a person may practise as, from nothing to physician."""

    NONE = "none", "无执业资格", "no practice qualification"
    VILLAGE_DOCTOR = "village_doctor", "乡村医生执业资格", "village doctor's qualification"
    ASSISTANT_PHYSICIAN = "assistant_physician", "执业助理医师", "assistant physician"
    PHYSICIAN = "physician", "执业医师", "physician"


class PhysicianCategory(Term):
    """The class in which a physician is registered."""

    CLINICAL = "clinical", "临床", "clinical"
    TCM = "tcm", "中医", "TCM"
    DENTAL = "dental", "口腔", "dental"
    PUBLIC_HEALTH = "public_health", "公共卫生", "public health"


class PublicInstitutionClass(Term):
    """The class of a public institution."""

    CLASS_ONE = "class_one", "公益一类", "public welfare class one"
    CLASS_TWO = "class_two", "公益二类", "public welfare class two"
    OTHER = "other", "其他", "other"


class InsuranceScheme(Term):
    """The basic medical insurance of a person; ``NONE`` is not insured."""

    RESIDENT = "resident", "居民医保", "residents' insurance"
    EMPLOYEE = "employee", "职工医保", "employees' insurance"
    NONE = "none", "未参保", "not insured"


class PensionScheme(Term):
    """The pension scheme of a person; ``NONE`` is not insured."""

    ENTERPRISE_EMPLOYEE = "enterprise_employee", "企业职工基本养老保险", "enterprise employees' pension"
    URBAN_RURAL_RESIDENT = "urban_rural_resident", "城乡居民基本养老保险", "urban and rural residents' pension"
    NONE = "none", "未参保", "not insured"


class ServiceType(Term):
    """A visit or a stay."""

    OUTPATIENT = "outpatient", "门诊", "outpatient"
    INPATIENT = "inpatient", "住院", "inpatient"


class ReferralDirection(Term):
    """Whether a patient is sent to a higher or to a lower institution."""

    UP = "up", "上转", "up"
    DOWN = "down", "下转", "down"


class FeeSchedule(Term):
    """The schedule of fees an institution charges by."""

    GRADE_ONE_HOSPITAL = "grade_one_hospital", "一级医院收费标准", "level-one hospital fees"
    PRIMARY_INSTITUTION = "primary_institution", "基层医疗机构收费标准", "primary institution fees"
    OTHER = "other", "其他", "another fee schedule"


class Engagement(Term):
    """How a village doctor is engaged."""

    TOWNSHIP_HIRED_VILLAGE_USED = "township_hired_village_used", "乡聘村用（镇聘村用）", "township-hired, village-used"
    REHIRED = "rehired", "返聘", "rehired"
    OTHER = "other", "其他", "another form"


class ServiceMode(Term):
    """How a village doctor serves the village."""

    PUBLIC_CLINIC = "public_clinic", "公有产权村卫生室服务", "service in a publicly owned clinic"
    TOWNSHIP_HIRED_VILLAGE_USED = "township_hired_village_used", "乡聘村用", "township-hired, village-used"
    PART_TIME = "part_time", "兼诊", "part-time for a second village"
    OTHER = "other", "其他", "another mode"


class RecruitingBody(Term):
    """Who recruited a village doctor."""

    COUNTY_HEALTH_AUTHORITY = "county_health_authority", "县级卫生健康行政管理部门", "the county health authority"
    TOWNSHIP_HEALTH_CENTER = "township_health_center", "乡镇卫生院", "the township health centre"
    VILLAGE = "village", "村", "the village"
    OTHER = "other", "其他", "another body"


class RequesterKind(Term):
    """Which department asks for a person on secondment."""

    ORGANIZATION_DEPARTMENT = "organization_department", "组织部门", "organization department"
    PERSONNEL_DEPARTMENT = "personnel_department", "人事部门", "personnel department"
    OTHER = "other", "其他", "another department"


class ClinicBuilder(Term):
    """Who paid for and carried out the building of a clinic."""

    GOVERNMENT = "government", "政府", "government"
    VILLAGE_COLLECTIVE = "village_collective", "村集体", "village collective"
    PRIVATE = "private", "个人", "a private person"
    OTHER = "other", "其他", "another builder"


class ManagementForm(Term):
    """What a clinic is to the health centre that manages it."""

    DISPATCHED_INSTITUTION = "dispatched_institution", "派出机构", "branch of the health centre"
    INTERNAL_DEPARTMENT = "internal_department", "内设科室", "department of the health centre"
    INDEPENDENT = "independent", "独立", "independent"


class Specialty(Term):
    """A professional field in short supply."""

    WOMEN_AND_CHILDREN = "women_and_children", "妇儿", "women and children"
    TCM = "tcm", "中医", "TCM"
    PSYCHIATRY = "psychiatry", "精神", "psychiatry"
    PUBLIC_HEALTH = "public_health", "公卫", "public health"
    DENTISTRY = "dentistry", "口腔", "dentistry"
    ANESTHESIOLOGY = "anesthesiology", "麻醉", "anaesthesiology"
    EMERGENCY = "emergency", "急救", "emergency"
    IMAGING = "imaging", "影像", "imaging"
    OTHER = "other", "其他", "another field"


class TalentClass(Term):
    """The class of a person in a catalogue of talents."""

    A = "A", "A类", "A"
    B = "B", "B类", "B"
    C = "C", "C类", "C"
    D = "D", "D类", "D"
    E = "E", "E类", "E"
    NONE = "none", "无", "no class"


class PlatformModule(Term):
    """What an information platform of medical services can do."""

    TELECONSULTATION = "teleconsultation", "远程会诊", "teleconsultation"
    TWO_WAY_REFERRAL = "two_way_referral", "双向转诊", "two-way referral"
    IMAGING_DIAGNOSIS = "imaging_diagnosis", "影像诊断", "imaging diagnosis"
    MULTIDISCIPLINARY_CONSULTATION = "multidisciplinary_consultation", "多学科会诊", "multidisciplinary consultation"
    ECG_DIAGNOSIS = "ecg_diagnosis", "心电诊断", "ECG diagnosis"
    ULTRASOUND_GUIDANCE = "ultrasound_guidance", "超声指导", "ultrasound guidance"
    MEDICAL_RECORD_SHARING = "medical_record_sharing", "病历资料共享", "sharing of medical records"
    TRAINING_EDUCATION = "training_education", "培训教育", "training and education"
    MEDICAL_SUPERVISION = "medical_supervision", "医疗业务监管", "supervision of medical work"
    RECORD_QUALITY_CONTROL = "record_quality_control", "病历质控", "quality control of records"
    HOSPITAL_MANAGEMENT = "hospital_management", "医院管理", "hospital management"
    CHRONIC_DISEASE_MANAGEMENT = "chronic_disease_management", "慢病管理", "chronic disease management"
    HEALTH_RECORD_MANAGEMENT = "health_record_management", "健康档案管理", "health record management"


class AssessmentDomain(Term):
    """A field of the performance assessment."""

    SERVICE_PROVISION = "service_provision", "服务提供", "service provision"
    COMPREHENSIVE_MANAGEMENT = "comprehensive_management", "综合管理", "comprehensive management"
    SUSTAINABLE_DEVELOPMENT = "sustainable_development", "可持续发展", "sustainable development"
    SATISFACTION = "satisfaction", "满意度评价", "satisfaction"


class AssessmentUse(Term):
    """What the results of the performance assessment count for."""

    FISCAL_SUBSIDY = "fiscal_subsidy", "财政补助", "fiscal subsidy"
    INSURANCE_PAYMENT = "insurance_payment", "医保基金支付", "insurance payment"
    PAY_LEVEL = "pay_level", "薪酬水平", "pay level"
    APPOINTMENT_OF_HEADS = "appointment_of_heads", "负责人聘任", "appointment of heads"
    NATIONAL_SANITARY_TOWN = "national_sanitary_town", "创建国家卫生乡镇（县城）", "national sanitary town award"


class Department(Term):
    """A department of the county government."""

    STAFFING = "staffing", "机构编制", "staffing office"
    DEVELOPMENT_AND_REFORM = "development_and_reform", "发展改革", "development and reform"
    FINANCE = "finance", "财政", "finance"
    HUMAN_RESOURCES = "human_resources", "人力资源社会保障", "human resources and social security"
    HEALTH = "health", "卫生健康", "health"
    MEDICAL_INSURANCE = "medical_insurance", "医保", "medical insurance"


class PayTiltFactor(Term):
    """What is weighed when the pay of an institution is raised above its control level."""

    PUBLIC_WELFARE_GOALS = "public_welfare_goals", "公益目标完成情况", "public welfare goals"
    ASSESSMENT_RESULTS = "assessment_results", "绩效考核情况", "assessment results"
    STAFF_STRUCTURE = "staff_structure", "人员结构", "staff structure"
    SERVICE_DEVELOPMENT = "service_development", "事业发展", "service development"
    FUNDING_SOURCES = "funding_sources", "经费来源", "funding sources"


PRIMARY_INSTITUTIONS = frozenset(
    {
        InstitutionKind.VILLAGE_CLINIC,
        InstitutionKind.COMMUNITY_HEALTH_STATION,
        InstitutionKind.TOWNSHIP_HEALTH_CENTER,
        InstitutionKind.COMMUNITY_HEALTH_CENTER,
    }
)
"""The institutions of primary care (基层医疗卫生机构)."""
