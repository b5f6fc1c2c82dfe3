//! Coreference: shorter names, pronouns, descriptions and groups, gathered with what they refer to.

use crate::types::{EntityDraft, Syntax};

/// Add nominal and pronominal mentions to the entities they speak of; new entities for groups and
/// for actors who are only described.
pub fn resolve(_syntax: &Syntax, entities: Vec<EntityDraft>) -> Vec<EntityDraft> {
    entities
}
