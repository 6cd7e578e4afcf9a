import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { TestView } from '../../contract/cases.ts';
import type { ContactTestReply, ContactView } from '../../contract/tracing.ts';
import { TEST_METHODS, TEST_RESULTS } from '../../domain/cases/infection-case.ts';
import { casesTexts } from '../../texts/cases/cases-texts.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { useCaseEdit } from '../cases/use-case-edit.ts';
import { useCaseWords } from '../cases/use-case-words.ts';

interface ContactTestsProps {
  readonly contact: ContactView;
  readonly today: PlainDate;
  readonly mayChange: boolean;
}

/** Tests of a contact, those asked for by the rule and those taken; a result from any laboratory is entered here. */
export function ContactTests({ contact, today, mayChange }: ContactTestsProps) {
  const t = useTexts(tracingTexts);
  const c = useTexts(casesTexts);
  const words = useCaseWords();
  const [adding, setAdding] = useState(false);
  const path = `/api/outbreak/contacts/${contact.contactId}/tests`;
  const query = useQuery({
    queryKey: ['infection-case', 'tests-of', contact.contactId],
    queryFn: ({ signal }) => api.get<{ tests: readonly TestView[] }>(path, undefined, signal),
  });
  const asked = (contact.period ?? contact.wouldBe)?.testDays ?? [];
  const tests = query.data?.tests ?? [];
  return (
    <>
      <h3 className="sub-head">{c('case.tests')}</h3>
      {asked.length > 0 && (
        <p className="note">{t('tests.asked', { days: asked.map((day) => words.day(day as PlainDate)).join(', ') })}</p>
      )}
      {tests.length === 0 ? (
        <p className="note">{c('case.tests.empty')}</p>
      ) : (
        <ul className="case-list">
          {tests.map((test) => (
            <li key={test.testId}>
              <span>
                {c(`testing.method.${test.method}`)} · {words.day(test.sampledOn ?? test.orderedOn)}
              </span>
              <span>{test.result === null ? t('tests.no-result') : c(`testing.result.${test.result}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayChange &&
        (adding ? (
          <TestForm path={path} today={today} onDone={() => setAdding(false)} />
        ) : (
          <div className="button-row">
            <Button small icon="plus" onClick={() => setAdding(true)}>
              {t('tests.add')}
            </Button>
          </div>
        ))}
    </>
  );
}

interface TestFormProps {
  readonly path: string;
  readonly today: PlainDate;
  readonly onDone: () => void;
}

function TestForm({ path, today, onDone }: TestFormProps) {
  const t = useTexts(tracingTexts);
  const c = useTexts(casesTexts);
  const { say } = useToast();
  const [method, setMethod] = useState<string>('pcr');
  const [result, setResult] = useState<string>('negative');
  const [sampledOn, setSampled] = useState<PlainDate | undefined>(today);
  const [resultOn, setResultOn] = useState<PlainDate | undefined>(today);
  const send = useCaseEdit(
    () =>
      api.post<ContactTestReply>(path, {
        method,
        sampledOn,
        result: result === '' ? null : result,
        resultOn: result === '' ? null : (resultOn ?? today),
      }),
    ({ madeCases: [made] }) => {
      say(made ? c('testing.made', { name: made.name, proposed: made.proposed }) : t('tests.saved'));
      onDone();
    },
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <div className="form-row">
        <SelectField
          label={c('testing.column.method')}
          value={method}
          onChange={setMethod}
          options={TEST_METHODS.map((value) => ({ value, label: c(`testing.method.${value}`) }))}
        />
        <SelectField
          label={c('testing.column.result')}
          value={result}
          onChange={setResult}
          options={[
            ...TEST_RESULTS.map((value) => ({ value: value as string, label: c(`testing.result.${value}`) })),
            { value: '', label: t('tests.no-result') },
          ]}
        />
      </div>
      <DateField label={t('tests.sampled')} value={sampledOn} onChange={setSampled} />
      {result !== '' && <DateField label={t('tests.result-on')} value={resultOn} onChange={setResultOn} />}
      {send.error && <ErrorState error={send.error} texts={casesTexts} />}
      <div className="button-row">
        <Button small kind="main" type="submit" busy={send.isPending} disabled={!sampledOn}>
          {t('tests.save')}
        </Button>
        <Button small onClick={onDone}>
          {t('pick.cancel')}
        </Button>
      </div>
    </form>
  );
}
