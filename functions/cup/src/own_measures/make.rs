//! A measure made, read, revised.

use super::facts::{facts_of, lines_of, read as read_facts};
use crate::actor::Actor;
use crate::kept_measures::{Kept, latest, named};
use crate::measures;
use cup::Measure;
use edge::api::cup::{MeasureCreation, MeasureDetail, MeasureRevision, MeasureUpdate};
use edge::reply::{Created, Json};
use edge::routes::cup::{CreateMeasure, ReviseMeasure};
use edge::{Busy, Context, Denied, Refusal, Request};
use store::cup::OwnMeasure;

/// Most measures of an administration's own.
const MOST: usize = 100;
/// Most of them with those that are retired, which stay for what was converted with them.
const MOST_EVER: usize = 500;
/// Most revisions of one.
const MOST_REVISIONS: u32 = 200;
/// What ids of such measures begin with, so that they read apart from those of calls.
const PREFIX: &str = "mis-";
/// The longest part of an id that is made of the title.
const LONGEST_NAME: usize = 36;
/// How often another id is tried where there are measures with the same title.
const ATTEMPTS: u32 = 100;

/// A measure with all of its facts: of the product, of a call that is run, or of one's own.
pub(crate) async fn read(
    context: &Context,
    request: &Request,
) -> Result<Json<MeasureDetail>, Refusal> {
    let actor = Actor::of(context, request)?;
    let id = request.measure()?;
    if let Some(kept) = named(&actor, id.as_str()).await? {
        return Ok(Json(shown(&kept)));
    }
    let measure = measures::find(&actor, id.as_str()).await?.ok_or(Refusal::NotFound)?;
    Ok(Json(detail(&measure, Vec::new())))
}

/// Makes a measure. One with the same facts is there already when somebody sends it twice.
pub(crate) async fn create(
    context: &Context,
    request: &Request,
) -> Result<Created<MeasureDetail>, Refusal> {
    let MeasureCreation { facts, link } = request.body(CreateMeasure)?;
    let actor = Actor::of(context, request)?;
    let year = actor.today().year();
    let wanted = name_of(&facts.title);
    let (measure, link) = read_facts(&wanted, &facts, (&link, year))?;
    let own = latest(&actor).await?;
    let same = |kept: &&Kept| {
        let so_named = Measure { id: kept.measure.id.clone(), ..measure.clone() };
        kept.measure == so_named && kept.latest.link == link && !kept.latest.retired
    };
    if let Some(kept) = own.iter().find(same) {
        return Ok(Created(shown(kept)));
    }
    room(&own)?;
    if own.len() >= MOST_EVER {
        return Err(Denied::TooManyMeasures { most: MOST_EVER }.into());
    }
    for attempt in 1..=ATTEMPTS {
        let id = if attempt == 1 { wanted.clone() } else { format!("{wanted}-{attempt}") };
        if own.iter().any(|kept| kept.measure.id == id) || is_taken(&actor, &id).await? {
            continue;
        }
        let measure = Measure { id, ..measure.clone() };
        let kept = revision(&actor, &measure, (1, link.clone(), false))?;
        if context.stores.cup.add_own_measure(&kept).await? {
            return Ok(Created(shown(&Kept { measure, latest: kept, earlier: Vec::new() })));
        }
    }
    Err(Busy::Contended.into())
}

/// Adds a revision to a measure of one's own. The facts that were converted with earlier ones stay as they were.
pub(crate) async fn revise(
    context: &Context,
    request: &Request,
) -> Result<Json<MeasureDetail>, Refusal> {
    let actor = Actor::of(context, request)?;
    let id = request.measure()?;
    // What is not there is not there, whatever is sent.
    let before = named(&actor, id.as_str()).await?.ok_or(Refusal::NotFound)?;
    let MeasureUpdate { revision: seen, facts, link, retired } = request.body(ReviseMeasure)?;
    let (measure, link) = read_facts(id.as_str(), &facts, (&link, actor.today().year()))?;
    let now = &before.latest;
    if before.measure == measure && now.link == link && now.retired == retired {
        return Ok(Json(shown(&before)));
    }
    if now.revision != seen {
        return Err(Denied::Revised.into());
    }
    // It can be retired all the same: another one, copied from it, takes its place.
    let only_retires = retired && before.measure == measure && now.link == link;
    if now.revision >= MOST_REVISIONS && !only_retires {
        return Err(Denied::TooManyRevisions { most: MOST_REVISIONS }.into());
    }
    if now.retired && !retired {
        room(&latest(&actor).await?)?;
    }
    let next = revision(&actor, &measure, (now.revision + 1, link, retired))?;
    if !context.stores.cup.add_own_measure(&next).await? {
        return Err(Denied::Revised.into());
    }
    let mut earlier = before.earlier;
    earlier.push(before.latest);
    Ok(Json(shown(&Kept { measure, latest: next, earlier })))
}

/// Whether there is room for one more that can be chosen.
fn room(own: &[Kept]) -> Result<(), Refusal> {
    if own.iter().filter(|kept| !kept.latest.retired).count() >= MOST {
        return Err(Denied::TooManyMeasures { most: MOST }.into());
    }
    Ok(())
}

/// Whether an id is that of a measure of the product or of a call, whoever runs it.
async fn is_taken(actor: &Actor<'_>, id: &str) -> Result<bool, Refusal> {
    let is_bundled = Measure::bundled().iter().any(|measure| measure.id == id);
    let Ok(call) = id.parse() else { return Ok(is_bundled) };
    Ok(is_bundled || actor.context.stores.calls.call(&call).await?.is_some())
}

fn revision(
    actor: &Actor<'_>,
    measure: &Measure,
    (revision, link, retired): (u32, Option<String>, bool),
) -> Result<OwnMeasure, Refusal> {
    Ok(OwnMeasure {
        administration: actor.administration.clone(),
        id: measure.id.clone(),
        revision,
        json: serde_json::to_string(measure).map_err(Refusal::fault)?,
        link,
        retired,
        at: actor.now,
        by: actor.author.clone(),
    })
}

/// An id made of a title: its plain letters and digits, with hyphens between words.
fn name_of(title: &str) -> String {
    let words = title.to_lowercase().replace('à', "a").replace(['è', 'é'], "e");
    let words = words.replace('ì', "i").replace('ò', "o").replace('ù', "u");
    let words = words.split(|found: char| !found.is_ascii_alphanumeric());
    let mut name = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if name.len() + word.len() + 1 > LONGEST_NAME {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    if name.is_empty() { format!("{PREFIX}misura") } else { format!("{PREFIX}{name}") }
}

fn shown(kept: &Kept) -> MeasureDetail {
    detail(&kept.measure, kept.revisions())
}

fn detail(measure: &Measure, revisions: Vec<MeasureRevision>) -> MeasureDetail {
    MeasureDetail {
        id: measure.id.clone(),
        facts: facts_of(measure),
        lines: lines_of(measure),
        revisions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_the_words_of_the_title() {
        assert_eq!(name_of("Attività produttive – 2024"), "mis-attivita-produttive-2024");
        assert_eq!(name_of("***"), "mis-misura");
        let long = name_of(&"parola ".repeat(30));
        assert!(long.len() <= 44 && !long.ends_with('-'), "{long}");
        assert_eq!(name_of(&"a".repeat(99)), "mis-misura");
    }
}
