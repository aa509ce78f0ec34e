//! The least that a conversion can take (`bench/cup`): calamine reads the cells, quick-xml writes the same XML. Nothing is
//! checked and nothing looked up: the codes of each row come in a file. Workbook, measure, codes, output.

use calamine::{DataRef, Xlsx, open_workbook};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::Value;
use std::error::Error;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;
use std::{env, io};

/// Requests in a file.
const MOST: usize = 1000;

type Out = Writer<Vec<u8>>;

/// The columns of the benchmark's workbook, in their order.
type Cells = [String; 11];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [workbook, measure, codes, output] = arguments.as_slice() else {
        return Err("workbook measure codes output".into());
    };
    let measure = serde_json::from_str(&fs::read_to_string(measure)?)?;
    let codes = fs::read_to_string(codes)?;
    let mut workbook: Xlsx<BufReader<File>> = open_workbook(workbook)?;
    let mut cells = workbook.worksheet_cells_reader("Progetti")?;
    let (mut rows, mut open) = (Vec::new(), 0);
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        if row > open {
            open = row;
            rows.push(Cells::default());
        }
        let place = rows.last_mut().and_then(|row: &mut Cells| row.get_mut(column as usize));
        if let Some(place) = place {
            *place = match cell.get_value() {
                DataRef::SharedString(text) => (*text).to_owned(),
                DataRef::Float(number) => thousands(*number),
                other => return Err(format!("{other:?}").into()),
            };
        }
    }
    let lines: Vec<&str> = codes.lines().collect();
    let several = rows.len() > MOST;
    for (number, (rows, codes)) in (0..).zip(rows.chunks(MOST).zip(lines.chunks(MOST))) {
        let bytes = document(rows, codes, number * MOST + 1, &measure)?;
        let output = Path::new(output);
        let name = if several { format!("out-{}.xml", number + 1) } else { "out.xml".to_owned() };
        fs::write(output.with_file_name(name), bytes)?;
    }
    Ok(())
}

/// The nearest whole euro, in thousands.
#[expect(clippy::cast_possible_truncation, reason = "amounts of the benchmark")]
fn thousands(euro: f64) -> String {
    let euro = ((euro * 100.0).round() as i64 + 50) / 100;
    let text = format!("{}.{:03}", euro / 1000, euro % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn document(
    rows: &[Cells],
    codes: &[&str],
    first: usize,
    measure: &Value,
) -> Result<Vec<u8>, io::Error> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    out.create_element("CUP").write_inner_content(|out| {
        let mut rows = (first..).zip(rows.iter().zip(codes));
        rows.try_for_each(|(id, (row, codes))| request(out, id, row, codes, measure))
    })?;
    Ok(out.into_inner())
}

fn request(out: &mut Out, id: usize, row: &Cells, codes: &str, measure: &Value) -> io::Result<()> {
    let [local, name, tax_code, address_kind, address, _, _, activity, cost, granted, aim] = row;
    let text = |key: &str| measure.get(key).and_then(Value::as_str).unwrap_or_default();
    let mut codes = codes.split(';');
    let mut code = || codes.next().unwrap_or_default();
    let [region, province, municipality, section] = [code(), code(), code(), code()];
    let mut category = text("category").split('.');
    let mut level = || category.next().unwrap_or_default();
    let [sector, subsector, category] = [level(), level(), level()];
    let year = measure.get("year").map(ToString::to_string).unwrap_or_default();
    let part = |length: usize| activity.get(..length).unwrap_or_default();
    let element = out.create_element("CUP_GENERAZIONE").with_attributes([
        ("soggetto_titolare", ""),
        ("uo_soggetto_titolare", ""),
        ("user_titolare", ""),
        ("id_progetto", id.to_string().as_str()),
    ]);
    element.write_inner_content(|out| {
        let general = [
            ("anno_decisione", year.as_str()),
            ("cumulativo", "N"),
            ("codifica_locale", local),
            ("natura", text("nature")),
            ("tipologia", text("kind")),
            ("settore", sector),
            ("sottosettore", subsector),
            ("categoria", category),
        ];
        out.create_element("DATI_GENERALI_PROGETTO").with_attributes(general).write_empty()?;
        let place = [
            ("stato", "05"),
            ("regione", region),
            ("provincia", province),
            ("comune", municipality),
        ];
        out.create_element("LOCALIZZAZIONE").with_attributes(place).write_empty()?;
        let incentive = [
            ("denominazione_impresa_stabilimento", name.as_str()),
            ("partita_iva", tax_code),
            ("tipo_ind_area_rifer", address_kind.get(..2).unwrap_or_default()),
            ("ind_area_rifer", address),
            ("descrizione_intervento", aim),
            ("strum_progr", text("instrument")),
            ("desc_strum_progr", text("instrument_description")),
        ];
        out.create_element("DESCRIZIONE").write_inner_content(|out| {
            let tag = "CONCESSIONE_INCENTIVI_UNITA_PRODUTTIVE";
            out.create_element(tag).with_attributes(incentive).write_empty().map(drop)
        })?;
        let levels = [
            ("sezione", section),
            ("divisione", part(2)),
            ("gruppo", part(4)),
            ("classe", part(5)),
            ("categoria", part(7)),
            ("sottocategoria", part(8)),
        ];
        let tag = "ATTIV_ECONOMICA_BENEFICIARIO_ATECO_2007";
        out.create_element(tag).with_attributes(levels).write_empty()?;
        let funding = [("costo", cost.as_str()), ("finanziamento", granted.as_str())];
        out.create_element("FINANZIAMENTO").with_attributes(funding).write_inner_content(
            |out| {
                let coverage =
                    measure.get("coverage").and_then(Value::as_array).into_iter().flatten();
                coverage.filter_map(Value::as_str).try_for_each(|code| {
                    let element = out.create_element("CODICE_TIPOLOGIA_COP_FINANZ");
                    element.write_text_content(BytesText::new(code)).map(drop)
                })
            },
        )?;
        Ok(())
    })?;
    Ok(())
}
