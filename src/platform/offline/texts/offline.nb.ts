/** Working without contact. */
export const offlineNb = {
  'offline.region': 'Nett og utsending',
  'offline.none': 'Uten nett. Du ser det som sist ble hentet.',
  'offline.waiting': '{count, plural, one {1 ting venter på nett} other {# ting venter på nett}}',
  'offline.sending': '{count, plural, one {Sender 1 ting …} other {Sender # ting …}}',
  'offline.what': 'Hva venter?',
  'offline.kept-at': 'lagret på enheten {when}',
  'offline.refused': 'Ikke tatt imot:',
  'offline.refused.refused': 'Serveren sa nei ({code}).',
  'offline.refused.malformed': 'Noe er utfylt på en måte serveren ikke tar imot.',
  'offline.refused.not-found': 'Finnes ikke lenger, eller du har ikke tilgang til det nå.',
  'offline.refused.fault': 'Serveren feilet flere ganger (feil {id}).',
  'offline.retry': 'Prøv igjen',
  'offline.discard': 'Forkast',
  'offline.discard.sure': 'Forkast for godt',
  'offline.version': 'Ny versjon er klar.',
  'offline.version.load': 'Last inn',
  'offline.version.text': 'Det du ikke har lagret på siden, blir borte.',
  'offline.sign-out':
    '{count, plural, one {1 ting er ikke sendt og går tapt hvis du logger ut.} other {# ting er ikke sendt og går tapt hvis du logger ut.}}',
  'offline.sign-out.sure': 'Logg ut likevel',
} as const;
