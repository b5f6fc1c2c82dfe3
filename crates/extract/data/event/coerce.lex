# COERCE: the state, or who acts like one, presses by law and force short of assault.

[repress] 170
verb repress, suppress, subdue, intimidate, harass, coerce, terrorise, terrorize, crack down; obj/on @actor, %unrest; subj @actor; subj -> obj/on/obj.by/obj.of/obj.in/in
verb prevent, break up, disperse, ban, stop, disrupt; obj %unrest, gathering; subj @official, @police, @armed, @state; subj -> obj.by/obj.comp.subj/obj.of/obj/obj.mod/by
noun crackdown, repression, clampdown, suppression; of/on/against @any; subj/poss/by/mod -> on/of/against/in
noun crackdown, repression; subj/poss/by/mod -> in/on
verb persecute, oppress; obj @actor, minority; subj @actor; subj -> obj
ex   Belarus cracked down on Polish activists. = BLR > POL
no   She suppressed a yawn during the lecture.

[seize property] 1711
verb seize, confiscate, impound, requisition, expropriate, appropriate, nationalise, nationalize, grab, sequester; obj %property; subj @actor; no obj power, chance, opportunity, control; subj -> from/obj.from/obj/of/in
noun seizure, confiscation, expropriation, nationalisation, nationalization; of @any; subj/poss/by -> of.of/of.poss/of.mod/from/of.from
verb board, intercept, hijack, commandeer; obj ship, tanker, vessel, boat, trawler, plane; subj @armed, @state, @official; subj -> obj/obj.from/of
ex   Iran seized a Greek tanker in the Gulf. = IRN > GRC
no   He seized the rope and climbed.

[restrict] 172
verb bar, forbid, prohibit, restrict, block, ban, prevent; obj @actor; from/comp @any; no obj %party; no obj %aid-worker; subj @official, @state; no subj @court; subj -> obj/obj.of
verb impose, tighten, introduce, announce; obj %restriction; no obj %sanction; subj @official, @state; subj -> on/against/in/obj.on/obj.in
verb close, shut, seal, seal off; obj border, school, university, mosque, church, frontier, crossing, airspace; subj @official, @state, @armed; subj -> with/to/in/obj.with/obj.to/obj.in/obj.of
noun closure; of border, crossing, school, airspace; subj/poss/by -> with/of.with/to
ex   Benin closed its border with Nigeria. = BEN > NGA
no   The doctor restricted her patient to soup.

[censor] 1721 mode=censor
verb censor, silence, muzzle, gag; obj @any; subj @actor; subj -> obj/obj.in/obj.of
verb close, shut down, shut, ban, suspend, block, order, cut off, jam, raid; obj %freedom; subj @official, @state, @armed; subj -> obj/obj.in/in/obj.of
verb order, force, tell; obj/comp.subj %freedom; comp/inf suspend, close, stop, cease, shut; subj @official, @state; subj -> obj/comp.subj
verb impose; obj censorship; subj @actor; subj -> on/in
noun censorship; of/on @any; subj/poss/by -> of/on
ex   Tanzania banned a Kenyan newspaper. = TZA > KEN
no   The librarian shut the newspaper.

[ban party] 1722
verb ban, outlaw, dissolve, disqualify, bar, prohibit; obj %party, parliament, assembly; subj @official, @state, @court; subj -> obj/obj.of/obj.poss/obj.mod
noun ban, dissolution, banning; of/on %party, parliament; subj/poss/by -> of/on
ex   A Thai court dissolved the opposition party. = THA > THA
no   The host banned the party of noisy guests.

[curfew] 1723
verb impose, declare, order, extend, enforce, announce; obj %curfew; subj @actor; subj -> on/in/obj.in/obj.on
noun curfew; subj/by/poss -> on/in
ex   Ecuador imposed a curfew in Guayaquil. = ECU > ECU
no   Her father set a curfew for ten o'clock.

[martial law] 1724
verb declare, impose, proclaim, extend, order; obj %emergency; subj @actor; subj -> in/on/obj.in
ex   The Philippine president declared martial law in Mindanao. = PHL > PHL
no   The pilot declared an emergency and landed.

[arrest] 173
verb arrest, detain, jail, imprison, apprehend, incarcerate, capture, intern, hold, round up, remand; obj @person; no obj breath, talk, election; subj @state, @official, @police, @armed, @court; subj -> obj
verb arrest, detain, imprison, round up, jail, intern; obj @person; no subj @any; in/by -> obj
verb take; into custody; obj @person; subj -> obj
verb place, put; obj @person; under arrest, house arrest; subj -> obj
verb charge; obj @person; with @any; subj @court, @police, @official, @state; subj -> obj
noun arrest, detention, imprisonment, capture, jailing; of @person; subj/by/poss/in -> of
noun arrest, detention; poss @person; by/in -> poss
ex   Turkish police arrested three German journalists. = TUR > DEU
ex   A Canadian teacher was detained in China. = CHN > CAN
no   The village has arrested the decay of its chapel.

[deport] 174
verb strip; obj @person; of/obj.of citizenship, nationality, passport; subj @state, @official, @court; subj -> obj
verb deport, expel, banish, exile, turn back, repatriate, evict; obj @person; no obj %diplomat; subj @state, @official, @police, @armed; subj -> obj
noun deportation, expulsion; of @person; subj/by/poss -> of
ex   Libya deported Sudanese migrants. = LBY > SDN
ex   Bahrain stripped two activists of their citizenship. = BHR > BHR
no   The landlord expelled the pigeons.

[cyber attack] 176
verb hack, deface; obj/into @any; subj @actor; subj -> obj/into/into.of/into.poss/obj.of/obj.mod/obj.poss
noun cyber attack, cyberattack, hack, hacking, cyber operation, denial of service; subj/poss/by/from/mod -> on/against/of
verb steal, breach, infiltrate, compromise, penetrate, target; obj data, secret, network, computer, computer system, server, system, email, database, account, website; subj hacker; subj -> from/obj.of/obj.from/into.of/obj.poss/obj.mod
verb break; into network, computer, computer system, server, system, email, database, account; subj hacker, @state; subj -> into.of/into.poss/into.mod/into.at
ex   Russian hackers hacked into computers of the Estonian parliament. = RUS > EST
ex   Iranian hackers stole data from Albanian ministries. = IRN > ALB
no   He hacked a path through the reeds.

[misinformation] 170 mode=misinformation ctx=misinformation
verb spread; obj disinformation, misinformation, false news, fake news, rumour, rumor; subj @actor; subj -> in/about/against/to
noun disinformation campaign, propaganda campaign, influence operation; subj/poss/by/mod/from -> against/in
ex   Belarus spread disinformation in Lithuania. = BLR > LTU
no   The newsletter spread news of the fair.

[withhold] 170 mode=withhold
verb withhold; obj passport, body, information, water, food, medicine, salary, tax revenue, revenue; subj @official, @state; subj -> from/obj.from/of/to/obj.of
ex   Israel withheld tax revenue from the Palestinians. = ISR > PSE
no   The witness withheld her name.

[blockade] 191
verb blockade, besiege, encircle, surround, cordon; obj @place, @actor, %territory; subj @armed, @state, @official; subj -> obj/obj.in
verb impose, tighten, enforce, maintain; obj %blockade, no fly zone; subj @actor; subj -> on/of/against/obj.of/obj.on/obj.against
noun %blockade; of/on/against @any; subj/by/poss/mod -> of/on/against
ex   The Ethiopian army besieged the Eritrean port. = ETH > ERI
no   A crowd surrounded the ice cream van.

[occupy] 192
verb occupy, annex, seize; obj %territory, @place; subj @armed, @state; no obj place, seat, gold, silver, bronze, title, office, time, measure, step, part, note, action, control; subj -> obj/obj.in/obj.of/in/from
verb seize; obj control; of @place, %territory; subj @armed, @state; subj -> of/obj.of/of.in
noun occupation, annexation, seizure; of @place, %territory; subj/by/poss/mod -> of
ex   Argentina occupied the British islands. = ARG > GBR
no   The guests occupied the best tables.
