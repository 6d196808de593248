"""The other institutions: clinics, hospitals, consortia and suppliers."""

from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs

from ruralpolicy.facts.declarations import money, quantity, reference, reported, strict
from ruralpolicy.facts.enums import AdminLevel, ClinicBuilder, HospitalGrade, ManagementForm, ServiceCapabilityLevel, VillageClinicKind
from ruralpolicy.facts.fact import Fact

__all__ = ["Consortium", "DrugSupplier", "Hospital", "VillageClinic"]


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class VillageClinic(Fact):
    """Village clinic or community health station."""

    term_zh: ClassVar[str] = "村卫生室（社区卫生服务站）"
    term_en: ClassVar[str] = "village clinic (community health station)"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "kind",
            "is_administrative_village_clinic",
            "built_by",
            "built_on",
            "has_conditions_for_information_system",
            "operating_subsidy_due_cny",
            "special_subsidies_due_cny",
            "resident_population",
            "consumable_purchase_cost_of_sales_cny",
            "drug_purchase_cost_of_sales_cny",
        }
    )

    village: str = reference("服务行政村", "Village")
    health_center: str = reference("管理的卫生院（中心）", "HealthCenter")
    county: str = reference("所属县（市、区）", "County")
    kind: VillageClinicKind = reported("机构类型", "village clinic or community health station")
    is_administrative_village_clinic: bool = reported("行政村卫生室", "the clinic is the clinic of an administrative village")
    publicly_owned: bool = reported("公有产权", "the clinic premises are publicly owned")
    built_by: ClinicBuilder = reported(
        "建设主体", "who paid for and carried out the building or conversion of the clinic, whoever owns the house"
    )
    built_on: date = reported("建成日期", "day on which the building of the clinic was completed")
    managed_by_health_center: bool = reported("乡镇卫生院管理", "the clinic is managed by the township or community health centre")
    management_form: ManagementForm = reported("派出机构或内设科室", "how the clinic is managed")
    under_integrated_management: bool = reported("乡村一体化管理", "the clinic is under integrated management of township and village")
    rent_free: bool = reported("无偿使用", "no rent or other payment is charged for the use of the clinic premises")
    standardized: bool = reported("标准化村卫生室", "the clinic is standardised (标准化)")
    normalized: bool = reported("规范化村卫生站室", "the clinic or station is recognised as built to the norm (规范化)")
    upgraded: bool = reported("提标改造", "the clinic or station was upgraded to a higher standard under the plan")
    is_zone_center: bool = reported("片区中心站室", "the clinic or station is a zone centre station built under the plan")
    smart_star_rating: int = quantity("智慧化站室星级", "star rating as a smart station; 0 = not rated", "stars", high=5)
    service_capability_level: ServiceCapabilityLevel = reported("服务能力标准", "result of the service capability evaluation of the clinic")
    common_diseases_treatable: int = quantity(
        "能识别和初步诊治的常见病种数",
        "common and frequent diseases the clinic can recognise and give first diagnosis and treatment for",
        "diseases",
    )
    tcm_technique_categories: int = quantity(
        "中医适宜技术类数", "categories of suitable TCM techniques the institution can properly perform", "categories"
    )
    tcm_technique_items: int = quantity(
        "中医适宜技术项数", "items of suitable TCM techniques the institution can properly perform", "techniques"
    )
    has_tcm_pavilion: bool = reported("中医阁", "the clinic or station has a recognised TCM pavilion")
    provides_tcm: bool = reported("提供中医药服务", "the clinic or station can provide TCM services")
    telemedicine_connected: bool = reported("远程医疗服务覆盖", "remote medical services are available at the institution")
    connected_to_regional_platform: bool = reported(
        "接入区域全民健康信息平台/区域卫生信息网络",
        "application systems are connected to the regional health information platform or network",
    )
    on_primary_information_system: bool = reported(
        "基层医疗服务信息系统覆盖", "the clinic is on the primary medical service information system"
    )
    has_conditions_for_information_system: bool = reported(
        "有条件接入信息系统", "the clinic is fit to be connected to the information system"
    )
    has_equipment_for_department: bool = reported("具备诊疗科目设备条件", "the clinic has the equipment for the clinical department")
    has_qualified_staff_for_department: bool = reported(
        "具备诊疗科目人员资质", "the clinic has staff qualified for the clinical department"
    )
    operating_subsidy_due_cny: Fraction = money(
        "应拨村卫生室基本运行经费补助", "basic operating subsidy due for the period", "CNY per period"
    )
    operating_subsidy_paid_cny: Fraction = money(
        "已拨村卫生室基本运行经费补助", "basic operating subsidy paid for the period", "CNY per period"
    )
    special_subsidies_due_cny: Fraction = money(
        "应拨专项（定额）补助", "special and fixed subsidies due by policy in the period", "CNY per period"
    )
    special_subsidies_paid_cny: Fraction = money("已拨专项（定额）补助", "special and fixed subsidies paid in the period", "CNY per period")
    staff_total: int = quantity("村卫生室从业人员数", "people working in the clinic", "persons")
    tcm_village_doctors: int = quantity("中医乡村医生数", "TCM village doctors in the clinic", "persons", at_most="staff_total")
    physicians: int = quantity("执业医师数", "licensed physicians in the clinic", "persons")
    assistant_physicians: int = quantity("执业助理医师数", "licensed assistant physicians in the clinic", "persons")
    resident_population: int = quantity("辖区常住人口", "usual residents of the clinic's area", "persons")
    consumable_purchase_cost_of_sales_cny: Fraction = money(
        "所售医疗耗材购进成本", "purchase cost of the medical consumables sold", "CNY per period"
    )
    consumable_sales_cny: Fraction = money("医疗耗材销售额", "sales of medical consumables in the period", "CNY per period")
    drug_purchase_cost_of_sales_cny: Fraction = money("所售药品购进成本", "purchase cost of the drugs sold", "CNY per period")
    drug_sales_cny: Fraction = money("药品销售额", "sales of drugs in the period", "CNY per period")
    insurance_designated: bool = reported("医保协议管理", "under medical-insurance agreement management")
    insurance_outpatient_settlement_online: bool = reported("医保门诊联网结算", "online settlement of outpatient insurance")
    meets_insurance_designation_conditions: bool = reported(
        "符合医保协议管理条件", "meets the conditions of insurance agreement management"
    )
    practice_license_held: bool = reported("医疗机构执业许可证", "the clinic holds a licence to practise")
    has_cool_cabinet: bool = reported("阴凉柜", "has a cool cabinet or similar storage equipment")
    has_drug_refrigerator: bool = reported("药品冰箱", "has a refrigerator for medicines")


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Hospital(Fact):
    """Hospital of county level or higher."""

    term_zh: ClassVar[str] = "医院"
    term_en: ClassVar[str] = "hospital"
    fixed: ClassVar[frozenset[str]] = frozenset({"admin_level", "is_public", "is_urban", "hospital_grade", "is_county_general_hospital"})

    county: str = reference("所属县（市、区）", "County")
    city: str = reference("所属地级市", "City")
    consortium: str = reference("所属医共体", "Consortium")
    admin_level: AdminLevel = reported("行政级别", "administrative level of the hospital")
    is_public: bool = reported("公立医院", "public hospital")
    is_urban: bool = reported("城市医院", "hospital in the city")
    hospital_grade: HospitalGrade = reported("医院等级", "grade of the hospital")
    is_county_general_hospital: bool = reported(
        "县医院（县或县级市的综合医院）",
        "general (people's) hospital of a county or county-level city; false for hospitals of districts and for specialist ones",
    )
    connected_to_regional_platform: bool = reported(
        "接入区域全民健康信息平台", "application systems are connected to the regional health information platform or network"
    )
    counties_supported: int = quantity("包县数", "counties assigned to the hospital for support", "counties")
    townships_supported: int = quantity("包乡数", "townships assigned to the hospital for support", "townships")
    receives_counterpart_support: bool = reported("接受对口支援", "the hospital receives counterpart support")
    staff_in_family_doctor_contracting: int = quantity(
        "参与签约服务的卫生技术人员数", "health technicians of the hospital taking part in family-doctor contracts", "persons"
    )


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Consortium(Fact):
    """County medical consortium or medical group."""

    term_zh: ClassVar[str] = "县域医共体（医疗集团）"
    term_en: ClassVar[str] = "county medical consortium"
    fixed: ClassVar[frozenset[str]] = frozenset({"lead_hospital_admin_level"})

    county: str = reference("所属县（市、区）", "County")
    lead_hospital: str = reference("牵头医院", "Hospital")
    platform_connected_to_regional_platform: bool = reported(
        "医共体平台接入区域全民健康信息平台", "the consortium platform is connected to the regional population health information platform"
    )
    offers_remote_ecg: bool = reported("远程心电诊断", "remote ECG diagnosis is offered to primary institutions")
    offers_remote_imaging: bool = reported("远程影像诊断", "remote imaging diagnosis is offered to primary institutions")
    offers_remote_ultrasound: bool = reported("远程超声诊断", "remote ultrasound diagnosis is offered to primary institutions")
    rural_mobile_medical_vehicles: int = quantity(
        "农村巡回医疗服务车数", "rural mobile medical service vehicles held by the lead hospital", "vehicles"
    )
    lead_hospital_admin_level: AdminLevel = reported("牵头医院级别", "administrative level of the lead hospital")
    is_tight_knit: bool = reported("紧密型县域医共体", "close-knit county medical consortium (紧密型县域医共体)")
    is_other_vertical_cooperation: bool = reported(
        "其他纵向合作服务模式",
        "another model of vertical cooperation between higher and primary institutions, not a close-knit county consortium",
    )


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class DrugSupplier(Fact):
    """Drug delivery company."""

    term_zh: ClassVar[str] = "药品配送企业"
    term_en: ClassVar[str] = "drug supplier"
    fixed: ClassVar[frozenset[str]] = frozenset({"late_deliveries", "is_ranked_last"})

    county: str = reference("配送县（市、区）", "County")
    is_eliminated: bool = reported("末位淘汰", "the supplier has been removed")
    late_deliveries: int = quantity("未及时配送次数", "deliveries not made in time as the purchase contract requires", "deliveries")
    is_ranked_last: bool = reported("考核末位", "the supplier ranks last among the suppliers assessed")
