//! The columns that requests of every nature have.

use super::{Column, ColumnType, List, Rule};

/// Every one.
pub(crate) static ALL: &[Column] = &[
    ID,
    LOCAL_CODE,
    REGION,
    PROVINCE,
    MUNICIPALITY,
    ACTIVITY,
    COST,
    GRANTED,
    SPONSORSHIP,
    PROJECT_FINANCE,
    CUP_MASTER,
    ID_MASTER,
    LINK_REASON,
];

pub(crate) const ID: Column = Column::of(
    "id_progetto",
    "Identificativo nel file",
    "Facoltativo: se manca, è il numero d’ordine. Serve a collegare un progetto a un altro dello stesso file.",
    ColumnType::Code,
    Rule::Reference,
)
.optional()
.also(&["Id progetto"]);

pub(crate) const LOCAL_CODE: Column = Column::of(
    "codifica_locale",
    "Codice locale",
    "Il vostro riferimento, per esempio il numero di protocollo: diverso per ogni riga, al massimo 60 caratteri. Con questo codice le risposte ritrovano la riga.",
    ColumnType::Code,
    Rule::LocalCode,
)
.also(&["Codifica locale", "Protocollo", "Numero di protocollo"]);

pub(crate) const REGION: Column = Column::of(
    "regione",
    "Regione",
    "Nome o codice ISTAT di 2 cifre. Se manca, si ricava dal comune. -1 vuol dire tutte.",
    ColumnType::List(List::Regions),
    Rule::Place,
)
.optional();

pub(crate) const PROVINCE: Column = Column::of(
    "provincia",
    "Provincia",
    "Sigla, nome o codice ISTAT di 3 cifre. Se manca, si ricava dal comune. -1 vuol dire tutte.",
    ColumnType::List(List::Provinces),
    Rule::Place,
)
.optional();

pub(crate) const MUNICIPALITY: Column = Column::of(
    "comune",
    "Comune",
    "Nome o codice ISTAT di 6 cifre. -1 vuol dire tutti. Più comuni si separano con il punto e virgola.",
    ColumnType::List(List::Municipalities),
    Rule::Place,
);

pub(crate) const ACTIVITY: Column = Column::of(
    "ateco",
    "Codice ATECO",
    "Codice ATECO 2007 dell’attività del beneficiario. Esempio: 71.12.10.",
    ColumnType::List(List::Activities),
    Rule::Activity,
)
.optional()
.also(&["ATECO", "ATECO 2007", "Attività economica"]);

pub(crate) const COST: Column = Column::of(
    "costo",
    "Costo (euro)",
    "Costo del progetto in euro, con al massimo 2 decimali. Nel file è in migliaia di euro, arrotondato all’euro.",
    ColumnType::Amount,
    Rule::Amount,
)
.also(&["Costo", "Costo del progetto", "Costo ammesso"]);

pub(crate) const GRANTED: Column = Column::of(
    "finanziamento",
    "Finanziamento (euro)",
    "Finanziamento pubblico in euro, con al massimo 2 decimali.",
    ColumnType::Amount,
    Rule::Amount,
)
.also(&["Finanziamento", "Contributo", "Contributo concesso", "Finanziamento pubblico"]);

pub(crate) const SPONSORSHIP: Column = Column::of(
    "sponsorizzazione",
    "Sponsorizzazione",
    "Facoltativa: N no, P parziale, T totale.",
    ColumnType::List(List::Sponsorships),
    Rule::Sponsorship,
)
.optional();

pub(crate) const PROJECT_FINANCE: Column = Column::of(
    "finanza_progetto",
    "Finanza di progetto",
    "Facoltativa: N no, P pura, A assistita.",
    ColumnType::List(List::ProjectFinances),
    Rule::ProjectFinance,
)
.optional();

pub(crate) const CUP_MASTER: Column = Column::of(
    "cup_master",
    "CUP master",
    "Facoltativo: il CUP, già assegnato, del progetto a cui questo è collegato.",
    ColumnType::Code,
    Rule::Cup,
)
.optional();

pub(crate) const ID_MASTER: Column = Column::of(
    "id_master",
    "Identificativo del master",
    "Facoltativo: l’identificativo di un progetto che sta più in alto in questo foglio.",
    ColumnType::Code,
    Rule::Reference,
)
.optional()
.also(&["Id master"]);

pub(crate) const LINK_REASON: Column = Column::text(
    "ragioni_collegamento",
    "Ragioni del collegamento",
    "Perché questo progetto è collegato al master.",
    5,
    100,
)
.optional();
