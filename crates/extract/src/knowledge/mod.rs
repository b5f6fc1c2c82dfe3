//! What is known of the world: states, capitals, cities, organisations, offices and their holders.
//!
//! Enters: name mentions. Leaves: entity drafts, one for each thing that is named, with country,
//! role, place and the reason; names of one thing gathered ("European Union" and "EU"). The tables
//! are `data/world` and `data/actor`, packed by the build. Must not know of pronouns or
//! descriptions: those are [`crate::coref`]'s.
//!
//! A country, and a capital, is one entity however it is meant; each mention says whether it stands
//! there for the government ([`metonym`]). Adjectives and words for a people ("Syrian") are an entity
//! of their own beside the state's, marked `demonym`.

mod body;
mod fold;
mod link;
mod metonym;
pub(crate) mod names;
pub mod office;
pub mod people;
pub(crate) mod person;
pub(crate) mod places;
pub(crate) mod table;
mod toponym;
pub mod world;

pub use link::link;
