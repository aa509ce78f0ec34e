//! Which document was signed instead of the one that the portal made.

use crate::told::Told;
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
) -> Result<Option<Told>, Refusal> {
    let document = signature::content(file).unwrap_or_default();
    let digest = Digest::of(&document);
    let record = &dossier.contents.dossier;
    if let Some(told) = of_an_earlier_validation(record, digest) {
        return Ok(Some(told));
    }
    if let Some(told) = of_another_box(dossier, wanted, digest) {
        return Ok(Some(told));
    }
    let others = context.stores.applications.list(&record.owner).await?;
    if let Some(told) = of_another_application(record, &others, digest) {
        return Ok(Some(told));
    }
    Ok(of_a_draft(&document))
}

fn of_an_earlier_validation(record: &Dossier, digest: Digest) -> Option<Told> {
    let earlier = record.earlier.iter().find(|earlier| earlier.sha256 == digest)?;
    let at = Instant::from(earlier.validated_at);
    let cause = format!(
        "Hai firmato il PDF della validazione del {at}, che non vale più perché la domanda è stata \
         riaperta."
    );
    Some(Told::new(cause, "Scarica il PDF di adesso, al passo 1, e firma quello."))
}

/// What was signed is what another box wants: the identity card in the place of the application.
fn of_another_box(
    dossier: &LoadedDossier,
    wanted: &RequiredSignature,
    digest: Digest,
) -> Option<Told> {
    let signing = dossier.contents.dossier.stage.signing()?;
    let others = dossier.form.signatures.iter().filter(|other| other.id != wanted.id);
    let mut same = others
        .filter(|other| signing.signed.get(&other.id).is_some_and(|it| it.content == Some(digest)));
    let label = &same.next()?.label;
    let cause = format!("Hai caricato qui il documento di «{label}».");
    Some(Told::new(
        cause,
        "In questo riquadro va il PDF della domanda: scaricalo al passo 1, firmalo e carica il file \
         .p7m che ne esce.",
    ))
}

fn of_another_application(record: &Dossier, others: &[Listed], digest: Digest) -> Option<Told> {
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
    let cause = format!("Hai firmato il PDF di un’altra domanda della tua organizzazione ({id}).");
    Some(Told::new(
        cause,
        "Scarica il PDF di questa domanda, al passo 1, e firma quello. Il file che hai scelto \
         caricalo nella pagina della sua domanda.",
    ))
}

/// The portal's own drafts say what they are.
fn of_a_draft(document: &[u8]) -> Option<Told> {
    pdf::Mark::find(document).filter(|mark| mark.draft).map(|_| {
        Told::new(
            "Hai firmato il fac-simile, che serve solo per rileggere.",
            "Scarica il PDF definitivo, al passo 1, e firma quello.",
        )
    })
}
