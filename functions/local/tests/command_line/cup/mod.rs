//! `ristoro cup`, as people run it: from the template to the codes.

mod answers;
mod desk;
mod faults;
mod files;
mod peers;
mod rows;
mod whole_way;
