import { parseTrades } from '../../roles.ts';

/** Trades and standings of people in the news, man and woman; one form alone serves both. The plurals are made. */
export const trades = parseTrades(`
  baker butcher fishmonger fisherman/fisherwoman florist hairdresser barber plumber electrician carpenter builder miner policeman/policewoman constable superintendent sheriff magistrate
  barrister solicitor notary trustee treasurer headteacher headmaster/headmistress lecturer rector provost librarian curator archivist translator publisher cartoonist broadcaster
  commentator pundit referee umpire winger batsman bowler jockey trainer champion runner rower boxer wrestler golfer skier surfer climber gymnast teammate chef waiter/waitress barista
  bartender landlord/landlady tenant homeowner rancher grower beekeeper winemaker brewer sailor trucker commuter shopper customer client visitor tourist carer caregiver volunteer
  participant plaintiff defendant claimant suspect detainee prisoner inmate applicant whistleblower informant delegate consul ombudsman auditor comptroller clerk undersecretary speaker
  backbencher chairperson vicar nun monk cleric theologian chaplain cardinal predecessor successor juror coroner pathologist epidemiologist virologist geologist seismologist
  meteorologist hydrologist ecologist botanist zoologist chemist biochemist mathematician statistician astrophysicist psychotherapist therapist counsellor counselor dentist optician
  radiologist oncologist cardiologist neurologist gynaecologist obstetrician paramedic lifeguard ranger gamekeeper gardener landscaper cleaner janitor caretaker receptionist cashier
  accountant bookkeeper broker insurer developer contractor supplier retailer grocer wholesaler exporter importer manufacturer maker operator employer employee technician mechanic welder
  machinist programmer coder hacker gamer streamer influencer vlogger podcaster screenwriter scriptwriter songwriter lyricist conductor violinist cellist guitarist drummer bassist
  vocalist frontman illustrator animator ceramicist weaver tailor seamstress cobbler jeweller auctioneer collector eyewitness onlooker motorist pedestrian biker hiker walker
  holidaymaker spectator fan pupil schoolboy/schoolgirl undergraduate apprentice trainee jobseeker veteran conscript marine airman rebel insurgent gunman kidnapper smuggler trafficker
  fraudster burglar robber murderer killer fugitive boyfriend/girlfriend nephew/niece stepfather/stepmother roommate classmate co-worker subordinate shareholder bondholder creditor
  lad lodger bailiff trooper newcomer cabbie parishioner worshipper pilgrim vendor hawker stallholder forecaster frontbencher peer baroness duke/duchess monarch tutor
  toxicologist herpetologist taxonomist entomologist ornithologist rheumatologist dermatologist nutritionist dietitian physiotherapist housewife homemaker grandparent
  toddler teen youngster flatmate linebacker caddie publicist ghostwriter showrunner cinematographer bandmate punter bookmaker gambler squatter renter surveyor
  planner foreman roughneck trawlerman coordinator
  lender borrower taxpayer citizen migrant asylum-seeker exile immigrant
`);
