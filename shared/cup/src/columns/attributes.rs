//! The attributes of each child of `DESCRIZIONE`: names, lengths, which must be there (cup-format.md §2.4 and its table
//! of attributes).

use super::{Column, ColumnType, List, Origin, Rule};

const TAX_CODE: Column = Column::of(
    "partita_iva",
    "Partita IVA o codice fiscale",
    "La partita IVA (11 cifre) oppure, se non c’è, il codice fiscale.",
    ColumnType::Code,
    Rule::TaxCode,
)
.also(&["Partita IVA", "P. IVA", "Codice fiscale"]);

const ADDRESS_KIND: Column = Column::of(
    "tipo_ind_area_rifer",
    "Tipo di indirizzo",
    "01 via, 02 viale, 03 piazza, 04 corso, 05 altro.",
    ColumnType::List(List::AddressKinds),
    Rule::AddressKind,
);

const ADDRESS: Column = Column::text(
    "ind_area_rifer",
    "Indirizzo",
    "Indirizzo o area di riferimento, da 5 a 100 caratteri.",
    5,
    100,
)
.also(&["Area di riferimento"]);

const INSTRUMENT: Column = Column::of(
    "strum_progr",
    "Strumento di programmazione",
    "",
    ColumnType::Code,
    Rule::Instrument,
)
.from(Origin::Instrument);

const INSTRUMENT_DESCRIPTION: Column =
    Column::text("desc_strum_progr", "Descrizione dello strumento", "", 5, 100)
        .optional()
        .from(Origin::InstrumentDescription);

const fn description(key: &'static str, max: usize) -> Column {
    Column::text(
        key,
        "Descrizione dell’intervento",
        "Che cosa si finanzia, almeno 5 caratteri.",
        5,
        max,
    )
    .from(Origin::RowOrDescription)
    .also(&["Descrizione", "Intervento"])
}

const fn other_information(max: usize) -> Column {
    Column::text(
        "altre_informazioni",
        "Altre informazioni",
        "Facoltative, almeno 5 caratteri.",
        5,
        max,
    )
    .optional()
    .from(Origin::RowOrOtherInformation)
}

const fn structure(max: usize) -> Column {
    Column::text(
        "nome_str_infrastr",
        "Nome della struttura o infrastruttura",
        "Almeno 5 caratteri.",
        5,
        max,
    )
}

/// Lengths are told by no source: those of other free text are held to.
pub(super) static CUMULATIVE: [Column; 3] = [
    Column::text(
        "atto_amministr",
        "Atto amministrativo",
        "L’atto che finanzia i progetti.",
        5,
        100,
    ),
    Column::text("scopo_intervento", "Scopo dell’intervento", "Almeno 5 caratteri.", 5, 100)
        .from(Origin::RowOrDescription),
    other_information(100),
];

pub(super) static GOODS: [Column; 7] = [
    structure(100),
    Column::text("bene", "Bene", "Che cosa si acquista, da 5 a 100 caratteri.", 5, 100)
        .from(Origin::RowOrDescription),
    ADDRESS_KIND,
    ADDRESS,
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(4000),
];

/// The schema asks for the description of the instrument whatever the instrument is.
pub(super) static TRAINING: [Column; 9] = [
    Column::text("denom_progetto", "Denominazione del progetto", "Da 5 a 100 caratteri.", 5, 100),
    Column::text("denom_ente_corso", "Ente che tiene il corso", "Da 5 a 255 caratteri.", 5, 255),
    Column::text("obiett_corso", "Obiettivo del corso", "Da 5 a 256 caratteri.", 5, 256)
        .from(Origin::RowOrDescription),
    Column::text(
        "mod_intervento_frequenza",
        "Modalità di intervento e frequenza",
        "Da 5 a 255 caratteri.",
        5,
        255,
    ),
    ADDRESS_KIND,
    ADDRESS,
    INSTRUMENT,
    Column { required: true, ..INSTRUMENT_DESCRIPTION },
    other_information(4000),
];

/// The only one whose address may be missing.
pub(super) static RESEARCH: [Column; 8] = [
    Column::text(
        "denominazione_progetto",
        "Denominazione del progetto",
        "Da 5 a 100 caratteri.",
        5,
        100,
    ),
    Column::text("ente", "Ente", "Chi fa la ricerca, da 5 a 100 caratteri.", 5, 100),
    description("descrizione_intervento", 100),
    ADDRESS_KIND.optional(),
    ADDRESS.optional(),
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(4000),
];

pub(super) static OTHER_SERVICES: [Column; 7] = [
    structure(100),
    Column::text("servizio", "Servizio", "Che cosa si realizza o acquista.", 5, 255)
        .from(Origin::RowOrDescription),
    ADDRESS_KIND,
    ADDRESS,
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(4000),
];

pub(super) static WORKS: [Column; 8] = [
    structure(255),
    Column::of(
        "str_infrastr_unica",
        "Struttura unica",
        "SI se l’opera riguarda una sola struttura, altrimenti NO.",
        ColumnType::List(List::YesNo),
        Rule::YesNo,
    ),
    ADDRESS_KIND,
    ADDRESS,
    description("descrizione_intervento", 255),
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(100),
];

pub(super) static CONTRIBUTIONS: [Column; 9] = [
    Column::text("beneficiario", "Beneficiario", "Da 5 a 100 caratteri.", 5, 100).name(),
    TAX_CODE,
    Column::text("struttura", "Struttura", "La struttura oggetto del contributo.", 5, 100),
    ADDRESS_KIND,
    ADDRESS,
    // Not descrizione_intervento: that is how the format calls it here.
    description("desc_intervento", 100),
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(4000),
];

/// Where two lengths are told (`descrizione_intervento` 255 or 100, `altre_informazioni` 100 or 4000), the one that a
/// system in use holds to.
pub(super) static INCENTIVES: [Column; 9] = [
    Column::text(
        "denominazione_impresa_stabilimento",
        "Denominazione dell’impresa",
        "Impresa o stabilimento, da 5 a 100 caratteri.",
        5,
        100,
    )
    .name()
    .also(&["Denominazione", "Impresa", "Ragione sociale", "Beneficiario"]),
    TAX_CODE,
    Column::text(
        "denominazione_impresa_stabilimento_prec",
        "Denominazione precedente",
        "Il nome che l’impresa aveva prima.",
        5,
        100,
    )
    .name()
    .optional(),
    ADDRESS_KIND,
    ADDRESS,
    description("descrizione_intervento", 255),
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(100),
];

/// The table of purposes is not public, so any code is taken; the description of the instrument is asked for whatever
/// the instrument is.
pub(super) static CAPITAL: [Column; 9] = [
    Column::text("ragione_sociale", "Ragione sociale", "Da 5 a 100 caratteri.", 5, 100).name(),
    TAX_CODE,
    Column::text("ragione_sociale_prec", "Ragione sociale precedente", "Facoltativa.", 5, 100)
        .name()
        .optional(),
    Column::of(
        "finalita",
        "Finalità",
        "Il codice della finalità nelle tabelle del Sistema CUP.",
        ColumnType::Code,
        Rule::Purpose,
    ),
    ADDRESS_KIND,
    ADDRESS,
    INSTRUMENT,
    Column { required: true, ..INSTRUMENT_DESCRIPTION },
    other_information(4000),
];
