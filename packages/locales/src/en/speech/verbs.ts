import { formsOf, parseVerbs } from '../../verbs.ts';
import { conjugate } from './conjugate.ts';

const VERBS = parseVerbs(`
  assert s cibmq: claim, profess, vow
  assert s cbmq: say, assert, declare, explain, add, announce, acknowledge, admit, concede, confirm, insist, argue, contend, maintain, reveal, disclose, stress, emphasize, emphasise, reiterate, repeat, allege, affirm, testify, recount, tweet, post, boast, joke, quip, muse, opine, remark, observe, conclude, reply, respond, retort, counter, recall, remind, note, write, relate, mention, blog, proclaim, attest, assure, reckon, estimate, attribute, speculate, confess, tout, hint, intimate, imply, exclaim, whisper, mutter, shout, yell, cry, gush, lament, point out, make clear, make known, make it clear, spell out, lay out
  assert s cbq @: tell, inform, assure, notify, advise, brief
  assert x cbq: report, state, continue, suggest, indicate, outline, describe, detail, underline, underscore, highlight, summarize, elaborate, recite, echo, offer, interject, chime in, shoot back, hit back, fire back, put it, agree, underline, intone, enthuse, joke, read, begin, start, ask rhetorically, weigh in, volunteer, sum up, go on
  assert s am: call, describe, brand, label, dub, characterize, characterise, portray, depict
  assert x m: speak of, talk of, refer to, cite, tout, hail, praise, welcome, applaud, allude to, point to, liken, compare
  assert w cb: think, believe, know, feel, figure, guess, suspect, assume, understand, learn, hear, realize, imagine, conclude
  deny s cbmnq: deny, dispute, refute, rebut
  deny x mn: reject, dismiss, contradict
  promise s cbimnq: promise, pledge, vow, swear, guarantee
  promise x i: commit
  threaten s im: threaten
  warn s cbimq @: warn, caution, alert
  warn s cbm: warn of, warn against
  demand s cimnq @: urge, demand, order, ask, ask for, call for, call on, beg, implore, advise, recommend, instruct, press, exhort, plead, appeal, insist on, push for, request, beseech, advocate
  offer s imnq: propose, offer
  refuse s imnq: refuse, decline, rule out
  accuse s amq !: accuse
  accuse x am !: blame, suspect
  accuse s cm: denounce, decry
  criticize s cbmq: complain, criticize, criticise, blast, slam, rip, deride, mock, scoff, sneer, lash out, bemoan, deplore, regret, object, protest, chide, berate, assail, fume, rail
  condemn s mq: condemn
  predict s cbimq: predict, forecast, project, foresee, bet
  question s cq @: ask, wonder, inquire, query, question
  desire w cbi: hope, want, wish, expect, intend
  desire w cb: fear, worry
  greet x q: greet
  assert x q: comment, discuss
`);

export const verbs = formsOf(VERBS, conjugate);
