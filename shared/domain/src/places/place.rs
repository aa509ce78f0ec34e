//! A municipality or a foreign state.

use crate::cadastral_code::CadastralCode;
use crate::date::Date;
use crate::istat_code::IstatCode;
use crate::province::Province;
use jiff::civil;

/// A municipality or, under the provinces `EE` and `EX`, a foreign state, for as long as it had one name and one
/// province. Who it is, its cadastral code says: that survives changes of name.
#[derive(Debug)]
pub struct Place {
    pub(super) name: &'static str,
    pub(super) province: Province,
    pub(super) code: CadastralCode,
    pub(super) istat_code: Option<IstatCode>,
    pub(super) since: civil::Date,
    pub(super) until: Option<civil::Date>,
}

impl Place {
    /// The Italian name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The province, or `EE` or `EX` for a foreign state.
    pub fn province(&self) -> Province {
        self.province
    }

    /// The cadastral code.
    pub fn code(&self) -> CadastralCode {
        self.code
    }

    /// ISTAT's code. Only municipalities of today have it, and the newest may lack it until ISTAT's list is renewed.
    pub fn istat_code(&self) -> Option<IstatCode> {
        self.istat_code
    }

    /// Whether it exists today with this name and province.
    pub fn is_current(&self) -> bool {
        self.until.is_none()
    }

    /// Whether it is a foreign state.
    pub fn is_abroad(&self) -> bool {
        self.province.is_abroad()
    }

    /// Whether it existed with this name and province on that day. For states the register's beginning is often a
    /// conventional 1 January 1900.
    pub fn existed_on(&self, date: Date) -> bool {
        self.since <= date.civil() && self.until.is_none_or(|until| date.civil() <= until)
    }
}
