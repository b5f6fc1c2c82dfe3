# COOPERATE: both sides gain in substance: trade, exercises, justice, intelligence.

[work together] 060
verb cooperate, co-operate, collaborate, partner; with @actor; subj <> with
verb cooperate, co-operate, collaborate; subj @plural; subj @state, @official; subj <> subj
verb work together; subj @state, @official; subj <> subj/with
noun cooperation, co-operation, collaboration; between/with @actor; between/poss/subj/of <> with/between
verb operate; obj joint patrol; subj <> with
ex   Austria cooperates with Slovenia on flood control. = AUT <> SVN
no   The singers collaborated on a cheerful album.

[trade] 061
verb trade; with @state; subj @state, @actor; subj <> with
verb export, sell; obj %trade; to/iobj/obj.to @state; subj @state; subj <> to/iobj/obj.to
verb import, buy, purchase; obj %trade; from/obj.from @state; subj @state; subj <> from/obj.from
verb open; obj border crossing, air link, rail link, flight, trade route; subj @state; subj <> with/to/obj.with/obj.to
verb launch, open, start, inaugurate; obj joint venture, pipeline, railway, free trade zone; subj @state; subj <> with/obj.with
verb resume; obj flight, trade, air link; subj @state, @actor; subj <> with/to/obj.with/obj.to
verb buy, import, purchase; obj %trade; obj.poss/obj.of.poss @state; subj @state; subj <> obj.poss/obj.of.poss
noun trading partner, trade partner; subj @state; poss/of @state; subj <> poss/of
ex   Paraguay exported electricity to Argentina this year. = PRY <> ARG
no   The bakery buys flour from a mill in the valley.

[joint exercise] 062
verb hold, conduct, stage, launch, begin, start, kick off, carry out, complete, run; obj %exercise; with/subj @actor; subj <> with/obj.with/obj.between
noun %exercise; between/with @actor; between/subj/poss/mod <> with/between
verb patrol, train; with/together @actor; subj @actor; subj <> with
verb join; obj %exercise; subj <> with/obj.with/obj.by
ex   Indian and Omani warships began naval exercises in the Arabian Sea. = IND <> OMN
no   The physiotherapist began exercises with the patient.

[extradite] 063
verb extradite; obj @any; subj -> to/obj
verb hand over, transfer, surrender, turn over; obj suspect, fugitive, criminal, militant, bomber, national, hijacker; subj @actor; subj -> to
noun extradition; poss/of/by/subj -> to
noun trial cooperation, judicial cooperation; subj/between <> with/between
ex   Portugal extradited a fugitive banker to Angola. = PRT > AGO
no   The clerk handed over the keys to the new tenant.

[share intelligence] 064
verb share, exchange, swap; obj %intelligence; subj @actor; subj <> with/obj.with
verb pass, supply, give, hand over, provide; obj intelligence, evidence, classified information, secret; subj @actor; no obj military intelligence; subj -> to/iobj
noun sharing, exchange; of %intelligence; subj/between/by/poss <> with/between
noun intelligence sharing, information sharing; subj/between/poss/mod <> with/between
ex   Danish intelligence shared evidence with Canada about the smugglers. = DNK <> CAN
no   Readers share tips and information with each other in the forum.
