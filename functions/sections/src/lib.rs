//! Applications: create, list, read and save sections and items.
