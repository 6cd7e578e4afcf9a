/** What publishing a day's tours writes into the decision log and to carers. */
export const publishingNb = {
  'publishing.title':
    'Besøksplan publisert: {visits, plural, one {# besøk} other {# besøk}} til {people, plural, one {# ansatt} other {# ansatte}}, {unmet, plural, =0 {alt som må gjøres, blir gjort} one {# besøk som må gjøres, er ikke dekket} other {# besøk som må gjøres, er ikke dekket}}',
  'publishing.undone-title': 'Publisert besøksplan trukket tilbake: {visits, plural, one {# besøk} other {# besøk}}',
  'publishing.undone-why': 'Trukket tilbake før noe av den var begynt',
  'draft.subject': 'Ny besøksliste {day}',
  'draft.body':
    'Hei {name}. Besøkslisten din {day} er endret: {visits, plural, one {# besøk} other {# besøk}}, det første kl. {first}. {added, plural, =0 {} one {# er nytt. } other {# er nye. }}{gone, plural, =0 {} one {# er gitt til en annen. } other {# er gitt til andre. }}{moved, plural, =0 {} one {# har fått nytt klokkeslett. } other {# har fått nytt klokkeslett. }}Se listen i Beredt.',
} as const;
