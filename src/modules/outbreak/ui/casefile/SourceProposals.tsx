import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { FileCase, OutbreakFile } from '../../contract/casefile.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { sendSource } from './SourceTable.tsx';
import { useFileWords, useOutbreakChange } from './use-outbreak.ts';

type Candidate = OutbreakFile['sources'][number]['candidates'][number];

/** Who may have infected whom, with reasons; a tracer says which, and how sure it is. */
export function SourceProposals({ file }: { readonly file: OutbreakFile }) {
  const t = useTexts(casefileTexts);
  const near = useTexts(tracingTexts);
  const words = useFileWords();
  const change = useOutbreakChange();
  const byId = new Map(file.cases.map((one) => [one.caseId, one]));
  const reason = (one: Candidate['reasons'][number]) =>
    one.code === 'met'
      ? t('reason.met', { near: near(`contact.near.${one.closeness}`), hours: Math.round(one.minutes / 60) })
      : one.code === 'days'
        ? t('reason.days', { days: one.days })
        : t(`reason.${one.code}`);
  const shown = file.sources
    .map((one) => ({
      target: byId.get(one.caseId),
      candidates: one.candidates.flatMap((each) => {
        const source = byId.get(each.caseId);
        return source ? [{ ...each, source }] : [];
      }),
    }))
    .filter((one): one is typeof one & { target: FileCase } => one.target !== undefined && one.candidates.length > 0);
  if (!file.named || shown.length === 0) return null;
  const confirm = (target: FileCase, source: FileCase, certainty: FileCase['certainty']) =>
    change.mutate({
      send: () => sendSource(target.caseId, target.revision, source.caseId, certainty),
      say: t('sources.said'),
      undo: () => sendSource(target.caseId, target.revision + 1, null, 'likely'),
    });
  return (
    <Section title={t('sources.title')} proposed>
      {change.isError && <ErrorState error={change.error} texts={casefileTexts} />}
      {shown.map(({ target, candidates }) => (
        <div key={target.caseId} className="file-source">
          <h3 className="sub-head">{t('sources.who', { name: words.who(target) })}</h3>
          <ul className="case-list">
            {candidates.map(({ source, reasons }) => (
              <li key={source.caseId}>
                <span>
                  {words.who(source)} <span className="note">{reasons.map(reason).join(', ')}</span>
                </span>
                {file.mayChange && (
                  <span className="button-row">
                    {(['likely', 'certain'] as const).map((certainty) => (
                      <Button
                        key={certainty}
                        small
                        aria-label={t(`sources.${certainty}.label`, {
                          source: words.who(source),
                          name: words.who(target),
                        })}
                        onClick={() => confirm(target, source, certainty)}
                      >
                        {t(`sources.${certainty}`)}
                      </Button>
                    ))}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
