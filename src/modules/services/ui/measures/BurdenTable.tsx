import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RestrictionView } from '../../contract/measures.ts';
import { BURDEN_GROUPS } from '../../domain/measures/burden.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';

/** The same figures as a table: people in each group, measure by measure. */
export function BurdenTable({ restrictions }: { readonly restrictions: readonly RestrictionView[] }) {
  const t = useTexts(measuresTexts);
  const groups = BURDEN_GROUPS.filter((group) =>
    restrictions.some((one) => one.groups.some((found) => found.group === group)),
  );
  return (
    <Section title={t('burden.table')} note={t('burden.people')}>
      <div className="table-scroll">
        <table className="table burden-table">
          <thead>
            <tr>
              <th scope="col">{t('burden.measure')}</th>
              <th scope="col">{t('burden.person-days')}</th>
              {groups.map((group) => (
                <th key={group} scope="col">
                  {t(`group.${group}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {restrictions.map((one) => (
              <tr key={`${one.subjectKind} ${one.subjectId}`}>
                <th scope="row">{one.title}</th>
                <td>{one.groups.reduce((sum, group) => sum + group.personDays, 0)}</td>
                {groups.map((group) => (
                  <td key={group}>{one.groups.find((found) => found.group === group)?.people ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
