/** The letter to the person whose service is changed. */
export const letterNb = {
  'letter.title': 'Endring i tjenesten «{kind}»',
  'letter.lead':
    'Hei {name}. Vi er færre på jobb enn vanlig og må endre hvordan du får hjelp for en tid. Vi har vurdert hva som er trygt for akkurat deg.',
  'letter.what': 'Hva endres?',
  'letter.shorten': 'Besøket blir inntil {amount, number} minutter kortere.',
  'letter.phone': 'Vi ringer deg i stedet for å komme.',
  'letter.video': 'Vi har en videosamtale med deg i stedet for å komme.',
  'letter.postpone.minutes': 'Besøket kan komme inntil {amount, number} minutter senere enn du er vant til.',
  'letter.postpone.hours':
    'Besøket kan komme inntil {amount, plural, one {# time} other {# timer}} senere enn du er vant til.',
  'letter.postpone.days':
    'Besøket kan komme inntil {amount, plural, one {# dag} other {# dager}} senere enn du er vant til.',
  'letter.pause': 'Vi tar en pause i besøkene.',
  'letter.relatives': 'Pårørende som har sagt ja, hjelper deg i stedet for oss.',
  'letter.volunteers': 'Frivillige som har sagt ja, hjelper deg i stedet for oss.',
  'letter.until.head': 'Hvor lenge?',
  'letter.until': 'Fra {from} til og med {last}. Fra {back} får du tjenesten som før, uten at du må gjøre noe.',
  'letter.why': 'Hvorfor?',
  'letter.call.head': 'Hvem kan du ringe?',
  'letter.call': 'Ring {unit} hvis du lurer på noe eller vil ha det annerledes.',
  'letter.call.phone': 'Ring {unit}, telefon {phone}, hvis du lurer på noe eller vil ha det annerledes.',
  'letter.worse': 'Si fra med en gang hvis du blir dårligere eller trenger mer hjelp. Da vurderer vi det på nytt.',
  'letter.complain.head': 'Du kan klage',
  'letter.complain':
    'Er du ikke enig, kan du klage innen {weeks, number} uker etter at du fikk dette brevet. Klagen sender du til {municipality}. Er vi ikke enige, sender vi den videre til statsforvalteren. Du kan få hjelp til å skrive klagen.',
  'letter.access':
    'Du har rett til å se det som er skrevet om deg, og til å si hva du mener før vi bestemmer noe nytt.',
  'letter.law': 'Lov: pasient- og brukerrettighetsloven ({source}).',
  'letter.signed': 'Hilsen {name}, {unit}',
  'letter.footer': '{municipality} · Personlig brev',
  'letter.page': 'Side',
} as const;
