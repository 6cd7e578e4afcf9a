import type { offlineNb } from './offline.nb.ts';

/** Working without contact. */
export const offlineNn = {
  'offline.region': 'Nett og utsending',
  'offline.none': 'Utan nett. Du ser det som sist vart henta.',
  'offline.waiting': '{count, plural, one {1 ting ventar på nett} other {# ting ventar på nett}}',
  'offline.sending': '{count, plural, one {Sender 1 ting …} other {Sender # ting …}}',
  'offline.what': 'Kva ventar?',
  'offline.kept-at': 'lagra på eininga {when}',
  'offline.refused': 'Ikkje teke imot:',
  'offline.refused.refused': 'Tenaren sa nei ({code}).',
  'offline.refused.malformed': 'Noko er fylt ut på ein måte tenaren ikkje tek imot.',
  'offline.refused.not-found': 'Finst ikkje lenger, eller du har ikkje tilgang til det no.',
  'offline.refused.fault': 'Tenaren feila fleire gonger (feil {id}).',
  'offline.retry': 'Prøv igjen',
  'offline.discard': 'Forkast',
  'offline.discard.sure': 'Forkast for godt',
  'offline.version': 'Ny versjon er klar.',
  'offline.version.load': 'Last inn',
  'offline.version.text': 'Det du ikkje har lagra på sida, blir borte.',
  'offline.sign-out':
    '{count, plural, one {1 ting er ikkje sendt og går tapt om du loggar ut.} other {# ting er ikkje sende og går tapt om du loggar ut.}}',
  'offline.sign-out.sure': 'Logg ut likevel',
} satisfies Record<keyof typeof offlineNb, string>;
