import type {
  CaseMeasure,
  Confidence,
  Illness,
  InfectionRule,
  Measure,
  RuleSource,
  RuleTopic,
} from './infection-rule-types.ts';

const OWN_CHOICE: RuleSource = {
  title: 'Beredt: forslag; kommunelegen bestemmer',
  url: 'https://www.fhi.no/ss/smittevernhandboka/',
};

/** A rule of guidance that holds since before what is recorded. */
function advice(
  illness: Illness,
  topic: RuleTopic,
  measure: Measure,
  source: RuleSource,
  confidence: Confidence,
  gap?: InfectionRule['gap'],
): InfectionRule {
  return {
    id: `${illness}/${topic}/start`,
    illness,
    topic,
    level: 'national',
    from: null,
    to: null,
    duty: 'advice',
    appliesToOpen: false,
    measure,
    sources: [source],
    confidence,
    covers: [],
    ...(gap && { gap }),
  };
}

/** An illness where only those who are ill stay away: what case and contacts do, and how contacts are sought. */
function illOnly(
  illness: Illness,
  ill: { readonly measure: CaseMeasure; readonly source: RuleSource; readonly confidence: Confidence },
  free: { readonly source: RuleSource; readonly confidence: Confidence; readonly watchDays: number },
): InfectionRule[] {
  const contact: Measure = {
    kind: 'contact',
    quarantineDays: 0,
    watchDays: free.watchDays,
    ppeExempt: true,
    exempt: [],
  };
  const definition: Measure = {
    kind: 'close_contact',
    distanceMetres: 2,
    minutes: 15,
    directContact: true,
    secretions: true,
    ppeExempt: true,
    lookBackHours: 24,
  };
  return [
    advice(illness, 'case', ill.measure, ill.source, ill.confidence),
    advice(illness, 'household', contact, free.source, free.confidence),
    advice(illness, 'close', contact, free.source, free.confidence),
    advice(illness, 'close_contact', definition, OWN_CHOICE, 'low', 'own_choice'),
  ];
}

/** Guidance on other illnesses that come as outbreaks in care. The municipality adds more, or replaces these, as versions. */
export const OTHER_ILLNESS_RULES: readonly InfectionRule[] = [
  ...illOnly(
    'norovirus',
    {
      measure: { kind: 'case', isolationDays: 0, symptomFreeHours: 48 },
      source: {
        title: 'NHI: norovirus, helsepersonell venter 48 timer etter symptomfrihet',
        url: 'https://nhi.no/sykdommer/barn/infeksjoner/norovirus/?page=6',
      },
      confidence: 'medium',
    },
    {
      source: {
        title: 'FHI om norovirus, gjengitt av Dagsavisen 20.12.2022: ingen anbefalt karantenetid',
        url: 'https://www.dagsavisen.no/nyheter/innenriks/2022/12/20/na-kommer-noroviruset-slik-unngar-du-smitte-i-jula/',
      },
      confidence: 'medium',
      watchDays: 2,
    },
  ),
  ...illOnly(
    'influenza',
    {
      measure: { kind: 'case', isolationDays: 0, feverFreeHours: 24 },
      source: {
        title: 'FHI om luftveisinfeksjon, gjengitt av Bykle kommune: tilbake på jobb når frisk og feberfri',
        url: 'https://www.bykle.kommune.no/nye-retningsliner-dersom-du-har-luftvegsinfeksjon.6331885-294954.html',
      },
      confidence: 'low',
    },
    {
      source: {
        title: 'FHI om luftveisinfeksjon, gjengitt av fjt.no 16.03.2020: husstanden kan leve som vanlig',
        url: 'https://www.fjt.no/nyheter/2020/03/16/Hold-deg-hjemme-dersom-du-har-lette-symptomer-p%C3%A5-forkj%C3%B8lelse-21354680.ece',
      },
      confidence: 'low',
      watchDays: 4,
    },
  ),
];
