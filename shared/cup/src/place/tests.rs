use super::{PlacePart, PlaceText, find};
use crate::ProblemCode as Code;
use crate::columns::List;
use proptest::prelude::*;

fn codes(
    region: &str,
    province: &str,
    municipality: &str,
) -> Result<[String; 3], (PlacePart, Code)> {
    fn given(text: &str) -> Option<&str> {
        (!text.is_empty()).then_some(text)
    }
    let written = PlaceText {
        region: given(region),
        province: given(province),
        municipality: given(municipality),
    };
    find(written)
        .map(|it| [it.region().to_owned(), it.province(), it.municipality()])
        .map_err(|fault| (fault.part, fault.code))
}

fn found(region: &str, province: &str, municipality: &str) -> [String; 3] {
    codes(region, province, municipality).unwrap()
}

#[test]
fn however_a_place_is_written() {
    let bologna = ["08".to_owned(), "037".to_owned(), "037006".to_owned()];
    for (region, province, municipality) in [
        ("", "", "037006"),
        ("", "", "Bologna"),
        ("", "", "BOLOGNA (BO)"),
        ("", "BO", "bologna"),
        ("", "Bologna (BO)", "Bologna (BO)"),
        ("08", "037", "037006"),
        ("Emilia Romagna", "bologna", "Bologna"),
        ("EMILIA-ROMAGNA", "", "Bologna"),
    ] {
        assert_eq!(found(region, province, municipality), bologna);
    }
    assert_eq!(found("", "", "Bolzano")[2], found("", "BZ", "Bolzano/Bozen")[2]);
    assert_eq!(found("Valle d’Aosta", "", "Aosta")[0], "02");
    assert_eq!(found("Südtirol", "BZ", "Bolzano/Bozen")[0], "04");
    assert_eq!(found("", "RE", "Reggio Emilia"), found("", "reggio emilia", "Reggio nell’Emilia"));
    assert_eq!(
        found("", "", "Reggio Calabria"),
        found("", "Reggio di Calabria", "Reggio di Calabria")
    );
    assert_eq!(found("", "Pesaro Urbino", "Pesaro"), found("", "PU", "Pesaro"));
    assert_eq!(found("", "Monza Brianza", "Monza"), found("", "Monza e Brianza", "Monza"));
    assert_eq!(found("", "", "FORLI'")[2], found("", "FC", "Forlì")[2]);
}

#[test]
fn shortened_and_in_another_language() {
    let same = |written: &str, name: &str| {
        assert_eq!(found("", "", written), found("", "", name), "{written}");
    };
    same("S. Giovanni in Persiceto", "San Giovanni in Persiceto");
    same("S.Giovanni in Persiceto", "San Giovanni in Persiceto");
    same("S. Lazzaro di Savena (BO)", "San Lazzaro di Savena");
    same("S. Agata Bolognese", "Sant’Agata Bolognese");
    same("Castelfranco E.", "Castelfranco Emilia");
    same("M.te S. Pietro", "Monte San Pietro");
    same("Bozen", "Bolzano");
    same("BRUNECK", "Brunico");
}

fn sentence(municipality: &str) -> String {
    let written = PlaceText { municipality: Some(municipality), ..PlaceText::default() };
    find(written).unwrap_err().sentence
}

#[test]
fn what_may_be_meant_is_offered() {
    for (written, offered) in [
        ("Bazzano (BO)", "Valsamoggia (BO)"),
        ("Porretta Terme", "Alto Reno Terme (BO)"),
        ("Bolonia", "Bologna (BO)"),
        ("San Giovani in Persicetto", "San Giovanni in Persiceto (BO)"),
        ("Castel S. Pietro", "Castel San Pietro Terme (BO)"),
        ("37006", "Bologna (BO)"),
    ] {
        assert!(sentence(written).contains(offered), "{written}: {}", sentence(written));
    }
    assert!(sentence("Qwertyuiop").contains("controlla come si scrive"));
    assert!(sentence("xyz").contains("controlla come si scrive"));
}

#[test]
fn all_of_something() {
    assert_eq!(found("-1", "-1", "-1"), ["-1", "-1", "-1"]);
    assert_eq!(found("-1", "", ""), ["-1", "-1", "-1"]);
    assert_eq!(found("08", "-1", "-1"), ["08", "-1", "-1"]);
    assert_eq!(found("08", "", "-1"), ["08", "-1", "-1"]);
    assert_eq!(found("", "RN", "-1"), ["08", "099", "-1"]);
    let disagree = |part| Err((part, Code::PlacesDisagree));
    assert_eq!(codes("-1", "BO", "-1"), disagree(PlacePart::Province));
    assert_eq!(codes("-1", "-1", "037006"), disagree(PlacePart::Municipality));
    assert_eq!(codes("08", "-1", "Bologna"), disagree(PlacePart::Municipality));
    assert_eq!(codes("", "", "-1"), disagree(PlacePart::Municipality));
    assert_eq!(codes("", "-1", "-1"), disagree(PlacePart::Region));
    assert_eq!(codes("", "-1", ""), disagree(PlacePart::Region));
    assert_eq!(codes("08", "BO", ""), Err((PlacePart::Municipality, Code::Missing)));
    assert_eq!(codes("", "", ""), Err((PlacePart::Municipality, Code::Missing)));
}

#[test]
fn what_is_not_there() {
    for (region, province, municipality, part, code) in [
        ("Padania", "", "Bologna", PlacePart::Region, Code::UnknownPlace),
        ("8", "", "Bologna", PlacePart::Region, Code::UnknownPlace),
        ("", "XX", "Bologna", PlacePart::Province, Code::UnknownPlace),
        ("", "FO", "Cesena", PlacePart::Province, Code::CeasedPlace),
        ("", "EE", "Francia", PlacePart::Province, Code::UnknownPlace),
        ("", "", "Francia", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "Bolonia", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "037999", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "37006", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "Porretta Terme", PlacePart::Municipality, Code::CeasedPlace),
        ("", "BO", "Porretta Terme", PlacePart::Municipality, Code::CeasedPlace),
        ("", "", "Samone", PlacePart::Municipality, Code::AmbiguousPlace),
        ("", "MO", "Bologna", PlacePart::Municipality, Code::PlacesDisagree),
        ("", "MO", "037006", PlacePart::Municipality, Code::PlacesDisagree),
        ("Lazio", "", "Bologna", PlacePart::Municipality, Code::PlacesDisagree),
        ("Lazio", "BO", "Bologna", PlacePart::Province, Code::PlacesDisagree),
        ("", "", "Bologna/Ravenna", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "Bologna/centro", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "Trento/Bolzano", PlacePart::Municipality, Code::UnknownPlace),
        ("", "", "Bologna (XX)", PlacePart::Municipality, Code::UnknownPlace),
        ("", "VI", "Castegnero Nanto", PlacePart::Municipality, Code::UnknownPlace),
    ] {
        assert_eq!(codes(region, province, municipality), Err((part, code)), "{municipality}");
    }
    assert_eq!(found("", "TN", "Samone")[1], "022");
    assert_eq!(found("", "", "Samone (TO)")[1], "001");
}

#[test]
fn every_value_of_a_list_is_found() {
    let values = |list: List| list.values();
    assert_eq!(values(List::Regions).len(), 20);
    for region in values(List::Regions) {
        assert!(codes(&region, "-1", "-1").is_ok(), "{region}");
    }
    assert_eq!(values(List::Provinces).len(), 107);
    for province in values(List::Provinces) {
        assert!(codes("", &province, "-1").is_ok(), "{province}");
    }
    assert!(values(List::Municipalities).len() > 7800);
    for municipality in values(List::Municipalities) {
        assert!(codes("", "", &municipality).is_ok(), "{municipality}");
    }
}

proptest! {
    #[test]
    fn never_panics(region in "\\PC{0,8}", province in "\\PC{0,8}", municipality in "\\PC{0,12}") {
        let _ = codes(&region, &province, &municipality);
    }
}
