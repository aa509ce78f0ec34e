//! Applications: create, name, list, throw away, read and save sections and items (manual chapter 3).

mod applications;
mod copy;
mod create;
mod discard;
mod events;
mod items;
mod name;
mod offers;
mod payment;
mod preparation;
mod readings;
mod section;
mod sent;
mod summary;

edge::handler! { sections {
    ListApplications => applications::list,
    CreateApplication => create::create,
    CopyApplication => copy::copy,
    ReadPreparation => preparation::read,
    ReadApplication => applications::read,
    ReadOverview => summary::overview,
    ReadSummary => summary::read,
    NameApplication => name::name,
    CreatePayment => payment::create,
    DiscardApplication => discard::discard,
    RestoreApplication => discard::restore,
    ReadEvents => events::latest,
    ReadEarlierEvents => events::earlier,
    ListReadings => readings::list,
    ReadSection => section::read,
    ReadOffers => offers::read,
    SaveSection => section::save,
    FreezeSection => section::freeze,
    AddItem => items::add,
    ReadItem => items::read,
    SaveItem => items::save,
    CopyItem => items::copy,
    CopyProofs => items::copy_proofs,
    DeleteItem => items::delete,
    ListSentCalls => sent::calls,
    ListSentApplications => sent::list,
    ListMoreSentApplications => sent::list_more,
    ReadSentApplication => sent::read,
} }
