//! Reads a call's definition from its folder.

use crate::SiteError;
use form::compile::Source;
use std::fs;
use std::path::Path;

/// The file of a call's folder that says how its project codes are asked for.
pub const CUP_MEASURE: &str = "cup.toml";

/// Every `.toml` file below a call's folder, named relative to it with `/` between the parts
/// (`sections/banca.toml`), in the order of the names. [`CUP_MEASURE`] is left out: it is not part of the form.
///
/// # Errors
/// [`SiteError::Read`] when a folder or file cannot be read or is not UTF-8.
pub fn read_call(dir: &Path) -> Result<Vec<Source>, SiteError> {
    let mut sources = Vec::new();
    collect(dir, "", &mut sources)?;
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sources)
}

fn collect(dir: &Path, before: &str, sources: &mut Vec<Source>) -> Result<(), SiteError> {
    for entry in fs::read_dir(dir).map_err(SiteError::reading(dir))? {
        let entry = entry.map_err(SiteError::reading(dir))?;
        let path = entry.path();
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), sources)?;
        } else if path.extension().is_some_and(|extension| extension == "toml")
            && name != CUP_MEASURE
        {
            let text = fs::read_to_string(&path).map_err(SiteError::reading(&path))?;
            sources.push(Source { name, text });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_relative_and_sorted() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("sections")).unwrap();
        fs::write(folder.path().join("sections/banca.toml"), "b").unwrap();
        fs::write(folder.path().join("call.toml"), "c").unwrap();
        fs::write(folder.path().join("golden.json"), "{}").unwrap();
        fs::write(folder.path().join("cup.toml"), "m").unwrap();
        let sources = read_call(folder.path()).unwrap();
        let names: Vec<_> = sources.iter().map(|source| source.name.as_str()).collect();
        assert_eq!(names, ["call.toml", "sections/banca.toml"]);
    }
}
