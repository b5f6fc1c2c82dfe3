# AGREE: a party says that it will cooperate. Any cooperative act of the other files that is promised,
# offered, planned or agreed becomes AGREE; which code, compose.tsv says. Here are the words of promise.

[agree] 030 op=intend alone
verb agree; comp/to/on/upon/inf @any; subj <> with; content comp/to/on/upon/inf
verb reach, forge, hammer out, strike, clinch, negotiate, seal, close, make; obj %agreement, breakthrough; subj <> with/obj.with/obj.between; content obj.comp/obj.on/obj.to/on/obj.for/obj.inf
noun %agreement; no of principle; between/with @actor; between/subj/poss/mod <> with/between; content comp/on/to/for
noun agreement, deal, accord, consensus; subj/poss/mod <> with; content comp/on/to/for
verb come; to %agreement, terms, term; subj <> with
verb reach, find, arrive; at/obj common ground, consensus, understanding, agreement, compromise, accord; subj @actor; subj <> with/at.with/obj.with; content obj.on/at.on/on
noun deal, agreement, accord, pact, understanding; on/for/to @any; by @actor; by <> with/between; content on/for/to
verb agree; subj @plural; subj @state, @official; no with @any; no that @any; weak; subj <> subj
ex   Chile and Argentina agreed to build a tunnel under the Andes. = CHL <> ARG
ex   Algeria reached an agreement with Italy on fishing. = DZA <> ITA
no   The painters agreed that blue suits the kitchen.

[promise] 030 op=intend alone
verb promise, pledge, vow, swear, commit, recommit, guarantee, volunteer, assure; comp/obj/to/inf @any; subj @actor; subj -> to/iobj/obj; content comp/obj/to/inf
noun promise, pledge, commitment, assurance; subj/poss/by/from/mod -> to; content comp/of/to/inf
verb give; obj assurance, guarantee, promise, pledge; subj @actor; subj -> to/iobj/obj.to; content obj.comp/obj.of/obj.inf/comp
verb renew, reaffirm, reiterate, repeat, restate; obj commitment, pledge, promise; subj @plural; subj @state, @official; subj <> subj; content obj.to/obj.inf/to
verb renew, reaffirm, reiterate, repeat, restate; obj commitment, pledge, promise; subj @state, @official; subj -> to/with/obj.to; content obj.to/obj.inf/to
ex   South Korea promised to send doctors to Mongolia. = KOR > MNG 0333
ex   Togo promised Benin twenty million francs for the new road. = TGO > BEN
no   The boy promised to feed the neighbour's cat.

[offer] 030 op=intend
verb offer; subj @actor; subj -> to/iobj; content comp/obj/inf
verb announce, unveil; obj %aid; subj @state, @official; subj -> for/to/obj.for/obj.to; content obj
noun offer; subj/poss/by/from/mod -> to; content of/comp/for/inf
ex   Cyprus offered humanitarian aid to Lebanon. = CYP > LBN 0333
ex   Norway announced thirty million dollars of aid for Chad. = NOR > TCD 0331
no   The shop offered free delivery to new customers.

[be willing] 030 op=intend
adj willing, ready, prepared, keen, eager, set, poised, happy, likely, due, determined, committed; subj/subject @actor; subj/subject -> with/to; content comp/for/to/inf
adj open; to @any; subj @actor; subj -> to.with/to.by/to.from; content to
noun willingness, readiness, intention, intent, desire; poss/of/by/subj -> with; content comp/inf/of
verb express, voice, signal, indicate; obj readiness, willingness, interest, intention; subj -> with; content obj.comp/obj.in/obj.inf/obj.to/obj.for
verb stand; ready @any; subj @state, @official; subj -> with/to; content comp/inf/to
verb hope; comp/inf @any; subj @state, @official; weak; subj -> with; content comp/inf
verb express; obj hope, wish, desire; subj @official, @state; weak; subj -> with; content obj.comp/obj.for/obj.inf
ex   Oman is willing to hold talks with Israel. = OMN <> ISR 036
no   The children were ready to hold the ladder for the painter.

[plan] 030 op=intend
verb plan, intend, want, wish, decide, aim, schedule, resolve, propose, opt, consent; comp/inf/obj/for/on @any; subj @actor; subj -> with; content comp/inf/obj/for/on
noun plan, decision, proposal, intention; subj/poss/by/from/of/mod -> for/to; content comp/inf/for
verb consider, mull, contemplate, weigh, prepare; obj %sanction, %restriction, tariff, strike, retaliation, military action; subj @state, @official; subj -> obj.against/obj.on/against/on; content obj
verb consider, discuss, explore, mull, contemplate, weigh; comp/obj @any; subj @state, @official; weak; subj -> with; content comp
verb try, seek, work, aim; inf/comp revive, restore, normalise, normalize, mend, repair, rebuild; subj @state, @official; subj -> with; content inf/comp
ex   Hungary plans to reopen its embassy in Syria. = HUN > SYR 032
ex   The Czech president decided to visit Taiwan. = CZE > TWN 036
ex   Canada is considering sanctions against Eritrea. = CAN > ERI
no   The gardener plans to open the gate at noon.

[approve] 030 op=intend
verb approve, authorise, authorize, back, endorse; subj @official, @org; subj -> for/to; content obj/comp
noun approval, authorisation, authorization; subj/poss/by -> for; content of/for
ex   The German parliament approved the sale of tanks to Poland. = DEU > POL 0332
no   The committee approved the new colours of the gym.

[accept] 030 op=accept
verb accept, embrace, welcome, approve; obj %proposal, %mediation, %peace-deal, %ceasefire, invitation, %talks; subj @actor; subj -> obj.by/obj.from/obj.of/obj.poss/obj.mod/obj.comp.subj/from/with/obj.with; content obj.comp/obj.for/obj.inf/obj.of/obj
verb agree, consent; to %mediation, %proposal; subj @actor; subj -> to.by/to.from/to.poss/to.mod/to.of; content to
noun acceptance; of %proposal, %mediation, %ceasefire; poss/by/subj -> of.by/of.from/of.poss; content of/of.for
ex   Mali accepted Algerian mediation in the desert conflict. = MLI > DZA 038
no   The editor accepted the plan of the book.

[settle dispute] 037
inner verb settle, resolve, end, solve; obj %dispute; subj <> with/obj.with/obj.between
inner noun settlement, resolution, end; of/to %dispute; subj/poss <> with/of.with/of.between
inner noun %peace-deal; subj/poss/of/by <> with/between
verb reconcile; subj @plural; subj @state, @official; subj <> subj/with
verb settle, resolve, end; obj %dispute; subj @plural; subj @state, @official; subj <> with/obj.with/obj.between
verb reconcile; subj/obj @plural; no with @any; subj/obj @state, @official; obj/subj <> with
verb bury, heal, mend; obj hatchet, rift, difference, fence; subj @state, @official; subj <> with/obj.with
verb put; obj @any; behind @any; subj @plural; subj @state; weak; subj <> subj
ex   Qatar and Bahrain settled their dispute over the islands. = QAT <> BHR
ex   The two neighbours Togo and Ghana were reconciled last year. = GHA <> TGO
no   The couple settled their quarrel with flowers.

[agree to mediate] 039
verb offer, agree, volunteer, propose; comp/inf mediate, arbitrate, broker; subj -> comp.between/comp.in/comp.obj.between/inf.between/comp.obj.with
verb offer; obj mediation, good office; subj -> to/between/obj.between
ex   Norway offered to mediate between Colombia and Venezuela. = NOR > COL+VEN
no   The aunt offered to mediate between the twins.

[be ready] 030 op=intend alone
adj willing, ready, prepared; subj/subject @state, @official; weak; subj/subject -> with/to; content comp/for/to/inf
ex   Oman is ready to work with Qatar in the coming talks. = OMN <> QAT
no   The bread is ready.
