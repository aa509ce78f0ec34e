//! Draft and final PDF.
