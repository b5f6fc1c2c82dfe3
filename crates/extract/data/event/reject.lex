# REJECT: a party says no: to a request, an offer, a meeting, a plan; or defies and vetoes.

[reject] 120 op=reject alone
verb reject, refuse, rebuff, spurn, dismiss, decline, shun, repudiate, snub, turn down, brush aside, brush off, ignore, rule out, oppose, resist, disregard; subj @actor; no obj charge, allegation, accusation, claim, report, evidence, responsibility, involvement, minister, prime minister, cabinet, governor, official, idea; obj/comp/inf @any; subj -> obj.by/obj.from/obj.of/obj.poss/obj.mod/obj.comp.subj/from/comp.to.from/comp.to.by/comp.to.of/comp.to.poss/to; content obj/comp/inf/obj.for/obj.comp/obj.inf/obj.to
verb deny; obj request, visa, entry, access, permission, permit, asylum, bail, clearance, overflight; subj @actor; subj -> obj.by/obj.from/obj.of/obj.poss/iobj/to/obj.to; content obj
noun opposition, objection; to @any; subj/poss/by/from/mod -> to.by/to.poss/to.mod/to.of/to; content to
verb vote; against @any; subj @actor; subj -> against.by/against.of/against.poss/against.mod/against.to/against.for
adj opposed; to @any; subj/subject @actor; subj/subject -> to.by/to.from/to.poss/to.mod/to.of; content to
noun rejection, refusal, rebuff, denial; subj/poss/by/from/mod -> to/of; content of/to/comp/inf
noun question; case out; subj @any; speaker -> subj.on/subj.obj.on/subj.of; content subj
verb say; obj no; to @any; subj @actor; subj -> to; content to
verb fail; comp/inf @any; subj @actor; subj -> -; content comp/inf
verb vote; against @any; subj @actor; anyone; subj -> against.by/against.of/against.poss/against.mod
verb describe, call, dismiss; obj %sanction, %proposal, %demand, plan, offer, idea; as/comp inappropriate, unacceptable, non starter, unrealistic, unhelpful, impossible, baseless, stunt; subj @official, @state; subj -> obj.by/obj.of/obj.poss/obj.mod
ex   Malawi rejected a British offer of talks. = MWI > GBR 125
ex   Nepal refused to extradite the smugglers to India. = NPL > IND
no   The machine rejected the bent coin.

[renege] 120
verb renege, backtrack, go back; on @any; subj @actor; subj -> to/on.to/on.with
verb break, violate, breach; obj promise, commitment, pledge, agreement, accord, treaty, pact; subj @actor; subj -> to/with/obj.to/obj.with
ex   Serbia reneged on its promise to Kosovo. = SRB > XKX
no   The violinist broke her promise to practise.

[oppose] 120
verb oppose, resist, object; obj/to @actor, deployment, plan, idea, move, decision, policy; subj @state, @official, @actor; weak; subj -> obj.of/obj.by/obj.poss/obj/to
ex   Slovakia opposed the Austrian plan to close the border. = SVK > AUT
no   Residents opposed the new car park.

[defy] 128
verb defy, flout, disobey; obj @any; subj @actor; subj -> obj/obj.of/obj.by/obj.poss
noun defiance; of @any; subj/poss/by -> of
ex   Eritrea defied the United Nations over the border. = ERI > -
no   Her hair defied every comb.

[veto] 129
verb block, hold up; obj %aid, aid package, package, loan, fund, funding, entry, accession, talk, deal; subj @state, @official; subj -> obj.for/for/obj.to/to/obj.with/obj.poss/obj.of
verb veto, block, torpedo, stonewall, sink; obj resolution, bid, membership, motion, bill, draft, statement, text, action, measure, proposal, inquiry, accession, consensus, condemnation; subj @state, @official; subj -> obj.by/obj.poss/obj.on/obj.against/on/against/obj.of/obj.from/of
noun veto; poss/by/of/subj/mod -> of.by/on/of/against
verb use, wield, cast, exercise; obj veto; subj @state; subj -> on/against/obj.on/obj.against/obj.of
ex   China vetoed a resolution on Myanmar. = CHN > MMR
ex   Norway blocked an aid package for Chad. = NOR > TCD
no   The mother vetoed a second dessert.

[blackout] 120
verb impose; obj blackout, information blackout, news blackout; subj @actor; subj -> on
ex   The Ethiopian army imposed a news blackout on Somalia. = ETH > SOM
no   The storm caused a blackout in the valley.

[reject plan] 127
inner noun peace plan, settlement, peace proposal, compromise; subj/poss/mod/by -> with
inner verb settle, resolve; obj %dispute; subj -> with
ex   The rebels in Chad rejected the peace plan of Libya. = TCD > LBY
no   The architect rejected the plan of the kitchen.
