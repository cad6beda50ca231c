import { parseRoles } from '../../roles.ts';

export const roles = parseRoles(`
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
  general o: general/x colonel/x admiral/x commander/x captain/x lieutenant/x officer/x generals/x+ commanders/x+ sergeant/x
  king o: king/m queen/f prince/m princess/f pope/m emir/m
  bishop o: bishop/x archbishop/x priest/m pastor/x rabbi/x imam/m
  judge o: judge/x prosecutor/x prosecutors/x+ justice/x attorney/x
  lawyer o: lawyer/x lawyers/x+ attorneys/x+
  counsellor o: adviser/x advisor/x advisers/x+ advisors/x+ aide/x aides/x+ strategist/x consultant/x
  commissioner o: commissioner/x
  counterpart o: counterpart/x
  professor o: professor/x professors/x+ teacher/x teachers/x+
  researcher o: researcher/x researchers/x+ historian/x economist/x economists/x+ scientist/x scientists/x+ scholar/x scholars/x+ engineer/x
  doctor o: doctor/x doctors/x+ physician/x physicians/x+ nurse/x nurses/x+
  author o: author/x authors/x+ writer/x novelist/x
  journalist o: journalist/x journalists/x+ reporter/x reporters/x+ editor/x editors/x+ columnist/x correspondent/x anchor/x moderator/x moderators/x+ host/x
  artist o: actor/m actress/f singer/x comedian/x
  coach o: coach/x player/x players/x+
  founder o: founder/x co-founder/x
  unionist o: activist/x activists/x+ organizer/x organizers/x+
  farmer o: farmer/x farmers/x+ owner/x owners/x+ resident/x
  student o: student/x students/x+
  source a: source/x sources/x+ insider/x insiders/x+
  official a: official/x officials/x+ diplomat/x diplomats/x+ authorities/x+ staffer/x staffers/x+ operative/x operatives/x+
  witness a: witness/x witnesses/x+ residents/x+ neighbour/x neighbours/x+ neighbor/x neighbors/x+ user/x users/x+ victim/x victims/x+ bystander/x
  expert a: expert/x experts/x+ analyst/x analysts/x+ specialist/x observer/x observers/x+ critic/x critics/x+
  people p: protesters/x+ supporters/x+ opponents/x+ families/x+ parents/x+ mother/f father/m son/m daughter/f brother/m sister/f wife/f husband/m widow/f woman/f man/m men/m+ women/f+ people/x+ colleague/x colleagues/x+ friend/x friends/x+ voters/x+ voter/x workers/x+ member/x members/x+ soldier/x soldiers/x+ democrats/x+ republicans/x+ surrogates/x+ surrogate/x allies/x+ ally/x
`);
