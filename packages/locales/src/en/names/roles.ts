import { parseRoles, withPlurals, withPrefixes } from '../../roles.ts';
import { words } from '../../words.ts';
import { trades } from './trades.ts';

const named = parseRoles(`
  president o: president/x presidents/x+
  vice-president o: vice-president/x
  prime-minister o: premier/x chancellor/x
  minister o: minister/x ministers/x+
  secretary o: secretary/x secretaries/x+
  spokesperson o: spokesman/m spokeswoman/f spokesperson/x spokesmen/m+ spokespeople/x+
  head o: head/x heads/x+ chief/x chiefs/x+ leader/x leaders/x+ boss/x
  director o: director/x directors/x+ manager/x executive/x executives/x+ ceo/x CEO/x chairman/m chairwoman/f chair/x
  ambassador o: ambassador/x ambassadors/x+
  envoy o: envoy/x envoys/x+ mediator/x mediators/x+ negotiator/x negotiators/x+
  mayor o: mayor/x mayors/x+
  governor o: governor/x governors/x+
  legislator o: senator/x senators/x+ congressman/m congresswoman/f lawmaker/x lawmakers/x+ representative/x representatives/x+ mp/x MP/x MPs/x+ deputy/x legislator/x legislators/x+ councillor/x councilman/m councilwoman/f
  candidate o: candidate/x candidates/x+ nominee/x frontrunner/x
  general o: general/x colonel/x admiral/x commander/x captain/x lieutenant/x officer/x officers/x+ generals/x+ commanders/x+ sergeant/x
  king o: king/m queen/f prince/m princess/f pope/m emir/m
  bishop o: bishop/x archbishop/x priest/m pastor/x rabbi/x imam/m
  judge o: judge/x justice/x
  prosecutor o: prosecutor/x prosecutors/x+
  lawyer o: lawyer/x lawyers/x+ attorney/x attorneys/x+
  counsellor o: adviser/x advisor/x advisers/x+ advisors/x+ aide/x aides/x+ strategist/x consultant/x
  commissioner o: commissioner/x
  counterpart o: counterpart/x
  professor o: professor/x professors/x+ teacher/x teachers/x+
  researcher o: researcher/x researchers/x+ historian/x economist/x economists/x+ scientist/x scientists/x+ scholar/x scholars/x+ engineer/x engineers/x+ sociologist/x anthropologist/x archaeologist/x geographer/x demographer/x climatologist/x biologist/x physicist/x astronomer/x linguist/x criminologist/x architect/x philosopher/x
  doctor o: doctor/x doctors/x+ physician/x physicians/x+ nurse/x nurses/x+ surgeon/x psychologist/x psychiatrist/x paediatrician/x pediatrician/x pharmacist/x veterinarian/x midwife/f
  author o: author/x authors/x+ writer/x writers/x+ novelist/x poet/x essayist/x playwright/x biographer/x blogger/x
  journalist o: journalist/x journalists/x+ reporter/x reporters/x+ editor/x editors/x+ columnist/x correspondent/x anchor/x moderator/x moderators/x+ host/x
  artist o: actor/m actress/f singer/x comedian/x filmmaker/x painter/x sculptor/x photographer/x musician/x composer/x pianist/x rapper/x dancer/x choreographer/x producer/x artist/x artists/x+ designer/x presenter/x entertainer/x
  coach o: coach/x coaches/x+ player/x players/x+ striker/x midfielder/x defender/x goalkeeper/x quarterback/x pitcher/x cyclist/x swimmer/x athlete/x athletes/x+ sprinter/x skipper/x pilot/x driver/x
  founder o: founder/x co-founder/x
  unionist o: activist/x activists/x+ organizer/x organizers/x+
  farmer o: farmer/x farmers/x+ entrepreneur/x entrepreneurs/x+ banker/x bankers/x+ investor/x investors/x+ trader/x traders/x+ shopkeeper/x owner/x owners/x+ resident/x
  student o: student/x students/x+
  source a: source/x sources/x+ insider/x insiders/x+
  official a: official/x officials/x+ diplomat/x diplomats/x+ authorities/x+ investigators/x+ investigator/x regulators/x+ regulator/x inspectors/x+ inspector/x detectives/x+ detective/x rescuers/x+ firefighters/x+ firefighter/x paramedics/x+ staffer/x staffers/x+ operative/x operatives/x+
  witness a: witness/x witnesses/x+ residents/x+ neighbour/x neighbours/x+ neighbor/x neighbors/x+ user/x users/x+ victim/x victims/x+ bystander/x
  expert a: expert/x experts/x+ analyst/x analysts/x+ specialist/x observer/x observers/x+ critic/x critics/x+
  person p: woman/f man/m men/m+ women/f+ boy/m girl/f teenager/x year-old/x
  retiree p: retiree/x pensioner/x
  worker p: worker/x workers/x+ staff/x+
  survivor p: survivor/x survivors/x+
  hostage p: hostage/x hostages/x+
  refugee p: refugee/x refugees/x+
  tycoon p: billionaire/x tycoon/x businessman/m businesswoman/f
  relative p: family/x families/x+ parents/x+ mother/f father/m son/m daughter/f brother/m sister/f wife/f husband/m widow/f uncle/m aunt/f cousin/x grandmother/f grandfather/m grandson/m granddaughter/f mom/f dad/m mum/f spouse/x
  people p: person/x protesters/x+ campaigners/x+ campaigner/x fans/x+ passengers/x+ passenger/x commuters/x+ villagers/x+ villager/x locals/x+ dealers/x+ dealer/x supporters/x+ opponents/x+ opponent/x people/x+ colleague/x colleagues/x+ friend/x friends/x+ voters/x+ voter/x member/x members/x+ soldier/x soldiers/x+ democrats/x+ republicans/x+ democrat/x republican/x surrogates/x+ surrogate/x allies/x+ ally/x
`);

const pluralOf = (form: string): string =>
  /(?:[sxz]|[cs]h)$/u.test(form)
    ? `${form}es`
    : /[^aeiou]y$/u.test(form)
      ? `${form.slice(0, -1)}ies`
      : form.endsWith('man')
        ? `${form.slice(0, -2)}en`
        : `${form}s`;

/** Verbs, or something else, in the plural. */
const NO_PLURAL = new Set(words('chair staff people mp MP CEO ceo premier person host king prince'));

/** With their plurals, and "co-owner", "ex-minister". */
const all = withPlurals(new Map([...trades, ...named]), (form) => (NO_PLURAL.has(form) ? null : pluralOf(form)));

export const roles = withPrefixes(all, ['ex', 'vice', 'co']);
