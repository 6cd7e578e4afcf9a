import type { letterNb } from './letter.nb.ts';

export const letterNn = {
  'letter.title': 'Endring i tenesta «{kind}»',
  'letter.lead':
    'Hei {name}. Vi er færre på jobb enn vanleg og må endre korleis du får hjelp for ei tid. Vi har vurdert kva som er trygt for akkurat deg.',
  'letter.what': 'Kva blir endra?',
  'letter.shorten': 'Besøket blir inntil {amount, number} minutt kortare.',
  'letter.phone': 'Vi ringjer deg i staden for å kome.',
  'letter.video': 'Vi har ein videosamtale med deg i staden for å kome.',
  'letter.postpone.minutes': 'Besøket kan kome inntil {amount, number} minutt seinare enn du er van med.',
  'letter.postpone.hours':
    'Besøket kan kome inntil {amount, plural, one {# time} other {# timar}} seinare enn du er van med.',
  'letter.postpone.days':
    'Besøket kan kome inntil {amount, plural, one {# dag} other {# dagar}} seinare enn du er van med.',
  'letter.pause': 'Vi tek ein pause i besøka.',
  'letter.relatives': 'Pårørande som har sagt ja, hjelper deg i staden for oss.',
  'letter.volunteers': 'Frivillige som har sagt ja, hjelper deg i staden for oss.',
  'letter.until.head': 'Kor lenge?',
  'letter.until': 'Frå {from} til og med {last}. Frå {back} får du tenesta som før, utan at du må gjere noko.',
  'letter.why': 'Kvifor?',
  'letter.call.head': 'Kven kan du ringje?',
  'letter.call': 'Ring {unit} om du lurer på noko eller vil ha det annleis.',
  'letter.call.phone': 'Ring {unit}, telefon {phone}, om du lurer på noko eller vil ha det annleis.',
  'letter.worse': 'Sei frå med ein gong om du blir dårlegare eller treng meir hjelp. Då vurderer vi det på nytt.',
  'letter.complain.head': 'Du kan klage',
  'letter.complain':
    'Er du ikkje einig, kan du klage innan {weeks, number} veker etter at du fekk dette brevet. Klaga sender du til {municipality}. Er vi ikkje einige, sender vi henne vidare til statsforvaltaren. Du kan få hjelp til å skrive klaga.',
  'letter.access':
    'Du har rett til å sjå det som er skrive om deg, og til å seie kva du meiner før vi avgjer noko nytt.',
  'letter.law': 'Lov: pasient- og brukarrettslova ({source}).',
  'letter.signed': 'Helsing {name}, {unit}',
  'letter.footer': '{municipality} · Personleg brev',
  'letter.page': 'Side',
} satisfies Record<keyof typeof letterNb, string>;
