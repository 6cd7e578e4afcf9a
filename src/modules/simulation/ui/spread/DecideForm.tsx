import { useState } from 'react';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import type { SpreadRun } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { bestPackage } from './spread-answer.ts';
import { useDecideSpread } from './use-spread.ts';
import type { SpreadWords } from './use-spread-words.ts';

interface DecideFormProps {
  readonly run: SpreadRun;
  readonly words: SpreadWords;
}

/** Keeps the comparison with the decision that rests on it, or tells that this has been done. */
export function DecideForm({ run, words }: DecideFormProps) {
  const t = useTexts(spreadTexts);
  const { locale } = useLocale();
  const now = useNow();
  const { say } = useToast();
  const { result, decision } = run;
  const [packageId, setPackageId] = useState<string>();
  const [why, setWhy] = useState('');
  const decide = useDecideSpread(run.runId, () => say(t('decide.saved')));
  if (decision) {
    return (
      <Section title={t('decide.title')}>
        <p>
          {t('decided', {
            name: words.packageName(decision.packageId),
            by: decision.by ?? '',
            when: formatWhen(decision.at, now, locale),
          })}{' '}
          <TextLink to="/logg">{t('decided.log')}</TextLink>
        </p>
      </Section>
    );
  }
  if (!result || !run.mayDecide) return null;
  const chosen = packageId ?? bestPackage(result.whenSpread)?.id ?? 'nothing';
  return (
    <Section title={t('decide.title')} note={t('decide.note')} className="form">
      <SelectField
        label={t('decide.package')}
        value={chosen}
        onChange={setPackageId}
        options={result.packages.map(({ id }) => ({ value: id, label: words.packageName(id) }))}
      />
      <TextArea label={t('decide.why')} value={why} onChange={setWhy} />
      {decide.isError && <ErrorState error={decide.error} texts={spreadTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={decide.isPending}
          disabled={why.trim() === ''}
          onClick={() => decide.mutate({ packageId: chosen, why })}
        >
          {t('decide.save')}
        </Button>
      </div>
    </Section>
  );
}
