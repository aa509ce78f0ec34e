//! Keys of the records: what is found where.
//!
//! | table | partition | sort | what |
//! |---|---|---|---|
//! | accounts | `ORG#code` | `ORGANISATION` | an organisation |
//! | accounts | `ORG#code` | `ADMINISTRATION` | an administration; no code is of both |
//! | accounts | `ORG#code` | `USER#username` | one of its users |
//! | accounts | `ORG#code` | `HISTORY` | the head of its history |
//! | accounts | `ORG#code` | `EVENT#number` | something that happened to it or to one of its users |
//! | accounts | `ORG#code` | `FACTOR#username` | the second factor of one of them |
//! | accounts | `CF#fiscal code` | `ORGANISATION` | keeps fiscal codes unique |
//! | accounts | `SESSION#digest` | `SESSION` | a session |
//! | accounts | `USER#code#username` | `SESSION#digest` | sessions of a user |
//! | accounts | `FAILURES#digest of a name` | `FAILURES` | wrong passwords in a row, whether or not anybody has the name |
//! | accounts | `FAILURES#digest of a name` | `FAILURES#browser` | the same, in a browser that its user is known in |
//! | accounts | `FAILURES#digest of a name` | `NOBODYS` | stands for the event of a failure, where nobody has the name |
//! | accounts | `PERSON#fiscal code` | `USER#code#username` | a user of a person |
//! | accounts | `EMAIL_CODE#digest` | `EMAIL_CODE` | whose new address a code confirms |
//! | accounts | `IDENTITY_START#digest` | `IDENTITY_START` | a way to an identity provider |
//! | accounts | `IDENTITY#digest` | `IDENTITY` | who somebody is, by the word of one |
//! | accounts | `CHALLENGE#id` | `CHALLENGE` | a challenge that was used |
//! | accounts | `RATE#what#whose…#window` | `RATE` | a counter of attempts |
//! | applications | `APP#id` | `DOSSIER` | a dossier |
//! | applications | `APP#id` | `DOSSIER#CUP` | how it stands with its project code; listed with it |
//! | applications | `APP#id` | `DOSSIER#SEC#section` | answers of a section |
//! | applications | `APP#id` | `DOSSIER#SEC#section#list#item…` | answers of an item of a list |
//! | applications | `APP#id` | `DOSSIER#DOC#document` | an attachment |
//! | applications | `APP#id` | `EVENT#number` | something that happened |
//! | applications | `APP#id` | `REMINDED#closing#when` | a reminder that was given |
//! | applications | `AGREEMENT#code#call` | `AGREEMENT` | how many dossiers of an organisation that have to agree were validated |
//! | applications | `DISCARDED` | `AT#instant#application` | a draft that was thrown away and is to be erased |
//! | applications | `ERASING` | `AT#instant#event` | something that is being erased, from that instant on |
//! | applications | `ERASURES` | `HISTORY` | the head of the history of what was erased |
//! | applications | `ERASURES` | `EVENT#number` | something that was erased, or held back |
//! | applications | `HOLDS` | `APPLICATION#id`, `ORGANISATION#code` | what may not be erased, whatever its age |
//! | applications | `CALLS` | `CALL#call` | lists a call |
//! | applications | `CALL#call` | `PUBLISHED` | what is published of a call |
//! | applications | `CALL#call` | `SCHEDULE` | when it is open |
//! | applications | `CALL#call` | `OWNER` | which administration runs it |
//! | applications | `CALL#call` | `EVENT#event` | who decided what about it |
//! | applications | `PREFIX#prefix` | `CALL` | keeps prefixes of protocol numbers unique |
//! | applications | `CALL#call` | `PROTOCOL#year` | the protocol counter |
//! | applications | `CALL#call` | `REMINDED#closing#when` | everybody was reminded |
//! | applications | `CALL#call` | `ARRIVALS` | how many applications arrived, if their number is limited |
//! | applications | `CALL#call` | `WAITING#instant#application` | an application that arrived and waits for its number |
//! | applications | `PROTOCOL#number` | `DOSSIER` | which application has a protocol number |
//! | applications | `TO_JUDGE` | `FILE#application#which#document` | a signed file to be judged again |
//! | applications | `OUTBOX` | `LETTER#letter` | a mail to be sent |
//! | applications | `OUTBOX_DEAD` | `LETTER#letter` | a mail that could not be sent |
//! | applications | `OUTBOX_RETURNED` | `ADDRESS#address` | that mail to an address came back |
//! | applications | `CALL#call` | `MEASURE` | what its project codes (CUP) are asked for with |
//! | applications | `CUP#administration` | `CNV#conversion` | a request of project codes |
//! | applications | `CUP#administration` | `RSP#conversion#response` | an answer to it |
//! | applications | `CUP#administration` | `ROW#conversion#local code` | what came back for one of its rows |
//! | applications | `CUP#administration` | `LOC#local code` | the code that a local code has |
//! | applications | `CUP#administration` | `COD#cup` | what a code was given for |
//! | applications | `CUP#administration` | `REV#cup` | a code to be revoked, or revoked |
//! | applications | `CUP#administration` | `ENT#local code` | how a local code stands, and its history: the register |
//! | applications | `CUP#administration` | `IDS` | the next identifier of requests |
//! | applications | `READS#application` | `DAY#day#administration#username#what` | what an official read of it |
//! | applications | `READ_BY#administration` | `DAY#day#username#what#application` | the same, for the administration |
//! | applications | `TRUST` | `LIST` | which trusted list is in force |
//! | applications | `TRUST` | `PIN#digest` | a certificate with which lists may be signed |

use aws_sdk_dynamodb::types::AttributeValue;
use std::borrow::Cow;
use std::collections::HashMap;

/// Attributes of a record.
pub(crate) type Item = HashMap<String, AttributeValue>;

/// The primary key of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) partition: String,
    pub(crate) sort: String,
}

impl Key {
    pub(crate) fn new(partition: String, sort: impl Into<String>) -> Self {
        Self { partition, sort: sort.into() }
    }

    pub(crate) fn attributes(&self) -> Item {
        HashMap::from([
            ("pk".to_owned(), AttributeValue::S(self.partition.clone())),
            ("sk".to_owned(), AttributeValue::S(self.sort.clone())),
        ])
    }
}

/// Joins the parts of a key with `#`, after escaping those that came from outside: no choice of
/// names can reach the key of something else.
pub(crate) fn join(kind: &str, parts: &[&str]) -> String {
    parts.iter().fold(kind.to_owned(), |mut key, part| {
        key.push('#');
        key.push_str(&escape(part));
        key
    })
}

fn escape(part: &str) -> Cow<'_, str> {
    if part.contains(['#', '%']) {
        Cow::Owned(part.replace('%', "%25").replace('#', "%23"))
    } else {
        Cow::Borrowed(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cannot_pose_as_others() {
        assert_eq!(join("USER", &["R1", "anna"]), "USER#R1#anna");
        assert_ne!(join("USER", &["R1#a", "b"]), join("USER", &["R1", "a#b"]));
        assert_ne!(join("USER", &["a%23b"]), join("USER", &["a#b"]));
    }
}
