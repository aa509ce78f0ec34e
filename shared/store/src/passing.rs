//! Failures of the storage that pass: it could not be reached, or had too much to do.

use aws_sdk_dynamodb::types::error::{
    InternalServerError, ProvisionedThroughputExceededException, RequestLimitExceeded,
    ThrottlingException,
};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::error::ErrorMetadata;
use std::error::Error;

/// Whether the same may go well in a moment. Part of it may have been done all the same: a reply that was lost is
/// among these.
pub(crate) fn is_passing(error: &(dyn Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(cause) = next {
        if passes(cause) {
            return true;
        }
        next = cause.source();
    }
    false
}

fn passes(cause: &(dyn Error + 'static)) -> bool {
    cause.downcast_ref::<ConnectorError>().is_some_and(breaks_off)
        || cause.downcast_ref::<ErrorMetadata>().and_then(ErrorMetadata::code).is_some_and(is_busy)
        || cause.is::<ProvisionedThroughputExceededException>()
        || cause.is::<RequestLimitExceeded>()
        || cause.is::<ThrottlingException>()
        || cause.is::<InternalServerError>()
}

/// Whether a connection broke or took too long: not one that cannot be made as things are.
fn breaks_off(error: &ConnectorError) -> bool {
    error.is_io() || error.is_timeout() || error.as_other().is_some()
}

/// The codes with which services without types for it, S3 among them, say that they have too much to do.
fn is_busy(code: &str) -> bool {
    matches!(
        code,
        "SlowDown"
            | "ServiceUnavailable"
            | "InternalError"
            | "RequestTimeout"
            | "ThrottlingException"
    )
}

#[cfg(test)]
mod tests {
    use super::is_passing;
    use crate::StoreError;
    use aws_sdk_s3::operation::put_object::PutObjectError;
    use aws_smithy_runtime_api::client::result::ConnectorError;
    use aws_smithy_types::error::ErrorMetadata;

    fn of_s3(code: &str) -> StoreError {
        let metadata = ErrorMetadata::builder().code(code).build();
        StoreError::WriteFile {
            bucket: "documents",
            source: PutObjectError::generic(metadata).into(),
        }
    }

    #[test]
    fn too_much_to_do_passes_and_what_is_wrong_does_not() {
        for code in ["SlowDown", "ServiceUnavailable"] {
            assert!(is_passing(&of_s3(code)), "{code}");
        }
        assert!(!is_passing(&of_s3("AccessDenied")));
        let read =
            |cause: ConnectorError| StoreError::Read { what: "a call", source: cause.into() };
        assert!(is_passing(&read(ConnectorError::io("reset".into()))));
        assert!(is_passing(&read(ConnectorError::timeout("late".into()))));
        assert!(!is_passing(&read(ConnectorError::user("no body".into()))));
        assert!(!is_passing(&read(ConnectorError::other("no engine".into(), None))));
    }
}
