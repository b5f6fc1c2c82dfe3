# MOBILIZE: force is shown, raised or moved, not used.

[show of force] 150
verb parade, flaunt, display; obj %troops, missile, tank, weapon, rocket; subj @actor; subj -> against/in/at
verb test, launch, fire, test-fire, test fire; obj ballistic missile, missile, cruise missile, intercontinental missile; no at/on/against/into @actor; subj @state, @actor; subj -> toward/towards/over/obj.over/into/obj.towards
noun show of force, missile test, missile launch, nuclear test, weapons test; subj/poss/by/of/mod -> against/in
verb flex; obj muscle; subj @actor; subj -> against/in/at
verb hold, conduct, stage, begin, launch; obj %exercise; near/along/off/obj.near/obj.along/obj.off border, coast, @place; no with/obj.with @actor; subj @state, @armed; subj -> against/near/off/along/obj.near/obj.off/obj.along
verb scramble; obj jet, fighter, warplane, plane, aircraft, fighter jet; subj @actor; subj -> against/after.subj
verb cross, enter, violate, penetrate, breach; obj airspace, air space, territorial water, median line, water, air defence zone; subj @armed; subj -> obj.of/obj.poss/obj.mod/obj.off
ex   North Korea tested a ballistic missile over Japan. = PRK > JPN
ex   Two Russian bombers entered Swedish airspace on Monday. = RUS > SWE
no   The children paraded toy tanks in the yard.
no   The crossing of the line cost the runner her medal.

[police alert] 151
verb put, place; obj %police; on alert; subj @actor; subj -> in/obj.in
verb tighten, step up, increase, beef up; obj security, security measure; subj @actor; weak; subj -> in/at/around/on
ex   Kenya put its police on high alert. = KEN > -
no   The shop stepped up its security with a new lock.

[military alert] 152
verb put, place; obj %troops, army, military; on alert, footing, readiness; subj @actor; subj -> against/in/along/obj.in
verb raise; obj alert, alert level, readiness; subj @actor; subj -> against/in/of
verb go; on alert; subj %troops, @actor; subj -> against
ex   Ethiopia put its army on high alert. = ETH > -
no   The bakery raised its level of readiness for the feast.

[mobilise police] 153
verb deploy, send, mobilise, mobilize, dispatch, station; obj %police; subj @actor; subj -> in/to/against/into/around/obj.in
verb deploy, patrol; subj %police; subj -> in/obj/around
ex   Indonesia deployed riot police in Papua. = IDN > IDN
no   The guard sent her to the second floor.

[mobilise troops] 154
verb deploy, mobilise, mobilize, send, dispatch, mass, amass, station, move, rush, assemble, gather, strengthen, reinforce, position, call up, redeploy, airlift; obj %troops; subj @actor; no obj peacekeeper, %peacekeepers, observer; no with @thing; subj -> against/obj.against/in.against/for.against/to/into/on/along/obj.along/near/at/towards/toward/in/obj.in/obj.on/obj.to/for
verb mass, gather, deploy, assemble; subj %troops; subj -> near/along/on/in/at/against
verb sail, cruise, steam; through/into/near/past/around/off @place; subj %troops; subj -> through/into/near/past/around/off
verb advance, move, roll, push; into/towards/toward/on/across @place; subj %troops; no obj @any; subj -> into/towards/toward/on/across
noun deployment, mobilisation, mobilization, buildup, build up, massing, reinforcement; of %troops; subj/poss/by/of/of.mod -> in/to/along/on/near/against
noun troop buildup, military buildup, troop deployment, mobilisation, mobilization, call up; subj/poss/by/of/mod -> in/to/along/on/near/against
verb prepare; inf/comp/for attack, invade, shell, fight, resume, %attack, war, invasion, battle, strike; subj @actor; subj -> for.against/for.on/inf.obj/comp.obj/inf.comp.obj/comp.comp.obj/for.of
ex   Venezuela massed troops along the border with Guyana. = VEN > GUY
ex   Sweden deployed warships in the Baltic Sea against Russia. = SWE > RUS
no   The company deployed new software to its unit in Leeds.

[mobilise weapons] 154 mode=weapons
verb deploy, install, station, move; obj missile, rocket, artillery, tank, air defence system, battery, launcher, drone, nuclear weapon, interceptor; subj @actor; subj -> against/obj.against/near/along/at/towards/in/on/obj.in/obj.along
noun deployment; of missile, rocket, weapon, launcher, nuclear weapon; subj/poss/by/of.mod -> in/on/near/against/along
ex   Belarus deployed missiles near Lithuania. = BLR > LTU
no   The gardener moved the tank near the shed.

[mobilise militia] 154 mode=militia
verb mobilise, mobilize, raise, recruit, arm, call up; obj %militia; subj @actor; subj -> against/obj.against/in
ex   Sudan mobilised militias against Chad. = SDN > TCD
no   The library recruited volunteers for story hour.
