//! What does not hold together, and what only seems so.

use crate::files::{
    CREDIT, CREDIT_TURNED, FEE, FLAT_RATE, ORDINARY, ROUNDED, SIMPLIFIED, SPLIT, file, findings,
    sentences, with,
};
use ristoro_invoice::{FiguresError, Finding, Severity};

fn told(text: &str) -> Vec<String> {
    sentences(&findings(text))
}

fn other_and_total(text: &str) -> (i64, i64) {
    let figures = file(text).invoices[0].figures().unwrap();
    (figures.other.cents(), figures.total.cents())
}

#[test]
fn lines_hold_to_the_cent() {
    let total = "3600.00000000</PrezzoTotale>";
    for near in ["3600.01</PrezzoTotale>", "3599.99</PrezzoTotale>"] {
        assert_eq!(told(&with(ORDINARY, total, near)), [""; 0]);
    }
    assert_eq!(
        told(&with(ORDINARY, total, "3600.01000001</PrezzoTotale>")),
        ["Riga 1: prezzo e quantità danno 3.600,00, ma il totale indicato è 3.600,01000001."]
    );
    let amount = with(
        ORDINARY,
        "<Percentuale>10.00</Percentuale>",
        "<Percentuale>99.00</Percentuale><Importo>200.00</Importo>",
    );
    assert_eq!(told(&amount), [""; 0], "an amount counts before a percentage");
    let increase = with(ORDINARY, "<Tipo>SC</Tipo>", "<Tipo>MG</Tipo>");
    assert_eq!(
        told(&increase),
        ["Riga 1: prezzo e quantità danno 4.400,00, ma il totale indicato è 3.600,00."]
    );
}

#[test]
fn the_largest_prices_are_computed_and_larger_ones_are_told() {
    let text = with(ORDINARY, ">2000.00000000<", ">999999999999.99999999<")
        .replace(">2.00000000<", ">999999999999.99999999<");
    assert!(told(&text)[0].starts_with("Riga 1: prezzo e quantità danno 8"), "{:?}", told(&text));
    let growing = "<ScontoMaggiorazione><Tipo>MG</Tipo><Percentuale>999999999999</Percentuale></ScontoMaggiorazione>";
    let text = with(
        &text,
        "<ScontoMaggiorazione>",
        &format!("{}<ScontoMaggiorazione>", growing.repeat(9)),
    );
    assert!(findings(&text).contains(&Finding::Figures(FiguresError::TooLarge)));
}

#[test]
fn bases_hold_to_the_euro() {
    // The tax follows the base, and the total both, to tell of nothing else.
    let near = with(ORDINARY, "4310.00", "4309.00").replace("948.20", "947.98");
    let near = with(&near, "5258.20", "5256.98");
    assert_eq!(told(&near), [""; 0]);
    let far = with(ORDINARY, "4310.00", "4308.99").replace("948.20", "947.98");
    let far = with(&far, "5258.20", "5256.97");
    assert_eq!(
        told(&far),
        ["IVA 22%: le righe sommano 4.310,00, l’imponibile indicato è 4.308,99."]
    );
}

#[test]
fn lines_without_a_summary_are_told() {
    let text = with(
        ORDINARY,
        "<PrezzoTotale>0.00</PrezzoTotale>\n        <AliquotaIVA>22.00",
        "<PrezzoTotale>0.00</PrezzoTotale>\n        <AliquotaIVA>10.00",
    );
    assert_eq!(told(&text), [""; 0], "nothing comes to nothing");
    let text = with(
        &text,
        "<PrezzoUnitario>0.00</PrezzoUnitario>",
        "<PrezzoUnitario>70.00</PrezzoUnitario>",
    )
    .replace("<PrezzoTotale>0.00<", "<PrezzoTotale>70.00<");
    assert_eq!(told(&text), ["IVA 10%: le righe sommano 70,00, l’imponibile indicato è 0,00."]);
}

/// A rate may be summed up twice: some of its tax due at once, some split.
#[test]
fn two_summaries_of_one_rate() {
    let first = "<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA><ImponibileImporto>4000.00</ImponibileImporto><Imposta>880.00</Imposta><EsigibilitaIVA>S</EsigibilitaIVA></DatiRiepilogo>";
    let text = with(SPLIT, "10000.00</ImponibileImporto>", "6000.00</ImponibileImporto>");
    let text = with(&text, "2200.00</Imposta>", "1320.00</Imposta>");
    let text = with(&text, "<DatiRiepilogo>", &format!("{first}<DatiRiepilogo>"));
    assert_eq!(told(&text), [""; 0]);
    let text = text.replacen("<EsigibilitaIVA>S", "<EsigibilitaIVA>I", 1);
    let figures = file(&text).invoices[0].figures().unwrap();
    assert_eq!((figures.split_vat.cents(), figures.to_supplier.cents()), (132_000, 1_088_000));
}

#[test]
fn taxes_hold_to_the_cent() {
    for near in ["948.19", "948.21"] {
        let text = with(ORDINARY, "948.20</Imposta>", &format!("{near}</Imposta>"));
        let text = text.replace("<ImportoTotaleDocumento>5258.20</ImportoTotaleDocumento>", "");
        assert_eq!(told(&text), [""; 0]);
    }
    let text = with(ORDINARY, "948.20</Imposta>", "948.22</Imposta>");
    assert_eq!(
        told(&text),
        [
            "IVA 22%: l’imposta calcolata è 948,20, quella indicata 948,22.",
            "Il totale dichiarato è 5.258,20, quello calcolato 5.258,22."
        ]
    );
}

#[test]
fn the_rounding_of_a_rate_is_of_its_base_or_of_its_tax() {
    let plain = with(ROUNDED, "<ImportoTotaleDocumento>610.00</ImportoTotaleDocumento>", "")
        .replace("<Arrotondamento>-0.10</Arrotondamento>", "");
    assert_eq!(told(&with(&plain, "110.00</Imposta>", "110.10</Imposta>")), [""; 0]);
    assert_eq!(told(&with(&plain, "110.00</Imposta>", "110.02</Imposta>")), [""; 0]);
    assert_eq!(told(&with(&plain, "110.00</Imposta>", "110.20</Imposta>")).len(), 1);
    let inside = with(&plain, "<Arrotondamento>0.10", "<Arrotondamento>5.00");
    let inside = with(&inside, ">500.00</ImponibileImporto>", ">505.00</ImponibileImporto>");
    assert_eq!(told(&with(&inside, "110.00</Imposta>", "111.10</Imposta>")), [""; 0]);
}

#[test]
fn natures_go_with_no_rate() {
    let text = with(FLAT_RATE, "<Natura>N2.2</Natura>", "");
    assert_eq!(told(&text), ["C’è un importo con IVA 0% senza la natura dell’operazione."]);
    let text = with(
        ORDINARY,
        "<AliquotaIVA>22.00</AliquotaIVA>",
        "<AliquotaIVA>22.00</AliquotaIVA><Natura>N4</Natura>",
    );
    assert_eq!(
        told(&text),
        ["C’è un importo con IVA 22% e anche una natura, che si usa solo con IVA 0%."]
    );
    let fund_alone = FLAT_RATE.replacen("<Natura>N2.2</Natura>", "", 1);
    assert!(findings(&fund_alone).contains(&Finding::NatureMissing));
}

#[test]
fn why_a_total_is_another() {
    let fee = |total: &str| {
        told(&with(FEE, "1284.80</ImportoTotale", &format!("{total}</ImportoTotale")))
    };
    assert_eq!(
        fee("1084.80"),
        [
            "Il totale dichiarato è 1.084,80, quello calcolato 1.284,80. Sembra indicato al netto della ritenuta."
        ]
    );
    for total in ["1244.80", "1236.00"] {
        assert!(fee(total)[0].ends_with("Sembra che non comprenda il contributo alla cassa."));
    }
    assert!(fee("1284.79")[0].ends_with("quello calcolato 1.284,80."));
    assert!(fee("1484.80")[0].ends_with("quello calcolato 1.284,80."));
    let split = told(&with(SPLIT, "12200.00</ImportoTotale", "10000.00</ImportoTotale"));
    assert!(split[0].ends_with("Sembra indicato senza l’IVA in scissione dei pagamenti."));
}

#[test]
fn a_stamp_counts_when_the_total_or_the_payment_holds_it() {
    let declared = |total: &str| {
        with(
            FLAT_RATE,
            "</DatiCassaPrevidenziale>",
            &format!(
                "</DatiCassaPrevidenziale><ImportoTotaleDocumento>{total}</ImportoTotaleDocumento>"
            ),
        )
    };
    assert_eq!(other_and_total(&declared("1042.00")), (200, 104_200));
    assert_eq!(other_and_total(&declared("1040.00")), (0, 104_000), "the supplier bears it");
    let unpaid = with(FLAT_RATE, "ImportoPagamento>1042.00", "ImportoPagamento>1040.00");
    assert_eq!(other_and_total(&unpaid), (0, 104_000));
    let withheld = "<DatiRitenuta><TipoRitenuta>RT01</TipoRitenuta><ImportoRitenuta>200.00</ImportoRitenuta></DatiRitenuta><DatiBollo>";
    let net = with(FLAT_RATE, "ImportoPagamento>1042.00", "ImportoPagamento>842.00");
    assert_eq!(other_and_total(&with(&net, "<DatiBollo>", withheld)), (200, 104_200));
    // As a line of its own it is in the bases already.
    let line = "<DettaglioLinee><Descrizione>Bollo</Descrizione><PrezzoUnitario>2.00</PrezzoUnitario><PrezzoTotale>2.00</PrezzoTotale><AliquotaIVA>0.00</AliquotaIVA><Natura>N1</Natura></DettaglioLinee><DatiRiepilogo><AliquotaIVA>0.00</AliquotaIVA><Natura>N1</Natura><ImponibileImporto>2.00</ImponibileImporto><Imposta>0.00</Imposta></DatiRiepilogo><DatiRiepilogo>";
    let within = with(FLAT_RATE, "<DatiRiepilogo>", line);
    assert_eq!(other_and_total(&within), (0, 104_200));
    assert_eq!(told(&within), [""; 0]);
}

#[test]
fn a_stamp_of_a_credit_note_follows_its_sign() {
    let stamp = "<DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo><ImportoTotaleDocumento>";
    for (text, total) in [(CREDIT, "368.00"), (CREDIT_TURNED, "-368.00")] {
        let old = if total.starts_with('-') { "-366.00" } else { "366.00" };
        let text = with(text, "<ImportoTotaleDocumento>", stamp);
        let text = with(&text, &format!(">{old}<"), &format!(">{total}<"));
        assert_eq!(other_and_total(&text), (200, 36_800));
        assert_eq!(told(&text), [""; 0]);
    }
}

#[test]
fn signs() {
    let mixed = with(CREDIT, ">366.00<", ">-366.00<");
    assert_eq!(told(&mixed), [""; 0], "only the total of the note is turned");
    let charge = with(CREDIT_TURNED, "TD04", "TD01");
    let found = findings(&charge);
    assert_eq!(found, [Finding::Figures(FiguresError::Sign)]);
    assert_eq!(found[0].severity(), Severity::Stops);
    let total_alone = with(&mixed, "TD04", "TD01");
    assert_eq!(told(&total_alone), ["Il totale dichiarato è −366,00, quello calcolato 366,00."]);
    let half = with(CREDIT_TURNED, "-66.00</Imposta>", "66.00</Imposta>");
    assert!(findings(&half).contains(&Finding::Figures(FiguresError::Sign)));
    let withheld = with(FEE, "<ImportoRitenuta>200.00", "<ImportoRitenuta>-200.00");
    assert_eq!(file(&withheld).invoices[0].figures(), file(FEE).invoices[0].figures());
}

#[test]
fn taxes_of_simplified_invoices() {
    let both = with(
        SIMPLIFIED,
        "<Imposta>11.00</Imposta>",
        "<Imposta>11.00</Imposta><Aliquota>10.00</Aliquota>",
    );
    assert_eq!(told(&both), ["IVA 10%: l’imposta calcolata è 5,00, quella indicata 11,00."]);
    let absurd = with(SIMPLIFIED, "<Imposta>11.00</Imposta>", "<Imposta>50.00</Imposta>");
    assert_eq!(told(&absurd), ["IVA 0%: l’imposta calcolata è 0,00, quella indicata 50,00."]);
}

#[test]
fn sums_beyond_an_amount() {
    let text = with(ORDINARY, "4310.00</ImponibileImporto>", "9999999999.99</ImponibileImporto>");
    assert!(findings(&text).contains(&Finding::Figures(FiguresError::TooLarge)));
}
