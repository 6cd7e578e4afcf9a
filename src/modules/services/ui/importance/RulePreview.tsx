import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { ImportancePreviewReply, ImportanceRuleDraft } from '../../contract/importance.ts';
import { importanceTexts } from '../../texts/importance-texts.ts';

type Criteria = Pick<
  ImportanceRuleDraft,
  'serviceKinds' | 'unitIds' | 'livesAlone' | 'mostVulnerable' | 'granted' | 'becomes'
>;
type Affected = ImportancePreviewReply['affected'][number];

/** What a rule would do: how much, for how many, and those with most to lose first. */
export function RulePreview({ criteria }: { readonly criteria: Criteria }) {
  const t = useTexts(importanceTexts);
  const { serviceKinds, unitIds, livesAlone, mostVulnerable, granted, becomes } = criteria;
  const asked = { serviceKinds, unitIds, livesAlone, mostVulnerable, granted, becomes };
  const query = useQuery({
    queryKey: ['importance-rules', 'preview', asked],
    queryFn: () => api.post<ImportancePreviewReply>('/api/services/importance-rules/preview', asked),
    placeholderData: (before) => before,
    enabled: granted.length > 0,
  });
  const columns = useMemo(
    (): readonly Column<Affected>[] => [
      {
        id: 'name',
        header: t('column.name'),
        primary: true,
        cell: (row) => (
          <TextLink to={`/tjenester/brukere/${encodeURIComponent(row.userId)}`} quiet>
            {row.name ?? t('protected')}
          </TextLink>
        ),
        sort: (a, b) => compareNames(a.name ?? '', b.name ?? ''),
      },
      { id: 'alone', header: t('column.alone'), width: '12%', cell: (row) => t(row.livesAlone ? 'yes' : 'no') },
      {
        id: 'vulnerability',
        header: t('column.vulnerability'),
        align: 'end',
        width: '12%',
        cell: (row) => row.vulnerability ?? '–',
      },
      { id: 'unit', header: t('column.unit'), width: '22%', plain: true, cell: (row) => row.unitName },
      {
        id: 'services',
        header: t('column.services'),
        plain: true,
        cell: (row) => row.services.map((service) => service.kind).join(', '),
      },
    ],
    [t],
  );
  if (query.error) return <ErrorState error={query.error} texts={importanceTexts} />;
  const { data } = query;
  if (!data) return granted.length > 0 ? <Loading /> : null;
  if (data.services === 0) return <p className="note">{t('preview.none')}</p>;
  return (
    <>
      <p className="sub-head">{t('preview')}</p>
      <p>
        <b>{t('reach', { services: data.services, people: data.people })}.</b>{' '}
        {[
          data.livingAlone > 0 && t('reach.alone', { count: data.livingAlone }),
          data.vulnerable > 0 && t('reach.vulnerable', { count: data.vulnerable }),
          data.musts > 0 && t('reach.musts', { count: data.musts }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {data.affected.length > 0 ? (
        <>
          <p className="note">{t('preview.first')}</p>
          <DataTable
            label={t('preview.label')}
            rows={data.affected}
            columns={columns}
            rowId={(row) => row.userId}
            rowName={(row) => row.name ?? row.userId}
            foot={false}
          />
        </>
      ) : (
        <p className="note">{t('preview.counts-only')}</p>
      )}
    </>
  );
}
