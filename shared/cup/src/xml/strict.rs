//! The values of a request that take more than one look.

use super::error::XmlError;
use super::node::Node;
use crate::codes::{Category, Coverage};
use crate::request::{Location, WholeEuro};
use domain::{IstatCode, provinces};

/// `anno_decisione`: four digits, from 1950 (cup-format.md §2.2).
pub(super) fn year(node: &mut Node) -> Result<i16, XmlError> {
    let text = node.require("anno_decisione")?;
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && *year >= 1950).ok_or_else(|| {
        node.wrong("anno_decisione", &text, &"Deve essere un anno di 4 cifre, dal 1950.")
    })
}

/// `cumulativo`: N where it is silent.
pub(super) fn cumulative(node: &mut Node) -> Result<bool, XmlError> {
    match node.take("cumulativo").as_deref() {
        None | Some("N") => Ok(false),
        Some("S") => Ok(true),
        Some(other) => Err(node.wrong("cumulativo", other, &"Può essere S o N.")),
    }
}

/// Sector, subsector and category, which must stand under one another.
pub(super) fn category(node: &mut Node) -> Result<Category, XmlError> {
    let sector = node.require("settore")?;
    let subsector = node.require("sottosettore")?;
    let category = node.require("categoria")?;
    Category::find(&sector, &subsector, &category).map_err(|error| {
        node.wrong("categoria", &format!("{sector}.{subsector}.{category}"), &error)
    })
}

/// An amount in thousands of euro.
pub(super) fn amount(node: &mut Node, name: &str) -> Result<WholeEuro, XmlError> {
    let text = node.require(name)?;
    WholeEuro::from_thousands(&text).map_err(|_| {
        let reason = "Deve essere in migliaia di euro, con al massimo 3 decimali dopo il punto.";
        node.wrong(name, &text, &reason)
    })
}

/// A source of funding, which is text and not an attribute.
pub(super) fn coverage(mut node: Node) -> Result<Coverage, XmlError> {
    let text = std::mem::take(&mut node.text);
    let coverage = node.exact(&node.name, text.trim())?;
    node.finish()?;
    Ok(coverage)
}

/// A place in Italy: `-1` stands for all, and all below it must be `-1` too (cup-format.md §2.3).
pub(super) fn place(mut node: Node) -> Result<Location, XmlError> {
    let state = node.require("stato")?;
    if state != Location::ITALY {
        let reason = format!("Deve essere {}: l’Italia.", Location::ITALY);
        return Err(node.wrong("stato", &state, &reason));
    }
    let region = node.require("regione")?;
    let province = node.require("provincia")?;
    let municipality = node.require("comune")?;
    let all = |code: &str| code == Location::ALL;
    let place = if all(&region) {
        only_all(&node, "provincia", &province)?;
        only_all(&node, "comune", &municipality)?;
        Location::Italy
    } else {
        let region = known_region(&node, &region)?;
        if all(&province) {
            only_all(&node, "comune", &municipality)?;
            Location::Region(region)
        } else if all(&municipality) {
            let digits = province.len() == 3 && province.bytes().all(|byte| byte.is_ascii_digit());
            if !digits || province == "000" {
                return Err(node.wrong("provincia", &province, &"Deve avere 3 cifre."));
            }
            Location::Province { region, province }
        } else {
            let municipality: IstatCode = node.exact("comune", &municipality)?;
            if municipality.province() != province {
                let reason = format!("Il comune {municipality} non sta in questa provincia.");
                return Err(node.wrong("provincia", &province, &reason));
            }
            Location::Municipality { region, municipality }
        }
    };
    node.finish()?;
    Ok(place)
}

fn only_all(node: &Node, name: &str, code: &str) -> Result<(), XmlError> {
    if code == Location::ALL {
        Ok(())
    } else {
        Err(node.wrong(name, code, &"Deve essere -1, perché il livello superiore è -1."))
    }
}

fn known_region(node: &Node, code: &str) -> Result<&'static str, XmlError> {
    let mut regions = provinces().iter().filter_map(|province| province.region());
    let region = regions.find(|region| region.istat_code == code);
    region.map(|region| region.istat_code).ok_or_else(|| {
        node.wrong("regione", code, &"Deve essere il codice ISTAT di 2 cifre di una regione.")
    })
}
