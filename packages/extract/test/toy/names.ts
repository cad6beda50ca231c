import type { Locale } from '@dixit/locales/contract';

export const names: Locale['names'] = {
  honorifics: new Map([['ser', 'masculine']]),
  particles: [],
  roles: new Map([['kapa', { head: 'president', gender: 'unknown', plural: false, kind: 'office' }]]),
  institutions: ['dom'],
  outlets: [],
  agencies: [],
  knownAgencies: [],
  documents: [],
  issuedDocuments: [],
  givenNames: new Map([['ora', 'feminine']]),
  notNames: ['bo'],
  knownOutlets: [],
  knownInstitutions: [],
};
