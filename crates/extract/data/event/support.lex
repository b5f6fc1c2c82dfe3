# SUPPORT: diplomatic cooperation in words and acts of state. Praise, recognition, signed agreements,
# ties opened or restored, apology, forgiveness.

[restore ties] 050
verb restore, resume, establish, reestablish, re-establish, normalise, normalize, mend, repair, upgrade, renew, deepen, strengthen, improve, warm; obj %relations; subj <> with/obj.with/obj.between/to
verb open, reopen, inaugurate; obj %mission; subj -> in/obj.in/to/obj.to
noun restoration, resumption, normalisation, normalization, establishment, rapprochement, detente, détente, reconciliation, re-establishment; of %relations; of.between/between/poss/subj <> with/between/of.with
noun rapprochement, reconciliation, detente, détente, normalisation, normalization; between/with @actor; between/poss/of/subj <> with/between
verb exchange, appoint, name, send; obj ambassador, envoy; subj <> with/to
verb reconcile; with @actor; subj <> with
ex   Peru restored diplomatic relations with Bolivia on Monday. = PER <> BOL
ex   Sweden reopened its embassy in Libya after ten years. = SWE > LBY
no   The cook restored the balance between salt and sugar.

[readmit] 050
verb readmit, reinstate; obj @state; subj/to/into -> obj
verb admit, accept; obj @state; to/into/in/as @org, fold, membership, member, union, league, bloc, alliance; subj/to/into/in -> obj
noun return, readmission, admission, reinstatement, accession, re-entry; poss/of @state; to/into @org, fold, league, union, bloc, community; bare; to/into/by -> poss/of
verb rejoin; obj @org, fold; obj -> subj
verb return; to fold; subj @state; to -> subj
ex   The African Union readmitted Mali in June. = - > MLI
ex   Leaders welcomed Venezuela's return to the Organization of American States. = - > VEN
no   The school readmitted the boy after his illness.

[praise] 051
verb praise, laud, commend, hail, applaud, congratulate, salute, compliment, thank, endorse, welcome, back; obj @any; no prt @any; subj @actor; subj -> obj/for
verb welcome; obj %agreement, %ceasefire, %proposal, statement, decision, move, step, effort, progress, announcement; subj @actor; subj -> obj
verb support, back, endorse, favour, favor, champion, espouse; obj @actor, effort, position, plan, initiative, call, stance, bid, policy, %proposal, decision, action, cause, candidacy, claim; subj @actor; subj -> obj
verb express, voice, declare, pledge, reaffirm, reiterate, affirm, offer; obj support, solidarity, backing, confidence, gratitude, sympathy, appreciation, satisfaction, condolence, admiration; subj @actor; subj -> for/with/to/in/obj.for/obj.to/obj.with
verb pay; obj tribute; subj -> to/obj.to
verb agree; with @actor, position, policy; no comp @any; subj -> with
verb vote; for/in @any; no in election, referendum; for proposal, resolution, text, draft, motion, membership, plan; subj @actor; subj -> for.by/for.of/for.poss/for.mod
noun praise, tribute, endorsement, backing; subj/poss/from/by/of -> for/to/of
noun support; for @actor, policy, position, effort; subj/poss/from -> for
verb stand; by/with/behind @actor; subj @actor; subj -> by/with/behind
verb call; obj partner, ally, friend; subj -> obj
ex   The Finnish president praised Estonia for its reforms. = FIN > EST
ex   Iceland welcomed the decision of the Spanish government to free the crew. = ISL > ESP
no   Critics praised the novel for its quiet humour.

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
ex   Malaysia signed a maritime treaty with Brunei on Friday. = MYS <> BRN
ex   Georgia and Armenia established a strategic partnership. = GEO <> ARM
no   The striker signed a two-year contract with the club.
