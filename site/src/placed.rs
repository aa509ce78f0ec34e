//! A form with the place of its pages.

use form::Form;
use form::address::{application_path, payment_path};
use std::ops::Deref;

/// A form, and where its pages stand: those of applications and those of payment requests are the same pages.
pub(crate) struct Placed<'a> {
    form: &'a Form,
    /// The task list, which the other pages stand below.
    pub(crate) root: String,
    /// What it is a form of.
    pub(crate) of: FormOf,
}

/// What a form is filled in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormOf {
    /// An application, of a call that takes payment requests or not.
    Application {
        /// Whether it does.
        takes_payment: bool,
    },
    /// A payment request.
    Payment,
}

impl<'a> Placed<'a> {
    /// The form of an application.
    pub(crate) fn application(form: &'a Form, takes_payment: bool) -> Self {
        let root = application_path(&form.call, form.revision);
        Self { form, root, of: FormOf::Application { takes_payment } }
    }

    /// The form of a payment request.
    pub(crate) fn payment(form: &'a Form) -> Self {
        Self { form, root: payment_path(&form.call, form.revision), of: FormOf::Payment }
    }

    /// Whether it is that of a payment request.
    pub(crate) fn is_payment(&self) -> bool {
        self.of == FormOf::Payment
    }

    /// Whether its applications can have a payment request.
    pub(crate) fn takes_payment(&self) -> bool {
        self.of == FormOf::Application { takes_payment: true }
    }
}

impl Deref for Placed<'_> {
    type Target = Form;

    fn deref(&self) -> &Form {
        self.form
    }
}
