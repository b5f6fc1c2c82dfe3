# AID: the recipient gains in substance.

[aid] 070
verb help, assist, aid; obj @actor; subj @actor; no subj @thing; subj -> obj
verb provide, give, send, deliver, extend, grant, donate, supply, channel, ship; obj aid, assistance, help, relief, supply, donation, support; subj @actor; subj -> to/iobj/for/obj.to/obj.for
inner noun aid, assistance, help, support, relief; subj/poss/from/by/mod -> to/for
noun donation, assistance; to/for @actor; from/by/subj/poss/mod -> to/for
ex   Kuwait provided assistance to Tunisia on Monday. = KWT > TUN
no   A neighbour helped her carry the piano upstairs.

[economic aid] 071
verb provide, give, lend, grant, extend, disburse, approve, release, transfer, supply, donate, deliver, allocate, channel, pay, award, advance, inject; obj %economic-aid; subj @actor; subj -> to/iobj/for/obj.to/obj.for
verb provide, supply; with %economic-aid; obj @actor; subj -> obj
verb contribute, donate, spend, earmark, allocate; obj dollar, euro, pound, yen, franc, rouble, yuan; inf/to/for/towards @any; subj @state, @official, @org; subj -> to/for/towards/inf.obj.in/inf.in/inf.obj/obj.to/obj.for
verb finance, fund, bankroll, bail out, subsidise, subsidize; obj @actor, project, reconstruction, government; subj @actor; subj -> obj/in/for
verb forgive, cancel, write off, reschedule; obj debt; subj -> of/obj.of/obj.poss/by/for
verb invest; in @state; subj @state, @org; subj -> in
inner noun %economic-aid; subj/poss/from/by/mod -> to/for
ex   Germany granted a loan to Moldova for its railways. = DEU > MDA
ex   Finland contributed two million euros to rebuild schools in Laos. = FIN > LAO
no   The bank approved a loan to the young couple.

[military aid] 072
verb provide, give, send, supply, deliver, ship, transfer, sell, lend, donate, export, hand over, furnish, smuggle, fly; obj %military-aid; subj @actor; no against @any; subj -> to/iobj/for/obj.to/obj.for/inf.obj/inf.comp.obj
verb arm, equip; obj @actor; subj @actor; subj -> obj
verb provide, supply, equip, arm, furnish; with %military-aid, %weapon; obj @actor; subj -> obj
verb train; obj %troops, rebel, pilot, officer, police; subj @actor; subj -> obj
inner noun %military-aid; subj/poss/from/by/mod -> to/for
noun delivery, shipment, supply, sale, transfer; of %military-aid; subj/poss/from/by -> to
noun arms shipment, arms delivery, weapons delivery, weapons shipment, arms sale; subj/poss/from/by/mod -> to
ex   Bulgaria sent ammunition to Ukraine last month. = BGR > UKR
no   The museum lent a bronze cannon to a gallery abroad.

[humanitarian aid] 073
verb provide, give, send, deliver, ship, donate, distribute, airlift, fly, dispatch, drop, truck, bring, hand over, supply, hand out; obj %humanitarian-aid; subj @actor; subj -> to/iobj/for/in/into/obj.to/obj.for
verb provide, supply; with %humanitarian-aid; obj @actor; subj -> obj
verb evacuate, rescue; obj wounded, civilian, refugee, injured, people, @actor; subj @actor; subj -> from/obj
verb feed; obj refugee, people, @actor; subj @actor; subj -> obj/in
inner noun %humanitarian-aid; subj/poss/from/by/mod -> to/for
noun delivery, shipment, airlift; of %humanitarian-aid; subj/poss/from/by -> to/for/into
verb arrive, land, reach, fly, head; subj rescue team, rescuer, rescue worker, medical team, aid convoy, relief supply, food aid, doctor, aid worker; at/in/to/for/obj @place; subj/subj.mod/subj.from/subj.of -> at/in/to/for/obj
ex   Japan sent rescue teams to Nepal after the earthquake. = JPN > NPL
no   The farm delivers fresh water and rice to restaurants.

[peacekeeping] 074
verb send, deploy, dispatch, provide, contribute, station; obj %peacekeepers; subj -> to/in/obj.in/obj.to
verb arrive, land, deploy; subj %peacekeepers; subj -> in/at/to
verb protect, guard; obj civilian, refugee, convoy, @actor; subj %peacekeepers, %troops; subj -> obj
noun arrival, deployment; of %peacekeepers; of/by/poss -> in/to
inner noun %peacekeepers, protection, peacekeeping; subj/poss/mod/from/by/of -> in/for/to
ex   Uruguay sent peacekeepers to Haiti in spring. = URY > HTI
no   A mother hen guards her chicks.

[asylum] 075
verb grant, give, offer, provide; obj %asylum; subj @actor; subj -> to/iobj/for
verb take in, shelter, admit, resettle, accept, welcome, harbour, harbor; obj refugee, asylum seeker, migrant, deserter, exile, dissident; subj @actor; subj -> obj/from
verb open; obj border, door, frontier; to/for refugee, migrant, asylum seeker, alien, evacuee, deserter, @civil; subj @state, @official; subj -> to/for
inner noun %asylum; subj/poss/by/from -> to/for
verb take in, shelter, resettle, host; obj @civil; subj @state; no obj student, tourist, visitor; subj -> obj/from/obj.from
ex   Ecuador granted asylum to an Australian publisher. = ECU > AUS
no   The cat was given a safe haven in the barn.
