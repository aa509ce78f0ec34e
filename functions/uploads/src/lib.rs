//! Presigned uploads, signed-file checks, submission and protocol.
