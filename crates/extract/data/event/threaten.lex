# THREATEN: a party says that it will do harm, cut ties, or use force. Any coercive act of the other
# files that is announced or threatened becomes THREATEN; which code, compose.tsv says.

[threaten] 130 op=threaten alone
verb threaten, menace; obj/comp/with/inf @any; subj @actor; subj -> obj/against/obj.against/with.against/comp.obj/inf.obj; content comp/inf/with/obj
noun threat; subj/poss/by/from/mod -> against/to; content of/comp/inf
verb vow, swear; comp/inf @any; subj @actor; subj -> against/on; content comp/inf
verb issue; obj threat, warning; to @actor; subj -> to/against; content obj.comp
ex   Turkey threatened to close its airspace to Armenia. = TUR > ARM
ex   Norway threatened sanctions against Belarus. = NOR > BLR 1312
no   Dark clouds threatened the picnic.

[ultimatum] 139
verb issue, give, deliver, present, set, send; obj ultimatum, deadline; subj -> to/iobj/for/obj.to/obj.for
noun ultimatum; subj/poss/by/from/mod -> to
ex   Peru gave Bolivia an ultimatum to reopen the bridge. = PER > BOL
no   The chef gave the waiters a deadline for the menu.

[warn of force] 138
verb warn; of/comp retaliation, strike, attack, war, consequence, force; subj @actor; subj -> obj
inner noun retaliation, reprisal; subj/poss/by -> against/on
inner verb retaliate, hit back, fight, strike back; subj -> against/obj
inner verb use; obj force; subj -> against
inner verb respond, react, answer; to/obj aggression, attack, strike, assault, provocation; subj -> to.of/to.by/to.poss/obj.of/obj.by/obj.poss
verb rattle; obj saber, sabre; subj -> against/at
ex   Iran warned Azerbaijan of retaliation. = IRN > AZE
no   The guide warned the tourists of slippery steps.

[warn] 130 op=threaten
verb warn, caution; comp @any; no obj @civil; subj @official, @state; subj -> obj/comp.obj; content comp
ex   Uganda warned that it would close its border with Rwanda. = UGA > RWA
no   The forecast warned that the storm would close the bridge.

[warn off] 130
verb warn, caution; obj/iobj @actor; against/over/about @any; no obj @civil; subj @official, @state; subj -> obj/iobj
ex   Slovakia warned Hungary against closing the bridge. = SVK > HUN
no   The doctor warned Norway's skiers against the sun.

[vengeance] 130
verb face, suffer, get, receive; obj vengeance, retaliation, retribution, punishment, revenge, severe consequence, crushing response; speaker @actor; speaker -> subj
verb pay; obj price; subj @actor; speaker @actor; speaker -> subj
verb vow, promise, swear; obj retaliation, revenge, vengeance, retribution, response; subj @actor; subj -> against/on/obj.against/obj.on
verb vow, pledge, promise, threaten, swear; comp/inf respond, retaliate, answer, hit back, strike back, avenge; subj @actor; subj -> to/against/comp.to/comp.against/inf.to/inf.against/comp.obj/inf.obj
ex   The Armenian president said that Azerbaijan would pay a price for the raid. = ARM > AZE
no   The critic said that the hero faces the punishment of his father.
