# ACCUSE: a party blames, criticises, condemns, sues, investigates. What it blames for gives the code.

[accuse] 112 op=accuse alone
verb accuse, charge, blame, fault, denounce, indict, implicate; obj @actor; subj -> obj; content of/for/with/comp
verb allege, charge, claim; comp @any; subj @actor; subj -> comp.subj; content comp
noun accusation, allegation, charge, blame; subj/poss/by/from -> against/comp.subj; content of/comp/for
verb level, bring, make, direct, hurl; obj accusation, charge, allegation, blame; subj -> against/at/on; content obj.of
verb put, pin; obj blame; subj -> on
verb hold; obj @actor; comp responsible, accountable; subj -> obj
adj guilty; of @any; subj @actor; speaker -> subj; content of
ex   Morocco accused Algeria of arming the rebels. = MAR > DZA
ex   Japan blamed North Korea for the cyber attack. = JPN > PRK
no   The farmer blamed the frost for his poor harvest.

[condemn] 111
verb condemn, denounce, criticise, criticize, decry, deplore, slam, blast, assail, censure, rebuke, lambast, lambaste, castigate, berate, deride, ridicule, protest, chide, reprimand, scold, disapprove, regret, rap, deride, chastise; obj @any; subj @actor; no subj @armed; no with/in %weapon; no obj election; subj -> obj/for
noun condemnation, criticism, denunciation, rebuke, censure; subj/poss/by/from -> of/for/over
verb draw, provoke, prompt; obj condemnation, criticism, outrage, anger; from @actor; from -> subj
verb call; comp illegal, unacceptable, criminal; subj @official; subj -> obj
verb call, describe, label, brand, dub, term, denounce; obj @any; comp/as %blame; subj @official, @state, @org; no subj @armed; subj -> obj/obj.of/obj.by/obj.poss/obj.mod/as.by/as.of
verb blame; obj %sanction, %attack, %aggression, policy, action, interference, decision, airstrike; subj @actor; subj -> obj.of/obj.by/obj.poss/obj.mod
verb voice, express; obj condemnation, outrage, protest, concern; over/at/about/obj.over/obj.at/obj.about @any; subj @official, @state, @org; subj -> over.by/over.of/over.poss/over.mod/at.by/at.mod/at.poss/obj.over.by/obj.over.mod/obj.over.poss/obj.at.mod/obj.at.by/obj.about.mod/obj.about.poss/about.poss/about.mod/over/obj.over/at/obj.at
verb criticise, criticize, condemn, denounce, slam; obj @any; subj %text, @org; subj -> obj.poss/obj.mod/obj.by/obj.of/obj
ex   Portugal condemned the attack by Guinea on the trawler. = PRT > GIN
ex   The Greek minister criticised Turkey for the drilling. = GRC > TUR
ex   The Danish minister called the Belarusian vote a sham. = DNK > BLR
no   Reviewers criticised the film for its length.
no   The chef called the soup a mistake.

[disapprove] 110
verb disapprove; of @any; subj @actor; subj -> of
verb express, voice; obj concern, outrage, anger, dismay, displeasure, indignation, disapproval, alarm, disappointment, unease; subj @actor; subj -> with/to/at/about/over/obj.at/obj.over/obj.about/obj.with
ex   The Swedish government voiced dismay at Hungary over the vote. = SWE > HUN
no   Grandmother disapproved of loud music at breakfast.

[accuse of crime] 1121
inner noun %crime; poss/by/of/subj/mod -> -
inner verb embezzle, misuse, steal, bribe, launder, smuggle; subj -> -
ex   The prosecutor of Guatemala accused the Honduran minister of fraud. = GTM > HND
no   A novel of crime and fraud won the prize.

[accuse of abuse] 1122
inner noun %abuse; poss/by/of/subj/mod -> against/of
inner verb violate; obj right, human right; subj -> of/obj.of
inner verb oppress, persecute, discriminate, torture; subj -> obj/against
ex   Amnesty International accused Egypt of torture. = - > EGY
no   She studied the history of persecution.

[accuse of aggression] 1123
inner noun %aggression; poss/by/of/subj/mod/from -> against/on/to
inner verb violate; obj ceasefire, truce, airspace, border, sovereignty, agreement, treaty, cease fire; subj -> of/with/obj.of/obj.with
inner verb arm, meddle, interfere, provoke, support, back, harbour, harbor, plot, incite, shelter, destabilise, destabilize, sponsor, fund; subj -> obj/in
ex   Sudan accused Chad of aggression. = SDN > TCD
no   The vet noted the dog's aggression.

[accuse of war crimes] 1124
inner noun %war-crime; poss/by/of/subj/mod -> against
inner verb commit; obj %war-crime, massacre; subj -> against/obj.against
ex   The United Nations tribunal accused the Serbian general of war crimes. = - > SRB
no   A museum of war crimes opened in the old town.

[accuse of espionage] 1125
inner noun %espionage; poss/by/of/subj/mod/for -> against
inner verb spy, collaborate, plot, undermine, betray; subj -> on/against
ex   Kuwait accused the Iraqi diplomat of espionage. = KWT > IRQ
no   He reads novels about espionage and treason.

[rally opposition] 113
verb call, urge, rally, mobilise, mobilize, unite, campaign, incite; against @actor; subj @actor; no obj %troops, reservist, army; no comp invade; subj -> against
verb call, urge; comp/inf unite, rise, mobilise, mobilize, boycott, overthrow, fight, resist; on/obj @actor; subj -> comp.against/comp.obj/inf.against
ex   Bahrain called on its neighbours to unite against Iran. = BHR > IRN
no   Parents rallied against the closure of the pool.

[complain] 114
verb lodge, file, submit, deliver, send, register, make; obj protest, complaint, protest note, objection, note; subj @actor; no obj resignation; subj -> with/to/against/over/obj.to/obj.against/obj.with
verb complain; to/about/over @any; subj @actor; subj -> about/over/of/to
verb summon, call in; obj ambassador, envoy, chargé, diplomat, charge; subj @actor; subj -> obj
verb hand, deliver, present, send; obj note of protest, protest note, protest, demarche, démarche; to/iobj/obj.to @official; subj @actor; subj -> to/iobj/obj.to
verb protest; against/at @any; subj @official, @state, @org; subj -> against/against.poss/against.by/against.of/against.mod/at.poss/at.by
verb protest; to/over @any; subj @official, @state, @org; subj -> to/over
verb protest, complain; comp @any; subj @actor; subj -> to/comp.subj
verb recall; obj ambassador, envoy; no from @any; subj -> to/in/obj.to/obj.in
ex   Cyprus lodged a protest with Turkey over the drill ship. = CYP > TUR
ex   The Dutch government summoned the Iranian ambassador. = NLD > IRN
ex   Latvia handed a note of protest to the Belarusian ambassador. = LVA > BLR
no   A customer lodged a complaint about the noise of the fan.

[sue] 115
verb sue, prosecute; obj @actor; subj @actor; subj -> obj
verb file, bring, launch, start; obj lawsuit, suit, case, charge, legal action, complaint, proceeding; against/obj.against @actor; subj @actor; subj -> against/obj.against
verb take; obj @actor; to court; subj -> obj
noun lawsuit, legal action; subj/poss/by/from -> against
verb issue, seek, request; obj arrest warrant, warrant; for/obj.for/against/obj.against @person; subj @actor; subj -> for/obj.for/against/obj.against
noun arrest warrant; for/against @person; by/subj/from -> for/against
ex   Gambia filed a case against Myanmar at the court. = GMB > MMR
ex   A Spanish judge issued an arrest warrant for a Chilean general. = ESP > CHL
no   The tenant sued the landlord over the broken boiler.

[find guilty] 116
verb convict; obj @actor; subj -> obj
verb find; obj @actor; guilty/of @any; subj @court; subj -> obj
verb rule; against @actor; subj @court; subj -> against
noun conviction; of @actor; by/subj/poss -> of
ex   A Danish court convicted a Russian engineer of spying. = DNK > RUS
no   The jury found the baker guilty of poor taste.

[investigate] 090
verb investigate, probe, examine, look into, inquire; obj/into @any; subj @actor; no subj student, scientist, researcher, university; subj -> obj/into/obj.by/obj.of
verb send, dispatch; obj delegation, team, mission, investigator, inspector, expert, commission; inf/obj.inf/todo look, investigate, inspect, examine, verify, probe; subj @actor; subj -> to/obj.to/into
verb open, launch, begin, start, conduct, complete, order, announce; obj investigation, probe, inquiry, enquiry, hearing; subj @actor; subj -> obj.into.by/into.by/into.comp.subj/obj.into.comp.subj/against/obj.against/into/of/obj.into/obj.of
noun investigation, probe, inquiry, hearing; into/against/of @any; subj/by/poss/mod -> into.by/into.comp.subj/into/against/of
verb question, interrogate; obj @actor; subj @police, @court; subj -> obj
ex   Belgium opened an investigation into Rwandan officials. = BEL > RWA
no   The mechanic investigated the strange noise.

[investigate crime] 091
verb investigate, probe, look into; obj/into %crime; subj @actor; subj -> obj.by/obj.comp.subj/obj.of/obj.against/into.by/by/against
verb open, launch, begin, start, conduct, complete; obj investigation, probe, inquiry; into/obj.into/obj.mod %crime; subj @actor; subj -> against/obj.against/into.by/obj.into.by/into.comp.subj/obj.into.comp.subj/into.of/of
ex   Swiss prosecutors opened a corruption probe against Angolan officials. = CHE > AGO
no   The podcast investigates a famous theft.

[investigate abuse] 092
verb investigate, probe, look into, inquire; obj/into %abuse; subj @actor; subj -> obj.by/obj.comp.subj/obj.of/obj.against/into.by/by/against
verb open, launch, begin, start, conduct, complete; obj investigation, probe, inquiry; into/obj.into %abuse; subj @actor; subj -> against/obj.against/into.by/obj.into.by/into.comp.subj/obj.into.comp.subj/into.of/of
ex   The United Nations investigated torture by Libyan militias. = - > LBY
no   The historian investigated discrimination in old schools.

[investigate military action] 093
verb investigate, probe, look into, inquire; obj/into %attack, %aggression, shooting, sinking; subj @actor; subj -> obj.by/obj.comp.subj/obj.of/obj.poss/into.by/by
verb open, launch, begin, start, conduct, complete; obj investigation, probe, inquiry; into/obj.into %attack, %aggression, shooting, sinking; subj @actor; subj -> obj.into.by/into.by/obj.into.poss/into.poss
ex   The Philippines investigated the shelling by Malaysian ships. = PHL > MYS
ex   Norway sent a team to Chad to look into reports of torture. = NOR > TCD
no   The coach looked into the shooting drills.

[investigate war crimes] 094
verb investigate, probe, look into, inquire; obj/into %war-crime; subj @actor; subj -> obj.by/obj.comp.subj/obj.of/into.by/by/against
verb open, launch, begin, start, conduct, complete; obj investigation, probe, inquiry; into/obj.into %war-crime; subj @actor; subj -> into.by/obj.into.by/into.comp.subj/obj.into.comp.subj/against/obj.against/by
ex   Bosnia investigated war crimes by Croatian soldiers. = BIH > HRV
no   Students read about war crimes.
