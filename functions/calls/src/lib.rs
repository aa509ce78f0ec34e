//! Calls: published revisions, schedules.
