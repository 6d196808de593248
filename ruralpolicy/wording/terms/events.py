"""The words of the attributes of visits, contracts and secondments."""

from collections.abc import Mapping
from typing import Final

from ruralpolicy.wording.terms._forms import Entry, amount, is_, value, with_
from ruralpolicy.wording.terms.units import POINTS

__all__ = ["CONTRACT", "ENCOUNTER", "SECONDMENT"]

ENCOUNTER: Final[Mapping[str, Entry]] = {
    "institution": value("the institution visited"),
    "contract": value("the family-doctor contract"),
    "base_reimbursement_ratio": amount("reimbursement rate before the uplift"),
    "cost_in_policy_scope": with_("costs within the policy scope", "费用在政策范围内", "费用不在政策范围内"),
    "department_registered": with_("the department registered", "已登记相应诊疗科目", "未登记相应诊疗科目"),
    "has_family_doctor_contract": with_("a family-doctor contract", "已签约家庭医生", "未签约家庭医生"),
    "fee_meets_rules": with_("fees within the rules", "诊疗费用符合规定", "诊疗费用不符合规定"),
    "first_contact_at_primary": with_("first contact at primary level", "在基层首诊", "未在基层首诊"),
    "institution_kind": value("kind of institution visited"),
    "insurance_scheme": value("medical insurance scheme"),
    "referral_direction": value("direction of referral"),
    "referral_within_county": with_("a referral within the county", "在县域内转诊", "未在县域内转诊"),
    "referred_by_contracted_doctor": is_("referred by the contracted family doctor", "经签约家庭医生转诊", "未经签约家庭医生转诊"),
    "service_type": value("outpatient or inpatient"),
    "visit_date": value("day of the visit"),
    "applied_uplift_ratio": amount("uplift of the reimbursement rate", unit=POINTS),
    "deductible_already_paid_cny": amount("deductible already paid"),
    "deductible_receiving_cny": amount("deductible of the receiving hospital"),
    "has_diabetes": with_("diabetes", "患糖尿病", "未患糖尿病"),
    "has_hypertension": with_("hypertension", "患高血压", "未患高血压"),
    "under_standardized_management": is_("under standardised management", "已纳入规范化管理", "未纳入规范化管理"),
}

CONTRACT: Final[Mapping[str, Entry]] = {
    "in_other_key_group": is_("in another key group", "属于其他重点人群", "不属于其他重点人群"),
    "doctor": value("the contracted doctor"),
    "health_center": value("the health centre of the contract"),
    "county": value("the county of the contract"),
    "resident_insurance_contribution_cny": amount("personal contribution to residents' insurance"),
    "insurance_scheme": value("medical insurance scheme"),
    "birth_date": value("resident's date of birth"),
    "has_diabetes": with_("diabetes", "患糖尿病", "未患糖尿病"),
    "has_hypertension": with_("hypertension", "患高血压", "未患高血压"),
    "has_other_chronic_disease": with_("another chronic disease", "患其他慢性病", "未患其他慢性病"),
    "is_elderly": is_("elderly", "是老年人", "不是老年人"),
    "is_disabled": is_("disabled", "是残疾人", "不是残疾人"),
    "has_other_special_need": with_("another special need", "属确有需要的其他人群", "不属其他确有需要的人群"),
    "is_pregnant_or_postnatal": is_("pregnant or post-natal", "是孕产妇", "不是孕产妇"),
    "in_household_in_difficulty": is_("of a family in difficulty", "是困难家庭成员", "不是困难家庭成员"),
    "has_value_added_service_agreement": with_("an agreement on value-added services", "已签增值服务协议", "未签增值服务协议"),
    "home_visit_needed": with_("need of care at home", "确需上门医疗服务", "无上门医疗服务需要"),
    "home_visit_provided": with_("care at home", "已提供上门医疗服务", "未提供上门医疗服务"),
    "long_prescription_needed": with_("need of long prescriptions", "确需长期处方", "无长期处方需要"),
    "long_prescription_provided": with_("long prescriptions", "已提供长期处方服务", "未提供长期处方服务"),
}

SECONDMENT: Final[Mapping[str, Entry]] = {
    "worker": value("the person seconded"),
    "lender": value("the lending institution"),
    "complies_with_secondment_rules": is_("within the secondment rules", "借用合规", "属违规借用"),
    "lender_kind": value("kind of lending institution"),
    "lender_in_county_area": with_("a lender inside the county area", "借出机构在县域内", "借出机构不在县域内"),
    "start_date": value("first day of the secondment"),
    "end_date": value("last day of the secondment"),
    "requester_kind": value("requesting department"),
    "requester_level": value("level of the requesting department"),
    "has_established_post": is_("in an established post", "在编", "不在编"),
    "in_post": is_("at work in the post", "在岗", "不在岗"),
    "has_written_request": with_("a written request", "有书面商借函", "无书面商借函"),
}
