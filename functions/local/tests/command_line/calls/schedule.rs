//! The term of a call, moved.

use super::{ACT, CALL, Desk, done, refused};

#[test]
fn the_term_is_extended_and_declared_anew() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let extended = done(&desk.schedule(&["--extend-to", "2031-01-15"]));
    assert!(extended.contains("«entro il 15/01/2031, ore 23:59:59», extended"), "{extended}");
    // A publication leaves it as it is, and says so.
    let again = done(&desk.publish(&desk.call()));
    assert!(again.contains("15/01/2031") && again.contains("proposes another term"), "{again}");
    let noon =
        done(&desk.schedule(&["--opens", "2014-10-01T09:30", "--closes", "2031-02-01T12:00"]));
    assert!(
        noon.contains("«01/10/2014, ore 09:30:00», «entro il 01/02/2031, ore 11:59:59»"),
        "{noon}"
    );
    let listed = desk.list();
    assert_eq!(listed.matches("Carla Neri: changed the term").count(), 2, "{listed}");
    assert!(listed.contains("(Ordinanza n. 9 del 2030)"), "{listed}");
}

#[test]
fn a_term_that_would_mislead_is_refused_and_nothing_changes() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let before = desk.list();
    for (change, sentence) in [
        (&["--extend-to", "2030-02-28"][..], "an extension must end later"),
        (&["--last-day", "2029-12-31"], "must be asked for expressly"),
        (&["--opens", "2029-01-01"], "the call is open"),
        (&["--last-day", "2020-12-31", "--earlier"], "over already"),
        (&["--opens", "2030-03-01"], "close before it opens"),
        (&["--last-day", "2030-02-28"], "so already"),
    ] {
        let said = refused(&desk.schedule(change), 2);
        assert!(said.contains(sentence), "{change:?}: {said}");
    }
    for (change, sentence) in [
        (&["--last-day", "2031-02-29"][..], "write a day like"),
        (&["--last-day", "2031-02-28T12:00"], "write a day like"),
        (&["--closes", "2031-02-28"], "write an instant on a whole minute"),
        (&["--closes", "2031-02-28T23:59:59"], "whole minute"),
        (&["--extend-to", "2030-03-31T02:30"], "comes twice"),
        (&["--extend-to", "2031-01-01", "--opens", "2014-01-01"], "cannot be used with"),
        (&["--last-day", "2031-01-01", "--closes", "2031-01-01T12:00"], "cannot be used with"),
        (&[], "required"),
    ] {
        let said = refused(&desk.schedule(change), 2);
        assert!(said.contains(sentence), "{change:?}: {said}");
    }
    let without = desk.run(&["calls", "schedule", CALL], &["--extend-to", "2031-01-01"]);
    assert!(refused(&without, 2).contains("--act"));
    assert_eq!(desk.list(), before);
    done(&desk.schedule(&["--last-day", "2029-12-31", "--earlier"]));
}

#[test]
fn a_number_of_applications_is_decided_before_the_opening() {
    let desk = Desk::new();
    desk.edit("call.toml", "opens = \"2014-09-01\"", "opens = \"2030-01-10\"");
    done(&desk.publish(&desk.call()));
    let limited = done(&desk.schedule(&["--most", "500"]));
    assert!(limited.contains("At most 500."), "{limited}");
    assert!(done(&desk.schedule(&["--most", "400"])).contains("At most 400."));
    assert!(desk.list().contains("At most 400."));
    for (change, sentence) in [
        (&["--most", "400"][..], "so already"),
        (&["--most", "0"], "at least one application"),
        (&["--most", "-1"], "unexpected argument"),
        (&["--most", "5", "--last-day", "2031-01-01"], "cannot be used with"),
    ] {
        let said = refused(&desk.schedule(change), 2);
        assert!(said.contains(sentence), "{change:?}: {said}");
    }
    let open = Desk::new();
    done(&open.publish(&open.call()));
    let said = refused(&open.schedule(&["--most", "5"]), 2);
    assert!(said.contains("the call has opened"), "{said}");
}

#[test]
fn an_administration_is_entrusted_with_a_call() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let entrust = |call: &str, to: &str| {
        desk.run(
            &["calls", "entrust", call],
            &[&["--author", "Carla Neri", "--to", to][..], &ACT].concat(),
        )
    };
    let stranger = refused(&entrust(CALL, "R7K2M9X4A"), 2);
    assert!(stranger.contains("the code of no administration"), "{stranger}");
    done(&desk.run(
        &["admin", "create", "--code", "R7K2M9X4A", "--name", "Comune di Esempio"],
        &["--username", "anna", "--user-name", "Anna Verdi", "--email", "anna@example.org"],
    ));
    let done_once = done(&entrust(CALL, "R7K2M9X4A"));
    assert!(done_once.contains("run by Comune di Esempio (R7K2M9X4A)"), "{done_once}");
    assert!(done(&entrust(CALL, "R7K2M9X4A")).contains("nothing changed"));
    let nowhere = refused(&entrust("ordinanza-9-1999", "R7K2M9X4A"), 2);
    assert!(nowhere.contains("is not published"), "{nowhere}");
    let listed = desk.list();
    assert!(listed.contains("run by R7K2M9X4A"), "{listed}");
    assert_eq!(listed.matches("Carla Neri: entrusted to R7K2M9X4A").count(), 1, "{listed}");
    assert!(listed.contains("(Ordinanza n. 9 del 2030)"), "{listed}");
}
