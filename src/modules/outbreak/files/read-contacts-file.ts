import { instantOf } from '#kernel/instant.ts';
import { osloEpochMinutes } from '#kernel/oslo-time.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { FolderFile, TableSpec } from '#modules/organisation/index.ts';
import { readListFile } from '#modules/organisation/index.ts';
import type { AddContactInput, ImportedContacts } from '../contract/tracing.ts';
import { addContactBodySchema } from '../contract/tracing.ts';
import { EXPOSURE_GROUPS, PPE_WORN } from '../domain/tracing/contact.ts';
import { CLOSENESS } from '../domain/tracing/stay.ts';

const NOON = 720;

/** A list of contacts as other systems write it. */
const CONTACTS: TableSpec = {
  file: 'contacts',
  aliases: ['naerkontakter', 'nærkontakter', 'kontakter'],
  about: '',
  key: [],
  columns: [
    {
      name: 'staff_id',
      field: 'staffId',
      kind: { is: 'text' },
      aliases: ['ansattnr', 'ansattnummer', 'ansatt'],
      about: '',
    },
    {
      name: 'user_id',
      field: 'userId',
      kind: { is: 'text' },
      aliases: ['bruker', 'brukernr', 'beboer', 'tjenestemottaker'],
      about: '',
    },
    { name: 'name', field: 'name', kind: { is: 'text' }, aliases: ['navn', 'namn', 'fullt navn', 'hvem'], about: '' },
    {
      name: 'phone',
      field: 'phone',
      kind: { is: 'text' },
      aliases: ['telefon', 'mobil', 'tlf', 'mobilnummer'],
      about: '',
    },
    { name: 'language', field: 'language', kind: { is: 'text' }, aliases: ['språk', 'sprak', 'maal'], about: '' },
    {
      name: 'last_exposed',
      field: 'lastExposed',
      kind: { is: 'day' },
      aliases: ['sist utsatt', 'siste kontakt', 'dato', 'eksponert', 'date'],
      about: '',
    },
    {
      name: 'minutes',
      field: 'minutes',
      kind: { is: 'whole', least: 0 },
      aliases: ['minutter', 'varighet', 'duration'],
      about: '',
    },
    {
      name: 'group',
      field: 'exposureGroup',
      kind: {
        is: 'one-of',
        values: EXPOSURE_GROUPS,
        aliases: { household: ['husstand', 'samme husstand'], close: ['nærkontakt', 'nær'], other: ['annen', 'øvrig'] },
      },
      aliases: ['gruppe', 'kontakttype'],
      about: '',
    },
    {
      name: 'closeness',
      field: 'closeness',
      kind: {
        is: 'one-of',
        values: CLOSENESS,
        aliases: { car: ['bil'], break: ['pause'], room: ['rom'], care: ['stell'], visit: ['besøk'] },
      },
      aliases: ['nærhet', 'hvor nær'],
      about: '',
    },
    {
      name: 'ppe',
      field: 'ppe',
      kind: { is: 'one-of', values: PPE_WORN, aliases: { yes: ['ja', '1'], no: ['nei', '0'] } },
      aliases: ['smittevern', 'smittevernutstyr', 'utstyr'],
      about: '',
    },
    { name: 'note', field: 'note', kind: { is: 'text' }, aliases: ['merknad', 'notat', 'kommentar'], about: '' },
  ],
};

interface ListedContact
  extends Partial<
    Pick<AddContactInput, 'name' | 'phone' | 'language' | 'minutes' | 'exposureGroup' | 'closeness' | 'ppe' | 'note'>
  > {
  readonly staffId?: string;
  readonly userId?: string;
  readonly lastExposed?: PlainDate;
}

/** Contacts in a CSV file or a workbook; a row without a day was exposed on the day given. Rows that name nobody are faults. */
export async function readContactsFile(
  file: FolderFile,
  day: PlainDate,
): Promise<{ readonly contacts: readonly AddContactInput[]; readonly faults: ImportedContacts['faults'] }> {
  const { table, faults } = await readListFile(file, CONTACTS);
  const text = (value: string | readonly string[] | undefined) => [value ?? ''].flat().join(' ');
  const found: ImportedContacts['faults'] = faults.map((fault) => ({
    row: fault.row ?? 0,
    column: text(fault.column),
    value: text(fault.value),
    expected: fault.expected,
  }));
  const bad = new Set(found.map((fault) => fault.row));
  const contacts: AddContactInput[] = [];
  for (const [index, row] of ((table?.rows ?? []) as readonly ListedContact[]).entries()) {
    const line = table?.lines[index] ?? 0;
    if (bad.has(line)) continue;
    const { staffId, userId, lastExposed = day, name = '', ...facts } = row;
    const kind = staffId ? 'staff' : userId ? 'resident' : 'visitor';
    const lastExposedAt = instantOf(new Date(osloEpochMinutes(lastExposed, NOON) * 60_000));
    const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
    const parsed = addContactBodySchema.safeParse({
      ...given,
      kind,
      id: staffId ?? userId ?? null,
      name,
      lastExposedAt,
    });
    if (parsed.success) contacts.push(parsed.data);
    else found.push({ row: line, column: 'name', value: name, expected: 'staff_id, user_id or name' });
  }
  return { contacts, faults: found };
}
