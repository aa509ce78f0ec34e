//! What is wrong with expenses.

use domain::Money;

/// What is wrong with a document of what was spent, or with a proof of payment. [`ExpenseFault::sentence`] says it in
/// Italian, [`ExpenseFault::name`] to machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExpenseFault {
    /// More is allocated of a document than its net.
    NetExceeded(Money),
    /// Credit notes take more from a line than the invoice has there.
    LineExceeded(Money),
    /// Credit notes take more than the invoice is.
    CreditsExceeded(Money),
    /// Credit notes take less from what an invoice has allocated than from what must be paid of it.
    CreditsNotAllocated(Money),
    /// A credit note corrects what is no invoice.
    NoInvoice,
    /// A credit note is of another supplier than the invoice that it corrects.
    OtherSupplier,
    /// A credit note is older than the invoice that it corrects.
    BeforeItsInvoice,
    /// More is paid by F24 than the document says.
    F24Exceeded(Money),
    /// More is paid than is due.
    DueExceeded(Money),
    /// More is paid than is due since a credit note came.
    PaidBeyond(Money),
    /// A proof pays more than it is.
    ProofExceeded(Money),
    /// Nothing of a document is allocated.
    NotAllocated,
    /// Part of what is due is not proved.
    NotProved(Money),
    /// More was spent than was presented.
    OverPresented {
        /// The cost item, with its property.
        what: String,
        /// By how much.
        by: Money,
    },
    /// All of a payslip is put aside.
    NothingPaid,
    /// So much, more than half of a payslip, is put aside.
    LittlePaid(Money),
    /// An indemnity is allocated to what was presented for a property.
    IndemnityOnProperty,
    /// So much is to be paid by F24 and not proved, though credit notes make the invoice look paid.
    ForgivenF24(Money),
    /// There is a document with the same supplier, number and date.
    Duplicate,
    /// There is a document that may be the same: its number is written in another way.
    PerhapsDuplicate {
        /// What that is called.
        of: String,
    },
    /// There is a payslip of the same employee and month.
    DuplicatePayslip,
    /// There is a proof of payment with the same number and date.
    DuplicateProof,
    /// There is a proof that may be of the same payment: of the same day, of as much.
    PerhapsSameProof {
        /// What that is called.
        of: String,
    },
    /// There is one in another request of the same organisation.
    DuplicateElsewhere {
        /// What its application is called.
        of: String,
    },
    /// There is one that may be the same in another request of the same organisation.
    PerhapsElsewhere {
        /// What its application is called.
        of: String,
    },
    /// There is a payslip of the same employee and month in another request of the same organisation.
    PayslipElsewhere {
        /// What its application is called.
        of: String,
    },
    /// The proof of payment is in another request of the same organisation, too.
    ProofElsewhere {
        /// What its application is called.
        of: String,
    },
    /// It may be.
    PerhapsProofElsewhere {
        /// What its application is called.
        of: String,
    },
}

impl ExpenseFault {
    /// A stable name for machines.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NetExceeded(_) => "net_exceeded",
            Self::LineExceeded(_) => "line_exceeded",
            Self::CreditsExceeded(_) => "credits_exceeded",
            Self::CreditsNotAllocated(_) => "credits_not_allocated",
            Self::NoInvoice => "no_invoice",
            Self::OtherSupplier => "other_supplier",
            Self::BeforeItsInvoice => "before_its_invoice",
            Self::F24Exceeded(_) => "f24_exceeded",
            Self::DueExceeded(_) => "due_exceeded",
            Self::PaidBeyond(_) => "paid_beyond",
            Self::ProofExceeded(_) => "proof_exceeded",
            Self::NotAllocated => "not_allocated",
            Self::NotProved(_) => "not_proved",
            Self::OverPresented { .. } => "over_presented",
            Self::NothingPaid => "nothing_paid",
            Self::LittlePaid(_) => "little_paid",
            Self::IndemnityOnProperty => "indemnity_on_property",
            Self::ForgivenF24(_) => "f24_not_proved",
            Self::Duplicate => "duplicate_document",
            Self::PerhapsDuplicate { .. } => "perhaps_duplicate_document",
            Self::DuplicatePayslip => "duplicate_payslip",
            Self::DuplicateProof => "duplicate_proof",
            Self::PerhapsSameProof { .. } => "perhaps_duplicate_proof",
            Self::DuplicateElsewhere { .. } => "duplicate_elsewhere",
            Self::PerhapsElsewhere { .. } => "perhaps_duplicate_elsewhere",
            Self::PayslipElsewhere { .. } => "payslip_elsewhere",
            Self::ProofElsewhere { .. } => "proof_elsewhere",
            Self::PerhapsProofElsewhere { .. } => "perhaps_proof_elsewhere",
        }
    }

    /// The sentence that the applicant reads.
    pub fn sentence(&self) -> String {
        match self {
            Self::NetExceeded(by) => format!(
                "Gli importi imputati superano di {by} euro l’imponibile del documento: riduci un’imputazione."
            ),
            Self::LineExceeded(by) => format!(
                "Le note di credito tolgono a una voce {by} euro in più di quanto la fattura vi imputa."
            ),
            Self::CreditsExceeded(by) => {
                format!("Le note di credito superano di {by} euro il totale della fattura.")
            }
            Self::CreditsNotAllocated(by) => format!(
                "Tolte le note di credito, della fattura restano imputati {by} euro più di quanto ne resta: imputa la nota di credito alle stesse voci della fattura."
            ),
            Self::NoInvoice => {
                "Una nota di credito corregge una fattura: scegli la fattura a cui si riferisce.".to_owned()
            }
            Self::OtherSupplier => {
                "La fattura scelta è di un altro fornitore: una nota di credito corregge una fattura di chi l’ha emessa.".to_owned()
            }
            Self::BeforeItsInvoice => {
                "La nota di credito è di una data precedente alla fattura che corregge: controlla la data e la fattura.".to_owned()
            }
            Self::F24Exceeded(by) => format!(
                "Le quote pagate con F24 superano di {by} euro la ritenuta e l’IVA da versare indicate nel documento."
            ),
            Self::DueExceeded(by) => format!(
                "Le quote delle quietanze superano di {by} euro quanto è dovuto per il documento, tolto quello che si paga con F24."
            ),
            Self::PaidBeyond(by) => format!(
                "Con la nota di credito risultano pagati {by} euro più del dovuto: se il fornitore li ha restituiti o li ha compensati, indicalo nella descrizione. Puoi proseguire."
            ),
            Self::ProofExceeded(by) => format!(
                "I documenti pagati con questa quietanza superano di {by} euro il suo importo."
            ),
            Self::NotAllocated => {
                "Imputa il documento ad almeno una voce di spesa del rendiconto.".to_owned()
            }
            Self::NotProved(open) => format!(
                "Restano {open} euro di cui manca la quietanza: aggiungi quello che è stato pagato."
            ),
            Self::OverPresented { what, by } => format!(
                "{what}: i costi rendicontati superano di {by} euro quelli presentati con la domanda. La parte in più potrebbe non essere ammessa."
            ),
            Self::DuplicateElsewhere { of } => format!(
                "Un documento con lo stesso fornitore, lo stesso numero e la stessa data è anche nella domanda di pagamento di «{of}»: lo stesso documento non si può rendicontare due volte."
            ),
            Self::PerhapsElsewhere { of } => format!(
                "Forse questo documento è anche nella domanda di pagamento di «{of}»: lì ce n’è uno della stessa data, con un numero che può essere lo stesso scritto in un altro modo. Lo stesso documento non si può rendicontare due volte; se sono due documenti diversi, puoi proseguire."
            ),
            Self::PayslipElsewhere { of } => format!(
                "Un giustificativo dello stesso dipendente per lo stesso mese è anche nella domanda di pagamento di «{of}»: controlla che non sia lo stesso costo."
            ),
            Self::ProofElsewhere { of } => format!(
                "Una quietanza con lo stesso CRO o TRN, oppure con lo stesso numero e la stessa data, è anche nella domanda di pagamento di «{of}»: se è lo stesso pagamento, tutto quello che paga nelle due domande non può superare il suo importo."
            ),
            Self::PerhapsProofElsewhere { of } => format!(
                "Forse questa quietanza è anche nella domanda di pagamento di «{of}»: lì ce n’è una della stessa data e dello stesso importo. Se è lo stesso pagamento, tutto quello che paga nelle due domande non può superare il suo importo; se sono due pagamenti, scrivi di ognuno il CRO, il TRN o il numero."
            ),
            Self::NothingPaid => {
                "Tutto il costo è indicato come accantonato: così non risulta pagato nulla, e non serve una quietanza. Si rendiconta quello che è stato pagato: controlla l’importo accantonato.".to_owned()
            }
            Self::LittlePaid(aside) => format!(
                "Più della metà del costo ({aside} euro) è indicata come accantonata, e non serve una quietanza: il TFR maturato e i ratei di solito sono molto meno. Controlla l’importo. Se è giusto così, puoi proseguire."
            ),
            Self::IndemnityOnProperty => {
                "Un indennizzo per prodotti o per perdita di reddito è imputato a una voce di un immobile: controlla la tipologia del documento e la voce.".to_owned()
            }
            Self::ForgivenF24(by) => format!(
                "Con la nota di credito il documento risulta pagato, ma manca la quietanza di {by} euro di ritenuta e IVA da versare con F24: quello che si è trattenuto nel pagare resta da versare anche se la nota di credito arriva dopo. Aggiungi la quietanza dell’F24 oppure correggi l’importo da versare. Se è giusto così, puoi proseguire."
            ),
            Self::DuplicatePayslip => {
                "C’è già un giustificativo dello stesso dipendente per lo stesso mese: controlla di non averlo inserito due volte. Se sono due buste paga diverse, puoi proseguire.".to_owned()
            }
            Self::DuplicateProof => {
                "C’è già una quietanza con lo stesso CRO o TRN, oppure con lo stesso numero e la stessa data: un pagamento si inserisce una volta sola, e ogni giustificativo che paga lo indica.".to_owned()
            }
            Self::PerhapsSameProof { of } => format!(
                "Forse questa quietanza c’è già: «{of}» ha la stessa data e lo stesso importo. Un pagamento si inserisce una volta sola, e ogni giustificativo che paga lo indica. Se sono due pagamenti, scrivi di ognuno il CRO, il TRN o il numero."
            ),
            Self::PerhapsDuplicate { of } => format!(
                "Forse questo documento c’è già: «{of}» ha la stessa data, e il numero può essere lo stesso scritto in un altro modo. Controlla di non averlo inserito due volte. Se sono due documenti diversi, puoi proseguire."
            ),
            Self::Duplicate => {
                "C’è già un documento con lo stesso fornitore, lo stesso numero e la stessa data: controlla di non averlo inserito due volte.".to_owned()
            }
        }
    }
}
