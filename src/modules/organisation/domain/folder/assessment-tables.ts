import type { AssessmentRow } from '../assessment-row.ts';
import type { ColumnOf, TableOf } from './table-spec.ts';

type Column = ColumnOf<AssessmentRow>;

const text = (name: string, field: Column['field'], aliases: readonly string[], about: string): Column => ({
  name,
  field,
  kind: { is: 'text' },
  aliases,
  about,
});
const choice = (
  name: string,
  field: Column['field'],
  aliases: readonly string[],
  words: Readonly<Record<string, readonly string[]>>,
): Column => ({ name, field, kind: { is: 'one-of', values: Object.keys(words), aliases: words }, aliases, about: '' });

/** Assessments made in another system; those that lack a signature or an answer are left out and named. */
export const ASSESSMENTS: TableOf<AssessmentRow> = {
  file: 'assessments',
  aliases: ['vurderinger', 'vurderingar'],
  about:
    'Individual assessments. Only one that is signed by somebody with the right competence, answers every question and is in force opens for what `allowed` in visits.csv names.',
  key: ['assessment_id'],
  columns: [
    { ...text('assessment_id', 'assessmentId', ['vurdering_id', 'vurderingsnr', 'id'], 'unique'), required: true },
    {
      ...text('service_id', 'serviceId', ['tjeneste_id', 'teneste_id', 'vedtak_id'], ''),
      required: true,
      refersTo: ['services'],
    },
    {
      name: 'actions',
      field: 'actions',
      kind: { is: 'actions', assessed: true },
      required: true,
      aliases: ['tiltak', 'åpner_for', 'opnar_for'],
      about: '`shorten:N`, `phone`, `video`, `postpone:N`, `pause`, `relatives`, `volunteers` (N minutes)',
    },
    { name: 'from', field: 'from', kind: { is: 'day' }, required: true, aliases: ['fra', 'frå'], about: '' },
    {
      name: 'to',
      field: 'to',
      kind: { is: 'day' },
      required: true,
      aliases: ['til'],
      lastDayAliases: ['til_og_med', 'siste_dag'],
      about: 'exclusive',
    },
    text('need', 'need', ['behov'], 'what the person needs the service for'),
    choice('risk', 'risk', ['risiko'], { low: ['lav', 'låg'], some: ['noe', 'noko'], high: ['høy', 'høg'] }),
    text('risk_text', 'riskText', ['risiko_tekst'], 'needed unless low'),
    text('alternatives', 'alternatives', ['alternativer', 'alternativ'], 'what else was considered'),
    choice('asked', 'asked', ['spurt', 'spurd'], {
      person: ['personen', 'bruker', 'brukar'],
      relatives: ['pårørende', 'pårørande'],
      'primary-contact': ['primærkontakt'],
      doctor: ['lege'],
      nobody: ['ingen'],
    }),
    text('asked_text', 'askedText', ['spurt_tekst', 'spurd_tekst'], 'who, or why nobody'),
    choice('own_view', 'ownView', ['eget_syn', 'eige_syn'], {
      agrees: ['enig', 'einig'],
      'agrees-if': ['enig_hvis', 'einig_viss'],
      disagrees: ['uenig', 'ueinig'],
      'cannot-say': ['kan_ikke_si', 'kan_ikkje_seie'],
    }),
    text('own_view_text', 'ownViewText', ['eget_syn_tekst', 'eige_syn_tekst'], 'needed unless the person agrees'),
    choice('relatives', 'relatives', ['pårørende_informert', 'pårørande_informert'], {
      told: ['ja'],
      'has-none': ['har_ingen'],
      'person-says-no': ['nei'],
      'not-reached': ['ikke_nådd', 'ikkje_nådd'],
    }),
    text('relatives_text', 'relativesText', ['pårørende_tekst', 'pårørande_tekst'], ''),
    text(
      'ground',
      'ground',
      ['faglig_grunn', 'fagleg_grunn', 'begrunnelse', 'grunngiving'],
      'why it is sound for this person',
    ),
    { name: 'recheck', field: 'recheckOn', kind: { is: 'day' }, aliases: ['sjekkes', 'blir_sjekka'], about: '' },
    text('signed_by', 'signedBy', ['signert_av'], 'name; empty: not signed'),
    {
      ...text('signed_competence', 'signedCompetence', ['signert_kompetanse'], 'of the one who signed, or `doctor`'),
    },
    { name: 'signed_on', field: 'signedOn', kind: { is: 'day' }, aliases: ['signert_dato', 'signert'], about: '' },
  ],
};
