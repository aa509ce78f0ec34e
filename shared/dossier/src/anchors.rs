//! The accepted certification authorities: those of the trusted list, and those of an operator's folder.

use domain::ErrorChain;
use edge::{AnchorSource, Context, Refusal};
use jiff::{SignedDuration, Timestamp};
use signature::Anchors;
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use store::trust::KeptList;
use store::{StoreError, Stores};
use trust::list::TrustedList;

/// How long a process goes on with the list it knows before it looks for another.
const SHORT: SignedDuration = SignedDuration::from_mins(1);

/// The authorities of the list that was in force when last looked.
struct Listed {
    looked_at: Timestamp,
    list: Option<KeptList>,
    anchors: Arc<Anchors>,
}

/// The authorities as they are now. Those of the trusted list may be a minute old; the folder is read
/// each time, so that an authority can be added while the portal runs. What in the folder is not a
/// certificate is passed over, and named in the log once in the life of a process.
///
/// # Errors
/// A fault, when the trusted list cannot be read.
pub async fn anchors(context: &Context, now: Timestamp) -> Result<Arc<Anchors>, Refusal> {
    let listed = listed(context, now).await?;
    let own = of_source(&context.config.anchors, &passed_over(context));
    Ok(if own.is_empty() { listed } else { Arc::new(Anchors::clone(&listed).and(own)) })
}

/// What of the folder was passed over, by the name of the file and the cause.
#[derive(Debug, Default)]
struct PassedOver(Mutex<BTreeSet<[String; 2]>>);

impl PassedOver {
    /// Names a file in the log, if it was not named before for this.
    fn note(&self, file: &str, error: &(dyn Error + 'static)) {
        let cause = ErrorChain(error).to_string();
        let mut named = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if named.insert([file.to_owned(), cause.clone()]) {
            tracing::warn!(file, cause, "not a certificate of an authority: passed over");
        }
    }
}

fn passed_over(context: &Context) -> Arc<PassedOver> {
    context.remembered.get::<PassedOver>().unwrap_or_else(|| {
        let none = Arc::new(PassedOver::default());
        context.remembered.put(Arc::clone(&none));
        none
    })
}

async fn listed(context: &Context, now: Timestamp) -> Result<Arc<Anchors>, Refusal> {
    let known = context.remembered.get::<Listed>();
    if let Some(known) = &known
        && now.duration_since(known.looked_at).abs() < SHORT
    {
        return Ok(Arc::clone(&known.anchors));
    }
    let in_force = context.stores.trust.list_in_force().await?;
    let list = in_force.map(|in_force| in_force.list);
    let anchors = match (&known, &list) {
        (Some(known), _) if known.list == list => Arc::clone(&known.anchors),
        (_, Some(kept)) => {
            let list = kept_list(&context.stores, kept).await.map_err(Refusal::fault)?;
            Arc::new(of_list(list))
        }
        (_, None) => Arc::new(Anchors::none()),
    };
    let listed = Listed { looked_at: now, list, anchors: Arc::clone(&anchors) };
    context.remembered.put(Arc::new(listed));
    Ok(anchors)
}

/// Why a list that is kept cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeptListError {
    /// It cannot be read.
    #[error("reading a trusted list that is kept")]
    Read(#[from] StoreError),
    /// It is not there.
    #[error("a trusted list that is kept is not in its bucket")]
    Gone,
    /// It is not what this version keeps.
    #[error("decoding a trusted list that is kept")]
    Decode(#[from] serde_json::Error),
}

/// A list that is kept.
///
/// # Errors
/// Why it cannot be used.
pub async fn kept_list(stores: &Stores, kept: &KeptList) -> Result<TrustedList, KeptListError> {
    let json = stores.trust.list(kept).await?.ok_or(KeptListError::Gone)?;
    Ok(serde_json::from_slice(&json)?)
}

/// The authorities of a list, each for what and for when it says.
fn of_list(list: TrustedList) -> Anchors {
    let (anchors, unread) = Anchors::from_services(list.services);
    for (service, error) in unread {
        let (provider, name) = (&service.provider, &service.name);
        let cause = ErrorChain(&error).to_string();
        tracing::error!(provider, name, cause, "an authority of the trusted list is not usable");
    }
    anchors
}

fn of_source(source: &AnchorSource, passed_over: &PassedOver) -> Anchors {
    match source {
        AnchorSource::None => Anchors::none(),
        AnchorSource::Folder(folder) => of_folder(folder, passed_over),
    }
}

fn of_folder(folder: &Path, passed_over: &PassedOver) -> Anchors {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            tracing::error!(%error, "the folder of certification authorities cannot be read");
            return Anchors::none();
        }
    };
    let files = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    files.map(|file| of_file(&file, passed_over)).fold(Anchors::none(), Anchors::and)
}

/// The authorities in a file, as far as it is one of certificates. The folder is the operator's, and
/// holds nothing of applicants: its files may be named.
fn of_file(file: &Path, passed_over: &PassedOver) -> Anchors {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => {
            passed_over.note(&name, &error);
            return Anchors::none();
        }
    };
    let (anchors, unread) = Anchors::read_what_can_be(&bytes);
    for error in &unread {
        passed_over.note(&name, error);
    }
    anchors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_files_are_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        let passed_over = PassedOver::default();
        assert!(of_folder(folder.path(), &passed_over).is_empty());
        let certificate = include_bytes!("../../trust/tests/fixtures/rsa.pem");
        fs::write(folder.path().join("ca.pem"), certificate).unwrap();
        fs::write(folder.path().join("LEGGIMI.txt"), "che cosa c’è qui").unwrap();
        fs::write(folder.path().join(".DS_Store"), [0; 64]).unwrap();
        fs::write(folder.path().join("cut.der"), [0x30, 0x82]).unwrap();
        fs::create_dir(folder.path().join("old")).unwrap();
        assert_eq!(of_folder(folder.path(), &passed_over).len(), 1);
        let named = |passed_over: &PassedOver| passed_over.0.lock().unwrap().len();
        assert_eq!(named(&passed_over), 3, "each of them");
        assert_eq!(of_folder(folder.path(), &passed_over).len(), 1);
        assert_eq!(named(&passed_over), 3, "none twice");
        assert!(of_folder(&folder.path().join("missing"), &passed_over).is_empty());
    }
}
