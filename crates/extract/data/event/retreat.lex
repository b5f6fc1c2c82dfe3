# RETREAT: a party steps back in substance: withdraws, releases, disarms, stops fire, lets in, resigns.

[release people] 0841
verb release, free, liberate; obj %prisoners, @person; subj @actor; subj -> obj/to
verb hand over, return, repatriate, turn over, surrender; obj %prisoners; subj @actor; subj -> obj/to
verb release, free; obj @person; from prison, jail, custody, detention, captivity, house arrest; subj -> obj
noun release, freeing, liberation, repatriation; of %prisoners, @person; subj/poss/by/from -> of/to
noun prisoner exchange, prisoner swap; subj/between <> with/between
verb exchange, swap; obj %prisoners; subj <> with
ex   Azerbaijan released ten Armenian prisoners on Friday. = AZE > ARM
no   The biologists released two hundred young turtles on the beach.

[return property] 0842
verb return, give back, hand back, restore; obj %property, treasure, artefact, artifact, bronze, %territory; to/obj.to @actor; subj @actor; subj -> to/iobj/obj.to
noun return, restitution; of %property, artefact, artifact, treasure; subj/poss/by -> to
ex   Germany returned looted bronzes to Nigeria. = DEU > NGA
no   The tenant returned the house keys to the landlord.

[lift sanctions] 085
verb lift, ease, remove, end, suspend, relax, drop, waive, unfreeze, scrap, loosen; obj %sanction; subj @actor; subj -> on/against/obj.on/obj.against/obj.of/obj.poss/on.to/obj.on.to/to/on.against
verb lift, ease, remove, end, suspend, relax, drop, scrap; obj ban, restriction, curb, tariff, duty; on/obj.on import, export, shipment, trade, good, product; subj @actor; subj -> on.of/obj.on.of/on.from/obj.on.from/on.to/obj.on.to/on.with/obj.on.with
verb unfreeze, release; obj asset, fund; subj @actor; subj -> of/obj.of/obj.poss/obj.mod
noun lifting, easing, removal, end; of/to %sanction; subj/poss/by -> on/against/of.on/of.against/to.on/to.against
inner verb remove, lift, ease, drop; obj barrier, embargo; subj -> to/on/obj.to/obj.on/against
ex   Brazil lifted trade sanctions against Paraguay. = BRA > PRY
ex   Japan lifted its ban on imports of Chilean wine. = JPN > CHL
no   The doctor eased the ban on coffee.

[allow involvement] 086
verb open, reopen; obj border, airspace, frontier; to/for @actor; subj @actor; subj -> to/for
verb open, reopen; obj border, frontier, border crossing, crossing; subj @state, @official; subj -> with/obj.with
verb admit, accept; obj %peacekeepers, delegation, mission; subj @actor; subj -> obj
verb open, reopen; obj border, crossing, frontier, airspace, border crossing; inf let, allow, permit, evacuate; subj @actor; subj -> inf.obj/inf.comp.subj/to/for
ex   Sudan opened its border to African Union peacekeepers. = SDN > -
no   The gallery opened its doors to students.

[receive peacekeepers] 0861
verb receive, accept, allow, welcome, permit; obj %peacekeepers; subj @actor; subj -> obj
inner noun deployment; of %peacekeepers; subj/poss/by/in -> of/of.mod
ex   Burundi accepted South African peacekeepers. = BDI > ZAF
no   Guests received a warm welcome and a cold drink.

[receive inspectors] 0862
verb receive, admit, allow, let, accept, permit; obj %inspectors; subj @actor; subj -> obj/obj.from
verb receive, allow, accept, welcome; obj mission, team, return, deployment; obj.of %inspectors, %peacekeepers; subj -> obj.from/obj.of/from
inner noun %inspectors, return of %inspectors; subj/by/in -> of/from/mod
ex   Iran allowed United Nations inspectors into the plant. = IRN > -
no   The restaurant received two inspectors from the guide.

[allow aid] 0863
verb allow, let, permit; obj %humanitarian-aid, %aid-worker, aid convoy, delivery, access, convoy; subj @actor; subj -> in/into/to/obj.into/obj.in/obj.to/comp.to/comp.into/obj
verb open; obj @any; to/inf allow, deliver; subj @state, @actor; subj -> inf.to/inf.obj.to/to
inner noun humanitarian access, aid access, humanitarian corridor, access; subj/by/poss -> to/for/in
noun humanitarian access; subj/by/poss -> to/for/in
ex   Eritrea allowed food aid into Ethiopia. = ERI > ETH
no   The campsite allows tents and caravans.

[ceasefire] 0871
verb declare, announce, proclaim, observe, begin, implement, extend, accept, sign; obj %ceasefire; subj @actor; subj <> with/against/obj.with/obj.between
noun ceasefire, cease fire, truce, armistice; between/with @actor; between/subj/poss <> with/between
verb cease, stop, halt, suspend, end; obj fire, hostility, offensive, shelling, bombing, %attack, fighting; subj @actor; subj -> against/on/obj.against/obj.on/in
verb lay down; obj arm, weapon; subj @actor; subj -> -
inner noun %ceasefire; subj/poss/by/between <> with/between
inner verb stop, end, cease, renounce, halt, abandon; obj %fighting, %attack, armed struggle; subj -> against/obj.against/obj.between/obj.on
ex   Sudanese rebels declared a ceasefire on Monday. = SDN > -
ex   A truce between Israel and Lebanon took effect at dawn. = ISR <> LBN
no   The two bakers called a truce over the recipe.

[lift blockade] 0872
verb lift, ease, end; obj %blockade; subj @actor; subj -> of/on/against/obj.of/obj.on/obj.against/obj.of.in
ex   Ethiopia lifted the blockade of the port in Eritrea. = ETH > ERI
no   Surgeons eased a blockade of the artery.

[demobilise] 0873
verb demobilise, demobilize, disband, disarm, demilitarise, demilitarize, dismantle, decommission, destroy, scrap; obj %troops, %militia, @actor, %nuclear, %chemical, nuclear program, nuclear programme, stockpile, missile, weapon; subj @actor; subj -> obj/-
verb disarm, demobilise, demobilize, disband; subj @actor; no obj @any; subj -> -
verb demobilise, demobilize, disarm, disband; obj @armed; no subj @any; obj -> in/obj.in
noun disarmament, demobilisation, demobilization; of/by @actor; of/by/poss/subj -> -
inner noun disarmament; subj/of/poss -> -
inner verb forsake, abandon, give up, suspend, freeze, end; obj program, programme, nuclear weapon, weapon, enrichment; subj -> -
ex   Nicaragua demobilised two thousand soldiers. = NIC > -
no   The heat disarmed even the grumpiest guests.

[withdraw troops] 0874 mode=withdraw
verb withdraw, pull out, pull back, remove, evacuate; obj %troops, settler, settlement; subj @actor; no obj %peacekeepers, %inspectors; subj -> from/out/obj.from/obj.in
verb withdraw, retreat, pull out, pull back; from/to/out @place, %territory; subj %troops, @actor; no subj @thing; subj -> from/out
verb surrender; subj @actor; no obj @any; subj -> to
verb abandon, leave, evacuate, hand over; obj base, outpost, position, stronghold; subj %troops, @actor; subj -> in/to/obj.in
noun withdrawal, pullout, pull out, retreat, pullback, surrender; of %troops, @actor; subj/poss/by/of -> from/of.from
noun withdrawal, pullout, troop withdrawal, pull out, retreat, surrender; subj/poss/by/mod -> from/to
inner verb cede; obj %territory; subj -> to
ex   Uganda withdrew its troops from Congo. = UGA > COD
ex   The withdrawal of Russian forces from Moldova began in June. = RUS > MDA
no   The runner withdrew from the race with a sore knee.

[de-escalate] 087
verb reduce, cut, de-escalate, defuse; obj tension, troop, force, missile, arsenal; subj @actor; subj -> with/in/obj.with/obj.in/obj.on
inner verb de-escalate; subj -> with/in
ex   Greece reduced tensions with Turkey at sea. = GRC > TUR
no   A warm bath reduces tension in the neck.

[resign] 0831 plover=RETREAT mode=resign ctx=executive
verb resign, step down, abdicate, quit; subj @official; no obj job; subj -> -
noun resignation; poss/of @official; poss/of/by/subj -> -
verb submit, tender, announce; obj resignation; subj @official; subj -> -
verb leave, quit; obj office, power, post; subj @official; subj -> -
ex   The Latvian prime minister resigned on Wednesday. = LVA > -
no   She was resigned to another rainy holiday.
