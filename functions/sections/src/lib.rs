//! Applications: create, list, read and save sections and items (manual chapter 3).

mod applications;
mod events;
mod items;
mod readings;
mod section;

edge::handler! { sections {
    ListApplications => applications::list,
    CreateApplication => applications::create,
    ReadApplication => applications::read,
    ReadEvents => events::latest,
    ReadEarlierEvents => events::earlier,
    ListReadings => readings::list,
    ReadSection => section::read,
    SaveSection => section::save,
    FreezeSection => section::freeze,
    AddItem => items::add,
    ReadItem => items::read,
    SaveItem => items::save,
    DeleteItem => items::delete,
} }
