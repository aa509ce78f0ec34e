//! Applications: create, name, list, throw away, read and save sections and items (manual chapter 3).

mod applications;
mod create;
mod discard;
mod events;
mod items;
mod name;
mod payment;
mod readings;
mod section;

edge::handler! { sections {
    ListApplications => applications::list,
    CreateApplication => create::create,
    ReadApplication => applications::read,
    NameApplication => name::name,
    CreatePayment => payment::create,
    DiscardApplication => discard::discard,
    RestoreApplication => discard::restore,
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
