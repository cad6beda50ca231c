import { parseOffices } from '../../roles.ts';

/** Sorted; an elided word stands apart from the one it leans on. */
export const offices = parseOffices(`
  attaché de presse: spokesperson
  attachée de presse: spokesperson
  avocat général: prosecutor
  avocate générale: prosecutor
  partie civile: plaintiff
  parties civiles: plaintiff
  chef d' etat: head-of-state
  chef d' état: head-of-state
  chef d' état-major: chief-of-staff
  chef de gouvernement: prime-minister
  chef de l' etat: head-of-state
  chef de l' exécutif: prime-minister
  chef de l' état: head-of-state
  chef de la diplomatie: foreign-minister
  chef du gouvernement: prime-minister
  cheffe d' etat: head-of-state
  cheffe d' état: head-of-state
  cheffe d' état-major: chief-of-staff
  cheffe de gouvernement: prime-minister
  cheffe de l' etat: head-of-state
  cheffe de l' état: head-of-state
  cheffe de la diplomatie: foreign-minister
  cheffe du gouvernement: prime-minister
  conseiller à la sécurité nationale: security-adviser
  conseillère à la sécurité nationale: security-adviser
  directeur de cabinet: chief-of-staff
  directrice de cabinet: chief-of-staff
  chef d' entreprise: director
  cheffe d' entreprise: director
  garde des sceaux: justice-minister
  jeune fille: person
  jeune garçon: person
  mis en cause: party
  mise en cause: party
  metteur en scène: artist
  metteuse en scène: artist
  ministre de l' intérieur: interior-minister
  ministre de l' économie: finance-minister
  ministre de la défense: defence-minister
  ministre de la justice: justice-minister
  ministre des affaires extérieures: foreign-minister
  ministre des affaires étrangères: foreign-minister
  ministre des finances: finance-minister
  patron de la diplomatie: foreign-minister
  patronne de la diplomatie: foreign-minister
  premier ministre: prime-minister
  premiers ministres: prime-minister
  première ministre: prime-minister
  président de la république: president
  présidente de la république: president
  secrétaire d' etat: secretary-of-state
  secrétaire d' état: secretary-of-state
  secrétaire de presse: spokesperson
  secrétaire général: secretary-general
  secrétaire générale: secretary-general
`);
