import type { FormEvent } from 'react';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { casefileTexts } from '../../texts/casefile/casefile-texts.ts';
import type { OutbreakChange } from './use-outbreak.ts';
import { useOutbreakChange } from './use-outbreak.ts';

interface ReasonFormProps {
  readonly lead?: string | undefined;
  readonly label: string;
  readonly button: string;
  readonly needed: boolean;
  readonly changeOf: (why: string) => OutbreakChange;
  readonly onDone: () => void;
}

/** A decision with its reason. */
export function ReasonForm({ lead, label, button, needed, changeOf, onDone }: ReasonFormProps) {
  const t = useTexts(casefileTexts);
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const change = useOutbreakChange(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (needed && why.trim() === '') return;
    change.mutate(changeOf(why));
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {lead && <p className="note">{lead}</p>}
      <TextArea
        label={label}
        value={why}
        onChange={setWhy}
        optional={!needed}
        error={tried && needed && why.trim() === '' ? t('form.needed') : undefined}
      />
      {change.isError && <ErrorState error={change.error} texts={casefileTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={change.isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}
