//! The static site, built at the start and served with the headers that the CDN gives.

use crate::portal_error::PortalError;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use call::Template;
use calls::FormsInUse;
use form::Form;
use http::{HeaderName, HeaderValue, StatusCode};
use site::{OfferedFile, SiteInput};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_http::services::{ServeDir, ServeFile};

/// The files of the calls' folders, for the site.
pub(crate) fn offered(templates: &[Template]) -> Vec<OfferedFile<'_>> {
    templates.iter().map(|it| OfferedFile { sha256: it.file.sha256, bytes: &it.bytes }).collect()
}

/// The built site.
#[derive(Debug, Clone)]
pub(crate) struct Pages {
    folder: PathBuf,
}

impl Pages {
    /// Builds the site for the published forms.
    pub(crate) fn build(
        published: &FormsInUse,
        templates: &[Template],
        assets: &Path,
        out: &Path,
    ) -> Result<Self, PortalError> {
        let owned = |forms: &[Arc<Form>]| forms.iter().map(|form| Form::clone(form)).collect();
        let (forms, payments): (Vec<Form>, Vec<Form>) =
            (owned(&published.applications), owned(&published.payments));
        let registration =
            form::registration().map_err(|faults| PortalError::Registration(faults.to_vec()))?;
        let input = SiteInput {
            forms: &forms,
            payments: &payments,
            templates: &offered(templates),
            registration,
            assets,
            out,
            local: true,
            security: None,
        };
        site::build(&input).map_err(PortalError::Site)?;
        Ok(Self { folder: out.to_owned() })
    }

    /// Serves one file.
    pub(crate) async fn serve(&self, request: Request) -> Response {
        let immutable = request.uri().path().starts_with("/assets/");
        let missing = site::not_found_of(request.uri().path());
        let missing = ServeFile::new(self.folder.join(missing.trim_start_matches('/')));
        let mut service = ServeDir::new(&self.folder)
            .append_index_html_on_directories(true)
            .not_found_service(missing);
        let mut response = match service.try_call(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => {
                tracing::error!(%error, "a page could not be read");
                let text = "the page could not be read";
                return crate::storage::plain(StatusCode::INTERNAL_SERVER_ERROR, text);
            }
        };
        let found = response.status().is_success();
        let headers = response.headers_mut();
        for (name, value) in edge::page_headers(None) {
            if let (Ok(name), Ok(value)) =
                (name.parse::<HeaderName>(), HeaderValue::from_str(&value))
            {
                headers.insert(name, value);
            }
        }
        // Names of assets carry their digest; pages may change with every publication.
        let caching =
            if immutable && found { "public, max-age=31536000, immutable" } else { "no-cache" };
        headers.insert(http::header::CACHE_CONTROL, HeaderValue::from_static(caching));
        response
    }
}
