//! The command line, as people run it.

#[cfg(test)]
mod administrations;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod cup;
#[cfg(test)]
mod exports;
#[cfg(test)]
mod first_start;
#[cfg(test)]
mod history;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod killed_registering;
#[cfg(test)]
mod ports;
#[cfg(test)]
mod retention;
#[cfg(test)]
mod runs;
#[cfg(test)]
mod second_factor;
#[cfg(test)]
mod serving;
#[cfg(test)]
mod stopping;
#[cfg(test)]
mod trust;
#[cfg(test)]
mod users;
