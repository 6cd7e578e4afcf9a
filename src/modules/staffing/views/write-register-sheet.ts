import { competenceTexts } from '#modules/organisation/index.ts';
import type { SheetCell } from '#platform/documents/write-sheet.ts';
import { writeSheet } from '#platform/documents/write-sheet.ts';
import type { Locale } from '#platform/texts/locale.ts';
import { createTranslator } from '#platform/texts/translator.ts';
import type { RegisterPerson } from '../contract.ts';
import { resourceTexts } from '../texts/resource-texts.ts';

/** People of the register as a sheet in the reader's language; days are ISO text so that spreadsheets sort them. */
export async function writeRegisterSheet(
  people: readonly RegisterPerson[],
  unitNames: ReadonlyMap<string, string>,
  locale: Locale,
): ReturnType<typeof writeSheet> {
  const t = createTranslator(locale, resourceTexts, competenceTexts);
  const names = (ids: readonly string[]) => ids.map((id) => unitNames.get(id) ?? id).join(', ');
  const yesNo = (value: boolean | null) => (value === null ? null : t(value ? 'resources.yes' : 'resources.no'));
  const columns: readonly (readonly [string, (person: RegisterPerson) => SheetCell])[] = [
    [t('resources.column.name'), (one) => one.name],
    [t('resources.column.origin'), (one) => t(`resources.origin.${one.origin}`)],
    [t('resources.column.competence'), (one) => t.find(`competence.${one.competence}`) ?? one.competence],
    [t('resources.column.phone'), (one) => one.phone],
    [t('resources.fact.email'), (one) => one.email],
    [t('resources.column.available'), (one) => yesNo(one.available)],
    [t('resources.form.from'), (one) => one.availableFrom],
    [t('resources.form.to'), (one) => one.availableTo],
    [t('resources.column.confirmed'), (one) => one.confirmedOn],
    [t('resources.column.units'), (one) => (one.units.length === 0 ? t('resources.units.any') : names(one.units))],
    [t('resources.fact.willing'), (one) => (one.willingUnits.length === 0 ? null : names(one.willingUnits))],
    [t('resources.fact.periods'), (one) => one.periods.map((period) => t(`resources.period.${period}`)).join(', ')],
    [t('resources.chip.outbreak'), (one) => yesNo(one.outbreakTeam ? true : one.willingOutbreak)],
    [t('resources.fact.title'), (one) => one.title],
    [t('resources.fact.hpr'), (one) => one.hprNumber],
    [t('resources.fact.practised'), (one) => one.lastPractised],
    [t('resources.fact.employer'), (one) => one.employer],
    [t('resources.fact.leader'), (one) => yesNo(one.leaderConsent)],
    [t('resources.fact.supplier'), (one) => one.supplier],
    [t('resources.form.rank'), (one) => one.coreRank],
    [t('resources.fact.training'), (one) => one.arrivalTrainingMinutes],
    [t('resources.fact.distance'), (one) => one.distanceKm],
    [t('resources.fact.used'), (one) => one.lastUsed],
  ];
  return writeSheet(
    t('resources.sheet'),
    columns.map(([header]) => header),
    people.map((person) => columns.map(([, cell]) => cell(person))),
  );
}
