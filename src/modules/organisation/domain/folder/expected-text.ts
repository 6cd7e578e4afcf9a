import type { Facts } from '#kernel/finding.ts';

const among = (facts: Facts): string => (facts.values as readonly string[]).join(', ');
const range = (facts: Facts): string => {
  if (facts.least === undefined && facts.most === undefined) return '';
  if (facts.most === undefined) return ` of ${facts.least} or more`;
  return ` from ${facts.least} to ${facts.most}`;
};

/** What would have been right, per kind of fault, in the plain English that the command line prints. */
const EXPECTED = {
  'missing-file': (f) => `the file ${f.file}${f.neededBy ? `, which ${f.neededBy} refers to` : ''}`,
  'unreadable-file': (f) => `a file that can be read${f.reason ? ` (${f.reason})` : ''}`,
  'no-folder': () => 'a folder with municipality.json and CSV files, or an XLSX workbook',
  'second-file': (f) => `one file for ${f.table}; ${f.other} is another`,
  'missing-header': (f) => `a header row with ${among(f)}`,
  'missing-column': () => 'this column',
  'second-column': (f) => `one column for ${f.name}; "${f.other}" is another`,
  'too-many-cells': (f) => `${f.count} cells, as in the header`,
  'open-quote': () => 'a quotation mark that closes',
  'empty-cell': () => 'a value; this may not be empty',
  'bad-text': (f) => `text of at most ${f.most} characters, without control characters`,
  'bad-number': (f) => `a number${range(f)}, as 37.5 or 37,5`,
  'bad-whole': (f) => `a whole number${range(f)}, as 3`,
  'bad-yes-no': () => '1 or 0, true or false, yes or no, ja or nei',
  'bad-day': (f) => (f.format ? `a day that exists, as ${f.format}` : 'a day that exists, as 2026-11-23 or 23.11.2026'),
  'bad-time': () => 'a time of day, as 07:30',
  'bad-week': () => 'an ISO week that exists, as 2026-W47',
  'bad-choice': (f) => `one of ${among(f)}`,
  'bad-actions': (f) =>
    `actions separated by |, each one of shorten:N, phone, ${f.assessed ? 'video, relatives, volunteers, ' : ''}postpone:N, pause (N minutes)`,
  'same-key': (f) => `one row per ${f.key}; row ${f.row} has the same`,
  'same-id': (f) => `an id that no other row of ${f.file} has; row ${f.row} has it`,
  'taken-id': (f) =>
    `an id that neither ${f.otherFile} nor another row of ${f.file} has; ${f.otherFile} row ${f.row} has it`,
  'id-in-use': () => 'an id that nobody employed has',
  'unit-roster-stands': (f) =>
    `${f.rows} rows of ${f.unit} from ${f.from} to ${f.last} are left out: the unit works by its own published roster then`,
  'assessment-left-out': (f) =>
    `a signature by the right competence, every question answered, no longer than the rules allow (${f.reason}); the assessment opens for nothing`,
  'action-without-assessment': (f) =>
    `a signed assessment in force for the service on ${f.date}; the action is not allowed`,
  'actions-without-assessment': (f) =>
    `a signed assessment in force; ${f.count} more rows name actions that are not allowed`,
  'rules-reassessed': (f) =>
    `the rules as they were; under the new ones ${f.added} findings since ${f.from} are added and ${f.gone} are gone`,
  'second-expiry': (f) => `one expiry per lot; row ${f.row} has another`,
  'unknown-reference': (f) => `a ${f.column} of ${f.files}`,
  'minimum-above-normal': (f) => `at most normal, which is ${f.normal}`,
  'to-before-from': (f) => `not before ${f.from}`,
  'break-too-long': (f) => `less than the shift, which lasts ${f.minutes} minutes`,
  'unit-cycle': (f) => `a unit outside its own branch; ${(f.units as readonly string[]).join(' → ')} runs in a circle`,
  'not-json': (f) => `JSON${f.reason ? ` (${f.reason})` : ''}`,
  'bad-object': () => 'an object { … }',
  'bad-municipality-number': () => 'a municipality number of four digits',
  'unknown-key': (f) => `one of ${among(f)}`,
  'bad-setting': (f) => `a number${range(f)}`,
  'bad-dated-list': () => 'a number, or a list of { value, from, to, source }',
  'overlapping-values': () => 'values that do not overlap in time',
  'unknown-column': () => 'a known column; this one is not read',
  'unknown-file': () => 'a known file; this one is not read',
  'mixed-encoding': (f) => `one encoding; from row ${f.row} UTF-8 and Windows-1252 are mixed, read line by line`,
  'empty-stretch': () => 'a day after from; a stretch without days counts as nothing',
  'overlapping-stretch': (f) => `stretches that do not overlap; row ${f.row} does`,
  'overlapping-duty': (f) => `one duty at a time; row ${f.row} (${f.shift}) overlaps`,
  'roster-without-demand': (f) => `demand for what the roster has; ${f.count} rows like this have none`,
  'no-shift': (f) => `a shift in the roster; ${f.count} people have none`,
  'no-training': (f) =>
    `training in another unit; ${f.count} people agree to be redeployed but are trained nowhere else`,
  'unheld-competence': (f) => `people with this competence; ${f.count} demand rows want it and nobody has or covers it`,
  'unknown-weight': () => 'a competence of competences.csv',
  'overtime-above-hours': () => 'at most the hours of the week',
  'odd-email': () => 'an e-mail address',
  'other-user': (f) => `a service of the same user; this one belongs to ${f.user}`,
} satisfies Record<string, (facts: Facts) => string>;

/** Every kind of fault and oddity that reading a folder can find. */
export type FolderFaultCode = keyof typeof EXPECTED;

/** The codes as a list, for the completeness test of the texts. */
export const FOLDER_FAULT_CODES = Object.keys(EXPECTED) as readonly FolderFaultCode[];

/** What would have been right, in plain English. */
export function expectedText(code: FolderFaultCode, facts: Facts): string {
  return EXPECTED[code](facts);
}
