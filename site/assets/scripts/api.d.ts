// Made from docs/openapi.json by site/api-types.mjs: scripts/api-types makes it anew.

export interface paths {
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
        /** Creates an application */
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
        /** Who did what, and when */
        get: operations["readEvents"];
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
        /** Adds an item to a list */
        post: operations["addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/applications/{application}/items/{item}": {
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
    "/api/applications/{application}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the application and gives its protocol number */
        post: operations["submit"];
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
        /** The submitted applications to a call, as requests of codes */
        get: operations["listCupApplications"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Application: {
            call: string;
            closes_at: components["schemas"]["InstantIfAny"];
            created_at: components["schemas"]["Instant"];
            /** @description The project code (CUP), once it came */
            cup: string | null;
            cup_revoked_at: components["schemas"]["InstantIfAny"];
            /** Format: uuid */
            id: string;
            /** @description Whether it can be sent now */
            open: boolean;
            /** @description Of the application's pages, from the site's root */
            path: string | null;
            /** @description The protocol number, once it was sent */
            protocol: string | null;
            revision: string;
            state: components["schemas"]["State"];
            state_label: string;
            submitted_at: components["schemas"]["InstantIfAny"];
            /** @description The call's title */
            title: string | null;
            updated_at: components["schemas"]["Instant"];
            updated_by: string;
            uploaded_at: components["schemas"]["InstantIfAny"];
            validated_at: components["schemas"]["InstantIfAny"];
        };
        ApplicationCreation: {
            call: string;
        };
        ApplicationDetail: components["schemas"]["Application"] & {
            final_pdf: {
                sha256?: string;
                size?: number;
            } | null;
            /** @description Whether nothing is missing for validation */
            ready: boolean;
            sections: components["schemas"]["SectionState"][];
            signed: {
                application: components["schemas"]["Signed"] | null;
                identity: components["schemas"]["Signed"] | null;
            };
        };
        Applications: {
            applications: components["schemas"]["Application"][];
        };
        Call: {
            call: string;
            closes_at: components["schemas"]["Instant"];
            extended: boolean;
            opens_at: components["schemas"]["Instant"];
            /** @description Of the call's pages, from the site's root */
            path: string | null;
            revision: string;
            /** @enum {unknown} */
            state: "open" | "not_yet" | "closed";
            title: string;
        };
        Calls: {
            calls: components["schemas"]["Call"][];
        };
        /** @description A proof of work in the form of ALTCHA, version 2, to be sent back with its solution */
        Challenge: {
            parameters: Record<string, never>;
            signature: string;
        };
        Code: {
            application: {
                protocol: string;
            } | null;
            at: components["schemas"]["Instant"];
            /** Format: uuid */
            conversion: string;
            cup: string;
            local_code: string;
            name: string;
            revocation: components["schemas"]["Revocation"] | null;
        };
        CodeRequest: {
            applications: {
                /** Format: uuid */
                application: string;
                /** @description In euro, as people write it: 1.234,56 */
                cost: string;
                /** @description In euro, as people write it: 1.234,56 */
                granted: string;
            }[];
        };
        Conversion: components["schemas"]["ConversionSummary"] & {
            answers: {
                coded: number;
                rejected: number;
                waiting: number;
            };
            files: components["schemas"]["CupFile"][];
            imports: components["schemas"]["CupImport"][];
            report: {
                change_count: number;
                changes: components["schemas"]["CupChange"][];
                problem_count: number;
                problems: components["schemas"]["CupProblem"][];
            };
            rows: components["schemas"]["CupRow"][];
            unreadable: {
                code: string;
                sentence: string;
            } | null;
        };
        ConversionCreation: {
            file_name: string;
            /** @description In place of the one that the workbook names */
            measure: string | null;
            /** @description In bytes */
            size: number;
            /** @description Whether more than 1,000 rows become several files */
            split: boolean;
        };
        Conversions: {
            conversions: components["schemas"]["ConversionSummary"][];
        };
        ConversionSummary: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Person"];
            coded: number;
            /** Format: uuid */
            id: string;
            measure: components["schemas"]["MeasureName"] | null;
            problems: number;
            rejected: number;
            requests: number;
            source: {
                file_name: string;
                /** @constant */
                kind: "workbook";
                /** @description Once it arrived */
                sha256: string | null;
                size: number;
            } | {
                call: string;
                /** @constant */
                kind: "applications";
                title: string;
            };
            /** @enum {unknown} */
            state: "waiting" | "accepted" | "refused" | "unreadable";
            withdrawn: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["Person"];
            } | null;
        };
        ConversionUpload: {
            /** Format: uuid */
            conversion: string;
            upload: {
                fields: {
                    [key: string]: string;
                };
                /** Format: uri-reference */
                url: string;
            };
        };
        Credentials: {
            organisation: string;
            password: string;
            username: string;
        };
        CupApplications: {
            applications: {
                /** Format: uuid */
                application: string;
                /** @description In euro, as people write it */
                cost: string | null;
                /** @description Once it came */
                cup: string | null;
                fiscal: string;
                municipality: string;
                name: string;
                problems: string[];
                protocol: string;
                province: string;
                /** @description The request of codes that it waits for */
                requested_in: string | null;
                submitted_at: components["schemas"]["InstantIfAny"];
            }[];
            measure: components["schemas"]["MeasureName"] | null;
        };
        CupCalls: {
            calls: {
                call: string;
                coded: number;
                /** @description Whether codes can be asked for */
                measure: boolean;
                submitted: number;
                title: string;
                uncoded: number;
            }[];
        };
        CupChange: {
            /** @description As spreadsheets name it */
            cell: string | null;
            /** @description Its letters */
            column: string | null;
            from: string;
            header: string;
            reason: string;
            row: number;
            sentence: string;
            sheet: string;
            to: string;
        };
        CupFile: {
            at: components["schemas"]["Instant"];
            file: string;
            /** @enum {unknown} */
            kind: "source" | "request" | "marked" | "response" | "codes" | "rejected";
            name: string;
            requests: number | null;
            sha256: string;
            size: number;
        };
        CupImport: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Person"];
            coded: number;
            file_name: string;
            rejected: number;
            sha256: string;
            stray_count: number;
            strays: {
                codifica_locale: string;
                id_progetto: string;
                sentence: string;
            }[];
        };
        CupProblem: {
            /**
             * Format: uuid
             * @description When applications were asked for
             */
            application?: string | null;
            /** @description As spreadsheets name it */
            cell: string | null;
            code: string;
            /** @description Its letters */
            column: string | null;
            /** @description Of the column */
            header: string | null;
            row: number | null;
            /** @description In Italian, for the person who reads it */
            sentence: string;
            sheet: string;
            /** @description What the cell holds */
            value: string | null;
        };
        CupRow: {
            codifica_locale: string;
            /** @description Once it came */
            cup: string | null;
            id_progetto: string;
            name: string;
            rejected: string[];
            row: number;
        };
        DocumentAddition: {
            /** @description The file's name on the user's machine */
            file_name: string;
            /** Format: uuid */
            item?: string | null;
            section: string;
            /** @description In bytes */
            size: number;
            slot: string;
        };
        /** @description Answers by field. What does not parse is kept as written and reported among the problems. */
        Entries: {
            [key: string]: string | string[];
        };
        Events: {
            events: {
                at: components["schemas"]["Instant"];
                what: string;
                who: string;
            }[];
        };
        Instant: {
            /** Format: date-time */
            iso: string;
            /** @description As people in Italy write it: gg/mm/aaaa, ore HH:MM:SS */
            text: string;
        };
        InstantIfAny: components["schemas"]["Instant"] | null;
        ItemAddition: {
            entries: components["schemas"]["Entries"];
            /** @description `section.list`, or `section.list.sublist` with the item it lies in as `parent` */
            list: string;
            /** Format: uuid */
            parent?: string | null;
        };
        MeasureName: {
            id: string;
            title: string;
        };
        Measures: {
            measures: {
                act: string;
                /** @description The call it belongs to */
                call: string | null;
                id: string;
                nature: {
                    code: string;
                    label: string;
                };
                title: string;
                year: number;
            }[];
        };
        Missing: {
            problems: components["schemas"]["Problem"][];
            ready: boolean;
        };
        PasswordChange: {
            current: string;
            new: string;
            repeat: string;
        };
        PasswordChanged: {
            /** @description For how many days the password is valid */
            valid_days: number;
        };
        Person: {
            name: string;
            username: string;
        };
        Problem: {
            code: string;
            /** @description The page and field that it concerns, from the site's root */
            href?: string;
            label: string;
            place: {
                section: string;
                steps: {
                    item: string;
                    list: string;
                }[];
                target: {
                    field: string;
                } | {
                    list: string;
                } | {
                    slot: string;
                } | null;
            };
            /** @description In Italian, for the person who reads it */
            sentence: string;
            /** @enum {unknown} */
            severity: "error" | "warning";
        };
        Receipt: {
            protocol: string;
            submitted_at: components["schemas"]["Instant"];
            uploaded_at: components["schemas"]["InstantIfAny"];
            validated_at: components["schemas"]["InstantIfAny"];
        };
        Refusal: {
            code: string;
            /** @description With `conflict`: what the address holds now, as reading it gives */
            current?: unknown;
            /** @description In Italian, for the person who reads it */
            detail: string;
            problems?: components["schemas"]["Problem"][];
            /** @description With `signature`: why, in Italian */
            reasons?: string[];
            request_id: string;
            signers?: {
                /** @description As the certificate says */
                fiscal_code: string | null;
                /** @description Who issued the certificate */
                issuer: string | null;
                /** @description As the certificate says */
                name: string | null;
                not_after: components["schemas"]["InstantIfAny"];
                verdict: string;
            }[];
            status: number;
            title: string;
            /** Format: uri */
            type: string;
            /** @description With `signature`: the verdict on the file */
            verdict?: string;
            /**
             * @description With `missing-upload`: which signed file is missing
             * @enum {unknown}
             */
            which?: "application" | "identity";
        };
        Registered: {
            email: string;
            organisation: string;
            username: string;
        };
        Registration: {
            /** @description Base64 of `{"challenge", "solution"}`, the solved challenge */
            altcha: string;
            entries: components["schemas"]["Entries"];
        };
        ResponseCreation: {
            file_name: string;
            /** @description In bytes */
            size: number;
        };
        ResponseUpload: {
            /** Format: uuid */
            response: string;
            upload: {
                fields: {
                    [key: string]: string;
                };
                /** Format: uri-reference */
                url: string;
            };
        };
        Revocation: {
            cup: string;
            /** @description gg/mm/aaaa */
            date: string;
            done_at: components["schemas"]["InstantIfAny"];
            done_by: components["schemas"]["Person"] | null;
            local_code: string;
            name: string;
            noted_at: components["schemas"]["Instant"];
            noted_by: components["schemas"]["Person"];
            reason: string;
        };
        RevocationNote: {
            cup: string;
            /** @description The day of the decision: gg/mm/aaaa or aaaa-mm-gg */
            date: string;
            reason: string;
        };
        Revocations: {
            revocations: components["schemas"]["Revocation"][];
        };
        Save: {
            entries: components["schemas"]["Entries"];
            /** @description The version that was read: when it is not the current one, nothing is changed. 0 for a section not saved yet. */
            version: number;
        };
        SectionState: {
            frozen: boolean;
            /** @description Whether it must be validated before the others open */
            gate: boolean;
            id: string;
            /** @description The section's short name */
            menu: string | null;
            /** @description How many errors it has */
            missing: number;
            path: string;
            started: boolean;
            status: components["schemas"]["Status"];
            status_label: string;
            /** @description The section's title */
            title: string | null;
            updated_at: components["schemas"]["InstantIfAny"];
            /** @description Who saved it last */
            updated_by: string | null;
        };
        Session: {
            /** @constant */
            signed_in: false;
        } | {
            /** @description The token for `X-CSRF-Token` */
            csrf: string;
            /** @description Minutes without use after which the session ends */
            idle_minutes: number;
            must_change_password: boolean;
            organisation: {
                code: string;
                /** @enum {unknown} */
                kind: "natural" | "legal" | "administration";
                name: string;
                /**
                 * @description Null for an administration
                 * @enum {unknown}
                 */
                role: "beneficiary" | "third_party" | null;
            };
            /** @description What the user may do for an administration; empty for applicants */
            roles: "cup"[];
            /** @constant */
            signed_in: true;
            user: {
                name: string;
                username: string;
            };
        };
        Signed: {
            /** Format: uuid */
            document: string;
            file_name: string;
            sha256: string;
            /** @description Who signed, as the certificate says */
            signer: string;
            uploaded_at: components["schemas"]["Instant"];
        };
        SignedAddition: {
            /** @description The file's name on the user's machine */
            file_name: string;
            /** @description In bytes */
            size: number;
            /**
             * @description The signed application, or the signed copy of the identity document
             * @enum {unknown}
             */
            which: "application" | "identity";
        };
        /** @enum {unknown} */
        State: "draft" | "validated" | "submitted";
        /** @enum {unknown} */
        Status: "not_required" | "locked" | "incomplete" | "complete";
        StoredDocument: {
            file_name: string;
            /** Format: uuid */
            id: string;
            size: number;
            uploaded_at: components["schemas"]["Instant"];
        };
        Upload: {
            /** Format: uuid */
            document: string;
            upload: {
                fields: {
                    [key: string]: string;
                };
                /** Format: uri-reference */
                url: string;
            };
        };
        Versioned: {
            /** @description The version that was read: when it is not the current one, nothing is changed. 0 for a section not saved yet. */
            version: number;
        };
        /** @description The answers of a section, or of one item of a list, with what is wrong and what is around */
        View: {
            complete: boolean;
            context: components["schemas"]["Entries"];
            documents: {
                [key: string]: components["schemas"]["StoredDocument"][];
            };
            editable: boolean;
            entries: components["schemas"]["Entries"];
            frozen: boolean;
            /** Format: uuid */
            item?: string;
            /** @description Of an item: `section.list` */
            list?: string;
            lists: {
                [key: string]: {
                    columns: {
                        [key: string]: string;
                    };
                    complete: boolean;
                    /** Format: uuid */
                    id: string;
                    version: number;
                }[];
            };
            new_items: {
                [key: string]: {
                    context: components["schemas"]["Entries"];
                    references: {
                        [key: string]: {
                            /** Format: uuid */
                            id: string;
                            label: string;
                        }[];
                    };
                };
            };
            /** @description The item that it lies in */
            parent?: string | null;
            problems: components["schemas"]["Problem"][];
            references: {
                [key: string]: {
                    /** Format: uuid */
                    id: string;
                    label: string;
                }[];
            };
            section: string;
            /** @description Whether it was saved at all */
            started: boolean;
            state: components["schemas"]["State"];
            status: components["schemas"]["Status"];
            status_label: string;
            updated_at: components["schemas"]["InstantIfAny"];
            /** @description Who saved it last */
            updated_by: string | null;
            version: number;
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
        /** @description The site's own origin. Browsers send it by themselves. */
        origin: string;
        /** @description The id given when the upload of the answer was prepared */
        response: string;
        /** @description The section's name in the form */
        section: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Application = components['schemas']['Application'];
export type ApplicationCreation = components['schemas']['ApplicationCreation'];
export type ApplicationDetail = components['schemas']['ApplicationDetail'];
export type Applications = components['schemas']['Applications'];
export type Call = components['schemas']['Call'];
export type Calls = components['schemas']['Calls'];
export type Challenge = components['schemas']['Challenge'];
export type Code = components['schemas']['Code'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type Conversion = components['schemas']['Conversion'];
export type ConversionCreation = components['schemas']['ConversionCreation'];
export type Conversions = components['schemas']['Conversions'];
export type ConversionSummary = components['schemas']['ConversionSummary'];
export type ConversionUpload = components['schemas']['ConversionUpload'];
export type Credentials = components['schemas']['Credentials'];
export type CupApplications = components['schemas']['CupApplications'];
export type CupCalls = components['schemas']['CupCalls'];
export type CupChange = components['schemas']['CupChange'];
export type CupFile = components['schemas']['CupFile'];
export type CupImport = components['schemas']['CupImport'];
export type CupProblem = components['schemas']['CupProblem'];
export type CupRow = components['schemas']['CupRow'];
export type DocumentAddition = components['schemas']['DocumentAddition'];
export type Entries = components['schemas']['Entries'];
export type Events = components['schemas']['Events'];
export type Instant = components['schemas']['Instant'];
export type InstantIfAny = components['schemas']['InstantIfAny'];
export type ItemAddition = components['schemas']['ItemAddition'];
export type MeasureName = components['schemas']['MeasureName'];
export type Measures = components['schemas']['Measures'];
export type Missing = components['schemas']['Missing'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PasswordChanged = components['schemas']['PasswordChanged'];
export type Person = components['schemas']['Person'];
export type Problem = components['schemas']['Problem'];
export type Receipt = components['schemas']['Receipt'];
export type Refusal = components['schemas']['Refusal'];
export type Registered = components['schemas']['Registered'];
export type Registration = components['schemas']['Registration'];
export type ResponseCreation = components['schemas']['ResponseCreation'];
export type ResponseUpload = components['schemas']['ResponseUpload'];
export type Revocation = components['schemas']['Revocation'];
export type RevocationNote = components['schemas']['RevocationNote'];
export type Revocations = components['schemas']['Revocations'];
export type Save = components['schemas']['Save'];
export type SectionState = components['schemas']['SectionState'];
export type Session = components['schemas']['Session'];
export type Signed = components['schemas']['Signed'];
export type SignedAddition = components['schemas']['SignedAddition'];
export type State = components['schemas']['State'];
export type Status = components['schemas']['Status'];
export type StoredDocument = components['schemas']['StoredDocument'];
export type Upload = components['schemas']['Upload'];
export type Versioned = components['schemas']['Versioned'];
export type View = components['schemas']['View'];
export type ParameterApplication = components['parameters']['application'];
export type ParameterCall = components['parameters']['call'];
export type ParameterConversion = components['parameters']['conversion'];
export type ParameterCup = components['parameters']['cup'];
export type ParameterDocument = components['parameters']['document'];
export type ParameterFile = components['parameters']['file'];
export type ParameterItem = components['parameters']['item'];
export type ParameterMeasure = components['parameters']['measure'];
export type ParameterOrigin = components['parameters']['origin'];
export type ParameterResponse = components['parameters']['response'];
export type ParameterSection = components['parameters']['section'];
export type $defs = Record<string, never>;
export interface operations {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
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
    readItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The application's id */
                application: components["parameters"]["application"];
                /** @description The item's id */
                item: components["parameters"]["item"];
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
                    "application/json": components["schemas"]["View"];
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
                    "application/json": components["schemas"]["View"];
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
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
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
}
