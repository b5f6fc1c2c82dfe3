# SANCTION: routine relations are cut: ties, aid, talks, people sent home, economic punishment.

[reduce relations] 160
verb reduce, scale back, curtail, cut back, limit, cancel; obj cooperation, relation, tie, contact, visit, exchange, trade; subj @actor; subj -> with/to/obj.with/obj.to
verb suspend, halt, cut, stop, sever, freeze, cut off, end, ban, block; obj %trade-link; subj @actor; no obj %aid; subj -> with/to/from/of/obj.with/obj.to/obj.from/obj.between/in
verb leave, quit, withdraw; obj/from @org, treaty, pact, accord, agreement; subj @state; subj -> obj/from/with
verb expel, suspend; obj @state; from @org, membership, league, union; subj -> obj
verb withdraw; from treaty, pact, accord, agreement, deal; subj @actor; subj -> with/from.with
noun suspension, cut, freeze, cancellation; of %trade-link, membership; subj/poss/by -> with/to/of.with/of.to/of.of/of.poss
inner noun import ban, trade ban; subj/by -> on
verb suspend, expel; obj @state; subj @org; no subj @court; subj -> obj
noun suspension, expulsion; of/poss @state; from @org, league, union, bloc; by/subj -> of/poss
verb vote, decide, agree; comp/inf suspend, expel; comp.obj/inf.obj @state; subj @org; subj -> comp.obj/inf.obj
verb suspend, scrap, abandon, tear up, cancel, annul, denounce, freeze; obj agreement, pact, accord, treaty, deal; subj @state, @official; subj -> with/obj.with/obj.between
ex   Slovenia suspended flights to Belarus on Thursday. = SVN > BLR
no   The gym cut back its opening hours.

[break relations] 161
verb break, break off, sever, cut, cut off, downgrade, suspend, end, reduce; obj %relations, %contact; subj @actor; subj -> with/to/obj.with/obj.to/obj.between
verb close, shut; obj %mission; subj @actor; subj -> in/obj.in/obj.of/obj.mod/obj.poss
verb recall, withdraw; obj ambassador, envoy, diplomat, %mission; from @place; subj @actor; subj -> from
noun break, severance, breach, rupture, severing; of/in %relations; subj/poss/by/of.between/in.between -> with/of.with/in.with
verb break; with @state; subj @state; subj -> with
verb recall, withdraw; obj mission, diplomat, staff, delegation, embassy; subj @state; no obj peacekeeping mission, observer mission; subj -> from/in/to/obj.in/obj.from/obj.to
ex   Guatemala broke off relations with Cuba. = GTM > CUB
ex   Denmark closed its embassy in Iraq. = DNK > IRQ
no   The climber broke off a piece of ice.

[stop aid] 162
verb stop, suspend, halt, cut, cut off, freeze, withhold, end, reduce, discontinue, block, withdraw; obj aid, assistance, support, help; subj @actor; subj -> to/for/from/in/of/obj.to/obj.for/obj.in
noun suspension, cut, freeze, cutoff, halt; of/in/to aid, assistance, support; subj/poss/by -> to/of.to/in.to
ex   Norway suspended aid to Malawi. = NOR > MWI
no   The drip was stopped to help the patient sleep.

[stop economic aid] 1621
verb stop, suspend, halt, cut, cut off, freeze, withhold, end, reduce, discontinue, cancel; obj %economic-aid; subj @actor; subj -> to/for/from/in/obj.to/obj.for
ex   Austria halted economic aid to Belarus. = AUT > BLR
no   The family cut the fund for holidays.

[stop military aid] 1622
verb stop, suspend, halt, cut, cut off, freeze, withhold, end, reduce, block; obj %military-aid, arms sale, arms delivery, weapons delivery; subj @actor; no obj %troops; no on/against @any; subj -> to/for/obj.to/obj.for
ex   Canada suspended arms sales to Turkey. = CAN > TUR
no   The factory stopped the drone on the belt.

[stop humanitarian aid] 1623
verb stop, suspend, halt, cut, cut off, freeze, withhold, end, reduce; obj %humanitarian-aid, aid delivery, food delivery, aid flight, relief flight, relief operation; subj @actor; subj -> to/for/in/into/obj.to/obj.for/obj.in/obj.into
ex   The Red Cross suspended food deliveries in Yemen. = - > YEM
no   The nurse cut off the water supply.

[sanctions] 163
verb impose, slap, place, reimpose, tighten, extend, introduce, adopt, reinstate, put, apply, levy, enforce, announce, clamp; obj %sanction; no obj.on good; subj @actor; subj -> on/against/upon/obj.on/obj.against/iobj
verb sanction, embargo, blacklist; obj @actor; subj @actor; subj -> obj
verb raise, hike; obj tariff, duty; subj @actor; subj -> on.from/on/against/obj.on.from/obj.on
verb cut, cut off, halt, stop, suspend, turn off, shut off; obj gas supply, oil supply, energy supply, power supply, fuel supply, water supply, electricity supply, supply, gas, electricity, gas export, oil export, delivery; to/obj.to/from @state; subj @state, @official; subj -> to/obj.to/from
verb ban, block, halt; obj import, export, sale, investment, flight; subj @actor; subj -> from/of/to/by/obj.from/obj.of/obj.to/obj.by
verb freeze; obj asset, account; subj @actor; subj -> of/obj.of/obj.poss/obj.mod
noun %sanction; no mod rights; against/on @actor; subj/poss/by/of/from/mod -> against/on
inner noun %sanction; subj/poss/by/from/mod -> against/on
ex   Switzerland imposed sanctions on Belarus. = CHE > BLR
ex   Turkey banned imports from Armenia. = TUR > ARM
ex   Bolivia cut off gas supplies to Argentina. = BOL > ARG
no   The union imposed a fine on the late player.

[halt negotiations] 164
verb halt, break off, suspend, call off, cancel, abandon, walk out, postpone, boycott, quit, pull out, freeze; obj/of/from %talks, negotiation, %meeting, %visit, peace process; subj @actor; no obj/of %mediation; subj -> with/obj.with/of.with/from.with/obj.by/obj.of
# Whoever ends a visit has paid it.
verb end, stop, leave; obj/of/from %talks, negotiation, %meeting, peace process; subj @actor; no obj/of %mediation; subj -> with/obj.with/of.with/from.with/obj.by/obj.of
noun suspension, cancellation, breakdown, collapse, end; of %talks, %meeting; subj/poss/by/of.between <> with/of.with/of.between
verb collapse, break down, fail, stall; subj %talks; subj.between/subj.of <> subj.with/subj.between
ex   Eritrea broke off talks with Djibouti. = ERI > DJI
no   The phone rang and ended the meeting of the book club.

[halt mediation] 165
verb halt, end, suspend, abandon, stop, break off, give up; obj %mediation, mediation effort, peace effort, mission; subj @actor; subj -> between/in/among/with/obj.between/obj.in/obj.among/obj.with
ex   Mauritania ended its mediation between Mali and Niger. = MRT > MLI+NER
no   The mission control ended the countdown.

[sentence] 116 plover=SANCTION mode=convict
verb sentence, condemn; obj @person, @actor; to @any; subj -> obj
verb jail, imprison, fine; obj @person, @actor; subj @court; subj -> obj
noun sentencing; of @actor; by/subj/poss -> of
ex   A court in Egypt sentenced three Swedish reporters to prison. = EGY > SWE
no   The judge sentenced the burglar to three years.

[expel] 166
verb expel, oust, order, throw out, kick out, evict; obj %diplomat, official, journalist, aid worker, %aid-worker; subj @actor, @state; no comp @any; subj -> obj
verb declare; obj %diplomat; comp persona; subj -> obj
verb withdraw, pull out, evacuate; obj diplomat, staff, citizen, national, worker; subj @actor; subj -> from
noun expulsion; of %diplomat, @actor; subj/poss/by -> of
verb have; obj hour, day, week; comp/inf/obj.comp/obj.inf leave; subj %diplomat, @official; speaker -> subj
verb give; iobj/obj %diplomat, @actor; obj hour, day, week; comp/inf/obj.comp/obj.inf leave; subj @official, @state; subj -> iobj/obj
verb order, tell; obj %diplomat, @actor; comp/inf leave; subj @official, @state; subj -> obj
ex   Romania expelled two Russian diplomats. = ROU > RUS
no   The school expelled a boy for cheating.

[expel peacekeepers] 1661
verb withdraw, pull out, expel, evacuate, remove, ship out; obj %peacekeepers; subj @actor; subj -> from/out/obj.from/obj.in
noun withdrawal, expulsion, pullout; of %peacekeepers; subj/poss/by/of -> from
verb leave; subj %peacekeepers; obj @place; subj -> obj
ex   Kenya withdrew its peacekeepers from South Sudan. = KEN > SSD
no   The clerk withdrew the cash.

[expel inspectors] 1662
verb withdraw, pull out, expel, evacuate, bar, throw out; obj %inspectors; subj @actor; no subj @thing; subj -> from/obj/obj.from
noun withdrawal, expulsion; of %inspectors; subj/poss/by -> from/of
ex   Zimbabwe expelled Norwegian election observers. = ZWE > NOR
no   The monitor was pulled out of its box.

[expel aid agencies] 1663
verb expel, ban, force, throw out, bar, kick out; obj %aid-worker; subj @actor; subj -> obj/obj.of/obj.from
verb force; obj @org; out/from/of @place, country; subj @actor; subj -> obj
ex   Niger expelled French aid groups. = NER > FRA
no   A bird was forced out of the nest.
