//! A folder to work in, with the programs that one works with.

use super::rows::Row;
use ::cup::{Cell, Measure, columns::columns};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder; gone at the end.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

/// How a command ended and what it printed.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub(crate) fn write(&self, name: &str, contents: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), contents).unwrap();
    }

    /// The files that are there, by name.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// `ristoro cup …`, run in the folder.
    pub(crate) fn cup(&self, arguments: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_ristoro"))
            .arg("cup")
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        Ran {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The product's own workbook with some rows.
    pub(crate) fn fill(&self, name: &str, rows: &[Row]) {
        let measure = bundled();
        let columns = columns(measure);
        let cells: Vec<BTreeMap<&'static str, Cell>> = rows
            .iter()
            .map(|row| {
                let cell = |(header, value): (&String, &Value)| {
                    let column = columns.iter().find(|column| column.header == header);
                    (column.expect("a column of the template").key, typed(value))
                };
                row.iter().filter(|(_, value)| !value.is_null()).map(cell).collect()
            })
            .collect();
        self.write(name, ::cup::workbook::filled(measure, &cells).unwrap());
    }

    /// Two columns of the sheet «Progetti», row by row: the first is always filled.
    pub(crate) fn columns(
        &self,
        name: &str,
        first: &str,
        second: &str,
    ) -> Vec<(String, Option<String>)> {
        let sheet = ::cup::workbook::read(&self.read(name)).unwrap().projects;
        let column = |wanted: &str| {
            let found = sheet
                .headers
                .iter()
                .find(|(_, header)| header.trim_end_matches(['*', ' ']) == wanted);
            *found.unwrap_or_else(|| panic!("{wanted}: {:?}", sheet.headers)).0
        };
        let (first, second) = (column(first), column(second));
        let text = |cells: &BTreeMap<u16, Cell>, column| cells.get(&column).map(Cell::shown);
        let rows = sheet.rows.iter();
        rows.map(|row| (text(&row.cells, first).unwrap(), text(&row.cells, second))).collect()
    }

    /// Converts a workbook that has no faults into `NAME.xml`, valid by the schema.
    pub(crate) fn converted(&self, workbook: &str, more: &[&str]) -> Vec<u8> {
        let output = format!("{workbook}.xml");
        let ran = self.cup(&[&["convert", workbook, "-o", &output], more].concat());
        assert_eq!(ran.code, Some(0), "{workbook}: {ran:?}");
        self.assert_valid(&output);
        self.read(&output)
    }

    /// The schema of requests has nothing to object to.
    pub(crate) fn assert_valid(&self, name: &str) {
        let schema = repository().join("shared/cup/xsd/cup_request.xsd");
        let mut xmllint = Command::new("xmllint");
        xmllint.args(["--nonet", "--noout", "--schema"]).arg(schema).arg(self.path(name));
        succeeded(&mut xmllint);
    }

    /// A workbook that a Python library writes: see tests/peers/fill.py.
    pub(crate) fn python(&self, how: &[&str], rows: &[Row], name: &str) {
        self.write("rows.json", serde_json::to_vec(rows).unwrap());
        let interpreter = repository().join("target/venv/tests/peers/bin/python3");
        assert!(interpreter.exists(), "run scripts/packages tests/peers first");
        let mut python = Command::new(interpreter);
        python.arg(repository().join("tests/peers/fill.py")).args(how).args(["rows.json", name]);
        succeeded(python.current_dir(self.folder.path()));
    }

    /// `NAME.FORMAT`, saved by `LibreOffice` into the folder `saved`.
    pub(crate) fn libre_office(&self, name: &str, format: &str) {
        let profile = format!("-env:UserInstallation=file://{}", self.path("profile").display());
        let mut office = Command::new("soffice");
        office.args([&profile, "--headless", "--convert-to", format, "--outdir", "saved", name]);
        succeeded(office.current_dir(self.folder.path()));
    }
}

/// The measure that templates are made for when nothing else is said.
pub(crate) fn bundled() -> &'static Measure {
    Measure::bundled().first().expect("a bundled measure")
}

pub(crate) fn repository() -> PathBuf {
    std::fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap()
}

fn typed(value: &Value) -> Cell {
    match value {
        Value::String(text) => Cell::Text(text.clone()),
        Value::Number(number) => Cell::Number(number.as_f64().unwrap()),
        Value::Bool(truth) => Cell::Bool(*truth),
        other => panic!("no cell holds {other}"),
    }
}

fn succeeded(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{said}");
    output
}
