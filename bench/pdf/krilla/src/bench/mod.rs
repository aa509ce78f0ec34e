//! The command: content.json, fonts, output, how many times.

mod content;
mod layout;
mod page;
mod render;
mod tags;
mod typeface;

use content::Content;
use render::render;
use std::time::Instant;
use std::{env, error::Error, fs};
use typeface::Typeface;

/// Prints the milliseconds of each rendering.
pub(crate) fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [content, fonts, output, times] = arguments.as_slice() else {
        return Err("content fonts output times".into());
    };
    let content: Content = serde_json::from_str(&fs::read_to_string(content)?)?;
    let read = |name: &str| fs::read(format!("{fonts}/TitilliumWeb-{name}.ttf"));
    let files = [read("Regular")?, read("Bold")?];
    let mut took = Vec::new();
    for _ in 0..times.parse::<u32>()? {
        let start = Instant::now();
        let bytes = render(&content, &[Typeface::read(&files[0])?, Typeface::read(&files[1])?])?;
        took.push(start.elapsed().as_secs_f64() * 1000.0);
        fs::write(output, bytes)?;
    }
    println!("{}", serde_json::to_string(&took)?);
    Ok(())
}
