//! A form with the place of its pages.

use form::address::{application_path, payment_path};
use form::{Form, Id, ListPath, Section};
use std::borrow::Cow;
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

    /// The name of its task list, in the path of pages above another: that of a payment request is not its application's.
    pub(crate) fn named(&self) -> Cow<'_, str> {
        if self.is_payment() {
            format!("Domanda di pagamento – {}", self.title).into()
        } else {
            (&self.title).into()
        }
    }

    /// What people call what is filled in on it.
    pub(crate) fn called(&self) -> &'static str {
        if self.is_payment() { "domanda di pagamento" } else { "domanda" }
    }

    /// Whether a section shows the statement of expenses.
    pub(crate) fn shows_statement(&self, section: &Section) -> bool {
        self.books.as_ref().is_some_and(|books| books.statement == section.id)
    }

    /// Whether the items of a list are expenses or proofs of payment.
    pub(crate) fn keeps_books(&self, list: &ListPath) -> bool {
        self.books.as_ref().is_some_and(|books| books.amount_of(list).is_some())
    }

    /// Of a list of documents of expenses, the list inside it of what pays them; `None` for any other list.
    pub(crate) fn payments_of(&self, list: &ListPath) -> Option<&Id> {
        let mut documents = self.books.as_ref()?.documents.iter();
        documents.find(|documents| documents.list == *list)?.payments.list.lists.last()
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
