// Made from docs/openapi.json by site/api-types.mjs: scripts/api-types makes it anew.

export interface paths {
    "/api/account/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the organisation's account and its users: the latest events */
        get: operations["readAccountEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/events/before/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events of the account before one of them */
        get: operations["readEarlierAccountEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/applications/{application}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An application that was sent, with its answers and files; noted */
        get: operations["readSentApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/applications/{application}/application.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF of an application that was sent; noted */
        get: operations["readSentPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/applications/{application}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document of an application that was sent; noted */
        get: operations["readSentDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/applications/{application}/signed/{which}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A signed file of an application that was sent; noted */
        get: operations["readSentSigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls that the administration runs, with what was decided about them */
        get: operations["listAdministeredCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/calls/{call}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first of the applications that were sent to a call that the administration runs; noted */
        get: operations["listSentApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/calls/{call}/applications/after/{application}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that were begun after one of them; noted */
        get: operations["listMoreSentApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/calls/{call}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes when a call is open, or how many applications it takes */
        put: operations["changeSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/calls/{call}/schedule/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What people would read after a change, which is not made */
        post: operations["previewSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users of an organisation that the administration helps, and how they stand */
        get: operations["readHelpedOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Frees the fiscal code of an organisation without applications; its users are suspended */
        post: operations["releaseOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}/users/{username}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Asks for another address of a user, which counts once it is confirmed; both are told */
        put: operations["correctEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}/users/{username}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a suspended user of an applicant in again */
        post: operations["letInAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}/users/{username}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a user's password away and has a new one sent */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}/users/{username}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a user of an applicant: its sessions end at once */
        post: operations["shutOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/{organisation}/users/{username}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lifts the lock that wrong passwords put on a user */
        post: operations["unlockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/organisations/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The organisations that fit, among those that the administration helps */
        post: operations["findOrganisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the administration's users read of applicants, the latest day first */
        get: operations["listOwnReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administration/sent-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls that the administration runs, with how many protocol numbers of each were given */
        get: operations["listSentCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's applications */
        get: operations["listApplications"];
        put?: never;
        /** Creates an application; the same twice is one */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An application with the state of its sections */
        get: operations["readApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/application.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The PDF to be signed */
        get: operations["readFinalPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates an application with the answers of another one; the same twice is one */
        post: operations["copyApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throws away a draft, which can be had back for thirty days; deletes a payment request, which cannot */
        post: operations["discardApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares the upload of a document */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        /** Removes a document */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/documents/{document}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The electronic invoices in a document, and the answers that they give */
        get: operations["readInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/documents/{document}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks an uploaded document and keeps it */
        post: operations["documentReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/draft.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft PDF, marked as such */
        get: operations["readDraftPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, and when: the latest events */
        get: operations["readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/events/before/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events before one of them */
        get: operations["readEarlierEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds an item to a list; the same twice is one */
        post: operations["addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is still missing */
        get: operations["readMissing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives an application a name of its organisation's own */
        put: operations["nameApplication"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is missing in an application, the amounts that sum it up and its documents */
        get: operations["readOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a payment request on a validated application; the same twice is one */
        post: operations["createPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/preparation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents and data to collect, as far as the answers say */
        get: operations["readPreparation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What officials read of the application, the latest day first */
        get: operations["listReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a sent application leaves with */
        get: operations["readReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a sent application */
        get: operations["readReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/receipt.pdf.p7m": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same receipt in an envelope that the portal sealed, where it has a key to seal with */
        get: operations["readSealedReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a validated application a draft again */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has back a draft that was thrown away */
        post: operations["restoreApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/sections/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answers of a section */
        get: operations["readSection"];
        /** Saves the answers of a section */
        put: operations["saveSection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/sections/{section}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Validates the section that opens the others */
        post: operations["freezeSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/sections/{section}/items/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answers of an item */
        get: operations["readItem"];
        /** Saves the answers of an item */
        put: operations["saveItem"];
        post?: never;
        /** Removes an item and what is in it */
        delete: operations["deleteItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/sections/{section}/items/{item}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies an item with the items in it, without documents; the same twice is one */
        post: operations["copyItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/sections/{section}/items/{item}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets the proofs of an expense pay another one too, as far as they reach */
        post: operations["copyProofs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/sections/{section}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers given elsewhere that are offered in a section and in its lists */
        get: operations["readOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares the upload of a signed file */
        post: operations["addSigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/signed/{document}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks an uploaded signed file and keeps it */
        post: operations["signedReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/signed/{which}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A signed file that was accepted */
        get: operations["readSigned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the application, with its payment request, and gives its protocol number */
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All the answers of an application, laid out for reading */
        get: operations["readSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freezes the application and makes its PDF */
        post: operations["validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published calls with their schedules */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proof-of-work challenge */
        get: operations["readChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calls, with how many applications have a code */
        get: operations["listCupCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/calls/{call}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first of the submitted applications to a call, as requests of codes */
        get: operations["listCupApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/calls/{call}/applications/after/{application}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those after one of them, in the order of their protocol numbers */
        get: operations["listMoreCupApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/calls/{call}/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the codes of submitted applications */
        post: operations["requestCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/calls/{call}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook filled with the applications that have no code */
        get: operations["readCupWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/codes/{cup}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a code was given for */
        get: operations["readCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The administration's requests of codes, latest first */
        get: operations["listConversions"];
        put?: never;
        /** Prepares the upload of a filled workbook */
        post: operations["createConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request of codes, with what is wrong and what came back */
        get: operations["readConversion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms what a request asks for: its files can be had from then on */
        post: operations["confirmConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/files/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a request of codes */
        get: operations["readConversionFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns an uploaded workbook into requests, or tells what is wrong */
        post: operations["conversionReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares the upload of an answer of Sistema CUP */
        post: operations["createResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/responses/{response}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the codes and rejections of an uploaded answer */
        post: operations["responseReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/rows/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a request of codes after so many */
        get: operations["listConversionRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes when the files of a request were uploaded to Sistema CUP */
        post: operations["noteUploaded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/conversions/{conversion}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up a request that was not sent: its rows can be asked for again */
        post: operations["withdrawConversion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/measure-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tables that the facts of a measure are chosen from */
        get: operations["readMeasureTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The measures that codes can be asked for with */
        get: operations["listMeasures"];
        put?: never;
        /** Makes a measure of the administration's own; the same twice is one */
        post: operations["createMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/measures/{measure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A measure with all of its facts, to be copied or revised */
        get: operations["readMeasure"];
        /** Makes a new revision of a measure of one's own; what was converted before stays as it is */
        put: operations["reviseMeasure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/measures/{measure}/example": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook of a measure with projects in it that do not exist, to be looked at */
        get: operations["readExample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/measures/{measure}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in for a measure */
        get: operations["readTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/register/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A page of the register of codes: every local code that was asked for, with its state and history */
        post: operations["searchRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/register/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole register as a workbook */
        get: operations["readRegisterWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The codes to be revoked, and those revoked */
        get: operations["listRevocations"];
        put?: never;
        /** Notes that a code is to be revoked */
        post: operations["noteRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/revocations/{cup}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a code was revoked in Sistema CUP */
        post: operations["revocationDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/revocations/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that many codes were revoked in Sistema CUP */
        post: operations["revocationsDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/revocations/many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that many codes are to be revoked, named by code or by local code */
        post: operations["noteRevocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cup/revocations/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The column of codes of a workbook, which is read and not kept */
        post: operations["readCodesSheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/email-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a new address, with the code that was sent there: mail goes there from now on */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one has shown to be, and as which users one may sign in */
        get: operations["readIdentity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/{provider}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the identity provider sends the browser back to */
        get: operations["returnFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to show who one is to an identity provider */
        post: operations["startIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can sign in and register */
        get: operations["listIdentityProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in as a user whose fiscal code was shown */
        post: operations["signInByIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The description of this API */
        get: operations["readOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's own password */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a file was sent under a protocol number */
        post: operations["checkReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a new password sent to whoever lost theirs, if they are there */
        post: operations["askRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Registers an organisation with its principal user */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registrations/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has the credentials sent again to whoever registered, with a new password */
        post: operations["resendCredentials"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands with one's own second factor */
        get: operations["readSecondFactor"];
        put?: never;
        /** Draws what an authenticator app needs; it counts once a code confirmed it */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the second factor that was begun, and gives recovery codes */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws new recovery codes in place of those before */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["readSession"];
        put?: never;
        /** Signs in */
        post: operations["signIn"];
        /** Signs out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in for good, with the code that comes after the password */
        post: operations["giveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own open sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Ends one's own sessions but this one */
        delete: operations["closeOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one's own sessions */
        delete: operations["closeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users of the organisation */
        get: operations["listUsers"];
        put?: never;
        /** Makes a user, who gets credentials by mail */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user: oneself, or any of the organisation for whoever manages them */
        get: operations["readUser"];
        /** Changes how a user is reached, and what it may do */
        put: operations["updateUser"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{username}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a suspended user in again */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{username}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a user: its sessions end at once */
        post: operations["suspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Something that happened to an account. */
        AccountEvent: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /**
             * Format: uint64
             * @description Which it is, from 1.
             */
            number: number;
            /** @description Why, where somebody else than the organisation did it and said so. */
            reason: string | null;
            /** @description What, in words. */
            what: string;
            /** @description Who did it, in words: of officials their administration, not their names. */
            who: string;
        };
        /** @description Some of the history of an account. */
        AccountEvents: {
            /**
             * Format: uint64
             * @description How many events there are in all.
             */
            count: number;
            /** @description The digest that the last of all leaves, in hexadecimal. */
            digest: string;
            /**
             * Format: uint64
             * @description The number of the earliest of them, when there are others before.
             */
            earlier: number | null;
            /** @description Latest first. */
            events: components["schemas"]["AccountEvent"][];
        };
        /** @description A call that an administration runs. */
        AdministeredCall: {
            /** @description What came of it so far. */
            applications: components["schemas"]["ApplicationCounts"];
            /** @description Its id. */
            call: string;
            /** @description What was decided about it, the latest first. */
            decisions: components["schemas"]["CallDecision"][];
            /** @description When it is open. */
            schedule: components["schemas"]["AdministeredSchedule"];
            /** @description Its title. */
            title: string;
        };
        /** @description The calls that an administration runs. */
        AdministeredCalls: {
            /** @description By id. */
            calls: components["schemas"]["AdministeredCall"][];
        };
        /** @description When a call is open. */
        AdministeredSchedule: {
            /** @description Whether their number can be limited, or the limit changed. */
            can_be_limited: boolean;
            /**
             * @description When it closes: for machines the first instant that is too late, for people the last second that
             *     is not.
             */
            closes_at: components["schemas"]["Instant"];
            /** @description Whether its closing was moved by an extension. */
            extended: boolean;
            /**
             * Format: uint32
             * @description How many applications it takes, if it takes only so many.
             */
            most: number | null;
            /** @description When it opens. */
            opens_at: components["schemas"]["Instant"];
            /** @description What people read of it now, in Italian. */
            sentence: string;
            /** @description Whether it is open now. */
            state: components["schemas"]["CallState"];
            /**
             * Format: uint64
             * @description Grows by one with every change: a change names the one that its author has seen.
             */
            version: number;
        };
        /** @description How many of the requests have which answer. */
        AnswerCounts: {
            /**
             * Format: uint32
             * @description A code.
             */
            coded: number;
            /**
             * Format: uint32
             * @description Those that were rejected, or never answered, and have a code by a later request.
             */
            coded_later: number;
            /**
             * Format: uint32
             * @description A rejection.
             */
            rejected: number;
            /**
             * Format: uint32
             * @description Of those with a code, how many had it revoked and have no other: every project has its code when `coded` and
             *     `coded_later` without these are all of them.
             */
            revoked: number;
            /**
             * Format: uint32
             * @description None yet.
             */
            waiting: number;
        };
        /** @description An application, as lists show it. */
        Application: {
            /** @description Who asks for the grant, once the answers say it: not always the organisation that fills it in. */
            beneficiary: components["schemas"]["Party"] | null;
            /** @description The call's id. */
            call: string;
            /**
             * @description When the call closes: for machines the first instant that is too late, for people the last second
             *     that is not.
             */
            closes_at: components["schemas"]["Instant"] | null;
            /** @description When it was begun. */
            created_at: components["schemas"]["Instant"];
            /** @description The project code (CUP), once it came. */
            cup: string | null;
            /** @description When the project code was revoked. */
            cup_revoked_at: components["schemas"]["Instant"] | null;
            /** @description The other project codes that it had and that were revoked, the earliest first. */
            earlier_cups: components["schemas"]["EarlierCup"][];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What its organisation calls it. */
            name: string | null;
            /** @description Of a payment request: the application that it hangs on. */
            of: components["schemas"]["PaymentOf"] | null;
            /** @description Whether it can be sent now. */
            open: boolean;
            /** @description Of the application's pages, from the site's root. */
            path: string | null;
            /** @description The payment request that hangs on it, if there is one. */
            payment: components["schemas"]["Payment"] | null;
            /** @description How much of it is done; missing for what was only just begun or sent. */
            progress: components["schemas"]["Progress"] | null;
            /** @description The protocol number, moments after it was sent. */
            protocol: string | null;
            /** @description Of a draft that was thrown away: until when it can be had back. */
            restorable_until: components["schemas"]["Instant"] | null;
            /** @description The revision of the form that it is filled in on. */
            revision: string;
            /** @description How far it is. */
            state: components["schemas"]["State"];
            /** @description The words for its state. */
            state_label: string;
            /** @description When it was sent. */
            submitted_at: components["schemas"]["Instant"] | null;
            /** @description Whether the call takes payment requests with applications. */
            takes_payment: boolean;
            /** @description The call's title. */
            title: string | null;
            /** @description When it last changed. */
            updated_at: components["schemas"]["Instant"];
            /** @description Who changed it last. */
            updated_by: string;
            /** @description The name of who changed it last, as people read it. */
            updated_by_name: string;
            /** @description When the signed application was uploaded. */
            uploaded_at: components["schemas"]["Instant"] | null;
            /** @description When it was validated. */
            validated_at: components["schemas"]["Instant"] | null;
        };
        /** @description A new application with answers of another one. */
        ApplicationCopied: {
            /** @description The new application: a draft on the call's present revision. */
            application: components["schemas"]["Application"];
            /**
             * Format: uint
             * @description How many items of lists came along.
             */
            items: number;
            /** @description What did not. */
            left: components["schemas"]["NotCopied"][];
            /**
             * Format: uint
             * @description How many sections came along.
             */
            sections: number;
        };
        /** @description What an application is copied with. */
        ApplicationCopy: {
            /**
             * Format: uuid
             * @description The id that the new application gets, drawn by who asks (a UUID of version 7): the same request sent again, because
             *     its answer was lost, makes no second one.
             */
            id: string;
        };
        /** @description How many applications to a call there are. New ones may take a moment to be counted. */
        ApplicationCounts: {
            /**
             * Format: uint32
             * @description How many arrived, counted one by one as they came, for a call that takes only so many.
             */
            arrived: number | null;
            /**
             * Format: uint
             * @description Being filled in.
             */
            drafts: number;
            /**
             * Format: uint
             * @description Sent, those that wait for their number included.
             */
            sent: number;
            /**
             * Format: uint
             * @description Validated and not sent.
             */
            validated: number;
            /**
             * Format: uint
             * @description Sent, with the number still to be given.
             */
            waiting: number;
        };
        /** @description What a new application is begun with. */
        ApplicationCreation: {
            /** @description The call's id. */
            call: string;
            /**
             * Format: uuid
             * @description The id that it gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer was
             *     lost, makes no second one. Without it the portal draws one.
             * @default null
             */
            id?: string | null;
        };
        /** @description An application with the state of its sections and its signed files. */
        ApplicationDetail: {
            /** @description Who asks for the grant, once the answers say it: not always the organisation that fills it in. */
            beneficiary: components["schemas"]["Party"] | null;
            /** @description The call's id. */
            call: string;
            /**
             * @description When the call closes: for machines the first instant that is too late, for people the last second
             *     that is not.
             */
            closes_at: components["schemas"]["Instant"] | null;
            /** @description Who answers questions about the call. */
            contacts: components["schemas"]["Contacts"] | null;
            /** @description When it was begun. */
            created_at: components["schemas"]["Instant"];
            /** @description The project code (CUP), once it came. */
            cup: string | null;
            /** @description When the project code was revoked. */
            cup_revoked_at: components["schemas"]["Instant"] | null;
            /** @description The validations that were taken back, the latest last. */
            earlier: components["schemas"]["EarlierValidation"][];
            /** @description The other project codes that it had and that were revoked, the earliest first. */
            earlier_cups: components["schemas"]["EarlierCup"][];
            /** @description The PDF made at validation. */
            final_pdf: components["schemas"]["FinalPdf"] | null;
            /** @description Whether as many applications arrived as the call takes: no more can be sent. */
            full: boolean;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What its organisation calls it. */
            name: string | null;
            /** @description Of a payment request: the application that it hangs on. */
            of: components["schemas"]["PaymentOf"] | null;
            /** @description Whether it can be sent now. */
            open: boolean;
            /**
             * @description While signed files are awaited, the PDFs made at validations of the organisation's other applications,
             *     present and earlier: those of the latest ones.
             */
            other_pdfs: components["schemas"]["OtherPdf"][];
            /** @description Of the application's pages, from the site's root. */
            path: string | null;
            /** @description The payment request that hangs on it, if there is one. */
            payment: components["schemas"]["Payment"] | null;
            /** @description How much of it is done; missing for what was only just begun or sent. */
            progress: components["schemas"]["Progress"] | null;
            /** @description The protocol number, moments after it was sent. */
            protocol: string | null;
            /** @description Whether nothing is missing for validation. */
            ready: boolean;
            /** @description Of a draft that was thrown away: until when it can be had back. */
            restorable_until: components["schemas"]["Instant"] | null;
            /** @description The revision of the form that it is filled in on. */
            revision: string;
            /** @description Its sections, in the form's order. */
            sections: components["schemas"]["SectionState"][];
            /** @description Who must sign each of them, as far as the answers say so, by its id in the form. */
            signatories: {
                [key: string]: components["schemas"]["Party"];
            };
            /** @description The signed files that were accepted, by their ids in the form. */
            signed: {
                [key: string]: components["schemas"]["Signed"];
            };
            /** @description How far it is. */
            state: components["schemas"]["State"];
            /** @description The words for its state. */
            state_label: string;
            /** @description When it was sent. */
            submitted_at: components["schemas"]["Instant"] | null;
            /** @description Whether the call takes payment requests with applications. */
            takes_payment: boolean;
            /** @description The call's title. */
            title: string | null;
            /** @description When it last changed. */
            updated_at: components["schemas"]["Instant"];
            /** @description Who changed it last. */
            updated_by: string;
            /** @description The name of who changed it last, as people read it. */
            updated_by_name: string;
            /** @description When the signed application was uploaded. */
            uploaded_at: components["schemas"]["Instant"] | null;
            /** @description When it was validated. */
            validated_at: components["schemas"]["Instant"] | null;
        };
        /** @description What an organisation calls an application. */
        ApplicationNaming: {
            /** @description The name, up to 60 characters; empty for none. */
            name: string;
        };
        /** @description The organisation's applications. */
        Applications: {
            /** @description Latest first; those that were thrown away and can be had back are among them. */
            applications: components["schemas"]["Application"][];
        };
        /** @description What the page of a new item needs from around it. */
        Around: {
            /** @description The answers elsewhere that its conditions and computed values look at, by their paths. */
            context: components["schemas"]["Entries"];
            /** @description The items of the lists that they look into, by list, with their answers by path. */
            items: {
                [key: string]: components["schemas"]["Entries"][];
            };
            /** @description What each field that refers to a list may name, by field. */
            references: {
                [key: string]: components["schemas"]["Choice"][];
            };
        };
        /** @description An address that counts once whoever reads mail there confirms it. */
        AwaitedEmail: {
            /** @description The address. */
            email: string;
            /** @description Until when it can be confirmed. */
            until: components["schemas"]["Instant"];
        };
        /** @description A call with its schedule. */
        Call: {
            /** @description Who runs it, as people read it. */
            administration: string;
            /** @description Its id. */
            call: string;
            /**
             * @description When it closes: for machines the first instant that is too late, for people the last second that
             *     is not.
             */
            closes_at: components["schemas"]["Instant"];
            /** @description How the office that answers questions about it is reached. */
            contacts: components["schemas"]["Contacts"];
            /** @description Whether its closing was moved. */
            extended: boolean;
            /** @description Whether that many have arrived: no more can be sent. */
            full: boolean;
            /** @description The language that it is written in, and its form filled in (BCP 47). */
            language: string;
            /**
             * Format: uint32
             * @description How many applications it takes, in the order they are sent, if it takes only so many.
             */
            most: number | null;
            /** @description When it opens. */
            opens_at: components["schemas"]["Instant"];
            /** @description Of the call's pages, from the site's root. */
            path: string | null;
            /** @description The revision that new applications are filled in on. */
            revision: string;
            /** @description Whether it is open now. */
            state: components["schemas"]["CallState"];
            /** @description The official act and its object, in full. */
            subject: string;
            /** @description Its title. */
            title: string;
        };
        /** @description Something that was decided about a call. */
        CallDecision: {
            /** @description The act, as it is cited. */
            act: string | null;
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description Who decided it. */
            author: string;
            /** @description What, in Italian. */
            what: string;
        };
        /** @description The published calls. */
        Calls: {
            /** @description By id. */
            calls: components["schemas"]["Call"][];
        };
        /** @description Whether a call is open. */
        CallState: "open" | "not_yet" | "closed";
        /** @description A proof of work in the form of ALTCHA, version 2, to be sent back with its solution. */
        Challenge: {
            /** @description What is to be solved. */
            parameters: {
                [key: string]: unknown;
            };
            /** @description That it was given here. */
            signature: string;
        };
        /** @description An item that a field may name. */
        Choice: {
            /** @description The title of its list, where the items of several may be named. */
            group: string | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What people call it. */
            label: string;
        };
        /** @description A code, and what it was given for. */
        Code: {
            /** @description The application it was given for, if there is one. */
            application: components["schemas"]["CodeApplication"] | null;
            /** @description When it came. */
            at: components["schemas"]["Instant"];
            /**
             * Format: uuid
             * @description The request of codes it came back to.
             */
            conversion: string;
            /** @description The code. */
            cup: string;
            /** @description The local code of the request. */
            local_code: string;
            /** @description The name of the beneficiary. */
            name: string;
            /** @description Its revocation, if one was noted. */
            revocation: components["schemas"]["Revocation"] | null;
        };
        /** @description The application that a code was given for. */
        CodeApplication: {
            /** @description Its protocol number. */
            protocol: string;
        };
        /** @description The applications whose codes are asked for. */
        CodeRequest: {
            /** @description Which. */
            applications: components["schemas"]["WantedCode"][];
        };
        /** @description A workbook with a column of codes, small enough to travel in the request: it is read and not kept. */
        CodesFile: {
            /** @description Its bytes, in base64 (RFC 4648, section 4). */
            content: string;
        };
        /** @description The column of codes of a workbook. */
        CodesSheet: {
            /** @description What stands there, from the top down. */
            codes: components["schemas"]["CodesSheetRow"][];
            /** @description The letters of its column. */
            column: string;
            /** @description The sheet that was read. */
            sheet: string;
            /** @description Other sheets with such a column, which were not read. */
            unread: string[];
        };
        /** @description A code as somebody wrote it in a workbook. */
        CodesSheetRow: {
            /** @description What the cell shows. */
            code: string;
            /**
             * Format: uint32
             * @description The row, from 1.
             */
            row: number;
        };
        /** @description A telephone number and when to use it. */
        ContactPhone: {
            /** @description From where, or what for: «da cellulare». */
            note: string | null;
            /** @description The number. */
            number: string;
        };
        /** @description How an office is reached. */
        Contacts: {
            /** @description Where it is. */
            address: string | null;
            /** @description Its certified e-mail address (PEC). */
            certified_email: string | null;
            /** @description Its e-mail address. */
            email: string | null;
            /** @description When it answers, in words. */
            hours: string | null;
            /** @description The name of the office. */
            office: string;
            /** @description Its telephone numbers, the first one first. */
            phones: components["schemas"]["ContactPhone"][];
        };
        /** @description A request of codes, with what is wrong and what came back. */
        Conversion: {
            /** @description How many answers came back. */
            answers: components["schemas"]["AnswerCounts"];
            /** @description When it was begun. */
            at: components["schemas"]["Instant"];
            /** @description By whom. */
            by: components["schemas"]["Person"];
            /**
             * Format: uint32
             * @description How many requests have a code.
             */
            coded: number;
            /**
             * Format: uint32
             * @description How many that were rejected, or never answered, have a code by a later request.
             */
            coded_later: number;
            /** @description Who confirmed it, and when. */
            confirmed: components["schemas"]["Withdrawn"] | null;
            /** @description Its files. */
            files: components["schemas"]["CupFile"][];
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The answers that were imported, in order. */
            imports: components["schemas"]["CupImport"][];
            /** @description The measure that was applied. */
            measure: components["schemas"]["MeasureName"] | null;
            /**
             * Format: uint32
             * @description How many problems there are.
             */
            problems: number;
            /**
             * Format: uint32
             * @description How many were rejected.
             */
            rejected: number;
            /** @description What is wrong, and what was written otherwise. */
            report: components["schemas"]["CupReport"];
            /**
             * Format: uint32
             * @description How many requests it holds, or would hold.
             */
            requests: number;
            /**
             * Format: uint32
             * @description How many that have a code had it revoked, and have no other.
             */
            revoked: number;
            /** @description Its rows, the first of them, once an answer was imported. */
            rows: components["schemas"]["CupRow"][];
            /** @description What it is made from. */
            source: components["schemas"]["ConversionSource"];
            /** @description How far it is. */
            state: components["schemas"]["ConversionState"];
            /** @description What was done with it, the earliest first: who confirmed it, who noted that it was uploaded. */
            steps: components["schemas"]["RegisterStep"][];
            /** @description What it asks for, in sum, if nothing is wrong. */
            summary_of_request: components["schemas"]["CupSummary"] | null;
            /** @description Why what arrived cannot be read, if it cannot. */
            unreadable: components["schemas"]["UnreadableWorkbook"] | null;
            /** @description When its files were uploaded to Sistema CUP, and who noted it. */
            uploaded: components["schemas"]["Withdrawn"] | null;
            /** @description Who gave it up, and when, if somebody did. */
            withdrawn: components["schemas"]["Withdrawn"] | null;
        };
        /** @description A filled workbook that is to be uploaded. */
        ConversionCreation: {
            /** @description The file's name on the user's machine. */
            file_name: string;
            /** @description In place of the measure that the workbook names. */
            measure?: string | null;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
            /**
             * @description Whether more than 1,000 rows become several files.
             * @default false
             */
            split?: boolean;
        };
        /** @description The administration's requests of codes. */
        Conversions: {
            /** @description Latest first. */
            conversions: components["schemas"]["ConversionSummary"][];
        };
        /** @description What codes are asked for with. */
        ConversionSource: {
            /** @description The name it was uploaded with. */
            file_name: string;
            /** @constant */
            kind: "workbook";
            /** @description SHA-256 in hexadecimal, once it arrived. */
            sha256: string | null;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
        } | {
            /** @description The call's id. */
            call: string;
            /** @constant */
            kind: "applications";
            /** @description Its title. */
            title: string;
        };
        /** @description How far a request of codes is. */
        ConversionState: "waiting" | "to_confirm" | "accepted" | "refused" | "unreadable";
        /** @description A request of codes, as lists show it. */
        ConversionSummary: {
            /** @description When it was begun. */
            at: components["schemas"]["Instant"];
            /** @description By whom. */
            by: components["schemas"]["Person"];
            /**
             * Format: uint32
             * @description How many requests have a code.
             */
            coded: number;
            /**
             * Format: uint32
             * @description How many that were rejected, or never answered, have a code by a later request.
             */
            coded_later: number;
            /** @description Who confirmed it, and when. */
            confirmed: components["schemas"]["Withdrawn"] | null;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description The measure that was applied. */
            measure: components["schemas"]["MeasureName"] | null;
            /**
             * Format: uint32
             * @description How many problems there are.
             */
            problems: number;
            /**
             * Format: uint32
             * @description How many were rejected.
             */
            rejected: number;
            /**
             * Format: uint32
             * @description How many requests it holds, or would hold.
             */
            requests: number;
            /**
             * Format: uint32
             * @description How many that have a code had it revoked, and have no other.
             */
            revoked: number;
            /** @description What it is made from. */
            source: components["schemas"]["ConversionSource"];
            /** @description How far it is. */
            state: components["schemas"]["ConversionState"];
            /** @description Why what arrived cannot be read, if it cannot. */
            unreadable: components["schemas"]["UnreadableWorkbook"] | null;
            /** @description When its files were uploaded to Sistema CUP, and who noted it. */
            uploaded: components["schemas"]["Withdrawn"] | null;
            /** @description Who gave it up, and when, if somebody did. */
            withdrawn: components["schemas"]["Withdrawn"] | null;
        };
        /** @description The upload of a workbook, prepared. */
        ConversionUpload: {
            /**
             * Format: uuid
             * @description The id of the request of codes to be.
             */
            conversion: string;
            /** @description How to post the workbook. */
            upload: components["schemas"]["UploadForm"];
        };
        /** @description The three parts that one signs in with (manual 2.2). */
        Credentials: {
            /** @description The organisation's code. */
            organisation: string;
            /** @description The password. */
            password: string;
            /** @description The user name. */
            username: string;
        };
        /** @description A submitted application, as a request of a code. */
        CupApplication: {
            /**
             * Format: uuid
             * @description Its id.
             */
            application: string;
            /** @description In euro, as people write it. */
            cost: string | null;
            /** @description Once it came. */
            cup: string | null;
            /** @description Their fiscal code or VAT number. */
            fiscal: string;
            /** @description Where the project is. */
            municipality: string;
            /** @description The name of the beneficiary. */
            name: string;
            /** @description What keeps its code from being asked for, in Italian. */
            problems: string[];
            /** @description Its protocol number. */
            protocol: string;
            /** @description The letters of its province. */
            province: string;
            /**
             * Format: uuid
             * @description The request of codes that it waits for.
             */
            requested_in: string | null;
            /** @description The codes that it had and that were revoked, the earliest first. */
            revoked: string[];
            /** @description When it was sent. */
            submitted_at: components["schemas"]["Instant"] | null;
        };
        /** @description The submitted applications to a call, as requests of codes. */
        CupApplications: {
            /** @description In the order of their protocol numbers. */
            applications: components["schemas"]["CupApplication"][];
            /** @description The measure of the call; without it no code can be asked for. */
            measure: components["schemas"]["MeasureName"] | null;
            /**
             * Format: uuid
             * @description The one after which the others follow, if more do.
             */
            next: string | null;
        };
        /** @description A call, with how many of its applications have a code. */
        CupCall: {
            /** @description Its id. */
            call: string;
            /**
             * Format: uint
             * @description How many of them have a code.
             */
            coded: number;
            /** @description Whether codes can be asked for. */
            measure: boolean;
            /**
             * Format: uint
             * @description How many applications were sent.
             */
            submitted: number;
            /** @description Its title. */
            title: string;
            /**
             * Format: uint
             * @description How many of them have none.
             */
            uncoded: number;
        };
        /** @description The calls, as those who ask for codes see them. */
        CupCalls: {
            /** @description By id. */
            calls: components["schemas"]["CupCall"][];
        };
        /** @description A category with what it stands under. */
        CupCategoryChoice: {
            /** @description Sector, subsector and category, with points. */
            code: string;
            /** @description The category. */
            label: string;
            /** @description The sector. */
            sector: string;
            /** @description The subsector. */
            subsector: string;
        };
        /** @description Something that was written otherwise than it was typed. */
        CupChange: {
            /** @description As spreadsheets name it. */
            cell: string | null;
            /** @description Its letters. */
            column: string | null;
            /** @description What the cell holds. */
            from: string;
            /** @description Of the column. */
            header: string;
            /** @description Why, by a stable name. */
            reason: components["schemas"]["CupChangeReason"];
            /**
             * Format: uint32
             * @description The row, from 1.
             */
            row: number;
            /** @description The same in words. */
            sentence: string;
            /** @description The sheet. */
            sheet: string;
            /** @description What was written. */
            to: string;
        };
        /** @description Why something was written otherwise. */
        CupChangeReason: "plain_text" | "name_to_code" | "code_form" | "number_to_code" | "activity_before2025" | "rounded" | "left_out";
        /** @description A code of a table. */
        CupCodeChoice: {
            /** @description The code. */
            code: string;
            /** @description What it stands for. */
            label: string;
        };
        /** @description A file of a request of codes. */
        CupFile: {
            /** @description When it was kept. */
            at: components["schemas"]["Instant"];
            /** @description Its id within the request of codes. */
            file: string;
            /** @description What it is. */
            kind: components["schemas"]["CupFileKind"];
            /** @description The name it is saved under. */
            name: string;
            /**
             * Format: uint32
             * @description How many requests it holds, if it is a request.
             */
            requests: number | null;
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
        };
        /** @description What a file of a request of codes is. */
        CupFileKind: "source" | "request" | "marked" | "response" | "codes" | "rejected";
        /** @description An answer of Sistema CUP that was imported. */
        CupImport: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description By whom. */
            by: components["schemas"]["Person"];
            /**
             * Format: uint32
             * @description How many requests it gives a code.
             */
            coded: number;
            /** @description Whether it contradicts what is known: then nothing of it was taken. */
            contradicts: boolean;
            /** @description The name it was uploaded with. */
            file_name: string;
            /**
             * Format: uint32
             * @description How many it rejects.
             */
            rejected: number;
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
            /**
             * Format: uint32
             * @description How much was not taken.
             */
            stray_count: number;
            /** @description What was not taken: the first of it. */
            strays: components["schemas"]["CupStray"][];
            /** @description The codes in it that belong to no project: they are among those to be revoked. */
            unwanted: string[];
        };
        /** @description What a later request of codes brought for a row. */
        CupLater: {
            /**
             * Format: uuid
             * @description Which request of codes.
             */
            conversion: string;
            /** @description The code, once it came. */
            cup: string | null;
        };
        /** @description A measure. */
        CupMeasure: {
            /** @description The act that it rests on. */
            act: string;
            /** @description The call it belongs to. */
            call: string | null;
            /** @description Its id. */
            id: string;
            /** @description The nature of its projects. */
            nature: components["schemas"]["CupNature"];
            /** @description Who made the revision that counts now, if it is one of the administration's own. */
            revision: components["schemas"]["CupMeasureRevision"] | null;
            /** @description Its title. */
            title: string;
            /**
             * Format: int16
             * @description The year of the decision.
             */
            year: number;
        };
        /** @description A new measure. */
        CupMeasureCreation: {
            /** @description Its facts. */
            facts: components["schemas"]["CupMeasureFacts"];
            /** @description Where the act can be read; empty for nowhere. */
            link: string;
        };
        /** @description A measure with all of its facts. */
        CupMeasureDetail: {
            /** @description Its facts, as they are typed. */
            facts: components["schemas"]["CupMeasureFacts"];
            /** @description Its id. */
            id: string;
            /** @description What its facts mean, in the order of the sheet «Misura». */
            lines: components["schemas"]["CupMeasureLine"][];
            /** @description Its revisions, the latest first; none if it is not the administration's own. */
            revisions: components["schemas"]["CupMeasureRevision"][];
        };
        /** @description A line of the sheet «Misura» that differs from the chosen measure. */
        CupMeasureDifference: {
            /** @description What the measure says that was chosen, or that is known by the sheet's identifier. */
            chosen: string;
            /** @description Which line. */
            label: string;
            /** @description What the sheet says. */
            sheet: string;
        };
        /** @description The facts of a measure. Codes are those of the tables; what is wrong is told at its fact. */
        CupMeasureFacts: {
            /** @description The act that grants the money. */
            act: string;
            /** @description Sector, subsector and category, with points. */
            category: string;
            /** @description The codes of where the money comes from. */
            coverage: string[];
            /** @description Whether one code stands for many projects. */
            cumulative: boolean;
            /** @description The description of rows that give none. */
            description: string;
            /** @description The instrument's code. */
            instrument: string;
            /** @description Its description. */
            instrument_description: string;
            /** @description The kind's code. */
            kind: string;
            /** @description The label of a kind that the table lacks. */
            kind_label: string;
            /** @description The nature's code. */
            nature: string;
            /** @description The other information of rows that give none. */
            other_information: string;
            /** @description The subject on whose behalf codes are asked for. */
            owner_subject: string;
            /** @description Its unit. */
            owner_unit: string;
            /** @description Its user. */
            owner_user: string;
            /** @description Whether what the public does not pay is private money. */
            private_share: boolean;
            /** @description What people call it. */
            title: string;
            /** @description The year of the decision. */
            year: string;
        };
        /** @description A fact of a measure. */
        CupMeasureLine: {
            /** @description What it is called. */
            label: string;
            /** @description What the value means. */
            note: string;
            /** @description As requests write it. */
            value: string;
        };
        /** @description A revision of a measure of the administration's own. */
        CupMeasureRevision: {
            /** @description When it was made. */
            at: components["schemas"]["Instant"];
            /** @description By whom. */
            by: components["schemas"]["Person"];
            /** @description Where the act can be read. */
            link: string | null;
            /**
             * Format: uint32
             * @description Which, from 1.
             */
            number: number;
            /** @description Whether the measure is not offered any more. */
            retired: boolean;
        };
        /** @description The tables that the facts of a measure are chosen from. */
        CupMeasureTables: {
            /** @description The categories, by code. */
            categories: components["schemas"]["CupCategoryChoice"][];
            /** @description Where money comes from. */
            coverages: components["schemas"]["CupCodeChoice"][];
            /** @description The programming instruments. */
            instruments: components["schemas"]["CupCodeChoice"][];
            /** @description The natures with their kinds. */
            natures: components["schemas"]["CupNatureChoice"][];
        };
        /** @description A revision of a measure: all of it is written anew. */
        CupMeasureUpdate: {
            /** @description Its facts. */
            facts: components["schemas"]["CupMeasureFacts"];
            /** @description Where the act can be read; empty for nowhere. */
            link: string;
            /** @description Whether it is not offered any more. */
            retired: boolean;
            /**
             * Format: uint32
             * @description The revision that the author has seen.
             */
            revision: number;
        };
        /** @description The nature of projects, as Sistema CUP classifies it. */
        CupNature: {
            /** @description Its code. */
            code: string;
            /** @description Its name. */
            label: string;
        };
        /** @description A nature with its kinds. */
        CupNatureChoice: {
            /** @description The code. */
            code: string;
            /** @description The kinds that the public table has. */
            kinds: components["schemas"]["CupCodeChoice"][];
            /** @description What it stands for. */
            label: string;
        };
        /** @description A request that asks for rows of another one already. */
        CupOther: {
            /**
             * Format: uuid
             * @description Which one.
             */
            conversion: string;
            /**
             * Format: uint
             * @description How many rows it asks for.
             */
            rows: number;
            /** @description When and from what it was made, in Italian: `il 28/11/2026 con «progetti.xlsx»`. */
            words: string;
        };
        /** @description Something that keeps a request from being made. */
        CupProblem: {
            /**
             * Format: uuid
             * @description When applications were asked for: the one of this row.
             */
            application?: string | null;
            /** @description As spreadsheets name it. */
            cell: string | null;
            /** @description What is wrong, by a stable name. */
            code: components["schemas"]["CupProblemCode"];
            /** @description Its letters. */
            column: string | null;
            /** @description Of the column. */
            header: string | null;
            /**
             * Format: uint32
             * @description The row, from 1; of applications, their place in the request.
             */
            row: number | null;
            /** @description In Italian, for the person who reads it. */
            sentence: string;
            /** @description The sheet. */
            sheet: string;
            /** @description What the cell holds. */
            value: string | null;
        };
        /** @description What is wrong with a row or a measure. */
        CupProblemCode: "no_rows" | "too_many_rows" | "rows_elsewhere" | "missing_column" | "repeated_column" | "missing_measure" | "bad_measure" | "missing" | "not_allowed" | "error_cell" | "wrong_type" | "number_for_code" | "too_short" | "too_long" | "bad_text" | "bad_character" | "bad_tax_code" | "bad_code" | "unknown_place" | "ambiguous_place" | "ceased_place" | "places_disagree" | "bad_amount" | "cost_zero" | "bad_funding" | "repeated_id" | "repeated_local_code" | "bad_master" | "already_coded" | "already_requested";
        /** @description What a conversion tells. */
        CupReport: {
            /**
             * Format: uint
             * @description How many there are.
             */
            change_count: number;
            /** @description What was written otherwise than it was typed: the first changes. */
            changes: components["schemas"]["CupChange"][];
            /** @description The requests that ask for some of its rows already. */
            others: components["schemas"]["CupOther"][];
            /**
             * Format: uint
             * @description How many there are.
             */
            problem_count: number;
            /** @description What is wrong: the first problems. */
            problems: components["schemas"]["CupProblem"][];
        };
        /** @description A row of a request of codes, with what came back for it. */
        CupRow: {
            /** @description As the request says. */
            codifica_locale: string;
            /** @description Once it came. */
            cup: string | null;
            /** @description As the request says. */
            id_progetto: string;
            /** @description What a later request of codes brought, if one asked for it again. */
            later: components["schemas"]["CupLater"] | null;
            /** @description The name of the beneficiary. */
            name: string;
            /** @description Why it was rejected, if it was: what fits. */
            rejected: string[];
            /** @description Whether its code was revoked. */
            revoked: boolean;
            /**
             * Format: uint32
             * @description The row of the workbook, or the place of the application.
             */
            row: number;
        };
        /** @description Some rows of a request of codes. */
        CupRows: {
            /**
             * Format: uint
             * @description How many there are in all, once an answer was imported.
             */
            count: number;
            /** @description In order. */
            rows: components["schemas"]["CupRow"][];
        };
        /** @description A part of an answer that was not taken. */
        CupStray: {
            /** @description As the answer says. */
            codifica_locale: string;
            /** @description As the answer says. */
            id_progetto: string;
            /** @description Why, in Italian. */
            sentence: string;
        };
        /** @description What a request asks for, to be looked over before its files are made known. */
        CupSummary: {
            /**
             * Format: uint64
             * @description What all projects cost, in whole euro.
             */
            cost: number;
            /**
             * @description What the sheet «Misura» says otherwise than the measure that was chosen or, where none was, than the measure of its
             *     identifier that is known here: somebody altered it by hand.
             */
            differences: components["schemas"]["CupMeasureDifference"][];
            /**
             * Format: uint64
             * @description What is granted to all of them, in whole euro.
             */
            granted: number;
            /** @description The facts of the measure. */
            measure: components["schemas"]["CupMeasureLine"][];
            /** @description Whether what the sheet «Misura» says is what is asked with; otherwise what was chosen is. */
            sheet_counts: boolean;
            /**
             * Format: uint
             * @description How many there are.
             */
            twin_count: number;
            /** @description The requests that may be there twice: the first of them. */
            twins: components["schemas"]["CupTwin"][];
            /**
             * Format: int16
             * @description The year of the decision.
             */
            year: number;
        };
        /** @description A request whose beneficiary has or asks for a code already. */
        CupTwin: {
            /** @description Its local code. */
            codifica_locale: string;
            /** @description The name of the beneficiary. */
            name: string;
            /**
             * Format: uint32
             * @description Its row, or the place of the application.
             */
            row: number;
            /** @description What it resembles, in Italian. */
            sentence: string;
        };
        /**
         * @description Where a document belongs and what it is called. It is sent both before the upload and after it:
         *     nothing has to be remembered in between.
         */
        DocumentAddition: {
            /** @description The file's name on the user's machine. */
            file_name: string;
            /**
             * Format: uuid
             * @description The item it belongs to.
             */
            item?: string | null;
            /** @description The section's id. */
            section: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
            /** @description The slot's id. */
            slot: string;
        };
        /** @description Codes that were revoked in Sistema CUP. */
        DoneNote: {
            /** @description Which. */
            codes: string[];
        };
        /** @description A project code that was revoked, and is not the one that counts. */
        EarlierCup: {
            /** @description The code. */
            cup: string;
            /** @description When it was revoked. */
            revoked_at: components["schemas"]["Instant"];
        };
        /** @description A validation that was taken back: its PDF counts no more. */
        EarlierValidation: {
            /** @description SHA-256 of the PDF made then, in hexadecimal. */
            sha256: string;
            /** @description When it was made. */
            validated_at: components["schemas"]["Instant"];
        };
        /** @description The code that was sent to a new address. */
        EmailConfirmation: {
            /** @description The code. */
            code: string;
        };
        /** @description An address that was confirmed. */
        EmailConfirmed: {
            /** @description Where mail goes from now on. */
            email: string;
        };
        /** @description Another address for a user. */
        EmailCorrection: {
            /**
             * @description The address that was confirmed, after it was asked back because it looks like a slip.
             * @default null
             */
            confirmed_email?: string | null;
            /** @description The new address. */
            email: string;
            /** @description Who asked, and how they were recognised: one line, which is kept. */
            reason: string;
        };
        /**
         * @description The schema of [`form::Entries`]: answers by field. What does not parse is kept as written and
         *     reported among the problems.
         */
        Entries: {
            [key: string]: components["schemas"]["Entry"];
        };
        Entry: string | string[];
        /** @description Something that happened. */
        Event: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description Which answers changed. */
            edits: components["schemas"]["EventEdit"][];
            /**
             * Format: uint64
             * @description Which it is, from 1.
             */
            number: number;
            /** @description What, in Italian. */
            what: string;
            /** @description Who did it. */
            who: string;
            /** @description Their name, as people read it. */
            who_name: string;
        };
        /** @description An answer that changed. */
        EventEdit: {
            /** @description What it became; missing if there is none any more, or if it is not told. */
            after: string | null;
            /** @description What the answer was; missing if there was none, or if it is not told. */
            before: string | null;
            /** @description What was asked. */
            question: string;
        };
        /** @description Some of the history of an application. */
        Events: {
            /**
             * Format: uint64
             * @description How many events there are in all.
             */
            count: number;
            /**
             * @description The digest that the last of all leaves, in hexadecimal: whoever keeps it can have it checked later that nothing of
             *     what happened until then was rewritten.
             */
            digest: string;
            /**
             * Format: uint64
             * @description The number of the earliest of them, when there are others before.
             */
            earlier: number | null;
            /** @description Latest first. */
            events: components["schemas"]["Event"][];
            /** @description Whether what answers were and became is told: to the principal user. */
            with_answers: boolean;
        };
        /** @description The PDF made at validation. */
        FinalPdf: {
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
        };
        /** @description An organisation that was found. */
        FoundOrganisation: {
            /** @description Its code. */
            code: string;
            /** @description Its fiscal code. */
            fiscal_code: string;
            /** @description The name people read. */
            name: string;
        };
        /** @description Which applications a user may work on. */
        Grant: {
            /** @constant */
            kind: "all";
        } | {
            /** @description Their ids. */
            applications: string[];
            /** @constant */
            kind: "some";
            /** @description The last day, as people in Italy write it. */
            until: string;
        };
        /** @description Something that a help desk did. */
        HelpDeed: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description Why, where it is one's own administration's. */
            reason: string | null;
            /** @description What, in words. */
            what: string;
            /** @description Who. */
            who: string;
        };
        /** @description An organisation with its users. */
        HelpedOrganisation: {
            /** @description Whether its fiscal code can be freed: it has no application. */
            can_be_released: boolean;
            /** @description Its code. */
            code: string;
            /** @description What a help desk did lately, latest first. */
            deeds: components["schemas"]["HelpDeed"][];
            /** @description Its fiscal code. */
            fiscal_code: string;
            /** @description The name people read. */
            name: string;
            /** @description When it registered. */
            registered_at: components["schemas"]["Instant"];
            /** @description Whether it gave its fiscal code back. */
            released: boolean;
            /** @description Its users, the principal one first. */
            users: components["schemas"]["HelpedUser"][];
        };
        /** @description A user, as the help desk sees it. */
        HelpedUser: {
            /** @description Where it is to go once that is confirmed. */
            awaited_email: components["schemas"]["AwaitedEmail"] | null;
            /** @description Whether it was not there for more than 180 days. */
            dormant: boolean;
            /** @description Where mail goes. */
            email: string;
            /** @description The name people read. */
            full_name: string;
            /** @description Last successful sign-in. */
            last_access_at: components["schemas"]["Instant"] | null;
            /** @description Until when wrong passwords lock it, in some browser. */
            locked_until: components["schemas"]["Instant"] | null;
            /** @description Whether the password that was given is too old to open anything. */
            password_is_over: boolean;
            /** @description Whether a new password was sent and not used yet. */
            password_was_sent: boolean;
            /** @description Whether it is the principal user. */
            principal: boolean;
            /** @description Whether it was suspended. */
            suspended: boolean;
            /** @description The name for signing in. */
            username: string;
        };
        /** @description Why something is done to somebody's account. */
        HelpReason: {
            /** @description Who asked, and how they were recognised: one line, which is kept. */
            reason: string;
        };
        /** @description Who somebody is, by the word of a provider, and as which users they may sign in. */
        Identity: {
            /** @description The address for mail, if the provider says one. */
            email: string | null;
            /** @description The surname, if the provider says it. */
            family_name: string | null;
            /** @description The fiscal code. */
            fiscal_code: string;
            /** @description The given names, if the provider says them. */
            given_name: string | null;
            /** @description By whose word. */
            provider: components["schemas"]["IdentityProvider"];
            /** @description The users with this fiscal code, in all organisations. */
            users: components["schemas"]["IdentityUser"][];
        };
        /** @description Where to go. */
        IdentityAddress: {
            /** @description The address at the provider. */
            address: string;
        };
        /** @description The user that somebody chooses to sign in as. */
        IdentityChoice: {
            /** @description The organisation's code. */
            organisation: string;
            /** @description The user name. */
            username: string;
        };
        /** @description An identity provider, as people choose it. */
        IdentityProvider: {
            /** @description Its id in addresses. */
            id: string;
            /** @description What people call it. */
            name: string;
        };
        /** @description How one can sign in and register. */
        IdentityProviders: {
            /** @description Whether anybody has a password. */
            passwords: boolean;
            /** @description The providers, in order; none, unless the portal has some. */
            providers: components["schemas"]["IdentityProvider"][];
            /** @description Whether one may register with a password to come. */
            registration_without: boolean;
        };
        IdentityPurpose: "sign_in" | "registration";
        /** @description Going to an identity provider. */
        IdentityRequest: {
            /**
             * @description The page of the site to go on with afterwards, such as `/domande/`.
             * @default null
             */
            back?: string | null;
            /** @description What for. */
            purpose: components["schemas"]["IdentityPurpose"];
        };
        /** @description A user that somebody may sign in as. */
        IdentityUser: {
            /** @description For whom. */
            organisation: components["schemas"]["OrganisationName"];
            /** @description Whether the user is suspended: it cannot be chosen. */
            suspended: boolean;
            /** @description Who. */
            user: components["schemas"]["UserName"];
        };
        /** @description An instant: RFC 3339 for machines, Italian time for people. */
        Instant: {
            /**
             * Format: date-time
             * @description As in RFC 3339, in universal time.
             */
            iso: string;
            /** @description As people in Italy write it: gg/mm/aaaa, ore HH:MM:SS. */
            text: string;
        };
        /** @description Something to say about an invoice. */
        InvoiceFinding: {
            /** @description In a sentence. */
            sentence: string;
            /** @description Whether it keeps the invoice from being reported. */
            severity: components["schemas"]["Severity"];
        };
        /** @description Part of what an invoice says. */
        InvoicePart: {
            /** @description What it is about. */
            heading: string;
            /** @description Its rows. */
            rows: components["schemas"]["InvoiceRow"][];
        };
        /** @description A row of what an invoice says. */
        InvoiceRow: {
            /** @description What it is. */
            label: string;
            /** @description How much or which: a stranger's text. */
            value: string;
        };
        /** @description What is read of a document. */
        Invoices: {
            /** @description The invoices in it; of a lot several, of which one is chosen. */
            invoices: components["schemas"]["ReadInvoice"][];
            /**
             * Format: uint
             * @description How many more there are than are shown.
             */
            more: number;
            /** @description Why nothing is read, in a sentence. */
            unread: string | null;
        };
        /** @description What a new item is made with. */
        ItemAddition: {
            /**
             * @description Whether the page saves by itself, while somebody types.
             * @default false
             */
            auto?: boolean;
            /** @description Its answers. */
            entries: components["schemas"]["Entries"];
            /**
             * Format: uuid
             * @description The id that it gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer was
             *     lost, makes no second one. Without it the portal draws one.
             * @default null
             */
            id?: string | null;
            /** @description `section.list`, or `section.list.sublist` with the item it lies in as `parent`. */
            list: string;
            /**
             * Format: uuid
             * @description The item it lies in.
             */
            parent?: string | null;
        };
        /** @description What an item is copied with. */
        ItemCopy: {
            /**
             * Format: uuid
             * @description The id that the copy gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer
             *     was lost, makes no second one.
             */
            id: string;
        };
        /** @description An item in a list of its section. */
        ItemRow: {
            /** @description What the list's columns show. */
            columns: {
                [key: string]: string;
            };
            /** @description Whether nothing is wrong with it. */
            complete: boolean;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description What is missing or wrong in it, or in the items inside it: what the questions, lists and documents are called. */
            missing: string[];
            /** @description Of an entry that its list has for an item of another one: what that item is called. */
            name: string | null;
            /**
             * Format: uint64
             * @description Its version; 0 for an entry that its list made and nobody saved yet.
             */
            version: number;
        };
        /** @description An open session. */
        ListedSession: {
            /** @description The kind of browser, in Italian words. */
            browser: string;
            /** @description What it is named by: whoever knows it cannot sign in with it. */
            id: string;
            /** @description When it was opened. */
            opened: components["schemas"]["Instant"];
            /** @description Whether it is the one that asks. */
            this_one: boolean;
            /** @description When it was used last, to the minute. */
            used: components["schemas"]["Instant"];
        };
        /** @description Why mail came back. */
        MailReturnCause: "undeliverable" | "not_in_time" | "complaint";
        /** @description That mail to an address came back. */
        MailReturned: {
            /** @description When it last did. */
            at: components["schemas"]["Instant"];
            /** @description Why. */
            cause: components["schemas"]["MailReturnCause"];
        };
        /** @description A measure, by name. */
        MeasureName: {
            /** @description Its id. */
            id: string;
            /** @description Its title. */
            title: string;
        };
        /** @description The measures that codes can be asked for with. */
        Measures: {
            /** @description Those that come with the product, then those of one's own, then those of the calls. */
            measures: components["schemas"]["CupMeasure"][];
        };
        /** @description What keeps an application from being validated. */
        Missing: {
            /** @description What does. */
            problems: components["schemas"]["Problem"][];
            /** @description Whether nothing does. */
            ready: boolean;
        };
        /** @description How sure it is that something will be wanted. */
        Need: "certain" | "perhaps";
        /** @description Something that was not copied. */
        NotCopied: {
            /** @description What it is. */
            label: string;
            /** @description The title of its section. */
            section: string;
            /** @description Why it was not copied. */
            sentence: string;
        };
        /** @description A revocation that is not noted. */
        NotNoted: {
            /** @description As it was sent. */
            code: string;
            /** @description Why, in Italian. */
            sentence: string;
        };
        /** @description Answers offered for a group of questions. */
        OfferedAnswers: {
            /** @description The answers, by the group's questions. */
            entries: components["schemas"]["Entries"];
            /** @description The group's id. */
            group: string;
            /**
             * Format: uuid
             * @description The item whose answers they are, if an item's.
             */
            item: string | null;
            /** @description What the button says. */
            label: string;
            /** @description The section or list whose group it is: `section`, `section.list`. */
            place: string;
        };
        /** @description What is offered in a section and in its lists, so that nobody types it again. */
        Offers: {
            /** @description The offers, in the form's order. */
            offers: components["schemas"]["OfferedAnswers"][];
        };
        /** @description What a page of answers opens with, all that it shows in one reply: its own answers, and the application around them. */
        Opened: {
            /** @description The application. */
            application: components["schemas"]["ApplicationDetail"];
            /** @description Whether nothing is wrong here. */
            complete: boolean;
            /** @description What is computed here, as far as it has a value. */
            computed: components["schemas"]["Entries"];
            /** @description The answers elsewhere that its conditions and computed values look at, by their paths. */
            context: components["schemas"]["Entries"];
            /** @description Its documents, by slot. */
            documents: {
                [key: string]: components["schemas"]["StoredDocument"][];
            };
            /** @description Whether it can be changed now. */
            editable: boolean;
            /** @description The answers. */
            entries: components["schemas"]["Entries"];
            /** @description What an expense or a proof of payment comes to: amounts with their labels. */
            figures: components["schemas"]["SummaryTotal"][];
            /** @description Whether the section was validated on its own. */
            frozen: boolean;
            /**
             * Format: uuid
             * @description The item's id.
             */
            item?: string;
            /** @description The items of the lists that its conditions and computed values look into, by list, with their answers by path. */
            items: {
                [key: string]: components["schemas"]["Entries"][];
            };
            /** @description `section.list`. */
            list?: string;
            /** @description The items of its lists, by list. */
            lists: {
                [key: string]: components["schemas"]["ItemRow"][];
            };
            /** @description Of an entry that its list has for an item of another one: what that item is called. */
            name?: string | null;
            /** @description What the page of a new item needs from around it, by list path. */
            new_items: {
                [key: string]: components["schemas"]["Around"];
            };
            /** @description The item that it lies in. */
            parent?: string | null;
            /** @description What is wrong. */
            problems: components["schemas"]["Problem"][];
            /** @description What each field that refers to a list may name, by field. */
            references: {
                [key: string]: components["schemas"]["Choice"][];
            };
            /** @description The section's id. */
            section: string;
            /** @description Whether it was saved at all. */
            started: boolean;
            /** @description How far the application is. */
            state: components["schemas"]["State"];
            /** @description The statement of expenses, on the page of the section that shows it: the total, then each property. */
            statement: components["schemas"]["StatementTable"][];
            /** @description How far the section is, or the item. */
            status: components["schemas"]["Status"];
            /** @description The words for that. */
            status_label: string;
            /** @description Of a section, whether it is complete although nobody wrote anything in it. */
            untouched: boolean;
            /** @description When it was saved last. */
            updated_at: components["schemas"]["Instant"] | null;
            /** @description Who saved it last. */
            updated_by: string | null;
            /** @description Their name, as people read it. */
            updated_by_name: string | null;
            /**
             * Format: uint64
             * @description The version, to save on; 0 for a section not saved yet.
             */
            version: number;
        };
        /** @description What an organisation is. */
        OrganisationKind: "natural" | "legal" | "administration";
        /** @description An organisation, as its users see it. */
        OrganisationName: {
            /** @description Its code. */
            code: string;
            /** @description What it is. */
            kind: components["schemas"]["OrganisationKind"];
            /** @description Its name. */
            name: string;
            /** @description For whom it applies; nothing for an administration. */
            role: components["schemas"]["OrganisationRole"] | null;
        };
        /** @description For whom an organisation applies. */
        OrganisationRole: "beneficiary" | "third_party";
        /** @description What organisation is looked for. */
        OrganisationSearch: {
            /** @description Its code, a fiscal code, or a part of a name, a user name or an e-mail address. */
            text: string;
        };
        /** @description The organisations that were found, by name. */
        OrganisationsFound: {
            /** @description Whether there are no others that fit. */
            all: boolean;
            /** @description Those that one's administration helps. */
            organisations: components["schemas"]["FoundOrganisation"][];
        };
        /** @description A PDF made at a validation of another application. */
        OtherPdf: {
            /**
             * Format: uuid
             * @description The application's id.
             */
            application: string;
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
        };
        /** @description What an application's own page says of its answers. */
        Overview: {
            /** @description The documents that are asked for, and those that are there. */
            documents: components["schemas"]["OverviewDocument"][];
            /** @description What is missing or wrong, also what only wants to be looked at. */
            problems: components["schemas"]["Problem"][];
            /** @description The amounts that sum it up. */
            totals: components["schemas"]["SummaryTotal"][];
        };
        /** @description A document that is asked for. */
        OverviewDocument: {
            /**
             * Format: uint
             * @description How many files are there.
             */
            files: number;
            /** @description Where it is uploaded, from the site's root. */
            href: string;
            /** @description Of one that belongs to an item of a list: what the items around are called, from the outermost on. */
            items: string[];
            /** @description What document is wanted. */
            label: string;
            /** @description Whether the application is not complete without. */
            required: boolean;
            /** @description The section's id. */
            section: string;
            /** @description The section's title. */
            title: string;
        };
        /** @description Something that a user of the administration read. */
        OwnReading: {
            /** @description Of which application. */
            application: string;
            /** @description When first on that day. */
            at: components["schemas"]["Instant"];
            /** @description Who: the name people read; that for signing in of whoever is there no more. */
            name: string;
            /** @description Its protocol number, if it had one. */
            protocol: string | null;
            /** @description Their name for signing in. */
            username: string;
            /** @description What, in words. */
            what: string;
        };
        /** @description What the users of an administration read, the latest first. */
        OwnReadings: {
            /** @description Each thing once a day for each user. */
            readings: components["schemas"]["OwnReading"][];
        };
        /** @description Somebody, by name and fiscal code. */
        Party: {
            /** @description The fiscal code. */
            fiscal_code: string;
            /** @description The name. */
            name: string;
        };
        /** @description A change of one's own password. */
        PasswordChange: {
            /** @description The password as it is. */
            current: string;
            /** @description The new one. */
            new: string;
            /** @description The new one again. */
            repeat: string;
        };
        /** @description A password that was changed. */
        PasswordChanged: {
            /**
             * Format: int64
             * @description For how many days the password is valid.
             */
            valid_days: number;
        };
        /** @description A payment request, as its application shows it. */
        Payment: {
            /** @description What it must be sent with, in its form's order; known where an application is shown in full. */
            files: components["schemas"]["PaymentFile"][];
            /**
             * Format: uuid
             * @description Its id, with which it has the same routes as an application.
             */
            id: string;
            /** @description Its page, from the site's root. */
            path: string;
            /** @description Its page for validating and signing, from the site's root. */
            send_path: string;
            /** @description How far it is. */
            state: components["schemas"]["State"];
            /** @description The words for its state. */
            state_label: string;
            /** @description When it was validated. */
            validated_at: components["schemas"]["Instant"] | null;
        };
        /** @description What a payment request is begun with. */
        PaymentCreation: {
            /**
             * Format: uuid
             * @description The id that it gets, drawn by who asks (a UUID of version 7): the same request sent again, because its answer was
             *     lost, makes no second one.
             */
            id: string;
        };
        /** @description A signed file that a payment request is sent with. */
        PaymentFile: {
            /** @description What people call it. */
            label: string;
            /** @description The file, once it was accepted. */
            signed: components["schemas"]["Signed"] | null;
        };
        /** @description The application that a payment request hangs on. */
        PaymentOf: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its page, from the site's root. */
            path: string;
            /** @description Its page for validating, signing and sending, from the site's root. */
            send_path: string;
            /** @description How far it is. */
            state: components["schemas"]["State"];
        };
        /** @description Who does something for an administration. */
        Person: {
            /** @description The name people read. */
            name: string;
            /** @description The name for signing in. */
            username: string;
        };
        /** @description Where a problem is. */
        Place: {
            /** @description The section's id. */
            section: string;
            /** @description Into which items of which lists, from outside in. */
            steps: components["schemas"]["PlaceStep"][];
            /** @description What it concerns; nothing when it is the whole. */
            target: components["schemas"]["Target"] | null;
        };
        /** @description One step into a list. */
        PlaceStep: {
            /** @description The item's id. */
            item: string;
            /** @description The list's id. */
            list: string;
        };
        /** @description Which answers and documents will be wanted, as far as the answers say: what is not named will not be. */
        Preparation: {
            /** @description The places for documents, by their paths. */
            documents: {
                [key: string]: components["schemas"]["Need"];
            };
            /** @description The questions, by their paths (`section.field`, `section.list.field`). */
            fields: {
                [key: string]: components["schemas"]["Need"];
            };
            /** @description Whether the section that decides what is asked was validated: until then the list may still change. */
            settled: boolean;
        };
        /** @description A problem with an answer. */
        Problem: {
            /** @description The stable name of what is wrong. */
            code: string;
            /** @description The page and field that it concerns, from the site's root. */
            href?: string | null;
            /** @description What the question is called. */
            label: string;
            /** @description Where it is. */
            place: components["schemas"]["Place"];
            /** @description For the person who reads it. */
            sentence: string;
            /** @description Whether it keeps from going on. */
            severity: components["schemas"]["Severity"];
        };
        /** @description What a receipt says of the procedure. */
        Procedure: {
            /** @description How and where the documents can be seen. */
            access: string;
            /** @description What happens now. */
            next: string;
            /** @description The office that deals with it. */
            office: string;
            /** @description What can be done when it does not end in time. */
            remedies: string;
            /** @description The person in charge of it. */
            responsible: string;
            /** @description By when it must end. */
            term: string;
        };
        /** @description How much of an application is done. */
        Progress: {
            /**
             * Format: uint
             * @description Sections that are asked for, as far as the answers say so.
             */
            asked: number;
            /**
             * Format: uint
             * @description Sections in which nothing is missing.
             */
            done: number;
            /**
             * Format: uint
             * @description The share, in whole percent; 100 when nothing is missing.
             */
            percent: number;
        };
        /** @description Whose proofs pay an expense too. */
        ProofsCopy: {
            /**
             * Format: uuid
             * @description The item of the other expense.
             */
            from: string;
        };
        /** @description A QR code as a drawing. */
        QrCode: {
            /** @description The dark modules as the path of an SVG whose units are modules. */
            path: string;
            /**
             * Format: uint32
             * @description How many modules its side has, with the white margin of four around it.
             */
            side: number;
        };
        /** @description Something that an official read. Their names are no business of the applicants: their administration is. */
        Reading: {
            /** @description The name of the administration. */
            administration: string;
            /** @description When first on that day. */
            at: components["schemas"]["Instant"];
            /** @description What, in words. */
            what: string;
        };
        /** @description What officials read of an application, the latest day first. */
        Readings: {
            /** @description Each thing once a day for each official. */
            readings: components["schemas"]["Reading"][];
        };
        /** @description An invoice. */
        ReadInvoice: {
            /**
             * @description The answers that it gives to the item that the document belongs to; nothing of one that cannot be reported, or where
             *     the item is no expense.
             */
            entries: components["schemas"]["Entries"] | null;
            /** @description What there is to say about it. */
            findings: components["schemas"]["InvoiceFinding"][];
            /** @description What it says, under headings. */
            parts: components["schemas"]["InvoicePart"][];
            /** @description What it is called: its type, number and date. */
            title: string;
            /** @description What it comes to, with its unit; nothing of one that cannot be reported. */
            total: string | null;
        };
        /**
         * @description What a sent application leaves with: who sent what, when, and what the law wants a receipt to say
         *     (L. 241/1990, art. 18-bis with art. 8).
         */
        Receipt: {
            /** @description Who runs the call. */
            administration: string;
            /** @description Who sent it: the organisation that registered. */
            applicant: components["schemas"]["Party"];
            /**
             * Format: uuid
             * @description The application's id.
             */
            application: string;
            /** @description Who asks for the grant, where the form says so. */
            beneficiary: components["schemas"]["Party"] | null;
            /** @description The call's title. */
            call: string;
            /** @description The signed files that it was sent with, in the form's order. */
            files: components["schemas"]["ReceiptFile"][];
            /**
             * @description The digest that the history of the application had when it was sent, in hexadecimal; missing before. Whoever keeps
             *     it can have it checked later that nothing of what happened until then was rewritten.
             */
            history: string | null;
            /** @description The payment request that went with it; missing where none did. */
            payment: components["schemas"]["ReceiptPayment"] | null;
            /** @description The PDF that was made and signed. */
            pdf: components["schemas"]["FinalPdf"];
            /** @description What the law wants said of the procedure. */
            procedure: components["schemas"]["Procedure"];
            /** @description The protocol number; it comes moments after the application arrived. */
            protocol: string | null;
            /** @description Whether the portal seals the receipt: then `receipt.pdf.p7m` is there too. */
            sealed: boolean;
            /** @description When it was sent: when the request reached the portal. */
            submitted_at: components["schemas"]["Instant"];
            /** @description When the last of the signed files was uploaded. */
            uploaded_at: components["schemas"]["Instant"] | null;
            /** @description When it was validated. */
            validated_at: components["schemas"]["Instant"] | null;
        };
        /** @description A protocol number and the digest of a file that was sent under it. */
        ReceiptCheck: {
            /** @description The protocol number. */
            protocol: string;
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
        };
        /** @description Whether a file was sent under a protocol number. Nothing else is told. */
        ReceiptChecked: {
            /** @description Whether it was. */
            sent: boolean;
        };
        /** @description A signed file that an application was sent with. */
        ReceiptFile: {
            /**
             * Format: uuid
             * @description What it was sent with: the application, or the payment request that went with it.
             */
            application: string;
            /** @description The name it was uploaded with. */
            file_name: string;
            /** @description What people call it. */
            label: string;
            /** @description What should be known of the signatures although nothing is wrong with them, in Italian. */
            notes: string[];
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
            /** @description Who signed, as the certificates say. */
            signer: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
            /** @description How far the signature was judged. */
            state: components["schemas"]["SignedState"];
            /** @description Which, by its id in the form. */
            which: string;
        };
        /** @description The payment request that an application was sent with. */
        ReceiptPayment: {
            /**
             * Format: uuid
             * @description The request's id.
             */
            application: string;
            /** @description The digest that its history had when it was sent, in hexadecimal; missing before. */
            history: string | null;
            /** @description Its PDF that was made and signed. */
            pdf: components["schemas"]["FinalPdf"];
            /** @description When it was validated. */
            validated_at: components["schemas"]["Instant"] | null;
        };
        /** @description What everybody is told, whether or not there is such a user. */
        RecoveryAsked: {
            /**
             * Format: int64
             * @description For how many days a password that is sent is good.
             */
            valid_days: number;
        };
        /** @description Which user of an organisation is meant. */
        RecoveryBy: {
            username: string;
        } | {
            email: string;
        };
        /** @description Recovery codes, new and all of them. They are shown this once. */
        RecoveryCodes: {
            /** @description The codes; each counts once. */
            codes: string[];
        };
        /** @description Whose password was lost, said in one of the two ways of the manual. */
        RecoveryRequest: {
            /** @description Base64 of `{"challenge", "solution"}`, the solved challenge. */
            altcha: string;
            /** @description Which of its users. */
            by: components["schemas"]["RecoveryBy"];
            /** @description The organisation's code. */
            organisation: string;
        };
        /** @description Why a request was not done. */
        Refusal: {
            /** @description With `signature`: what was checked, and what came of it. */
            checks?: components["schemas"]["SignatureCheck"][] | null;
            /** @description The stable name. */
            code: components["schemas"]["RefusalCode"];
            /** @description With `conflict`: what the address holds now, as reading it gives. */
            current?: components["schemas"]["View"] | null;
            /** @description For the person who reads it: in the language of the request where people meet it around the form, in Italian elsewhere. */
            detail: string;
            /** @description With `invalid`: what is missing or wrong. */
            problems?: components["schemas"]["Problem"][] | null;
            /** @description With `signature`: why, in Italian. */
            reasons?: string[] | null;
            /** @description What finds the request in the log. */
            request_id: string;
            /** @description With `signature`: who signed, as far as it can be read. */
            signers?: components["schemas"]["Signer"][] | null;
            /**
             * Format: uint16
             * @description The HTTP status.
             */
            status: number;
            /** @description With `signature`: what to do now, in Italian, a sentence for each mistake. */
            steps?: string[] | null;
            /** @description What the user reads above the sentence. */
            title: string;
            /**
             * Format: uri
             * @description The stable name of the refusal, as a URN.
             */
            type: string;
            /** @description With `signature`: the verdict on the file. */
            verdict?: string | null;
            /** @description With `missing-upload`: which signed file is missing; with `schedule`: which box of the request is meant. */
            which?: string | null;
        };
        /** @description The stable name of a refusal: what programs tell refusals apart by. */
        RefusalCode: "malformed" | "sign-in" | "password" | "second-factor" | "origin" | "not-found" | "method" | "conflict" | "not-draft" | "frozen" | "gate-open" | "too-many" | "not-open" | "closed" | "not-validated" | "submitted" | "not-arrived" | "already-received" | "full" | "not-submitted" | "no-measure" | "already-noted" | "not-accepted" | "nothing-to-withdraw" | "not-this-user" | "only-some" | "withheld" | "no-resend" | "no-confirmation" | "too-large" | "invalid" | "challenge" | "credentials" | "identity" | "document" | "signature" | "missing-upload" | "workbook" | "measure" | "response" | "applications" | "revocation" | "payment" | "second-factor-code" | "schedule" | "busy" | "overloaded" | "fault";
        /** @description Some of the register. */
        Register: {
            /** @description How many of the whole register stand how, if that was asked for. */
            counts: components["schemas"]["RegisterCounts"] | null;
            /** @description Those that were found, perhaps none of this part; those that changed last first. */
            entries: components["schemas"]["RegisterEntry"][];
            /** @description From where on it goes on, if there is anything else to look at. */
            next: string | null;
            /**
             * Format: uint
             * @description How many a reply has at most.
             */
            page_size: number;
        };
        /** @description How many entries stand how. */
        RegisterCounts: {
            /**
             * Format: uint
             * @description Asked.
             */
            asked: number;
            /**
             * Format: uint
             * @description Asked again.
             */
            asked_again: number;
            /**
             * Format: uint
             * @description With their code.
             */
            coded: number;
            /**
             * Format: uint
             * @description Given up.
             */
            given_up: number;
            /**
             * Format: uint
             * @description Rejected.
             */
            rejected: number;
            /**
             * Format: uint
             * @description Revoked.
             */
            revoked: number;
            /**
             * Format: uint
             * @description In a request that nobody confirmed yet.
             */
            to_confirm: number;
            /**
             * Format: uint
             * @description Codes to be revoked: those of entries that have no other, and those that came for an entry and nobody wants.
             */
            to_revoke: number;
            /**
             * Format: uint
             * @description Uploaded.
             */
            uploaded: number;
        };
        /** @description An organisation that was registered, with its first user. */
        Registered: {
            /** @description Where the credentials were sent. */
            email: string;
            /** @description The organisation's code. */
            organisation: string;
            /** @description What this browser has the credentials sent again with. */
            resend: string;
            /** @description The user name. */
            username: string;
        };
        /** @description A local code in the register. */
        RegisterEntry: {
            /**
             * Format: uuid
             * @description The application that it is for, if there is one.
             */
            application: string | null;
            /** @description When its code was asked for last. */
            asked_at: components["schemas"]["Instant"] | null;
            /** @description The call that the application was sent to, where it is looked up: in the register's search. */
            call: string | null;
            /**
             * Format: uuid
             * @description The latest request of codes that asked.
             */
            conversion: string;
            /**
             * Format: int64
             * @description In whole euro.
             */
            cost: number;
            /** @description Its code, or the one that was revoked last. */
            cup: string | null;
            /**
             * Format: int64
             * @description In whole euro.
             */
            granted: number;
            /** @description What happened, the earliest first. */
            history: components["schemas"]["RegisterStep"][];
            /** @description The identifier within the file of the latest request, as Sistema CUP knows it. */
            id_progetto: string;
            /** @description The owner's own reference. */
            local_code: string;
            /** @description The measure. */
            measure: components["schemas"]["MeasureName"];
            /** @description The name of the beneficiary. */
            name: string;
            /** @description Why it was rejected, if it is. */
            reason: string | null;
            /** @description The codes that it had and that were revoked. */
            revoked: string[];
            /**
             * Format: uint
             * @description How often its code was asked for.
             */
            rounds: number;
            /** @description What that one was made from. */
            source: string;
            /** @description How it stands. */
            state: components["schemas"]["RegisterState"];
            /** @description Their VAT number or fiscal code; empty where none was asked for. */
            tax_code: string;
            /** @description The codes that are to be revoked: its own, and those that came for it and that nobody wants. */
            to_revoke: string[];
            /** @description When that request was uploaded to Sistema CUP. */
            uploaded_at: components["schemas"]["Instant"] | null;
        };
        /** @description What happened. */
        RegisterEvent: "asked" | "confirmed" | "uploaded" | "coded" | "rejected" | "given_up" | "revocation_noted" | "revoked";
        /** @description What is looked for in the register. */
        RegisterSearch: {
            /** @description From where on: what the reply before said is next; from the first one on without. */
            after?: string | null;
            /**
             * @description Whether the whole register is counted too, which reads all of it.
             * @default false
             */
            counts?: boolean;
            /** @description Only what stands so; what has a code to be revoked that nobody wants is among those to be revoked too. */
            state?: components["schemas"]["RegisterState"] | null;
            /**
             * @description A part of a local code, a name, a tax code, a measure or a code; empty finds all.
             * @default
             */
            text?: string;
        };
        /** @description How a local code stands. */
        RegisterState: "to_confirm" | "asked" | "uploaded" | "coded" | "rejected" | "given_up" | "to_revoke" | "revoked" | "asked_again";
        /** @description Something that happened to a local code. */
        RegisterStep: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description By whom. */
            by: components["schemas"]["Person"];
            /**
             * Format: uuid
             * @description The request of codes that it concerns.
             */
            conversion: string | null;
            /** @description The code that it concerns. */
            cup: string | null;
            /** @description Why, of a rejection. */
            reason: string | null;
            /** @description When it was uploaded, as whoever noted it says. */
            uploaded_at: components["schemas"]["Instant"] | null;
            /** @description What. */
            what: components["schemas"]["RegisterEvent"];
        };
        /** @description A registration. */
        Registration: {
            /** @description Base64 of `{"challenge", "solution"}`, the solved challenge. */
            altcha: string;
            /**
             * @description The e-mail address that the person confirmed, after it was asked back because it looks like a slip.
             * @default null
             */
            confirmed_email?: string | null;
            /** @description The answers to the registration form. */
            entries: components["schemas"]["Entries"];
            /**
             * @description Whether who registers has shown who they are to an identity provider: the fiscal code must be
             *     theirs, and no password is made.
             * @default false
             */
            with_identity?: boolean;
        };
        /** @description A wish to have the credentials of a registration sent again. */
        ResendRequest: {
            /** @description The organisation's code. */
            organisation: string;
            /** @description What the registration gave for it. */
            resend: string;
        };
        /** @description An answer of Sistema CUP that is to be uploaded. */
        ResponseCreation: {
            /** @description The file's name on the user's machine. */
            file_name: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
        };
        /** @description The upload of an answer, prepared. */
        ResponseUpload: {
            /**
             * Format: uuid
             * @description The id of the answer.
             */
            response: string;
            /** @description How to post the file. */
            upload: components["schemas"]["UploadForm"];
        };
        /** @description A code that is to be revoked, or was. */
        Revocation: {
            /** @description The code. */
            cup: string;
            /** @description The day of the decision: gg/mm/aaaa. None where an answer of Sistema CUP gives the reason and nobody decided yet. */
            date: string | null;
            /** @description When it was carried out in Sistema CUP. */
            done_at: components["schemas"]["Instant"] | null;
            /** @description By whom. */
            done_by: components["schemas"]["Person"] | null;
            /** @description The local code it was given for. */
            local_code: string;
            /** @description The name of the beneficiary. */
            name: string;
            /** @description When it was noted. */
            noted_at: components["schemas"]["Instant"];
            /** @description By whom. */
            noted_by: components["schemas"]["Person"];
            /** @description Why. */
            reason: string;
        };
        /** @description A code that is to be revoked. */
        RevocationNote: {
            /** @description Which. */
            cup: string;
            /** @description The day of the decision: gg/mm/aaaa or aaaa-mm-gg. */
            date: string;
            /** @description Why. */
            reason: string;
        };
        /** @description The administration's revocations. */
        Revocations: {
            /** @description Those to carry out first, the latest noted first. */
            revocations: components["schemas"]["Revocation"][];
        };
        /** @description Many codes that are to be revoked. */
        RevocationsNote: {
            /** @description Which: codes, or the local codes that have them. */
            codes: string[];
            /** @description The day of the decision: gg/mm/aaaa or aaaa-mm-gg. */
            date: string;
            /** @description Why. */
            reason: string;
        };
        /** @description What came of many revocations. */
        RevocationsNoted: {
            /** @description Those that are noted now. */
            noted: components["schemas"]["Revocation"][];
            /** @description Those that are not. */
            refused: components["schemas"]["NotNoted"][];
        };
        Right: "cup" | "calls" | "read" | "users";
        /** @description What a page sends to save its answers. */
        Save: {
            /**
             * @description Whether the page saves by itself, while somebody types: in the history such saves are one event, for some minutes.
             * @default false
             */
            auto?: boolean;
            /** @description Every answer of the page. */
            entries: components["schemas"]["Entries"];
            /**
             * Format: uint64
             * @description The version that the page was filled from: when it is not the current one, nothing is
             *     changed. 0 for a section not saved yet.
             */
            version: number;
        };
        /** @description What changes in a schedule. Days are written as people in Italy write them. */
        ScheduleChange: {
            /** @description The new last day. */
            until: string;
            /** @constant */
            what: "extend";
        } | {
            /** @description Whether the closing may come earlier than people were told, or an open call be shut until later. */
            earlier: boolean;
            /** @description The last day. */
            last_day?: string | null;
            /** @description The opening day. */
            opens?: string | null;
            /** @constant */
            what: "declare";
        } | {
            /**
             * Format: uint32
             * @description How many.
             */
            most: number;
            /** @constant */
            what: "limit";
        };
        /** @description What a change would make of a schedule. */
        SchedulePreview: {
            /** @description What people would read, in Italian. */
            sentence: string;
        };
        /** @description A change of a schedule. */
        ScheduleUpdate: {
            /** @description The act that decides it, as it is cited: one line. */
            act: string;
            /** @description What changes. */
            change: components["schemas"]["ScheduleChange"];
            /**
             * Format: uint64
             * @description The version of the schedule that its author has seen.
             */
            version: number;
        };
        /** @description How it stands with one's own second factor. */
        SecondFactor: {
            /**
             * Format: uint
             * @description How many recovery codes are left.
             */
            recovery_codes: number;
            /** @description Whether everybody of the administration must have one. */
            required: boolean;
            /** @description Since when it is there; nothing when there is none. */
            since: components["schemas"]["Instant"] | null;
        };
        /** @description A code: the six digits that an app shows, or one of the recovery codes. */
        SecondFactorCode: {
            /** @description The code, as it was typed. */
            code: string;
        };
        /** @description What an authenticator app needs. It is shown this once. */
        SecondFactorSetup: {
            /** @description The same as an address `otpauth://`, for an app on this device. */
            address: string;
            /** @description The address as a QR code, for the camera of another device. */
            qr: components["schemas"]["QrCode"];
            /** @description The secret in Base32, for who types it. */
            secret: string;
        };
        /** @description The beginning of setting a second factor up. */
        SecondFactorStart: {
            /** @description A code of the one that is there, which the new one will replace; nothing when there is none. */
            code?: string | null;
        };
        /** @description How far somebody who is signed in is with the second factor. */
        SecondFactorStep: "not_asked" | "awaited" | "to_set_up" | "given";
        /** @description A section in the list of sections. */
        SectionState: {
            /** @description Whether it was validated on its own. */
            frozen: boolean;
            /** @description Whether it must be validated before the others open. */
            gate: boolean;
            /** @description The section's id. */
            id: string;
            /** @description The section's short name. */
            menu: string | null;
            /**
             * Format: uint
             * @description How many errors it has.
             */
            missing: number;
            /** @description Of its page, from the site's root. */
            path: string;
            /** @description Whether anybody wrote something in it, or put an item or a document into it. */
            started: boolean;
            /** @description How far it is. */
            status: components["schemas"]["Status"];
            /** @description The words for its status. */
            status_label: string;
            /** @description The section's title. */
            title: string | null;
            /** @description Whether it is complete although nobody wrote anything in it. */
            untouched: boolean;
            /** @description When it, or what lies in it, was changed last. */
            updated_at: components["schemas"]["Instant"] | null;
            /** @description Who changed it last. */
            updated_by: string | null;
            /** @description Their name, as people read it. */
            updated_by_name: string | null;
        };
        /** @description One of them, in full. */
        SentApplication: {
            /** @description The call's id. */
            call: string;
            /** @description The documents. */
            documents: components["schemas"]["SentFile"][];
            /** @description What lists have of it. */
            of: components["schemas"]["SentRow"];
            /** @description The id of the payment request that was sent with it. */
            payment: string | null;
            /** @description The signed files. */
            signed: components["schemas"]["SentFile"][];
            /** @description All the answers. */
            summary: components["schemas"]["Summary"];
        };
        /** @description The applications that were sent to a call. */
        SentApplications: {
            /** @description Some of them, in the order in which they were begun. */
            applications: components["schemas"]["SentRow"][];
            /**
             * Format: uuid
             * @description After which one the next page begins, if there is one.
             */
            next: string | null;
            /** @description The call's title. */
            title: string;
        };
        /** @description A call, with how much was sent to it. */
        SentCall: {
            /** @description Its id. */
            call: string;
            /**
             * Format: uint64
             * @description How many protocol numbers were given: what waits for its number is not counted, what was erased since is.
             */
            sent: number;
            /** @description Its title. */
            title: string;
        };
        /** @description The calls that the administration runs, for who reads what was sent to them. */
        SentCalls: {
            /** @description By id. */
            calls: components["schemas"]["SentCall"][];
        };
        /** @description A file that was sent. */
        SentFile: {
            /** @description The name it was uploaded with. */
            file_name: string;
            /** @description Its id: of a signed file, that in the form. */
            id: string;
            /** @description What it is. */
            label: string;
            /**
             * Format: uint64
             * @description Length, in bytes.
             */
            size: number;
        };
        /** @description One of them, in a list. */
        SentRow: {
            /** @description The name of the organisation that sent it. */
            applicant: string;
            /** @description When it was sent. */
            arrived_at: components["schemas"]["Instant"] | null;
            /** @description Who asks for the grant; not known of those that were sent before this was kept. */
            beneficiary: components["schemas"]["Party"] | null;
            /** @description Its fiscal code. */
            fiscal_code: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Its protocol number; none while it waits for one. */
            protocol: string | null;
        };
        /** @description Whether somebody is signed in, and who. */
        Session: components["schemas"]["SignedOut"] | components["schemas"]["SignedIn"];
        /** @description One's own open sessions, the latest used first. */
        Sessions: {
            /** @description The sessions: at least the one that asks. */
            sessions: components["schemas"]["ListedSession"][];
        };
        /** @description Whether a problem keeps from going on. */
        Severity: "error" | "warning";
        /** @description One thing that is checked of a signed file. */
        SignatureCheck: {
            /** @description Which. */
            id: components["schemas"]["SignatureCheckId"];
            /** @description What came of it. */
            outcome: components["schemas"]["SignatureCheckOutcome"];
            /** @description What is checked, in Italian and in words that hold whatever came of it: «il certificato è di sottoscrizione». */
            sentence: string;
        };
        /** @description Which thing is checked. */
        SignatureCheckId: "document" | "integrity" | "certificate_kind" | "issuer" | "validity" | "revocation" | "signatory";
        /** @description What came of a check. */
        SignatureCheckOutcome: "passed" | "failed" | "pending" | "not_reached";
        /** @description A signed file that was accepted. */
        Signed: {
            /** @description What was checked. */
            checks: components["schemas"]["SignatureCheck"][];
            /**
             * Format: uuid
             * @description Its id.
             */
            document: string;
            /** @description The name it was uploaded with. */
            file_name: string;
            /** @description What should be known of the signatures although nothing is wrong with them, in Italian. */
            notes: string[];
            /** @description SHA-256, in hexadecimal. */
            sha256: string;
            /** @description Who signed, in a line. */
            signer: string;
            /** @description Who signed, as the certificates say. */
            signers: components["schemas"]["Signer"][];
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
            /** @description How far the signature was judged. */
            state: components["schemas"]["SignedState"];
            /** @description When it was uploaded. */
            uploaded_at: components["schemas"]["Instant"];
        };
        /** @description A signed file: sent both before the upload and after it. */
        SignedAddition: {
            /** @description The file's name on the user's machine. */
            file_name: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
            /** @description Which signed file, by its id in the form. */
            which: string;
        };
        /** @description Who is signed in, with what the page needs for its requests. */
        SignedIn: {
            /** @description The token for `X-CSRF-Token`. */
            csrf: string;
            /** @description Which of an applicant's applications the user may work on. */
            grant: components["schemas"]["Grant"];
            /**
             * Format: int64
             * @description Minutes without use after which the session ends.
             */
            idle_minutes: number;
            /** @description Whether the user manages the users of the organisation. */
            manages_users: boolean;
            /** @description Whether nothing but a change of password is allowed. */
            must_change_password: boolean;
            /** @description For whom. */
            organisation: components["schemas"]["OrganisationName"];
            /** @description What the user may do for an administration; empty for applicants. */
            rights: components["schemas"]["Right"][];
            /** @description How far they are with the second factor. */
            second_factor: components["schemas"]["SecondFactorStep"];
            /**
             * @description Always true.
             * @constant
             */
            signed_in: true;
            /** @description Who. */
            user: components["schemas"]["UserName"];
        };
        /** @description Nobody is signed in. */
        SignedOut: {
            /** @constant */
            signed_in: false;
        };
        /** @description How far the signature of an accepted file was judged. */
        SignedState: "good" | "to_be_judged" | "noted" | "revoked" | "unknowable";
        /** @description Who signed a file, as the certificate says. */
        Signer: {
            /** @description The fiscal code. */
            fiscal_code: string | null;
            /** @description Who issued the certificate. */
            issuer: string | null;
            /** @description The name. */
            name: string | null;
            /** @description Until when the certificate is valid. */
            not_after: components["schemas"]["Instant"] | null;
            /** @description The verdict on this signature. */
            verdict: string;
        };
        /** @description How far an application is. */
        State: "draft" | "validated" | "submitted" | "discarded";
        /** @description A table of the statement of expenses. */
        StatementTable: {
            /** @description What stands over each column. */
            columns: components["schemas"]["SummaryColumn"][];
            /** @description The cost items, in words. */
            rows: string[][];
            /** @description Its title. */
            title: string;
            /** @description Their sums. */
            totals: string[];
        };
        /** @description How far a section is. */
        Status: "not_required" | "locked" | "incomplete" | "complete";
        /** @description A document that was kept. */
        StoredDocument: {
            /** @description The name it was uploaded with. */
            file_name: string;
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Format: uint64
             * @description In bytes.
             */
            size: number;
            /** @description When it was uploaded. */
            uploaded_at: components["schemas"]["Instant"];
        };
        /** @description All the answers of an application, in the words that its PDF has for them. */
        Summary: {
            /** @description What is missing or wrong, also what only wants to be looked at. */
            problems: components["schemas"]["Problem"][];
            /** @description Whether nothing is missing for validation. */
            ready: boolean;
            /** @description Its sections, in the form's order. */
            sections: components["schemas"]["SummarySection"][];
            /** @description The amounts that sum it up. */
            totals: components["schemas"]["SummaryTotal"][];
        };
        /** @description An answer, or that there is none. */
        SummaryAnswer: {
            /** @description The answer in words; nothing when there is none. */
            answer: string | null;
            /** @description Whether there is none and the application is not complete without. */
            missing: boolean;
        };
        /** @description A column of a list's table. */
        SummaryColumn: {
            /** @description The question. */
            label: string;
            /** @description Whether its answers are numbers. */
            numeric: boolean;
        };
        /** @description A place for documents with what is there. */
        SummaryDocument: {
            /** @description The names of the files that are there. */
            files: string[];
            /** @description Where it is uploaded, from the site's root. */
            href: string;
            /** @description What document is wanted. */
            label: string;
            /** @description Whether the application is not complete without. */
            required: boolean;
        };
        /** @description An item as a row of its list's table. */
        SummaryItem: {
            /** @description Its answers, one a column. */
            cells: components["schemas"]["SummaryAnswer"][];
            /** @description Its page, from the site's root. */
            href: string;
        };
        /** @description A piece of a summary. */
        SummaryPart: {
            /** @constant */
            kind: "group";
            /** @description The questions with their answers. */
            rows: components["schemas"]["SummaryRow"][];
            /** @description The heading, if there is one. */
            title: string | null;
        } | {
            /** @description What stands over each column. */
            columns: components["schemas"]["SummaryColumn"][];
            /** @description Where the list stands, from the site's root. */
            href: string;
            /** @description The items. */
            items: components["schemas"]["SummaryItem"][];
            /** @constant */
            kind: "table";
            /** @description The list's title. */
            title: string;
            /** @description Whether there must be items and there are not enough. */
            too_few: boolean;
            /** @description The sum of each column of money; nothing where there is nothing to sum. */
            totals: components["schemas"]["SummaryAnswer"][];
        } | {
            /** @description Its page, from the site's root. */
            href: string;
            /** @constant */
            kind: "item";
            /** @description What it says. */
            parts: components["schemas"]["SummaryPart"][];
            /** @description What it is. */
            title: string;
        } | {
            /** @constant */
            kind: "documents";
            /** @description By place for documents. */
            rows: components["schemas"]["SummaryDocument"][];
        };
        /** @description A question with its answer. */
        SummaryRow: {
            /** @description The answer in words; nothing when there is none. */
            answer: string | null;
            /** @description Whether it is given by other answers, and there is nothing to change where it stands. */
            computed: boolean;
            /** @description Where it is asked, from the site's root. */
            href: string;
            /** @description The question. */
            label: string;
            /** @description Whether there is none and the application is not complete without. */
            missing: boolean;
        };
        /** @description A section in a summary. */
        SummarySection: {
            /** @description Whether its answers can be changed now. */
            editable: boolean;
            /** @description Its page, from the site's root. */
            href: string;
            /** @description The section's id. */
            id: string;
            /** @description What it says. */
            parts: components["schemas"]["SummaryPart"][];
            /** @description Whether the earlier answers ask for it; if not, there are no parts. */
            required: boolean;
            /** @description The section's title. */
            title: string;
        };
        /** @description An amount that sums an application up. */
        SummaryTotal: {
            /** @description The amount with its unit; nothing while nothing was answered. */
            amount: string | null;
            /** @description What it is called. */
            label: string;
        };
        /** @description What a problem concerns. */
        Target: {
            field: string;
        } | {
            list: string;
        } | {
            slot: string;
        };
        /** @description Why what arrived cannot be read. */
        UnreadableWorkbook: {
            /** @description The stable name of the reason. */
            code: string;
            /** @description In Italian, for the person who reads it. */
            sentence: string;
        };
        /** @description An upload that was prepared. */
        Upload: {
            /**
             * Format: uuid
             * @description The id of the document to be.
             */
            document: string;
            /** @description How to post it. */
            upload: components["schemas"]["UploadForm"];
        };
        /** @description A form with which the browser can post one file straight to the storage. */
        UploadForm: {
            /** @description The fields that go with it, before the file. */
            fields: {
                [key: string]: string;
            };
            /**
             * Format: uri-reference
             * @description Where to.
             */
            url: string;
        };
        /** @description When the files of a request were uploaded to Sistema CUP. */
        UploadNote: {
            /** @description By a clock in Italy, aaaa-mm-ggThh:mm; now, when it is not given. */
            at?: string | null;
        };
        /** @description A new user. Texts come as people write them; what is wrong with them is told at their place. */
        UserCreation: {
            /**
             * @description The e-mail address that was confirmed, after it was asked back because it looks like a slip.
             * @default null
             */
            confirmed_email?: string | null;
            /**
             * @description The fiscal code that was confirmed, after it was asked back because a user of the organisation has it.
             * @default null
             */
            confirmed_fiscal_code?: string | null;
            /** @description Where mail goes: the credentials too. */
            email: string;
            /** @description The fiscal code. */
            fiscal_code: string;
            /** @description Which of an applicant's applications it may work on; all for an administration. */
            grant: components["schemas"]["Grant"];
            /** @description The given name. */
            name: string;
            /** @description The telephone number, if it is given. */
            phone?: string | null;
            /** @description What it may do for an administration; nothing for an applicant. */
            rights: components["schemas"]["Right"][];
            /** @description The surname. */
            surname: string;
            /** @description The name for signing in. */
            username: string;
        };
        /** @description A user, as those read it who may: whoever manages the users, and the user. */
        UserDetail: {
            /** @description Where it is to go once that is confirmed. */
            awaited_email: components["schemas"]["AwaitedEmail"] | null;
            /** @description Where mail goes. */
            email: string;
            /** @description The fiscal code, where it is known. */
            fiscal_code: string | null;
            /** @description The name people read. */
            full_name: string;
            /** @description Which of an applicant's applications it may work on. */
            grant: components["schemas"]["Grant"];
            /** @description Last successful sign-in. */
            last_access_at: components["schemas"]["Instant"] | null;
            /** @description That mail to its address came back, if it did lately. */
            mail_returned: components["schemas"]["MailReturned"] | null;
            /** @description What who asks may change of it. */
            may_change: components["schemas"]["UserPart"][];
            /** @description The code of the organisation, for signing in. */
            organisation: string;
            /** @description The telephone number, where it is known. */
            phone: string | null;
            /** @description Whether it is the principal user. */
            principal: boolean;
            /** @description What it may do for an administration. */
            rights: components["schemas"]["Right"][];
            /** @description What can be changed, as it stands: given back with a change, so that nobody undoes what they have not seen. */
            seen: string;
            /** @description How it stands. */
            state: components["schemas"]["UserState"];
            /** @description The name for signing in. */
            username: string;
        };
        /** @description A user. */
        UserName: {
            /** @description The name people read. */
            name: string;
            /** @description The name for signing in. */
            username: string;
        };
        /** @description What may be changed of a user. */
        UserPart: "contacts" | "suspension" | "rights" | "grant";
        /** @description The users of an organisation. */
        Users: {
            /** @description By user name, the principal one first. */
            users: components["schemas"]["UserDetail"][];
        };
        /** @description How a user stands. */
        UserState: "active" | "new" | "suspended" | "dormant";
        /** @description What changes of a user: all of it is written anew. */
        UserUpdate: {
            /**
             * @description The e-mail address that was confirmed, after it was asked back because it looks like a slip.
             * @default null
             */
            confirmed_email?: string | null;
            /** @description Where mail is to go: another address than before counts once whoever reads mail there confirms it. */
            email: string;
            /** @description Which of an applicant's applications it may work on; all for an administration. */
            grant: components["schemas"]["Grant"];
            /** @description The telephone number; nothing for none. */
            phone?: string | null;
            /** @description What it may do for an administration; nothing for an applicant. */
            rights: components["schemas"]["Right"][];
            /** @description What the author has seen, as it was read. */
            seen: string;
            /**
             * @description Whether the code is to be sent again to an address that awaits its confirmation.
             * @default false
             */
            send_again?: boolean;
        };
        /** @description What a change goes on from. */
        Versioned: {
            /**
             * Format: uint64
             * @description The version that was read: when it is not the current one, nothing is changed. 0 for a
             *     section not saved yet.
             */
            version: number;
        };
        /** @description The answers of a section, or of one item of a list, with what is wrong and what is around. */
        View: {
            /** @description Whether nothing is wrong here. */
            complete: boolean;
            /** @description What is computed here, as far as it has a value. */
            computed: components["schemas"]["Entries"];
            /** @description The answers elsewhere that its conditions and computed values look at, by their paths. */
            context: components["schemas"]["Entries"];
            /** @description Its documents, by slot. */
            documents: {
                [key: string]: components["schemas"]["StoredDocument"][];
            };
            /** @description Whether it can be changed now. */
            editable: boolean;
            /** @description The answers. */
            entries: components["schemas"]["Entries"];
            /** @description What an expense or a proof of payment comes to: amounts with their labels. */
            figures: components["schemas"]["SummaryTotal"][];
            /** @description Whether the section was validated on its own. */
            frozen: boolean;
            /**
             * Format: uuid
             * @description The item's id.
             */
            item?: string;
            /** @description The items of the lists that its conditions and computed values look into, by list, with their answers by path. */
            items: {
                [key: string]: components["schemas"]["Entries"][];
            };
            /** @description `section.list`. */
            list?: string;
            /** @description The items of its lists, by list. */
            lists: {
                [key: string]: components["schemas"]["ItemRow"][];
            };
            /** @description Of an entry that its list has for an item of another one: what that item is called. */
            name?: string | null;
            /** @description What the page of a new item needs from around it, by list path. */
            new_items: {
                [key: string]: components["schemas"]["Around"];
            };
            /** @description The item that it lies in. */
            parent?: string | null;
            /** @description What is wrong. */
            problems: components["schemas"]["Problem"][];
            /** @description What each field that refers to a list may name, by field. */
            references: {
                [key: string]: components["schemas"]["Choice"][];
            };
            /** @description The section's id. */
            section: string;
            /** @description Whether it was saved at all. */
            started: boolean;
            /** @description How far the application is. */
            state: components["schemas"]["State"];
            /** @description The statement of expenses, on the page of the section that shows it: the total, then each property. */
            statement: components["schemas"]["StatementTable"][];
            /** @description How far the section is, or the item. */
            status: components["schemas"]["Status"];
            /** @description The words for that. */
            status_label: string;
            /** @description Of a section, whether it is complete although nobody wrote anything in it. */
            untouched: boolean;
            /** @description When it was saved last. */
            updated_at: components["schemas"]["Instant"] | null;
            /** @description Who saved it last. */
            updated_by: string | null;
            /** @description Their name, as people read it. */
            updated_by_name: string | null;
            /**
             * Format: uint64
             * @description The version, to save on; 0 for a section not saved yet.
             */
            version: number;
        };
        /** @description An application whose code is asked for. */
        WantedCode: {
            /**
             * Format: uuid
             * @description Its id.
             */
            application: string;
            /** @description In euro, as people write it: 1.234,56. */
            cost: string;
            /** @description In euro, as people write it: 1.234,56. */
            granted: string;
        };
        /** @description Something that somebody did with a request: gave it up, confirmed it, uploaded it. */
        Withdrawn: {
            /** @description When. */
            at: components["schemas"]["Instant"];
            /** @description By whom. */
            by: components["schemas"]["Person"];
        };
    };
    responses: never;
    parameters: {
        /** @description The application's id */
        application: string;
        /** @description The call's id */
        call: string;
        /** @description The id of the request of codes */
        conversion: string;
        /** @description A project code */
        cup: string;
        /** @description The id given when the upload was prepared */
        document: string;
        /** @description The file's id within the request of codes */
        file: string;
        /** @description The item's id */
        item: string;
        /** @description The measure's id */
        measure: string;
        /** @description The number of an event */
        number: string;
        /** @description An organisation's code */
        organisation: string;
        /** @description The site's own origin. Browsers send it by themselves. */
        origin: string;
        /** @description The identity provider's id */
        provider: string;
        /** @description The id given when the upload of the answer was prepared */
        response: string;
        /** @description The section's name in the form */
        section: string;
        /** @description What a session is listed by */
        session: string;
        /** @description A user's name for signing in */
        username: string;
        /** @description The signed file's id in the form */
        which: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountEvent = components['schemas']['AccountEvent'];
export type AccountEvents = components['schemas']['AccountEvents'];
export type AdministeredCall = components['schemas']['AdministeredCall'];
export type AdministeredCalls = components['schemas']['AdministeredCalls'];
export type AdministeredSchedule = components['schemas']['AdministeredSchedule'];
export type AnswerCounts = components['schemas']['AnswerCounts'];
export type Application = components['schemas']['Application'];
export type ApplicationCopied = components['schemas']['ApplicationCopied'];
export type ApplicationCopy = components['schemas']['ApplicationCopy'];
export type ApplicationCounts = components['schemas']['ApplicationCounts'];
export type ApplicationCreation = components['schemas']['ApplicationCreation'];
export type ApplicationDetail = components['schemas']['ApplicationDetail'];
export type ApplicationNaming = components['schemas']['ApplicationNaming'];
export type Applications = components['schemas']['Applications'];
export type Around = components['schemas']['Around'];
export type AwaitedEmail = components['schemas']['AwaitedEmail'];
export type Call = components['schemas']['Call'];
export type CallDecision = components['schemas']['CallDecision'];
export type Calls = components['schemas']['Calls'];
export type CallState = components['schemas']['CallState'];
export type Challenge = components['schemas']['Challenge'];
export type Choice = components['schemas']['Choice'];
export type Code = components['schemas']['Code'];
export type CodeApplication = components['schemas']['CodeApplication'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type CodesFile = components['schemas']['CodesFile'];
export type CodesSheet = components['schemas']['CodesSheet'];
export type CodesSheetRow = components['schemas']['CodesSheetRow'];
export type ContactPhone = components['schemas']['ContactPhone'];
export type Contacts = components['schemas']['Contacts'];
export type Conversion = components['schemas']['Conversion'];
export type ConversionCreation = components['schemas']['ConversionCreation'];
export type Conversions = components['schemas']['Conversions'];
export type ConversionSource = components['schemas']['ConversionSource'];
export type ConversionState = components['schemas']['ConversionState'];
export type ConversionSummary = components['schemas']['ConversionSummary'];
export type ConversionUpload = components['schemas']['ConversionUpload'];
export type Credentials = components['schemas']['Credentials'];
export type CupApplication = components['schemas']['CupApplication'];
export type CupApplications = components['schemas']['CupApplications'];
export type CupCall = components['schemas']['CupCall'];
export type CupCalls = components['schemas']['CupCalls'];
export type CupCategoryChoice = components['schemas']['CupCategoryChoice'];
export type CupChange = components['schemas']['CupChange'];
export type CupChangeReason = components['schemas']['CupChangeReason'];
export type CupCodeChoice = components['schemas']['CupCodeChoice'];
export type CupFile = components['schemas']['CupFile'];
export type CupFileKind = components['schemas']['CupFileKind'];
export type CupImport = components['schemas']['CupImport'];
export type CupLater = components['schemas']['CupLater'];
export type CupMeasure = components['schemas']['CupMeasure'];
export type CupMeasureCreation = components['schemas']['CupMeasureCreation'];
export type CupMeasureDetail = components['schemas']['CupMeasureDetail'];
export type CupMeasureDifference = components['schemas']['CupMeasureDifference'];
export type CupMeasureFacts = components['schemas']['CupMeasureFacts'];
export type CupMeasureLine = components['schemas']['CupMeasureLine'];
export type CupMeasureRevision = components['schemas']['CupMeasureRevision'];
export type CupMeasureTables = components['schemas']['CupMeasureTables'];
export type CupMeasureUpdate = components['schemas']['CupMeasureUpdate'];
export type CupNature = components['schemas']['CupNature'];
export type CupNatureChoice = components['schemas']['CupNatureChoice'];
export type CupOther = components['schemas']['CupOther'];
export type CupProblem = components['schemas']['CupProblem'];
export type CupProblemCode = components['schemas']['CupProblemCode'];
export type CupReport = components['schemas']['CupReport'];
export type CupRow = components['schemas']['CupRow'];
export type CupRows = components['schemas']['CupRows'];
export type CupStray = components['schemas']['CupStray'];
export type CupSummary = components['schemas']['CupSummary'];
export type CupTwin = components['schemas']['CupTwin'];
export type DocumentAddition = components['schemas']['DocumentAddition'];
export type DoneNote = components['schemas']['DoneNote'];
export type EarlierCup = components['schemas']['EarlierCup'];
export type EarlierValidation = components['schemas']['EarlierValidation'];
export type EmailConfirmation = components['schemas']['EmailConfirmation'];
export type EmailConfirmed = components['schemas']['EmailConfirmed'];
export type EmailCorrection = components['schemas']['EmailCorrection'];
export type Entries = components['schemas']['Entries'];
export type Entry = components['schemas']['Entry'];
export type Event = components['schemas']['Event'];
export type EventEdit = components['schemas']['EventEdit'];
export type Events = components['schemas']['Events'];
export type FinalPdf = components['schemas']['FinalPdf'];
export type FoundOrganisation = components['schemas']['FoundOrganisation'];
export type Grant = components['schemas']['Grant'];
export type HelpDeed = components['schemas']['HelpDeed'];
export type HelpedOrganisation = components['schemas']['HelpedOrganisation'];
export type HelpedUser = components['schemas']['HelpedUser'];
export type HelpReason = components['schemas']['HelpReason'];
export type Identity = components['schemas']['Identity'];
export type IdentityAddress = components['schemas']['IdentityAddress'];
export type IdentityChoice = components['schemas']['IdentityChoice'];
export type IdentityProvider = components['schemas']['IdentityProvider'];
export type IdentityProviders = components['schemas']['IdentityProviders'];
export type IdentityPurpose = components['schemas']['IdentityPurpose'];
export type IdentityRequest = components['schemas']['IdentityRequest'];
export type IdentityUser = components['schemas']['IdentityUser'];
export type Instant = components['schemas']['Instant'];
export type InvoiceFinding = components['schemas']['InvoiceFinding'];
export type InvoicePart = components['schemas']['InvoicePart'];
export type InvoiceRow = components['schemas']['InvoiceRow'];
export type Invoices = components['schemas']['Invoices'];
export type ItemAddition = components['schemas']['ItemAddition'];
export type ItemCopy = components['schemas']['ItemCopy'];
export type ItemRow = components['schemas']['ItemRow'];
export type ListedSession = components['schemas']['ListedSession'];
export type MailReturnCause = components['schemas']['MailReturnCause'];
export type MailReturned = components['schemas']['MailReturned'];
export type MeasureName = components['schemas']['MeasureName'];
export type Measures = components['schemas']['Measures'];
export type Missing = components['schemas']['Missing'];
export type Need = components['schemas']['Need'];
export type NotCopied = components['schemas']['NotCopied'];
export type NotNoted = components['schemas']['NotNoted'];
export type OfferedAnswers = components['schemas']['OfferedAnswers'];
export type Offers = components['schemas']['Offers'];
export type Opened = components['schemas']['Opened'];
export type OrganisationKind = components['schemas']['OrganisationKind'];
export type OrganisationName = components['schemas']['OrganisationName'];
export type OrganisationRole = components['schemas']['OrganisationRole'];
export type OrganisationSearch = components['schemas']['OrganisationSearch'];
export type OrganisationsFound = components['schemas']['OrganisationsFound'];
export type OtherPdf = components['schemas']['OtherPdf'];
export type Overview = components['schemas']['Overview'];
export type OverviewDocument = components['schemas']['OverviewDocument'];
export type OwnReading = components['schemas']['OwnReading'];
export type OwnReadings = components['schemas']['OwnReadings'];
export type Party = components['schemas']['Party'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PasswordChanged = components['schemas']['PasswordChanged'];
export type Payment = components['schemas']['Payment'];
export type PaymentCreation = components['schemas']['PaymentCreation'];
export type PaymentFile = components['schemas']['PaymentFile'];
export type PaymentOf = components['schemas']['PaymentOf'];
export type Person = components['schemas']['Person'];
export type Place = components['schemas']['Place'];
export type PlaceStep = components['schemas']['PlaceStep'];
export type Preparation = components['schemas']['Preparation'];
export type Problem = components['schemas']['Problem'];
export type Procedure = components['schemas']['Procedure'];
export type Progress = components['schemas']['Progress'];
export type ProofsCopy = components['schemas']['ProofsCopy'];
export type QrCode = components['schemas']['QrCode'];
export type Reading = components['schemas']['Reading'];
export type Readings = components['schemas']['Readings'];
export type ReadInvoice = components['schemas']['ReadInvoice'];
export type Receipt = components['schemas']['Receipt'];
export type ReceiptCheck = components['schemas']['ReceiptCheck'];
export type ReceiptChecked = components['schemas']['ReceiptChecked'];
export type ReceiptFile = components['schemas']['ReceiptFile'];
export type ReceiptPayment = components['schemas']['ReceiptPayment'];
export type RecoveryAsked = components['schemas']['RecoveryAsked'];
export type RecoveryBy = components['schemas']['RecoveryBy'];
export type RecoveryCodes = components['schemas']['RecoveryCodes'];
export type RecoveryRequest = components['schemas']['RecoveryRequest'];
export type Refusal = components['schemas']['Refusal'];
export type RefusalCode = components['schemas']['RefusalCode'];
export type Register = components['schemas']['Register'];
export type RegisterCounts = components['schemas']['RegisterCounts'];
export type Registered = components['schemas']['Registered'];
export type RegisterEntry = components['schemas']['RegisterEntry'];
export type RegisterEvent = components['schemas']['RegisterEvent'];
export type RegisterSearch = components['schemas']['RegisterSearch'];
export type RegisterState = components['schemas']['RegisterState'];
export type RegisterStep = components['schemas']['RegisterStep'];
export type Registration = components['schemas']['Registration'];
export type ResendRequest = components['schemas']['ResendRequest'];
export type ResponseCreation = components['schemas']['ResponseCreation'];
export type ResponseUpload = components['schemas']['ResponseUpload'];
export type Revocation = components['schemas']['Revocation'];
export type RevocationNote = components['schemas']['RevocationNote'];
export type Revocations = components['schemas']['Revocations'];
export type RevocationsNote = components['schemas']['RevocationsNote'];
export type RevocationsNoted = components['schemas']['RevocationsNoted'];
export type Right = components['schemas']['Right'];
export type Save = components['schemas']['Save'];
export type ScheduleChange = components['schemas']['ScheduleChange'];
export type SchedulePreview = components['schemas']['SchedulePreview'];
export type ScheduleUpdate = components['schemas']['ScheduleUpdate'];
export type SecondFactor = components['schemas']['SecondFactor'];
export type SecondFactorCode = components['schemas']['SecondFactorCode'];
export type SecondFactorSetup = components['schemas']['SecondFactorSetup'];
export type SecondFactorStart = components['schemas']['SecondFactorStart'];
export type SecondFactorStep = components['schemas']['SecondFactorStep'];
export type SectionState = components['schemas']['SectionState'];
export type SentApplication = components['schemas']['SentApplication'];
export type SentApplications = components['schemas']['SentApplications'];
export type SentCall = components['schemas']['SentCall'];
export type SentCalls = components['schemas']['SentCalls'];
export type SentFile = components['schemas']['SentFile'];
export type SentRow = components['schemas']['SentRow'];
export type Session = components['schemas']['Session'];
export type Sessions = components['schemas']['Sessions'];
export type Severity = components['schemas']['Severity'];
export type SignatureCheck = components['schemas']['SignatureCheck'];
export type SignatureCheckId = components['schemas']['SignatureCheckId'];
export type SignatureCheckOutcome = components['schemas']['SignatureCheckOutcome'];
export type Signed = components['schemas']['Signed'];
export type SignedAddition = components['schemas']['SignedAddition'];
export type SignedIn = components['schemas']['SignedIn'];
export type SignedOut = components['schemas']['SignedOut'];
export type SignedState = components['schemas']['SignedState'];
export type Signer = components['schemas']['Signer'];
export type State = components['schemas']['State'];
export type StatementTable = components['schemas']['StatementTable'];
export type Status = components['schemas']['Status'];
export type StoredDocument = components['schemas']['StoredDocument'];
export type Summary = components['schemas']['Summary'];
export type SummaryAnswer = components['schemas']['SummaryAnswer'];
export type SummaryColumn = components['schemas']['SummaryColumn'];
export type SummaryDocument = components['schemas']['SummaryDocument'];
export type SummaryItem = components['schemas']['SummaryItem'];
export type SummaryPart = components['schemas']['SummaryPart'];
export type SummaryRow = components['schemas']['SummaryRow'];
export type SummarySection = components['schemas']['SummarySection'];
export type SummaryTotal = components['schemas']['SummaryTotal'];
export type Target = components['schemas']['Target'];
export type UnreadableWorkbook = components['schemas']['UnreadableWorkbook'];
export type Upload = components['schemas']['Upload'];
export type UploadForm = components['schemas']['UploadForm'];
export type UploadNote = components['schemas']['UploadNote'];
export type UserCreation = components['schemas']['UserCreation'];
export type UserDetail = components['schemas']['UserDetail'];
export type UserName = components['schemas']['UserName'];
export type UserPart = components['schemas']['UserPart'];
export type Users = components['schemas']['Users'];
export type UserState = components['schemas']['UserState'];
export type UserUpdate = components['schemas']['UserUpdate'];
export type Versioned = components['schemas']['Versioned'];
export type View = components['schemas']['View'];
export type WantedCode = components['schemas']['WantedCode'];
export type Withdrawn = components['schemas']['Withdrawn'];
export type ParameterApplication = components['parameters']['application'];
export type ParameterCall = components['parameters']['call'];
export type ParameterConversion = components['parameters']['conversion'];
export type ParameterCup = components['parameters']['cup'];
export type ParameterDocument = components['parameters']['document'];
export type ParameterFile = components['parameters']['file'];
export type ParameterItem = components['parameters']['item'];
export type ParameterMeasure = components['parameters']['measure'];
export type ParameterNumber = components['parameters']['number'];
export type ParameterOrganisation = components['parameters']['organisation'];
export type ParameterOrigin = components['parameters']['origin'];
export type ParameterProvider = components['parameters']['provider'];
export type ParameterResponse = components['parameters']['response'];
export type ParameterSection = components['parameters']['section'];
export type ParameterSession = components['parameters']['session'];
export type ParameterUsername = components['parameters']['username'];
export type ParameterWhich = components['parameters']['which'];
export type $defs = Record<string, never>;
export interface operations {
    readAccountEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountEvents"];
                };
            };
        };
    };
    readEarlierAccountEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The number of an event */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountEvents"];
                };
            };
        };
    };
    readSentApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentApplication"];
                };
            };
        };
    };
    readSentPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    readSentDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The id given when the upload was prepared */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/pkcs7-mime": unknown;
                    "application/vnd.ms-excel": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/xml": unknown;
                    "application/zip": unknown;
                    "image/jpeg": unknown;
                };
            };
        };
    };
    readSentSigned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The signed file's id in the form */
                which: components["parameters"]["which"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkcs7-mime": unknown;
                };
            };
        };
    };
    listAdministeredCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCalls"];
                };
            };
        };
    };
    listSentApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentApplications"];
                };
            };
        };
    };
    listMoreSentApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentApplications"];
                };
            };
        };
    };
    changeSchedule: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredCall"];
                };
            };
        };
    };
    previewSchedule: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchedulePreview"];
                };
            };
        };
    };
    readHelpedOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    releaseOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    correctEmail: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailCorrection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    letInAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    shutOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    unlockUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description An organisation's code */
                organisation: components["parameters"]["organisation"];
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HelpReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HelpedOrganisation"];
                };
            };
        };
    };
    findOrganisations: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationSearch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationsFound"];
                };
            };
        };
    };
    listOwnReadings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReadings"];
                };
            };
        };
    };
    listSentCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentCalls"];
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Applications"];
                };
            };
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCreation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    readApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    readFinalPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    copyApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationCopy"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationCopied"];
                };
            };
        };
    };
    discardApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    addDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentAddition"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The id given when the upload was prepared */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "application/pkcs7-mime": unknown;
                    "application/vnd.ms-excel": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/xml": unknown;
                    "application/zip": unknown;
                    "image/jpeg": unknown;
                };
            };
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The id given when the upload was prepared */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The id given when the upload was prepared */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoices"];
                };
            };
        };
    };
    documentReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The id given when the upload was prepared */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentAddition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredDocument"];
                };
            };
        };
    };
    readDraftPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    readEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
        };
    };
    readEarlierEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The number of an event */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
        };
    };
    addItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemAddition"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    readMissing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Missing"];
                };
            };
        };
    };
    nameApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationNaming"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    readOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
        };
    };
    createPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentCreation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
        };
    };
    readPreparation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preparation"];
                };
            };
        };
    };
    listReadings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readings"];
                };
            };
        };
    };
    readReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
        };
    };
    readReceiptPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
        };
    };
    readSealedReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkcs7-mime": unknown;
                };
            };
        };
    };
    reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    restoreApplication: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    readSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
    saveSection: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Save"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    freezeSection: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Versioned"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    readItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The item's id */
                item: components["parameters"]["item"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
        };
    };
    saveItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The item's id */
                item: components["parameters"]["item"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Save"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    deleteItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The item's id */
                item: components["parameters"]["item"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Versioned"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    copyItem: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The item's id */
                item: components["parameters"]["item"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemCopy"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    copyProofs: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The item's id */
                item: components["parameters"]["item"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofsCopy"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
        };
    };
    readOffers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The section's name in the form */
                section: components["parameters"]["section"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offers"];
                };
            };
        };
    };
    addSigned: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedAddition"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
        };
    };
    signedReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The id given when the upload was prepared */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignedAddition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signed"];
                };
            };
        };
    };
    readSigned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The signed file's id in the form */
                which: components["parameters"]["which"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pkcs7-mime": unknown;
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
        };
    };
    readSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
        };
    };
    validate: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDetail"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calls"];
                };
            };
        };
    };
    readChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Challenge"];
                };
            };
        };
    };
    listCupCalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupCalls"];
                };
            };
        };
    };
    listCupApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupApplications"];
                };
            };
        };
    };
    listMoreCupApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupApplications"];
                };
            };
        };
    };
    requestCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    readCupWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call's id */
                call: components["parameters"]["call"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    readCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A project code */
                cup: components["parameters"]["cup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Code"];
                };
            };
        };
    };
    listConversions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversions"];
                };
            };
        };
    };
    createConversion: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversionCreation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionUpload"];
                };
            };
        };
    };
    readConversion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    confirmConversion: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    readConversionFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
                /** @description The file's id within the request of codes */
                file: components["parameters"]["file"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/xml": unknown;
                };
            };
        };
    };
    conversionReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    createResponse: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResponseCreation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseUpload"];
                };
            };
        };
    };
    responseReceived: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
                /** @description The id given when the upload of the answer was prepared */
                response: components["parameters"]["response"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    listConversionRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
                /** @description The number of an event */
                number: components["parameters"]["number"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupRows"];
                };
            };
        };
    };
    noteUploaded: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    withdrawConversion: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The id of the request of codes */
                conversion: components["parameters"]["conversion"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
        };
    };
    readMeasureTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupMeasureTables"];
                };
            };
        };
    };
    listMeasures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measures"];
                };
            };
        };
    };
    createMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CupMeasureCreation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupMeasureDetail"];
                };
            };
        };
    };
    readMeasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The measure's id */
                measure: components["parameters"]["measure"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupMeasureDetail"];
                };
            };
        };
    };
    reviseMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The measure's id */
                measure: components["parameters"]["measure"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CupMeasureUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CupMeasureDetail"];
                };
            };
        };
    };
    readExample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The measure's id */
                measure: components["parameters"]["measure"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    readTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The measure's id */
                measure: components["parameters"]["measure"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    searchRegister: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSearch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Register"];
                };
            };
        };
    };
    readRegisterWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as an attachment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                };
            };
        };
    };
    listRevocations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocations"];
                };
            };
        };
    };
    noteRevocation: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationNote"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
        };
    };
    revocationDone: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description A project code */
                cup: components["parameters"]["cup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revocation"];
                };
            };
        };
    };
    revocationsDone: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoneNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationsNoted"];
                };
            };
        };
    };
    noteRevocations: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevocationsNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevocationsNoted"];
                };
            };
        };
    };
    readCodesSheet: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodesFile"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodesSheet"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailConfirmation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailConfirmed"];
                };
            };
        };
    };
    readIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
        };
    };
    returnFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identity provider's id */
                provider: components["parameters"]["provider"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: never;
    };
    startIdentity: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description The identity provider's id */
                provider: components["parameters"]["provider"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityAddress"];
                };
            };
        };
    };
    listIdentityProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityProviders"];
                };
            };
        };
    };
    signInByIdentity: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityChoice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordChanged"];
                };
            };
        };
    };
    checkReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptCheck"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptChecked"];
                };
            };
        };
    };
    askRecovery: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryAsked"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
        };
    };
    resendCredentials: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendRequest"];
            };
        };
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorStart"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSetup"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    giveSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorCode"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
        };
    };
    closeOtherSessions: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description What a session is listed by */
                session: components["parameters"]["session"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserCreation"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserUpdate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    suspendUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The site's own origin. Browsers send it by themselves. */
                Origin: components["parameters"]["origin"];
            };
            path: {
                /** @description A user's name for signing in */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
}
