"""What happens between people and institutions: encounters, contracts and secondments."""

from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs

from ruralpolicy.facts.declarations import money, reference, reported, share, strict
from ruralpolicy.facts.enums import AdminLevel, InstitutionKind, InsuranceScheme, ReferralDirection, RequesterKind, ServiceType
from ruralpolicy.facts.fact import Fact

__all__ = ["Contract", "Encounter", "Secondment"]


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Encounter(Fact):
    """Visit, stay or question of reimbursement of one insured person."""

    term_zh: ClassVar[str] = "就诊"
    term_en: ClassVar[str] = "visit (outpatient or inpatient)"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "base_reimbursement_ratio",
            "cost_in_policy_scope",
            "department_registered",
            "has_family_doctor_contract",
            "fee_meets_rules",
            "first_contact_at_primary",
            "institution_kind",
            "insurance_scheme",
            "referral_direction",
            "referral_within_county",
            "referred_by_contracted_doctor",
            "service_type",
            "visit_date",
            "deductible_already_paid_cny",
            "deductible_receiving_cny",
            "has_diabetes",
            "has_hypertension",
        }
    )

    institution: str = reference("就诊机构", "VillageClinic", "HealthCenter", "Hospital")
    contract: str = reference("签约合同", "Contract")
    base_reimbursement_ratio: Fraction = share("原报销比例", "reimbursement rate that would apply without the contract uplift")
    cost_in_policy_scope: bool = reported("政策范围内费用", "the cost lies within the policy scope")
    department_registered: bool = reported("登记相应诊疗科目", "the institution has registered the clinical department concerned")
    has_family_doctor_contract: bool = reported("家庭医生签约", "the insured person has signed with a family doctor")
    fee_meets_rules: bool = reported("符合规定的诊疗费用", "the fee meets the insurance rules")
    first_contact_at_primary: bool = reported("基层首诊", "the person chose a primary institution for the first visit")
    institution_kind: InstitutionKind = reported("就诊机构类型", "kind of the institution visited")
    insurance_scheme: InsuranceScheme = reported("基本医疗保险类型", "basic medical insurance scheme of the patient; none = not insured")
    referral_direction: ReferralDirection = reported("转诊方向", "direction of the referral; up and down both count")
    referral_within_county: bool = reported("县域内转诊", "the referral stays within the county")
    referred_by_contracted_doctor: bool = reported("签约家庭医生转诊", "the referral was made by the contracted family doctor")
    service_type: ServiceType = reported("门诊或住院", "ordinary outpatient visit or inpatient stay")
    visit_date: date = reported("就诊日期", "date of the visit")
    applied_uplift_ratio: Fraction = share("报销比例提高幅度", "uplift of the reimbursement rate applied (5 percentage points = 0.05)")
    deductible_already_paid_cny: Fraction = money("已付起付线", "deductible already paid in the referring institution", "CNY")
    deductible_receiving_cny: Fraction = money("转入医院起付线", "deductible of the receiving hospital", "CNY")
    has_diabetes: bool = reported("糖尿病", "the insured person has diabetes")
    has_hypertension: bool = reported("高血压", "the insured person has hypertension")
    under_standardized_management: bool = reported("规范化管理", "the person is under standardised management of hypertension or diabetes")


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Contract(Fact):
    """Family-doctor contract of one person."""

    term_zh: ClassVar[str] = "家庭医生签约"
    term_en: ClassVar[str] = "family-doctor contract"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {
            "resident_insurance_contribution_cny",
            "insurance_scheme",
            "birth_date",
            "has_diabetes",
            "has_hypertension",
            "has_other_chronic_disease",
            "is_elderly",
            "is_disabled",
            "has_other_special_need",
            "is_pregnant_or_postnatal",
            "in_other_key_group",
            "in_household_in_difficulty",
            "home_visit_needed",
            "long_prescription_needed",
        }
    )

    doctor: str = reference("签约医生", "HealthWorker", "VillageDoctor")
    health_center: str = reference("签约机构", "HealthCenter")
    county: str = reference("签约县（市、区）", "County")
    resident_insurance_contribution_cny: Fraction = money(
        "居民医保当年个人缴费",
        "personal contribution of the year to the residents' insurance for the contracted person",
        "CNY per person and year",
    )
    insurance_scheme: InsuranceScheme = reported("基本医疗保险类型", "basic medical insurance scheme of the contracted person")
    birth_date: date = reported("签约居民出生日期", "date of birth of the contracted person")
    has_diabetes: bool = reported("糖尿病", "the contracted person has diabetes")
    has_hypertension: bool = reported("高血压", "the contracted person has hypertension")
    has_other_chronic_disease: bool = reported("其他慢性病", "the contracted person has another chronic disease")
    is_elderly: bool = reported("老年人", "the contracted person is counted as elderly")
    is_disabled: bool = reported("残疾人", "the contracted person is disabled")
    has_other_special_need: bool = reported("等确有需要的其他人群", "the contracted person belongs to another group in need")
    is_pregnant_or_postnatal: bool = reported("孕产妇", "the contracted person is a pregnant or post-natal woman")
    in_other_key_group: bool = reported(
        "其他重点人群", "belongs to another group that the county counts as a key group, disabled people for instance"
    )
    in_household_in_difficulty: bool = reported("困难家庭成员", "the contracted person is a member of a family in difficulty")
    has_value_added_service_agreement: bool = reported("增值服务协议", "an agreement on value-added services covers the service")
    home_visit_needed: bool = reported("确有需要上门医疗服务", "the resident really needs medical services at home")
    home_visit_provided: bool = reported("上门医疗服务", "medical services at home are provided under the contract")
    long_prescription_needed: bool = reported("确有需要长期处方", "the resident really needs long-term prescriptions")
    long_prescription_provided: bool = reported("长期处方服务", "long-term prescriptions are provided under the contract")


@attrs.frozen(kw_only=True, slots=False, field_transformer=strict)
class Secondment(Fact):
    """Secondment of one staff member."""

    term_zh: ClassVar[str] = "人员借用"
    term_en: ClassVar[str] = "secondment"
    fixed: ClassVar[frozenset[str]] = frozenset(
        {"lender_kind", "lender_in_county_area", "start_date", "requester_kind", "requester_level", "has_established_post", "in_post"}
    )

    worker: str = reference("借用人员", "HealthWorker")
    lender: str = reference("借出单位", "HealthCenter", "VillageClinic", "Hospital")
    complies_with_secondment_rules: bool = reported("合规借用", "the secondment keeps to the rules in force")
    lender_kind: InstitutionKind = reported("借出单位类型", "kind of the institution that employs the seconded person")
    lender_in_county_area: bool = reported(
        "借出的社区卫生服务中心在县域内", "the lending community health centre lies inside the county-level area"
    )
    start_date: date = reported("借用起始日", "first day of the secondment")
    end_date: date = reported("借用结束日", "last day of the secondment; left out while it still runs", not_before="start_date")
    requester_kind: RequesterKind = reported("商借部门", "department that asks for the person")
    requester_level: AdminLevel = reported("商借部门级别", "administrative level of the requesting department")
    has_established_post: bool = reported("在编", "the seconded person holds an establishment post")
    in_post: bool = reported("在岗", "the seconded person was at work in the post at the lender when the secondment was arranged")
    has_written_request: bool = reported("书面商借", "the request was made in writing")
