//! Digest and signature algorithms: which are accepted, which are too weak, which are not known.

use crate::ber::{BerError, Element, Reader, tag};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    ECDSA_WITH_SHA_224, ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ECDSA_WITH_SHA_512, ID_MD_5,
    ID_MGF_1, ID_RSASSA_PSS, ID_SHA_1, ID_SHA_224, ID_SHA_256, ID_SHA_384, ID_SHA_512,
    MD_2_WITH_RSA_ENCRYPTION, MD_5_WITH_RSA_ENCRYPTION, RSA_ENCRYPTION, SHA_1_WITH_RSA_ENCRYPTION,
    SHA_224_WITH_RSA_ENCRYPTION, SHA_256_WITH_RSA_ENCRYPTION, SHA_384_WITH_RSA_ENCRYPTION,
    SHA_512_WITH_RSA_ENCRYPTION,
};
use sha2::{Digest, Sha256, Sha384, Sha512};

/// ecdsa-with-SHA1 (RFC 3279 §2.2.3).
const ECDSA_WITH_SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.1");
/// id-dsa-with-sha1 (RFC 3279 §2.2.2).
const DSA_WITH_SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10040.4.3");

/// Why an algorithm is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AlgorithmFault {
    /// Known, and no longer safe.
    Weak,
    /// Not known here, or its parameters do not agree.
    Unsupported,
}

impl From<BerError> for AlgorithmFault {
    fn from(_: BerError) -> Self {
        Self::Unsupported
    }
}

/// The digest functions accepted (ETSI TS 119 312).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// The name people know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha384 => "SHA-384",
            Self::Sha512 => "SHA-512",
        }
    }

    /// The digest of `bytes`.
    pub(crate) fn of(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }

    /// Reads the digest function an `AlgorithmIdentifier` names.
    pub(crate) fn read(identifier: &Identifier<'_>) -> Result<Self, AlgorithmFault> {
        identifier.parameters_absent_or_null()?;
        match identifier.oid {
            oid if is(oid, ID_SHA_256) => Ok(Self::Sha256),
            oid if is(oid, ID_SHA_384) => Ok(Self::Sha384),
            oid if is(oid, ID_SHA_512) => Ok(Self::Sha512),
            oid if [ID_SHA_1, ID_SHA_224, ID_MD_5].iter().any(|weak| is(oid, *weak)) => {
                Err(AlgorithmFault::Weak)
            }
            _ => Err(AlgorithmFault::Unsupported),
        }
    }
}

/// How a signature is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// RSASSA-PKCS1-v1_5 (RFC 8017 §8.2).
    Pkcs1(Hash),
    /// RSASSA-PSS (RFC 8017 §8.1), MGF1 over the same digest; the salt's length in bytes.
    Pss(Hash, usize),
    /// ECDSA (FIPS 186-5).
    Ecdsa(Hash),
}

impl Scheme {
    /// Reads the signature algorithm an `AlgorithmIdentifier` names. `digest` is what the
    /// surroundings say about the digest function: needed for the bare `rsaEncryption`, which CMS
    /// allows (RFC 3370 §3.2), and otherwise to be agreed with.
    pub(crate) fn read(
        identifier: &Identifier<'_>,
        digest: Option<Hash>,
    ) -> Result<Self, AlgorithmFault> {
        let scheme = match identifier.oid {
            oid if is(oid, RSA_ENCRYPTION) => {
                Self::Pkcs1(digest.ok_or(AlgorithmFault::Unsupported)?)
            }
            oid if is(oid, SHA_256_WITH_RSA_ENCRYPTION) => Self::Pkcs1(Hash::Sha256),
            oid if is(oid, SHA_384_WITH_RSA_ENCRYPTION) => Self::Pkcs1(Hash::Sha384),
            oid if is(oid, SHA_512_WITH_RSA_ENCRYPTION) => Self::Pkcs1(Hash::Sha512),
            oid if is(oid, ID_RSASSA_PSS) => {
                let parameters = identifier.parameters.ok_or(AlgorithmFault::Weak)?;
                PssParameters::read(&identifier.reader, &parameters)?.scheme()
            }
            oid if is(oid, ECDSA_WITH_SHA_256) => Self::Ecdsa(Hash::Sha256),
            oid if is(oid, ECDSA_WITH_SHA_384) => Self::Ecdsa(Hash::Sha384),
            oid if is(oid, ECDSA_WITH_SHA_512) => Self::Ecdsa(Hash::Sha512),
            oid if WEAK_SCHEMES.iter().any(|weak| is(oid, *weak)) => {
                return Err(AlgorithmFault::Weak);
            }
            _ => return Err(AlgorithmFault::Unsupported),
        };
        if !matches!(scheme, Self::Pss(..)) {
            identifier.parameters_absent_or_null()?;
        }
        match digest {
            Some(digest) if digest != scheme.hash() => Err(AlgorithmFault::Unsupported),
            _ => Ok(scheme),
        }
    }

    /// The digest function of the scheme.
    pub(crate) fn hash(self) -> Hash {
        match self {
            Self::Pkcs1(hash) | Self::Pss(hash, _) | Self::Ecdsa(hash) => hash,
        }
    }

    /// The name people know it by.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Pkcs1(_) => "RSA PKCS#1 v1.5",
            Self::Pss(..) => "RSA-PSS",
            Self::Ecdsa(_) => "ECDSA",
        }
    }
}

const WEAK_SCHEMES: [ObjectIdentifier; 7] = [
    MD_2_WITH_RSA_ENCRYPTION,
    MD_5_WITH_RSA_ENCRYPTION,
    SHA_1_WITH_RSA_ENCRYPTION,
    SHA_224_WITH_RSA_ENCRYPTION,
    ECDSA_WITH_SHA_1,
    ECDSA_WITH_SHA_224,
    DSA_WITH_SHA_1,
];

/// RSASSA-PSS-params (RFC 4055 §3.1), once found sound: one digest for message and mask.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PssParameters {
    /// The digest of both the message and the mask.
    pub(crate) hash: Hash,
    /// The salt's length in bytes.
    pub(crate) salt: usize,
}

impl PssParameters {
    /// Reads the parameters. Every default of theirs is SHA-1, so a missing field is weak.
    pub(crate) fn read(
        reader: &Reader<'_>,
        parameters: &Element<'_>,
    ) -> Result<Self, AlgorithmFault> {
        parameters.content_of(tag::SEQUENCE)?;
        let mut fields = reader.inside(parameters)?;
        let hash = fields.optional(tag::CONTEXT_0)?.ok_or(AlgorithmFault::Weak)?;
        let hash = Hash::read(&Identifier::only_inside(&fields, &hash)?)?;
        let mask = fields.optional(tag::CONTEXT_1)?.ok_or(AlgorithmFault::Weak)?;
        let mask = Identifier::only_inside(&fields, &mask)?;
        if !is(mask.oid, ID_MGF_1) || Self::mask_hash(&mask)? != hash {
            return Err(AlgorithmFault::Unsupported);
        }
        let salt = match fields.optional(tag::CONTEXT_2)? {
            Some(salt) => fields.inside(&salt)?.expect(tag::INTEGER)?.small_unsigned()?,
            None => 20,
        };
        if let Some(trailer) = fields.optional(tag::CONTEXT_3)? {
            let trailer = fields.inside(&trailer)?.expect(tag::INTEGER)?.small_unsigned()?;
            if trailer != 1 {
                return Err(AlgorithmFault::Unsupported);
            }
        }
        fields.finish()?;
        Ok(Self { hash, salt })
    }

    fn scheme(self) -> Scheme {
        Scheme::Pss(self.hash, self.salt)
    }

    fn mask_hash(mask: &Identifier<'_>) -> Result<Hash, AlgorithmFault> {
        let parameters = mask.parameters.ok_or(AlgorithmFault::Weak)?;
        Hash::read(&Identifier::read(&mask.reader, &parameters)?)
    }
}

/// An `AlgorithmIdentifier` (RFC 5280 §4.1.1.2), not yet judged.
#[derive(Clone, Debug)]
pub(crate) struct Identifier<'a> {
    /// The content of the object identifier.
    pub(crate) oid: &'a [u8],
    /// The parameters, when there are any.
    pub(crate) parameters: Option<Element<'a>>,
    reader: Reader<'a>,
}

impl<'a> Identifier<'a> {
    /// Reads `element`, met by `reader`.
    pub(crate) fn read(reader: &Reader<'a>, element: &Element<'a>) -> Result<Self, BerError> {
        element.content_of(tag::SEQUENCE)?;
        Self::read_tagged(reader, element)
    }

    /// The same of `element` with an implicit tag.
    pub(crate) fn read_tagged(
        reader: &Reader<'a>,
        element: &Element<'a>,
    ) -> Result<Self, BerError> {
        let mut fields = reader.inside(element)?;
        let oid = fields.expect(tag::OBJECT_IDENTIFIER)?.content;
        let parameters = fields.next()?;
        fields.finish()?;
        Ok(Self { oid, parameters, reader: reader.inside(element)? })
    }

    /// Reads the only element inside the explicitly tagged `wrapper`.
    fn only_inside(reader: &Reader<'a>, wrapper: &Element<'a>) -> Result<Self, BerError> {
        let mut inside = reader.inside(wrapper)?;
        let element = inside.any()?;
        let identifier = Self::read(&inside, &element)?;
        inside.finish()?;
        Ok(identifier)
    }

    /// Whether it names `oid`.
    pub(crate) fn names(&self, oid: ObjectIdentifier) -> bool {
        is(self.oid, oid)
    }

    /// RFC 5754: the parameters of these algorithms are absent or NULL, and both are met.
    fn parameters_absent_or_null(&self) -> Result<(), AlgorithmFault> {
        match self.parameters {
            None => Ok(()),
            Some(parameters) if parameters.raw == [0x05, 0x00] => Ok(()),
            Some(_) => Err(AlgorithmFault::Unsupported),
        }
    }
}

/// Whether `content`, the content of an object identifier, is `oid`.
pub(crate) fn is(content: &[u8], oid: ObjectIdentifier) -> bool {
    content == oid.as_bytes()
}
