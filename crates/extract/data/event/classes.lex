# Classes of words that frames ask for. A member of several words is its last word with the others
# before it ("air strike" also matches "air and missile strikes"), or a word and its of-phrase.

%agreement: agreement, accord, pact, treaty, deal, memorandum, protocol, convention, compact, charter, partnership, communique, communiqué, concord, understanding, contract, declaration of principle, consensus
%peace-deal: peace agreement, peace deal, peace accord, peace treaty, peace pact, peace plan, settlement, peace, formula, compromise, solution, roadmap, resolution of dispute, end of dispute
%dispute: dispute, conflict, row, quarrel, disagreement, standoff, stand off, feud, rift, crisis, difference, impasse, problem, war
%mediation: mediation, mediator, mediating, good office, arbitration, facilitation, intercession
%talks: talk, negotiation, discussion, consultation, dialogue, dialog, bargaining, parley, deliberation
%meeting: meeting, summit, conference, session, encounter, get together, trilateral, bilateral, audience, round of talk
%summit: summit, forum, conference, assembly, gathering
%visit: visit, trip, tour, stopover, stop over, pilgrimage, mission, journey
%contact: contact, communication, telephone call, phone call, call, hotline, conversation
%relations: relation, tie, link, relationship, diplomatic relation, diplomatic tie, bond, contact, diplomacy, friendship, connection
%mission: embassy, consulate, mission, representation, liaison office, trade office, high commission, legation
%diplomat: diplomat, ambassador, envoy, attaché, attache, consul, chargé, charge d'affaires, embassy staff, diplomatic staff, representative, staffer

%economic-aid: loan, credit, grant, economic aid, economic assistance, economic support, financial aid, financial assistance, financial support, development aid, budget support, bailout, debt relief, debt forgiveness, investment, funding, fund, money, financing, subsidy, package of loan, credit line, dollar, euro, cash, reconstruction, rebuilding
%military-aid: military aid, military assistance, military support, military help, weapon, arm, arms, weaponry, ammunition, munition, missile, rocket, tank, artillery, howitzer, warplane, fighter jet, fighter, drone, jet, air defence, air defense, air defence system, anti tank missile, armour, armor, shell, hardware, military equipment, equipment, material, military supply, military adviser, military advisor, military training, security assistance, troop, warship, patrol boat, radar, military intelligence, materiel, military material
%humanitarian-aid: humanitarian aid, humanitarian assistance, humanitarian relief, humanitarian supply, humanitarian support, relief, relief supply, relief aid, food, food aid, medicine, medical supply, medical aid, medical team, vaccine, dose, tent, blanket, grain, wheat, flour, rice, fuel, generator, shelter, emergency aid, emergency supply, emergency assistance, rescue team, rescuer, rescue worker, doctor, nurse, field hospital, water, clothing
%aid: aid, assistance, help, support, relief, supply, donation, contribution, %economic-aid, %military-aid, %humanitarian-aid
%aid-worker: aid worker, relief worker, humanitarian worker, aid agency, relief agency, aid group, charity, agency, humanitarian organisation, humanitarian organization, refugee agency, aid organisation, aid organization, humanitarian group
%asylum: asylum, refuge, sanctuary, safe haven, refugee status, political asylum

%troops: troop, soldier, force, army, marine, unit, brigade, battalion, regiment, division, contingent, reservist, reserve, paratrooper, commando, warship, ship, vessel, fleet, aircraft carrier, carrier, submarine, destroyer, frigate, bomber, fighter jet, tank, missile, artillery, military, battery, garrison, squadron, gunboat, serviceman, personnel, navy, air force, warplane, armour, armor
%police: police, riot police, policeman, police officer, security force, gendarme, national guard, guard, patrol, security, security personnel, security measure
%militia: militia, militiaman, volunteer, paramilitary, fighter
%peacekeepers: peacekeeper, peacekeeping force, peacekeeping troop, peacekeeping mission, peacekeeping operation, peacekeeping contingent, peacekeeping, peace force, blue helmet, peacekeeping presence, military presence, international force, stabilisation force, stabilization force, multinational force
%inspectors: inspector, monitor, observer, weapons inspector, inspection, election observer, monitoring, verification team, investigator
%alert: alert, alert level, readiness, state of alert, high alert, state of readiness, footing
%weapon: weapon, missile, rocket, shell, mortar, bomb, grenade, torpedo, gun, rifle, artillery, round, bullet, drone, warhead, arm, mine, fire, artillery fire, gunfire, salvo, barrage, cannon, tank shell, petrol bomb, stone, rock, machete, cluster munition
%chemical: chemical weapon, nerve agent, sarin, chlorine, mustard gas, poison gas, biological weapon, nerve gas, chemical agent, anthrax, novichok
%nuclear: nuclear weapon, nuclear bomb, nuclear device, atomic bomb, warhead, hydrogen bomb
%crowd-weapon: tear gas, rubber bullet, water cannon, baton, stun grenade, pepper spray, live ammunition, live round, truncheon, teargas

%attack: attack, assault, offensive, raid, air strike, retaliatory strike, military strike, airstrike, air raid, bombing, shelling, invasion, incursion, bombardment, ambush, onslaught, blitz, counteroffensive, counter offensive, military operation, massacre, killing, aggression, military action, missile strike, rocket attack, operation, drone strike, rocket fire, artillery fire, hostility, violence, atrocity, abuse, slaughter, murder, assassination, occupation, crackdown, repression, suppression, annexation, war
%fighting: fighting, fight, battle, clash, combat, war, hostility, conflict, skirmish, gunbattle, gun battle, firefight, civil war, insurgency, armed struggle, struggle, violence, shooting
%war: war, civil war, armed conflict, conflict, insurgency, uprising, rebellion
%ceasefire: ceasefire, cease fire, truce, armistice, cessation of hostility, end of hostility, suspension of hostility, lull, de escalation, deescalation, disengagement, cessation of fire, end to violence
%blockade: blockade, siege, naval blockade, cordon, roadblock, encirclement
%territory: town, city, village, territory, land, island, province, region, area, base, airport, airfield, port, district, peninsula, hill, enclave, outpost, position, stronghold, capital, strip, border crossing, crossing, bridge, island chain, settlement, camp, reef

%prisoners: prisoner, detainee, hostage, captive, inmate, prisoner of war, political prisoner, abductee, pow, serviceman, pilot, sailor, dissident, journalist, body, remains, suspect, activist, national, crew, fisherman, soldier, civilian, leader, citizen, minister, president, people
%property: property, asset, house, home, farm, building, office, land, ship, tanker, vessel, cargo, weapon, explosive, document, arm, cattle, shop, factory, boat, equipment, aircraft, church, mosque, fund, account, field, passport, oil field, embassy
%buildings: house, home, building, office, bridge, factory, hospital, school, church, mosque, temple, shrine, market, power plant, power station, pipeline, refinery, shop, village, farm, crop, vehicle, car, train, bus, dam, railway, airport, headquarters, embassy, camp, depot, infrastructure, warehouse, station, port, store, apartment, plant, mattress, furniture, window, statue, substation
%sanction: sanction, embargo, tariff, import duty, export ban, import ban, trade restriction, import restriction, export restriction, export control, arms embargo, oil embargo, travel ban, asset freeze, boycott, price cap, trade ban, visa ban, no fly zone, punitive measure, countermeasure, economic measure, punitive duty, penalty
%trade-link: air link, rail link, trade, export, import, flight, visa, trade privilege, trade preference, electricity, gas, gas supply, oil supply, delivery, shipment, power supply, transit, export of, cooperation, contact, exchange, membership, supply of gas, electricity supply
%curfew: curfew, lockdown, night time curfew
%emergency: state of emergency, emergency, martial law, emergency rule, emergency measure, emergency law, state of siege, state of war, emergency power
%restriction: restriction, curb, ban, limit, closure, ban on, barrier, control, limitation
%freedom: press freedom, freedom of press, freedom of speech, freedom of expression, freedom of assembly, internet access, internet, social media, broadcast, publication, newspaper, website, radio station, television station, news outlet, foreign media, press, newspapers, broadcaster, magazine, freedom of movement, civil liberty
%party: party, opposition party, movement, candidate, opposition candidate, opposition group, politician, organisation, organization, group, candidacy

%protest: protest, demonstration, rally, march, sit in, vigil, demonstrator, protest march, mass protest, procession, mass demonstration, picket, protest movement, street protest
%riot: riot, unrest, looting, violent protest, rampage, disturbance
%strike: strike, general strike, walkout, work stoppage, stoppage, industrial action, hartal, boycott, stay away, sit in strike, strike action, shutdown
%hunger: hunger strike
%roads: road, street, highway, motorway, bridge, entrance, border crossing, railway, traffic, port, tunnel, square, route, border, track, airport, crossing, roadway, railway line, rail line
%unrest: %protest, %riot, %strike, %hunger, dissent, campaign, roadblock, barricade, blockade of road

%reform: reform, political reform, democratic reform, constitutional change, change, constitutional reform, democracy, democratisation, democratization, democratic change, openness, judicial reform, new constitution, overhaul
%leadership: resignation, ouster, removal, departure, impeachment, new leadership, dismissal, change of leadership, change of government, early election, election, fresh election, new election, step down, replacement, sacking
%policy: policy, austerity, law, legislation, bill, measure, tax, price, wage, pay, budget, plan, policy change, cut, decision, pension, subsidy, settlement, privatisation, privatization, decree, regulation, barrier, working condition, program, programme, permit
%rights: right, human right, equality, justice, civil right, recognition, political right, voting right, freedom, liberty, citizenship, amnesty, compensation, protection, language right
%institutions: independence, autonomy, statehood, self determination, self rule, secession, home rule, political system, constitution, parliament, power sharing, unity government, regime change, republic, monarchy, federalism, sovereignty, state, control of region
%crime: corruption, fraud, bribery, embezzlement, money laundering, crime, murder, drug trafficking, smuggling, theft, kickback, misuse of fund, racketeering, human trafficking, tax evasion, trafficking
%abuse: abuse, human rights abuse, human rights violation, violation of right, torture, rape, repression, persecution, discrimination, genocide, ethnic cleansing, mass killing, massacre, atrocity, detention, crime against humanity, apartheid, right, disappearance, welfare, oppression
%war-crime: war crime, crime against humanity, genocide, war criminal
%espionage: espionage, spying, treason, sabotage, collaboration, sedition, collaborating, subversion, coup plot, spy, terrorism
%aggression: aggression, attack, incursion, bombing, provocation, shelling, invasion, violation of airspace, violation of ceasefire, violation of border, occupation, raid, offensive, escalation, terrorism, arming, war, interference, meddling, violation of sovereignty, strike, bombardment
%proposal: proposal, offer, plan, initiative, suggestion, bid, formula, draft, resolution, overture, peace plan, invitation, peace proposal, blueprint, motion, compromise
%demand: demand, call, appeal, request, plea, ultimatum, condition, pressure
%intelligence: intelligence, information, evidence, data, intelligence information, expertise, technology, know how, document, file, classified information, secret
%exercise: exercise, drill, manoeuvre, maneuver, war game, wargame, military exercise, naval exercise, war games, joint exercise, joint patrol, training exercise
%trade: trade, business, economic cooperation, joint venture, oil, gas, natural gas, goods, pipeline, grain, contract, investment, crude, electricity, commodity
%concession: concession, compromise, conciliatory gesture, olive branch
%accusation: accusation, allegation, charge, claim, criticism, complaint
%law: law, norm, international law, resolution, ruling, constitution, ban, order, court order, sanction, convention
%purpose: help, solidarity, sympathy, concern
%states: country, nation, state, power, superpower, government, kingdom, monarchy, republic
%regional: african, arab, asian, european, western, eastern, latin american, gulf, nordic, baltic, balkan, caribbean, scandinavian, mediterranean, regional, world, foreign, international, global, allied
%partitive: day, week, month, hour, year, group, number, majority, thousand, hundred, dozen, score, million, ten, third, half, quarter, member, crowd, handful, lot, plenty, couple, series, string, spate, wave, round, part, kind, sort, type, piece, set, batch, majority, remnant, most, some, rest, percent, patch, tens, pair, trio, contingent, delegation, team, party, session, bout, campaign, resumption, continuation, outbreak, start, beginning, opening, act, case, report, amount, level, form, deployment, use, measure, extension, period, leader, representative, delivery, shipment, package, ton, tonne, kg, kilogram, kilogramme, tranche, instalment, installment, consignment, truckload, convoy, billion, worth

# What is drawn up and speaks for its authors.
%text: resolution, draft, draft resolution, statement, joint statement, declaration, communique, communiqué, report, letter, text, plan, document, motion, proposal, article, editorial

# What is said of an act to blame it.
%blame: illegal, unlawful, unacceptable, dangerous, deplorable, outrageous, shameful, reckless, irresponsible, cynical, barbaric, disgraceful, unjustified, unjust, unjustifiable, provocative, hostile, criminal, absurd, hypocritical, heinous, cowardly, brutal, intolerable, inhumane, lie, violation, crime, war crime, aggression, provocation, betrayal, act of war, act of aggression, farce, sham, terrorism, genocide, interference, escalation, blackmail, piracy, hypocrisy, atrocity, massacre, mistake, threat, dictator, war criminal, terrorist, rogue state
