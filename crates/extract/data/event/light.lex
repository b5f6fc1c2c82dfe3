# Verbs that carry a noun: what their subject is to the event that the noun names.

agent: announce, host, arrange, wrap up, finish, unveil, celebrate, herald, declare, order, impose, confirm, hold, have, conduct, make, take, give, pay, launch, carry out, stage, undertake, mount, wage, open, begin, start, resume, continue, complete, conclude, reach, issue, deliver, lead, attend, join, sustain, pursue, perform, commit, unleash, step up, intensify, escalate, organise, organize, enter, speed, speed up, accelerate, do, kick off, keep up, convene, press, renew, execute, extend, send, voice, express
agent by preposition: engage in, take part in, participate in, be in, be on, go on, return to, embark on, go into, enter into, return for, arrive for, involve in, join in, gather for, meet for, resort to
patient: face, suffer, undergo, receive, get, draw, sustain, survive, come under, endure, attract, prompt, experience
happens: take place, occur, begin, start, continue, resume, break out, erupt, follow, happen, end, go on, persist, rage, intensify, escalate, conclude, come, last, open, kill, injure, wound, leave, destroy, displace, spread, flare, improve, go ahead, proceed
end: end, stop, halt, suspend, call off, cancel, break off, abandon, lift, cease, drop, give up, discontinue, quit, terminate, postpone, freeze, cut, cut off, scrap, withdraw
# of what has its time (a visit, a summit): it took place
complete: end, conclude, finish, complete, wrap up, round off
begin: begin, start, continue, resume, try, attempt, proceed, finish, complete, manage, keep, seek, work, prepare, move, force, serve, rush, stop short, go on, keep on, carry on
report: say, tell, announce, report, state, add, declare, note, claim, confirm, warn, insist, argue, believe, think, write, reiterate, explain, stress, emphasise, emphasize, acknowledge, admit, vow, promise, pledge, reveal, disclose, suggest, comment, quote, assert, maintain, predict, reply, respond, repeat, remark, observe, testify, describe, indicate, recall, hope, expect, accord, deny, allege, charge
