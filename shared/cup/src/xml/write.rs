//! Requests as the file that the CUP service takes (cup-format.md §2).

use crate::request::{Description, Funding, Location, Master, MasterOf, Request};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

type Out = Writer<Vec<u8>>;

/// About what a request takes, in bytes: room is made for a file at once.
const EACH: usize = 1200;

/// The file of these requests, in their order: UTF-8, without DOCTYPE, byte for byte the same for the same requests.
///
/// The values are written as they are, only escaped: the rules of the request have seen to them.
pub fn write_requests<'r>(requests: impl IntoIterator<Item = &'r Request>) -> Vec<u8> {
    // Writing to memory does not fail.
    document(requests.into_iter()).unwrap_or_default()
}

fn document<'r>(mut requests: impl Iterator<Item = &'r Request>) -> io::Result<Vec<u8>> {
    let room = Vec::with_capacity(EACH * (1 + requests.size_hint().0));
    let mut out = Writer::new_with_indent(room, b' ', 2);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    out.create_element("CUP")
        .write_inner_content(|out| requests.try_for_each(|request| write_request(out, request)))?;
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn write_request(out: &mut Out, request: &Request) -> io::Result<()> {
    let owner = &request.owner;
    let or_empty = |code: &Option<String>| code.clone().unwrap_or_default();
    out.create_element("CUP_GENERAZIONE")
        .with_attributes([
            // Bodies that ask for themselves send them empty; nobody leaves them out.
            ("soggetto_titolare", or_empty(&owner.subject).as_str()),
            ("uo_soggetto_titolare", or_empty(&owner.unit).as_str()),
            ("user_titolare", or_empty(&owner.user).as_str()),
            ("id_progetto", request.id.as_str()),
        ])
        .write_inner_content(|out| {
            general(out, request)?;
            if let Some(link) = &request.master {
                master(out, link)?;
            }
            request.places.iter().try_for_each(|place| location(out, place))?;
            description(out, &request.description)?;
            if let Some(activity) = request.activity {
                out.create_element("ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007")
                    .with_attributes(activity.levels())
                    .write_empty()?;
            }
            funding(out, &request.funding)
        })?;
    Ok(())
}

fn general(out: &mut Out, request: &Request) -> io::Result<()> {
    out.create_element("DATI_GENERALI_PROGETTO")
        .with_attributes([
            ("anno_decisione", request.year.to_string().as_str()),
            ("cumulativo", if request.cumulative { "S" } else { "N" }),
            ("codifica_locale", request.local_code.as_str()),
            ("natura", request.nature.code()),
            ("tipologia", request.kind.as_str()),
            ("settore", request.category.sector()),
            ("sottosettore", request.category.subsector()),
            ("categoria", request.category.category()),
        ])
        .write_empty()?;
    Ok(())
}

fn master(out: &mut Out, master: &Master) -> io::Result<()> {
    let (cup, id) = match &master.of {
        MasterOf::Cup(cup) => (cup.as_str(), ""),
        MasterOf::Project(id) => ("", id.as_str()),
    };
    out.create_element("MASTER")
        .with_attributes([
            ("cup_master", cup),
            ("id_master", id),
            ("ragioni_collegamento", master.reason.as_deref().unwrap_or_default()),
        ])
        .write_empty()?;
    Ok(())
}

fn location(out: &mut Out, place: &Location) -> io::Result<()> {
    out.create_element("LOCALIZZAZIONE")
        .with_attributes([
            ("stato", Location::ITALY),
            ("regione", place.region()),
            ("provincia", place.province().as_str()),
            ("comune", place.municipality().as_str()),
        ])
        .write_empty()?;
    Ok(())
}

fn description(out: &mut Out, description: &Description) -> io::Result<()> {
    let element = description.element;
    let values = element.attributes().iter().filter_map(|column| {
        description.values.get(column.key).map(|value| (column.key, value.as_str()))
    });
    out.create_element("DESCRIZIONE").write_inner_content(|out| {
        out.create_element(element.tag()).with_attributes(values).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn funding(out: &mut Out, funding: &Funding) -> io::Result<()> {
    let mut attributes = Vec::new();
    attributes.extend(funding.sponsorship.map(|it| ("sponsorizzazione", it.to_string())));
    attributes.extend(funding.project_finance.map(|it| ("finanza_progetto", it.to_string())));
    attributes.push(("costo", funding.cost.to_string()));
    attributes.push(("finanziamento", funding.granted.to_string()));
    out.create_element("FINANZIAMENTO")
        .with_attributes(attributes.iter().map(|(name, value)| (*name, value.as_str())))
        .write_inner_content(|out| {
            funding.coverage.iter().try_for_each(|coverage| {
                out.create_element("CODICE_TIPOLOGIA_COP_FINANZ")
                    .write_text_content(BytesText::new(coverage.code()))?;
                Ok(())
            })
        })?;
    Ok(())
}
