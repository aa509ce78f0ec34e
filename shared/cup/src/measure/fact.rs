//! The facts of a measure by name: the keys of its file and the labels of the sheet «Misura».

use super::Measure;

/// One fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fact {
    Id,
    Title,
    Act,
    Year,
    Nature,
    Kind,
    KindLabel,
    Cumulative,
    Category,
    Instrument,
    InstrumentDescription,
    Coverage,
    PrivateShare,
    Description,
    OtherInformation,
    OwnerSubject,
    OwnerUnit,
    OwnerUser,
}

impl Fact {
    /// Every one, in the order of the sheet.
    pub(crate) const ALL: &'static [Self] = &[
        Self::Id,
        Self::Title,
        Self::Act,
        Self::Year,
        Self::Nature,
        Self::Kind,
        Self::KindLabel,
        Self::Cumulative,
        Self::Category,
        Self::Instrument,
        Self::InstrumentDescription,
        Self::Coverage,
        Self::PrivateShare,
        Self::Description,
        Self::OtherInformation,
        Self::OwnerSubject,
        Self::OwnerUnit,
        Self::OwnerUser,
    ];

    /// The key in files of measures.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Title => "title",
            Self::Act => "act",
            Self::Year => "year",
            Self::Nature => "nature",
            Self::Kind => "kind",
            Self::KindLabel => "kind_label",
            Self::Cumulative => "cumulative",
            Self::Category => "category",
            Self::Instrument => "instrument",
            Self::InstrumentDescription => "instrument_description",
            Self::Coverage => "coverage",
            Self::PrivateShare => "private_share",
            Self::Description => "description",
            Self::OtherInformation => "other_information",
            Self::OwnerSubject => "owner_subject",
            Self::OwnerUnit => "owner_unit",
            Self::OwnerUser => "owner_user",
        }
    }

    /// The label in the sheet «Misura».
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Id => "Identificativo",
            Self::Title => "Titolo",
            Self::Act => "Atto",
            Self::Year => "Anno di decisione",
            Self::Nature => "Natura",
            Self::Kind => "Tipologia",
            Self::KindLabel => "Descrizione della tipologia",
            Self::Cumulative => "Cumulativo",
            Self::Category => "Settore, sottosettore e categoria",
            Self::Instrument => "Strumento di programmazione",
            Self::InstrumentDescription => "Descrizione dello strumento",
            Self::Coverage => "Copertura finanziaria",
            Self::PrivateShare => "Quota privata",
            Self::Description => "Descrizione dell’intervento",
            Self::OtherInformation => "Altre informazioni",
            Self::OwnerSubject => "Soggetto titolare",
            Self::OwnerUnit => "Unità organizzativa titolare",
            Self::OwnerUser => "Utente titolare",
        }
    }

    /// Whether it is written into requests as free text.
    pub(crate) fn is_free_text(self) -> bool {
        matches!(self, Self::InstrumentDescription | Self::Description | Self::OtherInformation)
    }

    /// Whether it is a code, or several, of a public table: what those mean is said beside them.
    pub(crate) fn is_coded(self) -> bool {
        matches!(
            self,
            Self::Nature | Self::Kind | Self::Category | Self::Instrument | Self::Coverage
        )
    }

    /// Whether it is yes or no.
    pub(crate) fn is_yes_or_no(self) -> bool {
        matches!(self, Self::Cumulative | Self::PrivateShare)
    }
}

/// The value of a fact as it is typed, and a note that explains it.
pub(crate) fn value_of(measure: &Measure, fact: Fact) -> (Option<String>, String) {
    let yes_or_no = |yes: bool| Some(if yes { "SI" } else { "NO" }.to_owned());
    let plain = |value: Option<String>, note: &str| (value, note.to_owned());
    match fact {
        Fact::Id => plain(Some(measure.id.clone()), "Lettere minuscole, cifre e trattini."),
        Fact::Title => plain(Some(measure.title.clone()), ""),
        Fact::Act => plain(Some(measure.act.clone()), "L’atto che concede i contributi."),
        Fact::Year => plain(Some(measure.year.to_string()), "L’anno dell’atto di concessione."),
        Fact::Nature => plain(Some(measure.nature.to_string()), measure.nature.label()),
        Fact::Kind => plain(Some(measure.kind.to_string()), &measure.kind_label),
        Fact::KindLabel => {
            // The table's own label goes without saying.
            let known = measure.kind.label(measure.nature).is_some();
            let own = (!known).then(|| measure.kind_label.clone());
            plain(own, "Solo per una tipologia che manca nelle tabelle pubbliche.")
        }
        Fact::Cumulative => {
            plain(yes_or_no(measure.cumulative), "SI se un solo CUP vale per più progetti.")
        }
        Fact::Category => {
            let category = measure.category;
            let (sector, subsector) = (category.sector_label(), category.subsector_label());
            let note = format!("{sector} / {subsector} / {}", category.label());
            (Some(category.to_string()), note)
        }
        Fact::Instrument => plain(Some(measure.instrument.to_string()), measure.instrument.label()),
        Fact::InstrumentDescription => plain(
            measure.instrument_description.clone(),
            "Obbligatoria con lo strumento 99, da lasciare vuota con lo strumento 00.",
        ),
        Fact::Coverage => {
            let codes: Vec<&str> = measure.coverage.iter().map(|it| it.code()).collect();
            let labels: Vec<&str> = measure.coverage.iter().map(|it| it.label()).collect();
            (Some(codes.join(", ")), labels.join(", "))
        }
        Fact::PrivateShare => plain(
            yes_or_no(measure.private_share),
            "SI: dove il finanziamento è minore del costo si aggiunge la copertura 007 (privata).",
        ),
        Fact::Description => {
            plain(measure.description.clone(), "Vale per le righe che non ne hanno una propria.")
        }
        Fact::OtherInformation => plain(
            measure.other_information.clone(),
            "Vale per le righe che non ne hanno di proprie.",
        ),
        Fact::OwnerSubject => plain(
            measure.owner.subject.clone(),
            "Solo per chi chiede i codici per conto di un altro ente.",
        ),
        Fact::OwnerUnit => plain(measure.owner.unit.clone(), "Come sopra."),
        Fact::OwnerUser => plain(measure.owner.user.clone(), "Come sopra."),
    }
}
