# REQUEST: a party wants another to do something. The content gives the code; whom it is put to is the
# target. Orders, calls, demands, appeals, pressure, and "must" in a speaker's mouth.

[demand] 100 op=request alone
verb demand; subj @actor; subj -> of/from/obj.from/obj.by/comp.subj/obj.poss/obj.mod/obj.inf.subj/obj.of.by/obj.of.poss/obj.to.mod/obj.to.by/obj.to.poss/comp.mod; content comp/obj/for
verb insist; on/upon/comp @any; subj @actor; subj -> with/comp.subj; content comp/on/upon/on.for
verb press, pressure, push, lean; obj/on/for/inf/comp @any; subj @actor; subj -> obj/on; content comp/inf/for
verb order, instruct, command, tell; obj @actor; todo @any; subj @official, @org, @state; no subj @court; subj -> obj; content todo
noun demand, condition; subj/poss/by/of/from/mod -> on/to/comp.subj; content comp/for/of/inf
verb issue, make, put, present, repeat, reiterate; obj demand, declaration, warning, reminder; obj.comp/comp @any; subj -> to/on/obj.to/obj.comp.subj/comp.subj/obj.comp.comp.subj; content obj.comp/comp/obj.for
verb demand; obj @actor; inf/comp/obj.inf/obj.comp @any; subj @actor; subj -> obj; content inf/comp/obj.inf/obj.comp
ex   Ireland demanded the release of its soldiers from Libya. = IRL > LBY 1053
ex   Australia demanded that Indonesia withdraw its troops. = AUS > IDN 1056
no   The recipe demands patience and a very hot oven.

[urge] 100 op=request alone
verb urge, exhort, implore, beg, plead, press, entreat, beseech, encourage, advise, persuade, invite, ask, request, lobby, challenge; obj @actor; comp/inf/obj.comp @any; subj @actor; subj -> obj; content comp/inf/obj.comp
verb warn; obj @actor; todo @any; subj @actor; subj -> obj; content todo
verb plead, appeal, ask, lobby, petition; with/to/for @any; subj @actor; subj -> with/to; content for/comp/inf
verb call; on/upon @actor; subj @actor; subj -> on/upon; content comp/inf/for
verb call; for @state, @official; todo @any; no obj @any; subj @actor; subj -> for; content todo
verb call; for @any; no obj @any; subj @actor; subj -> on/from/for.by/for.from; content for
verb ask, request, beg; obj @any; no obj question; subj @actor; subj -> from/of/to/obj.from; content obj/for/comp
verb appeal; to @actor; subj -> to; content for/comp/inf
noun appeal, call, plea, request; subj/poss/by/from/mod -> to/on; content for/comp/inf/of
verb apply, bid; for @any; no for job, place; subj @actor; subj -> to/with; content for
ex   Spain urged Morocco to free the fishermen. = ESP > MAR 1053
ex   The African Union called on Chad to accept observers. = - > TCD
ex   Ghana called for Togo to reopen the bridge. = GHA > TGO
no   The dentist urged her patients to brush more often.

[must] 100 op=request
modal must, should, ought; speaker -> subj
ex   The German chancellor said that Turkey must release the reporter. = DEU > TUR 1053
no   The dough must rest before it is rolled out.

[seek] 100 op=request
verb seek, solicit, request, pursue; subj @actor; subj -> from/obj.from/with/obj.with/in/obj.of/obj.poss/obj.mod; content obj/comp/for
verb want, need; obj @any; no todo @any; subj @actor; subj -> from/obj.from/with/obj.with/in/obj.of/obj.poss/obj.mod; content obj
verb want, like, wish; obj @actor; todo @any; subj @actor; subj -> obj; content todo
verb invite; obj @actor; to @any; subj @actor; subj -> obj
noun invitation; subj/poss/by/from/of -> to/for; content to/comp/inf
noun search, quest, bid, need; subj/poss/by/of -> from; content for/comp/inf
verb look, turn; to @actor; for @any; subj -> to; content for
ex   Sri Lanka sought loans from Japan to rebuild its economy. = LKA > JPN 1031
no   The hikers sought shelter from the rain under a tree.

[seek refuge] 103 ctx=asylum
verb seek, request; obj %asylum; subj @actor; subj -> in/from/at/obj.in/obj.from
verb apply; for %asylum; subj @actor; subj -> in
ex   Hundreds of Eritreans sought asylum in Ethiopia. = ERI > ETH
no   The fox sought refuge in an old barn.

[seek reform] 104
inner noun election, vote, referendum; mod early, fresh, new, immediate, snap, free; subj/by/from -> in
inner verb hold; obj election, referendum; subj -> in
ex   The Kenyan opposition demanded early elections. = KEN > -
no   The club held a vote on the colour of the shirts.

[invite] 106
verb invite; obj @actor; no comp apply; subj @actor; subj -> obj
noun invitation; from/by/of/poss @actor; from/by/of/poss -> to/for
verb extend, send, issue, deliver; obj invitation; subj @actor; subj -> to/iobj/obj.to
ex   The king of Jordan invited the Libyan prime minister to Amman. = JOR > LBY
no   They invited the neighbours to a barbecue.

[propose a resolution] 100
verb table, propose, submit, circulate, introduce, present, put forward, draw up, draft; obj resolution, draft, text, draft resolution, motion; subj @official, @state, @org; no subj @civil; subj -> on/against/obj.on/obj.against/obj.of/obj.mod
ex   Estonia tabled a resolution on Belarus at the council. = EST > BLR
no   The poet submitted the text of her new book.
