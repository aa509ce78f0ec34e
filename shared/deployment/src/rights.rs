//! What each function may do. The HTTP tests hold each to it (`tests/src/rights`), mail and the key of the buckets included, and
//! so does the stand-in of a rehearsal (`scripts/rehearse`); what neither asks for was read out of the code.

use crate::bucket::Bucket;
use crate::function::Deployed;
use crate::right::{Action, On, Right};
use crate::table::Table;
use crate::trigger::Trigger;
use Action::{
    BatchGetItem, ConditionCheckItem, CreateLogStream, Decrypt, DeleteItem, DeleteObject,
    DeleteObjectVersion, GenerateDataKey, GetItem, GetObject, GetObjectRetention, GetObjectTagging,
    ListBucket, ListBucketVersions, PutItem, PutLogEvents, PutObject, Query, SendEmail,
    SendMessage, SendRawEmail, UpdateItem,
};
use edge::Function;

type Row = (On, &'static [Action]);

const ACCOUNTS: On = On::Table(Table::Accounts);
const APPLICATIONS: On = On::Table(Table::Applications);
const BY_CALL: On = On::Index(Table::Applications, "by_call");
const BY_ORGANISATION: On = On::Index(Table::Applications, "by_organisation");
const DOCUMENTS: On = On::Bucket(Bucket::Documents);
const FORMS: On = On::Objects(Bucket::Documents, "forms/");
const KEPT: On = On::Objects(Bucket::Documents, "applications/");
const LISTS: On = On::Objects(Bucket::Documents, "trust/lists/");
const CODES: On = On::Objects(Bucket::Documents, "cup/");
const POSTED: On = On::Objects(Bucket::Incoming, "applications/");
const WORKBOOKS: On = On::Objects(Bucket::Incoming, "cup/");
const EXPORTS: On = On::Objects(Bucket::Incoming, "exports/");

/// Everything that a function may do.
pub fn rights(function: Deployed) -> Vec<Right> {
    let mut rights: Vec<Right> =
        stated(function).iter().map(|(on, actions)| right(*on, actions)).collect();
    rights.extend(following(&rights));
    if function.triggers().iter().copied().any(Trigger::is_told_once) {
        rights.push(right(On::Failures, &[SendMessage]));
    }
    rights.push(right(On::Log, &[CreateLogStream, PutLogEvents]));
    rights
}

/// What its code asks for. `GetItem` on the applications is every function's, since that is how it opens its connection
/// at the start.
fn stated(function: Deployed) -> &'static [Row] {
    match function {
        Deployed::Routed(function) => routed(function),
        Deployed::Courier => &[
            (ACCOUNTS, &[GetItem]),
            (
                APPLICATIONS,
                &[
                    GetItem,
                    BatchGetItem,
                    Query,
                    PutItem,
                    UpdateItem,
                    DeleteItem,
                    ConditionCheckItem,
                ],
            ),
            (BY_CALL, &[Query]),
            // Drafts that were thrown away are erased with every version of their files: it finds them, and reads none.
            (KEPT, &[DeleteObject, DeleteObjectVersion, GetObjectRetention]),
            (DOCUMENTS, &[ListBucketVersions]),
            (On::Sender, &[SendEmail, SendRawEmail]),
            (On::MailConfiguration, &[SendEmail, SendRawEmail]),
        ],
        Deployed::Trust => &[
            (ACCOUNTS, &[GetItem]),
            (APPLICATIONS, &[GetItem, Query, PutItem, UpdateItem, DeleteItem]),
            (FORMS, &[GetObject]),
            (KEPT, &[GetObject, PutObject]),
            (LISTS, &[GetObject, PutObject]),
        ],
    }
}

fn routed(function: Function) -> &'static [Row] {
    match function {
        Function::Registration => &[
            (
                ACCOUNTS,
                &[
                    GetItem,
                    BatchGetItem,
                    Query,
                    PutItem,
                    UpdateItem,
                    DeleteItem,
                    ConditionCheckItem,
                ],
            ),
            // Which addresses mail came back from is read for many users at once.
            (APPLICATIONS, &[GetItem, BatchGetItem, Query, PutItem, UpdateItem, DeleteItem]),
            (BY_ORGANISATION, &[Query]),
            // The help desk helps those who have applications to the calls of its administration.
            (BY_CALL, &[Query]),
            (On::Sender, &[SendEmail, SendRawEmail]),
            (On::MailConfiguration, &[SendEmail, SendRawEmail]),
        ],
        Function::Calls => &[
            // «Letture» has people’s names.
            (ACCOUNTS, &[GetItem, BatchGetItem, UpdateItem]),
            (APPLICATIONS, &[GetItem, Query, PutItem, ConditionCheckItem]),
            (BY_CALL, &[Query]),
            (FORMS, &[GetObject]),
        ],
        Function::Sections => &[
            (ACCOUNTS, &[GetItem, BatchGetItem, UpdateItem]),
            (
                APPLICATIONS,
                &[
                    GetItem,
                    BatchGetItem,
                    Query,
                    PutItem,
                    UpdateItem,
                    DeleteItem,
                    ConditionCheckItem,
                ],
            ),
            (BY_ORGANISATION, &[Query]),
            // Officials read what was sent to their calls.
            (BY_CALL, &[Query]),
            (FORMS, &[GetObject]),
        ],
        Function::Validation => &[
            (ACCOUNTS, &[GetItem, UpdateItem]),
            // An application has to agree with its owner’s others, and a payment request with its application as it stands.
            (
                APPLICATIONS,
                &[GetItem, BatchGetItem, Query, PutItem, UpdateItem, ConditionCheckItem],
            ),
            (BY_ORGANISATION, &[Query]),
            (FORMS, &[GetObject]),
            (KEPT, &[GetObject, PutObject]),
        ],
        Function::Pdf => &[
            (ACCOUNTS, &[GetItem, UpdateItem]),
            // The receipt of what has no number yet gives it one, and others that wait before it.
            (APPLICATIONS, &[GetItem, BatchGetItem, Query, PutItem, UpdateItem, DeleteItem]),
            (FORMS, &[GetObject]),
            (KEPT, &[GetObject, PutObject]),
        ],
        Function::Uploads => &[
            (ACCOUNTS, &[GetItem, UpdateItem]),
            (
                APPLICATIONS,
                &[
                    GetItem,
                    BatchGetItem,
                    Query,
                    PutItem,
                    UpdateItem,
                    DeleteItem,
                    ConditionCheckItem,
                ],
            ),
            (BY_ORGANISATION, &[Query]),
            (FORMS, &[GetObject]),
            // What a scanner says of a file is in its tags, where the stage has uploads scanned.
            (KEPT, &[GetObject, GetObjectTagging, PutObject]),
            (LISTS, &[GetObject]),
            (POSTED, &[GetObject, GetObjectTagging, PutObject, DeleteObject]),
            (On::Sender, &[SendEmail, SendRawEmail]),
            (On::MailConfiguration, &[SendEmail, SendRawEmail]),
        ],
        Function::Cup => &[
            (ACCOUNTS, &[GetItem, UpdateItem]),
            (
                APPLICATIONS,
                &[
                    GetItem,
                    BatchGetItem,
                    Query,
                    PutItem,
                    UpdateItem,
                    DeleteItem,
                    ConditionCheckItem,
                ],
            ),
            (BY_CALL, &[Query]),
            (BY_ORGANISATION, &[Query]),
            (FORMS, &[GetObject]),
            (CODES, &[GetObject, GetObjectTagging, PutObject]),
            (WORKBOOKS, &[GetObject, GetObjectTagging, PutObject, DeleteObject]),
            (EXPORTS, &[GetObject, PutObject]),
        ],
    }
}

/// What goes along with rights on objects: seeing that one is missing, and the key that they are encrypted with.
fn following(stated: &[Right]) -> Vec<Right> {
    let objects = |of: Bucket| {
        stated
            .iter()
            .filter(move |right| matches!(right.on, On::Objects(bucket, _) if bucket == of))
    };
    let mut following = Vec::new();
    for bucket in Bucket::ALL {
        if objects(bucket).any(|right| right.actions.contains(&GetObject)) {
            following.push(right(On::Bucket(bucket), &[ListBucket]));
        }
    }
    let any = |action: Action| {
        Bucket::ALL.into_iter().flat_map(objects).any(|right| right.actions.contains(&action))
    };
    let read = any(GetObject).then_some(Decrypt);
    let stored = any(PutObject).then_some(GenerateDataKey);
    let with_the_key: Vec<Action> = read.into_iter().chain(stored).collect();
    if !with_the_key.is_empty() {
        following.push(right(On::Key, &with_the_key));
    }
    following
}

fn right(on: On, actions: &[Action]) -> Right {
    Right { on, actions: actions.to_vec() }
}
