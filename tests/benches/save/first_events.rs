//! The first event of every function, in a process that has just begun, beside the least that others do with theirs: one
//! record written.

use crate::contenders::{Contender, Pinned, Writes, contenders};
use crate::machine::OthersAtWork;
use crate::measured::Figures;
use crate::options::Options;
use crate::turns::{memory, millis, order};
use crate::work::{Work, now};
use edge::Function;
use ristoro_tests::{
    Applicant, Attachment, DOCUMENT, Environment, Invocation, RunningFunction, official,
};
use serde_json::{Value, json};
use std::time::Duration;

/// What a process is started for.
enum First {
    /// The write that is compared.
    Save(Writes),
    /// A request, and the status of its reply.
    Asked(Invocation, u16),
    /// A schedule.
    Woken,
}

/// A program with its first event.
struct Starter {
    name: &'static str,
    program: Pinned,
    first: First,
}

/// Starts everybody in turns; also gives how many processors other programs kept busy meanwhile.
pub(crate) async fn measure(work: &mut Work<'_>, options: &Options) -> (Vec<Figures>, f64) {
    let portal = work.portal;
    let starters = starters(work, options, &official(portal).await);
    let others = OthersAtWork::begin();
    let mut results: Vec<Figures> =
        starters.iter().map(|one| Figures { name: one.name, ..Figures::default() }).collect();
    let [uncounted, counted] = options.plan().cold;
    for turn in 0..uncounted + counted {
        for index in order(turn, starters.len()) {
            let (took, memory) = start(work, &starters[index]).await;
            if turn >= uncounted {
                results[index].cold.push(millis(took));
                results[index].cold_memory.push(memory);
            }
        }
    }
    (results, others.processors())
}

/// From the start of the process to its first reply, which must be the right one; and the peak of its memory by then.
async fn start(work: &mut Work<'_>, one: &Starter) -> (Duration, f64) {
    let environment = Environment::beside(work.portal);
    let started = now();
    let function = RunningFunction::spawn(environment, one.program.program());
    let took = match &one.first {
        First::Save(writes) => {
            let done = work.save(&function, *writes).await;
            (done.asked - started) + done.took
        }
        First::Asked(invocation, status) => {
            let reply = function.invoke(&invocation.event()).await;
            let took = started.elapsed();
            let reply = reply.unwrap_or_else(|failure| panic!("{} failed: {failure}", one.name));
            let answer = invocation.answer(&reply);
            assert_eq!(answer.status, *status, "{}: {}", one.name, answer.text());
            took
        }
        First::Woken => {
            let reply = function.invoke(&occasion()).await;
            let took = started.elapsed();
            assert_eq!(reply, Ok(Value::Null), "{}", one.name);
            took
        }
    };
    let memory = memory(&function);
    function.stop().await;
    (took, memory)
}

/// What a rule of `EventBridge` hands over.
fn occasion() -> Value {
    json!({ "version": "0", "source": "aws.events", "detail-type": "Scheduled Event", "detail": {} })
}

fn starters(work: &Work<'_>, options: &Options, desk: &Applicant) -> Vec<Starter> {
    let of_function = |name: &str| options.function.with_file_name(name);
    let routed = |name, function: Function, first| {
        let program = Pinned::to(options, &[&of_function(function.name())]);
        Starter { name, program, first }
    };
    let woken = |name, function: &str| {
        let program = Pinned::to(options, &[&of_function(function)]);
        Starter { name, program, first: First::Woken }
    };
    let own = |method, rest: &str, body: Option<&Value>| {
        Invocation::of(&work.applicant.client, method, &work.application.at(rest), body)
    };
    let session = Invocation::of(&work.applicant.client, "GET", "/api/session", None);
    let calls = Invocation::of(&work.portal.visitor(), "GET", "/api/calls", None);
    let measures = Invocation::of(&desk.client, "GET", "/api/cup/measures", None);
    let attachment = Attachment {
        section: "beni",
        item: None,
        slot: "perizia",
        name: "perizia.pdf",
        bytes: DOCUMENT,
    };
    let upload = own("POST", "/documents", Some(&attachment.announced()));
    let ours = [
        routed("sections: a section saved", Function::Sections, First::Save(Writes::Section)),
        routed(
            "registration: who is signed in",
            Function::Registration,
            First::Asked(session, 200),
        ),
        routed("calls: the open calls", Function::Calls, First::Asked(calls, 200)),
        routed(
            "validation: what is missing",
            Function::Validation,
            First::Asked(own("GET", "/missing", None), 200),
        ),
        routed(
            "pdf: the draft as PDF",
            Function::Pdf,
            First::Asked(own("GET", "/draft.pdf", None), 200),
        ),
        routed("uploads: an upload prepared", Function::Uploads, First::Asked(upload, 201)),
        routed("cup: the measures", Function::Cup, First::Asked(measures, 200)),
        woken("courier: its minute", "courier"),
        woken("trust: its quarter of an hour", "trust"),
    ];
    let compared = contenders(options)
        .into_iter()
        .filter(|one| matches!(one.writes, Writes::Item(_)))
        .map(|Contender { name, writes, program }| Starter {
            name,
            program,
            first: First::Save(writes),
        });
    ours.into_iter().chain(compared).collect()
}
