//! `ristoro trust pin`.

use super::pins::line as pinned_line;
use crate::commands::calls::author::AuthorOption;
use crate::commands::place::Place;
use crate::commands::terminal::{Outcome, say};
use clap::{ArgGroup, Args};
use domain::Digest;
use edge::Clock;
use jiff::Timestamp;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use store::Stores;
use store::trust::PinnedSigner;
use trust::list::{ListSigner, Pins, signers_of_italy};

#[derive(Args)]
#[command(group = ArgGroup::new("what").required(true).args(["certificates", "from_lotl"]))]
pub(in crate::commands) struct Options {
    /// Certificates of signers of the Italian list, in PEM or DER, or their SHA-256 digests.
    #[arg(value_name = "CERTIFICATE|DIGEST")]
    certificates: Vec<String>,
    /// The European list of the lists, which names the signers of the Italian one.
    #[arg(long, value_name = "LOTL.xml", requires = "lotl_signer")]
    from_lotl: Option<PathBuf>,
    /// A certificate of a signer of the list of the lists, in PEM or DER, or its SHA-256 digest.
    #[arg(long, value_name = "CERTIFICATE|DIGEST", requires = "from_lotl")]
    lotl_signer: Vec<String>,
    #[command(flatten)]
    author: AuthorOption,
    #[command(flatten)]
    place: Place,
}

/// A signer: all of its certificate, or the digest alone.
enum Signer {
    Certificate(ListSigner),
    Digest(Digest),
}

pub(super) fn run(options: &Options) -> Outcome {
    let now = store::instant::cut(Clock::System.now());
    let signers = match &options.from_lotl {
        Some(lotl) => named_by(lotl, &options.lotl_signer, now)?,
        None => options.certificates.iter().map(|it| signer(it)).collect::<Result<_, _>>()?,
    };
    let author = options.author.name()?;
    let signers = signers.into_iter().map(|signer| signer.pinned(now, author));
    let signers: Vec<_> = signers.collect();
    options.place.with_stores(async |stores| pin(stores, &signers).await)
}

async fn pin(stores: &Stores, signers: &[PinnedSigner]) -> Outcome {
    for signer in signers {
        let is_new = stores.trust.pin(signer).await?;
        say(if is_new { "Pinned:" } else { "Pinned before:" });
        say(&pinned_line(signer));
    }
    say("Compare each digest with what a second, independent source says (docs/trust.md).");
    Ok(ExitCode::SUCCESS)
}

/// What an argument stands for: a digest, or a file.
fn signer(argument: &str) -> Result<Signer, Box<dyn Error>> {
    if let Ok(digest) = argument.replace(':', "").parse() {
        return Ok(Signer::Digest(digest));
    }
    let file = std::fs::read(argument).map_err(|error| format!("{argument}: {error}"))?;
    Ok(Signer::Certificate(ListSigner::read(&file)?))
}

/// The signers of the Italian list that the list of the lists names.
fn named_by(
    lotl: &Path,
    signers: &[String],
    now: Timestamp,
) -> Result<Vec<Signer>, Box<dyn Error>> {
    let pins = signers.iter().map(|it| signer(it).map(|signer| signer.digest()));
    let pins = pins.collect::<Result<Pins, _>>()?;
    let file = std::fs::read(lotl).map_err(|error| format!("{}: {error}", lotl.display()))?;
    let named = signers_of_italy(&file, &pins, now)?;
    if named.is_empty() {
        return Err("the list of the lists names no signer of the Italian list".into());
    }
    Ok(named.into_iter().map(Signer::Certificate).collect())
}

impl Signer {
    fn digest(&self) -> Digest {
        match self {
            Self::Certificate(signer) => signer.digest,
            Self::Digest(digest) => *digest,
        }
    }

    fn pinned(&self, now: Timestamp, author: &str) -> PinnedSigner {
        let (subject, until) = match self {
            Self::Certificate(signer) => (Some(signer.subject.clone()), Some(signer.until)),
            Self::Digest(_) => (None, None),
        };
        let pinned_by = author.to_owned();
        PinnedSigner { certificate: self.digest(), subject, until, pinned_at: now, pinned_by }
    }
}
