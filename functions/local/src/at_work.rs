//! Which function is at work. All of them are in one process here; in the cloud each has rights of its own, and tests
//! hold it to them with what they put between functions and engines.

tokio::task_local! {
    static AT_WORK: &'static str;
}

/// Does something as a function, by its name.
pub async fn as_function<F: Future>(name: &'static str, work: F) -> F::Output {
    AT_WORK.scope(name, work).await
}

/// The name of the function that asks for something; `None` if none does, such as when the portal starts.
pub fn at_work() -> Option<&'static str> {
    AT_WORK.try_with(|name| *name).ok()
}
