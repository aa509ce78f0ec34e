use super::check;
use crate::codes::{Coverage, Nature, ProjectFinance, Sponsorship};
use crate::{Funding, ProblemCode as Code, WholeEuro};
use std::collections::BTreeSet;

fn funding(cost: u64, granted: u64, coverage: &[&str]) -> Funding {
    let coverage: BTreeSet<Coverage> = coverage.iter().map(|it| it.parse().unwrap()).collect();
    Funding {
        cost: WholeEuro::new(cost).unwrap(),
        granted: WholeEuro::new(granted).unwrap(),
        coverage,
        sponsorship: None,
        project_finance: None,
    }
}

fn columns(nature: Nature, cumulative: bool, funding: &Funding) -> Vec<&'static str> {
    check(nature, cumulative, funding).into_iter().map(|(column, ..)| column).collect()
}

fn incentives(cost: u64, granted: u64, coverage: &[&str]) -> Vec<&'static str> {
    columns(Nature::Incentives, false, &funding(cost, granted, coverage))
}

#[test]
fn something_must_be_paid_for() {
    let wrong = check(Nature::Incentives, false, &funding(0, 0, &["001"]));
    assert_eq!(wrong.iter().map(|it| it.1).collect::<Vec<_>>(), [Code::CostZero]);
    assert!(incentives(1, 1, &["001"]).is_empty());
    assert!(incentives(1, 0, &["001"]).is_empty());
    assert_eq!(incentives(1, 2, &["001"]), ["finanziamento"]);
}

#[test]
fn f1_all_public_unless_incentives() {
    assert!(incentives(100, 99, &["001"]).is_empty());
    let works = |granted, coverage| columns(Nature::Works, false, &funding(100, granted, coverage));
    assert!(works(100, &["001"]).is_empty());
    assert_eq!(works(99, &["001"]), ["finanziamento"]);
    assert!(works(99, &["001", "007"]).is_empty());
}

#[test]
fn f2_private_money_leaves_less_than_all() {
    assert!(incentives(100, 99, &["001", "007"]).is_empty());
    assert_eq!(incentives(100, 100, &["001", "007"]), ["finanziamento"]);
}

#[test]
fn f3_pure_project_finance() {
    let pure = |granted, coverage, sponsorship| {
        let funding = Funding {
            project_finance: Some(ProjectFinance::Pure),
            sponsorship,
            ..funding(100, granted, coverage)
        };
        columns(Nature::Works, false, &funding)
    };
    assert!(pure(0, &["007"], None).is_empty());
    assert!(pure(0, &["007"], Some(Sponsorship::No)).is_empty());
    assert_eq!(pure(1, &["007"], None), ["finanza_progetto"]);
    assert_eq!(pure(0, &["001", "007"], None), ["finanza_progetto"]);
    assert_eq!(pure(0, &["007"], Some(Sponsorship::Partial)), ["sponsorizzazione"]);
    assert_eq!(pure(0, &["007"], Some(Sponsorship::Total)), ["sponsorizzazione"]);
}

#[test]
fn f4_assisted_project_finance() {
    let assisted = |granted, coverage| {
        let funding = Funding {
            project_finance: Some(ProjectFinance::Assisted),
            ..funding(100, granted, coverage)
        };
        columns(Nature::Works, false, &funding)
    };
    assert!(assisted(1, &["001", "007"]).is_empty());
    assert!(assisted(99, &["001", "007"]).is_empty());
    assert_eq!(assisted(0, &["001", "007"]), ["finanza_progetto"]);
    assert_eq!(assisted(100, &["001", "007"]), ["finanziamento", "finanza_progetto"]);
    assert_eq!(assisted(50, &["007"]), ["finanza_progetto"]);
    assert_eq!(assisted(100, &["001"]), ["finanza_progetto"]);
}

#[test]
fn f5_total_sponsorship() {
    let total = |granted, coverage, project_finance| {
        let funding = Funding {
            sponsorship: Some(Sponsorship::Total),
            project_finance,
            ..funding(100, granted, coverage)
        };
        columns(Nature::Services, false, &funding)
    };
    assert!(total(0, &["007"], None).is_empty());
    assert_eq!(total(1, &["007"], None), ["sponsorizzazione"]);
    assert_eq!(total(0, &["001", "007"], None), ["sponsorizzazione"]);
    assert_eq!(total(0, &["007"], Some(ProjectFinance::Pure)), ["sponsorizzazione"]);
}

#[test]
fn f6_cumulative_stays_below_a_million() {
    let cumulative = |cost, granted| {
        columns(Nature::Contributions, true, &funding(cost, granted, &["001", "007"]))
    };
    assert!(cumulative(999_999, 999_998).is_empty());
    assert_eq!(cumulative(1_000_000, 999_999), ["costo"]);
    assert_eq!(cumulative(1_000_001, 1_000_000), ["costo", "finanziamento"]);
    let sponsored =
        Funding { sponsorship: Some(Sponsorship::Partial), ..funding(100, 50, &["001", "007"]) };
    assert_eq!(columns(Nature::Services, true, &sponsored), ["sponsorizzazione"]);
    assert!(columns(Nature::Services, false, &sponsored).is_empty());
}
