//! What still speaks of another call.

use super::beside::Beside;
use form::compile::Source;

/// The shortest name that is looked for: shorter ones are parts of ordinary words.
const SHORTEST: usize = 4;

/// The name or the protocol prefix of another call, in a definition: comments may say what they like.
pub(super) fn other_call(beside: &Beside<'_>) {
    for other in &beside.others {
        for name in [other.id.as_str(), other.application.protocol_prefix.as_str()] {
            let own = [beside.call.id.as_str(), &beside.call.application.protocol_prefix];
            if name.len() >= SHORTEST && !own.contains(&name) {
                beside.call.sources.iter().for_each(|source| mentioned(beside, source, name));
            }
        }
    }
}

fn mentioned(beside: &Beside<'_>, source: &Source, name: &str) {
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let said = !line.trim_start().starts_with('#');
        for (at, _) in line.match_indices(name).filter(|(at, _)| said && is_whole(line, *at, name))
        {
            let message = format!("«{name}» is another call's");
            beside.reader.fault_in(&source.name, start + at, "names-another-call", message);
        }
        start += line.len();
    }
}

/// Whether what stands there is not a part of a longer name.
fn is_whole(line: &str, at: usize, name: &str) -> bool {
    let inside =
        |found: Option<char>| found.is_some_and(|it| it.is_alphanumeric() || "-_".contains(it));
    let before = line.get(..at).and_then(|before| before.chars().next_back());
    let after = line.get(at + name.len()..).and_then(|after| after.chars().next());
    !inside(before) && !inside(after)
}
