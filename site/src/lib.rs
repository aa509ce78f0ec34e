//! Builds the static site: pages, assets, form definitions.
