//! Where the list of the lists says who signs the Italian one (TS 119 612 §5.3.13).

use super::document;
use super::element::{self, Element};
use super::error::{ListError, SealFault};
use super::names::{ADDITIONAL, Name, tsl};
use super::scheme::{Kind, Scheme};
use super::seal;
use super::service::certificate;
use super::signer::{ListSigner, Pins};
use jiff::Timestamp;

/// The pointers of a list to others.
const POINTERS: [Name; 3] =
    [tsl("SchemeInformation"), tsl("PointersToOtherTSL"), tsl("OtherTSLPointer")];
/// The certificates of the signers, in a pointer.
const SIGNERS: [Name; 4] = [
    tsl("ServiceDigitalIdentities"),
    tsl("ServiceDigitalIdentity"),
    tsl("DigitalId"),
    tsl("X509Certificate"),
];
/// What a pointer says besides.
const OTHER: [Name; 2] = [tsl("AdditionalInformation"), tsl("OtherInformation")];

/// The signers of the Italian list, as the European list of the lists names them. `pins` are those of
/// the signers of the list of the lists. Those that are not certificates for lists are left out.
///
/// # Errors
/// Why the list of the lists is not believed.
pub fn signers_of_italy(
    file: &[u8],
    pins: &Pins,
    now: Timestamp,
) -> Result<Vec<ListSigner>, ListError> {
    let document = document::parse(file)?;
    let root = element::root(&document)?;
    let signer = seal::verify(&document, root, pins)?;
    let scheme = Scheme::read(root)?;
    scheme.must_be(Kind::OfLists, "EU")?;
    scheme.must_be_in_force(now)?;
    signer.must_be_valid(scheme.issued).map_err(SealFault::from)?;
    let italian = root.at(&POINTERS).into_iter().filter(|pointer| is_italian(*pointer));
    let certificates = italian.flat_map(|pointer| pointer.at(&SIGNERS)).filter_map(certificate);
    Ok(certificates.filter_map(|it| ListSigner::from_der(&it).ok()).collect())
}

/// Whether a pointer is to the Italian list in XML; there is one to a PDF too.
fn is_italian(pointer: Element<'_>) -> bool {
    let says = |name: Name, wanted: &str| {
        let information = pointer.at(&OTHER).into_iter().flat_map(|it| it.at(&[name]));
        information.map(Element::text).any(|text| text == wanted)
    };
    says(tsl("SchemeTerritory"), "IT")
        && says((ADDITIONAL, "MimeType"), "application/vnd.etsi.tsl+xml")
}
