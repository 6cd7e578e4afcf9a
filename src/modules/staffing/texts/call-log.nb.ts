/** What calls upon agreements write into the decision log. */
export const callLogNb = {
  'call-log.requested': 'Ba {party} om {people, plural, one {# person} other {# personer}}',
  'call-log.renewed': 'Ba {party} på nytt om {people, plural, one {# person} other {# personer}}',
  'call-log.withdrawn':
    'Trakk tilbake forespørselen til {party} om {people, plural, one {# person} other {# personer}}',
  'call-log.answered-yes': '{party} svarte ja til {people, plural, one {# person} other {# personer}}',
  'call-log.answered-partly': '{party} kan sende noen av {people, plural, one {# person} other {# personer}}',
  'call-log.answered-no': '{party} kan ikke sende noen av {people, plural, one {# person} other {# personer}}',
  'call-log.answer-taken-back': 'Svaret fra {party} om {people, plural, one {# person} other {# personer}} ble rettet',
  'call-log.arrived': 'Folk fra {party} er tatt imot ({people, number} var ønsket)',
  'call-log.arrival-taken-back': 'Folk fra {party} kom ikke likevel ({people, number} var ønsket)',
  'call-log.returned': 'Folk fra {party} er reist hjem ({people, number} var ønsket)',
  'call-log.return-taken-back': 'Folk fra {party} er her fortsatt ({people, number} var ønsket)',
  'call-log.gave-yes': 'Svarte {party} ja: sender {people, plural, one {# person} other {# personer}}',
  'call-log.gave-partly': 'Svarte {party} delvis: sender {people, plural, one {# person} other {# personer}}',
  'call-log.gave-no': 'Svarte {party} nei ({people, number} sendes)',
  'call-log.no-note': 'Ingen merknad',
} as const;
