import { parseOffices } from '../../roles.ts';

/** Sorted; an elided word stands apart from the one it leans on. */
export const offices = parseOffices(`
  attorney general: justice-minister
  chief of staff: chief-of-staff
  defence minister: defence-minister
  defence secretary: defence-minister
  defense minister: defence-minister
  defense secretary: defence-minister
  finance minister: finance-minister
  foreign minister: foreign-minister
  foreign ministers: foreign-minister
  foreign secretary: foreign-minister
  general secretary: secretary-general
  head of government: prime-minister
  head of state: head-of-state
  home secretary: interior-minister
  interior minister: interior-minister
  justice minister: justice-minister
  minister for foreign affairs: foreign-minister
  minister of defence: defence-minister
  minister of defense: defence-minister
  minister of finance: finance-minister
  minister of foreign affairs: foreign-minister
  minister of justice: justice-minister
  minister of the interior: interior-minister
  national security adviser: security-adviser
  national security advisor: security-adviser
  press secretary: spokesperson
  prime minister: prime-minister
  prime ministers: prime-minister
  secretary general: secretary-general
  secretary of defense: defence-minister
  secretary of state: secretary-of-state
  top diplomat: foreign-minister
  treasury secretary: finance-minister
  vice president: vice-president
`);
