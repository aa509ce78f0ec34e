//! The file of requests read back: the full inverse of writing it.

use super::document::Document;
use super::error::{Mistaken, XmlError};
use super::expected::Expected;
use super::node::Node;
use super::{decode, root, strict};
use crate::codes::{Category, KindCode, Nature};
use crate::request::{Activity, Description, Element, Funding, Master, MasterOf, Owner, Request};
use std::collections::{BTreeMap, BTreeSet};

const COVERAGE: &str = "CODICE_TIPOLOGIA_COP_FINANZ";

/// The requests of a file, in its order.
///
/// Only what this crate writes is read, and empty attributes where it writes none: an element or attribute that is not
/// known is refused, since it would be lost. The rules on free text are not judged again.
///
/// # Errors
/// The first thing that keeps the file from being read; nothing of it is taken then.
pub fn read_requests(bytes: &[u8]) -> Result<Vec<Request>, XmlError> {
    let text = decode::text(bytes, Expected::Requests)?;
    let (mut document, found) = Document::open(&text, Expected::Requests)?;
    root::check(&found, Expected::Requests)?;
    found.finish()?;
    let mut requests = Vec::new();
    while let Some(node) = document.next(root::REQUESTS)? {
        requests.push(request(node)?);
    }
    if requests.is_empty() {
        return Err(XmlError::Mistaken {
            found: Mistaken::NoRequests,
            expected: Expected::Requests,
        });
    }
    Ok(requests)
}

fn request(mut node: Node) -> Result<Request, XmlError> {
    if node.name != "CUP_GENERAZIONE" {
        return Err(node.misplaced(root::REQUESTS));
    }
    let id = node.require("id_progetto")?;
    let owner = Owner {
        subject: node.take("soggetto_titolare"),
        unit: node.take("uo_soggetto_titolare"),
        user: node.take("user_titolare"),
    };
    let general = general(node.require_child("DATI_GENERALI_PROGETTO")?)?;
    let master = node.child("MASTER").map(master).transpose()?.flatten();
    let mut places = vec![strict::place(node.require_child("LOCALIZZAZIONE")?)?];
    while let Some(place) = node.child("LOCALIZZAZIONE") {
        places.push(strict::place(place)?);
    }
    let element = Element::of(general.nature, general.kind.as_str(), general.cumulative);
    let description = description(node.require_child("DESCRIZIONE")?, element)?;
    let activity = node.child("ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007");
    let activity = activity.map(activity_of).transpose()?.flatten();
    let funding = funding(node.require_child("FINANZIAMENTO")?)?;
    node.finish()?;
    let General { year, cumulative, local_code, nature, kind, category } = general;
    Ok(Request {
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
        description,
        activity,
        funding,
    })
}

struct General {
    year: i16,
    cumulative: bool,
    local_code: String,
    nature: Nature,
    kind: KindCode,
    category: Category,
}

fn general(mut node: Node) -> Result<General, XmlError> {
    let general = General {
        year: strict::year(&mut node)?,
        cumulative: strict::cumulative(&mut node)?,
        local_code: node.require("codifica_locale")?,
        nature: node.require_code("natura")?,
        kind: node.require_code("tipologia")?,
        category: strict::category(&mut node)?,
    };
    node.finish()?;
    Ok(general)
}

/// Nothing where all is empty, as some programs write it.
fn master(mut node: Node) -> Result<Option<Master>, XmlError> {
    let cup = node.code("cup_master")?.map(MasterOf::Cup);
    let id = node.take("id_master");
    let reason = node.take("ragioni_collegamento");
    let of = match (cup, id) {
        (Some(_), Some(id)) => {
            let reason = "Il progetto è già collegato a un CUP: può esserlo a un solo master.";
            return Err(node.wrong("id_master", &id, &reason));
        }
        (None, None) if reason.is_some() => return Err(node.missing("id_master")),
        (None, None) => None,
        (Some(cup), None) => Some(cup),
        (None, Some(id)) => Some(MasterOf::Project(id)),
    };
    node.finish()?;
    Ok(of.map(|of| Master { of, reason }))
}

fn description(mut node: Node, element: Element) -> Result<Description, XmlError> {
    let mut child = node.require_child(element.tag())?;
    node.finish()?;
    let mut values = BTreeMap::new();
    for column in element.attributes() {
        match child.take(column.key) {
            Some(value) => _ = values.insert(column.key, value),
            None if column.required => return Err(child.missing(column.key)),
            None => {}
        }
    }
    child.finish()?;
    Ok(Description { element, values })
}

/// The activity of the lowest level; the levels above must be those that it stands under.
fn activity_of(mut node: Node) -> Result<Option<Activity>, XmlError> {
    let names = ["sezione", "divisione", "gruppo", "classe", "categoria", "sottocategoria"];
    let levels: Vec<(&str, String)> =
        names.into_iter().filter_map(|name| Some((name, node.take(name)?))).collect();
    let Some((name, code)) = levels.last() else {
        node.finish()?;
        return Ok(None);
    };
    let activity = Activity::parse(code).map_err(|error| node.wrong(name, code, &error))?;
    let implied = activity.levels();
    let agree = implied.len() == levels.len()
        && implied.iter().zip(&levels).all(|(implied, found)| *implied == (found.0, &*found.1));
    if !agree {
        let chain: Vec<&str> = implied.iter().map(|(_, code)| *code).collect();
        let reason = format!("I livelli devono essere: {}.", chain.join(", "));
        return Err(node.wrong(name, code, &reason));
    }
    node.finish()?;
    Ok(Some(activity))
}

fn funding(mut node: Node) -> Result<Funding, XmlError> {
    let mut coverage = BTreeSet::new();
    let mut next = Some(node.require_child(COVERAGE)?);
    while let Some(code) = next {
        let found = strict::coverage(code)?;
        if !coverage.insert(found) {
            return Err(node.wrong(COVERAGE, found.code(), &"Lo stesso codice c’è due volte."));
        }
        next = node.child(COVERAGE);
    }
    let funding = Funding {
        cost: strict::amount(&mut node, "costo")?,
        granted: strict::amount(&mut node, "finanziamento")?,
        coverage,
        sponsorship: node.code("sponsorizzazione")?,
        project_finance: node.code("finanza_progetto")?,
    };
    node.finish()?;
    Ok(funding)
}
