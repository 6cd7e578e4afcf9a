import { useQuery } from '@tanstack/react-query';
import { formatMoment } from '#platform/texts/format-time.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Fetched } from '#platform/ui-kit/Fetched.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { LogEntryView } from '../contract.ts';
import { ageInWords } from '../domain/age-in-words.ts';
import { logPageTexts } from '../texts/log-page-texts.ts';

/** One decision in full: why, what was known and how old that was, who, and the checksum. */
export function LogEntryPanel({ seq, onClose }: { readonly seq: string; readonly onClose: () => void }) {
  const t = useTexts(logPageTexts);
  const entry = useQuery({
    queryKey: ['log', 'entry', seq],
    queryFn: ({ signal }) => api.get<LogEntryView>(`/api/log/${encodeURIComponent(seq)}`, undefined, signal),
  });
  return (
    <SidePanel
      title={entry.data?.title ?? '…'}
      kicker={t('log.entry.kicker', { seq })}
      onClose={onClose}
      focusKey={entry.data ? seq : undefined}
    >
      <Fetched query={entry} texts={logPageTexts}>
        {(found) => <Detail entry={found} />}
      </Fetched>
    </SidePanel>
  );
}

function Detail({ entry }: { readonly entry: LogEntryView }) {
  const t = useTexts(logPageTexts);
  return (
    <>
      <h3 className="sub-head">{t('log.entry.why')}</h3>
      {entry.why ? <p className="reading">{entry.why}</p> : <p className="note">{t('log.entry.no-why')}</p>}
      <h3 className="sub-head">{t('log.entry.known')}</h3>
      {entry.known.length === 0 ? <p className="note">{t('log.entry.no-known')}</p> : <KnownTable entry={entry} />}
      <Facts
        items={[
          { id: 'who', term: t('log.entry.who'), text: entry.actorName },
          { id: 'when', term: t('log.entry.when'), text: formatMoment(entry.at) },
          { id: 'kind', term: t('log.entry.kind'), text: t.find(`kind.${entry.kind}`) ?? entry.kind },
          { id: 'unit', term: t('log.entry.unit'), text: entry.unitName ?? t('log.entry.whole') },
          {
            id: 'hash',
            term: t('log.entry.hash'),
            text: <code title={entry.hash}>{`${entry.hash.slice(0, 16)} …`}</code>,
          },
        ]}
      />
      {entry.subjectKind === 'plan' && entry.subjectId && (
        <p>
          <TextLink to={`/bemanning/plan/${encodeURIComponent(entry.subjectId)}`}>{t('log.entry.open-plan')}</TextLink>
        </p>
      )}
    </>
  );
}

function KnownTable({ entry }: { readonly entry: LogEntryView }) {
  const t = useTexts(logPageTexts);
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('log.entry.known.figure')}</th>
          <th scope="col" data-align="end">
            {t('log.entry.known.value')}
          </th>
          <th scope="col">{t('log.entry.known.age')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.known.map((figure) => {
          const age = ageInWords(figure.asOf, entry.at);
          return (
            <tr key={figure.code}>
              <th scope="row">{t.find(`known.${figure.code}`) ?? figure.code}</th>
              <td data-align="end">
                {t.find(`unit.${figure.unit}`, { count: Number(figure.value) }) ?? `${figure.value} ${figure.unit}`}
              </td>
              <td title={formatMoment(figure.asOf)}>{t(age.key, { count: age.count })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
