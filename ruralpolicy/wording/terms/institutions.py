"""The words of the attributes of village clinics, hospitals, consortia and suppliers of medicines."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.terms._forms import Entry, amount, count, is_, value, with_

__all__ = ["CONSORTIUM", "DRUG_SUPPLIER", "HOSPITAL", "VILLAGE_CLINIC"]

VILLAGE_CLINIC: Final[Mapping[str, Entry]] = {
    "village": value("the village it serves"),
    "health_center": value("the health centre it belongs to"),
    "county": value("the county it belongs to"),
    "kind": value("kind of institution"),
    "is_administrative_village_clinic": is_("the clinic of an administrative village", "是行政村卫生室", "不是行政村卫生室"),
    "publicly_owned": is_("publicly owned", "产权公有", "产权非公有"),
    "built_by": value("builder"),
    "built_on": value("day of completion"),
    "managed_by_health_center": is_("managed by the health centre", "已由乡镇卫生院管理", "未由乡镇卫生院管理"),
    "management_form": value("form of management"),
    "under_integrated_management": is_("under integrated management", "已实行乡村一体化管理", "未实行乡村一体化管理"),
    "rent_free": is_("used free of rent", "无偿使用房屋", "未无偿使用房屋"),
    "standardized": is_("standardised", "标准化建设已达标", "标准化建设未达标"),
    "normalized": is_("built to the norm", "已达规范化建设标准", "未达规范化建设标准"),
    "upgraded": is_("upgraded", "已提标改造", "未提标改造"),
    "is_zone_center": is_("a zone centre station", "是片区中心站室", "不是片区中心站室"),
    "smart_star_rating": count("smart station stars"),
    "service_capability_level": value("service capability level"),
    "common_diseases_treatable": count("common diseases it can recognise and treat", "能识别和初步诊治的常见病"),
    "tcm_technique_categories": count("categories of suitable TCM techniques", "中医适宜技术"),
    "tcm_technique_items": count("suitable TCM techniques", "中医适宜技术"),
    "has_tcm_pavilion": with_("a TCM pavilion", "已设中医阁", "未设中医阁"),
    "provides_tcm": with_("TCM services", "能提供中医药服务", "不能提供中医药服务"),
    "telemedicine_connected": is_("covered by telemedicine", "远程医疗服务已覆盖", "远程医疗服务未覆盖"),
    "connected_to_regional_platform": is_(
        "connected to the regional health network", "已接入区域全民健康信息平台（网络）", "未接入区域全民健康信息平台（网络）"
    ),
    "on_primary_information_system": is_(
        "on the primary care information system", "已接入基层医疗服务信息系统", "未接入基层医疗服务信息系统"
    ),
    "has_conditions_for_information_system": is_("able to join the information system", "有条件接入信息系统", "无条件接入信息系统"),
    "has_equipment_for_department": with_("the equipment for the department", "具备诊疗科目所需设备", "不具备诊疗科目所需设备"),
    "has_qualified_staff_for_department": with_("qualified staff for the department", "有相应资质人员", "无相应资质人员"),
    "operating_subsidy_due_cny": amount("operating subsidy due"),
    "operating_subsidy_paid_cny": amount("operating subsidy paid"),
    "special_subsidies_due_cny": amount("special subsidies due"),
    "special_subsidies_paid_cny": amount("special subsidies paid"),
    "staff_total": count("people working in the clinic", "村卫生室从业人员"),
    "tcm_village_doctors": count("TCM village doctors", "中医乡村医生"),
    "physicians": count("physicians", "执业医师"),
    "assistant_physicians": count("assistant physicians", "执业助理医师"),
    "resident_population": count("usual residents of its area"),
    "consumable_purchase_cost_of_sales_cny": amount("purchase cost of the consumables sold"),
    "consumable_sales_cny": amount("sales of consumables"),
    "drug_purchase_cost_of_sales_cny": amount("purchase cost of the drugs sold"),
    "drug_sales_cny": amount("sales of drugs"),
    "insurance_designated": is_("under an insurance agreement", "已纳入医保协议管理", "未纳入医保协议管理"),
    "insurance_outpatient_settlement_online": with_(
        "online settlement of outpatient insurance", "已实现医保门诊联网结算", "未实现医保门诊联网结算"
    ),
    "meets_insurance_designation_conditions": is_("eligible for an insurance agreement", "符合医保协议管理条件", "不符合医保协议管理条件"),
    "practice_license_held": with_("a practice licence", "已取得《医疗机构执业许可证》", "未取得《医疗机构执业许可证》"),
    "has_cool_cabinet": with_("a cool cabinet", "已配阴凉柜", "未配阴凉柜"),
    "has_drug_refrigerator": with_("a medicine refrigerator", "已配药品冰箱", "未配药品冰箱"),
}

HOSPITAL: Final[Mapping[str, Entry]] = {
    "county": value("the county it lies in"),
    "city": value("the city it lies in"),
    "consortium": value("the consortium it belongs to"),
    "admin_level": value("administrative level"),
    "is_county_general_hospital": is_("the general hospital of the county", "是县医院", "不是县医院"),
    "is_public": is_("a public hospital", "是公立医院", "不是公立医院"),
    "is_urban": is_("a city hospital", "是城市医院", "不是城市医院"),
    "hospital_grade": value("hospital grade"),
    "connected_to_regional_platform": is_(
        "connected to the regional health platform", "已接入区域全民健康信息平台（网络）", "未接入区域全民健康信息平台（网络）"
    ),
    "counties_supported": count("counties supported", "包县"),
    "townships_supported": count("townships supported", "包乡"),
    "receives_counterpart_support": with_("a counterpart support partner", "已接受对口支援", "未接受对口支援"),
    "staff_in_family_doctor_contracting": count("staff taking part in family-doctor contracts", "参与签约服务的卫生技术人员"),
}

CONSORTIUM: Final[Mapping[str, Entry]] = {
    "county": value("the county it lies in"),
    "lead_hospital": value("the hospital that leads it"),
    "platform_connected_to_regional_platform": with_(
        "a platform connected to the regional health platform",
        "医共体平台已接入区域全民健康信息平台",
        "医共体平台未接入区域全民健康信息平台",
    ),
    "offers_remote_ecg": with_("remote ECG diagnosis", "提供远程心电诊断", "未提供远程心电诊断"),
    "offers_remote_imaging": with_("remote imaging diagnosis", "提供远程影像诊断", "未提供远程影像诊断"),
    "offers_remote_ultrasound": with_("remote ultrasound diagnosis", "提供远程超声诊断", "未提供远程超声诊断"),
    "rural_mobile_medical_vehicles": count("rural mobile medical vehicles", "农村巡回医疗服务车"),
    "lead_hospital_admin_level": value("administrative level of the lead hospital"),
    "is_tight_knit": is_("a close-knit county consortium", "是紧密型县域医共体", "不是紧密型县域医共体"),
    "is_other_vertical_cooperation": is_("another form of vertical cooperation", "是其他纵向合作服务模式", "不是其他纵向合作服务模式"),
}

DRUG_SUPPLIER: Final[Mapping[str, Entry]] = {
    "county": value("the county supplied"),
    "is_eliminated": is_("eliminated", "已淘汰", "未淘汰"),
    "late_deliveries": count("late deliveries", "未及时配送"),
    "is_ranked_last": is_("ranked last", "考核居末位", "考核未居末位"),
}
