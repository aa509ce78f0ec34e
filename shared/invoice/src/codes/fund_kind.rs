//! The social security funds of the professions.

use super::closed::closed;

closed! {
    /// `TipoCassa`.
    FundKind {
        Tc01 = "TC01", "Cassa nazionale avvocati e procuratori";
        Tc02 = "TC02", "Cassa dottori commercialisti";
        Tc03 = "TC03", "Cassa geometri";
        Tc04 = "TC04", "Cassa ingegneri e architetti";
        Tc05 = "TC05", "Cassa del notariato";
        Tc06 = "TC06", "Cassa ragionieri e periti commerciali";
        Tc07 = "TC07", "ENASARCO";
        Tc08 = "TC08", "ENPACL, consulenti del lavoro";
        Tc09 = "TC09", "ENPAM, medici";
        Tc10 = "TC10", "ENPAF, farmacisti";
        Tc11 = "TC11", "ENPAV, veterinari";
        Tc12 = "TC12", "ENPAIA, impiegati dell’agricoltura";
        Tc13 = "TC13", "Fondo imprese di spedizione e agenzie marittime";
        Tc14 = "TC14", "INPGI, giornalisti";
        Tc15 = "TC15", "ONAOSI, orfani sanitari";
        Tc16 = "TC16", "CASAGIT, giornalisti";
        Tc17 = "TC17", "EPPI, periti industriali";
        Tc18 = "TC18", "EPAP, pluricategoriale";
        Tc19 = "TC19", "ENPAB, biologi";
        Tc20 = "TC20", "ENPAPI, professione infermieristica";
        Tc21 = "TC21", "ENPAP, psicologi";
        Tc22 = "TC22", "INPS";
    }
}
