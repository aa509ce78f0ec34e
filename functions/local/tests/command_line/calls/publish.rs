//! Calls published: who did it, and what is refused.

use super::{CALL, Desk, REVISION, done, refused};
use std::fs;

#[test]
fn a_call_is_published_and_its_author_and_act_are_kept() {
    let desk = Desk::new();
    let author = ["--author", "Carla Neri", "--act", "Ordinanza n. 6 del 2014"];
    let calls = desk.path("calls");
    let calls = ["--calls", calls.to_str().unwrap()];
    // By its name, in the folder of the calls.
    let output = desk.run(&["calls", "publish", CALL], &[&author[..], &calls].concat());
    let printed = done(&output);
    assert!(
        printed.starts_with(&format!("{CALL} revision {REVISION} is published.\n")),
        "{printed}"
    );
    assert!(printed.contains("«01/09/2014, ore 00:00:00», «entro il 28/02/2030, ore 23:59:59»"));
    let again = done(&desk.publish(&desk.call()));
    assert!(again.contains("was published before: nothing changed"), "{again}");
    let listed = desk.list();
    let noted = format!("Carla Neri: published revision {REVISION}");
    assert_eq!(listed.matches(&noted).count(), 1, "{listed}");
    assert!(listed.contains("(Ordinanza n. 6 del 2014)"), "{listed}");
}

#[test]
fn a_form_that_changed_needs_a_new_revision() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    desk.edit("application/banca.toml", "title = \"", "title = \"Nuova ");
    let said = refused(&desk.publish(&desk.call()), 2);
    assert!(said.contains("raise «revision» in call.toml"), "{said}");
    desk.raise_revision();
    let next = REVISION + 1;
    let published = done(&desk.publish(&desk.call()));
    assert!(published.contains(&format!("revision {next} is published")), "{published}");
    assert!(desk.list().contains(&format!("revision {next} (1 before)")));
}

#[test]
fn what_has_faults_is_not_published() {
    let desk = Desk::new();
    desk.edit("golden.json", "\"denominazione\": \"Studio Associato Bassi e Ferri\",", "");
    assert!(refused(&desk.publish(&desk.call()), 1).contains("[golden-complete]"));
    assert_eq!(desk.list(), "No call is published.\n");
}

#[test]
fn what_a_copied_folder_still_has_of_the_one_beside_it_is_not_published() {
    let desk = Desk::new();
    let second = desk.second();
    let file = second.join("call.toml");
    let text = fs::read_to_string(&file).unwrap().replace("n. 7/2015", "n. 6/2014");
    fs::write(file, text).unwrap();
    let printed = refused(&desk.publish(&second), 1);
    assert!(printed.contains("ordinanza-7-2015/call.toml:2:9: "), "{printed}");
    assert!(printed.ends_with("[title-taken]\n1 fault\n"), "{printed}");
}

#[test]
fn a_call_that_is_out_does_not_answer_for_a_draft_beside_it() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let second = desk.second();
    let file = second.join("call.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("n. 7/2015", "n. 6/2014")).unwrap();
    assert!(done(&desk.publish(&desk.call())).contains("was published before"));
    // One that does not compile stands in nobody's way either.
    fs::write(file, text).unwrap();
    desk.edit("call.toml", "title = ", "titolo = ");
    done(&desk.publish(&second));
}

#[test]
fn two_calls_cannot_have_one_prefix_even_when_they_never_met() {
    let desk = Desk::new();
    done(&desk.publish(&desk.call()));
    let second = desk.path("elsewhere").join("ordinanza-7-2015");
    fs::create_dir_all(second.parent().unwrap()).unwrap();
    fs::rename(desk.second(), &second).unwrap();
    let file = second.join("call.toml");
    let text = fs::read_to_string(&file).unwrap().replace("ORD7-2015", "ORD6-2014");
    fs::write(file, text).unwrap();
    let said = refused(&desk.publish(&second), 2);
    assert!(said.contains("protocol numbers of «ordinanza-6-2014» start with ORD6-2014"), "{said}");
}
