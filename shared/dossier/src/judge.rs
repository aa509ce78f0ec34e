//! Loading an application of one's own, and judging it.

use domain::{ApplicationId, ApplicationState, Date, Instant};
use edge::{Context, Denied, Refusal, Request};
use form::check::{Report, Setting, Status, check};
use form::{Answers, Form};
use std::sync::Arc;
use store::applications::{Whole, answers};

/// An application with its form, its answers and what is wrong with them.
#[derive(Debug)]
pub struct Judged {
    /// The records.
    pub whole: Whole,
    /// The form that it is pinned to.
    pub form: Arc<Form>,
    /// The records as answers.
    pub answers: Answers,
    /// What is wrong, section by section.
    pub report: Report,
    /// The day in Italy.
    pub today: Date,
}

impl Judged {
    /// Whether a section, or what is in it, may be changed now. What changes in the very moment is
    /// left to the conditions of the write.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a section that the form does not have; `not-draft`, `gate-open`
    /// or `frozen` for one that may not be changed.
    pub fn may_change(&self, section: &str) -> Result<(), Refusal> {
        let report = self.report.section(section).ok_or(Refusal::NotFound)?;
        if self.whole.meta.state != ApplicationState::Draft {
            return Err(Denied::NotDraft.into());
        }
        if report.status == Status::Locked {
            let gate =
                self.form.gate().map_or_else(|| section.to_owned(), |gate| gate.menu.clone());
            return Err(Denied::GateOpen { gate }.into());
        }
        if self.whole.sections.get(section).is_some_and(|record| record.frozen) {
            return Err(Denied::Frozen.into());
        }
        Ok(())
    }
}

/// Loads the application that a request names, if it belongs to who is signed in.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not there or belongs to others: the two look the same.
pub async fn load_own(context: &Context, request: &Request) -> Result<Judged, Refusal> {
    judge(context, request, &request.application()?).await
}

/// Loads one application by its id, if it belongs to who is signed in.
///
/// # Errors
/// As [`load_own`].
pub async fn judge(
    context: &Context,
    request: &Request,
    id: &ApplicationId,
) -> Result<Judged, Refusal> {
    let user = request.signed_in()?;
    let whole = context.stores.applications.load(&id.to_string()).await?;
    let whole = whole
        .filter(|whole| whole.meta.organisation == user.organisation.as_str())
        .ok_or(Refusal::NotFound)?;
    let form = context.forms.get(&context.stores, &whole.meta.call, &whole.meta.digest).await?;
    let answers = answers(&whole);
    let today = Instant::from(request.now).day_in_italy();
    let report = check(&form, &answers, &setting(today));
    Ok(Judged { whole, form, answers, report, today })
}

/// How answers are judged on a day: also by whether the final document can show them.
pub fn setting(today: Date) -> Setting<'static> {
    Setting { today, unprintable: &|text| pdf::can_print(text).err() }
}
