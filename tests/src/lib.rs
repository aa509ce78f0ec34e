//! End-to-end tests over HTTP, the Lambda boundary, the architecture.
