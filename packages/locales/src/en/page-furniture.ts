import type { FurnitureRule } from '../contract/page.ts';

export const furniture: readonly FurnitureRule[] = [
  {
    reason: 'related',
    reach: 'list',
    pattern: /^(?:topics?|tags?|keywords?|filed under|categor(?:y|ies)|in this story) ?(?::.{0,120})?$/,
  },
  {
    reason: 'related',
    reach: 'end',
    pattern:
      /^(?:(?:related|similar|recommended|recent|latest|popular|trending) (?:articles?|stories|story|posts?|news|content|topics?|coverage)|most (?:read|popular|viewed|shared)|you (?:may|might) also (?:like|be interested)|more (?:from|in|on|stories|news|live coverage|coverage|like this)\b|trending(?: now)?$|editor'?s'? picks?|top stories|don't miss|up next|what to read next)\b.{0,40}$/,
  },
  {
    reason: 'related',
    reach: 'list',
    pattern:
      /^(?:[>•·*-] ?)?(?:read (?:more|next|also|on|the full story)|related|see also|also read|watch|listen(?: again| now)?|watch (?:now|live|more|also)|further reading|recommended(?: for you)?|read this next|more on this story|don't miss)(?: ?[:>-].*)?$/,
  },
  {
    reason: 'related',
    reach: 'line',
    pattern: /^(?:[>•·*-] ?)?(?:read (?:more|also|next)|see also|also read|listen again|watch (?:live|also|now)) ?:/,
  },
  { reason: 'menu', reach: 'end', pattern: /^(?:(?:previous|next) (?:article|post|story))/ },
  {
    reason: 'comment-form',
    reach: 'end',
    pattern:
      /^(?:leave (?:a|your) (?:comment|reply)|(?:post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|(?:\d+ )?comments?(?: \(\d+\))?$|be the first to comment|cancel reply)/,
  },
  {
    reason: 'comment-form',
    reach: 'line',
    pattern:
      /^(?:your email address|required fields|save my name|captcha|please enter (?:your|an)|(?:log|sign) in to (?:comment|leave|post|reply)|you must be logged in)/,
  },
  {
    reason: 'share',
    reach: 'line',
    pattern:
      /^(?:(?:share|tweet|print|e-?mail|copy link|whatsapp|facebook|twitter|linkedin|telegram|pinterest|reddit|pin it|x|like)[ :,|/·-]*)+(?:(?:this|on|via|with|the)\b.{0,40})?$/,
  },
  {
    reason: 'newsletter',
    reach: 'line',
    pattern:
      /^(?:newsletters?$|(?:this (?:content|article|story) is (?:for|only|reserved)|already a (?:subscriber|member)|you have .{1,12} free articles)\b.{0,60}|(?:sign up|subscribe|get (?:alerts|our|the latest)|receive|follow us|join our)\b.{0,140}|.{0,60}\b(?:newsletter|unsubscribe|our inbox|your inbox)\b.{0,60})$/,
  },
  {
    reason: 'cookie',
    reach: 'line',
    pattern:
      /\b(?:this (?:web)?site|we|our partners) uses? (?:[a-z]+ )?cookies\b|\bcookies\b.{0,80}\b(?:accept|consent|preferences|settings|experience|opt-out|manage)\b|^(?:accept|reject|manage) (?:all )?(?:cookies|choices)|^privacy (?:and|&) cookies$/,
  },
  {
    reason: 'advertisement',
    reach: 'line',
    pattern:
      /^[-–*\s[(]*(?:advertisement|advertising|ad|sponsored(?: content)?|story continues below(?: (?:this )?advertisement)?|article continues (?:below|after)(?: (?:this )?advertisement)?|promoted)[-–*\s\])]*$/,
  },
  {
    reason: 'menu',
    reach: 'line',
    pattern:
      /^(?:skip to (?:main )?content|menu|search|log ?in|sign in|my account|subscribe|live logo|logo|.{1,40} logo|spot_img|back to (?:top|home)|navigation)$/,
  },
  {
    reason: 'byline',
    reach: 'line',
    pattern:
      /^(?:(?:first |last )?(?:published|posted|updated|modified|reported)\b ?(?:on|at|:|-|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d+ min(?:ute)?s? read)/,
  },
  {
    reason: 'credit',
    reach: 'line',
    pattern: /^\((?:additional )?(?:reporting|writing|editing|compiled) by\b.{0,160}\)$/,
  },
  {
    reason: 'credit',
    reach: 'line',
    pattern:
      /^\(?(?:sources?|photos?|images?|credits?|pictures?|file photo|photograph|illustration|video|getty images|copyright)\)? ?(?:[:/©]|by\b).{0,100}$/,
  },
  { reason: 'counter', reach: 'line', pattern: /^image \d+ of \d+|^\d+ (?:shares|comments|views|likes)$/ },
  {
    reason: 'footer',
    reach: 'line',
    pattern:
      /^(?:all rights reserved|our standards ?:|terms of (?:use|service)|privacy policy|(?:©|copyright|\(c\)) ?.{2,}|contact us|about us|correction ?:|corrections? and clarifications|this (?:article|story|piece) (?:was|has been) (?:amended|updated|corrected))/,
  },
  {
    reason: 'author-bio',
    reach: 'line',
    pattern:
      /^(?:about the author|.{3,50} is (?:a|an|the) (?:[a-z]+ ){0,3}(?:reporter|correspondent|journalist|columnist|editor)\b.{0,160})$/,
  },
];
