//! What the coder reads off right trees: one construction a test.

use super::fixture::events;

#[test]
fn active_and_passive_say_the_same() {
    let cast = "Iran=LOC.IRN Oman=LOC.OMN";
    assert_eq!(
        events(
            "Iran/PROPN/NNP:2:nsubj accused/accuse/VERB/VBD:0:root Oman/PROPN/NNP:2:obj of/SCONJ/IN:5:mark spying/spy/VERB/VBG:2:advcl ././PUNCT/.:2:punct",
            cast
        ),
        ["ACCUSE 1125 IRN > OMN asserted"]
    );
    assert_eq!(
        events(
            "Oman/PROPN/NNP:3:nsubj:pass was/be/AUX/VBD:3:aux:pass accused/accuse/VERB/VBN:0:root by/ADP/IN:5:case Iran/PROPN/NNP:3:obl:agent",
            cast
        ),
        ["ACCUSE 112 IRN > OMN asserted"]
    );
}

#[test]
fn agreeing_to_act_is_an_agreement_of_both() {
    assert_eq!(
        events(
            "Iran/PROPN/NNP:4:nsubj and/CCONJ/CC:3:cc Oman/PROPN/NNP:1:conj agreed/agree/VERB/VBD:0:root to/PART/TO:6:mark restore/VERB/VB:4:xcomp ties/tie/NOUN/NNS:6:obj",
            "Iran=LOC.IRN Oman=LOC.OMN"
        ),
        ["AGREE 032 IRN <> OMN asserted"]
    );
}

#[test]
fn a_light_verb_lends_its_subject_to_the_noun() {
    assert_eq!(
        events(
            "Iran/PROPN/NNP:2:nsubj held/hold/VERB/VBD:0:root talks/talk/NOUN/NNS:2:obj with/ADP/IN:5:case Oman/PROPN/NNP:3:nmod",
            "Iran=LOC.IRN Oman=LOC.OMN"
        ),
        ["CONSULT 040 IRN <> OMN asserted"]
    );
}

#[test]
fn two_who_meet_are_one_meeting() {
    assert_eq!(
        events(
            "Iran/PROPN/NNP:4:nsubj and/CCONJ/CC:3:cc Oman/PROPN/NNP:1:conj met/meet/VERB/VBD:0:root in/ADP/IN:6:case Paris/PROPN/NNP:4:obl",
            "Iran=LOC.IRN Oman=LOC.OMN"
        ),
        ["CONSULT 040 IRN <> OMN asserted"]
    );
}

#[test]
fn the_future_of_a_visit_is_a_promise_and_of_a_blockade_a_threat() {
    assert_eq!(
        events(
            "Iran/PROPN/NNP:3:nsubj will/AUX/MD:3:aux blockade/VERB/VB:0:root Oman/PROPN/NNP:3:obj",
            "Iran=LOC.IRN.MIL Oman=LOC.OMN"
        ),
        ["THREATEN 1381 IRN > OMN planned"]
    );
    assert_eq!(
        events(
            "Gelb/PROPN/NNP:3:nsubj will/AUX/MD:3:aux visit/VERB/VB:0:root Oman/PROPN/NNP:3:obj",
            "Gelb=PER.DEU.GOV Oman=LOC.OMN"
        ),
        ["AGREE 036 DEU > OMN planned"]
    );
}

#[test]
fn a_relative_clause_acts_for_its_noun() {
    assert_eq!(
        events(
            "Iranian/ADJ/JJ:2:amod troops/troop/NOUN/NNS:7:nsubj who/PRON/WP:4:nsubj shelled/shell/VERB/VBD:2:acl:relcl Omani/ADJ/JJ:6:amod villages/village/NOUN/NNS:4:obj slept/sleep/VERB/VBD:0:root",
            "Iranian=MISC.IRN Omani=MISC.OMN"
        ),
        ["ASSAULT 194 IRN > OMN asserted"]
    );
}

#[test]
fn what_somebody_else_must_do_is_a_request() {
    assert_eq!(
        events(
            "Gelb/PROPN/NNP:2:nsubj said/say/VERB/VBD:0:root Oman/PROPN/NNP:5:nsubj must/AUX/MD:5:aux release/VERB/VB:2:ccomp the/DET/DT:7:det prisoners/prisoner/NOUN/NNS:5:obj",
            "Gelb=PER.DEU.GOV Oman=LOC.OMN"
        ),
        ["REQUEST 1053 DEU > OMN asserted"]
    );
}

#[test]
fn a_refusal_of_a_request_goes_to_who_asked() {
    assert_eq!(
        events(
            "Iran/PROPN/NNP:2:nsubj rejected/reject/VERB/VBD:0:root an/DET/DT:5:det Omani/ADJ/JJ:5:amod appeal/NOUN/NN:2:obj for/ADP/IN:7:case aid/NOUN/NN:5:nmod",
            "Iran=LOC.IRN Omani=MISC.OMN"
        ),
        ["REJECT 122 IRN > OMN asserted"]
    );
}

#[test]
fn adjectives_share_their_noun() {
    assert_eq!(
        events(
            "Iranian/ADJ/JJ:4:amod and/CCONJ/CC:3:cc Omani/ADJ/JJ:1:conj warships/warship/NOUN/NNS:5:nsubj began/begin/VERB/VBD:0:root exercises/exercise/NOUN/NNS:5:obj",
            "Iranian=MISC.IRN Omani=MISC.OMN"
        ),
        ["COOPERATE 062 IRN <> OMN asserted"]
    );
}

#[test]
fn a_statement_alone_is_no_event() {
    assert!(
        events(
            "Gelb/PROPN/NNP:2:nsubj said/say/VERB/VBD:0:root Oman/PROPN/NNP:5:nsubj is/be/AUX/VBZ:5:cop beautiful/ADJ/JJ:2:ccomp",
            "Gelb=PER.DEU.GOV Oman=LOC.OMN"
        )
        .is_empty()
    );
}

#[test]
fn a_denied_meeting_is_negated() {
    assert_eq!(
        events(
            "Gelb/PROPN/NNP:4:nsubj did/do/AUX/VBD:4:aux not/PART/RB:4:advmod meet/VERB/VB:0:root Oro/PROPN/NNP:4:obj",
            "Gelb=PER.DEU.GOV Oro=PER.OMN.GOV"
        ),
        ["CONSULT 040 DEU <> OMN negated"]
    );
}
