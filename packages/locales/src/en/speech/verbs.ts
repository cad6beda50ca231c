import { formsOf, parseVerbs } from '../../verbs.ts';
import { conjugate } from './conjugate.ts';

const VERBS = parseVerbs(`
  assert s cibmq: profess
  assert s cbimnq: claim
  assert s cbmq: say, assert, declare, explain, add, insist, argue, contend, stress, emphasize, emphasise, reiterate, repeat, allege, affirm, testify, recount, boast, brag, joke, quip, muse, opine, remark, observe, conclude, reply, respond, retort, counter, recall, recollect, remind, relate, write, blog, proclaim, pronounce, attest, reckon, estimate, calculate, attribute, speculate, confess, tout, hint, intimate, imply, exclaim, whisper, mutter, murmur, mumble, shout, chant, yell, scream, cry, gush, lament, point out, make clear, make plain, make known, make it clear, make it plain, let it be known, let slip, spell out, lay out, set out, clarify, specify, theorize, theorise, posit, postulate, hypothesize, surmise, venture, stipulate, certify, vouch, hasten to add, swear, pontificate, rejoin, assent, concur, blurt out, brush off
  assert s cbmnq: announce, acknowledge, admit, concede, confirm, note, reveal, disclose, divulge, mention
  assert s cbq @: tell, inform, assure, reassure, notify, advise, brief, update
  assert s c: go on record, draw attention, call attention
  assert s q: have this to say
  assert s c @: remind, persuade, convince
  assert x cbmq: maintain, remember, tweet, retweet, post, report, state, suggest, indicate, outline, describe, detail, underline, underscore, highlight, summarize, summarise, elaborate, recite, echo, offer, interject, interrupt, chime in, chip in, shoot back, hit back, fire back, push back, clap back, bite back, put it, agree, disagree, grant, intone, enthuse, read, ask rhetorically, weigh in, volunteer, sum up, sum it up, signal, narrate
  assert x c: rule, find, determine
  assert x b: hold that
  assert x cbq: apologize, apologise, jest
  assert x cq: continue, go on, tease, preach, lecture
  assert x q: begin, start, laugh, smile, sigh, shrug, chuckle, nod, wink, beam, quaver, sob, weep, splutter, grin, snap, growl, thunder, bellow, shriek, sing, pray, taunt, jeer, deadpan, blurt, stammer, drawl, gasp, croak, comment, discuss, reminisce, marvel, snarl, fume, warble, coo, conclude
  assert s am: call, brand, label, dub, characterize, characterise, portray, depict
  assert x am: describe
  assert w a: see, view, regard
  assert x mn: cite
  assert s k: estimate, put
  greet x m: thank, congratulate
  assert x m: flag, single out, speak of, talk of, refer to, hail, praise, laud, commend, extol, salute, credit, welcome, applaud, allude to, point to, liken, compare, defend, pay tribute to, tout, trumpet, voice, express, convey
  assert w cb: be convinced, be confident, be certain, be sure, be hopeful, be doubtful, think, believe, know, feel, figure, guess, suspect, assume, understand, learn, hear, realize, realise, imagine, presume, conclude, suppose, sense
  assert s cb: be adamant, be insistent, be unequivocal
  assert x m: apologize for, apologise for
  deny s cbmnq: deny, dispute, refute, rebut
  deny x mn: reject, dismiss, contradict, disavow, disown, repudiate, debunk, contest, downplay, play down, shrug off, brush aside, wave away, push back on, push back against
  promise s cbimnq: promise, pledge, vow, swear, guarantee
  promise x i: commit, undertake
  threaten s im: threaten
  warn s cbimq @: warn, caution, alert
  warn s mn: warn of, warn against, caution against, sound the alarm about
  demand s cimnq @: urge, demand, order, ask, beg, implore, advise, recommend, instruct, press, exhort, plead, appeal, request, beseech, advocate, command, counsel, admonish, entreat
  demand s i @: tell, call on, call upon, appeal to, remind, warn
  demand s mn: ask for, call for, push for, press for, plead for, appeal for, insist on, clamor for, clamour for
  offer s cimnq: propose
  offer x imq: offer
  offer x cbn: suggest
  refuse s imnq: refuse, decline, rule out
  refuse x mn: turn down, rebuff, spurn
  accuse s amq !: accuse
  accuse x am !: blame, suspect
  accuse s cm: denounce, decry
  criticize s cbmq: complain, gripe, grumble, criticize, criticise, deride, mock, scoff, sneer, lash out, bemoan, deplore, regret, object, protest, chide, berate, rail, bristle, whine, moan, rant, vent
  criticize s mn: complain of
  criticize s mq: blast, slam, rip, assail, lambaste, castigate, excoriate, rebuke, scold, chastise, upbraid, ridicule, belittle, disparage, denigrate, pillory, skewer, attack, question, take issue with, take aim at, lash out at, hit out at, rail against, inveigh against, speak out against, poke fun at, make fun of, call out
  condemn s mq: condemn
  predict s cbimnq: predict, forecast, project, foresee, bet, wager, prophesy, foretell, anticipate
  question s cq @: ask, wonder, inquire, enquire, query, question
  desire w cbi: hope, want, wish, expect, intend
  desire w cb: fear, worry, be worried, be concerned, be afraid, be fearful
  greet x q: greet
`);

export const verbs = formsOf(VERBS, conjugate);
