//! Requests that may be for the same thing twice: the same beneficiary, perhaps under another local code.

use crate::convert::Numbered;
use domain::text::folded;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What makes two requests look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traits<'a> {
    /// VAT number or fiscal code; empty where a measure asks for none.
    pub tax_code: &'a str,
    /// The name of the beneficiary.
    pub name: &'a str,
    /// The funding, in whole euro.
    pub granted: u64,
}

/// What of a request is compared.
pub fn traits(request: &Numbered) -> Traits<'_> {
    let description = &request.request.description;
    let tax_code = description.values.get("partita_iva").map_or("", String::as_str);
    Traits { tax_code, name: description.name(), granted: request.request.funding.granted.euro() }
}

impl<'a> Traits<'a> {
    /// What two requests are found by: the tax code, or the name where there is none. Empty where nothing can be said.
    pub fn key(&self) -> Cow<'a, str> {
        if self.tax_code.is_empty() { folded(self.name).into() } else { self.tax_code.into() }
    }

    /// Whether two requests of the same key have the same name or the same amount too: a firm may well have several
    /// projects, but hardly the same one twice.
    pub fn resembles(&self, other: &Traits<'_>) -> bool {
        self.granted == other.granted || folded(self.name) == folded(other.name)
    }
}

/// For each request, the row of the first one before it that resembles it.
pub fn twins(requests: &[Numbered]) -> BTreeMap<u32, u32> {
    let mut keyed: Vec<(Cow<'_, str>, usize)> =
        requests.iter().map(|one| traits(one).key()).zip(0..).collect();
    keyed.retain(|(key, _)| !key.is_empty());
    keyed.sort_unstable();
    let mut twins = BTreeMap::new();
    let mut before: Vec<&Numbered> = Vec::new();
    for alike in keyed.chunk_by(|(one, _), (other, _)| one == other) {
        before.clear();
        for request in alike.iter().filter_map(|(_, at)| requests.get(*at)) {
            let traits_here = traits(request);
            if let Some(first) = before.iter().find(|one| traits_here.resembles(&traits(one))) {
                twins.insert(request.row, first.row);
            } else if before.len() < 20 {
                // A firm with so many different projects is known by the first of them.
                before.push(request);
            }
        }
    }
    twins
}

#[cfg(test)]
mod tests {
    use super::Traits;

    #[test]
    fn who_resembles_whom() {
        let one = Traits { tax_code: "01234567897", name: "Bar «Da Gigi»", granted: 2_000 };
        assert_eq!(one.key(), "01234567897");
        assert!(one.resembles(&Traits { granted: 1, ..one }));
        assert!(one.resembles(&Traits { name: "Altro", ..one }));
        assert!(one.resembles(&Traits { name: "BAR DA GIGI", granted: 1, ..one }));
        assert!(!one.resembles(&Traits { name: "Altro", granted: 1, ..one }));
        assert_eq!(Traits { tax_code: "", ..one }.key(), "bardagigi");
    }
}
