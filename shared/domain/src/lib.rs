//! Values parsed at the edge: fiscal code, VAT number, IBAN, money, dates, ids; the states of an application.
