import type { Trigger } from '../triggers.ts';
import { type Frame, type Phrase, foldedOf, isNamed, isSomebody, lowOf } from './frame.ts';
import { rolesOfNoun } from './noun-roles.ts';
import { complementsOf } from './object.ts';
import { type Roles, namedFor, obliquesOf, recipientsIn, withOthers } from './sides.ts';
import { subjectOf } from './subject.ts';

interface How {
  /** Only what stands right in its clause: for whole documents. */
  strict: boolean;
}

/** `isFaint`: nobody by name, or one side only of what is told in passing. */
export function rolesOf(frame: Frame, trigger: Trigger, at: Phrase, { strict }: How): Roles & { isFaint: boolean } {
  const head = trigger.paired ? { from: at.from, to: at.from } : at;
  const roles = trigger.verb ? ofVerb(frame, trigger, head, strict) : rolesOfNoun(frame, trigger, at, strict);
  const somebody = (phrases: readonly Phrase[]) => phrases.filter((each) => isSomebody(frame, each));
  const [actors, recipients] = [somebody(roles.actors), somebody(roles.recipients)];
  const all = [...actors, ...recipients];
  const isFaint = !all.some((each) => isNamed(frame, each)) || (all.length < 2 && roles.depth > 0);
  return { actors, recipients, depth: roles.depth, isFaint };
}

function ofVerb(frame: Frame, trigger: Trigger, at: Phrase, strict: boolean): Roles {
  const { phrase, depth, ...how } = subjectOf(frame, at.from);
  const after = complementsOf(frame, at.to + 1);
  const subjects = phrase === null ? [] : withOthers(frame, namedFor(frame, phrase));
  const isAgentNext =
    frame.events.by.has(foldedOf(frame, at.to + 1)) && !frame.events.progressive.test(lowOf(frame, at.from));
  if ((how.passive && trigger.type !== 'AGREE') || isAgentNext) {
    return { actors: obliquesOf(after, frame.events.by), recipients: subjects, depth: how.passive ? depth : depth + 1 };
  }
  if (trigger.bidding) {
    const asking = subjectOf(frame, subjects[0]?.from ?? at.from).phrase;
    return { actors: asking === null ? [] : withOthers(frame, asking), recipients: subjects, depth };
  }
  return { actors: subjects, recipients: recipientsIn(frame, trigger, after, strict), depth };
}
