//! What is written, and that it reads back the same.

use super::{REQUESTS, samples};
use crate::codes::{Coverage, Instrument, Nature};
use crate::request::{Activity, Location, MasterOf, Request};
use crate::{read_requests, write_requests};
use proptest::prelude::*;

fn example() -> Vec<Request> {
    read_requests(REQUESTS.as_bytes()).unwrap()
}

#[test]
fn three_natures_as_they_are_written() {
    let mut requests = example();
    requests.push(samples::works());
    insta::assert_snapshot!(String::from_utf8(write_requests(&requests)).unwrap());
}

#[test]
fn the_example_is_written_as_it_was_but_for_the_empty_master() {
    let empty = "    <MASTER cup_master=\"\" id_master=\"\" ragioni_collegamento=\"\"/>\n";
    let written = String::from_utf8(write_requests(&example())).unwrap();
    assert_eq!(written, REQUESTS.replacen(empty, "", 1));
}

#[test]
fn the_facts_of_the_example() {
    let requests = example();
    let [first, second] = requests.as_slice() else { panic!("two requests") };
    assert_eq!((first.id.as_str(), first.year, first.nature), ("1", 2024, Nature::Incentives));
    assert_eq!((first.local_code.as_str(), first.kind.as_str()), ("PG/2024/100001", "99"));
    assert_eq!(first.category.to_string(), "06.42.999");
    assert_eq!((&first.master, first.owner.subject.as_deref()), (&None, None));
    let ravenna = Location::Municipality { region: "08", municipality: "039014".parse().unwrap() };
    assert_eq!(first.places, [ravenna]);
    assert_eq!(first.description.name(), "STUDIO TECNICO ROSSI");
    assert_eq!(first.description.values["strum_progr"], Instrument::Other.code());
    assert_eq!(first.activity.map(Activity::code), Some("71.12.10"));
    assert_eq!((first.funding.cost.euro(), first.funding.granted.euro()), (25_500, 20_400));
    assert!(first.funding.coverage.iter().eq(&[Coverage::State, Coverage::Private]));
    assert_eq!(first.funding.sponsorship, None);

    let master = second.master.as_ref().unwrap();
    assert_eq!(master.of, MasterOf::Project("1".to_owned()));
    assert_eq!(master.reason.as_deref(), Some("STESSO EVENTO CALAMITOSO"));
    assert_eq!(second.activity.map(Activity::code), Some("94.99"));
    let description = &second.description.values["desc_intervento"];
    assert_eq!(description, "RIPRISTINO SEDE DANNEGGIATA DA ALLUVIONE");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn written_and_read_back(requests in samples::requests()) {
        let bytes = write_requests(&requests);
        let read = read_requests(&bytes);
        prop_assert_eq!(read.as_ref(), Ok(&requests));
        prop_assert_eq!(write_requests(&requests), bytes);
    }
}
