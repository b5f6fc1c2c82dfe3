# ASSAULT: violence. Who does it is the source; the people or state harmed is the target.

[abduct] 181
verb abduct, kidnap, hijack; obj @any; no obj debate, agenda; subj -> obj/obj.of/obj.mod/in
verb take, hold; obj/comp/as/iobj hostage, captive; subj @actor; subj -> obj/iobj/in
noun abduction, kidnapping, hijacking; of @any; subj/by/poss -> of
ex   Somali gunmen abducted two Spanish aid workers. = SOM > ESP
no   The thriller about a kidnapped heiress opens today.

[beat] 182
verb beat up, manhandle, assault, maul, batter, flog, lynch; obj @person; subj @actor; subj -> obj
verb beat; obj detainee, prisoner, protester, demonstrator, civilian, journalist, refugee, student, worker; subj @police, @armed, @actor; subj -> obj
noun beating, flogging, lynching; of @person; subj/by/poss -> of
ex   Russian police beat up a Georgian reporter. = RUS > GEO
no   She beat the eggs with sugar.

[sexual assault] 1821
verb rape, molest; obj @person; subj -> obj
verb abuse, assault, harass; obj @person; adv sexually; subj -> obj
noun rape; of/by @any; subj/by/poss -> of
ex   Soldiers from Burundi raped women in Congo. = BDI > COD
no   Rape seed oil is pressed in autumn.

[torture] 1822
verb torture; obj @person; subj -> obj
verb mistreat, maltreat; obj @person; subj @police, @armed, @actor; subj -> obj
noun torture; of/by @any; by/subj/poss/mod/in -> of
ex   Eritrean guards tortured Ethiopian prisoners. = ERI > ETH
no   Long meetings are torture for him.

[die in custody] 1822
verb die; of/from/under torture, beating; subj @person; in.of/in.poss/in.mod/in/by -> subj
verb die; as result; as.of torture, beating; in.of/in.poss/in.mod/in -> subj
verb die; in custody; subj @person; in.of/in.poss/in.mod -> subj
ex   A Kenyan student died of torture in an Ethiopian prison. = ETH > KEN
no   The plant died of thirst.

[kill] 1823
verb kill, murder, slay, behead, massacre, execute, hang, slaughter, lynch, strangle; obj @person, @actor; no subj @disaster; no with/in %weapon; subj -> obj/in
verb kill, murder, massacre, shoot dead; obj people, person; no subj @disaster; subj @armed, @actor; subj -> obj.in/in
noun killing, murder, massacre, slaughter, execution; of @any; no of animal, time, bird; subj/by/poss -> of/in
noun massacre, killing; by @actor; by -> of/in
verb kill, murder, massacre; obj people, person, civilian, %prisoners; in/since/during %fighting, %war, %attack, %unrest, crackdown; no subj @any; no in/by/during @disaster; subj -> in.of/in.on/in.in/in.poss/in.mod/in/obj.in
verb kill; obj people, civilian; since.subj/in.since.subj %unrest, %war, %fighting; no subj @any; subj -> obj.in/in
verb die, perish; subj @person, people, person; in/since/during %fighting, %war, %attack, %unrest, crackdown; no in/of/from @disaster; - -> in.of/in.in/in.poss/in.mod/in/subj.in/subj
verb cost, claim, leave; subj %war, %fighting, %attack, %unrest; obj life, dead; by/subj.by -> in/subj.in/subj.of/subj.poss/subj.mod
ex   Militiamen from Chad killed twelve Sudanese herders. = TCD > SDN
ex   Twelve people have died in the fighting in Mali since Sunday. = - > MLI
no   The frost killed the young tomato plants.
no   Two people died in a car accident during the storm.

[suicide bombing] 1831
verb kill, injure, wound, target, attack; subj suicide bomber, suicide attack, suicide bombing, bomber; subj/subj.mod -> obj/in
verb blow up, detonate, explode; obj self, himself, herself, themselves, belt; subj @actor, bomber; subj -> in/at/outside/near/among
noun suicide bombing, suicide attack, suicide bomb, suicide blast, suicide car bombing; by/subj/poss/mod -> in/on/against/at
verb kill, injure, wound; obj @person; in/by suicide bombing, suicide attack, suicide bomber, suicide car bombing; subj/in.by/by.mod -> obj
ex   A Syrian suicide bomber killed four Turkish soldiers. = SYR > TUR
no   The bomber jacket is back in fashion.

[bombing] 183
verb kill, injure, wound; obj @person; in/by bomb, bombing, car bomb, explosion, blast, bomb attack, explosive device, car bombing, roadside bomb, landmine, device; no subj @disaster; subj/in.by/by.mod -> obj/in.in/by.in
verb bomb, blow up, dynamite, detonate, plant; obj @any; subj @actor; no obj %nuclear, %chemical; subj -> obj/obj.of/obj.in/in
verb explode, go off; subj bomb, car bomb, device; subj.by -> in/at/outside/near
noun bombing, car bombing, bomb attack, bomb explosion, car bomb, roadside bombing, explosion; no of gas; in/of/on/at/by @any; by/subj/poss -> in/of/on/against/at
verb claim; obj responsibility; for bombing, explosion, blast, suicide bombing, bomb attack, car bombing; subj @actor; subj -> for.on/for.against/for.in/for.at
ex   Colombian rebels bombed a Peruvian pipeline. = COL > PER
ex   Two Indian engineers were killed in a bomb attack in Afghanistan. = - > IND
no   The comedy bombed at the box office.

[car bombing] 1832
verb kill, injure, wound; obj @person; in/by car bomb, car bombing, truck bomb, car bomb explosion; no subj @disaster; subj/in.by/by.mod -> obj/in.in
noun car bombing, car bomb, car bomb attack, truck bombing; by/subj/poss -> in/of/on/against/at
ex   A Jordanian diplomat was killed by a car bomb. = - > JOR
no   The mechanic fixed the car.

[roadside bombing] 1833
verb kill, injure, wound; obj @person; in/by roadside bomb, roadside bombing, explosive device, improvised explosive device, mine, landmine; subj/in.by/by.mod -> obj/in.in
noun roadside bombing, roadside bomb; by/subj/poss -> in/of/on/against
ex   Three Danish soldiers were killed by a roadside bomb. = - > DNK
no   The roadside cafe sells bath bombs.

[human shield] 184
verb use, hold; obj @person; as human shield, shield; subj -> obj
ex   Rebels in Congo held Rwandan refugees as human shields. = COD > RWA
no   The officer raised his shield.

[attempt assassination] 185
verb try, attempt; comp/inf assassinate; subj -> comp.obj/inf.obj
verb survive, escape; obj assassination attempt, attempt on life; by/obj.by -> subj
noun assassination attempt, attempt on life, assassination bid; subj/by/poss -> on/against/of
noun attempt; comp/inf assassinate, kill; subj/by/poss -> comp.obj/inf.obj
ex   Gunmen from Togo attempted to assassinate the president of Benin. = TGO > BEN
no   The actor attempted a daring jump.

[assassinate] 186
verb assassinate, gun down; obj @person; subj -> obj/in
noun assassination; of @person; subj/by/poss -> of
ex   A Bulgarian agent assassinated a Greek minister. = BGR > GRC
no   The play is about an assassin.

[violent repression] 175
verb use, fire; obj %crowd-weapon; at/against/inf/comp/on @any; subj @police, @armed, @actor; subj -> against/at/on/inf.obj/comp.obj/into
verb open; obj fire; on/at protester, demonstrator, crowd, marcher, rally, mourner; subj @police, @armed, @actor; subj -> on/at
verb shoot, fire; obj/at/on/into protester, demonstrator, crowd, marcher; subj @police, @armed; subj -> obj/at/on/into
verb teargas, tear-gas, baton-charge; obj @any; subj @police; subj -> obj
verb disperse, break up; obj %unrest, crowd, protester, demonstrator; with/inf %crowd-weapon, use, fire; subj @police, @armed; subj -> obj
ex   Police in Kenya fired tear gas at Somali refugees. = KEN > SOM
no   Firemen used a water cannon against the flames.

[destroy] 1712
verb destroy, demolish, burn, burn down, torch, raze, bulldoze, vandalise, vandalize, ransack, wreck, level, sabotage, sink; obj %buildings, %property; subj @actor; no subj @disaster; subj -> obj/obj.of/obj.in/obj.mod/obj.poss/in
verb set; obj fire; to @any; subj @actor; subj -> to/to.of/to.in/to.poss
verb set; on/ablaze fire, ablaze; obj @any; subj -> obj/obj.of
noun destruction, demolition, burning; of %buildings; subj/by/poss -> of/of.of/of.in
verb loot, ransack, torch, vandalise, vandalize, burn down, firebomb; obj %buildings, %property; no subj @any; by -> obj.of/obj.poss/obj.mod/obj.in/in
ex   Israeli soldiers demolished Palestinian houses. = ISR > PSE
no   The council demolished the old swimming pool.

[attack] 190
verb strike, hit, pound, target; obj @place, %territory, %buildings, %troops, target, site, facility, city, town; subj @armed, @state, @weapon; no obj record, market; no subj %sanction; subj -> obj/obj.of/obj.in/obj.mod/in/obj.at/at/obj.near
verb attack, assault, storm, raid, ambush; obj @any; subj @armed, @state, @official; no obj chord, deal, balance, agreement, record, market, road, criticism; subj -> obj/obj.of/obj.in/obj.mod/in
verb attack, ambush, invade, raid; obj @actor, @place, camp, convoy, village, base; subj @actor, @weapon; subj -> obj/obj.of/obj.for/in
verb attack, bomb, shell, ambush, invade; obj @any; no subj @any; subj -> obj/obj.of/obj.for
verb kill, wound, injure; obj %troops, @armed, @actor; subj @armed, @state; subj/subj.by/subj.mod -> obj/in
verb shoot down, down; obj plane, jet, helicopter, aircraft, drone, airliner; subj @actor; subj -> obj.of/obj.mod/obj.poss/of
verb cross; obj border; into @place; subj %troops; subj -> into
verb invade; obj @place, @state; subj @actor; subj -> obj
noun attack, assault, offensive, raid, invasion, incursion, ambush, onslaught, military operation, counteroffensive; no mod heart, panic, asthma, verbal, personal, air, cyber, bomb; by/against/on/of/into/subj @any; subj/by/poss/from/of/mod -> against/on/into/in/of
verb carry out, launch, mount, stage; obj %attack; subj @actor; subj -> against/on/into/in/obj.on/obj.against/obj.in
verb lead; obj coalition; against/obj.against/in/obj.in @actor, @place; subj @state; no in/obj.in parliament, government; subj -> against/obj.against/in/obj.in
noun military campaign, air campaign, bombing campaign, military intervention, military operation; in/against/on @place, @actor; subj/by/poss/of/mod -> against/on/in
verb intervene; in @place; militarily @any; subj @state; subj -> in
verb attack, storm, raid, target, hit, strike; obj %buildings; no subj @any; no by/in @disaster; by -> obj.poss/obj.mod/obj.of/obj.in/in
verb claim; obj attack, bombing, explosion, blast, raid; subj @actor; subj -> obj.on/obj.against/obj.in/obj.at
noun attack, bombing, explosion, blast, raid; comp/rel claim; comp.subj/rel.subj -> on/against/in/at
verb claim; obj responsibility; for %attack, shooting, %fighting; subj @actor; subj -> for.on/for.against/for.in/for.at
ex   Armenian forces attacked an Azerbaijani village. = ARM > AZE
ex   Ethiopia launched an offensive against Eritrea. = ETH > ERI
ex   Jordan leads a coalition against the rebels in Yemen. = JOR > YEM
ex   A bombing in Kabul was claimed by Tajik rebels. = TJK > AFG
no   The critic attacked the soup with a spoon.

[capture] 192 plover=ASSAULT mode=-
verb capture, overrun, retake, recapture, take, conquer, storm, enter, raid; obj %territory, @place; subj @armed, @state; no obj place, seat, gold, silver, bronze, title, office, time, measure, step, part, note, action, lead; subj -> obj/obj.in/obj.of/in/from
verb take, wrest, gain; obj control; of/obj.of @place, %territory; subj @armed, @state; subj -> of/obj.of/of.in/obj.of.in
noun capture, recapture, fall; of @place, %territory; to/by @armed; by/to/subj -> of
ex   Ugandan soldiers captured a Congolese town on Sunday. = UGA > COD
ex   Ethiopian troops took control of the town of Badme in Eritrea. = ETH > ERI
no   The photographer captured the village at dusk.

[overthrow] 190
verb overthrow, topple, depose, oust, unseat; obj @official, @state, government, regime, ruler; no by vote; subj -> obj/obj.of/obj.in
noun coup, overthrow, putsch, mutiny; no mod marketing; by/subj/poss/mod/in/of/against @any; by/subj/poss -> against/of/in
ex   Rebels in Guinea overthrew the president. = GIN > GIN
ex   Soldiers staged a coup in Niger. = NER > NER
no   The champion was toppled in the final of the dance contest.

[fight] 193
verb fight, battle, clash, skirmish, engage; with/obj/against @actor; subj @armed, @state, @actor; no obj fire, disease, virus, corruption, crime, poverty, inflation; subj <> obj/with/against
verb fight, clash; subj @plural; subj @armed; no obj @any; subj <> subj/with/against
noun clash, battle, fighting, skirmish, gunbattle, gun battle, firefight, combat, gunfight, hostility, armed conflict; between/with/against @actor; between/subj/poss/mod <> with/between/against
noun fighting, clash, battle; between @actor; between <> between
verb kill, wound; obj @person; in gunbattle, gun battle, clash, firefight, fighting, battle, ambush, shootout; subj -> obj
verb exchange; obj fire; with/subj @actor; subj <> with
ex   Kyrgyz guards clashed with Tajik soldiers at the border. = KGZ <> TJK
ex   Fighting between Mali and Tuareg rebels resumed in the north. = MLI <> MLI
no   The twins fight with each other over the remote.

[war] 190
noun civil war, insurgency, uprising, armed rebellion; bare; poss/mod/of/in @actor, @place; poss/mod/of/in -> against
noun war, civil war, conflict; no mod trade, price, cold, world; between/against/with/on/poss/mod/of @actor, @place; between/subj/poss/mod <> against/with/between/on/in
noun war, civil war, conflict; no mod trade, price, cold, world, currency; in @place; no poss/mod @state; no with/against/between @any; bare; - -> in
verb wage; obj war; subj @actor; subj -> against/on/obj.against/obj.on
verb go; to war; subj @actor; subj -> against/with/to.with/to.against
noun civil war, armed rebellion; bare; weak; - -> -
ex   The war between Ethiopia and Eritrea began in 1998. = ETH <> ERI
ex   Yemen's civil war has displaced millions. = YEM > -
no   The war of the roses is a garden show.

[primitive weapons] 190 mode=primitive
verb attack, stab, hack, stone, kill, wound, pelt; obj @person, @actor; with knife, machete, sword, stone, rock, axe, spear, club, stick, arrow; subj @actor; subj -> obj
verb stab, stone, knife; obj @person; subj @actor; subj -> obj
noun stabbing, knife attack, machete attack; by/of/subj @actor; by/subj/poss -> of/on/in
ex   Villagers from Niger attacked Malian herders with machetes. = NER > MLI
no   The cook attacked the pumpkin with a knife.

[shoot] 193
verb shoot, gun; obj @person; subj @armed, @police, @actor; no obj film, video, goal, photo; subj -> obj/in
verb fire, open fire; at/on @actor, @place; subj @armed, @police, @actor; no obj shell, missile, rocket; subj -> at/on
verb open; obj fire; on/at @any; subj @armed, @police, @actor; subj -> on/at
noun shooting; of @person; subj/by/poss -> of
ex   Pakistani soldiers shot two Afghan smugglers. = PAK > AFG
no   The director shot the film in Malta.

[shell] 194
verb shell, bombard, pound, mortar; obj @any; subj @armed, @state, @actor; subj -> obj/obj.of/obj.in/obj.mod/in
verb fire, launch, lob, rain, unleash; obj shell, mortar, rocket, missile, artillery, artillery fire, fire, mortar shell, mortar bomb, shell bomb, barrage, salvo, torpedo; at/on/into/against/to @any; subj @actor, @weapon; subj -> at/on/into/against/at.in/on.in/obj.at/obj.on/obj.into/to/in
noun shelling, bombardment, artillery fire, rocket attack, mortar attack, rocket fire, artillery attack, mortar fire, tank fire, artillery barrage; subj/by/poss/of/from/mod -> on/of/against/in/into
noun missile strike, missile attack, drone strike, rocket strike, artillery strike, missile barrage, drone attack; subj/by/poss/of/from/mod -> on/against/in/into/at/of
noun strike; on/against @place, @actor, %territory, %buildings; mod/poss/by @state, @actor; mod/poss/by -> on/against/in
verb bombard, hit, strike, pummel, batter; obj @place, %buildings, %territory; with %weapon, drone, missile; subj @actor; subj -> obj/obj.of/obj.in/obj.mod/in
ex   Thai artillery shelled a Cambodian village. = THA > KHM
no   We shelled two pounds of peas.

[air strike] 195
verb bomb, strafe; obj @any; subj warplane, jet, plane, aircraft, helicopter, bomber, fighter, air force, @state, @weapon; subj -> obj/obj.in/obj.of/in
noun air strike, airstrike, air raid, aerial bombing, air attack, aerial attack, bombing raid, aerial bombardment, bombing campaign; subj/by/poss/mod/of -> on/against/in/of
verb carry out, launch, conduct; obj air strike, airstrike, air raid; subj -> on/against/in/obj.on/obj.in/obj.against
ex   Turkish warplanes bombed villages in Iraq. = TUR > IRQ
ex   An air strike by Saudi Arabia on Yemen destroyed a bridge. = SAU > YEM
no   The plane carried fruit.

[drone strike] 195 mode=drone
noun drone strike, drone attack, predator strike, predator attack; subj/by/poss/mod/of -> on/against/in/of
verb attack, strike, hit, kill, destroy; subj drone; subj.mod/subj.poss/subj -> obj/obj.in/in/obj.at/at/obj.near
ex   An American drone strike in Yemen killed a bomb maker. = USA > YEM
no   The drone filmed the wedding.

[violate ceasefire] 196
verb violate, breach, break; obj %ceasefire; subj @actor; subj -> with/by/obj.with
noun violation, breach; of %ceasefire; subj/by/poss -> by.against/against/of.with
ex   Azerbaijan violated the ceasefire with Armenia. = AZE > ARM
no   The snorer violated the truce of the night.

[mass violence] 200
verb massacre, exterminate, slaughter; obj people, villager, civilian, minority, population; subj @armed, @state; subj -> obj/obj.in/in
ex   Ugandan militias massacred villagers from Rwanda. = UGA > RWA
no   The chef slaughtered a pig.

[mass expulsion] 201
verb expel, drive out, displace, uproot, deport; obj population, minority, villager, people, thousand, million; from/out @place, home, %territory; subj @armed, @state; subj -> obj/obj.of/from
ex   Azerbaijani troops expelled thousands of Armenians from their villages. = AZE > ARM
no   Smoke drove out the people.

[mass killing] 202
noun genocide, mass killing, mass murder, pogrom; of/by/against @any; subj/by/poss/mod -> of/against/in
ex   The genocide of Armenians by Ottoman troops shocked the world. = - > ARM
no   A lecture on genocide drew a crowd.

[ethnic cleansing] 203
noun ethnic cleansing; subj/by/poss/mod -> of/against/in
ex   Serbian troops carried out ethnic cleansing against Bosnian villagers. = SRB > BIH
no   Spring cleansing leaves the hall bright.

[chemical attack] 2041 ctx=cbrn,military
verb use, deploy, fire, drop; obj %chemical; subj @actor; subj -> against/in/on/obj.against
noun chemical attack, gas attack, chemical weapons attack, nerve agent attack; subj/by/poss/mod -> on/against/in
verb gas, poison; obj @person; subj @actor, @state; subj -> obj
ex   Iraq used mustard gas against Iranian troops. = IRQ > IRN
no   He used gas for the stove.

[nuclear attack] 2042
verb detonate, drop, explode, use; obj %nuclear; subj @actor; subj -> on/over/against/in
ex   The United States dropped an atomic bomb on Japan. = USA > JPN
no   The physicist explained the bomb.

[unconventional violence] 180
noun terrorist attack, terror attack, act of terrorism; subj/by/poss/mod -> on/in/against
verb carry out; obj terrorist attack, terror attack; subj -> on/in/against/obj.on/obj.in
ex   Gunmen from Mali carried out a terrorist attack in Niger. = MLI > NER
no   The horror film ends with an attack of nerves.

[retaliate] 190
verb retaliate, strike back, hit back; against/at @actor; subj @actor; subj -> against/at
ex   Eritrea retaliated against Ethiopia. = ERI > ETH
no   The tennis player struck back in the second set.
