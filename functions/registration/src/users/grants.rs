//! What a user may do: the rights of an official, the applications of an applicant's user.

use super::entries::Problems;
use domain::{ApplicationId, Date};
use edge::{Context, Refusal, Request, api};
use std::collections::BTreeSet;
use store::accounts::{AccountKind, Grant, Right};

/// Rights are of officials, applications of applicants: the other is not asked for.
pub(super) fn fits(
    kind: AccountKind,
    rights: &BTreeSet<Right>,
    grant: &api::Grant,
) -> Result<(), Refusal> {
    match kind {
        AccountKind::Applicant if !rights.is_empty() => {
            Err(Refusal::Malformed("questi diritti sono solo delle amministrazioni".to_owned()))
        }
        AccountKind::Administration if *grant != api::Grant::All => {
            Err(Refusal::Malformed("un’amministrazione non ha domande da affidare".to_owned()))
        }
        AccountKind::Applicant | AccountKind::Administration => Ok(()),
    }
}

/// An official without any right could do nothing at all: nobody is made one by an oversight. Rights may be taken away later.
pub(super) fn some_right(kind: AccountKind, rights: &BTreeSet<Right>) -> Result<(), &'static str> {
    match kind {
        AccountKind::Administration if rights.is_empty() => {
            Err("Scegli almeno una cosa che potrà fare.")
        }
        AccountKind::Applicant | AccountKind::Administration => Ok(()),
    }
}

/// The applications that are granted: some of the organisation's, until a day that has not passed.
pub(super) async fn granted(
    context: &Context,
    request: &Request,
    grant: &api::Grant,
    problems: &mut Problems,
) -> Result<Option<Grant>, Refusal> {
    let api::Grant::Some { applications, until } = grant else { return Ok(Some(Grant::All)) };
    let owned = owned(context, request).await?;
    let applications = problems.taken("applications", chosen(applications, &owned));
    let until = problems.taken("until", last_day(until, request.today()));
    let (Some(applications), Some(until)) = (applications, until) else { return Ok(None) };
    Ok(Some(Grant::Some { applications, until }))
}

async fn owned(context: &Context, request: &Request) -> Result<BTreeSet<ApplicationId>, Refusal> {
    let organisation = &request.signed_in()?.organisation;
    let listed = context.stores.applications.list(organisation).await?;
    Ok(listed.iter().map(|one| one.dossier.id).collect())
}

fn chosen(
    ids: &[String],
    owned: &BTreeSet<ApplicationId>,
) -> Result<BTreeSet<ApplicationId>, &'static str> {
    if ids.is_empty() {
        return Err("Scegli almeno una domanda, oppure affida tutte le domande.");
    }
    let read = |id: &String| id.parse().ok().filter(|id| owned.contains(id));
    let all: Option<BTreeSet<ApplicationId>> = ids.iter().map(read).collect();
    all.ok_or("Una delle domande scelte non c’è più: ricarica la pagina e scegli di nuovo.")
}

fn last_day(typed: &str, today: Date) -> Result<Date, String> {
    if typed.trim().is_empty() {
        return Err("Scrivi l’ultimo giorno in cui può lavorare sulle domande.".to_owned());
    }
    let day: Date = typed.parse().map_err(|error: domain::DateError| error.to_string())?;
    if day < today {
        return Err(format!("Il {day} è già passato: scrivi un giorno da oggi in poi."));
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ones_own_applications_are_given() {
        let own = "01941f29-7c00-7000-8000-000000000001";
        let owned = BTreeSet::from([own.parse().unwrap()]);
        assert_eq!(chosen(&[own.to_owned()], &owned), Ok(owned.clone()));
        assert!(chosen(&[], &owned).is_err());
        let another = "01941f29-7c00-7000-8000-000000000002".to_owned();
        assert!(chosen(&[own.to_owned(), another], &owned).is_err());
        assert!(chosen(&["x".to_owned()], &owned).is_err());
    }

    #[test]
    fn a_day_that_has_passed_gives_nothing() {
        let today: Date = "26/11/2026".parse().unwrap();
        assert_eq!(last_day("26/11/2026", today), Ok(today));
        for wrong in ["25/11/2026", "", "domani", "31/02/2027"] {
            assert!(last_day(wrong, today).is_err(), "{wrong}");
        }
    }

    #[test]
    fn rights_are_of_officials_and_applications_of_applicants() {
        let (none, some) = (BTreeSet::new(), BTreeSet::from([Right::Users]));
        let part = api::Grant::Some { applications: Vec::new(), until: String::new() };
        assert!(fits(AccountKind::Applicant, &none, &part).is_ok());
        assert!(fits(AccountKind::Applicant, &some, &api::Grant::All).is_err());
        assert!(fits(AccountKind::Administration, &some, &api::Grant::All).is_ok());
        assert!(fits(AccountKind::Administration, &none, &part).is_err());
    }
}
