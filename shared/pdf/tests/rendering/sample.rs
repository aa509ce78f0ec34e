//! Documents that the tests and the example render.

use jiff::Timestamp;
use ristoro_pdf::receipt::{Check, Moment, Party, Payment, Procedure, Receipt, ReceivedFile};
use ristoro_pdf::{Align, Answer, Block, Column, Document, Level, Table};

/// A document around the given blocks.
pub(crate) fn document(draft: bool, blocks: Vec<Block>) -> Document {
    Document {
        title: "Domanda di contributo – Società Agricola «La Città»".to_owned(),
        subject: "Contributi per la ricostruzione – Ordinanza 57/2012 – Domanda di contributo"
            .to_owned(),
        draft,
        footer: "Domanda 0192f3a4-7c11-7d2e-9b40-5f6a1c2d3e4f · validata il 02/03/2026".to_owned(),
        // 2 March 2026, 10:15:30 UTC.
        created: Timestamp::constant(1_772_446_530, 0),
        mark: None,
        blocks,
    }
}

/// A document with every kind of block.
pub(crate) fn rich(draft: bool) -> Document {
    let mut blocks = vec![
        Block::Title("Domanda di contributo".to_owned()),
        Block::Paragraph(
            "Il sottoscritto, consapevole delle responsabilità anche penali previste in caso di \
             dichiarazioni non veritiere, chiede la concessione del contributo per i danni subiti \
             a seguito degli eventi sismici, ai sensi dell’ordinanza del Commissario delegato."
                .to_owned(),
        ),
        Block::Note(
            "Le parole tra «virgolette» e “doppi apici” restano come digitate: àèéìòù ÀÈÉÌÒÙ € – ’ \
             ž Š ő; anche Щукин e λ."
                .to_owned(),
        ),
    ];
    blocks.extend(beneficiary());
    blocks.extend(damages());
    blocks.extend(declarations());
    document(draft, blocks)
}

/// The rich document's content over and over, for something long.
pub(crate) fn long(times: usize) -> Document {
    let once = rich(false);
    let blocks = std::iter::repeat_n(once.blocks.clone(), times).flatten().collect();
    Document { blocks, ..once }
}

fn beneficiary() -> Vec<Block> {
    vec![
        heading(Level::One, "1. Dati del beneficiario"),
        heading(Level::Two, "1.1 Impresa"),
        row("Denominazione", "Società Agricola «La Città» di Dell’Òrco Niccolò & C. s.n.c."),
        row("Codice fiscale", "RSSMRA80A01F257G"),
        row("Partita IVA", "00743110157"),
        row("Sede legale", "via Papa Giovanni XXIII, 12/bis – 41037 Mirandola (MO)"),
        row("Telefono", ""),
        Block::Row { label: "Fax".to_owned(), value: Answer::Missing },
        row("Posta elettronica certificata", "amministrazione.la.citta@pec.example.it"),
        row(
            "Descrizione dell’attività svolta nell’immobile danneggiato alla data degli eventi",
            "Coltivazione di cereali e allevamento di bovini da latte.\nL’attività è ripresa in \
             forma ridotta il 3 settembre 2012, in locali provvisori; il ritorno nella sede è \
             previsto al termine dei lavori di ripristino con miglioramento sismico.",
        ),
        heading(Level::Three, "Referente 1"),
        row("Cognome e nome", "Nagy Ágnes Erzsébet Őrsi"),
        row("In qualità di", "Legale rappresentante"),
    ]
}

fn damages() -> Vec<Block> {
    vec![
        heading(Level::One, "2. Danni"),
        Block::Table(Table { totals: Some(sums()), ..damage_table(14) }),
        Block::Space,
        Block::Table(Table {
            caption: Some("Altri contributi".to_owned()),
            columns: vec![column("Ente", 3, Align::Start), column("Importo", 1, Align::End)],
            rows: Vec::new(),
            totals: None,
        }),
        Block::Box(vec![
            "Chi firma: Nagy Ágnes Erzsébet Őrsi, codice fiscale RSSMRA80A01F257G.".to_owned(),
            "La stampa di questo documento non ha valore da sola.".to_owned(),
        ]),
        Block::Steps(vec![
            "Salva il PDF così come lo scarichi.".to_owned(),
            "Firma il PDF in formato .p7m, con un certificato di firma che non sia scaduto, né revocato, né \
             sospeso nel momento della firma."
                .to_owned(),
        ]),
    ]
}

fn sums() -> Vec<Answer> {
    let mut sums = vec![Answer::None; 5];
    sums[1] = "Totale".into();
    sums[4] = "262.374,00 €".into();
    sums
}

fn declarations() -> Vec<Block> {
    vec![
        heading(Level::One, "3. Dichiarazioni"),
        Block::Declaration {
            text: "di non trovarsi in stato di fallimento, di liquidazione anche volontaria, di \
                   amministrazione controllata, di concordato preventivo o in qualsiasi altra \
                   situazione equivalente secondo la normativa vigente;"
                .to_owned(),
            accepted: true,
        },
        Block::Declaration {
            text: "di aver stipulato una polizza assicurativa a copertura dei danni.".to_owned(),
            accepted: false,
        },
    ]
}

/// A table of damages with that many rows.
pub(crate) fn damage_table(rows: usize) -> Table {
    let cells = |row: usize| {
        let note =
            if row.is_multiple_of(3) { "" } else { "Lesioni diffuse alle murature portanti" };
        [
            format!("{}", row + 1),
            format!("Fabbricato {} – foglio 12, particella {}", row + 1, 100 + row),
            "San Felice sul Panaro".to_owned(),
            note.to_owned(),
            format!("{}.{:03},50 €", 12 + row, row * 37 % 1000),
        ]
        .into_iter()
        .map(Answer::Given)
        .collect()
    };
    Table {
        caption: Some("Immobili danneggiati e costo degli interventi".to_owned()),
        columns: vec![
            column("N.", 1, Align::End),
            column("Immobile", 5, Align::Start),
            column("Comune", 3, Align::Start),
            column("Danno rilevato", 4, Align::Start),
            column("Importo", 2, Align::End),
        ],
        rows: (0..rows).map(cells).collect(),
        totals: None,
    }
}

pub(crate) fn column(title: &str, share: u16, align: Align) -> Column {
    Column { title: title.to_owned(), share, align }
}

pub(crate) fn heading(level: Level, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned() }
}

pub(crate) fn row(label: &str, value: &str) -> Block {
    Block::Row { label: label.to_owned(), value: value.into() }
}

/// A receipt with every kind of file in it.
pub(crate) fn receipt() -> Receipt {
    let moment = |label: &str, second| Moment {
        label: label.to_owned(),
        at: Timestamp::constant(second, 0).into(),
    };
    let file = |label: &str, name: &str, size, digit: &str| ReceivedFile {
        label: label.to_owned(),
        name: name.to_owned(),
        size,
        sha256: digit.repeat(32),
        signer: Some("Dell’Òrco Niccolò".to_owned()),
        notes: Vec::new(),
    };
    Receipt {
        title: "Ricevuta di presentazione della domanda".to_owned(),
        administration: "Commissario delegato per la ricostruzione".to_owned(),
        call: "Ordinanza n. 6/2014 – Modulo B".to_owned(),
        subject: "Ordinanza commissariale n. 6 del 10 luglio 2014 e ss.mm.ii.".to_owned(),
        applicant: Party {
            name: "Tecnografica Modenese S.r.l.".to_owned(),
            fiscal_code: "00743110157".to_owned(),
        },
        beneficiary: Party {
            name: "Studio Associato Bassi e Ferri".to_owned(),
            fiscal_code: "12345678903".to_owned(),
        },
        application: "01941f29-7c00-7000-8000-0000000000a1".to_owned(),
        protocol_number: "ORD6-2014-2026-000017".to_owned(),
        history: "5e".repeat(32),
        payment: Some(Payment {
            application: "01941f29-7c00-7000-8000-0000000000a2".to_owned(),
            validated: moment("Validata il", 1_795_385_460),
            pdf: "7f".repeat(32),
            history: "9d".repeat(32),
        }),
        // From 23:10:00 of the 22nd of November 2026 in Italy.
        moments: [
            moment("Dati validati il", 1_795_385_400),
            moment("Domanda arrivata il", 1_795_390_205),
            moment("Numero assegnato il", 1_795_390_206),
        ],
        files: vec![
            file("Domanda firmata", "domanda.pdf.p7m", 301_800, "a7"),
            ReceivedFile {
                notes: vec!["Il certificato non contiene il codice fiscale.".to_owned()],
                ..file("Carta d’identità firmata", "carta 🪪 d’identità.pdf.p7m", 2_400_000, "0c")
            },
            ReceivedFile { signer: None, ..file("Allegato", "planimetria.pdf", 10_000, "f1") },
        ],
        next: vec![
            "L’ufficio controlla la domanda e, se manca qualcosa, scrive alla PEC indicata."
                .to_owned(),
            "Non occorre spedire altro.".to_owned(),
        ],
        procedure: Procedure {
            office: "Servizio ricostruzione, viale Aldo Moro 30, Bologna".to_owned(),
            responsible: "dott.ssa Anna Verdi, anna.verdi@example.it".to_owned(),
            term: "90 giorni dalla presentazione".to_owned(),
            remedies: "Ricorso al TAR avverso il silenzio, entro un anno dal termine".to_owned(),
            access: "Su richiesta all’ufficio, ai sensi degli articoli 22 e seguenti".to_owned(),
        },
        check: Check {
            address: "https://ristoro.example.it/verifica/".to_owned(),
            digest: "a7".repeat(32),
        },
    }
}
