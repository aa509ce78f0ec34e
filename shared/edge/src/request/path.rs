//! What the path of a request names. What cannot be such a name is simply not there.

use super::Request;
use crate::Refusal;
use domain::{
    ApplicationId, ConversionId, Cup, DocumentId, ItemId, OrganisationCode, ProviderId, ResponseId,
    SessionDigest, Username,
};
use form::{CallId, Id};

impl Request {
    /// The user named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn username(&self) -> Result<Username, Refusal> {
        self.param("username")
    }

    /// The organisation named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn organisation(&self) -> Result<OrganisationCode, Refusal> {
        self.param("organisation")
    }

    /// The identity provider named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn provider(&self) -> Result<ProviderId, Refusal> {
        self.param("provider")
    }

    /// The application named in the path. What is not an id is simply not there.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn application(&self) -> Result<ApplicationId, Refusal> {
        self.param("application")
    }

    /// The item named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn item(&self) -> Result<ItemId, Refusal> {
        self.param("item")
    }

    /// The document named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn document(&self) -> Result<DocumentId, Refusal> {
        self.param("document")
    }

    /// The signed file named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn which(&self) -> Result<Id, Refusal> {
        self.param("which")
    }

    /// The section named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn section(&self) -> Result<Id, Refusal> {
        self.param("section")
    }

    /// The request of codes named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn conversion(&self) -> Result<ConversionId, Refusal> {
        self.param("conversion")
    }

    /// The answer of Sistema CUP named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn response(&self) -> Result<ResponseId, Refusal> {
        self.param("response")
    }

    /// The call named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn call(&self) -> Result<CallId, Refusal> {
        self.param("call")
    }

    /// The measure named in the path; measures are named as calls are.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn measure(&self) -> Result<CallId, Refusal> {
        self.param("measure")
    }

    /// The project code named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn cup(&self) -> Result<Cup, Refusal> {
        self.param("cup")
    }

    /// The number in the path: of an event, or of rows.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn number(&self) -> Result<u64, Refusal> {
        self.param("number")
    }

    /// The session named in the path.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn session(&self) -> Result<SessionDigest, Refusal> {
        self.param("session")
    }

    /// The file named in the path, as it is written there: only a list of files can know it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`].
    pub fn file(&self) -> Result<String, Refusal> {
        self.param("file")
    }

    fn param<T: std::str::FromStr>(&self, name: &str) -> Result<T, Refusal> {
        let value = self.params.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        value.and_then(|text| text.parse().ok()).ok_or(Refusal::NotFound)
    }
}
