//! How an invoice is to be paid.

use super::closed::closed;

closed! {
    /// `ModalitaPagamento`.
    PaymentMode {
        Cash = "MP01", "contanti";
        Cheque = "MP02", "assegno";
        BankersDraft = "MP03", "assegno circolare";
        CashAtTreasury = "MP04", "contanti presso Tesoreria";
        Transfer = "MP05", "bonifico";
        PromissoryNote = "MP06", "vaglia cambiario";
        BankSlip = "MP07", "bollettino bancario";
        Card = "MP08", "carta di pagamento";
        Rid = "MP09", "RID";
        RidUtilities = "MP10", "RID utenze";
        RidFast = "MP11", "RID veloce";
        Riba = "MP12", "RIBA";
        Mav = "MP13", "MAV";
        Receipt = "MP14", "quietanza erario";
        SpecialAccount = "MP15", "giroconto su conti di contabilità speciale";
        DirectDebit = "MP16", "domiciliazione bancaria";
        PostalDebit = "MP17", "domiciliazione postale";
        PostalSlip = "MP18", "bollettino di c/c postale";
        Sepa = "MP19", "SEPA Direct Debit";
        SepaCore = "MP20", "SEPA Direct Debit CORE";
        SepaB2b = "MP21", "SEPA Direct Debit B2B";
        Withheld = "MP22", "trattenuta su somme già riscosse";
        PagoPa = "MP23", "PagoPA";
    }
}
