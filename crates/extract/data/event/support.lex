# SUPPORT: diplomatic cooperation in words and acts of state. Praise, recognition, signed agreements,
# ties opened or restored, apology, forgiveness.

[restore ties] 050
verb restore, resume, establish, reestablish, re-establish, normalise, normalize, mend, repair, upgrade, renew, deepen, strengthen, improve, warm; obj %relations; subj <> with/obj.with/obj.between/to
verb open, reopen, inaugurate; obj %mission; subj -> in/obj.in/to/obj.to
noun restoration, resumption, normalisation, normalization, establishment, rapprochement, detente, détente, reconciliation, re-establishment; of %relations; of.between/between/poss/subj <> with/between/of.with
noun rapprochement, reconciliation, detente, détente, normalisation, normalization; between/with @actor; between/poss/of/subj <> with/between
verb exchange, appoint, name, send; obj ambassador, envoy; subj <> with/to
verb reconcile; with @actor; subj <> with
verb lift, raise, elevate, take, bring, expand, boost, promote, foster, advance, consolidate, develop; obj %relations; subj @state, @official; subj <> with/obj.with/obj.between
verb announce, declare, complete, hail; obj establishment, resumption, restoration, normalisation, normalization, return; of/obj.of/to/obj.to %relations, partnership; subj @actor; subj <> with/of.with/obj.of.with/obj.of.between/obj.of.mod/to.with/obj.to.with
noun establishment, formation; of partnership, alliance; between/of.between/poss/subj/by <> with/of.with/of.mod
noun return, exchange; to/of normal relation, full relation, ambassador; between/poss/of/subj <> with/between/of.between
verb name, appoint; obj @any; as/to/obj.as ambassador, ambassador to, envoy; subj @state, @official; subj -> to/as.to/obj.to
verb reopen; subj %mission; no obj @any; subj.of/subj.poss/subj.mod -> in/subj.in/to
ex   Peru restored diplomatic relations with Bolivia on Monday. = PER <> BOL
ex   Sweden reopened its embassy in Libya after ten years. = SWE > LBY
ex   Chile and Laos announced the establishment of diplomatic relations. = CHL <> LAO
no   The cook restored the balance between salt and sugar.

[readmit] 050
verb readmit, reinstate; obj @state; subj/to/into -> obj
verb admit, accept; obj @state; to/into/in/as @org, fold, membership, member, union, league, bloc, alliance; subj/to/into/in -> obj
noun return, readmission, admission, reinstatement, accession, re-entry; poss/of @state; to/into @org, fold, league, union, bloc, community; bare; to/into/by -> poss/of
verb rejoin; obj @org, fold; obj -> subj
verb return; to fold; subj @state; to -> subj
verb end, lift, revoke; obj suspension, expulsion; subj @org, @actor; subj -> of/obj.of/obj.poss
verb join; obj @org, bloc, alliance, union, league, initiative, treaty, pact, convention; subj @state; no subj @civil, @armed; no obj @armed, observer, inspector, monitor; subj -> obj.poss/obj.mod/obj.of/obj
verb welcome, take, bring, let; obj @state; back/in/into/to fold, club, family, league, bloc, union; subj -> obj
noun return, reintegration, comeback; poss/of @state; no to power, office, work, school, home, rule; to/into/in world, region, stage, family, fold, league, union, bloc, community, organisation, organization; bare; to/into/by -> poss/of
ex   The African Union readmitted Mali in June. = - > MLI
ex   Leaders welcomed Venezuela's return to the Organization of American States. = - > VEN
ex   The Caribbean bloc ended Haiti's suspension on Friday. = - > HTI
no   The school readmitted the boy after his illness.

[praise] 051
verb praise, laud, commend, hail, applaud, congratulate, salute, compliment, thank, endorse, welcome, back; obj @any; no prt @any; subj @actor; subj -> obj/for
verb welcome; obj %agreement, %ceasefire, %proposal, statement, decision, move, step, effort, progress, announcement; subj @actor; subj -> obj
verb support, back, endorse, favour, favor, champion, espouse, respect, uphold; obj @actor, %peace-deal, %mediation, %talks, %reform, reconstruction, recovery, principle, unity, integrity, sovereignty, choice, rights, right, side, relation, cooperation, return, process, move, transition, end, investigation, inquiry, independence, effort, position, initiative, call, stance, bid, policy, decision, action, cause, candidacy, claim; subj @actor; subj -> obj/obj.between
verb express, voice, declare, pledge, reaffirm, reiterate, affirm, offer; obj support, solidarity, backing, confidence, gratitude, sympathy, appreciation, satisfaction, condolence, admiration; subj @actor; subj -> for/with/to/in/obj.for/obj.to/obj.with
verb pay; obj tribute; subj -> to/obj.to
verb agree; with @actor, position, policy; no comp @any; subj -> with
verb vote; for/in @any; no in election, referendum; for proposal, resolution, text, draft, motion, membership, plan, statement, measure; subj @actor; anyone; subj -> for.by/for.of/for.poss/for.mod
noun praise, tribute, endorsement, backing; subj/poss/from/by/of -> for/to/of
noun support; for @actor, policy, position, effort; subj/poss/from -> for
verb stand; by/with/behind @actor; subj @actor; subj -> by/with/behind
verb call; obj partner, ally, friend; subj -> obj
verb vote; in favour, favor; subj @actor; anyone; subj -> in.of.of/in.of.by/in.of.mod/of.mod
verb adopt, pass, approve; obj resolution, statement, draft, text; subj @org, igo, @state; weak; anyone; subj -> obj.by/obj.of/obj.mod/obj.poss
verb co-sponsor, sponsor, cosponsor; obj @any; subj @actor; anyone; subj -> obj.by/obj.of/obj.mod/obj.poss
verb endorse, back, support; obj %proposal, %agreement, resolution, draft; subj @org, @actor; anyone; subj -> obj.by/obj.of/obj.mod/obj.poss
verb ratify, approve, back, endorse; obj bid, membership, accession, candidacy, application; subj @actor; subj -> obj.poss/obj.of/obj.by/obj.mod
verb welcome; obj @state, participation, return, entry, accession, involvement, election, appointment, ratification, release, lifting; subj @actor; subj -> obj/obj.of/obj.poss/obj.by
verb describe, call; obj @actor, relation; as/comp success, historic, friend, partner, constructive, ally, brother; subj @official, @state; weak; subj -> obj
verb voice, express, declare, offer, throw; obj support, backing; behind/to @actor; subj @actor; subj -> behind/to
verb stand; by/beside/alongside @actor; subj @actor; subj -> by/beside/alongside
verb wish; iobj/obj @actor; subj @official; weak; subj -> iobj/obj
verb extend, send, offer, convey; obj condolence, congratulation, sympathy, greeting, wish; subj @actor; subj -> to/iobj/on/obj.to
verb rally, side; behind/with/around @actor; subj @actor; subj -> behind/with/around
verb back, support; obj side, faction, rebel, militia, opposition, government; in war, conflict; subj @state; subj -> in.in/obj.in/obj.of/obj
ex   The Finnish president praised Estonia for its reforms. = FIN > EST
ex   Iceland welcomed the decision of the Spanish government to free the crew. = ISL > ESP
ex   Cuba and Mexico voted for the draft of Brazil on Thursday. = CUB+MEX > BRA
ex   Ireland respected the choice of the Maltese people. = IRL > MLT
ex   The Portuguese parliament ratified Montenegro's bid to join the alliance. = PRT > MNE
no   Critics praised the novel for its quiet humour.
no   Diners praised the soup and voted for the cake.

[defend] 052
verb defend, justify; obj @any; subj @official, @state; no against/from @any; subj -> obj
verb come; to defence, defense; subj -> to.of/to.poss
verb speak; in defence, defense; subj -> in.of
ex   The Greek foreign minister defended Serbia over the border closure. = GRC > SRB
no   The champion defended her title in straight sets.

[rally support] 053
verb rally, muster, drum up, seek, garner, solicit, mobilise, mobilize; obj support, backing; for/obj.for/behind @actor, cause; subj -> for/obj.for
verb lobby, campaign; on/for/behalf behalf, @actor; subj -> on.of/for
verb urge, ask, call; obj/on @actor; comp/inf support, back, recognise, recognize; subj -> comp.obj
verb join; obj force, hand; in support; subj -> obj.with/with
ex   Pakistan rallied support for Azerbaijan at the conference. = PAK > AZE
no   The mayor sought support for the new skating rink.

[recognise] 054
verb recognise, recognize; obj @state, @actor, independence, statehood, sovereignty, government, republic, state; subj @actor; no comp @any; subj -> obj
noun recognition; of @state, @actor, independence, statehood; subj/poss/by -> of
verb grant, extend, give; obj recognition; subj -> to/iobj
adj first, second; to/inf/comp recognise, recognize; subj @state; subj -> inf.obj/comp.obj
ex   Ireland recognised Kosovo as an independent state. = IRL > XKX
no   Nobody recognised the actor without his beard.

[apologise] 055
verb apologise, apologize; subj -> to/for
noun apology; subj/poss/from/by -> to/for
verb express, voice; obj regret, remorse; subj @actor; subj -> to/for/obj.for/obj.to/over
ex   Belgium apologised to Congo for the crimes of the colonial era. = BEL > COD
no   The waiter apologised to the guests for the cold soup.

[forgive] 056
verb forgive, pardon, amnesty, absolve; obj @actor, sin; subj @actor; no obj debt; subj -> obj
noun pardon, amnesty, clemency, forgiveness; subj/poss/by/from -> to/for/of
verb grant, issue, declare; obj amnesty, pardon, clemency; subj @actor; subj -> to/for/iobj/obj.for/obj.to
ex   The president of Colombia pardoned the Venezuelan rebels. = COL > VEN
no   He never forgave his brother for selling the farm.

[sign] 057
verb sign, ratify, conclude, initial, seal, ink, finalise, finalize, clinch, strike; obj %agreement; subj <> with/obj.with/obj.between/obj.of
verb approve; obj treaty, accord, pact; subj <> with/obj.with
verb accede; to %agreement; subj <> to.with
noun signing, ratification, signature, conclusion; of %agreement; subj/poss/by/of.between/between <> with/of.with/between
noun treaty, accord, pact; between @actor; between <> between/with
verb establish, form, forge, enter, launch, unveil, announce; obj strategic partnership, partnership, alliance; subj @actor; subj <> with/obj.with/obj.between
verb sign, conclude, exchange, initial; obj document, declaration, statement, communique, memorandum, letter of intent, roadmap, plan, %agreement; subj @state, @official, @actor; no subj @civil; subj <> with/obj.with/obj.between/obj.of/alongside
verb declare, proclaim, seal, upgrade, elevate; obj/to strategic partnership, partnership, alliance, friendship; subj @actor; subj <> with/obj.with/obj.between
noun partnership, alliance; establishment/of/between @actor; between @actor; between <> between/with
ex   Malaysia signed a maritime treaty with Brunei on Friday. = MYS <> BRN
ex   Georgia and Armenia established a strategic partnership. = GEO <> ARM
ex   The envoys of Cyprus and Malta signed a joint declaration on fishing. = CYP <> MLT
no   The striker signed a two-year contract with the club.
