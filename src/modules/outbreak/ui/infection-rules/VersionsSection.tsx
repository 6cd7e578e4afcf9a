import { useMemo } from 'react';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { RulesReply, VersionView } from '../../contract/infection-rules.ts';
import { rulesPageTexts } from '../../texts/rules-page-texts.ts';
import { sayRule } from '../../texts/say-rule.ts';

interface VersionsSectionProps {
  readonly data: RulesReply;
  readonly current: string | undefined;
  readonly onOpen?: ((versionId: number) => void) | undefined;
  readonly onNew?: (() => void) | undefined;
}

/** What the municipality has written: waiting, published, turned down, taken back. */
export function VersionsSection({ data, current, onOpen, onNew }: VersionsSectionProps) {
  const t = useTexts(rulesPageTexts);
  const columns = useMemo(
    (): Column<VersionView>[] => [
      { id: 'topic', header: t('versions.topic'), primary: true, cell: ({ topic }) => t(`topic.${topic}`) },
      { id: 'what', header: t('versions.what'), cell: ({ measure }) => sayRule(measure, t)[0] },
      { id: 'level', header: t('versions.level'), wideOnly: true, cell: ({ level }) => t(`level.${level}`) },
      { id: 'from', header: t('versions.from'), cell: ({ from }) => formatMoment(from) },
      { id: 'by', header: t('versions.by'), wideOnly: true, cell: ({ writtenByName }) => writtenByName ?? '–' },
      {
        id: 'state',
        header: t('versions.state'),
        cell: (row) =>
          row.state === 'proposed' ? (
            <Mark kind="new">{t('state.proposed')}</Mark>
          ) : row.state === 'published' && row.from > data.now ? (
            t('state.coming', { when: formatMoment(row.from) })
          ) : (
            t(`state.${row.state}`)
          ),
      },
    ],
    [t, data.now],
  );
  return (
    <Section
      title={t('versions.title')}
      note={data.versions.length > 0 || onNew ? t('versions.note') : undefined}
      actions={onNew && <Button onClick={onNew}>{t('new')}</Button>}
    >
      {data.versions.length === 0 ? (
        <p className="soft">{t('versions.none')}</p>
      ) : (
        <DataTable
          label={t('versions.title')}
          rows={data.versions}
          columns={columns}
          rowId={(row) => String(row.versionId)}
          rowName={(row) => t(`topic.${row.topic}`)}
          {...(onOpen && { onOpen: (row: VersionView) => onOpen(row.versionId) })}
          {...(current === undefined ? {} : { currentId: current })}
          foot={false}
        />
      )}
    </Section>
  );
}
