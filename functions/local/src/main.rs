//! The whole portal in one process, and the command line: `ristoro --help`.

fn main() -> std::process::ExitCode {
    ristoro::command_line()
}
