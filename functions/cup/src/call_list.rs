//! The submitted applications to a call, some at a time: a reply holds only so much, and each is read whole.

use crate::actor::Actor;
use crate::applications::Row;
use crate::calls::{open_conversions, requested_in, rows, submitted};
use crate::judge::{in_memory, judge_rows};
use crate::measures;
use crate::obstacles::valid_code;
use cup::Measure;
use cup::columns::ColumnType;
use domain::{ApplicationId, ConversionId};
use edge::api::cup::{CupApplication, CupApplications, MeasureName};
use edge::reply::Json;
use edge::{Context, Refusal, Request, own_call};
use std::collections::BTreeMap;
use store::reads::ReadThing;

/// Most applications of a reply: each takes half a kilobyte, and as much again where much of it is wrong.
const PAGE: usize = 1_000;

/// The first of the submitted applications, as requests of codes.
pub(crate) async fn list(
    context: &Context,
    request: &Request,
) -> Result<Json<CupApplications>, Refusal> {
    page(context, request, None).await
}

/// Those after one of them.
pub(crate) async fn list_more(
    context: &Context,
    request: &Request,
) -> Result<Json<CupApplications>, Refusal> {
    page(context, request, Some(request.application()?)).await
}

/// Some of them: what each lacks is told before it is asked for.
async fn page(
    context: &Context,
    request: &Request,
    after: Option<ApplicationId>,
) -> Result<Json<CupApplications>, Refusal> {
    let actor = Actor::of(context, request)?;
    let call = own_call(context, request).await?;
    let all = submitted(context, &call.call).await?;
    let Part { listed, next } =
        part(&all, after, |one| one.dossier.id, PAGE).ok_or(Refusal::NotFound)?;
    let Some(codes) = measures::of_call(context, &call.call).await? else {
        return Ok(Json(CupApplications { measure: None, applications: Vec::new(), next: None }));
    };
    let rows = rows(&actor, &codes, listed).await?;
    actor.reads(ReadThing::CodesList, rows.iter().map(|row| &row.dossier)).await?;
    let mut problems = problems(&actor, &codes.measure, &rows);
    let open = open_conversions(&actor, rows.iter().map(|row| &row.cup)).await?;
    let mut applications = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let requested_in = requested_in(&open, &row.cup);
        applications.push(show(row, requested_in, problems.remove(&index).unwrap_or_default()));
    }
    let measure = codes.measure;
    let measure = Some(MeasureName { id: measure.id, title: measure.title });
    Ok(Json(CupApplications { measure, applications, next }))
}

fn show(row: Row, requested_in: Option<ConversionId>, problems: Vec<String>) -> CupApplication {
    let stage = &row.dossier.stage;
    CupApplication {
        application: row.dossier.id,
        protocol: stage.protocol().map(ToString::to_string).unwrap_or_default(),
        submitted_at: stage.arrived_at().map(Into::into),
        name: row.name,
        fiscal: row.fiscal,
        municipality: row.municipality,
        province: row.province,
        cost: row.cost.map(|cost| cost.to_string()),
        cup: valid_code(&row.cup).cloned(),
        revoked: row.cup.revoked().into_iter().map(|code| code.cup).collect(),
        requested_in,
        problems,
    }
}

/// What the rules say of the applications that have no code yet, by their place: the granted
/// amount, which nobody has told yet, is taken for the cost.
fn problems(actor: &Actor<'_>, measure: &Measure, rows: &[Row]) -> BTreeMap<usize, Vec<String>> {
    let columns = cup::columns::columns(measure).into_iter();
    let amounts: Vec<&str> = columns
        .filter(|column| column.column_type == ColumnType::Amount)
        .map(|column| column.header)
        .collect();
    let mut problems: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| valid_code(&row.cup).is_none()) {
        let mut cells = row.cells.clone();
        if let Some(cost) = cells.get("costo").cloned() {
            cells.insert("finanziamento", cost);
        }
        let conversion = judge_rows(actor, &in_memory(measure, &[cells]), measure);
        // The amounts are confirmed when the code is asked for.
        let told = conversion.report.problems.into_iter().filter(|problem| {
            problem.header.as_deref().is_none_or(|header| !amounts.contains(&header))
        });
        problems.insert(index, told.map(|problem| problem.sentence).collect());
    }
    problems
}

/// Some of a list.
#[derive(Debug, PartialEq, Eq)]
struct Part<'a, T> {
    listed: &'a [T],
    /// The last of them, if more follow.
    next: Option<ApplicationId>,
}

/// Those after one of a list, or the first, `most` at a time; nothing where that one is not in it.
fn part<T>(
    all: &[T],
    after: Option<ApplicationId>,
    id: impl Fn(&T) -> ApplicationId,
    most: usize,
) -> Option<Part<'_, T>> {
    let rest = match after {
        None => all,
        Some(after) => {
            let place = all.iter().position(|one| id(one) == after)?;
            all.get(place + 1..)?
        }
    };
    let (listed, left) = rest.split_at(rest.len().min(most));
    let next = listed.last().filter(|_| !left.is_empty()).map(id);
    Some(Part { listed, next })
}

#[cfg(test)]
mod tests {
    use super::part;
    use domain::ApplicationId;

    fn id(number: u32) -> ApplicationId {
        format!("01941f29-7c00-7000-8000-{number:012}").parse().unwrap()
    }

    #[test]
    fn every_one_is_in_one_part() {
        for count in [0, 1, 2, 3, 4, 6, 7] {
            let all: Vec<ApplicationId> = (0..count).map(id).collect();
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let part = part(&all, after, |one| *one, 3).unwrap();
                assert!(part.listed.len() <= 3);
                seen.extend_from_slice(part.listed);
                after = part.next;
                if after.is_none() {
                    break;
                }
                assert_eq!(after.as_ref(), part.listed.last());
            }
            assert_eq!(seen, all);
        }
    }

    #[test]
    fn after_the_last_there_is_nothing_and_after_a_stranger_no_part() {
        let all = [id(1), id(2)];
        let last = part(&all, Some(id(2)), |one| *one, 3).unwrap();
        assert_eq!((last.listed, last.next), (&[][..], None));
        assert_eq!(part(&all, Some(id(9)), |one| *one, 3), None);
    }
}
