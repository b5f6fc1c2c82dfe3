# CONSULT: parties talk. Meetings, visits, calls, negotiation, mediation. Verbal cooperation.

[meet] 040
verb meet, confer, huddle; obj @actor; no obj @country; subj <> obj
verb meet, confer, consult, speak, talk, converse; with @actor; subj <> with
verb meet, confer, consult; subj @plural; no obj @any; subj <> subj
verb talk, speak; subj @plural; subj @state, @official; no obj @any; no to @any; no of @any; no about @any; no comp @any; no on @any; weak; subj <> subj
verb talk, speak; to @official; subj @official; subj <> to
noun meeting, encounter, audience, conversation; subj/poss/of/between <> with/between
verb sit down; with @actor; subj <> with
verb shake; obj hand; subj <> with
verb see; obj @official; subj @official; no comp @any; no inf @any; no obj @place; weak; subj <> obj
verb gather, convene; subj @plural; subj @official; no obj @any; subj <> subj
ex   The Danish prime minister met the president of Kenya on Monday. = DNK <> KEN
ex   The foreign ministers of Chile and Peru met in Quito. = CHL <> PER
ex   The Thai foreign minister saw the Lao ambassador in Vientiane on Monday. = THA <> LAO
no   Her expectations were met when the bread came out of the oven.
no   The old couple saw the sea for the first time.

[talks] 040
noun talk, discussion, consultation, dialogue, dialog, trilateral, deliberation; subj/poss/of/mod/between/among <> with/between/among
verb discuss; obj @any; with @actor; subj <> with
verb discuss; subj @plural; subj @official; subj <> subj
verb exchange; obj view, opinion; subj <> with
ex   Norway and Sweden held talks on fishing in Oslo. = NOR <> SWE
ex   Talks between Japan and Mongolia resumed on Tuesday. = JPN <> MNG
no   The teacher gave a talk about spiders to her pupils.

[summit] 040 mode=multilateral
noun summit, trilateral summit; subj/of/between/among <> with/between/among
verb attend, join; obj %summit; of/with @actor; subj <> obj.of/obj.with
verb take part, participate; in %summit; of/with @actor; subj <> in.of/in.with
ex   The leaders of Egypt, Jordan and Iraq held a summit in Amman. = EGY <> IRQ+JOR
no   The climbers reached the summit before noon.

[phone] 041
verb telephone, phone, call, ring; obj @official; subj @official; no comp @any; no iobj @any; no prt @any; no obj it; subj <> obj
verb speak, talk, confer; by/over/on %contact, telephone, phone; subj <> with/to
noun phone call, telephone call, telephone conversation, phone conversation, telephone talk, phone talk; subj/poss/between <> with/between/to
ex   The Turkish president telephoned his French counterpart on Sunday. = TUR <> FRA
ex   The Indian prime minister held a telephone conversation with the president of Brazil. = IND <> BRA
no   My sister phoned the plumber about the leaking tap.

[visit] 042
verb visit, tour; obj @actor, @place; subj @official; no subj @armed; subj -> obj
verb arrive, land; in/at @place; subj @official; no subj @armed; subj -> in/at
verb travel, fly, head, go, return; to @place; no obj @any; subj @official; no subj @armed; subj -> to
noun visit, trip, stopover, tour; subj/poss/by/of/mod -> to/in/of
verb pay; obj %visit; subj -> to
verb embark; on %visit; subj -> on.to
verb come; to @place; no obj @any; subj @official; no subj @armed, @thing; subj -> to
verb reach; obj @place; subj @official; no subj @armed, @thing; subj -> obj
verb leave, depart, set off; for @place; no obj @any; subj @official; no subj @armed; subj -> for
verb take, bring, lead; obj @official; to @place; subj %visit; obj -> to
noun visit, trip; by @official; by -> to/in
verb make; obj %visit, stop, stopover; to/in/obj.to/obj.in @place; subj @official; subj -> to/in/obj.to/obj.in
ex   The Danish prime minister visited Kenya last week. = DNK > KEN
ex   The Latvian president ended a three-day visit to Georgia on Monday. = LVA > GEO
ex   The Polish president is on a state visit to Vietnam. = POL > VNM
ex   The Maltese prime minister came to Tunis on Sunday. = MLT > TUN
ex   A tour next week will take the Omani foreign minister to Kuwait and Jordan. = OMN > JOR+KWT
no   Thousands of tourists visit the old lighthouse in summer.
no   The circus came to Malta with two elephants.

[host] 043
verb host, receive, greet; obj @official, %talks, %visit, %meeting; subj @actor; subj -> obj
verb welcome; obj @official; subj @official, @state; subj -> obj
noun welcome, reception; subj/poss/by/from -> to/for
verb play; obj host; subj -> to
verb host, hold, organise, organize; obj %talks, %meeting, summit; between/obj.between/of/obj.of @actor; subj @state; weak; subj -> obj.between/between/obj.of.between/obj.of
ex   The king of Jordan received the Dutch foreign minister on Monday. = JOR > NLD
ex   Hungary hosted the president of Serbia on Tuesday. = HUN > SRB
no   The hotel hosted a wedding and received good reviews.

[sidelines] 044 mode=third-party
verb meet; on sideline, margin; subj <> obj/with/subj
noun meeting, talk; on sideline, margin; subj/of/between <> with/between
ex   The Korean and Japanese foreign ministers met on the sidelines of a forum in Jakarta. = KOR <> JPN
no   The coach met his players on the sidelines of the field.

[mediate] 045 mediates
verb mediate; subj -> obj/between/in/among
verb broker, facilitate, arrange, engineer, help, bring about, midwife, oversee; obj %agreement, %talks, %ceasefire, %peace-deal, %meeting, exchange, release, %prisoners; subj -> obj.between/obj.with/obj.of/obj.act/between
verb arbitrate, intercede; subj -> between/in/with
noun mediation, mediation effort, mediation mission, mediator, arbitration, shuttle diplomacy, good office, intermediary, go between; no of @any; subj/poss/by/mod -> between/in/with/among
verb bring; obj @actor; adv together; subj -> obj
verb bring; obj @actor; to table; subj -> obj
verb broker, facilitate, arrange, bring about; obj reconciliation, rapprochement, detente, détente, contact, round, dialogue, normalisation, normalization, return; subj @actor; subj -> obj.between/obj.with/obj.of/between/obj.poss
noun auspices, patronage; under sponsorship; of/poss @state; of/poss -> between
ex   Oman mediated between Yemen and Eritrea over the islands. = OMN > ERI+YEM
ex   Qatar brokered a ceasefire between Sudan and Chad. = QAT > SDN+TCD
ex   Kuwait arranged talks between Oman and Yemen in the spring. = KWT > OMN+YEM
no   The parents mediated between the quarrelling twins.

[negotiate] 046
verb negotiate, bargain, parley; with @actor; subj <> with
verb negotiate; subj @plural; subj @official, @state; subj <> subj
noun negotiation, peace talk, trade talk, nuclear talk, peace negotiation, bargaining, border talk, ceasefire talk; subj/poss/of/mod/between/among <> with/between/among
verb come, return; to negotiating table; subj <> with
noun round of talk, round of negotiation; subj/of/between <> with/between
ex   Ethiopia is negotiating with Somalia over access to a port. = ETH <> SOM
ex   Negotiations between Cyprus and Turkey continued on Thursday. = CYP <> TUR
no   The cyclist negotiated the sharp bend with care.

[deliver a message] 040
verb deliver, hand, hand over, convey, carry, bring, pass; obj letter, message, greeting; to/iobj/obj.to @official; subj @official; subj -> to/iobj/obj.to
ex   The Algerian foreign minister delivered a letter to the president of Mali. = DZA > MLI
no   The postman delivered a letter to the wrong house.
