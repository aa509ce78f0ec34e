//! What a session is used with, in words that its user recognises.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Longer than any browser's own; the rest of what is sent is not looked at.
const LONGEST: usize = 512;

/// The kind of a browser and of what it runs on, as it says of itself: nothing is decided by it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrowserKind {
    program: Program,
    system: System,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Program {
    Edge,
    Opera,
    SamsungInternet,
    Firefox,
    Chrome,
    Safari,
    #[default]
    Other,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum System {
    Windows,
    Iphone,
    Ipad,
    Mac,
    Android,
    Linux,
    #[default]
    Other,
}

impl BrowserKind {
    /// The kind that a `User-Agent` header speaks of. Browsers name those that they are compatible with
    /// too, so the order counts.
    pub fn of(user_agent: &str) -> Self {
        const PROGRAMS: &[(&str, Program)] = &[
            ("Edg", Program::Edge),
            ("OPR/", Program::Opera),
            ("SamsungBrowser/", Program::SamsungInternet),
            ("Firefox/", Program::Firefox),
            ("FxiOS/", Program::Firefox),
            ("Chrome/", Program::Chrome),
            ("CriOS/", Program::Chrome),
            ("Safari/", Program::Safari),
        ];
        const SYSTEMS: &[(&str, System)] = &[
            ("iPhone", System::Iphone),
            ("iPad", System::Ipad),
            ("Android", System::Android),
            ("Windows", System::Windows),
            ("Mac OS X", System::Mac),
            ("Linux", System::Linux),
            ("CrOS", System::Linux),
        ];
        let said: String = user_agent.chars().take(LONGEST).collect();
        Self { program: named(&said, PROGRAMS), system: named(&said, SYSTEMS) }
    }
}

fn named<T: Copy + Default>(said: &str, names: &[(&str, T)]) -> T {
    names.iter().find(|(name, _)| said.contains(name)).map(|(_, kind)| *kind).unwrap_or_default()
}

impl fmt::Display for BrowserKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.program {
            Program::Edge => "Edge",
            Program::Opera => "Opera",
            Program::SamsungInternet => "Samsung Internet",
            Program::Firefox => "Firefox",
            Program::Chrome => "Chrome",
            Program::Safari => "Safari",
            Program::Other => "Un altro programma",
        })?;
        formatter.write_str(match self.system {
            System::Windows => " su Windows",
            System::Iphone => " su iPhone",
            System::Ipad => " su iPad",
            System::Mac => " su Mac",
            System::Android => " su Android",
            System::Linux => " su Linux",
            System::Other => "",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_recognise_what_they_use() {
        let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        for (said, words) in [
            (windows.to_owned(), "Chrome su Windows"),
            (format!("{windows} Edg/140.0.0.0"), "Edge su Windows"),
            (format!("{windows} OPR/124.0.0.0"), "Opera su Windows"),
            (format!("{iphone} Version/18.0 Mobile/15E148 Safari/604.1"), "Safari su iPhone"),
            (format!("{iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15"), "Firefox su iPhone"),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0".to_owned(),
                "Firefox su Linux",
            ),
            ("curl/8.5".to_owned(), "Un altro programma"),
            (String::new(), "Un altro programma"),
            ("\u{1F4A9}".repeat(4000), "Un altro programma"),
        ] {
            assert_eq!(BrowserKind::of(&said).to_string(), words, "{said}");
        }
    }
}
