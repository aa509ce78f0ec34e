//! Invoices made at random are read back as they were made; bytes made at random never break anything.

use crate::files::{ALL, file};
use proptest::prelude::*;
use ristoro_invoice::{Expected, check, read, view};
use std::fmt::Write as _;

/// A line: its words, hundredths of quantity, cents of price, which rate.
#[derive(Clone, Debug)]
struct Line {
    words: String,
    quantity: i64,
    price: i64,
    rate: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Invoice,
    Credit,
    /// With its signs turned.
    TurnedCredit,
}

#[derive(Clone, Debug)]
struct Made {
    kind: Kind,
    is_split: bool,
    is_total_told: bool,
    has_stamp: bool,
    withheld: Option<i64>,
    rounding: Option<i64>,
    number: String,
    prefix: String,
    lines: Vec<Line>,
}

/// Percent.
const RATES: [i64; 4] = [22, 10, 5, 4];

/// A stamp, in cents.
const STAMP: i64 = 200;

fn made() -> impl Strategy<Value = Made> {
    let line = ("\\PC{0,30}", 1..=100_000_i64, 0..=10_000_000_i64, 0..RATES.len())
        .prop_map(|(words, quantity, price, rate)| Line { words, quantity, price, rate });
    let kind = prop::sample::select(vec![Kind::Invoice, Kind::Credit, Kind::TurnedCredit]);
    let flags = prop::array::uniform3(any::<bool>());
    let withheld = prop::option::of(1..=100_i64);
    let rounding = prop::option::of(-99..=99_i64);
    let texts = ("[A-Z0-9/-]{1,20}", "[a-z]{0,4}");
    // The first line makes the total larger than what is withheld and rounded.
    let lines = prop::collection::vec(line, 1..8);
    (kind, flags, withheld, rounding, texts, lines).prop_map(
        |(kind, flags, withheld, rounding, texts, mut lines)| {
            let [is_split, is_total_told, has_stamp] = flags;
            if let Some(first) = lines.first_mut() {
                first.quantity += 1_000;
                first.price += 1_000;
            }
            let (number, prefix) = texts;
            Made {
                kind,
                is_split,
                is_total_told,
                has_stamp,
                withheld,
                rounding,
                number,
                prefix,
                lines,
            }
        },
    )
}

impl Made {
    /// Bases and taxes in cents, by rate.
    fn summaries(&self) -> Vec<(i64, i64, i64)> {
        let summaries = RATES.iter().enumerate().filter_map(|(index, rate)| {
            let of_rate = self.lines.iter().filter(|line| line.rate == index);
            let products: Vec<i64> = of_rate.map(|line| line.quantity * line.price).collect();
            let base = half_up(products.iter().sum(), 100);
            (!products.is_empty()).then_some((*rate, base, half_up(base * rate, 100)))
        });
        summaries.collect()
    }

    /// Net, VAT, other, total, as a charge.
    fn sums(&self) -> (i64, i64, i64, i64) {
        let summaries = self.summaries();
        let net: i64 = summaries.iter().map(|(_, base, _)| base).sum();
        let vat: i64 = summaries.iter().map(|(_, _, tax)| tax).sum();
        // Nothing else tells of the stamp in these invoices.
        let stamp = if self.has_stamp && self.is_total_told { STAMP } else { 0 };
        let other = self.rounding.unwrap_or(0) + stamp;
        (net, vat, other, net + vat + other)
    }

    fn sign(&self) -> i64 {
        if self.kind == Kind::TurnedCredit { -1 } else { 1 }
    }

    fn xml(&self) -> String {
        let mut goods = String::new();
        for line in &self.lines {
            let total = self.sign() * line.quantity * line.price;
            write!(
                goods,
                "<DettaglioLinee><Descrizione>{}</Descrizione><Quantita>{}</Quantita><PrezzoUnitario>{}</PrezzoUnitario><PrezzoTotale>{}</PrezzoTotale><AliquotaIVA>{}.00</AliquotaIVA></DettaglioLinee>",
                escaped(&line.words),
                decimal(line.quantity, 2),
                decimal(self.sign() * line.price, 2),
                decimal(total, 4),
                RATES[line.rate],
            )
            .unwrap();
        }
        let due = if self.is_split { "S" } else { "I" };
        for (rate, base, tax) in self.summaries() {
            write!(
                goods,
                "<DatiRiepilogo><AliquotaIVA>{rate}.00</AliquotaIVA><ImponibileImporto>{}</ImponibileImporto><Imposta>{}</Imposta><EsigibilitaIVA>{due}</EsigibilitaIVA></DatiRiepilogo>",
                decimal(self.sign() * base, 2),
                decimal(self.sign() * tax, 2),
            )
            .unwrap();
        }
        let prefix =
            if self.prefix.is_empty() { String::new() } else { format!("{}:", self.prefix) };
        format!(
            "<{prefix}FatturaElettronica versione=\"FPR12\"><FatturaElettronicaHeader><CedentePrestatore><DatiAnagrafici><Anagrafica><Denominazione>A</Denominazione></Anagrafica></DatiAnagrafici></CedentePrestatore><CessionarioCommittente><DatiAnagrafici><Anagrafica><Nome>B</Nome><Cognome>C</Cognome></Anagrafica></DatiAnagrafici></CessionarioCommittente></FatturaElettronicaHeader><FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento>{}</DatiGeneraliDocumento></DatiGenerali><DatiBeniServizi>{goods}</DatiBeniServizi></FatturaElettronicaBody></{prefix}FatturaElettronica>",
            self.general()
        )
    }

    fn general(&self) -> String {
        let kind = if self.kind == Kind::Invoice { "TD01" } else { "TD04" };
        let mut general = format!(
            "<TipoDocumento>{kind}</TipoDocumento><Divisa>EUR</Divisa><Data>2024-02-29</Data><Numero>{}</Numero>",
            self.number
        );
        let mut amount = |element: &str, cents: i64| {
            write!(general, "<{element}>{}</{element}>", decimal(cents, 2)).unwrap();
        };
        if self.is_total_told {
            amount("ImportoTotaleDocumento", self.sign() * self.sums().3);
        }
        if let Some(rounding) = self.rounding {
            amount("Arrotondamento", self.sign() * rounding);
        }
        if let Some(withheld) = self.withheld {
            let withheld = decimal(withheld, 2);
            write!(general, "<DatiRitenuta><TipoRitenuta>RT01</TipoRitenuta><ImportoRitenuta>{withheld}</ImportoRitenuta></DatiRitenuta>").unwrap();
        }
        if self.has_stamp {
            write!(
                general,
                "<DatiBollo><ImportoBollo>{}</ImportoBollo></DatiBollo>",
                decimal(STAMP, 2)
            )
            .unwrap();
        }
        general
    }
}

fn half_up(dividend: i64, divisor: i64) -> i64 {
    (dividend + divisor / 2) / divisor
}

/// A number with so many decimals.
fn decimal(number: i64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    let sign = if number < 0 { "-" } else { "" };
    let width = places as usize;
    format!("{sign}{}.{:0width$}", number.abs() / unit, number.abs() % unit)
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Words as they are told: on one line, without what is never seen.
fn told(words: &str) -> String {
    domain::without_unseen(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads, checks and shows, whatever comes of it.
fn all_of_it(bytes: &[u8]) {
    if let Ok(file) = read(bytes) {
        for invoice in &file.invoices {
            let _ = check(&file, invoice, &Expected::default());
            let _ = view(&file, invoice);
        }
    }
}

proptest! {
    #[test]
    fn an_invoice_is_read_back(made in made()) {
        let file = file(&made.xml());
        let invoice = &file.invoices[0];
        prop_assert_eq!(invoice.number.as_str(), &made.number);
        let words: Vec<&str> = invoice.lines.iter().map(|line| line.description.as_str()).collect();
        let expected: Vec<String> = made.lines.iter().map(|line| told(&line.words)).collect();
        prop_assert_eq!(words, expected);
        let figures = invoice.figures().unwrap();
        let (net, vat, other, total) = made.sums();
        prop_assert_eq!(figures.is_credit, made.kind != Kind::Invoice);
        prop_assert_eq!((figures.net.cents(), figures.vat.cents()), (net, vat));
        prop_assert_eq!((figures.other.cents(), figures.total.cents()), (other, total));
        let split = if made.is_split { vat } else { 0 };
        let withheld = made.withheld.unwrap_or(0);
        prop_assert_eq!((figures.split_vat.cents(), figures.withheld.cents()), (split, withheld));
        prop_assert_eq!(figures.to_supplier.cents(), total - split - withheld);
        prop_assert_eq!(check(&file, invoice, &Expected::default()), []);
        prop_assert!(view(&file, invoice).iter().all(|part| !part.rows.is_empty()));
    }

    /// Off by two cents in its tax, or by more than a euro in its base: that is found, and nothing else.
    #[test]
    fn what_is_off_is_found(made in made(), off in 2..1_000_i64) {
        let made = Made { is_total_told: false, ..made };
        let (_, _, tax) = made.summaries()[0];
        let right = format!("<Imposta>{}</Imposta>", decimal(made.sign() * tax, 2));
        let wrong = format!("<Imposta>{}</Imposta>", decimal(made.sign() * (tax + off), 2));
        let file = file(&made.xml().replacen(&right, &wrong, 1));
        let found = check(&file, &file.invoices[0], &Expected::default());
        prop_assert_eq!(found.len(), 1, "{:?}", found);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        all_of_it(&bytes);
    }

    #[test]
    fn any_pieces(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        all_of_it(pieces.concat().as_bytes());
    }

    #[test]
    fn a_file_with_some_bytes_changed(
        which in 0..ALL.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = ALL[which].1.as_bytes().to_vec();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        all_of_it(&bytes);
    }

    #[test]
    fn a_file_with_an_odd_number(which in 0..ALL.len(), at in 0..20_usize, number in "-?[0-9]{0,14}(\\.[0-9]{0,9})?") {
        let text = ALL[which].1;
        let places: Vec<usize> = text.match_indices(".00").map(|(at, _)| at).collect();
        let at = places[at % places.len()];
        let from = text[..at].rfind('>').unwrap() + 1;
        let to = at + text[at..].find('<').unwrap();
        all_of_it(format!("{}{number}{}", &text[..from], &text[to..]).as_bytes());
    }
}

const PIECES: &[&str] = &[
    "<?xml version=\"1.0\"?>",
    "<p:FatturaElettronica versione=\"FPR12\">",
    "<FatturaElettronicaSemplificata versione='FSM10'>",
    "<FatturaElettronicaHeader>",
    "<FatturaElettronicaBody>",
    "<DatiGenerali>",
    "<DatiGeneraliDocumento>",
    "<DatiBeniServizi>",
    "<Allegati>",
    "<Importo>9999999999.99</Importo>",
    "</p:FatturaElettronica>",
    "</FatturaElettronicaHeader>",
    "</FatturaElettronicaBody>",
    "</DatiGenerali>",
    "</DatiGeneraliDocumento>",
    "</DatiBeniServizi>",
    "</Allegati>",
    "<a b='c'/>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&x;",
    "<",
    ">",
    "\u{feff}",
    "è\n",
];
