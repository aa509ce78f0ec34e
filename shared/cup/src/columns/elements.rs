//! The children of `DESCRIZIONE` and their attributes (cup-format.md §2.4 and its table of attributes).

use super::{Column, Entry, List, Origin, Rule};
use crate::codes::Nature;

/// The child of `DESCRIZIONE`, by nature and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// Any nature, for many projects at once.
    Cumulative,
    /// Nature 01.
    Goods,
    /// Nature 02, kind 12.
    Training,
    /// Nature 02, kind 14.
    Research,
    /// Nature 02, other kinds.
    OtherServices,
    /// Nature 03.
    Works,
    /// Nature 06.
    Contributions,
    /// Nature 07.
    Incentives,
    /// Nature 08.
    Capital,
}

impl Element {
    /// Every one.
    pub const ALL: &'static [Self] = &[
        Self::Cumulative,
        Self::Goods,
        Self::Training,
        Self::Research,
        Self::OtherServices,
        Self::Works,
        Self::Contributions,
        Self::Incentives,
        Self::Capital,
    ];

    /// The child for a nature and the two digits of a kind.
    pub fn of(nature: Nature, kind: &str, cumulative: bool) -> Self {
        match (nature, kind) {
            _ if cumulative => Self::Cumulative,
            (Nature::Goods, _) => Self::Goods,
            (Nature::Services, "12") => Self::Training,
            (Nature::Services, "14") => Self::Research,
            (Nature::Services, _) => Self::OtherServices,
            (Nature::Works, _) => Self::Works,
            (Nature::Contributions, _) => Self::Contributions,
            (Nature::Incentives, _) => Self::Incentives,
            (Nature::Capital, _) => Self::Capital,
        }
    }

    /// Its name in the XML.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Cumulative => "CUP_CUMULATIVO",
            Self::Goods => "ACQUISTO_BENI",
            Self::Training => "REALIZZ_ACQUISTO_SERVIZI_FORMAZIONE",
            Self::Research => "REALIZZ_ACQUISTO_SERVIZI_RICERCA",
            Self::OtherServices => "REALIZZ_ACQUISTO_SERVIZI_NO_FORMAZIONE_RICERCA",
            Self::Works => "LAVORI_PUBBLICI",
            Self::Contributions => "CONCESSIONE_CONTRIBUTI_NO_UNITA_PRODUTTIVE",
            Self::Incentives => "CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE",
            Self::Capital => "PARTECIP_AZIONARIE_CONFERIM_CAPITALE",
        }
    }

    /// The attribute that says whom or what the request is about.
    pub fn name_key(self) -> &'static str {
        self.attributes().first().map_or("", |column| column.key)
    }

    /// Its attributes, in the order in which they are written.
    pub fn attributes(self) -> &'static [Column] {
        match self {
            Self::Cumulative => &CUMULATIVE,
            Self::Goods => &GOODS,
            Self::Training => &TRAINING,
            Self::Research => &RESEARCH,
            Self::OtherServices => &OTHER_SERVICES,
            Self::Works => &WORKS,
            Self::Contributions => &CONTRIBUTIONS,
            Self::Incentives => &INCENTIVES,
            Self::Capital => &CAPITAL,
        }
    }
}

const TAX_CODE: Column = Column::of(
    "partita_iva",
    "Partita IVA o codice fiscale",
    "La partita IVA (11 cifre) oppure, se non c’è, il codice fiscale.",
    Entry::Code,
    Rule::TaxCode,
)
.also(&["Partita IVA", "P. IVA", "Codice fiscale"]);

const ADDRESS_KIND: Column = Column::of(
    "tipo_ind_area_rifer",
    "Tipo di indirizzo",
    "01 via, 02 viale, 03 piazza, 04 corso, 05 altro.",
    Entry::List(List::AddressKinds),
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

const INSTRUMENT: Column =
    Column::of("strum_progr", "Strumento di programmazione", "", Entry::Code, Rule::Instrument)
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
static CUMULATIVE: [Column; 3] = [
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

static GOODS: [Column; 7] = [
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
static TRAINING: [Column; 7] = [
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
    INSTRUMENT,
    Column { required: true, ..INSTRUMENT_DESCRIPTION },
    other_information(4000),
];

/// The only one whose address may be missing.
static RESEARCH: [Column; 8] = [
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

static OTHER_SERVICES: [Column; 7] = [
    structure(100),
    Column::text("servizio", "Servizio", "Che cosa si realizza o acquista.", 5, 255)
        .from(Origin::RowOrDescription),
    ADDRESS_KIND,
    ADDRESS,
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(4000),
];

static WORKS: [Column; 8] = [
    structure(255),
    Column::of(
        "str_infrastr_unica",
        "Struttura unica",
        "SI se l’opera riguarda una sola struttura, altrimenti NO.",
        Entry::List(List::YesNo),
        Rule::YesNo,
    ),
    ADDRESS_KIND,
    ADDRESS,
    description("descrizione_intervento", 255),
    INSTRUMENT,
    INSTRUMENT_DESCRIPTION,
    other_information(100),
];

static CONTRIBUTIONS: [Column; 9] = [
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

/// Where two lengths are told (descrizione_intervento 255 or 100, altre_informazioni 100 or 4000), the one that a
/// system in use holds to.
static INCENTIVES: [Column; 9] = [
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
        "Facoltativa: il nome che l’impresa aveva prima.",
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
static CAPITAL: [Column; 7] = [
    Column::text("ragione_sociale", "Ragione sociale", "Da 5 a 100 caratteri.", 5, 100).name(),
    TAX_CODE,
    Column::text("ragione_sociale_prec", "Ragione sociale precedente", "Facoltativa.", 5, 100)
        .name()
        .optional(),
    Column::of(
        "finalita",
        "Finalità",
        "Il codice della finalità nelle tabelle del Sistema CUP.",
        Entry::Code,
        Rule::Purpose,
    ),
    INSTRUMENT,
    Column { required: true, ..INSTRUMENT_DESCRIPTION },
    other_information(4000),
];
