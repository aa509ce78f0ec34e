//! Which document was signed instead of the one that the portal made.

use domain::{Digest, Instant};
use dossier::LoadedDossier;
use edge::{Context, Refusal};
use form::RequiredSignature;
use store::applications::{Dossier, Listed};

/// Says which document was signed, if it is one that the portal knows.
pub(crate) async fn other_document(
    context: &Context,
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    file: &[u8],
) -> Result<Option<String>, Refusal> {
    let document = signature::content(file).unwrap_or_default();
    let digest = Digest::of(&document);
    let record = &dossier.contents.dossier;
    if let Some(sentence) = of_an_earlier_validation(record, digest) {
        return Ok(Some(sentence));
    }
    if let Some(sentence) = of_another_box(dossier, wanted, digest) {
        return Ok(Some(sentence));
    }
    let others = context.stores.applications.list(&record.owner).await?;
    if let Some(sentence) = of_another_application(record, &others, digest) {
        return Ok(Some(sentence));
    }
    Ok(of_a_draft(&document))
}

fn of_an_earlier_validation(record: &Dossier, digest: Digest) -> Option<String> {
    let earlier = record.earlier.iter().find(|earlier| earlier.sha256 == digest)?;
    let at = Instant::from(earlier.validated_at);
    Some(format!(
        "Hai firmato il PDF della validazione del {at}, che non vale più perché la domanda è stata \
         riaperta: scarica il PDF di adesso e firma quello."
    ))
}

/// What was signed is what another box wants: the identity card in the place of the application.
fn of_another_box(
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    digest: Digest,
) -> Option<String> {
    let signing = dossier.contents.dossier.stage.signing()?;
    let others = dossier.form.signatures.iter().filter(|other| other.id != wanted.id);
    let mut same = others
        .filter(|other| signing.signed.get(&other.id).is_some_and(|it| it.content == Some(digest)));
    let label = &same.next()?.label;
    Some(format!(
        "Hai caricato qui il documento di «{label}»: in questo riquadro va il PDF della domanda \
         scaricato dal portale, firmato."
    ))
}

fn of_another_application(record: &Dossier, others: &[Listed], digest: Digest) -> Option<String> {
    let made = |listed: &&Listed| {
        let dossier = &listed.dossier;
        let now = dossier.stage.pdf().map(|pdf| pdf.sha256);
        dossier.id != record.id
            && now
                .into_iter()
                .chain(dossier.earlier.iter().map(|earlier| earlier.sha256))
                .any(|sha256| sha256 == digest)
    };
    let id = others.iter().find(made)?.dossier.id;
    Some(format!(
        "Hai firmato il PDF di un’altra domanda della tua organizzazione ({id}): scarica il PDF di \
         questa domanda e firma quello."
    ))
}

/// The portal's own drafts say what they are.
fn of_a_draft(document: &[u8]) -> Option<String> {
    pdf::Mark::find(document).filter(|mark| mark.draft).map(|_| {
        "Hai firmato il fac-simile, che serve solo per rileggere: scarica il PDF definitivo della \
         domanda validata e firma quello."
            .to_owned()
    })
}
