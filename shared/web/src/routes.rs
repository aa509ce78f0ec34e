//! The table of routes: the one place that knows every method, path and who may call it. It drives
//! the local server, the functions, the API description, and the check of the deployed routes.

use std::collections::BTreeMap;

/// Which function answers a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Function {
    /// Registration, sign-in, passwords.
    Registration,
    /// Applications, sections, items.
    Sections,
    /// What is missing, validation.
    Validation,
    /// Draft and final PDF.
    Pdf,
    /// Documents, signed files, submission.
    Uploads,
    /// Calls and the API description.
    Calls,
    /// Project codes: requests, answers, revocations.
    Cup,
}

impl Function {
    /// Every function.
    pub const ALL: [Self; 7] = [
        Self::Registration,
        Self::Sections,
        Self::Validation,
        Self::Pdf,
        Self::Uploads,
        Self::Calls,
        Self::Cup,
    ];

    /// The function's name: its folder, its binary, its resource.
    pub fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Sections => "sections",
            Self::Validation => "validation",
            Self::Pdf => "pdf",
            Self::Uploads => "uploads",
            Self::Calls => "calls",
            Self::Cup => "cup",
        }
    }
}

/// An HTTP method in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Creates or acts.
    Post,
    /// Replaces.
    Put,
    /// Removes.
    Delete,
}

impl Method {
    /// The method as written in requests.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }

    /// Whether it changes something: such requests must come from the site itself.
    pub fn changes(self) -> bool {
        self != Self::Get
    }
}

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Anyone,
    /// Who is signed in, even with a password that must be changed.
    SignedInAtAll,
    /// Who is signed in for an applicant, with a password of their own.
    SignedIn,
    /// Who is signed in for an administration, with a password of their own, and has the role of
    /// requesting project codes. For everybody else the route is not there.
    Cup,
}

/// One route.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// Its name.
    pub id: RouteId,
    /// The method.
    pub method: Method,
    /// The path with `{parameters}`.
    pub path: &'static str,
    /// The function that answers.
    pub function: Function,
    /// Who may call it.
    pub access: Access,
    /// What it does, in one line.
    pub summary: &'static str,
}

macro_rules! routes {
    ($($id:ident $method:ident $path:literal $function:ident $access:ident $summary:literal;)*) => {
        /// The names of the routes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum RouteId {
            $(#[doc = $summary] $id,)*
        }

        /// Every route.
        pub const ROUTES: &[Route] = &[$(Route {
            id: RouteId::$id,
            method: Method::$method,
            path: $path,
            function: Function::$function,
            access: Access::$access,
            summary: $summary,
        },)*];
    };
}

routes! {
    ReadSession   Get    "/api/session"       Registration Anyone        "Who is signed in";
    SignIn        Post   "/api/session"       Registration Anyone        "Signs in";
    SignOut       Delete "/api/session"       Registration SignedInAtAll "Signs out";
    ReadChallenge Get    "/api/challenge"     Registration Anyone        "A proof-of-work challenge";
    Register      Post   "/api/registrations" Registration Anyone        "Registers an organisation with its principal user";
    ChangePassword Post  "/api/password"      Registration SignedInAtAll "Changes one's own password";

    ListCalls     Get    "/api/calls"         Calls        Anyone        "The published calls with their schedules";
    ReadOpenApi   Get    "/api/openapi.json"  Calls        Anyone        "The description of this API";

    ListApplications  Get  "/api/applications"      Sections SignedIn "The organisation's applications";
    CreateApplication Post "/api/applications"      Sections SignedIn "Creates an application";
    ReadApplication   Get  "/api/applications/{application}" Sections SignedIn "An application with the state of its sections";
    ReadEvents        Get  "/api/applications/{application}/events" Sections SignedIn "Who did what, and when";
    ReadSection       Get  "/api/applications/{application}/sections/{section}" Sections SignedIn "The answers of a section";
    SaveSection       Put  "/api/applications/{application}/sections/{section}" Sections SignedIn "Saves the answers of a section";
    FreezeSection     Post "/api/applications/{application}/sections/{section}/freeze" Sections SignedIn "Validates the section that opens the others";
    AddItem           Post "/api/applications/{application}/items" Sections SignedIn "Adds an item to a list";
    ReadItem          Get  "/api/applications/{application}/items/{item}" Sections SignedIn "The answers of an item";
    SaveItem          Put  "/api/applications/{application}/items/{item}" Sections SignedIn "Saves the answers of an item";
    DeleteItem        Delete "/api/applications/{application}/items/{item}" Sections SignedIn "Removes an item and what is in it";

    ReadMissing   Get  "/api/applications/{application}/missing"  Validation SignedIn "What is still missing";
    Validate      Post "/api/applications/{application}/validate" Validation SignedIn "Freezes the application and makes its PDF";

    ReadDraftPdf  Get  "/api/applications/{application}/draft.pdf"       Pdf SignedIn "The draft PDF, marked as such";
    ReadFinalPdf  Get  "/api/applications/{application}/application.pdf" Pdf SignedIn "The PDF to be signed";

    AddDocument      Post   "/api/applications/{application}/documents" Uploads SignedIn "Prepares the upload of a document";
    DocumentReceived Post   "/api/applications/{application}/documents/{document}/received" Uploads SignedIn "Checks an uploaded document and keeps it";
    ReadDocument     Get    "/api/applications/{application}/documents/{document}" Uploads SignedIn "A document";
    DeleteDocument   Delete "/api/applications/{application}/documents/{document}" Uploads SignedIn "Removes a document";
    AddSigned        Post   "/api/applications/{application}/signed" Uploads SignedIn "Prepares the upload of a signed file";
    SignedReceived   Post   "/api/applications/{application}/signed/{document}/received" Uploads SignedIn "Checks an uploaded signed file and keeps it";
    Submit           Post   "/api/applications/{application}/submit" Uploads SignedIn "Sends the application and gives its protocol number";

    ListMeasures       Get  "/api/cup/measures" Cup Cup "The measures that codes can be asked for with";
    ReadTemplate       Get  "/api/cup/measures/{measure}/template" Cup Cup "The workbook to fill in for a measure";
    ListConversions    Get  "/api/cup/conversions" Cup Cup "The administration's requests of codes, latest first";
    CreateConversion   Post "/api/cup/conversions" Cup Cup "Prepares the upload of a filled workbook";
    ReadConversion     Get  "/api/cup/conversions/{conversion}" Cup Cup "A request of codes, with what is wrong and what came back";
    ConversionReceived Post "/api/cup/conversions/{conversion}/received" Cup Cup "Turns an uploaded workbook into requests, or tells what is wrong";
    WithdrawConversion Post "/api/cup/conversions/{conversion}/withdraw" Cup Cup "Gives up a request that was not sent: its rows can be asked for again";
    ReadConversionFile Get  "/api/cup/conversions/{conversion}/files/{file}" Cup Cup "A file of a request of codes";
    CreateResponse     Post "/api/cup/conversions/{conversion}/responses" Cup Cup "Prepares the upload of an answer of Sistema CUP";
    ResponseReceived   Post "/api/cup/conversions/{conversion}/responses/{response}/received" Cup Cup "Takes the codes and rejections of an uploaded answer";
    ListCupCalls       Get  "/api/cup/calls" Cup Cup "The calls, with how many applications have a code";
    ListCupApplications Get "/api/cup/calls/{call}/applications" Cup Cup "The submitted applications to a call, as requests of codes";
    ReadCupWorkbook    Get  "/api/cup/calls/{call}/workbook" Cup Cup "The workbook filled with the applications that have no code";
    RequestCodes       Post "/api/cup/calls/{call}/conversions" Cup Cup "Asks for the codes of submitted applications";
    ReadCode           Get  "/api/cup/codes/{cup}" Cup Cup "What a code was given for";
    ListRevocations    Get  "/api/cup/revocations" Cup Cup "The codes to be revoked, and those revoked";
    NoteRevocation     Post "/api/cup/revocations" Cup Cup "Notes that a code is to be revoked";
    RevocationDone     Post "/api/cup/revocations/{cup}/done" Cup Cup "Notes that a code was revoked in Sistema CUP";
}

/// What asking for a method and path gives.
pub(crate) enum Found {
    /// A route, and the values of its parameters.
    Route(&'static Route, Vec<(String, String)>),
    /// The path is there, with other methods.
    OtherMethods(Vec<&'static str>),
    /// Nothing.
    Nothing,
}

/// Looks a request up in the table.
pub(crate) fn find(method: &str, path: &str) -> Found {
    use std::sync::OnceLock;
    static ROUTER: OnceLock<matchit::Router<Vec<&'static Route>>> = OnceLock::new();
    let router = ROUTER.get_or_init(build);
    let Ok(matched) = router.at(path) else { return Found::Nothing };
    match matched.value.iter().find(|route| route.method.as_str() == method) {
        Some(route) => {
            let params =
                matched.params.iter().map(|(key, value)| (key.to_owned(), value.to_owned()));
            Found::Route(route, params.collect())
        }
        None => Found::OtherMethods(matched.value.iter().map(|r| r.method.as_str()).collect()),
    }
}

fn build() -> matchit::Router<Vec<&'static Route>> {
    let mut paths: BTreeMap<&str, Vec<&'static Route>> = BTreeMap::new();
    for route in ROUTES {
        paths.entry(route.path).or_default().push(route);
    }
    let mut router = matchit::Router::new();
    for (path, routes) in paths {
        // A path that cannot be inserted would be a mistake in the table: the test finds it.
        let _ = router.insert(path, routes);
    }
    router
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found() {
        for route in ROUTES {
            let path = route.path.replace(['{', '}'], "");
            let Found::Route(found, _) = find(route.method.as_str(), &path) else {
                panic!("{} {} is not found", route.method.as_str(), route.path);
            };
            assert_eq!(found.id, route.id);
        }
    }

    #[test]
    fn other_methods_and_paths_are_told_apart() {
        assert!(matches!(find("PATCH", "/api/session"), Found::OtherMethods(_)));
        assert!(matches!(find("GET", "/api/nothing"), Found::Nothing));
    }
}
