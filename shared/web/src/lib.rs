//! The HTTP edge: routes, sessions, CSRF, refusals, the Lambda boundary.
