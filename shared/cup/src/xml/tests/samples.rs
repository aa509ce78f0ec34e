//! Requests of every kind that can be written.

use crate::codes::{
    Category, Coverage, KindCode, Nature, ProjectFinance, Sponsorship, ateco, categories,
};
use crate::request::{
    Activity, Description, Element, Funding, Location, Master, MasterOf, Owner, Request, WholeEuro,
};
use proptest::prelude::*;
use proptest::{collection, option, sample};
use std::collections::{BTreeMap, BTreeSet};

/// Any request that the types admit, whatever its texts.
pub(super) fn requests() -> impl Strategy<Value = Vec<Request>> {
    collection::vec(request(), 1..6)
}

fn request() -> impl Strategy<Value = Request> {
    (classified(), who(), master(), collection::vec(place(), 1..4), activity(), funding()).prop_map(
        |(classified, (id, local_code, owner), master, places, activity, funding)| {
            let Classified { nature, kind, cumulative, category, year, values } = classified;
            let element = Element::of(nature, kind.as_str(), cumulative);
            Request {
                id,
                owner,
                year,
                cumulative,
                local_code,
                nature,
                kind,
                category,
                master,
                places,
                description: Description { element, values },
                activity,
                funding,
            }
        },
    )
}

#[derive(Clone, Debug)]
struct Classified {
    nature: Nature,
    kind: KindCode,
    cumulative: bool,
    category: Category,
    year: i16,
    values: BTreeMap<&'static str, String>,
}

fn classified() -> impl Strategy<Value = Classified> {
    let kind = prop_oneof![Just("12".to_owned()), Just("14".to_owned()), "[0-9]{2}"];
    let category = sample::select(categories().collect::<Vec<_>>());
    (sample::select(Nature::ALL), kind, any::<bool>(), category, 1950..=9999_i16).prop_flat_map(
        |(nature, kind, cumulative, category, year)| {
            let columns = Element::of(nature, &kind, cumulative).attributes();
            let kind: KindCode = kind.parse().unwrap();
            collection::vec(option::of(text()), columns.len()).prop_map(move |texts| {
                let texts = columns.iter().zip(texts).filter_map(|(column, text)| {
                    let text = text.or_else(|| column.required.then(|| "TESTO".to_owned()))?;
                    Some((column.key, text))
                });
                let values = texts.collect();
                Classified { nature, kind: kind.clone(), cumulative, category, year, values }
            })
        },
    )
}

/// Whatever can stand in an attribute: signs of XML itself, white space, letters of any alphabet.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[ -~]{1,40}",
        2 => "[&<>'\"\t\n\r àÈ’€漢😀]{1,40}",
        1 => "[ -~]{3990,4000}",
        1 => Just("&".repeat(4000)),
    ]
}

fn who() -> impl Strategy<Value = (String, String, Owner)> {
    let owner =
        (option::of("[A-Z0-9]{1,9}"), option::of("[A-Z0-9]{1,9}"), option::of("[a-z.]{1,9}"))
            .prop_map(|(subject, unit, user)| Owner { subject, unit, user });
    ("[!-~]{1,20}", "[!-~]{1,60}", owner)
}

fn master() -> impl Strategy<Value = Option<Master>> {
    let cup = "[A-Z][0-9]{2}[A-Z][0-9]{11}".prop_map(|cup| MasterOf::Cup(cup.parse().unwrap()));
    let of = prop_oneof![cup, "[!-~]{1,20}".prop_map(MasterOf::Project)];
    option::of((of, option::of(text())).prop_map(|(of, reason)| Master { of, reason }))
}

fn place() -> impl Strategy<Value = Location> {
    let region = || sample::select(vec!["01", "08", "20"]);
    prop_oneof![
        Just(Location::Italy),
        region().prop_map(Location::Region),
        (region(), "[1-9][0-9]{2}")
            .prop_map(|(region, province)| Location::Province { region, province }),
        (region(), "[0-9]{6}").prop_map(|(region, code)| Location::Municipality {
            region,
            municipality: code.parse().unwrap()
        }),
    ]
}

fn activity() -> impl Strategy<Value = Option<Activity>> {
    let codes: Vec<_> = ateco::entries().iter().map(|entry| entry.code).collect();
    option::of(sample::select(codes).prop_map(|code| Activity::parse(code).unwrap()))
}

fn funding() -> impl Strategy<Value = Funding> {
    let euro =
        || (0..=999_999_999_999_999_u64).prop_map(|euro| WholeEuro::new(euro).unwrap_or_default());
    let coverage = collection::btree_set(sample::select(Coverage::ALL), 1..5);
    let sponsorship = option::of(sample::select(Sponsorship::ALL));
    let project_finance = option::of(sample::select(ProjectFinance::ALL));
    (euro(), euro(), coverage, sponsorship, project_finance).prop_map(
        |(cost, granted, coverage, sponsorship, project_finance)| Funding {
            cost,
            granted,
            coverage,
            sponsorship,
            project_finance,
        },
    )
}

/// A request of public works with all that can be said of one, to look at.
pub(super) fn works() -> Request {
    let values = [
        ("nome_str_infrastr", "ARGINE DEL FIUME «LAMONE» & SPONDE"),
        ("str_infrastr_unica", "SI"),
        ("tipo_ind_area_rifer", "05"),
        ("ind_area_rifer", "LOCALITA' \"BOCCHE\" <KM 3>"),
        ("descrizione_intervento", "RIPRISTINO DELL'ARGINE"),
        ("strum_progr", "99"),
        ("desc_strum_progr", "ORDINANZA DEL COMMISSARIO"),
    ];
    let values = values.into_iter().map(|(key, value)| (key, value.to_owned())).collect();
    let cup = "F46D07000170001".parse().unwrap();
    Request {
        id: "3".to_owned(),
        owner: Owner {
            subject: Some("123".to_owned()),
            unit: Some("45".to_owned()),
            user: Some("m.rossi".to_owned()),
        },
        year: 2024,
        cumulative: false,
        local_code: "PG/2024/100003".to_owned(),
        nature: Nature::Works,
        kind: "58".parse().unwrap(),
        category: Category::find("02", "05", "999").unwrap(),
        master: Some(Master { of: MasterOf::Cup(cup), reason: None }),
        places: vec![
            Location::Municipality { region: "08", municipality: "039014".parse().unwrap() },
            Location::Province { region: "08", province: "040".to_owned() },
            Location::Region("11"),
            Location::Italy,
        ],
        description: Description { element: Element::Works, values },
        activity: None,
        funding: Funding {
            cost: WholeEuro::new(1_000_000).unwrap(),
            granted: WholeEuro::new(1).unwrap(),
            coverage: BTreeSet::from([Coverage::Private, Coverage::Region, Coverage::State]),
            sponsorship: Some(Sponsorship::No),
            project_finance: Some(ProjectFinance::Assisted),
        },
    }
}
