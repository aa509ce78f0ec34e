//! The trusted list: read, verified, compared.
