//! Why an application and its payment request do not move so: each reason with its code and its sentence.

use super::Code;
use domain::PairRefusal;

/// Its code.
pub(super) fn code(why: PairRefusal) -> Code {
    match why {
        PairRefusal::ApplicationIsNoDraft | PairRefusal::ApplicationIsDiscarded => Code::NotDraft,
        PairRefusal::ApplicationIsNotValidated => Code::NotValidated,
        PairRefusal::Sent => Code::Submitted,
        PairRefusal::ApplicationIsNotDiscarded
        | PairRefusal::RequestIsThere
        | PairRefusal::NoRequest
        | PairRefusal::RequestIsNoDraft
        | PairRefusal::RequestIsDraft
        | PairRefusal::RequestIsValidated => Code::Payment,
    }
}

/// What the user reads.
pub(super) fn sentence(why: PairRefusal) -> &'static str {
    match why {
        PairRefusal::ApplicationIsNoDraft => {
            "La domanda di contributo non è più in bozza: se è validata e non ancora inviata, la puoi riaprire dalla sua pagina di invio."
        }
        PairRefusal::ApplicationIsDiscarded => {
            "La domanda di contributo è stata eliminata: finché si può ripristinare la trovi in «Le mie domande», tra le domande eliminate."
        }
        PairRefusal::ApplicationIsNotDiscarded => {
            "La domanda di contributo non è tra quelle eliminate: non c’è nulla da ripristinare."
        }
        PairRefusal::ApplicationIsNotValidated => {
            "La domanda di contributo non è validata. Valida prima quella: la domanda di pagamento, se l’hai già cominciata, resta com’è."
        }
        PairRefusal::Sent => {
            "La domanda di contributo è già stata inviata: né quella né la domanda di pagamento si possono più cambiare."
        }
        PairRefusal::RequestIsThere => {
            "C’è già una domanda di pagamento per questa domanda di contributo. Aprila dalla pagina di invio, oppure eliminala."
        }
        PairRefusal::NoRequest => {
            "Per questa domanda di contributo non c’è una domanda di pagamento: ricarica la pagina."
        }
        PairRefusal::RequestIsNoDraft => "La domanda di pagamento è già validata.",
        PairRefusal::RequestIsDraft => {
            "La domanda di pagamento è ancora in lavorazione, e niente è stato inviato. Hai due strade: completala e validala, e le invii insieme; oppure eliminala, e invii la sola domanda di contributo."
        }
        PairRefusal::RequestIsValidated => {
            "La domanda di pagamento è validata sui dati di questa domanda di contributo. Per riaprire la domanda di contributo, prima riapri la domanda di pagamento, dalla sua pagina di invio, oppure eliminala."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_cannot_send_is_told_both_ways_on() {
        let sentence = sentence(PairRefusal::RequestIsDraft);
        assert!(sentence.contains("completala e validala") && sentence.contains("eliminala"));
        assert_eq!(code(PairRefusal::RequestIsDraft), Code::Payment);
    }
}
