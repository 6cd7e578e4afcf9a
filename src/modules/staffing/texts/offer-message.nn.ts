import type { offerMessageNb } from './offer-message.nb.ts';

/** Nynorsk. */
export const offerMessageNn = {
  'offer-draft.subject': '{count, plural, one {Kan du ta ei vakt {day}?} other {Kan du ta ei av # vakter?}}',
  'offer-draft.body':
    'Hei {name}. Vi manglar folk og spør om du kan ta {count, plural, one {denne vakta} other {ei eller fleire av desse}}:\n{shifts}\n{note}Svar her innan {deadline}:\n{link}\nHelsing {sender}',
  'offer-draft.reminder': 'Vi har ikkje høyrt frå deg enno. ',
  'offer-draft.shift': '– {day} kl. {start}–{end}, {unit}',
  'offer-draft.undone-subject': 'Vakta {day} er teken bort',
  'offer-draft.undone-body':
    'Hei {name}. Vakta {day} kl. {start}–{end} på {unit} er teken bort att, og du skal ikkje møte.\nHelsing {sender}',
  'reception-draft.subject': 'Korleis gjekk det på {unit}?',
  'reception-draft.body':
    'Hei {name}. Takk for at du kom til {unit}. Korleis gjekk det? Tre korte spørsmål:\n{link}\nHelsing {sender}',
  'offer-log.booked': '{name} tok vakt {shift} {day} på {unit}',
  'offer-log.undone': '{name} er teken av vakt {shift} {day} på {unit}',
  'offer-log.given-back': '{name} gav frå seg vakt {shift} {day} på {unit}',
  'offer-log.why.link': 'Svara ja med lenkja si på spørsmål {offer}',
  'offer-log.why.page': 'Svara ja på Vakta mi på spørsmål {offer}',
  'offer-log.why.recorded': 'Sa ja då vi ringde om spørsmål {offer}',
  'offer-log.why.chosen': 'Vald blant dei som svara ja på spørsmål {offer}',
  'offer-log.why.rule': 'Passa best av dei som svara ja på spørsmål {offer} då fristen gjekk ut',
  'offer-log.why.given-back': 'Personen gav frå seg vakta, som var gitt etter spørsmål {offer}',
} satisfies Record<keyof typeof offerMessageNb, string>;
