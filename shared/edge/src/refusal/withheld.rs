//! Files that are there and are not given, because of what the scanner of the storage says of them: each reason with its
//! sentence.

/// Who asks for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Whoever uploaded it, or a colleague.
    Applicant,
    /// An official, to whom it was sent.
    Official,
    /// An official, of a file that the same administration uploaded.
    Colleague,
}

/// Why a file is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Withheld {
    /// There is a threat in it.
    Threat,
    /// It was not scanned yet.
    NotScannedYet,
    /// It cannot be scanned, and the administration wants such files withheld.
    Unscannable,
}

/// What the reader reads.
pub(super) fn sentence(why: Withheld, reader: Reader) -> &'static str {
    match (why, reader) {
        (Withheld::Threat, Reader::Applicant) => {
            "Il controllo antivirus ha trovato una minaccia in questo file, che perciò non si può scaricare. Se la domanda non è \
             ancora inviata, sostituiscilo con una copia pulita; se l’hai già inviata, resta inviata: avvisa l’ufficio del bando."
        }
        (Withheld::Threat, Reader::Official) => {
            "Il controllo antivirus ha trovato una minaccia in questo file, che perciò non si può scaricare. La domanda resta \
             presentata: chiedi al richiedente una copia pulita del documento."
        }
        (Withheld::Threat, Reader::Colleague) => {
            "Il controllo antivirus ha trovato una minaccia in questo file, che perciò non si può scaricare. Quello che ne è \
             stato letto resta valido: se ti serve il file, parti da una copia pulita."
        }
        (Withheld::NotScannedYet, Reader::Applicant | Reader::Official | Reader::Colleague) => {
            "Il controllo antivirus di questo file non è ancora finito: di solito basta qualche minuto. Il file è arrivato per \
             intero: riprova tra poco."
        }
        (Withheld::Unscannable, Reader::Applicant) => {
            "Il controllo antivirus non riesce a esaminare questo file, che perciò non si può scaricare. È arrivato per intero, e \
             vale come allegato; se la domanda non è ancora inviata, meglio sostituirlo con una copia senza password né archivi \
             dentro altri archivi."
        }
        (Withheld::Unscannable, Reader::Colleague) => {
            "Il controllo antivirus non riesce a esaminare questo file, e questo portale non dà i file che non ha potuto \
             esaminare. Quello che ne è stato letto resta valido: se ti serve il file, chiedilo a chi l’ha caricato."
        }
        (Withheld::Unscannable, Reader::Official) => {
            "Il controllo antivirus non riesce a esaminare questo file, e questo portale non dà i file che non ha potuto \
             esaminare. Se ti serve, chiedine un’altra copia al richiedente, oppure rivolgiti a chi gestisce il portale."
        }
    }
}
