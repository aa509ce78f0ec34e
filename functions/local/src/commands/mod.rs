//! The command line.

mod address;
mod admin_create;
mod calls;
mod cup;
mod history;
mod operator;
mod organisations;
mod people;
mod place;
mod retention;
mod serve;
mod signature_verify;
mod site;
mod terminal;
mod trust;
mod users;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use terminal::say_error;

/// Ristoro: a portal for public relief grants.
#[derive(Parser)]
#[command(name = "ristoro", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Starts the portal on embedded engines (the default).
    Serve(serve::Options),
    /// Works on the administrations that run the grants.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Works on calls: their definitions, their publication, their schedules.
    #[command(subcommand)]
    Calls(calls::CallsCommand),
    /// Works on requests of project codes (CUP).
    #[command(subcommand)]
    Cup(cup::CupCommand),
    /// Works on the histories of applications and accounts.
    #[command(subcommand)]
    History(history::HistoryCommand),
    /// Works on organisations that registered.
    #[command(subcommand)]
    Organisations(organisations::OrganisationsCommand),
    /// Works on what is held of persons, wherever it lies.
    #[command(subcommand)]
    People(people::PeopleCommand),
    /// Works on what is not to be kept any longer: lists it, erases it, holds it back.
    #[command(subcommand)]
    Retention(retention::RetentionCommand),
    /// Works on signed files.
    #[command(subcommand)]
    Signature(SignatureCommand),
    /// Works on the pages.
    #[command(subcommand)]
    Site(site::SiteCommand),
    /// Works on whom signatures are trusted from: the trusted list and its signers.
    #[command(subcommand)]
    Trust(trust::TrustCommand),
    /// Works on users who cannot get in, or must not. The portal may be running.
    #[command(subcommand)]
    Users(users::UsersCommand),
}

#[derive(Subcommand)]
enum AdminCommand {
    /// Makes an administration with a first user, who may request project codes; prints the code,
    /// the username and a first password. The portal may be running meanwhile.
    Create(admin_create::Options),
}

#[derive(Subcommand)]
enum SignatureCommand {
    /// Prints the verdict on a signed file as JSON; exits with 0 only when it is valid.
    Verify(signature_verify::Options),
}

/// Runs the command that the arguments name.
pub fn command_line() -> ExitCode {
    let arguments = Arguments::parse();
    let command = arguments.command.unwrap_or_else(|| Command::Serve(serve::Options::default()));
    let outcome = match command {
        Command::Serve(options) => serve::run(&options),
        Command::Admin(AdminCommand::Create(options)) => admin_create::run(&options),
        Command::Calls(command) => calls::run(&command),
        Command::Cup(command) => cup::run(&command),
        Command::History(command) => history::run(&command),
        Command::Organisations(command) => organisations::run(&command),
        Command::People(command) => people::run(&command),
        Command::Retention(command) => retention::run(&command),
        Command::Signature(SignatureCommand::Verify(options)) => signature_verify::run(&options),
        Command::Site(command) => site::run(&command),
        Command::Trust(command) => trust::run(&command),
        Command::Users(command) => users::run(&command),
    };
    outcome.unwrap_or_else(|error| {
        say_error(error.as_ref());
        ExitCode::from(2)
    })
}
