"""The words of the attributes of the city, of townships and of villages."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.terms._forms import Entry, amount, count, is_, value, with_
from ruralpolicy.wording.terms.units import POINTS

__all__ = ["CITY", "TOWNSHIP", "VILLAGE"]

CITY: Final[Mapping[str, Entry]] = {
    "health_center_staff_total": count("health professionals in township health centres", "乡镇卫生院卫生专业技术人员"),
    "health_center_staff_intermediate_title": count(
        "health professionals in township health centres with an intermediate title", "乡镇卫生院中级职称人员"
    ),
    "health_center_staff_senior_title": count(
        "health professionals in township health centres with a senior title", "乡镇卫生院高级职称人员"
    ),
    "outpatient_pooling_annual_cap_cny": amount("yearly ceiling of outpatient pooling for residents"),
    "resident_insurance_contribution_cny": amount("yearly personal contribution to residents' insurance"),
    "primary_outpatient_reimbursement_ratio": amount("reimbursement rate for ordinary outpatient care in primary institutions"),
    "professionals_recruited_or_trained": count("health professionals brought in or trained", "引进、培养医疗卫生专业人才"),
    "village_clinics_total": count("village clinics", "村卫生室"),
    "village_clinics_publicly_owned": count("publicly owned village clinics", "公有产权村卫生室"),
    "village_clinics_standardized": count("standardised village clinics", "标准化村卫生室"),
    "village_clinics_administrative_total": count("clinics of administrative villages", "行政村卫生室"),
    "village_clinics_administrative_with_tcm_pavilion": count(
        "clinics of administrative villages with a TCM pavilion", "设置中医阁的行政村卫生室"
    ),
    "village_doctors_total": count("village doctors", "乡村医生"),
    "village_doctors_licensed": count(
        "village doctors with a physician's or assistant physician's licence", "具备执业（助理）医师资格的乡村医生"
    ),
    "weak_health_centers_upgraded": count("weak health centres brought up to standard", "完成标准化改造的薄弱乡镇卫生院"),
    "associate_senior_candidates": count("candidates for associate senior titles", "副高级职称参评"),
    "associate_senior_passed": count("candidates passed for associate senior titles", "副高级职称评审通过"),
    "full_senior_candidates": count("candidates for full senior titles", "正高级职称参评"),
    "full_senior_passed": count("candidates passed for full senior titles", "正高级职称评审通过"),
    "deductible_gap_cny": amount("gap in deductibles between levels"),
    "deductible_gap_at_issue_cny": amount("gap in deductibles at the issue of the plan"),
    "reimbursement_gap_ratio": amount("gap in reimbursement rates between levels", unit=POINTS),
    "reimbursement_gap_at_issue_ratio": amount("gap in reimbursement rates at the issue of the plan", unit=POINTS),
    "health_centers_total": count("health centres (township and community)", "乡镇卫生院和社区卫生服务中心"),
    "health_centers_capability_recommended": count("health centres at the recommended standard", "达到推荐标准的卫生院（中心）"),
    "health_centers_at_community_hospital_standard": count(
        "health centres at community hospital standard", "达到二级医院（社区医院）标准的机构"
    ),
    "health_centers_township_total": count("township health centres", "乡镇卫生院"),
    "health_centers_township_standardized": count("standardised township health centres", "标准化建设达标的乡镇卫生院"),
    "health_centers_central_total": count("central township health centres", "中心乡镇卫生院"),
    "health_centers_central_with_standard_fever_room": count(
        "central township health centres with a standard fever room", "有规范化发热诊室的中心乡镇卫生院"
    ),
    "health_centers_noncentral_total": count("general township and community health centres", "一般卫生院和社区卫生服务中心"),
    "health_centers_noncentral_with_standard_fever_room": count(
        "general township and community health centres with a standard fever room", "有规范化发热诊室的一般卫生院和社区卫生服务中心"
    ),
    "health_centers_established_or_community_total": count(
        "community and established township health centres", "社区卫生服务中心和建制乡镇卫生院"
    ),
    "health_centers_established_or_community_with_flagship_tcm_clinic": count(
        "community and established township health centres with a flagship TCM clinic", "中医馆达到旗舰中医馆标准的机构"
    ),
    "health_centers_established_or_community_special_disease_designated": count(
        "community and established township health centres designated for special-disease outpatient pooling", "特殊病种门诊统筹定点机构"
    ),
    "two_disease_application_required": with_("an application for two-disease medicine cover", "仍需申请", "无需申请"),
    "two_disease_review_required": with_("an eligibility review for two-disease medicine cover", "仍需资格审核", "无需资格审核"),
    "village_doctor_trainees_2022": count("village doctors taken into training in 2022", "2022年培养乡村医生"),
    "village_doctor_trainees_2023": count("village doctors taken into training in 2023", "2023年培养乡村医生"),
    "village_doctor_trainees_2024": count("village doctors taken into training in 2024", "2024年培养乡村医生"),
}

TOWNSHIP: Final[Mapping[str, Entry]] = {
    "county": value("the county it belongs to"),
    "kind": value("kind of township-level unit"),
    "community_health_center_capacity_sufficient": with_(
        "sufficient capacity of the community health centre", "现有社区卫生服务中心服务能力充足", "现有社区卫生服务中心服务能力不足"
    ),
    "emergency_service_radius_km": amount("service radius of emergency care"),
    "emergency_stations": count("emergency stations", "急救站点"),
    "new_emergency_station_built": with_("a new emergency station", "已新建急救站点", "未新建急救站点"),
    "service_population": count("people served"),
    "health_centers_standardized": count("standardised health centres", "标准化乡镇卫生院（社区卫生服务中心）"),
}

VILLAGE: Final[Mapping[str, Entry]] = {
    "township": value("the township it belongs to"),
    "adjoins_partner_village": is_("next to the partner village", "与共建村相邻", "与共建村不相邻"),
    "partner_village_resident_population": count("usual residents of the partner village"),
    "partner_village_travel_minutes": amount("travel time to the partner village"),
    "shares_clinic_with_adjacent_village": with_(
        "a clinic shared with an adjacent village", "已与相邻行政村共建村卫生室", "未与相邻行政村共建村卫生室"
    ),
    "has_fixed_service_place": with_("a fixed service place", "有固定服务场所", "无固定服务场所"),
    "has_small_resident_population": with_("a small resident population", "常住人口少", "常住人口不少"),
    "has_small_service_radius": with_("a small service radius", "服务半径小", "服务半径不小"),
    "has_convenient_transport": with_("convenient transport", "交通便利", "交通不便"),
    "resident_population": count("usual residents"),
    "primary_care_travel_minutes": amount("travel time to the nearest primary institution"),
    "has_stationed_service": with_("stationed medical staff", "有派驻服务", "无派驻服务"),
    "has_visiting_service": with_("visiting medical service", "有巡诊服务", "无巡诊服务"),
    "suitable_for_own_clinic": is_("suited to a clinic of its own", "适宜单设卫生室", "不宜单设卫生室"),
    "hosts_township_health_center": is_("the seat of a township health centre", "是乡镇卫生院所在地", "不是乡镇卫生院所在地"),
    "is_neighborhood_committee": is_("a residents' committee", "是居委会", "不是居委会"),
    "village_clinics_publicly_owned": count("publicly owned village clinics", "产权公有村卫生室"),
    "has_public_health_committee": with_("a public health committee", "已设公共卫生委员会", "未设公共卫生委员会"),
}
