/** What the program writes about offers: drafts of messages to those who are asked, and lines of the decision log. */
export const offerMessageNb = {
  'offer-draft.subject': '{count, plural, one {Kan du ta en vakt {day}?} other {Kan du ta en av # vakter?}}',
  'offer-draft.body':
    'Hei {name}. Vi mangler folk og spør om du kan ta {count, plural, one {denne vakten} other {en eller flere av disse}}:\n{shifts}\n{note}Svar her innen {deadline}:\n{link}\nHilsen {sender}',
  'offer-draft.reminder': 'Vi har ikke hørt fra deg ennå. ',
  'offer-draft.shift': '– {day} kl. {start}–{end}, {unit}',
  'offer-draft.undone-subject': 'Vakten {day} er tatt bort',
  'offer-draft.undone-body':
    'Hei {name}. Vakten {day} kl. {start}–{end} på {unit} er tatt bort igjen, og du skal ikke møte.\nHilsen {sender}',
  'reception-draft.subject': 'Hvordan gikk det på {unit}?',
  'reception-draft.body':
    'Hei {name}. Takk for at du kom til {unit}. Hvordan gikk det? Tre korte spørsmål:\n{link}\nHilsen {sender}',
  'offer-log.booked': '{name} tok vakt {shift} {day} på {unit}',
  'offer-log.undone': '{name} er tatt av vakt {shift} {day} på {unit}',
  'offer-log.given-back': '{name} ga fra seg vakt {shift} {day} på {unit}',
  'offer-log.why.link': 'Svarte ja med lenken sin på spørsmål {offer}',
  'offer-log.why.page': 'Svarte ja på Min vakt på spørsmål {offer}',
  'offer-log.why.recorded': 'Sa ja da vi ringte om spørsmål {offer}',
  'offer-log.why.chosen': 'Valgt blant dem som svarte ja på spørsmål {offer}',
  'offer-log.why.rule': 'Passet best av dem som svarte ja på spørsmål {offer} da fristen gikk ut',
  'offer-log.why.given-back': 'Personen ga fra seg vakten, som var gitt etter spørsmål {offer}',
} as const;
