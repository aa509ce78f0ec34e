//! Registration, sign-in, passwords, sessions.
