# CONCEDE: a party yields in words, or eases what it did to its own citizens.

[yield] 080
verb yield, capitulate, bow, give in, back down, relent; to @any; subj @actor; no to injury, temptation, age; subj -> to/to.of/to.from/to.by
verb back down, relent; subj @official, @state; subj -> to/on
verb make; obj concession; subj @actor; subj -> to/obj.to
inner noun concession; subj/poss/by/from -> to
ex   The Thai government bowed to pressure from Cambodia. = THA > KHM
no   The old door yielded to a hard push.

[accede] 083
verb concede, accede, agree, give in, bow, submit, assent; to %demand, %reform, %leadership, %policy, %rights; subj @actor; subj -> to/to.from/to.by/to.of/to.poss/from
verb accept, meet, satisfy, grant; obj demand, condition; subj @actor; subj -> obj.of/obj.by/obj.from/obj.poss/of/by/from
ex   The government of Bolivia acceded to demands by the miners. = BOL > BOL
no   The child conceded to her brother that the cake was his.

[reform] 083
verb introduce, implement, enact, adopt, carry out, approve, launch; obj %reform; subj @official, @state; subj -> obj.by/-
inner noun %reform; subj/poss/by/of -> for/in/of
inner verb reform, democratise, democratize, overhaul, change; subj -> obj/-
ex   The Moroccan king introduced constitutional reforms in July. = MAR > -
no   The chef introduced changes to the menu.

[change leadership] 0831
verb dismiss, sack, fire, oust, remove; obj minister, prime minister, cabinet, governor, president, chief; subj president, king, parliament, prime minister, @official; weak; subj -> obj/-
inner noun %leadership; of/poss/subj -> -
inner verb hold; obj election; subj -> -
ex   The king of Jordan dismissed his prime minister on Sunday. = JOR > JOR
no   The shop sacked its manager after the audit.

[change policy] 0832
verb reverse, scrap, drop, repeal, withdraw, shelve, soften, abandon; obj %policy; subj @official, @state; no obj plan, programme, program, tax, price; subj -> -
inner noun %policy; subj/poss/by/of/mod -> -
ex   The Nigerian government repealed the media law. = NGA > -
no   The airline scrapped its baggage policy.

[grant rights] 0833
verb grant, give, restore, extend, accord; obj right, vote, citizenship, freedom, liberty; subj @official, @state; subj -> to/iobj
inner noun %rights; subj/by/from -> of/for/to
ex   Kuwait granted women the right to vote in May. = KWT > -
no   The judge granted the bank the right to sell the house.

[grant autonomy] 0834
verb grant, give; obj %institutions; subj @official, @state; subj -> to/iobj
inner noun %institutions; subj/by/from -> of/for/to
ex   The Philippines granted autonomy to the Muslim rebels of the south. = PHL > -
no   The company gave full control of the kitchen to her.

[ease administrative sanctions] 081
verb ease, lift, relax, loosen, reduce, remove, drop; obj %restriction; no obj %sanction; subj @actor; subj -> on/obj.on/against/for
ex   Cuba eased restrictions on foreign reporters. = CUB > -
no   The new insoles eased the restriction in her step.

[ease political freedoms] 0811
verb lift, ease, end, relax; obj censorship, curb, ban, restriction; on %freedom; subj -> on/obj.on
verb unblock, reopen; obj %freedom; subj @actor; subj -> obj
verb allow, permit; obj @actor; comp publish, demonstrate, protest, assemble, broadcast; subj @official, @state; subj -> obj
ex   Vietnam lifted the ban on foreign newspapers. = VNM > -
no   The library reopened its newspaper room.

[legalise party] 0812
verb legalise, legalize, unban, rehabilitate; obj %party, @actor; subj @actor; subj -> obj
verb lift; obj ban; on %party, @actor; subj -> on/obj.on
ex   The Turkish court lifted the ban on the Kurdish party. = TUR > -
no   The state legalised the sale of fireworks.

[ease curfew] 0813
verb ease, lift, shorten, relax, end, reduce, suspend; obj %curfew; subj -> on/in/obj.in/obj.on
ex   The Indian authorities lifted the curfew in Srinagar. = IND > IND
no   Her parents lifted the curfew for the school dance.

[ease emergency] 0814
verb ease, lift, end, relax, revoke, suspend, cancel, abolish; obj %emergency; subj -> on/in/obj.in/obj.on
ex   The Peruvian government lifted the state of emergency in Cusco. = PER > PER
no   The hospital ended its emergency shift at noon.

[end dissent] 082
verb call off, cancel, end, suspend, postpone, halt, stop, abandon, break off; obj %strike, %protest, %hunger, %riot, blockade; subj @actor; no subj %police; subj -> against/obj.against/with/after
ex   The Chilean miners called off their strike against the government. = CHL > CHL
no   The organisers postponed the flower parade and the dog show.
