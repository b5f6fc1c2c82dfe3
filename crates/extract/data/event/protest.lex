# PROTEST: civilians against those in power, or against another state. The purpose gives the code.

[dissent] 140
noun dissent, civil disobedience, protest campaign; by/of/subj/poss @civil, @actor; subj/poss/by/of/mod -> against/in
verb rise up, revolt, rebel; against @actor; subj @civil; subj -> against
ex   Polish farmers rose up against the government of Ukraine. = POL > UKR
no   There was some dissent among the gardeners about the roses.

[demonstrate] 141
verb demonstrate, protest, rally, march; subj @civil; no obj innocence; subj -> against/in.of/obj/obj.by/obj.of/obj.poss/at/for/over/inf.obj/inf.obj.by/outside/in
verb take; to street; subj @civil; subj -> against/inf.obj/over
noun %protest; no obj @thing; subj/poss/by/of/mod -> against/over/at/inf.obj/inf.obj.by/outside
verb hold, stage, organise, organize, join, attend, continue, mount, lead; obj %protest; subj -> against/obj.against/obj.over/inf.obj/inf.obj.by/inf.obj.of/at/outside/in
verb protest; obj @any; subj @civil; subj -> obj.by/obj.of/obj.poss/obj.mod/obj
verb burn, set; obj flag, effigy; subj @civil; subj -> of/obj.of/obj.mod
verb gather, converge; for/inf %protest, protest, demand; subj @civil; subj -> for.against/inf.obj/inf.obj.by
ex   Thousands of Armenians demonstrated against Azerbaijan in Yerevan. = ARM > AZE
ex   Students in Dhaka protested against the Bangladeshi government. = BGD > BGD
no   The professor demonstrated a new kind of pump.

[demonstrate for leadership] 1411
verb demonstrate, protest, rally, march, take; for/inf/against %leadership, president, prime minister, ruler; subj @civil; subj -> for.of/inf.obj.of/against
noun %protest; for/inf/against %leadership; subj/poss/by/of/mod -> for.of/inf.obj.of
ex   Workers marched for the resignation of the Tunisian president. = TUN > TUN
no   Fans cheered for the departure of the coach.

[demonstrate for policy] 1412
verb demonstrate, protest, rally, march; against/over/for/obj %policy; subj @civil; subj -> against.of/against.by/over.of/obj.of/obj.by/obj.mod/against.poss
noun %protest; against/over/for %policy; subj/poss/by/of/mod -> against.of/against.by/against.poss/against.mod/over.of
ex   Farmers in Poland protested against a law of the Lithuanian government. = POL > LTU
no   The lamp rally raised money for schools.

[demonstrate for rights] 1413
verb demonstrate, protest, rally, march; for/inf %rights; subj @civil; subj -> in/inf.from/for.from/for.in
noun %protest; for %rights; subj/poss/by/of/mod -> in/for.from
ex   Women in Sudan marched for equality. = SDN > -
no   The orchestra marched for an hour.

[demonstrate for institutions] 1414
verb demonstrate, protest, rally, march; for/inf %institutions, %reform; subj @civil; subj -> from/for.from/for.by/inf.by/inf.obj.by
noun %protest; for/inf %institutions, %reform; subj/poss/by/of/mod -> from/for.from/for.by/inf.obj.by
ex   Somali students rallied for independence from Ethiopia. = SOM > ETH
no   The choir rallied for the last verse.

[hunger strike] 142
noun hunger strike; subj/poss/by/of/mod -> against/inf.obj.of/inf.obj.by/inf.obj/over/in.against/in.of/in.at
verb fast; in protest; subj -> in.at/in.against/against
verb refuse; obj food; subj @civil; subj -> in.at/against
ex   Kurdish prisoners began a hunger strike against Turkey. = TUR > TUR
no   The monk fasts in spring.

[strike] 143 mode=strike
verb strike; subj @civil; no obj @any; no comp @any; subj -> against/over/for/inf.obj
noun %strike; no of @any; no mod air, missile, drone, rocket, military, nuclear; subj/poss/by/of/mod -> against/over/inf.obj/inf.obj.by
verb go, be; on/in strike; subj -> against/over/inf.obj/on.against/on.over
verb stop, shun, down, walk off; obj work, tool, job; subj @civil; subj -> against/over/inf.at/in.of/inf.obj/in/on/at
verb call, hold, stage, begin, launch, join; obj %strike; subj @civil; no obj %hunger; subj -> against/over/obj.against/obj.over
ex   Nurses in Zimbabwe went on strike against the government. = ZWE > ZWE
no   Lightning struck the old oak twice.

[boycott] 143 mode=boycott
verb boycott; obj @any; subj @actor; subj -> obj/obj.of/obj.by/obj.in/obj.poss/obj.with
noun boycott; of @any; subj/poss/by -> of/of.of/of.in/of.poss
ex   The Albanian opposition boycotted the parliament in Tirana. = ALB > ALB
no   The cat boycotted its new food.

[obstruct] 144
verb block, blockade, barricade, obstruct, occupy; obj %roads, entrance, @place; subj @civil; subj -> against/in.of/inf.obj/inf.obj.of/inf.from/obj.of/in/obj.in/obj
verb erect, set up, build; obj barricade, roadblock; subj @civil; subj -> in/on/against/obj.in
noun sit in, roadblock, barricade; by @civil; by/subj -> against
ex   Truckers in Bolivia blocked highways to demand talks with the president. = BOL > BOL
no   A fallen tree blocked the road to the mill.

[vandalise] 145 mode=vandalize
verb vandalise, vandalize, deface, daub, smash, desecrate; obj %buildings, statue, monument, grave, memorial, embassy; subj @civil; no obj site; subj -> obj/obj.of/obj.in/obj.mod
ex   Protesters in Serbia vandalised the Croatian embassy. = SRB > HRV
no   Hail smashed the greenhouse.

[riot] 145
verb riot, rampage, loot, run riot; subj @civil, @actor; subj -> against/over/in/at
noun riot, rioting, looting, unrest; no mod police; subj/poss/by/of/mod -> against/over/in
verb clash, fight, scuffle; with/against police, riot police, security force, officer; subj @civil; subj -> with/against
verb throw, hurl, pelt; obj stone, rock, petrol bomb, firebomb, bottle; subj @civil; subj -> at
verb pelt; with stone, rock, bottle, egg; subj @civil; subj -> obj
verb storm, ransack, torch, attack; obj %buildings, parliament, embassy; subj @civil; subj -> obj/obj.of/obj.in
ex   Students rioted in Haiti against the American embassy. = HTI > USA
ex   Demonstrators in Lebanon clashed with police. = LBN > LBN
no   The garden was a riot of colour.
