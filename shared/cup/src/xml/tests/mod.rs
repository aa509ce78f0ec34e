//! Documents as they are written and read, good and bad.
